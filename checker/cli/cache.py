"""`checker cache`: the answers of a model that are kept."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from checker.finding.llm.store import Store


def command(
    *,
    purge: Annotated[bool, typer.Option("--purge", help="Throw out all answers that are kept.")] = False,
    cv: Annotated[Path | None, typer.Option("--cv", metavar="CV", help="With --purge: only those about this CV.")] = None,
) -> None:
    """Show what is kept of a model's answers, or purge it: all of it, or what is about one CV."""
    from checker import settings
    from checker.finding.llm.store import Store, default_path

    days = settings.load().kept_days
    store = Store(default_path(), days)
    if purge or cv:
        _purge(store, cv, confirmed=purge)
    else:
        _show(store, days)
    for finding in store.findings:
        typer.echo(finding.message)


def _purge(store: Store, cv: Path | None, *, confirmed: bool) -> None:
    """Throw out, and say how much that was."""
    import hashlib

    from checker.errors import UnreadableError, UsageError

    if not confirmed:
        message = "--cv zonder --purge: er is niets gevraagd over dit cv. Geef --purge mee om te wissen wat ervan bewaard is."
        raise UsageError(message)
    try:
        owner = hashlib.sha256(cv.read_bytes()).hexdigest() if cv else None
    except OSError as error:
        message = f"{cv}: niet te lezen. Verwacht: het bestand van het cv waarvan de antwoorden weg moeten."
        raise UnreadableError(message) from error
    gone = store.purge(owner)
    about = f" over {cv.name}" if cv else ""
    typer.echo(f"Gewist: {_answers(gone)}{about}.")


def _show(store: Store, days: int) -> None:
    """Say how much there is, since when, and until when."""
    from datetime import datetime, timedelta

    from checker.reporting.dates import short_day

    contents = store.contents()
    typer.echo(f"Bewaard: {_answers(contents.answers)}, {contents.size / 1000:.0f} kB, in {store.path}")
    if contents.oldest is not None:
        oldest = datetime.fromtimestamp(contents.oldest).astimezone()
        typer.echo(f"Het oudste is van {short_day(oldest)} en vervalt op {short_day(oldest + timedelta(days=days))}.")
    kept = f"Antwoorden worden {days} dagen bewaard" if days else "Antwoorden worden niet bewaard"
    typer.echo(f"{kept} (kept_days in de instellingen). Wissen kan met --purge, voor één cv met --purge --cv CV.")


def _answers(number: int) -> str:
    return "1 antwoord" if number == 1 else f"{number} antwoorden"
