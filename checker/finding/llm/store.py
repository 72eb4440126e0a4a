"""The answers that are kept, so that the same question is paid for once: one file of this user, and nobody else's."""

from __future__ import annotations

import json
import sqlite3
import threading
import time
from contextlib import closing, contextmanager, suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from checker.domain.verdicts import Finding, Severity
from checker.errors import UsageError
from checker.finding.llm.usage import Usage

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_FORM = 1  # of the table; another form is not read, and made anew
_DAY = 86_400
_PATIENCE = 15.0  # seconds for which another process may hold the file
_TABLE = "CREATE TABLE kept (key TEXT PRIMARY KEY, asked INTEGER, owner TEXT, topic TEXT, texts TEXT, usage TEXT)"


@dataclass(frozen=True, slots=True)
class Kept:
    """One answer as it is kept: the text of every attempt that had the right shape, and whom it is about."""

    texts: tuple[str, ...]
    usage: Usage
    owner: str = ""
    topic: str = ""


@dataclass(frozen=True, slots=True)
class Contents:
    """What there is, in numbers."""

    answers: int
    size: int  # bytes of the file
    oldest: float | None  # seconds since 1970


def default_path() -> Path:
    """The file of this user."""
    from platformdirs import user_cache_path

    return user_cache_path("checker") / "answers.sqlite3"


class Store:
    """Keeps answers for a number of days. A file that cannot be used costs money, and never a run: that is a finding.

    Every access opens the file anew, so that threads and processes can share it.
    """

    def __init__(self, path: Path, days: int, *, clock: Callable[[], float] = time.time) -> None:
        self.path, self._days, self._clock = path, days, clock
        self.findings: tuple[Finding, ...] = ()
        self._mending = threading.Lock()

    def get(self, key: str) -> Kept | None:
        """Return the answer to a question, unless it is too old."""
        with self._tolerantly():
            for texts, usage, owner, topic in self._run(
                "SELECT texts, usage, owner, topic FROM kept WHERE key = ? AND asked > ?", key, self._bound()
            ):
                return Kept(tuple(map(str, json.loads(texts))), Usage(**json.loads(usage)), owner, topic)
        return None

    def put(self, key: str, kept: Kept) -> None:
        """Keep the answer to a question, and throw out what is too old."""
        if self._days == 0:
            return
        row = (key, int(self._clock()), kept.owner, kept.topic, json.dumps(kept.texts), json.dumps(asdict(kept.usage)))
        with self._tolerantly():
            self._run(
                "INSERT OR REPLACE INTO kept (key, asked, owner, topic, texts, usage) VALUES (?, ?, ?, ?, ?, ?)", *row, make=True
            )
            self._run("DELETE FROM kept WHERE asked <= ?", self._bound())

    def contents(self) -> Contents:
        """Tell what there is, after throwing out what is too old."""
        with self._or_refused():
            self._run("DELETE FROM kept WHERE asked <= ?", self._bound())
            rows = self._run("SELECT count(*), min(asked) FROM kept")
            size = sum(path.stat().st_size for path in self.path.parent.glob(f"{self.path.name}*"))
        answers, oldest = rows[0] if rows else (0, None)
        return Contents(answers, size, oldest)

    def purge(self, owner: str | None = None) -> int:
        """Throw out everything, or all that is about one CV, so that nothing of it is left in the file; return how many."""
        with self._or_refused():
            rows = self._run("DELETE FROM kept WHERE ?1 IS NULL OR owner = ?1 RETURNING key", owner)
            self._run("VACUUM")
            self._run("PRAGMA wal_checkpoint(TRUNCATE)")
            self._aside().unlink(missing_ok=True)  # nobody can tell whom a damaged file is about
        return len(rows)

    def _bound(self) -> int:
        """The moment from before which nothing is kept."""
        return int(self._clock()) - self._days * _DAY

    def _run(self, statement: str, *values: object, make: bool = False) -> list[tuple[Any, ...]]:
        """Carry out one statement. A damaged file is set aside, and the work goes on with an empty one."""
        if not make and not self.path.is_file():
            return []
        try:
            return self._once(statement, values)
        except sqlite3.OperationalError:  # in use, full, no rights: the file itself is sound
            raise
        except sqlite3.DatabaseError:
            with self._mending:
                with suppress(sqlite3.DatabaseError):  # another thread may have mended it
                    return self._once(statement, values)
                self._set_aside()
                return self._once(statement, values)

    def _once(self, statement: str, values: tuple[object, ...]) -> list[tuple[Any, ...]]:
        self.path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        self.path.touch(mode=0o600)  # sqlite gives the files beside it the same rights
        with closing(sqlite3.connect(self.path, timeout=_PATIENCE, isolation_level=None)) as connection:
            with suppress(sqlite3.OperationalError):  # another process is just opening it
                connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = NORMAL")
            connection.execute("PRAGMA secure_delete = ON")
            if _form(connection) != _FORM:
                _make(connection)
            return connection.execute(statement, values).fetchall()

    def _aside(self) -> Path:
        return self.path.with_name(f"{self.path.name}.beschadigd")

    def _set_aside(self) -> None:
        self.path.replace(self._aside())
        for beside in ("-wal", "-shm"):
            self.path.with_name(self.path.name + beside).unlink(missing_ok=True)
        name = self._aside().name
        message = f"Het bestand met bewaarde antwoorden was beschadigd. Het heet nu {name}, en er is een nieuw begonnen."
        self._note(Finding("KEPT_ANSWERS_DAMAGED", Severity.WARNING, message))

    @contextmanager
    def _or_refused(self) -> Iterator[None]:
        """Say what stands in the way of who wants to see or purge what is kept."""
        try:
            yield
        except (sqlite3.Error, OSError) as error:
            message = (
                f"{self.path}: niet te lezen of te wissen. Verwacht: een bestand waarin je mag schrijven, en dat geen ander "
                "programma vasthoudt. Probeer het opnieuw, of gooi het bestand zelf weg."
            )
            raise UsageError(message) from error

    @contextmanager
    def _tolerantly(self) -> Iterator[None]:
        """Turn what stands in the way of keeping answers into a finding."""
        try:
            yield
        except (sqlite3.Error, OSError, ValueError, TypeError):
            message = f"Antwoorden worden niet bewaard: {self.path} is niet te gebruiken. Dezelfde vraag kost dan weer tokens."
            self._note(Finding("KEPT_ANSWERS_UNUSABLE", Severity.WARNING, message))

    def _note(self, found: Finding) -> None:
        """Add a finding, once."""
        if all(finding.code != found.code for finding in self.findings):
            self.findings = (*self.findings, found)


def _form(connection: sqlite3.Connection) -> int:
    """The form of the table that a file has."""
    (form,) = connection.execute("PRAGMA user_version").fetchone()
    return int(form)


def _make(connection: sqlite3.Connection) -> None:
    """Make the table, unless another process does so at the same moment."""
    connection.execute("BEGIN IMMEDIATE")
    if _form(connection) != _FORM:
        connection.execute("DROP TABLE IF EXISTS kept")
        connection.execute(_TABLE)
        connection.execute(f"PRAGMA user_version = {_FORM}")
    connection.execute("COMMIT")
