"""`checker diff`: what the last edit of a CV did."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from pydantic import TypeAdapter

from checker.reporting.changes import DiffOut
from tests.cli.running import FAILS, PASSES, POSTING, ROOT, WITHOUT_RATE, Run, checker

PAPERS = ROOT / "examples" / "papers"
OLD, NEW = PAPERS / "wmo-2" / "check.json", PAPERS / "wmo-1" / "check.json"
ELSEWHERE = PAPERS / "beheer-1" / "check.json"


def flat(run: Run) -> str:
    """Return stdout on one line."""
    return " ".join(run.out.split())


def test_two_stored_checks_are_compared_in_one_table() -> None:
    """Each changed verdict with its points and words, then the totals and the prediction; the words are Dutch."""
    run = checker("diff", OLD, NEW)
    assert (run.code, run.err) == (0, "")
    assert "wmo-2 → wmo-1" in run.out
    assert "+25" in run.out
    assert "k.o." in run.out
    assert "Knock-outs: niet gehaald → gehaald" in flat(run)
    assert "zeker 20 → 95 (+75)" in flat(run)
    assert "Zelfde oordeel, ander bewijs: 6" in flat(run)
    assert "een mens beslist" in flat(run)
    assert not any(code in run.out for code in ("not_met", "explicit", "better"))


def test_a_check_compared_with_itself_has_not_changed() -> None:
    """And says so, instead of an empty table."""
    run = checker("diff", NEW, NEW)
    assert run.code == 0
    assert "Geen enkel oordeel is veranderd." in run.out
    assert "precies dezelfde" in flat(run)


def test_two_cvs_are_checked_against_one_posting_and_compared() -> None:
    """As `check` would check them, with what lies beside them: the same as from two stored checks."""
    stored, fresh = checker("diff", OLD, NEW, "--json"), checker("diff", FAILS, PASSES, "--posting", POSTING, "--json")
    assert (fresh.code, fresh.err) == (0, "")
    assert fresh.json["criteria"] == stored.json["criteria"]
    assert fresh.json["points"] == stored.json["points"]


def test_json_is_all_there_is_on_stdout() -> None:
    """One document that the schema's types accept."""
    run = checker("diff", OLD, NEW, "--json")
    assert run.err == ""
    assert TypeAdapter(DiffOut).validate_json(run.out).points.difference == 75


def test_the_reference_date_counts_for_both_cvs() -> None:
    """--reference-date takes the place of the posting's closing date."""
    run = checker("diff", FAILS, PASSES, "--posting", POSTING, "--reference-date", "2025-01-01", "--json")
    assert {run.json[name]["reference_date"] for name in ("old", "new")} == {"2025-01-01"}


def test_another_reference_date_is_noted(tmp_path: Path) -> None:
    """A difference may come from the date, and not from the CV."""
    data = json.loads(OLD.read_text("utf-8"))
    earlier = tmp_path / "eerder.json"
    earlier.write_text(json.dumps({**data, "reference_date": "2026-01-05"}), "utf-8")
    run = checker("diff", earlier, OLD)
    assert run.code == 0
    assert "De peildatum verschilt (5 januari 2026, en nu 14 september 2026)" in flat(run)


@pytest.mark.parametrize(
    "arguments,code,words",
    [
        ((OLD, ELSEWHERE), 2, "verschillende opdrachten"),
        ((FAILS, PASSES), 2, "--posting"),
        ((OLD, PASSES), 2, "--posting"),
        ((OLD, NEW, "--posting", POSTING), 2, "is al een controle"),
        ((OLD, NEW, "--reference-date", "2026-01-01"), 2, "--reference-date"),
        ((FAILS, WITHOUT_RATE, "--posting", POSTING, "--reference-date", "morgen"), 2, "--reference-date"),
        ((OLD, PAPERS / "wmo-1" / "nergens.json"), 3, "bestaat niet"),
        ((OLD, PAPERS / "wmo-1" / "gaps.md"), 3, "geen resultaat"),
        ((OLD, PAPERS), 3, "is een map"),
    ],
)
def test_what_cannot_be_compared_is_refused(arguments: tuple[object, ...], code: int, words: str) -> None:
    """With the exit code of its kind, one message, and nothing on stdout."""
    run = checker("diff", *arguments)
    assert (run.code, run.out) == (code, "")
    assert words in run.err
