"""The order of the work: what is read, what it is measured on, and what the receipt keeps."""

from __future__ import annotations

import hashlib
from datetime import date, datetime
from pathlib import Path

import pytest

from checker import pipeline
from checker.domain.counting import CountingRule
from checker.domain.postings import Posting
from checker.errors import UnreadableError, UsageError
from checker.reading.pool import WorkerPool
from checker.reporting.check_json import check_json
from tests.cli.running import CVS, FAILS, POSTING, WITHOUT_RATE, blank_pdf, checker

CLOSES = date(2026, 9, 14)


def test_the_reference_date_is_the_closing_date_unless_one_is_given() -> None:
    """What was given wins; without either there is no day to measure on, and that is said."""
    posting = Posting(closes=datetime(2026, 9, 14, 9, 0))
    assert pipeline.reference_date_of(posting, None) == CLOSES
    assert pipeline.reference_date_of(posting, date(2020, 1, 2)) == date(2020, 1, 2)
    assert pipeline.reference_date_of(Posting(), date(2020, 1, 2)) == date(2020, 1, 2)
    with pytest.raises(UsageError, match="--reference-date"):
        pipeline.reference_date_of(Posting(), None)


@pytest.mark.parametrize("day", [date(1, 5, 11), date(9999, 5, 11)])
def test_a_year_that_cannot_be_meant_is_refused(day: date) -> None:
    """A closing date in the year 1 or 9999 is a slip: the error says which date, and what is expected."""
    closing = Posting(closes=datetime(day.year, day.month, day.day, 9))
    with pytest.raises(UsageError, match=f"{day.isoformat()}.*1990 tot en met 2100"):
        pipeline.reference_date_of(closing, None)


def test_what_belongs_to_a_cv_lies_beside_it(tmp_path: Path) -> None:
    """The letter and the statement are found by the CV's name, and by no other CV's."""
    cv = tmp_path / "a.pdf"
    assert pipeline.beside(cv) == (None, None)
    for name in ("b.motivatie.pdf", "b.inschrijving.toml", "a.motivatie.txt"):
        (tmp_path / name).write_text("", "utf-8")
    assert pipeline.beside(cv) == (None, None)
    for name in ("a.motivatie.docx", "a.inschrijving.toml"):
        (tmp_path / name).write_text("", "utf-8")
    assert pipeline.beside(cv) == (tmp_path / "a.motivatie.docx", tmp_path / "a.inschrijving.toml")


def test_a_cv_without_text_is_refused(tmp_path: Path) -> None:
    """A scan is not judged as a CV that proves nothing: it is not judged at all."""
    with pytest.raises(UnreadableError, match="alleen beeld"):
        pipeline.submission_from(blank_pdf(tmp_path / "scan.pdf"))


def test_the_receipt_names_what_was_read_and_by_what_rules() -> None:
    """Every paper that was handed in stands there by its hash, with the posting's, the day and all rules of counting."""
    with WorkerPool() as pool:
        assessment, submission = pipeline.run(pipeline.Order(POSTING, WITHOUT_RATE, today=CLOSES), pool)
    papers = dict(assessment.receipt.documents)
    assert papers["cv"] == hashlib.sha256(WITHOUT_RATE.read_bytes()).hexdigest()
    assert papers["motivation"] == hashlib.sha256((CVS / "wmo-3.motivatie.pdf").read_bytes()).hexdigest()
    assert papers["statement"] == hashlib.sha256((CVS / "wmo-3.inschrijving.toml").read_bytes()).hexdigest()
    assert assessment.receipt.posting_sha256 == hashlib.sha256(POSTING.read_bytes()).hexdigest()
    assert assessment.receipt.reference_date == assessment.reference_date == CLOSES.isoformat()
    assert assessment.receipt.counting_rules == tuple(rule.value for rule in CountingRule)
    assert assessment.candidate == "wmo-3"
    assert submission.statement is not None


def test_what_was_read_can_be_judged_again() -> None:
    """Reading is done once: the same submission judged twice gives the same result, field by field."""
    posting = pipeline.read(POSTING)
    submission = pipeline.submission_from(FAILS)
    first, second = (pipeline.check(posting, submission, reference_date=CLOSES) for _ in range(2))
    assert check_json(first, submission) == check_json(second, submission)


def test_every_criterion_is_decided_once_in_the_posting_s_order() -> None:
    """No criterion is lost on the way and none is decided twice."""
    posting = pipeline.read(POSTING)
    assessment = pipeline.check(posting, pipeline.submission_from(FAILS), reference_date=CLOSES)
    assert [verdict.criterion for verdict in assessment.verdicts] == list(posting.posting.criteria)


def test_a_criteria_file_is_the_posting(tmp_path: Path) -> None:
    """A criteria file is read back as the posting it was made from, and has no text of its own to lint."""
    path = tmp_path / "criteria.yaml"
    assert checker("criteria", POSTING, "-o", path).code == 0
    read, printed = pipeline.read(path), pipeline.read(POSTING)
    assert (read.posting, read.text, read.findings) == (printed.posting, "", ())
    assert printed.text
    assert printed.findings
