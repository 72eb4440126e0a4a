"""A workbook for Excel and its kin: text of others stays text in it, links stand only where they are put, no clock is read."""

from __future__ import annotations

import io
import textwrap
from datetime import datetime
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import xlsxwriter

from checker.reporting.text import one_line, redact_bsn

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from decimal import Decimal

FONT = "Arial"  # on every system, or another of the same widths
SIZE = 10
INK, MUTED, LINE, ACCENT = "#1B2027", "#555F6B", "#D9DEE5", "#17506F"
# Ink and ground of each tone, as on the page of a report.
TONES = {
    "good": ("#14603A", "#E5F3EA"),
    "bad": ("#9B1C1C", "#FCEAEA"),
    "open": ("#734700", "#FDF2DC"),
    "look": ("#17506F", "#E9F1F5"),
}
_HEAD = {"bold": True, "text_wrap": True, "font_color": "#FFFFFF", "bg_color": ACCENT, "border": 1, "border_color": LINE}
_URL_SIGNS = {code: f"%{code:02X}" for code in (*range(0x20), *map(ord, " \"#%&'*+,:;<=>?@[\\]^`{|}"), 0x7F)}
_A4 = 9
_LEADING, _PADDING, _HIGHEST = 1.28, 3, 400  # of a row, in points; Excel refuses more than 409
_WHOLE = "A1:XFD1048576"
_MOST = 10**15  # beyond it a sheet rounds
_LONGEST = 32_000  # characters that a cell holds, with room to spare
_NOTE = {"x_offset": 14, "y_offset": 6, "font_name": FONT, "font_size": 10, "color": "#FFFDF2"}
_NOTE_WIDTH, _NOTE_LINE, _NOTE_CHARACTERS = 330, 17, 52


class Book:
    """A workbook that is built in memory; `day` is the one that its properties name."""

    def __init__(self, title: str, day: str) -> None:
        self._out = io.BytesIO()
        options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
        self._book = xlsxwriter.Workbook(self._out, options)
        self._book.set_properties({"title": shown(title)[:250], "author": "checker", "created": datetime.fromisoformat(day)})
        self._styles: dict[tuple[tuple[str, object], ...], Any] = {}

    def page(self, name: str) -> Page:
        """Add a sheet."""
        return Page(self, self._book.add_worksheet(name))

    def style(self, **properties: object) -> Any:  # noqa: ANN401 - the library ships no types
        """Return a style of cells; the same one for the same properties."""
        key = tuple(sorted(properties.items()))
        if key not in self._styles:
            self._styles[key] = self._book.add_format({"font_name": FONT, "font_size": SIZE, "valign": "top"} | properties)
        return self._styles[key]

    def written(self) -> bytes:
        """Return the whole file; nothing can be added afterwards."""
        self._book.close()
        return self._out.getvalue()


class Page:
    """One sheet. Rows and columns are counted from 0; keywords are the properties of a style.

    A row is made as high as its text needs: not every program does so itself when it opens a file.
    """

    def __init__(self, book: Book, sheet: Any) -> None:  # noqa: ANN401 - as above
        self._book = book
        self._widths: dict[int, int] = {}
        self._heights: dict[int, float] = {}
        self.sheet = sheet
        self.sheet.ignore_errors({"number_stored_as_text": _WHOLE})  # text of digits is meant as text

    def columns(self, widths: Sequence[int]) -> None:
        """Set the widths of the columns, in characters, before anything is written."""
        self._widths = dict(enumerate(widths))
        for column, width in self._widths.items():
            self.sheet.set_column(column, column, width)

    def _make_room(self, row: int, column: int, text: str, style: Mapping[str, Any]) -> None:
        width = self._widths.get(column, _LONGEST) * (0.95 if "bold" in style else 1.1)
        lines = sum(lines_of(line, int(width)) for line in text.split("\n")) if "text_wrap" in style else 1
        height = lines * style.get("font_size", SIZE) * _LEADING + _PADDING
        if height > self._heights.get(row, 0):
            self._heights[row] = height
            self.sheet.set_row(row, min(height, _HIGHEST))

    def text(self, row: int, column: int, text: str, **style: Any) -> None:  # noqa: ANN401 - as above
        """Write text of whatever origin."""
        words = shown(text)[:_LONGEST]
        self._make_room(row, column, words, style)
        self.sheet.write_string(row, column, words, self._book.style(**style))

    def head(self, row: int, column: int, text: str) -> None:
        """Write the heading of a column; its lines stay lines."""
        words = "\n".join(shown(line) for line in text.split("\n"))
        self._make_room(row, column, words, _HEAD)
        self.sheet.write_string(row, column, words, self._book.style(**_HEAD))

    def tinted(self, row: int, column: int, text: str, tone: str | None, **style: object) -> None:
        """Write text in the colours of a tone; the words say the same."""
        ink, ground = TONES[tone] if tone else ("", "")
        self.text(row, column, text, **style | ({"font_color": ink, "bg_color": ground} if tone else {}))

    def bars(self, first: int, last: int, column: int, *, most: int, colour: str) -> None:
        """Draw a bar in each cell of a column, as long as its number is of `most`."""
        bar = {"type": "data_bar", "data_bar_2010": True, "bar_solid": True, "bar_color": colour, "bar_border_color": colour}
        ends = {"min_type": "num", "min_value": 0, "max_type": "num", "max_value": max(1, most)}
        self.sheet.conditional_format(first, column, last, column, bar | ends)

    def number(self, row: int, column: int, number: int | Decimal | None, **style: Any) -> None:  # noqa: ANN401 - as above
        """Write a number that can be sorted and added up; an empty cell for none, text for one that no sheet can hold."""
        if number is None:
            self.sheet.write_blank(row, column, None, self._book.style(**style))
        elif not -_MOST < number < _MOST:
            self.text(row, column, str(number), **style)
        else:
            self.sheet.write_number(row, column, number, self._book.style(**style))

    def link(self, row: int, column: int, path: str, text: str, **style: object) -> None:
        """Write text that opens a file beside the workbook; mere text where there is no such file."""
        self.text(row, column, text, **style)
        if path:
            linked = style | {"font_color": ACCENT, "underline": 1}
            target = f"external:{path.translate(_URL_SIGNS)}"
            self.sheet.write_url(row, column, target, self._book.style(**linked), shown(text))

    def note(self, row: int, column: int, text: str) -> None:
        """Hang a note on a cell, in lines, as large as its text needs."""
        lines = [shown(line) for line in text.split("\n")]
        height = sum(1 + len(line) // _NOTE_CHARACTERS for line in lines) * _NOTE_LINE + 12
        self.sheet.write_comment(row, column, "\n".join(lines), _NOTE | {"width": _NOTE_WIDTH, "height": height})

    def for_paper(self, *, heads: int | None = None, foot: str) -> None:
        """Print on A4 lying down, as wide as the paper, with the row of headings repeated and a foot on each page."""
        self.sheet.set_landscape()
        self.sheet.set_paper(_A4)
        self.sheet.fit_to_pages(1, 0)
        self.sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
        self.sheet.set_footer(f"&L&8{foot}&R&8Pagina &P van &N")
        if heads is not None:
            self.sheet.repeat_rows(heads)


@lru_cache(maxsize=4096)
def shown(text: str) -> str:
    """Put text on one line, signs that no sheet can hold replaced, citizen service numbers blacked out."""
    return redact_bsn(one_line(text))


@lru_cache(maxsize=4096)
def lines_of(text: str, width: int) -> int:
    """Count the lines that a text takes in a cell of so many characters."""
    return max(1, len(textwrap.wrap(text, max(1, width))))
