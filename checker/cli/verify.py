"""`checker verify`: the quote gate on its own."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer

from checker.cli.options import CvFile, Json


def command(
    cv: CvFile,
    quotes: Annotated[Path, typer.Argument(metavar="QUOTES", help="A JSON list of strings, or of objects with id and quote.")],
    *,
    as_json: Json = False,
) -> None:
    """Tell of each quote whether it stands in the CV, word for word: found, not_found, contradicted, hidden, too_short."""
    from checker.cli.output import print_json
    from checker.pipeline import submission_from
    from checker.verifying.quote_gate import examine_quotes

    asked = _quotes(quotes)
    document = submission_from(cv).cv.document
    rows = []
    for (name, text), status in zip(asked, examine_quotes(document, [t for _, t in asked]), strict=True):
        cited = status.citation
        rows.append(
            {
                "id": name,
                "quote": text,
                "status": status.status.value,
                "page": cited.page if cited else None,
                "start": cited.start if cited else None,
                "end": cited.end if cited else None,
            }
        )
    if as_json:
        print_json(rows)
        return
    for row in rows:
        where = f" (p. {row['page']})" if row["page"] else ""
        typer.echo(f"{row['status']:<13}{row['quote']}{where}")


def _quotes(path: Path) -> list[tuple[str | int, str]]:
    import json

    from checker.errors import UnreadableError

    expected = "Verwacht: een JSON-lijst van teksten, of van objecten met id en quote."
    try:
        data: Any = json.loads(path.read_text("utf-8-sig"))
    except (OSError, ValueError, RecursionError) as error:
        message = f"{path.name}: niet te lezen als JSON. {expected}"
        raise UnreadableError(message) from error
    if not isinstance(data, list):
        message = f"{path.name}: geen lijst. {expected}"
        raise UnreadableError(message)
    found: list[tuple[str | int, str]] = []
    for number, item in enumerate(data, 1):
        if isinstance(item, str):
            found.append((number, item))
        elif isinstance(item, dict) and isinstance(item.get("quote"), str):
            found.append((item.get("id", number), item["quote"]))
        else:
            message = f"{path.name}: onderdeel {number} is geen tekst en heeft geen quote. {expected}"
            raise UnreadableError(message)
    return found
