"""Text, Markdown and HTML files: their own text, line by line."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from checker.domain.documents import Document, Line, Span
from checker.errors import UnreadableError

BULLET = re.compile(r"^\s*(?:[•·●○▪■‣⁃*+–—-]|o(?=\s{2,}|\t))\s+(?=\S)")
HTML_START = re.compile(
    rb"^\s*(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|div|article|section|main|h1|p)\b", re.IGNORECASE | re.DOTALL
)
BLOCKS = frozenset(
    "address article aside blockquote body br caption dd details dialog div dl dt fieldset figcaption figure footer form "
    "h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol p pre section summary table tbody tfoot thead tr ul".split()
)
CELLS = frozenset({"td", "th"})
UNSEEN = frozenset({"head", "script", "style", "template", "noscript", "svg", "title", "textarea", "select", "iframe"})
VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
UNSEEN_STYLE = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|opacity\s*:\s*0(?:\.0+)?\s*(?:;|$)|font-size\s*:\s*0", re.IGNORECASE
)
CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


def is_text(content: bytes) -> bool:
    """Tell whether bytes are text: no zero bytes outside UTF-16, hardly any control characters."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return True
    sample = content[:65536]
    strange = sum(byte < 9 or 13 < byte < 32 for byte in sample)
    return b"\x00" not in sample and strange <= len(sample) * 0.01


def is_html(content: bytes, suffix: str) -> bool:
    """Tell HTML from plain text by how it starts; the suffix only helps where the start says nothing."""
    if suffix in (".md", ".txt"):
        return bool(re.match(rb"^\s*<(?:!doctype\s+html|html)\b", content, re.IGNORECASE))
    return suffix in (".html", ".htm") or bool(HTML_START.match(content.removeprefix(b"\xef\xbb\xbf")))


def decode(content: bytes, *, name: str) -> str:
    """Return the text of a file in UTF-8, UTF-16 with a mark, or Windows-1252, with plain line ends."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        try:
            text = content.decode("utf-16")
        except UnicodeDecodeError as error:
            message = f"{name} is beschadigde UTF-16-tekst. Sla het bestand op als UTF-8."
            raise UnreadableError(message) from error
    else:
        try:
            text = content.decode("utf-8-sig")
        except UnicodeDecodeError:
            text = content.decode("cp1252", errors="replace")
    return CONTROLS.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def read_text(content: bytes, *, name: str, sha256: str) -> Document:
    """Read a text or Markdown file as it stands."""
    text = decode(content, name=name)
    kind = "md" if name.lower().endswith((".md", ".markdown")) else "txt"
    return Document(name=name, sha256=sha256, text=text, format=kind, lines=lines_of(text), has_text_layer=bool(text.strip()))


def read_html(content: bytes, *, name: str, sha256: str) -> Document:
    """Read the visible text of a page, one line for each block or table row."""
    parser = VisibleText()
    parser.feed(decode(content, name=name))
    parser.close()
    text, bullets = parser.result()
    lines = tuple(
        Line(line.span, bullet=line.bullet or number in bullets, bold=number in parser.headings)
        for number, line in enumerate(lines_of(text))
    )
    return Document(name=name, sha256=sha256, text=text, format="html", lines=lines, has_text_layer=bool(text.strip()))


def lines_of(text: str) -> tuple[Line, ...]:
    """Return every line of a text with its place, empty ones included; a list marker stays in the text."""
    lines: list[Line] = []
    position = 0
    for piece in text.split("\n"):
        lines.append(Line(Span(position, position + len(piece)), bullet=bool(BULLET.match(piece))))
        position += len(piece) + 1
    return tuple(lines)


class VisibleText(HTMLParser):
    """Collects lines of text; what a browser would not show is left out."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[str] = []
        self.bullets: set[int] = set()
        self.headings: set[int] = set()
        self._line = ""
        self._unseen: list[str] = []
        self._bullet = False
        self._heading = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open a block, a cell or something unseen."""
        if tag in VOID and tag not in BLOCKS:
            return
        values = dict(attrs)
        if tag not in VOID and (
            self._unseen or tag in UNSEEN or "hidden" in values or UNSEEN_STYLE.search(values.get("style") or "")
        ):
            self._unseen.append(tag)
            return
        if tag in BLOCKS:
            self._break()
            self._bullet = self._bullet or tag == "li"
            self._heading = bool(re.fullmatch(r"h[1-6]", tag))
        elif tag in CELLS and self._line.strip():
            self._line += "  "

    def handle_endtag(self, tag: str) -> None:
        """Close it again."""
        if self._unseen:
            if tag in self._unseen:
                while self._unseen.pop() != tag:
                    pass
            return
        if tag in BLOCKS:
            self._break()
            self._heading = False

    def handle_data(self, data: str) -> None:
        """Take up text with its white space folded."""
        if not self._unseen:
            self._line += re.sub(r"\s+", " ", data) if self._line else re.sub(r"\s+", " ", data).lstrip()

    def _break(self) -> None:
        text = re.sub(r" {3,}", "  ", self._line).strip()
        self._line = ""
        if not text:
            return
        if self._bullet:
            self.bullets.add(len(self.lines))
        if self._heading:
            self.headings.add(len(self.lines))
        self._bullet = False
        self.lines.append(text)

    def result(self) -> tuple[str, set[int]]:
        """Return the text and the numbers of its lines that open a list item."""
        self._break()
        return "\n".join(self.lines), self.bullets
