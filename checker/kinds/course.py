"""A course, training or certificate.

What it asks: a finished course on the subject. What proves it: the course named in the CV, on the subject, with its
completion ("afgerond", "certificaat behaald"). What does not: "gevolgd", a running course, the subject as a skill, another
course. Source: labelling guidelines, "Explicit"; Running, broken-off: `not_completed`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from checker.domain.claims import Claim, Evidence
from checker.domain.documents import Citation
from checker.domain.postings import Criterion, Facet, FacetName, Requirement
from checker.domain.resume import Place
from checker.domain.submissions import Submission
from checker.domain.verdicts import Outcome, Ruling, Why
from checker.dutch.clauses import contradiction
from checker.dutch.extracts import Extract
from checker.dutch.phrases import choices, needs, share
from checker.kinds import degrees
from checker.kinds.base import Case, PostingContext, Sought, facet
from checker.kinds.facets import prove
from checker.kinds.quoting import extract, once, proposed, quote, quoted, setting, touched
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
    for entry in _entries(submission):
        if _offers(requirement, entry):
            completions = (quote("completion", c) for c in entry.completions)
            yield Claim(criterion.id, (quote(entry.label, entry.named.citation()), *completions))


@dataclass(frozen=True, slots=True, eq=False)
class _Entry:
    """A course as the CV has it: how it is named, what says that it was finished, and all of it together."""

    label: Literal["course", "mention"]
    named: Extract
    text: str
    whole: tuple[Extract, ...]
    completions: tuple[Citation, ...] = ()


def _entries(submission: Submission) -> Iterator[_Entry]:
    """The studies, the lines under courses and education, and the sentences elsewhere that tell of a course taken."""
    resume = submission.cv
    for study in resume.studies:
        named, *notes = (extract(resume.document, p) for p in (study.title, *study.passages))
        told = tuple(n.citation() for n in notes if degrees.speaks_of_completion(n.text))
        text = "\n".join((_longer(named, submission), *(c.quote for c in told)))
        yield _Entry("course", named, text, (named, *notes), told)
    listed = (p for s in resume.sections if s.place in (Place.COURSES, Place.EDUCATION) for p in s.passages)
    for passage in dict.fromkeys((*resume.courses, *listed)):
        named = extract(resume.document, passage)
        yield _Entry("course", named, _longer(named, submission), (named,))
    for section in resume.sections:
        if section.place in (Place.SKILLS, Place.PROFILE, Place.WORK, Place.OTHER):
            for passage in section.passages:
                for sentence in extract(resume.document, passage).sentences():
                    if _COURSE.search(sentence.text) and not _GIVEN.search(sentence.text):
                        yield _Entry("mention", sentence, _longer(sentence, submission), (sentence,))


def _unbounded(evidence: tuple[Evidence, ...], entries: tuple[_Entry, ...], case: Case) -> Iterator[_Entry]:
    """Claims about a course where our reader saw none: read with the sentences around the quotes, for a person."""
    for item in evidence:
        cited = quoted((item,), "course", "mention", "completion")
        around = tuple(setting(citation, case.submission) for citation in cited)
        if not cited or any(any(touched(cited, e.whole)) for e in entries) or any(_GIVEN.search(a.text) for a in around):
            continue
        yield _Entry("course", around[0], "\n".join(dict.fromkeys(a.text for a in around)), around)


def _longer(named: Extract, submission: Submission) -> str:
    """A course's own line; the sentence around it where that says more."""
    around = setting(named.citation(), submission).text
    return around if len(around) > len(named.citation().quote) else named.citation().quote


def _offers(requirement: Course, entry: _Entry) -> bool:
    if entry.label == "mention":
        return any(prove(f, entry.named.text) for f in requirement.facets)
    return any(_about(f, entry.named.text) for f in requirement.facets)


def _about(facet: Facet, text: str) -> bool:
    return prove(facet, text) is not None or max((share(t.text, text) for t in facet.accepted_terms), default=0) >= _NEAR


def sought(requirement: Course) -> tuple[Sought, ...]:
    """What to quote: the course, the words on its completion, or a sentence elsewhere that tells of it."""
    return (
        Sought("course", f"de cursus, training of het certificaat zoals het cv die noemt: {requirement.subject}"),
        Sought("completion", "de woorden over de afronding die bij die cursus of opleiding staan"),
        Sought("mention", "een zin elders in het cv die zegt dat deze cursus is gevolgd of afgerond"),
    )


def decide(requirement: Course, evidence: tuple[Evidence, ...], case: Case) -> Ruling:
    """A course on the subject, finished."""
    unfinished: list[Citation] = []
    silent: list[Citation] = []
    named = quoted(evidence, "course", "mention")
    accepted = proposed(evidence, "course", "mention")
    entries = tuple(_entries(case.submission))
    for entry in (*entries, *_unbounded(evidence, entries, case)) if case.accepting else entries:
        is_accepted = any(touched(accepted, entry.whole))
        if not is_accepted and not (any(touched(named, entry.whole)) and _offers(requirement, entry)):
            continue
        proof = next((p for f in requirement.facets if (p := prove(f, entry.text))), None)
        if not is_accepted and (proof is None or not proof.accepted):
            continue
        done = degrees.completion(entry.text)
        if done is False or (proof and contradiction(entry.text, proof.start, proof.end)):
            unfinished.append(entry.named.citation())
        elif done is None:
            silent.append(entry.named.citation())
        else:
            step = "cursus op dit onderwerp, met afronding vermeld"
            return Ruling(Outcome.MET, Why.EXPLICIT, citations=once((entry.named.citation(), *entry.completions)), steps=(step,))
    if unfinished:
        return Ruling(
            Outcome.NOT_MET, Why.NOT_COMPLETED, nearest=once(tuple(unfinished)), steps=("cursus niet (aantoonbaar) afgerond",)
        )
    if silent:
        return Ruling(
            Outcome.NOT_MET, Why.IMPLICIT, nearest=once(tuple(silent)), steps=("cursus genoemd, afronding niet vermeld",)
        )
    return Ruling(Outcome.NOT_MET, Why.ABSENT, steps=("geen cursus op dit onderwerp gevonden",))


def ask(requirement: Course, ruling: Ruling) -> str:
    """What to write if it is true (Dutch, with blanks)."""
    del ruling
    return f"[naam van de cursus over {requirement.subject}], [opleider], afgerond, certificaat behaald in [maand jaar]"
