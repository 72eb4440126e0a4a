"""One candidate, from bytes to bytes: what holds for a whole run, what goes to a job, and what comes back.

Nothing here reads or writes a file, so that a job may run in another process or on another machine.
"""

from __future__ import annotations

import base64
import hashlib
import json
import traceback
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from checker import pipeline, reporting
from checker.batch.folder import Handed
from checker.domain.postings import Criterion, Posting
from checker.domain.rankings import Entry
from checker.domain.verdicts import Finding
from checker.errors import CheckerError
from checker.kinds import parse_requirement
from checker.reading.copier import PoolCopier
from checker.reading.files import File
from checker.reading.pool import Reader, order_for
from checker.reporting.edition import Edition
from checker.reporting.entry import entry

TASK = "check"
_ENTRY = TypeAdapter(Entry)
_FINDINGS = TypeAdapter(tuple[Finding, ...])


@dataclass(frozen=True, slots=True)
class Settings:
    """What holds for every candidate of a run: the posting as it was read, once, and what is asked."""

    posting: Posting
    found: tuple[Finding, ...]  # the linter's findings on the posting
    reference_date: date
    engine: str
    papers: tuple[str, ...]
    today: date | None = None
    pictures: bool = False
    blind: bool = False

    @property
    def deciding(self) -> str:
        """The hash of what decides: the criteria as used, the engine and the day that is measured on."""
        parts = [self.posting.model_dump(mode="json"), self.engine, self.reference_date.isoformat()]
        return hashlib.sha256(json.dumps(parts, sort_keys=True).encode()).hexdigest()

    @property
    def printing(self) -> str:
        """The hash of what the papers are printed with, and that decides nothing."""
        parts = [_FINDINGS.dump_python(self.found, mode="json"), self.papers, str(self.today), self.pictures, self.blind]
        return hashlib.sha256(json.dumps(parts, sort_keys=True).encode()).hexdigest()

    def packed(self) -> str:
        """Write the settings as text that a job can read."""
        return json.dumps(
            {
                "posting": self.posting.model_dump(mode="json"),
                "found": _FINDINGS.dump_python(self.found, mode="json"),
                "reference_date": self.reference_date.isoformat(),
                "engine": self.engine,
                "papers": self.papers,
                "today": self.today.isoformat() if self.today else None,
                "pictures": self.pictures,
                "blind": self.blind,
            }
        )

    @classmethod
    def unpacked(cls, text: str) -> Settings:
        """Read what `packed` wrote."""
        plain = json.loads(text)
        return cls(
            posting=_posting(plain["posting"]),
            found=_FINDINGS.validate_python(plain["found"]),
            reference_date=date.fromisoformat(plain["reference_date"]),
            engine=plain["engine"],
            papers=tuple(plain["papers"]),
            today=date.fromisoformat(plain["today"]) if plain["today"] else None,
            pictures=plain["pictures"],
            blind=plain["blind"],
        )


def _posting(plain: Mapping[str, Any]) -> Posting:
    criteria = [{**c, "requirement": parse_requirement(c["requirement"])} for c in plain["criteria"]]
    return Posting.model_validate({**plain, "criteria": [Criterion.model_validate(c) for c in criteria]})


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one candidate: a row and its papers; or why the papers could not be read, or what broke on them.

    `final` is false for what may go otherwise at another time, such as a model that could not be reached. `tokens` and `cost`
    are those of an engine that calls a model.
    """

    entry: Entry | None = None
    papers: dict[str, bytes] = field(default_factory=dict, repr=False)
    reason: str = ""
    final: bool = True
    tokens: int = 0
    cost: Decimal | None = None

    def packed(self) -> dict[str, Any]:
        """Put it in the form that goes over a pipe."""
        return {
            "entry": None if self.entry is None else _ENTRY.dump_python(self.entry, mode="json"),
            "papers": {name: base64.b64encode(content).decode() for name, content in self.papers.items()},
            "reason": self.reason,
            "final": self.final,
            "tokens": self.tokens,
            "cost": None if self.cost is None else str(self.cost),
        }

    @classmethod
    def unpacked(cls, plain: Mapping[str, Any]) -> Outcome:
        """Read what `packed` wrote."""
        return cls(
            entry=None if plain["entry"] is None else _ENTRY.validate_python(plain["entry"]),
            papers={name: base64.b64decode(content) for name, content in plain["papers"].items()},
            reason=plain["reason"],
            final=plain["final"],
            tokens=plain["tokens"],
            cost=None if plain["cost"] is None else Decimal(plain["cost"]),
        )


def order(settings: str, name: str, handed: Handed) -> bytes:
    """Word the order to check one candidate: the packed settings, the name of the row, and the files behind it."""
    files = [None if f is None else [f.name, len(f.content)] for f in handed.files]
    content = b"".join(f.content for f in handed.files if f is not None)
    return order_for(TASK, content, settings=settings, name=name, files=files)


def handed_from(content: bytes, files: list[list[Any] | None]) -> Handed:
    """Take the files from an order."""
    found: list[File | None] = []
    start = 0
    for file in files:
        if file is None:
            found.append(None)
            continue
        name, length = file
        found.append(File(name, content[start : start + length]))
        start += length
    cv, motivation, statement = found
    if cv is None:
        message = "an order needs a cv"
        raise ValueError(message)
    return Handed(cv, motivation, statement)


def check(settings: Settings, name: str, handed: Handed, reader: Reader) -> Outcome:
    """Check one candidate and render the papers that are asked. Whatever is wrong with the papers ends in a reason."""
    try:
        return _checked(settings, name, handed, reader)
    except CheckerError as error:
        return Outcome(reason=str(error), final=error.exit_code == _UNREADABLE)
    except MemoryError:
        raise  # the process is of no more use; a fresh one tells whether the papers are to blame
    except Exception as error:  # noqa: BLE001 - a fault of the program costs one row and not the folder
        return Outcome(reason=_broken(error))


_UNREADABLE = 3


def _checked(settings: Settings, name: str, handed: Handed, reader: Reader) -> Outcome:
    submission = pipeline.submission_from(handed.cv, motivation=handed.motivation, statement=handed.statement, pool=reader)
    posting = pipeline.PostingRead(settings.posting, findings=settings.found)
    found = pipeline.check(posting, submission, reference_date=settings.reference_date)
    assessment = replace(found, candidate=name)
    edition = Edition(today=settings.today, copier=PoolCopier(reader) if settings.pictures else None)
    papers = {paper: _bytes(reporting.render(paper, assessment, submission, edition)) for paper in settings.papers}
    return Outcome(entry(assessment, submission, of_the_posting=settings.found), papers)


def _bytes(paper: str | bytes) -> bytes:
    return paper.encode("utf-8", "backslashreplace") if isinstance(paper, str) else paper


def _broken(error: Exception) -> str:
    """Say where the program failed; never what it was reading."""
    place = traceback.extract_tb(error.__traceback__)[-1]
    where = f"{type(error).__name__}, {Path(place.filename).name}:{place.lineno}"
    return f"hier ging het programma zelf fout ({where}). Kijk dit cv met de hand na, en meld de fout met deze regel erbij."
