"""Writing results: whole files or none, JSON on stdout; and the dates that were given."""

from __future__ import annotations

import io
import json
import sys
from datetime import date, datetime

from checker.errors import UsageError
from checker.writing import write

__all__ = ["clock", "day_from", "print_json", "write"]

_FIRST_YEAR, _LAST_YEAR = 1950, 2100


def print_json(data: object) -> None:
    """Print one JSON document, in UTF-8 wherever it goes."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
    json.dump(data, sys.stdout, ensure_ascii=False, indent=2)
    sys.stdout.write("\n")


def day_from(text: str | None, option: str) -> date | None:
    """Read a date given on the command line; one that no posting can be about is a slip of the keyboard."""
    day = _parsed(text, option)
    if day is not None and not _FIRST_YEAR <= day.year <= _LAST_YEAR:
        message = (
            f"{option}: het jaar {day.year} kan niet kloppen. Verwacht: een datum van {_FIRST_YEAR} tot en met {_LAST_YEAR}."
        )
        raise UsageError(message)
    return day


def _parsed(text: str | None, option: str) -> date | None:
    """Read a date given on the command line."""
    if text is None:
        return None
    for form in ("%Y-%m-%d", "%d-%m-%Y"):
        try:
            return datetime.strptime(text, form).date()
        except ValueError:
            continue
    message = f"{option}: {text!r} is geen datum. Verwacht: JJJJ-MM-DD, bijvoorbeeld 2026-06-29."
    raise UsageError(message)


def clock(given: date | None) -> date:
    """The day the papers count from: as given, else by the clock. Only the command line reads the clock."""
    return given or datetime.now().astimezone().date()
