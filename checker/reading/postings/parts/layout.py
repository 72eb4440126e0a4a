"""A posting laid out: rows without furniture, headings, header, opening and lists."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise

from checker.domain.documents import Document
from checker.reading.postings.parts.criteria import Found, bounds, read_lists
from checker.reading.postings.parts.furniture import mark_furniture
from checker.reading.postings.parts.header import Header, is_label_row, read_header
from checker.reading.postings.parts.headings import Heading, Role, find_headings, role_of
from checker.reading.postings.parts.opening import Opening, read_opening
from checker.reading.postings.parts.points import ends_in_points
from checker.reading.postings.parts.rows import Flow, Row, content, flow, rows_of

# Headings that may also be labels of the header.
_SMALL = frozenset({Role.SCALE, Role.DAYS, Role.PROFESSIONALS, Role.FEE, Role.PLANNING, Role.CV, Role.MORE, Role.OTHER})
_ASSIGNMENT_ENDS = frozenset({Role.KNOCKOUT, Role.AWARD})


@dataclass(frozen=True, eq=False)
class Layout:
    """What a posting's text is made of, before any value is read from it."""

    rows: Sequence[Row]
    headings: Sequence[Heading]
    header: Header
    lists: tuple[Found, ...]

    @cached_property
    def body(self) -> Flow:
        """The whole text as one flow, with a new passage at every heading and criterion."""
        breaks = {self.rows[i].number for h in self.headings for i in (h.start, *self._next_filled(h.end))}
        listed = {line for found in self.lists for line in found.text.lines}
        breaks |= {found.text.lines[0] for found in self.lists}
        breaks |= {row.number for before, row in pairwise(self._filled) if before.number in listed and row.number not in listed}
        return flow(self.rows, breaks)

    @cached_property
    def _filled(self) -> tuple[Row, ...]:
        return tuple(self.rows[i] for i in content(self.rows))

    def _next_filled(self, start: int) -> tuple[int, ...]:
        return tuple(i for i in content(self.rows) if i >= start)[:1]

    @cached_property
    def opening(self) -> Opening:
        """Title and second line."""
        until = self.header.first if self.header.first is not None else self._first_heading
        found = read_opening(self.rows, until, self.body.text)
        if found.title is None:  # a title that is printed on every page was taken for furniture
            found = read_opening([replace(row, furniture=False) for row in self.rows], until, self.body.text)
        return found

    @property
    def _first_heading(self) -> int:
        return next((h.start for h in self.headings if h.role not in _SMALL), len(self.rows))

    def section(self, role: Role) -> Flow | None:
        """The text under the first heading of a kind, up to the next heading."""
        for heading, until in bounds(self.rows, self.headings):
            if heading.role is role:
                found = flow(self.rows[heading.end : until])
                if found.text:
                    return found
        return None

    def range_of(self, role: Role) -> tuple[int, int] | None:
        """The rows under the first heading of a kind."""
        return next(((h.end, until) for h, until in bounds(self.rows, self.headings) if h.role is role), None)

    def heading(self, role: Role) -> Flow | None:
        """The first heading of a kind, as printed."""
        return next((flow(self.rows[h.start : h.end]) for h in self.headings if h.role is role), None)

    @cached_property
    def assignment(self) -> str:
        """The text of the assignment: from its heading (or the end of the header) to the first list."""
        start = next((h.end for h in self.headings if h.role is Role.ASSIGNMENT), None)
        if start is None:
            start = self._first_heading
        end = next((h.start for h in self.headings if h.role in _ASSIGNMENT_ENDS and h.start >= start), start)
        return flow(self.rows[start:end]).text


def lay_out(document: Document) -> Layout:
    """Lay out a document."""
    rows = mark_furniture(rows_of(document), _is_posting)
    headings = find_headings(rows)
    until = next((h.start for h in headings if h.role not in _SMALL), len(rows))
    return Layout(rows, headings, read_header(rows, until), read_lists(rows, headings))


def _is_posting(row: Row) -> bool:
    """Whether a row that comes back is the posting's own: a heading, a label, the points of a criterion."""
    return role_of(row.text) is not None or is_label_row(row.text) or ends_in_points(row.text)
