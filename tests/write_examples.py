"""Write the papers of the example CVs anew: `python -m tests.write_examples` (or `make examples`)."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from pathlib import Path

from checker import pipeline, reporting
from checker.domain.submissions import Submission
from checker.domain.verdicts import Assessment
from checker.pipeline import PostingRead
from checker.reading.pool import WorkerPool
from checker.reporting.edition import Edition

EXAMPLES = Path(__file__).parents[1] / "examples"
PAPERS = EXAMPLES / "papers"
DAYS_BEFORE_CLOSING = 10
NOT_TEXT = (".docx", ".pdf", ".xlsx")


def cvs() -> list[Path]:
    """The example CVs."""
    return sorted(p for p in (EXAMPLES / "cvs").glob("*.pdf") if not p.name.endswith(".motivatie.pdf"))


@cache
def posting(name: str) -> PostingRead:
    """An example posting, read once."""
    return pipeline.read(EXAMPLES / "postings" / name)


def checked(cv: Path, pool: WorkerPool) -> tuple[Assessment, Submission]:
    """Check one CV; the assessment is the same in every release."""
    gold = json.loads(cv.with_name(f"{cv.stem}.gold.json").read_text("utf-8"))
    read = posting(gold["posting"])
    letter, statement = pipeline.beside(cv)
    submission = pipeline.submission_from(cv, motivation=letter, statement=statement, pool=pool)
    day = pipeline.reference_date_of(read.posting, None)
    found = pipeline.check(read, submission, reference_date=day)
    return replace(found, receipt=replace(found.receipt, version="example")), submission


def day_of(assessment: Assessment) -> date:
    """The day that the papers count from: ten before the posting closes."""
    return date.fromisoformat(assessment.reference_date) - timedelta(days=DAYS_BEFORE_CLOSING)


def papers(cv: Path, pool: WorkerPool) -> Iterator[tuple[str, bytes]]:
    """Render each paper of one CV that is text, without the pictures that would bloat the repository.

    A file that no reader of a change can compare, or whose bytes depend on the fonts of the machine, is no example.
    """
    assessment, submission = checked(cv, pool)
    edition = Edition(today=day_of(assessment))
    for name in reporting.papers():
        if not name.endswith(NOT_TEXT):
            content = reporting.render(name, assessment, submission, edition)
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
