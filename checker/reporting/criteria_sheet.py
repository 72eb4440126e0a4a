"""The sheet of all verdicts: a row for each candidate, a column for each criterion, and the words they rest on in the notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.domain.verdicts import Outcome
from checker.reporting import standings
from checker.reporting.formats.excel import ACCENT, LINE, MUTED
from checker.reporting.order_sheet import borders
from checker.reporting.ranking_words import BLIND
from checker.reporting.text import quoted, shorten, without_points
from checker.reporting.words import OUTCOMES, PREDICTION, SOURCE_NAMES

if TYPE_CHECKING:
    from checker.domain.rankings import Cell, Column, Ranking, Row
    from checker.reporting.formats.excel import Page

_TONES = {Outcome.MET: "good", Outcome.NOT_MET: "bad", Outcome.NEEDS_INPUT: "open"}
_FIXED = (("Plaats", 8), ("Kandidaat", 27), ("Knock-outs", 13), ("Zeker", 8))
_STATES = {True: "good", None: "open", False: "bad"}
_WIDTH = 18
_ASKED = 90  # characters of a criterion in its heading
_GRID: dict[str, object] = {"left": 1, "left_color": LINE}
HEAD = 2  # the row of headings, counted from 0


def write(page: Page, ranking: Ranking) -> None:
    """Write the sheet."""
    columns = ranking.heading.columns
    page.columns([*(width for _, width in _FIXED), *(_WIDTH for _ in columns)])
    page.text(0, 0, "Criteria per kandidaat", bold=True, font_size=16)
    page.text(1, 0, _how(blind=ranking.heading.blind), font_color=MUTED)
    for number, (name, _) in enumerate(_FIXED):
        page.head(HEAD, number, name)
    for number, column in enumerate(columns, len(_FIXED)):
        page.head(HEAD, number, f"{standings.criterion(column)}\n{shorten(without_points(column.text), _ASKED)}")
    drawn = borders(ranking)
    for number, row in enumerate(ranking.rows):
        _candidate(page, HEAD + 1 + number, row, ranking, drawn.get(number, {}))
    page.sheet.autofilter(HEAD, 0, HEAD + max(1, len(ranking.rows)), len(_FIXED) + len(columns) - 1)
    page.sheet.freeze_panes(HEAD + 1, 2)
    page.for_paper(heads=HEAD, foot=PREDICTION)


def _how(*, blind: bool) -> str:
    if blind:
        return BLIND
    return "Het citaat waarop een oordeel rust, of wat er het dichtst bij komt, staat in de opmerking bij de cel."


def _candidate(page: Page, at: int, row: Row, ranking: Ranking, border: dict[str, object]) -> None:
    entry = row.entry
    plain = {"bottom": 1, "bottom_color": LINE, "text_wrap": True} | border
    failed = entry.knockouts_passed is False
    page.number(at, 0, None if failed else row.place, **plain, align="center", bold=True)
    page.link(at, 1, standings.report_of(ranking, entry.candidate), entry.candidate, **plain, bold=True)
    page.tinted(at, 2, standings.KNOCKOUTS[entry.knockouts_passed], _STATES[entry.knockouts_passed], **plain)
    page.number(at, 3, entry.points, **plain, align="center", bold=True)
    for number, (cell, column) in enumerate(zip(entry.cells, ranking.heading.columns, strict=True), len(_FIXED)):
        looked_at: dict[str, object] = {"bold": True, "left": 5, "left_color": ACCENT} if cell.review else {}
        page.tinted(at, number, _verdict(cell, column), _TONES[cell.outcome], **_GRID | plain | looked_at)
        if note := _note(cell, blind=ranking.heading.blind):
            page.note(at, number, note)


def _verdict(cell: Cell, column: Column) -> str:
    points = f"{cell.points} p · " if column.points is not None else ""
    return f"{points}{standings.verdict(cell)}"


def _note(cell: Cell, *, blind: bool) -> str:
    """Say what a verdict rests on: the quote and its place; the place alone where quotes may name a candidate."""
    if cell.source is None:
        return ""
    name = SOURCE_NAMES[cell.source]
    place = name if cell.page is None else f"{name}, pagina {cell.page}"
    if blind or not cell.quote:
        return place
    kind = "" if cell.outcome is Outcome.MET else f"{OUTCOMES[cell.outcome]}. Wat er het dichtst bij komt:\n"
    return f"{kind}{quoted(cell.quote)}\n{place}"
