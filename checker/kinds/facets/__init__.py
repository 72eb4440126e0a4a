"""The things a criterion asks to be proved within one job: one file for each way of reading them.

`prove` reads one text of the CV for one facet. It answers with the place of the words that prove it, or that come near.
"""

from __future__ import annotations

from collections.abc import Callable

from checker.domain.postings import Facet, FacetName, Relation, Term
from checker.kinds.facets import law, mention, region, role, sector, system, task
from checker.kinds.facets.proof import Proof

_READERS: dict[FacetName, Callable[[str, str], Proof | None]] = {
    FacetName.ROLE: role.described,
    FacetName.TASK: task.read,
    FacetName.TARGET_GROUP: task.read,
    FacetName.DOMAIN: task.read,
    FacetName.LAW: law.read,
    FacetName.SYSTEM: system.read,
    FacetName.SECTOR: sector.read,
    FacetName.REGION: region.read,
    FacetName.MENTION: mention.read,
}


def prove(facet: Facet, text: str, *, title: bool = False) -> Proof | None:
    """Return the strongest proof of `facet` in `text`: an accepted term before a proposed or related one, or None.

    A function is read in a job's title as a name, in a description only where it is called a role.
    """
    reader = role.title if title and facet.name is FacetName.ROLE else _READERS[facet.name]
    best: Proof | None = None
    for term in facet.accepted_terms:
        proof = reader(term.text, text)
        if proof is not None:
            proof = _weighed(proof, term)
            if best is None or (proof.accepted and not best.accepted):
                best = proof
    return best


def terms_proved(facet: Facet, text: str) -> frozenset[str]:
    """Return the accepted terms that `text` proves, for facets that need more than one."""
    found = set()
    for term in facet.accepted_terms:
        proof = _READERS[facet.name](term.text, text)
        if proof is not None and _weighed(proof, term).accepted:
            found.add(term.text)
    return frozenset(found)


def _weighed(proof: Proof, term: Term) -> Proof:
    """A related or proposed term only comes near, and so does a reading that is itself only near."""
    if term.relation in (Relation.RELATED, Relation.PROPOSED):
        return Proof(proof.start, proof.end, accepted=False, term=term.text)
    return Proof(proof.start, proof.end, accepted=proof.accepted, term=term.text)
