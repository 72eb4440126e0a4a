"""Ways to reach somebody, and numbers that are somebody's: e-mail, telephone, web, bank, tax, register and document."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from phonenumbers import PhoneNumberMatcher

from checker.domain.documents import Span
from checker.dutch.bsn import NUMBER, WORD, digits_of, find_bsn, places_of_bsn
from checker.dutch.lexicon import systems
from checker.dutch.periods import find_periods
from checker.finding.masking.projection import Mask, Placeholder
from checker.finding.masking.sheet import CONTACT, WORKING, Sheet

# An address may be broken at the end of a line behind a hyphen, before or behind the @, or behind a dot of the domain.
EMAIL = re.compile(
    r"(?:mailto:)?(?:[\w.+%'-]{1,64}[-_]\n)?[\w.+%'-]{1,64}\n?(?:@|\(at\)|\[at\])\n?"
    r"[\w-]{1,64}(?:-\n[\w-]{1,64})?(?:\.\n?[\w-]{1,64}(?:-\n[\w-]{1,64})?){1,6}"
)
_SITES = r"(?:[a-z0-9-]{1,40}\.)?(?:linkedin|github|gitlab|facebook|instagram|twitter|x|youtube|behance|about)\.(?:com|nl|me|io)"
_URL = re.compile(rf"(?:https?://|www\.|\b{_SITES}/)(?:[^\s,;|<>()]|(?<=-)\n(?=[a-z0-9]))+", re.IGNORECASE)
_DOMAIN = re.compile(
    r"\b(?:[a-z0-9-]{1,64}\.){1,5}(?:nl|com|eu|org|net|io|info|me|be|de|frl|amsterdam)\b(?:/[^\s,;|]*)?", re.IGNORECASE
)
_HANDLE = re.compile(
    r"\b(?:linked-?in|github|twitter|instagram|facebook|skype)(?:-?(?:profiel|pagina|profile|account))?\s*[:/]\s*(?P<value>[^\s|•·,;]+)"
    r"|(?<![\w.@])@[A-Za-z]\w{2,}\b(?!\.)",
    re.IGNORECASE,
)
# Dutch numbers that the numbering plan does not know (yet), and short ones behind a label.
_PHONE = re.compile(
    r"(?<![\d.,-])(?:06[\s.-]{0,3}(?:\d[\s.-]?){7}\d|(?:\+|00)31[\s.()-]{0,3}(?:\(?0\)?)?[\s.-]?(?:\d[\s.-]?){8}\d"
    r"|0\d{2}[-\s]\d{7}|0\d{3}[-\s]\d{6})(?!\d)"
)
_OPENS_NUMBER = re.compile(r"[( ]*(?:\+|0(?![.,]))")
_LABELLED_PHONE = re.compile(
    r"\b(?:(?:tel(?:efoon(?:nummer)?)?|mob(?:iel|ile)?|gsm|phone)\b\.?\s*:?|[tm]\s*:)\s*(?P<value>\+?[\d(][\d\s()./-]{6,18}\d)",
    re.IGNORECASE,
)
_LABELLED_BSN = re.compile(rf"(?:{WORD.pattern})\W{{0,6}}(?P<value>{NUMBER.pattern})", re.IGNORECASE)
_IBAN = re.compile(
    r"\b(?:NL\s?\d{2}\s?[A-Z]{4}\s?(?:\d\s?){9}\d|(?:BE|DE|FR|GB|LT|LU|ES|IT|PL)\d{2}(?:\s?[A-Z0-9]{4}){3,6}(?:\s?\d{1,3})?)\b"
)
_VAT = re.compile(r"\b(?:NL)?\s?\d{3}\.?\d{3}\.?\d{3}\.?\s?B\.?\s?\d{2}\b")
_REGISTER = re.compile(
    r"\b(?:kvk|k\.v\.k\.|kamer van koophandel|handelsregister|chamber of commerce)[\s\w.()-]{0,20}?[:.]?\s*"
    r"(?P<value>\d(?:[\s.]?\d){7})\b",
    re.IGNORECASE,
)
_PAPER = re.compile(
    r"\b(?:paspoort|passport|rijbewijs|identiteits(?:kaart|bewijs)|id-?(?:kaart|bewijs)?|driving licen[cs]e|document"
    r"|v-|vreemdelingen|personeels|big|skj|agb|registratie|lidmaatschaps)[\s-]?(?:registratie)?(?:nummer|nr\.?|number|no\.?)"
    r"\s*:?\s*(?P<value>[A-Z0-9][A-Z0-9.\s-]{3,14}\d)\b",
    re.IGNORECASE,
)
_RATE = re.compile(
    r"\b(?:uur|dag|maand)?(?:tarief|salaris)(?:indicatie|wens)?\b(?:[^\n\d€]{0,25}(?=€)|\s*:\s*|(?<=uurtarief)\s+)"
    r"(?P<value>€?\s*\d{2,5}(?:[.,]\d+)*(?:,-)?)|(?P<amount>€\s*\d{2,3}(?:[.,]\d{1,2}|,-)?)\s*(?:/|per|p\.?)\s*(?:uur|u\b)",
    re.IGNORECASE,
)


def contact(sheet: Sheet) -> Iterator[Mask]:
    """Yield e-mail addresses, telephone numbers and web addresses, wherever they stand."""
    for found in EMAIL.finditer(sheet.text):
        yield Mask(Span(*found.span()), Placeholder.EMAIL)
    for found in _URL.finditer(sheet.text):
        yield Mask(_without_stop(sheet.text, Span(*found.span())), Placeholder.URL)
    for found in (*_HANDLE.finditer(sheet.text), *_DOMAIN.finditer(sheet.text)):
        if sheet.place_at(found.start()) in CONTACT and found.group().casefold() not in _products():
            yield Mask(_without_stop(sheet.text, _value(found)), Placeholder.URL)
    for span in _phones(sheet.text):
        yield Mask(span, Placeholder.PHONE)


def without_addresses(text: str) -> str:
    """Blank out e-mail and web addresses, positions kept: the words in them are nobody's prose."""
    for pattern in (EMAIL, _URL, _DOMAIN):
        text = pattern.sub(lambda found: " " * len(found.group()), text)
    return text


def numbers(sheet: Sheet) -> Iterator[Mask]:
    """Yield the numbers by which a person or a sole trader is known, and what they ask for an hour."""
    text = sheet.text
    secret = find_bsn(sheet.document.text)
    yield from (Mask(place, Placeholder.BSN) for place in places_of_bsn(text))
    yield from (Mask(Span(*m.span()), Placeholder.BSN) for m in NUMBER.finditer(text) if digits_of(m[0]) in secret)
    for pattern, placeholder in (
        (_LABELLED_BSN, Placeholder.BSN),
        (_IBAN, Placeholder.IBAN),
        (_VAT, Placeholder.VAT),
        (_REGISTER, Placeholder.TRADE_REGISTER),
        (_PAPER, Placeholder.PAPER_NUMBER),
    ):
        yield from (Mask(_value(found), placeholder) for found in pattern.finditer(text))
    for found in _RATE.finditer(text):
        if sheet.place_at(found.start()) not in WORKING:
            yield Mask(Span(*found.span("value" if found["value"] else "amount")), Placeholder.RATE)


def _value(found: re.Match[str]) -> Span:
    return Span(*(found.span("value") if "value" in found.re.groupindex and found["value"] else found.span()))


def _without_stop(text: str, span: Span) -> Span:
    """Leave the full stop of the sentence out of an address."""
    return Span(span.start, span.end - 1) if text[span.end - 1] in ".:!?" else span


def _phones(text: str) -> Iterator[Span]:
    """Yield telephone numbers. Dates and amounts are none: a number starts with 0 or +, and no period stands there."""
    flat = text.replace("\n", " ")
    found = [Span(match.start, match.end) for match in PhoneNumberMatcher(flat, "NL")]
    found = [span for span in found if _OPENS_NUMBER.match(flat, span.start)]
    found += [Span(*match.span()) for match in _PHONE.finditer(text)]
    found += [Span(*match.span("value")) for match in _LABELLED_PHONE.finditer(text)]
    periods = [period.span for period in find_periods(text)]
    yield from (span for span in found if not any(span.overlaps(period) for period in periods))


@cache
def _products() -> frozenset[str]:
    """Products that are named like a web address."""
    return frozenset(name.casefold() for names in systems() for name in names if "." in name)
