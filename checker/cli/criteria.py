"""`checker criteria`: what a posting asks, as a table, as JSON, or as a file to review and give back."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from checker.cli.engines import Asked, opened
from checker.cli.options import Engine, EngineOption, Json, LocalOnly, MaxTokens, PostingFile, ProfileOption, Today


def command(  # noqa: PLR0913 - the options of the command are its arguments
    posting: PostingFile,
    *,
    out: Annotated[
        Path | None,
        typer.Option("-o", "--out", help="Write the criteria file (.yaml) here: review it, then give it where a posting goes."),
    ] = None,
    engine: EngineOption = Engine.AUTO,
    profile: ProfileOption = None,
    local_only: LocalOnly = False,
    max_tokens: MaxTokens = None,
    as_json: Json = False,
    today: Today = None,
) -> None:
    """Read a posting: its header, its criteria typed by kind, and what the linter finds."""
    from checker import pipeline
    from checker.cli.output import clock, day_from, print_json, write
    from checker.errors import UsageError
    from checker.reading.criteria_file import dump_criteria
    from checker.reporting.criteria_json import criteria_json

    if out is not None and out.suffix.casefold() not in pipeline.CRITERIA_SUFFIXES:
        message = (
            f"{out}: een criteriabestand heet .yaml, anders kan het niet terug op de plaats van een aanvraag. Kies zo'n naam."
        )
        raise UsageError(message)
    day = clock(day_from(today, "--today"))
    with opened(Asked(engine, profile=profile, local_only=local_only, max_tokens=max_tokens)) as (finder, _):
        read = pipeline.read(posting, engine=finder, today=day)
    if out is not None:
        write(out, dump_criteria(read.posting, file=out.name))
    if as_json:
        print_json(criteria_json(read.posting, read.findings, text=read.text))
    else:
        from checker.cli.posting_table import print_posting

        print_posting(read.posting, read.findings, out)
