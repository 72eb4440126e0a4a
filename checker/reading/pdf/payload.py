"""What the worker sends back about a PDF: plain lists and numbers out, frozen domain values in."""

from __future__ import annotations

import base64
from array import array
from collections.abc import Mapping
from itertools import chain
from typing import TYPE_CHECKING, Any

from checker.domain.documents import Box, Document, HiddenText, Line, Page, Span

if TYPE_CHECKING:
    from checker.reading.pdf.lines import PageLine
    from checker.reading.pdf.reader import PageText

NOWHERE = (0.0, 0.0, 0.0, 0.0)
LEAST_TEXT = 20  # letters and digits: a file with fewer has no text layer worth the name


def pack(pages: list[PageText], hidden: list[tuple[int | None, str, str]]) -> dict[str, Any]:
    """Lay the pages out in one text and describe every line and character by its position."""
    text: list[str] = []
    boxes: list[float] = []
    lines: list[list[Any]] = []
    spans: list[list[float]] = []
    position = 0
    for number, page in enumerate(pages, start=1):
        start = position
        for line in page.lines:
            end = position + len(line.text)
            lines.append(_pack_line(line, (position, end), number))
            text.append(line.text)
            boxes.extend(chain.from_iterable(line.boxes))
            boxes.extend(NOWHERE)
            position = end + 1
        spans.append([start, position, page.width, page.height, page.rotation])
    if spans and position:
        del boxes[-4:]
    return {
        "text": "\n".join(text),
        "boxes": _pack_boxes(boxes),
        "lines": lines,
        "pages": spans,
        "hidden": [list(item) for item in hidden],
    }


def _pack_boxes(numbers: list[float]) -> str:
    """Write the numbers, four for each character, in two decimals: as bytes, for as words they outweigh all the rest."""
    import numpy as np  # here, for the process that unpacks has no need of it

    return base64.b64encode(np.array(numbers).round(2).tobytes()).decode()


def _pack_line(line: PageLine, span: tuple[int, int], page: int) -> list[Any]:
    left, bottom, right, top = zip(*([box for box in line.boxes if any(box)] or [NOWHERE]), strict=True)
    box = [min(left), min(bottom), max(right), max(top)]
    rounded = [round(value, 2) for value in box]
    return [*span, page, rounded, round(line.size, 2), line.bold, line.bullet, line.furniture]


def unpack(payload: Mapping[str, Any], *, name: str, sha256: str) -> Document:
    """Build the document from what the worker sent."""
    text = str(payload["text"])
    pages = tuple(
        Page(number=number, span=Span(min(start, len(text)), min(end, len(text))), width=width, height=height, rotation=rotation)
        for number, (start, end, width, height, rotation) in enumerate(payload["pages"], start=1)
    )
    return Document(
        name=name,
        sha256=sha256,
        text=text,
        format="pdf",
        pages=pages,
        lines=tuple(_line(item) for item in payload["lines"]),
        hidden=tuple(HiddenText(page=page, text=words, reason=reason) for page, words, reason in payload["hidden"]),
        boxes=tuple(array("d", base64.b64decode(payload["boxes"]))),
        has_text_layer=sum(character.isalnum() for character in text) >= LEAST_TEXT,
    )


def _line(item: list[Any]) -> Line:
    start, end, page, box, size, bold, bullet, furniture = item
    return Line(Span(start, end), page=page, box=Box(*box), size=size, bold=bold, bullet=bullet, furniture=furniture)
