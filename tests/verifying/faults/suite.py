"""Reads the planted faults and the CV they were planted in."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from checker.domain.documents import Document, HiddenText, Line, Page, Span

_HERE = Path(__file__).parent
_FURNITURE = "§ "


@dataclass(frozen=True, slots=True)
class Case:
    """One quote, the group it belongs to, the status it must get and, where it is true, the words it cites."""

    group: str
    quote: str
    expect: str
    cites: str | None = None


def cv() -> Document:
    """Return the invented CV as a document, its running header and footer marked as furniture."""
    lines: list[Line] = []
    text = ""
    for raw in (_HERE / "cv.txt").read_text(encoding="utf-8").splitlines():
        furniture = raw.startswith(_FURNITURE)
        shown = raw.removeprefix(_FURNITURE)
        if shown:
            lines.append(Line(Span(len(text), len(text) + len(shown)), bullet=shown.startswith("•"), furniture=furniture))
        text += shown + "\n"
    hidden = tuple(HiddenText(1, words, "no_ink") for words in (_HERE / "hidden.txt").read_text(encoding="utf-8").splitlines())
    page = Page(1, Span(0, len(text)))
    return Document("cv.txt", "0" * 64, text, pages=(page,), lines=tuple(lines), hidden=hidden)


def faults() -> tuple[Case, ...]:
    """Return the quotes that must be refused."""
    groups = _read("faults.toml")
    return tuple(Case(name, quote, group["expect"]) for name, group in groups.items() for quote in group["quotes"])


def true_quotes() -> tuple[Case, ...]:
    """Return the quotes that stand in the CV but for layout."""
    return tuple(Case(name, row[0], "found", row[1]) for name, rows in _read("true.toml").items() for row in rows)


def innocents() -> tuple[Case, ...]:
    """Return the quotes that only look contradicted."""
    return tuple(Case("innocent", quote, "found") for quote in _read("innocent.toml")["quotes"])


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads((_HERE / name).read_text(encoding="utf-8"))
