"""Marks lie on exactly their words, look the same on every page, change nothing else, and can be listed."""

from __future__ import annotations

import io

import numpy as np
import numpy.typing as npt
import pypdf
import pytest

from checker.domain.copies import Mark, Standing
from checker.domain.documents import Document, Line, Span
from checker.reporting.regions import regions_of
from tests.reading.crafting import at, paragraph
from tests.reading.pdf.laying import Image, Layout, annotated, find, laid, mark_of, marked, opened, outside, picture, words_under

LINES = [
    "Adviseur bezwaar, gemeente Rietmeer, maart 2021 - heden",
    "Behandelen van bezwaarschriften over de Wet open overheid, van intake tot en",
    "met beslissing, samen met de vakafdelingen en de commissie bezwaarschriften.",
    "Begeleiden van stagiairs en schrijven van werkinstructies.",
]
CONTENT = at(70, 760, "Robin Voorbeeld", 18, "F2") + paragraph(70, 720, LINES)
LAYOUTS = [
    pytest.param(Layout(), id="plain"),
    pytest.param(Layout(rotation=90), id="turned by 90"),
    pytest.param(Layout(rotation=180), id="turned by 180"),
    pytest.param(Layout(rotation=270), id="turned by 270"),
    pytest.param(Layout(shift=(-100.0, 230.0)), id="shifted box"),
    pytest.param(Layout(shift=(40.0, -60.0), crop=25.0), id="cropped"),
    pytest.param(Layout(unit=2.0, shift=(15.0, 10.0)), id="larger unit"),
    pytest.param(Layout(270, (15.0, 10.0), 9.0, 2.0), id="all at once"),
]
QUOTES = [
    "Adviseur bezwaar",
    "gemeente Rietmeer",
    "Wet open overheid, van intake tot en met beslissing",
    "Begeleiden van stagiairs en schrijven van werkinstructies.",
]


def squeezed(text: str) -> str:
    """Return a text without white space."""
    return "".join(text.split())


@pytest.mark.parametrize("layout", LAYOUTS)
def test_under_a_mark_stand_its_words_and_no_others(layout: Layout) -> None:
    """Whatever the page's rotation, boxes and unit, the characters under the quads are the quote."""
    content = laid(CONTENT, layout=layout)
    document = opened(content)
    copy = marked(content, *(mark_of(document, quote) for quote in QUOTES))
    assert [words_under(copy, *found) for found in annotated(copy, "/Highlight")] == [squeezed(quote) for quote in QUOTES]


@pytest.mark.parametrize("layout", LAYOUTS[1:])
def test_a_marked_page_looks_the_same_however_it_is_built(layout: Layout) -> None:
    """Highlights, numbers and legend stand where they stand on a plain page, upright and as large."""
    plain, other = laid(CONTENT), laid(CONTENT, layout=layout)
    pictures = []
    for content in (plain, other):
        document = opened(content)
        tags = [("3", Standing.PROOF), ("12", Standing.REVIEW), ("7", Standing.NEAREST)]
        copy = marked(content, mark_of(document, QUOTES[2], tags=tags), mark_of(document, QUOTES[0]))
        pictures.append(picture(copy, scale=2 if content is plain else 2 * layout.unit))
    one, two = (image.astype(int) for image in pictures)
    assert one.shape == two.shape
    assert np.abs(one - two).max(axis=2).mean() < 0.1
    assert abs(int(is_green(pictures[0]).sum()) - int(is_green(pictures[1]).sum())) < 0.02 * is_green(pictures[0]).sum()


def is_green(image: Image) -> npt.NDArray[np.bool_]:
    """Return which pixels have the colour of a mark that proves something."""
    return np.asarray((np.abs(image.astype(int) - (183, 236, 191)) <= 3).all(axis=2), dtype=bool)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_nothing_else_on_the_page_changes(layout: Layout) -> None:
    """Outside the annotations, every pixel of the copy is one of the original."""
    content = laid(CONTENT, layout=layout)
    copy = marked(content, *(mark_of(opened(content), quote) for quote in QUOTES))
    before, after = picture(content), picture(copy)
    free = outside(copy, 0, after)
    assert (before[free] == after[free]).all()
    assert is_green(after).sum() > 4000
    assert not (before == after).all()


def test_the_content_of_the_pages_is_that_of_the_original() -> None:
    """What a page paints, and the text in it, is copied as it stands."""
    content = laid(CONTENT, at(70, 700, "Tweede pagina"))
    copy = marked(content, mark_of(opened(content), QUOTES[0]))
    before, after = (pypdf.PdfReader(io.BytesIO(file)) for file in (content, copy))
    assert [page.get_contents().get_data() for page in before.pages] == [page.get_contents().get_data() for page in after.pages]  # type: ignore[union-attr]
    assert opened(copy).text == opened(content).text


def test_a_quote_over_two_columns_covers_both_and_what_is_between_neither() -> None:
    """The piece at the foot of the one column and the piece at the head of the other are marked, and numbered once."""
    left = [f"Linkerkolom regel {place} over het werk" for place in range(1, 6)]
    right = [f"Rechterkolom regel {place} over meer werk" for place in range(1, 6)]
    content = laid(paragraph(60, 700, left) + paragraph(320, 700, right))
    document = opened(content)
    quote = "Linkerkolom regel 5 over het werk Rechterkolom regel 1 over meer werk"
    copy = marked(content, mark_of(document, quote))
    ((place, annotation),) = annotated(copy, "/Highlight")
    assert words_under(copy, place, annotation) == squeezed(quote)
    numbers = [a for _, a in annotated(copy, "/FreeText") if a["/Contents"] == "3"]
    assert len(numbers) == 1


def test_a_quote_in_the_right_column_has_its_number_over_no_words() -> None:
    """The number stands in the gutter or in the right margin, not on the left column."""
    left = [f"Linkerkolom regel {place} tot aan de goot" for place in range(1, 6)]
    right = [f"Rechterkolom regel {place} over meer werk" for place in range(1, 6)]
    content = laid(paragraph(60, 700, left) + paragraph(320, 700, right))
    document = opened(content)
    copy = marked(content, mark_of(document, "Rechterkolom regel 3"), mark_of(document, "Linkerkolom regel 3"))
    for rect in (number["/Rect"] for _, number in annotated(copy, "/FreeText")):
        assert not any(crosses([float(value) for value in rect], line) for line in document.lines)


def crosses(rect: list[float], line: Line) -> bool:
    """Tell whether a rectangle lies over a line of text."""
    box = line.box
    assert box is not None
    return rect[0] < box.x1 and box.x0 < rect[2] and rect[1] < box.y1 and box.y0 < rect[3]


def test_a_quote_over_two_pages_has_a_mark_on_each() -> None:
    """Each page has its piece with the note and the number; together they are the quote."""
    content = laid(
        at(70, 80, "Begeleiden van statushouders bij de uitvoering van"), at(70, 760, "de Wet inburgering, van intake tot plan.")
    )
    document = opened(content)
    quote = "statushouders bij de uitvoering van de Wet inburgering"
    copy = marked(content, mark_of(document, quote))
    found = list(annotated(copy, "/Highlight"))
    assert [place for place, _ in found] == [0, 1]
    assert "".join(words_under(copy, *item) for item in found) == squeezed(quote)
    assert [place for place, a in annotated(copy, "/FreeText") if a["/Contents"] == "3"] == [0, 1]


def test_sideways_text_is_covered_along_its_line() -> None:
    """Words that run up the page get one rectangle, as those that run to the right do."""
    up = "BT /F1 11 Tf 0 1 -1 0 40 300 Tm (Staande tekst in de kantlijn) Tj ET\n"
    content = laid(paragraph(70, 720, LINES) + up)
    document = opened(content)
    copy = marked(content, mark_of(document, "tekst in de"))
    ((place, annotation),) = annotated(copy, "/Highlight")
    assert len(annotation["/QuadPoints"]) == 8
    assert words_under(copy, place, annotation) == "tekstinde"


def test_type_set_tight_is_marked_without_the_lines_around_it() -> None:
    """Where the boxes of lines overlap, a mark keeps to its own half."""
    content = laid("".join(at(70, 700 - 8 * place, f"Regel {place} van een krap gezet stuk", 11) for place in range(6)))
    document = opened(content)
    copy = marked(content, mark_of(document, "Regel 2 van een krap gezet stuk"), mark_of(document, "Regel 4 van"))
    assert [words_under(copy, *found) for found in annotated(copy, "/Highlight")] == ["Regel2vaneenkrapgezetstuk", "Regel4van"]


def test_colour_is_laid_once_where_quotes_overlap() -> None:
    """A mark covers its words, and paints those that no other paints: no pixel is darker than one layer of colour."""
    content = laid(CONTENT)
    document = opened(content)
    (whole, part) = find(document, LINES[0], "gemeente Rietmeer")
    around = (Span(whole.start, part.start), Span(part.end, whole.end))
    outer, inner = mark_of(document, LINES[0]), mark_of(document, "gemeente Rietmeer")
    careful = Mark(outer.regions, regions_of(document, around), outer.tags, outer.title, outer.note)
    once, twice = marked(content, careful, inner), marked(content, outer, inner)
    first = next(a for _, a in annotated(once, "/Highlight"))
    assert words_under(once, 0, first) == squeezed(LINES[0])
    assert twice_green(picture(once)) < 100
    assert twice_green(picture(twice)) > 2000


def twice_green(image: Image) -> int:
    """Count the pixels on which that colour was laid twice."""
    return int((np.abs(image.astype(int) - (131, 219, 143)) <= 4).all(axis=2).sum())


def test_a_viewer_can_list_print_and_explain_every_mark() -> None:
    """A highlight has a title, a note, a colour and an appearance, and is printed; its number is grouped with it."""
    content = laid(CONTENT)
    copy = marked(content, mark_of(opened(content), QUOTES[1]))
    ((_, highlight),) = annotated(copy, "/Highlight")
    assert (highlight["/T"], highlight["/Contents"], highlight["/F"]) == ("Criterium 3", "3 · Gunning · Voldoet", 4)
    assert len(highlight["/C"]) == 3
    number = next(a for _, a in annotated(copy, "/FreeText") if a["/Contents"] == "3")
    assert (number["/IRT"].get_object()["/NM"], number["/RT"]) == (highlight["/NM"], "/Group")
    assert all("/N" in a["/AP"] and a["/P"] for _, a in annotated(copy))
    assert [item.title for item in pypdf.PdfReader(io.BytesIO(copy)).outline] == ["3 · Voldoet"]  # type: ignore[union-attr]


def test_the_legend_stands_on_the_first_page_over_no_words() -> None:
    """One line with a note, at the foot or, where that is taken, at the head of the page."""
    foot = at(70, 14, "Voettekst van het cv") + at(70, 28, "en nog een regel daarvan")
    for content in (laid(CONTENT, CONTENT), laid(CONTENT + foot)):
        document: Document = opened(content)
        copy = marked(content, mark_of(document, QUOTES[0]))
        ((place, note),) = annotated(copy, "/Text")
        ((where, legend),) = [(p, a) for p, a in annotated(copy, "/FreeText") if a["/Contents"].startswith("Gemarkeerd")]
        assert (place, where, note["/Contents"]) == (0, 0, "Alles over deze kopie.")
        first = [line for line in document.lines if line.page == 1]
        assert not any(crosses([float(value) for value in legend["/Rect"]], line) for line in first)


def test_the_same_marks_give_the_same_bytes() -> None:
    """Nothing in the copy comes from a clock, a path or chance."""
    content = laid(CONTENT)
    mark = mark_of(opened(content), QUOTES[2])
    copy = marked(content, mark)
    assert marked(content, mark) == copy
    assert pypdf.PdfReader(io.BytesIO(copy)).metadata == {"/Title": "Cv met markeringen"}


@pytest.fixture(autouse=True)
def _no_limits(monkeypatch: pytest.MonkeyPatch) -> None:
    """The limits are for the worker's own process, not for this one."""
    monkeypatch.setattr("checker.reading.worker.resource", None)
