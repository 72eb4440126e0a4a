"""One written moment ("mrt '21", "03-2021", "najaar 2018", "2019"): the forms in which CVs write it, and the days it may mean."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from checker.domain.calendar import last_day

# Layout between the words of one date: spaces and at most one line break, since a blank line starts something else.
GAP = r"[^\S\n]*+(?:\n[^\S\n]*+)?+"
# A number at the end of a line is no day: it may be the hours in the cell above ("24 uur" beside "maart 2021 – heden").
_SPACES = r"[^\S\n]*+"
MONTH_NAME = (
    r"(?P<month>jan(?:u?ar(?:ie|i|y))?|feb(?:r?uar(?:ie|i|y)|r)?|maart|march|mrt|maa|mar|apr(?:il)?|mei|may|jun[iey]?|jul(?:ie|i|y)?"
    r"|au?gust(?:us)?|aug|sept?(?:ember)?|o[kc]t(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_MONTH_STEMS = ("jan", "feb", "maa mrt mar", "apr", "mei may", "jun", "jul", "aug agu", "sep", "okt oct", "nov", "dec")
MONTH_NUMBERS = {stem: number for number, stems in enumerate(_MONTH_STEMS, start=1) for stem in stems.split()}
_FULL_YEAR = r"19[5-9]\d|20[0-4]\d"
_YEAR = rf"(?P<year>{_FULL_YEAR}|'{GAP}\d\d)"
_LOOSE_YEAR = rf"(?P<year>{_FULL_YEAR}|'{GAP}\d\d|\d\d)"
_DAY = r"(?P<day>0?[1-9]|[12]\d|3[01])"
_MONTH = r"(?P<number>0?[1-9]|1[0-2])"
_TO_YEAR = rf"(?:[-/.]|{GAP}(?:,|van\b|of\b)?{GAP})"
_TWO_DIGITS = re.compile(r"'?\d\d")
_PIVOT = 50  # '49 is 2049 and '50 is 1950: the span of working lives that a CV of today can hold


class Precision(StrEnum):
    """How exactly a moment is written down."""

    DAY = "day"
    MONTH = "month"
    SEASON = "season"
    QUARTER = "quarter"
    YEAR = "year"
    VAGUE = "vague"  # begin, medio, eind, a half year


@dataclass(frozen=True, slots=True)
class Moment:
    """The days that a written moment may mean, from the earliest to the latest."""

    earliest: date
    latest: date
    precision: Precision

    @property
    def is_named(self) -> bool:
        """Whether a day or month is named: it then counts whole, and leaves nothing to interpret."""
        return self.precision in {Precision.DAY, Precision.MONTH}


@dataclass(frozen=True, slots=True)
class Writing:
    """A moment as found in the text. `year` is None where the text gives it elsewhere ("maart – juni 2023")."""

    end: int
    year: int | None
    loose: bool  # a bare two-digit year: a date within a range only
    build: Callable[[int], Moment | None]


def writings_at(text: str, position: int) -> Iterator[Writing]:
    """Yield every way to read a moment that starts at `position` of folded text."""
    for pattern, build in _NUMERIC if text[position].isdigit() or text[position] == "'" else _WORDED:
        if found := pattern.match(text, position):
            written = found["year"]
            year = None if written is None else full_year(written)
            loose = (
                written is not None
                and (written.isdigit() or written == found.group())
                and _TWO_DIGITS.fullmatch(written) is not None
            )
            yield Writing(found.end(), year, loose, _builder(build, found))


def full_year(written: str) -> int:
    """Return the year that two or four digits stand for, apostrophe or not."""
    digits = written.lstrip("'").strip()
    year = int(digits)
    if len(digits) > 2:
        return year
    return year + (1900 if year >= _PIVOT else 2000)


def whole_year(year: int) -> Moment:
    """Return the moment that a bare year stands for."""
    return Moment(date(year, 1, 1), date(year, 12, 31), Precision.YEAR)


Build = Callable[[re.Match[str], int], Moment | None]


def _builder(build: Build, found: re.Match[str]) -> Callable[[int], Moment | None]:
    return lambda year: build(found, year)


def _months(year: int, first: int, last: int, precision: Precision) -> Moment:
    return Moment(date(year, first, 1), last_day(year, last), precision)


def _month_number(found: re.Match[str]) -> int:
    fields = found.groupdict()
    return MONTH_NUMBERS[fields["month"][:3]] if fields.get("month") else int(fields["number"])


def _day(found: re.Match[str], year: int) -> Moment | None:
    month, day = _month_number(found), int(found["day"])
    if day > last_day(year, month).day:
        return None
    return Moment(date(year, month, day), date(year, month, day), Precision.DAY)


def _month(found: re.Match[str], year: int) -> Moment:
    month = _month_number(found)
    return _months(year, month, month, Precision.MONTH)


def _year(_: re.Match[str], year: int) -> Moment:
    return whole_year(year)


_PART_DAYS = {"begin": (1, 10), "medio": (11, 20), "eind": (21, 31)}
_PART_MONTHS = {"begin": (1, 3), "medio": (6, 7), "eind": (10, 12)}
_PARTS = {
    "begin": r"begin(?:ning(?:{g}of)?)?|early|start{g}of",
    "medio": r"medio|midden|half|halverwege|mid|middle{g}of",
    "eind": r"einde?|late|end{g}of",
}
_PART = "(?:" + "|".join(f"(?P<{name}>{words})" for name, words in _PARTS.items()).replace("{g}", GAP) + r")\b[-]?"


def _part(found: re.Match[str]) -> str:
    return next(name for name in _PARTS if found[name])


def _part_of_month(found: re.Match[str], year: int) -> Moment:
    month = _month_number(found)
    first, last = _PART_DAYS[_part(found)]
    end = last_day(year, month)
    return Moment(date(year, month, first), date(year, month, min(last, end.day)), Precision.VAGUE)


def _part_of_year(found: re.Match[str], year: int) -> Moment:
    return _months(year, *_PART_MONTHS[_part(found)], Precision.VAGUE)


def _half(found: re.Match[str], year: int) -> Moment:
    first = found["half"] in {"eerste", "1e", "first", "h1"}
    return _months(year, 1 if first else 7, 6 if first else 12, Precision.VAGUE)


_SEASONS = {
    **dict.fromkeys(("voorjaar", "lente", "spring"), (3, 5)),
    **dict.fromkeys(("zomer", "summer"), (6, 8)),
    **dict.fromkeys(("najaar", "herfst", "autumn", "fall"), (9, 11)),
}


def _season(found: re.Match[str], year: int) -> Moment:
    return _months(year, *_SEASONS[found["season"]], Precision.SEASON)


def _winter(_: re.Match[str], year: int) -> Moment:
    # A winter with one year may be the one that starts in it or the one that ends in it.
    return Moment(date(year - 1, 12, 1), last_day(year + 1, 2), Precision.SEASON)


def _winter_of_two_years(found: re.Match[str], year: int) -> Moment | None:
    if full_year(found["second"]) != year + 1:
        return None
    return Moment(date(year, 12, 1), last_day(year + 1, 2), Precision.SEASON)


_QUARTERS = {"eerste": 1, "tweede": 2, "derde": 3, "vierde": 4, "first": 1, "second": 2, "third": 3, "fourth": 4}


def _quarter(found: re.Match[str], year: int) -> Moment:
    written = found["quarter"]
    number = _QUARTERS[written] if written in _QUARTERS else int(written[0])
    return _months(year, 3 * number - 2, 3 * number, Precision.QUARTER)


def _forms(*forms: tuple[str, Build]) -> tuple[tuple[re.Pattern[str], Build], ...]:
    return tuple((re.compile(rf"(?:{pattern})(?!\w)"), build) for pattern, build in forms)


_ORDINAL = r"(?:ste|de|e|st|nd|rd|th)?"
_NAMED = rf"{MONTH_NAME}\.?"
_NUMERIC = _forms(
    (rf"{_DAY}(?P<sep>[-./]){_MONTH}(?P=sep){_LOOSE_YEAR}", _day),
    (rf"(?P<year>{_FULL_YEAR})(?P<sep>[-./])(?P<number>0[1-9]|1[0-2])(?P=sep){_DAY}", _day),
    (rf"{_DAY}{_ORDINAL}(?:[-./]|{_SPACES}(?:of\b)?{_SPACES}){_NAMED}(?:{_TO_YEAR}{_LOOSE_YEAR})?", _day),
    (rf"{_MONTH}(?:[-.]|[^\S\n]?/[^\S\n]?){_YEAR}", _month),
    (rf"{_MONTH}/(?P<year>1[3-9]|[2-4]\d)", _month),
    (rf"(?P<year>{_FULL_YEAR})[-./](?P<number>0[1-9]|1[0-2])", _month),
    (rf"(?P<quarter>[1-4])(?:ste|de|e|st|nd|rd|th){GAP}(?:kwartaal|quarter)(?:{_TO_YEAR}{_YEAR})?", _quarter),
    (rf"(?P<year>{_FULL_YEAR}){GAP}[-/]?[qk](?P<quarter>[1-4])", _quarter),
    (rf"(?P<half>1e|2e){GAP}helft{_TO_YEAR}{_YEAR}", _half),
    (rf"(?P<year>{_FULL_YEAR})", _year),
    (r"(?P<year>'\d\d)", _year),
)
_WORDED = _forms(
    (rf"{_NAMED}{GAP}{_DAY}{_ORDINAL}(?:,{GAP}|\s)(?P<year>{_FULL_YEAR})", _day),
    (rf"{_NAMED}(?:{_TO_YEAR}{_LOOSE_YEAR})?", _month),
    (rf"{_PART}{GAP}{_NAMED}(?:{_TO_YEAR}{_LOOSE_YEAR})?", _part_of_month),
    (rf"{_PART}(?:{_TO_YEAR}{_YEAR})?", _part_of_year),
    (rf"(?P<season>{'|'.join(_SEASONS)})\b(?:{_TO_YEAR}{_YEAR})?", _season),
    (rf"winter\b{_TO_YEAR}{_YEAR}{GAP}[-/]{GAP}(?P<second>{_FULL_YEAR}|'?\d\d)", _winter_of_two_years),
    (rf"winter\b{_TO_YEAR}{_YEAR}", _winter),
    (rf"(?:q|k|kw)(?P<quarter>[1-4])(?:{_TO_YEAR}{_YEAR})?", _quarter),
    (rf"(?P<quarter>{'|'.join(_QUARTERS)}){GAP}(?:kwartaal|quarter)(?:{_TO_YEAR}{_YEAR})?", _quarter),
    (rf"(?P<half>eerste|tweede|first|second){GAP}(?:helft|half){_TO_YEAR}{_YEAR}", _half),
    (rf"(?P<half>h[12]){_TO_YEAR}{_YEAR}", _half),
)
