"""A drafted sentence stays where its quotes bear it out, and is dropped where it says a number, name or period more."""

from __future__ import annotations

import pytest

from checker.domain.documents import Span
from checker.domain.drafts import DropReason
from checker.domain.resume import Job, Resume
from checker.domain.submissions import Submission
from checker.verifying.drafting import fault, hear
from tests.reporting.making import assessment, cite, document

QUOTES = (
    "Klachtencoördinator",
    "gemeente Zuiderdal",
    "mrt 2021 – heden",
    "handelt jaarlijks 120 klachten af volgens hoofdstuk 9 Awb in Djuma",
)


@pytest.mark.parametrize(
    "sentence",
    [
        "Sinds maart 2021 werk ik als klachtencoördinator bij de gemeente Zuiderdal.",
        "Daar handel ik jaarlijks 120 klachten af, volgens hoofdstuk 9 van de Awb.",
        "In Djuma behandel ik klachten.",
        "Uw opdracht bij Noorderveen sluit daarop aan: ik handel 120 klachten per jaar af.",
    ],
)
def test_what_the_quotes_say_may_be_said(sentence: str) -> None:
    """In other words and another order; a month in full where the quote abbreviates it; the client may be named."""
    assert fault(sentence, QUOTES, known="Noorderveen") is None


@pytest.mark.parametrize(
    "sentence,reason",
    [
        ("Ik handel jaarlijks 150 klachten af.", DropReason.STRANGE_NUMBER),
        ("Ik werk daar sinds maart 2019.", DropReason.STRANGE_NUMBER),
        ("Ik stuurde vier medewerkers aan.", DropReason.STRANGE_NUMBER),
        ("Sinds april 2021 werk ik in Zuiderdal.", DropReason.STRANGE_PERIOD),
        ("Ik werkte voor de gemeente Almere.", DropReason.STRANGE_NAME),
        ("Amersfoort was mijn opdrachtgever.", DropReason.STRANGE_NAME),
        ("Als teamleider handelde ik klachten af.", DropReason.STRANGE_NAME),
        ("Met mijn hbo-diploma handel ik klachten af.", DropReason.STRANGE_NAME),
        ("Ik, [KANDIDAAT], handel klachten af.", DropReason.NO_QUOTE),
    ],
)
def test_what_the_quotes_do_not_say_is_dropped(sentence: str, reason: DropReason) -> None:
    """Another number, a number in words, another year or month, name, function or level; words taken out come back nowhere."""
    assert fault(sentence, QUOTES) is reason


def test_since_needs_a_quote_that_goes_on() -> None:
    """A job that has ended is not told as one that lasts."""
    assert fault("Sinds maart 2019 werk ik daar.", ("maart 2019 – juni 2021",)) is DropReason.STRANGE_PERIOD


def test_a_sentence_without_a_quote_is_dropped_and_counted() -> None:
    """The draft says how much was left out and why, and keeps no word of it."""
    cv = document("cv.pdf", "Klachtencoördinator, gemeente Zuiderdal\n")
    quote = cite(cv, "Klachtencoördinator, gemeente Zuiderdal")
    said = [
        ("ervaring", "Ik ben klachtencoördinator in Zuiderdal.", (quote,)),
        ("ervaring", "Ik ben een echte teamspeler.", ()),
        ("ervaring", "Ik leidde 12 projecten.", (quote,)),
    ]
    draft = hear(said, assessment(()), Submission(Resume(cv)))
    assert [(p.topic, [s.text for s in p.sentences]) for p in draft.paragraphs] == [
        ("ervaring", ["Ik ben klachtencoördinator in Zuiderdal."])
    ]
    assert dict(draft.dropped) == {DropReason.NO_QUOTE: 1, DropReason.STRANGE_NUMBER: 1}


def test_a_sentence_keeps_to_one_job() -> None:
    """A function from one job and a period from another make a false sentence out of true quotes."""
    cv = document("cv.pdf", "Klachtencoördinator 2015\nPlanner 2019\n")
    resume = Resume(cv, jobs=(Job(Span(0, 25)), Job(Span(25, 38))))
    one, other = cite(cv, "Klachtencoördinator"), cite(cv, "2019")
    said = [("", "In 2019 was ik klachtencoördinator.", (one, other)), ("", "Ik was klachtencoördinator.", (one,))]
    draft = hear(said, assessment(()), Submission(resume))
    assert [s.text for p in draft.paragraphs for s in p.sentences] == ["Ik was klachtencoördinator."]
    assert dict(draft.dropped) == {DropReason.MIXED: 1}
