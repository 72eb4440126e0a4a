"""Reads a Word document as its reader sees it: body, tables, footnotes, header and footer."""

from __future__ import annotations

import io
import zipfile
from typing import Any
from xml.etree import ElementTree as ET

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PARTS = ("word/document.xml", "word/footnotes.xml", "word/header1.xml", "word/footer1.xml")


def part(document: bytes, name: str) -> ET.Element | None:
    """Return the XML of one part, or None where the document has no such part."""
    with zipfile.ZipFile(io.BytesIO(document)) as archive:
        return ET.fromstring(archive.read(name)) if name in archive.namelist() else None  # noqa: S314 - our own file


def paragraphs(document: bytes, name: str = "word/document.xml") -> list[tuple[str, str]]:
    """Return the style and the text of each paragraph of a part."""
    root = part(document, name)
    return [] if root is None else [(_style(p), "".join(_words(p))) for p in root.iter(f"{WORD}p")]


def words_of(document: bytes) -> str:
    """Return all words on one line."""
    return " ".join(" ".join(text for name in _PARTS for _, text in paragraphs(document, name)).split())


def _style(paragraph: Any) -> str:  # noqa: ANN401 - an element of any part
    found = paragraph.find(f"{WORD}pPr/{WORD}pStyle")
    return "" if found is None else str(found.get(f"{WORD}val"))


def _words(paragraph: Any) -> list[str]:  # noqa: ANN401 - as above
    return [e.text or "" if e.tag == f"{WORD}t" else " " for e in paragraph.iter() if e.tag in (f"{WORD}t", f"{WORD}tab")]
