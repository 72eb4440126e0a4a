"""A criterion as a question to the candidate."""

from __future__ import annotations

import pytest

from checker.domain.postings import CriterionSection
from checker.kinds import read_criterion
from checker.kinds.base import PostingContext
from checker.reporting.question_words import DUTCH, ENGLISH
from checker.reporting.questions import question, says_all
from tests.reporting.making import criterion


def asked(text: str, points: int = 10) -> str:
    """Read a criterion as a posting prints it, and ask for it."""
    read = read_criterion(
        id="1", section=CriterionSection.AWARD, text=text, points=points, printed_points=None, context=PostingContext()
    )
    return question(read, DUTCH)


@pytest.mark.parametrize(
    "text, said",
    [
        (
            "Minimaal 3 jaar aantoonbare werkervaring als archivaris binnen een gemeente; (20 punten)",
            "Heb je minimaal 3 jaar werkervaring als archivaris binnen een gemeente?",
        ),
        ("Aantoonbaar afgeronde opleiding op mbo niveau 4 (10 punten);", "Heb je een afgeronde opleiding op mbo niveau 4?"),
        ("Aantoonbare kennis van de Archiefwet;", "Heb je kennis van de Archiefwet?"),
        ("Kandidaat heeft aantoonbare werkervaring met veranderopgaven;", "Heb je werkervaring met veranderopgaven?"),
        ("Uitstekende beheersing van de Nederlandse taal (5 pt);", "Beheers je de Nederlandse taal uitstekend?"),
        ("Beheersing van ten minste één taal: Frans of Fries;", "Beheers je ten minste één taal: Frans of Fries?"),
        ("Beschikbaar per 1 maart 2031 voor minimaal 6 maanden;", "Ben je beschikbaar per 1 maart 2031 voor minimaal 6 maanden?"),
        ("Je werkt minimaal 2 dagen op het stadhuis in Ede;", "Werk je minimaal 2 dagen op het stadhuis in Ede?"),
        ("Minimaal 2 dagen per week aanwezig op kantoor in Ede;", "Ben je minimaal 2 dagen per week aanwezig op kantoor in Ede?"),
        ("De kandidaat woont binnen een straal van 50 km van Ede;", "Woon je binnen een straal van 50 km van Ede?"),
        ("Uurtarief maximaal € 80,00 exclusief btw;", "Is je uurtarief maximaal € 80,00 exclusief btw?"),
    ],
)
def test_the_postings_own_words_become_a_question(text: str, said: str) -> None:
    """The opening is turned, points and "aantoonbaar" are left out, and nothing is paraphrased."""
    assert asked(text) == said


def test_demands_on_the_form_are_no_part_of_the_question() -> None:
    """What is asked of the form of the proof is told elsewhere in the list."""
    text = "Aantoonbare werkervaring met het adviseren van bestuurders (benoem separaat een voorbeeld in het cv);"

    assert asked(text) == "Heb je werkervaring met het adviseren van bestuurders?"


def test_a_sentence_that_cannot_be_turned_is_shown_behind_a_general_question() -> None:
    """An unknown opening keeps its words; one that is too long is left to the quote beneath."""
    assert (
        question(criterion("1", "Affiniteit met water;", "unclassified"), DUTCH) == "Kun je dit laten zien: Affiniteit met water?"
    )
    assert question(criterion("1", "woord " * 60, "unclassified"), DUTCH) == "Kun je dit laten zien?"


def test_a_motivation_and_a_declaration_have_a_question_of_their_own() -> None:
    """The sentence of a posting about a letter or a device is no question to a candidate."""
    device = "‘Bring your own device’ is van toepassing: de kandidaat neemt een eigen laptop mee;"

    assert asked(device) == "Neem je je eigen apparatuur mee?"
    assert question(criterion("1", "De kandidaat voegt een motivatie toe", "motivation"), DUTCH).startswith(
        "Heb je een motivatie"
    )


def test_a_question_that_says_less_is_told_apart() -> None:
    """Where words of the criterion are missing from the question, the criterion must be quoted beside it."""
    assert says_all(criterion("1", "Aantoonbare werkervaring met archieven; (10 punten)", "experience"), DUTCH)
    assert not says_all(criterion("1", "Aantoonbare werkervaring met archieven; dit staat in het cv", "experience"), DUTCH)


def test_another_language_asks_around_the_postings_words() -> None:
    """A Dutch sentence is not turned into an English question: it keeps its words behind one, or is asked after by its kind."""
    assert question(criterion("1", "Minimaal drie jaar ervaring", "experience"), ENGLISH) == (
        "Can you show this: Minimaal drie jaar ervaring?"
    )
    assert question(criterion("1", "Uurtarief van maximaal € 90", "rate"), ENGLISH) == "What is your hourly rate?"
