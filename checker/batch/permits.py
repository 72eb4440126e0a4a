"""Permits for calls to a model: one limiter for a whole run, which job processes ask over the pipes they already have.

Both ends have the same two methods, so that whoever calls a model cannot tell a limiter of its own from that of the run.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

from checker.errors import CheckerError, EndpointError

if TYPE_CHECKING:
    from checker.reading.worker import Line

CALL_LIMIT = 600.0  # seconds that one call may take before the job is taken to hang; its own time-outs are shorter


@dataclass(frozen=True, slots=True)
class CallOutcome:
    """How a call ended, as far as it matters to the calls of others: `pause` is how long the endpoint wants none at all."""

    answered: bool
    pause: float = 0.0  # seconds


LOST = CallOutcome(answered=False)


class Limiter(Protocol):
    """Decides when a call may begin, and learns from how calls end."""

    def enter(self) -> None:
        """Wait until a call may begin. Raises a CheckerError where none may begin any more."""

    def leave(self, outcome: CallOutcome) -> None:
        """Hear how the call ended, whatever happened; the next one may begin."""


@dataclass(frozen=True, slots=True)
class Permits:
    """The limiter of the run, as a job sees it."""

    line: Line

    def enter(self) -> None:
        """Wait until the run lets a call begin."""
        reply = self.line.ask("enter")
        if "refused" in reply:
            raise EndpointError(reply["refused"])

    def leave(self, outcome: CallOutcome) -> None:
        """Tell the run how the call ended."""
        self.line.ask("leave", answered=outcome.answered, pause=outcome.pause)


class Desk:
    """Answers the questions of one job, and gives back the permits that it held when it ended."""

    def __init__(self, limiter: Limiter, work_limit: float) -> None:
        self._limiter = limiter
        self._work_limit = work_limit
        self._held = 0

    def answer(self, question: dict[str, Any]) -> tuple[dict[str, Any], float]:
        """Answer one question, and say how long the stretch may take that follows: a call, or work."""
        if question["side"] == "enter":
            try:
                self._limiter.enter()
            except CheckerError as error:
                return {"refused": str(error)}, self._work_limit
            self._held += 1
        else:
            self._leave(CallOutcome(answered=question["answered"], pause=question["pause"]))
        return {}, CALL_LIMIT if self._held else self._work_limit

    def close(self) -> None:
        """Give back what a job still held that ended in the middle of a call."""
        while self._held:
            self._leave(LOST)

    def _leave(self, outcome: CallOutcome) -> None:
        self._held -= 1
        self._limiter.leave(outcome)
