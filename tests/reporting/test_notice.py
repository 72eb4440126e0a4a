"""The notice to the candidate."""

from __future__ import annotations

import re

from checker.domain.drafts import Draft, DraftParagraph, DraftSentence
from checker.domain.resume import Resume
from checker.domain.submissions import Submission
from checker.domain.verdicts import Assessment
from checker.reporting import render
from checker.reporting.notice_words import NoticeWords
from tests.reporting.assessments import CV, STRONG, SUBMISSION
from tests.reporting.making import assessment, cite, receipt

WORDS = NoticeWords()


def notice_of(made: Assessment = STRONG, submission: Submission = SUBMISSION) -> str:
    """Render the notice."""
    return str(render("notice.md", made, submission))


def test_it_names_each_document_that_was_read() -> None:
    """Every file that was handed in is in the table, and none that was not."""
    with_all, alone = notice_of(), notice_of(submission=Submission(cv=Resume(CV)))

    for document in SUBMISSION.documents:
        assert document.name in with_all
    assert f"| {WORDS.cv} | {CV.name} |" in alone
    assert WORDS.motivation not in alone
    assert WORDS.statement not in alone


def test_without_a_model_it_says_that_nothing_was_sent() -> None:
    """Rules read the papers on the machine itself."""
    assert WORDS.no_model in notice_of()
    assert WORDS.abroad[0] not in notice_of()


def test_a_model_is_named_with_its_address_and_what_it_saw() -> None:
    """The candidate reads which model read along, where, what was masked, and asks the organisation about transfer."""
    used = receipt(engine="llm", model="voorbeeldmodel", endpoint="https://model.example.nl/v1")
    paper = notice_of(assessment(STRONG.verdicts, receipt=used))

    assert "voorbeeldmodel, via https://model.example.nl/v1" in paper
    assert "afgeschermd, voor zover het die herkende" in paper
    assert WORDS.no_model not in paper
    assert WORDS.abroad[0] in paper


def test_a_model_that_only_wrote_the_letter_is_said_to_have_done_only_that() -> None:
    """Where rules found the proof, the model read nothing but what was checked already; where it found too, both are told."""
    draft = Draft((DraftParagraph("", (DraftSentence("Ik ken de Wet open overheid.", (cite(CV, "Wet open overheid"),)),)),))
    by_rules = assessment(STRONG.verdicts, receipt=receipt(model="voorbeeldmodel"), draft=draft)
    by_model = assessment(STRONG.verdicts, receipt=receipt(engine="llm", model="voorbeeldmodel", residency="EU"), draft=draft)

    assert "heeft een concept voor je motivatie geschreven: voorbeeldmodel" in notice_of(by_rules)
    assert WORDS.letter_too not in notice_of(by_rules)
    assert WORDS.letter_too in notice_of(by_model)
    assert "staat in de instellingen: “EU”" in notice_of(by_model)


def test_it_says_that_a_person_decides_and_how_to_object() -> None:
    """Decision, explanation, correction, objection and complaint each have their sentence."""
    paper = notice_of()

    assert f"## {WORDS.person}" in paper
    for right in ("Uitleg:", "Een mens:", "Inzage:", "Verbetering:", "Wissen of beperken:", "Bezwaar:"):
        assert f"- **{right}**" in paper
    assert "Autoriteit Persoonsgegevens" in paper


def test_what_only_the_organisation_knows_is_a_blank() -> None:
    """Organisation, contact, ground and retention are not made up; the sender is told to fill them in."""
    paper = notice_of()
    blanks = re.findall(r"\[([^\]]+)\]", paper)

    assert WORDS.to_sender in paper
    for word in ("naam van de organisatie", "naam of functie", "e-mailadres", "belang", "termijn", "opdrachtgever"):
        assert any(word in blank for blank in blanks), word
    assert "| Waarom dat mag (grondslag) | [" in paper


def test_the_law_is_named_without_a_promise() -> None:
    """The articles stand there as an explanation, with what is uncertain about them."""
    law = notice_of().split(f"## {WORDS.law}")[1]

    for article in ("artikelen 13 en 14", "artikel 22", "artikel 26", "artikel 50", "artikel 86"):
        assert article in law
    assert "geen juridisch advies" in law


def test_it_tells_what_the_check_was_made_with() -> None:
    """The day that was measured on, the version and the engine make the check traceable."""
    paper = notice_of()

    assert "| Gemeten op (peildatum) | 12 mei 2031 |" in paper
    assert "| 0.1.0 |" in paper
    assert "| vaste regels |" in paper
