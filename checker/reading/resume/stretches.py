"""The stretches of a CV: which rows stand under which heading, over pages and beside sidebars, and what they are about."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from checker.domain.documents import Document, PartKind
from checker.domain.resume import Place
from checker.reading.resume.content import first_job, place_of
from checker.reading.resume.flows import flows_of
from checker.reading.resume.headings import Heading, headings_of, place_hinted, places_named
from checker.reading.resume.passages import block_of, paragraphs
from checker.reading.resume.rows import Row

PART_PLACES = {PartKind.COVER: Place.HEAD, PartKind.MOTIVATION: Place.MOTIVATION, PartKind.STATEMENT: Place.STATEMENT}
LABEL = re.compile(r"[^\W\d][\w'’ /&-]{1,40}?\s*:\s+(?=\S)")
PERSONAL = re.compile(r"(?:woonplaats|geboortedatum|geboorteplaats|nationaliteit|telefoon|e-?mail|rijbewijs)\b", re.IGNORECASE)
LISTS = frozenset({Place.LANGUAGES, Place.REFERENCES})
INLINE = LISTS | {Place.SYSTEMS, Place.EDUCATION, Place.COURSES, Place.PRACTICAL}
LEARNING = frozenset({Place.EDUCATION, Place.COURSES})
LISTED = LEARNING | LISTS | {Place.SYSTEMS, Place.SKILLS}
CLOSED = frozenset({Place.WORK, Place.EXAMPLE, Place.VOLUNTARY, Place.MOTIVATION})  # their lines keep their labels
MAY_HOLD_JOBS = frozenset({Place.HEAD, Place.PROFILE, Place.PRACTICAL, Place.PERSONAL, Place.SKILLS, Place.OTHER})
TOLD_BY_HEADING = frozenset({Place.VOLUNTARY, Place.EXAMPLE})  # dated entries there are no jobs
LEAST_JOBS = 2


@dataclass
class Stretch:
    """The rows under one heading, with their numbers in the document; `places` are what the heading announces."""

    places: tuple[Place, ...]
    heading: int | None = None
    numbers: list[int] = field(default_factory=list)
    known: bool = True
    inline: bool = False  # the heading is a label in front of the first row's text

    @property
    def place(self) -> Place:
        """The first place that is announced."""
        return self.places[0]


def stretches_of(document: Document, rows: Sequence[Row]) -> tuple[Stretch, ...]:
    """Divide the rows over the headings. A motivation or cover that is bound with the CV is one stretch, whatever it says."""
    found: list[Stretch] = []
    bound = {n: place for n, row in enumerate(rows) if (place := _bound_place(document, row))}
    for number, place in bound.items():
        if not found or found[-1].place is not place or found[-1].numbers[-1] != number - 1:
            found.append(Stretch((place,)))
        found[-1].numbers.append(number)
    free = [number for number in range(len(rows)) if number not in bound]
    for stretch in _under_headings([rows[n] for n in free], free):
        for piece in _without_inline(document, rows, _told(rows, stretch)):
            found.extend(_jobs_apart(rows, piece))
    return tuple(sorted(found, key=lambda s: s.heading if s.heading is not None else s.numbers[0]))


def _bound_place(document: Document, row: Row) -> Place | None:
    for part in document.parts:
        if part.span.start <= row.span.start < part.span.end:
            return PART_PLACES.get(part.kind)
    return None


def _under_headings(rows: Sequence[Row], numbers: Sequence[int]) -> list[Stretch]:
    headings = headings_of(rows)
    by_number: dict[int, Heading] = {heading.number: heading for heading in headings}
    found: list[Stretch] = []
    for flow in flows_of(rows, headings):
        current: Stretch | None = None
        for number in flow.rows:
            heading = by_number.get(number)
            if heading:
                current = Stretch(heading.places, numbers[number], known=heading.known)
                found.append(current)
                continue
            if current is None:
                current = Stretch((Place.HEAD,))
                found.append(current)
            current.numbers.append(numbers[number])
    return [stretch for stretch in found if stretch.numbers or stretch.heading is not None]


def _told(rows: Sequence[Row], stretch: Stretch) -> Stretch:
    """Decide what stands under a heading that nobody can list: by what it says there, and by a hint in the heading."""
    if stretch.heading is None or (stretch.known and stretch.places != (Place.OTHER,)):
        return stretch
    if stretch.known:
        jobs = place_of([rows[n] for n in stretch.numbers]) is Place.WORK
        return replace(stretch, places=(Place.WORK,)) if jobs else stretch
    hint = place_hinted(rows[stretch.heading].text)
    place = hint if hint in TOLD_BY_HEADING else place_of([rows[n] for n in stretch.numbers]) or hint
    return replace(stretch, places=(place,)) if place else stretch


def _without_inline(document: Document, rows: Sequence[Row], stretch: Stretch) -> list[Stretch]:
    """Set rows apart that carry the label of another section: "Talen: Nederlands (moedertaal)" under the studies."""
    pieces = [replace(stretch, numbers=[])]
    position = 0
    while position < len(stretch.numbers):
        rest = [rows[n] for n in stretch.numbers[position:]]
        place = _labelled_place(rest, stretch)
        if place is None:
            pieces[-1].numbers.append(stretch.numbers[position])
            position += 1
            continue
        group = paragraphs(block_of(document, rest), rest, is_list=place in LISTS)[0]
        taken = next((n for n, row in enumerate(group) if n and LABEL.match(row.text)), len(group))
        pieces.append(Stretch((place,), numbers=stretch.numbers[position : position + taken], inline=True))
        position += taken
        pieces.append(Stretch(stretch.places))
    return [piece for piece in pieces if piece.numbers or piece.heading is not None]


def label_end(row: Row) -> int:
    """Return where the value starts behind a label with a colon or in a cell of its own; 0 where a row has none."""
    if label := LABEL.match(row.text):
        return label.end()
    return row.cells[1].start - row.span.start if len(row.cells) > 1 else 0


def _labelled_place(rest: Sequence[Row], stretch: Stretch) -> Place | None:
    row = rest[0]
    label = label_end(row)
    if not label or row.bullet or len(stretch.places) > 1 or not row.text[:1].isupper():
        return None
    if PERSONAL.match(row.text):
        return Place.PERSONAL if stretch.place in LISTED else None
    places = places_named(row.text[:label].rstrip(": \t"))
    place = places[0] if len(places) == 1 else None
    if place not in INLINE or place is stretch.place or {place, stretch.place} <= LEARNING:
        return None
    if stretch.place in CLOSED and (place not in LISTS or first_job(rest, least=1) is not None):
        return None
    return place


def _jobs_apart(rows: Sequence[Row], stretch: Stretch) -> list[Stretch]:
    """Cut off a list of dated jobs that stands under no heading of its own."""
    if stretch.place not in MAY_HOLD_JOBS or len(stretch.places) > 1:
        return [stretch]
    start = first_job([rows[n] for n in stretch.numbers], least=LEAST_JOBS)
    if start is None:
        return [stretch]
    above = replace(stretch, numbers=stretch.numbers[:start])
    jobs = Stretch((Place.WORK,), numbers=stretch.numbers[start:])
    return [above, jobs] if above.numbers or above.heading is not None else [jobs]
