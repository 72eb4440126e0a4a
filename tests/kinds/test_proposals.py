"""What a model proposes about a criterion is marked as proposed, and added to nothing but what it was proposed for."""

from __future__ import annotations

from checker.domain.documents import Span
from checker.domain.outlines import Outline, OutlinedCriterion
from checker.domain.postings import Criterion, CriterionSection, Posting, Relation
from checker.kinds import read_criterion
from checker.kinds.base import PostingContext
from checker.kinds.education import Education
from checker.kinds.experience import Experience
from checker.kinds.proposals import with_proposals
from checker.kinds.unclassified import Unclassified

PLACE = Span(0, 1)


def read(text: str) -> Criterion:
    """Type a criterion as any posting's."""
    return read_criterion(
        id="7", section=CriterionSection.AWARD, text=text, points=20, printed_points="(20 punten)", context=PostingContext()
    )


def proposed(criterion: Criterion, kind: str, **more: tuple[tuple[str, str], ...]) -> Criterion:
    """The criterion with what an outline proposes for it."""
    outline = Outline((), (OutlinedCriterion("7", CriterionSection.AWARD, PLACE, kind, **more),))
    return with_proposals(Posting(criteria=(criterion,)), outline).criteria[0]


def test_another_wording_is_added_as_proposed() -> None:
    """The facet keeps its own words; the synonym stands behind them, for a person to accept."""
    criterion = proposed(
        read("Werkervaring als planner (20 punten)"), "experience", synonyms=(("planner", "roostermaker"), ("iets", "anders"))
    )
    assert isinstance(criterion.requirement, Experience)
    terms = criterion.requirement.facets[0].accepted_terms
    assert [t.text for t in terms if t.relation is Relation.PROPOSED] == ["roostermaker"]
    assert terms[0].relation is Relation.POSTING


def test_a_wording_that_is_known_is_not_proposed_again() -> None:
    """What the posting or the lexicon accepts stays accepted."""
    before = read("Werkervaring als planner (20 punten)")
    assert proposed(before, "experience", synonyms=(("planner", "planner"),)) == before


def test_another_name_of_a_study_is_proposed_too() -> None:
    """Studies are terms without a facet."""
    criterion = proposed(
        read("Afgeronde hbo-opleiding in de richting Bestuurskunde (20 punten)"),
        "education",
        synonyms=(("Bestuurskunde", "Leer van het openbaar bestuur"),),
    )
    assert isinstance(criterion.requirement, Education)
    assert [t.text for t in criterion.requirement.fields if t.relation is Relation.PROPOSED] == ["Leer van het openbaar bestuur"]


def test_a_criterion_that_no_kind_knows_is_built_from_the_words_that_were_pointed_at() -> None:
    """All its terms are proposed, so that nothing is awarded before a person has read it; its duration is read by our code."""
    before = read("Vlieguren met drones, minimaal 2 jaar (20 punten)")
    assert isinstance(before.requirement, Unclassified)
    after = proposed(before, "experience", things=(("task", "Vlieguren met drones"),)).requirement
    assert isinstance(after, Experience)
    assert {t.relation for f in after.facets for t in f.accepted_terms} == {Relation.PROPOSED}
    assert after.min_months == 24


def test_a_kind_that_needs_more_than_words_is_not_built() -> None:
    """A rate or a distance is read by our own code or left to a person."""
    before = read("Vlieguren met drones (20 punten)")
    assert proposed(before, "rate", things=(("task", "Vlieguren"),)) == before


def test_a_kind_that_our_reading_knows_stays_as_it_is() -> None:
    """A model's other opinion changes nothing."""
    before = read("Werkervaring als planner (20 punten)")
    assert proposed(before, "knowledge", things=(("task", "planner"),)) == before
