"""Studies and courses in the arrangements that CVs use."""

from __future__ import annotations

import pytest

from checker.reading.resume import read_resume
from tests.reading.resume.building import placed, plain, told, words

S = "Hogeschool Noord, Zwolle"
N = "Diploma behaald in juli 2009"
STUDIES = {
    "title, period, school under it": f"HBO-Rechten (bachelor)  2005 – 2009\n{S} | {N}\n",
    "period, school, title, note": f"2005 – 2009\n{S}\nHBO-Rechten (bachelor)\n{N}\n",
    "title and school, then period": f"HBO-Rechten (bachelor), {S}\n2005 – 2009, {N}\n",
    "one line": f"2005 – 2009  HBO-Rechten (bachelor), {S}. {N}\n",
    "bars": f"2005 – 2009 | HBO-Rechten (bachelor) | {S} | {N}\n",
    "labels": f"Periode: 2005 – 2009\nOpleiding: HBO-Rechten (bachelor)\nInstelling: {S}\n{N}\n",
}


@pytest.mark.parametrize("name", STUDIES)
def test_a_study_has_its_title_period_school_and_note(name: str) -> None:
    """Whatever the arrangement, the study is named without its school, and "diploma behaald" stays with it."""
    text = "Opleiding\n" + STUDIES[name] + "\nTalen\nNederlands: moedertaal\n"
    resume = read_resume(plain(text))
    (study,) = resume.studies

    assert words(resume, study.title) == "HBO-Rechten (bachelor)"
    assert words(resume, study.period) == "2005 – 2009"
    assert words(resume, study.school) == "Hogeschool Noord, Zwolle"
    assert "Diploma behaald in juli 2009" in " ".join(filter(None, told(resume, study.passages)))


def test_each_study_is_an_entry_of_its_own() -> None:
    """The note of one study is not read with the next."""
    text = """
Opleidingen
2008 – 2010
Bestuurskunde (deeltijd), hbo
Hogeschool Noord
Niet afgerond, gestopt in het tweede jaar

2004 – 2008
Tuinder/hovenier, mbo niveau 4
ROC Oost
Diploma behaald in 2008
"""
    resume = read_resume(plain(text))

    assert [words(resume, study.title) for study in resume.studies] == [
        "Bestuurskunde (deeltijd), hbo",
        "Tuinder/hovenier, mbo niveau 4",
    ]
    assert "Niet afgerond, gestopt in het tweede jaar" in told(resume, resume.studies[0].passages)
    assert "Niet afgerond, gestopt in het tweede jaar" not in told(resume, resume.studies[1].passages)


def test_studies_without_periods_are_read_too() -> None:
    """A line that names a study is one, dated or not."""
    resume = read_resume(plain("Opleiding\n• HBO Bestuurskunde, Hogeschool Noord, diploma behaald\n• Havo, Lyceum Oost\n"))

    assert [words(resume, study.title) for study in resume.studies] == ["HBO Bestuurskunde", "Havo"]


def test_each_course_is_one_passage_wraps_joined() -> None:
    """A course that runs over two lines is one passage; two courses are two, without list markers too."""
    resume = read_resume(
        placed(
            [
                (50, 760, "hb", "Trainingen"),
                (60, 740, "", "Onderhandelen met inwoners en ondernemers in het landelijk gebied, 2020, certificaat"),
                (60, 726, "", "behaald."),
                (60, 708, "", "Waterrecht voor beginners, 2021, afgerond."),
                (60, 690, "", "2023 Luisteren voor gevorderden, afgerond"),
            ]
        )
    )

    assert told(resume, resume.courses) == [
        "Onderhandelen met inwoners en ondernemers in het landelijk gebied, 2020, certificaat behaald.",
        "Waterrecht voor beginners, 2021, afgerond.",
        "2023 Luisteren voor gevorderden, afgerond",
    ]


SEPARATE = {
    "one line each": "HBO-Rechten, Hogeschool Noord, 2003 – 2007\nVwo, Lyceum Oost, diploma behaald\n",
    "notes under the studies": "HBO-Rechten\nHogeschool Noord\nNiet afgerond\nVwo\nLyceum Oost\nDiploma behaald\n",
    "sentences": "HBO-Rechten, Hogeschool Noord, 2003 – 2007. Niet afgerond.\nVwo, Lyceum Oost. Diploma behaald.\n",
    "school first": "Hogeschool Noord\nHBO-Rechten\nNiet afgerond\nLyceum Oost\nVwo\nDiploma behaald\n",
    "period first": "2003 – 2007\nHBO-Rechten\nHogeschool Noord\n1997 – 2003\nVwo\nLyceum Oost\nDiploma behaald\n",
    "only the first dated": "2003 – 2007  HBO-Rechten, Hogeschool Noord\nVwo, Lyceum Oost, diploma behaald\n",
}


@pytest.mark.parametrize("name", SEPARATE)
def test_consecutive_lines_are_separate_studies(name: str) -> None:
    """No study is read with the note of another, whichever of them has a period."""
    resume = read_resume(plain("Opleiding\n" + SEPARATE[name]))
    first, second = resume.studies

    assert (words(resume, first.title), words(resume, second.title)) == ("HBO-Rechten", "Vwo")
    assert "diploma" not in " ".join(filter(None, told(resume, first.passages))).casefold()
    assert "afgerond" not in " ".join(filter(None, told(resume, second.passages)))


def test_a_wrapped_study_is_one() -> None:
    """The rest of a full line belongs to it, a year that stands alone at the wrap too."""
    resume = read_resume(
        placed(
            [
                (50, 760, "hb", "Diploma's"),
                (50, 740, "", "Juridisch-administratief medewerker,"),
                (50, 726, "", "mbo 4, ROC Noord, gediplomeerd in"),
                (50, 712, "", "2019"),
                (50, 694, "", "Vmbo, theoretische leerweg, College Oost"),
            ]
        )
    )

    assert [" ".join(filter(None, told(resume, study.passages))) for study in resume.studies] == [
        "Juridisch-administratief medewerker, mbo 4, ROC Noord, gediplomeerd in 2019",
        "Vmbo, theoretische leerweg, College Oost",
    ]


def test_courses_under_an_education_heading_are_courses() -> None:
    """A training, e-learning or leergang is no study, and a study with a level is no course."""
    text = """
Scholing
Pedagogiek, hbo-bachelor, Hogeschool Noord, 2006 – 2010
Training Gespreksvoering, mei 2019, certificaat behaald
E-learning Privacy, 2021, afgerond
Leergang Leidinggeven in het publieke domein, 2022
Leergang Management (post-hbo), Academie Oost, 2023
"""
    resume = read_resume(plain(text))

    assert [words(resume, study.title) for study in resume.studies] == [
        "Pedagogiek, hbo-bachelor",
        "Leergang Management (post-hbo)",
    ]
    assert told(resume, resume.courses) == [
        "Training Gespreksvoering, mei 2019, certificaat behaald",
        "E-learning Privacy, 2021, afgerond",
        "Leergang Leidinggeven in het publieke domein, 2022",
    ]


def test_a_note_that_names_a_degree_is_no_study() -> None:
    """On the line of the period, "degree obtained" finishes the study above it."""
    resume = read_resume(
        plain("Education\nBachelor of Business Administration, Hogeschool Noord\n2011 – 2015, degree obtained in July 2015\n")
    )
    (study,) = resume.studies
    assert "2011 – 2015, degree obtained in July 2015" in told(resume, study.passages)


def test_who_gave_a_course_and_when_stands_with_it() -> None:
    """A line that opens with a school belongs to the bare line above it; the line of another course does not."""
    text = "Trainingen\nVerbindend communiceren\nSchouten & Nelissen, 2022, afgerond met certificaat\nTimemanagement, 2020\n"
    resume = read_resume(plain(text))
    assert [words(resume, course) for course in resume.courses] == [
        "Verbindend communiceren Schouten & Nelissen, 2022, afgerond met certificaat",
        "Timemanagement, 2020",
    ]


def test_a_course_does_not_take_the_completion_of_the_next() -> None:
    """Two courses on two lines stay two, though only the second is said to be finished."""
    resume = read_resume(plain("Trainingen\nVerbindend communiceren\nTimemanagement, 2020, afgerond\n"))
    assert [words(resume, course) for course in resume.courses] == ["Verbindend communiceren", "Timemanagement, 2020, afgerond"]
