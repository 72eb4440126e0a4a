"""What verified quotes point at: jobs of the CV, and passages elsewhere, each read again with all that stands there.

A quote's label tells which facet it is said to prove and nothing more. Who one was, where and when is read from the head of the
job as our reader bounds it; what one did from the sentence of its description that the quote touches. Words from elsewhere
prove nothing in a job.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from checker.domain.calendar import DateReading
from checker.domain.claims import Evidence
from checker.domain.documents import Citation, Source
from checker.domain.postings import Facet, FacetName
from checker.domain.resume import Job, Place
from checker.dutch.extracts import Extract
from checker.dutch.periods import find_periods
from checker.dutch.words import key_of
from checker.kinds.base import Case
from checker.kinds.jobs.claims import TITLE_LENGTH, label, reads_elsewhere
from checker.kinds.jobs.reading import HEADS, Reading, Standing, best, described, headed, heads, nearest, read_head, read_line
from checker.kinds.quoting import extract, once, proposed, quoted, setting, touched

_PARTS = ("title", "client", "employer", "period")


@dataclass(frozen=True, slots=True, eq=False)
class Stretch:
    """A job, or a passage elsewhere, as evidence: each facet's reading, and the job's head and dates."""

    readings: tuple[Reading, ...]
    place: Place
    passage: Extract | None = None  # elsewhere
    job: Job | None = None
    head: dict[str, Citation] | None = None  # of a job, or of what a claim takes for one: the parts of _PARTS that it has
    dates: DateReading | None = None

    @property
    def in_job(self) -> bool:
        """Whether this is a job of the CV."""
        return self.head is not None

    @property
    def in_letter(self) -> bool:
        """Whether this stands in the motivation."""
        return self.passage is not None and self.passage.citation().source is Source.MOTIVATION

    def proves(self, indexes: tuple[int, ...]) -> bool:
        """Tell whether all these facets are proved here."""
        return all(self.readings[i].standing is Standing.PROVED for i in indexes)

    def frame(self) -> tuple[Citation, ...]:
        """The job's title, employer or client, and period."""
        return tuple((self.head or {}).values())

    def citations(self) -> tuple[Citation, ...]:
        """What is worth citing: what proves the facets, and the job's frame."""
        return once((*(r.citation for r in self.readings if r.citation and r.standing is Standing.PROVED), *self.frame()))

    def employer(self) -> str:
        """The client, else the employer, as a key to tell organisations apart."""
        return key_of(_first(self.head or {}, "client", "employer"))

    def name(self) -> str:
        """The job in a few words: employer or client, title, period."""
        head = self.head or {}
        said = (_first(head, "client", "employer"), _first(head, "title"), _first(head, "period"))
        return ", ".join(" ".join(words.split()) for words in said if words)


def _first(head: dict[str, Citation], *names: str) -> str:
    return next((head[n].quote for n in names if n in head), "")


@dataclass(frozen=True, slots=True, eq=False)
class _Own:
    """The quotes under one facet's label: those that say it, and those that rest on a synonym nobody has accepted."""

    quotes: tuple[Citation, ...]
    proposed: tuple[Citation, ...]


def stretches(
    evidence: Iterable[Evidence], facets: tuple[Facet, ...], case: Case, *, anywhere: bool = False
) -> tuple[Stretch, ...]:
    """Read each job and each passage elsewhere that the quotes point at, in the order of the papers."""
    evidence = tuple(evidence)
    own = _own(evidence, facets)
    found = [_job(job, facets, own, case) for job in claimed_jobs(evidence, case)]
    for resume in case.submission.resumes:
        for place, passage in reads_elsewhere(resume, anywhere=anywhere):
            readings = tuple(_elsewhere(f, mine, passage) for f, mine in zip(facets, own, strict=True))
            if any(r.standing is not Standing.MISSING for r in readings):
                found.append(Stretch(readings, place, passage))
    return (*found, *_unbounded(evidence, facets, case)) if case.accepting else tuple(found)


def every_job(evidence: Iterable[Evidence], facets: tuple[Facet, ...], case: Case) -> tuple[Stretch, ...]:
    """Read all jobs of the CV, those that no quote points at by their heads alone."""
    own = _own(tuple(evidence), facets)
    return tuple(_job(job, facets, own, case) for job in case.submission.cv.jobs)


def claimed_jobs(evidence: Iterable[Evidence], case: Case) -> Iterator[Job]:
    """The jobs that any quote stands in, under whatever label."""
    document = case.submission.cv.document
    cited = tuple(e.citation for item in evidence for e in item.exhibits if e.citation.document is document)
    yield from (job for job in case.submission.cv.jobs if _inside(job, cited))


def _own(evidence: tuple[Evidence, ...], facets: tuple[Facet, ...]) -> tuple[_Own, ...]:
    labels = [label(i, f) for i, f in enumerate(facets)]
    return tuple(_Own(quoted(evidence, name), proposed(evidence, name)) for name in labels)


def _inside(job: Job, cited: tuple[Citation, ...]) -> bool:
    return any(job.span.overlaps(span) for citation in cited for span in citation.ranges)


def _job(job: Job, facets: tuple[Facet, ...], own: tuple[_Own, ...], case: Case) -> Stretch:
    """Read one job: its head by itself, its description where the quotes for a facet touch it."""
    document = case.submission.cv.document
    passages = [extract(document, p) for p in job.passages]
    readings = []
    for facet, mine in zip(facets, own, strict=True):
        pointed = list(touched(mine.quotes, passages))
        found = [*headed(facet, job, document), *(r for p in pointed for r in _pointed(facet, mine.quotes, p))]
        if not found and facet.name not in HEADS:
            titles = [extract(document, job.title)] if job.title else []
            sentences = touched(mine.quotes, (s for t in (*heads(facet, job, document), *pointed) for s in t.sentences()))
            found = [_near(r) for t in titles for r in _pointed(facet, mine.quotes, t)]
            found += [r for r in (nearest(facet, sentences),) if r]
        found += [Reading(Standing.PROVED, c) for c in mine.proposed if c.document is document and _inside(job, (c,))]
        readings.append(best(found))
    head = {n: extract(document, p).citation() for n in _PARTS if (p := getattr(job, n))}
    return Stretch(tuple(readings), Place.WORK, job=job, head=head, dates=_dates(head.get("period"), case.reference_date))


def _pointed(facet: Facet, cited: tuple[Citation, ...], passage: Extract) -> Iterator[Reading]:
    """What a passage says of the facet in the sentences that a quote touches; a sector or region in prose only comes near."""
    for sentence, reading in described(facet, passage):
        if any(touched(cited, (sentence,))):
            yield _near(reading) if facet.name in (FacetName.SECTOR, FacetName.REGION) else reading


def _near(reading: Reading) -> Reading:
    """A reading of words that stand where they prove nothing: a sector in prose, a task in a title."""
    return Reading(min(reading.standing, Standing.NEAR), reading.citation)


def _elsewhere(facet: Facet, mine: _Own, passage: Extract) -> Reading:
    """What a passage outside all jobs says of a facet. Where one worked is no matter of such a passage."""
    if facet.name in (FacetName.SECTOR, FacetName.REGION):
        return Reading(Standing.MISSING)
    found = list(_pointed(facet, mine.quotes, passage))
    is_short = facet.name is FacetName.ROLE and len(passage.text) < TITLE_LENGTH
    if not found and is_short and any(touched(mine.quotes, (passage,))):
        found = [r for r in (read_head(facet, passage),) if r]
    found += [Reading(Standing.PROVED, c) for c in mine.proposed if any(touched((c,), (passage,)))]
    return best(found)


def _unbounded(evidence: Iterable[Evidence], facets: tuple[Facet, ...], case: Case) -> Iterator[Stretch]:
    """Claims about a dated job that our reader did not bound: read as one, for a person who may see that it is."""
    document = case.submission.cv.document
    for item in evidence:
        cited = {n: found for n in _PARTS if (found := quoted((item,), n))}
        within = tuple(e.citation for e in item.exhibits)
        if "period" not in cited or any(c.document is not document or c.source is not Source.CV for c in within):
            continue
        if any(_inside(job, within) for job in case.submission.cv.jobs):
            continue
        readings = tuple(best(_loose(item, i, f, case)) for i, f in enumerate(facets))
        head = {name: found[0] for name, found in cited.items()}
        yield Stretch(readings, item.place, head=head, dates=_dates(head["period"], case.reference_date))


def _loose(item: Evidence, index: int, facet: Facet, case: Case) -> Iterator[Reading]:
    """What a claim outside all jobs says of a facet, read with the sentences around its quotes."""
    names = {FacetName.ROLE: ("title",), FacetName.SECTOR: ("client", "employer"), FacetName.REGION: ("client", "employer")}
    for citation in quoted((item,), label(index, facet), *names.get(facet.name, ())):
        if reading := read_line(facet, setting(citation, case.submission)):
            yield reading
    yield from (Reading(Standing.PROVED, citation) for citation in proposed((item,), label(index, facet)))


def _dates(period: Citation | None, reference_date: date) -> DateReading | None:
    """What a job's own period can mean."""
    if period is None:
        return None
    found = find_periods(period.quote) or find_periods(period.quote, single=True)
    return found[0].reading(reference_date) if found else None
