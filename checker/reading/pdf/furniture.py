"""Running headers, footers and page numbers: text that repeats on the pages and belongs to none of their content."""

from __future__ import annotations

import re
from collections import defaultdict

from checker.reading.pdf.lines import PageLine

NUMBER = r"(?:\d{1,3}|[ivx]{1,5})"
PAGE_NUMBER = re.compile(
    rf"^[\W_]*(?:(?:pagina|page|pag|blz|blad|p)\b[.:]?\s*)?{NUMBER}\s*(?:(?:van|of|/|-|–)\s*{NUMBER})?[\W_]*$", re.IGNORECASE
)
NAMED_NUMBER = re.compile(rf"\b(?:pagina|page|blz|pag)\b[.:]?\s*{NUMBER}(?:\s*(?:van|of|/)\s*{NUMBER})?\W*$", re.IGNORECASE)
EDGE_LINES = 4  # lines at the top and at the bottom of a page that may be furniture
EDGE_SHARE = 0.14  # of the page height: furniture stands in the margins
SAME_PLACE = 6.0  # points
DIGITS = re.compile(r"\d+")


def mark_furniture(pages: list[list[PageLine]], heights: list[float]) -> None:
    """Flag the lines that repeat at the same edge of the pages, and page numbers at an edge."""
    seen: dict[str, list[tuple[int, PageLine]]] = defaultdict(list)
    for number, (lines, height) in enumerate(zip(pages, heights, strict=True)):
        for line in _edges(lines, height):
            if _is_page_number(line.text):
                line.furniture = True
            seen[_key(line.text)].append((number, line))
    for found in seen.values():
        if len({number for number, _ in found}) >= _enough(len(pages)):
            _mark_same_place(found)


def _enough(pages: int) -> int:
    return 2 if pages < 6 else 3


def _mark_same_place(found: list[tuple[int, PageLine]]) -> None:
    for number, line in found:
        others = [other for place, other in found if place != number]
        if any(abs(other.base - line.base) <= SAME_PLACE and abs(other.size - line.size) <= 0.5 for other in others):
            line.furniture = True


def _edges(lines: list[PageLine], height: float) -> list[PageLine]:
    if not lines:
        return []
    ordered = sorted(lines, key=lambda line: -line.base)
    top = [line for line in ordered[:EDGE_LINES] if line.base >= height * (1 - EDGE_SHARE)]
    bottom = [line for line in ordered[-EDGE_LINES:] if line.base <= height * EDGE_SHARE]
    return list({id(line): line for line in top + bottom}.values())


def _key(text: str) -> str:
    return DIGITS.sub("#", text.casefold()).strip()


def _is_page_number(text: str) -> bool:
    bare = bool(PAGE_NUMBER.match(text)) and bool(re.search(NUMBER, text))
    return bare or bool(NAMED_NUMBER.search(text) and len(text) <= 80)
