"""Calls under way: bounded, fewer when the endpoint is busy, slowly more again, and no place is lost."""

from __future__ import annotations

import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from checker.errors import EndpointError
from checker.finding.llm.limiter import ANSWERED, FAILED, Outcome, SharedLimiter

PAUSE = Outcome(answered=False, pause=10)


class Clock:
    """A clock that a test sets."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        """The moment that was set."""
        return self.now


def after_pauses(limiter: SharedLimiter, clock: Clock, *, times: int) -> int:
    """Return what is allowed after so many busy moments, one after another."""
    for _ in range(times):
        limiter.enter()
        limiter.leave(PAUSE)
        clock.now += 11
    return limiter.allowed


def test_no_more_than_allowed_are_under_way() -> None:
    """Sixteen threads, three at a time."""
    limiter, lock, under_way, most = SharedLimiter(3), threading.Lock(), 0, 0

    def call(_: int) -> None:
        nonlocal under_way, most
        limiter.enter()
        with lock:
            under_way += 1
            most = max(most, under_way)
        time.sleep(0.005)
        with lock:
            under_way -= 1
        limiter.leave(ANSWERED)

    with ThreadPoolExecutor(16) as threads:
        list(threads.map(call, range(48)))
    assert most == 3


def test_a_busy_moment_halves_and_a_good_round_adds_one() -> None:
    """Eight become four, two, one and never none; as many good answers as are allowed at once bring one back."""
    clock = Clock()
    limiter = SharedLimiter(8, clock=clock)
    assert after_pauses(limiter, clock, times=1) == 4
    assert after_pauses(limiter, clock, times=1) == 2
    assert after_pauses(limiter, clock, times=5) == 1
    grown = []
    for _ in range(60):
        limiter.enter()
        limiter.leave(ANSWERED)
        grown.append(limiter.allowed)
    assert grown[:7] == [2, 2, 3, 3, 3, 4, 4]
    assert max(grown) == grown[-1] == 8


def test_calls_that_met_the_same_busy_moment_halve_once() -> None:
    """Eight calls that are all refused together are one sign, not eight."""
    limiter = SharedLimiter(8, clock=Clock())
    for _ in range(8):
        limiter.enter()
    for _ in range(8):
        limiter.leave(PAUSE)
    assert limiter.allowed == 4


def test_a_failure_that_is_no_sign_of_haste_changes_nothing() -> None:
    """A wrong key is no reason to go slower, nor faster."""
    limiter = SharedLimiter(4)
    for _ in range(9):
        limiter.enter()
        limiter.leave(FAILED)
    assert limiter.allowed == 4


def test_a_pause_holds_for_everybody() -> None:
    """A thread that had nothing to do with it waits as long."""
    limiter = SharedLimiter(4)
    limiter.enter()
    limiter.leave(Outcome(answered=False, pause=0.15))
    begun = time.monotonic()
    with ThreadPoolExecutor(2) as threads:
        list(threads.map(lambda _: limiter.enter(), range(2)))
    assert time.monotonic() - begun >= 0.15


def test_the_longest_pause_counts() -> None:
    """A second refusal with a shorter time does not end the first."""
    clock = Clock()
    limiter = SharedLimiter(4, clock=clock)
    limiter.enter()
    limiter.enter()
    limiter.leave(PAUSE)
    limiter.leave(Outcome(answered=False, pause=1))
    entered = threading.Event()

    def enter() -> None:
        limiter.enter()
        entered.set()

    clock.now = 5
    threading.Thread(target=enter, daemon=True).start()
    assert not entered.wait(0.05)
    clock.now = 10
    limiter.enter()  # the time is over
    limiter.leave(ANSWERED)  # and whoever waits is told to look
    assert entered.wait(5)


def test_at_the_end_nobody_is_let_in_and_who_waits_is_told() -> None:
    """Also who waits for the end of a pause: a run that is broken off does not sit it out."""
    limiter = SharedLimiter(1)
    limiter.enter()
    limiter.leave(Outcome(answered=False, pause=600))
    with ThreadPoolExecutor(1) as threads:
        waiting = threads.submit(limiter.enter)
        limiter.end()
        assert isinstance(waiting.exception(timeout=30), EndpointError)
    with pytest.raises(EndpointError, match="beëindigd"):
        limiter.enter()
