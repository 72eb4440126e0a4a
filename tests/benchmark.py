"""What one check of a three-page CV costs: whole-process time and peak memory, and where the time goes. Run: make bench."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from checker import pipeline
from checker.finding import rules
from checker.reading.files import read_cv
from checker.reading.pool import WorkerPool
from checker.reading.resume import read_resume
from checker.scoring.judge import assess
from checker.verifying.verify import verify

EXAMPLES = Path(__file__).parents[1] / "examples"
POSTING = next((EXAMPLES / "postings").glob("51220*"))
CV = EXAMPLES / "cvs" / "beheer-1.pdf"
RUNS = 7

T = TypeVar("T")


def processes() -> None:
    """Time `checker check` from start to exit; the peak is that of the largest of its processes."""
    command = [sys.executable, "-m", "checker", "check", str(POSTING), str(CV), "--json"]
    walls, peaks = [], []
    for _ in range(RUNS + 1):
        begun = time.perf_counter()
        child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        _, _, usage = os.wait4(child.pid, 0)
        walls.append(time.perf_counter() - begun)
        peaks.append(usage.ru_maxrss / (1024 if sys.platform != "darwin" else 1024**2))
    walls, peaks = walls[1:], peaks[1:]  # the first run warms the disk's cache
    print(f"one check, {CV.name} (3 pages) against {POSTING.name}, {RUNS} runs")
    print(f"{'time':24}{statistics.median(walls):8.2f} s   ({min(walls):.2f} to {max(walls):.2f})")
    print(f"{'peak memory':24}{max(peaks):8.0f} MB")


def stages() -> None:
    """Time each step once in this process, its tables loaded by the step that needs them first."""
    with WorkerPool(1) as pool:
        posting = _timed("posting and its linter", lambda: pipeline.read(POSTING, pool=pool)).posting
        document = _timed("PDF, in the worker", lambda: read_cv(CV, pool=pool))
        _timed("PDF again, worker warm", lambda: read_cv(CV, pool=pool))
        submission = pipeline.submission_from(CV, pool=pool)
    _timed("structure of the CV", lambda: read_resume(document))
    claims = _timed("claims", lambda: rules.claims(posting, submission))
    evidence, _ = _timed("quote gate", lambda: verify(claims, submission))
    day = pipeline.reference_date_of(posting, None)
    _timed("verdicts", lambda: assess(posting, submission, evidence, day))


def _timed(step: str, work: Callable[[], T]) -> T:
    begun = time.perf_counter()
    result = work()
    print(f"{step:24}{1000 * (time.perf_counter() - begun):8.0f} ms")
    return result


if __name__ == "__main__":
    processes()
    stages()
