"""A posting read along an outline: where no layout recognises the text, or to hold the layout's reading against another one.

The outline says where a criterion or a header's value stands. What stands there is read as in any posting.
"""

from __future__ import annotations

from checker.domain.documents import Document, Span
from checker.domain.outlines import Outline
from checker.domain.postings import Posting
from checker.reading.postings.parts.building import build
from checker.reading.postings.parts.criteria import Found
from checker.reading.postings.parts.header import Header
from checker.reading.postings.parts.layout import Layout, lay_out
from checker.reading.postings.parts.points import read_points
from checker.reading.postings.parts.rows import Flow, Row, flow

NAME = "outlined"


def plain(document: Document) -> str:
    """The posting line by line, without markup and page furniture: the text that an outline points into."""
    return _lines(lay_out(document)).text


def read_outlined(document: Document, outline: Outline) -> Posting:
    """Read a posting's fields and criteria at the places that an outline gives."""
    layout = lay_out(document)
    text = _lines(layout)
    lists = []
    for outlined in outline.criteria:
        words = _stretch(text, outlined.span)
        lists.append(Found(outlined.id, outlined.section, words, read_points(words.text)))
    values = {name: _stretch(text, span) for name, span in outline.fields}
    header = Header({**layout.header.values, **values}, layout.header.first)
    return build(document, Layout(layout.rows, layout.headings, header, tuple(lists)), NAME)


def _lines(layout: Layout) -> Flow:
    return flow(layout.rows, {row.number for row in layout.rows})


def _stretch(text: Flow, span: Span) -> Flow:
    """Return a stretch of the lines as running text, its wraps joined."""
    pieces: list[Row] = []
    start = span.start
    for line in text.text[span.start : span.end].split("\n"):
        cut = text.cut(start, start + len(line))
        if cut.text:
            pieces.append(Row(cut.lines[0], cut.text, cut.at))
        start += len(line) + 1
    return flow(pieces)
