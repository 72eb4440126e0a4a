"""The judge: every criterion decided from its evidence, with the sentence that explains it and the advice that follows."""

from __future__ import annotations

from datetime import date

from checker import kinds
from checker.domain.claims import Evidence
from checker.domain.postings import Criterion, Posting
from checker.domain.submissions import Submission
from checker.domain.verdicts import Outcome, Ruling, Verdict, Why
from checker.kinds.base import Case

_EXPLAINED = {
    Why.EXPLICIT: "Voldoet: het staat er met zoveel woorden.",
    Why.ABSENT: "Niet gevonden: hierover staat niets in wat is aangeleverd.",
    Why.IMPLICIT: "Niet expliciet: het is aangestipt, maar niet zo opgeschreven dat het punten geeft.",
    Why.TOO_SHORT: "Te kort: de periode haalt het gevraagde minimum niet.",
    Why.OUTSIDE_WINDOW: "Buiten het venster: de ervaring is er, maar te lang geleden.",
    Why.DATES_AMBIGUOUS: "Onduidelijke data: zonder maanden telt de kortste lezing, en die haalt het minimum niet.",
    Why.NOT_COMPLETED: "Niet afgerond.",
    Why.WRONG_LEVEL: "Het niveau is lager dan gevraagd.",
    Why.WRONG_DIRECTION: "Het niveau klopt, de richting is een andere dan gevraagd.",
    Why.WRONG_SECTOR: "De ervaring is niet opgedaan bij de gevraagde soort organisatie of in het gevraagde werkveld.",
    Why.WRONG_PLACE: "Het staat er wel, maar niet op de plek of in de vorm die de opdracht vraagt.",
    Why.WRONG_ROLE: "De functie is een andere dan gevraagd.",
    Why.WRONG_REGION: "De ervaring is niet in de gevraagde regio.",
    Why.OVER_LIMIT: "Boven het gestelde maximum.",
    Why.TOO_LATE: "Later beschikbaar dan gevraagd.",
    Why.EXCLUDED_FORM: "De contractvorm is in deze opdracht uitgesloten.",
    Why.BORDERLINE: "Grensgeval: een mens moet dit nakijken.",
    Why.NEEDS_INPUT: "Aan te vullen: dit blijkt alleen uit de inschrijving of uit het oordeel van een mens.",
}
_MENDABLE = frozenset(Why) - {Why.EXPLICIT, Why.OVER_LIMIT, Why.EXCLUDED_FORM, Why.TOO_LATE}


def assess(posting: Posting, submission: Submission, evidence: tuple[Evidence, ...], reference_date: date) -> tuple[Verdict, ...]:
    """Decide every criterion of the posting."""
    verdicts = []
    for criterion in posting.criteria:
        mine = tuple(e for e in evidence if e.criterion == criterion.id)
        ruling = kinds.decide(mine, Case(submission, posting, criterion, reference_date))
        verdicts.append(_verdict(criterion, ruling))
    return tuple(verdicts)


def _verdict(criterion: Criterion, ruling: Ruling) -> Verdict:
    ruling = _banded(criterion, ruling)
    advice = kinds.ask(criterion, ruling) if ruling.outcome is not Outcome.MET and ruling.why in _MENDABLE else ""
    return Verdict(criterion, ruling, explanation(ruling), advice)


def explanation(ruling: Ruling) -> str:
    """The reason in one or two Dutch sentences."""
    text = _EXPLAINED[ruling.why]
    return f"{text} Laat een mens hiernaar kijken." if ruling.review and ruling.why is not Why.BORDERLINE else text


def _banded(criterion: Criterion, ruling: Ruling) -> Ruling:
    """Where the posting prints bands, the shortest reading decides which one is met."""
    if not criterion.bands or ruling.months is None:
        return ruling
    months = ruling.months
    reached = [b for b in criterion.bands if (months > b.min_months if b.strictly_more else months >= b.min_months)]
    points = max((b.points for b in reached), default=None)
    cited = ruling.citations or ruling.nearest
    if points is None or not cited:
        return ruling
    step = f"hoogste behaalde trede: {points} punten bij {months} maanden"
    return Ruling(
        Outcome.MET,
        Why.EXPLICIT,
        citations=cited,
        steps=(*ruling.steps, step),
        months=months,
        review=ruling.review,
        band_points=points,
    )
