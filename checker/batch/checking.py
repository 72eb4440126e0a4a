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
from typing import TYPE_CHECKING, Any

from pydantic import TypeAdapter

from checker import pipeline, reporting
from checker.batch.folder import Handed
from checker.domain.postings import Criterion, Posting
from checker.domain.rankings import Entry
from checker.domain.verdicts import Call, Finding
from checker.errors import CheckerError
from checker.finding.llm.failures import LASTING, CallError
from checker.finding.llm.usage import Usage
from checker.kinds import parse_requirement
from checker.reading.copier import PoolCopier
from checker.reading.files import File
from checker.reading.pool import Reader, order_for
from checker.reporting.edition import Edition
from checker.reporting.entry import entry

if TYPE_CHECKING:
    from checker.batch.asking import Model
    from checker.finding.llm.endpoint import Endpoint

TASK = "check"
_ENTRY = TypeAdapter(Entry)
_FINDINGS = TypeAdapter(tuple[Finding, ...])
_CALLS = TypeAdapter(tuple[Call, ...])


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
    model: Model | None = None  # that the engine asks, where it asks one
    calls: tuple[Call, ...] = ()  # that reading the posting took

    @property
    def deciding(self) -> str:
        """The hash of what decides: the criteria as used, the engine with its model, and the day that is measured on."""
        parts: list[Any] = [self.posting.model_dump(mode="json"), self.engine, self.reference_date.isoformat()]
        if self.model is not None:
            from checker.finding.llm.claims import instructions

            parts += [self.model.deciding, instructions(self.posting).text]
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
                "model": None if self.model is None else self.model.packed(),
                "calls": _CALLS.dump_python(self.calls, mode="json"),
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
            model=_model(plain["model"]),
            calls=_CALLS.validate_python(plain["calls"]),
        )


def _model(plain: Mapping[str, Any] | None) -> Model | None:
    if plain is None:
        return None
    from checker.batch.asking import Model

    return Model.unpacked(plain)


def _posting(plain: Mapping[str, Any]) -> Posting:
    criteria = [{**c, "requirement": parse_requirement(c["requirement"])} for c in plain["criteria"]]
    return Posting.model_validate({**plain, "criteria": [Criterion.model_validate(c) for c in criteria]})


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one candidate: a row and its papers; or why the papers could not be read, or what broke on them.

    `final` is false for what may go otherwise at another time, such as a model that could not be reached. `stops` tells that
    every next candidate would end so: a key that is refused, a bound that is reached. `tokens` and `cost` are those of an
    engine that calls a model.
    """

    entry: Entry | None = None
    papers: dict[str, bytes] = field(default_factory=dict, repr=False)
    reason: str = ""
    final: bool = True
    stops: bool = False
    tokens: int = 0
    cost: Decimal | None = None

    def packed(self) -> dict[str, Any]:
        """Put it in the form that goes over a pipe."""
        return {
            "entry": None if self.entry is None else _ENTRY.dump_python(self.entry, mode="json"),
            "papers": {name: base64.b64encode(content).decode() for name, content in self.papers.items()},
            "reason": self.reason,
            "final": self.final,
            "stops": self.stops,
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
            stops=plain["stops"],
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


@dataclass(frozen=True, slots=True)
class Means:
    """What a check is done with: who opens PDFs, and the model that is asked, where one is."""

    reader: Reader
    model: Endpoint | None = None


def check(settings: Settings, name: str, handed: Handed, means: Means) -> Outcome:
    """Check one candidate and render the papers that are asked. Whatever is wrong with the papers ends in a reason."""
    if means.model is None:
        return _ended(settings, name, handed, means)
    before = means.model.spent
    outcome = _ended(settings, name, handed, means)
    return replace(outcome, **spent(means.model, before))


def spent(model: Endpoint, before: Usage) -> dict[str, Any]:
    """What was spent since, as fields of an outcome or an event; all of it, also on answers that were of no use."""
    now, prices = model.spent, model.profile.prices
    cost, cost_before = now.cost(prices), before.cost(prices)
    return {
        "tokens": now.total - before.total,
        "cost": None if cost is None or cost_before is None else cost - cost_before,
    }


def _ended(settings: Settings, name: str, handed: Handed, means: Means) -> Outcome:
    try:
        return _checked(settings, name, handed, means)
    except CheckerError as error:
        stops = isinstance(error, CallError) and error.failure in LASTING
        return Outcome(reason=str(error), final=error.exit_code == _UNREADABLE, stops=stops)
    except MemoryError:
        raise  # the process is of no more use; a fresh one tells whether the papers are to blame
    except Exception as error:  # noqa: BLE001 - a fault of the program costs one row and not the folder
        return Outcome(reason=_broken(error))


_UNREADABLE = 3


def _checked(settings: Settings, name: str, handed: Handed, means: Means) -> Outcome:
    reader = means.reader
    submission = pipeline.submission_from(handed.cv, motivation=handed.motivation, statement=handed.statement, pool=reader)
    posting = pipeline.PostingRead(settings.posting, findings=settings.found, calls=settings.calls)
    engine = pipeline.Engine(settings.engine, means.model) if means.model else pipeline.RULES
    found = pipeline.check(posting, submission, reference_date=settings.reference_date, engine=engine)
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
