"""The words of the report itself, in one table for each language. What a verdict says of itself stands in `words`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from checker.reporting.edition import Language
from checker.reporting.words.common import Words
from checker.reporting.words.dutch import DUTCH
from checker.reporting.words.english import ENGLISH


@dataclass(frozen=True, slots=True)
class ReportWords:
    """Every word that the report prints of its own, with room for a number or a name; the defaults are Dutch."""

    report: str = "Rapport {candidate} – {title}"
    kicker: str = "Rapport: cv naast de criteria"
    skip: str = "Naar de inhoud"
    candidate: str = "Kandidaat"
    reference_date: str = "Peildatum"
    untitled: str = "Inhuuropdracht"
    posting_number: str = "aanvraag {}"

    summary: str = "In het kort"
    knockouts: str = "Knock-outs"
    no_knockouts: str = "Geen knock-outs"
    knockouts_passed: str = "Alle {} gehaald"
    knockout_passed: str = "Gehaald"
    knockouts_failed: str = "{} van {} niet gehaald"
    knockouts_open: str = "{} van {} aan te vullen"
    knockouts_elimination: str = "Wie een knock-out niet haalt, wordt niet verder beoordeeld."
    knockouts_to_fill_in: str = "Nog aan te vullen: {}."
    knockouts_to_review: str = "Een mens moet er nog naar kijken."
    scale: str = "Van {available} punten: {sure} zeker, {possible} mogelijk, {reachable} haalbaar"
    points: str = "Punten"
    point: str = "{} punt"
    points_of: str = "{} punten"
    points_won: str = "{} van {} punten"
    sure: str = "Zeker"
    possible: str = "Mogelijk"
    reachable: str = "Haalbaar"
    sure_meaning: str = "staat er uitdrukkelijk"
    possible_meaning: str = "ook wat een mens nog kan aanvaarden"
    reachable_meaning: str = "ook wat er nog bij kan staan, als het waar is"
    available: str = "van {} zeker"
    to_win: str = "Te verdienen"
    deadline: str = "Sluit"
    no_deadline: str = "niet in de opdracht gevonden"
    questions: str = "Vragen stellen tot"
    costs: str = "Dit kost het meest"
    no_costs: str = "Er zijn geen gaten: elk criterium is gehaald en elk punt is zeker."
    criterion_number: str = "criterium {}"
    knockout_stake: str = "knock-out"
    not_yet_sure: str = "nog niet zeker"

    overview: str = "Overzicht van de criteria"
    overview_caption: str = "Elk criterium met zijn oordeel, zijn punten en waar het bewezen is"
    number: str = "Nr"
    section: str = "Soort"
    criterion: str = "Criterium"
    verdict: str = "Oordeel"
    reason: str = "Reden"
    proved: str = "Bewezen in"
    awards: str = "Gunningscriteria"

    details: str = "Per criterium"
    proof: str = "Bewijs"
    nearest: str = "Komt het dichtst in de buurt"
    picture: str = "Uitsnede van {where}, met gemarkeerd: {quotes}"
    more_places: str = "Nog {} plaatsen"
    steps: str = "Berekening"
    advice: str = "Wat te doen"
    wording: str = "Zo kan het er staan, als het waar is"
    back: str = "Naar het overzicht"
    review: str = "Nakijken"

    formal: str = "Vormeisen"
    demand: str = "Eis"
    asked: str = "Gevraagd"
    found: str = "Gevonden"
    formal_note: str = "Vormeisen staan naast de criteria: ze veranderen geen punten."
    in_order: str = "In orde"
    not_in_order: str = "Niet in orde"
    cannot_be_told: str = "Niet vast te stellen"
    findings: str = "Bevindingen over de stukken"
    lint: str = "Bevindingen over de opdracht"
    question: str = "Vraag voor de nota van inlichtingen"
    page: str = "pagina {}"
    rejections: str = "Niet aanvaard als bewijs"
    rejections_note: str = "Deze woorden zijn als bewijs aangedragen en geweigerd. Ze tellen nergens mee."
    rejected_for: str = "Criterium {}"
    rejected_nearest: str = "Wat er wel staat, {}"

    receipt: str = "Verantwoording"
    counting_rules: str = "Telregels"
    version: str = "Versie van checker"
    read_by: str = "Gelezen door"
    engines: Mapping[str, str] = field(
        default_factory=lambda: {
            "rules": "regels (geen taalmodel)",
            "llm": "taalmodel stelt voor, regels beslissen",
            "both": "regels en taalmodel naast elkaar",
        }
    )
    model: str = "Taalmodel"
    endpoint: str = "Adres van het model"
    hash_posting: str = "sha256 opdracht"
    hash_document: str = "sha256 {}"
    hash_prompt: str = "sha256 instructie {}"
    residency: str = "Verwerking volgens het profiel"
    call: str = "Vraag aan het model ({})"
    call_tokens: str = "{attempts} keer gevraagd; {sent} tokens heen (waarvan {cached} uit de cache), {got} terug"
    call_cost: str = "; kosten {cost} {currency}"
    call_kept: str = "antwoord bewaard van een eerdere keer; niets verstuurd"
    page_number: str = "Pagina"
    page_count: str = "van"
    stays_dutch: str = ""  # what is left in Dutch, said in a paper of another language
    common: Words = DUTCH


REPORT: dict[Language, ReportWords] = {
    Language.DUTCH: ReportWords(),
    Language.ENGLISH: ReportWords(
        report="Report {candidate} – {title}",
        kicker="Report: CV against the criteria",
        skip="Skip to the content",
        candidate="Candidate",
        reference_date="Reference date",
        untitled="Contract assignment (inhuuropdracht)",
        posting_number="request {}",
        summary="In short",
        knockouts="Knock-out criteria",
        no_knockouts="No knock-out criteria",
        knockouts_passed="All {} met",
        knockout_passed="Met",
        knockouts_failed="{} of {} not met",
        knockouts_open="{} of {} to be completed",
        knockouts_elimination="A candidate who does not meet a knock-out criterion is not assessed any further.",
        knockouts_to_fill_in="Still to be completed: {}.",
        knockouts_to_review="A person still has to look at this.",
        scale="Of {available} points: {sure} sure, {possible} possible, {reachable} within reach",
        points="Points",
        point="{} point",
        points_of="{} points",
        points_won="{} of {} points",
        sure="Sure",
        possible="Possible",
        reachable="Within reach",
        sure_meaning="stated explicitly",
        possible_meaning="also what a person may still accept",
        reachable_meaning="also what may still be added, if it is true",
        available="of {} sure",
        to_win="To be won",
        deadline="Closes",
        no_deadline="not found in the posting",
        questions="Questions can be asked until",
        costs="What costs most",
        no_costs="There are no gaps: every criterion is met and every point is sure.",
        criterion_number="criterion {}",
        knockout_stake="knock-out",
        not_yet_sure="not sure yet",
        overview="Overview of the criteria",
        overview_caption="Each criterion with its verdict, its points and where it is proved",
        number="No",
        section="Kind",
        criterion="Criterion",
        verdict="Verdict",
        reason="Reason",
        proved="Proved in",
        awards="Award criteria",
        details="Criterion by criterion",
        proof="Proof",
        nearest="What comes nearest",
        picture="Detail of {where}, with these words marked: {quotes}",
        more_places="{} more places",
        steps="Calculation",
        advice="What to do",
        wording="How it may be worded, if it is true",
        back="Back to the overview",
        review="To be checked",
        formal="Formal requirements",
        demand="Requirement",
        asked="Required",
        found="Found",
        formal_note="Formal requirements stand beside the criteria: they change no points.",
        in_order="In order",
        not_in_order="Not in order",
        cannot_be_told="Cannot be established",
        findings="Findings on the documents",
        lint="Findings on the posting",
        question="Question for the clarification round (nota van inlichtingen)",
        page="page {}",
        rejections="Not accepted as proof",
        rejections_note="These words were put forward as proof and refused. They do not count anywhere.",
        rejected_for="Criterion {}",
        rejected_nearest="What does stand there, {}",
        receipt="How this report was made",
        counting_rules="Rules for counting",
        version="Version of checker",
        read_by="Read by",
        engines={
            "rules": "rules (no language model)",
            "llm": "a language model proposes, rules decide",
            "both": "rules and a language model side by side",
        },
        model="Language model",
        endpoint="Address of the model",
        hash_posting="sha256 posting",
        hash_document="sha256 {}",
        hash_prompt="sha256 prompt {}",
        residency="Processing according to the profile",
        call="Question to the model ({})",
        call_tokens="asked {attempts} times; {sent} tokens sent ({cached} of them from the cache), {got} received",
        call_cost="; cost {cost} {currency}",
        call_kept="answer kept from an earlier time; nothing sent",
        page_number="Page",
        page_count="of",
        stays_dutch=(
            "Left in Dutch: quotations, the criteria of the posting, the steps of a calculation, findings, and "
            "sentences for the Dutch CV."
        ),
        common=ENGLISH,
    ),
}
