"""How long: the months of the jobs that prove all facets, in the window, against the minimum."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from checker.domain import calendar
from checker.domain.calendar import DateReading, Period, dutch
from checker.domain.verdicts import Outcome, Why
from checker.kinds.jobs.standing import Stretch


@dataclass(frozen=True, slots=True)
class Duration:
    """What is asked of the time: at least (or more than) so many months, in the last so many, perhaps in one stretch."""

    min_months: int | None = None
    strictly_more: bool = False
    window_months: int | None = None
    consecutive: bool = False
    min_employers: int = 1

    def enough(self, months: int) -> bool:
        """Tell whether so many months meet the minimum; without one, any time at all does."""
        if self.min_months is None:
            return months > 0
        return months > self.min_months if self.strictly_more else months >= self.min_months

    def asked(self) -> str:
        """The minimum in words."""
        if self.min_months is None:
            return "geen minimum gevraagd"
        return f"{'meer dan ' if self.strictly_more else ''}{self.min_months} maanden gevraagd"


@dataclass(frozen=True, slots=True)
class Count:
    """The months by the shortest and the longest reading, in the window and without it."""

    shortest: int
    longest: int
    shortest_unclipped: int


def count(stretches: tuple[Stretch, ...], duration: Duration, reference_date: date) -> Count:
    """Add up the jobs' months: overlap once, clipped to the window."""
    dates = [s.dates for s in stretches if s.dates]
    within = calendar.window(reference_date, duration.window_months) if duration.window_months else None
    add = calendar.longest_stretch_months if duration.consecutive else calendar.months
    shortest = [d.shortest for d in dates if d.shortest]
    least = add(shortest, within=within)
    return Count(least, max(least, add([d.longest for d in dates], within=within)), add(shortest))


def touches_window(dates: DateReading, duration: Duration, reference_date: date) -> tuple[bool, bool]:
    """Tell whether a job lies in the window by its shortest and by its longest reading."""
    if not duration.window_months:
        return True, True
    within = calendar.window(reference_date, duration.window_months)
    return bool(dates.shortest and dates.shortest.clip(within)), bool(dates.longest.clip(within))


def verdict(counted: Count, duration: Duration) -> tuple[Outcome, Why]:
    """Decide on the counted months; the shortest reading decides."""
    if duration.enough(counted.shortest):
        return Outcome.MET, Why.EXPLICIT
    if duration.enough(counted.longest):
        return Outcome.NOT_MET, Why.DATES_AMBIGUOUS
    if duration.window_months and duration.enough(counted.shortest_unclipped):
        return Outcome.NOT_MET, Why.OUTSIDE_WINDOW
    return Outcome.NOT_MET, Why.TOO_SHORT


def steps(stretches: tuple[Stretch, ...], duration: Duration, reference_date: date) -> tuple[str, ...]:
    """The working, a line for each job and one for the sum."""
    within = calendar.window(reference_date, duration.window_months) if duration.window_months else None
    lines = [_line(s, within) for s in stretches]
    counted = count(stretches, duration, reference_date)
    where = (
        f" in het venster {dutch(within.first)} t/m {dutch(within.last)}" if within else f" tot en met {dutch(reference_date)}"
    )
    total = f"{counted.shortest} maanden{where}"
    if counted.longest != counted.shortest:
        total += f" (langste lezing {counted.longest}; de kortste telt)"
    outcome = "voldoet" if duration.enough(counted.shortest) else "voldoet niet"
    return (*lines, f"{total}; {duration.asked()}: {outcome}")


def _line(stretch: Stretch, within: Period | None) -> str:
    name = stretch.name()
    if stretch.dates is None:
        return f"{name} → geen leesbare periode: telt niet"
    shortest = _months(stretch.dates.shortest, within)
    longest = _months(stretch.dates.longest, within)
    span = f"{shortest} maanden" if shortest == longest else f"{shortest} tot {longest} maanden"
    return f"{name} → {span}{' in het venster' if within else ''}"


def _months(period: Period | None, within: Period | None) -> int:
    return calendar.months([period], within=within) if period else 0
