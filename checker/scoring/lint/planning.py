"""Deadlines: passed, in the wrong order, on the wrong weekday, or too tight to be kept."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from checker.domain.verdicts import Finding, Severity
from checker.scoring.lint.subject import DATE, MONTHS, WEEKDAYS, Subject, core, count_in, date_of, dutch_date, name_of

_CLOSING = re.compile(
    rf"(?:reactietermijn|inschrijftermijn)\b[^.]{{0,80}}?\btot\s+(?:en met\s+)?(?:\w+dag\s+)?{DATE}", re.IGNORECASE
)


def passed(subject: Subject) -> Iterator[Finding]:
    """Deadlines that lie before today."""
    posting, today = subject.posting, subject.today
    if today is None:
        return
    if posting.closes and posting.closes.date() < today:
        yield subject.finding(
            "closed",
            Severity.ERROR,
            f"De inschrijftermijn is verlopen: reageren kon tot {dutch_date(posting.closes.date())}.",
            quote=_printed(subject, posting.closes.date()),
        )
    elif posting.question_deadline and posting.question_deadline.date() < today:
        yield subject.finding(
            "questions_closed",
            Severity.INFO,
            f"Vragen stellen kan niet meer: dat kon tot {dutch_date(posting.question_deadline.date())}.",
            quote=_printed(subject, posting.question_deadline.date()),
        )


def _printed(subject: Subject, day: date) -> str | None:
    """Return a date as the posting prints it."""
    numeric = rf"0?{day.day}[-/.]0?{day.month}[-/.]{day.year}"
    match = re.search(
        rf"(?:\w+dag\s+)?(?:0?{day.day}\s+{MONTHS[day.month - 1]}\s+{day.year}|{numeric})", subject.plain, re.IGNORECASE
    )
    return match.group() if match else None


def order_of_dates(subject: Subject) -> Iterator[Finding]:
    """Dates that cannot all be kept, since one that must come first comes later."""
    posting = subject.posting
    dated = [
        ("de laatste dag voor vragen", posting.question_deadline.date() if posting.question_deadline else None),
        ("de publicatie van de antwoorden", posting.answers_published),
        ("de sluiting van de inschrijving", posting.closes.date() if posting.closes else None),
        ("de gesprekken", posting.interview_date),
        ("de start", posting.start_iso),
        ("het einde van de opdracht", posting.duration.end_date),
    ]
    known = [(name, day) for name, day in dated if day is not None]
    for i, (earlier, first) in enumerate(known):
        for later, second in known[i + 1 :]:
            if second < first:
                yield subject.finding(
                    "dates_clash",
                    Severity.ERROR,
                    f"{later[0].upper()}{later[1:]} ({dutch_date(second)}) ligt vóór {earlier} ({dutch_date(first)}).",
                    quote=_printed(subject, second),
                    question=(
                        f"{later[0].upper()}{later[1:]} staat op {dutch_date(second)} en {earlier} op {dutch_date(first)}. "
                        "Welke datum klopt?"
                    ),
                )


def weekdays(subject: Subject) -> Iterator[Finding]:
    """A weekday that does not go with its date: one of the two is wrong."""
    seen: set[str] = set()
    for match in re.finditer(rf"\b({'|'.join(WEEKDAYS)})\s+{DATE}", subject.plain, re.IGNORECASE):
        day = date_of(*match.groups()[1:])
        if match.group().lower() in seen or (day and WEEKDAYS[day.weekday()] == match[1].lower()):
            continue
        seen.add(match.group().lower())
        actual = f"is een {WEEKDAYS[day.weekday()]}" if day else "bestaat niet"
        yield subject.finding(
            "weekday_mismatch",
            Severity.WARNING,
            f"“{match.group()}”: {match[2]} {match[3]} {match[4]} {actual}. Dag of datum is fout.",
            quote=match.group(),
            question=f"In de uitvraag staat “{match.group()}”. Welke datum is bedoeld?",
        )


def closing_twice(subject: Subject) -> Iterator[Finding]:
    """Two closing dates: the header's and the one in the last sentence."""
    closes = subject.posting.closes
    for match in _CLOSING.finditer(subject.plain):
        said = date_of(*match.groups())
        if closes and said and said != closes.date():
            yield subject.finding(
                "closing_twice",
                Severity.ERROR,
                f"De kop noemt {dutch_date(closes.date())} als sluitingsdatum, de tekst {dutch_date(said)}. Houd de "
                "vroegste aan.",
                quote=match.group(),
                question=f"Sluit de inschrijving op {dutch_date(closes.date())} of op {dutch_date(said)}?",
            )


def available_too_soon(subject: Subject) -> Iterator[Finding]:
    """Availability asked from a day on which nobody can have been chosen yet."""
    closes = subject.posting.closes
    if closes is None:
        return
    before = subject.posting.interview_date or closes.date()
    for criterion in subject.posting.criteria:
        match = re.search(
            rf"\bbeschikbaar\b.{{0,30}}?\b(?:per|vanaf)\s+(\d{{1,2}})\s+({'|'.join(MONTHS)})(?:\s+(\d{{4}}))?",
            criterion.text,
            re.IGNORECASE,
        )
        asked = date_of(match[1], match[2], match[3] or str(closes.year)) if match else None
        if match and asked and timedelta(0) <= before - asked < timedelta(days=90):
            yield subject.finding(
                "available_too_soon",
                Severity.WARNING,
                f"{name_of(criterion).capitalize()} vraagt beschikbaarheid per {dutch_date(asked)}, en dat is niet na de "
                "sluiting of de gesprekken "
                f"({dutch_date(before)}). Laat de kandidaat deze datum wel bevestigen: zo staat het er.",
                quote=core(criterion),
                question=f"Beschikbaarheid wordt gevraagd per {dutch_date(asked)}, vóór de gunning. Welke startdatum geldt?",
            )


def screening_takes_longer(subject: Subject) -> Iterator[Finding]:
    """A screening that may take longer than there is between interview and start."""
    start, interview = subject.posting.start_iso, subject.posting.interview_date
    sentence = subject.sentence_with(r"maximaal\s+\w+\s+weken")
    if start is None or interview is None or sentence is None or not re.search(r"VOG|screening", subject.plain):
        return
    weeks = count_in(sentence, r"maximaal\s+{n}\s+weken")
    if weeks and re.search(r"VOG|screening|verwerking", sentence) and start - interview < timedelta(weeks=weeks):
        yield subject.finding(
            "screening_takes_longer",
            Severity.WARNING,
            f"Tussen de gesprekken ({dutch_date(interview)}) en de start ({dutch_date(start)}) zitten "
            f"{(start - interview).days} dagen; de VOG mag "
            f"{weeks} weken duren. Laat de kandidaat de VOG vroeg aanvragen.",
            quote=sentence,
            question="Mag de kandidaat starten terwijl de VOG nog in behandeling is?",
        )
