"""The words of the gap list, in one table for each language. What is said here is said to the candidate."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from checker.domain.postings import DemandKind
from checker.reporting import checklist_words, place_words, question_words
from checker.reporting.checklist_words import ChecklistWords
from checker.reporting.edition import Language
from checker.reporting.place_words import PlaceWords
from checker.reporting.question_words import QuestionWords
from checker.reporting.words.common import Words
from checker.reporting.words.dutch import DUTCH
from checker.reporting.words.english import ENGLISH


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
    to_tick: str = "Om mee te sturen of te bevestigen"
    from_you: str = "Zet een kruisje bij wat je hebt gedaan of kunt bevestigen."
    from_tenderer: str = "Dit regelt wie de inschrijving doet: je bureau, of jijzelf als je zelf inschrijft."
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
    literal: str = "Gebruik, als het klopt, letterlijk deze woorden: “{text}”."
    # What an opdracht demands of the form of the proof, said to the candidate.
    demands: Mapping[DemandKind, str] = field(
        default_factory=lambda: {
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
    )
    # What words around a quote say of it, where they turn it around.
    spoken_against: Mapping[str, str] = field(
        default_factory=lambda: {
            "negation": "Volgens je cv heb je dit (nog) niet gedaan. Klopt dat, dan hoef je hier niets te doen.",
            "unfinished": "Volgens je cv is dit nog niet af.",
            "future": "Volgens je cv moet dit nog gebeuren.",
            "hope": "In je cv staat dit als wens of verwachting, niet als iets wat je hebt gedaan.",
            "other_actor": "Volgens je cv doet iemand anders (een deel van) dit werk.",
        }
    )
    question: QuestionWords = question_words.DUTCH
    places: PlaceWords = place_words.DUTCH
    checklist: ChecklistWords = checklist_words.DUTCH
    stays_dutch: str = ""  # what is left in Dutch, said in a paper of another language
    common: Words = DUTCH


WORDS = {
    Language.DUTCH: GapWords(),
    Language.ENGLISH: GapWords(
        title="Additions to your CV",
        an_assignment="the assignment",
        subject="Additions to your CV for {title}",
        number=" (request {number})",
        greeting="Dear candidate,",
        opening=(
            "We have compared your CV with the posting. The assessor only gives points for what is stated in so many words. What "
            "you can do but have not written down does not count. Below is what is still missing, the most important first."
        ),
        standing=(
            "As it is written now, we count {sure} of the {available} points. If everything below is true and you write it "
            "down, that can become {reachable}."
        ),
        standing_knockouts=" This only counts if you also meet all knock-out criteria.",
        only_true="Only fill in what is true.",
        only_true_more=(
            "If there is something you have not done or not obtained, feel free to leave it out. We would rather know now than "
            "later. What stands [in brackets] is for you to fill in."
        ),
        all_clear="Good news: there is nothing missing.",
        all_clear_more=(
            "What this assignment asks of you is stated clearly in your documents. You need not change your CV for it. Thank "
            "you for your careful work!"
        ),
        deadlines=("What", "When", "Time left"),
        closes="Tender closes",
        questions="Questions about the assignment",
        until="until {when}",
        after_closing="After closing nothing can be added. So send your additions back well in time.",
        first_three="Begin with these three",
        first_knockouts="First this: the knock-out criteria",
        knockout_meaning=(
            "A knock-out criterion is a hard requirement. Whoever does not meet it is out, however many points there are to win."
        ),
        to_win="Here you can win points by writing it down",
        only_if_more="This only helps if there is more than is written now",
        only_if_more_meaning=("What is written here now does not meet what is asked. If you have something that does, add it."),
        knockout="knock-out",
        points=("{points} point", "{points} points"),
        heading="{number}. {question} ({worth}, criterion {id})",
        asked="The posting says:",
        all_in_one="All of this must be there: {facets}.",
        now="Now:",
        seen="We read:",
        where="Where:",
        write="Fill in, only if it is true:",
        mind="Note:",
        clearer="This is there already. It may be clearer, as somebody still has to check it.",
        higher="This is there already. With more months that can be shown, a higher band, and so more points, is possible.",
        counted="We now count {months}.",
        looked_at="Somebody will still look at this; the clearer it is stated, the better.",
        unrecognised="A person must assess this. You help by writing something about it.",
        to_tick="To send along or to confirm",
        from_you="Tick what you have done or can confirm.",
        from_tenderer="Whoever submits the tender sees to this: your agency, or you yourself if you tender yourself.",
        closing="And then",
        closing_text=(
            "Send back your completed CV and the answers. We will then check once more that everything is in it. Good luck!"
        ),
        how_made="How this list was made",
        made=(
            "A computer program has compared your documents with the criteria of the posting. {reader} The program only predicts "
            "the first assessment of the documents. A person decides. You may always ask for somebody to look at them in "
            "person, and for an explanation of what is said here."
        ),
        no_model="No language model was used.",
        with_model="A language model ({model}) helped to search; it decided nothing.",
        notice_before="Which data were used and what you may ask is explained in the ",
        notice="notice",
        notice_after=" that comes with this list.",
        keywords="additions, CV",
        literal="Use, if it is true, exactly these words: “{text}”.",
        demands={
            DemandKind.EXAMPLES: "Give two concrete examples, each with the organisation and what you did.",
            DemandKind.SEPARATE_EXAMPLE: "Set your example apart, under a heading or in a paragraph of its own.",
            DemandKind.LITERAL: "Use the words that the posting names; they must be there literally.",
            DemandKind.AS_TASK: "Describe it as a task at the job itself; a keyword is not enough.",
            DemandKind.IN_WORK: "Explain it in your work experience, at a job with the date it began and the date it ended.",
            DemandKind.IN_MOTIVATION: "Put this in your motivation letter; in your CV alone it does not count.",
            DemandKind.CONFIRMED: "Confirm this in a full sentence.",
            DemandKind.SELF_WRITTEN: "Write the motivation letter yourself; the posting asks for that.",
            DemandKind.SINGLE_DOCUMENT: "Hand in your motivation letter and your CV as one document.",
            DemandKind.TOPIC: "Address every topic that the posting names.",
        },
        spoken_against={
            "negation": "According to your CV you have not done this (yet). If that is right, there is nothing to do here.",
            "unfinished": "According to your CV this is not finished yet.",
            "future": "According to your CV this has yet to happen.",
            "hope": "In your CV this stands as a wish or an expectation, not as something you have done.",
            "other_actor": "According to your CV somebody else does (part of) this work.",
        },
        question=question_words.ENGLISH,
        places=place_words.ENGLISH,
        checklist=checklist_words.ENGLISH,
        stays_dutch=(
            "Left in Dutch: quotations, the words of the posting, and the sentences to fill in, which are meant for "
            "your Dutch CV."
        ),
        common=ENGLISH,
    ),
}
