"""What a person sees of a run while it goes and when it is over."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from rich.console import Console
from rich.progress import Progress

from checker.batch.events import Event, Step
from checker.batch.run import Result
from checker.cli import ranking_table
from checker.cli.batch_progress import Bar, duration, followed
from checker.cli.ranking_table import SHOWN, print_result, summary
from checker.scoring.ranking import rank
from tests.reporting.rankings import FIRST, RANKING, TIED

RESULT = Result(RANKING, strays=(), broken_off=False, key=None)


def bar(*times: float) -> Bar:
    """Return a bar whose clock shows these times, one at each look, and the last one from then on."""
    ticks: Iterator[float] = iter(times)
    last = [0.0]

    def clock() -> float:
        last[0] = next(ticks, last[0])
        return last[0]

    return Bar(Progress(console=Console(file=io.StringIO())), clock)


def test_the_bar_says_how_things_stand() -> None:
    """At work, kept, not read, and the time that is left at the pace of what was checked in this run."""
    shown = bar(100.0, 110.0)
    for event in (
        Event(Step.BEGUN, total=6),
        Event(Step.KEPT, 1),
        Event(Step.STARTED, 2),
        Event(Step.STARTED, 3),
        Event(Step.DONE, 2),
        Event(Step.UNREAD, 3),
        Event(Step.STARTED, 4),
    ):
        shown.hear(event)
    assert shown.note() == "1 bezig · 1 waren al klaar · 1 niet gelezen · nog 15 s"
    assert (shown._progress.tasks[0].completed, shown._progress.tasks[0].total) == (3, 6)


def test_tokens_and_cost_are_shown_where_a_model_is_called() -> None:
    """Added up over the run; a run by rules shows neither."""
    shown = bar()
    assert shown.note() == ""
    shown.hear(Event(Step.DONE, 1, tokens=900, cost=Decimal("0.014")))
    shown.hear(Event(Step.DONE, 2, tokens=100))
    shown.hear(Event(Step.DONE, 3, tokens=500, cost=Decimal("0.012")))
    assert shown.note() == "1500 tokens · kosten 0,03"


@pytest.mark.parametrize(
    "seconds,text", [(0.4, "0 s"), (59.4, "59 s"), (61, "1 min"), (3540, "59 min"), (3700, "1 u 02 min"), (7200, "2 u 00 min")]
)
def test_time_left_is_no_finer_than_it_can_be_known(seconds: float, text: str) -> None:
    """Seconds, then minutes, then hours."""
    assert duration(seconds) == text


def test_there_is_a_bar_on_a_terminal_and_silence_elsewhere() -> None:
    """What is no terminal gets no bar, and no codes for colours."""
    for terminal in (True, False):
        screen = io.StringIO()
        with followed(log_json=False, console=Console(file=screen, force_terminal=terminal, width=100)) as hear:
            hear(Event(Step.BEGUN, total=2))
            hear(Event(Step.KEPT, 1))
        assert ("Cv's nakijken" in screen.getvalue()) == terminal
        assert bool(screen.getvalue()) == terminal


def printed(result: Result, monkeypatch: pytest.MonkeyPatch, width: int = 150) -> str:
    """Return what a terminal of some width shows at the end of a run."""
    screen = io.StringIO()
    console = Console(file=screen, force_terminal=True, width=width, color_system=None)
    monkeypatch.setattr(ranking_table, "Console", lambda: console)
    print_result(result, Path("uit"))
    return screen.getvalue()


def test_the_end_shows_the_top_the_line_and_the_reasons(monkeypatch: pytest.MonkeyPatch) -> None:
    """A table with a line under those who go forward, who is tied, who was not read, and where everything is."""
    text = printed(RESULT, monkeypatch)
    rows = text.splitlines()
    (line,) = (place for place, row in enumerate(rows) if row.startswith("├"))
    assert "Vermeer" in rows[line - 1]
    assert "nog open" in rows[line + 1]
    assert "Gelijk op de streep, ook op uurtarief: tweede, Vermeer, Ilse." in text
    assert "Niet gelezen: @scan: -scan.pdf: dit bestand bevat alleen beeld." in text
    assert "6 cv's: 5 gelezen, 1 niet gelezen; knock-outs 3 gehaald, 1 nog open." in text
    assert "Rangschikking en stukken in uit" in text


@pytest.mark.parametrize("width", [60, 80, 200])
def test_the_table_fits_the_terminal(monkeypatch: pytest.MonkeyPatch, width: int) -> None:
    """Narrow or wide: nothing is cut off at the right."""
    lines = printed(RESULT, monkeypatch, width).splitlines()
    assert max(map(len, lines)) <= width
    for shown in ("=SOM(A1)", "gehaald", "100", "82,50", "kandidaat", "zeker"):
        assert any(shown in line for line in lines)


def test_what_else_must_be_known_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    """Strays, more than one version, a run that was broken off, and where the key of a blind one is."""
    mixed = replace(RANKING, rows=rank([FIRST, replace(TIED, version="0.9")], 2), pending=4)
    text = printed(Result(mixed, ("jansen.motivatie.pdf",), broken_off=True, key=Path("uit.sleutel.csv")), monkeypatch)
    for said in ("Hoort bij geen cv: jansen.motivatie.pdf.", "0.9, 1.0", "Afgebroken.", "uit.sleutel.csv", "citaten"):
        assert said in text
    assert "4 nog niet nagekeken" in text


def test_of_many_rows_the_top_is_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    """The rest is counted."""
    many = [replace(FIRST, candidate=f"n{place:02}", points=place) for place in range(40)]
    text = printed(replace(RESULT, ranking=replace(RANKING, rows=rank(many, 3))), monkeypatch)
    assert "n39" in text
    assert f"n{40 - SHOWN - 1:02}" not in text
    assert f"en nog {40 - SHOWN}" in text


def test_one_cv_is_counted_as_one() -> None:
    """Singular, and no open knock-outs where there are none."""
    assert summary(replace(RANKING, rows=rank([FIRST], 2), unread=())) == "1 cv: 1 gelezen; knock-outs 1 gehaald."
