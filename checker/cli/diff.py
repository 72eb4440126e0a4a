"""`checker diff`: what the last edit of a CV did."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from checker.cli.options import Json, ReferenceDate

if TYPE_CHECKING:
    from checker.reporting.checked import Checked


def command(
    old: Annotated[Path, typer.Argument(metavar="OLD", help="The check.json before; with --posting, the CV before.")],
    new: Annotated[Path, typer.Argument(metavar="NEW", help="The check.json after; with --posting, the CV after.")],
    *,
    posting: Annotated[
        Path | None, typer.Option("--posting", metavar="POSTING", help="Check two CVs against this posting, and compare them.")
    ] = None,
    reference_date: ReferenceDate = None,
    as_json: Json = False,
) -> None:
    """Show which verdicts changed between two checks, which points were won or lost, and which words carry them now.

    With --posting, X.motivatie.pdf and X.inschrijving.toml beside X.pdf are taken along.
    """
    from checker.cli.output import print_json
    from checker.reporting.changes import changes

    before, after = _stored(old, new, reference_date) if posting is None else _checked((old, new), posting, reference_date)
    found = changes(before, after)
    if as_json:
        print_json(found.model_dump(mode="json"))
    else:
        from checker.cli.diff_table import print_changes

        print_changes(found)


def _stored(old: Path, new: Path, reference_date: str | None) -> tuple[Checked, Checked]:
    """Read two stored checks."""
    from checker.errors import UsageError
    from checker.reading.files import opened
    from checker.reporting.checked import checked_from

    if reference_date is not None:
        message = (
            "--reference-date hoort bij twee cv's en een --posting; een check.json is al op zijn eigen peildatum beoordeeld."
        )
        raise UsageError(message)
    for path in (old, new):
        if path.suffix.casefold() in (".pdf", ".docx"):
            message = f"{path.name} is een cv. Geef met --posting de opdracht mee, of geef twee check.json."
            raise UsageError(message)
    before, after = (checked_from(opened(path).content, path.name) for path in (old, new))
    return before, after


def _checked(cvs: tuple[Path, Path], posting: Path, reference_date: str | None) -> tuple[Checked, Checked]:
    """Check two CVs against one posting, with what lies beside each of them."""
    from checker import pipeline
    from checker.cli.output import day_from
    from checker.errors import UsageError
    from checker.reading.pool import WorkerPool
    from checker.reporting.check_json import check_json
    from checker.reporting.checked import checked_from

    for path in cvs:
        if path.suffix.casefold() == ".json":
            message = f"{path.name} is al een controle. Laat --posting weg, of geef twee cv's."
            raise UsageError(message)
    day = day_from(reference_date, "--reference-date")
    with WorkerPool() as pool:
        pool.warm()
        runs = [pipeline.run(pipeline.Order(posting, cv, reference_date=day), pool) for cv in cvs]
    before, after = (checked_from(check_json(*run), cv.name) for run, cv in zip(runs, cvs, strict=True))
    return before, after
