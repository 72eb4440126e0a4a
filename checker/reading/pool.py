"""Worker processes for PDFs: a document that kills its worker takes nothing else along."""

from __future__ import annotations

import json
import os
import queue
import struct
import subprocess
import sys
import threading
from pathlib import Path
from types import TracebackType
from typing import IO, Any, Self

from checker.errors import UnreadableError

TIME_LIMIT = 90.0  # seconds of wall clock for one document: long, for on a busy machine the worker's own cap must come first
HEADER = struct.Struct(">Q")
ANSWER_LIMIT = 256 * 1024 * 1024
UNSAFE = (
    "dit bestand kan niet veilig worden gelezen: het lezen kostte meer tijd of geheugen dan is toegestaan. "
    "Verwacht wordt een gewone pdf van enkele pagina's; sla het document opnieuw op als pdf en probeer het nog eens."
)


def write_frame(stream: IO[bytes], body: bytes) -> None:
    """Send one message, its length first."""
    stream.write(HEADER.pack(len(body)))
    stream.write(body)
    stream.flush()


def read_frame(stream: IO[bytes], limit: int = ANSWER_LIMIT) -> bytes | None:
    """Receive one message, or None where the other side is gone or says nonsense."""
    head = _read_exactly(stream, HEADER.size)
    if head is None:
        return None
    (length,) = HEADER.unpack(head)
    return _read_exactly(stream, length) if length <= limit else None


def _read_exactly(stream: IO[bytes], length: int) -> bytes | None:
    pieces: list[bytes] = []
    while length:
        piece = stream.read(length)
        if not piece:
            return None
        pieces.append(piece)
        length -= len(piece)
    return b"".join(pieces)


def order_for(task: str, content: bytes, **arguments: Any) -> bytes:
    """Word an order to a worker: what to do, with what, and the PDF to do it with."""
    return json.dumps({"task": task, "arguments": arguments}).encode() + b"\n" + content


class Worker:
    """One process that reads PDFs one after another until it dies or is closed."""

    def __init__(self) -> None:
        root = str(Path(__file__).resolve().parents[2])
        known = os.environ.get("PYTHONPATH")
        environment = os.environ | {
            "PYTHONPATH": os.pathsep.join([root, known] if known else [root]),
            "OPENBLAS_NUM_THREADS": "1",  # each thread reserves address space, which is capped
            "OMP_NUM_THREADS": "1",
        }
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-m", "checker.reading.worker"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=environment,
        )

    def ask(self, order: bytes, time_limit: float) -> dict[str, Any] | None:
        """Return the worker's answer to one order, or None where the document killed it."""
        timer = threading.Timer(time_limit, self._process.kill)
        timer.start()
        try:
            body = self._exchange(order)
            answer = None if body is None else json.loads(body)
        except (OSError, ValueError):
            answer = None
        finally:
            timer.cancel()
        return answer if isinstance(answer, dict) else None

    def _exchange(self, order: bytes) -> bytes | None:
        stdin, stdout = self._process.stdin, self._process.stdout
        if stdin is None or stdout is None:
            return None
        write_frame(stdin, order)
        return read_frame(stdout)

    def close(self) -> None:
        """End the process, whatever it is doing."""
        self._process.kill()
        self._process.wait()
        for stream in (self._process.stdin, self._process.stdout):
            if stream is not None:
                try:
                    stream.close()
                except OSError:
                    continue


class WorkerPool:
    """A number of workers, started when first needed, replaced when they die; safe to share between threads."""

    def __init__(self, workers: int = 1, *, time_limit: float = TIME_LIMIT) -> None:
        self._time_limit = time_limit
        self._idle: queue.LifoQueue[Worker | None] = queue.LifoQueue()
        for _ in range(max(workers, 1)):
            self._idle.put(None)

    def warm(self) -> None:
        """Start a worker before there is anything to read: it loads its libraries while this process loads its own."""
        self._idle.put(self._idle.get() or self._started())

    def read(self, content: bytes) -> dict[str, Any]:
        """Return what a worker says about one PDF; the document that kills it is refused and never tried again."""
        return self.run("read", content)

    def run(self, task: str, content: bytes, **arguments: Any) -> dict[str, Any]:
        """Have a worker do one of its tasks with one PDF, and return its answer."""
        order = order_for(task, content, **arguments)
        worker = self._idle.get() or self._started()
        try:
            answer = worker.ask(order, self._time_limit)
        except BaseException:
            worker.close()
            self._idle.put(None)
            raise
        if answer is None:
            worker.close()
            self._idle.put(None)
            raise UnreadableError(UNSAFE)
        self._idle.put(worker)
        return answer

    def _started(self) -> Worker:
        try:
            return Worker()
        except BaseException:
            self._idle.put(None)
            raise

    def close(self) -> None:
        """End all idle workers; the pool can still be used and starts new ones."""
        for worker in [self._idle.get() for _ in range(self._idle.qsize())]:
            if worker is not None:
                worker.close()
            self._idle.put(None)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()
