"""Everyone else who is named: referees, the people that a letter is written to or by, colleagues with a form of address."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain, zip_longest

from checker.domain.documents import Span
from checker.domain.resume import Place
from checker.dutch.folding import fold
from checker.dutch.words import Word, words
from checker.finding.masking.names import Read, addresses, adjoins, is_capital, is_initials, is_likely, parse, read_name
from checker.finding.masking.projection import Mask, Placeholder
from checker.finding.masking.sheet import WORKING, Segment, Sheet
from checker.finding.masking.sightings import signed
from checker.finding.masking.vocabulary import INFIXES, is_function, is_place, salutations

_LABEL = re.compile(
    r"(?:naam\s+)?(?:referent(?:ie|en)?|referee|reference|contactpersoon|leidinggevende|te bevragen(?: bij)?|contact person"
    r"|supervisor|ter attentie van|t\.a\.v\.|attn\.?)\s*(?:\d\s*)?:?\s*",
    re.IGNORECASE,
)
_NAME_LABEL = re.compile(r"(?:naam|name)\s*:?\s+", re.IGNORECASE)
_REACHED = re.compile(r"@|(?:\+31|\b0\d)[\d\s()-]{6,}")
_FIRMS = frozenset({"b.v", "n.v", "v.o.f"})
_ARTICLES = frozenset("de het een the a an".split())


def people(sheet: Sheet, organisations: Sequence[str]) -> Iterator[Mask]:
    """Yield the names of others. What they do and whom they work for stays: it is about the candidate's work."""
    text, found = sheet.text, words(sheet.text)
    referees = list(_referees(sheet, found, organisations))
    yield from (Mask(span, Placeholder.REFEREE) for span in referees)
    yield from _again(sheet, referees)
    for read in _addressed(text, found):
        is_referee = sheet.place_at(found[read.start].start) is Place.REFERENCES
        yield Mask(_span(text, found, read), Placeholder.REFEREE if is_referee else Placeholder.PERSON)
    for span in signed(sheet):
        line = text[span.start : span.end]
        if parse(line.strip(" ,.\u00a0")) and is_likely(line):
            yield Mask(span, Placeholder.PERSON)


def _addressed(text: str, found: Sequence[Word]) -> Iterator[Read]:
    """Yield names behind a form of address."""
    forms = salutations(text)
    for at, word in enumerate(found):
        if addresses(word, text, forms) and (at == 0 or found[at - 1].key not in forms):
            start = at - (at > 0 and found[at - 1].key == "de" and word.key == "heer" and adjoins(text, found[at - 1], word))
            read = read_name(text, found, at)
            if read:
                yield Read(start, read.end, read.name, read.is_addressed, read.first, read.carriers)


def _referees(sheet: Sheet, found: Sequence[Word], organisations: Sequence[str]) -> Iterator[Span]:
    """Yield the names in the section of references, and behind a label that announces one."""
    text = sheet.text
    starts = {word.start: at for at, word in enumerate(found)}
    for section in sheet.resume.sections:
        span = sheet.span_of(section) if section.place is Place.REFERENCES else None
        if span:
            named = [_span(text, found, read) for read in _shown(sheet, found, span)]
            yield from named
            yield from _items(sheet, span, named, organisations)
    for segment in sheet.segments:
        label = _LABEL.match(text, segment.span.start, segment.line.end)
        if label and label.end() in starts and not (segment.place in WORKING and ":" not in label.group()):
            read = read_name(text, found, starts[label.end()])
            if read and (read.is_addressed or len(read.carriers) > 1) and is_likely(read.first):
                yield _span(text, found, read)


def _shown(sheet: Sheet, found: Sequence[Word], section: Span) -> Iterator[Read]:
    """Yield the names of a section that a form of address, initials or a label shows."""
    text, last = sheet.text, section.start
    forms = salutations(text)
    for at, word in enumerate(found):
        if not last <= word.start < section.end:
            continue
        labelled = _NAME_LABEL.match(text, _line_start(text, word.start)) if word.start else None
        opens = is_initials(word, text) and word.text.casefold() not in _FIRMS
        if not (opens or addresses(word, text, forms) or (labelled and labelled.end() == word.start)):
            continue
        read = read_name(text, found, at)
        if read and found[read.end - 1].end <= section.end:
            yield read
            last = found[read.end - 1].end


def _items(sheet: Sheet, section: Span, named: Sequence[Span], organisations: Sequence[str]) -> Iterator[Span]:
    """Yield the items that have the form of a name, in lines in which no other sign shows one.

    The item's line, or the next one, must say what the person is or how to reach them, unless no line of the section does.
    """
    known = {fold(name).text for name in organisations}
    lines: dict[Span, list[Segment]] = {}
    for segment in sheet.segments:
        if section.overlaps(segment.span):
            lines.setdefault(segment.line, []).append(segment)
    found: list[tuple[bool, Span]] = []
    for (line, items), following in zip_longest(lines.items(), list(lines)[1:]):
        if any(line.overlaps(span) for span in named):
            continue
        is_told = _tells_of_person(sheet, line) or (following is not None and _tells_of_person(sheet, following))
        names = (_name_of(sheet, segment) for segment in items)
        found += [(is_told, span) for span in names if span and fold(sheet.text[span.start : span.end]).text not in known]
    yield from (span for is_told, span in found if is_told or not (named or any(told for told, _ in found)))


def _tells_of_person(sheet: Sheet, line: Span) -> bool:
    text = sheet.text[line.start : line.end]
    return bool(_REACHED.search(text)) or any(is_function(word.key) for word in words(text))


def _name_of(sheet: Sheet, segment: Segment) -> Span | None:
    text = sheet.text[segment.span.start : segment.span.end]
    found = words(text)
    if not found or found[0].key in _ARTICLES or not is_capital(found[0]) or is_place(text):
        return None
    read = read_name(text, found, 0)
    if read is None or len(read.carriers) < 2 or not is_likely(read.first):
        return None
    if read.end < len(found) and adjoins(text, found[read.end - 1], found[read.end]) and found[read.end].key in INFIXES:
        return None
    return Span(segment.span.start + found[0].start, segment.span.start + found[read.end - 1].end)


def _again(sheet: Sheet, referees: Sequence[Span]) -> Iterator[Mask]:
    """Yield the other places where a referee is named in the same words."""
    names = {sheet.text[span.start : span.end] for span in referees}
    for place in chain.from_iterable(sheet.folded.find_all(name) for name in sorted(names)):
        yield Mask(sheet.folded.original(*place), Placeholder.REFEREE)


def _span(text: str, found: Sequence[Word], read: Read) -> Span:
    start, end = found[read.start].start, found[read.end - 1].end
    return Span(start, end + (is_initials(found[read.end - 1], text)))


def _line_start(text: str, position: int) -> int:
    return text.rfind("\n", 0, position) + 1
