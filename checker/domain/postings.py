"""A posting (inhuuropdracht) as read: its header, its rules for the CV, and its criteria, each with its place."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, SerializeAsAny

from checker.domain.documents import Source


class Value(BaseModel):
    """A frozen value that refuses unknown fields."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class CriterionSection(StrEnum):
    """A knock-out decides who goes on; an award criterion earns points. Headings vary, the two roles do not."""

    KNOCKOUT = "knockout"
    AWARD = "award"


class Relation(StrEnum):
    """Where an accepted term comes from. Only `proposed` and `related` leave a person something to decide."""

    POSTING = "posting"
    SYNONYM = "synoniem"
    ACCEPTED = "aanvaard"  # proposed by a model, accepted by a person
    PROPOSED = "voorgesteld"
    RELATED = "verwant"  # near, and not the same: the nearest miss, with review


class Term(Value):
    """One wording that proves a facet (or, when related, only comes near)."""

    text: str
    relation: Relation = Relation.POSTING


class FacetName(StrEnum):
    """The things a criterion may ask to be proved within one job."""

    ROLE = "role"
    TASK = "task"
    LAW = "law"
    TARGET_GROUP = "target_group"
    SECTOR = "sector"
    DOMAIN = "domain"
    REGION = "region"
    SYSTEM = "system"
    MENTION = "mention"  # words that must literally stand there ("hoofdstuk 9 Awb")


class Facet(Value):
    """One thing to be proved, and the terms that prove it. `at_least` terms are needed (1: any of them)."""

    name: FacetName
    text: str  # the posting's own words
    accepted_terms: tuple[Term, ...]
    at_least: int = 1


class DemandKind(StrEnum):
    """What a posting may ask of the form of the proof."""

    EXAMPLES = "examples"  # benoem concrete voorbeelden
    SEPARATE_EXAMPLE = "separate_example"  # benoem separaat een voorbeeld
    LITERAL = "literal"  # expliciet benoemd dat …
    AS_TASK = "as_task"  # expliciet beschreven als taak, niet alleen …
    IN_WORK = "in_work"  # toegelicht in de werkervaring
    IN_MOTIVATION = "in_motivation"
    CONFIRMED = "confirmed"  # moet bevestigd worden
    SELF_WRITTEN = "self_written"
    SINGLE_DOCUMENT = "single_document"
    TOPIC = "topic"  # a topic that the motivation must address


class Demand(Value):
    """A demand on the form of the proof, in the posting's words; `terms` are what must (or must not suffice to) be named."""

    kind: DemandKind
    text: str
    terms: tuple[str, ...] = ()


class Requirement(Value):
    """What a criterion asks, typed by kind. The kinds stand in `checker.kinds`, one file each.

    Any requirement of `any_of` suffices in its place; all of `all_of` must hold as well.
    """

    kind: str
    any_of: tuple[SerializeAsAny[Requirement], ...] = ()
    all_of: tuple[SerializeAsAny[Requirement], ...] = ()


class Band(Value):
    """One step of a criterion that prints several: so many months, so many points."""

    min_months: int
    points: int
    strictly_more: bool = False


class Criterion(Value):
    """One numbered line of the posting, verbatim, with what it asks."""

    id: str
    section: CriterionSection
    text: str
    points: int | None = None
    printed_points: str | None = None
    bands: tuple[Band, ...] = ()
    requirement: SerializeAsAny[Requirement]
    evidence_sources: tuple[Source, ...] = (Source.CV,)
    demands: tuple[Demand, ...] = ()


class Duration(Value):
    """How long the assignment lasts, as printed and as counted."""

    raw: str | None = None
    months: int | None = None
    end_date: date | None = None


class Extension(Value):
    """Options to extend, as printed and as counted."""

    raw: str | None = None
    count: int | None = None
    months_each: int | None = None


class CvRequirements(Value):
    """What the posting asks of the CV's form."""

    quote: str | None = None
    max_pages: int | None = None
    pages_excluded: tuple[str, ...] = ()
    language: str | None = None
    min_references: int | None = None
    format: str | None = None
    single_document: bool | None = None
    single_document_quote: str | None = None
    extra_pages_unread: bool = False


class ExplicitOnlyClause(Value):
    """Whether the posting says that what is not explicit does not count."""

    present: bool = False
    quote: str | None = None


class ExecutionCondition(Value):
    """The execution condition (uitvoeringsvoorwaarde, Wet DBA): a promise about how the work is done."""

    present: bool = False
    quote: str | None = None
    substantiation_required: bool = False
    substantiation_quote: str | None = None
    sanction_quote: str | None = None
    zzp_excluded: bool = False
    zzp_quote: str | None = None


class Paper(Value):
    """A paper or proof that the posting asks for beside CV and rate (VOG, UEA, geheimhoudingsverklaring, …)."""

    name: str
    quote: str


class PlaceInPosting(Value):
    """Where a field stands in the posting's text: 1-based line, and range in code points."""

    line: int
    start: int
    end: int


class Posting(Value):
    """One posting. Fields that the text does not give are None; nothing is guessed."""

    file: str = ""
    sha256: str = ""
    layout: str = ""
    number: str | None = None
    title: str = ""
    client: str | None = None
    closes: datetime | None = None
    question_deadline: datetime | None = None
    answers_published: date | None = None
    start: str | None = None
    start_iso: date | None = None
    duration: Duration = Duration()
    extension: Extension = Extension()
    hours_min: int | None = None
    hours_max: int | None = None
    education_level: str | None = None
    region: str | None = None
    place: str | None = None
    professionals: int | None = None
    invited_count: int | None = None
    interview_date: date | None = None
    interview_time: str | None = None
    pay_scale: str | None = None
    rate_cap: Decimal | None = None
    working_days: str | None = None
    hybrid: str | None = None
    cv_requirements: CvRequirements = CvRequirements()
    explicit_only_clause: ExplicitOnlyClause = ExplicitOnlyClause()
    execution_condition: ExecutionCondition = ExecutionCondition()
    papers: tuple[Paper, ...] = ()
    competences: tuple[str, ...] = ()
    award_total_printed: int | None = None
    award_wording: Literal["absolute", "comparative", "unknown"] = "unknown"
    assignment: str = Field(
        default="", repr=False
    )  # the text of the assignment itself, for words that a criterion leaves undefined
    criteria: tuple[Criterion, ...] = ()
    places: dict[str, PlaceInPosting] = Field(default_factory=dict)
