"""A posting's text as rows and as flowing text, with every character's place in the raw text kept."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from checker.domain.documents import Document
from checker.domain.postings import PlaceInPosting

_DROPPED = frozenset("\u200b\u200c\u200d\u2060\ufeff\u00ad\x0c\r")
_SOFT_HYPHEN = ("\u00ad", "\ufffe")
_EMPHASIS = re.compile(r"(?<!\*)\*{1,3}(?=\S)|(?<=\S)\*{1,3}(?!\*)|(?<![\w_])_{1,3}(?=[^\s_])|(?<=[^\s_])_{1,3}(?![\w_])")
_ESCAPE = re.compile(r"\\(?=[-.*_#()\[\]>+!&])")
_LEAD = re.compile(r"\s*(?:>\s*)*(?:#{1,6}\s+)?")
_ANSWER = re.compile(r"\d{0,2}\.|")  # "2." alone answers a heading (how many people) even where it looks like a page number
_RULE = re.compile(r"^[\s|:*_=–—-]*$")
_MOSTLY = 0.7
_STAYS_APART = frozenset({"en", "of", "en/of", "tot", "t/m", "maar", "dan", "als", "c.q.", "cq"})


@dataclass(frozen=True, slots=True)
class Row:
    """One line without its markup; `at` holds the place in the raw text of every character that was kept."""

    number: int
    text: str
    at: tuple[int, ...]
    page: int = 0
    headed: bool = False  # marked as a heading by the markup
    bullet: bool = False
    soft: bool = False  # ends in a soft hyphen: the word goes on
    furniture: bool = False

    @property
    def blank(self) -> bool:
        """Whether nothing stands on this line."""
        return not self.text


@dataclass(frozen=True, slots=True)
class Flow:
    """Rows joined to running text (a wrap is one space), with the way back to the raw text."""

    text: str
    at: tuple[int, ...]
    lines: tuple[int, ...]  # the line number of every character

    def cut(self, start: int, end: int | None = None) -> Flow:
        """Return a stretch of this text, without white space at its ends."""
        end = len(self.text) if end is None else end
        piece = self.text[start:end]
        start += len(piece) - len(piece.lstrip())
        end = start + len(piece.strip())
        return Flow(self.text[start:end], self.at[start:end], self.lines[start:end])

    @property
    def place(self) -> PlaceInPosting:
        """Where this text stands in the raw text."""
        return PlaceInPosting(line=self.lines[0], start=self.at[0], end=self.at[-1] + 1)


def rows_of(document: Document) -> tuple[Row, ...]:
    """Return the lines of a document without markup. Line numbers count newlines of the raw text, from 1."""
    bullets = {line.span.start for line in document.lines if line.bullet}
    furniture = [line.span for line in document.lines if line.furniture]
    marked = {position for span in furniture for position in range(span.start, span.end)}
    rows: list[Row] = []
    start = page = 0
    for number, raw in enumerate(document.text.split("\n"), start=1):
        page += raw.startswith("\x0c")
        here = document.page_at(min(start, max(len(document.text) - 1, 0))) or page
        row = _row(raw, start, number)
        first = row.at[0] if row.at else start
        rows.append(
            replace(
                row,
                page=here,
                bullet=bool({start, first} & bullets),
                furniture=first in marked and not _ANSWER.fullmatch(row.text),
            )
        )
        page += "\x0c" in raw.removeprefix("\x0c")
        start += len(raw) + 1
    return tuple(rows)


def _row(raw: str, start: int, number: int) -> Row:
    """Clean one raw line."""
    if _RULE.match(raw):
        return Row(number, "", ())
    keep = [character not in _DROPPED for character in raw]
    lead = _LEAD.match(raw)
    skip = lead.end() if lead else 0
    keep[:skip] = [False] * skip
    bullet_star = skip if raw[skip : skip + 2] in {"* ", "*\t"} else -1
    for pattern in (_EMPHASIS, _ESCAPE):
        for match in pattern.finditer(raw):
            if match.start() != bullet_star:
                keep[match.start() : match.end()] = [False] * len(match.group())
    table = raw.strip().startswith("|") and raw.strip().endswith("|")
    kept = [(("\t" if table and character == "|" else character), start + i) for i, character in enumerate(raw) if keep[i]]
    text = "".join(character for character, _ in kept)
    left = len(text) - len(text.lstrip())
    text = text.strip()
    at = tuple(position for _, position in kept[left : left + len(text)])
    bold = raw.strip().startswith("**") and raw.strip().endswith("**") and raw.count("**") == 2
    return Row(number, text, at, headed=raw[:skip].strip().startswith("#") or bold, soft=raw.rstrip().endswith(_SOFT_HYPHEN))


def flow(rows: Iterable[Row], breaks: Collection[int] = ()) -> Flow:
    """Join rows to running text: blank lines and furniture fall away, a word broken at its hyphen is made whole.

    On the line numbers in `breaks` a new passage starts, after a newline.
    """
    text: list[str] = []
    at: list[int] = []
    lines: list[int] = []
    previous: Row | None = None
    for row in rows:
        if row.blank or row.furniture:
            continue
        if previous is not None and (row.number in breaks or not _goes_on(previous, row)):
            text.append("\n" if row.number in breaks else " ")
            at.append(at[-1])
            lines.append(lines[-1])
        text.append(row.text)
        at.extend(row.at)
        lines.extend([row.number] * len(row.text))
        previous = row
    return Flow("".join(text), tuple(at), tuple(lines))


def _goes_on(row: Row, following: Row) -> bool:
    """Whether a word broken at the end of a row goes on in the next one."""
    if row.soft:
        return True
    if not re.search(r"\w[-\u2010\u2011]$", row.text):
        return False
    word = following.text.split(maxsplit=1)[0]
    return word[0].isalnum() and word.lower() not in _STAYS_APART


def content(rows: Sequence[Row]) -> list[int]:
    """Return the indices of the rows on which the posting itself stands."""
    return [i for i, row in enumerate(rows) if not row.blank and not row.furniture]


def is_spaced(rows: Sequence[Row]) -> bool:
    """Whether a blank line follows nearly every line, so that blank lines say nothing."""
    filled = content(rows)
    parted = sum(after - before > 1 for before, after in pairwise(filled))
    return parted > _MOSTLY * max(len(filled) - 1, 1)
