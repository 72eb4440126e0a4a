"""A course, training or certificate.

What it asks: a finished course on the subject. What proves it: the course named in the CV, on the subject, with its
completion ("afgerond", "certificaat behaald"). What does not: "gevolgd", a running course, the subject as a skill, another
course. Source: labelling guidelines, "Explicit"; Running, broken-off: `not_completed`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from checker.domain.claims import Claim, Evidence
from checker.domain.documents import Citation
from checker.domain.postings import Criterion, Facet, FacetName, Requirement
from checker.domain.resume import Place
from checker.domain.submissions import Submission
from checker.domain.verdicts import Outcome, Ruling, Why
from checker.dutch.clauses import contradiction
from checker.dutch.phrases import choices, needs, share
from checker.kinds import degrees
from checker.kinds.base import Case, PostingContext, facet
from checker.kinds.facets import prove
from checker.kinds.jobs.standing import once
from checker.kinds.quoting import extract, quote, setting
from checker.kinds.sentence import Sentence, members

_COURSE = re.compile(
    r"\b(?:cursus|cursussen|training|trainingen|certificaat|certificering|gecertificeerd|leergang|bijscholing|workshop)\b",
    re.IGNORECASE,
)
_SUBJECT = re.compile(
    r"\b(?:cursus|training|certificaat|certificering|leergang|bijscholing|workshop|gecertificeerd|opleiding)\w*\s*(?:en/of|of|,|/)?\s*(?:een\s+)?"
    r"(?:cursus|training|certificaat|leergang|workshop)?\w*\s*(?:die\s+)?(?:(?:gericht|gericht is)\s+op"
    r"|tot|op het gebied van|in het kader van|op het terrein van|over|in|van|voor|tot|met betrekking tot"
    r"|:)?\s+(?P<what>.+)$",
    re.IGNORECASE,
)
_TAILS = re.compile(r"(?:vaardigheden|vaardigheid|technieken|training|cursus)$", re.IGNORECASE)
_GIVEN = re.compile(r"\b(?:gegeven|geven|gaf|verzorgd|verzorgen|ontwikkeld|ontwikkelen|opgezet|trainer|docent)\b", re.IGNORECASE)
_NEAR = 0.5


class Course(Requirement):
    """A finished course on `subject`."""

    kind: Literal["course"] = "course"
    subject: str
    facets: tuple[Facet, ...] = ()
    completed: bool = True


def recognise(sentence: Sentence, context: PostingContext) -> Course | None:
    """Read a sentence that asks for a course, training or certificate."""
    del context
    asks = _COURSE.search(sentence.text) or (
        re.search(r"\bopleiding\b", sentence.text, re.IGNORECASE) and degrees.asked(sentence.text) is None
    )
    if not asks or re.search(r"\bwerkervaring\b", sentence.text, re.IGNORECASE):
        return None
    match = _SUBJECT.search(sentence.bare)
    wording = match["what"].strip(" ;,.") if match else sentence.bare
    wording = re.sub(r"\s*(?:is|zijn)?\s*(?:aantoonbaar\s*)?(?:afgerond|behaald|gevolgd)\s*$", "", wording)
    if not needs(wording):
        return None
    terms = list(choices(wording))
    for bracket in sentence.brackets:
        kind, listed = members(bracket)
        terms.extend(m for m in listed if kind in ("any", "named", "examples") and needs(m))
    return Course(subject=wording, facets=(facet(FacetName.TASK, wording, *terms),))


def find(requirement: Course, criterion: Criterion, submission: Submission) -> Iterator[Claim]:
    """Offer each course, and each study, that says something of the subject."""
    resume = submission.cv
    for study in resume.studies:
        named = extract(resume.document, study.title)
        if any(_about(f, named.text) for f in requirement.facets):
            notes = (extract(resume.document, p) for p in study.passages)
            told = (quote("completion", n.citation()) for n in notes if degrees.speaks_of_completion(n.text))
            yield Claim(criterion.id, (quote("course", named.citation()), *told))
    listed = (p for s in resume.sections if s.place in (Place.COURSES, Place.EDUCATION) for p in s.passages)
    for passage in dict.fromkeys((*resume.courses, *listed)):
        text = extract(resume.document, passage)
        if any(_about(f, text.text) for f in requirement.facets):
            yield Claim(criterion.id, (quote("course", text.citation()),))
    for section in resume.sections:
        if section.place in (Place.SKILLS, Place.PROFILE, Place.WORK, Place.OTHER):
            for passage in section.passages:
                text = extract(resume.document, passage)
                for sentence in text.sentences():
                    if (
                        _COURSE.search(sentence.text)
                        and not _GIVEN.search(sentence.text)
                        and any(prove(f, sentence.text) for f in requirement.facets)
                    ):
                        yield Claim(criterion.id, (quote("mention", sentence.citation()),))


def _about(facet: Facet, text: str) -> bool:
    return prove(facet, text) is not None or max((share(t.text, text) for t in facet.accepted_terms), default=0) >= _NEAR


def decide(requirement: Course, evidence: tuple[Evidence, ...], case: Case) -> Ruling:
    """A course on the subject, finished."""
    near: list[Citation] = []
    unfinished: list[Citation] = []
    silent: list[Citation] = []
    for item in evidence:
        for exhibit in (*item.exhibits_of("course"), *item.exhibits_of("mention")):
            told = item.exhibits_of("completion")
            text = "\n".join(
                (_entry(exhibit.citation.quote, setting(exhibit, case.submission).text), *(e.citation.quote for e in told))
            )
            proof = next((p for f in requirement.facets if (p := prove(f, text))), None)
            if proof is None or not proof.accepted:
                near.append(exhibit.citation)
                continue
            done = degrees.completion(text)
            if done is False or contradiction(text, proof.start, proof.end):
                unfinished.append(exhibit.citation)
            elif done is None:
                silent.append(exhibit.citation)
            else:
                step = "cursus op dit onderwerp, met afronding vermeld"
                cited = once((exhibit.citation, *(e.citation for e in told)))
                return Ruling(Outcome.MET, Why.EXPLICIT, citations=cited, steps=(step,))
    if unfinished:
        return Ruling(
            Outcome.NOT_MET, Why.NOT_COMPLETED, nearest=once(tuple(unfinished)), steps=("cursus niet (aantoonbaar) afgerond",)
        )
    if silent:
        return Ruling(
            Outcome.NOT_MET, Why.IMPLICIT, nearest=once(tuple(silent)), steps=("cursus genoemd, afronding niet vermeld",)
        )
    return Ruling(Outcome.NOT_MET, Why.ABSENT, steps=("geen cursus op dit onderwerp gevonden",))


def _entry(quoted: str, around: str) -> str:
    """A course's own line; the sentence around it where that says more."""
    return around if len(around) > len(quoted) else quoted


def ask(requirement: Course, ruling: Ruling) -> str:
    """What to write if it is true (Dutch, with blanks)."""
    del ruling
    return f"[naam van de cursus over {requirement.subject}], [opleider], afgerond, certificaat behaald in [maand jaar]"
