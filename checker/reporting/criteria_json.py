"""The reading of a posting as data: header, rules, criteria, lint and the place of each, with a schema from these very types."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from checker.domain.documents import Source
from checker.domain.postings import (
    Band,
    Criterion,
    CriterionSection,
    CvRequirements,
    Demand,
    Duration,
    ExecutionCondition,
    ExplicitOnlyClause,
    Extension,
    Paper,
    PlaceInPosting,
    Posting,
)
from checker.domain.verdicts import Finding, Severity

SCHEMA_VERSION = 1


class _Part(BaseModel):
    """A part of the output: frozen, and nothing in it that the schema does not name."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class CriterionRead(BaseModel):
    """One criterion as read. The fields of its kind stand beside these; which they are depends on `type`."""

    model_config = ConfigDict(frozen=True, extra="allow")

    id: str
    section: CriterionSection
    text: str
    points: int | None
    printed_points: str | None
    bands: list[Band]
    type: str = Field(description="The kind of criterion.")
    evidence_sources: list[Source]
    demands: list[str] = Field(description="What is asked of the form of the proof, in the posting's words.")
    demands_read: list[Demand] = Field(description="The same demands, each by its kind.")


class OnSiteOut(_Part):
    """Working days and hybrid work as printed."""

    working_days: str | None
    hybrid: str | None


class LintOut(_Part):
    """Something in the posting that a recruiter should know or may ask about."""

    code: str
    severity: Severity
    message: str
    quote: str | None
    line: int | None
    question: str | None = Field(description="A question for the nota van inlichtingen.")


class CriteriaOut(_Part):
    """The result of `checker criteria --json`. What the posting does not say is null."""

    schema_version: Literal[1]
    posting: str = Field(description="The file's name.")
    sha256: str
    layout: str
    number: str | None
    title: str
    client: str | None
    closes: str | None = Field(description="Closing date and time, ISO 8601.")
    question_deadline: str | None
    answers_published: date | None
    start: str | None
    start_iso: date | None
    duration: Duration
    extension: Extension
    hours_min: int | None
    hours_max: int | None
    education_level: str | None
    region: str | None
    place: str | None
    professionals: int | None
    invited_count: int | None
    interview_date: date | None
    interview_time: str | None
    pay_scale: str | None
    rate_cap: int | float | None = Field(description="The highest hourly rate in euro.")
    onsite: OnSiteOut
    cv_requirements: CvRequirements
    explicit_only_clause: ExplicitOnlyClause
    execution_condition: ExecutionCondition
    papers: list[Paper]
    competences: list[str]
    award_total_printed: int | None
    award_wording: str
    criteria: list[CriterionRead]
    lint: list[LintOut]
    places: dict[str, PlaceInPosting] = Field(description="Where each field and each `criterion ID` stands in the file's text.")


_SAME = (
    "sha256 layout number title client answers_published start start_iso duration extension hours_min hours_max education_level "
    "region place professionals invited_count interview_date interview_time pay_scale cv_requirements explicit_only_clause "
    "execution_condition papers competences award_total_printed award_wording places"
).split()


def criteria_json(posting: Posting, lint: Sequence[Finding] = (), *, text: str = "") -> dict[str, object]:
    """Return the posting as plain data. With its `text` given, every finding says on which line its quote stands."""
    out = CriteriaOut(
        schema_version=SCHEMA_VERSION,
        posting=posting.file,
        closes=_minutes(posting.closes),
        question_deadline=_minutes(posting.question_deadline),
        rate_cap=_plain(posting.rate_cap),
        onsite=OnSiteOut(working_days=posting.working_days, hybrid=posting.hybrid),
        criteria=[_criterion(criterion) for criterion in posting.criteria],
        lint=[_finding(finding, text) for finding in lint],
        **{name: getattr(posting, name) for name in _SAME},
    )
    return out.model_dump(mode="json")


def render_criteria(posting: Posting, lint: Sequence[Finding] = (), *, text: str = "") -> str:
    """Write the data as one JSON document."""
    return json.dumps(criteria_json(posting, lint, text=text), ensure_ascii=False, indent=2) + "\n"


def criteria_schema() -> str:
    """Return the JSON Schema of the output, as it stands in `schemas/criteria.schema.json`."""
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", **CriteriaOut.model_json_schema(mode="serialization")}
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def _criterion(criterion: Criterion) -> CriterionRead:
    """Lay a criterion and the fields of its kind side by side."""
    requirement = criterion.requirement
    own = {name: value for name, value in requirement.model_dump(mode="json").items() if name not in CriterionRead.model_fields}
    own.pop("kind", None)
    own |= {name: _plain(value) for name in own if isinstance(value := getattr(requirement, name, None), Decimal)}
    common: dict[str, Any] = {
        "id": criterion.id,
        "section": criterion.section,
        "text": criterion.text,
        "points": criterion.points,
        "printed_points": criterion.printed_points,
        "bands": list(criterion.bands),
        "type": requirement.kind,
        "evidence_sources": list(criterion.evidence_sources),
        "demands": list(dict.fromkeys(demand.text for demand in criterion.demands)),
        "demands_read": list(criterion.demands),
    }
    return CriterionRead(**common, **own)


def _finding(finding: Finding, text: str) -> LintOut:
    words = [re.escape(word) for word in (finding.quote or "").split()]
    at = re.search(r"[\s*_#>|\\]+".join(words), text) if words else None  # a quote may be wrapped or marked up in the text
    return LintOut(
        code=finding.code,
        severity=finding.severity,
        message=finding.message,
        quote=finding.quote,
        line=text.count("\n", 0, at.start()) + 1 if at else None,
        question=finding.question,
    )


def _minutes(moment: datetime | None) -> str | None:
    return moment.isoformat(timespec="minutes") if moment else None


def _plain(amount: Decimal | None) -> int | float | None:
    """Return an amount as JSON knows it; nothing is decided with it any more."""
    if amount is None:
        return None
    return int(amount) if amount == amount.to_integral_value() else float(amount)
