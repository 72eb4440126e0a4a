"""The draft motivation."""

from __future__ import annotations

import re

import pytest

from checker.domain.postings import CriterionSection, Demand, DemandKind
from checker.domain.verdicts import Assessment, Why
from checker.kinds import read_criterion
from checker.kinds.base import PostingContext
from checker.reporting import frames, render
from tests.reporting.assessments import CV, LETTER_CRITERION, MANY_GAPS, MOTIVATION, SELF_WRITTEN, STRONG, SUBMISSION
from tests.reporting.making import assessment, cite, criterion, met, not_met, posting, verdict

OWN_WORDS = assessment(
    tuple(
        verdict(v.criterion.model_copy(update={"demands": (*v.criterion.demands, SELF_WRITTEN)}), v.ruling)
        if v.criterion is LETTER_CRITERION
        else v
        for v in STRONG.verdicts
    )
)


def letter_of(made: Assessment) -> str:
    """Render a letter."""
    return str(render("letter.md", made, SUBMISSION))


def facts(text: str) -> set[str]:
    """Return what could be a fact: every number, and every word with a capital."""
    return set(re.findall(r"\d+|\b[A-ZÀ-Ý]\w+", text))


def allowed_facts(made: Assessment) -> set[str]:
    """Return what may stand in a letter: the posting, the quotes with their pages, and the frames, which hold no facts."""
    quotes = [c for v in made.verdicts for c in v.ruling.citations]
    empty = assessment((), posting=posting((), title="", client="", number=None))
    own_words = assessment(
        (), posting=posting((criterion("x", "", "motivation", 1, demands=(SELF_WRITTEN,)),), title="", number=None)
    )
    return facts(
        " ".join(
            [
                made.posting.model_dump_json(),
                *(f"{c.quote} {c.page}" for c in quotes),
                letter_of(empty),
                letter_of(own_words),
                "Wat Feiten Niet Zie Criterium U",  # headings and openings of sentences that an empty letter leaves out
                *(frame.lead for frame in (*frames.FRAMES.values(), frames.OTHER)),
                *(demand.text.capitalize() for v in made.verdicts for demand in v.criterion.demands),
            ]
        )
    )


@pytest.mark.parametrize("made", [STRONG, MANY_GAPS, OWN_WORDS], ids=["strong", "gaps", "own words"])
def test_no_fact_from_outside_the_quotes_and_the_posting(made: Assessment) -> None:
    """Every number and every name in the letter stands in a quote of a met verdict or in the posting."""
    assert facts(letter_of(made)) - allowed_facts(made) == set()


def test_an_invented_fact_would_be_seen() -> None:
    """The test above names an organisation or a year that stands in the CV and in no quote."""
    assert "Lindehof" in CV.text
    assert facts("werkte in 2024 bij Stichting Lindehof") - allowed_facts(STRONG) == {"2024", "Stichting", "Lindehof"}


def test_frames_hold_no_facts() -> None:
    """No frame has a digit in it or words between quotation marks."""
    for frame in (*frames.FRAMES.values(), frames.OTHER):
        assert not re.search(r"[\d«»]", frame.lead)


def test_every_statement_carries_its_citation() -> None:
    """Each quote is verbatim and followed by the paper and the page it stands on, or by its criterion."""
    paper = letter_of(STRONG)

    assert "«Woo-verzoeken zelfstandig behandeld, van ontvangst tot besluit» [cv p. 1]" in paper
    assert f"«{'ik werk drie dagen per week graag op het stadhuis van Rietmeer'}» [motivatie p. 1]" in paper
    assert paper.count("«") == len(re.findall(r"» \[(?:cv|motivatie|inschrijving|criterium) ?[^\]]*\]", paper))
    documents = CV.text + MOTIVATION.text + STRONG.posting.model_dump_json()
    assert all(quote in documents for quote in re.findall(r"«([^»]+)»", paper))


def test_letter_is_addressed_and_marked_as_a_draft() -> None:
    """The client, the title and the number stand on top, under the mark that this is a draft."""
    paper = letter_of(STRONG)

    assert paper.startswith("**CONCEPT.**")
    assert "Aan: Gemeente Rietmeer" in paper
    assert "Betreft: motivatie voor Coördinator Wet open overheid (aanvraag 40417)" in paper


def test_an_unknown_client_is_a_blank() -> None:
    """Where the posting names no client, none is made up."""
    assert "Aan: [naam van de opdrachtgever]" in letter_of(assessment((), posting=posting((), client=None)))


def test_topics_that_the_posting_asks_for_are_headings() -> None:
    """Each asked topic is a heading with a blank that only the candidate can fill."""
    headings = re.findall(r"^## (.+)$", letter_of(STRONG), flags=re.MULTILINE)

    assert headings == ["Geschiktheid voor de opdracht", "Relevante ervaring", "Motivatie voor deze opdracht", "Wat ik meebreng"]


def test_a_topic_takes_the_quotes_that_name_its_terms() -> None:
    """Quotes that hold a term of the topic stand under its heading."""
    topic = Demand(kind=DemandKind.TOPIC, text="ervaring met verzoeken", terms=("Woo-verzoeken",))
    asked = criterion("1", "Motivatie", "motivation", 5, demands=(topic,))
    made = assessment((verdict(asked, not_met(Why.ABSENT)), *STRONG.verdicts))

    under = letter_of(made).split("## Ervaring met verzoeken")[1].split("## ")[0]
    assert "«Woo-verzoeken zelfstandig behandeld, van ontvangst tot besluit» [cv p. 1]" in under
    assert "Zaakpoort" not in under


def test_self_written_gives_an_outline_with_questions_and_facts() -> None:
    """Where the candidate must write it, no sentence is offered: questions for each topic, and facts to lean on."""
    paper = letter_of(OWN_WORDS)

    assert "opzet, geen brief" in paper
    assert "«De motivatie is door de kandidaat zelf geschreven.»" in paper
    assert paper.count("- [Wat wil je hier zelf over zeggen?]") == len(LETTER_CRITERION.demands)
    assert "Geachte lezer" not in paper
    assert "- Criterium 3: «Woo-verzoeken zelfstandig behandeld, van ontvangst tot besluit» [cv p. 1]" in paper


def test_outline_without_topics_asks_its_own_questions() -> None:
    """Self-written without topics still gives headings to write under."""
    made = assessment((verdict(criterion("1", "a", "motivation", 5, demands=(SELF_WRITTEN,)), not_met(Why.ABSENT)),))

    assert "## Waarom deze opdracht" in letter_of(made)


def test_what_is_not_proven_is_not_in_the_letter() -> None:
    """A nearest miss is no evidence: it is left out, and its criterion is named as open."""
    paper = letter_of(MANY_GAPS)

    assert "Archief geordend" not in paper
    assert "92.50" not in paper
    assert paper.count("U vraagt") == 2
    assert "nog niet bewezen in de stukken: criterium 1, 2, 3" in paper


def test_what_a_person_must_check_is_marked() -> None:
    """A quote under review carries that mark."""
    assert "«Gewerkt met Zaakpoort voor registratie en publicatie» [cv p. 1]. (nakijken)" in letter_of(MANY_GAPS)


def test_rates_stay_out_of_a_letter() -> None:
    """A rate belongs in the statement, also when it is met."""
    asked = criterion("1", "Tarief", "rate")
    statement = SUBMISSION.documents[2]

    assert "92.50" not in letter_of(assessment((verdict(asked, met(cite(statement, "92.50"))),)))


def test_topics_are_read_from_the_posting_into_the_headings() -> None:
    """What a posting's own sentence lists after "ingegaan op" reaches the letter: the reader and the paper speak of one thing."""
    text = "De kandidaat voegt een motivatie toe, waarin wordt ingegaan op: geschiktheid en reden van belangstelling (5 punten)"
    asked = read_criterion(
        id="1", section=CriterionSection.AWARD, text=text, points=5, printed_points="(5 punten)", context=PostingContext()
    )
    paper = letter_of(assessment((verdict(asked, not_met(Why.ABSENT)),)))
    assert re.findall(r"^## (.+)$", paper, flags=re.MULTILINE)[:2] == ["Geschiktheid", "Reden van belangstelling"]
