"""The end of a run in the terminal: the top of the ranking, the counts, and where everything is."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from checker.domain.rankings import Forward
from checker.reporting import standings
from checker.reporting.words import PREDICTION

if TYPE_CHECKING:
    from checker.batch.run import Result
    from checker.domain.rankings import Ranking, Row

SHOWN = 15  # rows, and those within the line whatever their number
_STYLES = {Forward.FORWARD: "green", Forward.TIED: "yellow", Forward.OPEN: "yellow", Forward.FAILED: "red"}


def print_result(result: Result, out: Path) -> None:
    """Print the top of the ranking on a terminal, and one line where there is none."""
    console = Console()
    if not console.is_terminal:
        console.print(f"{summary(result.ranking)} {_where(out)}", soft_wrap=True, markup=False, highlight=False)
        return
    heading = result.ranking.heading
    console.print(f"[bold]{escape(heading.title)}[/] {escape(heading.client or '')}")
    console.print(f"peildatum {heading.reference_date} · motor: {heading.engine}\n")
    if result.ranking.rows:
        console.print(_table(result.ranking))
    for line in _notes(result):
        console.print(escape(line))
    console.print(summary(result.ranking), markup=False)
    console.print(PREDICTION, style="dim")
    console.print(escape(_where(out)))
    if result.key:
        console.print(f"Wie wie is: {escape(str(result.key))}. {standings.QUOTES_MAY_NAME}")


def summary(ranking: Ranking) -> str:
    """Count in one line what became of the folder."""
    read = len(ranking.rows)
    passed, open_ones = (sum(r.entry.knockouts_passed is state for r in ranking.rows) for state in (True, None))
    parts = [f"{read} gelezen"]
    parts += [f"{len(ranking.unread)} niet gelezen"] if ranking.unread else []
    parts += [f"{ranking.pending} nog niet nagekeken"] if ranking.pending else []
    total = read + len(ranking.unread) + ranking.pending
    noun = "cv" if total == 1 else "cv's"
    opened = f", {open_ones} nog open" if open_ones else ""
    return f"{total} {noun}: {', '.join(parts)}; knock-outs {passed} gehaald{opened}."


def _where(out: Path) -> str:
    return f"Rangschikking en stukken in {out}"


def _notes(result: Result) -> list[str]:
    ranking = result.ranking
    notes = [f"Niet gelezen: {u.candidate}: {u.reason}" for u in ranking.unread[:SHOWN]]
    if tied := ranking.tied_at_the_line:
        shown = ", ".join(tied[:SHOWN]) + (f" en nog {len(tied) - SHOWN}" if len(tied) > SHOWN else "")
        notes.append(f"Gelijk op de streep, ook op uurtarief: {shown}.")
    if len(ranking.versions) > 1:
        notes.append(f"Rijen van meer dan één versie van checker: {', '.join(ranking.versions)}.")
    if result.strays:
        notes.append(f"Hoort bij geen cv: {', '.join(result.strays)}.")
    if result.broken_off:
        notes.append("Afgebroken. Wat klaar is, is bewaard; hetzelfde commando gaat verder waar het was.")
    return notes


def _table(ranking: Ranking) -> Table:
    table = Table(header_style="bold", expand=True)
    for name, options in (
        ("plaats", {"no_wrap": True}),
        ("kandidaat", {"ratio": 3, "overflow": "fold"}),
        ("knock-outs", {"no_wrap": True}),
        ("zeker", {"justify": "right"}),
        ("mogelijk", {"justify": "right"}),
        ("haalbaar", {"justify": "right"}),
        ("tarief", {"justify": "right", "no_wrap": True}),
        ("na nakijken", {"no_wrap": True}),
        ("reden", {"ratio": 4}),
    ):
        table.add_column(name, **options)
    shown = ranking.rows[: max(SHOWN, ranking.heading.invited_count or 0)]
    for row, following in zip(shown, [*shown[1:], None], strict=True):
        table.add_row(*_cells(row, ranking), style=_STYLES.get(row.forward) if row.forward else None)
        if following is not None and _goes_on(row) and not _goes_on(following):
            table.add_section()  # the line of those who go forward
    if left := len(ranking.rows) - len(shown):
        table.caption = f"en nog {left}"
    return table


def _goes_on(row: Row) -> bool:
    return row.forward in (Forward.FORWARD, Forward.OPEN, Forward.TIED)


def _cells(row: Row, ranking: Ranking) -> tuple[str, ...]:
    entry = row.entry
    return (
        standings.place(row),
        escape(entry.candidate),
        standings.KNOCKOUTS[entry.knockouts_passed],
        str(entry.points),
        str(entry.points_possible),
        str(entry.points_reachable),
        standings.rate(entry.hourly_rate),
        standings.places(row.by_review),
        escape(standings.reason(entry, ranking.heading)),
    )
