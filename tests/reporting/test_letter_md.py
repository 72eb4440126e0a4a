"""The draft motivation, read from its Markdown."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from checker.domain.drafts import Draft, DraftParagraph, DraftSentence, DropReason
from checker.domain.postings import CriterionSection, Demand, DemandKind
from checker.domain.resume import Resume
from checker.domain.submissions import Submission
from checker.domain.verdicts import Assessment, Verdict, Why
from checker.kinds import read_criterion
from checker.kinds.base import PostingContext
from checker.reporting import render
from checker.reporting.letter_words import LetterWords, TopicKind
from tests.reporting.assessments import CV, LETTER_CRITERION, MANY_GAPS, MOTIVATION, RESUME, SELF_WRITTEN, STRONG, SUBMISSION
from tests.reporting.making import assessment, cite, criterion, document, job, met, not_met, posting, receipt, verdict

WORDS = LetterWords()
OWN_WORDS = assessment(
    tuple(
        verdict(v.criterion.model_copy(update={"demands": (*v.criterion.demands, SELF_WRITTEN)}), v.ruling)
        if v.criterion is LETTER_CRITERION
        else v
        for v in STRONG.verdicts
    )
)


def letter_of(made: Assessment, submission: Submission = SUBMISSION) -> str:
    """Render a letter."""
    return str(render("letter.md", made, submission))


def headings(paper: str) -> list[str]:
    """Return the headings, that of the notes left out."""
    return [h for h in re.findall(r"^## (.+)$", paper, flags=re.MULTILINE) if h != WORDS.common.labels.notes]


def letter_about(text: str, *named: str, told: tuple[str, ...] = ()) -> str:
    """Render the letter of a CV with one job, of which every line is proof."""
    paper = document("cv.pdf", text)
    made = job(paper, named[0], named[1], named[2], *told)
    proof = met(*(cite(paper, words) for words in (*named, *told)))
    verdicts = (verdict(criterion("1", "Ervaring", "experience"), proof),)
    return letter_of(assessment(verdicts), Submission(cv=Resume(paper, jobs=(made,))))


def test_a_job_is_told_in_a_sentence_with_its_tasks_quoted() -> None:
    """Where, as what and when stand in one sentence; what was done is quoted from the CV; notes say where it stands."""
    paper = letter_of(assessment(STRONG.verdicts[:5]))

    assert "Bij de gemeente Veldhaven werk ik als informatiecoördinator (maart 2027 – heden).¹ Wat ik daar doe" in paper
    assert "“Woo-verzoeken zelfstandig behandeld, van ontvangst tot besluit”²" in paper
    assert "1. cv, pagina 1: “Informatiecoördinator”, “gemeente Veldhaven” en “maart 2027 – heden” (criterium 2)" in paper
    assert "2. cv, pagina 1 (criterium 3)" in paper


@pytest.mark.parametrize(
    "title, employer, period, sentence",
    [
        ("Jurist", "Gemeente Zandwijk", "2024 – 2026", "Bij de gemeente Zandwijk werkte ik als jurist (2024 – 2026)."),
        (
            "Wmo-consulent",
            "Waterschap Oost",
            "mei 2024 – nu",
            "Bij het waterschap Oost werk ik als Wmo-consulent (mei 2024 – nu).",
        ),
        ("KCC-medewerker", "Bureau Ton, Ede", "2025", "Bij Bureau Ton, Ede, werkte ik als KCC-medewerker (2025)."),
    ],
)
def test_names_and_verbs_fit_the_sentence(title: str, employer: str, period: str, sentence: str) -> None:
    """A job that goes on is told in the present; titles are written small, abbreviations and names as they are."""
    assert sentence in letter_about(f"Kop\n{title}\n{employer}\n{period}\nEinde\n", title, employer, period)


def test_what_a_cv_does_not_say_of_a_job_is_a_blank() -> None:
    """A job without an employer leaves room for it, and one without tasks asks for them."""
    resume = replace(RESUME, jobs=(replace(RESUME.jobs[0], employer=None),))
    made = assessment((STRONG.verdicts[1],))

    paper = letter_of(made, Submission(cv=resume))

    assert f"Bij {WORDS.no_client} werk ik als informatiecoördinator" in paper
    assert WORDS.no_tasks in letter_of(made)


def test_many_tasks_are_spread_over_sentences() -> None:
    """No sentence carries more than three quotes, and a long story stands on its own."""
    told = ("Eerste taak gedaan", "Tweede taak gedaan", "Derde taak gedaan", "Vierde taak gedaan", "Een verhaal " + "x" * 170)
    paper = letter_about("\n".join(("Kop", "Jurist", "Bureau", "2025", *told, "")), "Jurist", "Bureau", "2025", told=told)

    assert f"{WORDS.tasks_then} “Eerste taak gedaan”², “Tweede taak gedaan”³ en “Derde taak gedaan”⁴." in paper
    assert f"{WORDS.more_tasks} “Vierde taak gedaan”⁵." in paper
    assert f"{WORDS.stories[0]} “Een verhaal" in paper


def test_a_promise_is_repeated_in_the_candidates_own_sentence() -> None:
    """A sentence in the first person needs no quotation marks, only its note."""
    assert "\nIk werk drie dagen per week graag op het stadhuis van Rietmeer.⁵" in letter_of(STRONG)


def test_a_start_in_the_statement_becomes_a_sentence() -> None:
    """The day is written as a reader writes it; rate and contract form stay in the statement."""
    statement = SUBMISSION.documents[2]
    asked = criterion("1", "Beschikbaar", "availability")
    proof = met(cite(statement, "beschikbaar_per = 2031-07-01"))
    other = verdict(criterion("2", "Vorm", "declaration"), met(cite(statement, 'contractvorm = "zzp"')))

    paper = letter_of(assessment((verdict(asked, proof), other)))

    assert "Ik ben beschikbaar per 1 juli 2031.¹" in paper
    assert "zzp" not in paper


def test_letter_is_addressed_and_marked_as_a_draft() -> None:
    """The mark and the client, the title and the number stand on top."""
    paper = letter_of(STRONG)

    assert paper.startswith("**CONCEPT**")
    assert WORDS.first_letter in paper
    assert "**Aan:** Gemeente Rietmeer" in paper
    assert "**Betreft:** motivatie voor Coördinator Wet open overheid (aanvraag 40417)" in paper


def test_an_unknown_client_is_a_blank() -> None:
    """Where the posting names no client, none is made up."""
    assert "**Aan:** [naam van de opdrachtgever]" in letter_of(assessment((), posting=posting((), client=None)))


def test_topics_that_the_posting_asks_for_are_headings_over_their_proof() -> None:
    """Each asked topic is a heading with a blank; work stands under experience, a study under suitability."""
    paper = letter_of(STRONG)

    assert headings(paper) == ["Geschiktheid voor de opdracht", "Relevante ervaring", "Motivatie voor deze opdracht", "Praktisch"]
    assert "Ik volgde deze opleiding" in paper.split("## Geschiktheid")[1].split("## ")[0]
    assert "gemeente Veldhaven" in paper.split("## Relevante ervaring")[1].split("## ")[0]
    assert "[Vul aan in je eigen woorden: Motivatie voor deze opdracht]" in paper
    assert WORDS.why not in paper


def test_without_topics_the_letter_has_headings_of_its_own() -> None:
    """Then the opening asks why."""
    paper = letter_of(assessment(STRONG.verdicts[:5]))

    assert headings(paper) == [WORDS.work, WORDS.learning, WORDS.practical]
    assert WORDS.why in paper


def test_a_topic_takes_the_paragraphs_that_name_its_terms() -> None:
    """A paragraph that holds a term of the topic stands under its heading, whatever its kind."""
    topic = Demand(kind=DemandKind.TOPIC, text="iets anders", terms=("Woo-verzoeken",))
    asked = criterion("1", "Motivatie", "motivation", 5, demands=(topic,))
    made = assessment((verdict(asked, not_met(Why.ABSENT)), *STRONG.verdicts[:5]))

    under = letter_of(made).split("## Iets anders")[1].split("## ")[0]

    assert "“Woo-verzoeken zelfstandig behandeld, van ontvangst tot besluit”" in under
    assert "hbo-bachelor" not in under


def test_self_written_gives_an_outline_with_questions_and_facts() -> None:
    """Where the candidate must write it, no sentence is offered: questions that fit each topic, and facts to lean on."""
    paper = letter_of(OWN_WORDS)

    assert WORDS.first_outline in paper
    assert "“De motivatie is door de kandidaat zelf geschreven.”" in paper
    assert "werk ik als" not in paper
    assert WORDS.greeting not in paper
    assert "- “Informatiecoördinator”, “gemeente Veldhaven” en “maart 2027 – heden”²: “Woo-verzoeken" in paper
    for kind in (TopicKind.FIT, TopicKind.WORK, TopicKind.WISH):
        assert all(f"- [{question}]" in paper for question in WORDS.ask[kind])


def test_outline_without_topics_asks_its_own_questions() -> None:
    """Self-written without topics still gives headings to write under."""
    made = assessment((verdict(criterion("1", "a", "motivation", 5, demands=(SELF_WRITTEN,)), not_met(Why.ABSENT)),))

    assert headings(letter_of(made)) == ["Waarom deze opdracht", "Mijn ervaring", "Mijn meerwaarde"]


def test_what_is_not_proven_is_not_in_the_letter() -> None:
    """A nearest miss is no evidence: it is left out, and its criterion is named as open."""
    paper = letter_of(MANY_GAPS)

    assert "Archief geordend" not in paper
    assert "92.50" not in paper
    assert f"**{WORDS.not_proven}** criterium 1, 2, 3" in paper


def test_what_a_person_must_check_is_marked() -> None:
    """A sentence with a quote under review carries that mark."""
    assert f"“Gewerkt met Zaakpoort voor registratie en publicatie”². {WORDS.to_check}" in letter_of(MANY_GAPS)


def test_a_passage_that_proves_more_is_told_once() -> None:
    """Two criteria that lean on one passage share its note."""
    first, second = STRONG.verdicts[2], STRONG.verdicts[2]
    other = verdict(criterion("9", "Nog een vraag", "experience", 5), second.ruling)
    paper = letter_of(assessment((first, other)))

    assert paper.count("Woo-verzoeken zelfstandig behandeld") == 1
    assert "(criterium 3 en 9)" in paper


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
    assert headings(paper)[:2] == ["Geschiktheid", "Reden van belangstelling"]


TOPICS = ("relevante ervaring", "een eigen onderwerp van het model")


def drafted(verdicts: tuple[Verdict, ...], *, dropped: int = 0) -> str:
    """Render the letter of an assessment with a model's draft: one sentence for each topic."""
    quotes = (cite(CV, "Informatiecoördinator"), cite(MOTIVATION, "ik werk drie dagen per week graag"))
    sentence = DraftSentence("Als informatiecoördinator werk ik graag drie dagen.", quotes)
    counted = ((DropReason.STRANGE_NAME, dropped),) if dropped else ()
    draft = Draft(tuple(DraftParagraph(topic, (sentence,)) for topic in TOPICS), counted)
    return letter_of(assessment(verdicts, draft=draft, receipt=receipt(model="voorbeeldmodel")))


def test_a_letter_that_a_model_drafted_takes_the_place_of_the_built_one() -> None:
    """Its sentences stand under the topics of the posting, with notes that quote what bears them out; the reader is told."""
    paper = drafted(STRONG.verdicts, dropped=2)

    assert "## Relevante ervaring\n\nAls informatiecoördinator werk ik graag drie dagen.¹" in paper
    assert "1. cv, pagina 1: “Informatiecoördinator”; motivatie, pagina 1: “ik werk drie dagen per week graag”" in paper
    assert WORDS.first_drafted_more in paper
    assert "Weggelaten zinnen: 2 (2 met een naam of functie die daar niet staat)." in paper
    assert WORDS.tasks_now not in paper


def test_a_topic_that_only_the_model_names_is_no_heading() -> None:
    """A heading is the posting's or ours: what a model calls its paragraph is not printed."""
    paper = drafted(STRONG.verdicts)

    assert WORDS.work in headings(paper)
    assert "een eigen onderwerp" not in paper.casefold()


def test_what_the_candidate_must_write_is_drafted_by_nobody() -> None:
    """An outline stays an outline, whatever a model wrote."""
    paper = drafted(OWN_WORDS.verdicts)

    assert WORDS.first_outline in paper
    assert "Als informatiecoördinator werk ik" not in paper


def test_a_draft_of_which_nothing_stood_leaves_the_built_letter() -> None:
    """Where every sentence of a model was left out, the candidate still gets the proof in sentences."""
    made = assessment(STRONG.verdicts, draft=Draft((), ((DropReason.NO_QUOTE, 3),)), receipt=receipt(model="voorbeeldmodel"))

    assert WORDS.tasks_now in letter_of(made)
