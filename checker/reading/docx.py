"""Word files: paragraphs and tables in the order of the document, without what Word hides."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import docx
from docx.oxml.ns import qn
from docx.table import Table
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from checker.domain.documents import Document, HiddenText, Line, Span
from checker.errors import UnreadableError
from checker.reading.plain import BULLET

UNPACKED_LIMIT = 60 * 1024 * 1024
MEMBER = "word/document.xml"
DAMAGE = (zipfile.BadZipFile, KeyError, ValueError, TypeError, AttributeError, LookupError, OSError, SyntaxError)
LEAST_HIDDEN = 2  # letters: fewer are stray formatting


def is_docx(content: bytes) -> bool:
    """Tell whether bytes are a Word document."""
    if not content.startswith(b"PK\x03\x04"):
        return False
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return MEMBER in archive.namelist()
    except zipfile.BadZipFile:
        return False


@dataclass(slots=True)
class _Collected:
    lines: list[tuple[str, dict[str, Any]]] = field(default_factory=list)
    hidden: list[HiddenText] = field(default_factory=list)


def read_docx(content: bytes, *, name: str, sha256: str) -> Document:
    """Read a Word document; it has no pages, so citations carry none."""
    collected = _Collected()
    try:
        _refuse_bomb(content, name)
        document = docx.Document(io.BytesIO(content))
        for text, paragraph in _furniture(document):
            collected.lines.append((text, {"bold": _bold(paragraph), "furniture": True}))
        for item in document.iter_inner_content():
            _collect(item, collected)
    except DAMAGE as error:
        message = f"{name} is beschadigd of geen volledig Word-bestand. Sla het document opnieuw op, liefst als pdf."
        raise UnreadableError(message) from error
    return _assemble(collected, name=name, sha256=sha256)


def _refuse_bomb(content: bytes, name: str) -> None:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        size = sum(info.file_size for info in archive.infolist() if info.filename.endswith((".xml", ".rels")))
    if size > UNPACKED_LIMIT:
        message = f"{name} kan niet veilig worden gelezen: uitgepakt is het vele malen groter dan een gewoon document."
        raise UnreadableError(message)


def _furniture(document: Any) -> Iterator[tuple[str, Paragraph]]:
    seen: set[str] = set()
    for section in document.sections:
        for part in (section.header, section.footer):
            for paragraph in part.paragraphs:
                text = _visible(paragraph)[0]
                if text and text not in seen:
                    seen.add(text)
                    yield text, paragraph


def _collect(item: Paragraph | Table, collected: _Collected) -> None:
    if isinstance(item, Table):
        _collect_table(item, collected)
        return
    text, hidden = _visible(item)
    if len(hidden) >= LEAST_HIDDEN:
        collected.hidden.append(HiddenText(page=None, text=hidden, reason="invisible"))
    for place, piece in enumerate(text.split("\n")):
        if piece.strip():
            marked = place == 0 and (_is_list(item) or bool(BULLET.match(piece)))
            collected.lines.append((piece.strip(), {"bold": _bold(item), "bullet": marked, "size": _size(item)}))


def _collect_table(table: Table, collected: _Collected) -> None:
    seen: set[Any] = set()  # the elements themselves: lxml gives an id away again
    for row in table.rows:
        start = len(collected.lines)
        sizes: list[int] = []
        for cell in row.cells:
            if _xml(cell) in seen:  # a merged cell is listed once for each column it spans
                continue
            seen.add(_xml(cell))
            before = len(collected.lines)
            for inner in cell.iter_inner_content():
                _collect(inner, collected)
            sizes.append(len(collected.lines) - before)
        if len(sizes) > 1 and max(sizes) == 1:  # label and value: one line, as on the page
            pieces = collected.lines[start:]
            collected.lines[start:] = [("\t".join(text for text, _ in pieces), pieces[0][1])]


def _runs(paragraph: Paragraph) -> Iterator[Run]:
    for element in _xml(paragraph).iter(qn("w:r")):
        yield Run(element, paragraph)


def _xml(item: Any) -> Any:
    """Return the element behind a proxy of python-docx, which has no public name for it."""
    return item._element  # noqa: SLF001


def _visible(paragraph: Paragraph) -> tuple[str, str]:
    shown, hidden = "", ""
    for run in _runs(paragraph):
        if _is_hidden(run):
            hidden += run.text
        else:
            shown += run.text
    return shown.replace("\t", " ").strip(), hidden.strip()


def _is_hidden(run: Run) -> bool:
    if run.font.hidden:
        return True
    color = run.font.color.rgb if run.font.color is not None and run.font.color.type is not None else None
    tiny = run.font.size is not None and run.font.size.pt < 3
    return tiny or (color is not None and str(color) == "FFFFFF" and not _shaded(run))


def _shaded(run: Run) -> bool:
    """Tell whether anything around the run paints a background, so that white letters can be seen."""
    element = _xml(run)
    while element is not None:
        for shade in element.iterfind("./*/" + qn("w:shd")):
            if (shade.get(qn("w:fill")) or "auto").lower() not in ("auto", "ffffff"):
                return True
        if element.find("./*/" + qn("w:highlight")) is not None:
            return True
        element = element.getparent()
    return False


def _is_list(paragraph: Paragraph) -> bool:
    properties = _xml(paragraph).pPr
    if properties is not None and properties.numPr is not None:
        return True
    style = paragraph.style.name if paragraph.style is not None else None
    return bool(style) and str(style).lower().startswith(("list bullet", "list number", "lijst"))


def _bold(paragraph: Paragraph) -> bool:
    style = paragraph.style
    heading = style is not None and str(style.name).lower().startswith(("heading", "kop", "title", "titel"))
    runs = [run for run in _runs(paragraph) if run.text.strip()]
    return heading or (bool(runs) and all(run.bold for run in runs))


def _size(paragraph: Paragraph) -> float:
    sizes = [run.font.size.pt for run in _runs(paragraph) if run.text.strip() and run.font.size is not None]
    if sizes:
        return float(max(sizes))
    style = paragraph.style
    font = getattr(style, "font", None)
    return float(font.size.pt) if font is not None and font.size is not None else 0.0


def _assemble(collected: _Collected, *, name: str, sha256: str) -> Document:
    lines: list[Line] = []
    position = 0
    for text, facts in collected.lines:
        lines.append(Line(Span(position, position + len(text)), **facts))
        position += len(text) + 1
    text = "\n".join(piece for piece, _ in collected.lines)
    return Document(
        name=name, sha256=sha256, text=text, format="docx", lines=tuple(lines), hidden=tuple(collected.hidden),
        has_text_layer=bool(text.strip()),
    )  # fmt: skip
