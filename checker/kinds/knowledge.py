"""Knowledge of a law or a subject.

What it asks: that the CV shows it. What proves it: the law or subject named anywhere in the visible CV, a skills list
or a job's title included. What does not: hidden text, a denial, another law. Source: labelling guidelines, "Aantoonbare kennis".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from checker.domain.claims import Claim, Evidence
from checker.domain.documents import Source
from checker.domain.postings import Criterion, Facet, FacetName, Requirement
from checker.domain.submissions import Submission
from checker.domain.verdicts import Outcome, Ruling, Why
from checker.kinds import subject
from checker.kinds.base import Case, PostingContext, Sought
from checker.kinds.jobs import claims as jobs
from checker.kinds.jobs.reading import Standing
from checker.kinds.jobs.standing import Stretch, stretches
from checker.kinds.quoting import once
from checker.kinds.sentence import Sentence

_KNOWLEDGE = re.compile(r"\b(?:kennis|bekend(?:heid)? met|inzicht in)\b", re.IGNORECASE)


class Knowledge(Requirement):
    """Knowledge of all of `facets`."""

    kind: Literal["knowledge"] = "knowledge"
    subject: str | None = None
    facets: tuple[Facet, ...] = ()


def recognise(sentence: Sentence, context: PostingContext) -> Knowledge | None:
    """Read a sentence that asks for knowledge and not for experience."""
    if not _KNOWLEDGE.search(sentence.text) or re.search(r"ervaring", sentence.text, re.IGNORECASE):
        return None
    facets = subject.facets(sentence, context)
    if not facets:
        return None
    return Knowledge(subject=", ".join(f.text for f in facets), facets=facets)


def find(requirement: Knowledge, criterion: Criterion, submission: Submission) -> Iterator[Claim]:
    """Offer every place that names a facet."""
    return jobs.claims(criterion.id, requirement.facets, submission, anywhere=True)


def sought(requirement: Knowledge) -> tuple[Sought, ...]:
    """What to quote: the words for each facet."""
    return jobs.sought(requirement.facets)


def decide(requirement: Knowledge, evidence: tuple[Evidence, ...], case: Case) -> Ruling:
    """All facets named somewhere in the papers that count."""
    return rule_anywhere(requirement.facets, evidence, case)


def rule_anywhere(facets: tuple[Facet, ...], evidence: tuple[Evidence, ...], case: Case) -> Ruling:
    """Decide a criterion that any visible place may prove."""
    found = stretches(evidence, facets, case, anywhere=True)
    if Source.MOTIVATION not in case.criterion.evidence_sources:
        found = tuple(s for s in found if not s.in_letter)
    proving = [_best(found, i) for i in range(len(facets))]
    cited = once(tuple(c for s, i in zip(proving, range(len(facets)), strict=True) if s and (c := s.readings[i].citation)))
    if all(proving) and cited:
        return Ruling(Outcome.MET, Why.EXPLICIT, citations=cited, steps=("genoemd in het cv; voor kennis is dat genoeg",))
    near = once(tuple(r.citation for s in found for r in s.readings if r.citation))
    missing = [f.text for f, s in zip(facets, proving, strict=True) if s is None]
    step = f"niet genoemd: {', '.join(missing)}"
    return Ruling(Outcome.NOT_MET, Why.IMPLICIT if near else Why.ABSENT, nearest=near[:4], steps=(step,))


def _best(found: tuple[Stretch, ...], index: int) -> Stretch | None:
    return next((s for s in found if s.readings[index].standing is Standing.PROVED), None)


def ask(requirement: Knowledge, ruling: Ruling) -> str:
    """What to write if it is true (Dutch, with blanks)."""
    del ruling
    laws = [f.text for f in requirement.facets if f.name is FacetName.LAW]
    return f"Kennis van {', '.join(laws) or requirement.subject}: [waar je die kennis opdeed en gebruikt]"
