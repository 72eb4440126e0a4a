"""Permits for calls to a model: asked by a job over its pipes, given by the one limiter and the one purse of the run."""

from __future__ import annotations

import io
import json
from dataclasses import dataclass, field

import pytest

from checker.batch.permits import Desk, Permits, Shared
from checker.errors import EndpointError
from checker.finding.llm.budget import Budget
from checker.finding.llm.failures import CallError, Failure
from checker.finding.llm.limiter import ANSWERED, FAILED, Outcome
from checker.reading.pool import DiedError, WorkerPool, order_for, read_frame, write_frame
from checker.reading.worker import Line

WORK, CALL = 30.0, 600.0
MODULE = "tests.batch.calling"


@dataclass(slots=True)
class Counter:
    """A limiter that lets everybody in and remembers what it was told."""

    entered: int = 0
    outcomes: list[Outcome] = field(default_factory=list)
    refuses: str = ""

    def enter(self) -> None:
        """Let a call begin."""
        if self.refuses:
            raise EndpointError(self.refuses)
        self.entered += 1

    def leave(self, outcome: Outcome) -> None:
        """Learn how it ended."""
        self.outcomes.append(outcome)

    def end(self) -> None:
        """Let nobody in any more."""
        self.refuses = "afgelopen"


def line(*replies: dict[str, object]) -> tuple[Permits, io.BytesIO]:
    """Return a job's end of a line on which these replies wait, and what it asks."""
    said, questions = io.BytesIO(), io.BytesIO()
    for reply in replies:
        write_frame(said, json.dumps(reply).encode())
    said.seek(0)
    return Permits(Line(said, questions)), questions


def desk(limiter: Counter, purse: Budget | None = None) -> Desk:
    """Return the desk of one job."""
    return Desk(Shared(limiter, purse, CALL), WORK)


def test_a_job_asks_before_a_call_and_tells_afterwards() -> None:
    """What goes over the pipe is all that limiter and purse need to know; a call may take longer than work."""
    permits, questions = line({}, {}, {}, {})
    outcome = Outcome(answered=False, pause=2.5)
    permits.reserve(500)
    permits.enter()
    permits.leave(outcome)
    permits.settle(500, 120)
    questions.seek(0)
    limiter, purse = Counter(), Budget(1000)
    own = desk(limiter, purse)
    limits = [own.answer(json.loads(read_frame(questions) or b""))[1] for _ in range(4)]
    own.close()
    assert (limiter.entered, limiter.outcomes, purse.used) == (1, [outcome], 120)
    assert limits == [WORK, CALL, WORK, WORK]


def test_a_job_that_ends_in_the_middle_of_a_call_gives_its_permit_back() -> None:
    """The limiter learns that no answer came, and the tokens may have been used; what left in order is not given back twice."""
    limiter, purse = Counter(), Budget(1000)
    own = desk(limiter, purse)
    own.answer({"side": "reserve", "tokens": 700})
    own.answer({"side": "enter"})
    own.close()
    own.close()
    assert (limiter.outcomes, purse.used) == ([FAILED], 700)


def test_a_limiter_that_lets_nobody_in_any_more_is_an_endpoint_that_failed() -> None:
    """Each job is told the reason, and no permit is held."""
    limiter = Counter(refuses="de run is beëindigd")
    own = desk(limiter)
    reply, limit = own.answer({"side": "enter"})
    permits, _ = line(reply)
    with pytest.raises(EndpointError, match="de run is be"):
        permits.enter()
    own.close()
    assert (limit, limiter.outcomes) == (WORK, [])


def test_a_purse_that_is_empty_says_so_by_its_name() -> None:
    """So that the job knows, as with a purse of its own, that a first answer may stand; nothing is set aside."""
    purse = Budget(1000)
    own = desk(Counter(), purse)
    permits, _ = line(own.answer({"side": "reserve", "tokens": 2000})[0])
    with pytest.raises(CallError, match=r"De grens van 1\.000 tokens") as refused:
        permits.reserve(2000)
    own.close()
    assert (refused.value.failure, purse.used) == (Failure.BUDGET, 0)


@pytest.mark.slow
def test_a_process_calls_with_the_permits_of_the_run() -> None:
    """Two calls and their outcomes reach the limiter; the order's answer comes after them."""
    limiter = Counter()
    own = desk(limiter)
    with WorkerPool(module=MODULE) as pool:
        assert pool.carry_out(order_for("call", b""), own.answer) == {"calls": 2}
        with pytest.raises(DiedError):
            pool.carry_out(order_for("die_calling", b""), own.answer)
    own.close()
    assert limiter.entered == 3
    assert limiter.outcomes == [ANSWERED, Outcome(answered=False, pause=1.5), FAILED]
