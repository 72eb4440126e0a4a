"""What checking CVs costs. Run: make bench.

`processes` is one check from start to exit; `stages` shows where its time goes; `many` is what each CV of a folder costs once
everything is loaded, in one process and in two, each with a PDF worker of its own. A folder holds no CV twice, so `many` makes
a process forget the sentences of a CV before it checks the next; the examples have half a page to six pages.
"""

from __future__ import annotations

import atexit
import json
import multiprocessing
import os
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from pathlib import Path
from typing import TypeVar

from checker import pipeline
from checker.dutch import clauses_guard, clauses_split, folding, phrases, words
from checker.finding import rules
from checker.kinds.facets import law, role
from checker.reading.files import read_cv
from checker.reading.pool import WorkerPool
from checker.reading.resume import read_resume
from checker.scoring.judge import assess
from checker.verifying.verify import verify

EXAMPLES = Path(__file__).parents[1] / "examples"
POSTING = next((EXAMPLES / "postings").glob("51220*"))
CV = EXAMPLES / "cvs" / "beheer-1.pdf"
RUNS = 7
ROUNDS = 12  # of all examples
OF_SENTENCES = (
    clauses_guard.contradiction, clauses_split.sentences, folding.fold, law.named_in, phrases.find, phrases.share,
    phrases._present, role._roles, role.title, words.words,
)  # fmt: skip
MEGABYTE = 1024 if sys.platform != "darwin" else 1024**2  # in what the system counts memory in

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
        peaks.append(usage.ru_maxrss / MEGABYTE)
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


def many() -> None:
    """Check the examples over and over in one process, then in two, and print the pace, the cost and the memory."""
    cvs = [path for path in sorted((EXAMPLES / "cvs").glob("*.pdf")) if not path.stem.endswith(".motivatie")]
    for number in (1, 2):
        used = resource.getrusage(resource.RUSAGE_CHILDREN)
        with ProcessPoolExecutor(number, mp_context=multiprocessing.get_context("spawn")) as desk:
            list(desk.map(_check, cvs * number))
            begun = time.perf_counter()
            done = list(desk.map(_check, cvs * ROUNDS))
            took = time.perf_counter() - begun
        now = resource.getrusage(resource.RUSAGE_CHILDREN)
        spent = now.ru_utime + now.ru_stime - used.ru_utime - used.ru_stime
        pages, checks = sum(page for page, _ in done), len(done)
        early, late = max(peak for _, peak in done[: checks // 4]), max(peak for _, peak in done)
        print(f"many, {checks} CVs of {pages / checks:.1f} pages, processes: {number}, each with its PDF worker")
        print(f"{'pace':24}{checks / took:8.1f} CVs a second, {pages / took:.1f} pages a second")
        print(f"{'processor, start included':26}{1000 * spent / (checks + len(cvs) * number):6.0f} ms a CV")
        print(f"{'peak memory':24}{late:8.0f} MB, {early:.0f} after a quarter of them")


@cache
def _pool() -> WorkerPool:
    pool = WorkerPool()
    atexit.register(pool.close)  # a worker's time is counted once it is waited for
    return pool


@cache
def _posting(name: str) -> pipeline.PostingRead:
    return pipeline.read(EXAMPLES / "postings" / name, pool=_pool())


def _check(cv: Path) -> tuple[int, float]:
    """Check one CV against its posting; return its pages and the peak memory of this process so far."""
    for remembered in OF_SENTENCES:
        remembered.cache_clear()
    posting = _posting(json.loads(cv.with_suffix(".gold.json").read_text("utf-8"))["posting"])
    letter, statement = pipeline.beside(cv)
    submission = pipeline.submission_from(cv, motivation=letter, statement=statement, pool=_pool())
    pipeline.check(posting, submission, reference_date=pipeline.reference_date_of(posting.posting, None))
    return len(submission.cv.document.pages), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / MEGABYTE


if __name__ == "__main__":
    processes()
    stages()
    many()
