"""Everyone else who is named, and what of them stays."""

from __future__ import annotations

import pytest

from tests.finding.masking.shown import WORK, shown, shown_in


@pytest.mark.parametrize(
    "line, masked",
    [
        ("Dhr. H. Wijnbergen, manager, gemeente Goes", "[REFERENT], manager, gemeente Goes"),
        ("Mw. mr. B. Cornelissen-Prins, directeur", "[REFERENT], directeur"),
        ("Dhr. L. Hoogervorst Teamleider KCC, gemeente Delft", "[REFERENT] Teamleider KCC, gemeente Delft"),
        ("Teamleider Wmo, gemeente Goes: mevrouw van der Zwaluw", "Teamleider Wmo, gemeente Goes: [REFERENT]"),
        ("Jan Willem de Boer – manager – gemeente Goes – 06-12345678", "[REFERENT] – manager – gemeente Goes – [TELEFOON]"),
        ("Karin Verbeek\nteamleider, gemeente Goes", "[REFERENT]\nteamleider, gemeente Goes"),
        (
            "Naam: Karin Verbeek\nFunctie: teamleider\nTelefoon: 06-12345678",
            "Naam: [REFERENT]\nFunctie: teamleider\nTelefoon: [TELEFOON]",
        ),
        ("W. Postma (gemeente Goes) en B.V. De Kust", "[REFERENT] (gemeente Goes) en B.V. De Kust"),
        ("Referenties op aanvraag", "Referenties op aanvraag"),
    ],
)
def test_referees_lose_their_names_and_keep_their_work(line: str, masked: str) -> None:
    """Form of address, initials, a label or the place of a name in its line shows who is meant."""
    assert shown_in("Referenties", line) == masked


def test_an_employer_of_the_cv_is_no_referee() -> None:
    """An organisation that has the form of a name is known from the job it stands in."""
    job, line = "Jurist, Atrium Innovaties, 2010 – 2015", "Atrium Innovaties, Sofie Klaver, directeur"
    text = f"Quirine Haverkotte\n{WORK}{job}\nReferenties\n{line}\n"
    assert shown(text).endswith("Atrium Innovaties, [REFERENT], directeur\n")


@pytest.mark.parametrize(
    "line, masked",
    [
        ("Leidinggevende: Piet Hoekstra", "Leidinggevende: [REFERENT]"),
        ("Referent: mw. T. van Zwaluw, teamleider", "Referent: [REFERENT], teamleider"),
        ("• Overleg met mevrouw De Haan en de heer J. Smit.", "• Overleg met [PERSOON] en [PERSOON]."),
        ("• Gesprek met een mevrouw over de stoep.", "• Gesprek met een mevrouw over de stoep."),
        ("• Supervisor Klantenservice Goes", "• Supervisor Klantenservice Goes"),
        ("• Werken met MS Office en 12 MW Windpark", "• Werken met MS Office en 12 MW Windpark"),
        ("• Reactietijd van 4 ms. Beter dan eerst.", "• Reactietijd van 4 ms. Beter dan eerst."),
    ],
)
def test_people_named_in_the_work(line: str, masked: str) -> None:
    """A label or a form of address shows a name; the same words without one do not."""
    assert shown_in("Werkervaring", line) == masked


def test_a_referee_is_masked_wherever_the_same_words_return() -> None:
    """A name that stands among the references is masked in the text too."""
    text = f"Quirine Haverkotte\n{WORK}• Samen met W. Postma.\nReferenties\nW. Postma, manager, gemeente Goes\n"
    assert "• Samen met [REFERENT].\n" in shown(text)


def test_who_signs_for_the_candidate_is_somebody_else() -> None:
    """A letter by an agency keeps apart who is spoken of and who speaks."""
    body = "Zij werkt al jaren met plezier voor gemeenten, en zij brengt veel ervaring met bezwaar en beroep mee. " * 2
    opening = "Motivatie\nGeachte heer Van Zwaluw,\nGraag stel ik Quirine Haverkotte aan u voor. Quirine past bij de opdracht.\n"
    letter = f"{opening}{body}\nMet vriendelijke groet,\nKoen Zandvliet\n"
    given = shown(f"Quirine Haverkotte\n{WORK}{letter}").split("\n---\n")[1]
    assert given.startswith(
        "Motivatie\nGeachte [PERSOON],\nGraag stel ik [KANDIDAAT] aan u voor. [KANDIDAAT] past bij de opdracht.\n"
    )
    assert "[HIJ/ZIJ] werkt al jaren" in given
    assert given.endswith("\nMet vriendelijke groet,\n[PERSOON]\n")


def test_mr_is_a_form_of_address_in_english_and_a_degree_in_dutch() -> None:
    """The degree stays, the form of address goes."""
    english = "Quirine Haverkotte\nProfile\nI like the law and the court.\nReferences\nMr. A. Pestman, head of the team\n"
    assert "\n[REFERENT], head of the team" in shown(english)
    assert shown_in("Referenties", "mr. A. Pestman, hoofd") == "mr. [REFERENT], hoofd"
