"""A piece of a document as one string, with the way back to the document: over line wraps and page breaks."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field

from checker.domain.documents import Citation, Document, Span
from checker.dutch.clauses import sentences


@dataclass(frozen=True, slots=True, eq=False)
class Extract:
    """Text taken from one or more ranges of a document; `positions[i]` is where character i stands in the document."""

    document: Document
    text: str
    positions: tuple[int, ...] = field(repr=False)

    @classmethod
    def of(cls, document: Document, ranges: tuple[Span, ...]) -> Extract:
        """Take the ranges together, a line break between two of them."""
        pieces: list[str] = []
        positions: list[int] = []
        for span in ranges:
            if pieces:
                pieces.append("\n")
                positions.append(span.start)
            pieces.append(document.text[span.start : span.end])
            positions.extend(range(span.start, span.end))
        return cls(document, "".join(pieces), tuple(positions))

    def part(self, start: int, end: int) -> Extract:
        """Take the characters from `start` to `end` of this extract."""
        return Extract(self.document, self.text[start:end], self.positions[start:end])

    def offset(self, part: Extract) -> int:
        """Return where a part of this extract begins in it."""
        return bisect_right(self.positions, part.positions[0]) - 1

    def citation(self, start: int = 0, end: int | None = None) -> Citation:
        """Cite the characters from `start` to `end`, white space at both ends left out."""
        end = len(self.text) if end is None else end
        while start < end and self.text[start].isspace():
            start += 1
        while end > start and self.text[end - 1].isspace():
            end -= 1
        ranges: list[Span] = []
        for position in self.positions[start:end]:
            if ranges and ranges[-1].end == position:
                ranges[-1] = Span(ranges[-1].start, position + 1)
            elif not ranges or position >= ranges[-1].end:
                ranges.append(Span(position, position + 1))
        return Citation(self.document, tuple(ranges))

    def sentences(self) -> tuple[Extract, ...]:
        """Cut the extract into sentences."""
        return tuple(self.part(s.start, s.end) for s in sentences(self.text))
