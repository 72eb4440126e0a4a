"""`checker batch`: a folder of CVs against one posting, and their ranking."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from checker.cli.options import Engine, EngineOption, Json, PostingFile, ReferenceDate

if TYPE_CHECKING:
    from checker.batch.store import Keep

_NOTHING_READ = 3
_BROKEN_OFF = 130


def command(  # noqa: PLR0913 - the options of the command are its arguments
    posting: PostingFile,
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="The CVs: every .pdf and .docx in it, not in folders below.")],
    *,
    out: Annotated[Path, typer.Option("--out", help="Write the ranking and each candidate's papers into this folder.")],
    jobs: Annotated[int | None, typer.Option("--jobs", min=1, help="How many CVs at a time. Default: one for each core.")] = None,
    resume: Annotated[
        bool, typer.Option("--resume", help="Take over a folder that holds another run: do again what differs.")
    ] = False,
    since: Annotated[
        bool, typer.Option("--since", help="Only new or changed CVs; rows that an earlier version made are kept.")
    ] = False,
    papers: Annotated[
        str | None,
        typer.Option("--papers", help="Which papers, separated by commas. Default: check.json, gaps.md and report.html."),
    ] = None,
    pictures: Annotated[bool, typer.Option("--pictures", help="With pictures in the papers that can hold them. Slower.")] = False,
    engine: EngineOption = Engine.AUTO,
    reference_date: ReferenceDate = None,
    today: Annotated[
        str | None,
        typer.Option("--today", metavar="DATE", help="The day the papers count from. Default: none, so that a run can go on."),
    ] = None,
    blind: Annotated[bool, typer.Option("--blind", help="Candidates as letters; who is who stands beside the folder.")] = False,
    log_json: Annotated[bool, typer.Option("--log-json", help="Log events on stderr, one JSON object a line.")] = False,
    as_json: Json = False,
) -> None:
    """Check a folder of CVs against one posting, and rank them: knock-outs, then points, then the lower rate.

    X.motivatie.pdf and X.inschrijving.toml belong to X.pdf. A run that was ended goes on where it was when it is started
    again: nothing that is done is done twice. Ctrl-C keeps and ranks what is done.
    """
    from checker.batch.run import DEFAULT_PAPERS, Order, default_jobs, run
    from checker.cli.batch_progress import followed
    from checker.cli.output import day_from, print_json

    order = Order(
        posting=posting,
        folder=folder,
        out=out,
        jobs=jobs or default_jobs(),
        engine=Engine.RULES.value if engine is Engine.AUTO else engine.value,
        reference_date=day_from(reference_date, "--reference-date"),
        today=day_from(today, "--today"),
        papers=DEFAULT_PAPERS if papers is None else tuple(name.strip() for name in papers.split(",")),
        pictures=pictures,
        blind=blind,
        keep=_keep(resume=resume, since=since),
    )
    with followed(log_json=log_json) as hear:
        result = run(order, hear)
    if as_json:
        from checker.reporting.ranking_json import ranking_json

        print_json(ranking_json(result.ranking))
    else:
        from checker.cli.ranking_table import print_result

        print_result(result, out)
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
