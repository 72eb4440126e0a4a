"""A paper as values: headings, paragraphs, lists and tables of marked text, before any format writes them down.

What stands in a paper is decided where the sheet is made; a format only shows it. Text of a sheet is never read as markup.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

_BLANK = re.compile(r"(\[[^\[\]]*\])")


class Style(StrEnum):
    """How a stretch of text is marked."""

    PLAIN = "plain"
    STRONG = "strong"
    BLANK = "blank"  # for a person to fill in


class Role(StrEnum):
    """What a paragraph is for."""

    BODY = "body"
    SMALL = "small"  # a source or an explanation beside the text itself
    FILL = "fill"  # a sentence with blanks, to fill in
    NOTICE = "notice"  # what must be read first


class Marker(StrEnum):
    """What stands before the items of a list."""

    BULLET = "bullet"
    NUMBER = "number"
    BOX = "box"  # to tick


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one style; `note` is the text of a footnote behind it, `link` the paper that it leads to."""

    text: str
    style: Style = Style.PLAIN
    note: str = ""
    link: str = ""


Text = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 1 (a part) or 2 (within a part); the title is the sheet's own."""

    text: str
    level: int = 1


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph; `keep` holds it on the page of what follows."""

    text: Text
    role: Role = Role.BODY
    keep: bool = False


@dataclass(frozen=True, slots=True)
class Items:
    """A list."""

    items: tuple[Text, ...]
    marker: Marker = Marker.BULLET


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a header row; `widths` are the shares of the columns."""

    header: tuple[str, ...]
    rows: tuple[tuple[Text, ...], ...]
    widths: tuple[int, ...]


Block = Heading | Paragraph | Items | Table


@dataclass(frozen=True, slots=True)
class Labels:
    """The few words that a format itself adds, above the notes and at the foot of a page, and the language they are in."""

    notes: str
    page: str
    of: str
    language: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """One whole paper. `day` dates the file, so that no clock is asked; `mark` stands above each page, as CONCEPT does."""

    title: str
    subtitle: str
    subject: str  # of the file, and of the mail that brings it
    blocks: tuple[Block, ...]
    labels: Labels
    day: date
    mark: str = ""
    keywords: str = ""

    @property
    def language(self) -> str:
        """The language of the paper's own words, as files name it."""
        return self.labels.language


def said(text: str) -> Text:
    """Return plain text."""
    return (Run(text),) if text else ()


def stays_dutch(sentence: str) -> tuple[Paragraph, ...]:
    """Return what a paper says first of the Dutch that is left in it, if it says so."""
    return (Paragraph(said(sentence), Role.SMALL),) if sentence else ()


def strong(text: str) -> Text:
    """Return text that stands out."""
    return (Run(text, Style.STRONG),)


def with_blanks(text: str) -> Text:
    """Return a sentence of our own with what stands between square brackets as blanks. Never for other people's words."""
    parts = (part for part in _BLANK.split(text) if part)
    return tuple(Run(part, Style.BLANK if _BLANK.fullmatch(part) else Style.PLAIN) for part in parts)


def notes_of(sheet: Sheet) -> tuple[str, ...]:
    """Return the footnotes in the order in which they are met."""
    return tuple(run.note for text in texts_of(sheet) for run in text if run.note)


def texts_of(sheet: Sheet) -> tuple[Text, ...]:
    """Return the marked text of all paragraphs, items and cells, in reading order."""
    found: list[Text] = []
    for block in sheet.blocks:
        if isinstance(block, Paragraph):
            found.append(block.text)
        elif isinstance(block, Items):
            found.extend(block.items)
        elif isinstance(block, Table):
            found.extend(cell for row in block.rows for cell in row)
    return tuple(found)
