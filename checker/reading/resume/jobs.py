"""Dated jobs and assignments: title, employer, client, period and description, from all usual arrangements."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from checker.domain.documents import Document, Span
from checker.domain.resume import Job, Passage
from checker.dutch.periods import FoundPeriod
from checker.reading.resume.entries import entries_of
from checker.reading.resume.headers import Header, header_of
from checker.reading.resume.labels import Label, is_label_table
from checker.reading.resume.passages import block_of, passage, passages
from checker.reading.resume.rows import Row
from checker.reading.resume.segments import Segment
from checker.reading.resume.words import organisation_score, role_score

STRONG = 3
PROJECT = re.compile(r"(?:deel)?project(?:en)?(?!\w)|opdracht(?!\w)|assignment\b", re.IGNORECASE)

PAUSE = re.compile(
    r"(?:(?:ouderschaps|zwangerschaps|zorg|onbetaald )?verlof|sabbatical|wereldreis|reizen|werkzoekend|career break"
    r"|parental leave|maternity leave|gap year|tussenjaar|mantelzorg|tussen twee (?:banen|opdrachten))(?!\w)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Read:
    """A job as read, with what is needed to see whether it heads a group of roles."""

    job: Job
    period: FoundPeriod
    numbers: tuple[int, ...]
    named_above: bool  # the employer stands above the role and the period


def jobs_of(document: Document, rows: Sequence[Row], numbers: Sequence[int]) -> tuple[Job, ...]:
    """Return the jobs of one section; `numbers` are the places of its rows in the document, which a sidebar may interrupt."""
    entries = entries_of(rows)
    is_table = is_label_table(list(rows))
    heads = [header_of(document, rows, entry, is_table=is_table) for entry in entries]
    title_first = _title_first(heads)
    found: list[_Read] = []
    for entry, header in zip(entries, heads, strict=True):
        inside = rows[entry.start : entry.end]
        job, employer_line = _job(document, header, inside, title_first=title_first)
        job = replace(job, period=passage(document, entry.anchor.ranges))
        above = employer_line is not None and employer_line < entry.anchor.row - entry.start
        found.append(_Read(job, entry.anchor.found, tuple(numbers[entry.start : entry.end]), above))
    worked = [read for read in _grouped(document, found) if not _is_pause(document, read.job)]
    return tuple(piece for read in worked for piece in _pieces(rows, numbers, read))


def _is_pause(document: Document, job: Job) -> bool:
    """Tell whether a dated entry is time without work."""
    return job.title is not None and job.client is None and PAUSE.match(document.text, job.title.span.start) is not None


def _title_first(heads: Sequence[Header]) -> bool:
    """Tell whether the function stands before the organisation in most of the heads where both are plain."""
    votes = 0
    for header in heads:
        plain = [s for s in header.segments if s.label is None]
        title = next((n for n, s in enumerate(plain) if role_score(header.text(s)) == STRONG), None)
        owner = next((n for n, s in enumerate(plain) if organisation_score(header.text(s)) > STRONG), None)
        if title is not None and owner is not None:
            votes += 1 if title < owner else -1
    return votes >= 0


def _job(document: Document, header: Header, rows: Sequence[Row], *, title_first: bool) -> tuple[Job, int | None]:
    chosen = _assigned(header, title_first=title_first)
    left_over = sorted((s for s in header.segments if s not in chosen.values()), key=lambda s: s.span)

    def words(segment: Segment | None) -> Passage | None:
        if segment is None:
            return None
        return passage(document, [segment.span, *header.more.get(header.segments.index(segment), ())])

    described = passages(block_of(document, header.described), header.described)
    loose = tuple(found for segment in left_over if (found := words(segment)))
    employer = chosen.get(Label.EMPLOYER)
    job = Job(
        Span(rows[0].span.start, rows[-1].span.end),
        title=words(chosen.get(Label.TITLE)),
        employer=words(employer),
        client=words(chosen.get(Label.CLIENT)),
        passages=(*loose, *described),
    )
    title = chosen.get(Label.TITLE)
    is_apart = employer is not None and title is not None and employer.line < title.line
    return job, employer.line if employer is not None and is_apart else None


def _assigned(header: Header, *, title_first: bool) -> dict[Label, Segment]:
    """Decide which part of a head is the title, the employer, the client: labels first, then clues, then the usual order."""
    chosen: dict[Label, Segment] = {}
    for label in (Label.TITLE, Label.EMPLOYER, Label.CLIENT):
        segment = next((s for s in header.segments if s.label is label), None)
        if segment:
            chosen[label] = segment
    free = [s for s in header.segments if s.label is None]
    if Label.TITLE not in chosen and (title := _title(header, free, has_owner=len(chosen) > 0, title_first=title_first)):
        chosen[Label.TITLE] = title
        free = [s for s in free if s is not title]
    owner = max(free, key=lambda s: (organisation_score(header.text(s)), -free.index(s)), default=None)
    if owner is None:
        return chosen
    is_plain = organisation_score(header.text(owner)) > 1
    if Label.EMPLOYER not in chosen and (is_plain or Label.CLIENT not in chosen) and (is_plain or _can_own(header, owner)):
        chosen[Label.EMPLOYER] = owner
    elif Label.CLIENT not in chosen and is_plain and Label.EMPLOYER in chosen:
        chosen[Label.CLIENT] = owner
    return chosen


def _title(header: Header, free: list[Segment], *, has_owner: bool, title_first: bool) -> Segment | None:
    def weight(segment: Segment) -> tuple[int, bool, float]:
        text = header.text(segment)
        role, owner = role_score(text), organisation_score(text)
        return (role - (owner if owner > STRONG else 0), segment.bold, segment.size)

    if not free:
        return None
    best = max(free, key=weight)
    if weight(best)[0] > 0:
        return best
    plain = [s for s in free if organisation_score(header.text(s)) < 2]
    if len(plain) == len(free) and len(free) > 1 and not has_owner:
        bold = [s for s in free if s.bold]
        if len(bold) == 1:
            return bold[0]
        return free[0] if title_first else free[1]
    return plain[0] if plain else None


def _can_own(header: Header, segment: Segment) -> bool:
    text = header.text(segment)
    return text[:1].isupper() and len(text) <= 70 and role_score(text) < STRONG


def _grouped(document: Document, found: Sequence[_Read]) -> list[_Read]:
    """Give roles the employer they stand under, and leave out the heading of a group, whose roles carry the dates."""
    kept: list[_Read] = []
    group: _Read | None = None
    parent: _Read | None = None
    dropped: _Read | None = None
    for number, read in enumerate(found):
        following = found[number + 1] if number + 1 < len(found) else None
        if following is not None and _is_group(read, following):
            group = dropped = read
            continue
        if read.job.employer or read.job.client:
            group = read if read.named_above and read.job.title else None
        elif group is not None and read.job.title and (group.job.title or _within(read.period, group.period)):
            read = replace(read, job=replace(read.job, employer=group.job.employer, client=group.job.client))  # noqa: PLW2901
        elif parent is not None and _is_project(document, read) and _within(read.period, parent.period):
            read = replace(read, job=replace(read.job, employer=parent.job.employer, client=parent.job.client))  # noqa: PLW2901
        parent = parent if _is_project(document, read) else read
        if dropped is not None:
            span = Span(dropped.job.span.start, read.job.span.end)
            read = replace(read, job=replace(read.job, span=span), numbers=(*dropped.numbers, *read.numbers))  # noqa: PLW2901
            dropped = None
        kept.append(read)
    return kept


def _is_project(document: Document, read: _Read) -> bool:
    title = read.job.title
    return title is not None and PROJECT.match(document.text, title.span.start) is not None


def _is_group(read: _Read, following: _Read) -> bool:
    has_text = any(len(p.span) > 60 or p.bullet for p in read.job.passages)
    is_head = read.job.employer is not None and read.job.title is None and not has_text
    takes_over = following.job.title is not None and following.job.employer is None and following.job.client is None
    return is_head and takes_over and _within(following.period, read.period)


def _within(inner: FoundPeriod, outer: FoundPeriod) -> bool:
    if inner.start.latest < outer.start.earliest:
        return False
    if outer.end is None:
        return True
    return inner.end is not None and inner.end.earliest <= outer.end.latest


def _pieces(rows: Sequence[Row], numbers: Sequence[int], read: _Read) -> list[Job]:
    """Cut a job where a sidebar stands in between: each piece keeps the head, and the passages that start in it."""
    runs: list[list[int]] = []
    for number in read.numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    if len(runs) < 2:
        return [read.job]
    places = {number: rows[place].span for place, number in enumerate(numbers)}
    found: list[Job] = []
    for run in runs:
        span = Span(places[run[0]].start, places[run[-1]].end)
        inside = tuple(p for p in read.job.passages if span.start <= p.span.start < span.end)
        found.append(replace(read.job, span=span, passages=inside))
    return found
