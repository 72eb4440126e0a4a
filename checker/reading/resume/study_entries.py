"""Which lines under an education heading belong to which study: one study's note is never read with another's."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.reading.resume.anchors import Anchor
from checker.reading.resume.entries import entries_of
from checker.reading.resume.passages import OPEN_END, Block, paragraphs
from checker.reading.resume.rows import Row
from checker.reading.resume.words import NOTE, has_level, is_course, school_score, study_score

HEAD_END = re.compile(r"[,;|(–:]|\s-\s")

NAMED = re.compile(r"(?:opleiding|studie|studierichting|cursus|training|study|degree|course)\s*:\s+", re.IGNORECASE)
ENDED = re.compile(r"(?:behaald|afgerond|voltooid|gehaald|diploma|certificaat|gevolgd|(?:19|20)\d\d)\W*$", re.IGNORECASE)
DETAIL = re.compile(r"[^\W\d][\w' -]{1,25}:\s")


@dataclass(slots=True)
class _Open:
    """The study that is being read: where it starts, and whether its title and its school have been seen."""

    start: int
    has_title: bool = False
    has_school: bool = False

    def take(self, text: str, *, is_title: bool) -> None:
        """Take up a line."""
        self.has_title = self.has_title or is_title
        self.has_school = self.has_school or bool(school_score(text))


def study_entries(block: Block, rows: Sequence[Row]) -> Iterator[tuple[int, int, Anchor | None]]:
    """Yield the first row, the end and the period of each study or course."""
    leaders = line_starts(block, rows)
    dated = [(_leader(leaders, entry.start), entry.anchor) for entry in entries_of(rows, studies=True)]
    first = dated[0][0] if dated else len(rows)
    starts = _undated(rows, [n for n in leaders if n < first])
    for place, (start, anchor) in enumerate(dated):
        end = dated[place + 1][0] if place + 1 < len(dated) else len(rows)
        starts += _divided(rows, [n for n in leaders if start <= n < end], anchor)
    ends = [*starts[1:], len(rows)][: len(starts)]
    for start, end in zip(starts, ends, strict=True):
        yield start, end, next((anchor for _, anchor in dated if start <= anchor.row < end), None)


def line_starts(block: Block, rows: Sequence[Row]) -> list[int]:
    """Return the rows that begin a line of their own and are no wrap of the one above."""
    starts: list[int] = []
    position = 0
    for group in paragraphs(block, rows, is_list=True):
        starts += [position + n for n, row in enumerate(group) if not n or _names_level(row, group[n - 1])]
        position += len(group)
    return starts


def _names_level(row: Row, before: Row) -> bool:
    """Tell whether a row opens with a level of education or a course of its own, though the line above it is full."""
    head = HEAD_END.split(row.text)[0]
    names = (has_level(head) and not school_score(head)) or is_course(head)
    follows = bool(ENDED.search(before.text)) and starts_study(row.text)
    return row.text[:1].isupper() and (names or follows) and not OPEN_END.search(before.text)


def _leader(leaders: Sequence[int], number: int) -> int:
    return max((n for n in leaders if n <= number), default=number)


def _undated(rows: Sequence[Row], lines: Sequence[int]) -> list[int]:
    """Without periods every line is a study, but for notes and for the school of the study above or below it."""
    starts: list[int] = []
    current = _Open(0)
    for number in lines:
        text = rows[number].text
        is_school = bool(school_score(text)) and not starts_study(text)
        is_more = bool(NOTE.match(text)) or (not current.has_school if is_school else not current.has_title)
        if not starts or not is_more:
            starts.append(number)
            current = _Open(number)
        current.take(text, is_title=not NOTE.match(text) and not is_school)
    return starts


def _divided(rows: Sequence[Row], lines: Sequence[int], anchor: Anchor) -> list[int]:
    """Divide the rows of one period where a line names another study or course than the one that was named before."""
    if not lines:
        return []
    starts = [lines[0]]
    current = _Open(lines[0])
    for number in lines:
        text = rows[number].text
        is_detail = rows[number].bullet and not rows[lines[0]].bullet
        is_new = starts_study(text) and current.has_title and not is_detail
        if is_new:
            starts.append(number)
            current = _Open(number)
        on_period = number == anchor.row and bool(anchor.rest) and not (school_score(text) and not study_score(text))
        current.take(text, is_title=is_new or on_period or study_score(text) > 1 or is_course(text))
    return starts


def starts_study(text: str) -> bool:
    """Tell whether a line names a study or a course itself, rather than the school or a note of one."""
    named = NAMED.match(text)
    if NOTE.match(text) or (DETAIL.match(text) and not named and not has_level(HEAD_END.split(text)[0])):
        return is_course(HEAD_END.split(text)[0])
    head = HEAD_END.split(text[named.end() :] if named else text)[0]
    if school_score(head) and not (has_level(head) and len(head.split()) == 1):
        return False
    told = NOTE.sub(" ", text)  # "degree obtained" names no degree
    return has_level(told) or is_course(told) or (school_score(text) > 1 and text[:1].isupper())
