"""Text that is in the file but that a reader of the page does not see: found, taken out of the text, and reported."""

from __future__ import annotations

from collections import Counter
from typing import Any

from checker.reading.pdf.glyphs import INVISIBLE_MODES, Glyph
from checker.reading.pdf.ink import Ink, painted_otherwise
from checker.reading.pdf.overlap import overlapping

TINY = 3.0  # points
OFF_PAGE = 1.0  # points beyond the edge
OVERLAP = 0.4  # of a line: as many of its characters must share their place
NEAR_IN_STREAM = 3  # characters: accents and kerned letters follow one another
LEAST_OVERPRINT = 4  # characters in a row
LONGEST = 20_000  # characters of one passage
Finding = tuple[str, str]


def find_hidden(document: Any, number: int, page: Any, glyphs: list[Glyph]) -> dict[int, str]:
    """Return the reason for each character, by its index, that a reader of the page does not see."""
    written = [glyph for glyph in glyphs if not glyph.space]
    if not written:
        return {}
    reasons = _by_attributes(page, written)
    ink = Ink(page)
    faint = ink.reasons([glyph for glyph in written if glyph.index not in reasons])
    for glyph in written:
        if glyph.style.mode in INVISIBLE_MODES and glyph.index not in reasons:
            faint[glyph.index] = "invisible"
    runs = runs_of([glyph for glyph in written if glyph.index in faint])
    if runs:
        fresh = document[number]
        try:
            seen = painted_otherwise(fresh, ink, runs)
        finally:
            fresh.close()
        for run, visible in zip(runs, seen, strict=True):
            reasons |= {} if visible else {glyph.index: faint[glyph.index] for glyph in run}
    for glyph in overprinted([glyph for glyph in written if glyph.index not in reasons]):
        reasons[glyph.index] = "overprinted"
    return _without_stray_marks(written, reasons)


def _by_attributes(page: Any, glyphs: list[Glyph]) -> dict[int, str]:
    left, bottom, right, top = page.get_bbox()  # with what the page inherits, unlike get_cropbox()
    reasons: dict[int, str] = {}
    for glyph in glyphs:
        x, y = (glyph.tight[0] + glyph.tight[2]) / 2, (glyph.tight[1] + glyph.tight[3]) / 2
        if not (left - OFF_PAGE <= x <= right + OFF_PAGE and bottom - OFF_PAGE <= y <= top + OFF_PAGE):
            reasons[glyph.index] = "off_page"
        elif 0 < min(glyph.style.height, glyph.style.width) < TINY and glyph.text.isalnum():
            reasons[glyph.index] = "tiny"
    return reasons


def runs_of(glyphs: list[Glyph]) -> list[list[Glyph]]:
    """Group characters that follow one another on one baseline."""
    runs: list[list[Glyph]] = []
    for glyph in glyphs:
        last = runs[-1][-1] if runs else None
        if last and glyph.index - last.index <= NEAR_IN_STREAM and abs(glyph.base - last.base) < max(glyph.size, 1.0):
            runs[-1].append(glyph)
        else:
            runs.append([glyph])
    return runs


def overprinted(glyphs: list[Glyph]) -> list[Glyph]:
    """Return runs of characters that stand in the same place as other, different characters of about their size."""
    struck = {
        glyph.index
        for one, other in overlapping([glyph.tight for glyph in glyphs])
        if _strikes(glyphs[one], glyphs[other])
        for glyph in (glyphs[one], glyphs[other])
    }
    lines = runs_of(glyphs) if struck else []
    return [
        glyph for run in lines if sum(g.index in struck for g in run) >= max(LEAST_OVERPRINT, OVERLAP * len(run)) for glyph in run
    ]


def _strikes(one: Glyph, other: Glyph) -> bool:
    far = abs(one.index - other.index) >= NEAR_IN_STREAM
    different = one.text != other.text and one.text.isalnum() and other.text.isalnum()
    return far and different and max(one.size, other.size) <= 2 * min(one.size, other.size)


def _without_stray_marks(glyphs: list[Glyph], reasons: dict[int, str]) -> dict[int, str]:
    """Leave a lone dot or dash without ink in the text: only letters and digits, and marks beside them, can mislead."""
    kept: dict[int, str] = {}
    for run in runs_of([glyph for glyph in glyphs if glyph.index in reasons]):
        if any(glyph.text.isalnum() for glyph in run):
            kept |= {glyph.index: reasons[glyph.index] for glyph in run}
    return kept


def report(glyphs: list[Glyph], reasons: dict[int, str]) -> list[Finding]:
    """Return the hidden passages of a page, each with its most frequent reason; visible text ends a passage."""
    passages: list[tuple[list[str], Counter[str]]] = []
    open_passage = False
    for glyph in glyphs:
        if glyph.space:
            if open_passage:
                passages[-1][0].append(" ")
            continue
        if glyph.index not in reasons:
            open_passage = False
            continue
        if not open_passage:
            passages.append(([], Counter()))
            open_passage = True
        passages[-1][0].append(glyph.text)
        passages[-1][1][reasons[glyph.index]] += 1
    return [(" ".join("".join(pieces).split())[:LONGEST], seen.most_common(1)[0][0]) for pieces, seen in passages]
