"""How a Word document looks: A4, one font that every office has, Dutch as its language, and the styles of a sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

if TYPE_CHECKING:
    from docx.document import Document
    from docx.oxml.xmlchemy import BaseOxmlElement
    from docx.styles.style import ParagraphStyle
    from docx.table import _Row
    from docx.text.paragraph import Paragraph

NORMAL, TITLE, SUBTITLE, HEADINGS = "Normal", "Title", "Subtitle", {1: "Heading 1", 2: "Heading 2"}
FONT = "Calibri"
BOX_FONT = "Segoe UI Symbol"
FILL, SMALL, NOTICE, TICK, CELL, GAP, MARK = "Fill In", "Small Print", "Read First", "Tick List", "Cell", "Gap", "Paper Mark"
NOTE_MARK, NOTE_TEXT, LINK, TABLE, BLANK = "footnote reference", "footnote text", "Hyperlink", "Table Grid", "Blank"
_INK, _SOFT, _AMBER, _PALE, _YELLOW = "1F3552", "555555", "C99700", "FFFAEB", "FFF2A8"


# What follows a shade in the properties of a paragraph or a run: the order is part of the format.
_AFTER_A_SHADE = ("w:tabs", "w:spacing", "w:ind", "w:contextualSpacing", "w:jc", "w:vertAlign", "w:lang")


class Look(NamedTuple):
    """The look of one paragraph style: size and space in points, indents in centimetres."""

    size: float
    before: float = 0
    after: float = 4
    bold: bool = False
    color: str = ""
    left: float = 0
    right: float = 0
    hanging: float = 0
    keep_next: bool = False


_LOOKS = {
    "Title": Look(20, after=2, bold=True, color=_INK),
    "Subtitle": Look(11.5, after=8, color=_SOFT),
    "Heading 1": Look(13.5, before=12, after=3, bold=True, color=_INK, keep_next=True),
    "Heading 2": Look(11, before=8, after=2, bold=True, color="222222", keep_next=True),
    "List Bullet": Look(10.5, after=2),
    "List Number": Look(10.5, after=2),
    FILL: Look(10.5, before=2, after=4, left=0.3),
    SMALL: Look(9.5, after=3, color=_SOFT),
    NOTICE: Look(10.5, before=4, after=10, left=0.25, right=0.25),
    TICK: Look(10.5, after=3, left=0.7, hanging=0.7),
    CELL: Look(10.5, before=1, after=1),
    GAP: Look(4, after=2),
    MARK: Look(10, bold=True, color="A33A00"),
    NOTE_TEXT: Look(9, after=1),
}


def identifier(name: str) -> str:
    """Return the name by which a document refers to a style."""
    return name.replace(" ", "")


def dress(document: Document, language: str) -> None:
    """Set page, language and styles."""
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2)
    section.top_margin = section.bottom_margin = Cm(1.9)
    section.header_distance = section.footer_distance = Cm(0.9)
    _defaults(document, language)
    there = {style.name for style in document.styles}
    for name, look in _LOOKS.items():
        if name not in there:
            added = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH, builtin=name == NOTE_TEXT)
            added.base_style = document.styles[NORMAL]
        _apply(_style(document, name), look)
    for name, sides in ((FILL, ("left",)), (NOTICE, ("top", "left", "bottom", "right"))):
        _box(_style(document, name), sides)
    _plain_table(document)
    _shade(document.styles.add_style(BLANK, WD_STYLE_TYPE.CHARACTER).element.get_or_add_rPr(), _YELLOW)
    mark = document.styles.add_style(NOTE_MARK, WD_STYLE_TYPE.CHARACTER, builtin=True)
    mark.font.superscript = True
    link = document.styles.add_style(LINK, WD_STYLE_TYPE.CHARACTER, builtin=True)
    link.font.underline, link.font.color.rgb = True, RGBColor.from_string("0B5394")


def _defaults(document: Document, language: str) -> None:
    """Give all text one font, size and language; the template's theme fonts differ from office to office."""
    text = document.styles.element.find(qn("w:docDefaults")).find(qn("w:rPrDefault")).find(qn("w:rPr"))
    for child in list(text):
        text.remove(child)
    fonts, tongue = OxmlElement("w:rFonts"), OxmlElement("w:lang")
    for kind in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{kind}"), FONT)
    tongue.set(qn("w:val"), language)
    tongue.set(qn("w:eastAsia"), language)
    tongue.set(qn("w:bidi"), "ar-SA")
    text.extend([fonts, tongue])
    normal = _style(document, "Normal")
    _apply(normal, Look(10.5))
    normal.paragraph_format.line_spacing = 1.08
    settings = document.settings.element
    settings.find(qn("w:themeFontLang")).set(qn("w:val"), language)
    modes = settings.find(qn("w:compat")).findall(qn("w:compatSetting"))
    next(mode for mode in modes if mode.get(qn("w:name")) == "compatibilityMode").set(qn("w:val"), "15")


def _style(document: Document, name: str) -> ParagraphStyle:
    style: ParagraphStyle = document.styles[name]
    return style


def _apply(style: ParagraphStyle, look: Look) -> None:
    properties = style.element.get_or_add_rPr()
    for tag in ("w:rFonts", "w:color", "w:spacing", "w:kern", "w:i", "w:iCs"):
        for child in properties.findall(qn(tag)):
            properties.remove(child)
    for border in style.element.findall(f".//{qn('w:pBdr')}"):
        border.getparent().remove(border)
    style.font.name, style.font.size, style.font.bold = FONT, Pt(look.size), look.bold or None
    if look.color:
        style.font.color.rgb = RGBColor.from_string(look.color)
    form = style.paragraph_format
    form.space_before, form.space_after = Pt(look.before), Pt(look.after)
    form.keep_with_next = look.keep_next or None
    if look.left:
        form.left_indent, form.right_indent, form.first_line_indent = Cm(look.left), Cm(look.right), Cm(-look.hanging)
    if look.hanging:
        form.tab_stops.add_tab_stop(Cm(look.left))


def _box(style: ParagraphStyle, sides: tuple[str, ...]) -> None:
    """Put a pale ground and a line at these sides behind a paragraph."""
    properties = style.element.get_or_add_pPr()
    borders = OxmlElement("w:pBdr")
    for side in sides:
        line = OxmlElement(f"w:{side}")
        for name, value in (("val", "single"), ("sz", "18" if len(sides) == 1 else "8"), ("space", "6"), ("color", _AMBER)):
            line.set(qn(f"w:{name}"), value)
        borders.append(line)
    properties.insert_element_before(borders, "w:shd", *_AFTER_A_SHADE)
    _shade(properties, _PALE)


def _shade(properties: BaseOxmlElement, colour: str) -> None:
    ground = OxmlElement("w:shd")
    for name, value in (("val", "clear"), ("color", "auto"), ("fill", colour)):
        ground.set(qn(f"w:{name}"), value)
    properties.insert_element_before(ground, *_AFTER_A_SHADE)


def _plain_table(document: Document) -> None:
    """Leave of the grid only the lines between the rows."""
    borders = document.styles[TABLE].element.find(f".//{qn('w:tblBorders')}")
    for side in ("top", "left", "right", "insideV"):
        borders.find(qn(f"w:{side}")).set(qn("w:val"), "nil")
    for side in ("bottom", "insideH"):
        borders.find(qn(f"w:{side}")).set(qn("w:color"), "BBBBBB")


def repeat_as_header(row: _Row) -> None:
    """Mark a row as the table's header, for readers and for the next page."""
    properties = row._tr.get_or_add_trPr()  # noqa: SLF001 - python-docx has no header rows
    properties.append(OxmlElement("w:tblHeader"))


def new_numbering(document: Document) -> int:
    """Return a numbering that starts at 1, for one list."""
    numbering = document.part.numbering_part.element
    used = document.styles["List Number"].element.pPr.numPr.numId.val
    added = numbering.add_num(numbering.num_having_numId(used).abstractNumId.val)
    added.add_lvlOverride(ilvl=0).add_startOverride(1)
    return int(added.numId)


def number(paragraph: Paragraph, numbering: int) -> None:
    """Number a paragraph in one list."""
    properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()  # noqa: SLF001 - python-docx has no numbering
    properties.get_or_add_ilvl().val = 0
    properties.get_or_add_numId().val = numbering


def add_field(paragraph: Paragraph, name: str) -> None:
    """Add a number that Word counts itself, such as that of the page."""
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), name)
    run, text = OxmlElement("w:r"), OxmlElement("w:t")
    text.text = "1"
    run.append(text)
    field.append(run)
    paragraph._p.append(field)  # noqa: SLF001 - python-docx has no fields
