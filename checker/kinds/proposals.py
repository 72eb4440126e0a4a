"""What a model proposes about a criterion: other wordings, and a kind where our own reading knows none.

All of it is marked as proposed: it can show a person where to look and raise the possible points, never the sure ones, until
a person accepts it in the criteria file.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from checker import kinds
from checker.domain.outlines import Outline, OutlinedCriterion
from checker.domain.postings import Criterion, Facet, FacetName, Posting, Relation, Requirement, Term
from checker.dutch.lexicon import same_expression
from checker.dutch.words import key_of
from checker.kinds.sentence import Sentence

_BUILT = ("experience", "knowledge", "system", "course")  # kinds that are nothing but facets to be proved


def with_proposals(posting: Posting, outline: Outline) -> Posting:
    """Add what an outline proposes to the criteria of the same number."""
    outlined = {c.id: c for c in outline.criteria}
    criteria = tuple(_proposed(c, outlined[c.id]) if c.id in outlined else c for c in posting.criteria)
    return posting.model_copy(update={"criteria": criteria})


def _proposed(criterion: Criterion, outlined: OutlinedCriterion) -> Criterion:
    requirement = criterion.requirement
    if requirement.kind == "unclassified" and (built := _built(criterion, outlined)):
        requirement = built
    return criterion.model_copy(update={"requirement": _with_synonyms(requirement, outlined.synonyms)})


def _built(criterion: Criterion, outlined: OutlinedCriterion) -> Requirement | None:
    """Build a requirement from the words that a model says must be proved."""
    known = {name.value for name in FacetName}
    facets = tuple(
        Facet(name=FacetName(name), text=words, accepted_terms=(Term(text=words, relation=Relation.PROPOSED),))
        for name, words in outlined.things
        if name in known
    )
    if outlined.kind not in _BUILT or not facets:
        return None
    sentence = Sentence.of(criterion.text, criterion.printed_points, banded=bool(criterion.bands))
    minimum, more = sentence.minimum
    model = kinds.model(kinds.BY_NAME[outlined.kind])
    told: dict[str, Any] = {
        "facets": facets,
        "subject": ", ".join(f.text for f in facets),
        "system": facets[0].text,
        "min_months": minimum,
        "strictly_more": more,
        "window_months": sentence.window_months,
        "consecutive": sentence.consecutive,
    }
    return model.model_validate({name: value for name, value in told.items() if name in model.model_fields})


def _with_synonyms(requirement: Requirement, synonyms: tuple[tuple[str, str], ...]) -> Requirement:
    """Add proposed wordings to the facets, and to the studies, that they are said to mean the same as."""
    changed: dict[str, Any] = {
        group: tuple(_with_synonyms(r, synonyms) for r in getattr(requirement, group)) for group in ("any_of", "all_of")
    }
    facets: tuple[Facet, ...] = getattr(requirement, "facets", ())
    if facets:
        changed["facets"] = tuple(
            f.model_copy(update={"accepted_terms": _more(f.accepted_terms, (f.text,), synonyms)}) for f in facets
        )
    studies: tuple[Term, ...] = getattr(requirement, "fields", ())
    if studies:
        changed["fields"] = _more(studies, (), synonyms)
    return requirement.model_copy(update=changed)


def _more(terms: tuple[Term, ...], names: Iterable[str], synonyms: tuple[tuple[str, str], ...]) -> tuple[Term, ...]:
    own = [key_of(name) for name in (*names, *(t.text for t in terms if t.relation is not Relation.RELATED))]
    known = [key_of(t.text) for t in terms]
    proposed = [
        Term(text=other, relation=Relation.PROPOSED)
        for words, other in synonyms
        if any(same_expression(key_of(words), name) for name in own)
        and not any(same_expression(key_of(other), name) for name in known)
    ]
    return tuple(dict.fromkeys((*terms, *proposed)))
