"""What each kind tells a model to look for: every label that its ruling reads, once, in words that a reader understands."""

from __future__ import annotations

from dataclasses import replace
from types import ModuleType

import pytest

from checker import kinds
from checker.domain.postings import Criterion, CriterionSection
from checker.kinds import KINDS, read_criterion
from checker.kinds.base import PostingContext, Sought
from checker.kinds.jobs.claims import FRAME
from tests.verifying.given import Given, cases, examples

SHORT = 400  # letters: a label's words are a pointer, no instruction
DECIDED_HERE = {"rate", "residence", "unclassified"}  # by the statement, our own arithmetic or a person


def read(text: str) -> Criterion:
    """Type a criterion as any posting's."""
    return read_criterion(
        id="7", section=CriterionSection.AWARD, text=text, points=20, printed_points="(20 punten)", context=PostingContext()
    )


def unsought(given: Given) -> set[str]:
    """The labels under which the rules quote, and that no model is told of."""
    labels = {sought.label for sought in kinds.sought(given.case.criterion)}
    return {q.facet for claim in given.claims for q in claim.quotes} - labels - set(FRAME)


@pytest.mark.parametrize("kind", KINDS, ids=[kinds.name(kind) for kind in KINDS])
def test_every_kind_says_what_to_look_for(kind: ModuleType) -> None:
    """Each kind has the hook, and gives labels in words of a sentence's length, unless it is decided without a finder."""
    asked = [g.case.criterion for g in (*cases(), *examples()) if g.case.criterion.requirement.kind == kinds.name(kind)]
    assert asked
    for criterion in asked:
        found = kinds.sought(criterion)
        labels = [sought.label for sought in found]
        assert len(labels) == len(set(labels))
        assert all(sought.words.strip() and len(sought.words) < SHORT for sought in found)
        assert bool(found) != kinds.local(criterion)
    assert all(kinds.local(criterion) for criterion in asked) == (kinds.name(kind) in DECIDED_HERE)


def test_what_the_rules_quote_a_model_is_asked_for() -> None:
    """Every label under which the rules offer something is sought, or tells which job is meant."""
    lacking = {
        given.name: labels
        for given in (*cases(), *examples())
        if not kinds.local(given.case.criterion) and (labels := unsought(given))
    }
    assert lacking == {}


def test_a_label_that_is_not_sought_is_seen() -> None:
    """The comparison can fail: a quote under another label is named."""
    given = next(g for g in examples() if g.case.criterion.requirement.kind == "course" and g.claims)
    relabelled = given.case.criterion.model_copy(update={"requirement": read("Werkervaring als planner").requirement})
    other = replace(given, case=replace(given.case, criterion=relabelled))
    assert "course" in unsought(other)


def test_a_criterions_own_words_are_in_what_is_sought() -> None:
    """The function, the sector and the task are named as the posting names them."""
    words = [s.words for s in kinds.sought(read("Minimaal 2 jaar werkervaring als planner binnen een gemeente (20 punten)"))]
    assert words == ["functie: planner", "soort organisatie: gemeente"]


def test_each_alternative_is_sought_under_its_own_labels() -> None:
    """A diploma or experience at that level: both are asked, each label once."""
    found = kinds.sought(read("Afgeronde hbo-opleiding of minimaal 5 jaar werkervaring op hbo-niveau (20 punten)"))
    assert [sought.label for sought in found] == ["study", "note", "mention.0"]


def test_what_the_statement_decides_is_not_sought() -> None:
    """No model is asked for a rate, a distance or the execution condition."""
    for text in (
        "Het uurtarief is maximaal € 95 exclusief btw",
        "De kandidaat woont binnen een straal van 30 kilometer van Deventer",
        "De uitvoeringsvoorwaarde in het kader van de Wet DBA is van toepassing",
    ):
        assert kinds.sought(read(text)) == ()
        assert kinds.local(read(text))


def test_words_of_two_parts_under_one_label_stand_together() -> None:
    """Where two requirements of a criterion read the same label, it is asked once, with the words of both."""
    one, two = read("Werkervaring als planner (20 punten)"), read("Werkervaring als jurist (20 punten)")
    both = one.model_copy(update={"requirement": one.requirement.model_copy(update={"any_of": (two.requirement,)})})
    assert kinds.sought(both) == (Sought("role.0", "functie: planner; of functie: jurist"),)
