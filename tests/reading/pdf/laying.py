"""One page laid out in several ways that look the same, marks on it, and what can be seen and read under the marks."""

from __future__ import annotations

import io
import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
import pypdf
import pypdfium2
import pypdfium2.raw as pdfium
from pypdf.generic import FloatObject, NameObject, RectangleObject

from checker.domain.copies import Bookmark, Mark, Marking, Standing, Tag
from checker.domain.documents import Document, Span
from checker.reading.pdf.ink import Projection
from checker.reading.pdf.marking import mark
from checker.reading.pdf.payload import unpack
from checker.reading.worker import read
from checker.reporting.regions import regions_of
from tests.reading.crafting import HEIGHT, WIDTH, pdf

Image = npt.NDArray[np.uint8]
LEGEND = ((None, "Gemarkeerd voor aanvraag 1:"), (Standing.PROOF, "voldoet"), (None, "nummer: het criterium"))


@dataclass(frozen=True, slots=True)
class Layout:
    """How a page is built: turned clockwise, its box shifted, cropped on all sides, in a larger unit."""

    rotation: int = 0
    shift: tuple[float, float] = (0, 0)
    crop: float = 0
    unit: float = 1


PLAIN = Layout()


def laid(*contents: str, layout: Layout = PLAIN) -> bytes:
    """Return a PDF that looks like these contents on upright pages, however its pages are built."""
    rotation, shift, crop, unit = layout.rotation, layout.shift, layout.crop, layout.unit
    across, up = (WIDTH, HEIGHT) if rotation % 180 == 0 else (HEIGHT, WIDTH)
    turn = {0: (1, 0, 0, 1, 0, 0), 90: (0, 1, -1, 0, across, 0), 180: (-1, 0, 0, -1, across, up), 270: (0, -1, 1, 0, 0, up)}[
        rotation
    ]
    matrix = (*(value / unit for value in turn[:4]), turn[4] / unit + shift[0], turn[5] / unit + shift[1])
    moved = [f"q {' '.join(f'{value:.4f}' for value in matrix)} cm\n{content}Q\n" for content in contents]
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(pdf(*moved)))
    for page in writer.pages:
        box = (shift[0], shift[1], shift[0] + across / unit, shift[1] + up / unit)
        page.cropbox = RectangleObject(box)
        page.mediabox = RectangleObject((box[0] - crop, box[1] - crop, box[2] + crop, box[3] + crop))
        page[NameObject("/Rotate")] = pypdf.generic.NumberObject(rotation)
        if unit != 1:
            page[NameObject("/UserUnit")] = FloatObject(unit)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def opened(content: bytes) -> Document:
    """Return the document that the reader makes of a PDF."""
    return unpack(json.loads(json.dumps(read(content))), name="cv.pdf", sha256="0")


def find(document: Document, *quotes: str) -> tuple[Span, ...]:
    """Return where words stand in the text, line breaks counting as spaces."""
    flat = document.text.replace("\n", " ")
    return tuple(Span(flat.index(quote), flat.index(quote) + len(quote)) for quote in quotes)


def mark_of(document: Document, *quotes: str, tags: Iterable[tuple[str, Standing]] = (("3", Standing.PROOF),)) -> Mark:
    """Return a mark on some words, which it paints all of."""
    regions = regions_of(document, find(document, *quotes))
    return Mark(regions, regions, tuple(Tag(*tag) for tag in tags), "Criterium 3", "3 · Gunning · Voldoet")


def marked(content: bytes, *marks: Mark, document: Document | None = None) -> bytes:
    """Return the copy that the worker makes."""
    marking = Marking("Cv met markeringen", marks, LEGEND, "Alles over deze kopie.", (Bookmark("3 · Voldoet", 0),))
    asked: dict[str, Any] = {**asdict(marking), "marks": [{**asdict(item), "standing": item.standing} for item in marks]}
    lines = (document or opened(content)).lines
    boxes = [[x.page, x.box.x0, x.box.y0, x.box.x1, x.box.y1, x.bullet] for x in lines if x.box and x.page]
    return mark(content, json.loads(json.dumps(asked)), boxes)


def annotated(copy: bytes, kind: str = "") -> Iterator[tuple[int, Any]]:
    """Yield the annotations of a PDF, or those of one kind, with the place of their page."""
    for place, page in enumerate(pypdf.PdfReader(io.BytesIO(copy)).pages):
        for reference in page.get("/Annots") or ():
            if not kind or reference.get_object()["/Subtype"] == kind:
                yield place, reference.get_object()


def words_under(copy: bytes, place: int, annotation: Any) -> str:  # noqa: ANN401 - pypdf's dictionaries
    """Return the characters of a page that lie under an annotation's quads, without white space."""
    corners = [float(value) for value in annotation["/QuadPoints"]]
    quads = [
        (min(c[::2]), min(c[1::2]), max(c[::2]), max(c[1::2])) for c in (corners[i : i + 8] for i in range(0, len(corners), 8))
    ]
    document = pypdfium2.PdfDocument(copy)
    text = document[place].get_textpage()
    found = []
    for index in range(text.count_chars()):
        left, bottom, right, top = text.get_charbox(index)
        x, y = (left + right) / 2, (bottom + top) / 2
        if any(q[0] <= x <= q[2] and q[1] <= y <= q[3] for q in quads):
            found.append(chr(pdfium.FPDFText_GetUnicode(text.raw, index)))
    document.close()
    return "".join("".join(found).split())


def picture(content: bytes, place: int = 0, scale: float = 2) -> Image:
    """Return a page with its annotations, as seen on the screen."""
    document = pypdfium2.PdfDocument(content)
    bitmap = document[place].render(scale=scale, may_draw_forms=False)
    image = np.array(bitmap.to_numpy()[:, :, :3], dtype=np.uint8)[:, :, ::-1]
    bitmap.close()
    document.close()
    return image


def outside(copy: bytes, place: int, image: Image) -> npt.NDArray[np.bool_]:
    """Return which pixels of a page's picture no annotation covers."""
    free = np.ones(image.shape[:2], dtype=bool)
    document = pypdfium2.PdfDocument(copy)
    projection = Projection.of(document[place], image)
    document.close()
    for where, annotation in annotated(copy):
        if where == place:
            x0, y0, x1, y1 = projection.pixels(tuple(float(value) for value in annotation["/Rect"]))  # type: ignore[arg-type]
            free[y0:y1, x0:x1] = False
    return free
