"""Permits for calls to a model: one bound on calls and tokens for a whole run, which jobs ask over the pipes they already have.

Both ends have the same methods, so that whoever calls a model cannot tell a limiter or a purse of its own from that of the run.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

from checker.errors import CheckerError, EndpointError
from checker.finding.llm.failures import CallError, Failure
from checker.finding.llm.limiter import FAILED, Limiter, Outcome

if TYPE_CHECKING:
    from checker.finding.llm.budget import Purse
    from checker.reading.worker import Line


class Gate(Limiter, Protocol):
    """The limiter of a run: it can be closed for good."""

    def end(self) -> None:
        """Let nobody in any more, and tell whoever waits."""
        ...


@dataclass(frozen=True, slots=True)
class Shared:
    """What all jobs of a run share: how many calls at once, how many tokens in all, and how long one call may take."""

    limiter: Gate
    purse: Purse | None
    call_limit: float  # seconds before a job is taken to hang in a call; the call's own time-out is shorter


@dataclass(frozen=True, slots=True)
class Permits:
    """The limiter and the purse of the run, as a job sees them."""

    line: Line

    def enter(self) -> None:
        """Wait until the run lets a call begin."""
        self._ask("enter")

    def leave(self, outcome: Outcome) -> None:
        """Tell the run how the call ended."""
        self._ask("leave", answered=outcome.answered, pause=outcome.pause)

    def reserve(self, tokens: int) -> None:
        """Have the run set tokens aside."""
        self._ask("reserve", tokens=tokens)

    def settle(self, reserved: int, used: int) -> None:
        """Tell the run what was used of them."""
        self._ask("settle", reserved=reserved, used=used)

    def _ask(self, question: str, **values: Any) -> None:  # noqa: ANN401 - what goes along differs
        reply = self.line.ask(question, **values)
        if "refused" in reply:
            failure = reply.get("failure")
            raise CallError(reply["refused"], Failure[failure]) if failure else EndpointError(reply["refused"])


class Desk:
    """Answers the questions of one job, and gives back what it held when it ended in the middle of a call."""

    def __init__(self, shared: Shared, work_limit: float) -> None:
        self._shared = shared
        self._work_limit = work_limit
        self._calls = self._tokens = 0

    def answer(self, question: dict[str, Any]) -> tuple[dict[str, Any], float]:
        """Answer one question, and say how long the stretch may take that follows: a call, or work."""
        try:
            self._heed(question)
        except CheckerError as error:
            failure = error.failure.name if isinstance(error, CallError) else None
            return {"refused": str(error), "failure": failure}, self._work_limit
        return {}, self._shared.call_limit if self._calls else self._work_limit

    def close(self) -> None:
        """Give back permits that are still held. Tokens of a call whose end nobody saw count as used: they may have been."""
        while self._calls:
            self._leave(FAILED)
        if self._tokens:
            self._settle(self._tokens, self._tokens)

    def _heed(self, question: dict[str, Any]) -> None:
        if question["side"] == "enter":
            self._shared.limiter.enter()
            self._calls += 1
        elif question["side"] == "leave":
            self._leave(Outcome(answered=question["answered"], pause=question["pause"]))
        elif question["side"] == "reserve" and self._shared.purse:
            self._shared.purse.reserve(question["tokens"])
            self._tokens += question["tokens"]
        elif question["side"] == "settle":
            self._settle(question["reserved"], question["used"])

    def _leave(self, outcome: Outcome) -> None:
        self._calls -= 1
        self._shared.limiter.leave(outcome)

    def _settle(self, reserved: int, used: int) -> None:
        self._tokens -= reserved
        if self._shared.purse:
            self._shared.purse.settle(reserved, used)
