"""How a run of a folder is followed: a bar on a terminal, lines of JSON for a program, or nothing."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from decimal import Decimal
from typing import TextIO

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from checker.batch.events import Event, Hear, Step

_ENDED = (Step.KEPT, Step.DONE, Step.UNREAD)


@contextmanager
def followed(*, log_json: bool, console: Console | None = None) -> Iterator[Hear]:
    """Yield who hears of the events: a log, a bar where stderr is a terminal, or nobody."""
    screen = console or Console(stderr=True)
    if log_json:
        yield lambda event: _log(event, sys.stderr)
    elif screen.is_terminal:
        with Progress(
            TextColumn("{task.description}"),
            BarColumn(bar_width=30),
            MofNCompleteColumn(),
            TextColumn("{task.fields[note]}"),
            console=screen,
            transient=True,
        ) as progress:
            yield Bar(progress).hear
    else:
        yield lambda _event: None


def _log(event: Event, stream: TextIO) -> None:
    """Write one event as a line of JSON. A file is known by its hash: its name may be that of a person."""
    plain = {
        "time": datetime.now().astimezone().isoformat(timespec="milliseconds"),
        "event": event.step.value,
        "row": event.row,
        "cv_sha256": event.cv_sha256,
        "total": event.total,
        "seconds": event.seconds,
        "knockouts_passed": event.knockouts_passed,
        "points": event.points,
        "tokens": event.tokens or None,
        "cost": None if event.cost is None else str(event.cost),
    }
    stream.write(json.dumps({k: v for k, v in plain.items() if v is not None or (k, event.step) == _OPEN}) + "\n")
    stream.flush()


_OPEN = ("knockouts_passed", Step.DONE)  # null says that a knock-out waits for input


class Bar:
    """One line: how many are done of how many, what is at work, what could not be read, what it costs, and how long still."""

    def __init__(self, progress: Progress, clock: Callable[[], float] = time.monotonic) -> None:
        self._progress = progress
        self._clock = clock
        self._task = progress.add_task("Aanvraag lezen", total=None, note="")
        self._total = self._kept = self._checked = self._unread = self._tokens = 0
        self._running: set[int | None] = set()
        self._cost: Decimal | None = None
        self._begun: float | None = None

    def hear(self, event: Event) -> None:
        """Take in one event and show how things stand."""
        if event.step is Step.BEGUN:
            self._total = event.total or 0
            self._spend(event)
        elif event.step is Step.STARTED:
            self._begun = self._begun or self._clock()
            self._running.add(event.row)
        elif event.step in _ENDED:
            self._running.discard(event.row)
            self._kept += event.step is Step.KEPT
            self._checked += event.step is not Step.KEPT
            self._unread += event.step is Step.UNREAD
            self._spend(event)
        elif event.step is Step.LEFT:
            self._running.discard(event.row)
            self._spend(event)
        self._progress.update(
            self._task,
            description="Cv's nakijken",
            total=self._total,
            completed=self._kept + self._checked,
            note=self.note(),
        )

    def _spend(self, event: Event) -> None:
        self._tokens += event.tokens
        self._cost = self._cost if event.cost is None else (self._cost or Decimal(0)) + event.cost

    def note(self) -> str:
        """Say how things stand, in words."""
        parts = [f"{len(self._running)} bezig"] if self._running else []
        parts += [f"{self._kept} waren al klaar"] if self._kept else []
        parts += [f"{self._unread} niet gelezen"] if self._unread else []
        parts += [f"{self._tokens} tokens"] if self._tokens else []
        parts += [f"kosten {self._cost:.2f}".replace(".", ",")] if self._cost is not None else []
        if self._begun is not None and self._checked:
            left = self._total - self._kept - self._checked
            parts.append(f"nog {duration((self._clock() - self._begun) / self._checked * left)}")
        return " · ".join(parts)


def duration(seconds: float) -> str:
    """Write a time that is left, no finer than it can be known."""
    if seconds < 60:
        return f"{round(seconds)} s"
    minutes = round(seconds / 60)
    return f"{minutes} min" if minutes < 60 else f"{minutes // 60} u {minutes % 60:02} min"
