"""The gap list for the candidate, read from its Markdown."""

from __future__ import annotations

import re

import pytest

from checker.domain.documents import Source
from checker.domain.postings import CvRequirements, Demand, DemandKind, Paper
from checker.domain.resume import Resume
from checker.domain.submissions import Submission
from checker.domain.verdicts import Assessment, Why
from checker.reporting import render
from checker.reporting.edition import Edition
from checker.reporting.gap_words import GapWords
from tests.reporting.assessments import CV, MANY_GAPS, STRONG, SUBMISSION, TODAY
from tests.reporting.making import assessment, cite, criterion, document, met, not_met, posting, receipt, verdict

WORDS = GapWords()


def gaps_of(made: Assessment = MANY_GAPS, submission: Submission = SUBMISSION) -> str:
    """Render a gap list."""
    return str(render("gaps.md", made, submission, Edition(today=TODAY)))


def gap(paper: str, criterion_id: str) -> str:
    """Return what stands under the heading of one criterion."""
    heading = re.search(rf"^### .*, criterium {criterion_id}\)$", paper, flags=re.MULTILINE)
    assert heading, criterion_id
    return re.split(r"\n#{2,3} ", paper[heading.start() :])[0]


def test_deadlines_stand_on_top() -> None:
    """The closing date and the question deadline come before the first gap, with the days that are left."""
    top = gaps_of().split("\n## ")[0]

    assert "| **Inschrijving sluit** | maandag 12 mei 2031, 09.00 uur | nog 6 dagen |" in top
    assert "| **Vragen stellen over de opdracht** | tot woensdag 7 mei 2031, 12.00 uur | nog 1 dag |" in top


def test_without_a_today_no_days_are_counted() -> None:
    """The table of deadlines then has no column for them."""
    paper = str(render("gaps.md", MANY_GAPS, SUBMISSION))

    assert "| Wat | Wanneer |\n" in paper
    assert "nog 6 dagen" not in paper


def test_that_only_the_truth_may_be_written_stands_on_top_and_at_each_sentence() -> None:
    """Nobody can read a sentence to fill in without reading that it must be true."""
    paper = gaps_of()

    assert paper.count(WORDS.only_true) == 1
    assert paper.count("Vul in, alleen als het klopt:") == len(re.findall(r"^\*\*Waar:\*\*", paper, flags=re.MULTILINE))


def test_the_three_that_matter_most_come_first() -> None:
    """A long list opens with its first three questions; a short one needs no such list."""
    first = gaps_of().split(f"## {WORDS.first_three}\n\n")[1].split("\n\n")[0]
    short = assessment((verdict(criterion("1", "Kennis van zaken", "knowledge", 5), not_met(Why.ABSENT)),))

    assert len(first.splitlines()) == 3
    assert all(line.endswith("(knock-out)") for line in first.splitlines())
    assert WORDS.first_three not in gaps_of(short)


def test_gaps_go_by_what_is_at_stake_and_are_numbered() -> None:
    """Knock-outs come first, then what can be won by writing it down, most points first, then the rest."""
    paper = gaps_of()
    headings = re.findall(r"^### (\d+)\. .*\((.+), criterium (\d+)\)$", paper, flags=re.MULTILINE)

    assert [int(number) for number, _, _ in headings] == list(range(1, 20))
    assert [int(i) for _, _, i in headings] == [1, 2, 3, 4, 5, 6, 7, 20, 11, 13, 17, 19, 8, 9, 10, 12, 14, 15, 16]
    assert [worth for _, worth, _ in headings[:7]] == ["knock-out"] * 5 + ["20 punten", "10 punten"]
    assert paper.index(WORDS.first_knockouts) < paper.index(WORDS.to_win) < paper.index(WORDS.only_if_more)


def test_jargon_is_explained() -> None:
    """What a knock-out is stands above the knock-outs; what a VOG is stands beside the VOG."""
    paper = gaps_of()

    assert f"## {WORDS.first_knockouts}\n\n{WORDS.knockout_meaning}" in paper
    assert f"VOG ({WORDS.checklist.papers['VOG']})" in paper


def test_a_gap_says_what_is_asked_what_stands_there_where_it_belongs_and_what_to_write() -> None:
    """The question is plain, the quotes have their page, the place is the CV's own, the blanks are for the candidate."""
    first = gap(gaps_of(), "1")

    assert "Heb je minimaal 5 jaar werkervaring als coördinator binnen een gemeente?" in first
    assert "“maart 2027 – heden” (cv, pagina 1)" in first
    assert "We tellen nu 50 maanden (4 jaar en 2 maanden)." in first
    assert "[periode: maand jaar – maand jaar]" in first
    assert "**Waar:** onder het kopje “Werkervaring” (pagina 1), bij de functie waarin je dit deed." in first


def test_what_the_question_leaves_out_is_quoted_from_the_posting() -> None:
    """A criterion that the question does not say in full stands under it, word for word."""
    paper = gaps_of()

    assert "“Minimaal 3 dagen per week fysiek aanwezig in Rietmeer; dit moet bevestigd worden”" in gap(paper, "2")
    assert WORDS.asked not in gap(paper, "1")


def test_the_standing_says_what_can_be_won_and_that_knockouts_come_first() -> None:
    """Sure and reachable points are told, with the condition while a knock-out is open."""
    assert "tellen we 5 van de 100 punten" in gaps_of()
    assert WORDS.standing_knockouts.strip() in gaps_of()
    assert WORDS.standing_knockouts.strip() not in gaps_of(STRONG)


def test_nothing_found_is_said_as_such() -> None:
    """Where nothing comes near, no quote is shown."""
    twentieth = gap(gaps_of(), "20")

    assert "Hierover hebben we niets gevonden" in twentieth
    assert "We lazen" not in twentieth


def test_what_writing_cannot_mend_has_no_blanks() -> None:
    """A rate over the limit, a late start and an excluded form ask for a talk, not for a sentence."""
    for criterion_id in ("3", "4", "16"):
        found = gap(gaps_of(), criterion_id)

        assert "Laat ons weten" in found
        assert "als het klopt" not in found


def test_a_line_of_the_statement_is_shown_by_its_value() -> None:
    """The candidate reads the contract form, not the file's punctuation."""
    assert "contractvorm “zzp” (inschrijving)" in gap(gaps_of(), "4")


def test_the_only_accepted_paper_is_where_it_must_be_written() -> None:
    """What counts in the motivation alone is to be written there."""
    assert "**Waar:** in je motivatie." in gap(gaps_of(), "13")


@pytest.mark.parametrize(
    "why, example",
    [(Why.IMPLICIT, ", bijvoorbeeld bij je werk als “Informatiecoördinator” bij “gemeente Veldhaven”"), (Why.TOO_SHORT, "")],
)
def test_the_job_that_comes_near_is_named_where_it_may_be_mended_there(why: Why, example: str) -> None:
    """Words that lack may be added to a job; months that lack cannot."""
    near = not_met(why, cite(CV, "Woo-verzoeken zelfstandig behandeld"))
    made = assessment((verdict(criterion("1", "Ervaring met besluiten", "experience", 5), near),))

    assert f"bij de functie waarin je dit deed{example}." in gaps_of(made)


def test_a_quote_within_another_is_shown_once() -> None:
    """The title of a study and the whole line of it are one passage."""
    whole = "2019 – 2023 hbo-bachelor Informatiemanagement, Hogeschool Oeverland, diploma behaald"
    near = not_met(Why.WRONG_DIRECTION, cite(CV, "hbo-bachelor Informatiemanagement"), cite(CV, whole))
    made = assessment((verdict(criterion("1", "Opleiding", "education", 5), near),))

    assert gaps_of(made).count("hbo-bachelor Informatiemanagement") == 1


@pytest.mark.parametrize(
    "line, kind",
    [
        ("Met Zaakpoort heb ik nog geen ervaring.", "negation"),
        ("De besluiten worden opgesteld door de jurist.", "other_actor"),
    ],
)
def test_a_cv_that_says_the_opposite_is_not_called_a_hint(line: str, kind: str) -> None:
    """Where the words themselves turn the claim around, the candidate reads that."""
    paper = document("cv.pdf", f"Kop\n{line}\n")
    made = assessment((verdict(criterion("1", "Ervaring", "experience", 5), not_met(Why.IMPLICIT, cite(paper, line))),))

    assert WORDS.spoken_against[kind] in gaps_of(made, Submission(cv=Resume(paper)))


def test_demands_on_the_form_are_asked_for() -> None:
    """Examples get a blank of their own; words that must stand there literally are given."""
    literal = Demand(kind=DemandKind.LITERAL, text="hoofdstuk 4 van de wet")
    made = assessment((verdict(criterion("1", "a", "experience", 5, demands=(literal,)), not_met(Why.ABSENT)),))

    assert "Voorbeelden: [wat je deed" in gap(gaps_of(), "6")
    assert f"**Let op:** {WORDS.demands[DemandKind.EXAMPLES]}" in gap(gaps_of(), "6")
    assert "letterlijk deze woorden: “hoofdstuk 4 van de wet”" in gaps_of(made)


def test_an_example_apart_asks_for_nothing_else() -> None:
    """Where only the place of the example is wrong, a heading of its own is all that is asked."""
    apart = Demand(kind=DemandKind.SEPARATE_EXAMPLE, text="benoem separaat een voorbeeld")
    made = assessment((verdict(criterion("1", "a", "experience", 5, demands=(apart,)), not_met(Why.WRONG_PLACE)),))
    found = gap(gaps_of(made), "1")

    assert "**Waar:** in je cv, onder een eigen kopje" in found
    assert found.count("[") == 1


def test_advice_with_a_blank_is_the_sentence_to_fill_in() -> None:
    """A sentence worded for this criterion goes before the general one, without what the list says already."""
    asked = criterion("1", "a", "experience", 5)
    own, general = (
        gaps_of(assessment((verdict(asked, not_met(Why.ABSENT), "", advice),)))
        for advice in ("archivaris bij [naam van de gemeente] [alleen als dit klopt]", "Overleg met de kandidaat.")
    )

    assert "Archivaris bij [naam van de gemeente]\n" in own
    assert "[je functie]" not in own
    assert "[je functie]" in general
    assert "Overleg" not in general


def test_advice_to_a_person_is_not_given_to_the_candidate() -> None:
    """What an unrecognised criterion asks of the reader of a report is no sentence to fill in."""
    asked = criterion("1", "Iets anders", "unclassified", 5)
    made = assessment((verdict(asked, not_met(Why.NEEDS_INPUT), "", "[laat een mens dit beoordelen]"),))

    assert "laat een mens" not in gaps_of(made)
    assert WORDS.unrecognised in gaps_of(made)


def test_topics_of_a_motivation_are_blanks() -> None:
    """A motivation that is missing asks for each topic that it must address."""
    topics = tuple(Demand(kind=DemandKind.TOPIC, text=t) for t in ("geschiktheid", "ervaring"))
    asked = criterion("1", "Motivatie", "motivation", 5, demands=topics, evidence_sources=(Source.MOTIVATION,))
    paper = gaps_of(assessment((verdict(asked, not_met(Why.ABSENT)),)))

    assert "[jouw antwoord op: geschiktheid]" in paper
    assert "[jouw antwoord op: ervaring]" in paper


def test_a_lower_band_is_a_gap_of_the_points_that_are_left() -> None:
    """What is met on a lower step shows what a higher step would add."""
    made = assessment((verdict(criterion("1", "a", "experience", 8), met(cite(CV, "Zaakpoort"), band_points=5)),))

    assert "(3 punten, criterium 1)" in gaps_of(made)
    assert WORDS.higher in gaps_of(made)


def test_checklist_names_papers_confirmations_and_what_the_form_lacks() -> None:
    """What must be sent along or confirmed stands at the end, ready to tick; a gap above is referred to by its number."""
    items = re.findall(r"^- \[ \] (.+)$", gaps_of(), flags=re.MULTILINE)

    for start in (
        "Je aanwezigheid bevestigen: zie punt 2",
        "Je uurtarief opgeven: zie punt 3",
        "De gevraagde verklaring geven: zie punt 4",
        "Je beschikbaarheid bevestigen: zie punt 19",
        "Referenties: gevraagd minimaal 2 referenties, nu geen referenties",
        "Vorm van je cv: hooguit 5 pagina's, in het Nederlands",
        "VOG (",
        "Onderbouwing van de uitvoeringsvoorwaarde: een korte uitleg",
        "Contractvorm: als zzp'er kan deze opdracht niet",
    ):
        assert any(item.startswith(start) for item in items), start


def test_papers_of_the_tenderer_are_no_homework_of_the_candidate() -> None:
    """A UEA is asked of whoever tenders, under a heading that says so."""
    papers = tuple(Paper(name=name, quote=f"Vraag om {name}.") for name in ("UEA", "geheimhoudingsverklaring"))
    paper = gaps_of(assessment((), posting=posting((), papers=papers)))

    assert paper.index("Geheimhoudingsverklaring (") < paper.index(WORDS.from_tenderer) < paper.index("UEA (")


def test_every_paper_that_a_posting_can_ask_is_explained() -> None:
    """No name that the reader of postings gives is left without its meaning."""
    from checker.reading.postings.parts.rules import _PAPERS

    assert {name for name, _ in _PAPERS} == set(WORDS.checklist.papers)


def test_every_demand_is_worded_for_the_candidate() -> None:
    """No demand on the form falls back to the words of the report."""
    assert set(WORDS.demands) == set(DemandKind)


def test_what_is_confirmed_is_not_asked_again() -> None:
    """A presence that is met does not return as a confirmation."""
    assert "aanwezigheid bevestigen" not in gaps_of(STRONG)


def test_no_gaps_is_said_kindly() -> None:
    """An assessment without gaps gets a short all-clear, the deadlines and how the list was made; nothing to fill in."""
    made = assessment(
        (verdict(criterion("1", "a", "experience", 5), met(cite(CV, "Zaakpoort"))),),
        posting=posting((), papers=(), cv_requirements=CvRequirements()),
    )
    paper = gaps_of(made)

    assert WORDS.all_clear in paper
    assert re.findall(r"^## .+$", paper, flags=re.MULTILINE) == [f"## {WORDS.how_made}"]
    assert "[" not in paper.replace("[kennisgeving](notice.md)", "")


def test_use_of_a_program_and_of_a_model_is_told() -> None:
    """The candidate reads that a program was used, whether a model was, that a person decides, and where more is told."""
    by_model = gaps_of(assessment(STRONG.verdicts, receipt=receipt(engine="llm", model="voorbeeldmodel")))

    only_letter = gaps_of(assessment(STRONG.verdicts, receipt=receipt(engine="rules", model="voorbeeldmodel")))

    assert WORDS.no_model in gaps_of()
    assert WORDS.no_model in only_letter
    assert "een taalmodel (voorbeeldmodel)" in by_model
    assert "Een mens beslist." in gaps_of()
    assert "[kennisgeving](notice.md)" in gaps_of()
