"""Which stretch of a file is the CV, which its cover page, which a motivation bound with it."""

from __future__ import annotations

import re
from dataclasses import replace

from checker.domain.documents import Document, Line, Part, PartKind, Span

LETTER_NAMES = (
    r"(?:persoonlijke\s+)?motivatie(?:\s*brief)?|sollicitatie\s*brief|begeleidende\s+brief|motivation(?:\s+letter)?|"
    r"cover\s+letter"
)
HEADING = re.compile(
    rf"^(?:\d+[.)]\s*)?(?:{LETTER_NAMES})(?:\s*[:|,–-]\s*.{{1,80}}|\s+(?:voor|bij|van|aanvraag|opdracht|functie)\b.{{0,80}})?\s*:?$",
    re.IGNORECASE,
)
SALUTATION = re.compile(
    r"^(?:geachte\b|beste\s+(?:[a-zà-ÿ.]+\s+){0,3}[a-zà-ÿ.]+\s*,|beste\s+(?:heer|mevrouw|meneer|dames|lezer|team|commissie|selectie|inhuur)|"
    r"l\.?s\.?,?$|dear\s+(?:sir|madam|mr|ms|mrs|hiring|committee)|best(?:e)?\s+leden)",
    re.IGNORECASE,
)
CLOSING = re.compile(
    r"^(?:met\s+(?:vriendelijke|hartelijke|beste|de\s+meeste)\s+(?:groet|groeten|hoogachting)|vriendelijke\s+groet|hartelijke\s+groet|"
    r"hoogachtend|m\.?v\.?g\.?|kind\s+regards|yours\s+(?:sincerely|faithfully)|sincerely|best\s+regards)\b",
    re.IGNORECASE,
)
SECTION = re.compile(
    r"^(?:\d+[.)]\s*)?(?:(?:relevante\s+|persoonlijk\s+)?(?:werk\s*ervaring|ervaring|profiel)|loopbaan|arbeidsverleden|opdrachten|opleiding(?:en)?|"
    r"cursussen|trainingen|personalia|persoonsgegevens|talen(?:kennis)?|systemen|competenties|vaardigheden|kennis|referenties?|"
    r"samenvatting|over mij|curriculum vitae|cv|(?:work\s+)?experience|education|profile|languages|references|skills|courses)"
    r"(?:\s+(?:en|&|and)\s+[\w-]+)?\s*:?$",
    re.IGNORECASE,
)
PERIOD = re.compile(r"\b(?:19|20)\d{2}\b\s*[-–—]+\s*(?:\w+\.?\s+)?(?:\b(?:19|20)\d{2}\b|heden|nu|present)", re.IGNORECASE)
COVER_LENGTH = 450  # characters: a longer first page is no cover
COVER_LINES = 14
COVER_WORDS = re.compile(
    r"curriculum\s+vitae|\bcv\b|aangeboden|kandida|aanvraag|inschrijving|opdracht|offerte|nummer|\b\d{4,}\b", re.IGNORECASE
)
LETTER_LENGTH = 200  # characters: shorter is a remark, no letter
LETTER_LINES = 80  # lines between salutation and closing
LETTER_HEAD = 14  # lines of sender, addressee, place and date above a salutation


def split_parts(document: Document) -> Document:
    """Return the document with its parts: a cover first, the CV, and a motivation before or after it."""
    content = [line for line in document.lines if not line.furniture and _text(document, line)]
    start = _cover_end(document, content)
    body = [line for line in content if line.span.start >= start]
    letter = _letter(document, body)
    cuts = [(0, start, PartKind.COVER)] if start else []
    if letter is None:
        cuts.append((start, len(document.text), PartKind.CV))
    else:
        cuts += [(start, letter.start, PartKind.CV), (letter.start, letter.end, PartKind.MOTIVATION)]
        cuts.append((letter.end, len(document.text), PartKind.CV))
    parts = tuple(_part(document, Span(first, last), kind) for first, last, kind in cuts if last > first or not document.text)
    return replace(document, parts=parts)


def _part(document: Document, span: Span, kind: PartKind) -> Part:
    pages = {line.page for line in document.lines if line.page is not None and span.contains(line.span)}
    if kind is PartKind.CV:
        pages |= {page.number for page in document.pages if not len(page.span)}
    return Part(kind, span, tuple(sorted(pages)))


def _text(document: Document, line: Line) -> str:
    return document.text[line.span.start : line.span.end].strip()


def _cover_end(document: Document, content: list[Line]) -> int:
    """Return where the cover page ends, or 0: little text, no section, no period, a word that covers have."""
    if len(document.pages) < 2:
        return 0
    first = [_text(document, line) for line in content if line.page == document.pages[0].number]
    words = " ".join(first)
    if not first or len(words) > COVER_LENGTH or len(first) > COVER_LINES or not COVER_WORDS.search(words):
        return 0
    named = [text for text in first if SECTION.match(text) and not re.match(r"curriculum|cv\b", text, re.IGNORECASE)]
    if named or PERIOD.search(words) or any(SALUTATION.match(text) for text in first):
        return 0
    rest = [line for line in content if line.page != document.pages[0].number]
    return document.pages[0].span.end if rest else 0


def _letter(document: Document, body: list[Line]) -> Span | None:
    """Return the range of a motivation that stands last, or first with the CV after it."""
    texts = [_text(document, line) for line in body]
    begin = next((place for place, text in enumerate(texts) if _opens(texts, place, body[place])), None)
    if begin is None:
        return None
    if any(SALUTATION.match(text) for text in texts[begin : begin + LETTER_HEAD]):
        begin = _head(texts, body, begin)
    end = _end(texts, body, begin)
    last = body[end].span.start if end < len(body) else len(document.text)
    span = Span(_page_start(document, body, begin), _page_start(document, body, end) if end < len(body) else last)
    long_enough = sum(len(text) for text in texts[begin:end]) >= LETTER_LENGTH
    return span if long_enough else None


def _opens(texts: list[str], place: int, line: Line) -> bool:
    """Tell whether a letter begins here: a heading that says so, or a salutation with a closing behind it."""
    text = texts[place]
    if SALUTATION.match(text):
        return any(CLOSING.match(later) for later in texts[place + 1 : place + LETTER_LINES])
    if not HEADING.match(text) or text.endswith((".", ";", ",")) or line.bullet:
        return False
    return not _is_field(texts, place)


def _is_field(texts: list[str], place: int) -> bool:
    """Tell whether nothing but another heading follows, as in a table of contents."""
    return place + 1 >= len(texts) or bool(SECTION.match(texts[place + 1]))


def _head(texts: list[str], body: list[Line], begin: int) -> int:
    """Take in sender, addressee and date above the salutation, back to the top of its page but not past a section."""
    page = body[begin].page
    if page is None:
        return 0 if begin <= LETTER_HEAD and not any(SECTION.match(text) for text in texts[:begin]) else begin
    top = next(place for place, line in enumerate(body) if line.page == page)
    above = texts[top:begin]
    short = len(above) <= LETTER_HEAD and all(len(text) <= 90 for text in above)
    if short and not any(SECTION.match(text) or PERIOD.search(text) for text in above) and not _runs_on(body, top):
        return top
    return begin


def _runs_on(body: list[Line], top: int) -> bool:
    """Tell whether the page begins with the rest of a list of the page before."""
    return top > 0 and any(line.bullet for line in body[top : top + 3])


def _end(texts: list[str], body: list[Line], begin: int) -> int:
    """Return the first line after the letter: where a section of the CV begins, with the name at the top of its page."""
    closed = next((place for place in range(begin + 1, len(texts)) if CLOSING.match(texts[place])), begin)
    for place in range(begin + 1, len(texts)):
        if not SECTION.match(texts[place]) or not _is_cv(texts[place:]):
            continue
        starts = [i for i in range(closed + 1, place + 1) if body[i].page != body[i - 1].page]
        if starts:
            return starts[-1]
        if place > closed > begin or (
            HEADING.match(texts[begin]) and body[place].bold and body[place].size >= body[begin].size - 0.3
        ):
            return place
    return len(texts)


def _is_cv(texts: list[str]) -> bool:
    return sum(bool(SECTION.match(text)) for text in texts) >= 2 or any(PERIOD.search(text) for text in texts)


def _page_start(document: Document, body: list[Line], place: int) -> int:
    """Return where a part begins: with the furniture at the top where its first line is the first of its page."""
    line = body[place]
    if place == 0 or body[place - 1].page == line.page or line.page is None:
        return line.span.start
    return next(page.span.start for page in document.pages if page.number == line.page)
