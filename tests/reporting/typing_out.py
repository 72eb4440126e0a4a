"""A document typed on a grid, so that a test can tell by heart where each character stands: 6 wide, 10 high, lines 12 apart."""

from __future__ import annotations

from checker.domain.documents import Box, Document, Line, Page, Part, PartKind, Span

WIDE, HIGH, APART, TOP = 6.0, 10.0, 12.0, 700.0


def typed(*pages: str, sha256: str = "a" * 64, file_format: str = "pdf") -> Document:
    """Return a document with these pages, each a text of one or more lines; spaces have no box, as in a PDF that was read."""
    text, boxes = "\n".join(pages), [0.0] * 4 * len("\n".join(pages))
    lines: list[Line] = []
    numbered: list[Page] = []
    start = 0
    for number, page in enumerate(pages, 1):
        for row, words in enumerate(page.split("\n")):
            at = start + sum(len(line) + 1 for line in page.split("\n")[:row])
            low = TOP - APART * row
            for place, character in enumerate(words):
                if not character.isspace():
                    boxes[4 * (at + place) : 4 * (at + place) + 4] = (WIDE * place, low, WIDE * (place + 1), low + HIGH)
            box = Box(0.0, low, WIDE * len(words), low + HIGH)
            lines.append(Line(Span(at, at + len(words)), page=number, box=box))
        numbered.append(Page(number, Span(start, min(start + len(page) + 1, len(text)))))
        start += len(page) + 1
    return Document(
        "cv.pdf",
        sha256,
        text,
        file_format,
        pages=tuple(numbered),
        lines=tuple(lines),
        parts=(Part(PartKind.CV, Span(0, len(text))),),
        boxes=tuple(boxes),
        content=b"%PDF-1.7",
    )


def span(document: Document, words: str) -> Span:
    """Return where words stand."""
    start = document.text.index(words)
    return Span(start, start + len(words))
