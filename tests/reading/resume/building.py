"""Documents built by hand: plain lines, or lines placed on a page as a layout program would."""

from __future__ import annotations

import re

from checker.domain.documents import Box, Document, Line, Page, Part, Span
from checker.domain.resume import Passage, Place, Resume

LETTER = 5.0
SIZE = 10.0


def plain(text: str, *, parts: tuple[Part, ...] = ()) -> Document:
    """Return a text file's document, as it is read: every line, list markers left in the text."""
    text = text.strip("\n")
    lines: list[Line] = []
    position = 0
    for piece in text.split("\n"):
        lines.append(Line(Span(position, position + len(piece)), bullet=bool(re.match(r"\s*[•*-]\s", piece))))
        position += len(piece) + 1
    return Document(name="cv.txt", sha256="0" * 64, text=text, lines=tuple(lines), parts=parts)


def placed(lines: list[tuple[float, float, str, str]], *, per_page: float = 800.0) -> Document:
    """Return a document from (left, height, marks, text); marks: b bold, h heading, n name, * bullet; a tab is a gutter.

    Heights below zero stand on the next page, `per_page` further up.
    """
    texts = [text for *_, text in lines]
    made: list[Line] = []
    boxes: list[float] = []
    position = 0
    last = 1
    bounds: dict[int, list[int]] = {}
    for left, height, marks, text in lines:
        page = 1 + int(max(0.0, (per_page - height)) // per_page)
        last = max(last, page)
        size = 22.0 if "n" in marks else 14.0 if "h" in marks else SIZE
        foot = height + (page - 1) * per_page
        columns = text.split("\t")
        place = left
        for number, column in enumerate(columns):
            for letter in range(len(column) + (number < len(columns) - 1)):
                boxes += [place + letter * LETTER, foot, place + (letter + 1) * LETTER, foot + size]
            place += len(column) * LETTER + 60
        width = boxes[-2] - left
        box = Box(left, foot, left + width, foot + size)
        span = Span(position, position + len(text))
        made.append(Line(span, page, box, size, bold="b" in marks, bullet="*" in marks, furniture="f" in marks))
        boxes += [0.0] * 4
        bounds.setdefault(page, []).extend([span.start, span.end])
        position += len(text) + 1
    whole = "\n".join(texts).replace("\t", " ")
    pages = tuple(Page(number, Span(min(ends), max(ends) + 1), 595, per_page) for number, ends in sorted(bounds.items()))
    return Document(
        name="cv.pdf",
        sha256="1" * 64,
        text=whole,
        format="pdf",
        pages=pages,
        lines=tuple(made),
        boxes=tuple(boxes[: 4 * len(whole)]),
    )


def words(resume: Resume, passage: Passage | None) -> str | None:
    """Return a passage's words with its line breaks as spaces."""
    if passage is None:
        return None
    return " ".join(resume.document.text[r.start : r.end].replace("\n", " ") for r in passage.ranges)


def heads(resume: Resume) -> list[tuple[str | None, ...]]:
    """Return title, employer, client and period of every job."""
    return [tuple(words(resume, part) for part in (job.title, job.employer, job.client, job.period)) for job in resume.jobs]


def told(resume: Resume, passages: tuple[Passage, ...]) -> list[str | None]:
    """Return the words of passages."""
    return [words(resume, passage) for passage in passages]


def places(resume: Resume) -> list[Place]:
    """Return the places of the sections in order."""
    return [section.place for section in resume.sections]
