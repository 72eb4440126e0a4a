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

Unit = Job | Study
_WEIGHTS = {"period": 2, "title": 2, "employer": 1, "client": 1}  # how surely a field tells which job is meant


@dataclass(frozen=True, slots=True, eq=False)
class _Place:
    """One place where a pointer's words stand: the original words, and the job or study that our reader bounds there."""

    words: str
    span: Span
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
        """Turn an answer into claims, each of one quote; the court reads what belongs to it from where it stands."""
        jobs = {job.id: job for job in answer.jobs}
        meant = {name: self._job_meant(job) for name, job in jobs.items()}
        claims: list[Claim] = []
        for proof in answer.proofs:
            criterion = self._criteria.get(proof.criterion)
            if criterion is None or proof.proves not in _labels(criterion):
                continue
            for place in self._meant(proof, meant.get(proof.job)):
                quote = _quote(proof.proves, proof.quote, Source(proof.paper), place)
                bounded = place is None or place.unit is not None or meant.get(proof.job) is not None or proof.job not in jobs
                frame = () if bounded else self._frame(jobs[proof.job])
                claims.append(Claim(proof.criterion, (quote, *frame)))
        return tuple(dict.fromkeys((*claims, *self._false_frames(answer))))

    def _frame(self, job: JobWire) -> Iterator[Quote]:
        """What is said of a job that our own reader did not bound: for a person, who may see that it is one."""
        for name in _WEIGHTS:
            if places := self._places(getattr(job, name), Source.CV):
                yield _quote(name, getattr(job, name), Source.CV, places[0])

    def _false_frames(self, answer: ClaimsWire) -> Iterator[Claim]:
        """What was copied wrongly of a job is shown as refused, under the first criterion that the job was named for."""
        for job in answer.jobs:
            criterion = next((p.criterion for p in answer.proofs if p.job == job.id and p.criterion in self._criteria), None)
            for name in _WEIGHTS:
                words = getattr(job, name)
                if criterion and words.strip() and not self._places(words, Source.CV):
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

    def _meant(self, proof: ProofWire, job: Job | None) -> Sequence[_Place | None]:
        """The place in the job that was meant, else every place in a job or study, else the first; one of None for nowhere."""
        places = self._places(proof.quote, Source(proof.paper))
        if not places:
            return (None,)
        in_job = [p for p in places if job and p.unit == job]
        return in_job[:1] or [p for p in places if p.unit is not None] or places[:1]

    def _places(self, quote: str, source: Source) -> tuple[_Place, ...]:
        paper = self._by_source.get(source)
        if paper is None or not quote.strip():
            return ()
        resume = next((r for r in self.submission.resumes if r.document is paper.document), None)
        text = paper.document.text
        bounds = resume if source is Source.CV else None  # a letter has no jobs of its own
        return tuple(
            _Place(_words(text, ranges), Span(ranges[0].start, ranges[-1].end), _unit(bounds, ranges[0].start))
            for ranges in paper.places(quote)
        )


def _words(text: str, ranges: Sequence[Span]) -> str:
    return "\n".join(text[r.start : r.end] for r in ranges)


def _quote(label: str, said: str, source: Source, place: _Place | None) -> Quote:
    """The document's own words, where they stand; what stands nowhere is left as it was said, for the court to refuse.

    A single word carries no place: whether it says enough is for the court.
    """
    if place is None:
        return Quote(label, said, source)
    if len(place.words.split()) == 1:
        return Quote(label, place.words, source)
    return Quote(label, place.words, source, place.span.start, place.span.end)


def _unit(resume: Resume | None, position: int) -> Unit | None:
    if resume is None:
        return None
    study = next((s for s in resume.studies if s.span.start <= position < s.span.end), None)
    return resume.job_at(position) or study


def _labels(criterion: Criterion) -> tuple[str, ...]:
    return tuple(sought.label for sought in kinds.sought(criterion))
