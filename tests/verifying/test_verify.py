"""The court: evidence where every quote stands, in its own paper and within one job; else a rejection that says why."""

from __future__ import annotations

from dataclasses import replace

import pytest

from checker.domain.claims import Claim, Quote, RejectionReason
from checker.domain.documents import Document, HiddenText, Part, PartKind, Source, Span
from checker.domain.resume import Job, Passage, Place, Resume, Section, Study
from checker.domain.submissions import Statement, Submission
from checker.verifying.verify import verify

TEXT = """\
Jurist
Gemeente Oosterwaard
2019 – heden
Behandelen van klachten en adviseren van het college.
Jurist
Gemeente Vreedrecht
2012 – 2019
Behandelen van bezwaren. Geen leidinggevende taken.
HBO Rechten
diploma behaald in 2012
HBO Bestuurskunde
gestart in 2013
Ik kan goed luisteren naar inwoners.
"""
LETTER = "Ik wil graag bij u komen werken. Ik adviseerde de raad over klachten."


def span(words: str, last: str | None = None) -> Span:
    """Return the range from the first to the last of some words of the CV."""
    start = TEXT.index(words)
    return Span(start, TEXT.index(last, start) + len(last) if last else start + len(words))


def submission() -> Submission:
    """Return a CV with two jobs, two studies and a letter on its last page, and a statement."""
    cut = TEXT.index("Ik kan")
    parts = (Part(PartKind.CV, Span(0, cut)), Part(PartKind.MOTIVATION, Span(cut, len(TEXT))))
    hidden = (HiddenText(1, "Teamleider bij de gemeente Grootstad", "no_ink"),)
    document = Document("cv.pdf", "0" * 64, TEXT, parts=parts, hidden=hidden)
    second = TEXT.index("Jurist", 10)
    jobs = (
        Job(Span(0, second), title=Passage((Span(0, 6),))),
        Job(Span(second, TEXT.index("HBO")), title=Passage((Span(second, second + 6),))),
    )
    studies = (
        Study(span("HBO Rechten", "behaald in 2012"), Passage((span("HBO Rechten"),))),
        Study(span("HBO Bestuurskunde", "gestart in 2013"), Passage((span("HBO Bestuurskunde"),))),
    )
    sections = (Section(Place.WORK, Span(0, TEXT.index("HBO"))), Section(Place.EDUCATION, span("HBO Rechten", "gestart in 2013")))
    resume = Resume(document, sections=sections, jobs=jobs, studies=studies)
    statement = Document("cv.inschrijving.toml", "1" * 64, 'uurtarief = "95"')
    return Submission(resume, statement=Statement(statement))


def claim(*quotes: str, source: Source = Source.CV) -> Claim:
    """Return a claim with these quotes."""
    return Claim("G1", tuple(Quote("task", quote, source) for quote in quotes))


def test_quotes_of_one_job_become_evidence_with_that_job() -> None:
    """Each quote becomes an exhibit with its citation, and the job that bounds them is named."""
    (found,), rejected = verify([claim("Gemeente Oosterwaard", "2019 – heden", "Behandelen van klachten")], submission())
    assert not rejected
    assert [e.citation.quote for e in found.exhibits] == ["Gemeente Oosterwaard", "2019 – heden", "Behandelen van klachten"]
    assert found.place is Place.WORK
    assert found.job is not None
    assert found.job.span.start == 0


def test_word_that_stands_in_two_jobs_is_read_in_the_job_of_the_others() -> None:
    """A title that occurs twice belongs to the job that the other quotes name."""
    (found,), _ = verify([claim("Jurist", "Gemeente Vreedrecht")], submission())
    assert found.exhibits[0].citation.start == TEXT.index("Jurist", 10)


def test_words_that_two_jobs_share_are_evidence_in_both() -> None:
    """A title that stands above two jobs, with nothing that tells them apart, is no evidence for only the first of them."""
    found, rejected = verify([claim("Jurist")], submission())
    assert not rejected
    assert [(e.job and e.job.span.start, e.exhibits[0].citation.start) for e in found] == [
        (0, 0),
        (second := TEXT.index("Jurist", 10), second),
    ]


def test_quote_that_begins_above_its_job_is_read_in_it() -> None:
    """A quote that takes the line before a study along still stands in that study."""
    (found,), _ = verify(
        [claim("leidinggevende taken.\nHBO Rechten")], replace(submission(), cv=replace(submission().cv, jobs=()))
    )
    assert found.study is not None
    assert found.study.span == span("HBO Rechten", "behaald in 2012")


def test_quotes_of_two_jobs_are_refused() -> None:
    """An employer of one job and a task of another prove nothing together."""
    found, (rejected,) = verify([claim("Gemeente Oosterwaard", "Behandelen van bezwaren")], submission())
    assert not found
    assert rejected.reason is RejectionReason.SPLIT


def test_quote_that_runs_from_one_job_into_the_next_is_refused() -> None:
    """Adjoining lines of two jobs are no quote of either."""
    found, (rejected,) = verify([claim("adviseren van het college. Jurist")], submission())
    assert not found
    assert rejected.reason is RejectionReason.SPLIT


def test_quotes_of_two_studies_are_refused() -> None:
    """The diploma of one study does not complete another."""
    found, (rejected,) = verify([claim("HBO Bestuurskunde", "diploma behaald")], submission())
    assert not found
    assert rejected.reason is RejectionReason.SPLIT


def test_study_is_named() -> None:
    """Quotes within one study carry it."""
    (found,), _ = verify([claim("HBO Rechten", "diploma behaald in 2012")], submission())
    assert found.place is Place.EDUCATION
    assert found.study is not None
    assert found.job is None


@pytest.mark.parametrize(
    "quote, reason",
    [
        ("Gemeente Noordwaard", RejectionReason.NOT_FOUND),
        ("Teamleider bij de gemeente Grootstad", RejectionReason.HIDDEN),
        ("Wmo", RejectionReason.TOO_SHORT),
    ],
)
def test_one_bad_quote_refuses_the_claim(quote: str, reason: RejectionReason) -> None:
    """A claim stands with all its quotes or not at all, and the rejection names the one that failed."""
    found, (rejected,) = verify([claim("Behandelen van klachten", quote)], submission())
    assert not found
    assert (rejected.criterion, rejected.quote, rejected.reason) == ("G1", quote, reason)


def test_every_bad_quote_is_named() -> None:
    """Two quotes that fail are two rejections."""
    _, rejected = verify([claim("Gemeente Noordwaard", "Wmo")], submission())
    assert len(rejected) == 2


def test_claim_without_quotes_is_no_evidence() -> None:
    """Nothing quoted is nothing proved, and nothing to reject."""
    assert verify([claim()], submission()) == ((), ())


def test_short_word_that_its_finder_saw_is_evidence() -> None:
    """A finder that read our text and says where a short word stands is believed where it stands."""
    start = TEXT.index("2012 –")
    quote = Quote("period", "2012 – 2019", start=start, end=start + 11)
    short = Quote("role", "het", start=TEXT.index("het college"))
    (found,), _ = verify([Claim("G1", (quote,))], submission())
    assert found.exhibits[0].citation.start == start
    (found,), _ = verify([Claim("G1", (short,))], submission())
    assert found.exhibits[0].citation.quote == "het"


def test_letter_and_cv_are_not_each_other() -> None:
    """Words of the letter are no words of the CV though they stand in one file, and the other way round."""
    words = "luisteren naar inwoners"
    assert verify([claim(words)], submission())[1][0].reason is RejectionReason.NOT_FOUND
    (found,), _ = verify([claim(words, source=Source.MOTIVATION)], submission())
    assert found.place is Place.MOTIVATION
    assert verify([claim("Behandelen van klachten", source=Source.MOTIVATION)], submission())[1]


def test_letter_in_a_file_of_its_own_is_read() -> None:
    """A motivation file is a motivation, whatever its parts say."""
    letter = Resume(Document("cv.motivatie.pdf", "2" * 64, LETTER))
    whole = Submission(submission().cv, motivation=letter)
    (found,), _ = verify([claim("adviseerde de raad over klachten", source=Source.MOTIVATION)], whole)
    assert found.place is Place.MOTIVATION
    assert found.exhibits[0].citation.document is letter.document


def test_statement_is_read() -> None:
    """A quote from the statement is sought in the statement's file."""
    (found,), _ = verify([claim('uurtarief = "95"', source=Source.STATEMENT)], submission())
    assert found.place is Place.STATEMENT


def test_contradicted_quote_is_an_exhibit_that_says_so() -> None:
    """A quote out of a denial is kept with what turns it around: its kind of criterion decides what that means."""
    (found,), _ = verify([claim("leidinggevende taken")], submission())
    contradicted = found.exhibits[0].contradiction
    assert contradicted is not None
    assert contradicted.line == "Geen leidinggevende taken."


def test_proposed_quote_stays_proposed() -> None:
    """What rests on a synonym that nobody accepted is marked so in the evidence."""
    quote = Quote("role", "Behandelen van klachten", proposed=True)
    (found,), _ = verify([Claim("G1", (quote,))], submission())
    assert found.exhibits[0].proposed
