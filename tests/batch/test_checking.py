"""One candidate, from bytes to bytes."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from checker import pipeline
from checker.batch.checking import Means, Outcome, Settings, check, handed_from, order
from checker.batch.folder import Handed, listing
from checker.batch.worker import check_one
from checker.errors import EndpointError
from checker.reading.files import File
from checker.reading.worker import OwnReader
from tests.cli.running import CVS, POSTING, TODAY, WITHOUT_RATE, checker

DAY = date.fromisoformat(TODAY[1])
READER = OwnReader()
MEANS = Means(READER)


def settings(posting: Path = POSTING, **more: Any) -> Settings:  # noqa: ANN401 - any field, by its name
    """Return the settings of a run as `checker check` would have them."""
    fields: dict[str, Any] = {"engine": "rules", "papers": ("check.json", "report.html"), "today": DAY, **more}
    read = pipeline.read(posting, today=fields["today"], pool=READER)
    day = pipeline.reference_date_of(read.posting, None)
    return Settings(posting=read.posting, found=read.findings, reference_date=day, **fields)


def handed(name: str) -> Handed:
    """Open the files of an example."""
    (candidate,) = (c for c in listing(CVS).candidates if c.name == name)
    return candidate.opened()


@pytest.mark.parametrize("posting", sorted(p for p in POSTING.parent.iterdir() if p.is_file()), ids=lambda path: path.name[:5])
def test_settings_come_over_the_pipe_as_they_were(posting: Path) -> None:
    """Typed criteria and findings included, so that every job judges by the one reading of the posting."""
    sent = settings(posting)
    received = Settings.unpacked(sent.packed())
    assert received == sent
    assert (received.deciding, received.printing) == (sent.deciding, sent.printing)


def test_what_decides_is_told_apart_from_what_is_printed() -> None:
    """Another day to measure on decides; other papers or another day to count from are printing."""
    one = settings()
    printed = [replace(one, papers=("gaps.md",)), replace(one, today=None), replace(one, pictures=True), replace(one, blind=True)]
    assert {s.deciding for s in printed} == {one.deciding}
    assert len({s.printing for s in [one, *printed]}) == 5
    decided = [
        replace(one, reference_date=DAY),
        replace(one, engine="other"),
        replace(one, posting=one.posting.model_copy(update={"title": "x"})),
    ]
    assert len({s.deciding for s in [one, *decided]}) == 4


def test_a_row_has_the_papers_that_a_check_writes(tmp_path: Path) -> None:
    """The same bytes as `checker check` of the same files: a folder is many checks, and nothing else."""
    outcome = check(settings(pictures=True), WITHOUT_RATE.stem, handed(WITHOUT_RATE.stem), MEANS)
    assert checker("check", POSTING, WITHOUT_RATE, "--out", tmp_path, *TODAY).code == 0
    assert outcome.papers == {name: (tmp_path / name).read_bytes() for name in ("check.json", "report.html")}
    assert outcome.entry is not None
    assert outcome.entry.points == json.loads(outcome.papers["check.json"])["points"]
    assert outcome.entry.findings == ()


def test_an_order_carries_the_files_and_a_job_answers_with_row_and_papers() -> None:
    """What a worker does with an order is what is done here, with nothing lost on the way."""
    files, packed = handed("wmo-3"), settings().packed()
    head, _, content = order(packed, "wmo-3", files).partition(b"\n")
    asked = json.loads(head)["arguments"]
    assert handed_from(content, asked["files"]) == files
    answer = json.loads(json.dumps(check_one(content, **asked)))
    assert Outcome.unpacked(answer) == check(settings(), "wmo-3", files, MEANS)


def test_files_that_were_not_handed_in_stay_absent() -> None:
    """A CV alone, and a CV with a statement and no letter."""
    for beside in ((None, None), (None, File("a.toml", b"t"))):
        files = Handed(File("a.pdf", b"cv"), *beside)
        head, _, content = order("{}", "a", files).partition(b"\n")
        assert handed_from(content, json.loads(head)["arguments"]["files"]) == files


def test_papers_are_about_the_row_and_not_the_file() -> None:
    """Where two files have one name, or none may be shown, the paper is titled as the row is named."""
    outcome = check(settings(), "wmo-1.pdf", handed("wmo-1"), MEANS)
    assert outcome.entry is not None
    assert outcome.entry.candidate == json.loads(outcome.papers["check.json"])["candidate"] == "wmo-1.pdf"


def test_papers_that_cannot_be_read_end_in_a_reason() -> None:
    """A statement with a mistake is one candidate's row, and final: the same file would be refused again."""
    files = Handed(handed("wmo-1").cv, None, File("wmo-1.inschrijving.toml", b"tarief = 3"))
    outcome = check(settings(), "wmo-1", files, MEANS)
    assert outcome.reason.startswith("wmo-1.inschrijving.toml, regel 1: onbekende naam")
    assert (outcome.entry, outcome.papers, outcome.final) == (None, {}, True)


def test_a_fault_of_the_program_costs_one_row_and_tells_nothing_of_the_cv(monkeypatch: pytest.MonkeyPatch) -> None:
    """The kind of fault and its place are told, for whoever mends it; never the words that it was about."""

    def fail(*_arguments: object, **_more: object) -> None:
        raise ValueError("Jansen, Piet")

    monkeypatch.setattr(pipeline, "check", fail)
    outcome = check(settings(), "a", handed("wmo-1"), MEANS)
    assert "ValueError, test_checking.py:" in outcome.reason
    assert "Jansen" not in outcome.reason


def test_an_endpoint_that_fails_is_tried_again_another_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its row is not final."""

    def fail(*_arguments: object, **_more: object) -> None:
        raise EndpointError("het model antwoordt niet")

    monkeypatch.setattr(pipeline, "check", fail)
    outcome = check(settings(), "a", handed("wmo-1"), MEANS)
    assert (outcome.reason, outcome.final) == ("het model antwoordt niet", False)


def test_a_process_out_of_memory_is_of_no_more_use(monkeypatch: pytest.MonkeyPatch) -> None:
    """It ends, so that a fresh one tells whether the papers are to blame."""

    def fail(*_arguments: object, **_more: object) -> None:
        raise MemoryError

    monkeypatch.setattr(pipeline, "check", fail)
    with pytest.raises(MemoryError):
        check(settings(), "a", handed("wmo-1"), MEANS)
