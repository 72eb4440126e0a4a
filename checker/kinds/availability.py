"""Availability: from a date, for a time, for so many hours.

What it asks: to be available in time and for long enough. What proves it: a sentence in the CV, the motivation or the
statement that says so, with its date and its duration; the statement's start date proves a start, not a duration. What does
not: "in overleg", a later date, a notice period. Source: labelling guidelines, "A statement"; design, smaller decisions.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Literal

from checker.domain.calendar import add_months, dutch
from checker.domain.claims import Claim, Evidence
from checker.domain.documents import Citation, Source
from checker.domain.postings import Criterion, Requirement
from checker.domain.submissions import Submission
from checker.domain.verdicts import Outcome, Ruling, Why
from checker.dutch.extracts import Extract
from checker.dutch.numbers import NUMBER, first_duration, number
from checker.kinds.base import Case, PostingContext, Sought
from checker.kinds.dates import first_date
from checker.kinds.quoting import all_text, denied, once, proposed, quote, quoted, statement_line, touched
from checker.kinds.sentence import Sentence

_ASKS = re.compile(r"\b(?:beschikbaar|beschikbaarheid|inzetbaar|available|availability)\b", re.IGNORECASE)
_SAYS = re.compile(
    r"\b(?:beschikbaar\w*|inzetbaar|available|availability|over (?:mij|hem|haar) beschikken|(?:kan"
    r"|kunnen)\b[^.]{0,60}\b(?:beginnen|starten|start)|(?:start|begin)datum)\b",
    re.IGNORECASE,
)
_PRESENT = re.compile(r"\b(?:fysiek|kantoor|locatie|aanwezig)\b", re.IGNORECASE)
_WHOLE = re.compile(
    r"\b(?:(?:de )?(?:gehele|hele|volledige)\s+(?:looptijd|duur|periode|opdracht)|(?:voor )?de (?:looptijd"
    r"|duur) van de opdracht|duur van de opdracht|onbepaalde tijd)\b",
    re.IGNORECASE,
)
_UNTIL = re.compile(r"\b(?:tot(?: en met)?|t/m|until|till)\s+(?:\d{1,2}[-/ ]\w+[-/ ]?(?:\d{4})?|\w+ \d{4})", re.IGNORECASE)
_AT_ONCE = re.compile(
    r"\b(?:per direct|direct|onmiddellijk|per omgaande|z\.?s\.?m\.?|zo spoedig mogelijk|immediately|met ingang van heden)\b",
    re.IGNORECASE,
)
_OPEN = re.compile(
    r"\b(?:in overleg|nader te bepalen|n\.?t\.?b\.?|negotiable|to be discussed|opzegtermijn|notice period)\b", re.IGNORECASE
)
_HOURS = re.compile(
    rf"(?P<low>{NUMBER})(?:\s*(?:-|–|à|tot(?: en met)?|t/m)\s*(?P<high>{NUMBER}))?\s*(?:uur|uren|hours)\b", re.IGNORECASE
)


class Availability(Requirement):
    """Available by `available_from`, for at least `available_min_months`, for at least `hours_min` a week."""

    kind: Literal["availability"] = "availability"
    available_from: date | None = None
    available_min_months: int | None = None
    hours_min: int | None = None


def recognise(sentence: Sentence, context: PostingContext) -> Availability | None:
    """Read a sentence that asks for availability, and not for presence at a place."""
    if not _ASKS.search(sentence.text) or _PRESENT.search(sentence.text) or re.search(r"ervaring", sentence.text, re.IGNORECASE):
        return None
    closes = context.closes.date() if context.closes else None
    start = first_date(sentence.text, closes)
    if start is None and _AT_ONCE.search(sentence.text):
        start = context.start_iso or closes
    elif start is None and re.search(r"\bstart(?:datum)?\b", sentence.text, re.IGNORECASE):
        start = context.start_iso
    months = first_duration(sentence.text)
    if months is None and _WHOLE.search(sentence.text):
        months = context.duration_months
    hours = _HOURS.search(sentence.text)
    return Availability(available_from=start, available_min_months=months, hours_min=int(number(hours["low"])) if hours else None)


def find(requirement: Availability, criterion: Criterion, submission: Submission) -> Iterator[Claim]:
    """Offer every sentence on availability, and the statement's start date."""
    del requirement
    for sentence in _sentences(submission):
        yield Claim(criterion.id, (quote("availability", sentence.citation()),))
    if line := statement_line(submission, "beschikbaar_per"):
        yield Claim(criterion.id, (quote("start", line),))


def _sentences(submission: Submission) -> tuple[Extract, ...]:
    """The sentences of all papers that speak of availability; the statement's own date is read apart."""
    texts = all_text(submission, (Source.CV, Source.MOTIVATION, Source.STATEMENT))
    spoken = (s for text in texts for s in text.sentences() if _SAYS.search(s.text))
    return tuple(s for s in spoken if not s.text.lstrip().startswith("beschikbaar_per"))


def sought(requirement: Availability) -> tuple[Sought, ...]:
    """What to quote: the sentences on availability, and the statement's start date."""
    del requirement
    return (
        Sought("availability", "een zin over de beschikbaarheid: vanaf wanneer, hoe lang, hoeveel uur per week"),
        Sought("start", "de startdatum zoals de inschrijving die geeft"),
    )


def decide(requirement: Availability, evidence: tuple[Evidence, ...], case: Case) -> Ruling:
    """The least favourable start counts, quoted or not; then duration and hours must be said somewhere."""
    every = _sentences(case.submission)
    sentences = [(s.citation(), s.text) for s in touched(quoted(evidence, "availability"), every) if not _is_denied(s.text)]
    starts = [(c, _start(text, case.reference_date)) for c, text in sentences] + _given(case)
    cited = once(c for c, _ in (*sentences, *starts))
    accepted = proposed(evidence, "availability")
    if not cited and not accepted:
        return Ruling(Outcome.NOT_MET, Why.ABSENT, steps=("geen zin over beschikbaarheid gevonden",))
    if late := _late(requirement, every, case):
        step = f"beschikbaar per {dutch(late[1])}; gevraagd per {dutch(requirement.available_from or late[1])}"
        return Ruling(Outcome.NOT_MET, Why.TOO_LATE, nearest=(late[0],), steps=(step,))
    if accepted:
        return Ruling(Outcome.MET, Why.EXPLICIT, citations=once(accepted), steps=("beschikbaarheid vermeld",))
    proving = [c for c, day in starts if day][:2]
    if requirement.available_from and not proving:
        return Ruling(Outcome.NOT_MET, Why.IMPLICIT, nearest=cited[:3], steps=("geen datum van beschikbaarheid genoemd",))
    for needed, found, what in (
        (requirement.available_min_months, _enough(sentences, requirement, case), "duur"),
        (requirement.hours_min, _hours(sentences, requirement), "aantal uren"),
    ):
        if needed and found is None:
            return Ruling(Outcome.NOT_MET, Why.IMPLICIT, nearest=cited[:3], steps=(f"{what} niet genoemd of te kort",))
        if found is not None:
            proving.append(found)
    proving = proving or [c for c, t in sentences if not _OPEN.search(t)][:1]
    if not proving:
        return Ruling(Outcome.NOT_MET, Why.IMPLICIT, nearest=cited[:3], steps=("beschikbaarheid niet bevestigd",))
    return Ruling(Outcome.MET, Why.EXPLICIT, citations=once(proving), steps=("beschikbaarheid vermeld, zoals gevraagd",))


def _is_denied(text: str) -> bool:
    word = _SAYS.search(text)
    return word is None or denied(text, word.start(), word.end())


def _given(case: Case) -> list[tuple[Citation, date | None]]:
    """The start that the statement gives."""
    line = statement_line(case.submission, "beschikbaar_per")
    return [(line, first_date(line.quote, case.reference_date))] if line else []


def _late(requirement: Availability, every: tuple[Extract, ...], case: Case) -> tuple[Citation, date] | None:
    """The first start, of all papers, that is later than asked."""
    said = [(s.citation(), _start(s.text, case.reference_date)) for s in every if not _is_denied(s.text)]
    wanted = requirement.available_from
    return next(((c, day) for c, day in (*said, *_given(case)) if wanted and day and day > wanted), None)


def _start(text: str, reference_date: date) -> date | None:
    text = _UNTIL.sub(" ", text)
    if _OPEN.search(text) and first_date(text, reference_date) is None:
        return None
    found = first_date(text, reference_date)
    return found or (reference_date if _AT_ONCE.search(text) else None)


def _enough(sentences: list[tuple[Citation, str]], requirement: Availability, case: Case) -> Citation | None:
    """A sentence that promises the whole time asked."""
    wanted = requirement.available_min_months or 0
    for citation, text in sentences:
        if _WHOLE.search(text):
            return citation
        months = first_duration(text)
        if months is not None and months >= wanted:
            return citation
        end = re.search(r"\b(?:tot en met|t/m|tot)\s+(?P<d>.+)", text, re.IGNORECASE)
        until = first_date(end["d"], case.reference_date) if end else None
        if until and requirement.available_from and until >= add_months(requirement.available_from, wanted):
            return citation
    return None


def _hours(sentences: list[tuple[Citation, str]], requirement: Availability) -> Citation | None:
    for citation, text in sentences:
        match = _HOURS.search(text)
        if match and number(match["high"] or match["low"]) >= (requirement.hours_min or 0):
            return citation
    return None


def ask(requirement: Availability, ruling: Ruling) -> str:
    """What to write if it is true (Dutch, with blanks)."""
    del ruling
    start = dutch(requirement.available_from) if requirement.available_from else "[datum]"
    months = f" voor minimaal {requirement.available_min_months} maanden" if requirement.available_min_months else ""
    hours = f", {requirement.hours_min} uur per week" if requirement.hours_min else ""
    return f"Ik ben beschikbaar per {start}{months}{hours}. [alleen als dit klopt]"
