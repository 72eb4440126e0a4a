"""Measuring: what counts as right, as a false award and as a missed one."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from checker.errors import UnreadableError
from checker.evaluation import Counts, Evaluation, evaluate
from tests.cli.running import FAILS, POSTING, blank_pdf, checker


def labels(folder: Path, name: str, criteria: list[tuple[str, str, str]], **more: str) -> None:
    """Write the labels of one CV: (id, verdict, why) for each criterion."""
    rows = [{"id": number, "verdict": verdict, "why": why} for number, verdict, why in criteria]
    (folder / f"{name}.gold.json").write_text(json.dumps({"posting": POSTING.name, "criteria": rows, **more}), "utf-8")


@pytest.fixture(scope="module")
def measured(tmp_path_factory: pytest.TempPathFactory) -> Evaluation:
    """Measure one CV with labels that agree, differ both ways, give another reason and name a criterion that is not there."""
    folder = tmp_path_factory.mktemp("gold")
    shutil.copy(FAILS, folder / "kandidaat.pdf")
    said = {v["id"]: v for v in checker("check", POSTING, FAILS, "--json").json["criteria"]}
    met, other_met, *_ = (number for number, v in said.items() if v["verdict"] == "met")
    missed, right, other_why, *_ = (number for number, v in said.items() if v["verdict"] == "not_met")
    rows = [
        (met, "met", "explicit"),
        (other_met, "not_met", "absent"),  # a false award
        (missed, "met", "explicit"),
        (right, "not_met", said[right]["why"]),
        (other_why, "not_met", "borderline" if said[other_why]["why"] != "borderline" else "absent"),
        ("99", "met", "explicit"),  # a criterion that was not read from the posting
    ]
    labels(folder, "kandidaat", rows)
    blank_pdf(folder / "scan.pdf")
    labels(folder, "scan", [(met, "not_met", "absent"), (missed, "not_met", "absent")])
    return evaluate(folder, postings=POSTING.parent)


def test_verdicts_are_compared_one_by_one(measured: Evaluation) -> None:
    """Said met where it is not is a false award, the reverse a missed one; the reason is counted where the verdict is right."""
    counts = measured.counts
    assert (counts.criteria, counts.right, counts.right_why) == (6, 3, 2)
    assert (counts.said_met, counts.false_awards) == (2, 1)
    assert (counts.labelled_met, counts.missed_awards) == (3, 2)
    assert len(measured.differences) == 3
    assert measured.differences[-1].said == "missing"


def test_every_citation_is_looked_up_again(measured: Evaluation) -> None:
    """Citations are counted, and each of the program's own stands where it says."""
    assert measured.counts.citations > 0
    assert measured.counts.valid_citations == measured.counts.citations


def test_a_cv_that_cannot_be_read_is_shown_both_ways(measured: Evaluation) -> None:
    """It is left out of the one accuracy and counts as wrong in the other."""
    assert [name for name, _ in measured.unread] == ["scan"]
    figures = measured.as_json()
    assert figures["cvs"] == 2
    assert figures["accuracy"] == 0.5
    assert figures["accuracy_with_unread"] == round(3 / 8, 4)
    assert figures["false_award_rate"] == 0.5
    assert figures["missed_award_rate"] == round(2 / 3, 4)


def test_the_text_says_the_same(measured: Evaluation) -> None:
    """A person reads each difference, what was not read, and the figures with what they are shares of."""
    text = measured.as_text()
    assert "3/6 = 50.0 %" in text
    assert "3/8 = 37.5 %" in text
    assert "scan: not read" in text
    assert "99: said missing" in text


def test_nothing_to_count_is_no_division() -> None:
    """Without any criterion there is no share, rather than a share of nothing."""
    empty = Evaluation()
    assert empty.counts == Counts()
    assert empty.as_json()["accuracy"] is None
    assert "—" in empty.as_text()


def test_the_day_of_the_labels_counts(tmp_path: Path) -> None:
    """Labels may be made for another day than the closing date; verdicts are then measured on that day."""
    shutil.copy(FAILS, tmp_path / "kandidaat.pdf")
    outcomes: list[Any] = []
    for day in ("2026-09-14", "2040-09-14"):
        labels(tmp_path, "kandidaat", [("5", "met", "explicit")], peildatum=day)
        outcomes.append(evaluate(tmp_path, postings=POSTING.parent).counts.right)
    assert outcomes == [0, 1]


@pytest.mark.parametrize("place,postings", [("cvs", "cvs"), ("cvs", "postings"), ("cvs/made", "postings")])
def test_postings_are_found_near_the_labels(tmp_path: Path, place: str, postings: str) -> None:
    """A posting is sought beside the labels, in ../postings and in ../../postings; elsewhere it must be named."""
    folder = tmp_path / place
    folder.mkdir(parents=True)
    labels(folder, "kandidaat", [])
    with pytest.raises(UnreadableError, match="--postings"):
        evaluate(folder)
    (tmp_path / postings).mkdir(exist_ok=True)
    shutil.copy(POSTING, tmp_path / postings)
    assert evaluate(folder).cvs == 1


def test_the_command_prints_the_same_figures(tmp_path: Path) -> None:
    """`checker eval --json` prints one document; without it the figures are lines."""
    shutil.copy(FAILS, tmp_path / "kandidaat.pdf")
    labels(tmp_path, "kandidaat", [("1", "not_met", "not_completed")])
    expected = evaluate(tmp_path, postings=POSTING.parent)
    run = checker("eval", tmp_path, "--postings", POSTING.parent, "--json")
    assert run.code == 0
    assert run.json == expected.as_json()
    assert checker("eval", tmp_path, "--postings", POSTING.parent).out.strip() == expected.as_text()
