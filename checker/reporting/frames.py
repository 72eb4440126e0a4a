"""Sentences with blanks, by kind of criterion: what a candidate may write if it is true, and where in the papers it belongs.

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


IN_THE_STATEMENT = "in de inschrijving (de opgave van tarief, contractvorm en beschikbaarheid), niet in je cv"
APART = "in je cv, onder een eigen kopje zoals Voorbeeld"


class Frame(NamedTuple):
    """One kind of criterion: its Dutch name, what to write, in which part of the papers, and where in that part."""

    name: str
    write: tuple[str, ...]
    where: str  # where the CV has no heading of its own for the place
    detail: str = ""
    place: Place | None = None


FRAMES: dict[str, Frame] = {
    "experience": Frame(
        "werkervaring",
        (_ROLE, "Ik [wat je zelf deed, in de woorden van de opdracht], met als resultaat [resultaat]."),
        "in je werkervaring",
        "bij de functie waarin je dit deed",
        Place.WORK,
    ),
    "education": Frame(
        "opleiding",
        ("[naam van de opleiding], [niveau, zoals op je diploma], [onderwijsinstelling], diploma behaald in [jaar]",),
        "onder een kopje Opleidingen",
        place=Place.EDUCATION,
    ),
    "course": Frame(
        "cursus of certificaat",
        ("[naam van de cursus of training], [opleider], afgerond in [maand jaar]",),
        "onder een kopje Cursussen",
        place=Place.COURSES,
    ),
    "knowledge": Frame(
        "kennis",
        ("Kennis van [onderwerp, in de woorden van de opdracht], opgedaan bij [organisatie of opleiding] in [periode].",),
        "in je werkervaring",
        "bij de functie of opleiding waar je die kennis gebruikt",
        Place.WORK,
    ),
    "system": Frame(
        "systeem",
        (f"Bij [organisatie] ({PERIOD}) werkte ik met [naam van het systeem] voor [werkzaamheden].",),
        "in je werkervaring",
        "bij de functie waarin je ermee werkte",
        Place.WORK,
    ),
    "language": Frame(
        "taal",
        ("[taal]: [niveau mondeling], [niveau schriftelijk], gebruikt bij [organisatie of situatie]",),
        "onder een kopje Talen",
        place=Place.LANGUAGES,
    ),
    "availability": Frame(
        "beschikbaarheid",
        ("Ik ben beschikbaar per [datum], voor [aantal] uur per week, voor de duur van [aantal maanden].",),
        "bovenaan je cv",
        "in een volledige zin",
    ),
    "presence": Frame(
        "aanwezigheid",
        ("Ik ben bereid en beschikbaar om [aantal] dagen per week aanwezig te zijn op [locatie].",),
        "bovenaan je cv",
        "in een volledige zin",
    ),
    "residence": Frame(
        "woonplaats",
        ("Woonplaats: [postcode en plaats]",),
        "bij je persoonlijke gegevens",
    ),
    "rate": Frame(
        "uurtarief",
        ("Uurtarief: € [bedrag], exclusief btw, inclusief reiskosten",),
        IN_THE_STATEMENT,
    ),
    "declaration": Frame(
        "verklaring",
        ("Ik bevestig dat [wat de opdracht je laat bevestigen, in dezelfde woorden].",),
        "bovenaan je cv",
        "in een volledige zin",
    ),
    "motivation": Frame(
        "motivatie",
        ("[jouw motivatie, in je eigen woorden]",),
        "in je motivatie",
    ),
}
OTHER = Frame(
    "overig",
    ("[wat je hierover naar waarheid kunt zeggen, met waar en wanneer]",),
    "op de plaats waar dit in je cv het best past",
)

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
    DemandKind.LITERAL: "Gebruik, als het klopt, letterlijk deze woorden: “{text}”.",
}

# What the advice worded for a criterion says beside the sentence itself; a gap list has its own place for that.
_ASIDE = re.compile(
    r"\s*\[alleen als dit klopt\]\s*|^(?:onder [^:\[]+|in de inschrijving|in het cv): ",
)
_FOR_A_PERSON = "unclassified"  # its advice is to the reader of the report, not to the candidate


def frame_of(kind: str) -> Frame:
    """Return the frame of a kind; one that has none of its own gets the general one."""
    return FRAMES.get(kind, OTHER)


def what_to_write(criterion: Criterion, why: Why, *, worded: str = "") -> tuple[str, ...]:
    """Return the sentences to fill in for one gap, those that the demands on the form ask for included; none where none helps.

    Advice that is `worded` for the very criterion and holds a blank is such a sentence, and goes before the frame of the kind.
    """
    if why in _NOTHING_TO_WRITE:
        return ()
    if asks_an_example_apart(criterion, why):
        return (_BY_DEMAND[DemandKind.SEPARATE_EXAMPLE],)
    kind = criterion.requirement.kind
    topics = tuple(f"[jouw antwoord op: {d.text}]" for d in criterion.demands if d.kind is DemandKind.TOPIC)
    asked = tuple(_BY_DEMAND[d.kind].format(text=d.text) for d in criterion.demands if d.kind in _BY_DEMAND)
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
