"""The registry of layouts, and what a user is told when none or more than one fits."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from checker.errors import UnreadableError
from checker.reading import postings
from checker.reading.postings import layouts, read_posting
from tests.reading.postings.invented import CLASSIC, document


def test_a_layout_is_found_by_its_file() -> None:
    """Every module in the folder is a layout; what they are read with is not."""
    assert list(layouts()) == ["flextender"]


def test_no_layout_says_what_was_looked_for() -> None:
    """A text without lists of criteria is refused, in Dutch, with what was looked for and what to do."""
    with pytest.raises(UnreadableError, match=r"brief\.txt.*Gezocht is:.*knock-outcriteria.*criteriabestand"):
        read_posting(document("Geachte heer,\n\nHierbij de notulen.\n", "brief.txt"))


def test_an_empty_text_is_refused() -> None:
    """A posting without text asks for a file with text."""
    with pytest.raises(UnreadableError, match="bevat geen tekst"):
        read_posting(document(" \n "))


def test_two_layouts_that_both_say_yes_are_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    """Which layout is right is never a matter of order."""
    real = layouts()["flextender"]
    other = SimpleNamespace(recognise=lambda _: True, read=real.read, LOOKED_FOR="iets")
    monkeypatch.setattr(postings, "layouts", lambda: {"een": other, "flextender": real})
    with pytest.raises(UnreadableError, match=r"meer dan één indeling \(een, flextender\)"):
        read_posting(document(CLASSIC))
