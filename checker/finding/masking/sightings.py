"""Where the candidate's name may stand: head of the CV, labels, running headers, signature. What stands there is only read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from checker.domain.documents import Document, Span
from checker.domain.resume import Place
from checker.dutch.words import words
from checker.finding.masking.names import Name, is_likely, key_in, parse
from checker.finding.masking.sheet import CONTACT, WORKING, Sheet
from checker.finding.masking.vocabulary import is_heading, is_place

_NAME = r"(?:volledige\s+)?naam(?:\s+(?:kandidaat|professional|medewerker))?|(?:full\s+)?name"
_PERSON = r"kandidaat|candidate|professional|medewerker"
_GIVEN = r"voornaam|voornamen|voorna(?:a)?m\(en\)|roepnaam|first\s+name|given\s+names?"
_SURNAME = r"achternaam|familienaam|geboortenaam|meisjesnaam|last\s+name|surname|family\s+name"
_LABEL = re.compile(
    rf"(?:(?P<name>{_NAME})|(?P<person>{_PERSON})|(?P<given>{_GIVEN})|(?P<surname>{_SURNAME}))\s*(?::\s*|\s+(?-i:(?=[A-Z'’])))",
    re.IGNORECASE,
)
_OPENER = re.compile(
    r"\s*(?:(?:curriculum\s+vitae|c\.?v\.?|r[ée]sum[ée]|kandidaat(?:profiel)?|profiel|naam|name)\b[\s:–—|-]*(?:(?:van|of)\b\s*)?)+",
    re.IGNORECASE,
)
_TAIL = re.compile(r"[\s,–—|-]*(?:\(.*\)|\b(?:pagina|page|blz|p)\b.*|\d[\d\s/]*|c\.?v\.?|curriculum vitae)\s*$", re.IGNORECASE)
_CLOSING = re.compile(
    r"^\W*(?:met\s+)?(?:(?:vriendelijke|hartelijke|beste|zonnige|de\s+meeste)\s+(?:groet\w*|hoogachting)|hoogachtend|m\.?v\.?g\.?"
    r"|groet(?:en)?|(?:kind|best|warm)\s+regards|(?:yours\s+)?(?:sincerely|faithfully))\b\W*",
    re.IGNORECASE,
)
SPACED = re.compile(r"(?:(?:[^\W\d_]|['’-])[ \u00a0]{1,4}){3,}[^\W\d_]")
_ITEM = re.compile(r"\s*[|·•]\s*|\s+[–—-]\s+|,\s+")
_FIRST_LINES = 6
_SIGNED_LINES = 4
_LONGEST = 80  # letters of a line that can be a name
_WIDER = 1.3  # times the usual room between letters, from where a gap parts two words


@dataclass(frozen=True, slots=True)
class Sighting:
    """A text that can be read as a name, and how much speaks for it by the place where it stands."""

    name: Name
    weight: int
    is_likely: bool  # no word of it is one of the trade's
    is_told: bool = False  # a label says that it is the name


def sightings(sheet: Sheet) -> Iterator[Sighting]:
    """Yield every line or item that has the form of a name where the candidate's may stand."""
    yield from _in_head(sheet)
    for segment in sheet.segments:
        label = _LABEL.match(sheet.text, segment.span.start, segment.line.end)
        if label and (label["name"] or label["person"]) and segment.place not in WORKING | {Place.REFERENCES}:
            yield from _read(sheet.text[label.end() : segment.field_end], 6, is_labelled=True, is_told=bool(label["name"]))
    for text in (*_joined_head(sheet), *_spaced(sheet), *(sheet.text[s.start : s.end] for s in signed(sheet))):
        yield from _read(text, 3)
    for line in sheet.document.lines:
        if line.furniture:
            for text in _ITEM.split(sheet.document.text[line.span.start : line.span.end]):
                yield from _read(text, 1)


def labelled_parts(sheet: Sheet) -> Iterator[Name]:
    """Yield what labels call a given name, a name to be called by, or a surname."""
    for segment in sheet.segments:
        label = _LABEL.match(sheet.text, segment.span.start, segment.line.end)
        if label and segment.place in CONTACT and (label["given"] or label["surname"]):
            found = words(sheet.text[label.end() : segment.span.end])
            keys = frozenset(key_in(word.text) for word in found if word.text[:1].isupper() and len(word.key) > 1)
            yield Name(keys, frozenset()) if label["given"] else Name(frozenset(), keys)


def signed(sheet: Sheet) -> Iterator[Span]:
    """Yield the ranges of the lines under the closing of a letter, up to the first comma."""
    lines = list(sheet.lines())
    for number, line in enumerate(lines):
        closing = _CLOSING.match(sheet.text[line.start : line.end])
        if closing:
            rest = Span(line.start + closing.end(), line.end)
            for span in (rest, *lines[number + 1 : number + 1 + _SIGNED_LINES]):
                cut = sheet.text.find(",", span.start, span.end)
                yield Span(span.start, span.end if cut < 0 else cut)


def _in_head(sheet: Sheet) -> Iterator[Sighting]:
    """Yield the items of the contact lines and of the first lines; the first one and large type weigh most."""
    sizes = _sizes(sheet.document)
    largest = max(sizes.values(), default=0.0)
    has_head = False
    for number, segment in enumerate(sheet.segments):
        if segment.place not in CONTACT and number >= _FIRST_LINES:
            continue
        is_head = segment.place is Place.HEAD
        is_large = largest > 0 and sizes.get(sheet.extract.positions[segment.span.start], 0.0) >= largest - 0.5
        weight = 3 * (number == 0 or (is_head and not has_head)) + 2 * is_large + is_head
        has_head |= is_head
        for end in sorted({segment.span.end, segment.field_end}):
            yield from _read(sheet.text[segment.span.start : end], weight)


def _read(text: str, weight: int, *, is_labelled: bool = False, is_told: bool = False) -> Iterator[Sighting]:
    if len(text) > _LONGEST:
        return
    bare = _TAIL.sub("", _OPENER.sub("", text, count=1)).strip()
    name = parse(bare)
    if name is None or is_place(bare) or is_heading(bare):
        return
    if (name.given and name.surname) or is_labelled or (name.surname and "." in bare):
        yield Sighting(name, weight, is_likely(bare), is_told)


def _joined_head(sheet: Sheet) -> Iterator[str]:
    """Yield pairs of adjoining short lines near the top: a name in large type may take two."""
    lines = [sheet.text[s.start : s.end].strip() for s in sheet.lines() if sheet.place_at(s.start) is Place.HEAD]
    for one, two in pairwise(lines[:_FIRST_LINES]):
        if one and two and len(one.split()) <= 2 and len(two.split()) <= 3 and is_likely(one) and is_likely(two):
            yield f"{one} {two}"


def _spaced(sheet: Sheet) -> Iterator[str]:
    """Yield lines in spaced letters, closed up, and two that adjoin as one: J A N  D E  V R I E S."""
    closed = ""
    for line in sheet.lines():
        before, closed = closed, ""
        if SPACED.fullmatch(sheet.text[line.start : line.end].strip()):
            closed = _closed_up(sheet, line)
            yield closed
            if before:
                yield f"{before} {closed}"


def _closed_up(sheet: Sheet, line: Span) -> str:
    """Close up a line of spaced letters; where a word ends, the gap is wider: two spaces, or more room on the page."""
    text, boxes = sheet.text[line.start : line.end], sheet.document.boxes
    letters = [at for at, char in enumerate(text) if not char.isspace()]
    if not boxes:
        return " ".join(re.sub(r"\s", "", word) for word in re.split(r"\s{2,}", text.strip()))
    places = [4 * sheet.extract.positions[line.start + at] for at in letters]
    gaps = [boxes[right] - boxes[left + 2] for left, right in pairwise(places)]
    usual = sorted(gaps)[len(gaps) // 2]
    wide = [gap > _WIDER * usual for gap in gaps]
    return text[letters[0]] + "".join(
        f"{' ' if is_wide else ''}{text[at]}" for at, is_wide in zip(letters[1:], wide, strict=True)
    )


def _sizes(document: Document) -> dict[int, float]:
    """Return the type size of every line by where it starts; nothing where the file has no sizes."""
    return {line.span.start: line.size for line in document.lines if line.size and not line.furniture}
