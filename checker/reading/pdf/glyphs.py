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

from checker.reading.pdf import bare

TEX_LIGATURES = {0x1B: "ff", 0x1C: "fi", 0x1D: "fl", 0x1E: "ffi", 0x1F: "ffl"}
LATIN_LIGATURES = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st", 0xFB06: "st"}
LINE_END_HYPHENS = {0x02, 0xFFFE}
WHITE = {0x09, 0x0A, 0x0D}
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
        self._textpage = textpage  # held, for an address does not keep it open
        self.count = int(textpage.count_chars())
        self._matrix = (ctypes.c_float * 6)()
        self._known: dict[Any, Style] = {}
        self._bold: dict[int, bool] = {}

    def read(self) -> list[Glyph]:
        """Return all characters in content-stream order."""
        page, count = bare.address(self._textpage.raw), self.count
        codes = bare.of_each(bare.UNICODE, page, count)
        texts = {code: chr(code) if code in WHITE else clean(code) for code in set(codes)}
        objects = bare.of_each(bare.TEXT_OBJECT, page, count)
        loose = bare.loose_boxes(page, count)
        tight = bare.tight_boxes(page, loose)
        origins = bare.origins(page, count)
        glyphs: list[Glyph] = []
        styles: dict[int | None, Style] = {None: NO_STYLE}
        for index, code in enumerate(codes):
            text = texts[code]
            if not text:
                continue
            space, box = text.isspace(), loose[index]
            if space and bare.IS_GENERATED(page, index) == 1:
                glyphs.append(Glyph(index, text, box[0], box[2], 0.0, 0.0, box, box, 0, NO_STYLE, space=True, generated=True))
                continue
            handle = objects[index]
            if handle not in styles:
                styles[handle] = self._style(page, handle, index)
            style = styles[handle]
            x0, x1, base, size = _placed(style, box, origins[index])
            hyphen = code in LINE_END_HYPHENS
            glyphs.append(
                Glyph(index, text, x0, x1, base, size, box, tight[index], style.angle, style, space=space, hyphen=hyphen)
            )
        return glyphs

    def _style(self, page: int, handle: int, index: int) -> Style:
        """Return the style of a text object; most objects of a page share theirs with many others."""
        bare.MATRIX(page, index, ctypes.addressof(self._matrix))
        size, mode, font = bare.FONT_SIZE(page, index), bare.RENDER_MODE(handle), bare.FONT(handle)
        across, aslant, back, up = self._matrix[:4]
        substitute = actual_text(handle)
        key = (font, size, mode, across, aslant, back, up, substitute)
        if key not in self._known:
            height, width = size * math.hypot(back, up), size * math.hypot(across, aslant)
            angle = round(math.degrees(math.atan2(aslant, across))) % 360
            angle = 0 if angle in (359, 1) else angle
            bold = self._is_bold(font)
            self._known[key] = Style(bold=bold, height=height, width=width, mode=mode, angle=angle, substitute=substitute)
        return self._known[key]

    def _is_bold(self, key: int) -> bool:
        if key not in self._bold:
            font = ctypes.cast(key, pdfium.FPDF_FONT)
            self._bold[key] = pdfium.FPDFFont_GetWeight(font) >= BOLD_WEIGHT or bool(BOLD_NAMES.search(font_name(font)))
        return self._bold[key]


def _placed(style: Style, box: bare.Box, origin: list[float]) -> tuple[float, float, float, float]:
    """Return where a character starts and ends on its line, its baseline and its size, in the reading frame."""
    angle, size = style.angle, style.height or (box[3] - box[1])
    if angle == 0:
        return min(box[0], box[2]), max(box[0], box[2]), origin[1], size
    along, base = turn(origin[0], origin[1], angle)
    start, end = turn(box[0], box[1], angle)[0], turn(box[2], box[3], angle)[0]
    if angle % 90:  # an upright box says little about a slanted character
        start, end = along, along + size / 2
    return min(start, end), max(start, end), base, size


def font_name(font: Any) -> str:
    """Return the PostScript name of a font, or nothing where it has none."""
    length = int(pdfium.FPDFFont_GetBaseFontName(font, None, 0))
    if length <= 1:
        return ""
    buffer = ctypes.create_string_buffer(length)
    pdfium.FPDFFont_GetBaseFontName(font, buffer, length)
    return buffer.value.decode("latin-1")


def actual_text(handle: int) -> str:
    """Return the text that a text object is marked to stand for, or nothing."""
    length = ctypes.c_ulong()
    for place in range(bare.MARKS(handle)):
        mark = bare.MARK(handle, place)
        if bare.MARK_STRING(mark, b"ActualText", None, 0, ctypes.addressof(length)) and length.value:
            buffer = ctypes.create_string_buffer(length.value)
            bare.MARK_STRING(mark, b"ActualText", ctypes.addressof(buffer), length.value, ctypes.addressof(length))
            return text_string(buffer.raw)
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
