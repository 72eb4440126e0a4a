"""What a gap costs, and in which order gaps are read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.domain.postings import CriterionSection
from checker.domain.verdicts import Outcome

if TYPE_CHECKING:
    from checker.domain.verdicts import Assessment, Verdict


def points_lost(verdict: Verdict) -> int:
    """Return the points that are not sure: all of a criterion not met or under review, the rest of a lower band."""
    sure = 0 if verdict.ruling.review else verdict.points
    return (verdict.points_available or 0) - sure


def by_stake(assessment: Assessment) -> list[Verdict]:
    """Return what is not won yet by what it costs: knock-outs that fail, knock-outs to fill in, then the most points first."""
    open_ones = [v for v in assessment.verdicts if v.ruling.outcome is not Outcome.MET or points_lost(v)]
    return sorted(open_ones, key=_stake)


def _stake(verdict: Verdict) -> tuple[int, int]:
    if verdict.criterion.section is CriterionSection.KNOCKOUT:
        return (0 if verdict.ruling.outcome is Outcome.NOT_MET else 1, 0)
    return (2, -points_lost(verdict))
