"""Names of people as they are read from a text."""

from __future__ import annotations

import pytest

from checker.finding.masking.names import is_likely, parse


@pytest.mark.parametrize(
    "text, given, surname",
    [
        ("Quirine Haverkotte", {"quirine"}, {"haverkotte"}),
        ("mr. Hidde Brandsma", {"hidde"}, {"brandsma"}),
        ("JAN DE VRIES", {"jan"}, {"vries"}),
        ("Marijke van der Tol MSc", {"marijke"}, {"tol"}),
        ("Sami el Hamdaoui", {"sami"}, {"hamdaoui"}),
        ("Dhr. R.J. (Ruud) op den Kamp", {"ruud"}, {"kamp"}),
        ("R.J. Brandsma", set(), {"brandsma"}),
        ("RJ Brandsma", set(), {"brandsma"}),
        ("R.J.Brandsma", set(), {"brandsma"}),
        ("Tol, Marijke van der", {"marijke"}, {"tol"}),
        ("Anne-Fleur Cornelissen-Prins", {"annefleur", "anne", "fleur"}, {"cornelissenprins", "cornelissen", "prins"}),
        ("Ayşe Yılmaz", {"ayse"}, {"yilmaz"}),
        ("Søren Łukasz", {"soren"}, {"lukasz"}),
        ("Ruud V.", {"ruud"}, set()),
    ],
)
def test_a_name_is_read_with_its_parts(text: str, given: set[str], surname: set[str]) -> None:
    """Titles, degrees and particles are told from the names; a mailbox and capitals spell them the same."""
    name = parse(text)
    assert name is not None
    assert (set(name.given), set(name.surname)) == (given, surname)


@pytest.mark.parametrize(
    "text",
    ["", "jurist", "Aangeboden door Bureau Stelpost", "Jansen & Partners", "Team 3", "a.b@example.nl", "Goes, Zeeland, Veere"],
)
def test_other_lines_are_no_name(text: str) -> None:
    """A sentence, a firm, a number, an address, a list."""
    assert parse(text) is None


@pytest.mark.parametrize(
    "text", ["Senior Jurist", "Stichting Lichtbaken", "Curriculum Vitae", "Hogeschool Utrecht", "Persoonlijk Profiel"]
)
def test_words_of_the_trade_make_no_likely_name(text: str) -> None:
    """A function, an organisation, a heading in capitals has the form of a name and is none."""
    assert not is_likely(text)
