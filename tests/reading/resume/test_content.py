"""Sections under headings that no list holds: their lines say what they are."""

from __future__ import annotations

import pytest

from checker.domain.resume import Place, Resume
from checker.reading.resume import read_resume
from tests.reading.resume.building import heads, placed, places, plain, told, words

STRETCHES = {
    Place.WORK: [
        "Consulent bij gemeente Velden (2019 – 2023)",
        "Gesprekken voeren met inwoners.",
        "Baliemedewerker, gemeente Oord, 2016 – 2019",
    ],
    Place.EDUCATION: ["Bestuurskunde, hbo-bachelor, Hogeschool Noord, diploma behaald in 2016"],
    Place.COURSES: ["Cursus Gespreksvoering, 2020, certificaat behaald", "E-learning Privacy, 2021, afgerond"],
    Place.LANGUAGES: ["Nederlands: moedertaal", "Engels: goed"],
    Place.REFERENCES: ["Mw. A. Bos, teamleider, gemeente Velden, 06-12345602", "Dhr. B. Kok, manager, De Kroon, 06-12345603"],
    Place.SYSTEMS: ["JOIN, Corsa, TOPdesk"],
    Place.VOLUNTARY: [
        "Vrijwilliger taalcafé, bibliotheek Velden, 2018 – 2020",
        "Vrijwilliger voedselbank, stichting De Brug, 2016 – 2018",
    ],
}


def _with_type(heading: str, lines: list[str]) -> Resume:
    rows = [
        (50.0, 780.0, "n", "Eva Zandstra"),
        (50.0, 740.0, "hb", "Dit ben ik echt"),
        (50.0, 720.0, "", "Een prettig mens in de omgang."),
    ]
    rows += [(50.0, 690.0, "hb", heading)]
    rows += [(50.0, 670.0 - 14 * number, "", line) for number, line in enumerate(lines)]
    rows += [(50.0, 400.0, "hb", "Tot slot"), (50.0, 380.0, "", "Graag tot ziens, ook aan de telefoon.")]
    return read_resume(placed(rows))


@pytest.mark.parametrize("place", STRETCHES)
def test_the_lines_tell_what_a_section_is_where_its_heading_does_not(place: Place) -> None:
    """With type and without, the content decides under a heading such as "Hoe het zo kwam"."""
    typed = _with_type("Hoe het zo kwam", STRETCHES[place])
    bare = read_resume(plain("Eva Zandstra\n\nHoe het zo kwam\n\n" + "\n".join(STRETCHES[place]) + "\n"))

    assert place in places(typed)
    assert places(bare) == [Place.HEAD, place]


def test_prose_under_an_unknown_heading_stays_what_it_is() -> None:
    """A sentence that mentions a study, a language and a year is no entry."""
    resume = _with_type("Hoe het zo kwam", ["Ik deed hbo in 2012 en spreek Engels met mijn buren in Velden."])

    assert places(resume) == [Place.HEAD, Place.OTHER, Place.OTHER, Place.OTHER]
    assert (resume.jobs, resume.studies, resume.languages) == ((), (), ())


def test_a_bold_function_in_the_type_of_the_headings_is_no_heading() -> None:
    """What names the dated entry below it belongs to that entry, though it is set as loud as the headings."""
    resume = read_resume(
        placed(
            [
                (50, 780, "n", "Eva Zandstra"),
                (50, 740, "b", "Zo ging het"),
                (50, 710, "b", "Klachtencoördinator"),
                (50, 696, "", "Gemeente Elzenburg, maart 2020 – heden"),
                (60, 682, "*", "Coördineren van klachten."),
                (50, 650, "b", "Juridisch medewerker"),
                (50, 636, "", "Stichting De Brug, 2016 – 2019"),
                (60, 622, "*", "Opstellen van adviezen."),
            ]
        )
    )

    assert [(title, employer) for title, employer, *_ in heads(resume)] == [
        ("Klachtencoördinator", "Gemeente Elzenburg"),
        ("Juridisch medewerker", "Stichting De Brug"),
    ]


def test_headings_are_found_by_their_type_alone() -> None:
    """The loudest type that recurs on short, undated lines is that of the headings; evenly spaced lines do not hide them."""
    lines = [
        ("n", "Eva Zandstra"),
        ("hb", "Hoe ik hier kwam"),
        ("b", "Gemeente Velden, mei 2019 – heden"),
        ("b", "Consulent"),
        ("*", "Gesprekken voeren."),
        ("hb", "Wat ik opstak"),
        ("", "Rechten, wo-master, Universiteit Noord, 2010 – 2015"),
        ("hb", "Wie mij kent"),
        ("", "Mw. A. Bos, teamleider, gemeente Velden, 06-12345602"),
    ]
    resume = read_resume(placed([(50, 780 - 19.0 * number, marks, text) for number, (marks, text) in enumerate(lines)]))

    assert places(resume) == [Place.HEAD, Place.WORK, Place.EDUCATION, Place.REFERENCES]
    assert heads(resume) == [("Consulent", "Gemeente Velden", None, "mei 2019 – heden")]


def test_labels_of_other_sections_are_sections_of_their_own() -> None:
    """A row that opens with such a label holds its languages; the lines around it stay where they are."""
    text = """
Opleiding
Bestuurskunde, hbo-bachelor, Hogeschool Noord, diploma behaald
Talen: Nederlands (moedertaal), Engels (goed).
Systemen: JOIN, Corsa
Referenties: Mw. A. Bos, teamleider, gemeente Velden, 06-12345602
Woonplaats: Ede
"""
    resume = read_resume(plain(text))

    assert [words(resume, study.title) for study in resume.studies] == ["Bestuurskunde, hbo-bachelor"]
    assert told(resume, resume.languages) == ["Nederlands (moedertaal)", "Engels (goed)"]
    assert told(resume, resume.systems) == ["JOIN, Corsa"]
    assert told(resume, resume.references) == ["Mw. A. Bos, teamleider, gemeente Velden, 06-12345602"]
    assert words(resume, resume.residence) == "Ede"


def test_a_label_within_a_job_stays_there() -> None:
    """The systems that were used in a job are part of its description."""
    text = "Werkervaring\nConsulent, gemeente Velden, 2019 – 2023\nSystemen: JOIN, Corsa\nJurist, gemeente Oord, 2016 – 2019\n"
    resume = read_resume(plain(text))

    assert places(resume) == [Place.WORK]
    assert resume.job_at(resume.document.text.index("JOIN")) is resume.jobs[0]
