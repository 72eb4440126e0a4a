"""Which words of a CV to offer for facets that jobs must prove. Offering is free: the court decides what they are worth."""

from __future__ import annotations

from collections.abc import Iterator

from checker.domain.claims import Claim, Quote
from checker.domain.documents import Document, Source
from checker.domain.postings import Facet, FacetName
from checker.domain.resume import Job, Passage, Place, Resume
from checker.domain.submissions import Submission
from checker.dutch.extracts import Extract
from checker.dutch.phrases import share
from checker.kinds.facets import prove, terms_proved
from checker.kinds.quoting import extract, quote, quote_of, units

HEADS = (FacetName.ROLE, FacetName.SECTOR, FacetName.REGION)  # proved by who one was, where
_NEAR = 0.6  # share of an asked wording from which a sentence is worth showing as the nearest miss
_ELSEWHERE = (
    Place.SKILLS, Place.SYSTEMS, Place.PROFILE, Place.COURSES, Place.OTHER, Place.EXAMPLE, Place.HEAD, Place.VOLUNTARY,
    Place.PRACTICAL, Place.MOTIVATION, Place.EDUCATION,
)  # fmt: skip


def label(index: int, facet: Facet) -> str:
    """The name under which a requirement's facet travels with its quotes."""
    return f"{facet.name.value}.{index}"


def claims(criterion: str, facets: tuple[Facet, ...], submission: Submission, *, every_job: bool = False) -> Iterator[Claim]:
    """Offer each job that says something of a facet, and each passage elsewhere that does."""
    resume = submission.cv
    for job in resume.jobs:
        quotes = [q for i, f in enumerate(facets) for q in _job_quotes(label(i, f), f, resume.document, job)]
        if quotes or every_job:
            yield Claim(criterion, (*quotes, *_frame(resume.document, job)))
    content = [(i, f) for i, f in enumerate(facets) if f.name not in (FacetName.SECTOR, FacetName.REGION)]
    for other in submission.resumes:
        for section in other.sections:
            if section.place in _ELSEWHERE:
                for passage in section.passages:
                    if other.job_at(passage.span.start) is None:
                        yield from _elsewhere(criterion, content, other, passage)


def _frame(document: Document, job: Job) -> tuple[Quote, ...]:
    """What every job is known by: title, period, employer or client."""
    return (
        *quote_of("title", document, job.title),
        *quote_of("period", document, job.period),
        *quote_of("employer", document, job.employer),
        *quote_of("client", document, job.client),
    )


def _job_quotes(name: str, facet: Facet, document: Document, job: Job) -> Iterator[Quote]:
    if facet.name is FacetName.ROLE:
        yield from _role(name, facet, document, job)
    elif facet.name in HEADS:
        for passage in (job.client, job.employer, job.title):
            if passage and prove(facet, (text := extract(document, passage)).text):
                yield quote(name, text.citation())
                return
    else:
        yield from _described(name, facet, document, job)


def _role(name: str, facet: Facet, document: Document, job: Job) -> Iterator[Quote]:
    if job.title and prove(facet, (text := extract(document, job.title)).text, title=True):
        yield quote(name, text.citation())
    for passage in job.passages:
        for sentence in extract(document, passage).sentences():
            if prove(facet, sentence.text):
                yield quote(name, sentence.citation())
                return


def _described(name: str, facet: Facet, document: Document, job: Job) -> Iterator[Quote]:
    """The sentences that prove the facet; one that comes near where none does."""
    passages = list(job.passages)
    if facet.name is FacetName.DOMAIN:
        passages = [p for p in (job.title, job.client, job.employer) if p] + passages
    texts = [extract(document, p) for p in passages]
    found = [hit for text in texts if (hit := _first(facet, text))]
    if facet.at_least > 1:
        found = [t for t in texts if terms_proved(facet, t.text)]
    yield from (quote(name, f.citation()) for f in found)
    if not found:
        nearest = max(((s, _score(facet, s.text)) for t in texts for s in t.sentences()), key=lambda x: x[1], default=None)
        if nearest and nearest[1] >= _NEAR:
            yield quote(name, nearest[0].citation())


def _first(facet: Facet, text: Extract) -> Extract | None:
    for unit in units(text):
        if prove(facet, unit.text):
            return unit
    return None


def _score(facet: Facet, text: str) -> float:
    return max((share(t.text, text) for t in facet.accepted_terms), default=0.0)


def _elsewhere(criterion: str, content: list[tuple[int, Facet]], resume: Resume, passage: Passage) -> Iterator[Claim]:
    text = extract(resume.document, passage)
    quotes = []
    for i, facet in content:
        hit = _first(facet, text) if facet.at_least == 1 else (text if terms_proved(facet, text.text) else None)
        hit = hit or (
            text if facet.name is FacetName.ROLE and len(text.text) < 160 and prove(facet, text.text, title=True) else None
        )
        if hit:
            quotes.append(quote(label(i, facet), hit.citation()))
    if quotes:
        yield Claim(criterion, tuple(quotes))


def named_employers(submission: Submission, source: Source) -> Iterator[tuple[Resume, Passage]]:
    """Employers and clients of the CV's jobs, as passages."""
    del source
    for job in submission.cv.jobs:
        for passage in (job.client, job.employer):
            if passage:
                yield submission.cv, passage
