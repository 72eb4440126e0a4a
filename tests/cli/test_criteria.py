"""`checker criteria`: a posting as a table, as JSON, and as a file that goes in where a posting goes in."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from pydantic import TypeAdapter

from checker.reporting.criteria_json import CriteriaOut
from tests.cli.running import CVS, FAILS, POSTING, ROOT, TODAY, checker

POSTINGS = ROOT / "examples" / "postings"


def verdicts(found: dict[str, Any]) -> dict[str, Any]:
    """Return what a check decided, without what is said of the posting itself."""
    return {key: value for key, value in found.items() if key not in ("findings", "receipt")}


@pytest.mark.parametrize(
    "posting,cv",
    [
        (POSTING.name, "wmo-2.pdf"),
        ("27554-jurist-omgevingsrecht-vechtkant.txt", "omgeving-2.pdf"),
        ("51220-functioneel-beheerder-rijkswoude.pdf", "beheer-1.pdf"),
    ],
)
def test_the_criteria_file_judges_as_the_posting_does(tmp_path: Path, posting: str, cv: str) -> None:
    """Read, written, and read again, a posting gives the same verdict on every criterion, quotes and working included."""
    criteria = tmp_path / "criteria.yaml"
    assert checker("criteria", POSTINGS / posting, "-o", criteria, *TODAY).code == 0
    direct = checker("check", POSTINGS / posting, CVS / cv, "--json", *TODAY)
    reviewed = checker("check", criteria, CVS / cv, "--json", *TODAY)
    assert verdicts(reviewed.json) == verdicts(direct.json)


def test_an_edited_criteria_file_is_what_counts(tmp_path: Path) -> None:
    """What a person changes in the file changes the check: another weight gives other points."""
    criteria = tmp_path / "criteria.yaml"
    checker("criteria", POSTING, "-o", criteria, *TODAY)
    text = criteria.read_text("utf-8")
    before = checker("check", criteria, FAILS, "--json", *TODAY).json
    award = next(c for c in before["criteria"] if c["points"])
    head, mark, tail = text.partition(f"- id: '{award['id']}'\n")
    assert mark, "the file names each criterion by its id"
    criteria.write_text(head + mark + tail.replace(f"points: {award['points']}\n", "points: 77\n", 1), "utf-8")
    after = checker("check", criteria, FAILS, "--json", *TODAY).json
    assert after["points"] - before["points"] == 77 - award["points"]


def test_json_is_all_there_is_on_stdout(tmp_path: Path) -> None:
    """With --json stdout is one document that the schema's types accept, also where a file is written."""
    run = checker("criteria", POSTING, "--json", "-o", tmp_path / "c.yaml", *TODAY)
    assert run.code == 0
    assert run.err == ""
    assert len(TypeAdapter(CriteriaOut).validate_json(run.out).criteria) == 12
    assert (tmp_path / "c.yaml").is_file()


def test_the_table_shows_what_was_read() -> None:
    """Title, client, each criterion with its kind and points, and what the linter finds."""
    run = checker("criteria", POSTING, *TODAY)
    assert run.code == 0
    for words in ("Wmo-consulent", "Gemeente Waterland-Oost", "k.o.", "experience", "let op"):
        assert words in run.out


def test_a_criteria_file_can_be_read_again(tmp_path: Path) -> None:
    """The file goes into `criteria` too, and comes out the same."""
    first, second = tmp_path / "een" / "c.yaml", tmp_path / "twee" / "c.yaml"
    checker("criteria", POSTING, "-o", first, *TODAY)
    assert checker("criteria", first, "-o", second, *TODAY).code == 0
    assert second.read_bytes() == first.read_bytes()


def test_the_file_has_a_name_under_which_it_can_go_back(tmp_path: Path) -> None:
    """A criteria file of another kind of name could not be given where a posting goes, and is not written."""
    run = checker("criteria", POSTING, "-o", tmp_path / "criteria.txt")
    assert run.code == 2
    assert ".yaml" in run.err
    assert list(tmp_path.iterdir()) == []
