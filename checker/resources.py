"""The files that travel with the program: prompts, schemas, examples and the tables of words and places."""

from __future__ import annotations

import csv
import io
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

KINDS = ("prompts", "schemas", "examples")


def data(kind: str) -> Traversable:
    """Return the folder of prompts, schemas or examples.

    A wheel carries it inside the package; a checkout and an editable install have it beside the package.
    """
    if kind not in KINDS:
        message = f"unknown kind of data {kind!r}; there are: {', '.join(KINDS)}"
        raise ValueError(message)
    package = files("checker")
    for folder in (package / "_data" / kind, package / ".." / kind):
        if folder.is_dir():
            return folder
    message = f"this installation of checker lacks its folder {kind!r}"
    raise FileNotFoundError(message)


@cache
def table(name: str) -> list[dict[str, str]]:
    """Return the rows of `checker/data/<name>.csv`, each by its column names; callers share them and must not change them."""
    file = files("checker") / "data" / f"{name}.csv"
    if not file.is_file():
        message = f"unknown table {name!r}; there are: {', '.join(tables())}"
        raise ValueError(message)
    return list(csv.DictReader(io.StringIO(file.read_text("utf-8-sig")), strict=True))


def tables() -> tuple[str, ...]:
    """Return the names of all tables."""
    folder = files("checker") / "data"
    entries = folder.iterdir() if folder.is_dir() else ()
    return tuple(sorted(entry.name.removesuffix(".csv") for entry in entries if entry.name.endswith(".csv")))


def program_version() -> str:
    """Return the version that the receipt prints; a checkout that is not installed has none."""
    try:
        return version("checker")
    except PackageNotFoundError:
        return "0+checkout"
