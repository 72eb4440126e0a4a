"""The words of the notice to the candidate, in one table for each language: what the program is, and what one may ask."""

from __future__ import annotations

from dataclasses import dataclass

from checker.reporting.edition import Language
from checker.reporting.sheet import Labels
from checker.reporting.words import LABELS


@dataclass(frozen=True, slots=True)
class NoticeWords:
    """All that the notice says; the defaults are Dutch. Braces are filled in, square brackets are for the organisation."""

    title: str = "Hoe een programma je stukken bekijkt"
    subject: str = "Kennisgeving over het gebruik van een programma bij {title}"
    an_assignment: str = "de opdracht"
    at_client: str = ", {client}"
    number: str = " (aanvraag {number})"
    to_sender: str = "Voor wie dit verstuurt:"
    to_sender_more: str = (
        " vul in wat tussen [haken] staat, controleer of alles klopt voor jouw organisatie, en haal dit kader weg."
    )
    opening: str = (
        "Voor deze opdracht hebben we je stukken bekeken met hulp van een computerprogramma. Hier lees je wat het "
        "programma doet, welke gegevens het gebruikt, wie er beslist en wat jij kunt vragen."
    )
    does: str = "Wat het programma doet"
    does_items: tuple[str, ...] = (
        (
            "Het legt je stukken naast de criteria van de opdracht: de harde eisen (knock-outs) en de vragen waar punten "
            "mee te halen zijn."
        ),
        "Het zoekt per criterium de woorden die bewijzen dat je voldoet, en zegt: voldoet, voldoet niet, of nog aan te vullen.",
        "Het maakt er een rapport van voor ons, een lijst met aanvullingen voor jou en een concept voor een motivatie.",
    )
    predicts: str = "De uitkomst is een voorspelling van de eerste beoordeling van je stukken, geen besluit."
    data: str = "Welke gegevens het gebruikt"
    data_header: tuple[str, str] = ("Wat je hebt ingeleverd", "Bestand")
    cv: str = "Je cv"
    motivation: str = "Je motivatie"
    statement: str = "De inschrijving (uurtarief, contractvorm, beschikbaarheid)"
    nothing_else: str = (
        "Daarnaast leest het de tekst van de opdracht. Het zoekt niets over je op: niet op internet en niet op sociale media."
    )
    no_model: str = (
        "Er is geen taalmodel gebruikt (AI die tekst leest of schrijft). Het programma werkt met vaste regels en heeft je "
        "gegevens zelf nergens heen gestuurd."
    )
    with_model: str = (
        "Een taalmodel (AI die tekst leest) heeft meegelezen: {model}{endpoint}. Het las de tekst van je stukken en stelde "
        "voor welke zinnen iets bewijzen. Een voorstel telt alleen als de woorden precies zo in je stukken staan. Het taalmodel "
        "beslist niets."
    )
    letter_too: str = "Het schreef ook een concept voor je motivatie, uit citaten die al waren nagekeken."
    only_letter: str = (
        "Een taalmodel (AI die tekst schrijft) heeft een concept voor je motivatie geschreven: {model}{endpoint}. Het las alleen "
        "citaten uit je stukken die al waren nagekeken. Over de criteria besliste het niets; dat deden vaste regels."
    )
    masked: str = (
        "Voordat tekst naar het taalmodel ging, heeft het programma je naam, je contactgegevens, je geboortedatum, je "
        "burgerservicenummer en de namen van referenten afgeschermd, voor zover het die herkende."
    )
    residency: str = "Over waar het taalmodel gegevens verwerkt, staat in de instellingen: {residency}."
    at_endpoint: str = ", via {endpoint}"
    decides: str = "Hoe het tot een oordeel komt"
    decides_items: tuple[str, ...] = (
        "Alleen wat er met zoveel woorden in je stukken staat, telt. Bij elk oordeel horen de woorden zelf en de bladzijde.",
        "Hoelang je iets hebt gedaan, telt het tot en met {day}, met vaste telregels die in het rapport staan.",
        "Dezelfde woorden geven altijd hetzelfde oordeel. Bij twijfel staat erbij dat iemand het moet nakijken.",
        "Je naam, geslacht, leeftijd en foto tellen niet mee. Je woonplaats telt alleen als de opdracht er iets over vraagt.",
    )
    does_not: str = "Wat het niet doet"
    does_not_items: tuple[str, ...] = (
        "Het wijst niemand af en nodigt niemand uit.",
        "Het beoordeelt niet wie je bent: niet je karakter, niet je toon, niet je uiterlijk.",
        "Het verzint niets over je en verandert niets in je stukken.",
        "Het programma zelf leert niet van je stukken.",
    )
    person: str = "Een mens beslist"
    person_text: str = (
        "Bij [naam van de organisatie] kijkt [naam of functie] naar de uitkomst. Die persoon kan ervan afwijken en beslist "
        "wat ermee gebeurt. Een besluit met grote gevolgen voor jou mag in principe niet alleen door een computer worden "
        "genomen."
    )
    rights: str = "Wat je kunt vragen"
    rights_items: tuple[tuple[str, str], ...] = (
        ("Uitleg:", "welke rol het programma had, en waarom het bij een criterium tot dit oordeel kwam."),
        ("Een mens:", "dat iemand zelf naar je stukken kijkt, en dat je jouw kant van het verhaal kunt vertellen."),
        ("Inzage:", "welke gegevens we van je hebben, met een kopie."),
        ("Verbetering:", "dat we iets aanpassen of aanvullen wat niet klopt."),
        ("Wissen of beperken:", "dat we gegevens verwijderen, of ze een tijd niet gebruiken."),
        (
            "Bezwaar:",
            "dat we je gegevens niet op deze manier gebruiken. We vertellen je dan wat dat betekent voor je aanmelding.",
        ),
    )
    ask: str = (
        "Stuur je vraag naar [naam, e-mailadres of telefoonnummer]. Je krijgt in principe binnen een maand antwoord, en "
        "het kost je niets. Kom je er met ons niet uit, dan kun je een klacht indienen bij de Autoriteit Persoonsgegevens."
    )
    details: str = "Afspraken over je gegevens"
    details_header: tuple[str, str] = ("Waarover", "Wat er geldt")
    details_rows: tuple[tuple[str, str], ...] = (
        ("Verantwoordelijk", "[naam en adres van de organisatie]"),
        ("Functionaris gegevensbescherming", "[naam en e-mailadres, als die er is]"),
        ("Doel", "je stukken vergelijken met deze opdracht, en je helpen ze aan te vullen"),
        (
            "Waarom dat mag (grondslag)",
            "[bijvoorbeeld: gerechtvaardigd belang, of stappen op jouw verzoek voor een overeenkomst]",
        ),
        ("Wie ze te zien krijgt", "[bijvoorbeeld: onze medewerkers, en de opdrachtgever als je wordt voorgesteld]"),
        (
            "Hoelang we ze bewaren",
            "[termijn; gebruikelijk: tot vier weken na afloop van de procedure, of langer als jij dat goedvindt]",
        ),
    )
    abroad: tuple[str, str] = ("Buiten Europa", "[nee; of: ja, naar welk land en met welke waarborgen]")
    law: str = "De regels in het kort"
    law_text: str = (
        "De AVG, de Europese privacywet, zegt dat we je over het gebruik van je gegevens informeren (artikelen 13 en 14), "
        "welke rechten je hebt (artikelen 15 tot en met 18 en 21) en wat er geldt voor besluiten door computers (artikel "
        "22). De Europese AI-verordening rekent AI die sollicitaties of kandidaten beoordeelt in beginsel tot de "
        "toepassingen met een hoog risico. Zij gaat onder meer over het informeren van kandidaten (artikel 26), het "
        "herkenbaar maken van tekst die met AI is gemaakt (artikel 50) en het recht op uitleg (artikel 86). Die regels "
        "gaan in stappen in, en wat er precies geldt hangt af van hoe het programma wordt gebruikt. Dit is uitleg, geen "
        "juridisch advies."
    )
    facts: str = "Gegevens van deze controle"
    facts_header: tuple[str, str] = ("Gegeven", "Waarde")
    measured: str = "Gemeten op (peildatum)"
    version: str = "Versie van het programma (checker)"
    engine: str = "Gezocht door"
    engines: tuple[tuple[str, str], ...] = (
        ("rules", "vaste regels"),
        ("llm", "een taalmodel, nagekeken door vaste regels"),
        ("both", "vaste regels en een taalmodel, nagekeken door vaste regels"),
    )
    keywords: str = "kennisgeving, gegevens"
    labels: Labels = LABELS


WORDS = {Language.DUTCH: NoticeWords()}
