"""Text as the period grammar reads it: one case, one dash, one apostrophe, no hyphenated month names, each with its place."""

from __future__ import annotations

import re
from dataclasses import dataclass

_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe63\uff0d"
_APOSTROPHES = "\u2019\u2018\u201b\u0060\u00b4\u02bc\u2032"
_ONE_FOR_ONE = str.maketrans({**dict.fromkeys(_DASHES, "-"), **dict.fromkeys(_APOSTROPHES, "'")})
_LETTER = r"[^\W\d_]"
_LAYOUT = re.compile(
    r"[\u200b\u200c\u200d\u2060\ufeff]+"
    rf"|(?<={_LETTER})[\u00ad\u0002\ufffe]\s*(?={_LETTER})"  # soft hyphens, and the marks that PDF readers put for them
    rf"|({_LETTER}{{1,9}})-[^\S\n]*\n\s*({_LETTER}{{1,9}})"
)
_MONTHS = {"januari", "februari", "maart", "april", "juni", "juli", "augustus", "september", "oktober", "november", "december"}
_ENGLISH_MONTHS = {"january", "february", "march", "june", "july", "august", "october"}
_SEASONS = {"voorjaar", "lente", "zomer", "najaar", "herfst", "winter", "spring", "summer", "autumn"}
_BREAKABLE = _MONTHS | _ENGLISH_MONTHS | _SEASONS | {"heden", "present"}


@dataclass(frozen=True, slots=True)
class Folded:
    """Folded text, and for each of its characters the place in the original."""

    text: str
    places: tuple[int, ...] | None  # None where the two have the same places

    def original(self, position: int) -> int:
        """Return the place in the original text of the character at `position`."""
        return position if self.places is None else self.places[position]


def fold(text: str) -> Folded:
    """Return `text` with everything made alike that is layout or typography within a date."""
    alike = text.lower().translate(_ONE_FOR_ONE)
    if len(alike) != len(text):
        alike = "".join(c.lower() if len(c.lower()) == 1 else c for c in text).translate(_ONE_FOR_ONE)
    dropped = [span for found in _LAYOUT.finditer(alike) if (span := _dropped(found)) is not None]
    if not dropped:
        return Folded(alike, None)
    places: list[int] = []
    position = 0
    for start, end in dropped:
        places.extend(range(position, start))
        position = end
    places.extend(range(position, len(alike)))
    return Folded("".join(alike[place] for place in places), tuple(places))


def _dropped(found: re.Match[str]) -> tuple[int, int] | None:
    before, after = found.groups()
    if before is None or after is None:
        return found.span()
    # Only a month or season is put together again: elsewhere a hyphen at a line end may be a range ("jan-" / "dec 2020").
    return (found.end(1), found.start(2)) if before + after in _BREAKABLE else None
