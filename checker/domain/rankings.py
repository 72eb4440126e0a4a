"""The ranking of a folder: what is kept of each candidate, the place of each, and the line of those who go forward."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from checker.domain.documents import Source
from checker.domain.postings import CriterionSection
from checker.domain.verdicts import Outcome, Why


@dataclass(frozen=True, slots=True)
class Cell:
    """One criterion for one candidate. `quote` is the proof, or what comes nearest to it, cut to what a note can hold."""

    criterion: str
    outcome: Outcome
    why: Why
    points: int
    review: bool
    quote: str = ""
    source: Source | None = None
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """What a ranking keeps of one candidate who could be read: small, whatever the size of the folder.

    `may_pass` tells that no knock-out is lost for good: those not met carry review, or lack input. `may_mend` tells that they
    could be met by writing down what is true. `hourly_rate` is the statement's, without VAT.
    """

    candidate: str
    cv_sha256: str
    version: str
    knockouts_passed: bool | None
    may_pass: bool
    may_mend: bool
    points: int
    points_possible: int
    points_reachable: int
    hourly_rate: Decimal | None
    cells: tuple[Cell, ...]
    formal_failed: tuple[str, ...] = ()  # the demands on the form that are not met
    findings: tuple[str, ...] = ()  # codes of what is more than information, about this candidate's own papers


@dataclass(frozen=True, slots=True)
class Unread:
    """A candidate whose papers could not be read, with the reason: a row like any other, and never a verdict."""

    candidate: str
    cv_sha256: str
    reason: str


class Forward(StrEnum):
    """On which side of the line a candidate stands, with the points that are sure now."""

    FORWARD = "forward"
    TIED = "tied"  # shares the last place with more candidates than there is room for
    OPEN = "open"  # within the line if the knock-outs that wait for input are met
    BEHIND = "behind"
    FAILED = "failed"  # a knock-out is not met


@dataclass(frozen=True, slots=True)
class Reach:
    """The places between which a candidate may still end.

    `best`: the own points come in and nobody else's; None for who cannot pass the knock-outs. `worst`: everybody else's come
    in and the own ones do not. `overtakers` are the candidates who would then stand above, the highest ones by name.
    """

    best: int | None
    worst: int
    overtakers: tuple[str, ...]
    overtaker_count: int


@dataclass(frozen=True, slots=True)
class Row:
    """One candidate in the order. Candidates that even the hourly rate does not part share a place."""

    entry: Entry
    place: int
    shared: bool
    forward: Forward | None  # None where the posting does not say how many go forward
    by_review: Reach  # if a person accepts what carries review, and open knock-outs are met
    by_writing: Reach  # if all that can be mended is written down: possible only while papers may still change


@dataclass(frozen=True, slots=True)
class Column:
    """One criterion of the posting, as the head of a column."""

    id: str
    section: CriterionSection
    text: str
    points: int | None


@dataclass(frozen=True, slots=True)
class Heading:
    """What the whole ranking is about, and measured on."""

    number: str | None
    title: str
    client: str | None
    closes: str | None  # ISO 8601
    reference_date: str
    engine: str
    invited_count: int | None
    columns: tuple[Column, ...]
    blind: bool = False

    @property
    def points_available(self) -> int:
        """The sum of all award weights."""
        return sum(c.points or 0 for c in self.columns if c.section is CriterionSection.AWARD)


@dataclass(frozen=True, slots=True)
class Ranking:
    """All candidates of a folder: those read in order, failed knock-outs last, then those who could not be read by name.

    `pending` counts the candidates that a run which was broken off did not come to. `papers` names, by candidate, the papers
    that lie in the folder of that name beside the ranking.
    """

    heading: Heading
    rows: tuple[Row, ...]
    unread: tuple[Unread, ...]
    pending: int = 0
    papers: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def tied_at_the_line(self) -> tuple[str, ...]:
        """The candidates between whom neither points nor rate decide who goes forward."""
        return tuple(row.entry.candidate for row in self.rows if row.forward is Forward.TIED)

    @property
    def versions(self) -> tuple[str, ...]:
        """The versions of the program that the rows were made by: one, unless rows of an earlier run were kept."""
        return tuple(sorted({row.entry.version for row in self.rows}))
