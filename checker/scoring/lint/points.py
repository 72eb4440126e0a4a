"""Points: where they must not stand, where they lack, and whether they add up."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.domain.postings import Criterion
from checker.domain.verdicts import Finding, Severity
from checker.scoring.lint.subject import Subject, core, name_of


def on_knockouts(subject: Subject) -> Iterator[Finding]:
    """Points on a knock-out: a knock-out decides who goes on and earns nothing."""
    for criterion in subject.knockouts:
        if not criterion.printed_points:
            continue
        twin = next((award for award in subject.awards if _same(criterion, award)), None)
        also = f" De tekst lijkt overgenomen uit {name_of(twin)}." if twin else ""
        yield subject.finding(
            "points_on_knockout",
            Severity.ERROR,
            f"Bij {name_of(criterion)} staat “{criterion.printed_points}”. Een knock-out levert geen punten op; ze tellen "
            f"hier niet mee.{also}",
            quote=criterion.text,
            question=(
                f"Bij {name_of(criterion)} staat “{criterion.printed_points}”. Klopt het dat dit een knock-out is zonder punten?"
            ),
        )


def _same(one: Criterion, other: Criterion) -> bool:
    """Whether two criteria are one sentence, but for a window."""
    first, second = (re.sub(r"\s*\bin de (?:afgelopen|laatste) \d+ jaar\b", "", core(c)).lower() for c in (one, other))
    return first == second


def total(subject: Subject) -> Iterator[Finding]:
    """The sum of the awards against the total that the heading prints, with and without points that stand astray."""
    printed = subject.posting.award_total_printed
    weights = [c.points for c in subject.awards if c.points is not None]
    if not weights or any(c.points is None for c in subject.awards):
        return
    found = sum(weights)
    stray = sum(_stray(c) for c in subject.knockouts)
    announced = re.search(rf"totaal\D{{0,20}}{printed}\s*\w*", subject.plain, re.IGNORECASE) if printed else None
    quote = announced.group() if announced else subject.awards[0].printed_points
    if printed is not None and found == printed and stray:
        message = (
            f"De gunningscriteria tellen samen op tot de aangekondigde {printed} punten. Met de punten bij de knock-outs "
            "erbij zou het "
            f"{found + stray} zijn: die punten horen er niet bij."
        )
        yield subject.finding("total_with_stray_points", Severity.INFO, message, quote=quote)
    elif printed is not None and found != printed:
        also = f" Met de punten bij de knock-outs erbij is het {found + stray}." if stray else ""
        yield subject.finding(
            "total_mismatch",
            Severity.ERROR,
            f"Aangekondigd zijn {printed} punten; de gunningscriteria tellen op tot {found}.{also}",
            quote=quote,
            question=f"De gunningscriteria tellen op tot {found} punten, aangekondigd zijn er {printed}. Welke weging geldt?",
        )
    elif printed is None and found != 100:
        yield subject.finding(
            "total_not_100",
            Severity.WARNING,
            f"Er staat geen totaal; de gunningscriteria tellen op tot {found} punten en niet tot 100.",
            quote=quote,
            question=f"De gunningscriteria tellen op tot {found} punten. Klopt de weging, of ontbreekt er een criterium?",
        )


def _stray(criterion: Criterion) -> int:
    match = re.search(r"\d+", criterion.printed_points or "")
    return int(match.group()) if match else 0


def missing(subject: Subject) -> Iterator[Finding]:
    """An award without points among awards that have them."""
    if not any(c.points is not None for c in subject.awards):
        return
    for criterion in subject.awards:
        if criterion.points is None:
            yield subject.finding(
                "points_missing",
                Severity.ERROR,
                f"Bij {name_of(criterion)} staan geen punten (of geen heel getal), bij de andere gunningscriteria wel.",
                quote=criterion.text,
                question=f"Hoeveel punten levert {name_of(criterion)} op?",
            )
