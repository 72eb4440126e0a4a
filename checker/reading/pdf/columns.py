"""Reading order by geometry alone, for pages whose own order cannot be used: columns first, then rows."""

from __future__ import annotations

import statistics
from collections.abc import Iterator

from checker.reading.pdf.rows import Segment, rows_of

GUTTER = 0.8  # of the text size: a narrower white strip is no gutter
LEAST = 3  # segments on either side of a gutter
SPLITTABLE = 6  # segments: a smaller block is read row by row
LABEL_LENGTH = 26  # characters: a column of shorter pieces may be labels or periods
SHARED_ROWS = 0.6  # of the labels that stand on a baseline of the other side
SAME_BASELINE = 0.12  # of the text size
DEPTH = 30

Rows = list[list[Segment]]


def in_columns(segments: list[Segment]) -> Rows:
    """Return the rows of a page in reading order, never across a gutter between columns."""
    if not segments:
        return []
    size = statistics.median(segment.size for segment in segments)
    return [row for block in _blocks(segments, size, 0) for row in rows_of(block)]


def _blocks(segments: list[Segment], size: float, depth: int) -> list[list[Segment]]:
    if len(segments) < SPLITTABLE or depth > DEPTH:
        return [segments]
    halves = _columns(segments, size) or _bands(segments, size)
    if halves is None:
        return [segments]
    return [block for half in halves for block in _blocks(half, size, depth + 1)]


def _columns(segments: list[Segment], size: float) -> tuple[list[Segment], list[Segment]] | None:
    """Split at the widest gutter that has running text, not labels and their values, on both sides."""
    for _, middle in sorted(_gutters(segments, size), reverse=True):
        left = [segment for segment in segments if segment.x1 <= middle]
        right = [segment for segment in segments if segment.x0 >= middle]
        if len(left) >= LEAST and len(right) >= LEAST and not _is_table(left, right, size):
            return left, right
    return None


def _gutters(segments: list[Segment], size: float) -> Iterator[tuple[float, float]]:
    ordered = sorted((segment.x0, segment.x1) for segment in segments)
    end = ordered[0][1]
    for start, stop in ordered[1:]:
        if start - end >= GUTTER * size:
            yield start - end, (start + end) / 2
        end = max(end, stop)


def _is_table(left: list[Segment], right: list[Segment], size: float) -> bool:
    """Tell whether two sides are rows of label and value, to be read across."""
    narrow, wide = sorted((left, right), key=lambda side: statistics.median(segment.length for segment in side))
    if statistics.median(segment.length for segment in narrow) > LABEL_LENGTH:
        return False
    shared = sum(any(abs(a.base - b.base) < SAME_BASELINE * size for b in wide) for a in narrow) / len(narrow)
    sparse = len(narrow) <= 0.4 * len(wide)
    return shared >= SHARED_ROWS or (sparse and shared >= 0.4)


def _bands(segments: list[Segment], size: float) -> tuple[list[Segment], list[Segment]] | None:
    """Split between two rows where that lets the larger of the two parts be split into columns."""
    ordered = sorted(segments, key=lambda segment: -segment.base)
    best: tuple[int, list[Segment], list[Segment]] | None = None
    for place in range(1, len(ordered)):
        if ordered[place - 1].base - ordered[place].base < 0.5 * size:
            continue
        parts = (ordered[:place], ordered[place:])
        score = max((len(part) for part in parts if len(part) >= SPLITTABLE and _columns(part, size)), default=0)
        if score and (best is None or score > best[0]):
            best = (score, *parts)
    return best[1:] if best else None
