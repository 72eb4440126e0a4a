"""A sheet as a Word document: real headings, lists, tables and footnotes, the same bytes each time."""

from __future__ import annotations

import io
from functools import cache
from typing import TYPE_CHECKING

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm

from checker.reporting.formats import word_styles as styles
from checker.reporting.formats.plain import BOX
from checker.reporting.formats.word_package import add_footnotes, describe, pack
from checker.reporting.sheet import Block, Heading, Items, Marker, Paragraph, Role, Style, Table, notes_of
from checker.reporting.text import inline

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docx.document import Document
    from docx.table import _Cell
    from docx.text.paragraph import Paragraph as WordParagraph

    from checker.reporting.sheet import Run, Sheet, Text

_ROLES = {Role.BODY: styles.NORMAL, Role.SMALL: styles.SMALL, Role.FILL: styles.FILL, Role.NOTICE: styles.NOTICE}
_LISTS = {Marker.BULLET: "List Bullet", Marker.NUMBER: "List Number", Marker.BOX: styles.TICK}
_TEXT_WIDTH = 17.0  # centimetres between the margins


def write(sheet: Sheet) -> bytes:
    """Write the whole sheet."""
    document = docx.Document(io.BytesIO(_template(sheet.language)))
    numbers = iter(range(1, len(notes_of(sheet)) + 1))
    for style, text in ((styles.TITLE, sheet.title), (styles.SUBTITLE, sheet.subtitle)):
        if text:
            _paragraph(document, style).add_run(inline(text))
    for block in sheet.blocks:
        _add(document, block, numbers)
    _frame(document, sheet)
    add_footnotes(document, notes_of(sheet))
    describe(document, sheet)
    return pack(document)


@cache
def _template(language: str) -> bytes:
    """Return an empty document with all its styles: dressing one takes longer than writing a paper."""
    document, empty = docx.Document(), io.BytesIO()
    styles.dress(document, language)
    document.save(empty)
    return empty.getvalue()


def _paragraph(document: Document, style: str) -> WordParagraph:
    """Add a paragraph in a style; python-docx itself seeks through all styles for each."""
    paragraph = document.add_paragraph()
    if style != styles.NORMAL:
        paragraph._p.style = styles.identifier(style)  # noqa: SLF001 - as above
    return paragraph


def _add(document: Document, block: Block, numbers: Iterator[int]) -> None:
    match block:
        case Heading():
            _paragraph(document, styles.HEADINGS[block.level]).add_run(inline(block.text))
        case Paragraph():
            paragraph = _paragraph(document, _ROLES[block.role])
            paragraph.paragraph_format.keep_with_next = block.keep or None
            _fill(paragraph, block.text, numbers)
        case Items():
            _items(document, block, numbers)
        case Table():
            _table(document, block, numbers)


def _items(document: Document, block: Items, numbers: Iterator[int]) -> None:
    number = styles.new_numbering(document) if block.marker is Marker.NUMBER else None
    for item in block.items:
        paragraph = _paragraph(document, _LISTS[block.marker])
        if number is not None:
            styles.number(paragraph, number)
        if block.marker is Marker.BOX:
            paragraph.add_run(f"{BOX}\t").font.name = styles.BOX_FONT
        _fill(paragraph, item, numbers)


def _table(document: Document, block: Table, numbers: Iterator[int]) -> None:
    table = document.add_table(rows=1, cols=len(block.header))
    table._tbl.tblStyle_val = styles.identifier(styles.TABLE)  # noqa: SLF001 - as for paragraphs
    table.autofit = False
    for cell, name in zip(table.rows[0].cells, block.header, strict=True):
        cell.paragraphs[0].add_run(inline(name)).bold = True
    styles.repeat_as_header(table.rows[0])
    for row in block.rows:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            _fill(cell.paragraphs[0], text, numbers)
    for column, share in zip(table.columns, block.widths, strict=True):
        column.width = Cm(_TEXT_WIDTH * share / sum(block.widths))
    for row in table.rows:
        for cell, share in zip(row.cells, block.widths, strict=True):
            _widen(cell, _TEXT_WIDTH * share / sum(block.widths))
    _paragraph(document, styles.GAP)


def _widen(cell: _Cell, centimetres: float) -> None:
    cell.width = Cm(centimetres)
    cell.paragraphs[0]._p.style = styles.identifier(styles.CELL)  # noqa: SLF001 - as for paragraphs


def _fill(paragraph: WordParagraph, text: Text, numbers: Iterator[int]) -> None:
    for run in text:
        _run(paragraph, run)
        if run.note:
            _mark(paragraph, next(numbers))


def _run(paragraph: WordParagraph, run: Run) -> None:
    written = paragraph.add_run(inline(run.text))
    if run.style is Style.STRONG:
        written.bold = True
    elif run.style is Style.BLANK:
        written._r.style = styles.identifier(styles.BLANK)  # noqa: SLF001 - as for paragraphs
    if run.link:
        written._r.style = styles.identifier(styles.LINK)  # noqa: SLF001
        link = OxmlElement("w:hyperlink")
        target = paragraph.part.relate_to(f"{run.link}.docx", RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        link.set(qn("r:id"), target)
        written._r.addprevious(link)  # noqa: SLF001 - python-docx has no way to make a link
        link.append(written._r)  # noqa: SLF001


def _mark(paragraph: WordParagraph, number: int) -> None:
    reference = OxmlElement("w:footnoteReference")
    reference.set(qn("w:id"), str(number))
    mark = paragraph.add_run()._r  # noqa: SLF001 - python-docx knows no footnotes
    mark.style = styles.identifier(styles.NOTE_MARK)
    mark.append(reference)


def _frame(document: Document, sheet: Sheet) -> None:
    """Write the mark above and the page number below each page."""
    section = document.sections[0]
    if sheet.mark:
        section.header.paragraphs[0].text = inline(sheet.mark)
        section.header.paragraphs[0].style = styles.MARK
    foot = section.footer.paragraphs[0]
    foot.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    foot.add_run(f"{sheet.labels.page} ")
    styles.add_field(foot, "PAGE")
    foot.add_run(f" {sheet.labels.of} ")
    styles.add_field(foot, "NUMPAGES")
