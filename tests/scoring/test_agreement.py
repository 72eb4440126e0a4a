"""What only one of two finders could prove keeps its verdict and goes to a person."""

from __future__ import annotations

from checker.domain.verdicts import Outcome, Ruling, Verdict, Why
from checker.scoring.agreement import agreed
from tests.reporting.making import cite, criterion, document, met, not_met, verdict

CV = document("cv.pdf", "Klachtencoördinator, gemeente Zuiderdal\n")
QUOTE = cite(CV, "Klachtencoördinator")
ASKED = criterion("1", "Ervaring", "experience", 20)


def pair(ruling: Ruling) -> tuple[Verdict, ...]:
    """One verdict."""
    return (verdict(ASKED, ruling),)


def test_two_finders_that_agree_leave_the_verdict_as_it_is() -> None:
    """Met by both is sure."""
    together = pair(met(QUOTE))
    assert agreed(together, pair(met(QUOTE)), pair(met(QUOTE))) == together


def test_proof_of_one_finder_alone_is_met_with_review() -> None:
    """The points are possible, no longer sure; the working says who found it."""
    for rules, model, who in ((met(QUOTE), not_met(Why.ABSENT), "de regels"), (not_met(Why.ABSENT), met(QUOTE), "het model")):
        (result,) = agreed(pair(met(QUOTE)), pair(rules), pair(model))
        assert (result.ruling.outcome, result.ruling.review) == (Outcome.MET, True)
        assert who in result.ruling.steps[-1]
