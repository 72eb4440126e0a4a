"""Word files as documents."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import docx
import pytest

from checker.errors import UnreadableError
from checker.reading.docx import is_docx, read_docx
from checker.reading.files import read_document
from tests.reading.crafting import word_file


def test_paragraphs_tables_and_lists_come_in_order(tmp_path: Path) -> None:
    """Label and value of a row are one line with a gutter, a list item is flagged, a header is furniture; there are no pages."""
    document = read_document(word_file(tmp_path / "cv.docx"))
    found = [(document.text[line.span.start : line.span.end], line.bullet, line.furniture) for line in document.lines]
    assert found == [
        ("CV T. Voorbeeld", False, True),
        ("Werkervaring", False, False),
        ("Functie\tAdviseur", False, False),
        ("Periode\t2019 – heden", False, False),
        ("Behandelen van meldingen", True, False),
        ("Zichtbaar.", False, False),
    ]
    assert (document.format, document.pages) == ("docx", ())
    assert document.lines[1].bold


def test_no_cell_of_a_long_table_is_lost() -> None:
    """Every cell is read once, however many rows the table has and however their handles come and go."""
    word = docx.Document()
    table = word.add_table(rows=40, cols=3)
    for number, row in enumerate(table.rows):
        for place, cell in enumerate(row.cells):
            cell.text = f"cel {number}.{place}"
    table.rows[3].cells[0].merge(table.rows[3].cells[1])
    packed = io.BytesIO()
    word.save(packed)

    text = read_docx(packed.getvalue(), name="cv.docx", sha256="0").text

    assert [text.count(f"cel {number}.{place}") for number in range(10, 40) for place in range(3)] == [1] * 90
    assert text.count("cel 3.0") == 1


def test_what_word_hides_is_reported_and_no_text(tmp_path: Path) -> None:
    """A hidden run is a finding."""
    document = read_document(word_file(tmp_path / "cv.docx"))
    assert [(item.text, item.reason) for item in document.hidden] == [("onzichtbare woorden", "invisible")]


def test_a_zip_that_is_no_word_file_is_none() -> None:
    """Only the document inside makes it one."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("x.txt", "x")
    assert not is_docx(packed.getvalue())
    assert not is_docx(b"PK\x03\x04rommel")


@pytest.mark.parametrize("size", [3, 61 * 1024 * 1024])
def test_a_damaged_or_swollen_word_file_is_refused(size: int) -> None:
    """Whatever is inside, the user gets a message."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", " " * size)
    with pytest.raises(UnreadableError):
        read_docx(packed.getvalue(), name="cv.docx", sha256="0")
