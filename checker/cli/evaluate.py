"""`checker eval`: verdicts against labels, the compass needle of the project."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Annotated, Any

import typer

from checker.cli.engines import Asked, opened
from checker.cli.options import Engine, EngineOption, Json, LocalOnly, MaxTokens, ProfileOption


def command(  # noqa: PLR0913 - the options of the command are its arguments
    gold: Annotated[Path, typer.Argument(metavar="GOLD_DIR", help="A folder with ID.pdf and ID.gold.json.")],
    *,
    engine: EngineOption = Engine.AUTO,
    profile: ProfileOption = None,
    local_only: LocalOnly = False,
    max_tokens: MaxTokens = None,
    postings: Annotated[
        Path | None, typer.Option("--postings", help="Where the postings are, if not in GOLD_DIR, ../postings or ../../postings.")
    ] = None,
    as_json: Json = False,
) -> None:
    """Compare verdicts with labels: accuracy, false awards, missed awards, citation validity."""
    from checker import evaluation
    from checker.cli.output import print_json

    _check_labels(gold)
    with opened(Asked(engine, profile=profile, local_only=local_only, max_tokens=max_tokens)) as (finder, _):
        result = evaluation.evaluate(gold, postings=postings, engine=finder)
    if as_json:
        print_json(result.as_json())
    else:
        typer.echo(result.as_text())


def _check_labels(folder: Path) -> None:
    """Refuse what is not in the form of `examples/cvs/*.gold.json`, before any CV is read."""
    from checker.errors import UnreadableError

    for file in sorted(folder.glob("*.gold.json")):
        if not _holds_labels(file):
            message = (
                f"{file.name}: dit zijn geen labels. Verwacht: een JSON-object met posting, met criteria (elk met id, verdict "
                "en why) en zo nodig met peildatum (JJJJ-MM-DD)."
            )
            raise UnreadableError(message)


def _holds_labels(file: Path) -> bool:
    try:
        labels: Any = json.loads(file.read_text("utf-8"))
        fields = [labels["posting"], *(label[name] for label in labels["criteria"] for name in ("id", "verdict", "why"))]
        date.fromisoformat(labels.get("peildatum") or "2000-01-01")
    except (OSError, ValueError, RecursionError, KeyError, TypeError, AttributeError):
        return False
    return all(isinstance(field, str) for field in fields)
