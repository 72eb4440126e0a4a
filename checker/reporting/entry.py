"""From an assessment to the row of a ranking: small values, citizen service numbers blacked out."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from checker.domain.postings import CriterionSection, Posting
from checker.domain.rankings import Cell, Column, Entry, Heading
from checker.domain.verdicts import REACHABLE, Outcome, Severity
from checker.kinds.rate import excluding_vat
from checker.reporting.sources import source_of
from checker.reporting.text import shorten, without_bsn

if TYPE_CHECKING:
    from collections.abc import Collection

    from checker.domain.submissions import Submission
    from checker.domain.verdicts import Assessment, Finding, Verdict

_QUOTED = 300  # characters of a quote that a note holds
_CENT = Decimal("0.01")
_ABSURD = Decimal(10**9)  # a slip of the keyboard; it is shown as it stands


def heading(posting: Posting, *, reference_date: str, engine: str, blind: bool) -> Heading:
    """What a ranking says of the posting."""
    return Heading(
        number=posting.number,
        title=posting.title,
        client=posting.client,
        closes=posting.closes.isoformat(timespec="minutes") if posting.closes else None,
        reference_date=reference_date,
        engine=engine,
        invited_count=posting.invited_count,
        columns=tuple(
            Column(c.id, c.section, c.text, c.points if c.section is CriterionSection.AWARD else None) for c in posting.criteria
        ),
        blind=blind,
    )


def entry(assessment: Assessment, submission: Submission, *, of_the_posting: Collection[Finding] = ()) -> Entry:
    """What a ranking keeps of one assessment; findings on the posting are the same for all and left out."""
    knockouts = [v.ruling for v in assessment.verdicts if v.criterion.section is CriterionSection.KNOCKOUT]
    lost = [r for r in knockouts if r.outcome is Outcome.NOT_MET and not r.review]
    told = [f.code for f in assessment.findings if f.severity is not Severity.INFO and f not in of_the_posting]
    return Entry(
        candidate=assessment.candidate,
        cv_sha256=submission.cv.document.sha256,
        version=assessment.receipt.version,
        knockouts_passed=assessment.knockouts_passed,
        may_pass=not lost,
        may_mend=all(r.why in REACHABLE for r in lost),
        points=assessment.points,
        points_possible=assessment.points_possible,
        points_reachable=assessment.points_reachable,
        hourly_rate=_rate(submission),
        cells=without_bsn(tuple(_cell(v, submission) for v in assessment.verdicts), (d.text for d in submission.documents)),
        formal_failed=tuple(c.check for c in assessment.formal if c.ok is False),
        findings=tuple(dict.fromkeys(told)),
    )


def _cell(verdict: Verdict, submission: Submission) -> Cell:
    ruling = verdict.ruling
    cited = (*ruling.citations, *ruling.nearest)[:1]
    return Cell(
        criterion=verdict.criterion.id,
        outcome=ruling.outcome,
        why=ruling.why,
        points=verdict.points,
        review=ruling.review,
        quote=shorten(cited[0].quote, _QUOTED) if cited else "",
        source=source_of(cited[0], submission) if cited else None,
        page=cited[0].page if cited else None,
    )


def _rate(submission: Submission) -> Decimal | None:
    statement = submission.statement
    if statement is None or statement.hourly_rate is None:
        return None
    rate = excluding_vat(statement.hourly_rate, statement.remarks or "")
    return rate.quantize(_CENT) if rate < _ABSURD else rate
