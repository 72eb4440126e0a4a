"""Which piece of a page shows a quote, and where its words stand in it."""

from __future__ import annotations

import io
from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from checker.domain.documents import Box
from checker.reporting.scenes import NARROWEST, TALLEST, Piece, Seen, scenes, turned, turned_back
from tests.reading.crafting import at, paragraph, pdf
from tests.reporting.laid_out import OnTheSpot, document
from tests.reporting.making import cite
from tests.reporting.making import document as unpaged

JOB = ["Klachtencoördinator", "Gemeente Rietmeer", "maart 2019 - heden", "Zaken verdeeld over negen behandelaars."]
AWAY = "Nederlands: moedertaal"
CONTENT = paragraph(80, 500, JOB) + at(80, 300, AWAY)


def piece_of(content: str, *quotes: str, page: str = "") -> Piece:
    """Read a page and return the one piece that shows these quotes."""
    there = document(pdf(content, page=page))
    (scene,) = scenes([cite(there, quote) for quote in quotes])
    (piece,) = scene.pieces()
    return piece


@pytest.mark.parametrize(
    "page, drawn",
    [
        ("", "{}"),
        ("/Rotate 90", "q 0 1 -1 0 595 0 cm {} Q"),  # written sideways and turned upright, as landscape pages are
        ("/Rotate 180", "q -1 0 0 -1 595 842 cm {} Q"),
        ("/Rotate 270", "q 0 -1 1 0 0 842 cm {} Q"),
        ("/Rotate 90", "{}"),  # seen sideways
        ("/CropBox [60 250 500 760]", "{}"),
    ],
)
def test_marks_cover_exactly_the_words(page: str, drawn: str) -> None:
    """Turned or cropped, all ink of the quoted words lies in the marks, and the marks are hardly larger."""
    asked = "Gemeente Rietmeer"
    there, without = (document(pdf(drawn.format(text), page=page)) for text in (CONTENT, CONTENT.replace(f"({asked})", "()")))
    (scene,) = scenes([cite(there, asked)])
    (piece,) = scene.pieces()
    (shown,), (bare,) = (OnTheSpot().pictures(paper, [piece.region]) for paper in (there, without))

    whole, rest = (np.asarray(Image.open(io.BytesIO(png)).convert("L"), dtype=np.int16) for png in (shown, bare))
    points = piece.height / whole.shape[0]
    down, across = (abs(whole - rest) > 60).nonzero()
    ink = Seen(across.min() * points, down.min() * points, (across.max() + 1) * points, (down.max() + 1) * points)
    (mark,) = piece.marks
    sides = (piece.width / 100, piece.height / 100) * 2
    left, top, right, bottom = (edge * side for edge, side in zip(mark, sides, strict=True))

    assert ink.left - 5 <= left <= ink.left
    assert ink.top - 5 <= top <= ink.top
    assert ink.right <= right <= ink.right + 5
    assert ink.bottom <= bottom <= ink.bottom + 5


def test_a_piece_shows_its_surroundings() -> None:
    """The whole line, the line above and the line below are in the picture; what stands elsewhere is not."""
    there = document(pdf(CONTENT))
    (scene,) = scenes([cite(there, "Rietmeer")])
    (piece,) = scene.pieces()
    lines = {there.text[line.span.start : line.span.end]: line.box for line in there.lines}

    shown = [text for text, box in lines.items() if box and _holds(piece.region.box, box)]

    assert shown == JOB[:3]


def _holds(outer: Box, inner: Box) -> bool:
    return outer.x0 <= inner.x0 and outer.y0 <= inner.y0 and outer.x1 >= inner.x1 and outer.y1 >= inner.y1


def test_a_short_line_is_shown_with_what_stands_beside_it() -> None:
    """In a layout of two columns the picture of a period is wide enough to see the job that it belongs to."""
    period, job = at(60, 700, "2019 - 2021"), at(180, 700, "Klachtencoördinator bij de gemeente Rietmeer aan de Waterkant")
    piece = piece_of(period + job, "2019 - 2021")

    assert piece.width >= NARROWEST


def test_quotes_that_stand_together_share_a_picture() -> None:
    """Role, employer and period of one job are one scene, in whatever order they were given; another place is another."""
    there = document(pdf(CONTENT))
    together, apart = scenes([cite(there, text) for text in ("maart 2019 - heden", AWAY, "Klachtencoördinator", "Rietmeer")])

    assert [c.quote for c in together.quoted] == ["Klachtencoördinator", "Rietmeer", "maart 2019 - heden"]
    assert [c.quote for c in apart.quoted] == [AWAY]
    assert len(together.pieces()[0].marks) == 3


def test_a_picture_of_quotes_taken_together_is_not_tall() -> None:
    """A list that is quoted line by line is cut into pictures that can be read at a glance."""
    lines = [f"Taak nummer {number}" for number in range(30)]
    there = document(pdf(paragraph(80, 780, lines)))

    found = scenes([cite(there, line + "\n") if line != lines[-1] else cite(there, line) for line in lines])

    assert len(found) > 1
    assert all(piece.height < TALLEST + 60 for scene in found for piece in scene.pieces())


def test_a_quote_within_another_is_shown_once() -> None:
    """Neither its words nor its mark are repeated, and a quote that is given twice is one."""
    there = document(pdf(CONTENT))
    (scene,) = scenes([cite(there, "Zaken"), cite(there, JOB[3]), cite(there, JOB[3])])

    assert [c.quote for c in scene.quoted] == [JOB[3]]
    assert len(scene.pieces()[0].marks) == 1


def test_a_quote_over_two_pages_has_two_pieces() -> None:
    """Each page that the quote stands on is shown."""
    there = document(pdf(at(80, 60, "Behandelen van klachten van"), at(80, 780, "inwoners en ondernemers.")))
    (scene,) = scenes([cite(there, there.text)])

    assert [piece.region.page for piece in scene.pieces()] == [1, 2]


def test_a_document_without_pages_has_words_alone() -> None:
    """What was typed has no picture; its quotes stand together."""
    there = unpaged("brief.txt", "Ik werk graag in Rietmeer. Ik begin in mei.", file_format="txt")
    (scene,) = scenes([cite(there, "Ik werk graag in Rietmeer"), cite(there, "Ik begin in mei")])

    assert scene.pieces() == ()
    assert len(scene.quoted) == 2


@given(st.builds(Box, *[st.floats(-2000, 2000)] * 4), st.sampled_from([0, 90, 180, 270]))
def test_turning_there_and_back_changes_nothing(box: Box, rotation: int) -> None:
    """A box that is brought onto the page as it is seen comes back where it was."""
    assert turned_back(turned(box, rotation), rotation) == box


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
def test_turning_follows_the_page(rotation: int) -> None:
    """What is written above something else on a turned page lies beside or under it as the page is held."""
    first, second = (turned(Box(10, y, 30, y + 10), rotation) for y in (50, 20))
    seen: dict[int, Callable[[], bool]] = {
        0: lambda: first.bottom <= second.top,
        90: lambda: first.left >= second.right,
        180: lambda: first.top >= second.bottom,
        270: lambda: first.right <= second.left,
    }

    assert seen[rotation]()
