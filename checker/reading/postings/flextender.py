"""The layout of Flextender and its family: a header of labels, a list of knock-outs, a list of awards, stock sentences."""

from __future__ import annotations

from checker.domain.documents import Document
from checker.domain.postings import Criterion, CriterionSection, Duration, ExplicitOnlyClause, Posting
from checker.kinds import read_criterion
from checker.kinds.base import PostingContext
from checker.reading.postings.parts.fields import Fields, read_fields
from checker.reading.postings.parts.layout import Layout, lay_out
from checker.reading.postings.parts.rules import accepts_letter

LOOKED_FOR = (
    "een kop boven de knock-outcriteria (zoals “Vereisten / knock-outcriteria”, “Minimumeisen” of “Eisen”) en een kop boven de "
    "gunningscriteria (zoals “Gunningscriteria”, “Selectiecriteria” of “Wensen”), elk met een lijst eronder"
)
_FAMILY = ("flextender", "das opdracht", "inhuuropdracht", "marktplaatsuitvraag")
_LABELS_OF_THE_FAMILY = 2


def recognise(document: Document) -> bool:
    """Whether the text has both lists of criteria, or one of them and the family's own words."""
    layout = lay_out(document)
    sections = {found.section for found in layout.lists}
    if len(sections) > 1:
        return True
    text = document.text.lower()
    return bool(sections) and (len(layout.header.values) >= _LABELS_OF_THE_FAMILY or any(word in text for word in _FAMILY))


def read(document: Document) -> Posting:
    """Read header, rules and criteria; what the text does not give stays empty."""
    layout = lay_out(document)
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
        layout="flextender",
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
