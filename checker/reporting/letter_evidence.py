"""The proof of all met criteria, gathered by where it stands: one story for each job, and the quotes beside the jobs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.reporting.passages import JobPlaces, job_of, places_of, within
from checker.reporting.sources import source_of, where

if TYPE_CHECKING:
    from collections.abc import Iterable

    from checker.domain.documents import Citation, Source
    from checker.domain.resume import Job
    from checker.domain.submissions import Submission
    from checker.domain.verdicts import Assessment, Verdict
    from checker.reporting.words.common import Words

_NOT_IN_A_LETTER = frozenset({"rate", "motivation"})


@dataclass(frozen=True, slots=True, eq=False)
class Proof:
    """A cited passage: for which criteria it is proof, of which kind the first of them is, and whether a person must check it."""

    citation: Citation
    source: Source
    where: str
    kind: str
    criteria: tuple[str, ...]
    review: bool


@dataclass(frozen=True, slots=True, eq=False)
class Story:
    """One job: the lines that name it, the criteria that lean on them, and the passages that tell what was done."""

    places: JobPlaces
    where: str
    criteria: tuple[str, ...]
    review: bool
    told: tuple[Proof, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Collected:
    """All proof that a letter may lean on: jobs in the order of the CV, the rest in the order of the posting."""

    stories: tuple[Story, ...] = ()
    others: tuple[Proof, ...] = ()


def collect(assessment: Assessment, submission: Submission, words: Words) -> Collected:
    """Gather the citations of what is met; a passage that stands within another is told once."""
    pairs = [
        (citation, verdict)
        for verdict in assessment.verdicts
        if verdict.criterion.requirement.kind not in _NOT_IN_A_LETTER
        for citation in verdict.ruling.citations
    ]
    whole = {c.place: c for c, _ in pairs if not any(within(c, other) and c.place != other.place for other, _ in pairs)}
    proofs = [_proof(c, [v for other, v in pairs if within(other, c)], submission, words) for c in whole.values()]
    made = (
        _story(places, _of(job, proofs, submission), where(places.named[0], submission, words))
        for job in submission.cv.jobs
        if (places := places_of(submission.cv, job)).named
    )
    stories = tuple(story for story in made if story)
    return Collected(stories, tuple(p for p in proofs if job_of(p.citation, submission) is None))


def _of(job: Job, proofs: Iterable[Proof], submission: Submission) -> tuple[Proof, ...]:
    return tuple(p for p in proofs if job_of(p.citation, submission) is job)


def _proof(citation: Citation, verdicts: list[Verdict], submission: Submission, words: Words) -> Proof:
    return Proof(
        citation=citation,
        source=source_of(citation, submission),
        where=where(citation, submission, words),
        kind=verdicts[0].criterion.requirement.kind,
        criteria=tuple(dict.fromkeys(v.criterion.id for v in verdicts)),
        review=all(v.ruling.review for v in verdicts),
    )


def _story(places: JobPlaces, proofs: tuple[Proof, ...], named_in: str) -> Story | None:
    if not proofs:
        return None
    naming = [p for p in proofs if _names(p.citation, places.named)]
    told = sorted((p for p in proofs if p not in naming), key=lambda p: p.citation.start)
    return Story(
        places=places,
        where=named_in,
        criteria=tuple(dict.fromkeys(i for p in naming for i in p.criteria)),
        review=all(p.review for p in proofs),
        told=tuple(told),
    )


def _names(citation: Citation, lines: tuple[Citation, ...]) -> bool:
    """Tell whether a citation has no words but those of the lines that name a job."""
    left = [
        citation.document.text[i]
        for span in citation.ranges
        for i in range(span.start, span.end)
        if not any(r.start <= i < r.end for line in lines for r in line.ranges)
    ]
    return not any(c.isalnum() for c in left)
