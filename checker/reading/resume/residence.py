"""Where the candidate lives: by label, by postcode, in the contact line, or in so many words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checker.domain.documents import Span
from checker.domain.resume import Passage, Place
from checker.reading.resume.rows import Row
from checker.reading.resume.words import places

LABEL = re.compile(
    r"(?:woonplaats|woonachtig(?: te| in)?|plaats|residence|place of residence|city|lives in)\s*:?\s+(?=\S)", re.IGNORECASE
)
ADDRESS = re.compile(r"(?:woon)?adres|address|locatie|location", re.IGNORECASE)
POSTCODE = re.compile(r"\b[1-9]\d{3}\s?[A-Z]{2}\b,?\s+")
TOKENS = re.compile(r"\s*[|·•,;]\s*|\s+[—–/-]\s+|\s{2,}")
CONTACT = re.compile(r"@|(?:\+31|\b0\d)[\d\s()-]{6,}|linkedin", re.IGNORECASE)
LIVING = re.compile(
    r"\b(?:woonachtig (?:in|te)|ik woon (?:sinds \d{4} |momenteel |nu )?(?:in|te)|wonend (?:in|te)"
    r"|woont (?:in|te)|I live in|living in|based in"
    r"|vanuit(?= [\w' -]+? (?:ben|reis|rijd|sta|kan) ik))\s+",
    re.IGNORECASE,
)
FROM = re.compile(r"(?:^|\s)uit\s+(?P<place>[A-Z'][\w' -]*)$", re.IGNORECASE)
BESIDE = 3
HOME = frozenset({Place.HEAD, Place.PERSONAL, Place.PRACTICAL})
LONGEST_NAME = 5


def residence_of(placed: Sequence[tuple[Place, Sequence[Row]]]) -> Passage | None:
    """Return the words that give the place of residence, postcode included, or None."""
    home = [row for place, rows in placed if place in HOME for row in rows]
    other = [row for place, rows in placed if place not in HOME | {Place.WORK, Place.REFERENCES, Place.EDUCATION} for row in rows]
    told = [row for _, rows in placed for row in rows if row.text.casefold().startswith("woonplaats")]
    for found in (
        *_labelled(home),
        *_labelled(other),
        *_labelled(told),
        *_postcodes(home),
        *_contact_lines(placed),
        *_told([*home, *other]),
        *_under_name(placed),
    ):
        if found is not None:
            return Passage((found,))
    return None


def _labelled(rows: Sequence[Row]) -> Iterator[Span | None]:
    for number, row in enumerate(rows):
        for start in (0, *(cut.end() for cut in TOKENS.finditer(row.text))):
            if label := LABEL.match(row.text, start):
                yield place_at(row, label.end(), is_free=True)
        if re.fullmatch(r"woonplaats\s*:?", row.text.strip(), re.IGNORECASE) and number + 1 < len(rows):
            yield place_at(rows[number + 1], 0, is_free=True)


def _postcodes(rows: Sequence[Row]) -> Iterator[Span | None]:
    for row in rows:
        if found := POSTCODE.search(row.text):
            name = place_at(row, found.end(), is_free=False)
            yield Span(row.span.start + found.start(), name.end) if name else None


def _contact_lines(placed: Sequence[tuple[Place, Sequence[Row]]]) -> Iterator[Span | None]:
    """Yield the places that are a whole item of a line beside or with a telephone number or an e-mail address."""
    for place, rows in placed:
        if place not in (Place.HEAD, Place.PERSONAL):
            continue
        for number, row in enumerate(rows):
            near = rows[max(0, number - BESIDE) : number + BESIDE + 1]
            if not any(CONTACT.search(other.text) for other in near):
                continue
            label = ADDRESS.match(row.text)
            bounds = [label.end() if label else 0, *(at for cut in TOKENS.finditer(row.text) for at in cut.span()), len(row.text)]
            for start, end in zip(bounds[::2], bounds[1::2], strict=True):
                name = row.text[start:end].strip(" :")
                if name.casefold() in places() and (name[0].isupper() or name[0] == "'"):
                    yield row.span_of(row.text.index(name, start), row.text.index(name, start) + len(name))


def _told(rows: Sequence[Row]) -> Iterator[Span | None]:
    for row in rows:
        for found in LIVING.finditer(row.text):
            yield place_at(row, found.end(), is_free=False)


def _under_name(placed: Sequence[tuple[Place, Sequence[Row]]]) -> Iterator[Span | None]:
    """Yield the place of "Consulent uit Ede", the line under the name."""
    for row in (row for place, rows in placed if place is Place.HEAD for row in rows):
        found = FROM.search(row.text)
        if found and found["place"].casefold() in places():
            yield row.span_of(found.start("place"), found.end("place"))


def place_at(row: Row, start: int, *, is_free: bool) -> Span | None:
    """Return the longest Dutch place that stands at `start` of a row; where a label says it is one, any name will do."""
    postcode = POSTCODE.match(row.text, start)
    begin = postcode.end() if postcode else start
    words = list(re.finditer(r"[\w'’./()-]+", row.text[begin:]))[:LONGEST_NAME]
    for last in reversed(words):
        name = row.text[begin : begin + last.end()].strip(" .,;|")
        if name.casefold() in places():
            return row.span_of(start, begin + row.text[begin:].index(name) + len(name))
    if not is_free or not words or not row.text[begin : begin + 1].isupper():
        return None
    item = TOKENS.split(row.text[begin:])[0].strip(" .")
    return row.span_of(start, begin + len(item)) if len(item.split()) <= LONGEST_NAME else None
