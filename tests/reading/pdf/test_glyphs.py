"""What PDFium says of characters in bulk is what it says of each of them when asked with all its checks."""

from __future__ import annotations

import math
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium
import pytest

from checker.reading.pdf.glyphs import GlyphReader, clean
from tests.reading.crafting import at, pdf

EXAMPLES = Path(__file__).parents[3] / "examples" / "cvs"
TURNED = "BT /F1 11 Tf 0.7 0.7 -0.7 0.7 300 300 Tm (schuin) Tj ET\n"
PAGES = {
    "crafted": pdf(at(60, 700, "Adviseur", 14, "F2") + TURNED + at(60, 600, "œuvre – fin")),
    **{name: (EXAMPLES / f"{name}.pdf").read_bytes() for name in ("beheer-3", "omgeving-3", "wmo-2")},
}


def codes_of(textpage: pypdfium2.PdfTextPage) -> list[int]:
    """Return the character codes of a page, one call each."""
    return [pdfium.FPDFText_GetUnicode(textpage.raw, place) for place in range(textpage.count_chars())]


@pytest.mark.parametrize("name", PAGES)
def test_every_character_has_its_own_place_and_sign(name: str) -> None:
    """Text, boxes and place in the stream are those of single calls."""
    document = pypdfium2.PdfDocument(PAGES[name])
    textpage = document[0].get_textpage()
    glyphs = [glyph for glyph in GlyphReader(textpage).read() if not glyph.space]
    codes = codes_of(textpage)
    assert len(glyphs) > 10
    for glyph in glyphs:
        left, bottom, right, top = textpage.get_charbox(glyph.index, loose=True)
        assert glyph.text == clean(codes[glyph.index])
        assert glyph.tight == textpage.get_charbox(glyph.index)
        assert glyph.box == (left, min(bottom, top), right, max(bottom, top))


def test_a_style_is_that_of_its_own_text() -> None:
    """Texts that share a style share it, and no others do."""
    document = pypdfium2.PdfDocument(pdf(at(60, 700, "een", 14, "F2") + at(60, 600, "twee") + at(60, 500, "drie") + TURNED))
    glyphs = [glyph for glyph in GlyphReader(document[0].get_textpage()).read() if not glyph.space]
    first, second, third, turned = (next(g.style for g in glyphs if g.text == sign) for sign in "nwrh")
    assert (first.bold, first.height, second.bold, second.height) == (True, 14, False, 11)
    assert second is third
    assert (turned.angle, round(turned.height, 2)) == (45, round(11 * math.hypot(0.7, 0.7), 2))


def test_a_reader_holds_its_page_open() -> None:
    """Nobody else needs to: a page that is closed has no characters to ask about."""
    document = pypdfium2.PdfDocument(PAGES["crafted"])
    held = document[0].get_textpage()
    alone = [(glyph.index, glyph.text, glyph.box) for glyph in GlyphReader(document[0].get_textpage()).read()]
    assert alone == [(glyph.index, glyph.text, glyph.box) for glyph in GlyphReader(held).read()]
