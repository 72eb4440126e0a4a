"""A document can end its worker and nothing else."""

from __future__ import annotations

import io
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from checker.errors import UnreadableError, UsageError
from checker.reading import pool as pools
from checker.reading.pool import DiedError, WorkerPool, order_for, read_frame, write_frame
from tests.reading.asking import MODULE
from tests.reading.crafting import at, pdf

GOOD = pdf(at(60, 700, "Gewone tekst van een kandidaat"))


@pytest.mark.slow
def test_a_pool_reads_from_several_threads() -> None:
    """Each thread gets the answer to its own document."""
    with WorkerPool(2) as pool, ThreadPoolExecutor(4) as threads:
        contents = [pdf(at(60, 700, f"Kandidaat nummer {place}")) for place in range(6)]
        answers = list(threads.map(pool.read, contents))
    assert [answer["text"] for answer in answers] == [f"Kandidaat nummer {place}" for place in range(6)]


@pytest.mark.slow
def test_a_document_that_takes_too_long_is_refused_and_its_worker_replaced(monkeypatch: pytest.MonkeyPatch) -> None:
    """The time limit holds for one document; the next is read by a fresh worker."""
    with WorkerPool(time_limit=0.001) as pool:
        with pytest.raises(UnreadableError, match="kan niet veilig worden gelezen"):
            pool.read(GOOD)
        monkeypatch.setattr(pool, "time_limit", pools.TIME_LIMIT)
        assert pool.read(GOOD)["text"] == "Gewone tekst van een kandidaat"


@pytest.mark.slow
def test_a_worker_that_died_between_documents_costs_one_document() -> None:
    """The pool never ends up without workers."""
    with WorkerPool() as pool:
        pool.read(GOOD)
        worker = pool._idle.get()
        assert worker is not None
        worker._process.kill()
        worker._process.wait()
        pool._idle.put(worker)
        with pytest.raises(UnreadableError):
            pool.read(GOOD)
        assert pool.read(GOOD)["text"]


@pytest.mark.slow
def test_a_worker_may_ask_while_it_works() -> None:
    """Each question reaches whoever gave the order, with its values; the answer comes after them."""
    heard = []

    def answerer(question: dict[str, object]) -> tuple[dict[str, object], float]:
        heard.append(question)
        return {"number": len(heard)}, pools.TIME_LIMIT

    with WorkerPool(module=MODULE) as pool:
        answer = pool.carry_out(order_for("call", b"tekst"), answerer)
    assert heard == [{"side": "enter"}, {"side": "leave", "of": "tekst"}]
    assert answer == {"said": [{"number": 1}, {"number": 2}]}


@pytest.mark.slow
def test_a_worker_that_asks_what_nobody_answers_is_ended() -> None:
    """A question is no answer, and it does not leave a worker waiting."""
    with WorkerPool(module=MODULE) as pool, pytest.raises(DiedError):
        pool.run("call", b"")


@pytest.mark.slow
def test_waiting_for_an_answer_costs_no_time_of_the_worker() -> None:
    """The limit is that of a stretch of work; the answer says how long the next stretch may take."""

    def slow_to_answer(question: dict[str, object]) -> tuple[dict[str, object], float]:
        time.sleep(1.2 if question["side"] == "enter" else 0)
        return {}, 5.0

    def short_of_time(_question: dict[str, object]) -> tuple[dict[str, object], float]:
        return {}, 0.1

    with WorkerPool(module=MODULE) as pool:
        pool.run("identify", b"")  # the start of the process is no part of what is measured
        pool.time_limit = 1.0
        assert pool.carry_out(order_for("call", b"", wait=1.2), slow_to_answer)
        with pytest.raises(DiedError) as caught:
            pool.carry_out(order_for("call", b"", wait=1.2), short_of_time)
    assert not caught.value.in_time


@pytest.mark.slow
def test_it_is_told_whether_time_ran_out_or_the_worker_ended_by_itself() -> None:
    """What ended by itself may be tried again by a fresh process; what ran out of time would do so again."""
    with WorkerPool(module=MODULE) as pool:
        with pytest.raises(DiedError) as ended:
            pool.run("end", b"")
        pool.run("identify", b"")
        pool.time_limit = 0.2
        with pytest.raises(DiedError) as late:
            pool.run("sleep", b"", wait=30)
        pool.time_limit = 60
        with pytest.raises(DiedError) as spun:
            pool.run("spin", b"")
    assert (ended.value.in_time, late.value.in_time, spun.value.in_time) == (True, False, False)


@pytest.mark.slow
def test_a_worker_serves_many_orders_and_can_be_ended_while_at_work() -> None:
    """The process stays the same from order to order; whoever waits for one that is ended hears of it at once."""
    with WorkerPool(module=MODULE) as pool:
        assert pool.run("identify", b"") == pool.run("identify", b"")
        begun = time.monotonic()
        threading.Timer(0.3, pool.kill).start()
        with pytest.raises(DiedError):
            pool.run("sleep", b"", wait=30)
        assert time.monotonic() - begun < 10
        assert pool.run("identify", b"")["process"]


@pytest.mark.slow
def test_a_process_is_renewed_after_so_many_orders(monkeypatch: pytest.MonkeyPatch) -> None:
    """Memory that a library keeps goes with it, so that a long run needs no more than a short one."""
    monkeypatch.setattr(pools, "RENEWED_AFTER", 2)
    with WorkerPool(module=MODULE) as pool:
        processes = [pool.run("identify", b"")["process"] for _ in range(5)]
    assert [processes.count(process) for process in dict.fromkeys(processes)] == [2, 2, 1]


@pytest.mark.slow
def test_a_worker_that_does_not_start_is_no_fault_of_a_document() -> None:
    """The message says so, and the pool can be used again."""
    with WorkerPool(module="tests.reading.absent") as pool:
        for _ in range(2):
            with pytest.raises(UsageError, match="start niet"):
                pool.read(GOOD)


def test_a_message_comes_back_as_it_was_sent() -> None:
    """The length stands before the bytes."""
    stream = io.BytesIO()
    write_frame(stream, b"inhoud")
    stream.seek(0)
    assert read_frame(stream) == b"inhoud"
    assert read_frame(stream) is None


@pytest.mark.parametrize("sent", [b"", b"\x00\x00", b"\x00" * 7 + b"\x09kort", b"\xff" * 8 + b"x"])
def test_nonsense_on_the_pipe_is_no_message(sent: bytes) -> None:
    """A worker that dies half-way, or answers with an absurd length, is as good as dead."""
    assert read_frame(io.BytesIO(sent)) is None
