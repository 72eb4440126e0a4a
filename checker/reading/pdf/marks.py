"""List markers that are painted as small shapes instead of characters, as browsers do."""

from __future__ import annotations

import ctypes
from typing import Any

import pypdfium2.raw as pdfium

from checker.reading.pdf import bare
from checker.reading.pdf.glyphs import turn
from checker.reading.pdf.rows import Segment

OBJECTS = 20_000  # a page with more is a drawing
SMALLEST, LARGEST = 0.12, 0.75  # of the text size
REACH = (0.1, 2.5)  # of the text size: from the marker's right edge to the text
HEIGHT = (-0.1, 0.85)  # of the text size: the marker's centre above the baseline
Shape = tuple[float, float, float, float]


def painted_shapes(page: Any, angle: int) -> list[Shape]:
    """Return the boxes of small painted shapes, in the reading frame."""
    objects = bare.objects_of(page)
    if len(objects) > OBJECTS:
        return []
    shapes: list[Shape] = []
    bounds = (ctypes.c_float * 4)()
    places = [ctypes.addressof(bounds) + ctypes.sizeof(ctypes.c_float) * place for place in range(4)]
    for item, kind in objects:
        if kind not in (pdfium.FPDF_PAGEOBJ_PATH, pdfium.FPDF_PAGEOBJ_IMAGE):
            continue
        bare.BOUNDS(item, *places)
        left, bottom, right, top = bounds
        x, y = turn(left, bottom, angle), turn(right, top, angle)
        box = (min(x[0], y[0]), min(x[1], y[1]), max(x[0], y[0]), max(x[1], y[1]))
        if 0 < box[2] - box[0] < 12 and 0 < box[3] - box[1] < 12:
            shapes.append(box)
    return shapes


def flag_marked(segments: list[Segment], shapes: list[Shape]) -> None:
    """Flag the text that stands right behind one small shape; several in a row are a rating or an ornament."""
    for segment in segments:
        near = [shape for shape in shapes if _precedes(shape, segment)]
        if len({round(shape[0]) for shape in near}) == 1:
            segment.words[0].bullet = True


def _precedes(shape: Shape, segment: Segment) -> bool:
    size = segment.size
    width, height = shape[2] - shape[0], shape[3] - shape[1]
    small = SMALLEST * size <= width <= LARGEST * size and SMALLEST * size <= height <= LARGEST * size
    square = 0.6 <= width / height <= 1.7
    beside = REACH[0] * size <= segment.x0 - shape[2] <= REACH[1] * size
    level = HEIGHT[0] * size <= (shape[1] + shape[3]) / 2 - segment.base <= HEIGHT[1] * size
    return small and square and beside and level
