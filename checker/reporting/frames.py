"""Sentences with blanks, by kind of criterion: what a candidate may write if it is true, and how a letter leads up to a quote.

A frame holds no name, number, period or organisation. What is between square brackets is for the candidate to fill in.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from checker.domain.documents import Source
from checker.domain.postings import DemandKind, Facet, Requirement
from checker.domain.verdicts import Why

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from checker.domain.postings import Criterion

PERIOD = "[periode: maand jaar – maand jaar]"
_ROLE = f"[je functie], [organisatie; bij detachering ook de opdrachtgever], {PERIOD}"


class Frame(NamedTuple):
    """One kind of criterion: its Dutch name, what to write, where to write it, and the lead-in of a letter."""

    name: str
    write: tuple[str, ...]
    where: str
    lead: str


FRAMES: dict[str, Frame] = {
    "experience": Frame(
        "werkervaring",
        (_ROLE, "Ik [wat je zelf deed, in de woorden van de opdracht], met als resultaat [resultaat]."),
        "in je werkervaring, bij de functie waarin je dit deed",
        "Dit heb ik in mijn werk gedaan:",
    ),
    "education": Frame(
        "opleiding",
        ("[naam van de opleiding], [niveau, zoals op je diploma], [onderwijsinstelling], diploma behaald in [jaar]",),
        "onder Opleidingen",
        "Deze opleiding breng ik mee:",
    ),
    "course": Frame(
        "cursus of certificaat",
        ("[naam van de cursus of training], [opleider], afgerond in [maand jaar]",),
        "onder Cursussen of Trainingen",
        "Deze cursus breng ik mee:",
    ),
    "knowledge": Frame(
        "kennis",
        ("Kennis van [onderwerp, in de woorden van de opdracht], opgedaan bij [organisatie of opleiding] in [periode].",),
        "bij de functie of opleiding waar je die kennis hebt opgedaan",
        "Deze kennis breng ik mee:",
    ),
    "system": Frame(
        "systeem",
        (f"Bij [organisatie] ({PERIOD}) werkte ik met [naam van het systeem] voor [werkzaamheden].",),
        "in je werkervaring, bij de functie waarin je ermee werkte",
        "Met dit systeem heb ik gewerkt:",
    ),
    "language": Frame(
        "taal",
        ("[taal]: [niveau mondeling], [niveau schriftelijk], gebruikt bij [organisatie of situatie]",),
        "onder Talen",
        "Over mijn talen:",
    ),
    "availability": Frame(
        "beschikbaarheid",
        ("Ik ben beschikbaar per [datum], voor [aantal] uur per week, voor de duur van [aantal maanden].",),
        "bovenaan je cv, of onder Beschikbaarheid",
        "Over mijn beschikbaarheid:",
    ),
    "presence": Frame(
        "aanwezigheid",
        ("Ik ben bereid en beschikbaar om [aantal] dagen per week aanwezig te zijn op [locatie].",),
        "onder Beschikbaarheid, in een volledige zin",
        "Over mijn aanwezigheid:",
    ),
    "residence": Frame(
        "woonplaats",
        ("Woonplaats: [postcode en plaats]",),
        "bij je persoonlijke gegevens",
        "Over mijn woonplaats:",
    ),
    "rate": Frame(
        "uurtarief",
        ("Uurtarief: € [bedrag], exclusief btw, inclusief reiskosten",),
        "in de inschrijving, niet in je cv",
        "Over het uurtarief:",
    ),
    "declaration": Frame(
        "verklaring",
        ("Ik bevestig dat [wat de opdracht je laat bevestigen, in dezelfde woorden].",),
        "onder Overige gegevens, in een volledige zin",
        "Hierover verklaar ik:",
    ),
    "motivation": Frame(
        "motivatie",
        ("[jouw motivatie, in je eigen woorden]",),
        "in je motivatie",
        "In mijn motivatie staat:",
    ),
}
OTHER = Frame(
    "overig",
    ("[wat je hierover naar waarheid kunt zeggen, met waar en wanneer]",),
    "op de plaats waar dit in je cv het best past",
    "Hierover staat in mijn stukken:",
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
    DemandKind.LITERAL: "Gebruik, als het klopt, letterlijk deze woorden: «{text}».",
}

_ONLY_SOURCE = {Source.MOTIVATION: "in je motivatie", Source.STATEMENT: "in de inschrijving, niet in je cv"}


def frame_of(kind: str) -> Frame:
    """Return the frame of a kind; one that has none of its own gets the general one."""
    return FRAMES.get(kind, OTHER)


def what_to_write(criterion: Criterion, why: Why, *, worded: str = "") -> tuple[str, ...]:
    """Return the sentences to fill in for one gap, those that the demands on the form ask for included; none where none helps.

    Advice that is `worded` for the very criterion and holds a blank is such a sentence, and goes before the frame of the kind.
    """
    if why in _NOTHING_TO_WRITE:
        return ()
    kind = criterion.requirement.kind
    topics = tuple(f"[jouw antwoord op: {d.text}]" for d in criterion.demands if d.kind is DemandKind.TOPIC)
    asked = tuple(_BY_DEMAND[d.kind].format(text=d.text) for d in criterion.demands if d.kind in _BY_DEMAND)
    own = (worded,) if "[" in worded else ()
    return (topics or own or _BY_WHY.get((kind, why)) or frame_of(kind).write) + asked


def where_to_write(criterion: Criterion) -> str:
    """Say in which paper and where in it the sentence belongs."""
    if len(criterion.evidence_sources) == 1:
        return _ONLY_SOURCE.get(criterion.evidence_sources[0], frame_of(criterion.requirement.kind).where)
    return frame_of(criterion.requirement.kind).where


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
