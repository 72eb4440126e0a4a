"""Measuring: verdicts against labels made by people."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from checker import pipeline
from checker.domain.verdicts import Assessment
from checker.errors import CheckerError, EndpointError, UnreadableError
from checker.pipeline import RULES, Engine, PostingRead
from checker.reading.pool import WorkerPool
from checker.verifying.quote_gate import locate

_MET = "met"


@dataclass(frozen=True, slots=True)
class Difference:
    """One verdict that is not the label's."""

    cv: str
    criterion: str
    said: str
    said_why: str
    labelled: str
    labelled_why: str


@dataclass(slots=True)
class Counts:
    """What is counted over all criteria."""

    criteria: int = 0
    right: int = 0
    said_met: int = 0
    labelled_met: int = 0
    false_awards: int = 0
    missed_awards: int = 0
    right_why: int = 0
    citations: int = 0
    valid_citations: int = 0


@dataclass(slots=True)
class Evaluation:
    """The outcome. A CV that cannot be read counts as wrong on each label in `with_unread`, and not at all in `counts`."""

    counts: Counts = field(default_factory=Counts)
    unread_criteria: int = 0
    unread: list[tuple[str, str]] = field(default_factory=list)
    differences: list[Difference] = field(default_factory=list)
    cvs: int = 0

    def as_json(self) -> dict[str, Any]:
        """The figures and each difference."""
        c = self.counts
        return {
            "cvs": self.cvs,
            **asdict(c),
            "accuracy": _share(c.right, c.criteria),
            "accuracy_with_unread": _share(c.right, c.criteria + self.unread_criteria),
            "false_award_rate": _share(c.false_awards, c.said_met),
            "missed_award_rate": _share(c.missed_awards, c.labelled_met),
            "citation_validity": _share(c.valid_citations, c.citations),
            "unread": [{"cv": cv, "reason": reason} for cv, reason in self.unread],
            "differences": [asdict(d) for d in self.differences],
        }

    def as_text(self) -> str:
        """The figures for a person."""
        c = self.counts
        lines = [
            f"{d.cv} {d.criterion}: said {d.said} ({d.said_why}), labelled {d.labelled} ({d.labelled_why})"
            for d in self.differences
        ]
        lines += [f"{cv}: not read: {reason}" for cv, reason in self.unread]
        everything = c.criteria + self.unread_criteria
        lines += [
            "",
            f"accuracy           {c.right}/{c.criteria} = {_percent(c.right, c.criteria)}",
            f"  unread as wrong  {c.right}/{everything} = {_percent(c.right, everything)}",
            f"false awards       {c.false_awards}/{c.said_met} = {_percent(c.false_awards, c.said_met)}",
            f"missed awards      {c.missed_awards}/{c.labelled_met} = {_percent(c.missed_awards, c.labelled_met)}",
            f"citation validity  {c.valid_citations}/{c.citations} = {_percent(c.valid_citations, c.citations)}",
            f"same reason        {c.right_why}/{c.right} = {_percent(c.right_why, c.right)}",
        ]
        return "\n".join(lines).lstrip("\n")


def _share(part: int, whole: int) -> float | None:
    return round(part / whole, 4) if whole else None


def _percent(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f} %" if whole else "—"


def evaluate(folder: Path, *, postings: Path | None = None, engine: Engine = RULES) -> Evaluation:
    """Check every labelled CV of a folder. Raises UnreadableError where there is none, or a posting is missing."""
    labelled = sorted(folder.glob("*.gold.json"))
    if not labelled:
        message = f"{folder}: hier staan geen labels. Verwacht: een map met NAAM.pdf en NAAM.gold.json."
        raise UnreadableError(message)
    outcome = Evaluation()
    read: dict[Path, PostingRead] = {}
    with WorkerPool(1) as pool:
        for file in labelled:
            gold = json.loads(file.read_text("utf-8"))
            name = file.name.removesuffix(".gold.json")
            path = _posting(gold["posting"], folder, postings)
            if path not in read:
                read[path] = pipeline.read(path, engine=engine, pool=pool)
            outcome.cvs += 1
            try:
                assessment = _assess(read[path], folder / f"{name}.pdf", gold, engine, pool)
            except EndpointError:
                raise
            except CheckerError as error:
                outcome.unread.append((name, str(error)))
                outcome.unread_criteria += len(gold["criteria"])
                continue
            _count(outcome, name, gold, assessment)
    return outcome


def _posting(name: str, folder: Path, given: Path | None) -> Path:
    places = [given] if given else [folder, folder / "../postings", folder / "../../postings"]
    for place in places:
        if (place / name).is_file():
            return place / name
    sought = ", ".join(str(p) for p in places)
    message = f"{name}: deze aanvraag is niet gevonden. Gezocht in: {sought}. Geef de map mee met --postings."
    raise UnreadableError(message)


def _assess(posting: PostingRead, cv: Path, gold: dict[str, Any], engine: Engine, pool: WorkerPool) -> Assessment:
    letter, statement = pipeline.beside(cv)
    submission = pipeline.submission_from(cv, motivation=letter, statement=statement, pool=pool)
    day = date.fromisoformat(gold["peildatum"]) if gold.get("peildatum") else pipeline.reference_date_of(posting.posting, None)
    return pipeline.check(posting, submission, reference_date=day, engine=engine)


def _count(outcome: Evaluation, name: str, gold: dict[str, Any], assessment: Assessment) -> None:
    verdicts = {v.criterion.id: v for v in assessment.verdicts}
    c = outcome.counts
    for label in gold["criteria"]:
        verdict = verdicts.get(label["id"])
        said = verdict.ruling.outcome.value if verdict else "missing"
        why = verdict.ruling.why.value if verdict else "missing"
        c.criteria += 1
        c.right += said == label["verdict"]
        c.right_why += said == label["verdict"] and why == label["why"]
        c.said_met += said == _MET
        c.labelled_met += label["verdict"] == _MET
        c.false_awards += said == _MET and label["verdict"] != _MET
        c.missed_awards += said != _MET and label["verdict"] == _MET
        if said != label["verdict"]:
            outcome.differences.append(Difference(name, label["id"], said, why, label["verdict"], label["why"]))
        for citation in (*verdict.ruling.citations, *verdict.ruling.nearest) if verdict else ():
            c.citations += 1
            c.valid_citations += locate(citation.quote, citation.document, start=citation.start) is not None
