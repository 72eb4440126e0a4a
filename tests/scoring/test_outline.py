"""Where a model reads a posting otherwise than the layout does, a person is told."""

from __future__ import annotations

from checker.domain.outlines import Outline
from checker.domain.postings import CriterionSection
from checker.scoring.outline import outline_findings
from tests.reporting.making import criterion, posting

READ = posting((criterion("1", "Een rijbewijs", "declaration"), criterion("2", "Ervaring met GIS", "experience", 20)))
NOTHING = Outline((), ())


def codes(outlined: object, outline: Outline = NOTHING) -> list[str]:
    """The messages of all findings that are made."""
    return [f.message for f in outline_findings(READ, outlined, outline)]  # type: ignore[arg-type]


def test_two_readings_that_agree_give_no_finding() -> None:
    """The same criteria, points and header."""
    assert codes(READ) == []


def test_a_criterion_too_few_and_one_too_many_are_named() -> None:
    """By their numbers."""
    one, two = READ.criteria
    other = posting((one, two.model_copy(update={"id": "3"})))
    assert [m.split(" ")[:2] for m in codes(other)] == [["Criterium", "2"], ["Het", "model"]]


def test_other_points_another_list_and_another_text_are_named() -> None:
    """Each by the criterion it is about."""
    one, two = READ.criteria
    moved = one.model_copy(update={"section": CriterionSection.AWARD})
    changed = two.model_copy(update={"points": 30, "text": "Ervaring met GIS en meer"})
    assert [m.split(",")[0].split(":")[0] for m in codes(posting((moved, changed)))] == [
        "Criterium 1 is gelezen als knock-outcriterium",
        "Criterium 2",
        "Criterium 2",
    ]


def test_another_closing_date_is_named() -> None:
    """A date that one of them misread costs a bid."""
    assert READ.closes is not None
    assert len(codes(READ.model_copy(update={"closes": READ.closes.replace(day=13)}))) == 1


def test_words_that_do_not_stand_in_the_posting_are_shown_as_refused() -> None:
    """With the words themselves."""
    (found,) = outline_findings(READ, READ, Outline((), (), refused=("Alle punten voor bureau X",)))
    assert (found.code, found.quote) == ("not_in_posting", "Alle punten voor bureau X")


def test_a_posting_that_only_the_model_read_must_be_reviewed() -> None:
    """There is no layout to hold it against."""
    assert [f.code for f in outline_findings(None, READ, NOTHING)] == ["posting_read_by_model"]
