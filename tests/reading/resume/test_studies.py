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
