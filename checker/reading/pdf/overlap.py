"""Which boxes of a page cover one another: all pairs at once, by a raster."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt

from checker.reading.pdf.bare import Box

CELL = 8.0  # points: boxes that cover one another have their middles in one cell of a raster, or in neighbouring ones
COVERED = 0.4  # of the smaller of two boxes
PAIRS = 1_000_000  # looked at together

Places = npt.NDArray[np.int64]


def overlapping(boxes: list[Box]) -> Iterator[tuple[int, int]]:
    """Yield the pairs of boxes, by their places in the list, that share more than a part of the smaller one."""
    if not boxes:
        return
    table = np.array(boxes)
    order, ranges = _neighbours(table)
    for first, last in ranges:
        counts = last - first
        for block in np.array_split(np.arange(len(order)), 1 + int(counts.sum()) // PAIRS):
            here = counts[block]
            one = np.repeat(block, here)
            other = np.arange(len(one)) + np.repeat(first[block] - np.cumsum(here) + here, here)
            covered = _cover(table[order[one]], table[order[other]])
            yield from zip(order[one[covered]].tolist(), order[other[covered]].tolist(), strict=True)


def _neighbours(table: npt.NDArray[np.float64]) -> tuple[Places, list[tuple[Places, Places]]]:
    """Return the boxes in the order of their cells and, for each, the stretches of this order that hold its neighbours.

    One stretch is the rest of its cell and the cell to the right, the other the three cells below: the rest is seen from
    the other side.
    """
    cells = np.floor((table[:, :2] + table[:, 2:]) / 2 / CELL).astype(np.int64)
    columns, rows = (cells - cells.min(axis=0)).T
    wide = columns.max() + 3
    keys = rows * wide + columns
    order = np.argsort(keys, kind="stable")
    keys = keys[order]
    beside = (np.arange(len(keys)) + 1, np.searchsorted(keys, keys + 1, "right"))
    below = (np.searchsorted(keys, keys + wide - 1, "left"), np.searchsorted(keys, keys + wide + 1, "right"))
    return order, [beside, below]


def _cover(one: npt.NDArray[np.float64], other: npt.NDArray[np.float64]) -> npt.NDArray[np.bool_]:
    shared = np.minimum(one[:, 2:], other[:, 2:]) - np.maximum(one[:, :2], other[:, :2])
    smaller = np.minimum(*((box[:, 2] - box[:, 0]) * (box[:, 3] - box[:, 1]) for box in (one, other)))
    covered: npt.NDArray[np.bool_] = (shared > 0).all(axis=1) & (shared[:, 0] * shared[:, 1] > COVERED * smaller)
    return covered
