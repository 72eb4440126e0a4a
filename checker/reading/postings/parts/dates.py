"""Dutch dates and times as a posting prints them."""

from __future__ import annotations

import re
from datetime import date, datetime, time

_MONTHS = ("jan", "feb", "maa", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
DATE = (
    r"(?:(?:ma|di|woens|donder|vrij|zater|zon)\w*\s+)?(?P<{0}day>\d{{1,2}})(?:\s+(?P<{0}name>jan|feb|maa|mrt|apr|mei|jun"
    r"|jul|aug|sep|okt|nov|dec)"
    r"[a-z]*\.?\s+|(?P<{0}sep>[-/.])(?P<{0}month>\d{{1,2}})(?P={0}sep))(?P<{0}year>\d{{4}})"
)
TIME = r"(?P<{0}hour>[01]?\d|2[0-3])[:.](?P<{0}minute>[0-5]\d)"
_DATE = re.compile(DATE.format(""), re.IGNORECASE)
_TIME = re.compile(rf"(?<![\d.,:-]){TIME.format('')}(?![\d-])")


def read_date(text: str) -> date | None:
    """Return the first full date of a text; a date without a year is none."""
    match = _DATE.search(text)
    return date_of(match) if match else None


def date_of(match: re.Match[str], prefix: str = "") -> date | None:
    """Return the date of a match of `DATE`, or None where the calendar has no such day."""
    name = match[f"{prefix}name"]
    month = _month(name) if name else int(match[f"{prefix}month"])
    try:
        return date(int(match[f"{prefix}year"]), month, int(match[f"{prefix}day"]))
    except ValueError:
        return None


def _month(name: str) -> int:
    short = "maa" if name.lower() == "mrt" else name.lower()
    return _MONTHS.index(short) + 1


def read_time(text: str) -> time | None:
    """Return the first time of day of a text."""
    match = _TIME.search(_DATE.sub(" ", text))
    return time(int(match["hour"]), int(match["minute"])) if match else None


def read_times(text: str) -> tuple[time, ...]:
    """Return all times of day of a text, in order."""
    return tuple(time(int(m["hour"]), int(m["minute"])) for m in _TIME.finditer(_DATE.sub(" ", text)))


def moment(day: date | None, at: time | None) -> datetime | None:
    """Return date and time as one moment; a date without a time starts its day."""
    return datetime.combine(day, at or time()) if day else None
