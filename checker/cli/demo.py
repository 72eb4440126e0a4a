"""`checker demo`: the bundled example, end to end."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

POSTING = "40117-wmo-consulent-waterland-oost.md"
CVS = ("wmo-1.pdf", "wmo-2.pdf")
DAYS_BEFORE_CLOSING = 5  # the papers then show a deadline that is near, on whatever day the demo runs


def command(out: Annotated[Path, typer.Option("--out", help="Where to write the papers.")] = Path("out/demo")) -> None:
    """Check two bundled CVs against a bundled posting, offline, and write the papers."""
    from datetime import timedelta
    from importlib.resources import as_file

    from checker import pipeline
    from checker.cli.check import write_papers
    from checker.cli.table import print_assessment
    from checker.reading.copier import PoolCopier
    from checker.reading.pool import WorkerPool
    from checker.reporting.edition import Edition
    from checker.resources import data

    with as_file(data("examples")) as examples, WorkerPool() as pool:
        posting = examples / "postings" / POSTING
        today = pipeline.reference_date_of(pipeline.read(posting).posting, None) - timedelta(days=DAYS_BEFORE_CLOSING)
        for name in CVS:
            cv = examples / "cvs" / name
            assessment, submission = pipeline.run(pipeline.Order(posting, cv, today=today), pool)
            write_papers(assessment, submission, None, out / cv.stem, Edition(today=today, copier=PoolCopier(pool)))
            print_assessment(assessment, out / cv.stem)
            typer.echo("")
    typer.echo(f"Open {out / Path(CVS[0]).stem / 'report.html'} in een browser.")
