"""`checker demo`: the bundled example, end to end."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

POSTING = "40117-wmo-consulent-waterland-oost.md"
CVS = ("wmo-1.pdf", "wmo-2.pdf")


def command(out: Annotated[Path, typer.Option("--out", help="Where to write the papers.")] = Path("out/demo")) -> None:
    """Check the bundled example CVs against a bundled posting, offline, and write the papers."""
    from datetime import date
    from importlib.resources import as_file

    from checker import pipeline, reporting
    from checker.cli.check import write_papers
    from checker.cli.table import print_assessment
    from checker.resources import data

    with as_file(data("examples")) as examples:
        posting = examples / "postings" / POSTING
        for name in CVS:
            cv = examples / "cvs" / name
            letter, statement = pipeline.beside(cv)
            read = pipeline.posting_from(posting)
            day = pipeline.reference_date_of(read, None)
            assessment, submission = pipeline.run(pipeline.Order(posting, cv, letter, statement, "rules", None, date.fromordinal(day.toordinal() - 5)))
            folder = out / cv.stem
            write_papers(assessment, submission, reporting.papers(), folder, today=day)
            print_assessment(assessment, folder)
            typer.echo("")
    typer.echo(f"Open {out / 'wmo-1' / 'report.html'} in een browser.")
