"""From a document to the structure of a CV."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from checker.domain.documents import Document
from checker.domain.resume import Job, Passage, Place, Resume, Section, Study
from checker.reading.resume.headings import MIXED, with_headings_apart
from checker.reading.resume.jobs import jobs_of
from checker.reading.resume.lists import (
    LANGUAGE_LABEL,
    is_language_row,
    languages_of,
    references_of,
    system_part,
    systems_of,
    told_apart,
)
from checker.reading.resume.residence import residence_of
from checker.reading.resume.rows import Row, rows_of
from checker.reading.resume.sections import sections_of
from checker.reading.resume.stretches import Stretch, label_end, stretches_of
from checker.reading.resume.studies import courses_of, studies_of
from checker.reading.resume.words import is_course, study_score

LABELLED = (Place.PERSONAL, Place.HEAD, Place.OTHER, Place.SKILLS, Place.SYSTEMS)


@dataclass
class _Collected:
    sections: list[Section] = field(default_factory=list)
    jobs: list[Job] = field(default_factory=list)
    studies: list[Study] = field(default_factory=list)
    courses: list[Passage] = field(default_factory=list)
    languages: list[Passage] = field(default_factory=list)
    systems: list[Passage] = field(default_factory=list)
    references: list[Passage] = field(default_factory=list)


def read_resume(document: Document) -> Resume:
    """Read the structure of a CV, a motivation, or both in one file."""
    rows = with_headings_apart(rows_of(document))
    found = _Collected()
    placed: list[tuple[Place, list[Row]]] = []
    for stretch in stretches_of(document, rows):
        inside = [rows[number] for number in stretch.numbers]
        places = _read(document, stretch, _without_label(inside) if stretch.inline else inside, found)
        found.sections.extend(sections_of(document, rows, stretch, places))
        placed.append((stretch.place, inside))
    return Resume(
        document,
        sections=tuple(sorted(found.sections, key=lambda section: section.span)),
        jobs=tuple(sorted(found.jobs, key=lambda job: job.span)),
        studies=tuple(sorted(found.studies, key=lambda study: study.span)),
        courses=tuple(found.courses),
        languages=tuple(found.languages),
        systems=tuple(found.systems),
        references=tuple(found.references),
        residence=residence_of(placed),
    )


def _without_label(rows: Sequence[Row]) -> list[Row]:
    """Leave the label out that says what the rest of a row is."""
    first = rows[0]
    start = label_end(first)
    return [replace(first, text=first.text[start:], span=first.span_of(start, len(first.text)), cells=()), *rows[1:]]


def _read(document: Document, stretch: Stretch, rows: Sequence[Row], found: _Collected) -> dict[int, Place]:
    """Read the entries of one stretch; return the place of each row where a heading announced more than one."""
    kinds = frozenset(stretch.places)
    if kinds == MIXED[0]:
        return _read_mixed_list(document, stretch, rows, found)
    if kinds == MIXED[1] or kinds == {Place.EDUCATION}:
        return _read_education(document, stretch, rows, found)
    place = stretch.place
    if place is Place.WORK:
        found.jobs.extend(jobs_of(document, rows, stretch.numbers))
    elif place is Place.COURSES:
        found.courses.extend(courses_of(document, rows))
    elif place is Place.LANGUAGES:
        found.languages.extend(languages_of(document, rows))
    elif place is Place.SYSTEMS:
        found.systems.extend(systems_of(document, rows))
    elif place is Place.REFERENCES:
        found.references.extend(references_of(document, rows))
    if place in LABELLED:
        labelled = [row for row in rows if LANGUAGE_LABEL.match(row.text) and is_language_row(row.text)]
        found.languages.extend(languages_of(document, labelled))
    return {}


def _read_mixed_list(document: Document, stretch: Stretch, rows: Sequence[Row], found: _Collected) -> dict[int, Place]:
    places = told_apart(rows, stretch.numbers)
    languages: list[Row] = []
    systems: list[Row] = []
    for row, number in zip(rows, stretch.numbers, strict=True):
        if places[number] is Place.SYSTEMS:
            systems.append(row)
            continue
        behind = system_part(row)
        end = (behind.start if behind else row.span.end) - row.span.start
        languages.append(replace(row, text=row.text[:end].rstrip(), span=row.span_of(0, end), cells=()))
        if behind:
            systems.append(replace(row, text=row.text[end:], span=behind, cells=()))
    found.languages.extend(languages_of(document, languages))
    found.systems.extend(systems_of(document, systems))
    return places


def _read_education(document: Document, stretch: Stretch, rows: Sequence[Row], found: _Collected) -> dict[int, Place]:
    """Tell courses from studies; under a heading for both, whatever names no level or kind of study is a course."""
    studies, starts = studies_of(document, rows)
    is_mixed = len(stretch.places) > 1
    ends = [*starts[1:], len(rows)][: len(starts)]
    places: dict[int, Place] = {}
    for study, start, end in zip(studies, starts, ends, strict=True):
        text = document.text[study.span.start : study.span.end]
        place = Place.COURSES if is_course(text) or (is_mixed and study_score(text) < 2) else Place.EDUCATION
        places.update(dict.fromkeys(stretch.numbers[start:end], place))
        if place is Place.EDUCATION:
            found.studies.append(study)
        else:
            found.courses.extend(courses_of(document, rows[start:end]))
    return places
