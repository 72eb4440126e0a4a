"""A posting as read, as a table in the terminal."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from checker.reporting.words import SEVERITIES

if TYPE_CHECKING:
    from checker.domain.postings import Posting
    from checker.domain.verdicts import Finding


def print_posting(posting: Posting, findings: Sequence[Finding], out: Path | None) -> None:
    """Print the header, the criteria and the linter's findings."""
    console = Console()
    closes = posting.closes.strftime("%d-%m-%Y %H:%M") if posting.closes else "onbekend"
    client = escape(posting.client or "opdrachtgever onbekend")
    console.print(f"[bold]{escape(posting.title)}[/] · {client} · nr {escape(posting.number or 'onbekend')}")
    console.print(f"sluit {closes}\n")
    table = Table(header_style="bold", expand=True)
    for name, options in (
        ("nr", {"no_wrap": True}),
        ("soort", {"no_wrap": True}),
        ("punten", {"justify": "right"}),
        ("criterium", {"ratio": 1}),
    ):
        table.add_column(name, **options)
    for criterion in posting.criteria:
        points = "k.o." if criterion.points is None else str(criterion.points)
        table.add_row(criterion.id, criterion.requirement.kind, points, escape(criterion.text))
    console.print(table)
    for finding in findings:
        console.print(f"[yellow]{SEVERITIES[finding.severity].lower()}[/] {escape(finding.message)}")
        if finding.question:
            console.print(f"    [dim]te vragen:[/] {escape(finding.question)}")
    if out is not None:
        console.print(f"Criteriabestand geschreven: {escape(str(out))}")
