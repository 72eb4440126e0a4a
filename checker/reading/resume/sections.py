"""The sections of a CV: which rows stand under which heading, over pages and beside sidebars."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from checker.domain.documents import Document, PartKind, Span
from checker.domain.resume import Place, Section
from checker.reading.resume.flows import flows_of
from checker.reading.resume.headings import Heading, headings_of
from checker.reading.resume.passages import block_of, passage, passages
from checker.reading.resume.rows import Row

PART_PLACES = {PartKind.COVER: Place.HEAD, PartKind.MOTIVATION: Place.MOTIVATION, PartKind.STATEMENT: Place.STATEMENT}


@dataclass
class Stretch:
    """The rows under one heading, with their numbers in the document; `places` are what the heading announces."""

    places: tuple[Place, ...]
    heading: int | None = None
    numbers: list[int] = field(default_factory=list)

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
    found.extend(_under_headings([rows[n] for n in free], free))
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
                current = Stretch(heading.places, numbers[number])
                found.append(current)
                continue
            if current is None:
                current = Stretch((Place.HEAD,))
                found.append(current)
            current.numbers.append(numbers[number])
    return [stretch for stretch in found if stretch.numbers or stretch.heading is not None]


def sections_of(document: Document, rows: Sequence[Row], stretch: Stretch, places: dict[int, Place]) -> list[Section]:
    """Return a stretch as sections: more than one where a sidebar stands in between, or a mixed heading's lines change place."""
    pieces: list[tuple[Place, list[int]]] = []
    for number in stretch.numbers:
        place = places.get(number, stretch.place)
        if not pieces or pieces[-1][0] is not place or number != pieces[-1][1][-1] + 1:
            pieces.append((place, []))
        pieces[-1][1].append(number)
    if not pieces:
        pieces.append((stretch.place, []))
    heading = None if stretch.heading is None else rows[stretch.heading]
    found: list[Section] = []
    for count, (place, numbers) in enumerate(pieces):
        inside = [rows[number] for number in numbers]
        first = heading if count == 0 else None
        spans = [row.span for row in ([first, *inside] if first else inside)]
        block = block_of(document, inside)
        span = Span(spans[0].start, spans[-1].end)
        found.append(Section(place, span, passage(document, [first.span]) if first else None, passages(block, inside)))
    return found
