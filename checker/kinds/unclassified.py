"""A criterion that no kind recognises.

What it asks: something this program has no rule for. What proves it: a person's reading. What does not: silence.
Source: labelling guidelines, "needs_input … or the criterion is unclassified".
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from checker.domain.claims import Claim, Evidence
from checker.domain.postings import Criterion, Requirement
from checker.domain.submissions import Submission
from checker.domain.verdicts import Outcome, Ruling, Why
from checker.kinds.base import Case, Sought


class Unclassified(Requirement):
    """A requirement left to a person."""

    kind: Literal["unclassified"] = "unclassified"


def find(requirement: Unclassified, criterion: Criterion, submission: Submission) -> Iterator[Claim]:
    """Offer nothing: there is no rule to offer by."""
    del requirement, criterion, submission
    return iter(())


def sought(requirement: Unclassified) -> tuple[Sought, ...]:
    """Nothing: there is no rule to decide by."""
    del requirement
    return ()


def decide(requirement: Unclassified, evidence: tuple[Evidence, ...], case: Case) -> Ruling:
    """Leave it to a person."""
    del requirement, evidence, case
    return Ruling(
        Outcome.NEEDS_INPUT,
        Why.NEEDS_INPUT,
        steps=("dit soort criterium kent het programma niet: beoordeel het zelf",),
        review=True,
    )


def ask(requirement: Unclassified, ruling: Ruling) -> str:
    """What to do (Dutch)."""
    del requirement, ruling
    return "[laat een mens beoordelen wat hier gevraagd wordt en waar het in het cv staat]"
