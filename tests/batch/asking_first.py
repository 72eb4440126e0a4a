"""A worker for tests that asks for a permit before each check, as an engine does that calls a model."""

from __future__ import annotations

from typing import Any

from checker.batch.checking import TASK
from checker.batch.permits import CallOutcome, Permits
from checker.batch.worker import check_one
from checker.reading.worker import TASKS, open_line, serve

if __name__ == "__main__":
    line = open_line()
    permits = Permits(line)

    def ask_first(content: bytes, **more: Any) -> dict[str, Any]:  # noqa: ANN401 - as any task
        """Call, and check."""
        permits.enter()
        permits.leave(CallOutcome(answered=True))
        return {**check_one(content, **more), "tokens": 100, "cost": "0.01"}

    serve(line, {**TASKS, TASK: ask_first})
