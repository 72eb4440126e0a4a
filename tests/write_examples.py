"""Write the papers of the example CVs anew: `python -m tests.write_examples` (or `make examples`)."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from pathlib import Path

from checker import pipeline, reporting
from checker.domain.postings import Posting
from checker.reading.copier import PoolCopier
from checker.reading.pool import WorkerPool
from checker.reporting.edition import Edition

EXAMPLES = Path(__file__).parents[1] / "examples"
PAPERS = EXAMPLES / "papers"
DAYS_BEFORE_CLOSING = 10


def cvs() -> list[Path]:
    """The example CVs."""
    return sorted(p for p in (EXAMPLES / "cvs").glob("*.pdf") if not p.name.endswith(".motivatie.pdf"))


@cache
def posting(name: str) -> Posting:
    """An example posting, read once."""
    return pipeline.posting_from(EXAMPLES / "postings" / name)


def papers(cv: Path, pool: WorkerPool) -> Iterator[tuple[str, bytes]]:
    """Render each paper of one CV, ten days before its posting closes."""
    gold = json.loads(cv.with_name(f"{cv.stem}.gold.json").read_text("utf-8"))
    read = posting(gold["posting"])
    letter, statement = pipeline.beside(cv)
    submission = pipeline.submission_from(cv, motivation=letter, statement=statement, pool=pool)
    day = pipeline.reference_date_of(read, None)
    found = pipeline.check(read, submission, reference_date=day, engine="rules")
    assessment = replace(found, receipt=replace(found.receipt, version="example"))  # the same papers in every release
    today: date = day - timedelta(days=DAYS_BEFORE_CLOSING)
    made = reporting.render_all(assessment, submission, Edition(today=today, copier=PoolCopier(pool))).made
    for name, content in made.items():
        yield name, content.encode("utf-8") if isinstance(content, str) else content


def main() -> None:
    """Write all papers."""
    with WorkerPool(1) as pool:
        for cv in cvs():
            for name, content in papers(cv, pool):
                target = PAPERS / cv.stem / name
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(content)


if __name__ == "__main__":
    main()
