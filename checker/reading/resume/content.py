"""What a stretch of a CV is about, told from its lines where its heading does not say."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from checker.domain.resume import Place
from checker.dutch.periods import PeriodKind, find_periods
from checker.reading.resume.anchors import Anchor, anchors_of
from checker.reading.resume.entries import Entry, entries_of
from checker.reading.resume.lists import NAME, ON_REQUEST, PERSON, REACHED, is_language_row
from checker.reading.resume.rows import Row
from checker.reading.resume.words import (
    NOTE,
    has_level,
    is_course,
    organisation_score,
    role_score,
    school_score,
    study_score,
)
from checker.resources import table

FIRST_PERSON = re.compile(r"\b(?:ik|mij|mijn|wij|we|I|my|me)\b", re.IGNORECASE)
LIST_CUT = re.compile(r"\s*[,;|·•/]\s*|\.\s*$|\s+en\s+")
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
BELOW = 3  # rows under a period that may still name the entry
LONGEST_NAMING = 110
MOST_WORDS = 20
VOLUNTARY = re.compile(r"\bvrijwillig|\bvolunteer|\bbestuurslid\b", re.IGNORECASE)


def place_of(rows: Sequence[Row]) -> Place | None:
    """Return what kind of section rows are by what they say, or None where they do not show it."""
    if not rows:
        return None
    if PERSON.match(rows[0].text) and _are_people(rows):
        return Place.REFERENCES
    if _are_languages(rows):
        return Place.LANGUAGES
    jobs, studies, unpaid = _dated(rows)
    if jobs and jobs >= studies:
        return Place.VOLUNTARY if 2 * unpaid > jobs else Place.WORK
    learned = _learned(rows)
    if learned:
        return learned
    if _are_people(rows):
        return Place.REFERENCES
    return Place.SYSTEMS if _are_systems(rows) else None


def first_job(rows: Sequence[Row], *, least: int) -> int | None:
    """Return the row at which a list of dated jobs starts, or None where fewer than `least` stand there."""
    jobs = [entry for entry in entries_of(rows) if is_job(rows, entry.anchor)]
    return _head_of(rows, jobs[0]) if len(jobs) >= least and _names_both(rows, jobs) else None


def _head_of(rows: Sequence[Row], entry: Entry) -> int:
    """Return where the first job starts: a row above its period belongs to it where it names what the period's row lacks."""
    own = " ".join(row.text for row in rows[entry.anchor.row : entry.anchor.row + entry.anchor.rows])
    has_role, has_owner = role_score(own) > 0, organisation_score(own) > 1
    start = entry.anchor.row
    while start > entry.start:
        text = rows[start - 1].text
        is_role, is_owner = role_score(text) > 1 and not has_role, organisation_score(text) > 1 and not has_owner
        if REACHED.search(text) or not (is_role or is_owner):
            break
        has_role, has_owner = has_role or is_role, has_owner or is_owner
        start -= 1
    return start


def _names_both(rows: Sequence[Row], jobs: Sequence[Entry]) -> bool:
    """Tell whether functions and organisations both stand with the periods: years that are told of name neither."""
    near = [row.text for entry in jobs for row in _near(rows, entry.anchor)]
    return any(role_score(text) for text in near) and any(organisation_score(text) > 1 for text in near)


def is_job(rows: Sequence[Row], anchor: Anchor) -> bool:
    """Tell whether the lines around a period name a function or an organisation, and no study or course."""
    return anchor.found.kind is not PeriodKind.SINGLE and _kind(rows, anchor) is Place.WORK


def _dated(rows: Sequence[Row]) -> tuple[int, int, int]:
    """Return how many dated entries are jobs, how many are studies, and how many of the jobs were unpaid."""
    anchors = anchors_of(rows)
    kinds = [_kind(rows, anchor) for anchor in anchors]
    unpaid = sum(any(VOLUNTARY.search(row.text) for row in _near(rows, anchor)) for anchor in anchors)
    return kinds.count(Place.WORK), kinds.count(Place.EDUCATION), unpaid


def _near(rows: Sequence[Row], anchor: Anchor) -> list[Row]:
    """Return the rows that can name an entry: those of the period, the one above and the first ones below."""
    end = anchor.row + anchor.rows
    near = list(rows[anchor.row : end])
    for row in rows[end : end + BELOW]:
        if row.bullet or len(row.text) > LONGEST_NAMING or find_periods(row.text):
            break
        near.append(row)
    above = rows[anchor.row - 1 : anchor.row] if anchor.row else []
    named = any(role_score(row.text) or organisation_score(row.text) > 1 for row in near)
    return near if named else [*above, *near]


def _kind(rows: Sequence[Row], anchor: Anchor) -> Place | None:
    near = _near(rows, anchor)
    first = near[: anchor.rows] if not anchor.is_bare else near
    for part in (first, near):
        if any(_is_study(row.text) or is_course(row.text) for row in part):
            return Place.EDUCATION
        if any(role_score(row.text) for row in part):
            return Place.WORK
    if any(school_score(row.text) for row in near):
        return Place.EDUCATION
    return Place.WORK if any(organisation_score(row.text) > 1 for row in near) else None


def _is_study(text: str) -> bool:
    if FIRST_PERSON.search(text) or len(text.split()) > MOST_WORDS:
        return False
    if role_score(text) == 0 and study_score(text) > 1 and school_score(text):
        return True
    return has_level(text) and bool(school_score(text) or NOTE.search(text) or YEAR.search(text) or len(text.split()) <= BELOW)


def _learned(rows: Sequence[Row]) -> Place | None:
    """Return education where a study is named, courses where only courses are, None for anything else."""
    starts = [row for row in rows if row.text[:1].isupper() or row.text[:1].isdigit()]
    studies = sum(_is_study(row.text) for row in starts)
    courses = sum(is_course(row.text) and not FIRST_PERSON.search(row.text) for row in starts)
    notes = sum(bool(NOTE.match(row.text) or school_score(row.text)) for row in starts)
    if 2 * (studies + courses + notes) < len(starts) or not studies + courses:
        return None
    return Place.EDUCATION if studies else Place.COURSES


def _are_people(rows: Sequence[Row]) -> bool:
    first = rows[0].text
    if ON_REQUEST.search(first) and "referent" in first.casefold():
        return True
    if not PERSON.match(first) and not NAME.match(first):
        return False
    people = [number for number, row in enumerate(rows) if PERSON.match(row.text) or NAME.match(row.text)]
    near = " ".join(row.text for row in rows[: BELOW + 1])
    is_known = bool(REACHED.search(near)) or len(people) > 1
    return is_known and bool(role_score(near) or organisation_score(near) > 1)


def _are_languages(rows: Sequence[Row]) -> bool:
    named = [row for row in rows if is_language_row(row.text) and not study_score(row.text) and not role_score(row.text)]
    return bool(named) and named[0] is rows[0] and 2 * len(named) >= len(rows)


@cache
def _systems() -> frozenset[str]:
    names = {name for row in table("systemen") for name in (row["product"], *row["aliassen"].split("|")) if name}
    return frozenset(name.casefold() for name in names)


def _are_systems(rows: Sequence[Row]) -> bool:
    items = [re.sub(r"\s*\(.*\)", "", item) for row in rows for item in LIST_CUT.split(row.text) if item and item.strip()]
    known = [item for item in items if item.strip(" .").casefold() in _systems()]
    return bool(known) and 3 * len(known) >= len(items)
