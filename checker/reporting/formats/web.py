"""A sheet as a simple page, for the body of a mail: styles stand with each element, since mail programs drop a style sheet."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from checker.reporting.formats.plain import BOX
from checker.reporting.sheet import Block, Heading, Items, Marker, Paragraph, Role, Style, Table, notes_of
from checker.reporting.text import inline, one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.reporting.sheet import Run, Sheet, Text

_BODY = "font-family:Calibri,Carlito,Arial,sans-serif;font-size:15px;line-height:1.45;color:#222;max-width:44em"
_CELL = "padding:4px 14px 4px 0;border-bottom:1px solid #ccc;text-align:left;vertical-align:top"
_ROLES = {
    Role.BODY: "margin:0 0 8px",
    Role.SMALL: "margin:0 0 8px;color:#555",
    Role.FILL: "margin:0 0 8px;padding:6px 12px;border-left:4px solid #c99700;background:#fffaeb",
    Role.NOTICE: "margin:0 0 12px;padding:8px 12px;border:1px solid #c99700;background:#fffaeb",
}
_BLANK = "background:#fff2a8"


def write(sheet: Sheet) -> str:
    """Write the whole sheet."""
    numbers = iter(range(1, len(notes_of(sheet)) + 1))
    parts = [f"<h1 style='font-size:22px;margin:0 0 4px'>{_shown(sheet.title)}</h1>", f"<p>{_shown(sheet.subtitle)}</p>"]
    if sheet.mark:
        parts.insert(0, f"<p><strong>{_shown(sheet.mark)}</strong></p>")
    parts += [_block(block, numbers) for block in sheet.blocks]
    if notes := notes_of(sheet):
        parts.append(f"<h2 style='font-size:18px'>{_shown(sheet.labels.notes)}</h2>")
        parts.append(f"<ol>{''.join(f'<li>{_shown(note)}</li>' for note in notes)}</ol>")
    head = f"<head><meta charset='utf-8'><title>{_shown(sheet.title)}</title></head>"
    body = "\n".join(parts)
    return f"<!DOCTYPE html>\n<html lang='{sheet.language}'>{head}\n<body style='{_BODY}'>\n{body}\n</body></html>\n"


def _block(block: Block, numbers: Iterator[int]) -> str:
    match block:
        case Heading():
            tag, size = ("h2", "18px") if block.level == 1 else ("h3", "16px")
            return f"<{tag} style='font-size:{size};margin:18px 0 6px'>{_shown(block.text)}</{tag}>"
        case Paragraph():
            return f"<p style='{_ROLES[block.role]}'>{_line(block.text, numbers)}</p>"
        case Items():
            return _items(block, numbers)
        case Table():
            return _table(block, numbers)


def _items(block: Items, numbers: Iterator[int]) -> str:
    items = [_line(item, numbers) for item in block.items]
    if block.marker is Marker.BOX:
        return "\n".join(f"<p style='margin:0 0 4px;padding-left:1.6em;text-indent:-1.6em'>{BOX} {item}</p>" for item in items)
    tag = "ol" if block.marker is Marker.NUMBER else "ul"
    return f"<{tag}>{''.join(f'<li>{item}</li>' for item in items)}</{tag}>"


def _table(block: Table, numbers: Iterator[int]) -> str:
    head = "".join(f"<th scope='col' style='{_CELL}'>{_shown(cell)}</th>" for cell in block.header)
    rows = ("".join(f"<td style='{_CELL}'>{_line(cell, numbers)}</td>" for cell in row) for row in block.rows)
    body = "".join(f"<tr>{row}</tr>" for row in rows)
    return f"<table style='border-collapse:collapse;margin:0 0 12px'><tr>{head}</tr>{body}</table>"


def _line(text: Text, numbers: Iterator[int]) -> str:
    return "".join(_run(run, numbers) for run in text)


def _run(run: Run, numbers: Iterator[int]) -> str:
    text = escape(inline(run.text))
    if run.style is Style.STRONG:
        text = f"<strong>{text}</strong>"
    elif run.style is Style.BLANK:
        text = f"<span style='{_BLANK}'>{text}</span>"
    return text + (f"<sup>{next(numbers)}</sup>" if run.note else "")


def _shown(text: str) -> str:
    return escape(one_line(text))
