"""A sheet as Markdown. What comes from the sheet is escaped; only the marks written here are markup."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from checker.reporting.formats.plain import superscript
from checker.reporting.sheet import Block, Heading, Items, Marker, Paragraph, Role, Style, Table, notes_of
from checker.reporting.text import escaped, inline, markdown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.reporting.sheet import Run, Sheet, Text

# Stand-ins for our own marks while a line is escaped as a whole: no characters, so that no text of a sheet can hold them.
_STRONG, _LINK, _TARGET, _END = "\ufdd0", "\ufdd1", "\ufdd2", "\ufdd3"
_MARKS = str.maketrans({_STRONG: "**", _LINK: "[", _TARGET: "](", _END: ")"})
_NUMBERED = re.compile(r"^(\d+)\\\.")  # escaped at the start of a line, where it would open a list; in a heading it cannot


def write(sheet: Sheet) -> str:
    """Write the whole sheet."""
    numbers = iter(range(1, len(notes_of(sheet)) + 1))
    parts = [f"# {markdown(sheet.title)}", markdown(sheet.subtitle)]
    if sheet.mark:
        parts.insert(0, f"**{markdown(sheet.mark)}**")
    parts += [_block(block, numbers) for block in sheet.blocks]
    if notes := notes_of(sheet):
        parts.append(f"## {markdown(sheet.labels.notes)}")
        parts.append("\n".join(f"{n}. {markdown(note)}" for n, note in enumerate(notes, 1)))
    return "\n\n".join(part for part in parts if part) + "\n"


def _block(block: Block, numbers: Iterator[int]) -> str:
    match block:
        case Heading():
            return f"{'#' * (block.level + 1)} {_heading(block.text)}"
        case Paragraph():
            return ("> " if block.role in (Role.FILL, Role.NOTICE) else "") + _line(block.text, numbers)
        case Items():
            lines = enumerate((_line(item, numbers) for item in block.items), 1)
            return "\n".join(f"{_marker(block.marker, n)} {line}" for n, line in lines)
        case Table():
            rows = [[_line(cell, numbers) for cell in row] for row in block.rows]
            head = [[markdown(cell) for cell in block.header], ["---"] * len(block.header)]
            return "\n".join(f"| {' | '.join(row)} |" for row in (*head, *rows))


def _heading(text: str) -> str:
    return _NUMBERED.sub(r"\1.", markdown(text))


def _marker(marker: Marker, number: int) -> str:
    return {Marker.BULLET: "-", Marker.NUMBER: f"{number}.", Marker.BOX: "- [ ]"}[marker]


def _line(text: Text, numbers: Iterator[int]) -> str:
    line = "".join(_run(run, numbers) for run in text)
    return escaped(" ".join(line.split())).translate(_MARKS)


def _run(run: Run, numbers: Iterator[int]) -> str:
    text = inline(run.text)
    if run.style is Style.STRONG:
        text = f"{_STRONG}{text}{_STRONG}"
    if run.link:
        text = f"{_LINK}{text}{_TARGET}{run.link}.md{_END}"
    return text + (superscript(next(numbers)) if run.note else "")
