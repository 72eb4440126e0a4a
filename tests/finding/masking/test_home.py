"""Where the candidate lives, and the places that are somebody else's."""

from __future__ import annotations

import pytest

from tests.finding.masking.shown import WORK, shown, shown_in


@pytest.mark.parametrize(
    "line, masked",
    [
        ("Kruisdwarsstraat 91, 3581 GL Utrecht", "[ADRES], [WOONPLAATS]"),
        ("Burgemeester van den Boschlaan 12-2\n1234AB Bussum", "[ADRES]\n[WOONPLAATS]"),
        ("De Boeg 7a\n8321 AB Urk", "[ADRES]\n[WOONPLAATS]"),
        ("Adres: Lange Voorhout 3", "Adres: [ADRES]"),
        ("Woonplaats: 's-Hertogenbosch", "Woonplaats: [WOONPLAATS]"),
        ("Plaats Bergen op Zoom", "Plaats [WOONPLAATS]"),
    ],
)
def test_an_address_is_masked_with_its_place(line: str, masked: str) -> None:
    """Street, number, postcode and place, on one line or on two."""
    assert shown_in("Personalia", line) == masked


@pytest.mark.parametrize(
    "line, masked",
    [
        ("Ik woon in Leusden en werk graag in Goes.", "Ik woon in [WOONPLAATS] en werk graag in Goes."),
        ("Vanuit Leusden ben ik er in een half uur.", "Vanuit [WOONPLAATS] ben ik er in een half uur."),
        ("Woonplaats: Leusden. Ik reis met de trein.", "Woonplaats: [WOONPLAATS]. Ik reis met de trein."),
        ("Werken op het stadhuis in Goes is geen bezwaar.", "Werken op het stadhuis in Goes is geen bezwaar."),
    ],
)
def test_a_sentence_loses_the_residence_only(line: str, masked: str) -> None:
    """The place where the work is to be done stays."""
    assert shown_in("Praktisch", line) == masked


def test_the_same_place_stays_where_it_is_that_of_an_employer() -> None:
    """Living and working in one town: only the home goes."""
    work = f"{WORK}• Loketten in Goes ingericht.\n"
    assert shown(f"Quirine Haverkotte\nGoes | 06-12345678\n{work}") == f"[KANDIDAAT]\n[WOONPLAATS] | [TELEFOON]\n{work}"


def test_an_employer_keeps_its_place_behind_a_postcode() -> None:
    """A postcode in the work is masked, the town behind it is evidence; a year is no postcode."""
    line = "2012 – 2014 Jurist, gemeente Veere, Traverse 1, 4357 ET Domburg"
    assert shown_in("Werkervaring", line) == line.replace("4357 ET", "[POSTCODE]")
    assert shown_in("Werkervaring", "• In 2011 AB en 2015 HR ingericht") == "• In 2011 AB en 2015 HR ingericht"


def test_a_letter_loses_the_sender_and_keeps_the_addressee() -> None:
    """The sender's address and the place above the date go; the town of the authority that is written to stays."""
    body = "Graag licht ik toe waarom ik past bij uw opdracht. " * 6
    letter = (
        f"Motivatie\nGemeente Veere\nPostbus 1000\n4357 ZV Domburg\nLeusden, 3 maart 2026\nGeachte commissie,\n{body}\n"
        "Met vriendelijke groet,\nQuirine Haverkotte\nKievitsbloemstraat 12\n3831 BK Leusden\n"
    )
    given = shown(f"Quirine Haverkotte\n{WORK}{letter}").split("\n---\n")[1]
    assert "Postbus 1000\n[POSTCODE] Domburg\n[WOONPLAATS], 3 maart 2026" in given
    assert given.endswith("[KANDIDAAT]\n[ADRES]\n[POSTCODE] [WOONPLAATS]\n")
