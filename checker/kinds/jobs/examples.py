"""The form of the proof: concrete examples, an example of its own, an employer named in the letter."""

from __future__ import annotations

import itertools
import re

from checker.domain.documents import Citation
from checker.domain.postings import DemandKind, Facet, FacetName, Relation
from checker.domain.resume import Place, Resume
from checker.domain.submissions import Submission
from checker.domain.verdicts import Outcome, Ruling, Why
from checker.dutch.extracts import Extract
from checker.dutch.lexicon import municipalities
from checker.dutch.phrases import share
from checker.dutch.words import words
from checker.kinds.base import Case
from checker.kinds.facets import prove
from checker.kinds.jobs.standing import Stretch
from checker.kinds.quoting import extract, once

_CUE = re.compile(
    r"\b(?:(?:concrete?|praktijk)?\s*voorbeeld(?:en)?(?:\s*:|\b)|bijvoorbeeld\b|praktijkcasus|casus\s*:"
    r"|zo heb ik|zo is |zo zijn |for example|example:)",
    re.IGNORECASE,
)
_STORY = re.compile(
    r":\s+(?:een|bij een|in een|voor een|toen|in (?:19|20)\d\d)\b[^.]*\b(?:kreeg|werd|was|had|heb|is|zijn"
    r"|kwam|ging|[a-z]{3,}(?:de|te|den|ten))\b",
    re.IGNORECASE,
)
_CASE = re.compile(r"\bbij een\b|\bin een (?:zaak|klacht|dossier|casus)\b|\b(?:heb ik|werd|is|zijn)\b", re.IGNORECASE)
_ARTICLE = re.compile(r"\b(?:artikel|art\.)\s*\d+", re.IGNORECASE)
_HEADING = re.compile(r"^\s*(?:praktijk)?voorbeeld\w*\b|^\s*(?:casus|project|resultaat)\b[^.]{0,60}:", re.IGNORECASE)
_SUBJECT = 0.6  # share of the subject's words that an example under its own heading must have


def demanded(ruling: Ruling, case: Case, facets: tuple[Facet, ...]) -> Ruling:
    """Hold a ruling of met against the demands on the form of the proof."""
    for demand in case.criterion.demands:
        if demand.kind is DemandKind.EXAMPLES:
            found = _concrete(case.submission, facets)
            missing = "geen concreet, benoemd voorbeeld bij deze ervaring"
            why = Why.IMPLICIT
        elif demand.kind is DemandKind.SEPARATE_EXAMPLE:
            found = separate(case.submission, facets)
            missing = "geen voorbeeld onder een eigen kop of in een eigen alinea"
            why = Why.WRONG_PLACE
        else:
            continue
        if not found:
            return Ruling(Outcome.NOT_MET, why, nearest=ruling.citations[:4], steps=(*ruling.steps, missing))
        steps = (*ruling.steps, "voorbeeld gevonden, zoals gevraagd")
        ruling = Ruling(
            ruling.outcome, ruling.why, citations=once((*found, *ruling.citations)), steps=steps, months=ruling.months
        )
    return ruling


def _content(facets: tuple[Facet, ...]) -> tuple[Facet, ...]:
    """What one did, in the terms that prove it: what only comes near is no subject of an example either."""
    names = (FacetName.ROLE, FacetName.SECTOR, FacetName.REGION, FacetName.DOMAIN, FacetName.MENTION)
    return tuple(_sure(f) for f in facets if f.name not in names)


def _sure(facet: Facet) -> Facet:
    terms = tuple(t for t in facet.accepted_terms if t.relation not in (Relation.RELATED, Relation.PROPOSED))
    return facet.model_copy(update={"accepted_terms": terms})


def _concrete(submission: Submission, facets: tuple[Facet, ...]) -> tuple[Citation, ...]:
    """A passage of a job (or an example under its own heading) on the subject that tells of a case."""
    content = _content(facets)
    for resume, passage_text in _job_texts(submission):
        del resume
        if not any(prove(f, passage_text.text) for f in content):
            continue
        for sentence in passage_text.sentences():
            if (
                _CUE.search(sentence.text)
                or _STORY.search(sentence.text)
                or (_ARTICLE.search(sentence.text) and _CASE.search(sentence.text))
            ):
                return (_rest(passage_text, sentence).citation(),)
    return ()


def _rest(passage: Extract, sentence: Extract) -> Extract:
    """From the example's cue to the end of the passage: the case itself follows its announcement."""
    begin = passage.positions.index(sentence.positions[0])
    return passage.part(begin, len(passage.text))


def _job_texts(submission: Submission) -> list[tuple[Resume, Extract]]:
    resume = submission.cv
    texts = [(resume, extract(resume.document, p)) for job in resume.jobs for p in job.passages]
    texts += [(resume, extract(resume.document, p)) for s in resume.sections if s.place is Place.EXAMPLE for p in s.passages]
    return texts


def separate(submission: Submission, facets: tuple[Facet, ...]) -> tuple[Citation, ...]:
    """A section under its own heading, or a paragraph that announces itself as an example, on the subject."""
    resume = submission.cv
    for section in resume.sections:
        if section.place not in (Place.EXAMPLE, Place.OTHER) or not section.passages:
            continue
        heading = extract(resume.document, section.heading).text if section.heading else ""
        body = [extract(resume.document, p) for p in section.passages]
        if _on_subject(" ".join([heading, *(b.text for b in body)]), facets):
            return tuple(b.citation() for b in body[:3])
    for _, text in _job_texts(submission):
        if _HEADING.match(text.text) and _on_subject(text.text, facets):
            return (text.citation(),)
    return ()


def _on_subject(text: str, facets: tuple[Facet, ...]) -> bool:
    content = _content(facets)
    return bool(content) and all(
        prove(f, text) is not None or max((share(t.text, text) for t in f.accepted_terms), default=0) >= _SUBJECT for f in content
    )


def names_employer(letter: Stretch, submission: Submission) -> bool:
    """Tell whether a passage of the letter names an employer or client of the CV, or a municipality."""
    return letter.passage is not None and _names_employer(letter.passage.text, submission)


def names_job(letter: Stretch, job: Stretch) -> bool:
    """Tell whether a passage of the letter names the employer or client of this one job."""
    names = [w for name in ("client", "employer") if name in (job.head or {}) for w in words((job.head or {})[name].quote)]
    telling = {w.key for w in names if w.text[:1].isupper() and len(w.key) > 3 and w.key not in _COMMON}
    return letter.passage is not None and bool(telling & {w.key for w in words(letter.passage.text)})


def tells_employer(citations: tuple[Citation, ...], submission: Submission) -> bool:
    """Tell whether cited words name an employer or client of the CV, or a municipality."""
    return _names_employer(" ".join(c.quote for c in citations), submission)


def dated_in_job(citations: tuple[Citation, ...], submission: Submission) -> bool:
    """Tell whether cited words speak in the first person of a year that lies in a job of the CV."""
    text = " ".join(c.quote for c in citations)
    if not re.search(r"\b(?:ik|mijn|wij|we|ons)\b", text, re.IGNORECASE):
        return False
    years = {int(y) for y in re.findall(r"\b(?:19|20)\d\d\b", text)}
    for job in submission.cv.jobs:
        named = (
            {int(y) for y in re.findall(r"\b(?:19|20)\d\d\b", extract(submission.cv.document, job.period).text)}
            if job.period
            else set()
        )
        if named and any(min(named) <= y <= max(named | ({9999} if len(named) == 1 else set())) for y in years):
            return True
    return False


def _names_employer(text: str, submission: Submission) -> bool:
    found = [w.key for w in words(text)]
    for job in submission.cv.jobs:
        for passage in (job.client, job.employer):
            if passage:
                names = [
                    w for w in words(extract(submission.cv.document, passage).text) if w.text[:1].isupper() and len(w.key) > 3
                ]
                if any(w.key in found for w in names if w.key not in _COMMON):
                    return True
    return any(a == "gemeente" and b in municipalities() for a, b in itertools.pairwise(found))


_COMMON = frozenset("gemeente stichting opdrachtgever werkgever gedetacheerd organisatie provincie".split())
