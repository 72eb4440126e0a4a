"""`checker verify`: the quote gate on its own."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.running import FAILS, checker

QUOTES = [
    {"id": "waar", "quote": "Begeleiden van inwoners met psychische problematiek"},
    {"id": "omgedraaid", "quote": "onderzoeksverslagen worden opgesteld"},
    {"id": "verzonnen", "quote": "Leidinggeven aan twaalf consulenten"},
    {"id": "kort", "quote": "de"},
]


def ask(folder: Path, quotes: object) -> Path:
    """Write the quotes to ask about."""
    path = folder / "citaten.json"
    path.write_text(json.dumps(quotes), "utf-8")
    return path


def test_every_quote_gets_its_status(tmp_path: Path) -> None:
    """Found with its place, contradicted by its own sentence, invented, too short: exit 0 whatever is found."""
    run = checker("verify", FAILS, ask(tmp_path, QUOTES), "--json")
    assert run.code == 0
    assert run.err == ""
    assert {row["id"]: row["status"] for row in run.json} == {
        "waar": "found",
        "omgedraaid": "contradicted",
        "verzonnen": "not_found",
        "kort": "too_short",
    }
    found = run.json[0]
    assert found["page"] == 1
    assert found["end"] - found["start"] == len(QUOTES[0]["quote"])
    assert run.json[2]["start"] is None


def test_plain_texts_are_numbered(tmp_path: Path) -> None:
    """A list of texts works too; each then goes by its number."""
    run = checker("verify", FAILS, ask(tmp_path, ["Wmo-consulent", "piloot op een lijnvlucht"]), "--json")
    assert [(row["id"], row["status"]) for row in run.json] == [(1, "found"), (2, "not_found")]


def test_the_lines_for_a_person_say_the_same(tmp_path: Path) -> None:
    """Without --json there is a line for each quote: status, words, page."""
    run = checker("verify", FAILS, ask(tmp_path, ["Wmo-consulent"]))
    assert run.code == 0
    assert run.out.split() == ["found", "Wmo-consulent", "(p.", "1)"]


def test_half_a_character_is_not_found_and_breaks_nothing(tmp_path: Path) -> None:
    """A quote that is no proper text cannot stand in a CV; it is printed as it came in."""
    quotes = ask(tmp_path, ["\ud800 halve letter"])
    (row,) = checker("verify", FAILS, quotes, "--json").json
    assert (row["quote"], row["status"]) == ("\ud800 halve letter", "not_found")
    run = checker("verify", FAILS, quotes)
    assert run.code == 0
    assert run.out.startswith("not_found")
