"""The row that a ranking keeps of an assessment."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from checker.domain.resume import Resume
from checker.domain.submissions import Statement, Submission
from checker.domain.verdicts import Why
from checker.reporting.entry import entry, heading
from tests.reporting.assessments import CV, MANY_GAPS, STATEMENT_FILE, STRONG, SUBMISSION
from tests.reporting.making import assessment, cite, criterion, document, met, not_met, verdict


def test_an_entry_has_the_totals_of_the_assessment() -> None:
    """Points, knock-outs, the rate of the statement, and a cell for each criterion in the posting's order."""
    made = entry(STRONG, SUBMISSION)
    assert (made.candidate, made.cv_sha256, made.version) == ("voorbeeld-robin", CV.sha256, "0.1.0")
    assert (made.points, made.points_possible, made.points_reachable) == (80, 100, 100)
    assert (made.knockouts_passed, made.hourly_rate) == (True, Decimal("92.50"))
    assert [cell.criterion for cell in made.cells] == [v.criterion.id for v in STRONG.verdicts]
    assert made.cells[0].quote.startswith("hbo-bachelor Informatiemanagement")
    assert [cell.source for cell in made.cells][3:5] == ["cv", "motivation"]
    assert made.cells[0].page == 2


def test_what_is_said_of_the_posting_is_left_out() -> None:
    """Findings on the candidate's papers are kept by their code; the linter's are the same for all, and information is none."""
    hidden, of_the_posting, _contact = MANY_GAPS.findings
    assert entry(MANY_GAPS, SUBMISSION, of_the_posting=[of_the_posting]).findings == (hidden.code,)
    assert entry(MANY_GAPS, SUBMISSION).formal_failed == ("references",)


@pytest.mark.parametrize(
    "why,review,may_pass,may_mend",
    [
        (Why.TOO_SHORT, False, False, False),
        (Why.TOO_SHORT, True, True, True),
        (Why.ABSENT, False, False, True),
        (Why.NEEDS_INPUT, False, True, True),
    ],
)
def test_a_knockout_is_lost_mendable_or_open(why: Why, *, review: bool, may_pass: bool, may_mend: bool) -> None:
    """Review and missing input leave it open; what may be written down can mend it; the rest is lost."""
    made = assessment((verdict(criterion("1", "Ervaring", "experience"), not_met(why, cite(CV, "Profiel"), review=review)),))
    found = entry(made, SUBMISSION)
    assert (found.may_pass, found.may_mend) == (may_pass, may_mend)


@pytest.mark.parametrize(
    "rate,remarks,expected",
    [
        ("92.5", None, "92.50"),
        ("121", "Tarief inclusief btw.", "100.00"),
        ("100", "Tarief inclusief 21% btw", "82.64"),
        ("1E+40", None, "1E+40"),
    ],
)
def test_rates_are_made_comparable(rate: str, remarks: str | None, expected: str) -> None:
    """VAT that the remarks say is included comes off; cents are whole; a slip of the keyboard breaks nothing."""
    statement = Statement(STATEMENT_FILE, Decimal(rate), remarks=remarks)
    assert str(entry(STRONG, replace(SUBMISSION, statement=statement)).hourly_rate) == expected
    assert entry(STRONG, Submission(cv=Resume(CV))).hourly_rate is None


def test_a_citizen_service_number_is_blacked_out_of_quotes() -> None:
    """A cell shows it as little as a report does."""
    paper = document("cv.pdf", "BSN 123456782 en diploma behaald")
    made = assessment((verdict(criterion("1", "Opleiding", "education"), met(cite(paper, "BSN 123456782 en diploma behaald"))),))
    (cell,) = entry(made, Submission(cv=Resume(paper))).cells
    assert "123456782" not in cell.quote
    assert cell.quote.endswith("en diploma behaald")


def test_a_long_quote_is_cut() -> None:
    """A note has little room."""
    paper = document("cv.pdf", "woord " * 200)
    made = assessment((verdict(criterion("1", "Opleiding", "education"), met(cite(paper, ("woord " * 200).strip()))),))
    (cell,) = entry(made, Submission(cv=Resume(paper))).cells
    assert len(cell.quote) < 310
    assert cell.quote.endswith("…")


def test_the_heading_says_what_all_are_measured_on() -> None:
    """Every criterion is a column; a knock-out has no points there, whatever is printed."""
    made = heading(MANY_GAPS.posting, reference_date="2031-05-12", engine="rules", blind=True)
    assert (made.title, made.closes, made.blind) == ("Coördinator Wet open overheid", "2031-05-12T09:00", True)
    assert [column.points for column in made.columns[:6]] == [None] * 5 + [20]
    assert made.points_available == MANY_GAPS.points_available
