"""The ranking as a workbook: the order, the criteria beside the candidates, and what a reader must know of both."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.reporting import criteria_sheet, order_sheet
from checker.reporting.formats.excel import ACCENT, LINE, MUTED, Book
from checker.reporting.ranking_words import BLIND, COUNTING_RULES, MEANINGS, ORDER, PERSON, TITLE, about, title
from checker.reporting.standings import criterion
from checker.reporting.words import PREDICTION, SECTIONS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from checker.domain.rankings import Ranking
    from checker.reporting.formats.excel import Page

_LABEL_WIDTH, _TEXT_WIDTH = 26, 110


def render(ranking: Ranking) -> bytes:
    """Write the workbook. The same ranking gives the same bytes."""
    heading = ranking.heading
    book = Book(f"{TITLE} {title(heading)}", heading.reference_date)
    order_sheet.write(book.page("Rangschikking"), ranking)
    criteria_sheet.write(book.page("Criteria"), ranking)
    _explanation(book, ranking)
    return book.written()


def _explanation(book: Book, ranking: Ranking) -> None:
    page = book.page("Toelichting")
    page.sheet.hide_gridlines(2)
    page.columns((_LABEL_WIDTH, _TEXT_WIDTH))
    page.for_paper(foot=PREDICTION)
    columns = ranking.heading.columns
    page.text(0, 0, "Toelichting", bold=True, font_size=16)
    page.text(1, 0, PREDICTION, bold=True, font_color=ACCENT)
    row = 3
    for head, lines in (
        ("Waarover dit gaat", about(ranking)),
        ("Hoe de volgorde tot stand komt", (("Volgorde", ORDER), *MEANINGS)),
        ("Een mens beslist", (("", PERSON), *((("Blind", BLIND),) if ranking.heading.blind else ()))),
        ("De criteria", ((f"{SECTIONS[c.section]} {criterion(c)}", c.text) for c in columns)),
        ("Telregels", (("", rule) for rule in COUNTING_RULES)),
    ):
        page.text(row, 0, head, bold=True, font_size=12, bottom=1, bottom_color=LINE)
        page.text(row, 1, "", bottom=1, bottom_color=LINE)
        row = _lines(page, row + 1, lines) + 1


def _lines(page: Page, row: int, lines: Iterable[tuple[str, str]]) -> int:
    for label, text in lines:
        page.text(row, 0, label, font_color=MUTED, text_wrap=True)
        page.text(row, 1, text, text_wrap=True)
        row += 1
    return row
