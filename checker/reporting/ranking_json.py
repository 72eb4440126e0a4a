"""The ranking as data: the fields that other programs may count on, with a schema generated from these very types."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Literal

from pydantic import BaseModel, ConfigDict, Field

from checker.domain.documents import Source
from checker.domain.postings import CriterionSection
from checker.domain.rankings import Forward
from checker.domain.verdicts import Outcome, Why
from checker.reporting.standings import reason

if TYPE_CHECKING:
    from checker.domain.rankings import Cell, Heading, Ranking, Reach, Row

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


class ColumnOut(_Part):
    """One criterion. A knock-out has no points, whatever is printed there."""

    id: str
    section: CriterionSection
    text: str
    points: int | None


class ReachOut(_Part):
    """The places between which a candidate may still end; `best` is null for who cannot pass the knock-outs."""

    best: int | None
    worst: int
    overtaken_by: list[str] = Field(description="The highest ten of those who may come to stand above.")
    overtaken_by_count: int


class CellOut(_Part):
    """One criterion for one candidate. The quotes stand in the candidate's own check.json."""

    id: str
    verdict: Outcome
    why: Why
    points: int
    review: bool
    document: Source | None = Field(description="The paper that the first quote, or the nearest miss, stands in.")
    page: int | None


class RowOut(_Part):
    """One candidate, in order. Places are shared where not even the hourly rate parts two candidates."""

    candidate: str
    place: int | None = Field(description="Null for who fails a knock-out.")
    shared: bool
    forward: Forward | None = Field(description="Null where the posting does not say how many go forward.")
    knockouts_passed: bool | None
    reason: str = Field(description="The knock-outs that are not met or wait for input, and why.")
    points: int
    points_possible: int
    points_reachable: int
    hourly_rate: str | None = Field(description="Euro, without VAT.")
    by_review: ReachOut = Field(description="If a person accepts what carries review, and open knock-outs are met.")
    by_writing: ReachOut = Field(description="If all that can be mended is written down.")
    formal_failed: list[str]
    findings: list[str]
    criteria: list[CellOut]
    cv_sha256: str
    version: str


class UnreadOut(_Part):
    """A candidate whose papers could not be read, with the reason."""

    candidate: str
    reason: str
    cv_sha256: str


class RankingOut(_Part):
    """The result of `checker batch --json`. It predicts steps 1 and 2 of the procedure, nothing more; a person decides."""

    schema_version: Literal[1]
    posting: PostingOut
    reference_date: str
    engine: str
    blind: bool
    invited_count: int | None
    points_available: int
    criteria: list[ColumnOut]
    rows: list[RowOut]
    tied_at_the_line: list[str]
    unread: list[UnreadOut]
    pending: int = Field(description="Candidates that a run which was broken off did not come to.")


def ranking_json(ranking: Ranking) -> dict[str, object]:
    """Return the ranking as plain data."""
    heading = ranking.heading
    out = RankingOut(
        schema_version=SCHEMA_VERSION,
        posting=PostingOut(number=heading.number, title=heading.title, client=heading.client, closes=heading.closes),
        reference_date=heading.reference_date,
        engine=heading.engine,
        blind=heading.blind,
        invited_count=heading.invited_count,
        points_available=heading.points_available,
        criteria=[ColumnOut(id=c.id, section=c.section, text=c.text, points=c.points) for c in heading.columns],
        rows=[_row(row, heading) for row in ranking.rows],
        tied_at_the_line=list(ranking.tied_at_the_line),
        unread=[UnreadOut(candidate=u.candidate, reason=u.reason, cv_sha256=u.cv_sha256) for u in ranking.unread],
        pending=ranking.pending,
    )
    return out.model_dump(mode="json")


def render(ranking: Ranking) -> str:
    """Write the data as one JSON document."""
    return json.dumps(ranking_json(ranking), ensure_ascii=False, indent=2) + "\n"


def ranking_schema() -> str:
    """Return the JSON Schema of the output, as it stands in `schemas/ranking.schema.json`."""
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", **RankingOut.model_json_schema(mode="serialization")}
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def _row(row: Row, heading: Heading) -> RowOut:
    entry = row.entry
    return RowOut(
        candidate=entry.candidate,
        place=None if row.forward is Forward.FAILED else row.place,
        shared=row.shared,
        forward=row.forward,
        knockouts_passed=entry.knockouts_passed,
        reason=reason(entry, heading),
        points=entry.points,
        points_possible=entry.points_possible,
        points_reachable=entry.points_reachable,
        hourly_rate=None if entry.hourly_rate is None else str(entry.hourly_rate),
        by_review=_reach(row.by_review),
        by_writing=_reach(row.by_writing),
        formal_failed=list(entry.formal_failed),
        findings=list(entry.findings),
        criteria=[_cell(cell) for cell in entry.cells],
        cv_sha256=entry.cv_sha256,
        version=entry.version,
    )


def _reach(reach: Reach) -> ReachOut:
    return ReachOut(
        best=reach.best, worst=reach.worst, overtaken_by=list(reach.overtakers), overtaken_by_count=reach.overtaker_count
    )


def _cell(cell: Cell) -> CellOut:
    return CellOut(
        id=cell.criterion,
        verdict=cell.outcome,
        why=cell.why,
        points=cell.points,
        review=cell.review,
        document=cell.source,
        page=cell.page,
    )
