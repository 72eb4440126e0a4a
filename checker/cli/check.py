"""`checker check`: one CV against one posting."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from checker.cli.engines import Asked, opened
from checker.cli.options import (
    CvFile,
    Engine,
    EngineOption,
    Json,
    Lang,
    LangOption,
    Letter,
    LetterOption,
    LocalOnly,
    MaxTokens,
    PostingFile,
    ProfileOption,
    ReferenceDate,
    Today,
)

if TYPE_CHECKING:
    from checker.domain.submissions import Submission
    from checker.domain.verdicts import Assessment
    from checker.reporting.edition import Edition

_KNOCKOUT_FAILED = 1


class FailOn(StrEnum):
    """What may end a check with an exit code of its own."""

    KNOCKOUT = "knockout"


def command(  # noqa: PLR0913 - the options of the command are its arguments
    posting: PostingFile,
    cv: CvFile,
    *,
    motivation: Annotated[Path | None, typer.Option("--motivation", help="The motivation, if a file of its own.")] = None,
    statement: Annotated[Path | None, typer.Option("--statement", help="Rate, contract form, availability (.toml).")] = None,
    engine: EngineOption = Engine.AUTO,
    profile: ProfileOption = None,
    local_only: LocalOnly = False,
    max_tokens: MaxTokens = None,
    letter: LetterOption = Letter.RULES,
    reference_date: ReferenceDate = None,
    today: Today = None,
    out: Annotated[Path | None, typer.Option("--out", help="Write the papers into this folder.")] = None,
    papers: Annotated[str | None, typer.Option("--papers", help="Which papers, separated by commas. Default: all.")] = None,
    lang: LangOption = Lang.DUTCH,
    as_json: Json = False,
    fail_on: Annotated[FailOn | None, typer.Option("--fail-on", help="Exit with 1 where a knock-out fails.")] = None,
) -> None:
    """Check a CV: every criterion decided, with quotes, points and what is still missing.

    X.motivatie.pdf and X.inschrijving.toml beside X.pdf are taken along unless others are named.
    """
    from checker.reading.pool import WorkerPool

    with WorkerPool() as pool:
        pool.warm()
        from checker import pipeline
        from checker.cli.output import clock, day_from
        from checker.reading.copier import PoolCopier
        from checker.reporting.edition import Edition, Language

        chosen = _chosen(papers, out, lang)
        day = clock(day_from(today, "--today"))
        measured = day_from(reference_date, "--reference-date")
        with opened(Asked(engine, letter, profile, local_only, max_tokens)) as (finder, drafter):
            order = pipeline.Order(posting, cv, motivation, statement, finder, drafter, measured, day)
            assessment, submission = pipeline.run(order, pool)
        if out is not None:
            edition = Edition(today=day, language=Language(lang), copier=PoolCopier(pool))
            write_papers(assessment, submission, chosen, out, edition)
    _show(assessment, submission, out, as_json=as_json)
    if fail_on and assessment.knockouts_passed is False:
        raise typer.Exit(_KNOCKOUT_FAILED)


def _show(assessment: Assessment, submission: Submission, out: Path | None, *, as_json: bool) -> None:
    """Print the result: as one JSON document, or as a table for people."""
    if as_json:
        from checker.cli.output import print_json
        from checker.reporting.check_json import check_json

        print_json(check_json(assessment, submission))
    else:
        from checker.cli.table import print_assessment

        print_assessment(assessment, out)


def _chosen(papers: str | None, out: Path | None, lang: Lang) -> tuple[str, ...] | None:
    """Return the papers named, if any. An unknown name, and a name or a language without a folder to write into, are errors."""
    from checker import reporting
    from checker.errors import UsageError

    if papers is not None and out is None:
        message = "--papers zonder --out: er is geen map om de stukken in te schrijven. Geef hem mee met --out MAP."
        raise UsageError(message)
    if lang is not Lang.DUTCH and out is None:
        message = f"--lang {lang.value} zonder --out: alleen stukken komen in die taal. Geef een map mee met --out MAP."
        raise UsageError(message)
    if papers is None:
        return None
    names = tuple(name.strip() for name in papers.split(","))
    reporting.check_names(names)
    return names


def write_papers(
    assessment: Assessment, submission: Submission, names: tuple[str, ...] | None, out: Path, edition: Edition
) -> None:
    """Render every paper first and write them after that: all or none. Without names, those that cannot be made are named."""
    from checker import reporting
    from checker.cli.output import write

    if names is None:
        papers = reporting.render_all(assessment, submission, edition)
        rendered = papers.made
        for reason in papers.left_out.values():
            typer.echo(f"checker: {reason}", err=True)
    else:
        rendered = {name: reporting.render(name, assessment, submission, edition) for name in names}
    for name, content in rendered.items():
        write(out / name, content)
