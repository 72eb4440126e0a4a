"""The sheet to sort and filter: every candidate on a row of its own, with the line of those who go forward drawn in."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from checker.domain.rankings import Forward
from checker.reporting import standings
from checker.reporting.formats.excel import ACCENT, INK, LINE, MUTED
from checker.reporting.ranking_words import counts, printed_day, title
from checker.reporting.words import PREDICTION

if TYPE_CHECKING:
    from checker.domain.rankings import Ranking, Row, Unread
    from checker.reporting.formats.excel import Page

_NAMED = 6  # candidates on the line that are named above the table
_EURO = '"€" #,##0.00'
_THICK, _DASHED = 5, 8  # the library's numbers of kinds of lines
_STATES = {True: "good", None: "open", False: "bad"}
_SIDES = {Forward.FORWARD: "good", Forward.TIED: "look", Forward.OPEN: "open"}
_SURE_BAR, _POSSIBLE_BAR = "#7FB0CB", "#BFD8E5"


class _Column(NamedTuple):
    name: str
    width: int


_COLUMNS = (
    _Column("Plaats", 8),
    _Column("Kandidaat", 25),
    _Column("Gaat door", 16),
    _Column("Knock-outs", 12),
    _Column("Knock-outs open of niet gehaald", 32),
    _Column("Zeker", 9),
    _Column("Mogelijk", 10),
    _Column("Haalbaar", 10),
    _Column("Uurtarief", 10),
    _Column("Plaats na nakijken", 10),
    _Column("Kan na nakijken worden ingehaald door", 27),
    _Column("Plaats na aanvullen", 11),
    _Column("Vorm niet in orde", 15),
    _Column("Let op", 17),
)
_NAMES = [column.name for column in _COLUMNS]
_REASON, _SURE, _POSSIBLE, _REACHABLE = (_NAMES.index(n) for n in (_COLUMNS[4].name, "Zeker", "Mogelijk", "Haalbaar"))
_AFTER_MENDING = _NAMES.index("Plaats na aanvullen")
HEAD = 4  # the row of headings, counted from 0


def write(page: Page, ranking: Ranking) -> None:
    """Write the sheet."""
    heading = ranking.heading
    page.columns([column.width for column in _COLUMNS])
    _top(page, ranking)
    for number, column in enumerate(_COLUMNS):
        available = f"\nvan {heading.points_available}" if number in (_SURE, _POSSIBLE, _REACHABLE) else ""
        page.head(HEAD, number, column.name + available)
    drawn = borders(ranking)
    for number, row in enumerate(ranking.rows):
        _candidate(page, HEAD + 1 + number, row, ranking, drawn.get(number, {}))
    for number, unread in enumerate(ranking.unread):
        _unread(page, HEAD + 1 + len(ranking.rows) + number, unread)
    last = HEAD + max(1, len(ranking.rows) + len(ranking.unread))
    page.sheet.autofilter(HEAD, 0, last, len(_COLUMNS) - 1)
    page.sheet.freeze_panes(HEAD + 1, 2)
    for points, colour in ((_SURE, _SURE_BAR), (_POSSIBLE, _POSSIBLE_BAR)):
        page.bars(HEAD + 1, last, points, most=heading.points_available, colour=colour)
    page.for_paper(heads=HEAD, foot=PREDICTION)


def borders(ranking: Ranking) -> dict[int, dict[str, object]]:
    """Draw the line below the last who goes forward; a dashed one above those who are tied for the last places."""
    rows = ranking.rows
    above = [number for number, row in enumerate(rows) if standings.goes_on(row)]
    found: dict[int, dict[str, object]] = {}
    if above and above[-1] + 1 < len(rows) + len(ranking.unread):
        found[above[-1]] = {"bottom": _THICK, "bottom_color": INK}
    tied = [number for number, row in enumerate(rows) if row.forward is Forward.TIED]
    if tied and tied[0] > 0:
        found[tied[0] - 1] = {"bottom": _DASHED, "bottom_color": INK}
    return found


def _top(page: Page, ranking: Ranking) -> None:
    heading = ranking.heading
    parts = [heading.client or "", f"aanvraag {heading.number}" if heading.number else ""]
    parts.append(f"peildatum {printed_day(heading.reference_date)}")
    page.text(0, 0, title(heading), bold=True, font_size=16)
    page.text(1, 0, " · ".join(part for part in parts if part), font_color=MUTED)
    page.text(2, 0, f"{counts(ranking)}. {_line(ranking)}")
    page.text(3, 0, PREDICTION, bold=True, font_color=ACCENT)


def _line(ranking: Ranking) -> str:
    going = standings.invitation(ranking.heading)
    drawn = " De dikke streep staat onder wie doorgaat." if borders(ranking) else ""
    return f"{going}{drawn} {standings.tie(ranking, _NAMED)}".rstrip()


def _candidate(page: Page, at: int, row: Row, ranking: Ranking, border: dict[str, object]) -> None:
    entry, heading = row.entry, ranking.heading
    failed = row.forward is Forward.FAILED
    plain = {"bottom": 1, "bottom_color": LINE, "text_wrap": True} | border
    quiet = plain | ({"font_color": MUTED} if failed else {})
    middle = quiet | {"align": "center"}
    place = {"num_format": '0" ="'} if row.shared and not failed else {}
    page.number(at, 0, None if failed else row.place, **middle, **place, bold=True)
    page.link(at, 1, standings.report_of(ranking, entry.candidate), entry.candidate, **plain, bold=True)
    side = _SIDES.get(row.forward) if row.forward else None
    page.tinted(at, 2, standings.FORWARD[row.forward], side, **quiet)
    page.tinted(at, 3, standings.KNOCKOUTS[entry.knockouts_passed], _STATES[entry.knockouts_passed], **plain)
    page.text(at, _REASON, standings.reason(entry, heading), **plain)
    page.number(at, _SURE, entry.points, **quiet, bold=not failed)
    page.number(at, _POSSIBLE, entry.points_possible, **quiet)
    page.number(at, _REACHABLE, entry.points_reachable, **quiet)
    page.number(at, _REACHABLE + 1, entry.hourly_rate, **quiet, num_format=_EURO)
    page.text(at, _REACHABLE + 2, standings.places(row.by_review), **middle)
    page.text(at, _REACHABLE + 3, "" if failed else standings.overtakers(row.by_review), **quiet)
    page.text(at, _AFTER_MENDING, standings.places(row.by_writing), **middle)
    if not failed and row.by_writing.overtaker_count:
        page.note(at, _AFTER_MENDING, f"Kan na aanvullen worden ingehaald door: {standings.overtakers(row.by_writing)}")
    page.text(at, _AFTER_MENDING + 1, standings.formal_failures(entry), **quiet)
    page.text(at, _AFTER_MENDING + 2, standings.findings(entry), **quiet)


def _unread(page: Page, at: int, unread: Unread) -> None:
    style: dict[str, object] = {"bottom": 1, "bottom_color": LINE, "text_wrap": True, "italic": True, "font_color": MUTED}
    for column in range(len(_COLUMNS)):
        page.text(at, column, "", **style)
    page.text(at, 1, unread.candidate, **style)
    page.tinted(at, 2, standings.UNREAD, "open", **style)
    page.text(at, _REASON, unread.reason, **style)
