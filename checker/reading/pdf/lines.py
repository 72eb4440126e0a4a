"""From segments to the lines of a page: list markers become a flag, words get single spaces, every character its box."""

from __future__ import annotations

import re
import statistics
from dataclasses import dataclass, field

from checker.reading.pdf.glyphs import Glyph
from checker.reading.pdf.rows import Segment, Word, same_row

MARKERS = frozenset("•·●○◦▪▫■□◼◾◆◇▶►▸➢➤➔→✓✔✦❖‣⁃∙⦁")
WEAK_MARKERS = frozenset("-–—*+o>»›")  # also words or signs of their own: a marker only with text behind it
MARKER_REACH = 5.0  # of the size: how far to the right of a lone marker its text may start
SEPARATOR_REACH = 2.0  # of the size: a marker this close behind a text stands between two texts
PERIOD_TAIL = re.compile(r"\d{4}|\d{1,2}[-/.]|heden|nu$|(jan|feb|maa?r|apr|mei|jun|jul|aug|sep|okt|nov|dec)", re.IGNORECASE)
SOFT_HYPHEN = "\u00ad"
HYPHENS = {"\u2010", "\u2011", SOFT_HYPHEN}


@dataclass(slots=True)
class PageLine:
    """One line of a page with a box for each character of its text."""

    text: str
    boxes: list[tuple[float, float, float, float]]
    size: float = 0.0
    bold: bool = False
    bullet: bool = False
    furniture: bool = False
    base: float = 0.0
    x0: float = 0.0
    x1: float = 0.0
    glyphs: list[Glyph] = field(default_factory=list, repr=False)


NOWHERE = (0.0, 0.0, 0.0, 0.0)


def is_icon(character: str) -> bool:
    """Tell whether a character comes from a symbol font's private area."""
    return 0xE000 <= ord(character) <= 0xF8FF or ord(character) >= 0xF0000


def is_marker(text: str) -> bool:
    """Tell whether a word is nothing but a glyph that opens a list item."""
    return bool(text) and all(character in MARKERS or is_icon(character) for character in text)


def without_markers(segments: list[Segment]) -> list[Segment]:
    """Drop lone markers and flag the text they stand before, wherever the marker was painted."""
    lone = [segment for segment in segments if is_marker(segment.text) or segment.text in WEAK_MARKERS]
    texts = [segment for segment in segments if segment not in lone]
    dropped: set[int] = set()
    for marker in lone:
        target = _marked(marker, texts)
        if any(_precedes(text, marker) for text in texts) or (target is None and not is_marker(marker.text)):
            continue  # a separator, or a sign that stands alone
        dropped.add(id(marker))
        if target is not None:
            target.words[0].bullet = True
    return [segment for segment in segments if id(segment) not in dropped]


def _precedes(text: Segment, marker: Segment) -> bool:
    level = text.angle == marker.angle and same_row(text, marker)
    return level and -0.5 * text.size <= marker.x0 - text.x1 <= SEPARATOR_REACH * text.size


def _marked(marker: Segment, segments: list[Segment]) -> Segment | None:
    reach = [
        segment
        for segment in segments
        if segment.angle == marker.angle
        and same_row(marker, segment, 0.5)
        and -0.5 * segment.size <= segment.x0 - marker.x1 <= MARKER_REACH * segment.size
    ]
    return min(reach, key=lambda segment: segment.x0, default=None)


def page_line(segments: list[Segment]) -> PageLine | None:
    """Build the line of one or more segments on a row; nothing where only markers and icons stood."""
    words = [word for segment in segments for word in segment.words]
    bullet = words[0].bullet
    words, opened = _open_marker(words)
    line = PageLine("", [], bullet=bullet or opened)
    for place, word in enumerate(words):
        _append(line, word, last=place == len(words) - 1)
    if not line.text:
        return None
    visible = [glyph for glyph in line.glyphs if glyph.text.isalnum()] or line.glyphs
    line.size = statistics.median(glyph.size for glyph in visible)
    line.bold = sum(glyph.style.bold for glyph in visible) * 2 > len(visible)
    line.base = statistics.median(glyph.base for glyph in visible)
    line.x0, line.x1 = min(glyph.x0 for glyph in visible), max(glyph.x1 for glyph in visible)
    return line


def _open_marker(words: list[Word]) -> tuple[list[Word], bool]:
    """Take the marker off the front of a line: a marker glyph always, a dash or `o` only where it cannot be text."""
    first = words[0]
    if is_marker(first.text) and len(words) > 1:
        return words[1:], any(not is_icon(c) for c in first.text) or len(first.text) == 1
    if len(words) > 1 and first.text in WEAK_MARKERS and words[-1].text != first.text:
        gap = words[1].x0 - first.x1
        if first.text == "o" and gap < 0.5 * first.size:
            return words, False
        if not PERIOD_TAIL.match(words[1].text):
            return words[1:], True
    head = first.glyphs[0]
    if is_marker(head.text) and len(first.glyphs) > 1:
        return [Word(first.glyphs[1:]), *words[1:]], True
    return words, False


def _append(line: PageLine, word: Word, *, last: bool) -> None:
    glyphs = [glyph for glyph in word.glyphs if not is_icon(glyph.text[0])]
    pieces: list[tuple[str, Glyph]] = []
    for place, glyph in enumerate(glyphs):
        ends = last and place == len(glyphs) - 1
        text = "-" if ends and glyph.text in HYPHENS else glyph.text
        if text != SOFT_HYPHEN:
            pieces.append((text, glyph))
    if not pieces:
        return
    if line.text:
        line.text += " "
        line.boxes.append(NOWHERE)
    for text, glyph in pieces:
        line.text += text
        line.boxes.extend([glyph.box] * len(text))
        line.glyphs.append(glyph)
