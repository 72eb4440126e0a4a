"""The clause guard on a document: which words stand around a quote, whatever lines and pages they are spread over."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from checker.domain.claims import Contradiction
from checker.domain.documents import Citation, Document, Line, Span
from checker.domain.resume import Passage, Resume
from checker.dutch.clauses import contradiction

_MARKER = re.compile(r"\s*(?:[•◦▪▫‣∙●○■□◆▶►➢➤✓✔❖\ue000-\uf8ff]|[-–—*]\s|o\s+[A-Z]|\d{1,2}[.)]\s)")
_FULL_LINE = 0.75  # a line that leaves this share of the width unused was not broken for want of room


def guard(citation: Citation, resume: Resume | None = None) -> Contradiction | None:
    """Return what turns the cited words around, if anything does.

    The clause is read within the paragraph or list item that the CV's reader found; without a reading of the CV, within the
    lines that belong together by their layout. A short line below that takes the words back ("Niet afgerond.") counts too.
    """
    ranges = _passage_ranges(citation, resume) if resume else ()
    lines = _lines(citation.document)
    if not ranges:
        ranges = _block(citation, lines)
    text, starts = _joined(citation.document.text, ranges)
    start = _position(citation.start, ranges, starts)
    end = _position(citation.end - 1, ranges, starts) + 1
    return contradiction(text + _below(citation.document, ranges[-1].end, lines), start, end)


def _passage_ranges(citation: Citation, resume: Resume) -> tuple[Span, ...]:
    """Return the ranges of the passages that the citation touches, or nothing where one of its ends lies in none."""
    start, end = citation.start, citation.end
    ranges = tuple(r for span, passage in _passages(resume) if span.start < end and start < span.end for r in passage.ranges)
    inside = ranges and ranges[0].start <= start and end <= ranges[-1].end
    return ranges if inside else ()


@lru_cache(maxsize=16)
def _passages(resume: Resume) -> tuple[tuple[Span, Passage], ...]:
    """Return all passages of a CV in order, each once, the widest where they overlap."""
    found = {p.span: p for p in _every_passage(resume) if p.ranges}
    kept: list[Span] = []
    for span in sorted(found, key=lambda s: (s.start, -s.end)):
        if not kept or not kept[-1].contains(span):
            kept.append(span)
    return tuple((span, found[span]) for span in kept)


def _every_passage(resume: Resume) -> Iterable[Passage]:
    for section in resume.sections:
        yield from section.passages
    for job in resume.jobs:
        yield from (p for p in (job.title, job.employer, job.client, job.period) if p)
        yield from job.passages
    for study in resume.studies:
        yield from study.passages
    yield from resume.courses


@lru_cache(maxsize=16)
def _lines(document: Document) -> tuple[Line, ...]:
    """Return the lines that are read, without page furniture; of a file without layout, the lines of its text."""
    if document.lines:
        return tuple(line for line in document.lines if not line.furniture and line.span.start < line.span.end)
    return tuple(Line(Span(m.start(), m.end())) for m in re.finditer(r"[^\n]*\S[^\n]*", document.text))


def _block(citation: Citation, lines: Sequence[Line]) -> tuple[Span, ...]:
    """Return the lines around the citation that read on from one another."""
    touched = [i for i, line in enumerate(lines) if line.span.start < citation.end and citation.start < line.span.end]
    if not touched:
        return citation.ranges
    first, last = touched[0], touched[-1]
    text = citation.document.text
    width = max(len(line.span) for line in lines)
    while first and not _opens(text, lines[first - 1], lines[first], width):
        first -= 1
    while last + 1 < len(lines) and not _opens(text, lines[last], lines[last + 1], width):
        last += 1
    return tuple(line.span for line in lines[first : last + 1])


def _opens(text: str, above: Line, line: Line, width: int) -> bool:
    """Tell whether a line opens a paragraph or item of its own."""
    own, before = text[line.span.start : line.span.end], text[above.span.start : above.span.end]
    between = text[above.span.end : line.span.start]
    if line.bullet or _MARKER.match(own) or (not between.strip() and between.count("\n") > 1):
        return True
    if above.bold != line.bold or abs(above.size - line.size) > 1:
        return True
    first = own.lstrip()[:1]
    room = len(before.rstrip()) + 1 + len(own.split(maxsplit=1)[0] if own.strip() else "") < _FULL_LINE * width
    return room and not first.islower() and before.rstrip()[-1:] not in (",", "-", "(")


def _below(document: Document, end: int, lines: Sequence[Line]) -> str:
    """Return the line below a block as a paragraph of its own, unless it is an item of a list."""
    below = next((line for line in lines if line.span.start >= end), None)
    if below is None or below.bullet:
        return ""
    words = document.text[below.span.start : below.span.end]
    return "" if _MARKER.match(words) else "\n\n" + words


def _joined(text: str, ranges: Sequence[Span]) -> tuple[str, tuple[int, ...]]:
    """Join the ranges with line breaks, and return where each of them begins in the joined text."""
    starts: list[int] = []
    length = 0
    for part in ranges:
        starts.append(length)
        length += len(part) + 1
    return "\n".join(text[part.start : part.end] for part in ranges), tuple(starts)


def _position(position: int, ranges: Sequence[Span], starts: Sequence[int]) -> int:
    """Return where a position of the document stands in the joined text."""
    for part, start in zip(ranges, starts, strict=True):
        if position < part.end:
            return start + max(0, position - part.start)
    return starts[-1] + len(ranges[-1]) - 1
