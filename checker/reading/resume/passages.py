"""Passages: the paragraphs and list items that rows make up, wraps and page breaks joined."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from checker.domain.documents import Document, Span
from checker.domain.resume import Passage
from checker.dutch.periods import find_periods
from checker.reading.resume.rows import Row

TERMINAL = re.compile(r"[.!?:;…][)'\"’”]*$")
OPEN_END = re.compile(
    r"(?:[,&/(–-]|\b(?:en|of|de|het|een|van|voor|met|in|op|bij|te|aan|and|the|of|for|with|to|at))$", re.IGNORECASE
)
CONTINUES = re.compile(r"[a-zà-ÿ(&%€)]|(?:19|20)\d\d\W*$")
OUTDENT = 5.0
MOST_OUT = 12.0
LABEL = re.compile(r"[A-Z][\w'-]{2,}(?:\s[\w'-]+)?:\s")
NEARLY_FULL = 0.8
NARROWEST = 52  # letters: text without boxes that is narrower was not wrapped
WIDEST = 160
YEAR = re.compile(r"(?:19|20)\d\d\s")
LONG = 60  # letters: below this a full line in a list is as likely an item of its own
SHORT = 36  # letters: shorter rows are a list of terms rather than wrapped text


@dataclass(frozen=True, slots=True)
class Block:
    """The text that rows were taken from, and the right margin they were wrapped at."""

    document: Document
    margin: float  # points, or letters where there are no boxes
    pitch: float  # the usual distance from line to line, 0 where unknown


def block_of(document: Document, rows: Sequence[Row]) -> Block:
    """Measure the right margin and the pitch of rows that stand together."""
    boxed = [row for row in rows if row.has_box]
    if not boxed:
        return Block(document, float(max((len(row.text) for row in rows), default=0)), 0.0)
    distances = sorted(a.middle - b.middle for a, b in itertools.pairwise(boxed) if a.page == b.page and a.middle > b.middle)
    pitch = distances[len(distances) // 3] if distances else 0.0
    return Block(document, max(row.x1 for row in boxed), pitch)


def ranges_of(document: Document, spans: Iterable[Span]) -> tuple[Span, ...]:
    """Join spans in the order of the text where only white space stands between them."""
    joined: list[Span] = []
    for span in sorted(span for span in spans if span.end > span.start):
        if joined and not document.text[joined[-1].end : span.start].strip():
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return tuple(joined)


def passage(document: Document, spans: Iterable[Span], *, bullet: bool = False) -> Passage | None:
    """Return the passage that spans make up, or None where they hold no text."""
    ranges = ranges_of(document, spans)
    return Passage(ranges, bullet) if ranges else None


def paragraphs(block: Block, rows: Sequence[Row], *, is_list: bool = False) -> list[list[Row]]:
    """Group rows in paragraphs and list items; in a list a row that does not fill its line ends its item."""
    groups: list[list[Row]] = []
    for row in rows:
        if groups and _runs_on(block, groups[-1], row, is_list=is_list):
            groups[-1].append(row)
        else:
            groups.append([row])
    return groups


def passages(block: Block, rows: Sequence[Row], *, is_list: bool = False) -> tuple[Passage, ...]:
    """Return the rows as passages."""
    groups = paragraphs(block, rows, is_list=is_list)
    return tuple(Passage(ranges_of(block.document, (row.span for row in group)), group[0].bullet) for group in groups)


def is_full(block: Block, row: Row, following: Row) -> bool:
    """Tell whether the next row's first word would not have fitted on this row."""
    word = len(following.text.split(maxsplit=1)[0]) + 1
    if not row.has_box:
        return len(row.text) + word > NEARLY_FULL * block.margin and NARROWEST <= block.margin <= WIDEST
    letter = (row.x1 - row.x0) / max(len(row.text), 1)
    return row.x1 + word * letter > block.margin - 2 * letter


def _runs_on(block: Block, group: list[Row], row: Row, *, is_list: bool) -> bool:
    previous = group[-1]
    if row.bullet or (row.after_gap and not row.has_box) or row.level:
        return False
    if row.has_box and previous.has_box and _is_set_apart(block, group, row):
        return False
    if CONTINUES.match(row.text) or previous.text.endswith("-"):
        return True
    if len(row.cells) > 1 or len(previous.cells) > 1:
        return False
    if OPEN_END.search(previous.text):
        return True
    if TERMINAL.search(previous.text):
        return (
            is_full(block, previous, row) and not is_list and len(previous.text) > SHORT and (row.has_box or not previous.bullet)
        )
    if LABEL.match(row.text) or (is_list and YEAR.match(row.text)):
        return False
    is_prose = len(previous.text) > (LONG if is_list else SHORT) or (bool(TERMINAL.search(row.text)) and not is_list)
    return is_prose and is_full(block, previous, row)


def _hangs_out(block: Block, item: Row, row: Row) -> bool:
    """Tell whether a list item wraps to the left of its own start, as some programs do: full, unfinished, in one type."""
    if TERMINAL.search(item.text) or row.style != item.style or item.x0 - row.x0 > MOST_OUT or not item.bullet:
        return False
    return bool(CONTINUES.match(row.text)) or (is_full(block, item, row) and not find_periods(row.text))


def _is_set_apart(block: Block, group: list[Row], row: Row) -> bool:
    """Tell whether place or type show that a row starts something new."""
    previous = group[-1]
    if row.x0 < group[-1].x0 - OUTDENT and (len(group) > 1 or group[0].bullet) and not _hangs_out(block, previous, row):
        return True
    if row.page != previous.page:
        return False
    drop = previous.middle - row.middle
    if drop < -row.line.size / 2 or abs(row.line.size - previous.line.size) > 1:
        return True
    if row.x0 > previous.x0 + OUTDENT and len(group) > 1:
        return True
    is_wide = block.pitch > 0 and drop > 1.35 * block.pitch
    return is_wide and not (CONTINUES.match(row.text) and drop < 2 * block.pitch)
