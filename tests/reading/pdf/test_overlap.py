"""Boxes that cover one another are found, whichever cells of the raster they fall in."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from checker.reading.pdf.bare import Box
from checker.reading.pdf.overlap import CELL, COVERED, overlapping

PLACE = st.integers(-300, 300).map(lambda tenths: tenths / 10)
SIDE = st.integers(1, 79).map(lambda tenths: tenths / 10)
BOXES = st.builds(lambda x, y, width, height: (x, y, x + width, y + height), PLACE, PLACE, SIDE, SIDE)


def covered(one: Box, other: Box) -> bool:
    """Compare two boxes as the words say it."""
    width = min(one[2], other[2]) - max(one[0], other[0])
    height = min(one[3], other[3]) - max(one[1], other[1])
    smaller = min((box[2] - box[0]) * (box[3] - box[1]) for box in (one, other))
    return width > 0 and height > 0 and width * height > COVERED * smaller


@given(st.lists(BOXES, max_size=40))
def test_the_pairs_are_those_of_comparing_every_box_with_every_other(boxes: list[Box]) -> None:
    """No box here is wider than a cell, so that all which cover one another are neighbours."""
    assert max((box[2] - box[0] for box in boxes), default=0) <= CELL
    expected = {frozenset(pair) for pair in combinations(range(len(boxes)), 2) if covered(*(boxes[place] for place in pair))}
    found = [frozenset(pair) for pair in overlapping(boxes)]
    assert len(found) == len(set(found))
    assert set(found) == expected


def test_many_boxes_in_one_place_are_looked_at_in_parts() -> None:
    """The pairs of a crowded place are more than memory should hold at a time."""
    crowd = [(10.0, 10.0, 12.0, 12.0)] * 1_500
    assert sum(1 for _ in overlapping(crowd)) == 1_500 * 1_499 // 2
