"""List markers that are painted as small shapes instead of characters, as browsers do."""

from __future__ import annotations

import ctypes
from typing import Any

import pypdfium2.raw as pdfium

from checker.reading.pdf.glyphs import turn
from checker.reading.pdf.rows import Segment

OBJECTS = 20_000  # a page with more is a drawing
SMALLEST, LARGEST = 0.12, 0.75  # of the text size
REACH = (0.1, 2.5)  # of the text size: from the marker's right edge to the text
HEIGHT = (-0.1, 0.85)  # of the text size: the marker's centre above the baseline
Shape = tuple[float, float, float, float]


def painted_shapes(page: Any, angle: int) -> list[Shape]:
    """Return the boxes of small painted shapes, in the reading frame."""
    count = pdfium.FPDFPage_CountObjects(page.raw)
    if count > OBJECTS:
        return []
    shapes: list[Shape] = []
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    for index in range(count):
        item = pdfium.FPDFPage_GetObject(page.raw, index)
        if pdfium.FPDFPageObj_GetType(item) not in (pdfium.FPDF_PAGEOBJ_PATH, pdfium.FPDF_PAGEOBJ_IMAGE):
            continue
        pdfium.FPDFPageObj_GetBounds(item, *(ctypes.byref(value) for value in (left, bottom, right, top)))
        x, y = turn(left.value, bottom.value, angle), turn(right.value, top.value, angle)
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
