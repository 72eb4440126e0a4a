"""Where a posting wants the motivation, read from its own words."""

from __future__ import annotations

import pytest

from checker.domain.postings import CvRequirements
from checker.scoring.binding import Place, asks_motivation, wish_of
from tests.reporting.making import criterion, posting


@pytest.mark.parametrize(
    "text,place",
    [
        ("Lever één pdf aan: eerst de motivatie, daarna het cv.", Place.FIRST),
        ("Eén document, met de motivatie vooraan.", Place.FIRST),
        ("De motivatie, gevolgd door het cv, in één document.", Place.FIRST),
        ("Begin met je motivatie en sluit aan met het cv.", Place.FIRST),
        ("Voeg de motivatiebrief vóór het cv in.", Place.FIRST),
        ("Voeg de motivatie achter het cv in hetzelfde document.", Place.LAST),
        ("Het cv gevolgd door de motivatie.", Place.LAST),
        ("Eerst het cv, dan de motivatie, samen in één pdf.", Place.LAST),
        ("Plaats je motivatie als laatste in het document.", Place.LAST),
        ("De persoonlijke motivatie staat achteraan.", Place.LAST),
        ("Lever de motivatie als apart document aan.", Place.APART),
        ("Wij ontvangen graag een losse motivatiebrief.", Place.APART),
    ],
)
def test_the_order_is_that_of_the_posting(text: str, place: Place) -> None:
    """In the rules for the CV or in a criterion; the sentence that says it is kept."""
    said = f"Maximaal 4 pagina's. {text} In het Nederlands."
    in_rules = wish_of(posting((), cv_requirements=CvRequirements(quote=said)))
    in_criterion = wish_of(posting((criterion("1", said, "motivation", 5),)))
    assert in_rules.place is in_criterion.place is place
    assert in_rules.quote == in_criterion.quote == text


@pytest.mark.parametrize(
    "text",
    [
        "Maximaal 4 pagina's cv, exclusief motivatiebrief én voorblad, opgesteld in het Nederlands.",
        "Motivatie en cv worden als één document aangeleverd.",
        "Voeg de geschreven motivatie samen met het cv om deze als één document te uploaden.",
        "De kandidaat licht in de motivatie toe waarom hij geschikt is; het cv telt maximaal 5 pagina's.",
    ],
)
def test_without_a_word_on_the_order_the_motivation_comes_first(text: str) -> None:
    """And no words are quoted for it."""
    wish = wish_of(posting((criterion("1", text, "motivation", 5),), cv_requirements=CvRequirements(quote=text)))
    assert (wish.place, wish.quote) == (Place.FIRST, None)


def test_a_motivation_is_asked_by_a_criterion_of_that_kind() -> None:
    """Other criteria do not ask for one."""
    assert asks_motivation(posting((criterion("1", "a", "motivation", 5),)))
    assert not asks_motivation(posting((criterion("1", "a", "experience", 5),)))
