"""A quote is worth what the sentence is worth in which it stands, however an honest finder cut it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice

import pytest

from checker import kinds
from checker.domain.claims import Claim, Quote
from checker.domain.verdicts import Outcome, Ruling
from checker.dutch.extracts import Extract
from checker.kinds.quoting import extract
from checker.verifying.verify import verify
from tests.verifying import lazy_finder
from tests.verifying.given import Given, cases, examples

LEAST_CUT = 0.2  # of the quotes that a cut must really change
LEAST_SENTENCES = 500
PER_CRITERION = 5  # sentences that are cut to pieces for each criterion of one CV


def decided(given: Given, claims: Iterable[Claim]) -> Ruling:
    """Bring claims before the court."""
    return kinds.decide(verify(tuple(claims), given.case.submission)[0], given.case)


def won() -> list[Given]:
    """The criteria of the example CVs and of the case files that are proved by quotes."""
    return [given for given in (*examples(), *cases()) if given.is_met and not kinds.local(given.case.criterion)]


def recut(given: Given, cut: str) -> tuple[Claim, ...]:
    """What a verdict rests on, in another cut."""
    return lazy_finder.claims(given.claims, given.ruling.citations, given.case.submission, cut)


@pytest.mark.parametrize("cut", lazy_finder.CUTS)
def test_another_cut_of_the_same_words_keeps_the_verdict(cut: str) -> None:
    """Fewer words or more, no place given, line breaks as spaces: the same outcome, months and points."""
    for given in won():
        ruling = decided(given, recut(given, cut))
        assert (ruling.outcome, ruling.months) == (Outcome.MET, given.ruling.months), given.name


@pytest.mark.parametrize("cut", [name for name in lazy_finder.CUTS if name != "as it is"])
def test_a_cut_changes_the_quotes(cut: str) -> None:
    """The test above can fail: what it offers are other words than the rules quote."""
    pairs = [(a, b) for given in won() for a, b in zip(_texts(recut(given, "as it is")), _texts(recut(given, cut)), strict=True)]
    assert sum(a != b for a, b in pairs) > LEAST_CUT * len(pairs)


def _texts(claims: Iterable[Claim]) -> list[str]:
    return [quote.text for claim in claims for quote in claim.quotes]


def test_a_quote_without_its_job_is_read_in_the_job_it_stands_in() -> None:
    """Each quote as a claim of its own, without title, employer or period: our reader knows them, in each job that is meant."""
    for given in won():
        ruling = decided(given, lazy_finder.apart(recut(given, "as it is")))
        assert (ruling.outcome, ruling.months) == (Outcome.MET, given.ruling.months), given.name


def sentences(given: Given) -> Iterator[Extract]:
    """Every sentence of the CV and the letter."""
    for resume in given.case.submission.resumes:
        passages = (p for s in resume.sections for p in s.passages)
        yield from (s for p in passages for s in extract(resume.document, p).sentences() if len(s.text.split()) > 1)


def fragments(sentence: Extract) -> Iterator[Extract]:
    """The first half, the last half and the first word."""
    ends = [match.end() for match in re.finditer(r"\S+", sentence.text)]
    middle = ends[len(ends) // 2 - 1]
    yield from (sentence.part(0, middle), sentence.part(middle, len(sentence.text)), sentence.part(0, ends[0]))


def test_part_of_a_sentence_is_worth_the_sentence() -> None:
    """Any part of a sentence is worth what all of it is, under every label."""
    count = 0
    for given in examples():
        every = list(sentences(given))
        for label in (sought.label for sought in kinds.sought(given.case.criterion)):
            for sentence in islice(every, 0, None, max(1, len(every) // PER_CRITERION)):
                count += 1
                whole = _worth(decided(given, [_claim(given, label, sentence)]))
                for piece in fragments(sentence):
                    assert _worth(decided(given, [_claim(given, label, piece)])) == whole, (given.name, label, piece.text)
    assert count > LEAST_SENTENCES


def _claim(given: Given, label: str, text: Extract) -> Claim:
    citation = text.citation()
    quote = Quote(label, citation.quote, citation.source, citation.start, citation.end)
    return Claim(given.case.criterion.id, (quote,))


def _worth(ruling: Ruling) -> tuple[object, ...]:
    return ruling.outcome, ruling.why, ruling.review, ruling.months
