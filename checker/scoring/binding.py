"""How a posting wants the papers bound: whether the motivation stands before or behind the CV, or must be a file of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from checker.domain.postings import Posting

_LETTER = r"(?:(?:persoonlijke|geschreven|zelfgeschreven|uw|je|de|een)\s+){0,3}motivatie(?:brief)?"
_CV = r"(?:(?:het|uw|je|een)\s+)?(?:cv|curriculum vitae)"
_FIRST = re.compile(
    rf"\beerst\s+{_LETTER}\b|\b{_LETTER}\b[^.;]{{0,40}}?\b(?:als\s+eerste|vooraan|voorop|voorin|voorafgaand)\b"
    rf"|\b{_LETTER},?\s+(?:direct\s+)?gevolgd\s+door\s+{_CV}\b|\b(?:begin|start|open)\w*\s+met\s+{_LETTER}\b"
    rf"|\b{_LETTER}\b[^.;]{{0,40}}?\bvóór\s+{_CV}\b",
    re.IGNORECASE,
)
_LAST = re.compile(
    rf"\beerst\s+{_CV}\b|\b{_LETTER}\b[^.;]{{0,40}}?\b(?:als\s+laatste|achteraan|achterin|als\s+bijlage)\b"
    rf"|\b{_CV},?\s+(?:direct\s+)?gevolgd\s+door\s+{_LETTER}\b|\b(?:eindig|sluit)\w*[^.;]{{0,20}}\s+met\s+{_LETTER}\b"
    rf"|\b{_LETTER}\b[^.;]{{0,40}}?\b(?:achter|na|onder|aan\s+het\s+eind(?:e)?\s+van)\s+{_CV}\b",
    re.IGNORECASE,
)
_APART = re.compile(
    rf"\b{_LETTER}\b[^.;]{{0,60}}?\b(?:als|in)\s+(?:een\s+)?(?:apart|los|afzonderlijk|separaat|eigen)e?\s+(?:document|bestand|bijlage|pdf)\b"
    rf"|\b(?:aparte|losse|afzonderlijke|separate)\s+motivatie(?:brief)?\b",
    re.IGNORECASE,
)


class Place(StrEnum):
    """Where the motivation stands."""

    FIRST = "first"
    LAST = "last"
    APART = "apart"  # in a file of its own: nothing is to be bound


@dataclass(frozen=True, slots=True)
class Wish:
    """What a posting asks of the order, with its words; without words the motivation stands first."""

    place: Place
    quote: str | None = None


def wish_of(posting: Posting) -> Wish:
    """Find what the posting says about where the motivation stands."""
    for text in _texts(posting):
        for place, pattern in ((Place.APART, _APART), (Place.LAST, _LAST), (Place.FIRST, _FIRST)):
            found = pattern.search(text)
            if found:
                return Wish(place, _sentence(text, found.start()))
    return Wish(Place.FIRST)


def asks_motivation(posting: Posting) -> bool:
    """Tell whether any criterion asks for a motivation."""
    return any(criterion.requirement.kind == "motivation" for criterion in posting.criteria)


def _texts(posting: Posting) -> Iterator[str]:
    asked = posting.cv_requirements
    yield from (text for text in (asked.quote, asked.single_document_quote) if text)
    yield from (criterion.text for criterion in posting.criteria)


def _sentence(text: str, position: int) -> str:
    start = max((m.end() for m in re.finditer(r"[.;!?]\s+", text) if m.end() <= position), default=0)
    end = next((m.start() + 1 for m in re.finditer(r"[.;!?](?:\s|$)", text) if m.start() >= position), len(text))
    return " ".join(text[start:end].split())
