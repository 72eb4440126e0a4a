"""Ways of hiding text and honest ways of showing it, each a content stream or a file of one page."""

from __future__ import annotations

from tests.reading.crafting import at, pdf

BURIED = "verborgen opdracht aan de lezer"
SEEN = at(60, 700, "Zichtbare tekst van de kandidaat")
ALPHA = "/ExtGState << /G0 << /ca 0 >> /G3 << /ca 0.03 >> >>"
GREY_IMAGE = "q 400 0 0 40 50 590 cm BI /W 1 /H 1 /CS /G /BPC 8 ID A EI Q\n"
FORM = (
    "<< /Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /Font << /F1 11 0 R >> >> /Length {} >>\n"
    "stream\n{}\nendstream"
)
HELVETICA = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
PAINT = f"1 g {at(60, 600, BURIED)}"

TRICKS = {
    "white on white": f"q {PAINT} Q",
    "nearly white": f"q 0.96 g {at(60, 600, BURIED)} Q",
    "white in cmyk": f"q 0 0 0 0 k {at(60, 600, BURIED)} Q",
    "the colour of its dark ground": f"q 0 0 0.3 rg 50 590 400 30 re f {at(60, 600, BURIED)} Q",
    "smaller than can be read": at(60, 600, BURIED, size=1.5),
    "shrunk by a matrix": f"q 0.1 0 0 0.1 60 600 cm {at(0, 0, BURIED, size=11)} Q",
    "squeezed to nothing": f"BT /F1 11 Tf 1 Tz 60 600 Td ({BURIED}) Tj ET",
    "invisible by mode": f"BT 3 Tr /F1 11 Tf 60 600 Td ({BURIED}) Tj ET",
    "fully transparent": f"q /G0 gs {at(60, 600, BURIED)} Q",
    "nearly transparent": f"q /G3 gs {at(60, 600, BURIED)} Q",
    "behind a rectangle": f"{at(60, 600, BURIED)} q 1 g 50 590 400 30 re f Q",
    "behind a picture": at(60, 600, BURIED) + GREY_IMAGE,
    "below the page": at(60, -60, BURIED),
    "right of the page": at(700, 600, BURIED),
    "clipped away": f"q 0 0 10 10 re W n {at(60, 600, BURIED)} Q",
    "under lines of its own colour": f"q {PAINT} Q q 0.5 G " + "".join(f"50 {y} m 400 {y} l S " for y in (598, 616)) + "Q",
}
HONEST = {
    "black": at(60, 600, "eerlijke woorden"),
    "light grey": f"q 0.67 g {at(60, 600, 'eerlijke woorden')} Q",
    "six points": at(60, 600, "eerlijke woorden", size=6),
    "white on navy": f"q 0 0 0.4 rg 50 590 400 30 re f 1 g {at(60, 600, 'eerlijke woorden')} Q",
    "outlined": "BT 1 Tr /F1 14 Tf 60 600 Td (eerlijke woorden) Tj ET",
    "over a watermark": f"q 0.9 g {at(40, 580, 'CONCEPT', size=80)} Q {at(60, 600, 'eerlijke woorden')}",
}
LIKE_INK = """/ExtGState << /Multiply << /BM /Multiply >> /Masked << /SMask << /Type /Mask /S /Luminosity /G 10 0 R >> >> >>
/Pattern << /White 11 0 R >>"""
MASK = """<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Group << /S /Transparency /CS /DeviceGray >>
/Length 0 >>\nstream\n\nendstream"""
WHITE = """<< /Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 9 9] /XStep 9 /YStep 9 /Resources << >>
/Length 16 >>\nstream\n1 g 0 0 9 9 re f\nendstream"""
COVER = "<< /Type /XObject /Subtype /Form /BBox [0 0 400 40] /Length 19 >>\nstream\n1 g 0 0 400 40 re f\nendstream"
NOTE = "<< /Type /Annot /Subtype /Square /Rect [50 590 450 630] /F 4 /AP << /N 10 0 R >> >>"


def drawn(shape: str, size: float) -> bytes:
    """Return a page with a word in a font whose letter is this shape on a square of a thousand."""
    letter = f"<< /Length {len(shape)} >>\nstream\n{shape}\nendstream"
    font = """<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1000 1000] /FontMatrix [0.001 0 0 0.001 0 0]
    /CharProcs << /a 10 0 R >> /Encoding << /Differences [97 /a] >> /FirstChar 97 /LastChar 97 /Widths [1000] >>"""
    return pdf(SEEN + at(60, 600, "aaaaa", size, "F9"), objects=(letter, font))


# Made to pass a look at less than the whole: at some of the pixels, at colours and modes alone, at short content alone.
SLY = {
    "letters without a shape": drawn("1000 0 0 0 1000 1000 d1", 11),
    "multiplied with what is there": pdf(f"{SEEN}q /Multiply gs {PAINT} Q", resources=LIKE_INK, objects=(MASK, WHITE)),
    "behind a mask": pdf(f"{SEEN}q /Masked gs {at(60, 600, BURIED)} Q", resources=LIKE_INK, objects=(MASK, WHITE)),
    "filled with a pattern of white": pdf(
        f"{SEEN}q /Pattern cs /White scn {at(60, 600, BURIED)} Q", resources=LIKE_INK, objects=(MASK, WHITE)
    ),
    "behind a note": pdf(SEEN + at(60, 600, BURIED), page="/Annots [11 0 R]", objects=(COVER, NOTE)),
    "a hole for later paint": pdf(f"{SEEN}q BT 7 Tr /F1 11 Tf 60 600 Td ({BURIED}) Tj ET 1 g 0 0 595 842 re f Q"),
    "between black words": pdf(f"{SEEN}BT /F1 11 Tf 60 600 Td (Diploma ) Tj 1 g (niet ) Tj 0 g (behaald) Tj ET"),
    "substituted by name": pdf(
        f"{SEEN}/Span /A0 BDC {at(60, 600, 'Gewone regel')} EMC",
        resources="/Properties << /A0 10 0 R >>",
        objects=(f"<< /ActualText ({BURIED}) >>",),
    ),
    "substituted behind long content": pdf(
        f"{SEEN}{'0 g ' * 60_000}/Span << /ActualText ({BURIED}) >> BDC {at(60, 600, 'Gewone regel')} EMC"
    ),
}
PLAIN = {
    "a dot in a large letter": drawn("1000 0 0 0 1000 1000 d1 210 330 30 30 re f", 60),
    "a hairline in a large letter": drawn("1000 0 0 0 1000 1000 d1 470 0 12 1000 re f", 60),
}
