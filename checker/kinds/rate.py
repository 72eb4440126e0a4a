"""A maximum hourly rate.

What it asks: a rate of at most so much, excluding VAT, including what the posting names. What proves it: the statement. What
does not: anything in a CV; without a rate in the statement the criterion needs input. Source: labelling guidelines, "The
hourly rate and the contract form come from the statement file".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Literal

from checker.domain.claims import Claim, Evidence
from checker.domain.postings import Criterion, Requirement
from checker.domain.submissions import Submission
from checker.domain.verdicts import Outcome, Ruling, Why
from checker.kinds.base import Case, PostingContext, Sought
from checker.kinds.quoting import quote, statement_line
from checker.kinds.sentence import Sentence

_ASKS = re.compile(r"\b(?:uurtarief|tarief|all-?in\s*tarief)\b", re.IGNORECASE)
_AMOUNT = re.compile(
    r"(?:€|eur(?:o)?)\s*(?P<a>\d{1,3}(?:[.,]\d{1,2})?)|(?P<b>\d{1,3}(?:[.,]\d{1,2})?)\s*(?:euro|,-)", re.IGNORECASE
)
_INCLUDING_VAT = re.compile(r"\b(?:incl(?:usief|\.)?)\s*(?:\d+\s*%\s*)?btw\b", re.IGNORECASE)
_TRAVEL_EXTRA = re.compile(
    r"\bexcl(?:usief|\.)?\s*(?:reis|parkeer|kilometer)|\b(?:reis|parkeer)\w*kosten\b[^.]{0,40}\b(?:apart"
    r"|extra|separaat|bovenop|in rekening|worden vergoed|doorbelast)"
    r"|\b(?:te vermeerderen met|vermeerderd met|plus)\b[^.]{0,40}\b(?:km|kilometer|reis|parkeer)|\bper kilometer\b",
    re.IGNORECASE,
)
_VAT = Decimal("1.21")


class Rate(Requirement):
    """An hourly rate of at most `rate` euro, excluding VAT."""

    kind: Literal["rate"] = "rate"
    rate: Decimal
    rate_includes: tuple[str, ...] = ()


def recognise(sentence: Sentence, context: PostingContext) -> Rate | None:
    """Read a sentence that sets a maximum rate."""
    del context
    amount = _AMOUNT.search(sentence.text)
    if not _ASKS.search(sentence.text) or not amount:
        return None
    included = re.search(r"\binclusief\s+(?P<what>[^;.]+)", sentence.text, re.IGNORECASE)
    parts = re.split(r"\s*,\s*|\s+(?:en|én)\s+", included["what"]) if included else []
    return Rate(
        rate=Decimal((amount["a"] or amount["b"]).replace(",", ".")), rate_includes=tuple(p.strip() for p in parts if p.strip())
    )


def find(requirement: Rate, criterion: Criterion, submission: Submission) -> Iterator[Claim]:
    """Offer the statement's rate, and what its remarks say of it."""
    del requirement
    if line := statement_line(submission, "uurtarief"):
        remarks = statement_line(submission, "opmerkingen")
        yield Claim(criterion.id, (quote("rate", line), *((quote("remarks", remarks),) if remarks else ())))


def sought(requirement: Rate) -> tuple[Sought, ...]:
    """Nothing: the statement's own figures decide."""
    del requirement
    return ()


def decide(requirement: Rate, evidence: tuple[Evidence, ...], case: Case) -> Ruling:
    """The statement's rate against the maximum."""
    del evidence  # the statement's own figure decides, whatever was quoted
    statement, line = case.submission.statement, statement_line(case.submission, "uurtarief")
    if statement is None or statement.hourly_rate is None or line is None:
        return Ruling(Outcome.NEEDS_INPUT, Why.NEEDS_INPUT, steps=("geen uurtarief opgegeven in de inschrijving",))
    remarks = statement.remarks or ""
    rate = excluding_vat(statement.hourly_rate, remarks)
    step = f"uurtarief {_euro(statement.hourly_rate)}; maximaal {_euro(requirement.rate)} exclusief btw"
    cited = (line,)
    if rate > requirement.rate:
        return Ruling(Outcome.NOT_MET, Why.OVER_LIMIT, nearest=cited, steps=(step,))
    if (extra := _TRAVEL_EXTRA.search(remarks)) and not re.search(r"\b(?:niet|geen)\b", extra.group(), re.IGNORECASE):
        return Ruling(
            Outcome.NOT_MET,
            Why.OVER_LIMIT,
            nearest=cited,
            steps=(step, "reis- of parkeerkosten komen er volgens de opmerkingen bij"),
            review=True,
        )
    return Ruling(Outcome.MET, Why.EXPLICIT, citations=cited, steps=(step,))


def excluding_vat(rate: Decimal, remarks: str) -> Decimal:
    """A rate as a posting compares it: without the VAT that the remarks say is in it."""
    return rate / _VAT if _INCLUDING_VAT.search(remarks) else rate


def _euro(amount: Decimal) -> str:
    return f"€ {amount:.2f}".replace(".", ",")


def ask(requirement: Rate, ruling: Ruling) -> str:
    """What to write if it is true (Dutch, with blanks)."""
    del ruling
    most = _euro(requirement.rate)[2:]
    return f"in de inschrijving: uurtarief € [bedrag, hoogstens {most}], exclusief btw en inclusief reiskosten"
