"""Which piece of which page shows some quotes, and where in that piece their words stand.

Everything is reckoned on the page as a reader holds it: turned upright, rightwards and downwards.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from checker.domain.copies import Region
from checker.domain.documents import Box, Citation, Document, Span
from checker.reporting.regions import regions_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

NEAR = 16.0  # points between two quotes that one picture shows
TALLEST = 150.0  # points: a picture of quotes taken together is no taller
NARROWEST = 230.0  # points: a picture shows what stands beside a short line
REACH = 0.6  # of a line's height: how far above or below the next line still belongs with it
MARGIN = 4.0  # points of paper around the lines
SIDE = 7.0  # points of paper beside the lines
BULLET = 14.0  # more, where a list's bullets stand before the lines
SWELL = 0.12  # of the height of its type: by how much a mark is larger than the words


class Seen(NamedTuple):
    """A rectangle on the page as it is seen. Only differences between rectangles of one page mean anything."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def height(self) -> float:
        """How tall it is."""
        return self.bottom - self.top

    def around(self, *others: Seen) -> Seen:
        """The smallest rectangle that holds this one and the others."""
        lefts, tops, rights, bottoms = zip(self, *others, strict=True)
        return Seen(min(lefts), min(tops), max(rights), max(bottoms))

    def wider(self, across: float, up: float, down: float) -> Seen:
        """This rectangle with something added on every side."""
        return Seen(self.left - across, self.top - up, self.right + across, self.bottom + down)

    def within(self, other: Seen) -> Seen:
        """The part of this rectangle that lies in another."""
        left, top = max(self.left, other.left), max(self.top, other.top)
        return Seen(left, top, min(self.right, other.right), min(self.bottom, other.bottom))

    def beside(self, other: Seen) -> bool:
        """Whether the two share some height."""
        return self.top < other.bottom and other.top < self.bottom

    def over(self, other: Seen) -> bool:
        """Whether the two share some width."""
        return self.left < other.right and other.left < self.right


def turned(box: Box, rotation: int) -> Seen:
    """Bring a box of user space onto the page as it is seen."""
    x0, y0, x1, y1 = box.x0, box.y0, box.x1, box.y1
    upright = {90: (y0, x0, y1, x1), 180: (-x1, y0, -x0, y1), 270: (-y1, -x1, -y0, -x0)}
    return Seen(*upright.get(rotation, (x0, -y1, x1, -y0)))


def turned_back(seen: Seen, rotation: int) -> Box:
    """Bring a rectangle of the page as it is seen back into user space."""
    left, top, right, bottom = seen
    lying = {90: (top, left, bottom, right), 180: (-right, top, -left, bottom), 270: (-bottom, -right, -top, -left)}
    return Box(*lying.get(rotation, (left, -bottom, right, -top)))


class Words(NamedTuple):
    """The words of a quote on one line."""

    page: int
    place: Seen


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a page, how large it is in points, and its marks in hundredths of its width and height."""

    region: Region
    width: float
    height: float
    marks: tuple[Seen, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Scene:
    """Quotes of one document that stand so near each other that a reader sees them at one glance."""

    citations: tuple[Citation, ...]
    words: tuple[Words, ...]  # none where the document has no pages to look at

    @property
    def document(self) -> Document:
        """The document that all its quotes stand in."""
        return self.citations[0].document

    @property
    def quoted(self) -> tuple[Citation, ...]:
        """Its quotes as they follow each other, without those that stand within another."""
        kept = (c for c in self.citations if not any(_holds(other, c) for other in self.citations))
        return tuple(sorted(kept, key=lambda c: (c.start, c.end)))

    def pieces(self) -> tuple[Piece, ...]:
        """One piece for each page that the quotes stand on."""
        pages = dict.fromkeys(words.page for words in self.words)
        return tuple(_piece(self.document, page, [w.place for w in self.words if w.page == page]) for page in pages)


def scenes(citations: Iterable[Citation]) -> tuple[Scene, ...]:
    """Bring quotes together that stand near each other, in the order in which the first of each was given."""
    different = {citation.place: citation for citation in citations}.values()
    found = [Scene((citation,), tuple(words_of(citation.document, citation.ranges))) for citation in different]
    while pair := next(((one, other) for one, other in combinations(found, 2) if _near(one, other)), None):
        one, other = pair
        found[found.index(one)] = Scene(one.citations + other.citations, one.words + other.words)
        found.remove(other)
    return tuple(found)


def words_of(document: Document, ranges: Iterable[Span]) -> Iterator[Words]:
    """Find the words of some ranges on the pages; nothing where the document has no places for them."""
    for region in regions_of(document, ranges):
        yield Words(region.page, turned(region.box, document.pages[region.page - 1].rotation))


def region_of(document: Document, words: Words) -> Region:
    """The words as a region, with a little to spare."""
    place = words.place.wider(1.0, 1.0, 1.0)
    return Region(words.page, turned_back(place, document.pages[words.page - 1].rotation))


def _holds(one: Citation, other: Citation) -> bool:
    return all(any(outer.contains(inner) for outer in one.ranges) for inner in other.ranges) and one.place != other.place


def _near(one: Scene, other: Scene) -> bool:
    """Tell whether two scenes make one picture that is not too tall, or none because neither has anything to show."""
    if one.document is not other.document:
        return False
    if not one.words or not other.words:
        return not one.words and not other.words and one.citations[0].page == other.citations[0].page
    if len({words.page for words in (*one.words, *other.words)}) > 1:
        return False
    here, there = (scene.words[0].place.around(*(words.place for words in scene.words)) for scene in (one, other))
    apart = max(here.top, there.top) - min(here.bottom, there.bottom)
    return apart <= NEAR and here.around(there).height <= max(TALLEST, here.height, there.height)


def _piece(document: Document, page: int, words: list[Seen]) -> Piece:
    rotation = document.pages[page - 1].rotation
    lines = [line for line in document.lines if line.page == page and line.box]
    places = [turned(line.box, rotation) for line in lines if line.box]
    frame = _framed(words[0].around(*words), places)
    if any(line.bullet and place.over(frame) and place.beside(frame) for line, place in zip(lines, places, strict=True)):
        frame = frame._replace(left=frame.left - BULLET)
    outer = dict.fromkeys(word for word in words if not any(word != other and word == word.within(other) for other in words))
    marks = [word.wider(swell, swell, swell) for word in outer for swell in [SWELL * min(word.height, word.right - word.left)]]
    return Piece(
        Region(page, turned_back(frame, rotation)),
        width=frame.right - frame.left,
        height=frame.height,
        marks=tuple(_in_hundredths(mark, frame) for mark in marks),
    )


def _in_hundredths(mark: Seen, frame: Seen) -> Seen:
    across, down = 100 / (frame.right - frame.left), 100 / frame.height
    return Seen(
        (mark.left - frame.left) * across,
        (mark.top - frame.top) * down,
        (mark.right - frame.left) * across,
        (mark.bottom - frame.top) * down,
    )


def _framed(words: Seen, lines: list[Seen]) -> Seen:
    """Draw a frame around words: their whole lines, the line above and the one below, and a little paper."""
    column = [line for line in lines if line.over(words)]
    frame = words.around(*(line for line in column if _within(line, words)))
    above = [line for line in column if line.bottom <= frame.top + 1 and _close(line, frame)]
    below = [line for line in column if line.top >= frame.bottom - 1 and _close(line, frame)]
    frame = frame.around(*sorted(above, key=lambda line: -line.bottom)[:1], *sorted(below, key=lambda line: line.top)[:1])
    right = max((line.right for line in lines), default=frame.right)
    frame = frame.around(frame._replace(right=min(right, frame.left + NARROWEST)))
    for line in lines:  # what stands beside is not cut through
        if line.over(frame) and _within(line, frame):
            frame = frame._replace(top=min(frame.top, line.top), bottom=max(frame.bottom, line.bottom))
    up = min((frame.top - line.bottom for line in lines if line.over(frame) and line.bottom <= frame.top), default=MARGIN)
    down = min((line.top - frame.bottom for line in lines if line.over(frame) and line.top >= frame.bottom), default=MARGIN)
    return frame.wider(SIDE, min(MARGIN, up / 2), min(MARGIN, down / 2))


def _within(line: Seen, frame: Seen) -> bool:
    """Tell whether a good part of a line's height is in the frame."""
    return min(line.bottom, frame.bottom) - max(line.top, frame.top) > line.height / 3


def _close(line: Seen, frame: Seen) -> bool:
    gap = max(frame.top - line.bottom, line.top - frame.bottom)
    return gap <= REACH * line.height
