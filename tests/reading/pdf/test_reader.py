"""Lines, order, list markers, furniture and boxes of PDFs, read in this process from material made here."""

from __future__ import annotations

import pytest

from checker.reading.pdf.lines import PageLine
from checker.reading.pdf.reader import read_pages
from tests.reading.crafting import at, paragraph, pdf


def lines_of(*contents: str, page: str = "") -> list[PageLine]:
    """Return all lines of a PDF with these content streams."""
    return [line for read in read_pages(pdf(*contents, page=page)) for line in read.lines]


def texts(lines: list[PageLine]) -> list[str]:
    """Return their words."""
    return [line.text for line in lines]


def test_a_title_and_its_period_on_one_baseline_are_one_line() -> None:
    """Two texts on one baseline that follow one another in the stream make one line, one space in between."""
    assert texts(lines_of(at(60, 700, "Adviseur", font="F2") + at(400, 700, "2019 – 2021"))) == ["Adviseur 2019 – 2021"]


def test_every_character_has_a_box() -> None:
    """Boxes and characters are as many; a space between two painted texts has none of its own."""
    line = lines_of(at(60, 700, "Adviseur") + at(400, 700, "2019"))[0]
    assert len(line.boxes) == len(line.text)
    assert line.boxes[line.text.index(" ")] == (0.0, 0.0, 0.0, 0.0)
    assert line.boxes[0][0] == pytest.approx(60, abs=2)


def test_bold_and_size_are_those_of_the_font() -> None:
    """A heading is known by its font name and its size."""
    heading, body = lines_of(at(60, 700, "Werkervaring", 14, "F2") + at(60, 680, "Gewone tekst"))
    assert (heading.bold, heading.size, body.bold, body.size) == (True, 14, False, 11)


@pytest.mark.parametrize("marker", ["•", "-", "–", "*", "·"])
def test_a_marker_before_its_text_becomes_a_flag(marker: str) -> None:
    """The glyph that opens a list item is not in the text."""
    line = lines_of(at(60, 700, marker) + at(72, 700, "Behandelen van meldingen"))[0]
    assert (line.text, line.bullet) == ("Behandelen van meldingen", True)


def test_markers_painted_after_all_text_flag_the_line_on_their_baseline() -> None:
    """Some producers paint all markers at the end of the page: they flag their line and are no lines of their own."""
    items = paragraph(72, 700, ["Eerste taak met veel", "tekst op twee regels", "Tweede taak"])
    lines = lines_of(items + at(60, 700, "•") + at(60, 672, "•"))
    assert texts(lines) == ["Eerste taak met veel", "tekst op twee regels", "Tweede taak"]
    assert [line.bullet for line in lines] == [True, False, True]


def test_a_painted_dot_is_a_marker_and_a_rating_is_not() -> None:
    """A small shape right before a text is a list marker; five in a row are a rating."""
    dots = "".join(f"{x} 663 4 4 re f\n" for x in (60, 66, 72, 78, 84))
    lines = lines_of("60 703 4 4 re f\n" + dots + at(72, 700, "Overleg voeren") + at(94, 660, "Engels"))
    assert [(line.text, line.bullet) for line in lines] == [("Overleg voeren", True), ("Engels", False)]


def test_a_separator_between_two_texts_is_no_marker() -> None:
    """A dot between two pieces of one line stays, and opens no list item."""
    line = lines_of(at(60, 700, "Voorbeeldstad") + at(150, 700, "•") + at(172, 700, "06-12345600"))[0]
    assert (line.text, line.bullet) == ("Voorbeeldstad • 06-12345600", False)


def test_the_dash_of_a_wrapped_period_stays() -> None:
    """A line that begins with the dash of a period is no list item."""
    lines = lines_of(paragraph(60, 700, ["mei 2021", "– augustus 2023"]))
    assert [(line.text, line.bullet) for line in lines] == [("mei 2021", False), ("– augustus 2023", False)]


def test_periods_painted_first_return_to_their_rows() -> None:
    """Periods in a frame of their own, painted before all jobs, stand behind the title on their baseline."""
    periods = "".join(at(430, y, text) for y, text in ((700, "2021 – heden"), (600, "2018 – 2021"), (500, "2015 – 2018")))
    jobs = "".join(
        paragraph(60, y, [title, "Gemeente Voorbeeldstad", "Afhandelen van vragen van inwoners over allerlei zaken"])
        for y, title in ((700, "Adviseur"), (600, "Consulent"), (500, "Medewerker"))
    )
    found = texts(lines_of(periods + jobs))
    assert [found[place] for place in (0, 3, 6)] == ["Adviseur 2021 – heden", "Consulent 2018 – 2021", "Medewerker 2015 – 2018"]


def test_a_wrapped_left_cell_stays_together_before_the_right_cell() -> None:
    """A period that wraps in a table cell is read to its end before the cell beside it."""
    left = paragraph(60, 700, ["mei 2021 – augustus", "2023"])
    right = paragraph(200, 700, ["Adviseur", "Gemeente Voorbeeldstad"])
    assert texts(lines_of(left + right)) == ["mei 2021 – augustus", "2023", "Adviseur", "Gemeente Voorbeeldstad"]


def test_columns_do_not_interleave() -> None:
    """A sidebar is read to its end before the main column."""
    side = paragraph(40, 700, [f"zijregel {place}" for place in range(8)])
    main = paragraph(220, 700, [f"hoofdregel {place} met meer woorden dan de zijkant" for place in range(8)])
    found = texts(lines_of(side + main))
    assert [text.split()[0] for text in found] == ["zijregel"] * 8 + ["hoofdregel"] * 8


def test_columns_written_row_by_row_do_not_interleave() -> None:
    """Some producers write two columns of running text line by line across: each column is read to its end."""
    rows = "".join(
        at(40, 700 - 14 * place, f"links regel {place} van een doorlopende tekst", 9)
        + at(310, 700 - 14 * place, f"rechts regel {place} van een andere lopende tekst", 9)
        for place in range(8)
    )
    assert [text.split()[0] for text in texts(lines_of(rows))] == ["links"] * 8 + ["rechts"] * 8


def test_a_sparse_sidebar_is_not_pulled_into_the_rows_beside_it() -> None:
    """Items of a sidebar that stand level with a line of the main text only by chance stay together."""
    side = "".join(at(40, 700 - 42 * place + (place % 3) * 4, f"Vaardigheid {place}", 9) for place in range(6))
    main = paragraph(220, 700, [f"hoofdregel {place} met meer woorden dan de zijkant" for place in range(16)])
    found = texts(lines_of(side + main))
    assert found[:6] == [f"Vaardigheid {place}" for place in range(6)]


def test_a_period_beside_a_title_that_wraps_follows_the_whole_title() -> None:
    """A period painted elsewhere never stands in the middle of a title."""
    periods = at(430, 700, "2021 – heden") + at(430, 600, "2018 – 2021")
    jobs = "".join(
        paragraph(
            60, y, ["Adviseur van het programma voor de vernieuwing van de openbare dienst", "verlening en de wijken daarbij"]
        )
        + at(60, y - 28, "Gemeente Voorbeeldstad", font="F2")
        for y in (700, 600)
    )
    assert texts(lines_of(periods + jobs))[2:4] == ["2021 – heden", "Gemeente Voorbeeldstad"]


def test_a_scrambled_page_is_read_by_its_geometry() -> None:
    """Where the stream's order is no order at all, rows are read from top to bottom."""
    words = [f"woord{place:02d}" for place in range(36)]
    places = {word: (60 + 70 * (place % 6), 700 - 14 * (place // 6)) for place, word in enumerate(words)}
    scrambled = sorted(words, key=lambda word: (int(word[5:]) * 7) % 36)
    found = " ".join(texts(lines_of("".join(at(*places[word], word) for word in scrambled))))
    assert found.split() == words


def test_words_painted_across_two_rows_are_read_row_by_row() -> None:
    """A few rows suffice to see that neighbouring words do not follow one another in the stream."""
    rows = [["een", "twee", "drie", "vier"], ["vijf", "zes", "zeven", "acht"]]
    zigzag = "".join(at(60 + 34 * x, 700 - 14 * y, rows[y][x]) for x in range(4) for y in (0, 1))
    assert " ".join(texts(lines_of(zigzag))).split() == [word for row in rows for word in row]


def test_text_on_a_turned_page_is_read_along_its_direction() -> None:
    """Text at a quarter turn on a page at a quarter turn is ordinary text."""
    content = "BT /F1 11 Tf 0 1 -1 0 300 100 Tm (Gewone zin op een gedraaide bladzijde) Tj ET\n"
    assert texts(lines_of(content, page="/Rotate 90")) == ["Gewone zin op een gedraaide bladzijde"]


def test_page_numbers_and_running_headers_are_furniture() -> None:
    """What repeats at the edge of the pages, and a page number there, is furniture; content is not."""
    pages = [
        at(60, 810, "Curriculum vitae | T. Voorbeeld", 8) + at(60, 700, f"Inhoud {place}a") + at(270, 30, f"– {place} –", 8)
        for place in (1, 2)
    ]
    lines = lines_of(*pages)
    assert [line.text for line in lines if not line.furniture] == ["Inhoud 1a", "Inhoud 2a"]


@pytest.mark.parametrize("text", ["Pagina 1 van 4", "1 / 3", "- 2 -", "blz. 2", "T. Voorbeeld, pagina 2"])
def test_a_page_number_on_a_single_page_is_furniture(text: str) -> None:
    """No second page is needed to know a page number at the foot."""
    lines = lines_of(at(60, 700, "Inhoud van de bladzijde") + at(60, 30, text, 8))
    assert [line.furniture for line in lines] == [False, True]


def test_a_name_at_the_top_of_one_page_is_no_furniture() -> None:
    """Only what repeats is furniture: the name above a CV of one page is content."""
    assert [line.furniture for line in lines_of(at(60, 800, "Tessa Voorbeeld", 20) + at(60, 700, "Profiel"))] == [False, False]


def test_the_year_at_the_foot_of_a_page_is_content() -> None:
    """A year is no page number."""
    assert [line.furniture for line in lines_of(at(60, 700, "Opleiding") + at(60, 60, "2014"))] == [False, False]
