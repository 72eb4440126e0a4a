"""The sections of a CV, made of the stretches under its headings."""

from __future__ import annotations

from collections.abc import Sequence

from checker.domain.documents import Document, Span
from checker.domain.resume import Place, Section
from checker.reading.resume.passages import block_of, passage, passages
from checker.reading.resume.rows import Row
from checker.reading.resume.stretches import Stretch


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
