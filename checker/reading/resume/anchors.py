"""The periods that head an entry of a CV, told apart from those that are mentioned in running text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from checker.domain.documents import Span
from checker.dutch.periods import FoundPeriod, PeriodKind, find_periods
from checker.reading.resume.labels import Label, label_in
from checker.reading.resume.passages import OPEN_END
from checker.reading.resume.rows import Row
from checker.reading.resume.segments import EDGE
from checker.reading.resume.words import NOTE, has_hours, organisation_score, role_score, school_score, study_score

OPEN = re.compile(r"(?:[–—-]|\bt/?m|\btot(?: en met)?|\buntil|\bto)\s*(?:[a-zé]{3,9}\.?)?$|^[a-zé]{3,9}$", re.IGNORECASE)
DIVIDED = re.compile(r"[|·•,;:(–—-]\s*$")
DIVIDES = re.compile(r"\s*[|·•,;:()–—-]")
LONGEST_HEAD = 110
INDENT = 8.0
MOST_WRAPS = 3


@dataclass(frozen=True, slots=True)
class Anchor:
    """A period that heads an entry: its first row, how many rows it takes, its ranges and what else stands on those rows."""

    row: int
    rows: int
    ranges: tuple[Span, ...]
    found: FoundPeriod
    rest: tuple[Span, ...]

    @property
    def is_bare(self) -> bool:
        """Whether the rows hold nothing but the period."""
        return not self.rest


def anchors_of(rows: Sequence[Row], *, loose: bool = False) -> list[Anchor]:
    """Return the anchors among the rows of a section; with `loose` also single years, where no entry has a range."""
    found = _all(rows, single=False)
    if loose:
        taken = {n for anchor in found for n in range(anchor.row, anchor.row + anchor.rows)}
        alone = [a for a in _all(rows, single=True) if a.row not in taken and _is_set_like(rows, a, found)]
        found = sorted([*found, *alone], key=lambda a: a.row)
    plain = [anchor for anchor in found if not rows[anchor.row].bullet]
    return _outdented(rows, plain or found)


def _all(rows: Sequence[Row], *, single: bool) -> list[Anchor]:
    found: list[Anchor] = []
    number = 0
    while number < len(rows):
        anchor = _wrapped(rows, number) or _anchor(rows, number, single=single)
        if anchor:
            found.append(anchor)
        number += anchor.rows if anchor else 1
    return found


def _is_set_like(rows: Sequence[Row], anchor: Anchor, ranges: Sequence[Anchor]) -> bool:
    """Tell whether a single year stands where the ranges of the section stand, and is no wrap of running text."""
    row = rows[anchor.row]
    before = rows[anchor.row - 1] if anchor.row else None
    if row.text.endswith(".") or (before is not None and not before.bullet and OPEN_END.search(before.text)):
        return False
    if not ranges:
        return True
    alike = [rows[a.row] for a in ranges if abs(rows[a.row].x0 - row.x0) <= INDENT and rows[a.row].line.bold == row.line.bold]
    stands_apart = row.has_box or row.after_gap or len(row.cells) > 1
    under_title = anchor.is_bare and before is not None and before.after_gap
    return any(abs(other.line.size - row.line.size) <= 1 for other in alike) and (stands_apart or under_title)


def _head(row: Row) -> Span:
    return row.cells[0] if len(row.cells) > 1 else row.span


def _wrapped(rows: Sequence[Row], number: int) -> Anchor | None:
    """Return a period that runs over the rows of one table cell."""
    first = rows[number]
    text = first.text[: len(_head(first))]
    if first.bullet or not OPEN.search(text) or (not any(c.isdigit() for c in text) and len(first.cells) < 2 and len(text) > 10):
        return None
    for count in range(2, MOST_WRAPS + 1):
        block = rows[number : number + count]
        if len(block) < count or any(row.bullet for row in block[1:]):
            return None
        heads = [_head(row) for row in block]
        joined = " ".join(row.text[: len(head)] for row, head in zip(block, heads, strict=True))
        periods = [p for p in find_periods(joined) if p.kind is not PeriodKind.SINGLE]
        before = len(joined) - len(block[-1].text[: len(heads[-1])])
        if periods and periods[0].span.end > before and periods[0].span.start < len(heads[0]):
            return _over_rows(block, heads, number, periods[0])
    return None


def _over_rows(block: Sequence[Row], heads: Sequence[Span], number: int, period: FoundPeriod) -> Anchor | None:
    tail = period.span.end - sum(len(head) + 1 for head in heads[:-1])
    ranges = [Span(heads[0].start + period.span.start, heads[0].end), *heads[1:-1], Span(heads[-1].start, heads[-1].start + tail)]
    rest = [
        block[0].span_of(0, period.span.start),
        *(Span(row.cells[1].start, row.span.end) for row in block if len(row.cells) > 1),
    ]
    if len(block[-1].cells) < 2:
        rest.append(block[-1].span_of(tail, len(block[-1].text)))
    elif tail < len(heads[-1]):
        return None
    kept = tuple(span for span in sorted(rest) if len(span) and any(c.isalnum() for c in _text(block, span)))
    return Anchor(number, len(block), tuple(ranges), period, kept)


def _text(block: Sequence[Row], span: Span) -> str:
    row = next(row for row in block if row.span.contains(span))
    return row.text[span.start - row.span.start : span.end - row.span.start]


def _anchor(rows: Sequence[Row], number: int, *, single: bool) -> Anchor | None:
    row = rows[number]
    if row.bullet and len(row.text) > LONGEST_HEAD:
        return None
    for period in find_periods(row.text, single=single):
        if single and period.kind is not PeriodKind.SINGLE:
            continue
        if not _heads(rows, number, period):
            return None
        sides = (row.span_of(0, period.span.start), row.span_of(period.span.end, len(row.text)))
        rest = tuple(span for span in sides if any(c.isalnum() for c in _text([row], span)))
        label = label_in(row.text)
        if label and label.label is Label.PERIOD:
            rest = rest[1:] if rest and rest[0] == sides[0] else rest
        return Anchor(number, 1, (row.span_of(period.span.start, period.span.end),), period, rest)
    return None


def _heads(rows: Sequence[Row], number: int, period: FoundPeriod) -> bool:
    """Tell whether a period on a row heads an entry: alone, before or behind a title, not in the middle of a sentence."""
    row = rows[number]
    left, right = row.text[: period.span.start], row.text[period.span.end :]
    before, after = left.strip(EDGE + "()"), right.strip(EDGE + "().")
    label = label_in(row.text)
    if label and label.label is Label.PERIOD and not before.replace(row.text[: label.value].strip(EDGE), "").strip(EDGE):
        return True
    if row.bullet and (period.kind is PeriodKind.SINGLE or not (role_score(before + " " + after) or study_score(before))):
        return False
    if not before and not after:
        return period.kind is not PeriodKind.SINGLE or len(row.text) <= 20
    if not before and period.kind is not PeriodKind.SINCE and study_score(after) > 1 and after[:1].isupper():
        return True
    if len(before) > LONGEST_HEAD or len(after) > LONGEST_HEAD or before[:1].islower() or (label and label.label is Label.TASKS):
        return False
    edges = [cell.start - row.span.start for cell in row.cells[1:]]
    is_cut_left = not before or bool(DIVIDED.search(left)) or any(abs(edge - period.span.start) <= 1 for edge in edges)
    is_cut_right = not after or bool(DIVIDES.match(right)) or any(0 <= edge - period.span.end <= 8 for edge in edges)
    if period.kind is PeriodKind.SINCE or period.kind is PeriodKind.SINGLE:
        return is_cut_left and is_cut_right and not NOTE.search(before) and not NOTE.match(after)
    if is_cut_left and right.lstrip()[:1] == "." and (study_score(before) or school_score(before)):
        return True
    if before and not after:
        return is_cut_left or row.line.bold or bool(role_score(before) or organisation_score(before) or study_score(before))
    if not before:
        return is_cut_right or (after[:1].isupper() and not row.text.rstrip().endswith(".") and _is_title_like(after))
    return is_cut_left and is_cut_right and (len(edges) > 0 or len(after.split()) <= 8)


def _is_title_like(text: str) -> bool:
    return len(text.split()) <= 10 or has_hours(text)


def _outdented(rows: Sequence[Row], found: list[Anchor]) -> list[Anchor]:
    """Leave out periods in indented text: the items under a job are indented, the lines that head it are not."""
    lefts = Counter(round(rows[a.row].x0) for a in found if rows[a.row].has_box and not a.is_bare)
    if not lefts:
        return found
    left = min(place for place, count in lefts.items() if count >= max(lefts.values()) / 2)
    return [a for a in found if a.is_bare or not rows[a.row].has_box or rows[a.row].x0 <= left + INDENT]
