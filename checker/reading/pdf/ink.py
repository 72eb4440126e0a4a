"""What a reader of the page sees of each character: the page is rendered with and without its text and compared."""

from __future__ import annotations

import ctypes
import math
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
import pypdfium2
import pypdfium2.raw as pdfium

from checker.reading.pdf import bare
from checker.reading.pdf.bare import Box
from checker.reading.pdf.glyphs import Glyph

SCALE = 2.0  # pixels for a point
PIXELS = 4_000_000
CONTRAST = 24  # of 255: a fainter difference cannot be read
TRACE = 4  # of 255: a fainter difference is not even there
LIKENESS = 0.55  # correlation above which what the page shows is the same writing
LEAST_INK = 40  # of 255: contrast of writing that is painted as a picture
NEST = 8  # form objects within form objects
FINE = 256  # steps within a pixel
SAMPLES = 8  # pixels of a character that are looked at first, in each direction
BLOCK = 5_000  # characters looked at together

Image = npt.NDArray[np.uint8]
Places = npt.NDArray[np.int64]
Pixels = tuple[int, int, int, int]


def text_objects(objects: list[tuple[int, int]], depth: int = 0) -> list[int]:
    """Return the text objects among these, those within form objects too."""
    found: list[int] = []
    for item, kind in objects:
        if kind == pdfium.FPDF_PAGEOBJ_TEXT:
            found.append(item)
        elif kind == pdfium.FPDF_PAGEOBJ_FORM and depth < NEST:
            inside = bare.of_each(bare.FORM_OBJECT, item, max(bare.FORM_OBJECTS(item), 0))
            found += text_objects(list(zip(inside, map(bare.KIND, inside), strict=True)), depth + 1)
    return found


class Canvas:
    """Memory for the picture of a page, kept for the next page: to get it anew takes as long as to paint on it."""

    def __init__(self) -> None:
        self._memory: Any = b""

    def __call__(self, width: int, height: int, **form: Any) -> Any:
        """Return a bitmap of this size; the one before it is lost."""
        size = 4 * width * height
        if len(self._memory) < size:
            self._memory = (ctypes.c_ubyte * size)()
        return pypdfium2.PdfBitmap.new_native(width, height, buffer=self._memory, **form)


WITH_TEXT, WITHOUT_TEXT = Canvas(), Canvas()


def render(page: Any, canvas: Any = pypdfium2.PdfBitmap.new_native) -> Image:
    """Return the page as seen on screen, at a scale that keeps it small: blue, green, red and a fourth that says nothing."""
    width, height = page.get_size()
    scale = min(SCALE, math.sqrt(PIXELS / max(width * height, 1.0)))
    bitmap = page.render(scale=scale, may_draw_forms=False, prefer_bgrx=True, bitmap_maker=canvas)
    image: Image = bitmap.to_numpy()
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

    def pixels(self, box: Box) -> Pixels:
        """Return the pixels of a box: the first column and row, and those after the last."""
        x0, y0, x1, y1 = self.pixels_of_each([box])[:, 0].tolist()
        return x0, y0, x1, y1

    def pixels_of_each(self, boxes: list[Box]) -> Places:
        """Return the pixels of boxes, one more on each side, within the image; a column for each box."""
        x, y = np.array(boxes).reshape(-1, 2, 2).transpose(2, 1, 0)
        across = self.origin[0] + self.across[0] * x + self.up[0] * y
        down = self.origin[1] + self.across[1] * x + self.up[1] * y
        left = _within(np.floor(across.min(axis=0)) - 1, self.width - 1)
        top = _within(np.floor(down.min(axis=0)) - 1, self.height - 1)
        right = _within(np.ceil(across.max(axis=0)) + 1, self.width)
        bottom = _within(np.ceil(down.max(axis=0)) + 1, self.height)
        return np.stack([left, top, np.maximum(left + 1, right), np.maximum(top + 1, bottom)])


def _within(values: npt.NDArray[np.float64], limit: int) -> Places:
    return np.clip(values, 0, limit).astype(np.int64)


class Ink:
    """One page with and without its text; what it holds is lost when the next page is looked at."""

    def __init__(self, page: Any) -> None:
        objects = text_objects(bare.objects_of(page))
        self._whole = render(page, WITH_TEXT)
        _show(objects, active=False)
        self.without = render(page, WITHOUT_TEXT)
        _show(objects, active=True)
        self.projection = Projection.of(page, self._whole)

    def reasons(self, glyphs: list[Glyph]) -> dict[int, str]:
        """Return why characters cannot be seen, by their index; one whose place shows ink of its own is not in it.

        A few pixels of each are looked at first: where these differ enough, the others have nothing to add.
        """
        reasons: dict[int, str] = {}
        for start in range(0, len(glyphs), BLOCK):
            block = glyphs[start : start + BLOCK]
            places = self.projection.pixels_of_each([glyph.tight for glyph in block])
            for doubtful in np.flatnonzero(self._sampled(places) < CONTRAST).tolist():
                why = self._reason(*places[:, doubtful].tolist())
                reasons |= {block[doubtful].index: why} if why else {}
        return reasons

    def reason(self, glyph: Glyph) -> str | None:
        """Return why a character cannot be seen, or None where its place shows ink of its own."""
        return self._reason(*self.projection.pixels(glyph.tight))

    def _reason(self, x0: int, y0: int, x1: int, y1: int) -> str | None:
        most = int(_difference(self._whole[y0:y1, x0:x1], self.without[y0:y1, x0:x1]).max())
        if most >= CONTRAST:
            return None
        return "low_contrast" if most >= TRACE else "no_ink"

    def _sampled(self, places: Places) -> Image:
        """Return how much ink the text adds at most in a grid of pixels within each place."""
        left, top, right, bottom = places
        steps = np.arange(SAMPLES)
        columns = left[:, None] + (right - left - 1)[:, None] * steps // (SAMPLES - 1)
        rows = top[:, None] + (bottom - top - 1)[:, None] * steps // (SAMPLES - 1)
        spots = (rows[:, :, None] * self.projection.width + columns[:, None, :]).reshape(len(left), -1)
        one, other = (image.reshape(-1, image.shape[2]).take(spots, axis=0) for image in (self._whole, self.without))
        most: Image = _difference(one, other).max(axis=1)
        return most


def _difference(one: Image, other: Image) -> Image:
    """Return for each pixel by how much the two pictures differ in the colour that differs most."""
    apart = np.maximum(one, other) - np.minimum(one, other)
    most: Image = np.maximum(np.maximum(apart[..., 0], apart[..., 1]), apart[..., 2])
    return most


def _show(objects: list[int], *, active: bool) -> None:
    for item in objects:
        bare.SET_ACTIVE(item, active)


def painted_otherwise(page: Any, ink: Ink, runs: list[list[Glyph]]) -> list[bool]:
    """Tell for each run without ink of its own whether the page shows the same writing as paths or in a picture.

    Chrome paints fake bold as paths under invisible text; a scan carries its words in an invisible layer. `page` must be a
    fresh page object: it is painted black here.
    """
    objects = bare.objects_of(page)
    _show([item for item, kind in objects if kind not in (pdfium.FPDF_PAGEOBJ_TEXT, pdfium.FPDF_PAGEOBJ_FORM)], active=False)
    for item in text_objects(objects):
        bare.SET_FILL(item, 0, 0, 0, 255)
        bare.SET_RENDER_MODE(item, pdfium.FPDF_TEXTRENDERMODE_FILL)
    writing = render(page)
    return [_alike(ink.without, writing, ink.projection.pixels(_around(run))) for run in runs]


def _around(run: list[Glyph]) -> Box:
    boxes = [glyph.tight for glyph in run]
    return min(b[0] for b in boxes), min(b[1] for b in boxes), max(b[2] for b in boxes), max(b[3] for b in boxes)


def _alike(shown: Image, writing: Image, pixels: Pixels) -> bool:
    x0, y0, x1, y1 = pixels
    patch = shown[y0:y1, x0:x1, :3].astype(np.float64)
    glyphs = (255 - writing[y0:y1, x0:x1, :3].min(axis=2)).astype(np.float64)
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
