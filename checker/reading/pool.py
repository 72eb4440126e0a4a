"""Worker processes: a document that kills its worker takes nothing else along."""

from __future__ import annotations

import json
import os
import queue
import signal
import struct
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import IO, Any, Protocol, Self

from checker.errors import UnreadableError, UsageError

READER = "checker.reading.worker"  # the module that a worker runs unless told otherwise
TIME_LIMIT = 90.0  # seconds of wall clock for one document: long, for on a busy machine the worker's own cap must come first
START_LIMIT = 60.0  # seconds for a process to load its libraries
RENEWED_AFTER = 250  # orders: whatever a library keeps or mislays goes with the process
SIDE = "side"  # the field that tells a question of the worker from its answer
HEADER = struct.Struct(">Q")
ANSWER_LIMIT = 256 * 1024 * 1024
UNSAFE = (
    "dit bestand kan niet veilig worden gelezen: het lezen kostte meer tijd of geheugen dan is toegestaan. "
    "Verwacht wordt een gewone pdf van enkele pagina's; sla het document opnieuw op als pdf en probeer het nog eens."
)


class Reader(Protocol):
    """Whoever opens PDFs: a pool of workers, or the worker itself."""

    def run(self, task: str, content: bytes, **arguments: Any) -> dict[str, Any]:
        """Do one of a worker's tasks with one PDF, and return the answer."""


Answerer = Callable[[dict[str, Any]], tuple[dict[str, Any], float]]
"""Answers a question that a worker asks while it is at work, and says how many seconds its next stretch may take."""


WOULD_NOT_START = (
    "Het hulpproces dat documenten leest, start niet. Er is te weinig geheugen, of de installatie is niet volledig. Sluit andere "
    "programma's en probeer het opnieuw."
)


class DiedError(UnreadableError):
    """A worker ended without an answer: `in_time` if not by a limit on time, `final` if it would end so again another time."""

    def __init__(self, message: str, *, in_time: bool, final: bool = True) -> None:
        super().__init__(message)
        self.in_time, self.final = in_time, final


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
    """One process that carries out orders one after another until it dies or is closed."""

    def __init__(self, module: str = READER) -> None:
        root = str(Path(__file__).resolve().parents[2])
        known = os.environ.get("PYTHONPATH")
        environment = os.environ | {
            "PYTHONPATH": os.pathsep.join([root, known] if known else [root]),
            "OPENBLAS_NUM_THREADS": "1",  # each thread reserves address space, which is capped
            "OMP_NUM_THREADS": "1",
        }
        self.served = 0
        self._timed_out = False
        self._ready = False
        try:
            self._process = subprocess.Popen(  # noqa: S603 - the module is one of this package
                [sys.executable, "-P", "-m", module],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env=environment,
            )
        except OSError as error:
            raise UsageError(WOULD_NOT_START) from error

    def ask(self, order: bytes, time_limit: float, answerer: Answerer | None = None) -> dict[str, Any] | None:
        """Return the worker's answer to one order, or None where the document killed it.

        What the worker asks meanwhile is answered by `answerer`. The time limit is that of a stretch of its own work: loading
        its libraries and waiting for an answer are no part of it.
        """
        self._ready = self._ready or self._exchange(None, START_LIMIT) is not None
        if not self._ready:
            raise UsageError(WOULD_NOT_START)
        self.served += 1
        frame = order
        while True:
            message = self._exchange(frame, time_limit)
            if message is None or SIDE not in message:
                return message
            if answerer is None:
                return None
            reply, time_limit = answerer(message)
            frame = json.dumps(reply).encode()

    def _exchange(self, frame: bytes | None, time_limit: float) -> dict[str, Any] | None:
        stdin, stdout = self._process.stdin, self._process.stdout
        if stdin is None or stdout is None:
            return None
        timer = threading.Timer(time_limit, self._run_out)
        timer.daemon = True
        timer.start()
        try:
            if frame is not None:
                write_frame(stdin, frame)
            body = read_frame(stdout)
            message = None if body is None else json.loads(body)
        except (OSError, ValueError):
            message = None
        finally:
            timer.cancel()
        return message if isinstance(message, dict) else None

    def _run_out(self) -> None:
        self._timed_out = True
        self._process.kill()

    @property
    def ran_out(self) -> bool:
        """Whether a limit on time ended it: that of the clock, or that of the processor."""
        return self._timed_out or self._process.returncode == -signal.SIGXCPU

    def kill(self) -> None:
        """End the process while another thread waits for its answer; that thread gets None."""
        self._process.kill()

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

    def __init__(self, workers: int = 1, *, module: str = READER, time_limit: float = TIME_LIMIT) -> None:
        self._module = module
        self.time_limit = time_limit
        self._busy: set[Worker] = set()
        self._idle: queue.LifoQueue[Worker | None] = queue.LifoQueue()
        for _ in range(max(workers, 1)):
            self._idle.put(None)

    def warm(self) -> None:
        """Start the workers before there is anything to read: they load their libraries while this process loads its own."""
        for worker in [self._idle.get() for _ in range(self._idle.qsize())]:
            self._idle.put(worker or self._started())

    def read(self, content: bytes) -> dict[str, Any]:
        """Return what a worker says about one PDF; the document that kills it is refused and never tried again."""
        return self.run("read", content)

    def run(self, task: str, content: bytes, **arguments: Any) -> dict[str, Any]:
        """Have a worker do one of its tasks with one PDF, and return its answer."""
        return self.carry_out(order_for(task, content, **arguments))

    def carry_out(self, order: bytes, answerer: Answerer | None = None) -> dict[str, Any]:
        """Have a worker carry out one order, answering what it asks meanwhile. Raises DiedError where the order kills it."""
        worker = self._idle.get() or self._started()
        self._busy.add(worker)
        alive = False
        try:
            answer = worker.ask(order, self.time_limit, answerer)
            alive = answer is not None
        finally:
            self._busy.discard(worker)
            kept = alive and worker.served < RENEWED_AFTER
            if not kept:
                worker.close()
            self._idle.put(worker if kept else None)
        if answer is None:
            raise DiedError(UNSAFE, in_time=not worker.ran_out)
        return answer

    def _started(self) -> Worker:
        try:
            return Worker(self._module)
        except BaseException:
            self._idle.put(None)
            raise

    def kill(self) -> None:
        """End the workers that are at work: whoever waits for them is told that they died."""
        for worker in self._busy.copy():
            worker.kill()

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
