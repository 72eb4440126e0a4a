"""The words of the report itself, in each language it is written in. What a verdict says of itself stands in `words.py`."""

from __future__ import annotations

from typing import NamedTuple

from checker.reporting.edition import Language


class ReportWords(NamedTuple):
    """Every word that the report prints of its own: headings, labels, and sentences with room for a number or a name."""

    report: str
    kicker: str
    skip: str
    candidate: str
    reference_date: str
    untitled: str
    posting_number: str

    summary: str
    knockouts: str
    no_knockouts: str
    knockouts_passed: str
    knockout_passed: str
    knockouts_failed: str
    knockouts_open: str
    knockouts_elimination: str
    knockouts_to_fill_in: str
    knockouts_to_review: str
    scale: str
    points: str
    point: str
    points_of: str
    points_won: str
    sure: str
    possible: str
    reachable: str
    sure_meaning: str
    possible_meaning: str
    reachable_meaning: str
    available: str
    to_win: str
    deadline: str
    no_deadline: str
    questions: str
    costs: str
    no_costs: str
    criterion_number: str
    knockout_stake: str
    not_yet_sure: str

    overview: str
    overview_caption: str
    number: str
    section: str
    criterion: str
    verdict: str
    reason: str
    proved: str
    awards: str

    details: str
    proof: str
    nearest: str
    picture: str
    more_places: str
    steps: str
    advice: str
    wording: str
    back: str
    review: str

    formal: str
    demand: str
    asked: str
    found: str
    formal_note: str
    in_order: str
    not_in_order: str
    cannot_be_told: str
    findings: str
    lint: str
    question: str
    page: str
    rejections: str
    rejections_note: str
    rejected_for: str
    rejected_nearest: str

    receipt: str
    counting_rules: str
    version: str
    read_by: str
    engines: dict[str, str]
    model: str
    endpoint: str
    hash_posting: str
    hash_document: str
    hash_prompt: str
    residency: str
    call: str
    call_tokens: str
    call_cost: str
    call_kept: str
    page_number: str
    page_count: str


REPORT: dict[Language, ReportWords] = {
    Language.DUTCH: ReportWords(
        report="Rapport {candidate} – {title}",
        kicker="Rapport: cv naast de criteria",
        skip="Naar de inhoud",
        candidate="Kandidaat",
        reference_date="Peildatum",
        untitled="Inhuuropdracht",
        posting_number="aanvraag {}",
        summary="In het kort",
        knockouts="Knock-outs",
        no_knockouts="Geen knock-outs",
        knockouts_passed="Alle {} gehaald",
        knockout_passed="Gehaald",
        knockouts_failed="{} van {} niet gehaald",
        knockouts_open="{} van {} aan te vullen",
        knockouts_elimination="Wie een knock-out niet haalt, wordt niet verder beoordeeld.",
        knockouts_to_fill_in="Nog aan te vullen: {}.",
        knockouts_to_review="Een mens moet er nog naar kijken.",
        scale="Van {available} punten: {sure} zeker, {possible} mogelijk, {reachable} haalbaar",
        points="Punten",
        point="{} punt",
        points_of="{} punten",
        points_won="{} van {} punten",
        sure="Zeker",
        possible="Mogelijk",
        reachable="Haalbaar",
        sure_meaning="staat er uitdrukkelijk",
        possible_meaning="ook wat een mens nog kan aanvaarden",
        reachable_meaning="ook wat er nog bij kan staan, als het waar is",
        available="van {} zeker",
        to_win="Te verdienen",
        deadline="Sluit",
        no_deadline="niet in de opdracht gevonden",
        questions="Vragen stellen tot",
        costs="Dit kost het meest",
        no_costs="Er zijn geen gaten: elk criterium is gehaald en elk punt is zeker.",
        criterion_number="criterium {}",
        knockout_stake="knock-out",
        not_yet_sure="nog niet zeker",
        overview="Overzicht van de criteria",
        overview_caption="Elk criterium met zijn oordeel, zijn punten en waar het bewezen is",
        number="Nr",
        section="Soort",
        criterion="Criterium",
        verdict="Oordeel",
        reason="Reden",
        proved="Bewezen in",
        awards="Gunningscriteria",
        details="Per criterium",
        proof="Bewijs",
        nearest="Komt het dichtst in de buurt",
        picture="Uitsnede van {where}, met gemarkeerd: {quotes}",
        more_places="Nog {} plaatsen",
        steps="Berekening",
        advice="Wat te doen",
        wording="Zo kan het er staan, als het waar is",
        back="Naar het overzicht",
        review="Nakijken",
        formal="Vormeisen",
        demand="Eis",
        asked="Gevraagd",
        found="Gevonden",
        formal_note="Vormeisen staan naast de criteria: ze veranderen geen punten.",
        in_order="In orde",
        not_in_order="Niet in orde",
        cannot_be_told="Niet vast te stellen",
        findings="Bevindingen over de stukken",
        lint="Bevindingen over de opdracht",
        question="Vraag voor de nota van inlichtingen",
        page="pagina {}",
        rejections="Niet aanvaard als bewijs",
        rejections_note="Deze woorden zijn als bewijs aangedragen en geweigerd. Ze tellen nergens mee.",
        rejected_for="Criterium {}",
        rejected_nearest="Wat er wel staat, {}",
        receipt="Verantwoording",
        counting_rules="Telregels",
        version="Versie van checker",
        read_by="Gelezen door",
        engines={
            "rules": "regels (geen taalmodel)",
            "llm": "taalmodel stelt voor, regels beslissen",
            "both": "regels en taalmodel naast elkaar",
        },
        model="Taalmodel",
        endpoint="Adres van het model",
        hash_posting="sha256 opdracht",
        hash_document="sha256 {}",
        hash_prompt="sha256 instructie {}",
        residency="Verwerking volgens het profiel",
        call="Vraag aan het model ({})",
        call_tokens="{attempts} keer gevraagd; {sent} tokens heen (waarvan {cached} uit de cache), {got} terug",
        call_cost="; kosten {cost} {currency}",
        call_kept="antwoord bewaard van een eerdere keer; niets verstuurd",
        page_number="Pagina",
        page_count="van",
    ),
}
