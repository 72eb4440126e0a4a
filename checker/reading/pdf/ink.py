"""What a reader of the page sees of each character: the page is rendered with and without its text and compared."""

from __future__ import annotations

import ctypes
import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
import pypdfium2.raw as pdfium

from checker.reading.pdf.glyphs import Glyph

SCALE = 2.0  # pixels for a point
PIXELS = 4_000_000
CONTRAST = 24  # of 255: a fainter difference cannot be read
TRACE = 4  # of 255: a fainter difference is not even there
LIKENESS = 0.55  # correlation above which what the page shows is the same writing
LEAST_INK = 40  # of 255: contrast of writing that is painted as a picture
NEST = 8  # form objects within form objects
FINE = 256  # steps within a pixel

Image = npt.NDArray[np.uint8]
Pixels = tuple[int, int, int, int]


def text_objects(container: Any, *, form: bool = False, depth: int = 0) -> Iterator[Any]:
    """Yield all text objects of a page, those within form objects too."""
    count = (pdfium.FPDFFormObj_CountObjects if form else pdfium.FPDFPage_CountObjects)(container)
    get = pdfium.FPDFFormObj_GetObject if form else pdfium.FPDFPage_GetObject
    for index in range(count):
        item = get(container, index)
        kind = pdfium.FPDFPageObj_GetType(item)
        if kind == pdfium.FPDF_PAGEOBJ_TEXT:
            yield item
        elif kind == pdfium.FPDF_PAGEOBJ_FORM and depth < NEST:
            yield from text_objects(item, form=True, depth=depth + 1)


def render(page: Any) -> Image:
    """Return the page as seen on screen, at a scale that keeps it small."""
    width, height = page.get_size()
    scale = min(SCALE, math.sqrt(PIXELS / max(width * height, 1.0)))
    bitmap = page.render(scale=scale, may_draw_forms=False)
    image = np.array(bitmap.to_numpy()[:, :, :3], dtype=np.uint8)
    bitmap.close()
    return image


@dataclass(frozen=True, slots=True)
class Projection:
    """Maps user space to the pixels of a rendered page."""

    origin: tuple[float, float]
    across: tuple[float, float]
    up: tuple[float, float]
    width: int
    height: int

    @classmethod
    def of(cls, page: Any, image: Image) -> Projection:
        """Measure it from three points; PDFium knows rotation, boxes and user unit."""
        height, width = image.shape[:2]
        x, y = ctypes.c_int(), ctypes.c_int()

        def place(left: float, top: float) -> tuple[float, float]:
            pdfium.FPDF_PageToDevice(page.raw, 0, 0, width * FINE, height * FINE, 0, left, top, ctypes.byref(x), ctypes.byref(y))
            return x.value / FINE, y.value / FINE

        zero, right, above = place(0, 0), place(100, 0), place(0, 100)
        across = ((right[0] - zero[0]) / 100, (right[1] - zero[1]) / 100)
        up = ((above[0] - zero[0]) / 100, (above[1] - zero[1]) / 100)
        return cls(zero, across, up, width, height)

    def at(self, x: float, y: float) -> tuple[float, float]:
        """Return where a point of user space falls, in pixels from the top left."""
        return (
            self.origin[0] + self.across[0] * x + self.up[0] * y,
            self.origin[1] + self.across[1] * x + self.up[1] * y,
        )

    def pixels(self, box: tuple[float, float, float, float]) -> Pixels:
        """Return the pixels of a box, one more on each side, within the image."""
        points = [self.at(box[0], box[1]), self.at(box[2], box[3])]
        left, right = sorted(point[0] for point in points)
        top, bottom = sorted(point[1] for point in points)
        x0 = _within(math.floor(left) - 1, self.width - 1)
        y0 = _within(math.floor(top) - 1, self.height - 1)
        return (
            x0,
            y0,
            max(x0 + 1, _within(math.ceil(right) + 1, self.width)),
            max(y0 + 1, _within(math.ceil(bottom) + 1, self.height)),
        )


def _within(value: int, limit: int) -> int:
    return max(0, min(limit, value))


class Ink:
    """One page with and without its text."""

    def __init__(self, page: Any) -> None:
        objects = list(text_objects(page.raw))
        whole = render(page)
        _show(objects, active=False)
        self.without = render(page)
        _show(objects, active=True)
        self.projection = Projection.of(page, whole)
        self._added = _difference(whole, self.without)

    def reason(self, glyph: Glyph) -> str | None:
        """Return why a character cannot be seen, or None where its place shows ink of its own."""
        x0, y0, x1, y1 = self.projection.pixels(glyph.tight)
        most = int(self._added[y0:y1, x0:x1].max())
        if most >= CONTRAST:
            return None
        return "low_contrast" if most >= TRACE else "no_ink"


def _difference(one: Image, other: Image) -> Image:
    """Return for each pixel by how much the two pictures differ in the colour that differs most."""
    apart = np.maximum(one, other) - np.minimum(one, other)
    most: Image = np.maximum(np.maximum(apart[:, :, 0], apart[:, :, 1]), apart[:, :, 2])
    return most


def _show(objects: list[Any], *, active: bool) -> None:
    for item in objects:
        pdfium.FPDFPageObj_SetIsActive(item, active)


def painted_otherwise(page: Any, ink: Ink, runs: list[list[Glyph]]) -> list[bool]:
    """Tell for each run without ink of its own whether the page shows the same writing as paths or in a picture.

    Chrome paints fake bold as paths under invisible text; a scan carries its words in an invisible layer. `page` must be a
    fresh page object: it is painted black here.
    """
    objects = list(text_objects(page.raw))
    for index in range(pdfium.FPDFPage_CountObjects(page.raw)):
        item = pdfium.FPDFPage_GetObject(page.raw, index)
        if pdfium.FPDFPageObj_GetType(item) not in (pdfium.FPDF_PAGEOBJ_TEXT, pdfium.FPDF_PAGEOBJ_FORM):
            _show([item], active=False)
    for item in objects:
        pdfium.FPDFPageObj_SetFillColor(item, 0, 0, 0, 255)
        pdfium.FPDFTextObj_SetTextRenderMode(item, pdfium.FPDF_TEXTRENDERMODE_FILL)
    writing = (255 - render(page).min(axis=2)).astype(np.float64)
    return [_alike(ink.without, writing, ink.projection.pixels(_around(run))) for run in runs]


def _around(run: list[Glyph]) -> tuple[float, float, float, float]:
    boxes = [glyph.tight for glyph in run]
    return min(b[0] for b in boxes), min(b[1] for b in boxes), max(b[2] for b in boxes), max(b[3] for b in boxes)


def _alike(shown: Image, writing: npt.NDArray[np.float64], pixels: Pixels) -> bool:
    x0, y0, x1, y1 = pixels
    patch = shown[y0:y1, x0:x1].astype(np.float64)
    glyphs = writing[y0:y1, x0:x1]
    if not patch.size or patch.shape[:2] != glyphs.shape:
        return False
    ground = np.median(patch.reshape(-1, 3), axis=0)
    contrast = np.abs(patch - ground).max(axis=2)
    if contrast.max() < LEAST_INK:
        return False
    shifts = [(dx, dy) for dx in (-1, 0, 1) for dy in (-1, 0, 1)]
    return max(_correlation(contrast, np.roll(np.roll(glyphs, dx, 1), dy, 0)) for dx, dy in shifts) >= LIKENESS


def _correlation(one: npt.NDArray[np.float64], other: npt.NDArray[np.float64]) -> float:
    a, b = one - one.mean(), other - other.mean()
    size = math.sqrt(float((a * a).sum()) * float((b * b).sum()))
    return float((a * b).sum()) / size if size else 0.0
