"""From a ranking to its page: every decision about what is printed, so that the template makes none."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import quote

from checker.domain.rankings import Forward
from checker.reporting import standings
from checker.reporting.page import Badge
from checker.reporting.ranking_words import TITLE, WORDS, about, closing, printed_day, read, title
from checker.reporting.text import map_text, one_line, without_bsn

if TYPE_CHECKING:
    from collections.abc import Iterable

    from checker.domain.rankings import Entry, Ranking, Row

_NAMED = 10  # candidates on the line that are named in the summary
_STATES = {True: "good", None: "open", False: "bad"}
_GROUPS = (
    ("above", "Boven de streep", (Forward.FORWARD, Forward.OPEN)),
    ("tied", "Op de streep: gelijk, ook op uurtarief", (Forward.TIED,)),
    ("below", "Onder de streep", (Forward.BEHIND,)),
    ("all", "Knock-outs gehaald of nog open", (None,)),
)


@dataclass(frozen=True, slots=True)
class Bar:
    """How wide the points are drawn, in whole percents of what is available, each on top of the one before."""

    sure: int
    possible: int
    reachable: int


@dataclass(frozen=True, slots=True)
class Line:
    """One candidate, as a row. `link` opens the report; empty where there is none."""

    place: str
    order: int
    name: str
    link: str
    badges: tuple[Badge, ...]
    remarks: tuple[str, ...]
    bar: Bar
    sure: int
    possible: int
    reachable: int
    rate: str
    rate_order: str
    after_review: str
    overtaken: str
    after_writing: str


@dataclass(frozen=True, slots=True)
class Group:
    """Candidates on one side of the line."""

    side: str
    heading: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A candidate whose papers could not be read."""

    name: str
    reason: str


@dataclass(frozen=True, slots=True)
class Overview:
    """The whole page, in the order in which it is read."""

    name: str
    running: str
    title: str
    subtitle: str
    reference_date: str
    closes: str
    total: str
    read: str
    states: tuple[Badge, ...]
    going: str
    going_note: str
    notes: tuple[str, ...]
    groups: tuple[Group, ...]
    failed: tuple[Line, ...]
    unread: tuple[Unreadable, ...]
    about: tuple[tuple[str, str], ...]


def overview(ranking: Ranking) -> Overview:
    """Put a ranking into the words of a page, citizen service numbers blacked out."""
    heading = ranking.heading
    lines = [(row.forward, _line(row, order, ranking)) for order, row in enumerate(ranking.rows)]
    groups = [(side, name, [line for forward, line in lines if forward in of]) for side, name, of in _GROUPS]
    subtitle = (heading.client, WORDS.posting_number.format(heading.number) if heading.number else None)
    page = Overview(
        name=f"{TITLE} – {title(heading)}",
        running=f"{TITLE} · {title(heading)}",
        title=title(heading),
        subtitle=" · ".join(part for part in subtitle if part),
        reference_date=printed_day(heading.reference_date),
        closes=closing(heading),
        total=_counted(standings.total(ranking), "cv", "cv's"),
        read=read(ranking),
        states=_states(ranking),
        going="" if heading.invited_count is None else _counted(heading.invited_count, "gaat door", "gaan door"),
        going_note=standings.tie(ranking, _NAMED) or _margin(ranking),
        notes=_notes(ranking),
        groups=tuple(Group(side, name, tuple(members)) for side, name, members in groups if members),
        failed=tuple(line for forward, line in lines if forward is Forward.FAILED),
        unread=tuple(Unreadable(u.candidate, u.reason) for u in ranking.unread),
        about=about(ranking),
    )
    whole: Overview = map_text(without_bsn(page, ()), one_line)
    return whole


def _line(row: Row, order: int, ranking: Ranking) -> Line:
    entry, failed = row.entry, row.forward is Forward.FAILED
    path = standings.report_of(ranking, entry.candidate)
    return Line(
        place="" if failed else standings.place(row),
        order=order,
        name=entry.candidate,
        link=f"./{quote(path.encode('utf-8', 'backslashreplace'))}" if path else "",
        badges=(Badge(f"knock-outs {standings.KNOCKOUTS[entry.knockouts_passed]}", _STATES[entry.knockouts_passed]),),
        remarks=tuple(_remarks(entry, ranking)),
        bar=_bar(entry, ranking.heading.points_available),
        sure=entry.points,
        possible=entry.points_possible,
        reachable=entry.points_reachable,
        rate=f"€ {standings.rate(entry.hourly_rate)}" if entry.hourly_rate is not None else "",
        rate_order=f"{entry.hourly_rate:f}" if entry.hourly_rate is not None else "",
        after_review=standings.places(row.by_review),
        overtaken="" if failed else standings.overtakers(row.by_review),
        after_writing=standings.places(row.by_writing),
    )


def _remarks(entry: Entry, ranking: Ranking) -> Iterable[str]:
    if reason := standings.reason(entry, ranking.heading):
        yield f"Criterium {reason}"
    if formal := standings.formal_failures(entry):
        yield f"Vorm niet in orde: {formal}"
    if findings := standings.findings(entry):
        yield f"Let op: {findings}"


def _bar(entry: Entry, available: int) -> Bar:
    totals = (entry.points, entry.points_possible, entry.points_reachable)
    sure, possible, reachable = (min(100, total * 100 // available) if available else 0 for total in totals)
    return Bar(sure, possible - sure, reachable - possible)


def _states(ranking: Ranking) -> tuple[Badge, ...]:
    counts = standings.state_counts(ranking).items()
    return tuple(Badge(f"{number} {standings.KNOCKOUTS[state]}", _STATES[state]) for state, number in counts if number)


def _margin(ranking: Ranking) -> str:
    """Say how close it is at the line, where nobody shares it."""
    if ranking.heading.invited_count is None:
        return standings.invitation(ranking.heading)
    above = [row.entry for row in ranking.rows if standings.goes_on(row)]
    below = [row.entry for row in ranking.rows if row.forward is Forward.BEHIND]
    if not above:
        return "Niemand staat boven de streep."
    lowest = f"De laatste boven de streep heeft {_counted(above[-1].points, 'zeker punt', 'zekere punten')}"
    return f"{lowest}, de eerste eronder {below[0].points}." if below else f"{lowest}; niemand staat eronder."


def _notes(ranking: Ranking) -> tuple[str, ...]:
    notes = []
    if ranking.pending:
        notes.append("De run is afgebroken: deze rangschikking is niet af.")
    if len(ranking.versions) > 1:
        notes.append(f"Rijen van meer dan één versie van checker: {', '.join(ranking.versions)}.")
    return tuple(notes)


def _counted(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"
