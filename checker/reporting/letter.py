"""A draft motivation that leans on quotes: every statement about the candidate is a citation, everything else is a blank."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.domain.postings import DemandKind
from checker.domain.verdicts import Outcome
from checker.reporting.frames import frame_of
from checker.reporting.sources import mark
from checker.reporting.text import without_bsn, without_points

if TYPE_CHECKING:
    from collections.abc import Iterable

    from checker.domain.postings import Demand
    from checker.domain.submissions import Submission
    from checker.domain.verdicts import Assessment, Verdict

_NOT_IN_A_LETTER = frozenset({"rate", "motivation"})
_OWN_TOPICS = ("Waarom deze opdracht", "Wat je meebrengt", "Hoe je te werk gaat")
QUESTIONS = (
    "[Wat heb je gedaan dat hierbij past? Noem de organisatie en de periode.]",
    "[Wat was jouw aandeel, en wat was het resultaat?]",
    "[Wat wil je hier zelf over zeggen?]",
)
BLANK = "[Vul in, in je eigen woorden: wat wil je hierover zeggen?]"


@dataclass(frozen=True, slots=True)
class Proof:
    """A quote from the papers, with the mark that says where it stands."""

    quote: str
    mark: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """What the posting asks, and the quotes that prove it."""

    criterion: str
    asked: str
    lead: str
    proofs: tuple[Proof, ...]
    caution: str  # empty where the proof is sure


@dataclass(frozen=True, slots=True)
class Topic:
    """A subject that the motivation must address, with the questions or the blank, and the proven facts that name it."""

    heading: str
    blanks: tuple[str, ...]
    proofs: tuple[Proof, ...]


@dataclass(frozen=True, slots=True)
class Letter:
    """The draft: it is a letter, or an outline where the posting wants the candidate's own words; the other one is empty."""

    client: str
    subject: str
    title: str
    self_written: str  # the demand that asks for the candidate's own words, which makes it an outline
    topics: tuple[Topic, ...]
    paragraphs: tuple[Paragraph, ...]
    open_criteria: str


def letter(assessment: Assessment, submission: Submission) -> Letter:
    """Put the proven verdicts into a draft motivation, citizen service numbers blacked out."""
    posting = assessment.posting
    demands = [demand for criterion in posting.criteria for demand in criterion.demands]
    own_words = [d.text for d in demands if d.kind is DemandKind.SELF_WRITTEN]
    proven = [v for v in assessment.verdicts if v.ruling.citations and v.criterion.requirement.kind not in _NOT_IN_A_LETTER]
    draft = Letter(
        client=posting.client or "[naam van de opdrachtgever]",
        subject=f"{posting.title}{f' (aanvraag {posting.number})' if posting.number else ''}",
        title=posting.title,
        self_written=next(iter(own_words), ""),
        topics=_topics(demands, proven, submission, blanks=QUESTIONS if own_words else (BLANK,)),
        paragraphs=tuple(_paragraph(v, submission) for v in proven),
        open_criteria=", ".join(v.criterion.id for v in assessment.verdicts if v.ruling.outcome is not Outcome.MET),
    )
    return without_bsn(draft, (d.text for d in submission.documents))


def _topics(
    demands: Iterable[Demand], proven: Iterable[Verdict], submission: Submission, *, blanks: tuple[str, ...]
) -> tuple[Topic, ...]:
    asked = [d for d in demands if d.kind is DemandKind.TOPIC]
    if not asked:
        return tuple(Topic(heading, blanks, ()) for heading in _OWN_TOPICS) if blanks is QUESTIONS else ()
    verdicts = tuple(proven)
    return tuple(Topic(_heading(d.text), blanks, _about(d, verdicts, submission)) for d in asked)


def _about(topic: Demand, verdicts: tuple[Verdict, ...], submission: Submission) -> tuple[Proof, ...]:
    terms = [term.casefold() for term in topic.terms]
    quotes = (proof for v in verdicts for proof in _proofs(v, submission))
    return tuple(dict.fromkeys(p for p in quotes if any(term in p.quote.casefold() for term in terms)))


def _heading(text: str) -> str:
    return text[:1].upper() + text[1:]


def _paragraph(verdict: Verdict, submission: Submission) -> Paragraph:
    return Paragraph(
        criterion=verdict.criterion.id,
        asked=without_points(verdict.criterion.text),
        lead=frame_of(verdict.criterion.requirement.kind).lead,
        proofs=_proofs(verdict, submission),
        caution="nakijken" if verdict.ruling.review else "",
    )


def _proofs(verdict: Verdict, submission: Submission) -> tuple[Proof, ...]:
    return tuple(Proof(c.quote, mark(c, submission)) for c in verdict.ruling.citations)
