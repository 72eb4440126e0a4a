"""The pieces that a layout is read with: points, furniture, durations, sentences."""

from __future__ import annotations

import pytest

from checker.domain.documents import Document, Line, Span
from checker.domain.postings import Band
from checker.reading.postings.parts.fields import read_duration, read_extension
from checker.reading.postings.parts.furniture import mark_furniture
from checker.reading.postings.parts.headings import Role, find_headings, role_of
from checker.reading.postings.parts.points import read_points
from checker.reading.postings.parts.rows import flow, rows_of
from checker.reading.postings.parts.sentences import sentences
from tests.reading.postings.invented import document


@pytest.mark.parametrize(
    "text, printed, points",
    [
        ("Ervaring met kramen (20 punten);", "(20 punten)", 20),
        ("Ervaring met kramen; (5 pt);", "(5 pt)", 5),
        ("Ervaring met kramen (20  punten).", "(20  punten)", 20),
        ("Ervaring met kramen: 15 punten", "15 punten", 15),
        ("Ervaring met kramen Weging: 10 %", "Weging: 10 %", 10),
        ("Ervaring met kramen (7,5 punten)", "(7,5 punten)", None),
    ],
)
def test_points_as_printed_and_as_counted(text: str, printed: str, points: int | None) -> None:
    """The suffix is kept as it stands; an amount that is no whole number is not counted."""
    found = read_points(text)
    assert found is not None
    assert (found.text, found.points) == (printed, points)


@pytest.mark.parametrize(
    "text", ["Minimaal 5 jaar ervaring;", "Maximaal 5 pagina's", "Kennis van artikel 20", "Diploma mbo niveau 4"]
)
def test_other_numbers_are_no_points(text: str) -> None:
    """Years, pages and levels are not points."""
    assert read_points(text) is None


def test_bands_start_where_the_one_below_ends() -> None:
    """Steps printed as maxima are read from the top of the step below."""
    found = read_points("Ervaring: meer dan 5 jaar 8 punten, maximaal 5 jaar 5 punten, maximaal 2 jaar 2 punten")
    assert found is not None
    assert found.points == 8
    assert found.bands == (
        Band(min_months=0, points=2, strictly_more=True),
        Band(min_months=24, points=5, strictly_more=True),
        Band(min_months=60, points=8, strictly_more=True),
    )


@pytest.mark.parametrize(
    "text, months",
    [("7 maanden maanden", 7), ("1 jaar", 12), ("Tot en met 30 juni 2026", None), ("onbekend", None)],
)
def test_durations(text: str, months: int | None) -> None:
    """A duration is counted in months where months or years are printed; an end date is not a length."""
    assert read_duration(text).months == months
    assert (read_duration(text).end_date is not None) == ("2026" in text)


@pytest.mark.parametrize(
    "text, expected",
    [("4 x 4 maand(en)", (4, 4)), ("twee maal 1 jaar", (2, 12)), ("Mogelijk, maar nog niet bekend", (None, None))],
)
def test_extensions(text: str, expected: tuple[int | None, int | None]) -> None:
    """Options are counted where a number of times is printed."""
    found = read_extension(text)
    assert (found.count, found.months_each) == expected


def test_repeated_wraps_are_not_furniture() -> None:
    """A wrapped phrase that comes back in three criteria is the posting's own."""
    lines = [f"regel {n} van het verhaal" for n in range(40)]
    for at in (5, 9, 14):
        lines[at] = "Algemene wet bestuursrecht"
    rows = mark_furniture(rows_of(document("\n".join(lines))), lambda _: False)
    assert not [row.text for row in rows if row.furniture]


def test_furniture_marked_by_the_document_is_left_out() -> None:
    """What the reader of a PDF marked as furniture is no part of the flow."""
    text = "een zin die\nVoetregel\ndoorloopt"
    lines = (Line(Span(0, 11)), Line(Span(12, 21), furniture=True), Line(Span(22, 31)))
    assert flow(rows_of(Document("u.pdf", "0", text, "pdf", lines=lines))).text == "een zin die doorloopt"


@pytest.mark.parametrize(
    "text, whole",
    [
        ("wet-\nen regelgeving", "wet- en regelgeving"),
        ("knock-\noutcriteria", "knock-outcriteria"),
        ("32-\n36 uur", "32-36 uur"),
        ("ge\u00ad\nmeente", "gemeente"),
    ],
)
def test_words_broken_at_a_hyphen_are_made_whole(text: str, whole: str) -> None:
    """A hyphen at the end of a line stays, joins, or falls away, as the word asks."""
    assert flow(rows_of(document(text))).text == whole


def test_a_wrapped_sentence_is_no_heading() -> None:
    """Words that are a heading elsewhere are text in the middle of a sentence."""
    text = "Kandidaten die voldoen aan de\nVereisten / Knock-outcriteria\nin het profiel gaan door.\n\nEisen\n\n1. Een\n"
    assert [(h.role, h.text) for h in find_headings(rows_of(document(text)))] == [(Role.KNOCKOUT, "Eisen")]


def test_a_list_for_the_client_has_a_role_of_its_own() -> None:
    """Who judges a list decides what it is."""
    assert role_of("Gunningscriteria te beoordelen door Flextender (weging, totaal 100 punten)") is Role.AWARD
    assert role_of("Gunningscriteria te beoordelen door de opdrachtgever") is Role.BY_CLIENT


def test_sentences_keep_abbreviations_whole() -> None:
    """A full stop inside an abbreviation ends no sentence, and a stray closing quotation mark is not quoted."""
    text = flow(rows_of(document("Een laptop c.q. Tablet is nodig. Dat lukt niet als de inschrijver een zzp'er is\".")))
    assert [s.text for s in sentences(text)] == [
        "Een laptop c.q. Tablet is nodig.",
        "Dat lukt niet als de inschrijver een zzp'er is",
    ]
