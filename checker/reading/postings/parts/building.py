"""From a text laid out to a posting: every field read, every criterion typed."""

from __future__ import annotations

from checker.domain.documents import Document
from checker.domain.postings import Criterion, CriterionSection, Duration, ExplicitOnlyClause, Posting
from checker.kinds import read_criterion
from checker.kinds.base import PostingContext
from checker.reading.postings.parts.fields import Fields, read_fields
from checker.reading.postings.parts.layout import Layout
from checker.reading.postings.parts.rules import accepts_letter


def build(document: Document, layout: Layout, name: str) -> Posting:
    """Read header, rules and criteria; what the text does not give stays empty."""
    fields = read_fields(layout)
    context = _context(layout, fields)
    criteria: list[Criterion] = []
    for found in layout.lists:
        printed = found.printed
        award = found.section is CriterionSection.AWARD
        criteria.append(
            read_criterion(
                id=found.id,
                section=found.section,
                text=found.text.text,
                points=printed.points if printed and award else None,
                printed_points=printed.text if printed else None,
                bands=printed.bands if printed and award else (),
                context=context,
            )
        )
        fields.places[f"criterion {found.id}"] = found.text.place
    return Posting(
        file=document.name,
        sha256=document.sha256,
        layout=name,
        assignment=layout.assignment,
        criteria=tuple(criteria),
        places=fields.places,
        **fields.values,
    )


def _context(layout: Layout, fields: Fields) -> PostingContext:
    """Gather what a criterion's sentence leaves to the rest of the posting."""
    values = fields.values
    return PostingContext(
        title=values.get("title", ""),
        client=values.get("client"),
        place=values.get("place"),
        closes=values.get("closes"),
        start_iso=values.get("start_iso"),
        duration_months=values.get("duration", Duration()).months,
        assignment=layout.assignment,
        cv_or_letter=accepts_letter(values.get("explicit_only_clause", ExplicitOnlyClause())),
    )
