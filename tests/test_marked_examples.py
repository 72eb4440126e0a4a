"""The marked copies of the examples: what the check cites is highlighted, and every highlight is words that it cites."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

import pytest

from checker.reading.copier import PoolCopier
from checker.reading.pool import WorkerPool
from checker.reporting import render
from checker.reporting.edition import Edition
from tests.reading.pdf.laying import annotated, words_under
from tests.write_examples import PAPERS, checked, cvs

NAMES = [cv.stem for cv in cvs()]


def folded(text: str) -> str:
    """Return the letters and figures of a text: hyphens at line ends and spaces are the business of whoever breaks lines."""
    return "".join(c for c in text.casefold() if c.isalnum())


@cache
def copy_of(name: str) -> bytes:
    """Make the marked copy of an example; such copies are no part of the repository."""
    with WorkerPool(1) as pool:
        assessment, submission = checked(next(cv for cv in cvs() if cv.stem == name), pool)
        return bytes(render("marked.pdf", assessment, submission, Edition(copier=PoolCopier(pool))))  # type: ignore[arg-type]


def highlights(name: str) -> dict[str, tuple[str, str]]:
    """Return the words and the title of each mark, its pieces on several pages together."""
    copy = copy_of(name)
    found: dict[str, tuple[str, str]] = {}
    for place, note in annotated(copy, "/Highlight"):
        mark = str(note["/NM"]).rsplit("-", 1)[1]
        words, _ = found.get(mark, ("", ""))
        found[mark] = (words + folded(words_under(copy, place, note)), str(note["/T"]))
    return found


def cited(name: str) -> list[tuple[str, str]]:
    """Return the number of each criterion with each of its quotes from the CV's own file."""
    check: dict[str, Any] = json.loads((PAPERS / name / "check.json").read_text("utf-8"))
    return [
        (criterion["id"], folded(citation["quote"]))
        for criterion in check["criteria"]
        for citation in (*criterion["citations"], *criterion["nearest"])
        if citation["file"] == f"{name}.pdf"
    ]


@pytest.mark.parametrize("name", NAMES)
def test_every_quote_is_highlighted_for_its_criterion(name: str) -> None:
    """On its own, or within the words of a mark that carries the criterion's number."""
    marks = highlights(name).values()
    missing = [
        (number, quote)
        for number, quote in cited(name)
        if not any(quote in words and number in title.replace(",", "").split() for words, title in marks)
    ]
    assert missing == []
    assert cited(name)


@pytest.mark.parametrize("name", NAMES)
def test_every_highlight_is_made_of_quotes(name: str) -> None:
    """Take the quotes out of a highlight, and nothing is left."""
    quotes = sorted({quote for _, quote in cited(name)}, key=len, reverse=True)
    for words, _ in highlights(name).values():
        left = words
        for quote in quotes:
            left = left.replace(quote, "")
        assert left == ""
