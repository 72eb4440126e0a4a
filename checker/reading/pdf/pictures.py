"""Pictures of pieces of a page, as a reader sees them on the screen."""

from __future__ import annotations

import io

from PIL import Image

from checker.reading.pdf.ink import Projection, render
from checker.reading.pdf.reader import open_pdf

COLOURS = 64  # of a picture's palette: type on paper needs few, and a report carries many pictures


def take_pictures(content: bytes, regions: list[list[float]]) -> list[bytes]:
    """Return a PNG of each region, given as page, left, bottom, right and top in points of user space."""
    document = open_pdf(content)
    taken: dict[int, bytes] = {}
    try:
        for number in sorted({int(region[0]) for region in regions}):
            page = document[number - 1]
            image = render(page)
            projection = Projection.of(page, image)
            page.close()
            for place, (_, *box) in enumerate(regions):
                if int(regions[place][0]) == number:
                    x0, y0, x1, y1 = projection.pixels((box[0], box[1], box[2], box[3]))
                    taken[place] = _png(Image.fromarray(image[y0:y1, x0:x1, 2::-1]))  # PDFium renders blue first
    finally:
        document.close()
    return [taken[place] for place in range(len(regions))]


def _png(picture: Image.Image) -> bytes:
    out = io.BytesIO()
    picture.quantize(COLOURS).save(out, "PNG", optimize=True)
    return out.getvalue()
