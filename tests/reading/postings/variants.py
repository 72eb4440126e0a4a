"""One posting in many forms: headings, numbering, header and points as this family of postings prints them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

KNOCKOUTS = (
    "Een afgeronde opleiding op minimaal hbo bachelor niveau;",
    "Minimaal 3 jaar aantoonbare werkervaring als marktmeester bij een gemeente. Noem in het cv per functie de periode;",
    "Aantoonbare kennis van de Winkeltijdenwet, de marktverordening en aanverwante regels;",
)
AWARDS = (
    ("Minimaal 5 jaar aantoonbare werkervaring in de afgelopen 8 jaar als marktmeester", 40),
    ("Aantoonbare ervaring met het innen van marktgelden (contant, pin en incasso)", 35),
    ("Ervaring met het systeem Kramerij", 25),
)
HEADER = {
    "Aanvraagnummer": "31415",
    "Start": "Z.s.m.",
    "Duur": "6 maanden",
    "Opleidingsniveau": "HBO",
    "Opties verlenging": "2 x 3 maanden",
    "Regio": "Noord-Brabant",
    "Uren per week": "16-20 uur",
    "Einde inschrijfdatum": "maandag 4 oktober 2027",
    "DAS opdracht": "Ja",
    "Eindtijd": "09:00 uur",
}
TITLE = "Marktmeester Weekmarkten"


def colon() -> str:
    """One label and value per line."""
    return "\n".join(f"{label}: {value}" for label, value in HEADER.items())


def space() -> str:
    """One label and value per line, with nothing but a space between them."""
    return "\n".join(f"{label} {value}" for label, value in HEADER.items())


def two_columns() -> str:
    """Two labels per line, separated by tabs."""
    cells = [f"{label}\t{value}" for label, value in HEADER.items()]
    return "\n".join("\t".join(cells[i : i + 2]) for i in range(0, len(cells), 2))


def flat_columns() -> str:
    """Two labels per line, as a PDF gives them: single spaces only."""
    cells = [f"{label} {value}" for label, value in HEADER.items()]
    return "\n".join(" ".join(cells[i : i + 2]) for i in range(0, len(cells), 2))


def below() -> str:
    """Each value on the line under its label."""
    return "\n".join(f"{label}\n{value}" for label, value in HEADER.items())


def columns_apart() -> str:
    """All labels, then all values: a table that was read column by column."""
    return "\n".join([*HEADER, *HEADER.values()])


def wrapped() -> str:
    """Values that are broken over two lines."""
    return colon().replace("oktober 2027", "oktober\n2027").replace("2 x 3 maanden", "2 x 3\nmaanden")


def table() -> str:
    """A Markdown table."""
    return "\n".join(["| Gegeven | Waarde |", "|---|---|", *(f"| **{label}** | {value} |" for label, value in HEADER.items())])


def bold() -> str:
    """Markdown with bold labels."""
    return "\n\n".join(f"**{label}:** {value}" for label, value in HEADER.items())


def bulleted() -> str:
    """A list of labels and values."""
    return "\n".join(f"- {label}: {value}" for label, value in HEADER.items())


HEADERS: tuple[Callable[[], str], ...] = (
    colon, space, two_columns, flat_columns, below, columns_apart, wrapped, table, bold, bulleted,
)  # fmt: skip

HEADINGS = (
    ("Vereisten / knock-outcriteria", "Gunningscriteria te beoordelen door Flextender (weging, totaal 100 punten)"),
    ("Vereisten/ knock-outcriteria te beoordelen door Flextender",
     "Selectiecriteria te beoordelen door Flextender (totaal 100 punten)"),
    ("Minimumeisen", "Wensen (weging, totaal 100 punten)"),
    ("Minimumeisen / knock-outcriteria", "Gunningscriteria (weging, totaal 100 punten):"),
    ("Eisen", "Wensen, totaal 100 punten"),
    ("Eisen:", "Selectiecriteria (totaal 100 punten)"),
    ("Knock-out criteria", "Selectiecriteria (weging, totaal 100%)"),
    ("Knock out criteria", "Gunningcriteria (totaal: 100 punten)"),
    ("KNOCK-OUTCRITERIA", "GUNNINGSCRITERIA (TOTAAL 100 PUNTEN)"),
    ("### **Knock-outcriteria**", "### **Wensen** (totaal 100 punten)"),
)  # fmt: skip

NUMBERINGS: dict[str, tuple[Callable[[int], str], Callable[[int], str]]] = {
    "runs on": (lambda i: f"{i + 1}. ", lambda i: f"{i + 4}. "),
    "bracket": (lambda i: f"{i + 1}) ", lambda i: f"{i + 4}) "),
    "letters": (lambda i: f"K{i + 1}. ", lambda i: f"G{i + 1}. "),
    "letters, colon": (lambda i: f"KO{i + 1}: ", lambda i: f"W{i + 1}: "),
    "letters, bare": (lambda i: f"K{i + 1} ", lambda i: f"G{i + 1} "),
    "levels": (lambda i: f"1.{i + 1} ", lambda i: f"2.{i + 1} "),
    "levels, stop": (lambda i: f"1.{i + 1}. ", lambda i: f"2.{i + 1}. "),
    "words": (lambda i: f"Eis {i + 1}: ", lambda i: f"Wens {i + 1}: "),
    "starts again": (lambda i: f"{i + 1}. ", lambda i: f"{i + 1}. "),
    "tab": (lambda i: f"{i + 1}\t", lambda i: f"{i + 4}\t"),
    "bullets": (lambda _: "- ", lambda _: "- "),
    "dots": (lambda _: "• ", lambda _: "• "),
    "bold numbers": (lambda i: f"**{i + 1}.** ", lambda i: f"**{i + 4}.** "),
    "bullet and number": (lambda i: f"- {i + 1}. ", lambda i: f"- {i + 4}. "),
    "none": (lambda _: "", lambda _: ""),
}
IDS = {
    "runs on": "1 2 3 4 5 6", "bracket": "1 2 3 4 5 6", "letters": "K1 K2 K3 G1 G2 G3", "letters, colon": "KO1 KO2 KO3 W1 W2 W3",
    "letters, bare": "K1 K2 K3 G1 G2 G3", "levels": "1.1 1.2 1.3 2.1 2.2 2.3", "levels, stop": "1.1 1.2 1.3 2.1 2.2 2.3",
    "words": "Eis_1 Eis_2 Eis_3 Wens_1 Wens_2 Wens_3", "starts again": "K1 K2 K3 G1 G2 G3", "tab": "1 2 3 4 5 6",
    "bullets": "1 2 3 4 5 6", "dots": "1 2 3 4 5 6", "bold numbers": "1 2 3 4 5 6", "bullet and number": "1 2 3 4 5 6",
    "none": "1 2 3 4 5 6",
}  # fmt: skip

SUFFIXES = (
    " ({n} punten);", "; ({n} punten)", " ({n} pt)", "; ({n} pt);", " ({n}  punten)", " ({n} punten).", ": {n} punten",
    " – {n} punten;",
    " (weging: {n} punten);", ";\nWeging: {n} %", "\n\nWeging: {n} punten", " ({n}%);", " [{n} punten]", " (max. {n} punten)",
    " ({n} p.);",
)  # fmt: skip


@dataclass(frozen=True)
class Form:
    """The choices that make one form of the posting."""

    header: Callable[[], str] = two_columns
    headings: tuple[str, str] = HEADINGS[0]
    numbering: str = "runs on"
    suffix: str = SUFFIXES[0]


def write(form: Form) -> str:
    """Write the posting in one form."""
    knockout, award = NUMBERINGS[form.numbering]
    gap = "\n"
    return f"""\
{TITLE}

{form.header()}

Organisatie

Gemeente Kraamdorp heeft drie markten. De gemeente Kraamdorp zoekt hulp.

Opdracht

Je deelt de kramen in.

1. Indelen van de kramen
2. Toezicht op de markt

{form.headings[0]}

{gap.join(knockout(i) + text for i, text in enumerate(KNOCKOUTS))}

{form.headings[1]}

{gap.join(award(i) + text + form.suffix.format(n=points) for i, (text, points) in enumerate(AWARDS))}

Geef in het cv duidelijk aan in hoeverre je aan het profiel voldoet.

Competenties

- Stevig

Beoordeling

De opdrachtgever beoordeelt de cv's in onderlinge vergelijking op de volgende criteria.

1. Relevante werkervaring op soortgelijke opdrachten.
2. Relevante werkervaring bij soortgelijke organisaties.

Benodigd aantal professionals

1.

CV-eisen

Maximaal 5 pagina's, opgesteld in het Nederlands, minimaal 2 referenties.
"""
