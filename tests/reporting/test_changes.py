"""Two checks against one posting, compared: what became better or worse, and by which words."""

from __future__ import annotations

import json
from typing import Any

import pytest
from pydantic import TypeAdapter

from checker.domain.documents import Source
from checker.domain.resume import Resume
from checker.domain.submissions import Submission
from checker.domain.verdicts import Ruling, Why
from checker.errors import UnreadableError, UsageError
from checker.reporting.changes import Change, DiffOut, changes
from checker.reporting.check_json import check_json
from checker.reporting.checked import Checked, checked_from
from tests.reporting.making import assessment, cite, criterion, document, met, not_met, posting, receipt, verdict

CV = document("cv.pdf", "Adviseur bezwaar bij gemeente Rietmeer. ", "Behandelen van bezwaren onder de Awb.")
LATER = document("cv-2.pdf", "Jurist bij gemeente Zandwijk. Adviseur bezwaar\nbij gemeente Rietmeer. ", "Klaar.")
FOUND, AGAIN = cite(CV, "Adviseur bezwaar bij gemeente Rietmeer"), cite(LATER, "Adviseur bezwaar\nbij gemeente Rietmeer")
OTHER = cite(LATER, "Jurist bij gemeente Zandwijk")


def side(*rulings: Ruling, points: int | None = 10, numbers: str = "123456789", **more: Any) -> Checked:  # noqa: ANN401 - any field
    """Read one side, with a criterion for each ruling."""
    asked = [criterion(number, f"Ervaring nummer {number}", "experience", points) for number in numbers[: len(rulings)]]
    made = assessment(tuple(verdict(c, r) for c, r in zip(asked, rulings, strict=True)), **more)
    return checked_from(json.dumps(check_json(made, Submission(Resume(CV)))), "check.json")


def change(old: Ruling, new: Ruling, points: int | None = 10) -> Change:
    """Return what became of one criterion."""
    (found,) = changes(side(old, points=points), side(new, points=points)).criteria
    return found.change


@pytest.mark.parametrize(
    "old,new,expected",
    [
        (not_met(Why.ABSENT), met(FOUND), Change.BETTER),
        (met(FOUND), not_met(Why.ABSENT), Change.WORSE),
        (met(FOUND), met(FOUND, review=True), Change.WORSE),
        (not_met(Why.IMPLICIT, FOUND, review=True), met(FOUND, review=True), Change.BETTER),
        (not_met(Why.IMPLICIT), not_met(Why.IMPLICIT, FOUND, review=True), Change.BETTER),
        (not_met(Why.NEEDS_INPUT), not_met(Why.OVER_LIMIT), Change.WORSE),
        (met(FOUND, band_points=5), met(FOUND, band_points=10), Change.BETTER),
        (not_met(Why.ABSENT), not_met(Why.IMPLICIT, FOUND), Change.OTHER),
        (met(FOUND), met(OTHER), Change.EVIDENCE),
        (met(FOUND, months=12), met(FOUND, months=14), Change.EVIDENCE),
        (met(FOUND), met(AGAIN), Change.SAME),
        (not_met(Why.ABSENT), not_met(Why.ABSENT), Change.SAME),
    ],
)
def test_a_change_is_named_by_what_it_means(old: Ruling, new: Ruling, expected: Change) -> None:
    """By outcome, review and points; then by the reason; then by the words, wherever and on however many lines they stand."""
    assert change(old, new) is expected


def test_points_and_totals_are_compared() -> None:
    """What needs a person's look is not sure; each total has its difference."""
    found = changes(
        side(met(FOUND), not_met(Why.ABSENT), not_met(Why.TOO_SHORT)),
        side(not_met(Why.ABSENT), met(AGAIN), met(AGAIN, review=True)),
    )
    assert [c.points_difference for c in found.criteria] == [-10, 10, 0]
    assert (found.points.old, found.points.new, found.points.difference) == (10, 10, 0)
    assert (found.points_possible.old, found.points_possible.new) == (10, 20)
    assert (found.points_reachable.old, found.points_reachable.new) == (20, 30)


def test_a_knockout_has_no_points_and_decides_who_passes() -> None:
    """Both sides are told apart: false, null and true."""
    found = changes(side(not_met(Why.NEEDS_INPUT), points=None), side(met(AGAIN), points=None))
    assert (found.knockouts_passed.old, found.knockouts_passed.new) == (None, True)
    assert (found.criteria[0].points_difference, found.criteria[0].points_available) == (0, None)


def test_the_words_that_carry_it_now_are_told_with_their_page() -> None:
    """Proof where it is met, else what comes closest."""
    (found,) = changes(side(not_met(Why.IMPLICIT, cite(CV, "Awb"))), side(met(AGAIN))).criteria
    assert [(q.quote, q.page, q.document) for q in found.old.quotes] == [("Awb", 2, Source.CV)]
    assert [(q.quote, q.page, q.file) for q in found.new.quotes] == [("Adviseur bezwaar\nbij gemeente Rietmeer", 1, "cv-2.pdf")]


def test_criteria_of_one_side_only_are_listed() -> None:
    """One that was worded anew, or came or went, is compared with nothing."""
    found = changes(side(met(FOUND), met(FOUND), numbers="12"), side(met(FOUND), met(FOUND), numbers="13"))
    assert [c.id for c in found.criteria] == ["1"]
    assert ([c.id for c in found.only_old], [c.id for c in found.only_new]) == (["2"], ["3"])


def test_checks_against_two_postings_are_not_compared() -> None:
    """Another number, or no criterion in common, is wrong usage that names both."""
    other = posting((criterion("1", "Ervaring nummer 1", "experience", 10),), number="50001", title="Jurist")
    with pytest.raises(UsageError, match=r"Coördinator.*40417.*Jurist.*50001"):
        changes(side(met(FOUND)), side(met(FOUND), posting=other))
    with pytest.raises(UsageError, match="geen enkel criterium gemeen"):
        changes(side(met(FOUND), numbers="1"), side(met(FOUND), numbers="2"))


def test_what_else_may_explain_a_difference_is_noted() -> None:
    """Reference date, engine, version, rules and the posting's text; and that nothing was changed at all."""
    old = side(met(FOUND))
    new = side(
        met(FOUND),
        reference_date="2031-06-01",
        receipt=receipt(engine="llm", version="0.2.0", posting_sha256="1" * 64, counting_rules=("Anders.",)),
    )
    notes = " ".join(changes(old, new).notes)
    for words in (
        "12 mei 2031, en nu 1 juni 2031",
        "rules, en nu llm",
        "0.1.0, en nu 0.2.0",
        "telregels",
        "tekst van de opdracht",
    ):
        assert words in notes
    assert changes(old, old).notes == ["De stukken zijn in beide precies dezelfde."]


def test_a_check_of_another_version_can_be_read() -> None:
    """Fields that are not compared may be missing or new."""
    data = check_json(assessment((verdict(criterion("1", "a", "experience", 5), met(FOUND)),)), Submission(Resume(CV)))
    assert checked_from({**data, "later": 1, "findings": None}, "check.json").points == 5


@pytest.mark.parametrize("text", ["", "{", "[]", "[" * 100_000, '{"schema_version": 2}', "null"])
def test_what_is_no_check_is_named(text: str) -> None:
    """With the file, and what was expected in its place."""
    with pytest.raises(UnreadableError, match=r"oud\.json: dit is geen resultaat.*check\.json"):
        checked_from(text, "oud.json")


def test_the_output_is_what_the_schema_says() -> None:
    """It comes back from JSON as it was."""
    found = changes(side(met(FOUND)), side(not_met(Why.ABSENT)))
    assert TypeAdapter(DiffOut).validate_json(json.dumps(found.model_dump(mode="json"))) == found
