"""The folder a run writes into: papers for each candidate, and a record of each that is done.

A record is written last and taken away first, so that what has a record is whole, whenever a run is ended. A run finds in the
records what need not be done again; the ranking is made from them alone.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import IO, Any

from pydantic import TypeAdapter, ValidationError

from checker import reporting
from checker.batch.checking import Outcome, Settings
from checker.batch.folder import Handed
from checker.domain.rankings import Entry, Unread
from checker.errors import UsageError
from checker.resources import program_version
from checker.writing import cannot_write, write

fcntl: Any
try:
    import fcntl
except ImportError:  # the system has no such locks; two runs in one folder are then the user's to avoid
    fcntl = None

HIDDEN = ".checker"
FORMAT = 1  # of the records


class Keep(StrEnum):
    """Which records of an earlier run are taken for done."""

    SAME = "same"  # those of this very run; a folder that holds another run is refused
    RESUME = "resume"  # those that this run would write again
    SINCE = "since"  # also those made by another version or with other papers, as long as the same thing decides


@dataclass(frozen=True, slots=True)
class Record:
    """One candidate that is done. `inputs` stands for what decides, `edition` for what the papers are printed with."""

    candidate: str
    inputs: str
    edition: str
    papers: tuple[str, ...]
    final: bool
    result: Entry | Unread


_RECORD = TypeAdapter(Record)


def _digest(*parts: Any) -> str:  # noqa: ANN401 - anything that JSON can hold
    return hashlib.sha256(json.dumps(parts, sort_keys=True).encode()).hexdigest()


class Store:
    """One output folder, locked while it is open."""

    def __init__(self, out: Path, settings: Settings, keep: Keep) -> None:
        self.out = out
        self._hidden = out / HIDDEN
        self._aside = self._hidden / "aside"
        self._records = self._hidden / "records"
        self._keep = keep
        self._settings = settings
        self._deciding = settings.deciding
        self._edition = _digest(FORMAT, program_version(), settings.printing)

    @contextlib.contextmanager
    def open(self) -> Iterator[None]:
        """Take the folder for this run, clean what a killed one left behind, and see that no other run is in it."""
        with contextlib.ExitStack() as held:
            try:
                self._records.mkdir(parents=True, exist_ok=True)
                lock = held.enter_context((self._hidden / "lock").open("w"))
                _lock(lock, self.out)
                shutil.rmtree(self._aside, ignore_errors=True)
                self._aside.mkdir()
            except OSError as error:
                raise cannot_write(self.out, error) from error
            self._claim()
            yield
            with contextlib.suppress(OSError):
                self._aside.rmdir()

    def _claim(self) -> None:
        """Write down which run this folder holds; another one's is kept unless it was said that it may be taken over."""
        place = self._hidden / "run.json"
        mine = {"deciding": self._deciding, "edition": self._edition}
        try:
            there = json.loads(place.read_text("utf-8"))
        except (OSError, ValueError):
            there = None
        if there == mine:
            return
        if there is not None and self._keep is Keep.SAME:
            message = (
                f"{self.out}: hier staat een andere run (andere aanvraag, peildatum, stukken of versie). Kies een andere map. "
                "Of geef --resume mee: dan wordt opnieuw gedaan wat anders is. Of --since: dan alleen nieuwe of gewijzigde cv's."
            )
            raise UsageError(message)
        write(place, json.dumps(mine, indent=2) + "\n", aside_in=self._aside)

    def inputs(self, handed: Handed) -> str:
        """The hash of all that decides about one candidate: the files under their names, and what holds for the run."""
        files = [None if f is None else [f.name, hashlib.sha256(f.content).hexdigest()] for f in handed.files]
        return _digest(self._deciding, files)

    def done(self, candidate: str, inputs: str) -> Record | None:
        """Return the record of a candidate for whom nothing is left to do."""
        record = self.record(candidate)
        if record is None or not record.final or record.inputs != inputs:
            return None
        if record.edition != self._edition and self._keep is not Keep.SINCE:
            return None
        return record if all((self.out / candidate / paper).is_file() for paper in record.papers) else None

    def record(self, candidate: str) -> Record | None:
        """Return what is recorded of a candidate; a record that cannot be read is none."""
        return _read(self._place(candidate))

    def commit(self, candidate: str, inputs: str, cv_sha256: str, outcome: Outcome) -> Record:
        """Put a candidate's papers in place, the folder as a whole where it is new, and then the record."""
        place, folder = self._place(candidate), self.out / candidate
        try:
            place.unlink(missing_ok=True)
            aside = self._aside / place.stem
            shutil.rmtree(aside, ignore_errors=True)
            aside.mkdir()
            for name, content in outcome.papers.items():
                write(aside / name, content)
            if folder.exists():
                self._remove(folder)
            if outcome.papers:
                _move(aside, folder)
            shutil.rmtree(aside, ignore_errors=True)
        except OSError as error:
            raise cannot_write(folder, error) from error
        result = outcome.entry or Unread(candidate, cv_sha256, outcome.reason)
        record = Record(candidate, inputs, self._edition, tuple(outcome.papers), outcome.final, result)
        write(place, _RECORD.dump_json(record, indent=1) + b"\n", aside_in=self._aside)
        return record

    def write(self, name: str, content: str | bytes) -> None:
        """Write a paper about the whole folder."""
        write(self.out / name, content, aside_in=self._aside)

    def drop_others(self, candidates: set[str]) -> None:
        """Take away the papers and records of candidates who are no longer in the folder."""
        for place in sorted(self._records.glob("*.json")):
            record = _read(place)
            if record is not None and record.candidate in candidates:
                continue
            if record is not None and (self.out / record.candidate).is_dir():
                self._remove(self.out / record.candidate)
            place.unlink(missing_ok=True)

    def _place(self, candidate: str) -> Path:
        name = hashlib.sha256(candidate.encode("utf-8", "surrogateescape")).hexdigest()[:32]
        return self._records / f"{name}.json"

    @staticmethod
    def _remove(folder: Path) -> None:
        """Take away papers of ours, and the folder if nothing else is in it."""
        for name in reporting.papers():
            (folder / name).unlink(missing_ok=True)
        with contextlib.suppress(OSError):
            folder.rmdir()


def _move(aside: Path, folder: Path) -> None:
    if not folder.exists():
        aside.rename(folder)
        return
    for paper in aside.iterdir():
        paper.replace(folder / paper.name)


def _read(place: Path) -> Record | None:
    try:
        return _RECORD.validate_json(place.read_bytes())
    except (OSError, ValidationError):
        return None


def _lock(stream: IO[str], out: Path) -> None:
    if fcntl is None:
        return
    try:
        fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as error:
        message = f"{out}: hier is al een run bezig. Wacht tot die klaar is, of kies een andere map."
        raise UsageError(message) from error
    except OSError:  # a file system without locks; the same holds
        return
