"""The entries of a dated section: which rows belong to which job or study."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from checker.reading.resume.anchors import Anchor, anchors_of
from checker.reading.resume.labels import Label, is_label_table, label_of
from checker.reading.resume.passages import TERMINAL
from checker.reading.resume.rows import Row
from checker.reading.resume.words import NOTE, has_place, organisation_score, role_score, school_score, study_score

MOST_ABOVE = 3
LONGEST_HEAD = 90
HEAD_LABELS = frozenset({Label.TITLE, Label.EMPLOYER, Label.CLIENT, Label.HOURS, Label.DETAIL})


@dataclass(frozen=True, slots=True)
class Entry:
    """The rows of one dated entry, from `start` up to `end`; its anchor says where the period stands."""

    start: int
    end: int
    anchor: Anchor


def entries_of(rows: Sequence[Row], *, studies: bool = False) -> tuple[Entry, ...]:
    """Divide the rows of a section over its dated entries. Rows before the first belong to none."""
    anchors = anchors_of(rows, loose=True)
    if not anchors:
        return ()
    is_table = is_label_table(list(rows))
    starts: list[int] = []
    first = _above(rows, anchors[0], 0, is_table=is_table)
    style_above = {rows[n].style for n in range(anchors[0].row - first, anchors[0].row)}
    for number, anchor in enumerate(anchors):
        if number == 0:
            starts.append(anchor.row - max(first, _beside(rows, anchor, 0)))
            continue
        floor = anchors[number - 1].row + anchors[number - 1].rows
        above = _above(rows, anchor, floor, is_table=is_table)
        sure = _sure_above(rows, anchor, (above, first), style_above, studies=studies)
        starts.append(anchor.row - max(sure, _beside(rows, anchor, floor)))
    ends = [*starts[1:], len(rows)]
    return tuple(Entry(s, e, a) for s, e, a in zip(starts, ends, anchors, strict=True))


def _above(rows: Sequence[Row], anchor: Anchor, floor: int, *, is_table: bool) -> int:
    """Return how many rows right above a period can be part of the same heading."""
    count = 0
    while anchor.row - count - 1 >= floor and count < MOST_ABOVE:
        row = rows[anchor.row - count - 1]
        label = label_of(row, is_table=is_table)
        if label and label.label in HEAD_LABELS:
            count += 1
            continue
        if label or not _is_head_like(row):
            break
        count += 1
    return count


def _beside(rows: Sequence[Row], anchor: Anchor, floor: int) -> int:
    """Return how many rows before a period stand beside it or lower: the cell to the left of it, read first."""
    own = rows[anchor.row]
    count = 0
    while own.has_box and anchor.row - count - 1 >= floor:
        row = rows[anchor.row - count - 1]
        is_level = row.page == own.page and row.middle <= own.middle + row.line.size / 2
        is_above = row.x1 > own.x0 and row.middle > own.middle - row.line.size / 2
        if not is_level or not row.has_box or row.x0 > own.x1 or is_above:
            break
        count += 1
    return count


def _is_head_like(row: Row) -> bool:
    text = row.text.lstrip("*_")
    return (
        not row.bullet
        and len(text) <= LONGEST_HEAD
        and not TERMINAL.search(text.removesuffix("B.V.").removesuffix("N.V."))
        and (text[:1].isupper() or text[:1].isdigit() or text[:1] in "'’(‘" or bool(organisation_score(text) > 3))
    )


def _sure_above(
    rows: Sequence[Row], anchor: Anchor, most: tuple[int, int], styles: set[tuple[float, bool, bool, int]], *, studies: bool
) -> int:
    """Return how many of the rows above belong to this entry and not to the text of the one before."""
    above, first = most
    sure = 0
    for count in range(1, min(above, max(first, 0)) + 1):
        row = rows[anchor.row - count]
        clue = (
            (study_score(row.text) or school_score(row.text))
            if studies
            else (role_score(row.text) > 1 or organisation_score(row.text) > 1)
        )
        has_style = row.style in styles and row.style != _body(rows)
        is_note = studies and NOTE.search(row.text)
        if (clue or has_style or row.after_gap or label_of(row, is_table=True)) and not is_note:
            sure = count
    if sure == 0 and not studies and most[0] and (_is_group_head(rows, anchor) or _is_bare_title(rows, anchor)):
        sure = 1
    body = _body(rows)
    while 0 < sure < above:
        lower, upper = rows[anchor.row - sure], rows[anchor.row - sure - 1]
        if lower.after_gap or lower.style != upper.style or lower.style == body:
            break
        sure += 1
    return sure


def _is_group_head(rows: Sequence[Row], anchor: Anchor) -> bool:
    """Tell whether the row above a role and its period names the employer of a new group of roles."""
    row = rows[anchor.row - 1]
    stands_apart = row.after_gap or row.line.bold or (row.has_box and row.style != _body(rows))
    return (
        bool(anchor.rest)
        and stands_apart
        and organisation_score(row.text) > 1
        and role_score(row.text) == 0
        and not has_place(row.text[:0])
    )


def _is_bare_title(rows: Sequence[Row], anchor: Anchor) -> bool:
    """Tell whether a period that nothing names from below has its function on the row above, under the employer of more roles."""
    title = rows[anchor.row - 1]
    end = anchor.row + anchor.rows
    below = rows[end] if end < len(rows) else None
    is_named_below = (
        below is not None
        and not below.bullet
        and not below.after_gap
        and len(below.text) <= LONGEST_HEAD
        and bool(role_score(below.text) or organisation_score(below.text) > 1)
    )
    stands_apart = title.after_gap or title.style != _body(rows)
    return anchor.is_bare and not is_named_below and stands_apart and role_score(title.text) > 1


def _body(rows: Sequence[Row]) -> tuple[float, bool, bool, int]:
    sizes: dict[tuple[float, bool, bool, int], int] = {}
    for row in rows:
        sizes[row.style] = sizes.get(row.style, 0) + len(row.text)
    return max(sizes, key=lambda style: sizes[style])
