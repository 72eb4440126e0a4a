"""Which lines are section headings, and what they announce."""

from __future__ import annotations

import pytest

from checker.domain.resume import Place
from checker.reading.resume import read_resume
from checker.reading.resume.headings import places_named
from tests.reading.resume.building import placed, places, plain, told, words

KNOWN = [
    ("Werkervaring", Place.WORK),
    ("WERKERVARING:", Place.WORK),
    ("Work exPerience", Place.WORK),
    ("W E R K E R V A R I N G", Place.WORK),
    ("Relevante werkervaring", Place.WORK),
    ("Opdrachten en werkervaring", Place.WORK),
    ("3. Loopbaan", Place.WORK),
    ("Carrière", Place.WORK),
    ("Opleidingen", Place.EDUCATION),
    ("Cursussen en trainingen", Place.COURSES),
    ("Bijscholing", Place.COURSES),
    ("Kennis en trefwoorden", Place.SKILLS),
    ("Digital skills", Place.SYSTEMS),
    ("Talenkennis", Place.LANGUAGES),
    ("Referenties", Place.REFERENCES),
    ("Persoonsgegevens", Place.PERSONAL),
    ("Wie ben ik?", Place.PROFILE),
    ("Over Karin", Place.PROFILE),
    ("Inzet en beschikbaarheid", Place.PRACTICAL),
    ("Aanwezigheid", Place.PRACTICAL),
    ("Voorbeeld: van beleid naar project", Place.EXAMPLE),
    ("Resultaten", Place.EXAMPLE),
    ("Nevenactiviteiten", Place.VOLUNTARY),
    ("Motivatie", Place.MOTIVATION),
    ("Hobby's", Place.OTHER),
]


@pytest.mark.parametrize("text, place", KNOWN)
def test_a_heading_is_known_in_any_letter_case_and_spacing(text: str, place: Place) -> None:
    """Capitals, odd small capitals, spaced letters, numbers and colons do not hide a heading."""
    assert places_named(text) == (place,)


@pytest.mark.parametrize(
    "text", ["Werkervaring opgedaan bij drie gemeenten", "Talenten van nu", "Over een lastig moment", "Klachtencoördinator"]
)
def test_other_lines_announce_nothing(text: str) -> None:
    """A line that only begins like a heading is none."""
    assert places_named(text) == ()


def test_a_heading_for_two_things_has_its_lines_told_apart() -> None:
    """Under "Talen en systemen" the languages and the systems become sections of their own."""
    resume = read_resume(plain("Eva Zandstra\n\nTalen en systemen\nNederlands Moedertaal\nEngels Goed\nSystemen Djuma, Corsa\n"))

    assert places(resume) == [Place.HEAD, Place.LANGUAGES, Place.SYSTEMS]
    assert told(resume, resume.languages) == ["Nederlands Moedertaal", "Engels Goed"]
    assert told(resume, resume.systems) == ["Systemen Djuma, Corsa"]


def test_studies_and_courses_under_one_heading_are_told_apart() -> None:
    """What names a level is a study; the other lines are courses."""
    text = (
        "Opleidingen en cursussen\n2010 – 2014  HBO-Rechten, Hogeschool Noord\n"
        "2019  Mediation in de praktijk\n2021  Schrijven op B1\n"
    )
    resume = read_resume(plain(text))

    assert [told(resume, (study.title,)) for study in resume.studies] == [["HBO-Rechten"]]
    assert told(resume, resume.courses) == ["2019  Mediation in de praktijk", "2021  Schrijven op B1"]


def test_an_unknown_line_in_the_type_of_the_headings_is_one() -> None:
    """A line set as the known headings are, with room above it, begins a section of another kind."""
    resume = read_resume(
        placed(
            [
                (50, 780, "n", "Eva Zandstra"),
                (50, 730, "hb", "Profiel"),
                (50, 710, "", "Ik ben jurist en werk graag met inwoners."),
                (50, 670, "hb", "Wat mij drijft"),
                (50, 650, "", "Een eerlijke overheid."),
                (50, 610, "hb", "Talen"),
                (50, 590, "", "Nederlands: moedertaal"),
            ]
        )
    )

    assert places(resume) == [Place.HEAD, Place.PROFILE, Place.OTHER, Place.LANGUAGES]


def test_a_subheading_within_a_job_ends_nothing() -> None:
    """The word "Resultaten" in plain type under a job is part of that job."""
    text = (
        "Werkervaring\n\nAdviseur  2019 – 2021\nGemeente Elzenburg\nResultaten\n• Een kortere wachtlijst.\n"
        "\nTalen\nNederlands: moedertaal\n"
    )
    resume = read_resume(plain(text))

    assert resume.job_at(resume.document.text.index("wachtlijst")) is resume.jobs[0]
    assert places(resume) == [Place.WORK, Place.LANGUAGES]


def test_a_motivation_within_the_cv_is_a_section_without_jobs() -> None:
    """Dates in a letter are no jobs."""
    text = "Motivatie\n\nGeachte commissie,\n\nWerkzaam als adviseur\n2019 – 2021 Gemeente Elzenburg\n"
    resume = read_resume(plain(text))

    assert places(resume) == [Place.MOTIVATION]
    assert resume.jobs == ()


def test_a_function_set_large_under_its_period_is_no_heading() -> None:
    """The row right under a lone period names the entry, in whatever type it is set."""
    resume = read_resume(
        placed(
            [
                (60, 780, "n", "Naam Voorbeeld"),
                (60, 740, "", "WERKERVARING"),
                (60, 700, "", "februari 2022 – heden"),
                (60, 688, "h", "Inkoopadviseur"),
                (60, 670, "", "Gemeente Velden | 28 uur per week"),
                (60, 658, "", "Tien aanbestedingen zelf gedaan, van strategie tot gunning."),
                (60, 630, "", "september 2019 – januari 2022"),
                (60, 618, "h", "Adviseur inkoop"),
                (60, 600, "", "Gemeente Rijsbeek | 32 uur per week"),
                (60, 588, "", "Spreekuur voor collega’s met vragen over de drempelbedragen."),
            ]
        )
    )
    assert [words(resume, job.title) for job in resume.jobs] == ["Inkoopadviseur", "Adviseur inkoop"]
