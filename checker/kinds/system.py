"""A system (software).

What it asks: work with the product. What proves it: the product named in a dated job's description. What does not: a systems
list, a course, another product of the supplier. Where only knowledge is asked, a systems list is enough. Source: labelling
guidelines, "Explicit".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from checker.domain.claims import Claim, Evidence
from checker.domain.postings import Criterion, Facet, FacetName, Requirement
from checker.domain.submissions import Submission
from checker.domain.verdicts import Ruling
from checker.dutch.phrases import choices
from checker.kinds import knowledge, products
from checker.kinds.base import Case, PostingContext, Sought, facet
from checker.kinds.facets.system import supplier_of
from checker.kinds.jobs import claims as jobs
from checker.kinds.jobs.months import Duration
from checker.kinds.jobs.ruling import rule
from checker.kinds.sentence import Sentence

_ASKS = re.compile(r"\b(?:\w*ervaring|kennis|bekend|vaardig)\b", re.IGNORECASE)


class System(Requirement):
    """Experience with a product (or knowledge of it), perhaps for a time."""

    kind: Literal["system"] = "system"
    system: str
    vendor: str | None = None
    knowledge_only: bool = False
    min_months: int | None = None
    strictly_more: bool = False
    window_months: int | None = None
    facets: tuple[Facet, ...] = ()


def recognise(sentence: Sentence, context: PostingContext) -> System | None:
    """Read a sentence whose subject is a product."""
    del context
    if not _ASKS.search(sentence.text):
        return None
    listed = products.systems_as_examples(sentence.bare)
    named = products.system_named(sentence.bare) or " of ".join(listed)
    if not named:
        return None
    product, vendor = supplier_of(named)
    terms = listed or (choices(named) if not vendor else (named,))
    minimum, more = sentence.minimum
    return System(
        system=product if vendor else named,
        vendor=vendor or None,
        knowledge_only=not re.search(r"ervaring", sentence.text, re.IGNORECASE),
        min_months=minimum,
        strictly_more=more,
        window_months=sentence.window_months,
        facets=(facet(FacetName.SYSTEM, named, *terms),),
    )


def find(requirement: System, criterion: Criterion, submission: Submission) -> Iterator[Claim]:
    """Offer jobs and lists that name the product."""
    return jobs.claims(criterion.id, requirement.facets, submission, anywhere=requirement.knowledge_only)


def sought(requirement: System) -> tuple[Sought, ...]:
    """What to quote: the words for each facet."""
    return jobs.sought(requirement.facets)


def decide(requirement: System, evidence: tuple[Evidence, ...], case: Case) -> Ruling:
    """A dated job's description decides; for knowledge a list is enough."""
    if requirement.knowledge_only:
        return knowledge.rule_anywhere(requirement.facets, evidence, case)
    return rule(
        requirement.facets, Duration(requirement.min_months, requirement.strictly_more, requirement.window_months), evidence, case
    )


def ask(requirement: System, ruling: Ruling) -> str:
    """What to write if it is true (Dutch, with blanks)."""
    del ruling
    named = next((f.text for f in requirement.facets), requirement.system)
    return f"Bij [naam van de organisatie], [maand jaar] – [maand jaar], werkte ik met {named}: [beschrijf wat je ermee deed]"
