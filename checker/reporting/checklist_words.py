"""The words of the list to tick, in one table for each language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

# Papers that whoever tenders must see to, by the names that a posting's reader gives them.
OF_THE_TENDERER = frozenset(
    {
        "UEA",
        "eigen verklaring",
        "uittreksel handelsregister",
        "verklaring betalingsgedrag Belastingdienst",
        "verklaring uitvoeringsvoorwaarde",
    }
)


@dataclass(frozen=True, slots=True)
class ChecklistWords:
    """What the list asks to send along or to confirm; the defaults are Dutch. Braces are filled in."""

    see_above: str = "{name}: zie punt {number}"
    substantiation: str = (
        "Onderbouwing van de uitvoeringsvoorwaarde: een korte uitleg hoe je werkt zonder bij de opdrachtgever in dienst te komen "
        "(dit gaat over de Wet DBA, de regels voor zelfstandigen en inhuur)"
    )
    no_self_employed: str = (
        "Contractvorm: als zzp'er kan deze opdracht niet. Geef op hoe je wel werkt, bijvoorbeeld via detachering"
    )
    references: str = (
        "Referenties: gevraagd {required}, nu {found}. Zet er naam, functie en organisatie bij, en vraag eerst of de "
        "referent het goed vindt"
    )
    form_wanting: str = "{name}: gevraagd {required}, nu {found}"
    form: str = "Vorm van je cv: {rules}"
    most_pages: str = "hooguit {pages} pagina's"
    in_language: str = "in het {language}"
    as_file: str = "als {format}"
    one_document: str = "alles in één document"
    # What is confirmed, by kind of criterion, and where a declaration has a subject of its own.
    to_confirm: Mapping[str, str] = field(
        default_factory=lambda: {
            "availability": "Je beschikbaarheid bevestigen",
            "presence": "Je aanwezigheid bevestigen",
            "declaration": "De gevraagde verklaring geven",
            "rate": "Je uurtarief opgeven",
            "residence": "Je woonplaats opgeven",
        }
    )
    to_declare: Mapping[str, str] = field(
        default_factory=lambda: {
            "own_device": "Bevestigen dat je eigen apparatuur meeneemt",
            "execution_condition": "Je contractvorm opgeven",
        }
    )
    # What a paper is, for a reader who has never met its name.
    papers: Mapping[str, str] = field(
        default_factory=lambda: {
            "VOG": "Verklaring Omtrent het Gedrag, een verklaring van de overheid dat je verleden geen bezwaar is voor dit werk",
            "geheimhoudingsverklaring": "je belooft dat je vertrouwelijk omgaat met wat je in de opdracht ziet en hoort",
            "integriteitsverklaring": "je belooft dat je eerlijk en zorgvuldig werkt",
            "kopie diploma": "een scan of foto van je diploma of certificaat",
            "beveiligingsverklaring": "je ondertekent de gedragsregels van de opdrachtgever",
            "UEA": "Uniform Europees Aanbestedingsdocument, een formulier waarin wie inschrijft verklaart dat hij mag meedoen",
            "eigen verklaring": "een formulier waarin wie inschrijft verklaart dat hij aan de voorwaarden voldoet",
            "uittreksel handelsregister": "een bewijs dat het bedrijf bij de Kamer van Koophandel staat ingeschreven",
            "verklaring betalingsgedrag Belastingdienst": "een bewijs dat het bedrijf zijn belastingen betaalt",
            "verklaring uitvoeringsvoorwaarde": "een ondertekend formulier over de manier waarop je wordt ingezet",
        }
    )


DUTCH = ChecklistWords()
ENGLISH = ChecklistWords(
    see_above="{name}: see item {number}",
    substantiation=(
        "Substantiation of the contract performance condition (uitvoeringsvoorwaarde): a short explanation of how you work "
        "without becoming an employee of the contracting authority (this is about the Wet DBA, the Dutch rules on the "
        "self-employed and hired staff)"
    ),
    no_self_employed=(
        "Form of contract: this assignment is not open to the self-employed (zzp). State how you do work, "
        "for example on secondment"
    ),
    references=(
        "References: required {required}, now {found}. Give name, position and organisation, and "
        "ask the referee for permission first"
    ),
    form_wanting="{name}: required {required}, now {found}",
    form="Form of your CV: {rules}",
    most_pages="no more than {pages} pages",
    in_language="in this language: {language}",
    as_file="as {format}",
    one_document="everything in one document",
    to_confirm={
        "availability": "Confirm your availability",
        "presence": "Confirm that you can be present",
        "declaration": "Give the declaration asked for",
        "rate": "State your hourly rate",
        "residence": "State where you live",
    },
    to_declare={
        "own_device": "Confirm that you bring your own equipment",
        "execution_condition": "State your form of contract",
    },
    papers={
        "VOG": "Verklaring Omtrent het Gedrag, the Dutch certificate of conduct: your past is no objection to this work",
        "geheimhoudingsverklaring": "a confidentiality agreement: you keep to yourself what you see and hear at work",
        "integriteitsverklaring": "an integrity statement: you promise to work honestly and with care",
        "kopie diploma": "a scan or photograph of your diploma or certificate",
        "beveiligingsverklaring": "a security statement: you sign the rules of conduct of the contracting authority",
        "UEA": "the European Single Procurement Document (ESPD), in which the tenderer declares that it may take part",
        "eigen verklaring": "a self-declaration in which the tenderer states that it meets the conditions",
        "uittreksel handelsregister": "an extract from the trade register: proof that the company is registered",
        "verklaring betalingsgedrag Belastingdienst": "a statement by the tax authority that the company pays its taxes",
        "verklaring uitvoeringsvoorwaarde": "a signed form on the way in which you are deployed",
    },
)
