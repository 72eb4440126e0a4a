"""`checker batch`: a folder of CVs against one posting, and their ranking."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import typer

from checker.cli.batch_options import (
    Blind,
    Cluster,
    CvFolder,
    Jobs,
    LogJson,
    OutFolder,
    Papers,
    PapersDay,
    Pictures,
    Resume,
    Since,
)
from checker.cli.engines import Asked, chosen
from checker.cli.options import Engine, EngineOption, Json, LocalOnly, MaxTokens, PostingFile, ProfileOption, ReferenceDate

if TYPE_CHECKING:
    from checker.batch.asking import Model
    from checker.batch.run import Result
    from checker.batch.store import Keep

_NOTHING_READ = 3
_STOPPED = 4
_BROKEN_OFF = 130


def command(  # noqa: PLR0913 - the options of the command are its arguments
    posting: PostingFile,
    folder: CvFolder,
    *,
    out: OutFolder,
    jobs: Jobs = None,
    resume: Resume = False,
    since: Since = False,
    papers: Papers = None,
    pictures: Pictures = False,
    engine: EngineOption = Engine.AUTO,
    profile: ProfileOption = None,
    local_only: LocalOnly = False,
    max_tokens: MaxTokens = None,
    cluster: Cluster = None,
    reference_date: ReferenceDate = None,
    today: PapersDay = None,
    blind: Blind = False,
    log_json: LogJson = False,
    as_json: Json = False,
) -> None:
    """Check a folder of CVs against one posting, and rank them: knock-outs, then points, then the lower rate.

    X.motivatie.pdf and X.inschrijving.toml belong to X.pdf. A run that was ended goes on where it was when it is started
    again: nothing that is done is done twice. Ctrl-C keeps and ranks what is done.
    """
    from checker.batch.run import DEFAULT_PAPERS, Order, run
    from checker.cli.batch_progress import followed
    from checker.cli.output import day_from

    name, model = _finder(Asked(engine, profile=profile, local_only=local_only, max_tokens=max_tokens))
    days = day_from(reference_date, "--reference-date"), day_from(today, "--today")
    chosen_papers = DEFAULT_PAPERS if papers is None else tuple(name.strip() for name in papers.split(","))
    keep = _keep(resume=resume, since=since)
    order = Order(posting, folder, out, jobs, name, model, cluster, *days, chosen_papers, pictures, blind, keep)
    with followed(log_json=log_json) as hear:
        result = run(order, hear)
    _tell(result, out, as_json=as_json)


def _finder(asked: Asked) -> tuple[str, Model | None]:
    """The name of the engine, and the model that it asks, if it asks one."""
    name, known = chosen(asked)
    if known is None:
        return name, None
    from checker.batch.asking import Model

    return name, Model.chosen(known, local_only=asked.local_only, max_tokens=asked.max_tokens)


def _tell(result: Result, out: Path, *, as_json: bool) -> None:
    """Print how the run ended, and exit with what that means."""
    if as_json:
        from checker.cli.output import print_json
        from checker.reporting.ranking_json import ranking_json

        print_json(ranking_json(result.ranking))
    else:
        from checker.cli.ranking_table import print_result

        print_result(result, out)
    if result.stopped:
        typer.echo(f"checker: {result.stopped}", err=True)
        raise typer.Exit(_STOPPED)
    if result.broken_off:
        raise typer.Exit(_BROKEN_OFF)
    if not result.ranking.rows:
        raise typer.Exit(_NOTHING_READ)


def _keep(*, resume: bool, since: bool) -> Keep:
    from checker.batch.store import Keep
    from checker.errors import UsageError

    if resume and since:
        message = "--resume en --since samen: kies er één. --resume doet opnieuw wat anders is, --since alleen wat nieuw is."
        raise UsageError(message)
    if since:
        return Keep.SINCE
    return Keep.RESUME if resume else Keep.SAME
