"""A draft motivation as values: parts with paragraphs of sentences, each statement with the place that proves it.

Every statement about the candidate is a citation; everything else is a blank or a fixed word. A letter that a model drafted and
the court let through comes in the same values: only `parts` differs, and no format knows.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.domain.postings import DemandKind
from checker.domain.verdicts import Outcome
from checker.reporting.letter_drafted import drafted, left_out
from checker.reporting.letter_evidence import collect
from checker.reporting.letter_sentences import Paragraph, learning, practical, work
from checker.reporting.letter_words import TOPIC_WORDS, TopicKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from checker.domain.drafts import Draft
    from checker.domain.postings import Demand
    from checker.domain.submissions import Submission
    from checker.domain.verdicts import Assessment
    from checker.reporting.letter_words import LetterWords


@dataclass(frozen=True, slots=True)
class Part:
    """What stands under one heading: the proven paragraphs, and what only the candidate can say."""

    heading: str
    paragraphs: tuple[Paragraph, ...]
    questions: tuple[str, ...] = ()  # none where the posting does not ask for this part


@dataclass(frozen=True, slots=True)
class Letter:
    """The draft: a letter, or an outline where the posting wants the candidate's own words (`self_written` says so)."""

    client: str
    title: str
    number: str
    self_written: str
    parts: tuple[Part, ...]
    asks_why: bool  # whether no part asks why the candidate wants the assignment, so that the opening must
    open_criteria: tuple[str, ...]
    by_model: bool = False  # a model wrote the sentences
    left_out: str = ""  # how many of its sentences did not stand, and why


@dataclass(frozen=True, slots=True)
class _Topic:
    """A topic that the motivation must address, by what it asks."""

    text: str
    kind: TopicKind
    terms: tuple[str, ...] = ()


def letter(assessment: Assessment, submission: Submission, words: LetterWords) -> Letter:
    """Put the proven verdicts into a draft motivation."""
    posting = assessment.posting
    demands = [demand for criterion in posting.criteria for demand in criterion.demands]
    own_words = next((d.text for d in demands if d.kind is DemandKind.SELF_WRITTEN), "")
    topics = _topics(demands) or (_own_topics(words) if own_words else ())
    draft = assessment.draft if assessment.draft and assessment.draft.paragraphs and not own_words else None
    return Letter(
        client=posting.client or "",
        title=posting.title,
        number=posting.number or "",
        self_written=own_words,
        parts=_parts_of(draft, submission, topics, words) if draft else _parts(assessment, submission, topics, words),
        asks_why=not any(topic.kind is TopicKind.WISH for topic in topics),
        open_criteria=tuple(v.criterion.id for v in assessment.verdicts if v.ruling.outcome is not Outcome.MET),
        by_model=draft is not None,
        left_out=left_out(draft, words) if draft else "",
    )


def _parts_of(draft: Draft, submission: Submission, topics: tuple[_Topic, ...], words: LetterWords) -> tuple[Part, ...]:
    """Put a model's paragraphs under the topics that they name; what names none of these stands under a heading of our own."""
    paragraphs = drafted(draft, submission, words)
    asked = tuple(Part(_headed(t.text), tuple(paragraphs.pop(t.text, ())), words.ask[t.kind]) for t in topics)
    left = tuple(paragraph for group in paragraphs.values() for paragraph in group)
    return (*asked, Part(words.work, left)) if left else asked


def _topics(demands: Iterable[Demand]) -> tuple[_Topic, ...]:
    asked = {d.text: d for d in demands if d.kind is DemandKind.TOPIC}
    return tuple(_Topic(d.text, _kind_of(d.text), d.terms) for d in asked.values())


def _own_topics(words: LetterWords) -> tuple[_Topic, ...]:
    return tuple(_Topic(text, kind) for kind, text in words.own_topics)


def _kind_of(text: str) -> TopicKind:
    asked = text.casefold()
    return next((kind for kind, stems in TOPIC_WORDS if any(stem in asked for stem in stems)), TopicKind.OTHER)


def _parts(assessment: Assessment, submission: Submission, topics: tuple[_Topic, ...], words: LetterWords) -> tuple[Part, ...]:
    """Put each paragraph under the topic that it is about, and what is about none under a heading of our own."""
    evidence = collect(assessment, submission, words.common)
    under: dict[str, list[Paragraph]] = {topic.text: [] for topic in topics}
    left: dict[str, list[Paragraph]] = {}
    for paragraphs, kinds, heading in (
        (work(evidence, words), (TopicKind.WORK, TopicKind.FIT), words.work),
        (learning(evidence, words), (TopicKind.FIT, TopicKind.WORK), words.learning),
        (practical(evidence, words), (), words.practical),
    ):
        for paragraph in paragraphs:
            topic = _about(paragraph, topics, kinds)
            (under[topic.text] if topic else left.setdefault(heading, [])).append(paragraph)
    asked = tuple(Part(_headed(t.text), tuple(under[t.text]), words.ask[t.kind]) for t in topics)
    return (*asked, *(Part(heading, tuple(paragraphs)) for heading, paragraphs in left.items()))


def _about(paragraph: Paragraph, topics: Sequence[_Topic], kinds: tuple[TopicKind, ...]) -> _Topic | None:
    """Return the topic whose terms stand in the paragraph, else the first of the right kind."""
    said = paragraph.plain.casefold()
    named = (t for t in topics if any(term.casefold() in said for term in t.terms))
    fitting = (t for kind in kinds for t in topics if t.kind is kind)
    return next(named, None) or next(fitting, None)


def _headed(text: str) -> str:
    return text[:1].upper() + text[1:]
