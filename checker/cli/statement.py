"""`checker statement`: an empty statement to fill in."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

EMPTY = """\
# Inschrijving: wat niet in een cv staat. Haal het hekje weg voor wat je invult; laat de rest staan.
# Bewaar dit bestand als NAAM.inschrijving.toml naast NAAM.pdf, of geef het mee met --statement.

# Uurtarief in euro, exclusief btw en inclusief reiskosten, tenzij je bij opmerkingen iets anders schrijft.
# uurtarief = 82.50

# Een van: zzp, bv, payroll, uitzenden, detachering, loondienst, anders
# contractvorm = "detachering"

# De eerste dag waarop de kandidaat beschikbaar is.
# beschikbaar_per = "2027-01-04"

# Bevestigingen in gewone zinnen: aanwezigheid, eigen apparatuur, duur van de beschikbaarheid.
# opmerkingen = "Beschikbaar voor minimaal 6 maanden, 24 uur per week."
"""


def command(
    out: Annotated[Path | None, typer.Option("-o", "--out", help="Write it to this file instead of to the screen.")] = None,
) -> None:
    """Write an empty statement, with a comment at each line on what to fill in."""
    if out is None:
        typer.echo(EMPTY, nl=False)
        return
    from checker.cli.output import write
    from checker.errors import UsageError

    if out.exists():
        message = f"{out}: bestaat al en wordt niet overschreven. Kies een andere naam."
        raise UsageError(message)
    write(out, EMPTY)
    typer.echo(f"Geschreven: {out}")
