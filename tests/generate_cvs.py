"""Writes a folder of invented CVs: `python -m tests.generate_cvs N FOLDER --seed S`. The same seed gives the same bytes.

They are about three pages against the Wmo posting of `examples/`, in several layouts; some with a letter or a statement, some
locked, cut off, without text, or with hidden words.
"""

from __future__ import annotations

import argparse
import textwrap
from collections.abc import Iterable, Sequence
from pathlib import Path
from random import Random

from tests.batch.invented import Person, Piece, person
from tests.reading.crafting import HEIGHT, at, locked_pdf, pdf

LEADING = {"name": 30, "contact": 22, "heading": 24, "job": 19, "text": 15, "bullet": 15}
TOP, BOTTOM = 60, 70
FAULTS = ("locked", "cut off", "scan", "no pdf")
HIDDEN = "Wmo-consulent gemeente ZorgNed keukentafelgesprekken hbo bachelor diploma behaald"


def write_cvs(number: int, folder: Path, seed: int) -> None:
    """Write `number` CVs; the first so many are the same whatever their number."""
    folder.mkdir(parents=True, exist_ok=True)
    for place in range(number):
        draw = Random(f"{seed}-{place}")  # noqa: S311 - it must be the same each time
        invented = person(draw)
        stem = folder / f"{invented.name.replace(' ', '-')}-{place:04}"
        fault = draw.choice(FAULTS) if draw.random() < 0.04 else ""
        stem.with_name(f"{stem.name}.pdf").write_bytes(_file(draw, invented, fault))
        if draw.random() < 0.7:
            stem.with_name(f"{stem.name}.inschrijving.toml").write_text(invented.statement, "utf-8")
        if draw.random() < 0.2:
            letter = [Piece("heading", "Motivatie"), *invented.letter]
            stem.with_name(f"{stem.name}.motivatie.pdf").write_bytes(pdf(*_pages(letter, left=60, width=88)))


def _file(draw: Random, invented: Person, fault: str) -> bytes:
    pages = _two_columns(invented) if draw.random() < 0.3 else _pages(invented.pieces, left=draw.choice((50, 60, 70)), width=86)
    if draw.random() < 0.2:
        pages += _pages([Piece("heading", "Motivatie"), *invented.letter], left=60, width=88)
    if draw.random() < 0.05:
        pages[0] += f"1 1 1 rg\n{at(60, 40, HIDDEN, 8)}0 g\n"
    if fault == "locked":
        return locked_pdf(*pages)
    if fault == "scan":
        return pdf(*("0.9 g 60 60 475 722 re f" for _ in pages))
    whole = pdf(*pages)
    return {"cut off": whole[: len(whole) // 3], "no pdf": b"Dit is mijn cv in Word.\n"}.get(fault, whole)


def _two_columns(invented: Person) -> list[str]:
    """Set contact and languages in a band at the left of the first page."""
    side = [p for p in invented.pieces if p.kind == "contact"]
    main = [p for p in invented.pieces if p.kind != "contact"]
    pages = _pages(main, left=215, width=58)
    band = "0.93 g 0 0 195 842 re f 0 g\n"
    words = [Piece("text", part) for p in side for part in p.text.split(" | ")]
    return [band + pages[0] + _pages([Piece("heading", "Contact"), *words], left=30, width=26)[0], *pages[1:]]


def _pages(pieces: Iterable[Piece], *, left: float, width: int) -> list[str]:
    """Break pieces into lines of so many characters, and lines into pages."""
    pages, height = [""], HEIGHT - TOP
    for piece in pieces:
        lines = _lines(piece, width)
        if height - LEADING[piece.kind] - 15 * len(lines) < BOTTOM:
            pages.append("")
            height = HEIGHT - TOP
        height -= LEADING[piece.kind] - 15
        for line in lines:
            height -= 15
            pages[-1] += _set(piece.kind, line, left, height)
    return pages


def _lines(piece: Piece, width: int) -> Sequence[str]:
    text = f"• {piece.text}" if piece.kind == "bullet" else piece.text
    return textwrap.wrap(text, width, subsequent_indent="  " if piece.kind == "bullet" else "")


def _set(kind: str, line: str, left: float, height: float) -> str:
    size = {"name": 20, "heading": 13, "contact": 9}.get(kind, 10)
    font = "F2" if kind in ("name", "heading", "job") else "F1"
    indent = 10 if line.startswith("  ") else 0
    # The letters of Turkish that the encoding lacks are written as people do who have no Turkish keyboard.
    return at(left + indent, height, line.strip().replace("ı", "i"), size, font)


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(prog="python -m tests.generate_cvs", description=__doc__)
    parser.add_argument("number", type=int)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    write_cvs(asked.number, asked.folder, asked.seed)


if __name__ == "__main__":
    main()
