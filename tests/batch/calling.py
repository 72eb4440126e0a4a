"""A worker for tests that calls a model, or would: it asks for permits as an engine does."""

from __future__ import annotations

import os
from functools import partial
from typing import Any

from checker.batch.permits import Permits
from checker.finding.llm.limiter import ANSWERED, Outcome
from checker.reading.worker import open_line, serve


def call(permits: Permits, _content: bytes) -> dict[str, Any]:
    """Make two calls."""
    for outcome in (ANSWERED, Outcome(answered=False, pause=1.5)):
        permits.enter()
        permits.leave(outcome)
    return {"calls": 2}


def die_calling(permits: Permits, _content: bytes) -> dict[str, Any]:
    """End between question and answer."""
    permits.enter()
    os._exit(1)


if __name__ == "__main__":
    line = open_line()
    serve(line, {task.__name__: partial(task, Permits(line)) for task in (call, die_calling)})
