"""Candidates as letters, in an order that tells nothing of their names; who is who stands in a file apart."""

from __future__ import annotations

import csv
import glob
import hashlib
import io
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from checker.batch.folder import Candidate, printable
from checker.reporting.ranking_csv import MARK, safe
from checker.writing import write

_HEAD = ("kandidaat", "bestand")


def key_file(out: Path) -> Path:
    """Where the key stands: beside the folder that is sent on, and never in it."""
    whole = out.resolve()
    return whole.with_name(f"{whole.name}.sleutel.csv")


def blinded(candidates: Sequence[Candidate], key: Path) -> tuple[Candidate, ...]:
    """Name each candidate by a letter and write the key. Who has a letter in it keeps that; the others follow by their hash."""
    known = _read(key)
    fresh = sorted((c for c in candidates if _spelled(c.cv) not in known), key=lambda c: (_hash(c.cv), c.cv.name))
    used = set(known.values())
    free = (name for number in range(len(used) + len(fresh)) if (name := letters(number)) not in used)
    known |= {_spelled(c.cv): name for c, name in zip(fresh, free, strict=False)}
    _write(key, known)
    named = [replace(c, name=known[_spelled(c.cv)], blind=True) for c in candidates]
    return tuple(sorted(named, key=lambda c: (len(c.name), c.name)))


def letters(number: int) -> str:
    """Count in letters: A to Z, then AA, AB and so on."""
    found = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        found = chr(ord("A") + rest) + found
    return found


def _spelled(path: Path) -> str:
    """Spell the name of a file as the key can hold it, no two names alike."""
    name = printable(path.name)
    return f"'{name}" if name.startswith("'") else safe(name)


def _by_letter(item: tuple[str, str]) -> tuple[int, str]:
    return len(item[1]), item[1]


def _hash(path: Path) -> str:
    """The hash of a file; one that cannot be opened has none, and gets its row all the same."""
    try:
        with path.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError:
        return ""


def _write(key: Path, known: dict[str, str]) -> None:
    for left_behind in key.parent.glob(f".{glob.escape(key.name[:60])}.*"):  # by a run that was killed as it wrote the key
        left_behind.unlink(missing_ok=True)
    out = io.StringIO()
    csv.writer(out, delimiter=";", lineterminator="\r\n").writerows(
        [_HEAD, *((letter, name) for name, letter in sorted(known.items(), key=_by_letter))]
    )
    write(key, MARK + out.getvalue())


def _read(key: Path) -> dict[str, str]:
    """Read who has which letter, by the name of the file as `_spelled`."""
    try:
        text = key.read_bytes().decode("utf-8").removeprefix(MARK)
    except (OSError, UnicodeDecodeError):
        return {}
    rows = [row for row in csv.reader(io.StringIO(text, newline=""), delimiter=";") if len(row) == len(_HEAD)]
    return {name: letter for letter, name in rows[1:] if letter.isascii() and letter.isalpha() and letter.isupper()}
