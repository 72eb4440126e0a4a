"""One PDF from first page to last: its text, lines and boxes as plain values that can leave the worker process."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from checker.reading.pdf.disguise import find_disguises, has_substitutes, is_invisible, substituted
from checker.reading.pdf.furniture import mark_furniture
from checker.reading.pdf.glyphs import Glyph, GlyphReader, main_angle, turn
from checker.reading.pdf.hidden import find_hidden, report
from checker.reading.pdf.limits import PAGE_LIMIT, Reason, RefusedError
from checker.reading.pdf.lines import PageLine, page_line, without_markers
from checker.reading.pdf.marks import Shape, flag_marked, painted_shapes
from checker.reading.pdf.order import reading_order
from checker.reading.pdf.outside import Opinion
from checker.reading.pdf.rows import segments_of, words_of

CHARACTER_LIMIT = 400_000  # of the whole file: sixty pages of prose have fewer


@dataclass(slots=True)
class PageText:
    """What one page yields."""

    lines: list[PageLine]
    width: float
    height: float
    rotation: int
    top: float = 0.0  # the page's height along the reading direction
    hidden: list[tuple[str, str]] = field(default_factory=list)


def read_pages(content: bytes, second: Sequence[Opinion] = ()) -> list[PageText]:
    """Read all pages of a PDF; `second` asks another reader what it makes of each page."""
    document = open_pdf(content)
    try:
        pages: list[PageText] = []
        left = CHARACTER_LIMIT
        for number in range(len(document)):
            pages.append(_read_page(document, number, second[number : number + 1], left))
            left -= sum(len(line.text) for line in pages[-1].lines)
    finally:
        document.close()
    mark_furniture([page.lines for page in pages], [page.top for page in pages])
    return pages


def open_pdf(content: bytes) -> Any:
    """Open a PDF, or refuse it: locked, damaged, empty or far too long."""
    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        locked = getattr(error, "err_code", None) == pdfium.FPDF_ERR_PASSWORD or "password" in str(error).lower()
        raise RefusedError(Reason.LOCKED if locked else Reason.DAMAGED) from error
    pages = len(document)
    if not 0 < pages <= PAGE_LIMIT:
        document.close()
        raise RefusedError(Reason.TOO_MANY_PAGES if pages else Reason.DAMAGED)
    return document


def forget_documents() -> None:
    """Start PDFium anew: it fits a font that a document lacks to that document, and would measure the next one with it."""
    pdfium.FPDF_DestroyLibrary()
    pdfium.FPDF_InitLibraryWithConfig(pdfium.FPDF_LIBRARY_CONFIG(version=2))


def _read_page(document: Any, number: int, second: Sequence[Opinion], limit: int = CHARACTER_LIMIT) -> PageText:
    page = document[number]
    try:
        textpage = page.get_textpage()
        reader = GlyphReader(textpage)
        if reader.count > limit:
            raise RefusedError(Reason.BOMB)
        glyphs = reader.read()
        textpage.close()
        angle = main_angle(glyphs)
        left, bottom, right, top = page.get_bbox()
        width, height = page.get_size()
        edges = [turn(x, y, angle)[1] for x in (left, right) for y in (bottom, top)]
        edge, low = max(edges), min(edges)
        swapped = substituted(glyphs, second[0]()) if second and has_substitutes(glyphs) else {}
        hidden = swapped | find_hidden(document, number, page, glyphs)
        visible = [glyph for glyph in glyphs if glyph.index not in hidden and not is_invisible(glyph.text[0])]
        lines = compose(visible, angle, painted_shapes(page, angle))
        for line in lines:
            line.base -= low
        return PageText(
            lines, width, height, page.get_rotation(), top=edge - low, hidden=[*report(glyphs, hidden), *find_disguises(glyphs)]
        )
    finally:
        page.close()


def compose(glyphs: list[Glyph], angle: int, shapes: list[Shape]) -> list[PageLine]:
    """Turn the visible glyphs of a page into its lines, in reading order."""
    kept = without_markers(segments_of(words_of(glyphs)))
    flag_marked([segment for segment in kept if segment.angle == angle], shapes)
    lines = [page_line(row) for row in reading_order(kept, angle)]
    return [line for line in lines if line is not None]
