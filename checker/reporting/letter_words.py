"""The words of the draft motivation, in one table for each language: to the candidate, and from there to a client."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from checker.domain.drafts import DropReason
from checker.reporting.edition import Language
from checker.reporting.sheet import Labels
from checker.reporting.words import LABELS


class TopicKind(StrEnum):
    """What a topic of a motivation asks: what one did, why one fits, why one wants it."""

    WORK = "work"
    FIT = "fit"
    WISH = "wish"
    OTHER = "other"


# The first word of a topic that tells its kind; they are tried in this order.
TOPIC_WORDS: tuple[tuple[TopicKind, tuple[str, ...]], ...] = (
    (TopicKind.WISH, ("motiv", "reden", "belangstelling", "interesse", "waarom", "drijfve", "beweegreden")),
    (TopicKind.WORK, ("ervaring", "werkzaamheden", "loopbaan", "achtergrond")),
    (TopicKind.FIT, ("geschikt", "meerwaarde", "kwaliteit", "competent", "kennis", "toegevoegde", "bijdrage")),
)


@dataclass(frozen=True, slots=True)
class LetterWords:
    """All that a draft says of its own accord; the defaults are Dutch. Braces are filled in, square brackets are blanks."""

    mark: str = "CONCEPT"
    title: str = "Motivatie (concept)"
    outline_title: str = "Opzet voor je motivatie (concept)"
    subject: str = "Concept van een motivatie voor {title}"
    keywords: str = "concept, motivatie, met een programma opgesteld"
    first_letter: str = "Dit is een concept, geen brief om zo te versturen."
    first_letter_more: str = (
        " Een programma heeft de zinnen gemaakt uit wat er letterlijk in je stukken staat; de noten zeggen waar. Schrijf "
        "de brief daarna in je eigen woorden, vul in wat [tussen haken] staat, en haal dit kader en de noten weg. Alleen "
        "wat klopt, mag blijven staan."
    )
    first_drafted_more: str = (
        " Een taalmodel heeft de zinnen geschreven. Een programma heeft elke zin gelegd naast de plaatsen in je stukken die "
        "in de noten staan; of een zin de goede toon heeft en niets overdrijft, moet je zelf beoordelen. Schrijf de brief "
        "daarna in je eigen woorden, vul in wat [tussen haken] staat, en haal dit kader en de noten weg. Alleen wat klopt, "
        "mag blijven staan."
    )
    drafted_keywords: str = "concept, motivatie, door een taalmodel opgesteld"
    left_out: str = " Weggelaten zinnen: {number} ({reasons})."
    dropped: Mapping[DropReason, str] = field(
        default_factory=lambda: {
            DropReason.NO_QUOTE: "{number} zonder vindplaats",
            DropReason.STRANGE_NUMBER: "{number} met een getal dat daar niet staat",
            DropReason.STRANGE_NAME: "{number} met een naam of functie die daar niet staat",
            DropReason.MIXED: "{number} over meer dan één functie tegelijk",
            DropReason.STRANGE_PERIOD: "{number} met een periode die daar niet staat",
        }
    )
    first_outline: str = "Dit is een opzet, geen brief."
    first_outline_asked: str = " De opdracht vraagt: {demand}."
    first_outline_more: str = (
        " Daarom staan hier geen zinnen om over te nemen. Je vindt hier vragen om zelf te beantwoorden, en feiten uit je "
        "stukken om op te leunen; de noten zeggen waar ze staan. Schrijf alleen op wat klopt."
    )
    to: str = "Aan:"
    about: str = "Betreft:"
    about_text: str = " motivatie voor {title}{number}"
    number: str = " (aanvraag {number})"
    unknown_client: str = "[naam van de opdrachtgever]"
    an_assignment: str = "[naam van de opdracht]"
    place_and_date: str = "[plaats], [datum]"
    greeting: str = "Geachte heer, mevrouw,"
    opening: str = "Graag reageer ik op uw opdracht {title}. Hieronder leest u wat ik daarvoor meebreng."
    why: str = "[Schrijf hier in je eigen woorden waarom deze opdracht je aanspreekt.]"
    own_words: str = "[Vul aan in je eigen woorden: {topic}]"
    last_words: str = "[Sluit af in je eigen woorden: wat wil je de opdrachtgever nog zeggen?]"
    goodbye: str = "Met vriendelijke groet,"
    name: str = "[je naam]"
    facts: str = "Feiten uit je stukken:"
    work: str = "Mijn werkervaring"
    learning: str = "Mijn opleiding en kennis"
    practical: str = "Praktisch"
    own_topics: tuple[str, ...] = ("waarom deze opdracht", "mijn ervaring", "mijn meerwaarde")
    not_proven: str = "Nog niet in dit concept:"
    not_proven_more: str = (
        " criterium {criteria}. Dat staat nog niet, of nog niet duidelijk genoeg, in je stukken. In de lijst met "
        "aanvullingen lees je wat je kunt doen."
    )
    at_now: str = "Bij {at} werk ik{via} als {title} ({period})."
    at_then: str = "Bij {at} werkte ik{via} als {title} ({period})."
    via: str = ", via {employer},"
    no_client: str = "[naam van de organisatie]"
    no_title: str = "[je functie]"
    no_period: str = "[periode]"
    tasks_now: str = "Wat ik daar doe, in de woorden van mijn cv:"
    tasks_then: str = "Wat ik daar deed, in de woorden van mijn cv:"
    more_tasks: str = "Verder staat er:"
    stories: tuple[str, str] = ("Uitgebreider staat er:", "En ook:")
    no_tasks: str = "[Wat deed je daar dat bij deze opdracht past?]"
    remarks: str = "In de inschrijving staat:"
    to_check: str = "[laat iemand dit nog nakijken]"
    available_from: str = "Ik ben beschikbaar per {day}."
    note_quote: str = "{where}: {quotes}"
    note_criteria: str = " (criterium {criteria})"
    labels: Labels = LABELS


WORDS = {Language.DUTCH: LetterWords()}

# How one quote, and how more than one, that stand in no job are led up to, by kind of criterion.
LEADS: dict[str, tuple[str, str]] = {
    "education": ("Ik volgde deze opleiding:", "Over mijn opleiding staat in mijn cv:"),
    "course": ("Ik volgde deze cursus of training:", "Over mijn cursussen staat in mijn cv:"),
    "knowledge": ("Over mijn kennis:", "Over mijn kennis:"),
    "language": ("Mijn talenkennis:", "Mijn talenkennis:"),
    "experience": ("Een voorbeeld uit mijn werk:", "Voorbeelden uit mijn werk:"),
    "system": ("Over de systemen waarmee ik werkte:", "Over de systemen waarmee ik werkte:"),
    "availability": ("Over mijn beschikbaarheid:", "Over mijn beschikbaarheid:"),
    "presence": ("Over mijn aanwezigheid:", "Over mijn aanwezigheid:"),
    "residence": ("Mijn woonplaats:", "Mijn woonplaats:"),
    "declaration": ("Hierover staat in mijn stukken:", "Hierover staat in mijn stukken:"),
}
ANY_LEAD = ("Hierover staat in mijn stukken:", "Hierover staat in mijn stukken:")

# What the candidate is asked about a topic, where the letter must be in the candidate's own words.
QUESTIONS: dict[TopicKind, tuple[str, ...]] = {
    TopicKind.WORK: (
        "Wat heb je gedaan dat hierbij past? Noem de organisatie en de periode.",
        "Wat was jouw aandeel, en wat was het resultaat?",
    ),
    TopicKind.FIT: (
        "Wat heeft deze opdracht nodig, en waarom kun jij dat bieden?",
        "Aan welk voorbeeld uit je werk kan de lezer dat zien?",
    ),
    TopicKind.WISH: (
        "Wat spreekt je aan in deze opdracht en bij deze opdrachtgever?",
        "Wat wil je er bereiken?",
    ),
    TopicKind.OTHER: (
        "Wat wil je hier zelf over zeggen?",
        "Welk voorbeeld uit je werk hoort erbij?",
    ),
}

# The article that stands before the name of an organisation, by its first word, and whether that word is written small.
ARTICLES = {
    "gemeente": ("de", True),
    "provincie": ("de", True),
    "omgevingsdienst": ("de", False),
    "gemeenschappelijke": ("de", False),
    "veiligheidsregio": ("de", False),
    "hogeschool": ("de", False),
    "waterschap": ("het", True),
    "hoogheemraadschap": ("het", True),
    "ministerie": ("het", True),
}
