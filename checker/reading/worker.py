"""The process that opens PDFs: `python -m checker.reading.worker`, one order after another over pipes.

An order is a line of JSON (the task and its arguments) with the PDF behind it.

Everything a hostile file can do happens here, under a cap on memory and on processor time.
"""

from __future__ import annotations

import base64
import gc
import json
import logging
import os
import sys
import warnings
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import IO, Any

from checker.reading.pdf.limits import RefusedError, inspect
from checker.reading.pdf.payload import pack
from checker.reading.pdf.reader import forget_documents, read_pages
from checker.reading.pool import SIDE, read_frame, write_frame

MEMORY_CAP = 1 << 30  # bytes of address space
PROCESSOR_CAP = 20  # seconds for one document

resource: Any
try:
    import resource
except ImportError:  # the system has no such limits; the pool's time limit still holds
    resource = None


def cap_memory() -> None:
    """Limit the address space, where the system can."""
    if resource is not None:
        _lower(resource.RLIMIT_AS, MEMORY_CAP)


def cap_processor() -> None:
    """Limit the processor time of the next document, where the system can."""
    if resource is not None:
        used = resource.getrusage(resource.RUSAGE_SELF)
        _lower(resource.RLIMIT_CPU, int(used.ru_utime + used.ru_stime) + PROCESSOR_CAP)


def _lower(kind: int, value: int) -> None:
    _, hard = resource.getrlimit(kind)
    soft = value if hard == resource.RLIM_INFINITY else min(value, hard)
    try:
        resource.setrlimit(kind, (soft, hard))
    except (OSError, ValueError):  # macOS refuses some; the pool's time limit still holds
        return


def read(content: bytes) -> dict[str, Any]:
    """Return the packed document, or under `refused` why there is none."""
    try:
        outside = inspect(content)
        pages = read_pages(content, second=outside.second_opinion)
    except RefusedError as refusal:
        return {"refused": refusal.reason}
    hidden = [(number, text, reason) for number, page in enumerate(pages, start=1) for text, reason in page.hidden]
    shown = "\n".join(line.text for page in pages for line in page.lines)
    return pack(pages, [*hidden, *outside.findings(shown)])


def pictures(content: bytes, regions: list[list[float]], covered: list[list[float]]) -> dict[str, Any]:
    """Return a picture of each region, as PNG in base64, with what is covered blackened."""
    from checker.reading.pdf.pictures import take_pictures

    try:
        inspect(content)
        taken = take_pictures(content, regions, covered)
    except RefusedError as refusal:
        return {"refused": refusal.reason}
    return {"pictures": [base64.b64encode(picture).decode() for picture in taken]}


def marked(content: bytes, marking: dict[str, Any], lines: list[list[float]]) -> dict[str, Any]:
    """Return a copy with marks in it, in base64."""
    from checker.reading.pdf.marking import mark

    return _copy(lambda: mark(content, marking, lines))


def joined(content: bytes, lengths: list[int], names: list[str], title: str) -> dict[str, Any]:
    """Return several PDFs, which stand behind one another in `content`, as one, in base64."""
    from checker.reading.pdf.joining import join

    return _copy(lambda: join(content, lengths, names, title))


def _copy(make: Callable[[], bytes]) -> dict[str, Any]:
    try:
        return {"copy": base64.b64encode(make()).decode()}
    except RefusedError as refusal:
        return {"refused": refusal.reason}


Task = Callable[..., dict[str, Any]]
TASKS: dict[str, Task] = {"read": read, "pictures": pictures, "marked": marked, "joined": joined}


class OwnReader:
    """A `Reader` for a worker that does more than open PDFs: it opens them itself, under the caps it already has."""

    def run(self, task: str, content: bytes, **arguments: Any) -> dict[str, Any]:
        """Do one task here and now."""
        return TASKS[task](content, **arguments)


@dataclass(frozen=True, slots=True)
class Line:
    """The two pipes to the process that gives the orders."""

    orders: IO[bytes]
    answers: IO[bytes]

    def ask(self, question: str, **values: Any) -> dict[str, Any]:
        """Ask the other side something while at work on an order, and wait for what it says."""
        write_frame(self.answers, json.dumps({SIDE: question, **values}).encode())
        reply = read_frame(self.orders)
        if reply is None:
            sys.exit(0)  # nobody is left to work for
        said: dict[str, Any] = json.loads(reply)
        return said


def answer(order: bytes, tasks: Mapping[str, Task] = TASKS) -> dict[str, Any]:
    """Carry out one order, whatever the orders before it were."""
    forget_documents()
    head, _, content = order.partition(b"\n")
    asked = json.loads(head)
    return tasks[asked["task"]](content, **asked["arguments"])


def serve(line: Line, tasks: Mapping[str, Task] = TASKS) -> None:
    """Carry out orders until the other side closes its end."""
    while True:
        order = read_frame(line.orders)
        if order is None:
            return
        cap_processor()
        write_frame(line.answers, json.dumps(answer(order, tasks)).encode())
        gc.collect()


def open_line() -> Line:
    """Set this process up as a worker: caps, silence, and answers on a pipe that nothing a library prints can end up in."""
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    logging.disable(logging.CRITICAL)
    warnings.simplefilter("ignore")
    gc.freeze()
    gc.disable()  # nearly all of a document's objects live until its answer is sent; they are collected after that
    cap_memory()
    write_frame(answers, b"{}")  # the libraries are loaded
    return Line(sys.stdin.buffer, answers)


if __name__ == "__main__":
    serve(open_line())
