"""Days and moments as a reader of a language writes them. Nothing here asks what day it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.reporting.edition import Language

if TYPE_CHECKING:
    from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class DayWords:
    """The names of days and months, and how a moment and what is left until then are written."""

    weekdays: tuple[str, ...]
    months: tuple[str, ...]
    at: str
    past: str
    today: str
    one_left: str
    left: str


DAYS: dict[Language, DayWords] = {
    Language.DUTCH: DayWords(
        weekdays=("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"),
        months=tuple(
            "januari februari maart april mei juni juli augustus september oktober november december".split(),
        ),
        at="{day}, {hour:02}.{minute:02} uur",
        past="verlopen",
        today="vandaag",
        one_left="nog 1 dag",
        left="nog {} dagen",
    ),
    Language.ENGLISH: DayWords(
        weekdays=("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
        months=tuple(
            "January February March April May June July August September October November December".split(),
        ),
        at="{day}, {hour:02}:{minute:02}",
        past="passed",
        today="today",
        one_left="1 day left",
        left="{} days left",
    ),
}


def day(value: date, language: Language = Language.DUTCH) -> str:
    """Write a day in full: maandag 16 maart 2026."""
    return f"{DAYS[language].weekdays[value.weekday()]} {short_day(value, language)}"


def short_day(value: date, language: Language = Language.DUTCH) -> str:
    """Write a day without its weekday: 16 maart 2026."""
    return f"{value.day} {DAYS[language].months[value.month - 1]} {value.year}"


def moment(value: datetime, language: Language = Language.DUTCH) -> str:
    """Write a day and, where one is given, the hour: maandag 16 maart 2026, 09.00 uur."""
    whole = day(value, language)
    if (value.hour, value.minute) == (0, 0):
        return whole
    return DAYS[language].at.format(day=whole, hour=value.hour, minute=value.minute)


def time_left(deadline: datetime, today: date | None, language: Language = Language.DUTCH) -> str:
    """Say how many days are left until a deadline, or nothing where no day was given to count from."""
    if today is None:
        return ""
    days, words = (deadline.date() - today).days, DAYS[language]
    if days < 0:
        return words.past
    return {0: words.today, 1: words.one_left}.get(days, words.left.format(days))
