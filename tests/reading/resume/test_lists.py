"""Languages, references and the place of residence."""

from __future__ import annotations

import pytest

from checker.domain.documents import Part, PartKind, Span
from checker.domain.resume import Place
from checker.reading.resume import read_resume
from tests.reading.resume.building import places, plain, told, words

LANGUAGES = {
    "inline": ("Nederlands (moedertaal), Engels (goed, ook schriftelijk), Duits (goed).", 3),
    "colons": ("Nederlands: moedertaal\nEngels: goed\nDuits: redelijk", 3),
    "rows": ("Nederlands Moedertaal, uitstekend in woord en geschrift\nEngels Goed", 2),
    "bullets": ("• Nederlands: moedertaal.\n• Duits: goed, vooral mondeling.", 2),
    "unlisted": ("Nederlands: moedertaal\nNedersaksisch: vloeiend", 2),
}


@pytest.mark.parametrize("name", LANGUAGES)
def test_each_language_is_a_passage_with_its_level(name: str) -> None:
    """A list in any form gives one passage for each language, its level included."""
    text, count = LANGUAGES[name]
    resume = read_resume(plain(f"Talen\n{text}\n"))
    found = told(resume, resume.languages)

    assert len(found) == count
    assert found[0] is not None
    assert "oedertaal" in found[0]
    assert "Engels" not in found[0]


def test_a_sentence_in_a_profile_is_no_language_line() -> None:
    """Speaking a language in passing is for the profile; the list of languages is for the list."""
    resume = read_resume(plain("Profiel\nIk spreek Arabisch en Frans en werk graag met inwoners.\n"))

    assert resume.languages == ()


def test_each_person_is_one_reference() -> None:
    """Name, function and reach of one person are one passage, wraps joined."""
    text = """
Referenties
• Dhr. P. Aalbers, teamleider, gemeente Elzenburg, 06-12345601,
  p.aalbers@example.nl
• Mw. mr. K. van Dongen, directeur Stichting De Brug, 06-12345602
"""
    resume = read_resume(plain(text))

    assert len(resume.references) == 2
    assert (told(resume, resume.references)[0] or "").endswith("p.aalbers@example.nl")


@pytest.mark.parametrize(
    "text", ["Op aanvraag beschikbaar.", "Referenties op verzoek", "Available on request", "Deze worden graag verstrekt."]
)
def test_references_on_request_name_nobody(text: str) -> None:
    """A promise is no person."""
    assert read_resume(plain(f"Referenties\n{text}\n")).references == ()


RESIDENCES = [
    ("Eva Zandstra\nEdam | 06-12345601 | e.zandstra@example.nl\n", "Edam"),
    ("Eva Zandstra\nEde · 06-12345601\n", "Ede"),
    ("Personalia\nNaam: Eva Zandstra\nWoonplaats: Den Haag\n", "Den Haag"),
    ("Personalia\nNaam Eva Zandstra\nWoonplaats Heiloo\n", "Heiloo"),
    ("Personalia\nAdres Kade 9, 3581 GL Utrecht\nGeboren 3 mei 1980 te Oss\n", "3581 GL Utrecht"),
    ("Contact\nHengelo\n06-12345601\ne.zandstra@example.nl\n", "Hengelo"),
    ("Eva Zandstra\n\nProfiel\nVanuit Ommen ben ik snel op het stadhuis.\n", "Ommen"),
    ("Eva Zandstra\n\nProfiel\nIk ben woonachtig in Alphen aan den Rijn en reis graag.\n", "Alphen aan den Rijn"),
    ("Inzet\nWoonplaats: Ermelo. Ik reis met de trein.\n", "Ermelo"),
]


@pytest.mark.parametrize("text, place", RESIDENCES)
def test_the_residence_is_found_where_the_cv_gives_it(text: str, place: str) -> None:
    """By label, postcode, contact line or in so many words, and never the place of birth."""
    resume = read_resume(plain(text))

    assert words(resume, resume.residence) == place


def test_a_job_in_a_place_gives_no_residence() -> None:
    """Where somebody works is not where somebody lives."""
    assert read_resume(plain("Werkervaring\nAdviseur  2019 – 2021\nGemeente Zwolle\nUtrecht\n")).residence is None


def test_a_bound_motivation_is_one_section_and_yields_no_jobs() -> None:
    """The part decides: whatever stands in the letter is read as a letter."""
    cv = "Werkervaring\nAdviseur  2019 – 2021\nGemeente Elzenburg\n"
    letter = "Geachte commissie,\n\nWerkervaring\nAdviseur  2015 – 2018\nGemeente Velden\n"
    parts = (Part(PartKind.CV, Span(0, len(cv))), Part(PartKind.MOTIVATION, Span(len(cv), len(cv + letter))))
    resume = read_resume(plain(cv + letter, parts=parts))

    assert places(resume) == [Place.WORK, Place.MOTIVATION]
    assert len(resume.jobs) == 1
