"""The fields of a posting, each with its place."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

from checker.domain.postings import Duration, Extension, PlaceInPosting
from checker.reading.postings.parts import planning, rules
from checker.reading.postings.parts.competences import read_competences
from checker.reading.postings.parts.criteria import total_printed
from checker.reading.postings.parts.dates import moment, read_date, read_time
from checker.reading.postings.parts.headings import Role
from checker.reading.postings.parts.layout import Layout
from checker.reading.postings.parts.opening import read_client
from checker.reading.postings.parts.rows import Flow

_MONTHS = re.compile(r"(\d{1,2})\s*(maand|mnd|jaar)", re.IGNORECASE)
_TIMES = re.compile(
    r"(\d{1,2}|een|één|twee|drie|vier)\s*(?:x|×|keer|maal)\s*(?:max(?:imaal|\.)?\s*)?(\d{1,2}|een|één)\s*(maand|mnd|jaar)",
    re.IGNORECASE,
)
_HOURS = re.compile(
    r"(\d{1,2})(?:[.,]0+)?(?:\s*(?:uur|uren)?\s*(?:-|–|tot(?: en met)?|t/m|à|/|en maximaal|,? ?maximaal|,? ?max\.?)\s*(\d{1,2}))?"
)
_RATE = re.compile(
    r"(?:uurtarief|tarief)[^.;]{0,40}?(?:maximaal|max\.?|ten hoogste|niet hoger dan|van)\s*(?:is\s*)?(?:€|EUR"
    r"|euro)?\s*(\d{1,3}(?:[.,]\d{1,2})?)(?!\d)"
    r"|(?:maximaal|maximum|max\.?)\s*(?:uur)?tarief[^\d;]{0,40}?(\d{1,3}(?:[.,]\d{1,2})?)(?!\d)",
    re.IGNORECASE,
)
_ON_SITE = re.compile(
    r"\b(?:op|vanuit)\s+(?:het\s+)?kantoor\b[^.;]{0,30}?\b(?:in|te)\s+(?P<a>[A-Z][\w-]+(?: [A-Z][\w-]+)*)"
    r"|\b(?:kantoor|stadhuis|gemeentehuis|stadskantoor)\s+(?:in\s+|te\s+)?(?P<b>[A-Z][\w-]+(?: [A-Z][\w-]+)*)"
    r"|\blocatie\b[^.;]{0,40}?\b(?:in|te)\s+(?P<c>[A-Z][\w-]+(?: [A-Z][\w-]+)*)"
    r"|\b[Ss]tandplaats(?:\s+is)?:?\s+(?P<d>[A-Z][\w-]+(?: [A-Z][\w-]+)*)"
)


class Fields:
    """Values gathered so far, and where they stand."""

    def __init__(self) -> None:
        self.values: dict[str, Any] = {}
        self.places: dict[str, PlaceInPosting] = {}

    def put(self, name: str, value: object, place: Flow | None) -> None:
        """Keep a value that the text gives; what it does not give stays as it is."""
        if value is None or value == ():
            return
        self.values[name] = value
        if place is not None and place.text:
            self.places[name] = place.place

    def put_found(self, name: str, found: planning.Placed[Any] | None) -> None:
        """Keep a value that was read together with its place."""
        if found is not None:
            self.put(name, found.value, found.place)


def read_fields(layout: Layout) -> Fields:
    """Read every field but the criteria."""
    fields = Fields()
    _opening(layout, fields)
    _header(layout, fields)
    _closing(layout, fields)
    _planning(layout, fields)
    _rules(layout, fields)
    return fields


def _opening(layout: Layout, fields: Fields) -> None:
    opening, labelled = layout.opening, layout.header.values
    title = opening.title or labelled.get("title")
    if title is not None:
        fields.put("title", title.text, title)
    client, where = read_client(opening, labelled.get("client"), layout.body)
    fields.put("client", client, where)
    place = labelled.get("place")
    if place is None and opening.second is not None and client is not None and opening.second.text != client:
        place = opening.second
    if place is None:
        place = _on_site(layout)
    if place is not None:
        fields.put("place", place.text, place)


def _on_site(layout: Layout) -> Flow | None:
    """Return the place of work that a criterion names."""
    for found in layout.lists:
        match = _ON_SITE.search(found.text.text)
        if match and match.lastgroup:
            return found.text.cut(*match.span(match.lastgroup))
    match = _ON_SITE.search(layout.body.text)
    return layout.body.cut(*match.span("d")) if match and match["d"] else None


def _header(layout: Layout, fields: Fields) -> None:
    labelled = layout.header.values
    for name in ("start", "education_level", "region"):
        if name in labelled:
            fields.put(name, labelled[name].text, labelled[name])
    if "number" in labelled:
        number = re.search(r"[A-Z]{0,4}-?\d[\w-]*", labelled["number"].text)
        fields.put("number", number.group() if number else None, labelled["number"])
    if "start" in labelled:
        fields.put("start_iso", read_date(labelled["start"].text), labelled["start"])
    if "duration" in labelled:
        fields.put("duration", read_duration(labelled["duration"].text), labelled["duration"])
    if "extension" in labelled:
        fields.put("extension", read_extension(labelled["extension"].text), labelled["extension"])
    hours = _HOURS.search(labelled["hours"].text) if "hours" in labelled else None
    if hours:
        fields.put("hours_min", int(hours[1]), labelled["hours"])
        fields.put("hours_max", int(hours[2] or hours[1]), labelled["hours"])


def read_duration(text: str) -> Duration:
    """Count a duration: months, or the day on which it ends."""
    end = read_date(text) if re.search(r"\b(?:tot|t/m|einde?)\b", text, re.IGNORECASE) else None
    match = _MONTHS.search(text)
    months = None if end or not match else int(match[1]) * (12 if match[2].lower() == "jaar" else 1)
    return Duration(raw=text, months=months, end_date=end)


def read_extension(text: str) -> Extension:
    """Count the options to extend: how many, of how many months each."""
    match = _TIMES.search(text)
    if not match:
        return Extension(raw=text)
    months = rules.number_of(match[2]) * (12 if match[3].lower() == "jaar" else 1)
    return Extension(raw=text, count=rules.number_of(match[1]), months_each=months)


def _closing(layout: Layout, fields: Fields) -> None:
    """Read when the posting closes: from the header, else from the sentence that repeats it."""
    labelled = layout.header.values
    day, hour = labelled.get("closing_date"), labelled.get("closing_time")
    said = planning.read_closing_sentence(layout.body)
    on = read_date(day.text) if day else None
    at = read_time(hour.text) if hour else read_time(day.text) if day else None
    if on is None or (at is None and said is not None and said.value.date() == on):
        fields.put_found("closes", said)
        return
    fields.put("closes", moment(on, at), day)


def _planning(layout: Layout, fields: Fields) -> None:
    body = layout.body
    fields.put_found("question_deadline", planning.read_question_deadline(body))
    fields.put_found("answers_published", planning.read_answers(body))
    interviews = planning.interview_section(layout.section(Role.PLANNING), body)
    if interviews is not None:
        day, hours = planning.read_interview(interviews)
        fields.put_found("interview_date", day)
        fields.put_found("interview_time", hours)
    fields.put_found("invited_count", planning.read_invited(body))
    asked = layout.section(Role.PROFESSIONALS) or layout.header.values.get("professionals")
    fields.put_found("professionals", planning.read_professionals(asked))
    scale = layout.header.values.get("scale")
    fields.put_found("pay_scale", planning.Placed(scale.text, scale) if scale else planning.read_scale(body))
    days, hybrid = planning.read_days(layout.section(Role.DAYS) or body)
    fields.put_found("working_days", days)
    fields.put_found("hybrid", hybrid)


def _rules(layout: Layout, fields: Fields) -> None:
    body = layout.body
    fields.put("cv_requirements", *rules.read_cv_requirements(layout.section(Role.CV), body))
    fields.put("explicit_only_clause", *rules.read_explicit_clause(body))
    fields.put("execution_condition", *rules.read_execution(layout.section(Role.EXECUTION), body))
    fields.put("papers", *rules.read_papers(body))
    fields.put("award_wording", rules.read_award_wording(body), None)
    fields.put("award_total_printed", total_printed(layout.headings), layout.heading(Role.AWARD))
    where = layout.range_of(Role.COMPETENCES)
    if where is not None:
        fields.put("competences", read_competences(layout.rows, *where), layout.section(Role.COMPETENCES))
    _rate(layout, fields)


def _rate(layout: Layout, fields: Fields) -> None:
    """Read the cap on the hourly rate: from a criterion, else from the header."""
    texts = [found.text for found in layout.lists]
    labelled = layout.header.values.get("rate")
    for text in texts:
        match = _RATE.search(text.text)
        if match:
            fields.put("rate_cap", Decimal((match[1] or match[2]).replace(",", ".")), text.cut(*match.span()))
            return
    amount = re.search(r"\d{2,3}(?:[.,]\d{1,2})?", labelled.text) if labelled else None
    if labelled and amount:
        fields.put("rate_cap", Decimal(amount.group().replace(",", ".")), labelled)
