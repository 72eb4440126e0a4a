"""Sentences with blanks, by kind of criterion: what a candidate may write if it is true. They go into Dutch papers.

A frame holds no name, number, period or organisation. What is between square brackets is for the candidate to fill in.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from checker.domain.postings import DemandKind, Facet, Requirement
from checker.domain.resume import Place
from checker.domain.verdicts import Why

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from checker.domain.postings import Criterion

PERIOD = "[periode: maand jaar – maand jaar]"
_ROLE = f"[je functie], [organisatie; bij detachering ook de opdrachtgever], {PERIOD}"


class Frame(NamedTuple):
    """One kind of criterion: what to write, and the kind of section that it belongs in, if a CV has one for it."""

    write: tuple[str, ...]
    place: Place | None = None


FRAMES: dict[str, Frame] = {
    "experience": Frame(
        (_ROLE, "Ik [wat je zelf deed, in de woorden van de opdracht], met als resultaat [resultaat]."),
        Place.WORK,
    ),
    "education": Frame(
        ("[naam van de opleiding], [niveau, zoals op je diploma], [onderwijsinstelling], diploma behaald in [jaar]",),
        Place.EDUCATION,
    ),
    "course": Frame(("[naam van de cursus of training], [opleider], afgerond in [maand jaar]",), Place.COURSES),
    "knowledge": Frame(
        ("Kennis van [onderwerp, in de woorden van de opdracht], opgedaan bij [organisatie of opleiding] in [periode].",),
        Place.WORK,
    ),
    "system": Frame(
        (f"Bij [organisatie] ({PERIOD}) werkte ik met [naam van het systeem] voor [werkzaamheden].",),
        Place.WORK,
    ),
    "language": Frame(
        ("[taal]: [niveau mondeling], [niveau schriftelijk], gebruikt bij [organisatie of situatie]",),
        Place.LANGUAGES,
    ),
    "availability": Frame(
        ("Ik ben beschikbaar per [datum], voor [aantal] uur per week, voor de duur van [aantal maanden].",),
    ),
    "presence": Frame(("Ik ben bereid en beschikbaar om [aantal] dagen per week aanwezig te zijn op [locatie].",)),
    "residence": Frame(("Woonplaats: [postcode en plaats]",)),
    "rate": Frame(("Uurtarief: € [bedrag], exclusief btw, inclusief reiskosten",)),
    "declaration": Frame(("Ik bevestig dat [wat de opdracht je laat bevestigen, in dezelfde woorden].",)),
    "motivation": Frame(("[jouw motivatie, in je eigen woorden]",)),
}
OTHER = Frame(("[wat je hierover naar waarheid kunt zeggen, met waar en wanneer]",))

# Where writing it down differently does not help, there is nothing to fill in.
_NOTHING_TO_WRITE = frozenset({Why.OVER_LIMIT, Why.TOO_LATE, Why.EXCLUDED_FORM})

# Where the reason asks for less than the whole frame of its kind.
_BY_WHY: dict[tuple[str, Why], tuple[str, ...]] = {
    ("experience", Why.DATES_AMBIGUOUS): (_ROLE,),
    ("experience", Why.TOO_SHORT): (_ROLE, "Ik [wat je daar deed dat bij de vraag hoort]."),
    ("experience", Why.WRONG_SECTOR): (_ROLE,),
    ("experience", Why.WRONG_REGION): (f"[je functie], [organisatie] in [gemeente of regio], {PERIOD}",),
    ("education", Why.NOT_COMPLETED): ("[naam van de opleiding], diploma behaald in [jaar]",),
    ("education", Why.IMPLICIT): ("[naam van de opleiding], [niveau], diploma behaald in [jaar]",),
}

_BY_DEMAND: dict[DemandKind, str] = {
    DemandKind.EXAMPLES: "Voorbeelden: [wat je deed, bij welke organisatie, met welk resultaat] en [nog zo'n voorbeeld].",
    DemandKind.SEPARATE_EXAMPLE: "Voorbeeld: [een kort voorbeeld in een eigen alinea: situatie, wat jij deed, resultaat]",
}

# What the advice worded for a criterion says beside the sentence itself; a gap list has its own place for that.
_ASIDE = re.compile(
    r"\s*\[alleen als dit klopt\]\s*|^(?:onder [^:\[]+|in de inschrijving|in het cv): ",
)
_FOR_A_PERSON = "unclassified"  # its advice is to the reader of the report, not to the candidate


def frame_of(kind: str) -> Frame:
    """Return the frame of a kind; one that has none of its own gets the general one."""
    return FRAMES.get(kind, OTHER)


def what_to_write(criterion: Criterion, why: Why, *, literal: str, worded: str = "") -> tuple[str, ...]:
    """Return the sentences to fill in for one gap, those that the demands on the form ask for included; none where none helps.

    Advice that is `worded` for the very criterion and holds a blank is such a sentence, and goes before the frame of the kind.
    `literal` says that words of the posting must be used as they are.
    """
    if why in _NOTHING_TO_WRITE:
        return ()
    if asks_an_example_apart(criterion, why):
        return (_BY_DEMAND[DemandKind.SEPARATE_EXAMPLE],)
    kind = criterion.requirement.kind
    topics = tuple(f"[jouw antwoord op: {d.text}]" for d in criterion.demands if d.kind is DemandKind.TOPIC)
    by_demand = {**_BY_DEMAND, DemandKind.LITERAL: literal}
    asked = tuple(by_demand[d.kind].format(text=d.text) for d in criterion.demands if d.kind in by_demand)
    own = (_sentence(worded),) if "[" in worded and kind != _FOR_A_PERSON else ()
    return (topics or own or _BY_WHY.get((kind, why)) or frame_of(kind).write) + asked


def asks_an_example_apart(criterion: Criterion, why: Why) -> bool:
    """Tell whether all that is lacking is an example in a place of its own."""
    return why is Why.WRONG_PLACE and any(d.kind is DemandKind.SEPARATE_EXAMPLE for d in criterion.demands)


def _sentence(worded: str) -> str:
    """Leave of the advice for a criterion only the sentence to fill in."""
    sentence = _ASIDE.sub("", worded).strip()
    return sentence[:1].upper() + sentence[1:]


def facets_of(requirement: Requirement) -> tuple[Facet, ...]:
    """Return the things to be proved, from whatever fields and parts a requirement keeps them in."""
    return tuple(_facets(getattr(requirement, name) for name in type(requirement).model_fields))


def _facets(values: Iterable[object]) -> Iterator[Facet]:
    for value in values:
        if isinstance(value, Facet):
            yield value
        elif isinstance(value, Requirement):
            yield from facets_of(value)
        elif isinstance(value, tuple):
            yield from _facets(value)
