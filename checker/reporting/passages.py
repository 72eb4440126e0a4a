"""What the papers say of a place in the CV: the words that were read there, and where in it something must be written down."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.domain.documents import Citation, Source
from checker.domain.resume import Place
from checker.domain.verdicts import Why
from checker.dutch.extracts import Extract
from checker.reporting.frames import asks_an_example_apart, frame_of
from checker.reporting.sources import source_of, where
from checker.reporting.text import quoted, readable, shorten

if TYPE_CHECKING:
    from collections.abc import Iterable

    from checker.domain.postings import Criterion
    from checker.domain.resume import Job, Passage, Resume
    from checker.domain.submissions import Submission
    from checker.domain.verdicts import Ruling
    from checker.reporting.place_words import PlaceWords
    from checker.reporting.words.common import Words

_LONGEST = 240
_STATEMENT_LINE = re.compile(r"^(?P<key>\w+)\s*=\s*\"?(?P<value>.*?)\"?$")
_AT_THE_JOB = frozenset({Why.IMPLICIT, Why.DATES_AMBIGUOUS, Why.WRONG_SECTOR, Why.WRONG_REGION})


@dataclass(frozen=True, slots=True, eq=False)
class JobPlaces:
    """The lines of a CV that name one job, as citations: what it was, where, and when."""

    title: Citation | None
    employer: Citation | None
    client: Citation | None
    period: Citation | None

    @property
    def named(self) -> tuple[Citation, ...]:
        """The citations that are there: the client before the employer behind it, as a reader names them."""
        return tuple(c for c in (self.title, self.client, self.employer, self.period) if c)


def cited(resume: Resume, passage: Passage | None) -> Citation | None:
    """Cite a whole passage."""
    return Extract.of(resume.document, passage.ranges).citation() if passage else None


def places_of(resume: Resume, job: Job) -> JobPlaces:
    """Cite the lines that name a job."""
    return JobPlaces(*(cited(resume, p) for p in (job.title, job.employer, job.client, job.period)))


def job_of(citation: Citation, submission: Submission) -> Job | None:
    """Return the job of the CV that a citation stands in."""
    return submission.cv.job_at(citation.start) if citation.document is submission.cv.document else None


def without_repeats(citations: Iterable[Citation]) -> tuple[Citation, ...]:
    """Leave out what stands within another citation, and what is cited twice."""
    every = tuple({c.place: c for c in citations}.values())
    return tuple(c for c in every if not any(within(c, other) for other in every if other is not c))


def within(inner: Citation, outer: Citation) -> bool:
    """Tell whether a citation lies within another of the same document."""
    return inner.document is outer.document and all(any(o.contains(i) for o in outer.ranges) for i in inner.ranges)


def seen(citations: Iterable[Citation], submission: Submission, words: Words) -> str:
    """Quote passages with their places, those of one page together: “a” en “b” (cv, pagina 1)."""
    by_place: dict[str, list[Citation]] = {}
    for citation in without_repeats(citations):
        by_place.setdefault(where(citation, submission, words), []).append(citation)
    groups = ((place, sorted(cs, key=lambda c: c.start)) for place, cs in by_place.items())
    return "; ".join(f"{words.joined([_shown(c, submission) for c in cs])} ({place})" for place, cs in groups)


def _shown(citation: Citation, submission: Submission) -> str:
    """Quote a passage; of a line of the statement, its value."""
    key, value = statement_line(citation) if source_of(citation, submission) is Source.STATEMENT else ("", "")
    return f"{key} {quoted(value)}" if key else quoted(shorten(readable(citation.quote), _LONGEST))


def statement_line(citation: Citation) -> tuple[str, str]:
    """Cut a line of the statement file in its name and its value; nothing where it is no such line."""
    line = _STATEMENT_LINE.match(readable(citation.quote))
    return (line["key"], line["value"]) if line else ("", "")


def where_to_write(criterion: Criterion, ruling: Ruling, submission: Submission, words: PlaceWords) -> str:
    """Say in which paper, under which heading of this very CV and at which job a sentence belongs."""
    if criterion.evidence_sources == (Source.MOTIVATION,):
        return words.in_motivation
    if criterion.evidence_sources == (Source.STATEMENT,):
        return words.in_statement
    if asks_an_example_apart(criterion, ruling.why):
        return words.apart
    place = frame_of(criterion.requirement.kind).place
    part, detail = words.kinds.get(criterion.requirement.kind, words.elsewhere)
    part = _under_heading(place, submission.cv, words) or part
    example = _example(ruling, submission, words) if place is Place.WORK else ""
    return f"{part}{f', {detail}' if detail else ''}{example}"


def _under_heading(place: Place | None, resume: Resume, words: PlaceWords) -> str:
    """Name the heading that the CV itself has for a kind of section."""
    for section in resume.sections:
        heading = cited(resume, section.heading)
        if section.place is place and heading and resume.document.source_at(heading.start) is Source.CV:
            page = words.on_page.format(page=heading.page) if heading.page else ""
            return words.under_heading.format(heading=quoted(shorten(heading.quote, 60))) + page
    return ""


def _example(ruling: Ruling, submission: Submission, words: PlaceWords) -> str:
    """Name the job that comes near, where writing it at that job may be what is lacking."""
    if ruling.why not in _AT_THE_JOB:
        return ""
    jobs = (job for c in ruling.nearest or ruling.citations if (job := job_of(c, submission)))
    job = next(jobs, None)
    places = places_of(submission.cv, job) if job else None
    if places is None or places.title is None:
        return ""
    at = places.client or places.employer
    named = words.at.join(quoted(c.quote) for c in (places.title, at) if c)
    return words.for_example.format(job=named)
