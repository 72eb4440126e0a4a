"""One date in a sentence: "16 maart" (the year from the closing date), "1 april 2026", "01-04-2026", 2026-04-01."""

from __future__ import annotations

import re
from datetime import date

_MONTHS = ("jan", "feb", "maa", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
_NAMES = {"mrt": 3, "mar": 3, "may": 5, "oct": 10}
_DAY = re.compile(r"\b(?P<d>\d{1,2})\s+(?P<m>[a-z]{3,9})\.?(?:\s+(?P<y>(?:19|20)\d\d))?\b", re.IGNORECASE)
_NUMERIC = re.compile(r"\b(?P<d>\d{1,2})[-/.](?P<m>\d{1,2})[-/.](?P<y>(?:19|20)\d\d)\b")
_ISO = re.compile(r"\b(?P<y>(?:19|20)\d\d)-(?P<m>\d\d)-(?P<d>\d\d)\b")
_MONTH_ONLY = re.compile(
    r"\b(?:per|vanaf|begin|eind|medio|from|as of)\s+(?:begin |eind |medio )?(?P<m>[a-z]{3,9})\.?(?:\s+(?P<y>(?:19|20)\d\d))?\b",
    re.IGNORECASE,
)


def month_number(word: str) -> int | None:
    """The number of a month by its Dutch or English name or abbreviation."""
    key = word.casefold()[:3]
    if key in _NAMES:
        return _NAMES[key]
    return _MONTHS.index(key) + 1 if key in _MONTHS else None


def first_date(text: str, near: date | None) -> date | None:
    """Return the first date in `text`. Without a year it is that of `near`, or the next one where that is long past."""
    found: list[tuple[int, date]] = []
    for pattern in (_ISO, _NUMERIC, _DAY, _MONTH_ONLY):
        for match in pattern.finditer(text):
            day = _date(match.groupdict(), near)
            if day and not any(abs(p - match.start()) < len(match.group()) for p, _ in found):
                found.append((match.start(), day))
    return min(found)[1] if found else None


def _date(parts: dict[str, str | None], near: date | None) -> date | None:
    month, written_year = parts["m"] or "", parts.get("y")
    number = int(month) if month.isdigit() else month_number(month)
    year = int(written_year) if written_year else (near.year if near else None)
    if number is None or year is None:
        return None
    try:
        day = date(year, number, int(parts.get("d") or 1))
    except ValueError:
        return None
    if not parts.get("y") and near and (near - day).days > 183:
        return day.replace(year=year + 1)
    return day
