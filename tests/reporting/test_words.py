"""The wording of the papers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from checker.domain.claims import RejectionReason
from checker.domain.documents import Source
from checker.domain.postings import CriterionSection, Demand, DemandKind, FacetName
from checker.domain.verdicts import Outcome, Severity, Why
from checker.reporting.words.common import Words
from checker.reporting.words.dutch import DUTCH
from checker.reporting.words.english import ENGLISH
from tests.reporting.assessments import CV
from tests.reporting.making import cite, criterion, met, not_met, verdict

if TYPE_CHECKING:
    from collections.abc import Mapping
    from enum import StrEnum

LANGUAGES = (DUTCH, ENGLISH)


def tables(words: Words) -> list[tuple[Mapping[Any, Any], type[StrEnum]]]:
    """Return the tables of a language that have a wording for each member of the domain."""
    return [
        (words.outcomes, Outcome),
        (words.whys, Why),
        (words.sections, CriterionSection),
        (words.sources, Source),
        (words.sources_with_article, Source),
        (words.facets, FacetName),
        (words.demands, DemandKind),
        (words.rejections, RejectionReason),
        (words.severities, Severity),
    ]


def missing(table: Mapping[Any, Any], members: type[StrEnum]) -> set[object]:
    """Return the members without a wording, and wordings without a member."""
    return set(table) ^ set(members)


@pytest.mark.parametrize("table, members", [pair for words in LANGUAGES for pair in tables(words)])
def test_every_member_has_its_wording(table: Mapping[Any, Any], members: type[StrEnum]) -> None:
    """No member of the domain is printed by its code name, and no wording is left over."""
    assert missing(table, members) == set()
    assert all(str(wording).strip() for wording in table.values())


def test_a_missing_wording_is_named() -> None:
    """The completeness test sees a reason without a sentence."""
    incomplete = {why: wording for why, wording in DUTCH.whys.items() if why is not Why.TOO_LATE}

    assert missing(incomplete, Why) == {Why.TOO_LATE}


@pytest.mark.parametrize("words", LANGUAGES, ids=lambda w: w.language)
def test_every_reason_has_all_its_sentences(words: Words) -> None:
    """A reason has a name, an explanation and words for the candidate; advice belongs to all but what is met."""
    for why, wording in words.whys.items():
        assert all((wording.name, wording.sentence, wording.candidate))
        assert bool(wording.advice) == (why is not Why.EXPLICIT)


@pytest.mark.parametrize("words", LANGUAGES, ids=lambda w: w.language)
def test_every_kind_of_criterion_can_be_explained(words: Words) -> None:
    """Each reason gives a whole sentence, whatever the kind of criterion."""
    for why in Why:
        ruling = met(cite(CV, "Zaakpoort")) if why is Why.EXPLICIT else not_met(why)
        explanation = words.explain(ruling, criterion("1", "tekst", "experience"))

        assert explanation.endswith(".")
        assert explanation[0].isupper()


def test_absent_names_the_papers_that_were_read() -> None:
    """What was not found is said of the papers that the posting accepts."""
    asked = criterion("1", "tekst", "presence", evidence_sources=(Source.CV, Source.MOTIVATION, Source.STATEMENT))

    assert DUTCH.explain(not_met(Why.ABSENT), asked).startswith(
        "In het cv, de motivatie of de inschrijving is hierover niets gevonden"
    )


def test_months_and_review_are_told() -> None:
    """A duration is printed with its years, and that a person must look is said."""
    explanation = DUTCH.explain(not_met(Why.TOO_SHORT, months=20, review=True), criterion("1", "tekst", "experience"))

    assert "20 maanden (1 jaar en 8 maanden)" in explanation
    assert DUTCH.review_not_met in explanation


def test_a_lower_band_is_told() -> None:
    """Fewer points than the criterion has are named."""
    explanation = DUTCH.explain(met(cite(CV, "Zaakpoort"), band_points=5), criterion("1", "tekst", "experience", 8))

    assert "Dat is goed voor 5 van de 8 punten." in explanation


def test_an_unrecognised_criterion_is_left_to_a_person() -> None:
    """It is not said that something is missing where the program cannot read the criterion."""
    assert DUTCH.explain(not_met(Why.NEEDS_INPUT), criterion("1", "tekst", "unclassified")) == DUTCH.unrecognised


def test_advice_names_the_form_of_the_proof_once() -> None:
    """The demands on the form join the advice, without repeating themselves; what is met needs none."""
    demand = Demand(kind=DemandKind.EXAMPLES, text="benoem voorbeelden")
    asked = criterion("1", "tekst", "experience", demands=(demand, demand))

    assert DUTCH.advise(not_met(Why.ABSENT), asked).count(DUTCH.demands[DemandKind.EXAMPLES]) == 1
    assert DUTCH.advise(met(cite(CV, "Zaakpoort")), asked) == ""


@pytest.mark.parametrize(
    "months, said",
    [(1, "1 maand"), (11, "11 maanden"), (12, "12 maanden (1 jaar)"), (25, "25 maanden (2 jaar en 1 maand)"), (0, "0 maanden")],
)
def test_months_in_words(months: int, said: str) -> None:
    """A duration of a year or more is also told in years."""
    assert DUTCH.months_in_words(months) == said


def test_a_verdicts_own_explanation_is_left_out_of_another_language() -> None:
    """What was worded with the verdict is Dutch: an English paper explains it anew, with what was counted."""
    decided = verdict(criterion("1", "tekst", "experience"), not_met(Why.TOO_SHORT, months=20), "Te kort.")

    assert DUTCH.explanation_of(decided) == "Te kort."
    assert ENGLISH.explanation_of(decided).endswith("Shown by the documents: 20 months (1 year and 8 months).")
