"""The Word file around the text: its footnotes, its properties, and a zip without a clock."""

from __future__ import annotations

import io
import zipfile
from datetime import datetime, time
from typing import TYPE_CHECKING

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import XmlPart
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from checker.reporting.formats import word_styles as styles
from checker.reporting.text import inline

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docx.document import Document
    from docx.oxml.xmlchemy import BaseOxmlElement

    from checker.reporting.sheet import Sheet

_SEPARATORS = (("-1", "separator"), ("0", "continuationSeparator"))
_LONG_AGO = (1980, 1, 1, 0, 0, 0)  # the first moment that a zip can name


def add_footnotes(document: Document, notes: Sequence[str]) -> None:
    """Add the part of a document that holds its footnotes, numbered from 1."""
    if not notes:
        return
    root = OxmlElement("w:footnotes")
    for separator, kind in _SEPARATORS:
        note = _child(root, "w:footnote", id=separator, type=kind)
        _child(_child(_child(note, "w:p"), "w:r"), f"w:{kind}")
    for number, text in enumerate(notes, 1):
        _write(_child(root, "w:footnote", id=str(number)), text)
    part = XmlPart(PackURI("/word/footnotes.xml"), CONTENT_TYPE.WML_FOOTNOTES, root, document.part.package)
    document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
    properties = OxmlElement("w:footnotePr")
    for separator, _ in _SEPARATORS:
        _child(properties, "w:footnote", id=separator)
    document.settings.element.find(qn("w:compat")).addprevious(properties)


def _child(parent: BaseOxmlElement, tag: str, **attributes: str) -> BaseOxmlElement:
    """Add an element that python-docx has no name for."""
    child = OxmlElement(tag)
    for name, value in attributes.items():
        child.set(qn(f"w:{name}"), value)
    parent.append(child)
    return child


def _write(note: BaseOxmlElement, text: str) -> None:
    paragraph = _child(note, "w:p")
    _child(_child(paragraph, "w:pPr"), "w:pStyle", val=styles.identifier(styles.NOTE_TEXT))
    mark = _child(paragraph, "w:r")
    _child(_child(mark, "w:rPr"), "w:rStyle", val=styles.identifier(styles.NOTE_MARK))
    _child(mark, "w:footnoteRef")
    words = _child(_child(paragraph, "w:r"), "w:t")
    words.set(qn("xml:space"), "preserve")
    words.text = f" {inline(text)}"


def describe(document: Document, sheet: Sheet) -> None:
    """Set the properties of the file: what it is, no author, and the day that the sheet gives."""
    properties, day = document.core_properties, datetime.combine(sheet.day, time())
    properties.title, properties.subject = inline(sheet.title)[:255], inline(sheet.subject)[:255]
    properties.keywords, properties.language = inline(sheet.keywords)[:255], sheet.language
    properties.author = properties.last_modified_by = properties.comments = properties.category = ""
    properties.created = properties.modified = day
    properties.revision = 1


def pack(document: Document) -> bytes:
    """Return the file, with all its members dated alike and without the template's picture of itself."""
    package = document.part.package
    for key, relation in list(package.rels.items()):
        if relation.reltype == RELATIONSHIP_TYPE.THUMBNAIL:
            del package.rels[key]
    raw, packed = io.BytesIO(), io.BytesIO()
    document.save(raw)
    with zipfile.ZipFile(raw) as source, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            target.writestr(zipfile.ZipInfo(name, _LONG_AGO), source.read(name), zipfile.ZIP_DEFLATED)
    return packed.getvalue()
