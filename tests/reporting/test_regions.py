"""Rectangles cover the characters of a range, line by line, and no others."""

from __future__ import annotations

from dataclasses import replace

from checker.domain.copies import Region
from checker.domain.documents import Box, Document, Line, Span
from checker.reporting.regions import regions_of
from tests.reporting.typing_out import APART, HIGH, TOP, WIDE, span, typed


def test_words_on_one_line_have_one_rectangle() -> None:
    """From the first character to the last, the spaces in between included."""
    document = typed("Adviseur bezwaar bij Rietmeer")
    (region,) = regions_of(document, [span(document, "bezwaar bij")])
    assert region == Region(1, Box(9 * WIDE, TOP, 20 * WIDE, TOP + HIGH))


def test_words_over_lines_and_pages_have_one_for_each_line() -> None:
    """Each on its own page, the first from where the words begin, the last up to where they end."""
    document = typed("Eerste regel\ntweede regel", "derde regel")
    found = regions_of(document, [span(document, "regel\ntweede regel\nderde")])
    assert [(r.page, r.box.x0, r.box.x1, r.box.y0) for r in found] == [
        (1, 7 * WIDE, 12 * WIDE, TOP),
        (1, 0.0, 12 * WIDE, TOP - APART),
        (2, 0.0, 5 * WIDE, TOP),
    ]


def test_ranges_of_one_citation_are_covered_and_what_stands_between_is_not() -> None:
    """Page furniture and the other column keep their paper white."""
    document = typed("Voor\nvoettekst\nna")
    found = regions_of(document, [span(document, "Voor"), span(document, "na")])
    assert [region.box.y0 for region in found] == [TOP, TOP - 2 * APART]


def test_a_wide_gap_within_a_line_is_left_open() -> None:
    """A label and its value far apart are two pieces."""
    document = typed("2021 - heden          Adviseur")
    found = regions_of(document, [Span(0, len(document.text))])
    assert [(r.box.x0, r.box.x1) for r in found] == [(0.0, 12 * WIDE), (22 * WIDE, 30 * WIDE)]


def test_where_lines_overlap_each_keeps_its_half() -> None:
    """Boxes of type that is set tight share a strip; it is divided between the lines."""
    document = typed("Eerste regel\ntweede regel")
    first, second = document.lines
    tight = replace(document, lines=(first, replace(second, box=Box(0, TOP - 6, 72, TOP + 4))))
    (region,) = regions_of(tight, [first.span])
    assert (region.box.y0, region.box.y1) == (TOP + 2, TOP + HIGH)


def test_a_slanted_line_is_covered_in_steps() -> None:
    """Where each character stands higher than the one before, one rectangle around all would cover what is not theirs."""
    text = "schuin"
    boxes = tuple(value for place in range(6) for value in (8.0 * place, 8.0 * place, 8.0 * place + 8, 8.0 * place + 8))
    line = Line(Span(0, 6), page=1, box=Box(0, 0, 48, 48))
    found = regions_of(Document("cv.pdf", "0", text, "pdf", lines=(line,), boxes=boxes), [Span(0, 6)])
    assert len(found) == 6


def test_what_has_no_boxes_has_no_rectangles() -> None:
    """A text file has lines and no places on a page."""
    document = replace(typed("Adviseur"), boxes=())
    assert regions_of(document, [Span(0, 8)]) == ()
