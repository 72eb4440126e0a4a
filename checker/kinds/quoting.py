"""From a passage of the CV to a quote for the court, and back from a verified quote to the sentence it stands in."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator

from checker.domain.claims import Evidence, Quote
from checker.domain.documents import Citation, Document, Source, Span
from checker.domain.resume import Passage, Resume, Section
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


def clauses(sentence: Extract) -> Iterator[Extract]:
    """A sentence cut at its semicolons."""
    start = 0
    for stop in [i for i, c in enumerate(sentence.text) if c == ";"] + [len(sentence.text)]:
        if sentence.text[start:stop].strip():
            yield sentence.part(start, stop)
        start = stop + 1


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


def quoted(evidence: Iterable[Evidence], *labels: str) -> tuple[Citation, ...]:
    """The verified quotes that stand under any of these labels."""
    return tuple(e.citation for item in evidence for e in item.exhibits if e.facet in labels and not e.proposed)


def proposed(evidence: Iterable[Evidence], *labels: str) -> tuple[Citation, ...]:
    """The quotes under these labels that rest on a synonym which no person has accepted.

    There are none in the evidence that a ruling is made on, only where it is asked what it would be if a person accepted them.
    """
    return tuple(e.citation for item in evidence for e in item.exhibits if e.facet in labels and e.proposed)


def touched(citations: Iterable[Citation], texts: Iterable[Extract]) -> Iterator[Extract]:
    """Yield the texts that a quote shares a character with.

    Part of a sentence points at all of that sentence, and two sentences at each of them: what a quote is worth is read from
    where it stands, with all that stands with it, and never from how a finder cut it.
    """
    spans: dict[int, list[Span]] = {}
    for citation in citations:
        spans.setdefault(id(citation.document), []).extend(citation.ranges)
    for text in texts:
        if any(_shares(span, text) for span in spans.get(id(text.document), ())):
            yield text


def _shares(span: Span, text: Extract) -> bool:
    at = bisect_left(text.positions, span.start)
    return any(not text.text[i].isspace() for i in range(at, bisect_left(text.positions, span.end)))


def once(citations: Iterable[Citation]) -> tuple[Citation, ...]:
    """Each place once, in the order of first mention."""
    seen: dict[tuple[object, ...], Citation] = {}
    for citation in citations:
        seen.setdefault(citation.place, citation)
    return tuple(seen.values())


def setting(citation: Citation, submission: Submission) -> Extract:
    """Return the sentences around a quote; where no passage holds it, the lines that it stands on."""
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
    text = citation.document.text
    end = text.find("\n", citation.end)
    return Extract.of(citation.document, (Span(text.rfind("\n", 0, citation.start) + 1, len(text) if end < 0 else end),))


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
