"""Where the numbers go: beside the line they belong to, in the margin of its column, next to one another and over no words."""

from __future__ import annotations

import statistics
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from checker.reading.pdf.lettering import width_of
from checker.reading.pdf.looks import LOOKS
from checker.reading.pdf.sheet import Rect, Sheet

LETTERING = 0.62  # of the height of the page's lines
LETTERS = (4.0, 11.0)  # thousandths of the page's longer side within which the lettering stays
CHIP, PADDING, GAP = 1.5, 0.4, 0.25  # of the lettering: height of a number's box, room beside the number, room between boxes
AWAY, EDGE = 1.0, 0.5  # of the lettering: how far numbers stay from words, and from the edge of the page
MARKER = 1.3  # of the height: the room that a list marker takes before its line
NEIGHBOURHOOD = 0.2  # of the page's height: lines further off say nothing about a line's column
SAME_LINE = 0.5  # of the smaller height: what two pieces on one line share at least
NEXT_LINE = 0.6  # of the height: a line further below is not the next one

Tags = dict[tuple[str, str], None]  # number and standing, in order


@dataclass(frozen=True, slots=True)
class Anchor:
    """The place on a page where a mark begins, and the numbers that belong there."""

    rect: Rect
    tags: tuple[tuple[str, str], ...]
    mark: int


@dataclass(frozen=True, slots=True)
class Chip:
    """A number in its box."""

    rect: Rect
    text: str
    standing: str


@dataclass(frozen=True, slots=True)
class Block:
    """The numbers beside one line, and the marks that begin there."""

    rect: Rect
    chips: tuple[Chip, ...]
    marks: tuple[int, ...]


@dataclass(slots=True)
class _Row:
    """The marks that begin on one line of one column; `room` is what is free to its left and to its right."""

    rect: Rect
    column: tuple[float, float]
    room: tuple[tuple[float, float], tuple[float, float]]
    tags: Tags = field(default_factory=dict)
    marks: list[int] = field(default_factory=list)

    def repeats(self, other: _Row) -> bool:
        """Tell whether a piece of this line further to the left, or the line right above, has these very numbers."""
        if self.tags.keys() != other.tags.keys():
            return False
        if _level(self.rect, other.rect):
            return other.rect[0] < self.rect[0]
        reach = NEXT_LINE * (self.rect[3] - self.rect[1])
        return other.column == self.column and -reach <= other.rect[1] - self.rect[3] <= reach


class Margins:
    """The free room beside the text of one page."""

    def __init__(self, sheet: Sheet, lines: Sequence[Rect]) -> None:
        self.sheet = sheet
        self.lines = [line for line in lines if line[2] > 0 and line[0] < sheet.width]
        longest = max(sheet.width, sheet.height) / 1000
        height = statistics.median(line[3] - line[1] for line in self.lines) if self.lines else 0.0
        self.size = min(max(height * LETTERING, LETTERS[0] * longest), LETTERS[1] * longest)

    def blocks(self, anchors: Iterable[Anchor]) -> list[Block]:
        """Place the numbers of all marks of the page, from the top down."""
        placed: list[Block] = []
        rows = self._rows(anchors)
        for _, group in groupby(sorted(rows, key=lambda row: row.column), key=lambda row: row.column):
            column = sorted(group, key=lambda row: -row.rect[3])
            on_the_right = sum(self._fits(row, right=True) for row in column) > sum(self._fits(row) for row in column)
            for row in column:
                right = (
                    on_the_right
                    if self._fits(row, right=on_the_right)
                    else self._fits(row, right=not on_the_right) != on_the_right
                )
                placed.append(self._block(row, placed, right=right))
        return sorted(placed, key=lambda block: (-block.rect[3], block.rect[0]))

    def _rows(self, anchors: Iterable[Anchor]) -> list[_Row]:
        """Gather the marks by line, without the lines that would only repeat what stands beside or above them."""
        rows: list[_Row] = []
        for anchor in sorted(anchors, key=lambda a: (-round(a.rect[3]), a.rect[0])):
            column, room = self._surroundings(anchor.rect)
            row = next((r for r in rows if r.column == column and _level(r.rect, anchor.rect)), None)
            if row is None:
                row = _Row(anchor.rect, column, room)
                rows.append(row)
            row.tags = dict.fromkeys(sorted({*row.tags, *anchor.tags}, key=_order))
            row.marks.append(anchor.mark)
        return [row for row in rows if not any(row.repeats(other) for other in rows)]

    def _surroundings(self, rect: Rect) -> tuple[tuple[float, float], tuple[tuple[float, float], tuple[float, float]]]:
        """Return from where to where the column of a piece of text runs, and what is free beside it on this line."""
        reach = NEIGHBOURHOOD * self.sheet.height
        around = [
            x for x in self.lines if x[0] < rect[2] and rect[0] < x[2] and abs(x[1] + x[3] - rect[1] - rect[3]) / 2 <= reach
        ]
        left, right = min((x[0] for x in around), default=rect[0]), max((x[2] for x in around), default=rect[2])
        beside = [x for x in self.lines if x[1] < rect[3] and rect[1] < x[3]]
        away, edge = AWAY * self.size, EDGE * self.size
        before = max((x[2] + GAP * self.size for x in beside if x[2] <= left + 1), default=edge)
        after = min((x[0] - GAP * self.size for x in beside if x[0] >= right - 1), default=self.sheet.width - edge)
        ends = max((x[2] for x in beside if left - 1 <= x[0] and x[2] <= right + 1), default=rect[2])
        return (round(left), round(right)), ((before, left - away), (ends + away, after))

    def _fits(self, row: _Row, *, right: bool = False) -> bool:
        low, high = row.room[right]
        return self._width(row.tags) <= high - low

    def _width(self, tags: Iterable[tuple[str, str]]) -> float:
        return sum(self._chip(tag) + GAP * self.size for tag in tags) - GAP * self.size

    def _chip(self, tag: tuple[str, str]) -> float:
        return width_of(LOOKS[tag[1]].labelled(tag[0]), self.size) + 2 * PADDING * self.size

    def _block(self, row: _Row, placed: Iterable[Block], *, right: bool) -> Block:
        """Lay out the numbers of one line, in more than one row where one does not fit, and under what stands there."""
        size, (low, high) = self.size, row.room[right]
        lines = self._wrapped(row.tags, high - low)
        wide, tall = max(map(self._width, lines)), (len(lines) * (CHIP + GAP) - GAP) * size
        x0 = max(min(row.column[1] + AWAY * size, high - wide), low) if right else high - wide
        x0 = min(max(x0, EDGE * size), self.sheet.width - EDGE * size - wide)
        top = max((row.rect[1] + row.rect[3]) / 2 + CHIP * size / 2, tall + EDGE * size)
        for block in sorted(placed, key=lambda b: -b.rect[3]):
            across = block.rect[0] < x0 + wide and x0 < block.rect[2]
            if across and block.rect[1] < top + GAP * size and top - tall < block.rect[3] + GAP * size:
                top = block.rect[1] - GAP * size
        chips: list[Chip] = []
        for place, line in enumerate(lines):
            x, y = x0 if right else x0 + wide - self._width(line), top - place * (CHIP + GAP) * size
            for tag in line:
                chips.append(Chip((x, y - CHIP * size, x + self._chip(tag), y), *tag))
                x += self._chip(tag) + GAP * size
        return Block((x0, top - tall, x0 + wide, top), tuple(chips), tuple(row.marks))

    def _wrapped(self, tags: Iterable[tuple[str, str]], room: float) -> list[list[tuple[str, str]]]:
        lines: list[list[tuple[str, str]]] = [[]]
        for tag in tags:
            if lines[-1] and self._width([*lines[-1], tag]) > room:
                lines.append([])
            lines[-1].append(tag)
        return lines


def with_marker(line: Rect, *, listed: bool) -> Rect:
    """Return a line with room for the list marker before it, which is no part of its text."""
    return (line[0] - MARKER * (line[3] - line[1]), *line[1:]) if listed else line


def _level(one: Rect, other: Rect) -> bool:
    return min(one[3], other[3]) - max(one[1], other[1]) >= SAME_LINE * min(one[3] - one[1], other[3] - other[1])


def _order(tag: tuple[str, str]) -> tuple[int, str]:
    return len(tag[0]), tag[0]
