"""Lists of a CV: languages with their level, systems, and the people who can be asked."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from checker.domain.documents import Document, Span
from checker.domain.resume import Passage, Place
from checker.reading.resume.passages import block_of, paragraphs, passage, passages, ranges_of
from checker.reading.resume.rows import Row
from checker.resources import table

ITEM = re.compile(r"(?:[,;|·•/]|\.(?=\s|$)|\s+(?:en|and)\s+)\s*")
SYSTEM_LABEL = re.compile(
    r"(?:systemen|systeem|applicaties|software|programma's|ict|tools|systems|applications|pakketten)\b", re.IGNORECASE
)
LANGUAGE_LABEL = re.compile(r"(?:talen(?:kennis)?|taalvaardigheid|languages?)\s*:?\s*(?=\S)", re.IGNORECASE)
ON_REQUEST = re.compile(
    r"op\s+(?:aan|ver)\s?(?:vraag|zoek)|on request|upon request|verstrek ik graag|(?:worden"
    r"|wordt)\s+(?:graag\s+)?(?:verstrekt|gegeven)",
    re.IGNORECASE,
)
PERSON = re.compile(
    r"(?:De heer|Dhr|Mevrouw|Mevr|Mw|Heer|Mr|Ms|Mrs|Dr|Drs|Ir|Ing|Prof)\b\.?\s|(?:[A-Z]\.\s?){1,4}(?:\w+\s){0,3}[A-Z]\w+"
)
ADDRESSED = re.compile(r"(?:De heer|Dhr|Mevrouw|Mevr|Mw|Mr|Ms|Mrs|Dr|Drs|Ir|Ing|Prof)\b\.?\s", re.IGNORECASE)
NAME = re.compile(
    r"(?:Naam\s*:?\s*)?[A-Z][\w'’-]+(?:\s(?:van|de|den|der|ten|ter|te|het|'t|el|al|la|le"
    r"|du)\b){0,3}(?:\s[A-Z][\w'’-]+){1,3}(?=\s*(?:[,|(–:]|-\s|$))"
)
REACHED = re.compile(r"@|(?:\+31|\b0\d)[\d\s()-]{6,}")
LONGEST_LEVEL = 6
LEVEL = (
    r"(?:moedertaal|(?:near )?native|vloeiend|fluent|uitstekend|(?:zeer )?goed|good|redelijk|voldoende|matig|basis|basic|beginner"
    r"|conversational|[ABC][12])"
)
UNLISTED = re.compile(rf"[A-Z][\w-]+(?:\s[\w-]+)?\s*[:(–-]?\s*{LEVEL}\b")


@cache
def _languages() -> re.Pattern[str]:
    terms = [term for row in table("talen") for term in row["termen"].split("|")]
    names = "|".join(re.escape(term) for term in sorted(terms, key=len, reverse=True))
    return re.compile(rf"(?:(?:de\s+)?(?:{names}))(?!\w)", re.IGNORECASE)


def is_language_row(text: str) -> bool:
    """Tell whether a row starts with the name of a language, or with a label in front of one."""
    return _languages().match(LANGUAGE_LABEL.sub("", text)) is not None


def languages_of(document: Document, rows: Sequence[Row]) -> tuple[Passage, ...]:
    """Return one passage for each language named, with its level."""
    found: list[list[Span]] = []
    for group in paragraphs(block_of(document, rows), rows, is_list=True):
        first = group[0].span.start
        text = document.text[first : group[-1].span.end].replace("\n", " ")
        if len(text) > sum(len(row.text) + 1 for row in group) + len(group):
            text = group[0].text
        label = LANGUAGE_LABEL.match(text)
        start = label.end() if label and _starts_language(text[label.end() :]) else 0
        for begin, end in _items(text, start):
            item = text[begin:end]
            left = first + begin + len(item) - len(item.lstrip())
            span = Span(left, left + len(item.strip()))
            if _starts_language(item) or not found:
                found.append([span])
            elif not _starts_other(item):
                found[-1].append(span)
    joined = (_stretch(document, spans) for spans in found)
    return tuple(p for p in joined if p and _is_language(document.text[p.span.start : p.span.end]))


def _starts_language(text: str) -> bool:
    text = text.lstrip(" -–(")
    return _languages().match(text) is not None or UNLISTED.match(text) is not None


def _is_language(text: str) -> bool:
    return _languages().search(text) is not None or UNLISTED.match(text) is not None


def _stretch(document: Document, spans: Sequence[Span]) -> Passage | None:
    """Return spans as one passage, with the commas between them."""
    merged: list[Span] = []
    for span in spans:
        if merged and len(document.text[merged[-1].end : span.start].strip()) <= LONGEST_LEVEL and span.start >= merged[-1].end:
            merged[-1] = Span(merged[-1].start, span.end)
        else:
            merged.append(span)
    return passage(document, merged)


def _starts_other(text: str) -> bool:
    return SYSTEM_LABEL.match(text.strip()) is not None or len(text.split()) > 2 * LONGEST_LEVEL


def _items(text: str, start: int) -> Iterator[tuple[int, int]]:
    """Yield the items of a list, cut only outside brackets."""
    begin = start
    for cut in ITEM.finditer(text, start):
        if text.count("(", start, cut.start()) > text.count(")", start, cut.start()):
            continue
        joins = cut.group().strip().casefold() in {"en", "and"} or "/" in cut.group()
        if joins and not _languages().match(text, cut.end()):
            continue
        if text[begin : cut.start()].strip():
            yield begin, cut.start()
        begin = cut.end()
    if text[begin:].strip():
        yield begin, len(text)


def systems_of(document: Document, rows: Sequence[Row]) -> tuple[Passage, ...]:
    """Return the passages of a section on systems."""
    return passages(block_of(document, rows), rows)


def references_of(document: Document, rows: Sequence[Row]) -> tuple[Passage, ...]:
    """Return one passage for each person who can be asked; "op aanvraag" names nobody."""
    block = block_of(document, rows)
    people: list[list[Row]] = []
    for group in (part for lines in paragraphs(block, rows, is_list=True) for part in _each_person(lines)):
        text = " ".join(row.text for row in group)
        is_person = PERSON.match(text) or NAME.match(text)
        if is_person and not (people and group[0].text[:1].islower()):
            people.append(list(group))
        elif people and not ON_REQUEST.search(text):
            people[-1].extend(group)
    spans = [(ranges_of(document, (row.span for row in group)), group) for group in people]
    return tuple(Passage(ranges, group[0].bullet) for ranges, group in spans if _is_real(group))


def _each_person(lines: Sequence[Row]) -> list[list[Row]]:
    """Divide full lines that run on by their look, where a row opens with a form of address."""
    parts: list[list[Row]] = []
    for row in lines:
        if parts and not (ADDRESSED.match(row.text) and REACHED.search(parts[-1][-1].text)):
            parts[-1].append(row)
        else:
            parts.append([row])
    return parts


def _is_real(group: Sequence[Row]) -> bool:
    text = " ".join(row.text for row in group)
    return not ON_REQUEST.search(text) and (
        PERSON.match(text) is not None or REACHED.search(text) is not None or "," in text or len(group) > 1
    )


def told_apart(rows: Sequence[Row], numbers: Sequence[int]) -> dict[int, Place]:
    """Tell the lines under a heading for both languages and systems apart."""
    places: dict[int, Place] = {}
    place = Place.SYSTEMS
    for row, number in zip(rows, numbers, strict=True):
        if is_language_row(row.text):
            place = Place.LANGUAGES
        elif not row.text[:1].islower():
            place = Place.SYSTEMS
        places[number] = place
    return places


def system_part(row: Row) -> Span | None:
    """Return what follows the languages on a row that begins with them: a sentence of its own, without a language."""
    for end in re.finditer(r"\.\s+(?=[A-Z])", row.text):
        if not _languages().match(row.text, end.end()):
            return row.span_of(end.end(), len(row.text))
    return None
