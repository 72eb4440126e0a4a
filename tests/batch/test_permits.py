"""Permits for calls to a model: asked by a job over its pipes, given by the one limiter of the run."""

from __future__ import annotations

import io
import json
from dataclasses import dataclass, field

import pytest

from checker.batch.permits import CALL_LIMIT, LOST, CallOutcome, Desk, Permits
from checker.errors import EndpointError
from checker.reading.pool import DiedError, WorkerPool, order_for, read_frame, write_frame
from checker.reading.worker import Line

WORK = 30.0
MODULE = "tests.batch.calling"


@dataclass(slots=True)
class Counter:
    """A limiter that lets everybody in and remembers what it was told."""

    entered: int = 0
    outcomes: list[CallOutcome] = field(default_factory=list)
    refuses: str = ""

    def enter(self) -> None:
        """Let a call begin."""
        if self.refuses:
            raise EndpointError(self.refuses)
        self.entered += 1

    def leave(self, outcome: CallOutcome) -> None:
        """Learn how it ended."""
        self.outcomes.append(outcome)


def line(*replies: dict[str, object]) -> tuple[Permits, io.BytesIO]:
    """Return a job's end of a line on which these replies wait, and what it asks."""
    said, questions = io.BytesIO(), io.BytesIO()
    for reply in replies:
        write_frame(said, json.dumps(reply).encode())
    said.seek(0)
    return Permits(Line(said, questions)), questions


def test_a_job_asks_before_a_call_and_tells_afterwards() -> None:
    """What goes over the pipe is all that the limiter needs to know; a call may take longer than work."""
    permits, questions = line({}, {})
    outcome = CallOutcome(answered=False, pause=2.5)
    permits.enter()
    permits.leave(outcome)
    questions.seek(0)
    limiter = Counter()
    desk = Desk(limiter, WORK)
    limits = [desk.answer(json.loads(read_frame(questions) or b""))[1] for _ in range(2)]
    assert (limiter.entered, limiter.outcomes) == (1, [outcome])
    assert limits == [CALL_LIMIT, WORK]


def test_a_job_that_ends_in_the_middle_of_a_call_gives_its_permit_back() -> None:
    """The limiter learns that no answer came; a job that left in order gives nothing back twice."""
    limiter = Counter()
    desk = Desk(limiter, WORK)
    desk.answer({"side": "enter"})
    desk.close()
    desk.close()
    assert limiter.outcomes == [LOST]


def test_a_limiter_that_lets_nobody_in_any_more_is_an_endpoint_that_failed() -> None:
    """A run over its bound ends call by call, each with the reason, and no permit is held."""
    limiter = Counter(refuses="de grens van deze run is bereikt")
    desk = Desk(limiter, WORK)
    reply, limit = desk.answer({"side": "enter"})
    permits, _ = line(reply)
    with pytest.raises(EndpointError, match="de grens van deze run"):
        permits.enter()
    desk.close()
    assert (limit, limiter.outcomes) == (WORK, [])


@pytest.mark.slow
def test_a_process_calls_with_the_permits_of_the_run() -> None:
    """Two calls and their outcomes reach the limiter; the order's answer comes after them."""
    limiter = Counter()
    desk = Desk(limiter, WORK)
    with WorkerPool(module=MODULE) as pool:
        assert pool.carry_out(order_for("call", b""), desk.answer) == {"calls": 2}
        with pytest.raises(DiedError):
            pool.carry_out(order_for("die_calling", b""), desk.answer)
    desk.close()
    assert limiter.entered == 3
    assert limiter.outcomes == [CallOutcome(answered=True), CallOutcome(answered=False, pause=1.5), LOST]
