"""From a claim (unverified, by rules or by a model) to evidence (verified) or a rejection (with its reason)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from checker.domain.documents import Citation, Source
from checker.domain.resume import Job, Place, Study


@dataclass(frozen=True, slots=True)
class Quote:
    """Words that are said to stand in a document, and the facet that they are said to prove (role, period, law, …).

    `start` is a hint: a finder that read our canonical text knows it, a model does not.
    """

    facet: str
    text: str
    source: Source = Source.CV
    start: int | None = None
    end: int | None = None
    proposed: bool = False  # rests on a synonym that a model proposed and no person has accepted


@dataclass(frozen=True, slots=True)
class Claim:
    """What a finder offers for one criterion: quotes that belong together (one job, one study, one sentence)."""

    criterion: str
    quotes: tuple[Quote, ...]


class RejectionReason(StrEnum):
    """Why a claim was refused."""

    NOT_FOUND = "not_found"
    CONTRADICTED = "contradicted"
    HIDDEN = "hidden"
    TOO_SHORT = "too_short"
    SPLIT = "split"  # the quotes of one claim stand in more than one job
    FACTS_DIFFER = "facts_differ"  # the quote stands there, and does not say what was claimed


@dataclass(frozen=True, slots=True)
class Rejection:
    """A claim that failed, kept for the report. `nearest` is the passage that comes closest, if any."""

    criterion: str
    quote: str
    reason: RejectionReason
    nearest: Citation | None = None


@dataclass(frozen=True, slots=True)
class Contradiction:
    """The words that turn a quote around: a negation, a hope, another actor. `line` is the whole clause they stand in."""

    cue: str
    kind: str  # negation, unfinished, future, hope, other_actor, example_of_absence
    line: str


@dataclass(frozen=True, slots=True, eq=False)
class Exhibit:
    """One verified quote: its facet, its place, and whether the clause around it turns it around."""

    facet: str
    citation: Citation
    contradiction: Contradiction | None = None
    proposed: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Evidence:
    """A claim whose quotes all stand in the documents, with the place that bounds them."""

    criterion: str
    exhibits: tuple[Exhibit, ...]
    place: Place = Place.OTHER
    job: Job | None = None
    study: Study | None = None

    def exhibits_of(self, facet: str) -> tuple[Exhibit, ...]:
        """Return the verified quotes for one facet."""
        return tuple(e for e in self.exhibits if e.facet == facet)
