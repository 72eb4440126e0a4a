"""Which words of a CV to offer for facets that jobs must prove. Offering is free: the court decides what they are worth."""

from __future__ import annotations

from collections.abc import Iterator

from checker.domain.claims import Claim, Quote
from checker.domain.documents import Citation, Document
from checker.domain.postings import Facet, FacetName
from checker.domain.resume import Job, Place, Resume
from checker.domain.submissions import Submission
from checker.dutch.extracts import Extract
from checker.kinds.base import Sought
from checker.kinds.jobs.reading import best, described, headed, heads, nearest, read_head
from checker.kinds.quoting import extract, quote, quote_of

FRAME = ("title", "period", "employer", "client")  # the labels that say which job a claim is about
TITLE_LENGTH = 160  # letters: a longer passage is prose and no function's name
_ELSEWHERE = (
    Place.SKILLS, Place.SYSTEMS, Place.PROFILE, Place.COURSES, Place.OTHER, Place.EXAMPLE, Place.HEAD, Place.VOLUNTARY,
    Place.PRACTICAL, Place.MOTIVATION, Place.EDUCATION,
)  # fmt: skip


def label(index: int, facet: Facet) -> str:
    """The name under which a requirement's facet travels with its quotes."""
    return f"{facet.name.value}.{index}"


_WORDS = {
    FacetName.ROLE: "functie",
    FacetName.TASK: "taak",
    FacetName.LAW: "wet",
    FacetName.TARGET_GROUP: "doelgroep",
    FacetName.SECTOR: "soort organisatie",
    FacetName.DOMAIN: "werkveld",
    FacetName.REGION: "regio",
    FacetName.SYSTEM: "systeem",
    FacetName.MENTION: "letterlijk genoemd",
}


def sought(facets: tuple[Facet, ...]) -> tuple[Sought, ...]:
    """One label for each facet; the labels of FRAME are asked once for every job and not repeated here."""
    return tuple(Sought(label(i, f), f"{_WORDS[f.name]}: {_wording(f)}") for i, f in enumerate(facets))


def _wording(facet: Facet) -> str:
    """The posting's words; where several terms are needed, how many of which."""
    if facet.at_least == 1:
        return facet.text
    return f"{facet.text} (minstens {facet.at_least} van: {', '.join(t.text for t in facet.accepted_terms)})"


def claims(
    criterion: str, facets: tuple[Facet, ...], submission: Submission, *, every_job: bool = False, anywhere: bool = False
) -> Iterator[Claim]:
    """Offer each job that says something of a facet, and each passage elsewhere that does."""
    resume = submission.cv
    for job in resume.jobs:
        quotes = [q for i, f in enumerate(facets) for q in _job_quotes(label(i, f), f, resume.document, job)]
        if quotes or every_job:
            yield Claim(criterion, (*quotes, *_frame(resume.document, job)))
    content = [(i, f) for i, f in enumerate(facets) if f.name not in (FacetName.SECTOR, FacetName.REGION)]
    for other in submission.resumes:
        for _, text in reads_elsewhere(other, anywhere=anywhere):
            yield from _elsewhere(criterion, content, text)


def _frame(document: Document, job: Job) -> tuple[Quote, ...]:
    """What every job is known by: title, period, employer or client."""
    return (
        *quote_of("title", document, job.title),
        *quote_of("period", document, job.period),
        *quote_of("employer", document, job.employer),
        *quote_of("client", document, job.client),
    )


def _job_quotes(name: str, facet: Facet, document: Document, job: Job) -> Iterator[Quote]:
    yield from (quote(name, r.citation) for r in headed(facet, job, document) if r.citation)
    if facet.name in (FacetName.SECTOR, FacetName.REGION):
        return
    texts = [extract(document, p) for p in job.passages]
    found = [hit for text in texts if (hit := _offer(facet, text))]
    yield from (quote(name, hit) for hit in found)
    if facet.name is not FacetName.ROLE and not found and not headed(facet, job, document):
        closest = nearest(facet, (s for t in (*heads(facet, job, document), *texts) for s in t.sentences()))
        if closest and closest.citation:
            yield quote(name, closest.citation)


def _offer(facet: Facet, text: Extract) -> Citation | None:
    """What to quote of a passage: the words that prove most; all of it where several terms are needed."""
    found = [reading for _, reading in described(facet, text)]
    if not found or facet.at_least > 1:
        return text.citation() if found else None
    return best(found).citation


def reads_elsewhere(resume: Resume, *, anywhere: bool = False) -> Iterator[tuple[Place, Extract]]:
    """The passages outside all jobs that can say anything of a facet. Referees and personal details cannot.

    Where it is enough that a thing is named anywhere, a job's title names it too, and so does what stands among the jobs.
    """
    for section in resume.sections:
        if section.place in _ELSEWHERE or (anywhere and section.place is Place.WORK):
            for passage in section.passages:
                if resume.job_at(passage.span.start) is None:
                    yield section.place, extract(resume.document, passage)
    yield from ((Place.WORK, extract(resume.document, job.title)) for job in resume.jobs if anywhere and job.title)


def _elsewhere(criterion: str, content: list[tuple[int, Facet]], text: Extract) -> Iterator[Claim]:
    quotes = []
    for i, facet in content:
        hit = _offer(facet, text)
        if hit is None and facet.name is FacetName.ROLE and len(text.text) < TITLE_LENGTH and read_head(facet, text):
            hit = text.citation()
        if hit:
            quotes.append(quote(label(i, facet), hit))
    if quotes:
        yield Claim(criterion, tuple(quotes))
