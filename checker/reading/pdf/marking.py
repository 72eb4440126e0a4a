"""A copy of a PDF with marks in it, as annotations that every viewer shows, lists and prints.

Each annotation brings its own appearance, so that it looks the same in every viewer. The page's own content is not touched.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import pypdf
from pypdf.generic import (
    ArrayObject,
    DecodedStreamObject,
    DictionaryObject,
    Fit,
    FloatObject,
    IndirectObject,
    NameObject,
    NumberObject,
    TextStringObject,
)

from checker.reading.pdf.copying import copy_of, written
from checker.reading.pdf.legend import Legend
from checker.reading.pdf.lettering import ENCODING, FONTS
from checker.reading.pdf.limits import Reason, RefusedError
from checker.reading.pdf.looks import LOOKS, chip, colour
from checker.reading.pdf.margins import Anchor, Block, Margins, with_marker
from checker.reading.pdf.sheet import Rect, Sheet

PRINTED = 4  # the flag of an annotation that is printed with its page
ABOVE = 12  # points that stay in view above what a bookmark leads to


def mark(content: bytes, marking: Mapping[str, Any], lines: Iterable[Sequence[float]]) -> bytes:
    """Return the marked copy.

    `lines` are page, left, bottom, right and top of each line of text, which no number may cover, and whether a list marker
    stands before it.
    """
    writer, _ = copy_of([content], marking["title"])
    pages: dict[int, list[tuple[Rect, bool]]] = {}
    for page, x0, y0, x1, y1, listed in lines:
        pages.setdefault(int(page), []).append(((x0, y0, x1, y1), bool(listed)))
    for number in range(1, len(writer.pages) + 1):
        _MarkedPage(writer, number, pages.get(number, [])).mark(marking)
    if any(region["page"] > len(writer.pages) for item in marking["marks"] for region in item["regions"]):
        raise RefusedError(Reason.DAMAGED)
    _add_bookmarks(writer, marking)
    return written(writer, [content])


class _MarkedPage:
    """One page of the copy, and what is laid over it."""

    def __init__(self, writer: pypdf.PdfWriter, number: int, lines: list[tuple[Rect, bool]]) -> None:
        self.writer = writer
        self.number = number
        self.page = writer.pages[number - 1]
        self.sheet = Sheet.of(self.page)
        self.margins = Margins(self.sheet, [with_marker(self.sheet.shown(line), listed=listed) for line, listed in lines])

    def mark(self, marking: Mapping[str, Any]) -> None:
        """Add the highlights, the numbers beside them and, on the first page, the legend."""
        highlights: dict[int, IndirectObject] = {}
        anchors: list[Anchor] = []
        for place, item in enumerate(marking["marks"]):
            regions = self._here(item["regions"])
            if regions:
                highlights[place] = self._highlight(item, regions, place)
                tags = tuple((tag["text"], tag["standing"]) for tag in item["tags"])
                anchors.append(Anchor(self.sheet.shown(regions[0]), tags, place))
        blocks = self.margins.blocks(anchors)
        for block in blocks:
            self._numbers(block, highlights[block.marks[0]])
        if self.number == 1:
            legend = Legend(self.sheet, self.margins, [block.rect for block in blocks], marking["legend"])
            self._legend(legend, marking["about"])

    def _here(self, regions: Iterable[Mapping[str, Any]]) -> list[Rect]:
        boxes = [region["box"] for region in regions if region["page"] == self.number]
        return [(box["x0"], box["y0"], box["x1"], box["y1"]) for box in boxes]

    def _highlight(self, item: Mapping[str, Any], regions: list[Rect], place: int) -> IndirectObject:
        look = LOOKS[item["standing"]]
        corners = [value for region in regions for value in self._corners(region)]
        painted = [look.painted(self._corners(region)) for region in self._here(item["painted"])]
        rect = _around(regions)
        return self._add(
            "/Highlight",
            rect,
            self._form(rect, "/Multiply gs\n" + "".join(painted)),
            {
                "/QuadPoints": _numbers(corners),
                "/C": _numbers(colour(look.paper)),
                "/T": _words(item["title"]),
                "/Contents": _words(item["note"]),
                "/NM": _words(f"mark-{self.number}-{place + 1}"),
            },
        )

    def _corners(self, rect: Rect) -> list[float]:
        """Return the corners as the words are read: upper left, upper right, lower left, lower right."""
        x0, y0, x1, y1 = self.sheet.shown(rect)
        return [value for x, y in ((x0, y1), (x1, y1), (x0, y0), (x1, y0)) for value in self.sheet.point(x, y)]

    def _numbers(self, block: Block, highlight: IndirectObject) -> None:
        """Add the numbers beside one line; a viewer that knows groups lists them with their highlight."""
        x, y = block.rect[0], block.rect[1]
        drawn = [
            chip((c.rect[0] - x, c.rect[1] - y, c.rect[2] - x, c.rect[3] - y), c.text, LOOKS[c.standing], self.margins.size)
            for c in block.chips
        ]
        words = " ".join(LOOKS[c.standing].labelled(c.text) for c in block.chips)
        self._text(block.rect, "".join(drawn), words, {"/IRT": highlight, "/RT": NameObject("/Group")})

    def _legend(self, legend: Legend, about: str) -> None:
        self._text(legend.rect, legend.drawn(), legend.words, {})
        self._add(
            "/Text",
            self.sheet.placed(legend.icon),
            self._form(legend.icon, legend.icon_drawn(), upright=True),
            {
                "/Name": NameObject("/Note"),
                "/C": _numbers(colour(LOOKS["proof"].paper)),
                "/T": _words(legend.title),
                "/Contents": _words(about),
            },
        )

    def _text(self, rect: Rect, drawn: str, words: str, more: Mapping[str, Any]) -> None:
        """Add words that stand on the page, upright however the page is turned; `rect` is as it is seen."""
        self._add(
            "/FreeText",
            self.sheet.placed(rect),
            self._form(rect, drawn, upright=True),
            {
                "/Contents": _words(words),
                "/DA": _words(f"/Helv {self.margins.size:.2f} Tf 0 g"),
                "/Border": _numbers([0, 0, 0]),
                **more,
            },
        )

    def _form(self, rect: Rect, drawn: str, *, upright: bool = False) -> IndirectObject:
        """Return an appearance: in user space, or drawn upright from its own corner on."""
        stream = DecodedStreamObject()
        stream.set_data(drawn.encode(ENCODING, "replace"))
        fonts = {
            NameObject(name): DictionaryObject(
                {
                    NameObject("/Type"): NameObject("/Font"),
                    NameObject("/Subtype"): NameObject("/Type1"),
                    NameObject("/BaseFont"): NameObject(base),
                    NameObject("/Encoding"): NameObject("/WinAnsiEncoding"),
                }
            )
            for name, base in FONTS.items()
        }
        blend = DictionaryObject({NameObject("/BM"): NameObject("/Multiply")})
        resources = (
            {NameObject("/Font"): DictionaryObject(fonts)}
            if upright
            else {NameObject("/ExtGState"): DictionaryObject({NameObject("/Multiply"): blend})}
        )
        box = [0, 0, rect[2] - rect[0], rect[3] - rect[1]] if upright else list(rect)
        stream.update(
            {
                NameObject("/Type"): NameObject("/XObject"),
                NameObject("/Subtype"): NameObject("/Form"),
                NameObject("/BBox"): _numbers(box),
                NameObject("/Matrix"): _numbers([*(self.sheet.upright if upright else (1, 0, 0, 1)), 0, 0]),
                NameObject("/Resources"): DictionaryObject(resources),
            }
        )
        return self._object(stream)

    def _add(self, kind: str, rect: Rect, form: IndirectObject, more: Mapping[str, Any]) -> IndirectObject:
        annotation = DictionaryObject(
            {
                NameObject("/Type"): NameObject("/Annot"),
                NameObject("/Subtype"): NameObject(kind),
                NameObject("/Rect"): _numbers(rect),
                NameObject("/F"): NumberObject(PRINTED),
                NameObject("/AP"): DictionaryObject({NameObject("/N"): form}),
                **{NameObject(key): value for key, value in more.items()},
            }
        )
        if self.page.indirect_reference is not None:
            annotation[NameObject("/P")] = self.page.indirect_reference
        reference = self._object(annotation)
        if self.page.annotations is None:
            self.page[NameObject("/Annots")] = ArrayObject()
        annotations: Any = self.page.annotations
        annotations.append(reference)
        return reference

    def _object(self, value: DictionaryObject) -> IndirectObject:
        return self.writer._add_object(value)  # noqa: SLF001 - pypdf has no other way to share an object between two


def _add_bookmarks(writer: pypdf.PdfWriter, marking: Mapping[str, Any]) -> None:
    """Give the copy a list of contents that leads from each criterion to where it is marked first."""
    for bookmark in marking["bookmarks"]:
        region = marking["marks"][bookmark["mark"]]["regions"][0]
        top = Fit.xyz(left=None, top=region["box"]["y1"] + ABOVE)
        writer.add_outline_item(title=_words(bookmark["title"]), page_number=region["page"] - 1, fit=top)


def _words(text: str) -> TextStringObject:
    """Return a text as PDF holds it; half a character, as a file name may have one, becomes a question mark."""
    return TextStringObject(text.encode("utf-8", "replace").decode())


def _numbers(values: Iterable[float]) -> ArrayObject:
    return ArrayObject(FloatObject(f"{value:.3f}") for value in values)


def _around(rects: Sequence[Rect]) -> Rect:
    return min(r[0] for r in rects), min(r[1] for r in rects), max(r[2] for r in rects), max(r[3] for r in rects)
