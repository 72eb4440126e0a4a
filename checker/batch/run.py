"""One run: every candidate of a folder checked, its papers put in place, and the ranking made."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

from checker import pipeline, reporting
from checker.batch.blind import blinded, key_file
from checker.batch.checking import Settings, spent
from checker.batch.crew import Crew, Hands
from checker.batch.events import Hear
from checker.batch.folder import listing
from checker.batch.store import Keep, Store
from checker.domain.rankings import Entry, Ranking, Unread
from checker.errors import UsageError
from checker.finding.llm.line import LONGEST_WAIT
from checker.finding.llm.usage import Usage
from checker.reading.pool import Reader, WorkerPool
from checker.reporting.entry import heading
from checker.scoring.ranking import rank

if TYPE_CHECKING:
    from checker.batch.asking import Model
    from checker.batch.permits import Shared

MODULE = "checker.batch.worker"
TIME_LIMIT = 60.0  # seconds of wall clock for one candidate; the cap on processor time is the worker's own
DEFAULT_PAPERS = ("check.json", "gaps.md", "report.html")


@dataclass(frozen=True, slots=True)
class Order:
    """A run as it was asked for."""

    posting: Path
    folder: Path
    out: Path
    jobs: int | None = None
    engine: str = "rules"
    model: Model | None = None  # that the engine asks, where it asks one
    cluster: str | None = None  # the address of a Dask scheduler
    reference_date: date | None = None
    today: date | None = None
    papers: tuple[str, ...] = DEFAULT_PAPERS
    pictures: bool = False
    blind: bool = False
    keep: Keep = Keep.SAME


@dataclass(frozen=True, slots=True)
class Result:
    """How a run ended: the ranking of what is done, what belonged to no CV, and whether it was broken off.

    `stopped` says why a model would answer nobody any more. `tokens` and `cost` are what this run took of it.
    """

    ranking: Ranking
    strays: tuple[str, ...]
    broken_off: bool
    key: Path | None  # who is who, of a blind run
    stopped: str = ""
    tokens: int = 0
    cost: Decimal | None = None  # None where the profile has no prices
    currency: str = ""


def cores() -> int:
    """The cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def default_jobs(model: Model | None) -> int:
    """One for each core; where a model is asked, one more for each call that may be under way, since that job only waits."""
    return cores() + (model.settings.in_flight if model else 0)


def run(asked: Order, hear: Hear, *, time_limit: float = TIME_LIMIT) -> Result:
    """Carry out a run. Ctrl-C ends it with what is done kept and ranked. Raises what makes it impossible to begin."""
    reporting.check_names(asked.papers)
    if asked.cluster and asked.model:
        raise UsageError(_NO_MODEL_THERE)
    found = listing(asked.folder, posting=asked.posting, taken=reporting.ranking_papers())
    with _hands(asked, time_limit) as (reader, hands, jobs):
        shared = asked.model.shared() if asked.model else None
        settings, taken = _settings(asked, reader, shared)
        store = Store(asked.out, settings, asked.keep)
        with store.open():
            key = key_file(asked.out) if asked.blind else None
            candidates = blinded(found.candidates, key) if key else found.candidates
            names = [candidate.name for candidate in candidates]
            store.drop_others(set(names))
            crew = Crew(hands, store, settings.packed(), hear, shared)
            finished = crew.work_through(candidates, jobs, **taken)
            hands.close()
            ranking = _ranking(store, settings, [name for name in names if name in crew.done], len(names))
            for paper in reporting.ranking_papers():
                store.write(paper, reporting.render_ranking(paper, ranking))
    result = Result(ranking, found.strays, broken_off=not finished, key=key, stopped=crew.stopped, tokens=crew.tokens)
    prices = asked.model.profile.prices if asked.model else None
    return replace(result, cost=crew.cost, currency=prices.currency) if prices else result


_NO_MODEL_THERE = (
    "--cluster met een model gaat niet: sleutel, bewaarde antwoorden en de grens op gelijktijdige vragen blijven hier. "
    "Kies --engine rules met --cluster, of laat --cluster weg; een model laat zich vanaf één computer genoeg tegelijk vragen."
)


@contextmanager
def _hands(asked: Order, time_limit: float) -> Iterator[tuple[Reader, Hands, int]]:
    """Who reads the posting, who checks the candidates, and how many of those at a time."""
    jobs = asked.jobs or default_jobs(asked.model)
    patience = time_limit + (LONGEST_WAIT if asked.model else 0)  # between two calls an endpoint may ask for rest
    with WorkerPool(jobs, module=MODULE, time_limit=patience) as pool:
        if asked.cluster is None:
            yield pool, pool, jobs
            return
        from checker.batch.cluster import connected

        with connected(asked.cluster) as hands:
            yield pool, hands, asked.jobs or hands.places


def _settings(asked: Order, reader: Reader, shared: Shared | None) -> tuple[Settings, dict[str, Any]]:
    """Read the posting, once, and tell what that took of a model."""
    taken: dict[str, Any] = {}
    if asked.model is None or shared is None:
        read = pipeline.read(asked.posting, today=asked.today, pool=reader)
    else:
        endpoint = asked.model.opened(shared.limiter, shared.purse)
        try:
            read = pipeline.read(asked.posting, engine=pipeline.Engine(asked.engine, endpoint), today=asked.today, pool=reader)
            taken = spent(endpoint, Usage())
        finally:
            endpoint.close()
    settings = Settings(
        posting=read.posting,
        found=read.findings,
        reference_date=pipeline.reference_date_of(read.posting, asked.reference_date),
        engine=asked.engine,
        papers=asked.papers,
        today=asked.today,
        pictures=asked.pictures,
        blind=asked.blind,
        model=asked.model,
        calls=read.calls,
    )
    return settings, taken


def _ranking(store: Store, settings: Settings, done: Sequence[str], total: int) -> Ranking:
    """Make the ranking from the records alone: however a run came to its end, the same records give the same ranking."""
    records = [record for name in done if (record := store.record(name)) is not None]
    results = [record.result for record in records]
    unread = [r for r in results if isinstance(r, Unread)]
    return Ranking(
        heading=heading(
            settings.posting,
            reference_date=settings.reference_date.isoformat(),
            engine=settings.engine,
            blind=settings.blind,
        ),
        rows=rank([r for r in results if isinstance(r, Entry)], settings.posting.invited_count),
        unread=tuple(sorted(unread, key=lambda u: (u.candidate.casefold(), u.candidate))),
        pending=total - len(results),
        papers={record.candidate: record.papers for record in records},
    )
