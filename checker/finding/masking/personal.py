"""What a CV says of the person and not of the work: birth, nationality, sex, family, belief, health."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from checker.domain.documents import Span
from checker.domain.resume import Place
from checker.finding.masking.projection import Mask, Placeholder
from checker.finding.masking.sheet import CONTACT, WORKING, Segment, Sheet
from checker.resources import table

_MONTH = r"(?:jan|feb|maa?r|mrt|apr|mei|may|ju[nl]|aug|sep|o[kc]t|nov|dec)[a-z]*\.?"
_DATE = (
    r"(?:\d{1,2}\s*[-./]\s*\d{1,2}\s*[-./]\s*(?:19|20)?\d\d"
    rf"|\d{{1,2}}(?:e|st|nd|rd|th)?\s+(?:of\s+)?{_MONTH}\s+(?:19|20)\d\d|{_MONTH}\s+\d{{1,2}},?\s+(?:19|20)\d\d)"
)
_TOWN = r"(?-i:[A-Z'’][\w'’-]+(?:[ -][A-Z][\w'’-]+){0,2}(?:\s*\([\w .'-]{2,20}\))?)"
_BIRTH = re.compile(
    rf"(?:\s*(?::|,|\b(?:en getogen|and raised|op|te|in|on|d\.?d\.)(?=\W)))*\s*"
    rf"(?:(?:{_DATE}|(?:19|20)\d\d\b)(?:(?:\s*,|\s+te|\s+in|\s+[|–-])\s+{_TOWN})?|{_TOWN})",
    re.IGNORECASE,
)
_WHOLE_DATE = re.compile(rf"[*°†]?\s*(?!.*\b20[1-9]\d){_DATE}(?:(?:\s*,|\s+te|\s+in)\s+{_TOWN})?", re.IGNORECASE)
_AGE = re.compile(
    r"\(?\s*\d\d\s*(?:jaar(?:\s+(?:oud|jong))?|years(?:\s+(?:old|of age))?|yrs?)\s*\)?|[*°]?\s*(?:19[3-9]\d|200[0-8])",
    re.IGNORECASE,
)
_YEAR_BEHIND_NAME = re.compile(r"\((?:[*°]?\s*(?:19[3-9]\d|200\d)|\d\d(?:\s+jaar)?)\)")
_OLD = re.compile(
    r"\b(?:(?:1[89]|[2-7]\d)[- ]?jarige(?!\s+(?:\w+\s+)?(?:ervaring|loopbaan|carri|dienst|jubileum|bestaan|periode|werk|opleiding"
    r"|contract|termijn|praktijk))|\d{2}-year-old|\d{2}\s+jaar\s+(?:oud|jong)|\d{2}\s+years\s+old)\b"
    r"|(?<=\bik ben )\d\d(?: jaar)?(?=\s*[,.;]|\s+en\b)|(?<=\bben ik )\d\d(?: jaar)?(?=\s*[,.;]|\s+en\b)",
    re.IGNORECASE,
)
SOME_CHILDREN = (
    r"(?:\d|een|één|twee|drie|vier|vijf|one|two|three|four|five)\s+(?:jonge\s+|volwassen\s+|young\s+)?"
    r"(?:kind(?:eren)?|child(?:ren)?|zonen|zoons?|dochters?|sons?|daughters?)"
)
_OF_ONESELF = re.compile(
    r"\b(?:ik ben|ben ik|als)\s+(?:\w+\s+)?"
    r"(?P<value>(?:getrouwd|gehuwd|samenwonend)(?:\s+met\s+(?:een\s+)?\w+)?"
    r"|(?:vader|moeder|opa|oma)\s+van\s+(?:een\s+)?\w+(?:\s+(?:kinderen|kleinkinderen|zoons?|zonen|dochters?|pubers|tieners))?)\b",
    re.IGNORECASE,
)
_FIELD_NAME = re.compile(
    r"(?:(?:woon|post)?adres|address|straat|postcode|woonplaats|plaats|tel|mobiel|gsm|phone|e-?mail|linkedin|website|rijbewijs|naam"
    r"|voor|achter|functie|beschikbaar|kvk|btw|iban)",
    re.IGNORECASE,
)
_SHORT = 4  # words of a value that no colon announces
_PLACEHOLDERS = {"geboorte": Placeholder.BIRTH, "weglaten": Placeholder.LEFT_OUT, "kandidaat": Placeholder.CANDIDATE}


def personal(sheet: Sheet) -> Iterator[Mask]:
    """Yield what labels announce, items of the contact lines that can be nothing else, and what a sentence tells."""
    for segment in sheet.segments:
        yield from _labelled(sheet, segment)
        if segment.place in CONTACT:
            yield from _whole(sheet, segment)
    for pattern, placeholder in (
        (_OLD, Placeholder.BIRTH),
        (_nationality(), Placeholder.LEFT_OUT),
        (_OF_ONESELF, Placeholder.LEFT_OUT),
        (_of_mine(), Placeholder.LEFT_OUT),
    ):
        for found in pattern.finditer(sheet.text):
            if sheet.place_at(found.start()) not in WORKING:
                yield Mask(Span(*found.span("value" if "value" in pattern.groupindex else 0)), placeholder)


def words_of(kind: str, form: str) -> tuple[str, ...]:
    """Return the words of one class and form from the table, the longest first."""
    rows = (row["woord"] for row in table("persoonswoorden") if row["klasse"] == kind and row["vorm"] == form)
    return tuple(sorted(rows, key=len, reverse=True))


def any_of(found: tuple[str, ...]) -> str:
    """Return a pattern for any of these words, white space of any length between their parts."""
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in found)


@cache
def _labels() -> tuple[tuple[re.Pattern[str], str, Placeholder], ...]:
    """Return the patterns of labels, with their form and what stands for their value."""
    return tuple(
        (re.compile(rf"(?:{any_of(words_of(kind, form))})(?:\s*:\s*|\s+(?=\S)|\s*$)", re.IGNORECASE), form, placeholder)
        for kind, placeholder in _PLACEHOLDERS.items()
        for form in ("label", "zwak", "zin")
        if words_of(kind, form)
    )


@cache
def _nationality() -> re.Pattern[str]:
    nations = any_of(words_of("natie", "heel"))
    return re.compile(rf"\b(?:{nations}|\w+se) (?:nationaliteit|nationality|paspoort|passport|national|citizen)\b", re.IGNORECASE)


@cache
def _items() -> re.Pattern[str]:
    nations = any_of(words_of("natie", "heel"))
    return re.compile(
        rf"(?:{any_of(words_of('weglaten', 'heel'))})|(?:{nations})(?:\s*(?:en|/|and)\s*(?:{nations}))*"
        rf"(?:\s+(?:nationaliteit|nationality|national|citizen|paspoort))?|{SOME_CHILDREN}",
        re.IGNORECASE,
    )


@cache
def _of_mine() -> re.Pattern[str]:
    return re.compile(rf"\b(?:mijn|m'n|ons|onze|my|our)\s+(?:\w+\s+)?(?:{any_of(words_of('familie', 'deel'))})\b", re.IGNORECASE)


def _labelled(sheet: Sheet, segment: Segment) -> Iterator[Mask]:
    for pattern, form, placeholder in _labels():
        label = pattern.match(sheet.text, segment.span.start, segment.line.end)
        if not label or not _is_label(segment, form, has_colon=":" in label.group()):
            continue
        if form == "zin":
            told = _BIRTH.match(sheet.text, label.end(), segment.field_end)
            yield from (Mask(Span(label.end(), told.end()), placeholder) for told in (told,) if told)
            continue
        value = Span(label.end(), _field_end(sheet, segment)) if label.end() < segment.line.end else _below(sheet, segment)
        is_short = value and len(sheet.text[value.start : value.end].split()) <= _SHORT
        if value and (is_short or ":" in label.group() or segment.place in CONTACT):
            yield Mask(value, placeholder)


def label_end(text: str, position: int) -> int:
    """Return where the label that stands at a position ends, or the position itself where none does."""
    return max((found.end() for pattern, *_ in _labels() if (found := pattern.match(text, position))), default=position)


def _is_label(segment: Segment, form: str, *, has_colon: bool) -> bool:
    """Tell whether a word at the start of an item announces a value there: a weak one only among the personalia."""
    if segment.place in CONTACT or form == "zin":
        return segment.place not in WORKING
    if segment.place in WORKING | {Place.REFERENCES}:
        return has_colon and form == "label"
    return has_colon or (form == "label" and segment.place in {Place.PRACTICAL, Place.OTHER})


def _field_end(sheet: Sheet, segment: Segment) -> int:
    """Return where a label's value ends: with its field, or where the next label of the line begins."""
    for later in sheet.segments_from(segment.span.end):
        if later.span.start >= segment.field_end:
            break
        if any(pattern.match(sheet.text, later.span.start, later.line.end) for pattern, *_ in _labels()):
            return later.span.start
    return segment.field_end


def _below(sheet: Sheet, segment: Segment) -> Span | None:
    """Return the line under a label that stands alone on its line, unless that is a label too."""
    if segment.place not in CONTACT:
        return None
    later = next(sheet.segments_from(segment.line.end), None)
    if later is None or later.place is not segment.place:
        return None
    patterns = (_FIELD_NAME, *(pattern for pattern, *_ in _labels()))
    is_label = any(pattern.match(sheet.text, later.span.start, later.line.end) for pattern in patterns)
    return None if is_label else Span(later.span.start, later.field_end)


def _whole(sheet: Sheet, segment: Segment) -> Iterator[Mask]:
    text = sheet.text[segment.span.start : segment.span.end].strip()
    if _WHOLE_DATE.fullmatch(text) or _AGE.fullmatch(text):
        yield Mask(segment.span, Placeholder.BIRTH)
    if _items().fullmatch(text):
        yield Mask(segment.span, Placeholder.LEFT_OUT)
    for found in _YEAR_BEHIND_NAME.finditer(sheet.text, segment.span.start, segment.span.end):
        yield Mask(Span(*found.span()), Placeholder.BIRTH)
