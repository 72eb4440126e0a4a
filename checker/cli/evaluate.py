"""`checker eval`: verdicts against labels, the compass needle of the project."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from checker.cli.options import Engine, EngineOption, Json


def command(
    gold: Annotated[Path, typer.Argument(metavar="GOLD_DIR", help="A folder with ID.pdf and ID.gold.json.")],
    *,
    engine: EngineOption = Engine.AUTO,
    postings: Annotated[Path | None, typer.Option("--postings", help="Where the postings are, if not in GOLD_DIR, ../postings or ../../postings.")] = None,
    as_json: Json = False,
) -> None:
    """Compare verdicts with labels: accuracy, false awards, missed awards, citation validity."""
    from checker import evaluation
    from checker.cli.output import print_json

    result = evaluation.evaluate(gold, postings=postings, engine="rules" if engine is Engine.AUTO else engine.value)
    if as_json:
        print_json(result.as_json())
    else:
        typer.echo(result.as_text())
