"""Day arithmetic of experience: what counts once, what falls in a window, and how many whole months that makes."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

DAYS_IN_POOLED_MONTH = 31
MONTHS_IN_YEAR = 12
_ONE_DAY = timedelta(days=1)
_DUTCH = re.compile(r"(\d{1,2})-(\d{1,2})-(\d{4})")
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})")


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """A stretch of days, first and last included."""

    first: date
    last: date

    def __post_init__(self) -> None:
        if self.first > self.last:
            message = f"a period starts on or before its last day, got {self.first} and {self.last}"
            raise ValueError(message)

    @property
    def days(self) -> int:
        """The number of days, both ends included."""
        return (self.last - self.first).days + 1

    def clip(self, window: Period) -> Period | None:
        """Return the part of this period that lies in `window`, or None where they share no day."""
        first, last = max(self.first, window.first), min(self.last, window.last)
        return Period(first, last) if first <= last else None

    def __str__(self) -> str:
        return f"{dutch(self.first)} t/m {dutch(self.last)}"


@dataclass(frozen=True, slots=True)
class DateReading:
    """The least and the most that written dates can mean. `shortest` is None where the least is no day at all."""

    shortest: Period | None
    longest: Period

    def __post_init__(self) -> None:
        if self.shortest is not None and self.shortest.clip(self.longest) != self.shortest:
            message = f"the shortest reading lies within the longest, got {self.shortest} and {self.longest}"
            raise ValueError(message)

    @property
    def is_exact(self) -> bool:
        """Whether the dates can be read in one way only."""
        return self.shortest == self.longest


def dutch(day: date) -> str:
    """Return a date as Dutch readers write it: 29-06-2026."""
    return f"{day.day:02d}-{day.month:02d}-{day.year:04d}"


def parse_dutch(text: str) -> date:
    """Read 29-06-2026, 29-6-2026 or 2026-06-29; anything else is a ValueError."""
    stripped = text.strip()
    if found := _DUTCH.fullmatch(stripped):
        day, month, year = (int(part) for part in found.groups())
    elif found := _ISO.fullmatch(stripped):
        year, month, day = (int(part) for part in found.groups())
    else:
        message = f"not a date in the form 29-06-2026 or 2026-06-29: {text!r}"
        raise ValueError(message)
    return date(year, month, day)


def last_day(year: int, month: int) -> date:
    """Return the last day of a month."""
    return date(year, month, calendar.monthrange(year, month)[1])


def add_months(day: date, months: int) -> date:
    """Return the same day so many months on (or back), or the month's last day where it has no such day."""
    year, month = divmod(day.year * MONTHS_IN_YEAR + day.month - 1 + months, MONTHS_IN_YEAR)
    return date(year, month + 1, min(day.day, last_day(year, month + 1).day))


def window(reference_date: date, months: int) -> Period:
    """Return the window of "in de afgelopen N jaar": both the day N back and the reference date included."""
    return Period(add_months(reference_date, -months), reference_date)


def union(periods: Iterable[Period]) -> tuple[Period, ...]:
    """Return the stretches that the periods cover together: overlap counts once, adjacent days make one stretch."""
    stretches: list[Period] = []
    for period in sorted(periods):
        if stretches and period.first <= stretches[-1].last + _ONE_DAY:
            stretches[-1] = Period(stretches[-1].first, max(stretches[-1].last, period.last))
        else:
            stretches.append(period)
    return tuple(stretches)


def months(periods: Iterable[Period], *, within: Period | None = None) -> int:
    """Return the whole months that the periods cover together, clipped to `within`.

    Each stretch gives its whole months; the days left over are pooled, and 31 of them make a month.
    """
    whole, left_over = 0, 0
    for stretch in union(_clipped(periods, within)):
        months_of_stretch, days = _whole_months(stretch)
        whole += months_of_stretch
        left_over += days
    return whole + left_over // DAYS_IN_POOLED_MONTH


def longest_stretch_months(periods: Iterable[Period], *, within: Period | None = None) -> int:
    """Return the whole months of the longest unbroken stretch, for criteria that ask for consecutive experience."""
    return max((_whole_months(stretch)[0] for stretch in union(_clipped(periods, within))), default=0)


def _clipped(periods: Iterable[Period], within: Period | None) -> tuple[Period, ...]:
    if within is None:
        return tuple(periods)
    return tuple(clipped for period in periods if (clipped := period.clip(within)) is not None)


def _whole_months(stretch: Period) -> tuple[int, int]:
    end = stretch.last + _ONE_DAY
    whole = (end.year - stretch.first.year) * MONTHS_IN_YEAR + end.month - stretch.first.month
    if add_months(stretch.first, whole) > end:
        whole -= 1
    return whole, (end - add_months(stretch.first, whole)).days
