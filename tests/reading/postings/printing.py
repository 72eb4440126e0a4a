"""A posting as it comes out of a printer: broken lines, page breaks, and what is printed on every page."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

Furniture = Callable[[int, int], list[str]]

FURNITURE: tuple[Furniture, ...] = (
    lambda page, pages: [f"Pagina {page} van {pages}"],
    lambda page, pages: ["https://www.voorbeeld.nl/opdracht?nr=45678", f"{page}/{pages}"],
    lambda page, pages: [f"https://www.voorbeeld.nl/opdracht?nr=45678 {page}/{pages}"],
    lambda page, _: [f"- {page} -"],
    lambda page, _: [f"Inhuuropdracht – pagina {page}"],
    lambda _, __: ["22-06-2027, 14:03 Inhuuropdracht | Inhuurdesk"],
    lambda page, _: ["Inhuurdesk | Uitvraag", f"Pagina {page}"],
)


@dataclass(frozen=True)
class Printing:
    """How a posting is printed."""

    width: int = 90
    per_page: int = 40
    furniture: Furniture = FURNITURE[0]
    form_feed: bool = True
    spaced: bool = False  # a blank line after every line


def break_line(line: str, width: int) -> list[str]:
    """Break a line at single spaces, so that joining the pieces with a space gives the line back."""
    if "\t" in line or line.startswith(("#", "|")):
        return [line]
    pieces: list[str] = []
    for word in re.split(r"(?<! ) (?! )", line):
        if pieces and len(pieces[-1]) + 1 + len(word) <= width:
            pieces[-1] += f" {word}"
        else:
            pieces.append(word)
    return pieces


def print_out(text: str, printing: Printing) -> str:
    """Break lines and pages, and put the furniture at the foot of each page."""
    lines = [piece for line in text.split("\n") for piece in break_line(line, printing.width)]
    if printing.spaced:
        lines = [part for line in lines if line.strip() for part in (line, "")]
    pages = [lines[i : i + printing.per_page] for i in range(0, len(lines), printing.per_page)]
    for number, page in enumerate(pages, start=1):
        page.extend(["", *printing.furniture(number, len(pages)), ""])
    return ("\f" if printing.form_feed else "").join("\n".join(page) + "\n" for page in pages)
