"""What the checks look at: the posting as read, its text without layout, and the day on which is looked."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from checker.domain.postings import Criterion, CriterionSection, Posting
from checker.domain.verdicts import Finding, Severity
from checker.dutch.numbers import NUMBER, number

MONTHS = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)
WEEKDAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
DATE = rf"(\d{{1,2}})\s+({'|'.join(MONTHS)})\s+(\d{{4}})"
_END = re.compile(r"(?<=[.!?])[\"”’)]*\s+(?=[\"“‘(]?[A-ZÀ-Þ])|\n+\s*(?=[-•*])|\n\s*\n")


@dataclass(frozen=True, eq=False)
class Subject:
    """One posting under the linter."""

    posting: Posting
    text: str
    today: date | None = None

    @cached_property
    def plain(self) -> str:
        """The text as one line, without markup."""
        return " ".join(re.sub(r"[*#\\]|(?<!\w)_|_(?!\w)", "", self.text).split())

    @cached_property
    def sentences(self) -> tuple[str, ...]:
        """The sentences of the text, without layout."""
        unmarked = re.sub(r"[*#\\](?! )|(?<!\w)_|_(?!\w)", "", self.text)
        return tuple(flat for piece in _END.split(unmarked) if (flat := " ".join(piece.split()).lstrip("-•*# ")))

    @cached_property
    def knockouts(self) -> tuple[Criterion, ...]:
        """The knock-outs."""
        return tuple(c for c in self.posting.criteria if c.section is CriterionSection.KNOCKOUT)

    @cached_property
    def awards(self) -> tuple[Criterion, ...]:
        """The criteria that earn points."""
        return tuple(c for c in self.posting.criteria if c.section is CriterionSection.AWARD)

    def sentence_with(self, pattern: str) -> str | None:
        """Return the first sentence that the pattern is found in, letter case aside."""
        return next((s for s in self.sentences if re.search(pattern, s, re.IGNORECASE)), None)

    def may_still_ask(self) -> bool:
        """Whether a question can still reach the nota van inlichtingen."""
        deadline = self.posting.question_deadline
        return self.today is None or deadline is None or self.today <= deadline.date()

    def finding(self, code: str, severity: Severity, message: str, *, quote: str | None, question: str | None = None) -> Finding:
        """Make a finding; a question that can no longer be asked is left out."""
        return Finding(code, severity, message, quote=quote, question=question if self.may_still_ask() else None)


def name_of(criterion: Criterion) -> str:
    """Name a criterion as a recruiter would: "knock-out 2", "gunningscriterium 7"."""
    kind = "knock-out" if criterion.section is CriterionSection.KNOCKOUT else "gunningscriterium"
    return f"{kind} {criterion.id}"


def core(criterion: Criterion) -> str:
    """Return a criterion's text without points and closing marks."""
    text = criterion.text
    if criterion.printed_points:
        text = text.replace(criterion.printed_points, "")
    return re.sub(r"\s+", " ", text).strip(" ;.,")


def date_of(day: str, month: str, year: str) -> date | None:
    """Return the date that three printed parts make, or None where the calendar has no such day."""
    try:
        return date(int(year), MONTHS.index(month.lower()) + 1, int(day))
    except ValueError:
        return None


def dutch_date(day: date) -> str:
    """Write a date as a Dutch reader expects it."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def count_in(text: str, pattern: str) -> int | None:
    """Return the number that stands where the pattern has `{n}`."""
    match = re.search(pattern.replace("{n}", rf"({NUMBER})"), text, re.IGNORECASE)
    return int(number(match[1])) if match else None


def days_in_words(count: int) -> str:
    """Write a number of days."""
    return f"{count} dag" if count == 1 else f"{count} dagen"
