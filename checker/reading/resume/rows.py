"""The lines of a document as the structure reader sees them: furniture and empty lines left out, cells and bullets known."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cached_property

from checker.domain.documents import Document, Line, Span

MARKER = re.compile(
    r"\s*(?:[•·●○▪■□◦‣⁃➢➤►▶✓✔❖\ue000-\uf8ff*–—-]|o(?=\s{2,}|\t))\s+(?=\S)"
    r"|\s*[•●▪■◦‣➢➤►✓✔❖\ue000-\uf8ff](?=\w)"
)
BARE_MARKER = re.compile(r"\s*[•·●○▪■□◦‣⁃➢➤►✓✔❖\ue000-\uf8ff–—*-]\s*$")
HASHES = re.compile(r"\s*(#{1,6})\s+")
RULE = re.compile(r"\s*[-=_*–—]{3,}\s*$")
WIDE = re.compile(r"\t+|(?<=\S) {2,}(?=\S)")
STARS = re.compile(r"(\*\*\*?|__|\*|_)(?P<inner>[^*_]+)\1:?$")
CELL_GAP = 1.4  # of the letter size: wider than a justified space, narrower than the gutter of a table
COORDINATES = 4


@dataclass(frozen=True)
class Row:
    """One line without its list marker. `cells` are its parts where gutters divide it; `after_gap` tells white space above."""

    text: str
    span: Span
    line: Line
    cells: tuple[Span, ...] = ()
    bullet: bool = False
    after_gap: bool = False
    level: int = 0  # of a Markdown heading

    @property
    def page(self) -> int:
        """The page, 0 where the format has none."""
        return self.line.page or 0

    @property
    def x0(self) -> float:
        """Where the line starts, 0 where the format has no pages."""
        return self.line.box.x0 if self.line.box else 0.0

    @property
    def x1(self) -> float:
        """Where the line ends."""
        return self.line.box.x1 if self.line.box else 0.0

    @property
    def middle(self) -> float:
        """The height of the line on its page."""
        return (self.line.box.y0 + self.line.box.y1) / 2 if self.line.box else 0.0

    @property
    def has_box(self) -> bool:
        """Whether the place on the page is known."""
        return self.line.box is not None

    @cached_property
    def style(self) -> tuple[float, bool, bool, int]:
        """What a reader sees of the type: size, weight, capitals, Markdown level."""
        letters = [c for c in self.text if c.isalpha()]
        capitals = len(letters) > 2 and all(c.isupper() for c in letters)
        return (round(self.line.size * 2) / 2, self.line.bold, capitals, self.level)

    def span_of(self, start: int, end: int) -> Span:
        """Return the place in the document of a stretch of the row's text, without the white space around it."""
        piece = self.text[start:end]
        left = start + len(piece) - len(piece.lstrip())
        return Span(self.span.start + left, self.span.start + left + len(piece.strip()))


def rows_of(document: Document) -> tuple[Row, ...]:
    """Return the rows that hold text, in reading order."""
    lines = document.lines or _lines_of(document.text)
    has_markers = any(line.box is not None and line.bullet for line in lines)
    rows: list[Row] = []
    is_marked = gap = False
    for line in lines:
        text = document.text[line.span.start : line.span.end]
        if line.furniture:
            continue
        if not text.strip() or RULE.match(text):
            gap = True
        elif BARE_MARKER.match(text):
            is_marked = line.box is None or not has_markers
        else:
            row = _row(document, replace(line, bullet=line.bullet or is_marked))
            if row.text:
                rows.append(replace(row, after_gap=gap or _is_apart(row, rows)))
            is_marked = gap = False
    return tuple(_without_page_gaps(rows))


def _lines_of(text: str) -> tuple[Line, ...]:
    starts = [0, *(match.end() for match in re.finditer("\n", text))]
    ends = [*(match.start() for match in re.finditer("\n", text)), len(text)]
    return tuple(Line(Span(start, end)) for start, end in zip(starts, ends, strict=True))


def _row(document: Document, line: Line) -> Row:
    start, end = line.span.start, line.span.end
    hashes = HASHES.match(document.text[start:end])
    marker = None if hashes else MARKER.match(document.text[start:end])
    if found := hashes or marker:
        start += found.end()
    if stars := STARS.fullmatch(document.text[start:end].strip()):
        start = document.text.index(stars["inner"], start)
        end = start + len(stars["inner"])
    text = document.text[start:end]
    span = Span(start + len(text) - len(text.lstrip()), start + len(text.rstrip()))
    return Row(
        document.text[span.start : span.end],
        span,
        replace(line, bold=line.bold or stars is not None),
        cells=_cells(document, span, line),
        bullet=line.bullet or marker is not None,
        level=len(hashes[1]) if hashes else 0,
    )


def _cells(document: Document, span: Span, line: Line) -> tuple[Span, ...]:
    """Split a row at its gutters: by the boxes of its letters, or by tabs and wide spaces where there are none."""
    text = document.text[span.start : span.end]
    if not document.boxes or not line.size:
        cuts = [(m.start() + span.start, m.end() + span.start) for m in WIDE.finditer(text)]
    else:
        cuts = _gutters(document, span, line.size)
    bounds = [span.start, *(place for cut in cuts for place in cut), span.end]
    return tuple(Span(start, end) for start, end in zip(bounds[::2], bounds[1::2], strict=True) if end > start)


def _gutters(document: Document, span: Span, size: float) -> list[tuple[int, int]]:
    cuts: list[tuple[int, int]] = []
    previous = -1
    for place in range(span.start, span.end):
        if document.text[place].isspace() or not any(document.boxes[COORDINATES * place : COORDINATES * place + COORDINATES]):
            continue
        if previous >= 0:
            distance = document.boxes[COORDINATES * place] - document.boxes[COORDINATES * previous + 2]
            if distance > CELL_GAP * size and place - previous > 1:
                cuts.append((previous + 1, place))
        previous = place
    return cuts


def _is_apart(row: Row, before: list[Row]) -> bool:
    """Tell whether the white space above a row is clearly more than a line's own."""
    if not before or not row.has_box or not before[-1].has_box:
        return False
    previous = before[-1]
    if previous.page != row.page:
        return False
    height = max(row.line.size, 1.0)
    return previous.middle - row.middle > 1.75 * height


def _without_page_gaps(rows: list[Row]) -> list[Row]:
    """A blank line that a page break left behind in text without boxes tells nothing; with boxes it is not counted at all."""
    return [
        replace(row, after_gap=False) if number and row.page != rows[number - 1].page and not row.has_box else row
        for number, row in enumerate(rows)
    ]
