"""Looks at a printed report: which rows and pictures a page break cuts, and what its tags say."""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pypdf
import pypdfium2
import pypdfium2.raw as pdfium

if TYPE_CHECKING:
    from collections.abc import Iterator

TOP, BOTTOM = 17 * 72 / 25.4, 19 * 72 / 25.4  # the margins of the page in points, where nothing of the report stands
GIVE = 1.0


@dataclass(frozen=True, slots=True)
class Tagged:
    """One element of the structure that a screen reader walks: its tag and its children's, its pages, its text for an ear."""

    tag: str
    children: tuple[str, ...]
    pages: frozenset[int]
    alt: str


def structure(pdf: bytes) -> list[Tagged]:
    """Return all elements of a tagged PDF."""
    reader = pypdf.PdfReader(io.BytesIO(pdf))
    numbers = {_number(page): place for place, page in enumerate(reader.pages, start=1)}
    found: list[Tagged] = []

    def walk(item: Any, page: int) -> frozenset[int]:  # noqa: ANN401 - the objects of a PDF have no types
        element = item.get_object()
        if isinstance(element, int):
            return frozenset({page})
        here = numbers[_number(element["/Pg"])] if "/Pg" in element else page
        if element.get("/Type") == "/MCR":
            return frozenset({here})
        kids = element.get("/K", [])
        kids = kids if isinstance(kids, list) else [kids]
        pages = frozenset[int]().union(*(walk(kid, here) for kid in kids))
        found.append(Tagged(_tag(element), tuple(_tag(kid.get_object()) for kid in kids), pages, str(element.get("/Alt", ""))))
        return pages

    walk(reader.root_object["/StructTreeRoot"], 0)
    return found


def _number(page: Any) -> int:  # noqa: ANN401 - as above
    return int(page.indirect_reference.idnum)


def _tag(element: Any) -> str:  # noqa: ANN401 - as above
    return str(element.get("/S", "")).lstrip("/") if isinstance(element, dict) else ""


def cut_rows(pdf: bytes) -> list[Tagged]:
    """Return the rows of tables that stand on more than one page; a row of headings is repeated, not cut."""
    return [e for e in structure(pdf) if e.tag == "TR" and "TD" in e.children and len(e.pages) > 1]


def cut_pictures(pdf: bytes) -> list[str]:
    """Name the pictures that reach into the margins: a cut one is painted whole on both pages, with the rest hidden."""
    return [
        f"page {page}: {bottom:.0f} to {top:.0f}"
        for page, height, bottom, top in pictures(pdf)
        if bottom < BOTTOM - GIVE or top > height - TOP + GIVE
    ]


def pictures(pdf: bytes) -> Iterator[tuple[int, float, float, float]]:
    """Yield the pictures of a PDF from a browser: page, height of the page, lower and upper edge in points."""
    document = pypdfium2.PdfDocument(pdf)
    for number, page in enumerate(document, start=1):
        for item in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE]):
            _, bottom, _, top = item.get_bounds()
            yield number, page.get_height(), bottom, top
    document.close()


def page_sizes(pdf: bytes) -> set[tuple[int, int]]:
    """Return the sizes of the pages in whole points."""
    return {(round(page.mediabox.width), round(page.mediabox.height)) for page in pypdf.PdfReader(io.BytesIO(pdf)).pages}


def texts(pdf: bytes) -> list[str]:
    """Return the text of each page, on one line."""
    return [" ".join(page.extract_text().split()) for page in pypdf.PdfReader(io.BytesIO(pdf)).pages]
