"""The words of the draft motivation, in one table for each language: to the candidate, and from there to a client."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from checker.domain.drafts import DropReason
from checker.reporting.edition import Language
from checker.reporting.words.common import Words
from checker.reporting.words.dutch import DUTCH
from checker.reporting.words.english import ENGLISH


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
    own_topics: tuple[tuple[TopicKind, str], ...] = (
        (TopicKind.WISH, "waarom deze opdracht"),
        (TopicKind.WORK, "mijn ervaring"),
        (TopicKind.FIT, "mijn meerwaarde"),
    )
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
    # How one quote, and how more than one, that stand in no job are led up to, by kind of criterion.
    leads: Mapping[str, tuple[str, str]] = field(
        default_factory=lambda: {
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
    )
    any_lead: tuple[str, str] = ("Hierover staat in mijn stukken:", "Hierover staat in mijn stukken:")
    # What the candidate is asked about a topic, where the letter must be in the candidate's own words.
    ask: Mapping[TopicKind, tuple[str, ...]] = field(
        default_factory=lambda: {
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
    )
    # The article that stands before the name of an organisation, by its first word, and whether that word is written small.
    articles: Mapping[str, tuple[str, bool]] = field(
        default_factory=lambda: {
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
    )
    own_sentences: bool = True  # the candidate's own sentences can stand in the letter without quotation marks
    stays_dutch: str = ""  # what is left in Dutch, said in a paper of another language
    common: Words = DUTCH


WORDS = {
    Language.DUTCH: LetterWords(),
    Language.ENGLISH: LetterWords(
        mark="DRAFT",
        title="Motivation letter (draft)",
        outline_title="Outline for your motivation letter (draft)",
        subject="Draft of a motivation letter for {title}",
        keywords="draft, motivation letter, made with a program",
        first_letter="This is a draft, not a letter to send as it is.",
        first_letter_more=(
            " A program made the sentences from what your documents say literally; the notes say where. Then write the letter "
            "in your own words, fill in what stands [in brackets], and remove this box and the notes. Only what is true may "
            "stay."
        ),
        first_drafted_more=(
            " A language model wrote the sentences, in the language of the posting. A program checked each sentence against the "
            "places in your documents that the notes name; whether a sentence strikes the right tone and exaggerates nothing is "
            "for you to judge. Then write the letter in your own words, fill in what stands [in brackets], and remove this box "
            "and the notes. Only what is true may stay."
        ),
        drafted_keywords="draft, motivation letter, written by a language model",
        left_out=" Sentences left out: {number} ({reasons}).",
        dropped={
            DropReason.NO_QUOTE: "{number} without a place in the documents",
            DropReason.STRANGE_NUMBER: "{number} with a number that is not there",
            DropReason.STRANGE_NAME: "{number} with a name or a position that is not there",
            DropReason.MIXED: "{number} on more than one job at once",
            DropReason.STRANGE_PERIOD: "{number} with a period that is not there",
        },
        first_outline="This is an outline, not a letter.",
        first_outline_asked=" The posting asks: {demand}.",
        first_outline_more=(
            " So there are no sentences here to take over. Here are questions to answer yourself, and facts from your documents "
            "to draw on; the notes say where they stand. Only write down what is true."
        ),
        to="To:",
        about="Subject:",
        about_text=" motivation letter for {title}{number}",
        number=" (request {number})",
        unknown_client="[name of the contracting authority]",
        an_assignment="[name of the assignment]",
        place_and_date="[place], [date]",
        greeting="Dear Sir or Madam,",
        opening="I would like to be considered for your assignment {title}. Below I set out what I bring to it.",
        why="[Write here in your own words why this assignment appeals to you.]",
        own_words="[Add in your own words: {topic}]",
        last_words="[Close in your own words: what else would you like to say to the contracting authority?]",
        goodbye="Yours faithfully,",
        name="[your name]",
        facts="Facts from your documents:",
        work="My work experience",
        learning="My education and knowledge",
        practical="Practical matters",
        own_topics=(
            (TopicKind.WISH, "why this assignment"),
            (TopicKind.WORK, "my experience"),
            (TopicKind.FIT, "what I bring"),
        ),
        not_proven="Not in this draft yet:",
        not_proven_more=(
            " criterion no. {criteria}. Your documents do not state that yet, or not clearly enough. The list of "
            "additions says what you can do."
        ),
        at_now="At {at} I work{via} as {title} ({period}).",
        at_then="At {at} I worked{via} as {title} ({period}).",
        via=", through {employer},",
        no_client="[name of the organisation]",
        no_title="[your position]",
        no_period="[period]",
        tasks_now="What I do there, in the words of my CV:",
        tasks_then="What I did there, in the words of my CV:",
        more_tasks="It also says:",
        stories=("In more detail it says:", "And also:"),
        no_tasks="[What did you do there that suits this assignment?]",
        remarks="The tender statement says:",
        to_check="[have somebody check this]",
        available_from="I am available from {day}.",
        note_criteria=" (criterion no. {criteria})",
        leads={
            "education": ("I took this course of study:", "On my education my CV says:"),
            "course": ("I took this course or training:", "On my courses my CV says:"),
            "knowledge": ("On my knowledge:", "On my knowledge:"),
            "language": ("My command of languages:", "My command of languages:"),
            "experience": ("An example from my work:", "Examples from my work:"),
            "system": ("On the systems I worked with:", "On the systems I worked with:"),
            "availability": ("On my availability:", "On my availability:"),
            "presence": ("On being present:", "On being present:"),
            "residence": ("Where I live:", "Where I live:"),
            "declaration": ("On this my documents say:", "On this my documents say:"),
        },
        any_lead=("On this my documents say:", "On this my documents say:"),
        ask={
            TopicKind.WORK: (
                "What have you done that suits this? Name the organisation and the period.",
                "What was your share, and what was the result?",
            ),
            TopicKind.FIT: (
                "What does this assignment need, and why can you offer it?",
                "Which example from your work shows that to the reader?",
            ),
            TopicKind.WISH: (
                "What appeals to you in this assignment and in this contracting authority?",
                "What would you like to achieve there?",
            ),
            TopicKind.OTHER: (
                "What would you like to say about this yourself?",
                "Which example from your work belongs to it?",
            ),
        },
        articles={},
        own_sentences=False,
        stays_dutch=" Left in Dutch: what is quoted from your documents, and the words of the posting.",
        common=ENGLISH,
    ),
}
