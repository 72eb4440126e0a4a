"""One call for a draft letter, on request: a model writes sentences from verified quotes, and names the quotes of each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from checker.domain.documents import Citation
from checker.domain.drafts import Draft
from checker.domain.postings import DemandKind
from checker.domain.submissions import Submission
from checker.domain.verdicts import Assessment, Call, Outcome
from checker.finding.llm.endpoint import Endpoint, Message, Question
from checker.finding.llm.prompts import called, fenced, prompt
from checker.finding.llm.wire import LetterWire
from checker.finding.masking import MaskedText, masked

TEMPLATE = "letter.md.j2"
MOST_SENTENCES = 24
_NOT_IN_A_LETTER = frozenset({"rate", "motivation", "residence", "declaration"})

Sentences = Sequence[tuple[str, str, tuple[Citation, ...]]]  # topic, sentence, the quotes it rests on
Court = Callable[[Sentences, Assessment, Submission], Draft]


@dataclass(frozen=True, slots=True)
class Drafted:
    """The draft as the court left it, and what the call used."""

    draft: Draft
    calls: tuple[Call, ...]


def draft(assessment: Assessment, submission: Submission, endpoint: Endpoint, court: Court) -> Drafted | None:
    """Ask for a letter; None where nothing is proved that a letter could say."""
    quotes = _quotes(assessment, masked(submission))
    if not quotes:
        return None
    posting = assessment.posting
    demands = [d for c in posting.criteria for d in c.demands if d.kind is DemandKind.TOPIC]
    fixed = prompt(
        TEMPLATE,
        title=posting.title,
        client=posting.client,
        topics=list(dict.fromkeys(d.text for d in demands)),
        criteria=[{"id": c.id, "text": c.text} for c in posting.criteria if c.requirement.kind not in _NOT_IN_A_LETTER],
        most=MOST_SENTENCES,
    )
    numbered = "\n".join(_numbered(number, words, c, submission) for number, (words, c) in enumerate(quotes, 1))
    question = Question(
        messages=(Message("system", fixed.text), Message("user", fenced({"quotes": numbered}))),
        answer=LetterWire,
        check=None,
        topic=TEMPLATE,
        owner=submission.cv.document.sha256,
    )
    answered = endpoint.ask(question)
    cited = [citation for _, citation in quotes]
    said = [
        (paragraph.topic, sentence.text, tuple(cited[n - 1] for n in sentence.quotes if 0 < n <= len(cited)))
        for paragraph in answered.values[-1].paragraphs
        for sentence in paragraph.sentences[:MOST_SENTENCES]
    ]
    return Drafted(court(said, assessment, submission), (called(fixed, answered, endpoint.profile),))


def _numbered(number: int, words: str, citation: Citation, submission: Submission) -> str:
    """Write a quote with the job it stands in, so that a sentence can keep to one job."""
    cv = submission.cv
    job = cv.job_at(citation.start) if citation.document is cv.document else None
    told = f" (job {cv.jobs.index(job) + 1})" if job else ""
    return f"{number}.{told} {' '.join(words.split())}"


def _quotes(assessment: Assessment, papers: Sequence[MaskedText]) -> list[tuple[str, Citation]]:
    """The words of every proof that a letter may use, as masked text, each once."""
    met = [v for v in assessment.verdicts if v.ruling.outcome is Outcome.MET and not v.ruling.review]
    found: dict[object, tuple[str, Citation]] = {}
    for verdict in met:
        if verdict.criterion.requirement.kind in _NOT_IN_A_LETTER:
            continue
        for citation in verdict.ruling.citations:
            paper = next((p for p in papers if p.document is citation.document and p.source is citation.source), None)
            words = paper.shown(citation.ranges) if paper else ""
            if words:
                found.setdefault(citation.place, (words, citation))
    return list(found.values())
