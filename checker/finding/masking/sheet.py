"""One paper of a submission as it lies before the masking rules: its text, and what is known of its lines."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import chain, islice

from checker.domain.documents import Document, Source, Span
from checker.domain.resume import Passage, Place, Resume, Section
from checker.dutch.extracts import Extract
from checker.dutch.folding import Folded, fold

# A field is what stands between two of these; a segment is also bounded by a comma.
FIELD_BREAK = r"\s*[|•·▪●\t]\s*|[ \u00a0]{2,}|\s+[–—-]\s+|\s+/\s+|;\s+"
_FIELD_BREAK = re.compile(FIELD_BREAK)
_BREAK = re.compile(rf"{FIELD_BREAK}|,\s+")

CONTACT = frozenset({Place.HEAD, Place.PERSONAL})
WORKING = frozenset({Place.WORK, Place.EXAMPLE, Place.EDUCATION, Place.COURSES, Place.SKILLS, Place.SYSTEMS})
_PRIVATE = frozenset({Place.PERSONAL, Place.VOLUNTARY})
_PRIVATE_WORDS = (
    r"persoonlijk|priv[ée]|hobby['’]?s?|hobbies|interesses?|interests|vrije ?tijd|vrijetijdsbesteding|buiten (?:het|mijn) werk"
    r"|lidmaatschap(?:pen)?|memberships?|neven(?:activiteit(?:en)?|functies?)|maatschappelijke? \w+|sport"
    r"|overige?(?: informatie)?"
)
_PRIVATE_LINE = re.compile(rf"^[ \t]*(?:{_PRIVATE_WORDS})(?:[ ,]+(?:en|and|&) \w+)?[ \t]*:?[ \t]*$", re.IGNORECASE | re.MULTILINE)
_PRIVATE_LABEL = re.compile(rf"(?:{_PRIVATE_WORDS})\s*:", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Segment:
    """An item of a line: what stands between separators. `field_end` is where the whole field ends, commas included."""

    span: Span
    line: Span
    field_end: int
    place: Place


@dataclass(frozen=True, slots=True, eq=False)
class Sheet:
    """The text of one paper without its running headers and footers; positions are those of `text` unless said otherwise."""

    resume: Resume
    source: Source
    extract: Extract
    folded: Folded = field(init=False, repr=False)
    segments: tuple[Segment, ...] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "folded", fold(self.text))
        object.__setattr__(self, "segments", tuple(_segments(self)))

    @property
    def text(self) -> str:
        """The words that a model would read, before masking."""
        return self.extract.text

    @property
    def document(self) -> Document:
        """The file that the paper is, or is a part of."""
        return self.resume.document

    def lines(self) -> Iterator[Span]:
        """Yield the lines in order, without their line ends."""
        at = 0
        for line in self.text.split("\n"):
            yield Span(at, at + len(line))
            at += len(line) + 1

    def place_at(self, position: int) -> Place:
        """Return the kind of section that holds a position."""
        if self.source is Source.MOTIVATION:
            return Place.MOTIVATION
        return self.resume.place_at(self.extract.positions[position]) if position < len(self.extract.positions) else Place.OTHER

    def span_of(self, passage: Passage | Section) -> Span | None:
        """Return the range of the text from the first to the last character of a passage that stands in this paper."""
        start = bisect_left(self.extract.positions, passage.span.start)
        end = bisect_left(self.extract.positions, passage.span.end)
        return Span(start, end) if start < end else None

    def passages(self) -> Iterator[tuple[Section, Span]]:
        """Yield every paragraph and list item, with its section."""
        for section in self.resume.sections:
            for passage in section.passages:
                span = self.span_of(passage)
                if span:
                    yield section, span

    def segment_at(self, position: int) -> Segment | None:
        """Return the item of a line that holds a position."""
        at = bisect_right(self.segments, position, key=lambda segment: segment.span.start) - 1
        return self.segments[at] if at >= 0 and position < self.segments[at].span.end else None

    def segments_from(self, position: int) -> Iterator[Segment]:
        """Yield the items that start at or behind a position."""
        return islice(self.segments, bisect_left(self.segments, position, key=lambda segment: segment.span.start), None)

    def is_private(self, section: Section, span: Span) -> bool:
        """Tell whether a passage is about the person: personalia, hobbies, memberships, unpaid work."""
        if section.place in _PRIVATE or _PRIVATE_LABEL.match(self.text, span.start):
            return True
        whole = self.span_of(section)
        return whole is not None and _PRIVATE_LINE.search(self.text, whole.start, span.start) is not None


def sheet_of(resume: Resume, source: Source) -> Sheet:
    """Lay out the part of a file that is this paper, its running headers and footers left out."""
    document = resume.document
    own = [part.span for part in document.parts if part.source is source] if document.parts else [Span(0, len(document.text))]
    kept = [
        Span(max(part.start, span.start), min(part.end, span.end))
        for part in own
        for span in _kept(document)
        if part.overlaps(span)
    ]
    text = "".join(document.text[span.start : span.end] for span in kept)
    return Sheet(resume, source, Extract(document, text, tuple(chain.from_iterable(range(s.start, s.end) for s in kept))))


def _kept(document: Document) -> Iterator[Span]:
    """Yield the ranges between furniture lines; a line goes with its line end."""
    at = 0
    for line in sorted((line.span for line in document.lines if line.furniture), key=lambda span: span.start):
        yield Span(at, max(at, line.start))
        at = max(at, min(line.end + 1, len(document.text)))
    yield Span(at, len(document.text))


def _segments(sheet: Sheet) -> Iterator[Segment]:
    for line in sheet.lines():
        text = sheet.text[line.start : line.end]
        fields = [(cut.start(), cut.end()) for cut in _FIELD_BREAK.finditer(text)]
        cuts = [*((cut.start(), cut.end()) for cut in _BREAK.finditer(text)), (len(text), len(text))]
        begin = 0
        for start, end in cuts:
            if text[begin:start].strip():
                field_end = next((first for first, _ in fields if first >= start), len(text))
                span = Span(line.start + begin, line.start + start)
                yield Segment(span, line, line.start + field_end, sheet.place_at(span.start))
            begin = end
