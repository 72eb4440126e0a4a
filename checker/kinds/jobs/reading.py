"""How far one text of the CV proves one facet: the same reading for the finder that offers it and for the court that decides."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import IntEnum

from checker.domain.documents import Citation, Document
from checker.domain.postings import Facet, FacetName
from checker.domain.resume import Job, Passage
from checker.dutch.clauses import contradiction
from checker.dutch.extracts import Extract
from checker.dutch.periods import find_periods
from checker.dutch.phrases import share
from checker.kinds.facets import prove, terms_proved
from checker.kinds.facets.proof import Proof
from checker.kinds.quoting import clauses, extract

HEADS = (FacetName.ROLE, FacetName.SECTOR, FacetName.REGION)  # proved by who one was, where
_NEAR = 0.6  # share of an asked wording from which a sentence is worth showing as the nearest miss
_NONE = re.compile(r"\s*[:(–-]+\s*(?:geen|nihil|n\.?v\.?t\.?|onbekend|none)\b", re.IGNORECASE)


class Standing(IntEnum):
    """How far a facet is proved, in order."""

    MISSING = 0
    CONTRADICTED = 1
    NEAR = 2
    PROVED = 3


@dataclass(frozen=True, slots=True, eq=False)
class Reading:
    """One facet as read from one text, or from several: its standing, the words, and the accepted terms found."""

    standing: Standing
    citation: Citation | None = None
    terms: frozenset[str] = frozenset()


def described(facet: Facet, passage: Extract) -> Iterator[tuple[Extract, Reading]]:
    """Read a passage: each clause that names the facet, else the sentences that do as a whole, else the passage.

    Each reading comes with the sentence that it is read in: whoever quotes a word of that sentence points at it.
    """
    sentences = passage.sentences()
    by_clause = [(s, r) for s in sentences for c in clauses(s) if (r := _described(facet, c, passage))]
    by_sentence = by_clause or [(s, r) for s in sentences if (r := _described(facet, s, passage))]
    whole = None if by_sentence else _described(facet, passage, passage)
    yield from [(passage, whole)] if whole else by_sentence


def _described(facet: Facet, unit: Extract, passage: Extract) -> Reading | None:
    """Read a clause within its passage: what it says, and whether the sentence or an afterthought turns it around."""
    proof = prove(facet, unit.text)
    if proof is None:
        return None
    at = passage.offset(unit)
    if contradiction(passage.text, at + proof.start, at + proof.end) or _NONE.match(passage.text, at + proof.end):
        return Reading(Standing.CONTRADICTED, unit.citation())
    return Reading(_standing(proof), unit.citation(), terms_proved(facet, unit.text) if facet.at_least > 1 else frozenset())


def nearest(facet: Facet, sentences: Iterable[Extract]) -> Reading | None:
    """The sentence that has most of the asked words, where none names the facet: for showing, never for deciding."""
    scored = [(max((share(t.text, s.text) for t in facet.accepted_terms), default=0.0), s) for s in sentences]
    score, sentence = max(scored, key=lambda row: row[0], default=(0.0, None))
    return Reading(Standing.NEAR, sentence.citation()) if sentence and score >= _NEAR else None


def heads(facet: Facet, job: Job, document: Document) -> tuple[Extract, ...]:
    """The parts of a job's head that can prove a facet: its title a function, its client or employer a sector or region."""
    parts: tuple[Passage | None, ...] = ()
    if facet.name is FacetName.ROLE:
        parts = (job.title,)
    elif facet.name in HEADS:
        parts = (job.client, job.employer, job.title)
    elif facet.name is FacetName.DOMAIN:
        parts = (job.title, job.client, job.employer)
    return tuple(extract(document, part) for part in parts if part)


def headed(facet: Facet, job: Job, document: Document) -> tuple[Reading, ...]:
    """Read what a job's own head says of a facet; of a sector or region the first part that says anything counts."""
    found = tuple(r for text in heads(facet, job, document) if (r := read_head(facet, text)))
    return found[:1] if facet.name in HEADS else found


def read_head(facet: Facet, text: Extract) -> Reading | None:
    """Read one part of a job's head: a function as a name, a field of work as in a description."""
    if facet.name is FacetName.ROLE and (reading := read_line(facet, text)) and find_periods(text.text):
        return Reading(Standing.NEAR, reading.citation)  # "consulent, sinds 2025 teamleider": from when?
    return read_line(facet, text)


def read_line(facet: Facet, text: Extract) -> Reading | None:
    """Read a line that may hold all of a job's head, its period included."""
    if facet.name not in HEADS:
        return next((r for _, r in described(facet, text)), None)
    proof = prove(facet, text.text, title=True)
    return Reading(_standing(proof), text.citation()) if proof else None


def best(readings: Iterable[Reading]) -> Reading:
    """The strongest of several readings, the first where they are equal, with the terms of all."""
    found = list(readings)
    top = max(found, key=lambda r: r.standing, default=Reading(Standing.MISSING))
    return Reading(top.standing, top.citation, frozenset[str]().union(*(r.terms for r in found)))


def _standing(proof: Proof) -> Standing:
    return Standing.PROVED if proof.accepted else Standing.NEAR
