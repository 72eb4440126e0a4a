"""An invented ranking: one who passes, two tied at the line, one open, one failed, one unread, and a name that is a formula."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from checker.domain.documents import Source
from checker.domain.postings import CriterionSection
from checker.domain.rankings import Cell, Column, Entry, Heading, Ranking, Unread
from checker.domain.verdicts import Outcome, Why
from checker.scoring.ranking import rank

HEADING = Heading(
    number="40417",
    title="Coördinator Wet open overheid",
    client="Gemeente Rietmeer",
    closes="2031-05-12T09:00",
    reference_date="2031-05-12",
    engine="rules",
    invited_count=2,
    columns=(
        Column("1", CriterionSection.KNOCKOUT, "Afgeronde hbo-opleiding;", None),
        Column("2", CriterionSection.KNOCKOUT, "Uurtarief maximaal € 90,00;", None),
        Column("3", CriterionSection.AWARD, "Werkervaring met de Woo; (60 punten)", 60),
        Column("4", CriterionSection.AWARD, "Werkervaring met Zaakpoort; (40 punten)", 40),
    ),
)
MET = Cell("", Outcome.MET, Why.EXPLICIT, 0, review=False, quote="diploma behaald in 2015", source=Source.CV, page=2)


def cell(criterion: str, why: Why, points: int = 0, *, review: bool = False) -> Cell:
    """Return one decided criterion."""
    outcome = {Why.EXPLICIT: Outcome.MET, Why.NEEDS_INPUT: Outcome.NEEDS_INPUT}.get(why, Outcome.NOT_MET)
    return replace(MET, criterion=criterion, outcome=outcome, why=why, points=points, review=review)


FIRST = Entry(
    candidate="=SOM(A1)",
    cv_sha256="a" * 64,
    version="1.0",
    knockouts_passed=True,
    may_pass=True,
    may_mend=True,
    points=100,
    points_possible=100,
    points_reachable=100,
    hourly_rate=Decimal("82.50"),
    cells=tuple(cell(c.id, Why.EXPLICIT, c.points or 0) for c in HEADING.columns),
)
TIED = replace(
    FIRST,
    candidate="Vermeer, Ilse",
    cv_sha256="b" * 64,
    points=60,
    points_possible=100,
    hourly_rate=None,
    cells=(*FIRST.cells[:3], cell("4", Why.IMPLICIT, review=True)),
    formal_failed=("references",),
    findings=("HIDDEN_TEXT",),
)
OPEN = replace(
    FIRST, candidate="open", knockouts_passed=None, cells=(FIRST.cells[0], cell("2", Why.NEEDS_INPUT), *FIRST.cells[2:])
)
FAILED = replace(
    FIRST,
    candidate="+31",
    knockouts_passed=False,
    may_pass=False,
    may_mend=False,
    cells=(cell("1", Why.NOT_COMPLETED), *FIRST.cells[1:]),
)
UNREAD = Unread("@scan", "c" * 64, "-scan.pdf: dit bestand bevat alleen beeld.")
RANKING = Ranking(
    heading=HEADING,
    rows=rank([FAILED, OPEN, replace(TIED, candidate="tweede"), TIED, FIRST], HEADING.invited_count),
    unread=(UNREAD,),
)
