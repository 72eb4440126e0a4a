"""Who stands in a folder: a candidate for each CV, with the letter and the statement that lie beside it."""

from __future__ import annotations

import unicodedata
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from checker import pipeline
from checker.errors import UnreadableError
from checker.reading.files import File, opened

CV_SUFFIXES = (".pdf", ".docx")
LETTER = ".motivatie"
STATEMENT = ".inschrijving.toml"
_TEMPORARY = (".", "~")  # hidden files, and what word processors leave beside an open document


@dataclass(frozen=True, slots=True)
class Handed:
    """The files of one candidate, opened, under the names that papers may print."""

    cv: File
    motivation: File | None
    statement: File | None

    @property
    def files(self) -> tuple[File | None, ...]:
        """All three places, in a fixed order."""
        return (self.cv, self.motivation, self.statement)


@dataclass(frozen=True, slots=True)
class Candidate:
    """One CV and what belongs to it. `name` names the row and the folder; `blind` keeps the files' names out of papers."""

    name: str
    cv: Path
    motivation: Path | None
    statement: Path | None
    blind: bool = False

    def opened(self) -> Handed:
        """Open the files. Raises UnreadableError for one that is empty, too large or closed to us."""
        return Handed(
            opened(self.cv, name=self._called(self.cv, "")),
            opened(self.motivation, name=self._called(self.motivation, LETTER)) if self.motivation else None,
            opened(self.statement, name=self._called(self.statement, ".inschrijving")) if self.statement else None,
        )

    def _called(self, path: Path, role: str) -> str:
        return f"{self.name}{role}{path.suffix.lower()}" if self.blind else printable(path.name)


@dataclass(frozen=True, slots=True)
class Listing:
    """The candidates of a folder by name, and the letters and statements that belong to no CV."""

    candidates: tuple[Candidate, ...]
    strays: tuple[str, ...]


def listing(folder: Path, *, posting: Path | None = None, taken: tuple[str, ...] = ()) -> Listing:
    """List a folder, not what is in folders below it, and not the posting where it lies among the CVs.

    `taken` are names that no candidate's folder may have.
    """
    asked = posting.resolve() if posting else None
    try:
        files = [p for p in folder.iterdir() if not p.name.startswith(_TEMPORARY) and p.is_file()]
        paths = sorted((p for p in files if p.resolve() != asked), key=_order)
    except OSError as error:
        message = f"{folder}: deze map is niet te lezen ({error.strerror}). Verwacht: een map met NAAM.pdf of NAAM.docx."
        raise UnreadableError(message) from error
    cvs = [p for p in paths if p.suffix.lower() in CV_SUFFIXES and not p.stem.lower().endswith(LETTER)]
    if not cvs:
        message = f"{folder}: hier staan geen cv's. Verwacht: een map met NAAM.pdf of NAAM.docx, niet in mappen daarbinnen."
        raise UnreadableError(message)
    names = _names(cvs, taken)
    candidates = tuple(Candidate(name, cv, *pipeline.beside(cv)) for name, cv in zip(names, cvs, strict=True))
    belonging = {p for c in candidates for p in (c.motivation, c.statement)}
    beside = [p for p in paths if p.stem.lower().endswith(LETTER) or p.name.lower().endswith(STATEMENT)]
    return Listing(candidates, tuple(p.name for p in beside if p not in belonging))


def printable(name: str) -> str:
    """Spell a file name that is no text on this system so that papers can print it."""
    return name.encode("utf-8", "backslashreplace").decode("utf-8")


def _order(path: Path) -> tuple[str, str]:
    return _key(path.name), path.name


def _key(name: str) -> str:
    """What a file system that ignores case and ways of writing accents takes two names for."""
    return unicodedata.normalize("NFC", name).casefold()


def _names(cvs: list[Path], taken: tuple[str, ...]) -> list[str]:
    """Name each row by its file without the ending; in full, and numbered if need be, where two would be named the same."""
    stems = Counter([*(_key(p.stem) for p in cvs), *map(_key, taken)])
    names: list[str] = []
    used = {_key(p.stem) for p in cvs if stems[_key(p.stem)] == 1} | {_key(name) for name in taken}
    for path in cvs:
        if stems[_key(path.stem)] == 1:
            names.append(printable(path.stem))
            continue
        name, number = printable(path.name), 2
        while _key(name) in used:
            name, number = f"{printable(path.name)} ({number})", number + 1
        used.add(_key(name))
        names.append(name)
    return names
