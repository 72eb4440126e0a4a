"""The end of a run in the terminal: the top of the ranking, the counts, and where everything is."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from checker.domain.rankings import Forward
from checker.reporting import standings
from checker.reporting.words import PREDICTION

if TYPE_CHECKING:
    from collections.abc import Callable

    from checker.batch.run import Result
    from checker.domain.rankings import Heading, Ranking, Row

SHOWN = 15  # rows, and those within the line whatever their number
_WIDE = 110  # characters: a narrower terminal shows fewer columns
_STYLES = {Forward.FORWARD: "green", Forward.TIED: "yellow", Forward.OPEN: "yellow", Forward.FAILED: "red"}


def print_result(result: Result, out: Path) -> None:
    """Print the top of the ranking on a terminal, and one line where there is none."""
    console = Console()
    if not console.is_terminal:
        console.print(
            " ".join((summary(result.ranking), *spending(result), _where(out))), soft_wrap=True, markup=False, highlight=False
        )
        return
    heading = result.ranking.heading
    console.print(f"[bold]{escape(heading.title)}[/] {escape(heading.client or '')}")
    going = f" · {heading.invited_count} gaan door" if heading.invited_count else ""
    console.print(f"peildatum {heading.reference_date} · motor: {heading.engine}{going}\n")
    if result.ranking.rows:
        console.print(_table(result.ranking, console.width))
    for line in _notes(result):
        console.print(escape(line))
    for line in (summary(result.ranking), *spending(result)):
        console.print(line, markup=False)
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


def spending(result: Result) -> list[str]:
    """Say what this run took of a model, if it asked one anything."""
    if not result.tokens:
        return []
    tokens = f"{result.tokens:,}".replace(",", ".")
    cost = "" if result.cost is None else f", {result.cost:.2f} {result.currency}".replace(".", ",")
    return [f"Het model gebruikte {tokens} tokens{cost}."]


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


def _table(ranking: Ranking, width: int) -> Table:
    table = Table(header_style="bold", expand=True)
    columns = [column for column in _COLUMNS if width >= _WIDE or not column.wide]
    for column in columns:
        table.add_column(column.name, **column.options)
    shown = ranking.rows[: max(SHOWN, ranking.heading.invited_count or 0)]
    for row, following in zip(shown, [*shown[1:], None], strict=True):
        style = _STYLES.get(row.forward) if row.forward else None
        table.add_row(*(escape(column.text(row, ranking.heading)) for column in columns), style=style)
        if following is not None and _goes_on(row) and not _goes_on(following):
            table.add_section()  # the line of those who go forward
    if left := len(ranking.rows) - len(shown):
        table.caption = f"en nog {left}"
    return table


def _goes_on(row: Row) -> bool:
    return row.forward in (Forward.FORWARD, Forward.OPEN, Forward.TIED)


class _Column(NamedTuple):
    """A column: its head, how it is laid out, what stands in it, and whether it waits for a wide terminal."""

    name: str
    options: dict[str, Any]
    text: Callable[[Row, Heading], str]
    wide: bool = False


_NUMBER = {"justify": "right", "no_wrap": True}
_COLUMNS = (
    _Column("plaats", {"no_wrap": True}, lambda row, _: standings.place(row)),
    _Column("kandidaat", {"ratio": 1, "overflow": "fold"}, lambda row, _: row.entry.candidate),
    _Column("knock-outs", {"no_wrap": True}, lambda row, _: standings.KNOCKOUTS[row.entry.knockouts_passed], wide=True),
    _Column("zeker", _NUMBER, lambda row, _: str(row.entry.points)),
    _Column("mogelijk", _NUMBER, lambda row, _: str(row.entry.points_possible), wide=True),
    _Column("haalbaar", _NUMBER, lambda row, _: str(row.entry.points_reachable), wide=True),
    _Column("tarief", _NUMBER, lambda row, _: standings.rate(row.entry.hourly_rate)),
    _Column("na nakijken", {"no_wrap": True}, lambda row, _: standings.places(row.by_review), wide=True),
    _Column("open of niet gehaald", {"ratio": 1}, lambda row, heading: standings.reason(row.entry, heading)),
)
