"""The process that checks candidates: `python -m checker.batch.worker`, one order after another over pipes.

It opens PDFs itself, under the caps of every worker: a file that breaks PDFium takes along this one candidate's check.
"""

from __future__ import annotations

import signal
from functools import lru_cache, partial
from typing import TYPE_CHECKING, Any

from checker.batch.checking import TASK, Means, Settings, check, handed_from
from checker.reading.worker import TASKS, Line, OwnReader, Task, open_line, serve

if TYPE_CHECKING:
    from checker.finding.llm.endpoint import Endpoint


def check_one(
    content: bytes, settings: str, name: str, files: list[list[Any] | None], line: Line | None = None
) -> dict[str, Any]:
    """Check one candidate. The rules ask nobody; an engine that calls a model asks for permits over the line."""
    known = _settings(settings)
    model = _model(settings, line) if known.model and line else None
    return check(known, name, handed_from(content, files), Means(OwnReader(), model)).packed()


@lru_cache(maxsize=1)
def _settings(packed: str) -> Settings:
    """The settings are the same from order to order."""
    return Settings.unpacked(packed)


@lru_cache(maxsize=1)
def _model(packed: str, line: Line) -> Endpoint | None:
    """The endpoint of this process, within the bounds of the run."""
    from checker.batch.permits import Permits

    model = _settings(packed).model
    return model.opened_in_job(Permits(line)) if model else None


def tasks(line: Line) -> dict[str, Task]:
    """What this process does."""
    return {**TASKS, TASK: partial(check_one, line=line)}


def main() -> None:
    """Serve until the run ends; Ctrl-C is for the run, which ends its workers itself."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    line = open_line()
    serve(line, tasks(line))


if __name__ == "__main__":
    main()
