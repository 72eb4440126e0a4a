"""The way from masked text back to the document: every character, every quote, over placeholders and page breaks."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from checker.domain.documents import Document, Source, Span
from checker.dutch.extracts import Extract
from checker.dutch.folding import fold
from checker.finding.masking.projection import Mask, MaskedText, Placeholder, merged, project

WORDS = st.sampled_from(("de", "ﬁets", "één", "klant-", "2019", "–", "Straße", "a", "(b)", "team.", "zin", "over"))
PLACEHOLDERS = st.sampled_from(Placeholder)


@st.composite
def projections(draw: st.DrawFn, words: st.SearchStrategy[str] = WORDS) -> MaskedText:
    """Lines of words, some of them left out as furniture, with masks anywhere and of any length, overlapping or not."""
    lines = draw(st.lists(st.lists(words, max_size=8).map(" ".join), min_size=1, max_size=6))
    kept = draw(st.lists(st.booleans(), min_size=len(lines), max_size=len(lines)))
    text, positions = "", list[int]()
    for line, is_kept in zip(lines, kept, strict=True):
        positions += range(len(text), len(text) + len(line) + 1) if is_kept else ()
        text += f"{line}\n"
    extract = Extract(Document("cv.txt", "", text), "".join(text[i] for i in positions), tuple(positions))
    edges = st.integers(0, len(positions))
    spans = draw(st.lists(st.tuples(edges, edges, PLACEHOLDERS), max_size=4))
    masks = [Mask(Span(min(a, b), max(a, b)), placeholder) for a, b, placeholder in spans]
    return project(Source.CV, extract, masks, is_candidate_known=True)


def stretches(text: MaskedText) -> list[str]:
    """The text between placeholders, the first and the last word of each stretch left off: a mask may have cut them."""
    ends = [(p.start, p.end) for p in text.pieces if p.is_masked]
    edges = zip([0, *(end for _, end in ends)], [*(start for start, _ in ends), len(text.text)], strict=True)
    return [" ".join(text.text[a:b].split()[1:-1]) for a, b in edges]


def masked(text: str, *secrets: str, kept: tuple[Span, ...] | None = None) -> MaskedText:
    """Mask these words of a text, from which only the ranges `kept` are shown."""
    positions = tuple(i for span in kept or (Span(0, len(text)),) for i in range(span.start, span.end))
    shown = "".join(text[i] for i in positions)
    masks = [Mask(Span(shown.index(s), shown.index(s) + len(s)), Placeholder.CANDIDATE) for s in secrets]
    return project(Source.CV, Extract(Document("cv.txt", "", text), shown, positions), masks, is_candidate_known=True)


@given(projections())
def test_every_character_that_is_not_masked_maps_to_itself(text: MaskedText) -> None:
    """The pieces follow one another without a gap, and what is copied stands in the document at just that place."""
    assert [p.start for p in text.pieces] == [0, *(p.end for p in text.pieces)][: len(text.pieces)]
    for piece in (p for p in text.pieces if not p.is_masked):
        for at in range(piece.start, piece.end):
            (span,) = text.original(at, at + 1)
            assert len(span) == 1
            assert text.document.text[span.start] == text.text[at]


@given(projections(), st.data())
def test_a_placeholder_stands_for_the_same_ranges_however_little_of_it_is_asked(text: MaskedText, data: st.DataObject) -> None:
    """A placeholder is never cut: one letter of it stands for everything it hides."""
    for piece in (p for p in text.pieces if p.is_masked):
        at = data.draw(st.integers(piece.start, piece.end - 1))
        hidden = "".join(text.document.text[s.start : s.end] for s in text.original(at, at + 1))
        assert hidden == "".join(text.document.text[s.start : s.end] for s in piece.ranges)
        assert hidden.strip() == hidden != ""


@given(projections())
def test_the_whole_masked_text_stands_for_all_that_was_shown(text: MaskedText) -> None:
    """Nothing is lost and nothing comes back in: the ranges of the whole are those that were laid out, in order."""
    whole = text.original(0, len(text.text))
    assert list(whole) == sorted(whole)
    assert all(left.end < right.start for left, right in pairwise(whole))
    assert sum(map(len, whole)) == sum(len(s) for piece in text.pieces for s in piece.ranges)


@given(projections(WORDS.filter(lambda word: "-" not in word and "–" not in word)))
def test_a_quote_of_unmasked_text_is_found_verbatim(text: MaskedText) -> None:
    """Whatever whole words a model copies from between two placeholders stand in the document, letter for letter."""
    for quote in filter(None, stretches(text)):
        words = text.words(quote)
        assert words is not None
        assert fold(words).text == fold(quote).text
        assert all(line in text.document.text for line in words.split("\n"))


@given(st.lists(st.tuples(st.integers(0, 20), st.integers(0, 20), PLACEHOLDERS), max_size=6))
def test_masks_that_overlap_become_one(spans: list[tuple[int, int, Placeholder]]) -> None:
    """Merged masks stand apart and in order, and cover every letter that any of them covered."""
    text = "abcdefghijklmnopqrstu"
    masks = [Mask(Span(min(a, b), max(a, b)), placeholder) for a, b, placeholder in spans]
    found = merged(masks, text)
    assert all(left.span.end <= right.span.start for left, right in pairwise(found))
    covered = {i for mask in masks for i in range(mask.span.start, mask.span.end)}
    assert {i for mask in found for i in range(mask.span.start, mask.span.end)} == covered


def test_the_longest_of_overlapping_masks_names_the_placeholder() -> None:
    """A web address that holds a name is a web address."""
    text = "in/jan-jansen"
    masks = [Mask(Span(3, 13), Placeholder.CANDIDATE), Mask(Span(0, 13), Placeholder.URL)]
    assert merged(masks, text) == (Mask(Span(0, 13), Placeholder.URL),)


def test_a_quote_with_a_placeholder_gives_the_words_that_stand_there() -> None:
    """The name comes back only here, on this machine, for the gate to find."""
    text = masked("Quirine is griffier in Goes.", "Quirine")
    assert text.text == "[KANDIDAAT] is griffier in Goes."
    assert text.words("[KANDIDAAT] is griffier") == "Quirine is griffier"
    assert text.words("[kandidaat]  is\ngriffier") == "Quirine is griffier"


def test_only_layout_may_differ_in_a_quote() -> None:
    """A line break, a hyphen at a line's end, capitals and dashes are layout; a digit, a word, half a word are not."""
    text = masked("Jan leidt het klant-\ncontactcentrum, 2019 – 2021", "Jan")
    assert text.words("leidt het klantcontactcentrum, 2019 - 2021") == "leidt het klant-\ncontactcentrum, 2019 – 2021"
    assert text.words("leidt het klantcontactcentrum, 2018 - 2021") is None
    assert text.words("leidt het klant") is None
    assert text.words("leidt niet") is None
    assert text.words("") is None


def test_a_quote_over_a_page_break_is_found_without_what_stands_in_between() -> None:
    """The words of two pages come back as two ranges, the footer between them left out."""
    document = "Jan leidt\nCV Jan pagina 1\neen team"
    text = masked(document, "Jan", kept=(Span(0, 10), Span(26, 34)))
    assert text.text == "[KANDIDAAT] leidt\neen team"
    assert text.words("leidt een team") == "leidt\n\neen team"
    assert text.locate("[KANDIDAAT] leidt een") == (Span(0, 10), Span(26, 29))


def test_an_empty_range_stands_for_nothing() -> None:
    """Asking for nothing gives nothing."""
    text = masked("Jan leidt", "Jan")
    assert text.original(3, 3) == ()
    assert masked("", kept=()).original(0, 0) == ()


def test_the_words_are_kept_out_of_logs() -> None:
    """What is printed of a masked text by accident shows neither its words nor the name of its file."""
    shown = repr(masked("Jan leidt", "Jan"))
    assert "leidt" not in shown
    assert "cv.txt" not in shown
