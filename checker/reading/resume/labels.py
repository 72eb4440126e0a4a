"""Labels in front of a value, as tables and secondment lines have them: "Opdrachtgever: gemeente X"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from checker.domain.documents import Span
from checker.dutch.periods import find_periods
from checker.reading.resume.rows import Row


class Label(StrEnum):
    """What a label says that its value is."""

    TITLE = "title"
    EMPLOYER = "employer"
    CLIENT = "client"
    PERIOD = "period"
    HOURS = "hours"
    DETAIL = "detail"
    TASKS = "tasks"


_NAMES = {
    Label.TITLE: r"functie(?:titel|naam)?|rol|positie|job title|position|role|title",
    Label.CLIENT: r"opdrachtgever|inlener|inlenende (?:organisatie|partij)|eindklant|eindopdrachtgever|klant"
    r"|opdracht|end client|client|customer",
    Label.EMPLOYER: r"werkgever|organisatie|bedrijf(?:snaam)?|instelling|detacheerder|detacheringsbureau"
    r"|bureau|employer|company|organi[sz]ation",
    Label.PERIOD: r"periode|looptijd|data|datum|van[ -/]+tot|period|dates?",
    Label.HOURS: r"uren|aantal uren|omvang|dienstverband|contract(?:vorm)?|hours|inzet",
    Label.DETAIL: r"plaats|locatie|standplaats|location|regio|branche|sector|afdeling|team|project(?:naam)?"
    r"|reden (?:van )?vertrek|leidinggevende|duur",
    Label.TASKS: r"(?:belangrijkste )?(?:werkzaamheden|taken(?: en verantwoordelijkheden)?)|taakomschrijving"
    r"|functieomschrijving|omschrijving"
    r"|beschrijving|verantwoordelijkheden|activiteiten|resultaten|resultaat|situatie|tasks|responsibilities"
    r"|description|duties|results|toelichting",
}
_LABELS = {label: re.compile(rf"(?:{names})(?P<mark>\s*:\s*|\s*$|\s+)", re.IGNORECASE) for label, names in _NAMES.items()}
_PHRASES = (
    (
        Label.CLIENT,
        re.compile(
            r"(?:gedetacheerd (?:bij|naar|aan)|geplaatst bij|werkzaam bij|seconded to|on behalf of)\s*:?\s+", re.IGNORECASE
        ),
    ),
    (
        Label.EMPLOYER,
        re.compile(
            r"(?:(?:gedetacheerd|ingehuurd|in dienst|bemiddeld|uitgezonden|contract|payroll"
            r"|seconded)\s+(?:via|vanuit|door|van|bij|through|by)"
            r"|via|vanuit|namens)\s*:?\s+(?=[A-Z0-9'’])",
            re.IGNORECASE,
        ),
    ),
)


@dataclass(frozen=True, slots=True)
class Labelled:
    """A label and where its value starts in the text. `is_firm` tells a colon or a cell from a mere space."""

    label: Label
    value: int
    is_firm: bool


def label_in(text: str, *, first_cell: int | None = None) -> Labelled | None:
    """Return the label that a text starts with; `first_cell` is the length of the first of a row's cells."""
    for label, pattern in _LABELS.items():
        found = pattern.match(text)
        if found is None:
            continue
        mark = found["mark"].strip()
        is_cell = first_cell is not None and found.start("mark") == first_cell
        is_lone = not text[found.end() :].strip() and not mark
        return Labelled(label, found.end(), bool(mark) or is_cell or is_lone)
    for label, pattern in _PHRASES:
        if found := pattern.match(text):
            return Labelled(label, found.end(), is_firm=True)
    return None


def label_of(row: Row, *, is_table: bool) -> Labelled | None:
    """Return the label of a row; one that only a space divides from its value counts in a table of labels alone."""
    if row.bullet and row.text[:1].islower():
        return None
    first_cell = len(row.cells[0]) if len(row.cells) > 1 else None
    found = label_in(row.text, first_cell=first_cell)
    if found is None or not row.text[:1].isupper():
        return None
    if found.is_firm:
        return found
    return found if is_table and row.text[found.value :].strip() else None


def is_label_table(rows: list[Row]) -> bool:
    """Tell whether rows hold a table of labels: a label for the period in front of a period, and another label."""
    labels = {
        found.label
        for row in rows
        if (found := label_in(row.text)) and (found.label is not Label.PERIOD or find_periods(row.text))
    }
    return Label.PERIOD in labels and len(labels) > 1


def value_span(row: Row, found: Labelled) -> Span:
    """Return the place of a label's value."""
    return row.span_of(found.value, len(row.text))
