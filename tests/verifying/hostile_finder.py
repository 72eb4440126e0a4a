"""A finder that wants points: it offers any words of the papers under any label, in any combination.

It stands for a model that is careless, or that obeys an instruction it found in a CV. All its quotes are verbatim, so the quote
gate lets them through; what must hold is the court behind it. Products that explode are sampled, always alike.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise, product
from typing import TypeVar

from checker import kinds
from checker.domain.claims import Claim, Quote
from checker.domain.documents import Document, Source, Span
from checker.domain.postings import Criterion
from checker.domain.resume import Resume
from checker.domain.submissions import Submission
from checker.dutch.clauses import sentences
from checker.dutch.periods import find_periods
from checker.kinds.jobs.claims import FRAME

LONE = 5  # claims of one kind of attack that are tried one by one, for each criterion
_PHRASE = 4  # words: shorter ones are tried one by one, not all together
_LOOSE = 60  # phrases outside all jobs that are mixed into a claim about one
_DATES = 2  # periods from elsewhere that are tried as a job's own
_BORDERS = ",;:()–—/"
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Words:
    """Some words of a paper, with the place where they stand and the job or study that they stand in, if any."""

    source: Source
    text: str
    start: int
    unit: Span | None

    def quote(self, label: str, *, hinted: bool = True, proposed: bool = False) -> Quote:
        """Offer the words under a label, with or without saying where they stand."""
        return Quote(label, self.text, self.source, self.start if hinted else None, proposed=proposed)


@lru_cache(maxsize=4)
def words_of(submission: Submission) -> tuple[Words, ...]:
    """Everything that can be quoted, from whole passages down to single words, and over the borders between them."""
    found: dict[tuple[Source, int, str], Words] = {}
    for resume, document in _papers(submission):
        for span in dict.fromkeys(_spans(resume, document)):
            text = document.text[span.start : span.end].strip()
            if any(map(str.isalnum, text)):
                start = span.start + document.text[span.start : span.end].index(text)
                source = Source.STATEMENT if document.format == "toml" else document.source_at(start)
                found.setdefault((source, start, text), Words(source, text, start, _unit(resume, start)))
    return tuple(found.values())


def _papers(submission: Submission) -> Iterator[tuple[Resume | None, Document]]:
    yield from ((resume, resume.document) for resume in submission.resumes)
    if submission.statement:
        yield None, submission.statement.document


def _unit(resume: Resume | None, start: int) -> Span | None:
    if resume is None:
        return None
    spans = (*(job.span for job in resume.jobs), *(study.span for study in resume.studies))
    return next((span for span in spans if span.start <= start < span.end), None)


def _spans(resume: Resume | None, document: Document) -> Iterator[Span]:
    lines = [Span(line.start, line.end) for line in _lines(document.text)]
    yield from lines
    yield from (Span(one.start, two.end) for one, two in pairwise(lines))
    passages = [p.span for s in (resume.sections if resume else ()) for p in (*((s.heading,) if s.heading else ()), *s.passages)]
    passages += [
        p.span for j in (resume.jobs if resume else ()) for p in (j.title, j.employer, j.client, j.period, *j.passages) if p
    ]
    yield from passages
    for whole in (*passages, *lines):
        cut = [Span(whole.start + s.start, whole.start + s.end) for s in sentences(document.text[whole.start : whole.end])]
        yield from cut
        yield from (Span(one.start, two.end) for one, two in pairwise(cut))
        for sentence in cut:
            yield from _fragments(document.text, sentence)


def _lines(text: str) -> Iterator[Span]:
    start = 0
    for line in text.split("\n"):
        yield Span(start, start + len(line))
        start += len(line) + 1


def _fragments(text: str, whole: Span) -> Iterator[Span]:
    """The pieces of a sentence between commas and the like, every word, and every three words in a row."""
    borders = [i for i in range(whole.start, whole.end) if text[i] in _BORDERS]
    yield from (Span(a, b) for a, b in pairwise((whole.start, *borders, whole.end)) if a < b)
    yield from (Span(b + 1, whole.end) for b in borders if b + 1 < whole.end)
    starts = [i for i in range(whole.start, whole.end) if not text[i].isspace() and (i == whole.start or text[i - 1].isspace())]
    ends = [*(i for i in range(whole.start, whole.end) if text[i].isspace() and not text[i - 1].isspace()), whole.end]
    for size in (1, 3):
        yield from (Span(a, b) for a, b in zip(starts, ends[size - 1 :], strict=False) if a < b)


def frames(submission: Submission, words: Sequence[Words]) -> tuple[tuple[Words, ...], ...]:
    """For each job the words that may pose as its title, employer, client or period: its own, and any dates in the CV."""
    document = submission.cv.document
    dated = tuple(w for w in words if w.source is Source.CV and len(w.text) < 60 and find_periods(w.text))
    found = []
    for job in submission.cv.jobs:
        own = tuple(
            Words(Source.CV, document.text[p.ranges[0].start : p.ranges[0].end], p.ranges[0].start, job.span)
            for p in (job.title, job.employer, job.client, job.period)
            if p and document.text[p.ranges[0].start : p.ranges[0].end].strip()
        )
        found.append((*own, *_sample(dated, _DATES, "dates")))
    return tuple(found)


def attacks(criterion: Criterion, submission: Submission, *, lone: int = LONE) -> Iterator[Claim]:
    """Claims for one criterion, from one quote to all of them."""
    labels = [s.label for s in kinds.sought(criterion)] or _usual(criterion, submission)
    words = words_of(submission)
    framed = frames(submission, words)
    yield from _alone(criterion.id, labels, words, lone)
    yield from _in_frames(criterion.id, labels, words, framed, lone)
    yield from _pairs(criterion.id, labels, words, lone)
    yield from _all_at_once(criterion.id, labels, words, framed)


def _usual(criterion: Criterion, submission: Submission) -> list[str]:
    """The labels that the rules use where no model is asked."""
    return list(dict.fromkeys(q.facet for claim in kinds.find(criterion, submission) for q in claim.quotes))


def _alone(criterion: str, labels: list[str], words: Sequence[Words], lone: int) -> Iterator[Claim]:
    """Any words under any label, with and without their place."""
    for label, one in _sample(list(product(labels, words)), lone, "alone"):
        yield Claim(criterion, (one.quote(label),))
        yield Claim(criterion, (one.quote(label, hinted=False),))


def _in_frames(
    criterion: str, labels: list[str], words: Sequence[Words], framed: Sequence[Sequence[Words]], lone: int
) -> Iterator[Claim]:
    """Any words as each thing to be proved, all in one job, with dates and names from wherever they stand."""
    for one, frame in _sample(list(product(words, framed)), lone, "framed"):
        things = tuple(one.quote(label) for label in labels)
        yield Claim(criterion, (*things, *(w.quote(name) for name in FRAME for w in frame)))
        yield Claim(criterion, (*things, *(w.quote(name, hinted=False) for name in FRAME for w in frame[-2:])))


def _all_at_once(criterion: str, labels: list[str], words: Sequence[Words], framed: Sequence[Sequence[Words]]) -> Iterator[Claim]:
    """All words of one job or study, and many that stand in none, as each thing to be proved; again with every date."""
    long = [w for w in words if len(w.text.split()) >= _PHRASE]
    loose = _sample([w for w in long if w.unit is None], _LOOSE, "loose")
    for unit in dict.fromkeys(w.unit for w in words):
        inside = [w for w in long if w.unit == unit]
        every = [w.quote(label) for w in (*inside, *loose) for label in labels]
        frame = next((f for f in framed if f and f[0].unit == unit), ())
        names = [w.quote(name) for name in FRAME if name != "period" for w in frame]
        yield Claim(criterion, (*every, *names))
        for date in frame:
            if find_periods(date.text):
                yield Claim(criterion, (*every, *names, date.quote("period")))


def _pairs(criterion: str, labels: list[str], words: Sequence[Words], lone: int) -> Iterator[Claim]:
    """Two things from two places as one claim."""
    if len(labels) > 1:
        for one, two in _sample(list(zip(words, reversed(words), strict=True)), lone, "pairs"):
            yield Claim(criterion, (one.quote(labels[0]), *(two.quote(label) for label in labels[1:])))


def _sample(items: Sequence[T], size: int, salt: str) -> list[T]:
    """At most so many items, spread over the whole, the same ones on every run."""
    if len(items) <= size:
        return list(items)
    step = len(items) / size
    return [items[int(i * step + zlib.crc32(f"{salt}{i}".encode()) % 97 / 97 * step)] for i in range(size)]
