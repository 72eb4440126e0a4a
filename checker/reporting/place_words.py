"""Where in the papers something must be written down, by kind of criterion, in one table for each language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

# Where the CV has no heading of its own for it, and where under that heading.
Place = tuple[str, str]


@dataclass(frozen=True, slots=True)
class PlaceWords:
    """How a candidate is told where to write; the defaults are Dutch."""

    in_motivation: str = "in je motivatie"
    in_statement: str = "in de inschrijving (de opgave van tarief, contractvorm en beschikbaarheid), niet in je cv"
    apart: str = "in je cv, onder een eigen kopje zoals Voorbeeld"
    under_heading: str = "onder het kopje {heading}"
    on_page: str = " (pagina {page})"
    for_example: str = ", bijvoorbeeld bij je werk als {job}"
    at: str = " bij "
    kinds: Mapping[str, Place] = field(
        default_factory=lambda: {
            "experience": ("in je werkervaring", "bij de functie waarin je dit deed"),
            "education": ("onder een kopje Opleidingen", ""),
            "course": ("onder een kopje Cursussen", ""),
            "knowledge": ("in je werkervaring", "bij de functie of opleiding waar je die kennis gebruikt"),
            "system": ("in je werkervaring", "bij de functie waarin je ermee werkte"),
            "language": ("onder een kopje Talen", ""),
            "availability": ("bovenaan je cv", "in een volledige zin"),
            "presence": ("bovenaan je cv", "in een volledige zin"),
            "residence": ("bij je persoonlijke gegevens", ""),
            "rate": ("in de inschrijving (de opgave van tarief, contractvorm en beschikbaarheid), niet in je cv", ""),
            "declaration": ("bovenaan je cv", "in een volledige zin"),
            "motivation": ("in je motivatie", ""),
        }
    )
    elsewhere: Place = ("op de plaats waar dit in je cv het best past", "")


DUTCH = PlaceWords()
ENGLISH = PlaceWords(
    in_motivation="in your motivation letter",
    in_statement="in the tender statement (which gives rate, form of contract and availability), not in your CV",
    apart="in your CV, under a heading of its own such as Voorbeeld (example)",
    under_heading="under the heading {heading}",
    on_page=" (page {page})",
    for_example=", for example at your work as {job}",
    at=" at ",
    kinds={
        "experience": ("in your work experience", "at the job where you did this"),
        "education": ("under a heading Opleidingen (education)", ""),
        "course": ("under a heading Cursussen (courses)", ""),
        "knowledge": ("in your work experience", "at the job or study where you use that knowledge"),
        "system": ("in your work experience", "at the job where you worked with it"),
        "language": ("under a heading Talen (languages)", ""),
        "availability": ("at the top of your CV", "in a full sentence"),
        "presence": ("at the top of your CV", "in a full sentence"),
        "residence": ("with your personal details", ""),
        "rate": ("in the tender statement (which gives rate, form of contract and availability), not in your CV", ""),
        "declaration": ("at the top of your CV", "in a full sentence"),
        "motivation": ("in your motivation letter", ""),
    },
    elsewhere=("in the place in your CV where it fits best", ""),
)
