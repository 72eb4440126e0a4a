"""The gap list for the candidate."""

from __future__ import annotations

import re

from checker.domain.documents import Source
from checker.domain.postings import CvRequirements, Demand, DemandKind
from checker.domain.verdicts import Assessment, Why
from checker.reporting import render
from checker.reporting.edition import Edition
from checker.reporting.gaps import FIRST, HIGHER, ONLY_IF_MORE, TO_WIN
from tests.reporting.assessments import CV, MANY_GAPS, STRONG, SUBMISSION, TODAY
from tests.reporting.making import assessment, cite, criterion, met, not_met, posting, receipt, verdict


def gaps_of(made: Assessment = MANY_GAPS) -> str:
    """Render a gap list."""
    return str(render("gaps.md", made, SUBMISSION, Edition(today=TODAY)))


def section(paper: str, heading: str) -> str:
    """Return what stands under one heading."""
    return re.split(r"\n#{2,3} ", paper.split(f"{heading}\n", 1)[1])[0]


def test_deadlines_stand_on_top() -> None:
    """The closing date and the question deadline come before the first gap."""
    top = gaps_of().split("\n## ")[0]

    assert "De opdracht sluit maandag 12 mei 2031, 09.00 uur (nog 6 dagen)." in top
    assert "kunnen tot woensdag 7 mei 2031, 12.00 uur (nog 1 dag)" in top


def test_that_only_the_truth_may_be_written_is_said_once() -> None:
    """The candidate is told kindly, and not twice."""
    assert gaps_of().count("Schrijf alleen op wat waar is") == 1


def test_gaps_go_by_what_is_at_stake() -> None:
    """Knock-outs come first, then what can be won by writing it down, most points first, then the rest."""
    paper = gaps_of()
    ids = [int(n) for n in re.findall(r"### Criterium (\d+) ", paper)]

    assert ids == [1, 2, 3, 4, 5, 6, 7, 20, 11, 13, 17, 19, 8, 9, 10, 12, 14, 15, 16]
    assert paper.index(FIRST) < paper.index(TO_WIN) < paper.index(ONLY_IF_MORE)


def test_a_gap_says_what_is_asked_what_stands_there_and_what_to_write() -> None:
    """The criterion is verbatim, the quote has its page, and the blanks are for the candidate to fill in."""
    gap = section(gaps_of(), "### Criterium 1 (knock-out)")

    assert "> Minimaal 5 jaar aantoonbare werkervaring als coördinator binnen een gemeente;" in gap
    assert "- functie: coördinator\n- soort organisatie: gemeente" in gap
    assert "> «maart 2027 – heden» (cv, pagina 1)" in gap
    assert "We tellen nu 50 maanden (4 jaar en 2 maanden)." in gap
    assert "[periode: maand jaar – maand jaar]" in gap
    assert "Waar: in je werkervaring" in gap


def test_nothing_found_is_said_as_such() -> None:
    """Where nothing comes near, no quote is shown."""
    gap = section(gaps_of(), "### Criterium 20 (10 punten)")

    assert "Hierover hebben we niets gevonden" in gap
    assert "«" not in gap


def test_what_writing_cannot_mend_has_no_blanks() -> None:
    """A rate over the limit, a late start and an excluded form ask for a talk, not for a sentence."""
    for heading in ("### Criterium 3 (knock-out)", "### Criterium 4 (knock-out)", "### Criterium 16 (5 punten)"):
        gap = section(gaps_of(), heading)

        assert "Laat ons weten" in gap
        assert "als het waar is" not in gap


def test_the_only_accepted_paper_is_where_it_must_be_written() -> None:
    """What counts in the motivation alone is to be written there."""
    assert "Waar: in je motivatie." in section(gaps_of(), "### Criterium 13 (5 punten)")


def test_demands_on_the_form_are_asked_for() -> None:
    """Examples get a blank of their own; words that must stand there literally are given."""
    literal = Demand(kind=DemandKind.LITERAL, text="hoofdstuk 4 van de wet")
    made = assessment((verdict(criterion("1", "a", "experience", 5, demands=(literal,)), not_met(Why.ABSENT)),))

    assert "Voorbeelden: [wat je deed" in section(gaps_of(), "### Criterium 6 (20 punten)")
    assert "letterlijk deze woorden: «hoofdstuk 4 van de wet»" in gaps_of(made)


def test_advice_with_a_blank_is_the_sentence_to_fill_in() -> None:
    """A sentence worded for this criterion goes before the general one; advice without a blank is no such sentence."""
    asked = criterion("1", "a", "experience", 5)
    own, general = (
        gaps_of(assessment((verdict(asked, not_met(Why.ABSENT), "", advice),)))
        for advice in ("archivaris bij [naam van de gemeente]", "Overleg met de kandidaat.")
    )

    assert "> archivaris bij [naam van de gemeente]" in own
    assert "[je functie]" not in own
    assert "[je functie]" in general
    assert "Overleg" not in general


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
    paper = gaps_of(made)

    assert "### Criterium 1 (3 punten)" in paper
    assert HIGHER in paper


def test_checklist_names_papers_confirmations_and_references() -> None:
    """What must be sent along or confirmed stands at the end, ready to tick."""
    items = re.findall(r"^- \[ \] (.+)$", gaps_of(), flags=re.MULTILINE)

    for start in (
        "Bevestiging van je aanwezigheid: «Minimaal 3 dagen",
        "Opgave van je uurtarief: «Uurtarief maximaal € 90,00",
        "Verklaring: «Inschrijver voldoet",
        "Bevestiging van je beschikbaarheid: «Beschikbaar per 1 juni 2031»",
        "Schriftelijke onderbouwing van de uitvoeringsvoorwaarde: «Inschrijver licht",
        "Contractvorm: als zzp'er kan deze opdracht niet",
        "Referenties: gevraagd minimaal 2 referenties, nu geen referenties",
        "Referenties: 2, elk met naam",
        "Vorm van je cv: hooguit 5 pagina's, taal Nederlands",
        "VOG: «De opdrachtgever vraagt om een Verklaring",
    ):
        assert any(item.startswith(start) for item in items), start


def test_what_is_confirmed_is_not_asked_again() -> None:
    """A presence that is met does not return as a confirmation."""
    assert "Bevestiging van je aanwezigheid" not in gaps_of(STRONG)


def test_no_gaps_no_chapters() -> None:
    """An assessment without gaps and a posting without demands leave only the notice."""
    made = assessment(
        (verdict(criterion("1", "a", "experience", 5), met(cite(CV, "Zaakpoort"))),),
        posting=posting((), papers=(), cv_requirements=CvRequirements()),
    )

    assert re.findall(r"^## .+$", gaps_of(made), flags=re.MULTILINE) == ["## Hoe deze lijst is gemaakt"]


def test_use_of_a_program_and_of_a_model_is_told() -> None:
    """The candidate reads that a program was used, whether a model was, and that a person decides."""
    by_model = gaps_of(assessment(STRONG.verdicts, receipt=receipt(engine="llm", model="voorbeeldmodel")))

    assert "Daarbij is geen taalmodel gebruikt." in gaps_of()
    assert "Daarbij is een taalmodel gebruikt (voorbeeldmodel)." in by_model
    assert "een mens beslist" in gaps_of()


def test_nothing_in_the_list_is_invented() -> None:
    """Every quoted passage stands in a document or in the posting."""
    sources = " ".join(d.text for d in SUBMISSION.documents) + MANY_GAPS.posting.model_dump_json()
    plain = sources.replace('\\"', '"')

    for quote in re.findall(r"«([^»]+)»", gaps_of()):
        assert quote in plain, quote
