"""A sheet as plain text, for the body of a mail: one line for each paragraph, since mail programs wrap lines themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.reporting.sheet import Block, Heading, Items, Marker, Paragraph, Role, Table, notes_of
from checker.reporting.text import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.reporting.sheet import Sheet, Text

BOX = "☐"
_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_INDENT = "    "


def superscript(number: int) -> str:
    """Write the mark of a footnote where a format has no raised text."""
    return str(number).translate(_SUPERSCRIPTS)


def write(sheet: Sheet) -> str:
    """Write the whole sheet."""
    numbers = iter(range(1, len(notes_of(sheet)) + 1))
    parts = [_underlined(sheet.title, "="), one_line(sheet.subtitle)]
    if sheet.mark:
        parts.insert(0, one_line(sheet.mark))
    parts += [_block(block, numbers) for block in sheet.blocks]
    if notes := notes_of(sheet):
        listed = "\n".join(f"{superscript(n)} {one_line(note)}" for n, note in enumerate(notes, 1))
        parts.append(f"{_underlined(sheet.labels.notes, '-')}\n\n{listed}")
    return "\n\n".join(part for part in parts if part) + "\n"


def _block(block: Block, numbers: Iterator[int]) -> str:
    match block:
        case Heading():
            return _underlined(block.text, "-") if block.level == 1 else one_line(block.text)
        case Paragraph():
            return (_INDENT if block.role is Role.FILL else "") + _line(block.text, numbers)
        case Items():
            lines = enumerate((_line(item, numbers) for item in block.items), 1)
            return "\n".join(f"{_marker(block.marker, n)} {line}" for n, line in lines)
        case Table():
            return "\n".join(_row([_line(cell, numbers) for cell in row]) for row in block.rows)


def _marker(marker: Marker, number: int) -> str:
    return {Marker.BULLET: "-", Marker.NUMBER: f"{number}.", Marker.BOX: BOX}[marker]


def _row(cells: list[str]) -> str:
    first, *rest = cells
    return f"{first}: {', '.join(cell for cell in rest if cell)}"


def _line(text: Text, numbers: Iterator[int]) -> str:
    return one_line("".join(run.text + (superscript(next(numbers)) if run.note else "") for run in text))


def _underlined(text: str, line: str) -> str:
    shown = one_line(text)
    return f"{shown}\n{line * min(len(shown), 72)}"
