"""Work experience: as a function, with a task, a law or a target group, in a sector or region, for a time, in a window.

What it asks: dated jobs in which everything the criterion names is written down. What proves it: title, employer or client,
period and description of one and the same job; several jobs add up. What does not: a profile text, a skills list, a course,
years claimed without dates, a job that proves one half while another proves the other. Source: labelling guidelines, "Dates"
and "Explicit".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from checker.domain.claims import Claim, Evidence
from checker.domain.documents import Source
from checker.domain.postings import Criterion, DemandKind, Facet, FacetName, Requirement
from checker.domain.submissions import Submission
from checker.domain.verdicts import Ruling
from checker.dutch.numbers import NUMBER, number
from checker.kinds import subject
from checker.kinds.base import Case, PostingContext, Sought
from checker.kinds.jobs import claims as jobs
from checker.kinds.jobs.months import Duration
from checker.kinds.jobs.ruling import rule
from checker.kinds.sentence import Sentence

_EMPLOYERS = re.compile(
    rf"\b(?:bij|binnen|voor)\s+(?:(?:minimaal|ten minste"
    rf"|minstens)\s+(?P<n>{NUMBER})\s+(?:verschillende\s+)?|(?:meerdere|verschillende|diverse)\s+)"
    r"(?:gemeenten|organisaties|werkgevers|opdrachtgevers|overheden|overheidsorganisaties|instellingen|waterschappen|provincies)\b",
    re.IGNORECASE,
)
_EXPERIENCE = re.compile(r"\b(?:\w*ervaring|ervaren|werkzaam geweest|gewerkt)\b", re.IGNORECASE)


class Experience(Requirement):
    """Experience with all of `facets`, for at least `min_months` within the last `window_months`."""

    kind: Literal["experience"] = "experience"
    role: str | None = None
    subject: str | None = None
    sector: str | None = None
    region: str | None = None
    min_months: int | None = None
    strictly_more: bool = False
    window_months: int | None = None
    consecutive: bool = False
    min_employers: int = 1
    facets: tuple[Facet, ...] = ()

    @property
    def duration(self) -> Duration:
        """The demand on time."""
        return Duration(self.min_months, self.strictly_more, self.window_months, self.consecutive, self.min_employers)


def recognise(sentence: Sentence, context: PostingContext) -> Experience | None:
    """Read a sentence that asks for experience."""
    if not _EXPERIENCE.search(sentence.text):
        return None
    facets = subject.facets(sentence, context)
    if not facets:
        return None
    for demand in sentence.demands:
        if demand.kind is DemandKind.LITERAL and demand.terms:
            facets = (*facets, subject.mention(demand.terms[0]))
    minimum, more = sentence.minimum
    by_name = {f.name: f.text for f in reversed(facets)}
    tasks = [f.text for f in facets if f.name in (FacetName.TASK, FacetName.LAW, FacetName.TARGET_GROUP)]
    return Experience(
        role=by_name.get(FacetName.ROLE),
        subject=", ".join(tasks) or None,
        sector=by_name.get(FacetName.SECTOR),
        region=by_name.get(FacetName.REGION),
        min_months=minimum,
        strictly_more=more,
        window_months=sentence.window_months,
        consecutive=sentence.consecutive,
        min_employers=_employers(sentence),
        facets=facets,
    )


def _employers(sentence: Sentence) -> int:
    """At how many employers: "bij minimaal twee verschillende gemeenten"."""
    match = _EMPLOYERS.search(sentence.text)
    if not match:
        return 1
    return int(number(match["n"])) if match["n"] else 2


def find(requirement: Experience, criterion: Criterion, submission: Submission) -> Iterator[Claim]:
    """Offer every job that says something of a facet."""
    heads_only = all(f.name in (FacetName.SECTOR, FacetName.REGION) for f in requirement.facets)
    every = heads_only or Source.MOTIVATION in criterion.evidence_sources
    return jobs.claims(criterion.id, requirement.facets, submission, every_job=every)


def sought(requirement: Experience) -> tuple[Sought, ...]:
    """What to quote: the words for each facet."""
    return jobs.sought(requirement.facets)


def decide(requirement: Experience, evidence: tuple[Evidence, ...], case: Case) -> Ruling:
    """Count the jobs that prove everything."""
    return rule(requirement.facets, requirement.duration, evidence, case)


def ask(requirement: Experience, ruling: Ruling) -> str:
    """What to write if it is true (Dutch, with blanks)."""
    del ruling
    who = requirement.role or "[functie]"
    where = f" bij [naam van de {requirement.sector}]" if requirement.sector else " bij [naam van de organisatie]"
    what = f": [beschrijf in eigen woorden wat je deed met {requirement.subject}]" if requirement.subject else ""
    return f"{who}{where}, [maand jaar] – [maand jaar]{what}"
