"""The judge: points, bands, what is possible and reachable, and the words that go with each reason."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.domain.claims import Claim, Quote
from checker.domain.documents import Citation, Document, Span
from checker.domain.postings import Band, Criterion, CriterionSection, Posting
from checker.domain.resume import Resume
from checker.domain.submissions import Submission
from checker.domain.verdicts import REACHABLE, Assessment, Outcome, Receipt, Ruling, Verdict, Why
from checker.finding.rules import claims
from checker.kinds import read_criterion
from checker.kinds.base import PostingContext
from checker.kinds.unclassified import Unclassified
from checker.reading.parts import split_parts
from checker.reading.resume import read_resume
from checker.scoring.judge import assess, explanation
from checker.verifying.verify import verify
from tests.kinds.casefile import document_of

TEXT = "Griffier, gemeente Losser, januari 2020 – december 2023"
PAPER = Document(name="cv.txt", sha256="0" * 64, text=TEXT)
CITED = (Citation(PAPER, (Span(0, 8),)),)
DAY = date(2026, 6, 29)
LOST = frozenset(Why) - REACHABLE - {Why.EXPLICIT}


def criterion(
    section: CriterionSection = CriterionSection.AWARD, points: int | None = 20, printed: str | None = "(20 punten)"
) -> Criterion:
    """A criterion of which only the weight matters."""
    return Criterion(id="1", section=section, text="x", points=points, printed_points=printed, requirement=Unclassified())


def ruling(why: Why, *, review: bool = False, band: int | None = None) -> Ruling:
    """A ruling for a reason."""
    outcome = {Why.EXPLICIT: Outcome.MET, Why.NEEDS_INPUT: Outcome.NEEDS_INPUT}.get(why, Outcome.NOT_MET)
    return Ruling(outcome, why, citations=CITED if outcome is Outcome.MET else (), review=review, band_points=band)


def totals(*verdicts: Verdict) -> tuple[int, int, int, int]:
    """Sure, possible, reachable and available points of an assessment."""
    receipt = Receipt(documents=(), posting_sha256="", engine="rules", version="0", reference_date="", counting_rules=())
    whole = Assessment(posting=Posting(), candidate="cv", reference_date="", verdicts=verdicts, receipt=receipt)
    return whole.points, whole.points_possible, whole.points_reachable, whole.points_available


@pytest.mark.parametrize("review", [False, True])
@pytest.mark.parametrize("why", Why)
def test_the_table_of_totals(why: Why, *, review: bool) -> None:
    """Sure: met without review. Possible: also what carries review. Reachable: also what writing it down can mend."""
    verdict = Verdict(criterion(), ruling(why, review=review), "")
    sure = 20 if why is Why.EXPLICIT and not review else 0
    possible = 20 if why is Why.EXPLICIT or review else 0
    reachable = 20 if possible or why in REACHABLE else 0
    assert totals(verdict) == (sure, possible, reachable, 20)


@pytest.mark.parametrize("why", Why)
def test_points_printed_on_a_knockout_never_count(why: Why) -> None:
    """They are the posting's mistake: neither sure nor possible, reachable or available."""
    verdict = Verdict(criterion(CriterionSection.KNOCKOUT, 15, "(15 punten)"), ruling(why, review=why is Why.BORDERLINE), "")
    assert totals(verdict) == (0, 0, 0, 0)
    assert verdict.points_available is None


@pytest.mark.parametrize("why", sorted(LOST))
def test_what_is_otherwise_is_not_reachable(why: Why) -> None:
    """A term too short or another sector cannot be mended by writing better."""
    assert totals(Verdict(criterion(), ruling(why), ""))[2] == 0


@given(st.lists(st.tuples(st.sampled_from(list(Why)), st.booleans(), st.integers(0, 40)), max_size=8))
def test_totals_never_pass_each_other(rows: list[tuple[Why, bool, int]]) -> None:
    """Sure ≤ possible ≤ reachable ≤ available, whatever the verdicts."""
    verdicts = [Verdict(criterion(points=points), ruling(why, review=review), "") for why, review, points in rows]
    sure, possible, reachable, available = totals(*verdicts)
    assert 0 <= sure <= possible <= reachable <= available


@pytest.mark.parametrize(
    "outcomes, passed",
    [
        ((), True),
        ((Why.EXPLICIT, Why.EXPLICIT), True),
        ((Why.EXPLICIT, Why.NEEDS_INPUT), None),
        ((Why.NEEDS_INPUT, Why.ABSENT), False),
        ((Why.BORDERLINE,), False),
    ],
)
def test_knockouts_pass_only_when_all_do(outcomes: tuple[Why, ...], *, passed: bool | None) -> None:
    """One that fails decides; else one that is open leaves it open; an award never has a say."""
    verdicts = [Verdict(criterion(CriterionSection.KNOCKOUT), ruling(why), "") for why in outcomes]
    verdicts.append(Verdict(criterion(), ruling(Why.ABSENT), ""))
    receipt = Receipt(documents=(), posting_sha256="", engine="rules", version="0", reference_date="", counting_rules=())
    whole = Assessment(posting=Posting(), candidate="cv", reference_date="", verdicts=tuple(verdicts), receipt=receipt)
    assert whole.knockouts_passed is passed


@pytest.mark.parametrize("why", Why)
@pytest.mark.parametrize("review", [False, True])
def test_every_reason_is_explained_in_a_sentence(why: Why, *, review: bool) -> None:
    """No reason is left without words, and review always says that a person must look."""
    text = explanation(ruling(why, review=review))
    assert text.endswith(".")
    assert not review or "mens" in text


def judged(text: str, *, bands: tuple[Band, ...], points: int, job: str = "Griffier, gemeente Losser, {}") -> Verdict:
    """The judge's verdict on a job of a given period, with bands."""
    cv = read_resume(split_parts(document_of("Werkervaring\n" + job.format(text) + "\n• Ondersteunen van de raad.\n", "cv.txt")))
    submission = Submission(cv=cv)
    made = read_criterion(
        id="1", section=CriterionSection.AWARD, text="Minimaal 2 jaar aantoonbare werkervaring als griffier",
        points=points, printed_points="", bands=bands, context=PostingContext(),
    )  # fmt: skip
    posting = Posting(criteria=(made,))
    evidence, _ = verify(claims(posting, submission), submission)
    (verdict,) = assess(posting, submission, evidence, DAY)
    return verdict


BANDS = (Band(min_months=24, points=5), Band(min_months=48, points=10), Band(min_months=72, points=20, strictly_more=True))


@pytest.mark.parametrize(
    "period, points",
    [
        ("januari 2025 – heden", 0),
        ("januari 2022 – december 2023", 5),
        ("januari 2020 – december 2023", 10),
        ("januari 2016 – december 2021", 10),  # exactly 72 months, where more than 72 is asked
        ("december 2015 – december 2021", 20),
        ("2015 – 2019", 5),  # 36 months by the shortest reading
    ],
)
def test_the_highest_band_met_gives_the_points(period: str, points: int) -> None:
    """The shortest reading decides the band, and a band that asks more is not met by exactly so much."""
    assert judged(period, bands=BANDS, points=20).points == points


def test_a_job_that_is_something_else_reaches_no_band() -> None:
    """Ten years in another function are no years in this one."""
    verdict = judged("januari 2010 – heden", bands=BANDS, points=20, job="Kok, Eetcafé De Brug, {}")
    assert (verdict.ruling.outcome, verdict.points) == (Outcome.NOT_MET, 0)


def test_only_evidence_of_the_criterion_itself_counts() -> None:
    """What was found for another criterion proves nothing here, even where the two ask the same."""
    first, second = (
        read_criterion(
            id=number, section=CriterionSection.AWARD, text="Aantoonbare werkervaring als griffier", points=10, printed_points="",
            context=PostingContext(),
        )
        for number in ("1", "2")
    )  # fmt: skip
    cv = "Werkervaring\nGriffier, gemeente Losser, januari 2020 – heden\n• Ondersteunen van de raad.\n"
    submission = Submission(cv=read_resume(split_parts(document_of(cv, "cv.txt"))))
    evidence, _ = verify(claims(Posting(criteria=(first,)), submission), submission)
    verdicts = assess(Posting(criteria=(first, second)), submission, evidence, DAY)
    assert [v.ruling.outcome for v in verdicts] == [Outcome.MET, Outcome.NOT_MET]


def test_an_invented_quote_never_reaches_the_judge() -> None:
    """A claim whose words stand nowhere is rejected, so that there is no evidence to judge."""
    evidence, rejections = verify((Claim("1", (Quote("role.0", "Burgemeester van Losser"),)),), Submission(cv=Resume(PAPER)))
    assert evidence == ()
    assert len(rejections) == 1


def test_advice_is_given_where_it_can_help() -> None:
    """A criterion that is met needs none; one that nothing was found for says what to write, if it is true."""
    met = judged("januari 2020 – heden", bands=(), points=20)
    missing = judged("januari 2020 – heden", bands=(), points=20, job="Kok, Eetcafé De Brug, {}")
    assert met.advice == ""
    assert "griffier" in missing.advice
