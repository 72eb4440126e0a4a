"""Writing results: whole files or none, JSON on stdout, tables for people."""

from __future__ import annotations

import json
import os
import sys
import tempfile
from datetime import date, datetime
from pathlib import Path

from checker.errors import UsageError


def write(path: Path, content: str | bytes) -> None:
    """Write a file aside and move it into place, so that no half-written paper is left behind."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        data = content.encode("utf-8") if isinstance(content, str) else content
        handle, aside = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(aside).chmod(0o644)
        Path(aside).replace(path)
    except OSError as error:
        message = f"{path}: kan niet worden geschreven ({error.strerror}). Kies een map waarin je mag schrijven."
        raise UsageError(message) from error


def print_json(data: object) -> None:
    """Print one JSON document."""
    json.dump(data, sys.stdout, ensure_ascii=False, indent=2)
    sys.stdout.write("\n")


def clock(given: date | None) -> date:
    """The day the papers count from: as given, else by the clock. Only the command line reads the clock."""
    return given or datetime.now().astimezone().date()
