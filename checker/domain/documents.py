"""Text with places: a document, its pages and lines, and the citation that points into it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class Source(StrEnum):
    """Which paper of the submission a piece of text belongs to, in the words of the JSON output."""

    CV = "cv"
    MOTIVATION = "motivation"
    STATEMENT = "statement"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of code points in one document's canonical text."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def contains(self, other: Span) -> bool:
        """Tell whether `other` lies wholly within this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Tell whether the two spans share at least one character."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in PDF user space: points, origin at the lower left."""

    x0: float
    y0: float
    x1: float
    y1: float


@dataclass(frozen=True, slots=True)
class Line:
    """One line of text as it was laid out.

    `box`, `size` (points) and `bold` are known for PDFs only; `bullet` says that the line opens a list item, whether or not
    the marker itself is in the text; `furniture` marks repeated headers, footers and page numbers.
    """

    span: Span
    page: int | None = None
    box: Box | None = None
    size: float = 0.0
    bold: bool = False
    bullet: bool = False
    furniture: bool = False


@dataclass(frozen=True, slots=True)
class Page:
    """One physical page, counted from 1, with its range of the canonical text and its size in points."""

    number: int
    span: Span
    width: float = 0.0
    height: float = 0.0
    rotation: int = 0


class PartKind(StrEnum):
    """What a stretch of pages is: pages are counted, and evidence is sourced, by it."""

    COVER = "cover"
    CV = "cv"
    MOTIVATION = "motivation"
    STATEMENT = "statement"


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a file that is one kind of paper: a motivation may be the first or last pages of the CV's PDF."""

    kind: PartKind
    span: Span
    pages: tuple[int, ...] = ()

    @property
    def source(self) -> Source:
        """The source that evidence found in this part has. A cover page is part of the CV."""
        if self.kind is PartKind.COVER:
            return Source.CV
        return Source(self.kind.value)


@dataclass(frozen=True, slots=True)
class HiddenText:
    """Text that a reader of the page does not see. It is no part of the canonical text and never evidence."""

    page: int | None
    text: str
    reason: str  # no_ink, low_contrast, off_page, tiny, invisible, overprinted, disguised, outside_page, ...


@dataclass(frozen=True, slots=True, eq=False)
class Document:
    """One file that was handed in: its canonical text, and where everything stands.

    Rules and quote gate read `text`; a model reads its masked projection. `boxes` holds four floats (x0, y0, x1, y1 in user
    space) for each character of `text`, or is empty where the format has no pages.
    """

    name: str
    sha256: str
    text: str
    format: str = "txt"  # pdf, docx, txt, md, html, toml
    pages: tuple[Page, ...] = ()
    lines: tuple[Line, ...] = ()
    parts: tuple[Part, ...] = ()
    hidden: tuple[HiddenText, ...] = ()
    boxes: tuple[float, ...] = field(default=(), repr=False)
    has_text_layer: bool = True
    content: bytes = field(default=b"", repr=False)  # the file itself, for a copy with marks; empty where none is made

    def page_at(self, position: int) -> int | None:
        """Return the physical page that holds the character at `position`, or None where the file has no pages."""
        for page in self.pages:
            if page.span.start <= position < page.span.end:
                return page.number
        return None

    def source_at(self, position: int) -> Source:
        """Return the paper that the character at `position` belongs to."""
        for part in self.parts:
            if part.span.start <= position < part.span.end:
                return part.source
        return Source.CV


@dataclass(frozen=True, slots=True, eq=False)
class Citation:
    """Where a piece of evidence stands. It holds ranges and no words, so an invented quote cannot be represented.

    There is more than one range where page furniture or a column break stands in between.
    """

    document: Document
    ranges: tuple[Span, ...]

    def __post_init__(self) -> None:
        length = len(self.document.text)
        if not self.ranges or any(not 0 <= r.start < r.end <= length for r in self.ranges):
            message = f"a citation needs ranges within the {length} characters of its document, got {self.ranges}"
            raise ValueError(message)

    @property
    def quote(self) -> str:
        """The words themselves, read from the document."""
        return "\n".join(self.document.text[r.start : r.end] for r in self.ranges)

    @property
    def start(self) -> int:
        """The first code point of the citation."""
        return self.ranges[0].start

    @property
    def end(self) -> int:
        """One past the last code point of the citation."""
        return self.ranges[-1].end

    @property
    def page(self) -> int | None:
        """The physical page on which the citation starts."""
        return self.document.page_at(self.start)

    @property
    def source(self) -> Source:
        """The paper that the citation stands in."""
        return self.document.source_at(self.start)

    @property
    def place(self) -> tuple[str, tuple[Span, ...]]:
        """What makes two citations the same one: the file's hash and the ranges."""
        return self.document.sha256, self.ranges
