"""From a model's pointers to claims: found in the masked paper, led back to the original, bounded by our own reader."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from checker import kinds
from checker.domain.claims import Claim, Quote
from checker.domain.documents import Source, Span
from checker.domain.postings import Criterion, Posting
from checker.domain.resume import Job, Resume, Study
from checker.domain.submissions import Submission
from checker.finding.llm.wire import ClaimsWire, JobWire, ProofWire
from checker.finding.masking import MaskedText
from checker.kinds.jobs.claims import known_of

Unit = Job | Study
_WEIGHTS = {"period": 2, "title": 2, "employer": 1, "client": 1}  # how surely a field tells which job is meant


@dataclass(frozen=True, slots=True, eq=False)
class _Place:
    """One place where a pointer's words stand: the original words, and the job or study that our reader bounds there."""

    words: str
    unit: Unit | None


@dataclass(frozen=True, slots=True, eq=False)
class Pointers:
    """Reads answers about one submission."""

    posting: Posting
    submission: Submission
    papers: Sequence[MaskedText]
    _by_source: dict[Source, MaskedText] = field(init=False)
    _criteria: dict[str, Criterion] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_by_source", {paper.source: paper for paper in self.papers})
        object.__setattr__(self, "_criteria", {c.id: c for c in self.posting.criteria})

    def complaints(self, answer: ClaimsWire) -> list[str]:
        """Name the pointers that lead nowhere: an unknown criterion, label, paper or job."""
        jobs = {job.id for job in answer.jobs}
        return [c for number, proof in enumerate(answer.proofs, 1) for c in self._faults(number, proof, jobs)]

    def _faults(self, number: int, proof: ProofWire, jobs: set[str]) -> Iterator[str]:
        criterion = self._criteria.get(proof.criterion)
        if criterion is None:
            yield f"proof {number}: there is no criterion {proof.criterion!r}; there are {', '.join(self._criteria)}"
        elif proof.proves not in _labels(criterion):
            yield f"proof {number}: criterion {criterion.id} has no {proof.proves!r}; it has {', '.join(_labels(criterion))}"
        if Source(proof.paper) not in self._by_source:
            yield f"proof {number}: no {proof.paper} was handed in"
        if proof.job and proof.job not in jobs:
            yield f"proof {number}: job {proof.job!r} is not in the list of jobs"

    def claims(self, answer: ClaimsWire) -> tuple[Claim, ...]:
        """Turn an answer into claims; a quote that does not stand there is a claim of its own, for the court to refuse."""
        meant = {job.id: self._job_meant(job) for job in answer.jobs}
        grouped: dict[tuple[str, Span], list[Quote]] = {}
        units: dict[tuple[str, Span], Unit] = {}
        alone: list[Claim] = []
        for proof in answer.proofs:
            criterion = self._criteria.get(proof.criterion)
            if criterion is None or proof.proves not in _labels(criterion):
                continue
            place = self._place(proof, meant.get(proof.job))
            quote = Quote(proof.proves, place.words if place else proof.quote, Source(proof.paper))
            if place is None or place.unit is None:
                alone.append(Claim(proof.criterion, (quote,)))
                continue
            key = (proof.criterion, place.unit.span)
            units[key] = place.unit
            grouped.setdefault(key, []).append(quote)
        together = (self._bounded(key[0], units[key], quotes) for key, quotes in grouped.items())
        return tuple(dict.fromkeys((*together, *alone, *self._employers(alone, grouped), *self._false_frames(answer))))

    def _bounded(self, criterion: str, unit: Unit, quotes: Sequence[Quote]) -> Claim:
        """Put what was quoted from one job or study together with what that job is known by."""
        if isinstance(unit, Study):
            return Claim(criterion, tuple(dict.fromkeys(quotes)))
        known = known_of(unit, self._criteria[criterion].requirement, self.submission.cv.document)
        return Claim(criterion, tuple(dict.fromkeys((*quotes, *known))))

    def _employers(self, alone: Sequence[Claim], grouped: dict[tuple[str, Span], list[Quote]]) -> Iterator[Claim]:
        """Where the letter proves a task, the jobs it may have been done in are needed beside it."""
        told = {claim.criterion for claim in alone if claim.quotes[0].source is Source.MOTIVATION}
        for criterion in told:
            for job in self.submission.cv.jobs:
                if (criterion, job.span) not in grouped and (claim := self._bounded(criterion, job, ())).quotes:
                    yield claim

    def _false_frames(self, answer: ClaimsWire) -> Iterator[Claim]:
        """What a model copied wrongly of a job is shown as refused, under the first criterion that the job was named for."""
        for job in answer.jobs:
            criterion = next((p.criterion for p in answer.proofs if p.job == job.id and p.criterion in self._criteria), None)
            for name in _WEIGHTS:
                words = getattr(job, name)
                if criterion and words and not self._places(words, Source.CV):
                    yield Claim(criterion, (Quote(name, words),))

    def _job_meant(self, job: JobWire) -> Job | None:
        """The job of our reader in which most of these words stand."""
        votes: Counter[Span] = Counter()
        found: dict[Span, Job] = {}
        for name, weight in _WEIGHTS.items():
            for unit in {p.unit for p in self._places(getattr(job, name), Source.CV) if isinstance(p.unit, Job)}:
                votes[unit.span] += weight
                found[unit.span] = unit
        return found[max(votes, key=lambda span: (votes[span], -span.start))] if votes else None

    def _place(self, proof: ProofWire, meant: Job | None) -> _Place | None:
        """The place in the job that was meant, else in any job or study, else the first."""
        places = self._places(proof.quote, Source(proof.paper))
        in_job = (p for p in places if meant and p.unit == meant)
        bounded = (p for p in places if p.unit is not None)
        return next(iter((*in_job, *bounded, *places)), None)

    def _places(self, quote: str, source: Source) -> tuple[_Place, ...]:
        paper = self._by_source.get(source)
        if paper is None or not quote.strip():
            return ()
        resume = next((r for r in self.submission.resumes if r.document is paper.document), None)
        text = paper.document.text
        bounds = resume if source is Source.CV else None  # a letter has no jobs of its own
        return tuple(
            _Place("\n".join(text[r.start : r.end] for r in ranges), _unit(bounds, ranges[0].start))
            for ranges in paper.places(quote)
        )


def _unit(resume: Resume | None, position: int) -> Unit | None:
    if resume is None:
        return None
    study = next((s for s in resume.studies if s.span.start <= position < s.span.end), None)
    return resume.job_at(position) or study


def _labels(criterion: Criterion) -> tuple[str, ...]:
    return tuple(sought.label for sought in kinds.sought(criterion))
