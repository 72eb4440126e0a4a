"""The ranking as a table for a Dutch Excel: UTF-8 with its mark, semicolons, decimal commas, and text that stays text."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from checker.domain.rankings import Forward
from checker.reporting import standings

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from checker.domain.rankings import Heading, Ranking, Row, Unread

MARK = "\ufeff"  # tells Excel that this is UTF-8
_OPENERS = tuple("=+-@\t\r\n＝＋－＠")  # what a spreadsheet takes for the start of a formula
_HEAD = (
    "plaats",
    "kandidaat",
    "gaat door",
    "knock-outs",
    "reden",
    "zeker",
    "mogelijk",
    "haalbaar",
    "van",
    "uurtarief",
    "plaats na nakijken",
    "ingehaald na nakijken door",
    "plaats na aanvullen",
    "ingehaald na aanvullen door",
    "vorm niet in orde",
    "let op",
)


def render(ranking: Ranking) -> str:
    """Write the table: a row for every candidate, whoever could not be read included."""
    heading = ranking.heading
    criteria = [standings.criterion(c) for c in heading.columns]
    rows: list[Sequence[object]] = [(*_HEAD, *criteria)]
    rows += [_row(row, heading) for row in ranking.rows]
    rows += [_unread(unread, heading) for unread in ranking.unread]
    return table(rows)


def table(rows: Iterable[Sequence[object]]) -> str:
    """Write rows of texts and whole numbers so that a Dutch Excel opens them without asking, and runs none of them."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    for row in rows:
        writer.writerow([value if isinstance(value, int) else safe(str(value)) for value in row])
    return MARK + out.getvalue()


def safe(text: str) -> str:
    """Put an apostrophe before text that a spreadsheet would take for a formula."""
    return f"'{text}" if text.startswith(_OPENERS) or text.lstrip().startswith(_OPENERS) else text


def _row(row: Row, heading: Heading) -> Sequence[object]:
    entry, failed = row.entry, row.forward is Forward.FAILED
    return (
        "" if failed else row.place,
        entry.candidate,
        standings.FORWARD[row.forward],
        standings.KNOCKOUTS[entry.knockouts_passed],
        standings.reason(entry, heading),
        entry.points,
        entry.points_possible,
        entry.points_reachable,
        heading.points_available,
        standings.rate(entry.hourly_rate),
        standings.places(row.by_review),
        "" if failed else standings.overtakers(row.by_review),
        standings.places(row.by_writing),
        "" if failed else standings.overtakers(row.by_writing),
        standings.formal_failures(entry),
        ", ".join(entry.findings),
        *(standings.verdict(cell) for cell in entry.cells),
    )


def _unread(unread: Unread, heading: Heading) -> Sequence[object]:
    filler = [""] * (len(_HEAD) - 5 + len(heading.columns))
    return ("", unread.candidate, standings.UNREAD, "", unread.reason, *filler)
