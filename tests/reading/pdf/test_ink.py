"""The short look at the ink of a page against the whole one: at every pixel of every character."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest

from checker.reading.pdf.glyphs import GlyphReader
from checker.reading.pdf.ink import Ink, Projection, render
from tests.reading.crafting import at, pdf
from tests.reading.pdf.tricks import ALPHA, HONEST, PLAIN, SEEN, SLY, TRICKS

CRAFTED = {name: pdf(SEEN + content, resources=ALPHA) for name, content in (TRICKS | HONEST).items()} | SLY | PLAIN
EXAMPLES = sorted((Path(__file__).parents[3] / "examples").glob("*/*.pdf"))


def both_looks(content: bytes) -> list[tuple[dict[int, str], dict[int, str]]]:
    """Return for each page what the short look and the whole one say about its characters."""
    document = pypdfium2.PdfDocument(content)
    looks = []
    for page in document:
        glyphs = [glyph for glyph in GlyphReader(page.get_textpage()).read() if not glyph.space]
        ink = Ink(page)
        whole = {glyph.index: why for glyph in glyphs if (why := ink.reason(glyph))}
        looks.append((ink.reasons(glyphs), whole))
    document.close()
    return looks


@pytest.mark.parametrize("name", CRAFTED)
def test_the_short_look_says_what_the_whole_look_says_of_a_trick(name: str) -> None:
    """Whatever is made against the one must get past the other."""
    assert all(short == whole for short, whole in both_looks(CRAFTED[name]))


@pytest.mark.slow
@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_the_short_look_says_what_the_whole_look_says_of_an_example(path: Path) -> None:
    """On the pages of several producers, with dark grounds, pictures and small print."""
    assert all(short == whole for short, whole in both_looks(path.read_bytes()))


def test_some_tricks_are_in_the_ink_alone() -> None:
    """The comparison compares something: there are characters that either look calls hidden."""
    assert both_looks(CRAFTED["white on white"])[0][1]


def test_a_page_is_looked_at_as_it_is_however_large_the_page_before_it_was() -> None:
    """The memory of a picture is used again; nothing of the page before shows through."""
    alone = pypdfium2.PdfDocument(pdf(SEEN))
    large = pypdfium2.PdfDocument(pdf(at(60, 600, "Andere woorden"), page="/MediaBox [0 0 900 1200]"))
    fresh = render(alone[0])
    Ink(large[0])
    ink = Ink(alone[0])
    assert (ink._whole == fresh).all()
    assert (ink.without == 255)[:, :, :3].all()


def test_a_box_becomes_the_pixels_around_it_within_the_picture() -> None:
    """One pixel is added on each side; a box beyond the edge keeps a pixel at the edge."""
    document = pypdfium2.PdfDocument(pdf(SEEN))
    projection = Projection.of(document[0], render(document[0]))
    assert projection.pixels((10.2, 800.0, 20.0, 810.0)) == (19, 63, 41, 85)
    assert projection.pixels((-50.0, -50.0, -40.0, -40.0)) == (0, 1683, 1, 1684)
