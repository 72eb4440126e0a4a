"""No sentence of a gap list or a letter holds a fact that stands in no citation, posting or fixed word: over all examples."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from checker.domain.submissions import Submission
from checker.domain.verdicts import Assessment
from checker.reading.pool import WorkerPool
from checker.reporting import frames, letter_sentences, render
from checker.reporting.edition import Edition
from tests.reporting.assessments import MANY_GAPS, STRONG, SUBMISSION
from tests.reporting.facts import gap_faults, invented, letter_faults, misquoted
from tests.write_examples import checked, cvs, day_of

CVS = cvs()


@pytest.fixture(scope="module")
def pool() -> Iterator[WorkerPool]:
    """One worker for all PDFs of this module."""
    with WorkerPool(1) as workers:
        yield workers


def papers_of(made: Assessment, submission: Submission) -> tuple[str, str]:
    """Render the gap list and the letter."""
    edition = Edition(today=day_of(made))
    return str(render("gaps.md", made, submission, edition)), str(render("letter.md", made, submission, edition))


@pytest.mark.parametrize("cv", CVS, ids=lambda p: p.stem)
def test_no_fact_from_outside_the_citations_and_the_posting(cv: Path, pool: WorkerPool) -> None:
    """Every quote is verbatim, and every number, name and period beside the quotes is looked up."""
    made, submission = checked(cv, pool)
    gaps, letter = papers_of(made, submission)

    assert gap_faults(gaps, made, submission) == []
    assert letter_faults(letter, made, submission) == []


@pytest.mark.parametrize("made", [STRONG, MANY_GAPS], ids=["strong", "gaps"])
def test_no_fact_from_outside_in_invented_assessments(made: Assessment) -> None:
    """The same of assessments with every reason and every kind."""
    gaps, letter = papers_of(made, SUBMISSION)

    assert gap_faults(gaps, made, SUBMISSION) == []
    assert letter_faults(letter, made, SUBMISSION) == []


@pytest.mark.parametrize(
    "sentence, fact",
    [
        ("Ook werkte ik bij Stichting Zonnedal.", "Zonnedal"),
        ("Ik deed dit 47 maanden.", "47"),
        ("Sinds 1998 doe ik dit werk.", "1998"),
        ("In mijn cv staat: “projectleider van het jaar”.", "projectleider van het jaar"),
    ],
)
def test_an_invented_fact_is_seen(sentence: str, fact: str) -> None:
    """A name, a number, a year or a quote that is planted in the letter or in a gap is named."""
    gaps, letter = papers_of(STRONG, SUBMISSION)
    in_letter = letter.replace("Met vriendelijke groet", f"{sentence}\n\nMet vriendelijke groet")
    in_gap = gaps.replace("\n**Waar:**", f"\n{sentence}\n\n**Waar:**", 1)

    assert any(fact in fault for fault in letter_faults(in_letter, STRONG, SUBMISSION))
    assert any(fact in fault for fault in gap_faults(in_gap, STRONG, SUBMISSION))


def test_a_true_fact_in_the_wrong_sentence_is_seen() -> None:
    """An employer of the CV that the sentence does not cite is as wrong as one that does not exist."""
    _, letter = papers_of(STRONG, SUBMISSION)
    swapped = letter.replace("Bij de gemeente Veldhaven", "Bij Stichting Lindehof")

    assert swapped != letter
    assert any("Lindehof" in fault for fault in letter_faults(swapped, STRONG, SUBMISSION))


def test_code_that_invents_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    """A builder of sentences that adds a place of its own makes the test fail."""
    monkeypatch.setattr(letter_sentences, "_with_article", lambda name, _: f"{name} te Zonnedal")
    _, letter = papers_of(STRONG, SUBMISSION)

    assert any("Zonnedal" in fault for fault in letter_faults(letter, STRONG, SUBMISSION))


def test_a_changed_quote_is_seen() -> None:
    """A quote of which one word differs stands in no document."""
    assert misquoted("“Archief geordend en medewerkers geholpen”", STRONG.posting, SUBMISSION) == []
    assert misquoted("“Archief geordend en burgers geholpen”", STRONG.posting, SUBMISSION) != []


def test_frames_hold_no_facts() -> None:
    """What a candidate may fill in holds no number and no quoted words of its own."""
    for frame in (*frames.FRAMES.values(), frames.OTHER):
        assert invented(" ".join(c for c in " ".join(frame.write) if c.isdigit())) == set()
        assert "“" not in "".join(frame.write)
