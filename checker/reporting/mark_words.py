"""The words of the marked CV, in one table for each language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from checker.domain.copies import Standing
from checker.reporting.edition import Language
from checker.reporting.words.common import Words
from checker.reporting.words.dutch import DUTCH
from checker.reporting.words.english import ENGLISH


@dataclass(frozen=True, slots=True)
class MarkWords:
    """All that is laid over the CV beside quotes and criteria; the defaults are Dutch. Braces are filled in."""

    title: str = "Cv met markeringen"
    number: str = "aanvraag {number}"
    marked_for: str = "Gemarkeerd voor {number}:"
    no_number: str = "deze aanvraag"
    # What the colours mean. How they look is decided where they are drawn.
    legend: Mapping[Standing, str] = field(
        default_factory=lambda: {
            Standing.PROOF: "voldoet",
            Standing.REVIEW: "voldoet, een mens kijkt het na",
            Standing.NEAREST: "voldoet niet: dit komt het dichtst bij",
        }
    )
    in_margin: str = "nummer in de kantlijn: het criterium"
    elsewhere: str = "Niet in dit cv gemarkeerd:"
    made_from: str = "Waarop dit rust:"
    criterion: tuple[str, str] = ("Criterium {numbers}", "Criteria {numbers}")
    review: str = "nakijken"
    points: str = "{points} van {available} punten"
    closest: str = "Dit komt het dichtst bij wat gevraagd wordt; het telt niet mee."
    stays_dutch: str = ""  # what is left in Dutch, said in a paper of another language
    common: Words = DUTCH


MARKS = {
    Language.DUTCH: MarkWords(),
    Language.ENGLISH: MarkWords(
        title="CV with marks",
        number="request {number}",
        marked_for="Marked for {number}:",
        no_number="this request",
        legend={
            Standing.PROOF: "met",
            Standing.REVIEW: "met, to be checked by a person",
            Standing.NEAREST: "not met: this comes nearest",
        },
        in_margin="number in the margin: the criterion",
        elsewhere="Not marked in this CV:",
        made_from="What this rests on:",
        criterion=("Criterion {numbers}", "Criteria {numbers}"),
        review="to be checked",
        points="{points} of {available} points",
        closest="This comes nearest to what is asked; it does not count.",
        stays_dutch="Quotations and the criteria of the posting stay in Dutch.",
        common=ENGLISH,
    ),
}
