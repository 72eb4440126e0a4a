"""The example CVs as a model reads them: the evidence whole, and every quote of a verdict to be found again."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

from checker import pipeline
from checker.domain.documents import Citation, Span
from checker.domain.resume import Passage
from checker.domain.submissions import Submission
from checker.domain.verdicts import Outcome
from checker.dutch.folding import fold
from checker.finding.masking import MaskedText, masked
from checker.reading.pool import WorkerPool
from checker.verifying.quote_gate import locate

EXAMPLES = Path(__file__).parents[3] / "examples"
CVS = sorted(p for p in (EXAMPLES / "cvs").glob("*.pdf") if ".motivatie" not in p.name)
POSTINGS = {"wmo": "40117", "omgeving": "27554", "beheer": "51220"}


@cache
def submissions() -> dict[Path, Submission]:
    """The papers of all examples, read once by one worker."""
    with WorkerPool(1) as pool:
        beside = {cv: pipeline.beside(cv) for cv in CVS}
        return {cv: pipeline.submission_from(cv, motivation=m, statement=s, pool=pool) for cv, (m, s) in beside.items()}


def submission(cv: Path) -> Submission:
    """An example's papers."""
    return submissions()[cv]


def masks_within(text: MaskedText, span: Span) -> list[str]:
    """What is masked within a range of the document."""
    found = [p for p in text.pieces if p.is_masked and any(r.overlaps(span) for r in p.ranges)]
    return [text.text[p.start : p.end] for p in found]


def evidence(handed_in: Submission) -> list[Passage]:
    """What a verdict leans on: the lines of jobs and studies, courses, languages, systems."""
    cv = handed_in.cv
    passages = [part for job in cv.jobs for part in (job.title, job.employer, job.client, job.period)]
    passages += [part for study in cv.studies for part in (study.title, study.school, study.period)]
    return [p for p in (*passages, *cv.courses, *cv.languages, *cv.systems) if p]


@pytest.mark.parametrize("cv", CVS, ids=lambda path: path.stem)
def test_the_evidence_is_untouched(cv: Path) -> None:
    """No word of a job's line, a study, a school, a course, a language or a system is masked."""
    handed_in = submission(cv)
    text = masked(handed_in)[0]
    passages = evidence(handed_in)
    assert len(passages) > 8
    for passage in passages:
        assert [mask for part in passage.ranges for mask in masks_within(text, part)] == []


@pytest.mark.parametrize("cv", CVS, ids=lambda path: path.stem)
def test_no_contact_data_is_left(cv: Path) -> None:
    """No address, number or form of address is left in an example, and each has its name, telephone and mailbox masked."""
    for text in masked(submission(cv)):
        assert re.findall(r"@|\b06-\d{5}|\b(?:Dhr|Mw|Ms)\.|\bMr\. [A-Z]", text.text) == []
    assert {"[KANDIDAAT]", "[TELEFOON]", "[EMAIL]"} <= set(re.findall(r"\[[A-Z]+\]", masked(submission(cv))[0].text))


def seen_by_a_model(text: MaskedText, citation: Citation) -> str:
    """The masked words of a citation: what a model would have to copy to make the same claim."""
    pieces = [p for p in text.pieces if any(r.overlaps(c) for r in p.ranges for c in citation.ranges)]
    first, last = pieces[0], pieces[-1]
    start = first.start if first.is_masked else first.start + max(0, citation.start - first.ranges[0].start)
    end = last.end if last.is_masked else last.start + min(citation.end, last.ranges[0].end) - last.ranges[0].start
    return text.text[start:end]


@pytest.mark.parametrize("cv", CVS, ids=lambda path: path.stem)
def test_the_quotes_of_met_verdicts_come_back_through_the_mask(cv: Path) -> None:
    """Copied from the masked text, each proof of the rules gives its own words again, and the gate finds them."""
    handed_in = submission(cv)
    posting = pipeline.read(next((EXAMPLES / "postings").glob(f"{POSTINGS[cv.stem.split('-')[0]]}*.*")))
    day = pipeline.reference_date_of(posting.posting, None)
    verdicts = pipeline.check(posting, handed_in, reference_date=day).verdicts
    texts = {(text.document, text.source): text for text in masked(handed_in)}
    citations = [c for v in verdicts if v.ruling.outcome is Outcome.MET for c in v.ruling.citations]
    quoted = [(c, texts[c.document, c.source]) for c in citations if (c.document, c.source) in texts]
    assert quoted
    for citation, text in quoted:
        words = text.words(seen_by_a_model(text, citation))
        assert words is not None
        assert fold(citation.quote).letters in fold(words).letters
        assert locate(words, citation.document, source=citation.source) is not None


def test_a_masked_word_in_a_job_would_be_seen() -> None:
    """The measure of untouched evidence can fail: the head of a CV is masked."""
    text = masked(submission(CVS[0]))[0]
    assert masks_within(text, Span(0, 200)) != []
