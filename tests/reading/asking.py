"""A worker for tests: it asks while it works, sleeps, ends, and tells which process it is. Run by `WorkerPool(module=MODULE)`."""

from __future__ import annotations

import os
import time
from functools import partial
from typing import Any

from checker.reading import worker
from checker.reading.worker import Line, open_line, serve

MODULE = "tests.reading.asking"


def call(line: Line, content: bytes, *, wait: float = 0.0) -> dict[str, Any]:
    """Ask twice, with a stretch of work in between, and return what was said."""
    first = line.ask("enter")
    time.sleep(wait)
    return {"said": [first, line.ask("leave", of=content.decode())]}


def sleep(line: Line, content: bytes, *, wait: float) -> dict[str, Any]:
    """Do nothing for some time."""
    del line, content
    time.sleep(wait)
    return {}


def spin(line: Line, content: bytes) -> dict[str, Any]:
    """Never come to an end."""
    del line, content
    while True:
        pass


def end(line: Line, content: bytes) -> dict[str, Any]:
    """End as a library does that gives up."""
    del line, content
    os._exit(1)


def identify(line: Line, content: bytes) -> dict[str, Any]:
    """Tell which process this is."""
    del line, content
    return {"process": os.getpid()}


if __name__ == "__main__":
    worker.PROCESSOR_CAP = 1
    pipes = open_line()
    serve(pipes, {task.__name__: partial(task, pipes) for task in (call, sleep, spin, end, identify)})
