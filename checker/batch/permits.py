"""Permits for calls to a model: one limiter for a whole run, which job processes ask over the pipes they already have.

Both ends have the same two methods, so that whoever calls a model cannot tell a limiter of its own from that of the run.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from checker.reading.worker import Line

CALL_LIMIT = 600.0  # seconds that one call may take, its retries included, before the job is taken to hang


@dataclass(frozen=True, slots=True)
class CallOutcome:
    """How a call ended: what the endpoint answered (an HTTP status; None where no answer came), and what it cost."""

    status: int | None
    retry_after: float | None = None  # seconds, where the endpoint asks for a pause
    tokens: int = 0
    cost: Decimal | None = None


LOST = CallOutcome(status=None)


class Limiter(Protocol):
    """Decides when a call may begin, and learns from how calls end."""

    def enter(self) -> None:
        """Wait until a call may begin."""

    def leave(self, outcome: CallOutcome) -> None:
        """Tell how the call ended, whatever happened; the next one may begin."""


@dataclass(frozen=True, slots=True)
class Permits:
    """The limiter of the run, as a job sees it."""

    line: Line

    def enter(self) -> None:
        """Wait until the run lets a call begin."""
        self.line.ask("enter")

    def leave(self, outcome: CallOutcome) -> None:
        """Tell the run how the call ended."""
        cost = None if outcome.cost is None else str(outcome.cost)
        self.line.ask("leave", status=outcome.status, retry_after=outcome.retry_after, tokens=outcome.tokens, cost=cost)


class Desk:
    """Answers the questions of one job, and gives back the permits that it held when it ended."""

    def __init__(self, limiter: Limiter, work_limit: float, hear: Callable[[CallOutcome], None]) -> None:
        self._limiter = limiter
        self._work_limit = work_limit
        self._hear = hear
        self._held = 0

    def answer(self, question: dict[str, Any]) -> tuple[dict[str, Any], float]:
        """Answer one question, and say how long the stretch may take that follows: a call, or work."""
        if question["side"] == "enter":
            self._limiter.enter()
            self._held += 1
        else:
            self._leave(
                CallOutcome(
                    status=question["status"],
                    retry_after=question["retry_after"],
                    tokens=question["tokens"],
                    cost=None if question["cost"] is None else Decimal(question["cost"]),
                )
            )
        return {}, CALL_LIMIT if self._held else self._work_limit

    def close(self) -> None:
        """Give back what a job still held that ended in the middle of a call."""
        while self._held:
            self._leave(LOST)

    def _leave(self, outcome: CallOutcome) -> None:
        self._held -= 1
        self._limiter.leave(outcome)
        self._hear(outcome)
