"""The ranking as a workbook."""

from __future__ import annotations

import csv
import re
import shutil
import subprocess
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from checker.domain.rankings import Ranking, Unread
from checker.reporting.ranking_xlsx import render
from checker.reporting.text import BLACK, one_line
from checker.reporting.words import PREDICTION
from checker.scoring.ranking import rank
from tests.reporting.hostile import HOSTILE_TEXTS
from tests.reporting.rankings import FAILED, FIRST, HEADING, OPEN, RANKING, TIED
from tests.reporting.workbooks import Workbook, opened

if TYPE_CHECKING:
    from pathlib import Path

SOFFICE = shutil.which("soffice")
ORDER, CRITERIA, EXPLANATION = "Rangschikking", "Criteria", "Toelichting"
FIRST_ROW, FIRST_CRITERIA_ROW = 6, 4


def ranking(*rows: object, **changes: object) -> Ranking:
    """Return the invented ranking with other rows or other properties."""
    entries = [row for row in rows if isinstance(row, type(FIRST))]
    made = replace(RANKING, rows=rank(entries, HEADING.invited_count)) if entries else RANKING
    return replace(made, **changes)  # type: ignore[arg-type]


def workbook(of: Ranking = RANKING) -> Workbook:
    """Write a ranking and read it back."""
    return opened(render(of))


def everything(book: Workbook) -> str:
    """Return every text of the package: cells, notes, properties, names, links."""
    return "\n".join(book.parts.values())


def test_the_same_ranking_gives_the_same_bytes_and_no_clock_is_read() -> None:
    """The day in its properties is the one that is measured on."""
    assert render(RANKING) == render(RANKING)
    core = workbook().parts["docProps/core.xml"]
    assert set(re.findall(r"\d{4}-\d\d-\d\dT[\d:]+Z", core)) == {"2031-05-12T00:00:00Z"}


def test_every_candidate_is_a_row_in_order() -> None:
    """Those read in the order of the ranking, failed ones without a place, then those that were not read, with their reason."""
    sheet = workbook().sheets[ORDER]
    assert sheet.column("A", FIRST_ROW) == [1, 2, 2, 4, "", ""]
    assert sheet.column("B", FIRST_ROW) == ["=SOM(A1)", "tweede", "Vermeer, Ilse", "open", "+31", "@scan"]
    assert sheet.column("D", FIRST_ROW) == ["gehaald", "gehaald", "gehaald", "nog open", "niet gehaald", ""]
    assert sheet.column("E", FIRST_ROW)[3:] == [
        "2: nog niets aangeleverd",
        "1: niet afgerond",
        "-scan.pdf: dit bestand bevat alleen beeld.",
    ]
    assert [sheet.cells[f"{letter}7"] for letter in "FGH"] == [60, 100, 100]
    assert sheet.cells["I6"] == 82.5
    assert sheet.cells["K8"] == "tweede; open"


def test_it_can_be_sorted_and_filtered_and_its_head_stays_in_view() -> None:
    """Filters on all rows, the panes frozen under the headings, the headings on every printed page."""
    book = workbook()
    assert '<autoFilter ref="A5:N11"/>' in book.sheets[ORDER].xml
    assert '<autoFilter ref="A3:H8"/>' in book.sheets[CRITERIA].xml
    assert 'ySplit="5"' in book.sheets[ORDER].xml
    assert "$5:$5" in book.parts["xl/workbook.xml"]
    assert book.sheets[ORDER].xml.count('<cfRule type="dataBar"') == 2


def test_the_line_is_drawn_under_those_who_go_forward() -> None:
    """Thick under the last one, dashed above those who are tied, who are named above the table."""
    book = workbook()
    for name, first in ((ORDER, FIRST_ROW), (CRITERIA, FIRST_CRITERIA_ROW)):
        sheet = book.sheets[name]
        drawn = [book.lower_borders[sheet.styles[f"B{row}"]] for row in range(first, first + 5)]
        assert drawn == ["mediumDashed", "thin", "thick", "thin", "thin"]
    assert "Gelijk op de streep, ook op uurtarief: tweede, Vermeer, Ilse." in str(book.sheets[ORDER].cells["A3"])


def test_no_line_is_drawn_where_none_is_known() -> None:
    """A posting that does not say how many go forward has no line, and the sheet says so."""
    heading = replace(HEADING, invited_count=None)
    book = workbook(Ranking(heading, rank([FIRST, TIED], None), ()))
    sheet = book.sheets[ORDER]
    assert {book.lower_borders[sheet.styles[f"B{row}"]] for row in (6, 7)} == {"thin"}
    assert "zegt niet hoeveel" in str(sheet.cells["A3"])


@pytest.mark.parametrize(
    "name, target",
    [
        ("Ilse Vermeer", r"Ilse%20Vermeer\report.html"),
        ("50% #1 [Ö]", r"50%25%20%231%20%5BÖ%5D\report.html"),
        ("C:x", r"C%3Ax\report.html"),
    ],
)
def test_a_name_opens_the_report(name: str, target: str) -> None:
    """The link is relative, and a sign in a name ends it nowhere."""
    book = workbook(ranking(replace(FIRST, candidate=name), papers={name: ("gaps.md", "report.html")}))
    for sheet, place in ((book.sheets[ORDER], "B6"), (book.sheets[CRITERIA], "B4")):
        assert sheet.links == {place: target}
        assert sheet.cells[place] == name


def test_no_link_where_no_report_was_written() -> None:
    """A run may be asked for other papers."""
    assert workbook(ranking(papers={"open": ("gaps.md",)})).sheets[ORDER].links == {}


def test_criteria_stand_beside_candidates_with_the_quote_in_a_note() -> None:
    """The verdict in words with its points, and what it rests on, with the page."""
    sheet = workbook().sheets[CRITERIA]
    assert [sheet.cells[f"{letter}6"] for letter in "EFGH"] == [
        "voldoet",
        "voldoet",
        "60 p · voldoet",
        "0 p · niet uitdrukkelijk genoemd, nakijken",
    ]
    assert str(sheet.cells["G3"]).startswith("3 (60 p)\nWerkervaring met de Woo")
    assert sheet.notes["E6"] == "“diploma behaald in 2015”\ncv, pagina 2"
    assert sheet.notes["H6"].startswith("Voldoet niet. Wat er het dichtst bij komt:\n“diploma")


def test_a_blind_run_quotes_nobody() -> None:
    """Quotes may hold a name: notes give the place alone, and the sheet says why."""
    book = workbook(ranking(heading=replace(HEADING, blind=True)))
    assert "diploma behaald" in everything(workbook())
    assert "diploma behaald" not in everything(book)
    assert book.sheets[CRITERIA].notes["E6"] == "cv, pagina 2"
    assert str(book.sheets[CRITERIA].cells["A2"]).startswith("Blind:")


@pytest.mark.parametrize("text", [*HOSTILE_TEXTS, "+31 6", "-1", "@SOM(A1)", "https://example.nl/", "_x0041_"])
def test_text_of_others_stays_text(text: str) -> None:
    """Wherever it stands: no formula, no link of its own, and not a sign lost that can be shown."""
    cells = tuple(replace(cell, quote=text) for cell in FIRST.cells)
    heading = replace(HEADING, title=text, client=text, columns=tuple(replace(c, text=text) for c in HEADING.columns))
    entry = replace(FIRST, candidate=text, cells=cells, findings=(text,))
    book = workbook(Ranking(heading, rank([entry, FAILED], 2), (Unread(text, "", text),)))
    sheet = book.sheets[ORDER]
    assert "<f>" not in everything(book)
    assert [sheet.cells[place] for place in ("A1", "B6", "N6", "B8", "E8")] == [one_line(text)] * 5
    assert one_line(text) in book.sheets[CRITERIA].notes["E4"]
    assert all(not s.links for s in book.sheets.values())


def test_bsn_is_blacked_out() -> None:
    """Also where a file is named after it."""
    name = "BSN 111222333"
    shown = everything(
        workbook(ranking(replace(FIRST, candidate=name), unread=(Unread(f"{name} a", "", f"{name}.pdf is leeg"),)))
    )
    assert "111222333" not in shown
    assert BLACK in shown


def test_the_explanation_says_what_it_predicts_and_on_what() -> None:
    """The notice, the posting, the day, who read it, the criteria in full, and the counting rules."""
    texts = [str(value) for value in workbook().sheets[EXPLANATION].cells.values()]
    for part in (PREDICTION, HEADING.title, "12 mei 2031", "regels (geen taalmodel)", *(c.text for c in HEADING.columns)):
        assert part in texts
    assert any("'Heden'" in text for text in texts)
    assert any("een mens" in text.lower() and "beslist" in text for text in texts)


def test_an_empty_ranking_and_an_absurd_rate_still_make_a_workbook() -> None:
    """Nobody could be read; a rate that no sheet can hold stands there as text."""
    assert workbook(replace(RANKING, rows=())).sheets[ORDER].cells["B6"] == "@scan"
    absurd = replace(FIRST, hourly_rate=Decimal("1e400"))
    assert workbook(ranking(absurd, OPEN)).sheets[ORDER].cells["I6"] == "1E+400"


@pytest.mark.slow
@pytest.mark.skipif(SOFFICE is None, reason="no LibreOffice is installed on this machine (apt-get install libreoffice-calc)")
def test_a_spreadsheet_opens_it(tmp_path: Path) -> None:
    """LibreOffice shows the rows as they were written, formulas of others as text."""
    (tmp_path / "ranking.xlsx").write_bytes(render(RANKING))
    home = f"-env:UserInstallation={(tmp_path / 'home').as_uri()}"
    in_utf8 = "csv:Text - txt - csv (StarCalc):44,34,76,1"
    command = [
        str(SOFFICE),
        home,
        "--headless",
        "--convert-to",
        in_utf8,
        "--outdir",
        str(tmp_path),
        str(tmp_path / "ranking.xlsx"),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    rows = list(csv.reader((tmp_path / "ranking.csv").read_text("utf-8").splitlines()))
    named = [row[1] for row in rows if len(row) > 1]
    assert named[-6:] == ["=SOM(A1)", "tweede", "Vermeer, Ilse", "open", "+31", "@scan"]
