"""Requirements made of others: what also suffices (any_of), and what must hold as well (all_of)."""

from __future__ import annotations

import re
from dataclasses import replace

from checker.domain.postings import Facet, FacetName, Requirement
from checker.domain.verdicts import Outcome, Ruling
from checker.dutch.numbers import first_duration
from checker.kinds.base import facet
from checker.kinds.experience import Experience
from checker.kinds.quoting import once
from checker.kinds.sentence import Sentence

_OR_EXPERIENCE = re.compile(r"\bof\b[^()]*?(?P<years>(?:minimaal|ten minste|minstens)[^()]*?\w*ervaring\b[^()]*)", re.IGNORECASE)
_LEVEL = re.compile(r"\b(?P<level>mbo|hbo|wo)\b", re.IGNORECASE)
_ORDER = (Outcome.MET, Outcome.NEEDS_INPUT, Outcome.NOT_MET)


def alternatives(requirement: Requirement, sentence: Sentence) -> Requirement:
    """Add the experience that a posting accepts instead of a diploma ("diploma of minimaal 3 jaar ervaring op dat niveau")."""
    match = _OR_EXPERIENCE.search(sentence.text)
    if requirement.kind != "education" or not match:
        return requirement
    level = _LEVEL.search(match["years"]) or _LEVEL.search(sentence.text)
    named = level["level"].casefold() if level else "hbo"
    experience = Experience(
        subject=f"ervaring op {named}-niveau", min_months=first_duration(match["years"]), facets=(_at_level(named),)
    )
    return requirement.model_copy(update={"any_of": (experience,)})


def _at_level(level: str) -> Facet:
    """Work at a level is proved by a job that says so; a higher level says it as well."""
    higher = {"mbo": ("mbo", "hbo", "wo"), "hbo": ("hbo", "wo"), "wo": ("wo",)}[level]
    terms = [f"{name} {word}" for name in higher for word in ("niveau", "functie", "denkniveau")]
    return facet(FacetName.MENTION, f"{level}-niveau", *terms)


def combined(own: Ruling, *, any_of: list[Ruling], all_of: list[Ruling]) -> Ruling:
    """The best of the alternatives, held back by the worst of what must hold as well."""
    best = min((own, *any_of), key=lambda r: _ORDER.index(r.outcome))
    if best.outcome is Outcome.NOT_MET and not best.review and (open_ones := [r for r in any_of if r.review]):
        best = replace(best, review=True, nearest=once((*best.nearest, *(c for r in open_ones for c in r.nearest))))
    for other in all_of:
        if other.outcome is not Outcome.MET:
            return Ruling(
                other.outcome,
                other.why,
                nearest=other.nearest or best.citations,
                steps=(*best.steps, *other.steps),
                review=other.review and (best.outcome is Outcome.MET or best.review),
            )
    if not all_of or best.outcome is not Outcome.MET:
        return best
    cited = once((*best.citations, *(c for r in all_of for c in r.citations)))
    steps = tuple(s for r in (best, *all_of) for s in r.steps)
    return Ruling(best.outcome, best.why, citations=cited, steps=steps, months=best.months)
