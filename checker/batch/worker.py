"""The process that checks candidates: `python -m checker.batch.worker`, one order after another over pipes.

It opens PDFs itself, under the caps of every worker: a file that breaks PDFium takes along this one candidate's check.
"""

from __future__ import annotations

import signal
from functools import lru_cache
from typing import Any

from checker.batch.checking import TASK, Settings, check, handed_from
from checker.reading.worker import TASKS, OwnReader, Task, open_line, serve


def check_one(content: bytes, settings: str, name: str, files: list[list[Any] | None]) -> dict[str, Any]:
    """Check one candidate. The rules ask nobody; an engine that calls a model gets `Permits` of this process's line."""
    return check(_settings(settings), name, handed_from(content, files), OwnReader()).packed()


@lru_cache(maxsize=1)
def _settings(packed: str) -> Settings:
    """The settings are the same from order to order."""
    return Settings.unpacked(packed)


ALL_TASKS: dict[str, Task] = {**TASKS, TASK: check_one}


def main() -> None:
    """Serve until the run ends; Ctrl-C is for the run, which ends its workers itself."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    serve(open_line(), ALL_TASKS)


if __name__ == "__main__":
    main()
