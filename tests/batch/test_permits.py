"""Permits for calls to a model: asked by a job over its pipes, given by the one limiter of the run."""

from __future__ import annotations

import io
import json
from dataclasses import dataclass, field
from decimal import Decimal

import pytest

from checker.batch.permits import CALL_LIMIT, LOST, CallOutcome, Desk, Permits
from checker.reading.pool import DiedError, WorkerPool, order_for, read_frame, write_frame
from checker.reading.worker import Line

WORK = 30.0
MODULE = "tests.batch.calling"


@dataclass(slots=True)
class Counter:
    """A limiter that lets everybody in and remembers what it was told."""

    entered: int = 0
    outcomes: list[CallOutcome] = field(default_factory=list)

    def enter(self) -> None:
        """Let a call begin."""
        self.entered += 1

    def leave(self, outcome: CallOutcome) -> None:
        """Learn how it ended."""
        self.outcomes.append(outcome)


def test_a_job_asks_before_a_call_and_tells_afterwards() -> None:
    """What goes over the pipe is all that the limiter needs to know; amounts arrive as they were."""
    replies, questions = io.BytesIO(), io.BytesIO()
    for _ in range(2):
        write_frame(replies, b"{}")
    replies.seek(0)
    permits = Permits(Line(replies, questions))
    permits.enter()
    outcome = CallOutcome(status=429, retry_after=2.5, tokens=1200, cost=Decimal("0.0031"))
    permits.leave(outcome)
    questions.seek(0)
    limiter = Counter()
    heard: list[CallOutcome] = []
    desk = Desk(limiter, WORK, heard.append)
    limits = [desk.answer(json.loads(read_frame(questions) or b""))[1] for _ in range(2)]
    assert (limiter.entered, limiter.outcomes, heard) == (1, [outcome], [outcome])
    assert limits == [CALL_LIMIT, WORK]


def test_a_job_that_ends_in_the_middle_of_a_call_gives_its_permit_back() -> None:
    """The limiter learns that no answer came; a job that left in order gives nothing back twice."""
    limiter = Counter()
    desk = Desk(limiter, WORK, lambda _outcome: None)
    desk.answer({"side": "enter"})
    desk.close()
    desk.close()
    assert limiter.outcomes == [LOST]


@pytest.mark.slow
def test_a_process_calls_with_the_permits_of_the_run() -> None:
    """Two calls and their outcomes reach the limiter; the order's answer comes after them."""
    limiter = Counter()
    desk = Desk(limiter, WORK, lambda _outcome: None)
    with WorkerPool(module=MODULE) as pool:
        assert pool.carry_out(order_for("call", b""), desk.answer) == {"calls": 2}
        with pytest.raises(DiedError):
            pool.carry_out(order_for("die_calling", b""), desk.answer)
    desk.close()
    assert limiter.entered == 3
    assert limiter.outcomes == [CallOutcome(200, tokens=10, cost=Decimal("0.01")), CallOutcome(200, tokens=20), LOST]
