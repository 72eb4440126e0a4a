"""One run: every candidate of a folder checked, its papers put in place, and the ranking made."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from checker import pipeline, reporting
from checker.batch.blind import blinded, key_file
from checker.batch.checking import Settings
from checker.batch.crew import Crew
from checker.batch.events import Hear
from checker.batch.folder import listing
from checker.batch.permits import Limiter
from checker.batch.store import Keep, Store
from checker.domain.rankings import Entry, Ranking, Unread
from checker.reading.pool import WorkerPool
from checker.reporting.entry import heading
from checker.scoring.ranking import rank

MODULE = "checker.batch.worker"
TIME_LIMIT = 60.0  # seconds of wall clock for one candidate; the cap on processor time is the worker's own
DEFAULT_PAPERS = ("check.json", "gaps.md", "report.html")


@dataclass(frozen=True, slots=True)
class Order:
    """A run as it was asked for."""

    posting: Path
    folder: Path
    out: Path
    jobs: int = 1
    engine: str = "rules"
    reference_date: date | None = None
    today: date | None = None
    papers: tuple[str, ...] = DEFAULT_PAPERS
    pictures: bool = False
    blind: bool = False
    keep: Keep = Keep.SAME


@dataclass(frozen=True, slots=True)
class Result:
    """How a run ended: the ranking of what is done, what belonged to no CV, and whether it was broken off."""

    ranking: Ranking
    strays: tuple[str, ...]
    broken_off: bool
    key: Path | None  # who is who, of a blind run


def default_jobs() -> int:
    """As many as the cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def run(asked: Order, hear: Hear, *, limiter: Limiter | None = None, time_limit: float = TIME_LIMIT) -> Result:
    """Carry out a run. Ctrl-C ends it with what is done kept and ranked. Raises what makes it impossible to begin."""
    reporting.check_names(asked.papers)
    found = listing(asked.folder, posting=asked.posting, taken=reporting.ranking_papers())
    with WorkerPool(asked.jobs, module=MODULE, time_limit=time_limit) as pool:
        settings = _settings(asked, pool)
        store = Store(asked.out, settings, asked.keep)
        with store.open():
            key = key_file(asked.out) if asked.blind else None
            candidates = blinded(found.candidates, key) if key else found.candidates
            names = [candidate.name for candidate in candidates]
            store.drop_others(set(names))
            crew = Crew(pool, store, settings.packed(), hear, limiter)
            finished = crew.work_through(candidates, asked.jobs)
            pool.close()
            ranking = _ranking(store, settings, [name for name in names if name in crew.done], len(names))
            for paper in reporting.ranking_papers():
                store.write(paper, reporting.render_ranking(paper, ranking))
    return Result(ranking, found.strays, not finished, key)


def _settings(asked: Order, pool: WorkerPool) -> Settings:
    read = pipeline.read(asked.posting, today=asked.today, pool=pool)
    return Settings(
        posting=read.posting,
        found=read.findings,
        reference_date=pipeline.reference_date_of(read.posting, asked.reference_date),
        engine=asked.engine,
        papers=asked.papers,
        today=asked.today,
        pictures=asked.pictures,
        blind=asked.blind,
    )


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
