"""What a printer or a browser puts on every page, and the posting does not say."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise

from checker.reading.postings.parts.rows import Row

_ALONE = re.compile(
    r"""
    (?:\S.{0,80}[|–—·-]\s*)?(?:pagina|page|blz\.?|bladzijde|pag\.?)\s*\d{1,3}(?:\s*(?:van|of|/)\s*\d{1,3})?   # Pagina 2 van 5
    | [-–]\s*\d{1,3}\s*[-–]
    | \d{1,3}\s*(?:/|van|of)\s*\d{1,3}                                                # 2/5
    | \(?\s*<?(?:https?://|www\.)\S+(?:\s+\d{1,3}\s*/\s*\d{1,3})?
    | (?:af)?(?:gedrukt|geprint|print(?:datum)?)\s*(?:op\s*)?:?\s*\d.*
    | \d{1,2}[-/]\d{1,2}[-/]\d{2,4},?\s+\d{1,2}:\d{2}(?::\d{2})?\s+(?!uur\b)\S.*      # a browser's print header
    | ©.*
    """,
    re.VERBOSE | re.IGNORECASE,
)
_BARE_NUMBER = re.compile(r"\d{1,3}")
_MARK = re.compile(
    r"\||©|\b(?:pagina|page|blz)\b|https?://|www\.|\.nl\b|\d{1,2}[-/]\d{1,2}[-/]\d{2,4}|[-–—] |\b(?:aanvraag|opdracht"
    r"|uitvraag)\w*\s+\d{3,}",
    re.IGNORECASE,
)
_ITEM = re.compile(r"(?:\w{0,3}\d{1,2}(?:\.\d{1,2})?[.):]|[-•*·▪–])\s")
_GAP = 8  # rows of content between two printings of a running header
_EDGE = 2
_REPEATED = 3
_LONGEST = 120
_UNEVEN = 1.7  # how much one page may hold more than another


def mark_furniture(rows: Sequence[Row], is_posting: Callable[[Row], bool]) -> tuple[Row, ...]:
    """Mark the rows that are page furniture; what `is_posting` knows as the posting's own is left alone."""
    filled = [i for i, row in enumerate(rows) if not row.blank]
    found = {i for i in filled if _ALONE.fullmatch(rows[i].text)}
    found |= _at_page_edges(rows, filled) | _repeated(rows, filled) | _beside(rows, filled, found) | _counted(rows, filled)
    own = {i for i in found if is_posting(rows[i])}
    return tuple(replace(row, furniture=True) if i in found - own else row for i, row in enumerate(rows))


def _key(row: Row) -> str:
    return re.sub(r"\d+", "#", row.text.lower())


def _may_run(row: Row) -> bool:
    """Whether a row looks like something that runs along with the pages, and not like a wrapped sentence."""
    first = row.text[0]
    return len(row.text) <= _LONGEST and (first.isupper() or not first.isalpha()) and not _ITEM.match(row.text)


def _at_page_edges(rows: Sequence[Row], filled: Sequence[int]) -> set[int]:
    """Rows that come back at the top or bottom of pages, and bare page numbers there."""
    pages: dict[int, list[int]] = defaultdict(list)
    for i in filled:
        pages[rows[i].page].append(i)
    if len(pages) == 1:
        return set()
    edges = {i for page in pages.values() for i in (*page[:_EDGE], *page[-_EDGE:])}
    outer = {i for page in pages.values() for i in (page[0], page[-1])}
    seen: dict[str, set[int]] = defaultdict(set)
    for i in edges:
        seen[_key(rows[i])].add(rows[i].page)
    found = {i for i in edges if len(seen[_key(rows[i])]) > 1 and _may_run(rows[i])}
    return found | {i for i in outer if _BARE_NUMBER.fullmatch(rows[i].text)}


def _beside(rows: Sequence[Row], filled: Sequence[int], sure: set[int]) -> set[int]:
    """Rows that come back beside what is surely furniture: the other lines of a running header or footer."""
    where: dict[str, list[int]] = defaultdict(list)
    for order, i in enumerate(filled):
        neighbours = {filled[k] for k in (order - 1, order + 1) if 0 <= k < len(filled)}
        if i not in sure and neighbours & sure and _may_run(rows[i]):
            where[_key(rows[i])].append(i)
    return {i for found in where.values() if len(found) > 1 for i in found}


def _counted(rows: Sequence[Row], filled: Sequence[int]) -> set[int]:
    """Bare numbers that count on from page to page where no page break is left in the text."""
    bare = [(order, int(rows[i].text)) for order, i in enumerate(filled) if _BARE_NUMBER.fullmatch(rows[i].text)]
    for first in (1, 2):
        run: list[int] = []
        for order, number in bare:
            if number == first + len(run) and (not run or order - run[-1] >= _GAP):
                run.append(order)
        if len(run) > 1:
            return {filled[order] for order in run}
    return set()


def _repeated(rows: Sequence[Row], filled: Sequence[int]) -> set[int]:
    """Rows that come back at a page's distance where no page break is left in the text."""
    where: dict[str, list[int]] = defaultdict(list)
    for order, i in enumerate(filled):
        if _may_run(rows[i]) and not rows[i].text.endswith((";", ",", ".")):
            where[_key(rows[i]) if _MARK.search(rows[i].text) else rows[i].text].append(order)
    found: set[int] = set()
    for orders in where.values():
        marked = _MARK.search(rows[filled[orders[0]]].text) is not None
        words = len(rows[filled[orders[0]]].text.split())
        if words > 1 and len(orders) >= (2 if marked else _REPEATED) and _runs_through(orders, len(filled), strict=not marked):
            found |= {filled[order] for order in orders}
    return found


def _runs_through(orders: Sequence[int], length: int, *, strict: bool) -> bool:
    """Whether rows come back at the distance of a page; strictly, also at like distances from first page to last."""
    gaps = [after - before for before, after in pairwise(orders)]
    if min(gaps[:-1] or gaps) < _GAP:
        return False
    page = max(gaps)
    even = page <= _UNEVEN * min(gaps[:-1] or gaps)
    return not strict or (even and orders[0] <= page * _UNEVEN and length - orders[-1] <= page * _UNEVEN)
