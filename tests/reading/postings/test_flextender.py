"""The layout of Flextender and its family, from texts in every form it comes in."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from itertools import zip_longest

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.domain.postings import Band, CriterionSection, Posting
from checker.reading.postings import read_posting
from tests.reading.postings.invented import CLASSIC, MARKDOWN, document
from tests.reading.postings.printing import FURNITURE, Printing, print_out
from tests.reading.postings.variants import (
    AWARDS,
    HEADERS,
    HEADINGS,
    IDS,
    KNOCKOUTS,
    NUMBERINGS,
    SUFFIXES,
    TITLE,
    Form,
    write,
)


def classic() -> Posting:
    """Read the classic invented posting."""
    return read_posting(document(CLASSIC))


def answer(posting: Posting) -> dict[str, object]:
    """Return what was read, without the places, which move with the layout."""
    return posting.model_dump(mode="json", exclude={"places", "sha256", "file"})


def test_header_fields_are_read() -> None:
    """A header in two columns gives number, client, dates, duration, options and hours."""
    posting = classic()
    assert (posting.number, posting.title, posting.client) == (
        "45678",
        "Adviseur Openbare Verlichting (AOV)",
        "Gemeente Voorbeek",
    )
    assert (posting.closes, posting.start_iso) == (datetime(2027, 6, 3, 10, 30), date(2027, 9, 1))
    assert (posting.duration.raw, posting.duration.months) == ("9 maanden maanden", 9)
    assert (posting.extension.count, posting.extension.months_each) == (3, 2)
    assert (posting.hours_min, posting.hours_max, posting.education_level, posting.region) == (24, 28, "HBO", "Drenthe")
    assert posting.place == "Voorbeek"


def test_planning_is_read() -> None:
    """Stock sentences give the deadlines, the interviews and how many go forward."""
    posting = classic()
    assert (posting.question_deadline, posting.answers_published) == (datetime(2027, 5, 27, 12, 0), date(2027, 5, 31))
    assert (posting.interview_date, posting.interview_time) == (date(2027, 6, 15), "13:00-15:30")
    assert (posting.invited_count, posting.professionals, posting.pay_scale) == (6, 2, "10")
    assert (posting.working_days, posting.hybrid) == ("in overleg", "Ja, in afstemming")


def test_rules_are_read_with_their_quotes() -> None:
    """CV rules, the clause on explicit information and the execution condition are quoted and taken apart."""
    posting = classic()
    rules = posting.cv_requirements
    assert (rules.max_pages, rules.pages_excluded, rules.language) == (6, ("motivatiebrief", "voorblad"), "Nederlands")
    assert (rules.min_references, rules.format, rules.single_document) == (3, "pdf", True)
    assert rules.single_document_quote == "Voeg de motivatie samen met het cv om deze als één document te uploaden."
    assert posting.explicit_only_clause.quote is not None
    assert posting.explicit_only_clause.quote.startswith("Indien informatie niet expliciet in het cv of de toelichting")
    condition = posting.execution_condition
    assert (condition.present, condition.substantiation_required, condition.zzp_excluded) == (True, True, False)
    assert condition.sanction_quote == "kan de inschrijving als niet-conform terzijde worden gelegd."
    assert [paper.name for paper in posting.papers] == ["VOG", "geheimhoudingsverklaring"]
    assert posting.competences == ("Nauwkeurig", "Samenwerken", "Overtuigingskracht")
    assert (posting.award_total_printed, posting.award_wording) == (100, "absolute")


def test_points_count_on_awards_only() -> None:
    """Points on a knock-out are kept as printed and do not count; the awards carry theirs."""
    criteria = classic().criteria
    assert [c.id for c in criteria] == [str(n) for n in range(1, 10)]
    assert [c.points for c in criteria] == [None, None, None, None, 30, 20, 25, 15, 10]
    assert criteria[1].printed_points == "(15 pt)"
    assert criteria[1].section is CriterionSection.KNOCKOUT
    assert criteria[5].printed_points == "(20  punten)"


def test_text_is_verbatim_with_its_suffix() -> None:
    """A criterion's text is what stands there: all its sentences, its points, its closing mark."""
    criteria = {c.id: c.text for c in classic().criteria}
    assert criteria["2"].endswith("masten, armaturen en kabels; (15 pt);")
    assert criteria["3"].startswith("‘Eigen vervoer’ is van toepassing. Dit houdt in")
    assert criteria["3"].endswith("veiligheidsschoenen;")
    assert criteria["9"].endswith("als één document te uploaden. (10 punten)")


def test_places_point_into_the_text() -> None:
    """Each place gives the line and range at which its field stands in the text."""
    posting = classic()
    lines = CLASSIC.split("\n")
    for criterion in posting.criteria:
        place = posting.places[f"criterion {criterion.id}"]
        assert CLASSIC[place.start : place.end] == criterion.text
        assert criterion.text[:20] in lines[place.line - 1]
    assert CLASSIC[posting.places["title"].start : posting.places["title"].end] == posting.title


def test_markdown_places_point_into_the_raw_text() -> None:
    """Marks of Markdown are stripped from the answer, while the places count them."""
    posting = read_posting(document(MARKDOWN, "uitvraag.md"))
    place = posting.places["criterion G3"]
    assert MARKDOWN[place.start : place.end].startswith("Kennis van de Wet op de lijkbezorging \\(Wlb")
    assert posting.criteria[-1].text == "Kennis van de Wet op de lijkbezorging (Wlb) Weging: 15 punten"


def test_other_client_rate_bands_and_pages() -> None:
    """A table as header, a water authority, a rate cap, bands, weights on lines of their own, lists numbered with letters."""
    posting = read_posting(document(MARKDOWN, "uitvraag.md"))
    assert (posting.client, posting.place, posting.number) == ("Waterschap De Aa", "Aadorp", "9876")
    assert (posting.closes, posting.duration.months, posting.extension.months_each) == (datetime(2028, 1, 14, 12, 0), 12, 6)
    assert posting.rate_cap == Decimal("98.50")
    assert [c.id for c in posting.criteria] == ["K1", "K2", "G1", "G2", "G3"]
    assert posting.criteria[2].bands == (Band(min_months=36, points=10), Band(min_months=60, points=20, strictly_more=True))
    assert [c.points for c in posting.criteria] == [None, None, 20, 25, 15]
    assert (posting.cv_requirements.max_pages, posting.cv_requirements.extra_pages_unread) == (4, True)
    assert posting.execution_condition.zzp_excluded


def test_a_heading_after_the_list_ends_it() -> None:
    """A heading that no table knows does not become part of the last criterion."""
    assert "Wat bieden wij" not in read_posting(document(MARKDOWN, "uitvraag.md")).criteria[-1].text


def test_what_is_not_there_is_none() -> None:
    """Two bare lists are a posting; nothing is made up for the fields that it lacks."""
    posting = read_posting(document("Eisen\n1. Een rijbewijs;\n\nWensen\n2. Ervaring als chauffeur (10 punten)\n"))
    unknown = ("number", "client", "closes", "hours_min", "place", "start", "award_total_printed", "professionals", "rate_cap")
    assert {name: getattr(posting, name) for name in unknown} == dict.fromkeys(unknown)
    assert posting.cv_requirements.max_pages is None
    assert not posting.explicit_only_clause.present
    assert [c.points for c in posting.criteria] == [None, 10]


def test_two_clients_named_as_often_are_no_answer() -> None:
    """A client that cannot be told from another one is not guessed."""
    text = CLASSIC.replace("\nVoorbeek\n", "\n").replace("Gemeente Voorbeek ligt", "De stad ligt")
    assert read_posting(document(text)).client is None


@pytest.mark.parametrize(
    "sentence, client",
    [
        ("De gemeente De Bilt zoekt hulp.", "Gemeente De Bilt"),
        ("Werken bij gemeente Bergen op Zoom Is dat iets voor jou?", "Gemeente Bergen op Zoom"),
        ("Molendam-Zuid is een sociale en ondernemende gemeente.", "Gemeente Molendam-Zuid"),
        ("Bij de Omgevingsdienst Zuidrand werken vijftig mensen.", "Omgevingsdienst Zuidrand"),
        ("Welkom bij de gemeente. Daarom zoeken wij hulp.", None),
    ],
)
def test_the_client_is_named_by_the_text(sentence: str, client: str | None) -> None:
    """Where the header names no client, the name that the text uses is taken, whole and without what follows it."""
    text = f"Baliemedewerker\n\nOrganisatie\n\n{sentence}\n\nEisen\n1. Een diploma;\n\nWensen\n2. Ervaring (10 punten)\n"
    assert read_posting(document(text)).client == client


def test_a_list_for_the_client_is_no_list_of_awards() -> None:
    """Criteria that the client judges in a later step are not read as awards."""
    second = "Gunningscriteria te beoordelen door opdrachtgever\n\n1. Een goed verhaal;\n\nBeoordeling"
    text = CLASSIC.replace("Beoordeling", second, 1)
    assert [c.id for c in read_posting(document(text)).criteria] == [str(n) for n in range(1, 10)]


def test_a_number_in_a_wrapped_sentence_is_no_item() -> None:
    """A line that happens to start with the next number is text, where the list itself goes on with that number later."""
    text = "Eisen\n1. Een diploma op mbo niveau\n2. Dat is behaald;\n2. Een rijbewijs;\nWensen\n3. Ervaring (10 punten)\n"
    criteria = read_posting(document(text)).criteria
    assert [c.text for c in criteria] == [
        "Een diploma op mbo niveau 2. Dat is behaald;",
        "Een rijbewijs;",
        "Ervaring (10 punten)",
    ]


def verify(form: Form) -> None:
    """Read the posting in one form and compare with what was written."""
    posting = read_posting(document(write(form)))
    assert (posting.number, posting.title, posting.client) == ("31415", TITLE, "Gemeente Kraamdorp")
    assert (posting.start, posting.duration.raw, posting.extension.raw) == ("Z.s.m.", "6 maanden", "2 x 3 maanden")
    assert (posting.education_level, posting.region, posting.hours_min, posting.hours_max) == ("HBO", "Noord-Brabant", 16, 20)
    assert (posting.closes, posting.professionals) == (datetime(2027, 10, 4, 9, 0), 1)
    assert (posting.award_total_printed, posting.competences) == (100, ("Stevig",))
    assert [c.id.replace(" ", "_") for c in posting.criteria] == IDS[form.numbering].split()
    awards = [(text + form.suffix.format(n=points)).replace("\n\n", " ").replace("\n", " ") for text, points in AWARDS]
    for found, written in zip_longest((c.text for c in posting.criteria), (*KNOCKOUTS, *awards)):
        assert found == written
    assert [c.points for c in posting.criteria] == [None, None, None, *(points for _, points in AWARDS)]


@pytest.mark.parametrize("header", HEADERS, ids=lambda header: header.__name__)
def test_header_forms(header: Callable[[], str]) -> None:
    """Labels and values are read in one column or two, with or without colon, under each other, in a table, wrapped."""
    verify(Form(header=header))


@pytest.mark.parametrize("headings", HEADINGS, ids=lambda pair: pair[0])
def test_heading_forms(headings: tuple[str, str]) -> None:
    """The two lists are found under every name that the family gives them."""
    verify(Form(headings=headings))


@pytest.mark.parametrize("numbering", NUMBERINGS)
def test_numbering_forms(numbering: str) -> None:
    """Items are told apart by any numbering, by bullets, or by their ends; numbers that start again get a letter."""
    verify(Form(numbering=numbering))


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_suffix_forms(suffix: str) -> None:
    """Points are read from every suffix, before or after the closing mark, or on a line of their own."""
    verify(Form(suffix=suffix))


FORMS = st.builds(
    Form,
    header=st.sampled_from(HEADERS),
    headings=st.sampled_from(HEADINGS),
    numbering=st.sampled_from(sorted(NUMBERINGS)),
    suffix=st.sampled_from(SUFFIXES),
)
PRINTINGS = st.builds(
    Printing,
    width=st.integers(45, 130),
    per_page=st.integers(18, 60),
    furniture=st.sampled_from(FURNITURE),
    form_feed=st.booleans(),
    spaced=st.booleans(),
)


@settings(max_examples=25, deadline=None)
@given(FORMS)
def test_forms_go_together(form: Form) -> None:
    """Any header goes with any headings, numbering and suffix."""
    verify(form)


@settings(max_examples=25, deadline=None)
@given(PRINTINGS)
def test_printing_changes_nothing(printing: Printing) -> None:
    """Broken lines, page breaks and page furniture in the middle of criteria give the same answer as the clean text."""
    assert answer(read_posting(document(print_out(CLASSIC, printing)))) == answer(classic())


@settings(max_examples=15, deadline=None)
@given(FORMS, PRINTINGS)
def test_printing_any_form_changes_nothing(form: Form, printing: Printing) -> None:
    """The same holds for every form of the posting."""
    text = write(form)
    assert answer(read_posting(document(print_out(text, printing)))) == answer(read_posting(document(text)))
