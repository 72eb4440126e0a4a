"""The threads of a run: each hands one candidate at a time to a worker process, and puts away what comes back."""

from __future__ import annotations

import contextlib
import hashlib
import threading
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, wait
from decimal import Decimal
from typing import Any, Protocol

from checker.batch.checking import Outcome, order
from checker.batch.events import Event, Hear, Step
from checker.batch.folder import Candidate, Handed
from checker.batch.permits import Desk, Shared
from checker.batch.store import Record, Store
from checker.errors import UnreadableError
from checker.reading.pool import Answerer, DiedError

_POLL = 0.1  # seconds between two attempts to end what is at work


class Hands(Protocol):
    """Who carries out orders: the processes of this computer, or those of a cluster."""

    time_limit: float  # seconds for one order

    def carry_out(self, order: bytes, answerer: Answerer | None = None) -> dict[str, Any]:
        """Carry out one order, and return its answer. Raises DiedError where there is none."""

    def kill(self) -> None:
        """End what is at work."""

    def close(self) -> None:
        """End what is idle."""


class Crew:
    """Works through the candidates that are not done yet; `done` names those that are, by whatever run.

    `stopped` says why the run cannot go on, where a model will answer nobody any more; what is at work is then finished.
    """

    def __init__(self, hands: Hands, store: Store, settings: str, hear: Hear, shared: Shared | None) -> None:
        self.done: set[str] = set()
        self.stopped = ""
        self.tokens, self.cost = 0, Decimal(0)
        self._hands = hands
        self._store = store
        self._settings = settings
        self._shared = shared
        self._hear = hear
        self._one_at_a_time = threading.Lock()
        self._stop = threading.Event()

    def work_through(self, candidates: Sequence[Candidate], jobs: int, **spent: Any) -> bool:  # noqa: ANN401 - see `spent`
        """Do what is to be done, `jobs` at a time. Tells whether it came to the end; Ctrl-C ends it where it stands.

        `spent` is what reading the posting took of a model.
        """
        try:
            self._tell(Event(Step.BEGUN, total=len(candidates), **spent))
            left = [(row, c) for row, c in enumerate(candidates, 1) if not self._is_done(row, c)]
            finished = self._share_out(left, min(jobs, len(left)))
        except KeyboardInterrupt:
            finished = False
        finished = finished and not self.stopped
        self._tell(Event(Step.ENDED if finished else Step.BROKEN_OFF, total=len(self.done)))
        return finished

    def _share_out(self, left: Sequence[tuple[int, Candidate]], jobs: int) -> bool:
        if not left:
            return True
        with ThreadPoolExecutor(jobs) as threads:
            queue = iter(left)
            working = [threads.submit(self._work, queue) for _ in range(jobs)]
            try:
                wait(working, return_when="FIRST_EXCEPTION")
            except KeyboardInterrupt:
                self._break_off(working)
                return False
            except BaseException:
                self._break_off(working)
                raise
            self._break_off(working)  # nothing to end, unless one of them failed
            for thread in working:
                thread.result()
        return True

    def _break_off(self, working: Sequence[Future[None]]) -> None:
        self._stop.set()
        if self._shared and not all(thread.done() for thread in working):
            self._shared.limiter.end()
        while wait(working, timeout=_POLL).not_done:
            self._hands.kill()

    def _work(self, queue: Iterator[tuple[int, Candidate]]) -> None:
        while not (self._stop.is_set() or self.stopped):
            with self._one_at_a_time:
                task = next(queue, None)
            if task is None:
                return
            self._do(*task)

    def _is_done(self, row: int, candidate: Candidate) -> bool:
        if self._store.record(candidate.name) is None:
            return False
        try:
            handed = candidate.opened()
        except UnreadableError:
            return False
        record = self._store.done(candidate.name, self._store.inputs(handed))
        if record is None:
            return False
        self._finish(record, Event(Step.KEPT, row, _hash(handed)))
        return True

    def _do(self, row: int, candidate: Candidate) -> None:
        begun = time.monotonic()
        try:
            handed = candidate.opened()
        except UnreadableError as error:
            unopened = Outcome(reason=str(error), final=False)
            self._finish(self._store.commit(candidate.name, "", "", unopened), Event(Step.UNREAD, row))
            return
        cv_sha256 = _hash(handed)
        self._tell(Event(Step.STARTED, row, cv_sha256))
        outcome = self._checked(candidate, handed)
        if outcome is None:
            return
        if outcome.stops:
            self.stopped = outcome.reason
            self._tell(Event(Step.LEFT, row, cv_sha256, tokens=outcome.tokens, cost=outcome.cost))
            return
        record = self._store.commit(candidate.name, self._store.inputs(handed), cv_sha256, outcome)
        event = Event(
            Step.DONE if outcome.entry else Step.UNREAD,
            row,
            cv_sha256,
            seconds=round(time.monotonic() - begun, 3),
            knockouts_passed=outcome.entry.knockouts_passed if outcome.entry else None,
            points=outcome.entry.points if outcome.entry else None,
            tokens=outcome.tokens,
            cost=outcome.cost,
        )
        self._finish(record, event)

    def _checked(self, candidate: Candidate, handed: Handed) -> Outcome | None:
        """Have a worker check one candidate; None where the run was broken off meanwhile.

        A worker that dies before its time may have died of what came before, or by another's hand: a fresh one tells.
        """
        frame = order(self._settings, candidate.name, handed)
        for last in (False, True):
            try:
                with self._desk() as answerer:
                    return Outcome.unpacked(self._hands.carry_out(frame, answerer))
            except DiedError as died:
                if self._stop.is_set():
                    return None
                if last or not died.in_time:
                    return Outcome(reason=f"{handed.cv.name}: {died}", final=died.final)
        return None

    @contextlib.contextmanager
    def _desk(self) -> Iterator[Answerer | None]:
        """Give one job a desk of its own; a run by rules has none."""
        if self._shared is None:
            yield None
            return
        desk = Desk(self._shared, self._hands.time_limit)
        try:
            yield desk.answer
        finally:
            desk.close()

    def _finish(self, record: Record, event: Event) -> None:
        with self._one_at_a_time:
            self.done.add(record.candidate)
        self._tell(event)

    def _tell(self, event: Event) -> None:
        with self._one_at_a_time:
            self.tokens += event.tokens
            self.cost += event.cost or 0
            self._hear(event)


def _hash(handed: Handed) -> str:
    return hashlib.sha256(handed.cv.content).hexdigest()
