"""A worker for tests in which some CVs make the check hang, die, eat memory or break, by a word in them."""

from __future__ import annotations

import os
import time
from typing import Any

from checker.batch.checking import TASK
from checker.batch.worker import check_one
from checker.reading.worker import TASKS, open_line, serve

MODULE = "tests.batch.misbehaving"
DIED_ONCE = "CHECKER_TEST_DIED_ONCE"  # names a file that tells that this has happened


def misbehave(content: bytes, settings: str, name: str, files: list[list[Any] | None]) -> dict[str, Any]:
    """Do what the CV says, and check it where it says nothing."""
    if b"(HANGT)" in content:
        time.sleep(600)
    if b"(STERFT)" in content:
        os._exit(1)
    if b"(STERFT EENMAAL)" in content and not os.path.exists(os.environ[DIED_ONCE]):  # noqa: PTH110 - a worker of few imports
        os.close(os.open(os.environ[DIED_ONCE], os.O_CREAT))
        os._exit(1)
    if b"(EET)" in content:
        hoard = [bytes(1 << 20)]
        while True:
            hoard.append(hoard[-1] + b"x")
    return check_one(content, settings, name, files)


if __name__ == "__main__":
    serve(open_line(), {**TASKS, TASK: misbehave})
