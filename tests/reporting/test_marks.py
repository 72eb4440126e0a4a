"""Each cited passage is marked once, for all the criteria it serves, with a note on each."""

from __future__ import annotations

from checker.domain.copies import Mark, Standing
from checker.domain.documents import Citation, Document
from checker.domain.postings import Criterion
from checker.domain.verdicts import Ruling, Why
from checker.reporting.mark_words import MarkWords
from checker.reporting.marks import marks_in
from checker.reporting.words.dutch import DUTCH
from tests.reporting.making import assessment, criterion, met, not_met, verdict
from tests.reporting.typing_out import WIDE, span, typed

CV = typed("Adviseur bezwaar | maart 2021 - heden | gemeente Rietmeer\nBehandelen van bezwaren onder de Awb")


def quote(words: str, document: Document = CV) -> Citation:
    """Cite words of the CV."""
    return Citation(document, (span(document, words),))


def asked(number: str, points: int | None = 10) -> Criterion:
    """Make a criterion."""
    return criterion(number, f"Ervaring nummer {number}; ({points} punten)", "experience", points)


def marks(*ruled: tuple[str, Ruling]) -> tuple[Mark, ...]:
    """Return the marks of an assessment with these rulings."""
    return marks_in(CV, assessment(tuple(verdict(asked(number), ruling) for number, ruling in ruled)), MarkWords())[0]


def covered(mark: Mark) -> list[tuple[float, float]]:
    """Return from which to which character the pieces of a mark run."""
    return [(region.box.x0 / WIDE, region.box.x1 / WIDE) for region in mark.regions]


def test_the_standing_is_that_of_the_verdict() -> None:
    """Proof, proof that a person must look at, and what comes closest, also where input is needed."""
    (proof,), (review,), (nearest,), (waiting,) = (
        marks(("1", ruling))
        for ruling in (
            met(quote("Adviseur bezwaar")),
            met(quote("Adviseur bezwaar"), review=True),
            not_met(Why.IMPLICIT, quote("Adviseur bezwaar"), review=True),
            not_met(Why.NEEDS_INPUT, quote("Adviseur bezwaar")),
        )
    )
    found = [mark.standing for mark in (proof, review, nearest, waiting)]
    assert found == [Standing.PROOF, Standing.REVIEW, Standing.NEAREST, Standing.NEAREST]


def test_a_passage_that_serves_several_criteria_is_marked_once() -> None:
    """One highlight with all numbers, titled so, each with its own standing and note; it looks like the strongest."""
    (mark,) = marks(("2", not_met(Why.TOO_SHORT, quote("maart 2021 - heden"))), ("3", met(quote("maart 2021 - heden"))))
    assert [(tag.text, tag.standing) for tag in mark.tags] == [("2", Standing.NEAREST), ("3", Standing.PROOF)]
    assert (mark.title, mark.standing) == ("Criteria 2 en 3", Standing.PROOF)
    first, second = mark.note.split("\n\n")
    assert first.startswith("2 · Gunning, 0 van 10 punten · Voldoet niet: te kort\nErvaring nummer 2\n")
    assert first.endswith(MarkWords().closest)
    assert second == "3 · Gunning, 10 van 10 punten · Voldoet\nErvaring nummer 3"


def test_a_note_says_what_the_words_do_not_show() -> None:
    """The months that were counted, that a person must look, why it falls short; a knock-out has no points."""
    (counted,) = marks(("1", met(quote("maart 2021 - heden"), months=40, review=True)))
    assert counted.note.endswith(f"Aantoonbaar: 40 maanden (3 jaar en 4 maanden).\n{DUTCH.review_met}")
    assert "Voldoet (nakijken)" in counted.note
    (near,) = marks(("1", not_met(Why.IMPLICIT, quote("Awb"))))
    assert DUTCH.whys[Why.IMPLICIT].sentence in near.note
    knockout = verdict(asked("4", None), met(quote("Awb")))
    assert marks_in(CV, assessment((knockout,)), MarkWords())[0][0].note.startswith("4 · Knock-out · Voldoet\n")


def test_quotes_beside_one_another_for_the_same_criteria_are_one_mark() -> None:
    """A function, a period and an employer are one passage; the signs between them stay unmarked."""
    cited = [quote(words) for words in ("gemeente Rietmeer", "Adviseur bezwaar", "maart 2021 - heden")]
    (mark,) = marks(("1", met(*cited)))
    assert covered(mark) == [(0, 16), (19, 37), (40, 57)]


def test_quotes_apart_or_for_other_criteria_stay_apart() -> None:
    """Words in between, or another set of criteria, make another mark."""
    found = marks(("1", met(quote("Adviseur bezwaar"), quote("gemeente Rietmeer"))), ("2", met(quote("gemeente Rietmeer"))))
    assert [mark.title for mark in found] == ["Criterium 1", "Criteria 1 en 2"]


def test_a_quote_within_a_longer_one_for_the_same_criteria_says_nothing_more() -> None:
    """It has no mark of its own; one for another criterion has."""
    long, short = quote("Behandelen van bezwaren onder de Awb"), quote("bezwaren onder")
    assert len(marks(("1", met(long, short)))) == 1
    assert [mark.title for mark in marks(("1", met(long)), ("2", met(short)))] == ["Criterium 1", "Criterium 2"]


def test_words_that_two_marks_cover_are_painted_by_the_stronger() -> None:
    """Both cover their whole quote; together they paint each character once."""
    weak, strong = marks(
        ("1", not_met(Why.ABSENT, quote("Behandelen van bezwaren onder de Awb"))), ("2", met(quote("bezwaren onder")))
    )
    assert covered(weak) == [(0, 36)]
    assert [(r.box.x0 / WIDE, r.box.x1 / WIDE) for r in weak.painted] == [(0, 14), (30, 36)]
    assert strong.painted == strong.regions


def test_marks_are_in_reading_order() -> None:
    """Whatever the order of the criteria."""
    found = marks(("1", met(quote("Awb"))), ("2", met(quote("Adviseur bezwaar"))))
    assert [mark.title for mark in found] == ["Criterium 2", "Criterium 1"]


def test_other_papers_are_not_marked_here() -> None:
    """What a letter of its own says is not in the CV, whatever its text."""
    letter = typed(CV.text, sha256="b" * 64)
    made = assessment((verdict(asked("1"), met(quote("Awb", letter))),))
    assert marks_in(CV, made, MarkWords()) == ((), ())
