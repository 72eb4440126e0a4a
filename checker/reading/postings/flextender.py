"""The layout of Flextender and its family: a header of labels, a list of knock-outs, a list of awards, stock sentences."""

from __future__ import annotations

from checker.domain.documents import Document
from checker.domain.postings import Posting
from checker.reading.postings.parts.building import build
from checker.reading.postings.parts.layout import lay_out

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
    return build(document, lay_out(document), "flextender")
