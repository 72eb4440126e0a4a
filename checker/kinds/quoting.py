"""From a passage of the CV to a quote for the court, and back from a verified quote to the sentence it stands in."""

from __future__ import annotations

from collections.abc import Iterator

from checker.domain.claims import Exhibit, Quote
from checker.domain.documents import Citation, Document, Source, Span
from checker.domain.resume import Passage, Place, Resume, Section
from checker.domain.submissions import Submission
from checker.dutch.clauses import contradiction
from checker.dutch.extracts import Extract


def extract(document: Document, passage: Passage) -> Extract:
    """Take a passage's text out of its document."""
    return Extract.of(document, passage.ranges)


def quote(facet: str, citation: Citation) -> Quote:
    """Offer cited words as the proof of a facet."""
    return Quote(facet=facet, text=citation.quote, source=citation.source, start=citation.start, end=citation.end)


def quote_of(facet: str, document: Document, passage: Passage | None) -> tuple[Quote, ...]:
    """Offer a whole passage, where there is one."""
    if passage is None:
        return ()
    return (quote(facet, extract(document, passage).citation()),)


def units(text: Extract) -> Iterator[Extract]:
    """The units in which a thing may be proved: each sentence, then the passage as a whole."""
    parts = text.sentences()
    for part in parts:
        yield from clauses(part)
    if len(parts) > 1:
        yield text


def clauses(sentence: Extract) -> Iterator[Extract]:
    """A sentence cut at its semicolons: what stands in two of the pieces is two things."""
    start = 0
    for stop in [i for i, c in enumerate(sentence.text) if c == ";"] + [len(sentence.text)]:
        if sentence.text[start:stop].strip():
            yield sentence.part(start, stop)
        start = stop + 1


def sections_of(resume: Resume, *places: Place) -> tuple[Section, ...]:
    """The sections of the given places."""
    return tuple(s for s in resume.sections if s.place in places)


def prose(submission: Submission, source: Source) -> Iterator[tuple[Resume, Section, Passage]]:
    """All passages of the CV, or of the motivation wherever it stands; the statement's remarks are `remarks`."""
    for resume in submission.resumes:
        for section in resume.sections:
            if resume.document.source_at(section.span.start) is source:
                for passage in section.passages:
                    yield resume, section, passage


def all_text(submission: Submission, sources: tuple[Source, ...]) -> Iterator[Extract]:
    """All text of the given papers: the CV's and letter's passages, and the statement's lines."""
    for source in sources:
        if source is Source.STATEMENT:
            yield from statement_lines(submission)
            continue
        for resume, _, passage in prose(submission, source):
            yield extract(resume.document, passage)


def statement_lines(submission: Submission) -> Iterator[Extract]:
    """The statement's lines, comments left out."""
    if submission.statement is None:
        return
    document = submission.statement.document
    for line in document.lines:
        text = document.text[line.span.start : line.span.end]
        if text.strip() and not text.lstrip().startswith("#"):
            yield Extract.of(document, (line.span,))


def statement_line(submission: Submission, key: str) -> Citation | None:
    """Cite the line of the statement that gives `key`."""
    for line in statement_lines(submission):
        if line.text.split("=")[0].strip() == key:
            return line.citation()
    return None


def setting(exhibit: Exhibit, submission: Submission) -> Extract:
    """Return the sentences around a verified quote, so that its words are read with all that belongs to them."""
    citation = exhibit.citation
    for resume in submission.resumes:
        if resume.document is not citation.document:
            continue
        passage = passage_at(resume, citation.start)
        if passage is None:
            break
        whole = extract(resume.document, passage)
        around = [s for s in whole.sentences() if s.positions[0] < citation.end and s.positions[-1] >= citation.start]
        if around:
            first, last = whole.positions.index(around[0].positions[0]), whole.positions.index(around[-1].positions[-1])
            return whole.part(first, last + 1)
    return Extract.of(citation.document, citation.ranges)


def passage_at(resume: Resume, position: int) -> Passage | None:
    """Return the passage that holds a position: of a job, a study or another entry, else of a section."""
    job = resume.job_at(position)
    groups = [job.passages] if job else []
    groups += [s.passages for s in resume.studies if s.span.start <= position < s.span.end]
    groups += [resume.courses, resume.languages, resume.systems]
    groups += [s.passages for s in resume.sections if s.span.start <= position < s.span.end]
    for passages in groups:
        for passage in passages:
            if any(r.start <= position < r.end for r in passage.ranges):
                return passage
    return None


def denied(text: str, start: int, end: int) -> bool:
    """Tell whether a promise is turned around. A wish or a future ("ik wil graag …", "zal … zijn") is how promises are made."""
    found = contradiction(text, start, end)
    return found is not None and found.kind not in ("hope", "future")


def outside(span: Span, jobs: tuple[Span, ...]) -> bool:
    """Tell whether a span lies in none of the jobs."""
    return not any(j.overlaps(span) for j in jobs)
