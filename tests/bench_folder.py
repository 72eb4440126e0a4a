"""What a folder costs: `python -m tests.bench_folder [N ...]` (or `make bench-folder`), and what it survives: `--kills 10`.

Processor time says more than the clock where a machine has other work. Memory is the sum over all processes of what is
theirs alone and their share of the rest (PSS), which only Linux tells.
"""

from __future__ import annotations

import argparse
import os
import random
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

from tests.batch.folders import tree
from tests.cli.running import POSTING
from tests.generate_cvs import write_cvs

SIZES = (20, 200, 2000)
SEED = 1
LOOK = 0.25  # seconds between two looks at the memory
KILLED = 200  # CVs in the folder of which runs are killed
MB = 1024


@dataclass(slots=True)
class Measured:
    """One run."""

    wall: float
    processor: float  # seconds of all processes, system time included
    memory: list[float] = field(default_factory=list)  # MB over time

    @property
    def halves(self) -> tuple[float, float]:
        """The most that they held in the first half of the run, and in the second."""
        middle = len(self.memory) // 2
        return max(self.memory[:middle], default=0.0), max(self.memory[middle:], default=0.0)


def command(folder: Path, out: Path, *more: str, posting: Path = POSTING) -> list[str]:
    """Return the command line of a run."""
    return [sys.executable, "-m", "checker", "batch", str(posting), str(folder), "--out", str(out), *more]


def measured(arguments: list[str]) -> Measured:
    """Run, and look at the memory of the process and all below it."""
    begun = time.perf_counter()
    process = subprocess.Popen(arguments, stdout=subprocess.DEVNULL)
    result = Measured(0.0, 0.0)
    while True:
        pid, _, usage = os.wait4(process.pid, os.WNOHANG)
        if pid:
            break
        result.memory.append(held(process.pid))
        time.sleep(LOOK)
    result.wall = time.perf_counter() - begun
    result.processor = usage.ru_utime + usage.ru_stime
    result.memory = [value for value in result.memory if value]
    return result


def held(pid: int) -> float:
    """Return the MB of a process and its children; 0 where the system does not tell."""
    total = 0
    for each in (pid, *children(pid)):
        try:
            lines = Path(f"/proc/{each}/smaps_rollup").read_text("ascii").splitlines()
        except OSError:
            continue
        total += next((int(line.split()[1]) for line in lines if line.startswith("Pss:")), 0)
    return total / MB


def children(pid: int) -> list[int]:
    """Return the processes that a process started, by any of its threads."""
    try:
        return [int(c) for task in Path(f"/proc/{pid}/task").iterdir() for c in (task / "children").read_text().split()]
    except OSError:
        return []


def sizes(numbers: list[int], place: Path) -> None:
    """Measure folders of several sizes with two jobs, and the middle one with one job."""
    print(f"{'CVs':>6}{'jobs':>6}{'wall s':>9}{'CPU s':>9}{'CVs/s':>8}{'CVs/CPU s':>11}{'peak MB: 1st half':>19}{'2nd half':>10}")
    single = numbers[len(numbers) // 2]
    found: dict[tuple[int, int], Measured] = {}
    for number, jobs in [*((n, 2) for n in numbers), (single, 1)]:
        folder = place / f"cvs{number}"
        write_cvs(number, folder, SEED)
        run = found[number, jobs] = measured(command(folder, place / f"out{number}-{jobs}", "--jobs", str(jobs)))
        rates = f"{number / run.wall:8.2f}{number / run.processor:11.2f}"
        memory = "{:19.0f}{:10.0f}".format(*run.halves)
        print(f"{number:6}{jobs:6}{run.wall:9.1f}{run.processor:9.1f}{rates}{memory}", flush=True)
    one, two = found[single, 1], found[single, 2]
    same = tree(place / f"out{single}-1") == tree(place / f"out{single}-2")
    print(f"from 1 to 2 jobs: {one.wall / two.wall:.2f} times as fast (2.00 at best, on two cores with nothing else to do)")
    print(f"the same bytes with 1 and 2 jobs: {'yes' if same else 'NO'}")


def kills(number: int, place: Path) -> bool:
    """Kill runs at random moments, go on each time, and compare the end with that of an undisturbed run."""
    folder, out = place / "cvs", place / "killed"
    write_cvs(KILLED, folder, SEED)
    undisturbed = measured(command(folder, place / "undisturbed", "--jobs", "2"))
    moments = random.Random(SEED)  # noqa: S311 - to be repeated
    for _ in range(number):
        before = records(out)
        process = subprocess.Popen(command(folder, out, "--jobs", "2"), stdout=subprocess.DEVNULL)
        wait = moments.uniform(0.02, 2.0 / number) * undisturbed.wall
        try:
            process.wait(wait)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        again = sum(records(out).get(name) != when for name, when in before.items())
        print(f"killed after {wait:5.1f} s: {len(records(out)):4} of {KILLED} done, {again} done again", flush=True)
    subprocess.run(command(folder, out, "--jobs", "2"), check=True, stdout=subprocess.DEVNULL)
    same = tree(out) == tree(place / "undisturbed")
    print(f"after {number} kills the output is that of an undisturbed run, to the byte: {'yes' if same else 'NO'}")
    return same


def records(out: Path) -> dict[str, int]:
    """Return when each record was written."""
    return {p.name: p.stat().st_mtime_ns for p in (out / ".checker" / "records").glob("*.json")}


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench_folder", description=__doc__)
    parser.add_argument("sizes", type=int, nargs="*", default=SIZES)
    parser.add_argument("--kills", type=int, default=0, help="kill a run so many times instead")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        if asked.kills:
            sys.exit(not kills(asked.kills, Path(name)))
        sizes(list(asked.sizes), Path(name))


if __name__ == "__main__":
    main()
