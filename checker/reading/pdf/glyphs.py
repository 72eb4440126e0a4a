"""The characters of one PDF page as PDFium paints them, cleaned once: where each stands, how large, how bold."""

from __future__ import annotations

import codecs
import ctypes
import math
import re
from collections import Counter
from dataclasses import dataclass
from typing import Any

import pypdfium2.raw as pdfium

TEX_LIGATURES = {0x1B: "ff", 0x1C: "fi", 0x1D: "fl", 0x1E: "ffi", 0x1F: "ffl"}
LATIN_LIGATURES = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st", 0xFB06: "st"}
LINE_END_HYPHENS = {0x02, 0xFFFE}
BOLD_NAMES = re.compile(r"bold|black|heavy|demi|cmbx|sfbx|lmbx|-bd\b", re.IGNORECASE)
BOLD_WEIGHT = 600
INVISIBLE_MODES = (3, 7)


@dataclass(slots=True)
class Style:
    """What all characters of one text object share."""

    bold: bool
    height: float
    width: float
    mode: int
    angle: int = 0  # degrees, counter-clockwise
    substitute: str = ""  # ActualText: what the file says these glyphs stand for


@dataclass(slots=True)
class Glyph:
    """One painted character.

    `x0`, `x1` and `base` are in the reading frame (turned so that the page's main text runs to the right), `box` in user
    space; `tight` is the ink's box, `space` marks white space, `generated` what PDFium put in between.
    """

    index: int
    text: str
    x0: float
    x1: float
    base: float
    size: float
    box: tuple[float, float, float, float]
    tight: tuple[float, float, float, float]
    angle: int
    style: Style
    space: bool = False
    generated: bool = False
    hyphen: bool = False


NO_STYLE = Style(bold=False, height=0.0, width=0.0, mode=0)


def clean(code: int) -> str:
    """Return what a character code stands for in canonical text: ligatures spelled out, control characters gone."""
    if code in LINE_END_HYPHENS:
        return "-"
    spelled = TEX_LIGATURES.get(code) or LATIN_LIGATURES.get(code)
    if spelled:
        return spelled
    if code < 0x20 or 0x7F <= code < 0xA0 or 0xD800 <= code < 0xE000 or code > 0x10FFFF or code in (0xFFFD, 0xFFFF):
        return ""
    return chr(code)


def turn(x: float, y: float, angle: int) -> tuple[float, float]:
    """Turn a point so that text running at `angle` degrees runs to the right."""
    if angle == 0:
        return x, y
    cosine, sine = math.cos(math.radians(angle)), math.sin(math.radians(angle))
    return x * cosine + y * sine, y * cosine - x * sine


class GlyphReader:
    """Reads the glyphs of one text page; the style of a text object is looked up once."""

    def __init__(self, textpage: Any) -> None:
        self.raw = textpage.raw
        self.count = int(textpage.count_chars())
        self._styles: dict[int, Style] = {}

    def read(self) -> list[Glyph]:
        """Return all characters in content-stream order."""
        return [glyph for index in range(self.count) if (glyph := self._glyph(index)) is not None]

    def _glyph(self, index: int) -> Glyph | None:
        code = int(pdfium.FPDFText_GetUnicode(self.raw, index))
        text = chr(code) if code in (0x09, 0x0A, 0x0D) else clean(code)
        if not text:
            return None
        loose = pdfium.FS_RECTF()
        pdfium.FPDFText_GetLooseCharBox(self.raw, index, ctypes.byref(loose))
        box = (loose.left, min(loose.bottom, loose.top), loose.right, max(loose.bottom, loose.top))
        generated = pdfium.FPDFText_IsGenerated(self.raw, index) == 1
        space = text.isspace()
        if generated and space:
            return Glyph(index, text, box[0], box[2], 0.0, 0.0, box, box, 0, NO_STYLE, space=True, generated=True)
        x, y = ctypes.c_double(), ctypes.c_double()
        pdfium.FPDFText_GetCharOrigin(self.raw, index, ctypes.byref(x), ctypes.byref(y))
        style = self._style(index)
        angle = style.angle
        origin, base = turn(x.value, y.value, angle)
        start, end = turn(box[0], box[1], angle)[0], turn(box[2], box[3], angle)[0]
        size = style.height or (box[3] - box[1])
        if angle % 90:  # an upright box says little about a slanted character
            start, end = origin, origin + size / 2
        hyphen = code in LINE_END_HYPHENS
        return Glyph(
            index, text, min(start, end), max(start, end), base, size, box, self._tight(index, box), angle, style,
            space=space, hyphen=hyphen,
        )  # fmt: skip

    def _tight(self, index: int, loose: tuple[float, float, float, float]) -> tuple[float, float, float, float]:
        left, right, bottom, top = (ctypes.c_double() for _ in range(4))
        pointers = (ctypes.byref(value) for value in (left, right, bottom, top))
        if not pdfium.FPDFText_GetCharBox(self.raw, index, *pointers):
            return loose
        return (left.value, bottom.value, right.value, top.value)

    def _style(self, index: int) -> Style:
        handle = pdfium.FPDFText_GetTextObject(self.raw, index)
        key = ctypes.cast(handle, ctypes.c_void_p).value or 0
        if not key:
            return NO_STYLE
        if key not in self._styles:
            self._styles[key] = self._look_up(handle, index)
        return self._styles[key]

    def _look_up(self, handle: Any, index: int) -> Style:
        matrix = pdfium.FS_MATRIX()
        pdfium.FPDFText_GetMatrix(self.raw, index, ctypes.byref(matrix))
        size = float(pdfium.FPDFText_GetFontSize(self.raw, index))
        mode = int(pdfium.FPDFTextObj_GetTextRenderMode(handle))
        font = pdfium.FPDFTextObj_GetFont(handle)
        bold = pdfium.FPDFFont_GetWeight(font) >= BOLD_WEIGHT or bool(BOLD_NAMES.search(font_name(font)))
        height, width = size * math.hypot(matrix.c, matrix.d), size * math.hypot(matrix.a, matrix.b)
        angle = round(math.degrees(math.atan2(matrix.b, matrix.a))) % 360
        angle = 0 if angle in (359, 1) else angle
        return Style(bold=bold, height=height, width=width, mode=mode, angle=angle, substitute=actual_text(handle))


def font_name(font: Any) -> str:
    """Return the PostScript name of a font, or nothing where it has none."""
    length = int(pdfium.FPDFFont_GetBaseFontName(font, None, 0))
    if length <= 1:
        return ""
    buffer = ctypes.create_string_buffer(length)
    pdfium.FPDFFont_GetBaseFontName(font, buffer, length)
    return buffer.value.decode("latin-1")


def actual_text(handle: Any) -> str:
    """Return the text that a text object is marked to stand for, or nothing."""
    for place in range(pdfium.FPDFPageObj_CountMarks(handle)):
        mark = pdfium.FPDFPageObj_GetMark(handle, place)
        length = ctypes.c_ulong()
        pdfium.FPDFPageObjMark_GetParamBlobValue(mark, b"ActualText", None, 0, ctypes.byref(length))
        if length.value:
            buffer = (ctypes.c_ubyte * length.value)()
            pdfium.FPDFPageObjMark_GetParamBlobValue(mark, b"ActualText", buffer, length.value, ctypes.byref(length))
            return text_string(bytes(buffer))
    return ""


def text_string(raw: bytes) -> str:
    """Decode a string of a PDF by the mark that it opens with; without one, letters and digits are those of Latin-1."""
    for mark, coding in ((codecs.BOM_UTF16_BE, "utf-16-be"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF8, "utf-8")):
        if raw.startswith(mark):
            return raw.removeprefix(mark).decode(coding, errors="replace")
    return raw.decode("latin-1")


def main_angle(glyphs: list[Glyph]) -> int:
    """Return the direction, in degrees, in which most of a page's text runs."""
    counts = Counter(glyph.angle for glyph in glyphs if not glyph.space)
    return counts.most_common(1)[0][0] if counts else 0
