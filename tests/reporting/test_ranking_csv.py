"""The ranking as a table for a Dutch spreadsheet."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.reporting.ranking_csv import MARK, render, safe, table
from tests.reporting.rankings import RANKING


def rows(text: str) -> list[dict[str, str]]:
    """Read the table as a spreadsheet does."""
    return list(csv.DictReader(io.StringIO(text.removeprefix(MARK), newline=""), delimiter=";"))


def test_a_dutch_excel_opens_it_without_asking() -> None:
    """The mark of UTF-8, semicolons between columns, a comma in amounts, the line ends of Windows."""
    text = render(RANKING)
    assert text.startswith(f"{MARK}plaats;kandidaat;")
    assert ";82,50;" in text
    assert text.count("\r\n") == text.count("\n") == 1 + 6


def test_every_candidate_is_a_row_in_order() -> None:
    """Those read in the order of the ranking, then those that were not, with their reason."""
    found = rows(render(RANKING))
    assert [row["plaats"] for row in found] == ["1", "2", "2", "4", "", ""]
    assert [row["gaat door"] for row in found] == [
        "ja",
        "gelijk op de streep",
        "gelijk op de streep",
        "nee",
        "nee, knock-out",
        "niet gelezen",
    ]
    assert [row["knock-outs"] for row in found] == ["gehaald", "gehaald", "gehaald", "nog open", "niet gehaald", ""]
    assert found[3]["reden"] == "2: nog niets aangeleverd"
    assert found[4]["reden"] == "1: niet afgerond"
    assert "bevat alleen beeld" in found[5]["reden"]


def test_points_places_and_who_may_overtake_are_shown() -> None:
    """Sure, possible and reachable points, the places between which one may end, and by whom one may be passed."""
    second = rows(render(RANKING))[1]
    assert [second[name] for name in ("zeker", "mogelijk", "haalbaar", "van", "uurtarief")] == ["60", "100", "100", "100", ""]
    assert second["plaats na nakijken"] == "1 tot 4"
    assert second["ingehaald na nakijken door"] == "Vermeer, Ilse; open"
    assert (second["vorm niet in orde"], second["let op"]) == ("Referenties", "HIDDEN_TEXT")
    assert (second["3 (60 p)"], second["4 (40 p)"]) == ("voldoet", "niet uitdrukkelijk genoemd, nakijken")


def test_who_fails_a_knockout_has_no_place_to_be_overtaken_from() -> None:
    """The places and the overtakers of a failed candidate are left empty."""
    failed = rows(render(RANKING))[4]
    assert [failed[name] for name in failed if name.startswith(("plaats", "ingehaald"))] == ["", "", "", "", ""]


@pytest.mark.parametrize("opener", ["=", "+", "-", "@", "\t", "\r", "\n", "＝", " ="])
def test_text_that_opens_a_formula_stays_text(opener: str) -> None:
    """An apostrophe goes before it; what stands further on in a text is harmless."""
    assert safe(f"{opener}1+1") == f"'{opener}1+1"
    assert safe(f"a{opener}1") == f"a{opener}1"


def test_names_and_reasons_that_are_formulas_are_made_safe() -> None:
    """Wherever text of others stands."""
    found = rows(render(RANKING))
    assert [row["kandidaat"] for row in found] == ["'=SOM(A1)", "tweede", "Vermeer, Ilse", "open", "'+31", "'@scan"]
    assert found[5]["reden"].startswith("'-scan.pdf")


@given(st.lists(st.lists(st.text() | st.integers(), min_size=2, max_size=3), max_size=3))
def test_no_cell_opens_a_formula_and_no_row_is_broken(cells: list[list[str | int]]) -> None:
    """Whatever the text holds: semicolons, quotation marks, line ends."""
    read = list(csv.reader(io.StringIO(table(cells).removeprefix(MARK), newline=""), delimiter=";"))
    assert [len(row) for row in read] == [len(row) for row in cells]
    for row, given_row in zip(read, cells, strict=True):
        for value, cell in zip(row, given_row, strict=True):
            assert value in (str(cell), f"'{cell}")
            assert isinstance(cell, int) or not value.lstrip().startswith(("=", "+", "-", "@"))
