"""What verified evidence is worth for each facet: read again from the document, with the whole sentence around it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import IntEnum

from checker.domain.calendar import DateReading
from checker.domain.claims import Evidence, Exhibit
from checker.domain.documents import Citation, Source
from checker.domain.postings import Facet, FacetName
from checker.domain.resume import Place
from checker.domain.submissions import Submission
from checker.dutch.clauses import contradiction
from checker.dutch.periods import find_periods
from checker.dutch.words import key_of
from checker.kinds.facets import prove, terms_proved
from checker.kinds.jobs.claims import HEADS, label
from checker.kinds.quoting import setting

_NONE = re.compile(r"\s*[:(–-]+\s*(?:geen|nihil|n\.?v\.?t\.?|onbekend|none)\b", re.IGNORECASE)


class Standing(IntEnum):
    """How far a facet is proved, in order."""

    MISSING = 0
    CONTRADICTED = 1
    NEAR = 2
    PROVED = 3


@dataclass(frozen=True, slots=True, eq=False)
class Reading:
    """One facet as read from one piece of evidence: its standing, the words, and the accepted terms found."""

    standing: Standing
    citation: Citation | None = None
    terms: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, eq=False)
class Stretch:
    """A job, or a passage elsewhere, as evidence: each facet's reading and the job's dates."""

    evidence: Evidence
    readings: tuple[Reading, ...]
    dates: DateReading | None = None
    period: Citation | None = None

    @property
    def in_job(self) -> bool:
        """Whether this is a dated job of the CV."""
        return self.evidence.job is not None

    @property
    def in_letter(self) -> bool:
        """Whether this stands in the motivation."""
        return self.evidence.exhibits[0].citation.source is Source.MOTIVATION

    @property
    def place(self) -> Place:
        """The kind of section it stands in."""
        return self.evidence.place

    def proves(self, indexes: tuple[int, ...]) -> bool:
        """Tell whether all these facets are proved here."""
        return all(self.readings[i].standing is Standing.PROVED for i in indexes)

    def citations(self) -> tuple[Citation, ...]:
        """What is worth citing: what proves the facets, the title, the employer or client, and the period."""
        named = [r.citation for r in self.readings if r.citation and r.standing is Standing.PROVED]
        frame = [e.citation for name in ("title", "client", "employer", "period") for e in self.evidence.exhibits_of(name)]
        return _once((*named, *frame))

    def employer(self) -> str:
        """The client, else the employer, as a key to tell organisations apart."""
        found = [e for n in ("client", "employer") for e in self.evidence.exhibits_of(n)]
        return key_of(found[0].citation.quote) if found else ""

    def name(self) -> str:
        """The job in a few words: employer or client, title, period."""
        words = []
        for name in (("client", "employer"), ("title",), ("period",)):
            found = [e for n in name for e in self.evidence.exhibits_of(n)]
            if found:
                words.append(" ".join(found[0].citation.quote.split()))
        return ", ".join(words)


def read(evidence: Evidence, facets: tuple[Facet, ...], submission: Submission, reference_date: date) -> Stretch:
    """Read a piece of evidence: every facet again from the text, and the period again from its words."""
    readings = tuple(_facet(evidence, label(i, f), f, submission) for i, f in enumerate(facets))
    dates, period = None, None
    for exhibit in evidence.exhibits_of("period"):
        found = find_periods(exhibit.citation.quote) or find_periods(exhibit.citation.quote, single=True)
        if found:
            dates, period = found[0].reading(reference_date), exhibit.citation
    return Stretch(evidence, readings, dates, period)


def _facet(evidence: Evidence, name: str, facet: Facet, submission: Submission) -> Reading:
    best = Reading(Standing.MISSING)
    terms: frozenset[str] = frozenset()
    for exhibit in evidence.exhibits_of(name):
        reading = _exhibit(exhibit, facet, submission)
        terms |= reading.terms
        if reading.standing > best.standing:
            best = reading
    return Reading(best.standing, best.citation, terms)


def _exhibit(exhibit: Exhibit, facet: Facet, submission: Submission) -> Reading:
    quoted = exhibit.citation.quote
    if facet.name in HEADS and (proof := prove(facet, quoted, title=True)):
        dated = facet.name is FacetName.ROLE and bool(find_periods(quoted))  # "consulent, sinds 2025 teamleider": from when?
        return Reading(_weigh(exhibit, accepted=proof.accepted and not dated), exhibit.citation)
    text = setting(exhibit, submission).text
    proof = prove(facet, text)
    if proof is None:
        return Reading(Standing.NEAR, exhibit.citation)
    if contradiction(text, proof.start, proof.end) or _NONE.match(text, proof.end):
        return Reading(Standing.CONTRADICTED, exhibit.citation)
    terms = terms_proved(facet, text) if facet.at_least > 1 or facet.name is not FacetName.ROLE else frozenset()
    return Reading(_weigh(exhibit, accepted=proof.accepted), exhibit.citation, terms)


def _weigh(exhibit: Exhibit, *, accepted: bool) -> Standing:
    return Standing.PROVED if accepted and not exhibit.proposed else Standing.NEAR


def _once(citations: tuple[Citation, ...]) -> tuple[Citation, ...]:
    seen: dict[tuple[object, ...], Citation] = {}
    for citation in citations:
        seen.setdefault(citation.place, citation)
    return tuple(seen.values())


once = _once
