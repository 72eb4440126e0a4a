"""The same run on the workers of a Dask scheduler: orders go out, outcomes come back, and all writing is done here.

Dask distributed, because it is well kept, free (BSD), pure Python of a few MB (Ray weighs 200), and starts with two commands:
`dask scheduler` on one machine and `dask worker ADDRESS` on each. The workers share no file system with this computer; they
need the same version of checker. There a candidate is checked as here, in a process of its own under the same limits: PDFium
bears no threads, and a CV that hangs or eats memory must not take a worker of the cluster along.

Dask encrypts and asks for a password only when it is told to (`tls://`, set up in Dask's own configuration).
"""

from __future__ import annotations

import threading
import uuid
from collections.abc import Callable, Iterator
from concurrent.futures import CancelledError
from contextlib import contextmanager, suppress
from functools import cache
from typing import Any, Protocol

from checker.errors import CheckerError, UsageError
from checker.reading.pool import Answerer, DiedError, WorkerPool
from checker.resources import program_version

TIME_LIMIT = 60.0  # seconds of wall clock for one candidate, as on one computer
MODULE = "checker.batch.worker"
_PATIENCE = 30  # seconds to reach the scheduler, and for a first worker to come
_AHEAD = 2  # orders for each thread of a worker: one at work and one that waits for it
_MOST = 256  # processes that one worker of the cluster may come to start: more than it has threads
_LARGE = "100MiB"  # an order is a few files; Dask warns from 10 MB

_ABSENT = "--cluster vraagt het pakket distributed, en dat is er niet. Installeer checker met de extra cluster: checker[cluster]."
_UNREACHABLE = (
    "--cluster {address}: daar antwoordt geen Dask-scheduler. Verwacht: een adres als tcp://host:8786 van een scheduler die "
    "draait (`dask scheduler`), met dezelfde versie van Dask."
)
_NO_WORKERS = "--cluster {address}: de scheduler heeft geen werkers. Start er een of meer met `dask worker {address}`."
_NO_CHECKER = "--cluster: een werker kan checker niet starten. Installeer op elke werker dezelfde checker ({version})."
_OTHER_VERSION = "--cluster: een werker heeft checker {found}, hier draait {version}. Installeer overal dezelfde."
_LOST = "--cluster: de verbinding met de scheduler is weg. Wat klaar is, is bewaard; hetzelfde commando gaat verder waar het was."
_GONE = "de werkers van het cluster die dit cv nakeken, vielen weg. Probeer het opnieuw, of kijk het na zonder --cluster."


def carried_out(order: bytes, version: str) -> dict[str, Any]:
    """Carry out one order on a worker of the cluster. Nothing is raised: a worker logs an error with what it was given."""
    if version != program_version():
        return {"version": program_version()}
    try:
        return {"answer": _processes().carry_out(order)}
    except DiedError as died:
        return {"died": str(died), "in_time": died.in_time}
    except CheckerError as error:  # a process that would not start
        return {"failed": str(error)}


@cache
def _processes() -> WorkerPool:
    """The processes of one worker of the cluster: as many as it has threads at work, started when first needed."""
    return WorkerPool(_MOST, module=MODULE, time_limit=TIME_LIMIT)


def end_processes() -> None:
    """End the processes of one worker of the cluster; a next run starts new ones."""
    _processes().close()


class Client(Protocol):
    """As much of Dask's client as is used."""

    def submit(self, func: Callable[..., Any], *args: Any, key: Any, pure: Any) -> Any:  # noqa: ANN401 - as Dask has it
        """Have a worker call a function."""

    def nthreads(self) -> dict[str, int]:
        """How many threads each worker has."""

    def cancel(self, futures: list[Any], *, force: bool) -> object:
        """Call back what was submitted."""

    def run(self, function: Callable[..., Any]) -> object:
        """Call a function on every worker."""


class Cluster:
    """Hands orders to a cluster, each when a thread of the run asks: so many threads, so many orders on the way."""

    time_limit = TIME_LIMIT

    def __init__(self, client: Client) -> None:
        self._client = client
        self._on_the_way: set[Any] = set()
        self._called_back = False
        self._changing = threading.Lock()

    @property
    def places(self) -> int:
        """How many orders may be on the way so that no worker waits for one; whatever the folder's size."""
        return _AHEAD * max(1, sum(self._client.nthreads().values()))

    def carry_out(self, order: bytes, answerer: Answerer | None = None) -> dict[str, Any]:  # noqa: ARG002 - rules ask nothing
        """Have a worker carry out one order. Where that worker dies, Dask gives it to another, a bounded number of times."""
        told = self._told(order)
        if "version" in told:
            raise UsageError(_OTHER_VERSION.format(found=told["version"], version=program_version()))
        if "failed" in told:
            raise UsageError(told["failed"])
        if "died" in told:
            raise DiedError(told["died"], in_time=told["in_time"])
        answer: dict[str, Any] = told["answer"]
        return answer

    def _told(self, order: bytes) -> dict[str, Any]:
        """What a worker says of an order."""
        from distributed import KilledWorker

        key = f"checker-{uuid.uuid4().hex}"  # names nobody, on any dashboard
        future = self._client.submit(carried_out, order, program_version(), key=key, pure=False)
        with self._changing:
            self._on_the_way.add(future)
        try:
            told: dict[str, Any] = future.result()
            return told
        except KilledWorker:
            raise DiedError(_GONE, in_time=False, final=False) from None
        except CancelledError:
            if self._called_back:
                raise DiedError(_GONE, in_time=False, final=False) from None
            raise UsageError(_LOST) from None
        except Exception as error:  # the function itself raises nothing, so it did not come to be called
            raise UsageError(_NO_CHECKER.format(version=program_version())) from error
        finally:
            with self._changing:
                self._on_the_way.discard(future)
            future.release()

    def kill(self) -> None:
        """Call back what is on the way: whoever waits for it is told that it died."""
        self._called_back = True
        with self._changing:
            futures = list(self._on_the_way)
        self._client.cancel(futures, force=True)

    def close(self) -> None:
        """End the processes that the run had started on the workers."""
        with suppress(Exception):  # a cluster that is gone has none left
            self._client.run(end_processes)


@contextmanager
def connected(address: str) -> Iterator[Cluster]:
    """Connect to a scheduler that has workers. Raises UsageError where there is none, or where Dask is not installed."""
    try:
        import dask
        import distributed
    except ImportError:
        raise UsageError(_ABSENT) from None
    with dask.config.set({"distributed.admin.large-graph-warning-threshold": _LARGE}):
        try:
            client = distributed.Client(address, timeout=_PATIENCE, set_as_default=False)  # type: ignore[no-untyped-call]
        except Exception as error:
            raise UsageError(_UNREACHABLE.format(address=address)) from error
        with client:
            try:
                client.wait_for_workers(1, timeout=_PATIENCE)
            except TimeoutError as error:
                raise UsageError(_NO_WORKERS.format(address=address)) from error
            yield Cluster(client)
