"""How many calls may be under way at once, for all threads that ask the same endpoint."""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from checker.errors import EndpointError

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a call ended, as far as it matters to the calls of others."""

    answered: bool
    pause: float = 0  # seconds for which the endpoint wants no calls at all


ANSWERED = Outcome(answered=True)
FAILED = Outcome(answered=False)
_ENDED = "De run is beëindigd; het model wordt niets meer gevraagd."


class Limiter(Protocol):
    """Lets a call through, and hears how it ended. One may stand in another process than the calls."""

    def enter(self) -> None:
        """Wait until a call may begin."""
        ...

    def leave(self, outcome: Outcome) -> None:
        """Say that it has ended, and how."""
        ...


class SharedLimiter:
    """A bound that gives way: halved when the endpoint is too busy, and one more after every round that goes well."""

    def __init__(self, in_flight: int, *, clock: Callable[[], float] = time.monotonic) -> None:
        self._most = self._allowed = max(1, in_flight)
        self._under_way = self._went_well = 0
        self._paused_until = 0.0
        self._ended = False
        self._clock = clock
        self._changed = threading.Condition()

    @property
    def allowed(self) -> int:
        """How many calls may be under way now."""
        return self._allowed

    def enter(self) -> None:
        """Wait for room, and for the end of a pause that the endpoint asked for."""
        with self._changed:
            while not self._ended:
                pause = self._paused_until - self._clock()
                if pause > 0:
                    self._changed.wait(pause)
                elif self._under_way >= self._allowed:
                    self._changed.wait()
                else:
                    self._under_way += 1
                    return
        raise EndpointError(_ENDED)

    def leave(self, outcome: Outcome) -> None:
        """Make room, and learn from how the call ended."""
        with self._changed:
            self._under_way -= 1
            if outcome.pause > 0:
                self._slow_down(outcome.pause)
            elif outcome.answered:
                self._speed_up()
            self._changed.notify_all()

    def end(self) -> None:
        """Let nobody in any more; whoever waits is told so."""
        with self._changed:
            self._ended = True
            self._changed.notify_all()

    def _slow_down(self, pause: float) -> None:
        """Halve, once for all calls that met the same busy moment, and let everybody wait."""
        now = self._clock()
        if now >= self._paused_until:
            self._allowed = max(1, self._allowed // 2)
        self._went_well = 0
        self._paused_until = max(self._paused_until, now + pause)

    def _speed_up(self) -> None:
        """Allow one more after as many good answers as are allowed at once."""
        self._went_well += 1
        if self._went_well >= self._allowed and self._allowed < self._most:
            self._allowed += 1
            self._went_well = 0
