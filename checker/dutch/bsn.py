"""Citizen service numbers (BSN): told from other numbers by the eleven-test and by a word for them nearby."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.domain.documents import Span

WORD = re.compile(r"\bbsn(?![a-z])|\bbsn-?nummer|burger[ -]?service[ -]?nummer|\bsofi(?![a-z])|\bsofi[ -]?nummer", re.IGNORECASE)
NUMBER = re.compile(r"(?<!\d)(?<!\d[.,-])\d(?:[\s.-]?\d){7,8}(?!\d|[.,-]\d)")
_REACH = 60  # characters between the word and its number; a table cell or a line break may stand in between
_WEIGHTS = (9, 8, 7, 6, 5, 4, 3, 2, -1)


def passes_eleven_test(number: str) -> bool:
    """Tell whether the digits can be a citizen service number; older ones have eight digits and a silent zero."""
    digits = [int(c) for c in number if c.isdigit()]
    if len(digits) > len(_WEIGHTS):
        return False
    padded = [0] * (len(_WEIGHTS) - len(digits)) + digits
    return any(digits) and sum(w * d for w, d in zip(_WEIGHTS, padded, strict=True)) % 11 == 0


def digits_of(number: str) -> str:
    """Return a number's nine digits, whatever stands between them."""
    return re.sub(r"\D", "", number).zfill(len(_WEIGHTS))


def places_of_bsn(text: str) -> Iterator[Span]:
    """Yield where a number stands near a word for it and passes the eleven-test."""
    words = [m.span() for m in WORD.finditer(text)]
    for found in NUMBER.finditer(text) if words else ():
        is_near = any(found.start() - end <= _REACH and start - found.end() <= _REACH for start, end in words)
        if is_near and passes_eleven_test(found[0]):
            yield Span(*found.span())


def find_bsn(text: str) -> frozenset[str]:
    """Return the digits of every number that is named as one."""
    return frozenset(digits_of(text[place.start : place.end]) for place in places_of_bsn(text))
