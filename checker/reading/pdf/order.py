"""Reading order of one page: the producer's own, unless geometry shows that it is scrambled or torn apart."""

from __future__ import annotations

import itertools
import statistics
from dataclasses import dataclass

from checker.reading.pdf.columns import in_columns
from checker.reading.pdf.rows import WIDE_GAP, Segment, Word, rows_of, same_row, segments_of

BROKEN_SHARE = 0.10  # of neighbouring words on a row that do not follow one another in the stream
DETACHED_SHARE = 0.08  # of left-aligned neighbouring lines that stand far apart in the stream
DETACHED_PAIRS = 8  # fewer pairs than this say nothing
FAR = 250  # characters in the stream between two lines that belong together
NEXT = 4  # characters in the stream between two words that follow one another
ALIGNED = 2.5  # points
LINE_STEP = 2.2  # of the size: a line this far below is still the next line of its block
FRAME_WORDS = 8  # a segment torn from its row is a label or a period, no running text
FEW_PIECES = 4  # in a frame
NEARLY_ALL = 0.8  # of a frame's pieces
CHANCE = 0.15  # of the size: pieces of one row share their baseline more exactly than chance has it
COLUMN_TEXT = 26  # characters: longer pieces on both sides of a gap are columns, not labels and values
COLUMN_ROWS = 6  # fewer rows say nothing


@dataclass(frozen=True, slots=True)
class Disorder:
    """How far the content stream's order departs from what the page shows."""

    broken: float
    detached: float
    pairs: int

    @property
    def scrambled(self) -> bool:
        """Whether the page must be read by its geometry."""
        return self.broken > BROKEN_SHARE or (self.detached > DETACHED_SHARE and self.pairs >= DETACHED_PAIRS)


def disorder(segments: list[Segment]) -> Disorder:
    """Measure the stream's order against the rows of the page."""
    rows = rows_of(segments)
    steps = [
        (a, b)
        for row in rows
        for a, b in _neighbours([word for segment in row for word in segment.words])
        if b.x0 - a.x1 <= max(a.size, b.size)
    ]
    broken = sum(not 0 < b.glyphs[0].index - a.glyphs[-1].index <= NEXT for a, b in steps)
    pairs = detached = 0
    for place, row in enumerate(rows):
        for upper in row:
            lower = _below(upper, rows[place + 1 : place + 4])
            if lower is not None:
                distance = lower.first - upper.last
                pairs += 1
                detached += distance < 0 or distance > FAR
    return Disorder(broken / max(len(steps), 1), detached / max(pairs, 1), pairs)


def _neighbours(words: list[Word]) -> list[tuple[Word, Word]]:
    ordered = sorted(words, key=lambda word: word.x0)
    return list(itertools.pairwise(ordered))


def _below(upper: Segment, rows: list[list[Segment]]) -> Segment | None:
    for row in rows:
        for lower in row:
            step = upper.base - lower.base
            if abs(lower.x0 - upper.x0) < ALIGNED and 0 < step < 1.7 * max(upper.size, lower.size):
                return lower
    return None


def reading_order(segments: list[Segment], angle: int) -> list[list[Segment]]:
    """Return the lines of a page, each a list of segments, in the order in which a person reads them."""
    upright = [segment for segment in segments if segment.angle == angle]
    if upright and (disorder(upright).scrambled or _interleaved(upright)):
        rows = rows_of(Segment([word]) for segment in upright for word in segment.words)
        upright = segments_of([word for row in rows for segment in row for word in segment.words])
        turned = [[segment] for segment in segments if segment.angle != angle]
        return [*in_columns(upright), *turned]
    return _joined(restore_rows(segments))


def _interleaved(segments: list[Segment]) -> bool:
    """Tell whether the producer wrote two columns of running text row by row."""
    pairs = [(a, b) for a, b in itertools.pairwise(segments) if _one_line(a, b) and b.x0 - a.x1 > WIDE_GAP * a.size]
    if len(pairs) < COLUMN_ROWS:
        return False
    return all(statistics.median(side) > COLUMN_TEXT for side in zip(*((a.length, b.length) for a, b in pairs), strict=True))


def _joined(segments: list[Segment]) -> list[list[Segment]]:
    """Put segments that follow one another on one row into one line."""
    lines: list[list[Segment]] = []
    for segment in segments:
        if lines and _one_line(lines[-1][-1], segment):
            lines[-1].append(segment)
        else:
            lines.append([segment])
    return lines


def _one_line(before: Segment, segment: Segment) -> bool:
    forward = segment.x0 >= before.x1 - 0.5 * max(before.size, segment.size)
    return before.angle == segment.angle and forward and same_row(before, segment)


def restore_rows(segments: list[Segment]) -> list[Segment]:
    """Put a period or label that was painted far from the row it stands on back behind that row's text."""
    torn = [segment for frame in _frames(segments) if _belongs_elsewhere(frame, segments) for segment in frame]
    away = {id(segment) for segment in torn}
    kept = [segment for segment in segments if id(segment) not in away]
    for segment in torn:
        mates = [mate for mate in kept if mate.angle == segment.angle and same_row(mate, segment)]
        left = [mate for mate in mates if mate.x1 <= segment.x0 + 1]
        nearest = max(left, key=lambda mate: mate.x1) if left else min(mates, key=lambda mate: mate.x0, default=None)
        if nearest is None:
            kept.append(segment)
            continue
        place = kept.index(nearest) + (1 if left else 0)
        while left and place < len(kept) and _wraps(kept[place - 1], kept[place], segment):
            place += 1
        kept.insert(place, segment)
    return kept


def _wraps(upper: Segment, lower: Segment, torn: Segment) -> bool:
    """Tell whether a title runs on in the next line because its first word did not fit before the torn piece."""
    alike = _bold(upper) == _bold(lower) and abs(upper.size - lower.size) < 0.3 and abs(upper.x0 - lower.x0) < ALIGNED
    first = lower.words[0]
    return alike and _adjacent(upper, lower) and same_row(upper, torn) and torn.x0 - upper.x1 < first.x1 - first.x0 + upper.size


def _bold(segment: Segment) -> bool:
    glyphs = [glyph for word in segment.words for glyph in word.glyphs]
    return sum(glyph.style.bold for glyph in glyphs) * 2 > len(glyphs)


def _frames(segments: list[Segment]) -> list[list[Segment]]:
    """Return the runs of short, aligned pieces that are lines of no block: what a text frame painted on its own holds."""
    frames: list[list[Segment]] = []
    last = -2
    for place, segment in enumerate(segments):
        around = [segments[i] for i in (place - 1, place + 1) if 0 <= i < len(segments)]
        if len(segment.words) > FRAME_WORDS or any(_adjacent(segment, other) for other in around):
            continue
        if frames and last == place - 1 and _aligned(frames[-1][-1], segment):
            frames[-1].append(segment)
        else:
            frames.append([segment])
        last = place
    return frames


def _aligned(one: Segment, other: Segment) -> bool:
    return one.angle == other.angle and (abs(one.x0 - other.x0) < ALIGNED or abs(one.x1 - other.x1) < ALIGNED)


def _belongs_elsewhere(frame: list[Segment], segments: list[Segment]) -> bool:
    """Tell whether nearly all pieces of a frame stand on rows of other text: by chance only some of a sidebar's would.

    Few pieces prove little, so they must hold digits too, as periods do; a single one must stand far from its row.
    """
    inside = {id(segment) for segment in frame}
    mates = [
        [s for s in segments if id(s) not in inside and s.angle == piece.angle and same_row(s, piece, CHANCE)] for piece in frame
    ]
    if sum(map(bool, mates)) < NEARLY_ALL * len(frame):
        return False
    with_digits = sum(any(c.isdigit() for c in piece.text) for piece in frame)
    if len(frame) < FEW_PIECES and with_digits < NEARLY_ALL * len(frame):
        return False
    return len(frame) > 1 or all(_distance(frame[0], mate) > FAR for mate in mates[0])


def _distance(a: Segment, b: Segment) -> int:
    return max(a.first - b.last, b.first - a.last)


def _adjacent(a: Segment, b: Segment) -> bool:
    """Tell whether two segments are on one row, or are lines of one block."""
    if a.angle != b.angle:
        return False
    size = max(a.size, b.size)
    overlap = min(a.x1, b.x1) - max(a.x0, b.x0)
    return same_row(a, b) or (overlap > 0 and abs(a.base - b.base) <= LINE_STEP * size)
