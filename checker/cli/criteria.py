"""`checker criteria`: what a posting asks, as a table, as JSON, or as a file to review and give back."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from checker.cli.options import Json, PostingFile, Today


def command(
    posting: PostingFile,
    *,
    out: Annotated[Path | None, typer.Option("-o", "--out", help="Write the criteria file (.yaml) here: review it, then give it where a posting goes.")] = None,
    as_json: Json = False,
    today: Today = None,
) -> None:
    """Read a posting: its header, its criteria typed by kind, and what the linter finds."""
    from checker import pipeline
    from checker.cli.output import clock, print_json, write
    from checker.reading.criteria_file import dump_criteria
    from checker.reporting.criteria_json import criteria_json

    read = pipeline.posting_from(posting)
    day = clock(pipeline.parse_date(today, "--today"))
    findings = pipeline.posting_findings(posting, read, today=day)
    if out is not None:
        write(out, dump_criteria(read, file=out.name))
    if as_json:
        print_json(criteria_json(read, findings, text=pipeline.posting_text(posting)))
    else:
        from checker.cli.posting_table import print_posting

        print_posting(read, findings, out)
