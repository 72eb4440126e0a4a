"""From glyphs to words and to segments: stretches of words on one baseline with no wide gap in between."""

from __future__ import annotations

import statistics
from collections.abc import Iterable
from operator import attrgetter

from checker.reading.pdf.glyphs import Glyph

SAME_ROW = 0.35  # of the larger size: how far two baselines may differ within one row
WIDE_GAP = 1.2  # of the size: a wider gap separates two segments
STEP_BACK = 0.6  # of the size: how far a word may start before the end of the one before it
TURNED_GAP = 0.2  # of the size: PDFium sets no usable spaces in turned text


class Word:
    """Glyphs between white space; `bullet` says that a list marker stood before it. Geometry is computed once.

    Size and baseline are those of the largest glyph: a superscript does not shrink the word.
    """

    __slots__ = ("base", "bullet", "glyphs", "size", "text", "x0", "x1")

    def __init__(self, glyphs: list[Glyph]) -> None:
        largest = max(glyphs, key=attrgetter("size"))
        self.glyphs = glyphs
        self.bullet = False
        self.text = "".join([glyph.text for glyph in glyphs])
        self.x0 = min([glyph.x0 for glyph in glyphs])
        self.x1 = max([glyph.x1 for glyph in glyphs])
        self.size, self.base = largest.size, largest.base


class Segment:
    """Words on one baseline; geometry is computed once."""

    __slots__ = ("base", "first", "last", "size", "words", "x0", "x1")

    def __init__(self, words: list[Word]) -> None:
        self.words = words
        self.x0 = min(word.x0 for word in words)
        self.x1 = max(word.x1 for word in words)
        self.size = statistics.median(word.size for word in words)
        self.base = max(words, key=lambda word: word.x1 - word.x0).base
        self.first = min(word.glyphs[0].index for word in words)
        self.last = max(word.glyphs[-1].index for word in words)

    @property
    def angle(self) -> int:
        """The direction in which it runs, in degrees."""
        return self.words[0].glyphs[0].angle

    @property
    def text(self) -> str:
        """The words with one space in between."""
        return " ".join(word.text for word in self.words)

    @property
    def length(self) -> int:
        """The number of characters, spaces included."""
        return sum(len(word.text) + 1 for word in self.words) - 1


def words_of(glyphs: Iterable[Glyph]) -> list[Word]:
    """Split glyphs into words, in stream order: at white space, at a step to another row, at a step back."""
    groups: list[list[Glyph]] = [[]]
    for glyph in glyphs:
        last = groups[-1][-1] if groups[-1] else None
        if glyph.space:
            if last and not (glyph.generated and last.angle):
                groups.append([])
            continue
        if last and (last.hyphen or _breaks(last, glyph)):
            groups.append([])
        groups[-1].append(glyph)
    return [Word(group) for group in groups if group]


def _breaks(before: Glyph, glyph: Glyph) -> bool:
    size = max(before.size, glyph.size, 1.0)
    if before.angle != glyph.angle or abs(before.base - glyph.base) > 0.5 * size:
        return True
    if glyph.x1 < before.x0 - STEP_BACK * size or glyph.x0 > before.x1 + 2 * WIDE_GAP * size:
        return True
    return glyph.angle != 0 and glyph.x0 - before.x1 > TURNED_GAP * size


def same_row(a: Segment | Word, b: Segment | Word, tolerance: float = SAME_ROW) -> bool:
    """Tell whether two pieces stand on one baseline."""
    return abs(a.base - b.base) <= tolerance * max(a.size, b.size, 1.0)


def segments_of(words: list[Word]) -> list[Segment]:
    """Join words that follow one another on one row, in stream order."""
    groups: list[list[Word]] = []
    for word in words:
        if groups and _continues(groups[-1][-1], word):
            groups[-1].append(word)
        else:
            groups.append([word])
    return [Segment(group) for group in groups]


def _continues(before: Word, word: Word) -> bool:
    size = max(before.size, word.size, 1.0)
    if before.glyphs[-1].angle != word.glyphs[0].angle or before.glyphs[-1].hyphen or not same_row(before, word):
        return False
    gap = word.x0 - before.x1
    return -STEP_BACK * size <= gap <= WIDE_GAP * size


def rows_of(segments: Iterable[Segment]) -> list[list[Segment]]:
    """Group segments by baseline, top row first, each row from left to right."""
    rows: list[list[Segment]] = []
    for segment in sorted(segments, key=lambda item: (-item.base, item.x0)):
        home = next((row for row in reversed(rows[-5:]) if same_row(row[0], segment, 0.3)), None)
        if home is None:
            rows.append([segment])
        else:
            home.append(segment)
    return [sorted(row, key=lambda item: item.x0) for row in rows]
