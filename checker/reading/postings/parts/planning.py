"""The planning of a posting: deadlines, interview, numbers of people, scale, working days."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Generic, TypeVar

from checker.reading.postings.parts.dates import DATE, TIME, date_of, moment, read_times
from checker.reading.postings.parts.rows import Flow
from checker.reading.postings.parts.rules import NUMBER, number_of
from checker.reading.postings.parts.sentences import first_sentence

_WHEN = rf"{DATE.format('')}(?:\s*,?\s*(?:om\s+|tot\s+|vóór\s+|voor\s+)?{TIME.format('')})?"
_QUESTIONS = re.compile(
    rf"[Vv]ragen\b[^.]{{0,60}}?\b(?:tot(?: en met)?|uiterlijk(?: op)?|vóór|voor|t/m)\s+{_WHEN}", re.IGNORECASE
)
_ANSWERS = re.compile(rf"antwoorden\b[^.]{{0,60}}?\b(?:op|uiterlijk(?: op)?)\s+{_WHEN}", re.IGNORECASE)
_CLOSES = re.compile(
    rf"(?:reactietermijn|inschrijftermijn|inschrijving|aanmeldtermijn)\b[^.]{{0,80}}?\b(?:tot(?: en met)?|op)\s+{_WHEN}",
    re.IGNORECASE,
)
_INTERVIEW = r"\b(?:gesprek(?:ken)?|interviews?)\b.{0,60}\b(?:gepland|plaats|gehouden|ingepland|vinden|op)\b"
_INTERVIEW_DATE = re.compile(rf"\b(?:gesprek(?:ken)?|interviews?)\b[^.]{{0,90}}?{DATE.format('')}", re.IGNORECASE)
_INVITED = re.compile(
    rf"(?:[Dd]e\s+)?\(?(?:maximaal\s*)?\)?\s*({NUMBER})\s+(?:best scorende\s+)?(?:kandidaten"
    rf"|cv['’]?s)(?:\s+met\s[^.]{{0,60}}?)?\s+(?:die|worden|aan)\b",
    re.IGNORECASE,
)
_SELECTED = re.compile(rf"Selectie\s+(?:van\s+)?(?:de\s+)?(?:maximaal\s+)?({NUMBER})\s+cv['’]?s", re.IGNORECASE)
_SCALE = re.compile(
    r"(?:functieschaal|salarisschaal|schaal)\s*:?\s*(\d+[A-Za-z]?(?:[.,]\d)?(?:\s*(?:-|tot|/|of|t/m)\s*\d+[A-Za-z]?)?"
    r"|[A-Z]{1,2}\d*(?![\w]))"
)
_DAYS = re.compile(
    r"volgende\s+werkdag(?:en)?\s*:?\s*(?P<value>.*?)(?=\s+(?:Is|Zijn|Wordt)\s+hybride\b|\s+De\s+(?:werktijden|opdracht)\b|$)",
    re.IGNORECASE,
)
_HYBRID = re.compile(
    r"Is\s+hybride\s+werken\s+mogelijk\s*[:?]+\s*(?P<value>.*?)(?=\s+De\s+opdracht\s+wordt\b|\s+De\s+werktijden\b|$)",
    re.IGNORECASE,
)


T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Placed(Generic[T]):
    """A value with the text it was read from."""

    value: T
    place: Flow


def _when(match: re.Match[str]) -> datetime | None:
    at = time(int(match["hour"]), int(match["minute"])) if match["hour"] else None
    return moment(date_of(match), at)


def _moment(pattern: re.Pattern[str], body: Flow) -> Placed[datetime] | None:
    for match in pattern.finditer(body.text):
        when = _when(match)
        if when is not None:
            return Placed(when, body.cut(*match.span()))
    return None


def read_question_deadline(body: Flow) -> Placed[datetime] | None:
    """Return until when questions may be asked."""
    return _moment(_QUESTIONS, body)


def read_answers(body: Flow) -> Placed[date] | None:
    """Return the day on which the answers are published."""
    found = _moment(_ANSWERS, body)
    return Placed(found.value.date(), found.place) if found else None


def read_closing_sentence(body: Flow) -> Placed[datetime] | None:
    """Return the closing moment that the last sentence of a posting repeats."""
    return _moment(_CLOSES, body)


def read_interview(section: Flow) -> tuple[Placed[date] | None, Placed[str] | None]:
    """Return day and time (or range of times) of the interviews."""
    match = _INTERVIEW_DATE.search(section.text)
    day = date_of(match) if match else None
    if match is None or day is None:
        return None, None
    rest = re.split(r"\buur\b\s*\.(?:\s|$)|\.\s+(?=[A-Z])", section.text[match.end() : match.end() + 80])[0]
    times = read_times(rest)[:2]
    between = len(times) > 1 and re.search(r"\b(?:en|tot)\b|[-–]", rest) is not None
    printed = "-".join(f"{t:%H:%M}" for t in (times if between else times[:1]))
    place = section.cut(*match.span())
    return Placed(day, place), Placed(printed, place) if printed else None


def read_invited(body: Flow) -> Placed[int] | None:
    """Return how many candidates go forward to the client."""
    for pattern in (_SELECTED, _INVITED):
        match = pattern.search(body.text)
        if match:
            return Placed(number_of(match[1]), body.cut(*match.span()))
    return None


def read_professionals(section: Flow | None) -> Placed[int] | None:
    """Return how many professionals are asked for."""
    match = re.search(rf"(?<!\w){NUMBER}(?!\w)", section.text, re.IGNORECASE) if section else None
    return Placed(number_of(match.group()), section.cut(*match.span())) if section and match else None


def read_scale(body: Flow) -> Placed[str] | None:
    """Return the pay scale as printed."""
    match = _SCALE.search(body.text)
    return Placed(match[1], body.cut(*match.span(1))) if match else None


def read_days(section: Flow | None) -> tuple[Placed[str] | None, Placed[str] | None]:
    """Return the working days and what is said of hybrid work, as printed."""
    if section is None or not section.text:
        return None, None
    found: list[Placed[str] | None] = []
    for pattern in (_DAYS, _HYBRID):
        match = pattern.search(section.text)
        place = section.cut(*match.span("value")) if match else None
        found.append(Placed(place.text.rstrip(". "), place) if place and place.text.rstrip(". ") else None)
    return found[0], found[1]


def interview_section(planning: Flow | None, body: Flow) -> Flow | None:
    """Return the text to look for the interviews in."""
    return planning if planning is not None and planning.text else first_sentence(body, _INTERVIEW)
