"""The verdict, which the product turns on: everything before makes it, everything after prints it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from checker.domain.claims import Rejection
from checker.domain.documents import Citation
from checker.domain.drafts import Draft
from checker.domain.postings import Criterion, CriterionSection, Posting


class Outcome(StrEnum):
    """Three outcomes, never a probability."""

    MET = "met"
    NOT_MET = "not_met"
    NEEDS_INPUT = "needs_input"


class Why(StrEnum):
    """The reason that decides; the list of the labelling guidelines, no other."""

    EXPLICIT = "explicit"
    ABSENT = "absent"
    IMPLICIT = "implicit"
    TOO_SHORT = "too_short"
    OUTSIDE_WINDOW = "outside_window"
    DATES_AMBIGUOUS = "dates_ambiguous"
    NOT_COMPLETED = "not_completed"
    WRONG_LEVEL = "wrong_level"
    WRONG_DIRECTION = "wrong_direction"
    WRONG_SECTOR = "wrong_sector"
    WRONG_PLACE = "wrong_place"
    WRONG_ROLE = "wrong_role"
    WRONG_REGION = "wrong_region"
    OVER_LIMIT = "over_limit"
    TOO_LATE = "too_late"
    EXCLUDED_FORM = "excluded_form"
    BORDERLINE = "borderline"
    NEEDS_INPUT = "needs_input"


# What may still be mended by writing down what is true; the others say that something else is true.
REACHABLE = frozenset({Why.ABSENT, Why.IMPLICIT, Why.DATES_AMBIGUOUS, Why.WRONG_PLACE, Why.NEEDS_INPUT})


@dataclass(frozen=True, slots=True, eq=False)
class Ruling:
    """What a kind of criterion decides, before points: outcome, reason, proof and working.

    `nearest` is what comes closest where the criterion is not met. `months` is the shortest reading, counted in the window.
    `level` is the points of the highest band met, where a posting prints bands.
    """

    outcome: Outcome
    why: Why
    citations: tuple[Citation, ...] = ()
    nearest: tuple[Citation, ...] = ()
    steps: tuple[str, ...] = ()
    months: int | None = None
    review: bool = False
    band_points: int | None = None

    def __post_init__(self) -> None:
        if self.outcome is Outcome.MET and not self.citations:
            message = "a ruling of met needs at least one citation"
            raise ValueError(message)
        if (self.outcome is Outcome.MET) != (self.why is Why.EXPLICIT):
            message = f"met goes with explicit and nothing else, got {self.outcome} with {self.why}"
            raise ValueError(message)
        if (self.outcome is Outcome.NEEDS_INPUT) != (self.why is Why.NEEDS_INPUT):
            message = f"needs_input is outcome and reason at once, got {self.outcome} with {self.why}"
            raise ValueError(message)


@dataclass(frozen=True, slots=True, eq=False)
class Verdict:
    """One criterion decided: the ruling, and the sentences that explain it and say what to do (Dutch)."""

    criterion: Criterion
    ruling: Ruling
    explanation: str
    advice: str = ""

    @property
    def points_available(self) -> int | None:
        """The criterion's weight; None for a knock-out, whatever is printed there."""
        return self.criterion.points if self.criterion.section is CriterionSection.AWARD else None

    @property
    def points(self) -> int:
        """The points this verdict earns: the weight (or band) of a met award, else 0."""
        if self.points_available is None or self.ruling.outcome is not Outcome.MET:
            return 0
        return self.points_available if self.ruling.band_points is None else self.ruling.band_points

    @property
    def points_possible(self) -> int:
        """The points if a person accepts what carries review."""
        return (self.points_available or 0) if self.ruling.review and not self.points else self.points

    @property
    def points_reachable(self) -> int:
        """The points if the gap were written down, where writing it down can mend it."""
        return (self.points_available or 0) if self.ruling.why in REACHABLE else self.points_possible


class Severity(StrEnum):
    """How much a finding matters to who must send the papers on."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True)
class Finding:
    """Something a person should know that changes no point: posting lint, hidden text, personal data, a date that clashes."""

    code: str
    severity: Severity
    message: str  # Dutch
    page: int | None = None
    quote: str | None = None
    question: str | None = None  # a question for the nota van inlichtingen, where one can still be asked

    @property
    def about_posting(self) -> bool:
        """Whether it is about the posting; the code of a finding about the papers handed in is in capitals."""
        return not self.code.isupper()


@dataclass(frozen=True, slots=True)
class FormalCheck:
    """One demand on the form of the submission: pages, language, references, format. `ok` is None where it cannot be told."""

    check: str
    ok: bool | None
    found: str
    required: str


@dataclass(frozen=True, slots=True)
class Call:
    """One question to a model: its template with that template's hash, what it took in tokens, and what that cost.

    `attempts` is 2 where it was asked again; `kept` says that the answer came from the store and cost nothing.
    """

    template: str
    sha256: str
    attempts: int = 1
    tokens_in: int = 0
    tokens_cached: int = 0  # of those in, what the provider had in its cache
    tokens_out: int = 0
    cost: Decimal | None = None  # None where the profile has no prices
    currency: str = ""
    kept: bool = False
    note: str = ""  # why a second question that was due gave nothing (Dutch)


@dataclass(frozen=True, slots=True)
class Receipt:
    """What makes an assessment repeatable: the inputs' hashes, the engine, the version and the rules that counted."""

    documents: tuple[tuple[str, str], ...]  # (source, sha256)
    posting_sha256: str
    engine: str
    version: str
    reference_date: str
    counting_rules: tuple[str, ...]
    model: str | None = None
    endpoint: str | None = None
    prompts: tuple[tuple[str, str], ...] = ()  # (template, sha256)
    calls: tuple[Call, ...] = ()
    residency: str = ""  # where the endpoint says that it keeps and handles what it is sent


@dataclass(frozen=True, slots=True, eq=False)
class Assessment:
    """All verdicts for one candidate against one posting. It predicts steps 1 and 2 of the procedure, nothing more."""

    posting: Posting
    candidate: str  # the CV's file name without its ending
    reference_date: str
    verdicts: tuple[Verdict, ...]
    receipt: Receipt
    rejections: tuple[Rejection, ...] = ()
    formal: tuple[FormalCheck, ...] = ()
    findings: tuple[Finding, ...] = ()
    draft: Draft | None = None  # the letter that a model drafted on request, as far as the court left it

    @property
    def knockouts_passed(self) -> bool | None:
        """False where any knock-out is not met, else None where any needs input, else True."""
        outcomes = {v.ruling.outcome for v in self.verdicts if v.criterion.section is CriterionSection.KNOCKOUT}
        if Outcome.NOT_MET in outcomes:
            return False
        return None if Outcome.NEEDS_INPUT in outcomes else True

    @property
    def points(self) -> int:
        """Sure points: met without review."""
        return sum(v.points for v in self.verdicts if not v.ruling.review)

    @property
    def points_possible(self) -> int:
        """Sure points and what a person may still accept."""
        return sum(v.points_possible for v in self.verdicts)

    @property
    def points_reachable(self) -> int:
        """Possible points and what could be won by writing down what is true."""
        return sum(v.points_reachable for v in self.verdicts)

    @property
    def points_available(self) -> int:
        """The sum of all award weights."""
        return sum(v.points_available or 0 for v in self.verdicts)
