"""Studies and courses: the lines of education, each with its school, period and notes; and one passage for each course."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checker.domain.documents import Document, Span
from checker.domain.resume import Passage, Study
from checker.dutch.periods import PeriodKind, find_periods
from checker.reading.resume.anchors import Anchor
from checker.reading.resume.labels import Label, label_in
from checker.reading.resume.passages import block_of, paragraphs, passage, ranges_of
from checker.reading.resume.rows import Row
from checker.reading.resume.segments import EDGE, HARD, SOFT
from checker.reading.resume.study_entries import line_starts, study_entries
from checker.reading.resume.words import NOTE, has_place, is_course, organisation_score, places, school_score, study_score

STRONG = 3
MOST_CELLS = 8
STUDY_LABEL = re.compile(
    r"(?:opleiding|studie|studierichting|onderwijsinstelling|school|study|degree|diploma)\s*:\s+", re.IGNORECASE
)
_SENTENCE = re.compile(r"\.\s+(?=[A-Z])")


def studies_of(document: Document, rows: Sequence[Row]) -> tuple[tuple[Study, ...], tuple[int, ...]]:
    """Return the studies of a section, and the number of the first row of each."""
    found: list[Study] = []
    starts: list[int] = []
    for start, end, anchor in study_entries(block_of(document, rows), rows):
        study = _study(document, rows[start:end], anchor)
        if study:
            found.append(study)
            starts.append(start)
    return tuple(found), tuple(starts)


def _study(document: Document, rows: Sequence[Row], anchor: Anchor | None) -> Study | None:
    lines = list(_lines(document, rows, anchor))
    told = None if anchor else _told_period(document, lines)
    lines = [piece for line in lines for piece in _without(line, told)]
    parts = [part for line in lines for part in _parts(document, line)]
    if not parts:
        return None
    title = _title(document, parts, rows)
    free = [part for part in parts if part != title]
    schools = [p for p in free if school_score(_text(document, p)) and not NOTE.search(_text(document, p))]
    school = max(schools, key=lambda p: (school_score(_text(document, p)), -p.start), default=None)
    if school is None:
        school = next((p for p in free if has_place(_text(document, p))), None)
    if school is None:
        school = next(
            (p for p in free if p.start > title.end and _text(document, p)[0].isupper() and not NOTE.search(_text(document, p))),
            None,
        )
    named = passage(document, [title])
    if named is None:
        return None
    return Study(
        Span(rows[0].span.start, rows[-1].span.end),
        named,
        period=passage(document, anchor.ranges if anchor else [told] if told else []),
        school=passage(document, [_widened(document, school, free)]) if school else None,
        passages=tuple(Passage(ranges_of(document, (row.span for row in group)), group[0].bullet) for group in _texts(rows)),
    )


def _told_period(document: Document, lines: Sequence[Span]) -> Span | None:
    """Return the period that stands within a line of a study rather than at its head."""
    for line in lines:
        for found in find_periods(_text(document, line)):
            if found.kind is not PeriodKind.SINCE:
                return Span(line.start + found.span.start, line.start + found.span.end)
    return None


def _without(line: Span, period: Span | None) -> list[Span]:
    if period is None or not line.contains(period):
        return [line]
    return [piece for piece in (Span(line.start, period.start), Span(period.end, line.end)) if len(piece)]


def _text(document: Document, span: Span) -> str:
    return document.text[span.start : span.end]


def _widened(document: Document, school: Span, free: Sequence[Span]) -> Span:
    """Take the place that follows a school with it."""
    for part in free:
        if (
            part.start >= school.end
            and has_place(_text(document, part))
            and not document.text[school.end : part.start].strip(", \n|")
        ):
            return Span(school.start, part.end)
    return school


def _lines(document: Document, rows: Sequence[Row], anchor: Anchor | None) -> Iterator[Span]:
    """Yield the header lines of a study without its period; wraps within a table cell are joined."""
    taken = range(0)
    if anchor:
        first = next(n for n, row in enumerate(rows) if row.span.start <= anchor.ranges[0].start < row.span.end)
        taken = range(first, first + anchor.rows)
    spans: list[tuple[Span, bool]] = []
    leaders = line_starts(block_of(document, rows), rows)
    for number, row in enumerate(rows):
        if number in taken:
            rest = anchor.rest if anchor and number == taken[0] else ()
            if rest and spans and number not in leaders and rest[0].start == row.span.start:
                spans[-1] = (Span(spans[-1][0].start, rest[0].end), spans[-1][1])
                rest = rest[1:]
            spans.extend((span, False) for span in rest)
            continue
        label = label_in(row.text)
        named = STUDY_LABEL.match(row.text)
        value = row.span_of(named.end(), len(row.text)) if named else row.span
        if label and label.is_firm and label.label is not Label.TASKS:
            value = row.span_of(label.value, len(row.text))
        text = row.text
        before = document.text[spans[-1][0].start : spans[-1][0].end] if spans else ""
        in_cell = _in_cell(rows, number, taken)
        runs_on = spans and (
            text[:1].islower() or before.endswith(",") or before.count("(") > before.count(")") or _splits_place(before, text)
        )
        if in_cell and spans and spans[-1][1] and not runs_on:
            runs_on = not study_score(text) and not NOTE.search(text)
        if runs_on and not document.text[spans[-1][0].end : value.start].strip():
            spans[-1] = (Span(spans[-1][0].start, value.end), spans[-1][1])
        elif len(value):
            spans.append((value, in_cell))
    yield from (span for span, _ in spans)


def _splits_place(before: str, text: str) -> bool:
    """Tell whether a line break divides the name of a place."""
    return bool(before) and f"{before.rsplit(maxsplit=1)[-1]} {text.split(maxsplit=1)[0].strip('.,;|')}".casefold() in places()


def _in_cell(rows: Sequence[Row], number: int, taken: range) -> bool:
    """Tell whether a row stands in the table cell of the period: further on the text jumps up to the cell beside it."""
    if not taken or number < taken.stop or not rows[number].has_box:
        return False
    for place in range(taken.stop, min(len(rows), taken.stop + MOST_CELLS)):
        row, above = rows[place], rows[place - 1]
        if row.page == above.page and row.middle > above.middle - 1 and row.x0 > above.x1:
            return number < place
    return False


def _parts(document: Document, span: Span) -> Iterator[Span]:
    """Cut a line of a study where a school or a note begins."""
    for piece in _cut(document, span, HARD.finditer(_text(document, span))):
        text = _text(document, piece)
        commas = [c for c in SOFT.finditer(text) if text.count("(", 0, c.start()) == text.count(")", 0, c.start())]
        cuts = []
        for number, cut in enumerate(commas):
            end = commas[number + 1].start() if number + 1 < len(commas) else len(text)
            head = text[cut.end() : end]
            starts_note = NOTE.match(head.strip(EDGE)) is not None and not head.lower().startswith(
                ("profiel", "richting", "specialisatie")
            )
            if (
                starts_note
                or (school_score(head) and not study_score(head))
                or (school_score(text[: cut.start()]) and study_score(head))
            ):
                cuts.append(cut)
        sentences = [m for m in _sentence_ends(text) if not any(c.start() <= m.start() <= c.end() for c in cuts)]
        yield from _cut(document, piece, iter(sorted((*cuts, *sentences), key=lambda m: m.start())))


def _sentence_ends(text: str) -> list[re.Match[str]]:
    return list(_SENTENCE.finditer(text))


def _cut(document: Document, span: Span, cuts: Iterator[re.Match[str]]) -> Iterator[Span]:
    start = span.start
    for cut in (*cuts, None):
        end = span.end if cut is None else span.start + cut.start()
        text = document.text[start:end]
        kept = text.strip(EDGE)
        kept = kept.rstrip("( ") if kept.count("(") > kept.count(")") else kept
        if any(c.isalnum() for c in kept):
            left = start + text.index(kept)
            yield Span(left, left + len(kept))
        if cut is not None:
            start = span.start + cut.end()


def _title(document: Document, parts: Sequence[Span], rows: Sequence[Row]) -> Span:
    bold = [row.span for row in rows if row.line.bold]

    def weight(part: Span) -> tuple[int, int, bool, int]:
        text = _text(document, part)
        is_note = NOTE.match(text) is not None and study_score(text) < STRONG
        is_note = is_note or bool(NOTE.match(text) and text[:7].casefold() == "diploma")
        return (
            0 if is_note else 1,
            study_score(text) - (school_score(text) if study_score(text) < STRONG else 0),
            any(b.overlaps(part) for b in bold),
            -part.start,
        )

    return max(parts, key=weight)


def _texts(rows: Sequence[Row]) -> list[list[Row]]:
    groups: list[list[Row]] = []
    for row in rows:
        before = " ".join(r.text for r in groups[-1]) if groups else ""
        is_open = before.endswith((",", "-", "–")) or before.count("(") > before.count(")") or _splits_place(before, row.text)
        runs_on = (
            groups and not row.bullet and (is_open or row.text[:1].islower() or (row.text[:4].isdigit() and len(row.text) <= 5))
        )
        if runs_on:
            groups[-1].append(row)
        else:
            groups.append([row])
    return groups


def courses_of(document: Document, rows: Sequence[Row]) -> tuple[Passage, ...]:
    """Return one passage for each course: a list item, a line, or a bold line with what stands under it."""
    block = block_of(document, rows)
    groups = paragraphs(block, rows, is_list=True)
    has_heads = (
        any(g[0].line.bold for g in groups) and any(not g[0].line.bold for g in groups) and not any(row.bullet for row in rows)
    )
    joined: list[list[Row]] = []
    for group in groups:
        under = has_heads and joined and joined[-1][0].line.bold and not group[0].line.bold
        if under or (joined and (_is_lone_year(group) or _is_lone_year(joined[-1]) or _is_provider(joined[-1], group))):
            joined[-1].extend(group)
        else:
            joined.append(list(group))
    return tuple(Passage(ranges_of(document, (row.span for row in group)), group[0].bullet) for group in joined)


def _is_lone_year(group: Sequence[Row]) -> bool:
    return len(group) == 1 and group[0].text.strip(EDGE + "()").isdigit()


def _is_provider(above: Sequence[Row], group: Sequence[Row]) -> bool:
    """Tell whether a line gives who taught the course above it and when, which that line does not say itself."""
    first = re.split(r"[,|(]", group[0].text)[0]
    named = " ".join(row.text for row in above)
    is_bare = not any(char.isdigit() for char in named) and not NOTE.search(named) and "," not in named
    names_school = max(organisation_score(first), school_score(first)) > 1 and not is_course(first)
    return is_bare and names_school and not group[0].bullet and group[0].text != first
