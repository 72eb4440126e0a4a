"""The verdicts as a table in the terminal."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from checker.domain.postings import CriterionSection
from checker.domain.verdicts import Outcome
from checker.reporting.words import FORMAL_CHECKS, OUTCOMES, PREDICTION, SEVERITIES, WHYS

if TYPE_CHECKING:
    from checker.domain.verdicts import Assessment, Receipt, Verdict

_STYLES = {Outcome.MET: "green", Outcome.NOT_MET: "red", Outcome.NEEDS_INPUT: "yellow"}
_KNOCKOUTS = {True: "[green]gehaald[/]", False: "[red]niet gehaald[/]", None: "[yellow]nog open[/]"}


def print_assessment(assessment: Assessment, out: Path | None = None) -> None:
    """Print the verdicts, the totals, the findings, and where the papers are."""
    console = Console()
    posting = assessment.posting
    console.print(f"[bold]{escape(posting.title)}[/] {escape(posting.client or '')} — {escape(assessment.candidate)}")
    console.print(f"peildatum {assessment.reference_date} · motor: {assessment.receipt.engine}{_asked(assessment.receipt)}\n")
    console.print(_table(assessment))
    console.print(f"Knock-outs: {_KNOCKOUTS[assessment.knockouts_passed]}")
    console.print(
        f"Punten: [bold]{assessment.points}[/] zeker · {assessment.points_possible} mogelijk · "
        f"{assessment.points_reachable} haalbaar · van {assessment.points_available}"
    )
    for check in assessment.formal:
        if check.ok is False:
            name = FORMAL_CHECKS.get(check.check, check.check)
            console.print(f"[red]vorm[/] {name}: {escape(check.found)} (gevraagd: {escape(check.required)})")
    for finding in assessment.findings:
        page = f" (p. {finding.page})" if finding.page else ""
        console.print(f"[yellow]{SEVERITIES[finding.severity].lower()}[/] {escape(finding.message)}{page}")
    console.print(PREDICTION, style="dim")
    if out is not None:
        console.print(f"Stukken geschreven in {escape(str(out))}")


def _asked(receipt: Receipt) -> str:
    """Say which model was asked, where, and what that took; nothing where none was."""
    if not receipt.model:
        return ""
    sent, got = (sum(getattr(call, name) for call in receipt.calls if not call.kept) for name in ("tokens_in", "tokens_out"))
    costs = [call.cost for call in receipt.calls if call.cost is not None]
    currency = next((call.currency for call in receipt.calls if call.currency), "")
    cost = f", {sum(costs):.4f} {currency}".replace(".", ",") if costs else ""
    return f" · model {escape(receipt.model)} op {escape(receipt.endpoint or '')}: {sent} tokens heen, {got} terug{cost}"


def _table(assessment: Assessment) -> Table:
    table = Table(show_lines=False, header_style="bold", expand=True)
    table.add_column("nr", no_wrap=True)
    table.add_column("criterium", ratio=5)
    table.add_column("oordeel", ratio=3)
    table.add_column("punten", justify="right", no_wrap=True)
    table.add_column("bewijs of wat er het dichtst bij komt", ratio=5)
    for verdict in assessment.verdicts:
        table.add_row(*_row(verdict))
    return table


def _row(verdict: Verdict) -> tuple[str, str, str, str, str]:
    ruling, criterion = verdict.ruling, verdict.criterion
    name = f"[{_STYLES[ruling.outcome]}]{OUTCOMES[ruling.outcome]}[/]"
    notes = [] if ruling.outcome is Outcome.MET else [WHYS[ruling.why].name]
    notes += ["nakijken"] if ruling.review else []
    if notes:
        name += f"\n[dim]{' · '.join(notes)}[/]"
    knockout = criterion.section is CriterionSection.KNOCKOUT
    points = "k.o." if knockout else f"{verdict.points}/{verdict.points_available}"
    cited = (ruling.citations or ruling.nearest)[:2]
    quotes = "\n".join(f"“{escape(_short(c.quote))}”{f' p. {c.page}' if c.page else ''}" for c in cited)
    return criterion.id, escape(_short(criterion.text)), name, points, quotes


def _short(text: str, limit: int = 110) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= limit else f"{flat[: limit - 1]}…"
