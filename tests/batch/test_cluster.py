"""The same run on a cluster, with a client that does here and at once what Dask would have done elsewhere."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from concurrent.futures import CancelledError
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from checker.batch import cluster
from checker.batch import run as runs
from checker.batch.asking import Model
from checker.batch.cluster import Cluster, carried_out, connected, end_processes
from checker.errors import UsageError
from checker.reading.pool import DiedError, order_for
from checker.resources import program_version
from tests.batch.folders import cv as written
from tests.batch.folders import small_folder, tree, write_folder
from tests.batch.misbehaving import MODULE
from tests.batch.test_asking import KNOWN
from tests.cli.running import POSTING

ADDRESS = "tcp://rekenzaal:8786"


class Promise:
    """What was submitted: done when it is asked for."""

    def __init__(self, work: Callable[[], Any]) -> None:
        self.result = work
        self.released = False

    def release(self) -> None:
        """Forget it."""
        self.released = True


class Scheduler:
    """Stands for Dask's client; `fails` is raised in place of a result, so many times."""

    def __init__(self, fails: Exception | None = None, times: int = 99) -> None:
        self.fails, self.times = fails, times
        self.promises: list[Promise] = []
        self.cancelled: list[Any] = []
        self.keys: set[str] = set()

    def submit(self, func: Callable[..., Any], *args: Any, key: Any, pure: Any) -> Promise:  # noqa: ANN401 - as Dask has it
        """Promise to call a function."""
        assert not pure
        self.keys.add(key)
        promise = Promise(lambda: self._called(func, *args))
        self.promises.append(promise)
        return promise

    def _called(self, func: Callable[..., Any], *args: object) -> object:
        if self.fails and self.times:
            self.times -= 1
            raise self.fails
        return func(*args)

    def nthreads(self) -> dict[str, int]:
        """Two workers with a thread each."""
        return {"tcp://een": 1, "tcp://twee": 1}

    def cancel(self, futures: list[Any], *, force: bool) -> None:
        """Call back."""
        assert force
        self.cancelled += futures

    def run(self, function: Callable[..., Any]) -> object:
        """Call on every worker."""
        return function()


def on_cluster(folder: Path, out: Path, scheduler: Scheduler, monkeypatch: pytest.MonkeyPatch) -> runs.Result:
    """Run on a cluster that this scheduler stands for."""

    @contextmanager
    def own(address: str) -> Iterator[Cluster]:
        assert address == ADDRESS
        yield Cluster(scheduler)

    monkeypatch.setattr(cluster, "connected", own)
    order = runs.Order(POSTING, folder, out, cluster=ADDRESS, papers=("check.json", "gaps.md"))
    return runs.run(order, lambda _event: None)


@pytest.mark.slow
def test_a_cluster_gives_the_bytes_of_one_computer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Papers, records and ranking; every order went out, none is kept, and no process is left on a worker."""
    folder, scheduler = small_folder(tmp_path / "cvs", 4), Scheduler()
    runs.run(runs.Order(POSTING, folder, tmp_path / "hier", jobs=1, papers=("check.json", "gaps.md")), lambda _event: None)
    on_cluster(folder, tmp_path / "daar", scheduler, monkeypatch)
    assert tree(tmp_path / "daar") == tree(tmp_path / "hier")
    assert len(scheduler.promises) == len(scheduler.keys) == 4
    assert "cv0" not in repr(scheduler.keys), "a dashboard shows the keys"
    assert all(promise.released for promise in scheduler.promises)


@pytest.mark.slow
def test_a_cv_that_dies_there_is_a_row_and_takes_no_worker_along(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is checked in a process of its own there too; nothing is raised, so that no worker logs what it was given."""
    monkeypatch.setattr(cluster, "MODULE", MODULE)
    cluster._processes.cache_clear()
    try:
        died = carried_out(order_for("check", b"(STERFT)", settings="", name="a", files=[]), program_version())
    finally:
        end_processes()
        cluster._processes.cache_clear()
    assert died["in_time"]
    assert "niet veilig" in died["died"]
    with pytest.raises(DiedError) as told:
        Cluster(Scheduler()).carry_out(_answered(died, monkeypatch))
    assert told.value.final


def _answered(answer: dict[str, Any], monkeypatch: pytest.MonkeyPatch) -> bytes:
    """Let a worker answer this to whatever it is given."""
    monkeypatch.setattr(cluster, "carried_out", lambda _order, _version: answer)
    return b""


@pytest.mark.slow
def test_workers_that_fall_away_cost_a_row_for_now(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Dask has tried it on others by then; it is not the CV's fault, and the next run does it again."""
    from distributed import KilledWorker

    gone = KilledWorker("checker-1", None, 3)  # type: ignore[arg-type]
    folder = write_folder(tmp_path / "cvs", een=written("Een"))
    result = on_cluster(folder, tmp_path / "uit", Scheduler(gone), monkeypatch)
    assert "vielen weg" in result.ranking.unread[0].reason
    again = on_cluster(folder, tmp_path / "uit", Scheduler(), monkeypatch)
    assert [row.entry.candidate for row in again.ranking.rows] == ["een"]


def test_a_worker_of_another_version_or_without_checker_ends_the_run(monkeypatch: pytest.MonkeyPatch) -> None:
    """Rows of two versions would not be the run that was asked for."""
    assert carried_out(b"", "0.0.1") == {"version": program_version()}
    with pytest.raises(UsageError, match=r"een werker heeft checker 0\.0\.9"):
        Cluster(Scheduler()).carry_out(_answered({"version": "0.0.9"}, monkeypatch))
    with pytest.raises(UsageError, match="kan checker niet starten"):
        Cluster(Scheduler(ModuleNotFoundError("checker"))).carry_out(b"")
    with pytest.raises(UsageError, match="te weinig geheugen"):
        Cluster(Scheduler()).carry_out(_answered({"failed": "te weinig geheugen"}, monkeypatch))


def test_a_scheduler_that_goes_ends_the_run_and_ctrl_c_calls_back() -> None:
    """What was called back by us has died, as a process that is ended; what was lost otherwise is said."""
    scheduler = Scheduler(CancelledError())
    hands = Cluster(scheduler)
    with pytest.raises(UsageError, match="verbinding met de scheduler is weg"):
        hands.carry_out(b"")
    hands._on_the_way.add("onderweg")
    hands.kill()
    assert scheduler.cancelled == ["onderweg"]
    with pytest.raises(DiedError):
        hands.carry_out(b"")
    assert all(promise.released for promise in scheduler.promises)


def test_so_many_orders_are_on_the_way_as_keep_every_worker_at_work() -> None:
    """Two for each thread, whatever the size of the folder."""
    assert Cluster(Scheduler()).places == 4


def test_a_cluster_needs_its_package(monkeypatch: pytest.MonkeyPatch) -> None:
    """Which is not installed unless it is asked for."""
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(UsageError, match=r"checker\[cluster\]"), connected(ADDRESS):
        pass


def test_a_model_is_not_asked_from_a_cluster(tmp_path: Path) -> None:
    """Key, kept answers and the bound on calls stay on one computer; nothing is read or written before that is said."""
    order = runs.Order(POSTING, tmp_path, tmp_path / "uit", engine="llm", model=Model.chosen(KNOWN), cluster=ADDRESS)
    with pytest.raises(UsageError, match="--engine rules met --cluster"):
        runs.run(order, lambda _event: None)
    assert not (tmp_path / "uit").exists()
