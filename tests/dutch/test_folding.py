"""Folding takes away layout and nothing else, and every folded character knows where it came from."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.domain.documents import Span
from checker.dutch.folding import fold, fold_passage

SAME = [
    ("groenonder-\nhoud", "groenonderhoud"),
    ("hbo-\nbachelor", "hbo-bachelor"),
    ("hbo-\nbachelor", "hbo- bachelor"),
    ("hbo-\nbachelor", "hbobachelor"),
    ("groen\u00ad\nonderhoud", "groenonderhoud"),
    ("groen\u00adonder\u200bhoud", "groenonderhoud"),
    ("zorg-\nen welzijn", "zorg- en welzijn"),
    ("2021-\n2023", "2021-2023"),
    ("2018\n– heden", "2018 – heden"),
    ("2018 –\nheden", "2018 - heden"),
    ("en/\nof", "en/of"),
    ("• klachten\n• bezwaren", "klachten bezwaren"),
    ("- klachten\n- bezwaren", "klachten bezwaren"),
    ("- klachten\n- bezwaren", "klachten - bezwaren"),
    ("\uf0b7 klachten", "klachten"),
    ("ﬁnancieel  advies", "financieel\u00a0advies"),
    ("e\u0301e\u0301n", "één"),
    ("‘een’ „twee”", "'een' \"twee\""),
    ("STRAẞE", "strasse"),
    ("Klachten", "KLACHTEN"),
]

DIFFERENT = [
    ("klachten", "klacht"),
    ("klacht", "klachten"),
    ("collega's", "collega"),
    ("post-hbo", "hbo"),
    ("groenonder-\nhoud", "groenonder"),
    ("één", "een"),
    ("m²", "m2"),
    ("①", "1"),
    ("½", "1/2"),
    ("1.4 miljoen", "4 miljoen"),
    ("2021-\n2023", "20212023"),
    ("covid-\n19", "covid19"),
    ("2021", "2 021"),
    ("hbo bachelor", "hbobachelor"),
    ("hbobachelor", "hbo-bachelor"),
    ("C++", "C"),
    ("niet afgerond", "afgeronde"),
    ("", "woord"),
    ("woord", ""),
    ("woord - woord", "-"),
]


@pytest.mark.parametrize("text, quote", SAME)
def test_layout_is_folded(text: str, quote: str) -> None:
    """Two spellings that differ in layout only are the same words."""
    assert fold(text).find(quote) is not None


@pytest.mark.parametrize("text, quote", DIFFERENT)
def test_what_is_no_layout_is_not_folded(text: str, quote: str) -> None:
    """Digits, diacritics, word endings, superscripts and word borders are never folded away."""
    assert fold(text).find(quote) is None


def test_quote_may_begin_and_end_at_punctuation() -> None:
    """A quote need not take the punctuation around it along."""
    assert fold("(klachten, bezwaren).").find("klachten, bezwaren") == (1, 19)


def test_original_leads_back_over_ligature_and_hyphen() -> None:
    """The range that is found covers the characters of the original, whatever they were folded to."""
    text = "x eﬃciënt groenonder-\nhoud y"
    folded = fold(text)
    found = folded.find("efficiënt groenonderhoud")
    assert found is not None
    span = folded.original(*found)
    assert text[span.start : span.end] == "eﬃciënt groenonder-\nhoud"


def test_find_all_gives_every_place_in_order() -> None:
    """Every whole-word occurrence is found, and only those."""
    assert list(fold("klacht, klachten en klacht").find_all("klacht")) == [(0, 6), (20, 26)]


def test_find_starts_where_it_is_told() -> None:
    """A search may go on from a position."""
    assert fold("klacht en klacht").find("klacht", start=1) == (10, 16)


def test_passage_runs_over_a_gap_and_its_ranges_split_there() -> None:
    """Words on both sides of page furniture read on, and the citation leaves the furniture out."""
    text = "klachten over groenonder-\nPagina 1\nhoud en afval"
    parts = (Span(0, 26), Span(35, len(text)))
    folded = fold_passage(text, parts)
    found = folded.find("over groenonderhoud en afval")
    assert found is not None
    assert [text[r.start : r.end] for r in folded.ranges(*found)] == ["over groenonder-", "houd en afval"]


@given(st.text(max_size=80))
def test_every_folded_character_lies_in_the_original(text: str) -> None:
    """The map back is total, ordered and within bounds."""
    folded = fold(text)
    assert len(folded.text) == len(folded.starts) == len(folded.ends)
    assert all(0 <= s < e <= len(text) for s, e in zip(folded.starts, folded.ends, strict=True))
    assert list(folded.starts) == sorted(folded.starts)


@given(st.text(alphabet=st.characters(codec="latin-1", categories=["L", "Nd", "P", "Zs"]), max_size=60))
def test_folding_twice_changes_nothing_more(text: str) -> None:
    """Folded text folds to itself."""
    once = fold(text).text
    assert fold(once).text == once


@given(st.text(alphabet=st.characters(codec="latin-1"), max_size=60))
def test_digits_and_superscripts_survive(text: str) -> None:
    """No digit is dropped, added or moved, and no superscript becomes one."""
    assert [c for c in fold(text).text if c.isnumeric()] == [c for c in text if c.isnumeric()]


def test_dash_alone_above_furniture_leaves_the_furniture_out() -> None:
    """A dash at the foot of a page is cited by itself, not with the footer that follows it."""
    text = "maart 2016\n-\nPagina 1\njuni 2023"
    folded = fold_passage(text, (Span(0, 13), Span(22, len(text))))
    found = folded.find("maart 2016 - juni 2023")
    assert found is not None
    assert [text[r.start : r.end] for r in folded.ranges(*found)] == ["maart 2016\n-", "juni 2023"]
