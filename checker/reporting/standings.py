"""The Dutch of a ranking: one wording for the terminal, the table and the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.domain.postings import CriterionSection
from checker.domain.rankings import Forward
from checker.domain.verdicts import Outcome
from checker.reporting.words import FORMAL_CHECKS, OUTCOMES, WHYS

if TYPE_CHECKING:
    from decimal import Decimal

    from checker.domain.rankings import Cell, Entry, Heading, Reach, Row

KNOCKOUTS: dict[bool | None, str] = {True: "gehaald", None: "nog open", False: "niet gehaald"}
FORWARD: dict[Forward | None, str] = {
    Forward.FORWARD: "ja",
    Forward.TIED: "gelijk op de streep",
    Forward.OPEN: "als de knock-outs worden gehaald",
    Forward.BEHIND: "nee",
    Forward.FAILED: "nee, knock-out",
    None: "",
}
UNREAD = "niet gelezen"
REVIEW = "nakijken"
QUOTES_MAY_NAME = "Namen in citaten uit een cv worden niet weggelakt: kijk de stukken na voordat je ze blind doorstuurt."


def place(row: Row) -> str:
    """Write the place; who fails a knock-out has none, and a shared one has a sign of equality."""
    if row.forward is Forward.FAILED:
        return "–"
    return f"{row.place} =" if row.shared else str(row.place)


def reason(entry: Entry, heading: Heading) -> str:
    """Say which knock-outs are not met, or wait for input, and why; empty where all are met."""
    knockouts = {column.id for column in heading.columns if column.section is CriterionSection.KNOCKOUT}
    missed = [cell for cell in entry.cells if cell.criterion in knockouts and cell.outcome is not Outcome.MET]
    return "; ".join(f"{cell.criterion}: {WHYS[cell.why].name}{_look(cell)}" for cell in missed)


def verdict(cell: Cell) -> str:
    """Name a verdict in as few words as a cell has room for."""
    name = OUTCOMES[Outcome.MET].lower() if cell.outcome is Outcome.MET else WHYS[cell.why].name
    return f"{name}{_look(cell)}"


def _look(cell: Cell) -> str:
    return f", {REVIEW}" if cell.review else ""


def rate(amount: Decimal | None) -> str:
    """Write an hourly rate as Dutch spreadsheets read a number; nothing where there is none."""
    return "" if amount is None else f"{amount:.2f}".replace(".", ",")


def places(reach: Reach) -> str:
    """Write between which places a candidate may still end: "2 tot 5"."""
    if reach.best is None:
        return ""
    return str(reach.best) if reach.best == reach.worst else f"{reach.best} tot {reach.worst}"


def overtakers(reach: Reach) -> str:
    """Name who may still come to stand above, and count those who are too many to name."""
    more = reach.overtaker_count - len(reach.overtakers)
    return "; ".join(reach.overtakers) + (f" en nog {more}" if more else "")


def formal_failures(entry: Entry) -> str:
    """Name the demands on the form that are not met."""
    return ", ".join(FORMAL_CHECKS.get(check, check) for check in entry.formal_failed)
