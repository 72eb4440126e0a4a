"""What changed between two checks, as one short table in the terminal."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from checker.domain.documents import Source
from checker.domain.postings import CriterionSection
from checker.domain.verdicts import Outcome
from checker.reporting.changes import Change
from checker.reporting.text import shorten, without_points
from checker.reporting.words import OUTCOMES, PREDICTION, SOURCE_NAMES, WHYS

if TYPE_CHECKING:
    from checker.reporting.changes import CriterionChange, DiffOut, Lone, QuoteOut, StandOut, TotalOut

_STYLES = {Change.BETTER: "green", Change.WORSE: "red", Change.OTHER: "yellow"}
_KNOCKOUTS = {True: "gehaald", False: "niet gehaald", None: "nog open"}
_ASKED, _QUOTE = 60, 80  # characters
_LONGEST = len("uitdrukkelijk")  # of the words in a verdict


def print_changes(found: DiffOut) -> None:
    """Print the changed verdicts, the totals, what stayed, and what else differs."""
    console = Console()
    number = f" · aanvraag {escape(found.posting_number)}" if found.posting_number else ""
    console.print(f"[bold]{escape(found.posting_title)}[/]{number}")
    console.print(f"{escape(found.old.candidate)} → {escape(found.new.candidate)} · peildatum {found.new.reference_date}\n")
    changed = [criterion for criterion in found.criteria if criterion.change in _STYLES]
    console.print(_table(changed) if changed else "Geen enkel oordeel is veranderd.")
    knockouts = found.knockouts_passed
    console.print(f"Knock-outs: {_from_to(_KNOCKOUTS[knockouts.old], _KNOCKOUTS[knockouts.new])}")
    totals = (("zeker", found.points), ("mogelijk", found.points_possible), ("haalbaar", found.points_reachable))
    console.print(f"Punten: {' · '.join(f'{name} {_total(total)}' for name, total in totals)}")
    for words, those in (
        ("Zelfde oordeel, ander bewijs", [c for c in found.criteria if c.change is Change.EVIDENCE]),
        ("Alleen in de eerste controle", found.only_old),
        ("Alleen in de tweede controle", found.only_new),
    ):
        if those:
            console.print(f"{words}: {_numbers(those)}")
    for note in found.notes:
        console.print(f"[yellow]let op[/] {escape(note)}")
    console.print(PREDICTION, style="dim")


def _table(changed: Iterable[CriterionChange]) -> Table:
    table = Table(header_style="bold", expand=True)
    table.add_column("nr", no_wrap=True)
    table.add_column("criterium", ratio=4)
    table.add_column("was", ratio=3, min_width=_LONGEST)
    table.add_column("is nu", ratio=3, min_width=_LONGEST)
    table.add_column("punten", justify="right", no_wrap=True)
    table.add_column("bewijs, of wat er het dichtst bij komt", ratio=4)
    for criterion in changed:
        table.add_row(
            criterion.id,
            escape(shorten(without_points(criterion.text), _ASKED)),
            _stand(criterion.old),
            f"[{_STYLES[criterion.change]}]{_stand(criterion.new)}[/]",
            "k.o." if criterion.section is CriterionSection.KNOCKOUT else _difference(criterion.points_difference),
            _quote(criterion.new.quotes[0]) if criterion.new.quotes else "",
        )
    return table


def _stand(stand: StandOut) -> str:
    why = "" if stand.verdict is Outcome.MET else f": {WHYS[stand.why].name}"
    return f"{OUTCOMES[stand.verdict]}{why}{' (nakijken)' if stand.review else ''}"


def _quote(quote: QuoteOut) -> str:
    paper = "" if quote.document is Source.CV else f"{SOURCE_NAMES[quote.document]} "
    where = f" {paper}{f'p. {quote.page}' if quote.page else ''}".rstrip()
    return f"“{escape(shorten(quote.quote, _QUOTE))}”{where}"


def _total(total: TotalOut) -> str:
    return f"{_from_to(str(total.old), str(total.new))} ({_difference(total.difference)})" if total.difference else str(total.new)


def _difference(points: int) -> str:
    return f"{points:+d}" if points else "0"


def _from_to(old: str, new: str) -> str:
    return new if old == new else f"{old} → [bold]{new}[/]"


def _numbers(criteria: Iterable[CriterionChange | Lone]) -> str:
    return ", ".join(criterion.id for criterion in criteria)
