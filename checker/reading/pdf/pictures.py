"""Pictures of pieces of a page, as a reader sees them on the screen."""

from __future__ import annotations

import io
import math
from typing import Any

import numpy as np
from PIL import Image, ImageDraw

from checker.reading.pdf.ink import Projection
from checker.reading.pdf.reader import open_pdf

SCALE = 2.5  # pixels for a point: sharp in print, and on a telephone when enlarged
PIXELS = 8_000_000  # of a whole page; a larger page is taken at a smaller scale
SHADES = 8  # of grey: type on paper needs no more, and a report carries many pictures
WHITE, BLACK = 255, 0


def take_pictures(content: bytes, regions: list[list[float]], covered: list[list[float]]) -> list[bytes]:
    """Return a PNG of each region, given as page, left, bottom, right and top in points of user space.

    What is `covered` is blackened before any picture is taken. What lies beside the page is white.
    """
    document = open_pdf(content)
    taken: dict[int, bytes] = {}
    try:
        for number in sorted({int(region[0]) for region in regions}):
            page = document[number - 1]
            image = _photograph(page)
            projection = Projection.of(page, np.asarray(image))
            page.close()
            for _, *box in (region for region in covered if int(region[0]) == number):
                ImageDraw.Draw(image).rectangle(_pixels(projection, box), fill=BLACK)
            for place, (on, *box) in enumerate(regions):
                if int(on) == number:
                    taken[place] = _png(_cut(image, _pixels(projection, box)))
    finally:
        document.close()
    return [taken[place] for place in range(len(regions))]


def _photograph(page: Any) -> Image.Image:
    width, height = page.get_size()
    scale = min(SCALE, math.sqrt(PIXELS / max(width * height, 1.0)))
    bitmap = page.render(scale=scale, may_draw_forms=False, grayscale=True)
    image = Image.fromarray(np.array(bitmap.to_numpy(), dtype=np.uint8).reshape(bitmap.height, bitmap.width))
    bitmap.close()
    return image


def _pixels(projection: Projection, box: list[float]) -> tuple[int, int, int, int]:
    """Return the pixels of a box to the nearest edge, those beside the page too."""
    ends = zip(projection.at(*box[:2]), projection.at(*box[2:]), strict=True)
    (left, right), (top, bottom) = (sorted(round(end) for end in pair) for pair in ends)
    return left, top, max(left + 1, right), max(top + 1, bottom)


def _cut(image: Image.Image, pixels: tuple[int, int, int, int]) -> Image.Image:
    x0, y0, x1, y1 = pixels
    piece = Image.new("L", (x1 - x0, y1 - y0), WHITE)
    piece.paste(image, (-x0, -y0))
    return piece


def _png(picture: Image.Image) -> bytes:
    shaded = picture.point([round(value * (SHADES - 1) / WHITE) for value in range(WHITE + 1)])
    shaded.putpalette([round(shade * WHITE / (SHADES - 1)) for shade in range(SHADES) for _ in "rgb"])
    out = io.BytesIO()
    shaded.save(out, "PNG", compress_level=9)
    return out.getvalue()
