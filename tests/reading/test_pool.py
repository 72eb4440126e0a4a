"""A document can end its worker and nothing else."""

from __future__ import annotations

import io
from concurrent.futures import ThreadPoolExecutor

import pytest

from checker.errors import UnreadableError
from checker.reading import pool as pools
from checker.reading.pool import WorkerPool, read_frame, write_frame
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
        monkeypatch.setattr(pool, "_time_limit", pools.TIME_LIMIT)
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
