"""The head of a job entry: the rows that name it, told apart from the rows that describe it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from checker.domain.documents import Document, Span
from checker.reading.resume.entries import MOST_ABOVE, Entry
from checker.reading.resume.labels import Label, Labelled, label_of, value_span
from checker.reading.resume.passages import OPEN_END, TERMINAL
from checker.reading.resume.rows import Row
from checker.reading.resume.segments import HARD, Segment, Source, segments_in
from checker.reading.resume.words import has_hours, has_place, organisation_score, role_score

LONGEST = 110
SHORT = 70
MOST_CELLS = 8
LEGAL_FORM = re.compile(r"\b(?:B\.V|N\.V|V\.O\.F|e\.o|a\.i)\.\)?$", re.IGNORECASE)


@dataclass
class Header:
    """What was read of a head so far, and the rows that follow it."""

    document: Document
    segments: list[Segment] = field(default_factory=list)
    more: dict[int, list[Span]] = field(default_factory=dict)  # wraps of a segment that stand elsewhere
    described: list[Row] = field(default_factory=list)
    lines: int = 0

    @property
    def has_title(self) -> bool:
        """Whether a part names a function."""
        return any(s.label is Label.TITLE or (s.label is None and role_score(self.text(s)) > 0) for s in self.segments)

    @property
    def has_organisation(self) -> bool:
        """Whether a part names an organisation."""
        return any(
            s.label in (Label.EMPLOYER, Label.CLIENT)
            or (s.label is None and organisation_score(self.text(s)) > 1 and role_score(self.text(s)) < 3)
            for s in self.segments
        )

    def text(self, segment: Segment) -> str:
        """Return the words of a segment."""
        return self.document.text[segment.span.start : segment.span.end]

    def add(self, span: Span, row: Row, label: Label | None = None) -> None:
        """Take up a header line, or what a period left of one."""
        source = Source(self.document, self.lines, row.line.bold, row.line.size)
        inside = [cell for cell in row.cells if span.contains(cell)] if label is None else []
        for part in inside if len(inside) > 1 and span.end <= row.span.end else [span]:
            for segment in segments_in(source, part):
                self.segments.append(replace(segment, label=label) if label and segment.label is None else segment)
        self.lines += 1


def header_of(document: Document, rows: Sequence[Row], entry: Entry, *, is_table: bool) -> Header:
    """Read the head of an entry."""
    header = Header(document)
    anchor = entry.anchor
    above = rows[entry.start : anchor.row]
    if len(above) > MOST_ABOVE:
        _read_below(header, above, is_table=is_table)
    for group in _joined(above if len(above) <= MOST_ABOVE else ()):
        _add_group(header, group, is_table=is_table)
    below = rows[anchor.row + anchor.rows : entry.end]
    below = _add_rest(header, rows[anchor.row : anchor.row + anchor.rows], anchor.rest, below)
    cells = _left_cells(rows[anchor.row], below)
    for group in _joined(below[:cells], in_cell=True):
        _add_group(header, group, is_table=is_table)
    _read_below(header, below[cells:], is_table=is_table)
    return header


def _add_rest(header: Header, rows: Sequence[Row], rest: tuple[Span, ...], below: Sequence[Row]) -> Sequence[Row]:
    """Take up what stands beside the period, with the wrap of a title that the period stands behind."""
    for span in rest:
        row = next(row for row in rows if row.span.contains(span))
        text = header.document.text[span.start : span.end]
        following = below[0] if below else None
        wraps = following is not None and not following.bullet and following.text[:1].islower() and following.style == row.style
        if (
            not wraps
            and following is not None
            and text.count("(") > text.count(")")
            and following.text.count(")") > following.text.count("(")
        ):
            wraps = True
        if wraps and following is not None and span == rest[-1] and len(following.text) <= SHORT:
            gap = header.document.text[span.end : following.span.start]
            if not gap.strip():
                header.add(Span(span.start, following.span.end), row)
            else:
                header.add(span, row)
                if header.segments:
                    header.more.setdefault(len(header.segments) - 1, []).append(following.span)
            below = below[1:]
            continue
        header.add(span, row)
    return below


def _left_cells(anchor: Row, below: Sequence[Row]) -> int:
    """Return how many rows still stand in the table cell of the period: the text then jumps up to the cell beside it."""
    for count, row in enumerate(below[: MOST_CELLS + 1]):
        above = below[count - 1] if count else anchor
        if not row.has_box or row.page != above.page:
            return 0
        if row.middle > above.middle - 1 and row.x0 > max(r.x1 for r in (anchor, *below[:count])):
            return count
    return 0


def _joined(rows: Sequence[Row], *, in_cell: bool = False) -> list[list[Row]]:
    """Group rows that one header line wraps over; in a table cell all rows but functions, hours and labels run on."""
    groups: list[list[Row]] = []
    for row in rows:
        is_own = label_of(row, is_table=False) is not None or has_hours(row.text)
        starts = is_own or (in_cell and role_score(row.text) == 3 and organisation_score(row.text) < 3)
        runs_on = row.text[:1].islower() and not has_hours(row.text) and organisation_score(row.text) < 4
        runs_on = runs_on or bool(groups and not in_cell and OPEN_END.search(groups[-1][-1].text))
        after_role = in_cell and groups and role_score(groups[-1][0].text) == 3 and organisation_score(row.text) > 1
        if groups and not starts and (runs_on or (in_cell and not after_role)):
            groups[-1].append(row)
        else:
            groups.append([row])
    return groups


def _add_group(header: Header, group: list[Row], *, is_table: bool) -> None:
    first, last = group[0], group[-1]
    label = label_of(first, is_table=is_table)
    start = value_span(first, label).start if label else first.span.start
    gap = header.document.text[first.span.end : last.span.start] if len(group) > 1 else ""
    is_whole = all(row.text in gap for row in group[1:-1]) and len("".join(gap.split())) == sum(
        len("".join(r.text.split())) for r in group[1:-1]
    )
    if len(group) == 1 or is_whole:
        header.add(Span(start, last.span.end), first, label.label if label else None)
    else:
        header.add(Span(start, first.span.end), first, label.label if label else None)
        if header.segments:
            header.more.setdefault(len(header.segments) - 1, []).extend(row.span for row in group[1:])


def _read_below(header: Header, rows: Sequence[Row], *, is_table: bool) -> None:
    """Take up the rows under the period that still name the job; what follows describes it."""
    number = 0
    while number < len(rows):
        row = rows[number]
        following = rows[number + 1] if number + 1 < len(rows) else None
        label = label_of(row, is_table=is_table)
        if (
            label
            and label.label in (Label.TITLE, Label.EMPLOYER, Label.CLIENT, Label.HOURS)
            and (label.is_firm or not header.described)
        ):
            number += _add_labelled(header, row, label, following)
            continue
        if label and label.label in (Label.TASKS, Label.DETAIL) and label.is_firm | is_table:
            _describe(header, row, label)
        elif not header.described and _names(header, row, following):
            group = [row]
            while number + 1 < len(rows) and _wraps(rows[number + 1]):
                number += 1
                group.append(rows[number])
            _add_group(header, group, is_table=False)
        else:
            header.described.append(row)
        number += 1


def _add_labelled(header: Header, row: Row, label: Labelled, following: Row | None) -> int:
    """Take up a labelled row, and the row below it where the value stands there or wraps; return how many rows that took."""
    value = value_span(row, label)
    if len(value):
        wraps = following is not None and _wraps(following)
        group = [row, following] if wraps and following else [row]
        end = group[-1].span.end
        header.add(Span(value.start, end), row, label.label)
        return len(group)
    if following is not None and not following.bullet and len(following.text) <= LONGEST:
        header.add(following.span, following, label.label)
        return 2
    return 1


def _describe(header: Header, row: Row, label: Labelled) -> None:
    value = value_span(row, label)
    if label.label is Label.DETAIL or not len(value):
        if label.label is Label.DETAIL:
            header.described.append(row)
        return
    text = row.text[-len(value) :]
    header.described.append(replace(row, text=text, span=value, cells=(value,)))


def _wraps(following: Row) -> bool:
    return following.text[:1].islower() and not following.bullet and not following.after_gap


def _names(header: Header, row: Row, following: Row | None) -> bool:
    """Tell whether a row below the period still names the job: its function, organisation or hours."""
    text = row.text
    if row.bullet or len(text) > LONGEST or (TERMINAL.search(text) and not LEGAL_FORM.search(text)):
        return False
    if has_hours(text) or (HARD.search(text) and any(has_hours(part) for part in HARD.split(text))):
        return True
    if not (text[:1].isupper() or text[:1].isdigit() or text[:1] in "'’‘(" or organisation_score(text) > 3):
        return False
    if following is not None and len(text) > SHORT and following.text[:1].islower() and not HARD.search(text):
        return False
    if any(has_hours(part) for part in re.split(r",\s+|\s[–-]\s", text)[1:]):
        return True
    return _is_missing(header, row, following)


def _is_missing(header: Header, row: Row, following: Row | None) -> bool:
    """Tell whether a row can be the function or the organisation that the head still lacks."""
    text = row.text
    role, organisation = role_score(text), organisation_score(text)
    ends_head = (
        following is None or following.bullet or following.after_gap or following.style != row.style or has_hours(following.text)
    )
    if not header.has_title and not header.has_organisation:
        return len(header.segments) == 0 or len(text) <= SHORT
    if header.has_title and header.has_organisation:
        return False
    if header.has_title:
        strong = organisation > 1 and (organisation > 2 or _is_name(text))
        return (strong and role < 3) or has_place(text) or (ends_head and len(text) <= SHORT and _is_name(text))
    return role > 0 or row.line.bold or (ends_head and len(text) <= SHORT)


def _is_name(text: str) -> bool:
    """Tell whether most words are capitalised, as those of a name are."""
    words = [word for word in re.findall(r"[^\W\d]+", text) if len(word) > 3]
    return bool(words) and 2 * sum(word[0].isupper() for word in words) > len(words) and len(words) <= 8
