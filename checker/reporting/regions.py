"""Where words stand on the page: the rectangles that cover them and no others."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from checker.domain.copies import Region
from checker.domain.documents import Box, Document, Line, Span

WIDE_GAP = 2.0  # of the type's height: a wider gap is no space between words
LEVEL = 0.5  # of the smaller of two characters: those that share less of their height stand on different levels
LEAST_LEFT = 0.5  # of its height: no rectangle is trimmed to less

Extent = tuple[float, float]


@dataclass(slots=True)
class _Stretch:
    """Characters that follow one another on one line; `level` says that the line runs to the right or to the left."""

    first: Box
    box: Box
    level: bool = True

    def takes(self, box: Box) -> bool:
        """Add the next character, where it continues the stretch."""
        level = self.level if self.box != self.first else _shared(_across(self.first), _across(box)) >= LEVEL
        low, high = _across(box, level=level)
        if _shared(_across(self.first, level=level), (low, high)) < LEVEL:
            return False
        if _gap(_along(self.box, level=level), _along(box, level=level)) > WIDE_GAP * (high - low):
            return False
        self.level = level
        self.box = Box(min(self.box.x0, box.x0), min(self.box.y0, box.y0), max(self.box.x1, box.x1), max(self.box.y1, box.y1))
        return True


def regions_of(document: Document, spans: Iterable[Span]) -> tuple[Region, ...]:
    """Return what covers the characters of these ranges: one or more rectangles for each line of the page."""
    starts = [line.span.start for line in document.lines]
    found: list[Region] = []
    for span in spans:
        for line in document.lines[max(0, bisect_right(starts, span.start) - 1) :]:
            if line.span.start >= span.end:
                break
            if line.page is not None and line.span.overlaps(span):
                found += [Region(line.page, _trimmed(s, line, document)) for s in _stretches(document, line, span)]
    return tuple(found)


def _stretches(document: Document, line: Line, span: Span) -> list[_Stretch]:
    stretches: list[_Stretch] = []
    for box in _boxes(document, max(line.span.start, span.start), min(line.span.end, span.end)):
        if not stretches or not stretches[-1].takes(box):
            stretches.append(_Stretch(box, box))
    return stretches


def _boxes(document: Document, start: int, end: int) -> Iterator[Box]:
    """Yield the boxes of the characters that have one; white space has none."""
    for place in range(start, min(end, len(document.boxes) // 4)):
        box = Box(*document.boxes[4 * place : 4 * place + 4])
        if box.x1 > box.x0 and box.y1 > box.y0:
            yield box


def _trimmed(stretch: _Stretch, line: Line, document: Document) -> Box:
    """Give up half of what a rectangle shares with the line above or below it: type is often set tighter than its boxes."""
    box, (low, high) = stretch.box, _across(stretch.box, level=stretch.level)
    middle, most = (low + high) / 2, (high - low) * (1 - LEAST_LEFT) / 2
    for other in document.lines:
        if other is line or other.page != line.page or other.box is None or not _overlap(box, other.box):
            continue
        below, above = _across(other.box, level=stretch.level)
        if (below + above) / 2 >= middle:
            high = max(min(high, (high + below) / 2), middle + most)
        else:
            low = min(max(low, (low + above) / 2), middle - most)
    return Box(box.x0, low, box.x1, high) if stretch.level else Box(low, box.y0, high, box.y1)


def _across(box: Box, *, level: bool = True) -> Extent:
    """Return the extent across the direction in which a line runs."""
    return (box.y0, box.y1) if level else (box.x0, box.x1)


def _along(box: Box, *, level: bool = True) -> Extent:
    return _across(box, level=not level)


def _overlap(one: Box, other: Box) -> bool:
    return one.x0 < other.x1 and other.x0 < one.x1 and one.y0 < other.y1 and other.y0 < one.y1


def _shared(one: Extent, other: Extent) -> float:
    """Return which part of the smaller of two extents lies within the other."""
    return (min(one[1], other[1]) - max(one[0], other[0])) / min(one[1] - one[0], other[1] - other[0])


def _gap(one: Extent, other: Extent) -> float:
    return max(one[0], other[0]) - min(one[1], other[1])
