"""The assessment as data: the fields that other programs may count on, with a schema generated from these very types."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import TYPE_CHECKING, Literal

from pydantic import BaseModel, ConfigDict, Field

from checker.domain.claims import RejectionReason
from checker.domain.documents import Source
from checker.domain.postings import CriterionSection
from checker.domain.verdicts import Outcome, Severity, Why
from checker.reporting.sources import source_of
from checker.reporting.text import without_bsn
from checker.reporting.words import advise, explain

if TYPE_CHECKING:
    from checker.domain.claims import Rejection
    from checker.domain.documents import Citation
    from checker.domain.submissions import Submission
    from checker.domain.verdicts import Assessment, Receipt, Verdict
    from checker.reporting.edition import Edition

SCHEMA_VERSION = 1


class _Part(BaseModel):
    """A part of the output: frozen, and nothing in it that the schema does not name."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class PostingOut(_Part):
    """Which posting was checked against."""

    number: str | None
    title: str
    client: str | None
    closes: str | None = Field(description="Closing date and time, ISO 8601.")


class CitationOut(_Part):
    """Where a quote stands. `start` and `end` are code points in the file's canonical text; `page` counts from 1."""

    document: Source
    file: str
    page: int | None
    start: int
    end: int
    quote: str
    ranges: list[tuple[int, int]] | None = Field(
        default=None,
        exclude_if=lambda value: value is None,
        description="The ranges, where the quote is interrupted by page furniture or a column break; absent otherwise.",
    )


class CriterionOut(_Part):
    """One criterion with its verdict. A knock-out has no points available, whatever is printed there."""

    id: str
    section: CriterionSection
    text: str
    type: str = Field(description="The kind of criterion.")
    kind: str = Field(description="The same as `type`.")
    points_available: int | None
    points: int
    verdict: Outcome
    why: Why
    review: bool
    months: int | None
    explanation: str
    advice: str
    citations: list[CitationOut]
    nearest: list[CitationOut]
    steps: list[str]


class RejectionOut(_Part):
    """A quote that was offered as proof and refused."""

    criterion: str
    quote: str
    reason: RejectionReason
    nearest: CitationOut | None


class FormalOut(_Part):
    """A demand on the form of what was handed in. `ok` is null where it cannot be told."""

    check: str
    ok: bool | None
    found: str
    required: str


class FindingOut(_Part):
    """Something a person should know that changes no point."""

    code: str
    severity: Severity
    message: str
    page: int | None
    quote: str | None
    question: str | None


class HashOut(_Part):
    """What was read, by its hash."""

    source: str
    sha256: str


class PromptOut(_Part):
    """An instruction that was given to a model, by its hash."""

    template: str
    sha256: str


class CallOut(_Part):
    """One question to a model: what it took in tokens and cost; nothing where the answer was kept from before."""

    template: str
    attempts: int
    tokens_in: int
    tokens_cached: int
    tokens_out: int
    cost: Decimal | None
    currency: str
    kept: bool


class ReceiptOut(_Part):
    """What makes the result repeatable."""

    documents: list[HashOut]
    posting_sha256: str
    engine: str
    version: str
    reference_date: str
    counting_rules: list[str]
    model: str | None
    endpoint: str | None
    residency: str
    prompts: list[PromptOut]
    calls: list[CallOut]


class CheckOut(_Part):
    """The result of `checker check --json`. It predicts steps 1 and 2 of the procedure, nothing more; a person decides."""

    schema_version: Literal[1]
    candidate: str
    posting: PostingOut
    reference_date: str
    engine: str
    criteria: list[CriterionOut]
    rejections: list[RejectionOut]
    formal: list[FormalOut]
    findings: list[FindingOut]
    knockouts_passed: bool | None
    points: int
    points_possible: int
    points_reachable: int
    points_available: int
    receipt: ReceiptOut


def check_json(assessment: Assessment, submission: Submission) -> dict[str, object]:
    """Return the assessment as plain data, citizen service numbers blacked out."""
    posting = assessment.posting
    out = CheckOut(
        schema_version=SCHEMA_VERSION,
        candidate=assessment.candidate,
        posting=PostingOut(
            number=posting.number,
            title=posting.title,
            client=posting.client,
            closes=posting.closes.isoformat(timespec="minutes") if posting.closes else None,
        ),
        reference_date=assessment.reference_date,
        engine=assessment.receipt.engine,
        criteria=[_criterion(verdict, submission) for verdict in assessment.verdicts],
        rejections=[_rejection(rejection, submission) for rejection in assessment.rejections],
        formal=[FormalOut(check=c.check, ok=c.ok, found=c.found, required=c.required) for c in assessment.formal],
        findings=[
            FindingOut(code=f.code, severity=f.severity, message=f.message, page=f.page, quote=f.quote, question=f.question)
            for f in assessment.findings
        ],
        knockouts_passed=assessment.knockouts_passed,
        points=assessment.points,
        points_possible=assessment.points_possible,
        points_reachable=assessment.points_reachable,
        points_available=assessment.points_available,
        receipt=_receipt(assessment.receipt),
    )
    return without_bsn(out.model_dump(mode="json"), (d.text for d in submission.documents))


def render(assessment: Assessment, submission: Submission, edition: Edition) -> str:
    """Write the data as one JSON document."""
    del edition
    return json.dumps(check_json(assessment, submission), ensure_ascii=False, indent=2) + "\n"


def check_schema() -> str:
    """Return the JSON Schema of the output, as it stands in `schemas/check.schema.json`."""
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", **CheckOut.model_json_schema(mode="serialization")}
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def _criterion(verdict: Verdict, submission: Submission) -> CriterionOut:
    criterion, ruling = verdict.criterion, verdict.ruling
    return CriterionOut(
        id=criterion.id,
        section=criterion.section,
        text=criterion.text,
        type=criterion.requirement.kind,
        kind=criterion.requirement.kind,
        points_available=verdict.points_available,
        points=verdict.points,
        verdict=ruling.outcome,
        why=ruling.why,
        review=ruling.review,
        months=ruling.months,
        explanation=verdict.explanation or explain(ruling, criterion),
        advice=verdict.advice or advise(ruling, criterion),
        citations=[_citation(citation, submission) for citation in ruling.citations],
        nearest=[_citation(citation, submission) for citation in ruling.nearest],
        steps=list(ruling.steps),
    )


def _citation(citation: Citation, submission: Submission) -> CitationOut:
    ranges = [(r.start, r.end) for r in citation.ranges]
    return CitationOut(
        document=source_of(citation, submission),
        file=citation.document.name,
        page=citation.page,
        start=citation.start,
        end=citation.end,
        quote=citation.quote,
        ranges=ranges if len(ranges) > 1 else None,
    )


def _rejection(rejection: Rejection, submission: Submission) -> RejectionOut:
    nearest = _citation(rejection.nearest, submission) if rejection.nearest else None
    return RejectionOut(criterion=rejection.criterion, quote=rejection.quote, reason=rejection.reason, nearest=nearest)


def _receipt(receipt: Receipt) -> ReceiptOut:
    return ReceiptOut(
        documents=[HashOut(source=source, sha256=sha256) for source, sha256 in receipt.documents],
        posting_sha256=receipt.posting_sha256,
        engine=receipt.engine,
        version=receipt.version,
        reference_date=receipt.reference_date,
        counting_rules=list(receipt.counting_rules),
        model=receipt.model,
        endpoint=receipt.endpoint,
        residency=receipt.residency,
        prompts=[PromptOut(template=template, sha256=sha256) for template, sha256 in receipt.prompts],
        calls=[
            CallOut(
                template=call.template,
                attempts=call.attempts,
                tokens_in=call.tokens_in,
                tokens_cached=call.tokens_cached,
                tokens_out=call.tokens_out,
                cost=call.cost,
                currency=call.currency,
                kept=call.kept,
            )
            for call in receipt.calls
        ],
    )
