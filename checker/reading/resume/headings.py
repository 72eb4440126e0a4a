"""Which lines of a CV are section headings: by the words they use, and by the type they are set in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from checker.domain.documents import Span
from checker.domain.resume import Place
from checker.dutch.periods import find_periods
from checker.reading.resume.content import first_job, place_of
from checker.reading.resume.lists import PERSON, is_language_row
from checker.reading.resume.rows import Row
from checker.reading.resume.type_styles import (
    SPACED,
    VALUE,
    Style,
    body_style,
    can_be_heading,
    discovered,
    heads_an_entry,
    is_louder,
    is_something_else,
    stands_out,
    trusted,
)
from checker.reading.resume.words import NOTE, school_score, study_score
from checker.resources import table

NUMBERING = re.compile(r"^(?:\d{1,2}|[IVX]{1,4})[.)]\s+")
JOINTS = re.compile(r"\s+(?:en|and|&|\+)\s+|\s*[/|,&+]\s*")
ABOUT = re.compile(r"over\s+(?!een\b|het\b|de\b)\w+(?:\s\w+)?$", re.IGNORECASE)
FORERUNNERS = re.compile(
    r"^(?:mijn|overige?|relevante|recente|aanvullende|belangrijkste|overzicht(?: van)?|eerdere|my|other"
    r"|relevant|additional|selected)\s+"
)
SURE = frozenset(
    {Place.WORK, Place.EDUCATION, Place.LANGUAGES, Place.REFERENCES, Place.COURSES, Place.PROFILE, Place.SKILLS, Place.SYSTEMS}
)
MIXED = (frozenset({Place.LANGUAGES, Place.SYSTEMS}), frozenset({Place.EDUCATION, Place.COURSES}))


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading row and the places it announces: more than one where it names more."""

    number: int
    places: tuple[Place, ...]
    known: bool = True


@cache
def _vocabulary(form: str) -> dict[str, Place]:
    return {_key(row["kop"]): Place(row["plaats"]) for row in table("cv_koppen") if row["vorm"] == form}


@cache
def _closed() -> dict[str, Place]:
    return {key.replace(" ", ""): place for key, place in _vocabulary("heel").items()}


def _key(text: str) -> str:
    text = NUMBERING.sub("", text.strip()).casefold().replace("’", "'")
    return re.sub(r"\s+", " ", re.sub(r"^[^\w]+|[^\w)]+$", "", text))


def places_named(text: str) -> tuple[Place, ...]:
    """Return the places that a heading's words announce, in order; nothing where the words are not known."""
    if SPACED.match(text.strip()):
        place = _closed().get(re.sub(r"\W", "", text).casefold())
        return (place,) if place else ()
    key = _key(text)
    place = _whole(key)
    if place:
        return (place,)
    parts = [_whole(part) for part in JOINTS.split(key) if part]
    if len(parts) > 1 and all(parts):
        return tuple(sorted(dict.fromkeys(part for part in parts if part), key=lambda place: place is Place.OTHER))
    for start, begin in _vocabulary("begin").items():
        if key.startswith(start):
            return (begin,)
    return (Place.PROFILE,) if ABOUT.match(text.strip()) else ()


def place_hinted(text: str) -> Place | None:
    """Return the place that one word of an unknown heading hints at: "Leidinggevende functies"."""
    found = [
        place
        for word in re.findall(r"[\w'-]+", _key(text))
        for start, place in _vocabulary("bevat").items()
        if word.startswith(start)
    ]
    return found[0] if found else None


def _whole(key: str) -> Place | None:
    for form in (key, FORERUNNERS.sub("", key), re.sub(r"\s*\(.*\)$", "", key)):
        if place := _vocabulary("heel").get(form):
            return place
    return None


def headings_of(rows: Sequence[Row]) -> tuple[Heading, ...]:
    """Return the headings among the rows, in order."""
    body = body_style(rows)
    named = {number: places_named(row.text) for number, row in enumerate(rows) if can_be_heading(row)}
    named = {number: places for number, places in named.items() if places}
    sure = [n for n, places in named.items() if places[0] in SURE]
    styles = {rows[n].style for n in sure if rows[n].style != body} or discovered(rows, body)
    trusting = trusted(rows, styles, named)
    spaced = any(rows[n].after_gap for n in sure)
    named = {n: places for n, places in named.items() if n in sure or not _is_subheading(rows, n, named, sure)}
    found: list[Heading] = []
    for number, row in enumerate(rows):
        if places := named.get(number):
            if not styles and number and not row.after_gap and (spaced or number not in sure):
                continue
            if (
                not styles
                or row.style in styles
                or is_louder(row, body, styles)
                or (number in sure and _stands_alone(rows, number))
            ):
                found.append(Heading(number, places))
        elif _is_unknown_heading(rows, number, trusting):
            found.append(Heading(number, (Place.OTHER,), known=False))
    return tuple(found if styles else _with_spaced(rows, found))


def _with_spaced(rows: Sequence[Row], known: Sequence[Heading]) -> list[Heading]:
    """Add the lines that white space alone makes headings, where what stands under them is of another kind than before."""
    places = {heading.number: heading.places[0] for heading in known}
    spaced = [n for n in range(1, len(rows) - 1) if n not in places and _is_spaced_heading(rows, n)]
    found = list(known)
    current = Place.HEAD
    for number in sorted({*places, *spaced}):
        if number in places:
            current = places[number]
            continue
        end = min((n for n in (*places, *spaced) if n > number), default=len(rows))
        close = min((n for n in places if n > number), default=len(rows))
        place = place_of(rows[number + 1 : end])
        if place is None or place is current or (current is Place.WORK and first_job(rows[end:close], least=1) is not None):
            continue
        found.append(Heading(number, (place,), known=False))
        current = place
    return sorted(found, key=lambda heading: heading.number)


def _is_spaced_heading(rows: Sequence[Row], number: int) -> bool:
    row = rows[number]
    return (
        row.after_gap
        and can_be_heading(row)
        and not is_something_else(rows, number)
        and not PERSON.match(row.text)
        and not VALUE.search(row.text)
        and study_score(row.text) < 2
        and school_score(row.text) == 0
        and not NOTE.match(row.text)
        and not is_language_row(row.text)
        and "," not in row.text
    )


def _is_subheading(rows: Sequence[Row], number: int, named: dict[int, tuple[Place, ...]], sure: Sequence[int]) -> bool:
    """Tell whether a known word heads a part of an entry: it comes back, or has a colon where no section has."""
    key = _key(rows[number].text)
    comes_back = sum(_key(rows[n].text) == key for n in named) > 1
    has_colon = rows[number].text.endswith(":") and not any(rows[n].text.endswith(":") for n in sure)
    return bool(sure) and number > sure[0] and (comes_back or has_colon)


def with_headings_apart(rows: Sequence[Row]) -> tuple[Row, ...]:
    """Set a heading that stands to the left of its first line on a row of its own."""
    apart: list[Row] = []
    for row in rows:
        first = row.text[: len(row.cells[0])] if len(row.cells) > 1 else ""
        places = places_named(first) if first.isupper() or (first and row.line.bold) else ()
        if not places or places[0] not in SURE:
            apart.append(row)
            continue
        size = row.line.size * 1.1  # what stands out to the left counts as set larger
        apart.append(
            replace(row, text=first, span=row.cells[0], cells=(row.cells[0],), line=replace(row.line, size=size, bold=True))
        )
        rest = Span(row.cells[1].start, row.span.end)
        apart.append(replace(row, text=row.text[rest.start - row.span.start :], span=rest, cells=row.cells[1:], after_gap=False))
    return tuple(apart)


def _stands_alone(rows: Sequence[Row], number: int) -> bool:
    """Tell whether a plainly set row with a heading's word is one: white space above it, or set off from the text around it."""
    row = rows[number]
    before = rows[number - 1] if number else None
    return (
        row.after_gap
        or row.text.rstrip().endswith(":")
        or before is None
        or (row.has_box and abs(before.middle - row.middle) > row.line.size * 1.75)
    )


def _is_unknown_heading(rows: Sequence[Row], number: int, styles: set[Style]) -> bool:
    row = rows[number]
    if row.style not in styles or not can_be_heading(row) or find_periods(row.text) or not stands_out(rows, number):
        return False
    if not row.level and heads_an_entry(rows, number):
        return False
    beside = rows[number + 1 : number + 2]
    return number > 0 and not (
        beside and beside[0].style == row.style and beside[0].style[0] == max(style[0] for style in styles) and number < 3
    )
