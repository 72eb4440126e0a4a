"""The words of the gap list, in one table for each language. What is said here is said to the candidate."""

from __future__ import annotations

from dataclasses import dataclass

from checker.domain.postings import DemandKind
from checker.reporting.edition import Language
from checker.reporting.sheet import Labels
from checker.reporting.words import LABELS


@dataclass(frozen=True, slots=True)
class GapWords:
    """All that a gap list says of its own accord; the defaults are Dutch. Braces are filled in, square brackets are blanks."""

    title: str = "Aanvullingen op je cv"
    an_assignment: str = "de opdracht"
    subject: str = "Aanvullingen op je cv voor {title}"
    at_client: str = ", {client}"
    number: str = " (aanvraag {number})"
    greeting: str = "Beste kandidaat,"
    opening: str = (
        "We hebben je cv naast de opdracht gelegd. De beoordelaar geeft alleen punten voor wat er met zoveel woorden "
        "staat. Wat je wel kunt maar niet hebt opgeschreven, telt dus niet mee. Hieronder lees je wat er nog ontbreekt, "
        "het belangrijkste eerst."
    )
    standing: str = (
        "Zoals het nu is opgeschreven, tellen we {sure} van de {available} punten. "
        "Klopt alles hieronder en schrijf je het op, dan kunnen dat er {reachable} worden."
    )
    standing_knockouts: str = " Dat telt alleen als je ook aan alle knock-outs voldoet."
    only_true: str = "Vul alleen in wat klopt."
    only_true_more: str = (
        "Heb je iets niet gedaan of niet gehaald, laat het dan gerust weg. Dat weten we liever nu dan later. "
        "Wat [tussen haken] staat, vul je zelf in."
    )
    all_clear: str = "Goed nieuws: we missen niets."
    all_clear_more: str = (
        "Wat deze opdracht van je vraagt, staat duidelijk in je stukken. Je hoeft je cv hiervoor niet aan te passen. "
        "Dank je wel voor het zorgvuldige werk!"
    )
    deadlines: tuple[str, str, str] = ("Wat", "Wanneer", "Hoelang nog")
    closes: str = "Inschrijving sluit"
    questions: str = "Vragen stellen over de opdracht"
    until: str = "tot {when}"
    after_closing: str = "Na de sluiting kan er niets meer bij. Stuur je aanvullingen dus ruim op tijd terug."
    first_three: str = "Begin met deze drie"
    first_knockouts: str = "Eerst dit: de knock-outs"
    knockout_meaning: str = (
        "Een knock-out is een harde eis. Wie er niet aan voldoet, valt af, hoeveel punten er verder ook te halen zijn."
    )
    to_win: str = "Hier kun je punten winnen door het op te schrijven"
    only_if_more: str = "Dit helpt alleen als er meer is dan er nu staat"
    only_if_more_meaning: str = (
        "Hier staat nu iets dat niet aan de vraag voldoet. Heb je iets wat er wel aan voldoet, vul het dan aan."
    )
    knockout: str = "knock-out"
    points: tuple[str, str] = ("{points} punt", "{points} punten")
    heading: str = "{number}. {question} ({worth}, criterium {id})"
    asked: str = "Zo staat het in de opdracht:"
    all_in_one: str = "Dit moet er allemaal staan: {facets}."
    now: str = "Nu:"
    seen: str = "We lazen:"
    where: str = "Waar:"
    write: str = "Vul in, alleen als het klopt:"
    mind: str = "Let op:"
    clearer: str = "Dit staat er al. Duidelijker mag, want iemand moet het nog nakijken."
    higher: str = "Dit staat er al. Met meer aantoonbare maanden is een hogere trede, en dus meer punten, mogelijk."
    counted: str = "We tellen nu {months}."
    looked_at: str = "Iemand kijkt hier nog naar; hoe duidelijker het er staat, hoe beter."
    unrecognised: str = "Dit moet een mens beoordelen. Je helpt door er iets over op te schrijven."
    checklist: str = "Om mee te sturen of te bevestigen"
    from_you: str = "Zet een kruisje bij wat je hebt gedaan of kunt bevestigen."
    from_tenderer: str = "Dit regelt wie de inschrijving doet: je bureau, of jijzelf als je zelf inschrijft."
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
    closing: str = "En dan"
    closing_text: str = "Stuur je aangevulde cv en de antwoorden terug. Dan kijken we nog een keer of alles erin staat. Succes!"
    how_made: str = "Hoe deze lijst is gemaakt"
    made: str = (
        "Een computerprogramma heeft je stukken naast de criteria van de opdracht gelegd. {reader} Het programma voorspelt "
        "alleen de eerste beoordeling van de stukken. Een mens beslist. Je mag altijd vragen of iemand er zelf naar kijkt, "
        "en uitleg vragen over wat hier staat."
    )
    no_model: str = "Daarbij is geen taalmodel gebruikt."
    with_model: str = "Daarbij heeft een taalmodel ({model}) geholpen met zoeken; het besliste niets."
    notice_before: str = "Welke gegevens zijn gebruikt en wat je kunt vragen, lees je in de "
    notice: str = "kennisgeving"
    notice_after: str = " die bij deze lijst hoort."
    keywords: str = "aanvullingen, cv"
    labels: Labels = LABELS


WORDS = {Language.DUTCH: GapWords()}

# What an opdracht demands of the form of the proof, said to the candidate.
DEMANDS = {
    DemandKind.EXAMPLES: "Noem twee concrete voorbeelden, elk met de organisatie en wat je deed.",
    DemandKind.SEPARATE_EXAMPLE: "Zet je voorbeeld apart, onder een eigen kopje of in een eigen alinea.",
    DemandKind.LITERAL: "Gebruik de woorden die de opdracht noemt; ze moeten er letterlijk staan.",
    DemandKind.AS_TASK: "Beschrijf het als taak bij de functie zelf; een trefwoord is niet genoeg.",
    DemandKind.IN_WORK: "Leg het uit in je werkervaring, bij een functie met begin- en einddatum.",
    DemandKind.IN_MOTIVATION: "Zet dit in je motivatie; in je cv alleen telt het niet.",
    DemandKind.CONFIRMED: "Bevestig dit in een volledige zin.",
    DemandKind.SELF_WRITTEN: "Schrijf de motivatie zelf; dat vraagt de opdracht.",
    DemandKind.SINGLE_DOCUMENT: "Lever je motivatie en je cv aan als één document.",
    DemandKind.TOPIC: "Ga in op elk onderwerp dat de opdracht noemt.",
}

# What the checklist asks to confirm, by kind of criterion.
TO_CONFIRM = {
    "availability": "Je beschikbaarheid bevestigen",
    "presence": "Je aanwezigheid bevestigen",
    "declaration": "De gevraagde verklaring geven",
    "rate": "Je uurtarief opgeven",
    "residence": "Je woonplaats opgeven",
}

# The same, where a declaration has a subject of its own.
TO_DECLARE = {"own_device": "Bevestigen dat je eigen apparatuur meeneemt", "execution_condition": "Je contractvorm opgeven"}

# What a paper is, for a reader who has never met its name.
PAPERS = {
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
OF_THE_TENDERER = frozenset(
    {
        "UEA",
        "eigen verklaring",
        "uittreksel handelsregister",
        "verklaring betalingsgedrag Belastingdienst",
        "verklaring uitvoeringsvoorwaarde",
    }
)

# What words around a quote say of it, where they turn it around.
SPOKEN_AGAINST = {
    "negation": "Volgens je cv heb je dit (nog) niet gedaan. Klopt dat, dan hoef je hier niets te doen.",
    "unfinished": "Volgens je cv is dit nog niet af.",
    "future": "Volgens je cv moet dit nog gebeuren.",
    "hope": "In je cv staat dit als wens of verwachting, niet als iets wat je hebt gedaan.",
    "other_actor": "Volgens je cv doet iemand anders (een deel van) dit werk.",
}
