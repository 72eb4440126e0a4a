"""Where the candidate lives: street, postcode and place. Our own code measures the distance; a model need not know."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from checker.domain.documents import Span
from checker.domain.resume import Place
from checker.dutch.words import words
from checker.finding.masking.projection import Mask, Placeholder
from checker.finding.masking.sheet import CONTACT, WORKING, Segment, Sheet
from checker.finding.masking.vocabulary import is_organisation, is_place

_NUMBER = r"\d{1,4}(?:\s?[-/]\s?\d{1,4})?(?:\s?(?:[a-zA-Z]|bis|hs|huis|[IVX]{1,3})(?![\w.]))?"
_STREET = re.compile(
    rf"\b[A-Za-z'’-]{{0,40}}(?:straat|straatweg|laan|weg|plein|gracht|kade|singel|dijk|steeg|dreef|plantsoen|hof|pad|street|avenue|road|lane)"
    rf"\s+{_NUMBER}|\b(?:Laan|Weg|Plein|Gracht|Kade|Singel)\s+(?:van|der|de|den|naar|het)\s[\w'’ -]{{2,30}}?\s{_NUMBER}",
    re.IGNORECASE,
)
_BEFORE_STREET = re.compile(r"(?:(?!Adres|Address)[A-Z'’][\w'’.-]* (?:(?:van|de|der|den|het|ten|ter|'t) ){0,2}){1,4}$")
_POSTCODE = re.compile(r"\b[1-9]\d{3}\s?(?!S[ADS])[A-Z]{2}\b")
_YEAR = re.compile(r"(?:19|20)\d\d\s")
_ADDRESS_LABEL = re.compile(
    r"(?:(?:woon|post|huis|thuis)?adres|address|straat(?:naam)?(?:\s+en\s+huisnummer)?|street)\s*(?::\s*|\s+(?=\S))",
    re.IGNORECASE,
)
_HOME_LABEL = re.compile(
    r"(?P<strong>woonplaats|woonachtig(?:\s+(?:te|in))?|(?:place of )?residence|lives in)\s*(?::\s*|\s+(?=\S))"
    r"|(?:postcode(?:\s*(?:en|/|&|\+)\s*(?:woon)?plaats)?|plaats|city)\s*(?::\s*|\s+(?=\S))",
    re.IGNORECASE,
)
_LIVING = re.compile(
    r"\b(?:woonachtig|woon|woont|wonend|wonende|woonplaats|live|living|lives|based|residing)\b(?:\s+\w+){0,2}?\s*(?::|\b(?:in|te))\s+"
    r"|\bvanuit\s+(?=[\w' -]{2,25}?\s(?:ben|reis|rijd|sta|kan|fiets|is)\b)",
    re.IGNORECASE,
)
_DATELINE = re.compile(
    r"(?P<place>[A-Z'][\w' -]{1,30}?),\s+(?:\d{1,2}\s+[a-z]{3,9}\.?\s+20\d\d|\d{1,2}[-/]\d{1,2}[-/]20\d\d)\s*$"
)
_TOWN = re.compile(
    r"(?:\s*,)?\s+(?P<place>(?:'s[- ]|Den |De |Het |Sint[- ])?[A-Z'][\w'’-]+"
    r"(?:\s+(?:aan|op|bij|over|onder|de|den|der|het|a/d|[A-Z][\w'-]+)){0,4})"
)
_ADDRESS_LINES = 4
_COUNTRY = re.compile(r",?\s*(?:the\s+)?(?:nederland|netherlands|holland)\.?", re.IGNORECASE)
_OWN = frozenset({Place.PROFILE, Place.MOTIVATION, Place.PRACTICAL, Place.OTHER, Place.REFERENCES, *CONTACT})


def towns(sheet: Sheet) -> Iterator[str]:
    """Yield the places, folded, that the contact lines name by themselves, and the residence as the reader found it."""
    for segment in sheet.segments:
        bare = _COUNTRY.sub("", sheet.text[segment.span.start : segment.span.end]).strip()
        if segment.place in CONTACT and bare and is_place(bare):
            yield bare.casefold()
    residence = sheet.span_of(sheet.resume.residence) if sheet.resume.residence else None
    if residence:
        yield re.sub(r"^\d{4}\s?[a-z]{2}\W*", "", sheet.text[residence.start : residence.end].casefold())


def home(sheet: Sheet, residences: frozenset[str]) -> Iterator[Mask]:
    """Yield streets, postcodes and where the candidate lives; the places of employers and schools stay."""
    text = sheet.text
    for found in _STREET.finditer(text):
        if sheet.place_at(found.start()) in _OWN or _POSTCODE.match(text, _after_comma(text, found.end())):
            before = _BEFORE_STREET.search(text[max(0, found.start() - 40) : found.start()])
            yield Mask(Span(found.start() - (len(before.group()) if before else 0), found.end()), Placeholder.ADDRESS)
    yield from _postcodes(sheet, residences)
    if sheet.resume.residence and (span := sheet.span_of(sheet.resume.residence)):
        yield Mask(span, Placeholder.RESIDENCE)
    for segment in sheet.segments:
        yield from _labelled(sheet, segment)
        bare = _COUNTRY.sub("", text[segment.span.start : segment.span.end]).strip()
        if segment.place in {Place.MOTIVATION, *CONTACT} and bare.casefold() in residences:
            yield Mask(segment.span, Placeholder.RESIDENCE)
    yield from _told(sheet)


def _after_comma(text: str, position: int) -> int:
    return position + len(text[position : position + 4]) - len(text[position : position + 4].lstrip(" ,|\n"))


def _postcodes(sheet: Sheet, residences: frozenset[str]) -> Iterator[Mask]:
    """Yield postcodes with the place behind them, and the line or item before them as the street it is."""
    text = sheet.text
    for found in _POSTCODE.finditer(text):
        own = sheet.place_at(found.start()) in CONTACT or _in_own_letter(sheet, found.start())
        town = _town(text, found.end())
        if _YEAR.match(found.group()) and not own and not town:
            continue
        yield Mask(Span(*found.span()), Placeholder.POSTCODE)
        if town and (own or text[town.start : town.end].casefold() in residences):
            yield Mask(town, Placeholder.RESIDENCE)
        if own:
            yield from _street_before(sheet, found.start())


def _in_own_letter(sheet: Sheet, position: int) -> bool:
    """Tell whether an address in a letter is the sender's: no organisation and no post box stands in the lines above."""
    if sheet.place_at(position) is not Place.MOTIVATION:
        return False
    above = sheet.text[:position].split("\n")[-1 - _ADDRESS_LINES :]
    return not any(is_organisation(word.key) or word.key == "postbus" for line in above for word in words(line))


def _town(text: str, position: int) -> Span | None:
    """Return the Dutch place that stands at a position, behind white space or a comma."""
    found = _TOWN.match(text, position)
    if not found:
        return None
    parts = found["place"].split(" ")
    for size in range(len(parts), 0, -1):
        name = " ".join(parts[:size])
        if is_place(name.strip(" .,")):
            return Span(found.start("place"), found.start("place") + len(name))
    return None


def _street_before(sheet: Sheet, position: int) -> Iterator[Mask]:
    """Yield the item before a postcode where it ends in a house number."""
    before = bisect_left(sheet.segments, position, key=lambda segment: segment.span.start)
    for segment in sheet.segments[max(0, before - 2) : before]:
        end = min(segment.span.end, position)
        label = _ADDRESS_LABEL.match(sheet.text, segment.span.start, end)
        start = label.end() if label else segment.span.start
        if re.fullmatch(rf"\D{{3,40}}\s{_NUMBER}\s*,?\s*", sheet.text[start:end]) and segment.place not in WORKING:
            yield Mask(Span(start, end), Placeholder.ADDRESS)


def _labelled(sheet: Sheet, segment: Segment) -> Iterator[Mask]:
    label = _ADDRESS_LABEL.match(sheet.text, segment.span.start, segment.line.end)
    if label and segment.place not in WORKING and re.search(r"\d", sheet.text[label.end() : segment.span.end]):
        yield Mask(Span(label.end(), segment.span.end), Placeholder.ADDRESS)
    label = _HOME_LABEL.match(sheet.text, segment.span.start, segment.line.end)
    if label and (segment.place in CONTACT or (label["strong"] and segment.place not in WORKING)):
        stop = re.compile(r"\.\s|\.$|\s+\(|$").search(sheet.text, label.end(), segment.span.end)
        value = Span(label.end(), stop.start() if stop else segment.span.end)
        if len(sheet.text[value.start : value.end].split()) <= 5:
            yield Mask(value, Placeholder.RESIDENCE)


def _told(sheet: Sheet) -> Iterator[Mask]:
    """Yield the place of residence in a sentence, and above a letter with its date."""
    for found in _LIVING.finditer(sheet.text):
        town = _town(sheet.text, found.end() - 1)
        if town and sheet.place_at(found.start()) not in WORKING:
            yield Mask(town, Placeholder.RESIDENCE)
    for line in sheet.lines():
        dated = _DATELINE.match(sheet.text, line.start, line.end)
        if dated and sheet.place_at(line.start) is Place.MOTIVATION and is_place(dated["place"]):
            yield Mask(Span(*dated.span("place")), Placeholder.RESIDENCE)
