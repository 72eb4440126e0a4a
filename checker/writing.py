"""Files are written whole or not at all."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from checker.errors import UsageError

_REFUSED = {
    FileExistsError: "op de plaats van de map staat een bestand",
    NotADirectoryError: "op de plaats van de map staat een bestand",
    IsADirectoryError: "dit is een map",
    PermissionError: "geen rechten",
}


def write(path: Path, content: str | bytes, *, aside_in: Path | None = None) -> None:
    """Write a file aside and move it into place, so that no half-written paper is left behind.

    It is written beside its place, or in a folder of the same file system that is cleaned after a crash.
    """
    data = content.encode("utf-8", "backslashreplace") if isinstance(content, str) else content
    aside = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, aside = tempfile.mkstemp(dir=aside_in or path.parent, prefix=f".{path.name[:60]}.")
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(aside).chmod(0o644)
        Path(aside).replace(path)
    except OSError as error:
        if aside is not None:
            Path(aside).unlink(missing_ok=True)
        raise cannot_write(path, error) from error


def cannot_write(path: Path, error: OSError) -> UsageError:
    """Word what is wrong with a place that cannot be written."""
    found = _REFUSED.get(type(error), error.strerror)
    return UsageError(f"{path}: kan niet worden geschreven ({found}). Kies een map waarin je mag schrijven.")
