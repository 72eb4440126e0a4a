"""Small makers of domain values, for tests that build an assessment by hand."""

from __future__ import annotations

import hashlib
from datetime import datetime
from typing import Any

from checker.domain.documents import Citation, Document, Page, Part, PartKind, Span
from checker.domain.postings import (
    Criterion,
    CriterionSection,
    CvRequirements,
    Facet,
    FacetName,
    Paper,
    Posting,
    Requirement,
    Term,
)
from checker.domain.resume import Job, Passage, Place, Section
from checker.domain.verdicts import (
    Assessment,
    Outcome,
    Receipt,
    Ruling,
    Verdict,
    Why,
)


class Asked(Requirement):
    """A requirement with facets, as the kinds of criterion have them."""

    facets: tuple[Facet, ...] = ()
    min_months: int | None = None


def document(name: str, *pages: str, kind: PartKind = PartKind.CV, file_format: str = "pdf") -> Document:
    """Make a document of one part, with a page for each text given."""
    text, spans = "", []
    for page in pages:
        spans.append(Span(len(text), len(text) + len(page)))
        text += page
    numbered = tuple(Page(number, span) for number, span in enumerate(spans, 1)) if file_format == "pdf" else ()
    sha256 = hashlib.sha256((name + text).encode("utf-8", "surrogatepass")).hexdigest()
    return Document(name, sha256, text, file_format, pages=numbered, parts=(Part(kind, Span(0, len(text))),))


def cite(source: Document, *quotes: str) -> Citation:
    """Point at words that stand in a document."""
    return Citation(source, tuple(Span(source.text.index(q), source.text.index(q) + len(q)) for q in quotes))


def passage(source: Document, words: str, after: int = 0) -> Passage:
    """Make a passage of words that stand in a document."""
    start = source.text.index(words, after)
    return Passage((Span(start, start + len(words)),))


def job(source: Document, title: str, employer: str, period: str, *told: str) -> Job:
    """Make a dated job from the words of its lines, in the order in which they stand there."""
    first, at, when = (passage(source, words) for words in (title, employer, period))
    lines = tuple(passage(source, words, when.span.start) for words in told)
    span = Span(min(p.span.start for p in (first, at, when)), max(p.span.end for p in (first, at, when, *lines)))
    return Job(span, first, at, None, when, lines)


def section(source: Document, place: Place, heading: str, until: str = "") -> Section:
    """Make a section from its heading to the next."""
    start = source.text.index(f"{heading}\n")
    end = source.text.index(f"{until}\n", start) if until else len(source.text)
    return Section(place, Span(start, end), passage(source, heading, start))


def criterion(number: str, text: str, kind: str, points: int | None = None, **more: object) -> Criterion:
    """Make a criterion: an award where it has points, else a knock-out."""
    fields: dict[str, object] = {
        "id": number,
        "section": CriterionSection.KNOCKOUT if points is None else CriterionSection.AWARD,
        "text": text,
        "points": points,
        "requirement": Requirement(kind=kind),
    }
    return Criterion.model_validate({**fields, **more})


def facet(name: FacetName, text: str) -> Facet:
    """Make a facet that its own words prove."""
    return Facet(name=name, text=text, accepted_terms=(Term(text=text),))


def posting(criteria: tuple[Criterion, ...], **more: object) -> Posting:
    """Make the posting that all invented assessments are about."""
    fields: dict[str, object] = {
        "file": "opdracht.txt",
        "sha256": "0" * 64,
        "layout": "invented",
        "number": "40417",
        "title": "Coördinator Wet open overheid",
        "client": "Gemeente Rietmeer",
        "closes": datetime(2031, 5, 12, 9, 0),
        "question_deadline": datetime(2031, 5, 7, 12, 0),
        "start": "1 juli 2031",
        "hours_min": 24,
        "hours_max": 32,
        "place": "Rietmeer",
        "cv_requirements": CvRequirements(max_pages=5, language="Nederlands", min_references=2),
        "papers": (Paper(name="VOG", quote="De opdrachtgever vraagt om een Verklaring Omtrent het Gedrag (VOG)."),),
        "criteria": criteria,
    }
    return Posting.model_validate({**fields, **more})


def receipt(**more: Any) -> Receipt:  # noqa: ANN401 - any field, by its name
    """Make the receipt of a run by rules."""
    fields: dict[str, Any] = {
        "documents": (("cv", "a" * 64), ("motivation", "b" * 64), ("statement", "c" * 64)),
        "posting_sha256": "0" * 64,
        "engine": "rules",
        "version": "0.1.0",
        "reference_date": "2031-05-12",
        "counting_rules": ("Genoemde maanden tellen heel mee.", "Overlappende functies tellen één keer."),
    }
    return Receipt(**{**fields, **more})


def verdict(asked: Criterion, ruling: Ruling, explanation: str = "", advice: str = "") -> Verdict:
    """Pair a criterion with its ruling; without an explanation the papers word one themselves."""
    return Verdict(asked, ruling, explanation, advice)


def met(*citations: Citation, **more: Any) -> Ruling:  # noqa: ANN401 - any field, by its name
    """Make a ruling of met."""
    return Ruling(Outcome.MET, Why.EXPLICIT, citations, **more)


def not_met(why: Why, *nearest: Citation, **more: Any) -> Ruling:  # noqa: ANN401 - any field, by its name
    """Make a ruling of not met, or of needs input where the reason says so."""
    outcome = Outcome.NEEDS_INPUT if why is Why.NEEDS_INPUT else Outcome.NOT_MET
    return Ruling(outcome, why, (), nearest, **more)


def assessment(verdicts: tuple[Verdict, ...], **more: Any) -> Assessment:  # noqa: ANN401 - any field, by its name
    """Make an assessment of these verdicts; the posting has their criteria."""
    fields: dict[str, Any] = {
        "posting": posting(tuple(v.criterion for v in verdicts)),
        "candidate": "voorbeeld-robin",
        "reference_date": "2031-05-12",
        "verdicts": verdicts,
        "receipt": receipt(),
    }
    return Assessment(**{**fields, **more})
