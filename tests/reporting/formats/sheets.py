"""A small sheet with one of everything."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from checker.reporting.sheet import (
    Block,
    Heading,
    Items,
    Labels,
    Marker,
    Paragraph,
    Role,
    Run,
    Sheet,
    Table,
    said,
    strong,
    with_blanks,
)

EVERYTHING = Sheet(
    title="Een stuk",
    subtitle="Voor iemand",
    subject="Een stuk voor iemand",
    blocks=(
        Paragraph((*strong("Let op."), *said(" Lees dit eerst.")), Role.NOTICE),
        Heading("Deel een"),
        Paragraph((Run("Ik werk bij X", note="cv, pagina 1"), Run(" en "), Run("bij Y", note="cv, pagina 2"), Run("."))),
        Heading("1. Een vraag", 2),
        Paragraph(with_blanks("Sinds [jaar] werk ik bij [naam]."), Role.FILL),
        Items((said("een"), said("twee")), Marker.NUMBER),
        Items((said("punt"),)),
        Items((said("vak"),), Marker.BOX),
        Table(("Wat", "Wanneer"), ((strong("sluit"), said("morgen")), (said("vragen"), said("vandaag"))), (1, 2)),
        Items((said("opnieuw"),), Marker.NUMBER),
        Paragraph((*said("Zie de "), Run("kennisgeving", link="notice"), *said(".")), Role.SMALL),
    ),
    labels=Labels(notes="Vindplaatsen", page="Pagina", of="van", language="nl-NL"),
    day=date(2031, 5, 12),
    mark="CONCEPT",
    keywords="concept, stuk",
)


def of(*blocks: Block) -> Sheet:
    """Make a sheet of these blocks."""
    return replace(EVERYTHING, blocks=blocks, mark="")
