"""Extracts: text taken out of a document over wraps and page breaks, and the way back without a character lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.domain.documents import Document, Span
from checker.dutch.extracts import Extract

LETTERS = st.text(alphabet="abc é\n.;-’1", min_size=1, max_size=60)


def document(text: str) -> Document:
    """A document with only a text."""
    return Document(name="cv.txt", sha256="0" * 64, text=text)


@st.composite
def pieces(draw: st.DrawFn) -> tuple[Document, tuple[Span, ...]]:
    """A document and some ranges of it, in order and apart."""
    text = draw(LETTERS)
    cuts = draw(st.lists(st.integers(0, len(text)), min_size=2, max_size=6, unique=True).filter(lambda c: len(c) % 2 == 0))
    ordered = sorted(cuts)
    return document(text), tuple(Span(a, b) for a, b in zip(ordered[::2], ordered[1::2], strict=True))


@given(pieces(), st.data())
def test_citing_any_stretch_reads_back_the_same_characters(taken: tuple[Document, tuple[Span, ...]], data: st.DataObject) -> None:
    """The words of a citation are those of the stretch, whatever was left out in between; only white space may differ."""
    whole = Extract.of(*taken)
    start = data.draw(st.integers(0, len(whole.text)))
    end = data.draw(st.integers(start, len(whole.text)))
    if not whole.text[start:end].strip():
        return
    citation = whole.citation(start, end)
    assert "".join(citation.quote.split()) == "".join(whole.text[start:end].split())
    assert all(any(span.contains(r) for span in taken[1]) for r in citation.ranges)


@given(LETTERS.filter(lambda t: bool(t.strip())))
def test_citing_one_range_is_verbatim(text: str) -> None:
    """Of an unbroken range the citation is the text itself, trimmed at both ends."""
    assert Extract.of(document(text), (Span(0, len(text)),)).citation().quote == text.strip()


@given(pieces())
def test_each_character_knows_its_place(taken: tuple[Document, tuple[Span, ...]]) -> None:
    """Every character but the joining line breaks is the one that stands at its position."""
    doc, spans = taken
    whole = Extract.of(doc, spans)
    differs = [i for i, p in enumerate(whole.positions) if whole.text[i] != doc.text[p]]
    assert len(whole.positions) == len(whole.text)
    assert all(whole.text[i] == "\n" for i in differs)
    assert len(differs) <= len(spans) - 1


def test_sentences_are_parts_of_the_extract() -> None:
    """A sentence taken out of an extract still cites its own words in the document."""
    text = "Voettekst. Ik adviseer het college. Ik schrijf nota's."
    first, second = Extract.of(document(text), (Span(11, len(text)),)).sentences()
    assert first.citation().quote == "Ik adviseer het college."
    assert second.citation().quote == "Ik schrijf nota's."


def test_nothing_but_white_space_cannot_be_cited() -> None:
    """An empty quote proves nothing and cannot be made."""
    with pytest.raises(ValueError, match="ranges"):
        Extract.of(document("   "), (Span(0, 3),)).citation()
