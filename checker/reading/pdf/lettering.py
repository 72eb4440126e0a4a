"""Words in Helvetica, which every viewer has: how wide they are, and the operators that paint them."""

from __future__ import annotations

FONTS = {"/F": "/Helvetica", "/B": "/Helvetica-Bold"}
ENCODING = "cp1252"
_FIRST = 32
_WIDTHS = (  # of the characters from space to tilde, in thousandths of the size
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556,
    556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
    667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556,
    556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
)  # fmt: skip
_OTHER = 556


def width_of(text: str, size: float) -> float:
    """Return how wide a text is in the regular weight; figures are as wide in bold."""
    places = (ord(character) - _FIRST for character in text)
    return sum(_WIDTHS[place] if 0 <= place < len(_WIDTHS) else _OTHER for place in places) * size / 1000


def words_at(x: float, y: float, text: str, font: str, size: float) -> str:
    """Return the operators for a text with its baseline at `y`."""
    coded = text.encode(ENCODING, "replace").hex()
    return f"BT {font} {size:.2f} Tf {x:.2f} {y:.2f} Td <{coded}> Tj ET\n"
