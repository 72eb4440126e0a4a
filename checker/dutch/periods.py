"""The period grammar: where a text names a period, and the least and the most that its dates can mean."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from checker.domain.calendar import DateReading, Period, last_day
from checker.domain.documents import Span
from checker.dutch.periods_layout import fold
from checker.dutch.periods_moments import GAP, Moment, Precision, Writing, whole_year, writings_at

__all__ = ["FoundPeriod", "Moment", "PeriodKind", "Precision", "find_periods", "read_period"]


class PeriodKind(StrEnum):
    """How a period is bounded. A start alone ("sinds 2018") or a single year may be prose; a range seldom is."""

    RANGE = "range"
    RUNNING = "running"  # "maart 2021 – heden"
    SINCE = "since"  # "sinds maart 2021", the end not written
    SINGLE = "single"  # "2021", "juni 2009"


@dataclass(frozen=True, slots=True)
class FoundPeriod:
    """A period as written: its place, its two moments (`end` is None where it runs on) and how it is bounded."""

    span: Span
    start: Moment
    end: Moment | None
    kind: PeriodKind
    end_excluded: bool = False  # "tot juni 2021"

    @property
    def precision(self) -> Precision:
        """The coarser precision of the two moments."""
        order = tuple(Precision)
        moments = (self.start,) if self.end is None else (self.start, self.end)
        return max((moment.precision for moment in moments), key=order.index)

    def reading(self, reference_date: date) -> DateReading | None:
        """Return what the dates can mean up to the reference date; None for a future start or an impossible order."""
        shortest_last, longest_last = (min(day, reference_date) for day in self._last_days(reference_date))
        if self.start.earliest > longest_last:
            return None
        first = self.start.earliest if self.start.is_named else self.start.latest
        shortest = Period(first, shortest_last) if first <= shortest_last else None
        return DateReading(shortest, Period(self.start.earliest, longest_last))

    def _last_days(self, reference_date: date) -> tuple[date, date]:
        end = self.end
        if end is None:
            return reference_date, reference_date
        if not self.end_excluded:
            return (end.latest if end.is_named else end.earliest), end.latest
        before = end.earliest - timedelta(days=1)
        if end.precision is Precision.DAY and end.latest != last_day(end.latest.year, end.latest.month):
            return before, before
        # "tot juni" is meant both without June and with it, and "tot 31 december" as often with that day as without it.
        return before, end.latest


def find_periods(text: str, *, single: bool = False) -> tuple[FoundPeriod, ...]:
    """Return the periods that `text` names, in order; with `single` also the moments that stand alone ("2021", "juni 2009")."""
    folded = fold(text)
    found: list[FoundPeriod] = []
    position = 0
    while start := _START.search(folded.text, position):
        period = _period_at(folded.text, start.start())
        if period is None:
            position = start.start() + 1
            continue
        position = period.span.end
        span = Span(folded.original(period.span.start), folded.original(period.span.end - 1) + 1)
        if period.kind is not PeriodKind.SINGLE or (single and _stands_alone(text, folded.text, period, span)):
            found.append(FoundPeriod(span, period.start, period.end, period.kind, period.end_excluded))
    return tuple(found)


def read_period(text: str, reference_date: date) -> DateReading | None:
    """Return the reading of the one period in a quoted text; None where there is none, or more than one."""
    found = find_periods(text) or find_periods(text, single=True)
    readings = {period.reading(reference_date) for period in found}
    return readings.pop() if len(readings) == 1 else None


def _words(pattern: str) -> str:
    return pattern.replace(" ", r"\s+")


_START = re.compile(
    r"(?<![\w€])(?<!€\s)(?:(?=(?<!\d[-./:,])(?:0?[1-9]|'\d\d))"
    r"|(?=jan|feb|ma[ayr]|mrt|apr|mei|ju[nl]|au?g|sep|o[kc]t|nov|dec|begin|early|start|med|mid|half|halv|ein|late|end"
    r"|voorj|lente|spring|zomer|summer|naj|herfst|aut|fall|winter|[qk]w?[1-4]|eerste|tweede|derde|vierde"
    r"|first|second|third|fourth|h[12]|sinds|vanaf|sedert|per\s|m\.?i\.?v|met\s|ingaande|since|as\s|tussen|between))"
)
_CIRCA = r"(?:(?:ca\.?|circa|ongeveer|rond|about|around|in|de|het|the)\s+)*"
_OPENING = re.compile(
    _words(r"(?:(?P<between>tussen|between)|sinds|vanaf|sedert|per|m\.?i\.?v\.?|met ingang van|ingaande|since|as of")
    + rf"|start(?:datum)?|begindatum)(?!\w){GAP}:?{GAP}{_CIRCA}"
)
_INCLUSIVE = r"tot en met|tot & met|tot/met|t\s?/\s?m|t\.m\.|tm|t\.?e\.?m\.?|through|thru|up to and including|to"
_END_LABEL = r"(?:einddatum|einde?|end(?: date)?)(?=\s?:)"
_EXCLUSIVE = r"tot aan|tot|until|till|up to|up until"
_CONNECTOR = re.compile(
    rf"{GAP}(?:(?P<dash>-{{1,3}}|→|~)|(?P<slash>/)|(?P<both>en|and)(?!\w)"
    + _words(rf"|[,;|]?\s*(?:{_INCLUSIVE}|{_END_LABEL}|(?P<exclusive>{_EXCLUSIVE}))(?!\w)")
    + rf"){GAP}:?{GAP}{_CIRCA}"
)
_OPEN_END = re.compile(
    _words(
        r"(?:(?:tot|t/m) )?(?:op )?(?:heden|nu(?: (?:nog|toe))?|vandaag|lopend|huidige?|dusver"
        r"|(?:the )?present(?: day)?|today|current(?:ly)?|now|(?<=to\s)date|on-?going)(?!\w)"
    )
)
_SHORT_YEAR = re.compile(r"(1[3-9]|[2-9]\d)(?!\w)")  # "2019-21"; up to 12 it is a month
_MORE_DIGITS = re.compile(r"[-./:,]\d")  # the number runs on: an amount, a reference, a telephone number
_LINE_END = re.compile(r"[^\S\n]*+(?:\n|\Z)")
_NO_START = re.compile(
    _words(
        r"(?:(?:tot en met|t/m|tm|tot(?: aan)?|until|till|voor|na|before|after)(?: (?:de|het|the))?"
        r"|(?:heden|nu|present|today) ?(?:-|t/m|tot(?: en met)?))\s*$"
    )
)
_POSTCODE_LETTERS = re.compile(r"[^\S\n]?(?!HR|IT|AI|PR|WO)[A-Z]{2}(?!\w)")


def _stands_alone(text: str, folded: str, period: FoundPeriod, span: Span) -> bool:
    """Tell whether a single moment is one: not the end of something without a start, nor a postcode."""
    if _NO_START.search(folded, max(0, period.span.start - 20), period.span.start):
        return False
    return period.precision is not Precision.YEAR or _POSTCODE_LETTERS.match(text, span.end) is None


def _period_at(text: str, position: int) -> FoundPeriod | None:
    """Return the longest period that starts at `position`, or None."""
    opening = _OPENING.match(text, position)
    first = opening.end() if opening else position
    if first >= len(text):
        return None
    is_between = opening is not None and opening["between"] is not None
    best: FoundPeriod | None = None
    for start in writings_at(text, first):
        found = _ranges(text, Span(position, first), start, is_between=is_between)
        alone = None if is_between else _alone(Span(position, first), start)
        for period in (*found, *([alone] if alone else [])):
            if (best is None or period.span.end > best.span.end) and not _MORE_DIGITS.match(text, period.span.end):
                best = period
    return best


def _alone(opening: Span, start: Writing) -> FoundPeriod | None:
    moment = None if start.year is None or start.loose else start.build(start.year)
    if moment is None:
        return None
    span = Span(opening.start, start.end)
    if len(opening):
        return FoundPeriod(span, moment, None, PeriodKind.SINCE)
    return FoundPeriod(span, moment, moment, PeriodKind.SINGLE)


def _ranges(text: str, opening: Span, start: Writing, *, is_between: bool) -> Iterator[FoundPeriod]:
    connector = _CONNECTOR.match(text, start.end)
    if connector is None or connector.end() >= len(text) or (connector["both"] is not None and not is_between):
        return
    first = None if start.year is None else start.build(start.year)
    if first is not None and (open_end := _OPEN_END.match(text, connector.end())):
        yield FoundPeriod(Span(opening.start, open_end.end()), first, None, PeriodKind.RUNNING)
    is_excluded = connector["exclusive"] is not None
    for stop, begin, end in _ends(text, start, first, connector):
        if not _is_next_line(text, Span(opening.start, stop), connector, in_order=begin.earliest <= end.latest):
            yield FoundPeriod(Span(opening.start, stop), begin, end, PeriodKind.RANGE, is_excluded)


def _ends(text: str, start: Writing, first: Moment | None, connector: re.Match[str]) -> Iterator[tuple[int, Moment, Moment]]:
    """Yield the ends that may follow a connector, with the start: the end gives a start its year where that has none."""
    for writing in writings_at(text, connector.end()):
        end = None if writing.year is None else writing.build(writing.year)
        if end is None or writing.year is None:
            continue
        begin = first
        if start.year is None and not connector["slash"] and end.precision is not Precision.YEAR:
            begin = _year_from_end(start, end, writing.year)
        if begin is not None:
            yield writing.end, begin, end
    if first is not None and first.precision is Precision.YEAR and connector.group() in {"-", "/"}:
        short = _SHORT_YEAR.match(text, connector.end())
        century = first.earliest.year // 100 * 100
        if short and century + int(short[1]) > first.earliest.year:
            yield short.end(), first, whole_year(century + int(short[1]))


def _year_from_end(start: Writing, end: Moment, year: int) -> Moment | None:
    begin = start.build(year)
    # "november – februari 2023" can only have begun the year before.
    return start.build(year - 1) if begin is not None and begin.earliest > end.latest else begin


def _is_next_line(text: str, period: Span, connector: re.Match[str], *, in_order: bool) -> bool:
    """Tell whether what follows a line break belongs to another entry rather than to a range that a narrow column broke off."""
    if "\n" not in connector.group():
        return False
    if not in_order:
        return True
    if connector["dash"] is None or "\n" not in text[connector.start() : connector.start("dash")]:
        return False
    # A dash that opens a line is a bullet, unless the column holds nothing but the two dates.
    before = text[text.rfind("\n", 0, period.start) + 1 : period.start]
    return bool(before.strip()) or _LINE_END.match(text, period.end) is None
