"""The Dutch of a ranking: one wording for the terminal, the tables and the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.domain.postings import CriterionSection
from checker.domain.rankings import Forward
from checker.domain.verdicts import Outcome
from checker.reporting.words import FORMAL_CHECKS, OUTCOMES, WHYS

if TYPE_CHECKING:
    from decimal import Decimal

    from checker.domain.rankings import Cell, Column, Entry, Heading, Ranking, Reach, Row

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
# One that is not listed is printed as it is named.
FINDINGS = {
    "HIDDEN_TEXT": "verborgen tekst",
    "DISGUISED_TEXT": "vermomde tekst",
    "TEXT_OUTSIDE_PAGE": "tekst buiten de bladzijde",
    "INSTRUCTION_IN_TEXT": "tekst die het oordeel wil sturen",
    "BSN": "burgerservicenummer in de stukken",
    "DBA_SUBSTANTIATION_DUE": "onderbouwing Wet DBA hoort erbij",
    "AVAILABILITY_CLASH": "twee startdata",
    "model_note": "kanttekening bij het taalmodel",
}
REVIEW = "nakijken"
_REPORTS = ("report.html", "report.pdf", "report.md")
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


def criterion(column: Column) -> str:
    """Name a criterion with what it weighs."""
    return f"{column.id} ({column.points} p)" if column.points is not None else f"{column.id} (k.o.)"


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


def findings(entry: Entry) -> str:
    """Name what a person should know of the papers of a candidate."""
    return ", ".join(FINDINGS.get(code, code) for code in entry.findings)


def goes_on(row: Row) -> bool:
    """Whether a row stands above the line, or on it."""
    return row.forward in (Forward.FORWARD, Forward.OPEN, Forward.TIED)


def invitation(heading: Heading) -> str:
    """Say how many go forward."""
    number = heading.invited_count
    if number is None:
        return "De aanvraag zegt niet hoeveel kandidaten er doorgaan."
    return f"Er {'gaat 1 kandidaat' if number == 1 else f'gaan {number} kandidaten'} door."


def tie(ranking: Ranking, named: int) -> str:
    """Name the first so many of those whom nothing parts at the line; nothing where all is clear."""
    names = ranking.tied_at_the_line
    if not names:
        return ""
    more = f" en nog {len(names) - named}" if len(names) > named else ""
    return f"Gelijk op de streep, ook op uurtarief: {', '.join(names[:named])}{more}. Wie van hen doorgaat, staat nog open."


def report_of(ranking: Ranking, candidate: str) -> str:
    """Name the file, beside the ranking, that a reader opens at a candidate; nothing where none was written."""
    written = ranking.papers.get(candidate, ())
    return next((f"{candidate}/{paper}" for paper in _REPORTS if paper in written), "")


def state_counts(ranking: Ranking) -> dict[bool | None, int]:
    """Count how many pass the knock-outs, wait for input, or fail."""
    states = [row.entry.knockouts_passed for row in ranking.rows]
    return {state: states.count(state) for state in KNOCKOUTS}


def total(ranking: Ranking) -> int:
    """Count all CVs of the folder."""
    return len(ranking.rows) + len(ranking.unread) + ranking.pending
