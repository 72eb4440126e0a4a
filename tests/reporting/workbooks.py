"""Reads a workbook from its own XML: cells, formulas, styles, links, notes and properties."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import dataclass
from xml.etree import ElementTree as ET

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_PACKED = re.compile(r"_x([0-9A-F]{4})_")


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: what stands in each cell by its place ("B5"), where it links to, its note, its number of style."""

    name: str
    cells: dict[str, str | float]
    links: dict[str, str]
    notes: dict[str, str]
    styles: dict[str, int]
    xml: str

    def column(self, letter: str, first: int) -> list[str | float]:
        """Return what stands in a column from a row on, down to the last row of the sheet."""
        last = max(int(re.sub(r"\D", "", place)) for place in self.styles)
        return [self.cells.get(f"{letter}{row}", "") for row in range(first, last + 1)]


@dataclass(frozen=True, slots=True)
class Workbook:
    """All sheets by name, the kinds of lower borders by number of style, and every text of the package."""

    sheets: dict[str, Sheet]
    lower_borders: list[str]
    parts: dict[str, str]


def opened(workbook: bytes) -> Workbook:
    """Read a whole workbook."""
    with zipfile.ZipFile(io.BytesIO(workbook)) as archive:
        parts = {name: archive.read(name).decode("utf-8") for name in archive.namelist()}
    names = [str(e.get("name")) for e in _root(parts, "xl/workbook.xml").iter(f"{_MAIN}sheet")]
    texts = ["".join(_text(t) for t in item.iter(f"{_MAIN}t")) for item in _root(parts, "xl/sharedStrings.xml")]
    sheets = {name: _sheet(name, number, parts, texts) for number, name in enumerate(names, 1)}
    return Workbook(sheets, _lower_borders(parts), parts)


def _root(parts: dict[str, str], name: str) -> ET.Element:
    return ET.fromstring(parts[name])  # noqa: S314 - our own file


def _text(element: ET.Element) -> str:
    return _PACKED.sub(lambda m: chr(int(m[1], 16)), element.text or "")


def _sheet(name: str, number: int, parts: dict[str, str], texts: list[str]) -> Sheet:
    root = _root(parts, f"xl/worksheets/sheet{number}.xml")
    cells: dict[str, str | float] = {}
    styles: dict[str, int] = {}
    for cell in root.iter(f"{_MAIN}c"):
        place, value = str(cell.get("r")), cell.find(f"{_MAIN}v")
        styles[place] = int(cell.get("s", "0"))
        if value is not None:
            cells[place] = texts[int(value.text or "")] if cell.get("t") == "s" else float(value.text or "")
    relations = f"xl/worksheets/_rels/sheet{number}.xml.rels"
    targets = {e.get("Id"): str(e.get("Target")) for e in _root(parts, relations)} if relations in parts else {}
    links = {str(e.get("ref")): targets[e.get(_RELATION)] for e in root.iter(f"{_MAIN}hyperlink")}
    comments = next((f"xl/{t.removeprefix('../')}" for t in targets.values() if t.startswith("../comments")), None)
    hung = _root(parts, comments).iter(f"{_MAIN}comment") if comments else []
    notes = {str(e.get("ref")): "".join(_text(t) for t in e.iter(f"{_MAIN}t")) for e in hung}
    return Sheet(name, cells, links, notes, styles, parts[f"xl/worksheets/sheet{number}.xml"])


def _lower_borders(parts: dict[str, str]) -> list[str]:
    root = _root(parts, "xl/styles.xml")
    kinds = [str(e.get("style", "")) for border in root.iter(f"{_MAIN}border") for e in border.findall(f"{_MAIN}bottom")]
    formats = root.find(f"{_MAIN}cellXfs")
    return [] if formats is None else [kinds[int(f.get("borderId", "0"))] for f in formats]
