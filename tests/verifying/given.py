"""What the attacks on the court start from: the example CVs and the case files, each criterion with the rules' own claims."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from checker import kinds, pipeline
from checker.domain.claims import Claim, Evidence
from checker.domain.documents import Citation, Document
from checker.domain.submissions import Submission
from checker.domain.verdicts import Outcome, Ruling
from checker.kinds.base import Case
from checker.reading.pool import WorkerPool
from checker.reading.resume import read_resume
from checker.verifying.verify import verify
from tests.kinds.casefile import posting_of, read_cases, submission_of
from tests.write_examples import cvs, posting

CASES = Path(__file__).parents[1] / "kinds" / "cases"
_MOST_BLANKS = 8  # times that the words a verdict rests on are taken away before a criterion counts as proved twice over


@dataclass(frozen=True, eq=False)
class Given:
    """One criterion, the papers, what the rules offer of them, and what that proves."""

    name: str
    case: Case
    claims: tuple[Claim, ...]
    evidence: tuple[Evidence, ...]
    ruling: Ruling

    @classmethod
    def of(cls, name: str, case: Case) -> Given:
        """Bring the rules' own claims before the court."""
        claims = tuple(kinds.find(case.criterion, case.submission))
        evidence, _ = verify(claims, case.submission)
        return cls(f"{name} {case.criterion.id}", case, claims, evidence, kinds.decide(evidence, case))

    @property
    def is_met(self) -> bool:
        """Whether the rules' own claims prove the criterion."""
        return self.ruling.outcome is Outcome.MET


@cache
def examples() -> tuple[Given, ...]:
    """Every criterion of every example CV."""
    with WorkerPool(1) as pool:
        return tuple(given for cv in cvs() for given in _example(cv, pool))


def _example(cv: Path, pool: WorkerPool) -> Iterator[Given]:
    asked = posting(json.loads(cv.with_name(f"{cv.stem}.gold.json").read_text("utf-8"))["posting"]).posting
    letter, statement = pipeline.beside(cv)
    submission = pipeline.submission_from(cv, motivation=letter, statement=statement, pool=pool)
    day = pipeline.reference_date_of(asked, None)
    yield from (Given.of(cv.stem, Case(submission, asked, criterion, day)) for criterion in asked.criteria)


@cache
def cases() -> tuple[Given, ...]:
    """Every case of the case files that asks what the rules make of it."""
    found = []
    for file in sorted(CASES.glob("*.md")):
        for case in read_cases(file.read_text("utf-8"), file=file.name):
            with TemporaryDirectory() as folder:
                asked, submission = posting_of(case), submission_of(case, Path(folder))
            assert asked.closes is not None
            found.append(Given.of(case.id, Case(submission, asked, asked.criteria[0], asked.closes.date())))
    return tuple(found)


def blanked(given: Given) -> Given | None:
    """Take the words away that a met criterion rests on, until it is not met: traces of it stay in the other sections."""
    for _ in range(_MOST_BLANKS):
        if not given.is_met:
            return given
        papers = given.case.submission
        letter = papers.motivation and read_resume(_without(papers.motivation.document, given.ruling.citations))
        without = replace(papers, cv=read_resume(_without(papers.cv.document, given.ruling.citations)), motivation=letter)
        given = Given.of(given.name, replace(given.case, submission=without))
    return None


def _without(document: Document, citations: tuple[Citation, ...]) -> Document:
    """The document with other letters where the cited words stand, so that everything keeps its place."""
    text = list(document.text)
    for span in (r for c in citations if c.document is document for r in c.ranges):
        text[span.start : span.end] = ["x" if c.islower() else "X" if c.isalpha() else c for c in text[span.start : span.end]]
    return replace(document, text="".join(text))


def unbounded(submission: Submission) -> Submission:
    """The same papers as a reader sees them that bounds no job and no study."""
    return replace(submission, cv=replace(submission.cv, jobs=(), studies=()))
