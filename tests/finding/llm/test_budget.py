"""The cap on tokens holds with any number of calls under way."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from checker.finding.llm.budget import Budget
from checker.finding.llm.failures import CallError, Failure


def test_what_fits_is_let_through_and_the_next_is_not() -> None:
    """Up to the cap and not a token more; the message has what was used, what is asked and what to do."""
    budget = Budget(12_000)
    budget.reserve(12_000)
    budget.settle(12_000, 9_500)
    budget.reserve(2_500)
    budget.settle(2_500, 0)
    with pytest.raises(CallError, match=r"12\.000 tokens .* 9\.500 zijn gebruikt, .* 2\.501 kosten\. Verhoog") as caught:
        budget.reserve(2_501)
    assert caught.value.failure is Failure.BUDGET


def test_a_call_that_may_fit_waits_for_those_under_way() -> None:
    """What others have set aside is more than they use: nobody is refused while that is open."""
    budget, lock, used = Budget(1_000), threading.Lock(), []

    def call(_: int) -> None:
        budget.reserve(600)
        with lock:
            used.append(50)
        budget.settle(600, 50)

    with ThreadPoolExecutor(8) as threads:
        list(threads.map(call, range(8)))
    assert budget.used == sum(used) == 400


def test_who_waits_is_refused_when_it_turns_out_not_to_fit() -> None:
    """Waiting ends with an answer, also where that is no."""
    budget = Budget(1_000)
    budget.reserve(900)
    with ThreadPoolExecutor(1) as threads:
        waiting = threads.submit(budget.reserve, 200)
        budget.settle(900, 900)
        with pytest.raises(CallError, match="900 zijn gebruikt"):
            waiting.result(5)
