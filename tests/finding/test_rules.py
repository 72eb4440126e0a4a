"""The embedded finder: it offers much, invents nothing, and needs neither key nor network."""

from __future__ import annotations

import pytest

from checker.domain.documents import Document
from checker.domain.postings import CriterionSection, Posting
from checker.domain.submissions import Submission
from checker.finding.rules import claims
from checker.kinds import read_criterion
from checker.kinds.base import PostingContext
from checker.reading.parts import split_parts
from checker.reading.resume import read_resume
from checker.verifying.verify import verify
from tests.kinds.casefile import document_of

CV = """Marit Hoogland
Woonplaats: Zutphen

Profiel
Betrokken griffier met kennis van de Gemeentewet.

Werkervaring
Griffier, gemeente Losser, januari 2020 – heden
• Schrijven van raadsvoorstellen en het begeleiden van de raad.

Opleiding
Hbo-bachelor Bestuurskunde, diploma behaald in 2014

Cursussen
Training Debatteren, 2021, certificaat behaald

Talen
Nederlands: moedertaal
"""
ASKED = (
    "Minimaal 3 jaar aantoonbare werkervaring als griffier",
    "Aantoonbare werkervaring met het schrijven van raadsvoorstellen",
    "Aantoonbaar afgeronde opleiding op minimaal hbo bachelor niveau",
    "Aantoonbaar afgeronde training debatteren",
    "Aantoonbare kennis van de Gemeentewet",
    "Beheersing van de Nederlandse taal",
    "De kandidaat woont binnen een straal van 40 kilometer van Deventer",
)


def posting(*texts: str) -> Posting:
    """A posting with these award criteria."""
    made = (
        read_criterion(
            id=str(i), section=CriterionSection.AWARD, text=text, points=10, printed_points="", context=PostingContext()
        )
        for i, text in enumerate(texts, start=1)
    )
    return Posting(criteria=tuple(made))


def submission(text: str = CV) -> Submission:
    """A submission of this CV alone."""
    return Submission(cv=read_resume(split_parts(document_of(text, "cv.txt"))))


@pytest.mark.parametrize("text", ASKED)
def test_something_is_offered_for_what_the_cv_says(text: str) -> None:
    """Each kind's own rules see its proof."""
    assert [c.criterion for c in claims(posting(text), submission())]


def test_every_offered_quote_stands_in_the_cv() -> None:
    """The finder points: each quote is the text at its own place, and the court rejects none of them."""
    handed_in = submission()
    offered = claims(posting(*ASKED), handed_in)
    document: Document = handed_in.cv.document
    for quote in (q for claim in offered for q in claim.quotes):
        assert quote.start is not None
        assert document.text[quote.start : quote.end] == quote.text
    assert verify(offered, handed_in)[1] == ()


def test_every_claim_is_for_a_criterion_of_the_posting() -> None:
    """No claim goes astray, and each has something to show."""
    for claim in claims(posting(*ASKED), submission()):
        assert claim.criterion in {str(i) for i in range(1, len(ASKED) + 1)}
        assert claim.quotes


def test_the_same_papers_give_the_same_claims() -> None:
    """Nothing depends on chance or on what was asked before."""
    assert claims(posting(*ASKED), submission()) == claims(posting(*ASKED), submission())


@pytest.mark.parametrize("text", ["", "\n\n", "Marit Hoogland"])
def test_an_empty_cv_offers_no_proof_of_work(text: str) -> None:
    """Nothing is found in nothing."""
    assert claims(posting(*ASKED), submission(text)) == ()
