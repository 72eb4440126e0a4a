"""What a bundle holds and which checks on its form it passed, in the terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console
from rich.markup import escape

from checker.domain.documents import PartKind
from checker.reading.bundle import NAMES
from checker.reading.parts import split_parts
from checker.reporting.notes import formal_name
from checker.scoring.binding import Place, asks_motivation

if TYPE_CHECKING:
    from checker.domain.postings import Posting
    from checker.domain.verdicts import FormalCheck
    from checker.reading.bundle import Bundle
    from checker.scoring.binding import Wish

_PASSED = {True: "[green]in orde[/]", False: "[red]niet in orde[/]", None: "[yellow]niet vast te stellen[/]"}


def print_bundle(posting: Posting, bundle: Bundle, wish: Wish, checks: Sequence[FormalCheck], out: Path) -> None:
    """Print what was bound in which order, the checks, and what a person should know of it."""
    console = Console()
    for piece, (first, last) in zip(bundle.pieces, bundle.pages, strict=True):
        pages = f"pagina {first}" if first == last else f"pagina {first}-{last}"
        console.print(f"{pages}: {NAMES[piece.kind].lower()} ({escape(piece.document.name)})")
    if any(piece.kind is PartKind.MOTIVATION for piece in bundle.pieces):
        where = "achter het cv" if wish.place is Place.LAST else "voor het cv"
        why = f"«{escape(wish.quote)}»" if wish.quote else "over de volgorde zegt de opdracht niets"
        console.print(f"De motivatie staat {where}: {why}.")
    for check in checks:
        console.print(
            f"{_PASSED[check.ok]} {formal_name(check)}: {escape(check.found)} [dim](gevraagd: {escape(check.required)})[/]"
        )
    for remark in _remarks(posting, bundle):
        console.print(f"[yellow]let op[/] {escape(remark)}")
    console.print(f"Geschreven: {escape(str(out))}")


def _remarks(posting: Posting, bundle: Bundle) -> Iterator[str]:
    """Say what the checks do not: a letter that is there twice, nowhere, or not seen as one."""
    own = any(piece.kind is PartKind.MOTIVATION for piece in bundle.pieces)
    cv = next(piece.document for piece in bundle.pieces if piece.kind is PartKind.CV)
    within = [part for part in cv.parts if part.kind is PartKind.MOTIVATION]
    if within:
        pages = ", ".join(str(page) for page in within[0].pages)
        twice = "; nu staan er twee in de bundel" if own else ", en is meegenomen"
        yield f"In {cv.name} staat al een motivatie (pagina {pages}){twice}."
    elif not own and asks_motivation(posting):
        yield "De opdracht vraagt een motivatie; die is niet meegegeven en staat niet in het cv."
    if own and not any(part.kind is PartKind.MOTIVATION for part in split_parts(bundle.document).parts):
        yield "De motivatie is in de bundel niet als brief te herkennen: zet er een kop (Motivatie) of een aanhef boven."
    if any(hidden.reason != "outside_page" for hidden in bundle.document.hidden):
        yield "Er staat tekst in die een lezer niet ziet. `checker check` zegt waar."
