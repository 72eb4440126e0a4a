"""The posting linter: what it says of postings with a fault, and that it is silent on postings without."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

import pytest

from checker.domain.postings import (
    Criterion,
    CriterionSection,
    CvRequirements,
    Duration,
    ExecutionCondition,
    Posting,
)
from checker.domain.verdicts import Finding, Severity
from checker.kinds.unclassified import Unclassified
from checker.scoring.lint import lint

GOOD = Posting(
    number="31415",
    title="Marktmeester",
    client="Gemeente Kraamdorp",
    closes=datetime(2027, 10, 4, 9, 0),
    question_deadline=datetime(2027, 9, 27, 12, 0),
    answers_published=date(2027, 9, 29),
    interview_date=date(2027, 10, 12),
    start="1 december 2027",
    start_iso=date(2027, 12, 1),
    duration=Duration(raw="6 maanden", months=6),
    hours_min=24,
    hours_max=24,
    pay_scale="8",
    award_total_printed=100,
    cv_requirements=CvRequirements(quote="Maximaal 5 pagina's.", max_pages=5),
)
TEXT = """\
Gunningscriteria (weging, totaal 100 punten)

Reageren kan tot maandag 4 oktober 2027, vragen tot maandag 27 september 2027."""


def knockout(text: str, number: str = "1", printed: str | None = None) -> Criterion:
    """Make a knock-out."""
    return Criterion(id=number, section=CriterionSection.KNOCKOUT, text=text, printed_points=printed, requirement=Unclassified())


def award(text: str, number: str = "2", points: int | None = 100) -> Criterion:
    """Make an award with its suffix."""
    printed = f"({points} punten)" if points is not None else None
    full = f"{text} {printed};" if printed else f"{text};"
    return Criterion(
        id=number, section=CriterionSection.AWARD, text=full, points=points, printed_points=printed, requirement=Unclassified()
    )


def codes(posting: Posting, text: str = TEXT, *, today: date | None = None) -> list[str]:
    """Return the codes of all findings."""
    return [finding.code for finding in lint(posting, text, today=today)]


def the_one(posting: Posting, code: str, text: str = TEXT, *, today: date | None = None) -> Finding:
    """Return the only finding of a code, which must quote the posting and speak Dutch."""
    found = [finding for finding in lint(posting, text, today=today) if finding.code == code]
    assert len(found) == 1, codes(posting, text, today=today)
    assert found[0].quote
    assert found[0].message.endswith(".")
    return found[0]


def with_criteria(*criteria: Criterion, **fields: object) -> Posting:
    """Return the good posting with other criteria and fields."""
    return GOOD.model_copy(update={"criteria": criteria, **fields})


def test_a_posting_without_faults_has_no_findings() -> None:
    """Nothing is said of what is in order, and spelling is never a finding."""
    posting = with_criteria(
        knockout("Een afgeronde opleiding op minimaal mbo niveau 4;"),
        knockout("Minimaal 2 jaar aantoonbare werkervaring als marktmeester;", "2"),
        award("Aantoonbare ervaring met het innen van marktgelden, zoals contant, pin en incasso", "3", 60),
        award("Minimaal 4 jaar aantoonbare werkervaring als marktmeester bij een gemeente", "4", 40),
    )
    assert lint(posting, TEXT + "\nDe kadidaat werkt binnen de de gemeente.", today=date(2027, 9, 1)) == ()


def test_points_on_a_knockout() -> None:
    """Points on a knock-out are an error; the total is said to hold without them."""
    posting = with_criteria(
        knockout("Ervaring met kramen; (20 pt);", printed="(20 pt)"), award("Ervaring met kramen in de afgelopen 3 jaar")
    )
    finding = the_one(posting, "points_on_knockout")
    assert finding.severity is Severity.ERROR
    assert "gunningscriterium 2" in finding.message
    assert "120" in the_one(posting, "total_with_stray_points").message


def test_totals_that_do_not_add_up() -> None:
    """Another sum than announced is an error; a sum that is not 100 without a total is a warning."""
    assert "tellen op tot 90" in the_one(with_criteria(award("Ervaring met kramen", points=90)), "total_mismatch").message
    silent = with_criteria(award("Ervaring met kramen", points=90), award_total_printed=None)
    assert the_one(silent, "total_not_100").severity is Severity.WARNING
    assert codes(with_criteria(award("Ervaring met kramen"), award_total_printed=None)) == []


def test_an_award_without_points() -> None:
    """One award without points among others is asked about, and no sum is made."""
    posting = with_criteria(award("Ervaring met kramen"), award("Ervaring met markten", "3", None))
    assert codes(posting) == ["points_missing"]


def test_deadlines_that_have_passed() -> None:
    """What has passed is told from today's date, and then no question is suggested any more."""
    posting = with_criteria(award("Relevante ervaring"))
    assert the_one(posting, "closed", today=date(2027, 10, 5)).severity is Severity.ERROR
    assert the_one(posting, "questions_closed", today=date(2027, 9, 28)).quote == "maandag 27 september 2027"
    assert the_one(posting, "vague", today=date(2027, 9, 27)).question
    assert the_one(posting, "vague", today=date(2027, 9, 28)).question is None
    assert "closed" not in codes(posting)


def test_dates_in_the_wrong_order() -> None:
    """A date that must come after another and does not is an error."""
    early = with_criteria(interview_date=date(2027, 10, 1))
    assert "De gesprekken" in the_one(early, "dates_clash", TEXT + " Gesprekken op vrijdag 1 oktober 2027.").message


def test_a_weekday_that_does_not_go_with_its_date() -> None:
    """One of the two is wrong, and a deadline hangs on it."""
    assert (
        the_one(with_criteria(), "weekday_mismatch", TEXT + " Gesprekken op dinsdag 13 oktober 2027.").quote
        == "dinsdag 13 oktober 2027"
    )


def test_two_closing_dates() -> None:
    """The header and the last sentence must close on the same day."""
    text = f"{TEXT}\nDe reactietermijn van deze opdracht duurt tot dinsdag 5 oktober 2027, 09:00 uur."
    assert the_one(with_criteria(), "closing_twice", text).severity is Severity.ERROR


def test_availability_before_anyone_is_chosen() -> None:
    """Availability per a day that is not after the interviews is asked about; without a year, the closing year counts."""
    assert the_one(with_criteria(award("Beschikbaar per 4 oktober voor minimaal 4 maanden")), "available_too_soon").question
    assert codes(with_criteria(award("Beschikbaar per 1 december voor minimaal 4 maanden"))) == []


def test_a_screening_longer_than_the_time_left() -> None:
    """A screening of eight weeks does not fit between interview and start."""
    text = TEXT + "\nEr is een VOG nodig. De verwerkingstijd van de screening is maximaal 8 weken."
    assert "50 dagen" in the_one(with_criteria(), "screening_takes_longer", text).message
    assert codes(with_criteria(), text.replace("8", "6")) == []


def test_missing_and_unfilled_fields() -> None:
    """Fields that are not there, choices never made and blanks of the template are told."""
    assert "aanvraagnummer en start" in the_one(with_criteria(number=None, start=None), "field_missing").message
    assert the_one(with_criteria(closes=None), "closing_missing").severity is Severity.ERROR
    assert the_one(with_criteria(), "choice_not_made", TEXT + "\nIs hybride werken mogelijk:  ja/nee\n").question
    assert the_one(with_criteria(), "placeholder", TEXT + "\nDe standplaats is [invullen].").quote == "[invullen]"


def test_values_that_cannot_be() -> None:
    """A scale beyond the collective agreement and a week beyond forty hours cannot be."""
    text = f"{TEXT}\nDeze functie is ingedeeld in functieschaal 105."
    assert the_one(with_criteria(pay_scale="105"), "pay_scale_impossible", text).quote == "functieschaal 105"
    assert codes(with_criteria(pay_scale="10A")) == []
    assert the_one(with_criteria(hours_max=60), "hours_impossible").quote


def test_an_item_that_breaks_off() -> None:
    """An item that ends in the middle asks something that nobody can know; a wrapped one goes on."""
    assert the_one(with_criteria(), "sentence_breaks_off", TEXT + "\n- De kandidaat gebruikt een eigen\n- Anders\n").question
    assert codes(with_criteria(), TEXT + "\n- De kandidaat gebruikt een eigen\n  laptop.\n") == []


@pytest.mark.parametrize(
    "text, quote", [("mbo werk? en denkniveau", "werk? en denkniveau"), ("Kennis van de NL?markt (veel)", "NL?markt")]
)
def test_lost_characters_in_a_criterion(text: str, quote: str) -> None:
    """A question mark where a hyphen stood is shown, since a search for the word misses it."""
    assert the_one(with_criteria(knockout(text)), "lost_character").quote == quote


def test_a_question_in_a_criterion_is_no_damage() -> None:
    """A question mark at the end of a question, or in an address, is in order."""
    assert codes(with_criteria(knockout("Woont u dichtbij? Zie https://www.voorbeeld.nl/?nr=3en4;"))) == []


def test_days_on_site_against_hybrid_work() -> None:
    """A reading that resolves the contradiction makes it a warning and is told; none makes it an error."""
    three = knockout("Minimaal 3 dagen per week aanwezig op kantoor;")
    arranged = {"working_days": "Hybride, maximaal 1 dag per week", "hybrid": "Ja", "hours_min": 32, "hours_max": 32}
    finding = the_one(with_criteria(three, **arranged), "on_site_contradiction")
    assert finding.severity is Severity.WARNING
    assert "32 uur (4 dagen)" in finding.message
    four = knockout("Minimaal 4 dagen per week aanwezig op kantoor;")
    assert the_one(with_criteria(four, **arranged), "on_site_contradiction").severity is Severity.ERROR
    assert codes(with_criteria(three, working_days="in overleg", hybrid="Nee")) == []
    one = knockout("Minimaal 1 dag per week aanwezig op kantoor;")
    assert codes(with_criteria(one, **{**arranged, "working_days": "Hybride, maximaal 3 dagen per week"})) == []


def test_presence_without_days_beside_hybrid_work() -> None:
    """Presence that is required while hybrid work is possible leaves the number of days open."""
    assert the_one(
        with_criteria(award("Bereid te werken; fysieke aanwezigheid is vereist"), hybrid="ja"), "on_site_unclear"
    ).question


def test_a_rate_that_includes_what_may_be_claimed() -> None:
    """Costs inside the rate here and claimable there cannot both hold; costs that are not paid are no contradiction."""
    rate = knockout("Uurtarief maximaal € 80 inclusief reiskosten en parkeerkosten;")
    posting = with_criteria(rate, rate_cap=Decimal(80))
    assert the_one(posting, "rate_contradiction", TEXT + " Reiskosten voor afspraken kunnen gedeclareerd worden.").question
    assert codes(posting, TEXT + " Reiskosten worden niet vergoed en kunnen niet worden gedeclareerd.") == []


def test_five_days_for_few_hours() -> None:
    """Five named days for three days' hours is worth a question and no more."""
    assert the_one(with_criteria(working_days="Ma – Di – Wo – Do – Vr"), "hours_and_days").severity is Severity.INFO


def test_a_level_that_only_the_header_asks() -> None:
    """A level in the header above all knock-outs is no demand, and is asked about."""
    low = knockout("Een afgeronde opleiding op minimaal mbo niveau;")
    assert "hoogstens mbo" in the_one(with_criteria(low, education_level="HBO"), "level_only_in_header").message
    assert codes(with_criteria(low, education_level="MBO")) == []


def test_a_hidden_knockout() -> None:
    """A substantiation due, a form of contract shut out, or a sanction that no criterion names can cost the bid."""
    due = ExecutionCondition(present=True, quote="Zo.", substantiation_required=True, substantiation_quote="Onderbouw dit.")
    assert the_one(with_criteria(execution_condition=due), "hidden_knockout").severity is Severity.ERROR
    assert codes(with_criteria(knockout("Inschrijver voldoet aan de uitvoeringsvoorwaarde;"), execution_condition=due)) == []
    shut = ExecutionCondition(present=True, quote="Zo.", zzp_excluded=True, zzp_quote="Geen zzp'er.")
    assert the_one(with_criteria(execution_condition=shut), "hidden_knockout").quote == "Geen zzp'er."
    sentence = "Offertes zonder prijs worden terzijde gelegd."
    assert the_one(with_criteria(), "hidden_knockout", f"{TEXT} {sentence}").quote == sentence


def test_a_motivation_that_the_candidate_must_write() -> None:
    """A letter that the candidate writes is told before a draft is made, as is a letter that the page limit does not name."""
    posting = with_criteria(award("Voeg een motivatie toe. De motivatie is door de kandidaat zelf geschreven"))
    assert the_one(posting, "self_written_motivation").quote == "De motivatie is door de kandidaat zelf geschreven"
    assert the_one(posting, "letter_in_page_limit").question


def test_a_confirmation_without_a_place() -> None:
    """What must be confirmed, somewhere, is asked about; where the place is named it is not."""
    assert the_one(with_criteria(knockout("Op vrijdag aanwezig; dit moet bevestigd worden;")), "place_of_proof_unknown").question
    assert codes(with_criteria(knockout("Op vrijdag aanwezig; dit moet bevestigd worden in het cv;"))) == []


def test_a_distance_from_nowhere() -> None:
    """A distance needs the point that it is measured from."""
    assert the_one(with_criteria(award("De kandidaat woont binnen 60 kilometer")), "distance_from_where").question
    assert codes(with_criteria(award("De kandidaat woont binnen 60 kilometer van het stadhuis"))) == []


def test_a_criterion_that_follows_from_another() -> None:
    """Length and window decide: an award that each passing candidate earns is a warning, one that another earns is told."""
    four = award("Minimaal 4 jaar werkervaring in de afgelopen 6 jaar als ervaren marktmeester bij een gemeente", "3", 50)
    three = award("Minimaal 3 jaar werkervaring in de afgelopen 5 jaar als ervaren marktmeester", "2", 50)
    finding = the_one(with_criteria(three, four), "criterion_implied")
    assert (finding.severity, "gunningscriterium 3" in finding.message) == (Severity.INFO, True)
    longer = award("Minimaal 4 jaar werkervaring in de afgelopen 7 jaar als ervaren marktmeester", "3", 50)
    assert codes(with_criteria(three, longer)) == []
    gate = knockout("Minimaal 4 jaar werkervaring als ervaren marktmeester;")
    assert the_one(
        with_criteria(gate, award("Minimaal 3 jaar werkervaring als ervaren marktmeester")), "criterion_implied"
    ).severity is (Severity.WARNING)


def test_a_knockout_narrower_than_its_award() -> None:
    """An award that accepts more names for a function than its knock-out can be earned by who then fails."""
    gate = knockout("Minimaal 2 jaar werkervaring als medewerker marktzaken;")
    wide = award("Minimaal 3 jaar werkervaring als medewerker marktzaken (kramen, kermis, evenementen)")
    assert the_one(with_criteria(gate, wide), "knockout_narrower").question


@pytest.mark.parametrize(
    "text", ["Relevante ervaring", "Ervaring met meerdere domeinen", "Uitstekende beheersing van het Nederlands"]
)
def test_vague_words_that_carry_points(text: str) -> None:
    """A word that decides points and is nowhere defined is asked about."""
    assert the_one(with_criteria(award(text)), "vague").question


@pytest.mark.parametrize(
    "text", ["Relevante ervaring, zoals het innen van marktgelden", "Kennis van relevante wetten, zoals de Awb"]
)
def test_words_that_are_explained_are_not_vague(text: str) -> None:
    """A word that the criterion itself explains is no finding; nor is one on a knock-out, which carries no points."""
    assert codes(with_criteria(award(text))) == []
    assert codes(with_criteria(knockout("Relevante ervaring;"))) == []


def test_a_list_of_all_or_of_examples() -> None:
    """A list in brackets closed with "en" may ask all; with "zoals" it does not."""
    assert the_one(with_criteria(award("Ervaring met partners (boeren, kermis en politie)")), "list_all_or_examples").question
    assert codes(with_criteria(award("Ervaring met partners (zoals boeren, kermis en politie)"))) == []


def test_lists_and_numbers_that_are_no_criteria() -> None:
    """The client's own list of a later step and numbered results are told as what they are."""
    text = (
        f"{TEXT}\n1. Toezicht houden\n2. Kramen indelen\n\nDe opdrachtgever beoordeelt de cv's in onderlinge vergelijking op de "
        "volgende criteria.\n\n1. Werkervaring op soortgelijke opdrachten.\n2. Werkervaring bij soortgelijke organisaties.\n"
    )
    posting = with_criteria(award("Ervaring met kramen"))
    assert "Werkervaring op soortgelijke opdrachten" in the_one(posting, "second_criteria_list", text).message
    assert the_one(posting, "numbers_no_criteria", text).quote == "1. Toezicht houden"


def test_the_gravest_come_first() -> None:
    """Errors stand before warnings, warnings before what is good to know."""
    posting = with_criteria(knockout("Kramen (5 pt)", printed="(5 pt)"), award("Relevante ervaring"), number=None)
    order = [finding.severity for finding in lint(posting, TEXT)]
    assert order == sorted(order, key=[Severity.ERROR, Severity.WARNING, Severity.INFO].index)
