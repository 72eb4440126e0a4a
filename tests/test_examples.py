"""The examples are kept true: their papers are what the program writes, their postings read as labelled, their verdicts hold."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from checker import pipeline
from checker.domain.postings import CriterionSection
from checker.evaluation import Evaluation, evaluate
from checker.reading.pool import WorkerPool
from tests.write_examples import EXAMPLES, PAPERS, cvs, papers, posting

POSTINGS = sorted((EXAMPLES / "postings" / "gold").glob("*.json"))


@pytest.fixture(scope="module")
def pool() -> Iterator[WorkerPool]:
    """One worker for all PDFs of this module."""
    with WorkerPool(1) as workers:
        yield workers


@pytest.fixture(scope="module")
def outcome() -> Evaluation:
    """The examples against their labels."""
    return evaluate(EXAMPLES / "cvs")


def test_there_are_enough_examples() -> None:
    """Three postings and eight CVs at the least, each CV with its label."""
    assert len(POSTINGS) >= 3
    assert len(cvs()) >= 8
    assert all(cv.with_name(f"{cv.stem}.gold.json").is_file() for cv in cvs())


@pytest.mark.parametrize("cv", cvs(), ids=lambda p: p.stem)
def test_papers_are_what_the_program_writes(cv: Path, pool: WorkerPool) -> None:
    """Every paper in examples/papers is byte for byte what the program makes of that CV now."""
    written = {p.name: p.read_bytes() for p in (PAPERS / cv.stem).iterdir()}

    made = dict(papers(cv, pool))

    assert written.keys() == made.keys()
    stale = [name for name in made if made[name] != written[name]]
    assert not stale, f"run `make examples`: {cv.stem}: {', '.join(stale)}"


def test_a_changed_paper_is_noticed(tmp_path: Path, pool: WorkerPool, monkeypatch: pytest.MonkeyPatch) -> None:
    """The comparison fails on a single changed character."""
    cv = cvs()[0]
    folder = tmp_path / cv.stem
    folder.mkdir()
    for name, content in papers(cv, pool):
        (folder / name).write_bytes(content)
    report = folder / "report.html"
    report.write_text(report.read_text("utf-8").replace("Voldoet", "Voldeed", 1), "utf-8")
    monkeypatch.setattr("tests.test_examples.PAPERS", tmp_path)

    with pytest.raises(AssertionError, match="make examples"):
        test_papers_are_what_the_program_writes(cv, pool)


@pytest.mark.parametrize("gold", POSTINGS, ids=lambda p: p.stem)
def test_postings_read_as_labelled(gold: Path) -> None:
    """Header and criteria of each example posting come out as a person read them."""
    label = json.loads(gold.read_text("utf-8"))
    read = posting(label["posting"]).posting

    assert (read.number, read.title, read.client) == (label["number"], label["title"], label["client"])
    assert read.closes is not None
    assert read.closes.isoformat(timespec="minutes") == label["closes"]
    assert (read.hours_min, read.hours_max, read.invited_count) == (
        label["hours_min"],
        label["hours_max"],
        label["invited_count"],
    )
    assert [(c.id, c.section.value, c.text, c.points, c.printed_points, c.requirement.kind) for c in read.criteria] == [
        (c["id"], c["section"], c["text"], c["points"], c["printed_points"], c["type"]) for c in label["criteria"]
    ]
    durations = [
        tuple(getattr(c.requirement, f, None) or None for f in ("min_months", "window_months", "level")) for c in read.criteria
    ]
    assert durations == [(c["min_months"], c["window_months"], c["level"]) for c in label["criteria"]]
    assert [[s.value for s in c.evidence_sources] for c in read.criteria] == [c["evidence_sources"] for c in label["criteria"]]
    assert sum(c.points or 0 for c in read.criteria if c.section is CriterionSection.AWARD) == 100


def test_no_points_without_evidence(outcome: Evaluation) -> None:
    """No example gets points that its label does not give, and every citation stands in its document."""
    assert [d for d in outcome.differences if d.said == "met"] == []
    assert outcome.counts.citations == outcome.counts.valid_citations > 0


def test_verdicts_agree_with_the_labels(outcome: Evaluation) -> None:
    """At least 97 of 100 verdicts on the examples are the label's; the rest are awards missed, never given."""
    assert outcome.unread == []
    assert outcome.counts.right >= 0.97 * outcome.counts.criteria


def test_the_same_posting_reads_the_same_from_its_criteria_file(tmp_path: Path) -> None:
    """A criteria file of an example posting, given back, is the posting."""
    from checker.reading.criteria_file import dump_criteria

    read = posting("40117-wmo-consulent-waterland-oost.md").posting
    file = tmp_path / "criteria.yaml"
    file.write_text(dump_criteria(read), "utf-8")

    assert pipeline.read(file).posting.criteria == read.criteria
