"""The words of the notice to the candidate, in one table for each language: what the program is, and what one may ask."""

from __future__ import annotations

from dataclasses import dataclass

from checker.reporting.edition import Language
from checker.reporting.words.common import Words
from checker.reporting.words.dutch import DUTCH
from checker.reporting.words.english import ENGLISH


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
    stays_dutch: str = ""  # what is left in Dutch, said in a paper of another language
    common: Words = DUTCH


WORDS = {
    Language.DUTCH: NoticeWords(),
    Language.ENGLISH: NoticeWords(
        title="How a program looks at your documents",
        subject="Notice on the use of a program for {title}",
        an_assignment="the assignment",
        number=" (request {number})",
        to_sender="For whoever sends this:",
        to_sender_more=(
            " fill in what stands in [brackets], check that all of it is right for your organisation, and remove this box."
        ),
        opening=(
            "For this assignment we looked at your documents with the help of a computer program. Here is what the program "
            "does, which data it uses, who decides and what you may ask."
        ),
        does="What the program does",
        does_items=(
            (
                "It compares your documents with the criteria of the posting: the hard requirements (knock-out criteria) and the "
                "questions with points to win (award criteria)."
            ),
            "For each criterion it looks for the words that prove that you meet it, and says: met, not met, or to be completed.",
            "From that it makes a report for us, a list of additions for you and a draft of a motivation letter.",
        ),
        predicts="The outcome is a prediction of the first assessment of your documents, not a decision.",
        data="Which data it uses",
        data_header=("What you handed in", "File"),
        cv="Your CV",
        motivation="Your motivation letter",
        statement="The tender statement (hourly rate, form of contract, availability)",
        nothing_else=(
            "It also reads the text of the posting. It looks nothing up about you: not on the internet and not on social media."
        ),
        no_model=(
            "No language model (AI that reads or writes text) was used. The program works with fixed rules and did not itself "
            "send your data anywhere."
        ),
        with_model=(
            "A language model (AI that reads text) read along: {model}{endpoint}. It read the text of your documents and "
            "proposed "
            "which sentences prove something. A proposal only counts if your documents hold exactly those words. The language "
            "model decides nothing."
        ),
        letter_too="It also wrote a draft of your motivation letter, from quotations that had been checked already.",
        only_letter=(
            "A language model (AI that writes text) wrote a draft of your motivation letter: {model}{endpoint}. It only read "
            "quotations from your documents that had been checked already. It decided nothing about the criteria; fixed "
            "rules did."
        ),
        masked=(
            "Before text went to the language model, the program masked your name, your contact details, your date of birth, "
            "your citizen service number (BSN) and the names of referees, as far as it recognised them."
        ),
        residency="On where the language model processes data, the settings say: {residency}.",
        at_endpoint=", through {endpoint}",
        decides="How it comes to a verdict",
        decides_items=(
            "Only what your documents state in so many words counts. Each verdict comes with those words and the page.",
            "How long you did something is counted up to and including {day}, by fixed rules that the report prints.",
            "The same words always give the same verdict. Where there is doubt, it says that somebody must check.",
            "Your name, gender, age and photograph do not count. Where you live only counts if the posting asks about it.",
        ),
        does_not="What it does not do",
        does_not_items=(
            "It rejects nobody and invites nobody.",
            "It does not judge who you are: not your character, not your tone, not your looks.",
            "It makes nothing up about you and changes nothing in your documents.",
            "The program itself does not learn from your documents.",
        ),
        person="A person decides",
        person_text=(
            "At [name of the organisation], [name or position] looks at the outcome. That person may depart from it and decides "
            "what is done with it. In principle a decision with great consequences for you may not be taken by a computer alone."
        ),
        rights="What you may ask",
        rights_items=(
            ("Explanation:", "which part the program played, and why it came to this verdict on a criterion."),
            ("A person:", "that somebody looks at your documents in person, and that you can tell your side of the story."),
            ("Access:", "which data we hold about you, with a copy."),
            ("Rectification:", "that we change or complete what is not right."),
            ("Erasure or restriction:", "that we delete data, or do not use them for a time."),
            (
                "Objection:",
                "that we do not use your data in this way. We will then tell you what that means for your application.",
            ),
        ),
        ask=(
            "Send your question to [name, e-mail address or telephone number]. In principle you get an answer within a "
            "month, and "
            "it costs you nothing. If you cannot settle it with us, you can lodge a complaint with the Dutch data protection "
            "authority (Autoriteit Persoonsgegevens)."
        ),
        details="Arrangements about your data",
        details_header=("About", "What applies"),
        details_rows=(
            ("Controller", "[name and address of the organisation]"),
            ("Data protection officer", "[name and e-mail address, if there is one]"),
            ("Purpose", "to compare your documents with this posting, and to help you complete them"),
            (
                "Why that is allowed (legal basis)",
                "[for example: legitimate interests, or steps at your request prior to entering into a contract]",
            ),
            ("Who gets to see them", "[for example: our staff, and the contracting authority if you are put forward]"),
            (
                "How long we keep them",
                "[period; customary: until four weeks after the procedure ends, or longer if you agree to that]",
            ),
        ),
        abroad=("Outside Europe", "[no; or: yes, to which country and with which safeguards]"),
        law="The rules in short",
        law_text=(
            "The GDPR, the European privacy act (in Dutch: AVG), says that we inform you about the use of your data (articles 13 "
            "and 14), which rights you have (articles 15 to 18 and 21) and what applies to decisions by computers (article 22). "
            "The European AI Act counts AI that assesses applications or candidates in principle among the high-risk uses. It "
            "deals among other things with informing candidates (article 26), making text made with AI recognisable (article 50) "
            "and the right to an explanation (article 86). Those rules take effect in stages, and what exactly applies "
            "depends on how the program is used. This is an explanation, not legal advice."
        ),
        facts="Data of this check",
        facts_header=("Item", "Value"),
        measured="Measured on (reference date)",
        version="Version of the program (checker)",
        engine="Searched by",
        engines=(
            ("rules", "fixed rules"),
            ("llm", "a language model, checked by fixed rules"),
            ("both", "fixed rules and a language model, checked by fixed rules"),
        ),
        keywords="notice, data",
        stays_dutch="Left in Dutch: the names of the assignment and the files, and what is quoted from settings.",
        common=ENGLISH,
    ),
}
