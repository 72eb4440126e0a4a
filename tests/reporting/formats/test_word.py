"""A sheet as a Word document."""

from __future__ import annotations

import io
import subprocess
import sys
import zipfile

import docx
import pytest

from checker.reporting.formats import word
from checker.reporting.formats import word_styles as styles
from checker.reporting.sheet import Paragraph, said
from tests.reporting.formats.reading import WORD, paragraphs, part, words_of
from tests.reporting.formats.sheets import EVERYTHING, of

PAPER = word.write(EVERYTHING)


def test_paragraphs_have_real_styles() -> None:
    """Title, headings, lists and the rest can be found and changed by their styles."""
    found = dict(reversed(paragraphs(PAPER)))

    assert found["Title"] == "Een stuk"
    assert found["Heading1"] == "Deel een"
    assert found["Heading2"] == "1. Een vraag"
    assert found["ListNumber"] == "een"
    assert found["ListBullet"] == "punt"
    assert ("TickList", "☐ vak") in paragraphs(PAPER)


def test_numbered_lists_begin_at_one() -> None:
    """Each list has a numbering of its own."""
    body = part(PAPER, "word/document.xml")
    assert body is not None
    numberings = [e.get(f"{WORD}val") for e in body.iter(f"{WORD}numId")]

    assert len(numberings) == 3
    assert len(set(numberings)) == 2


def test_a_table_has_a_header_row_and_widths() -> None:
    """The first row is repeated on the next page and named to a screen reader."""
    body = part(PAPER, "word/document.xml")
    assert body is not None

    assert len(list(body.iter(f"{WORD}tblHeader"))) == 1
    assert [int(e.get(f"{WORD}w", "0")) for e in body.iter(f"{WORD}gridCol")] == [3213, 6425]


def test_notes_are_real_footnotes() -> None:
    """A note moves and goes with its sentence; its text stands in the part that Word keeps for it."""
    body = part(PAPER, "word/document.xml")
    assert body is not None

    assert [e.get(f"{WORD}id") for e in body.iter(f"{WORD}footnoteReference")] == ["1", "2"]
    assert [text for _, text in paragraphs(PAPER, "word/footnotes.xml")][2:] == [" cv, pagina 1", " cv, pagina 2"]


def test_a_sheet_without_notes_has_no_part_for_them() -> None:
    """Nothing is referred to that is not there."""
    assert part(word.write(of(Paragraph(said("x")))), "word/footnotes.xml") is None


def test_blanks_are_marked() -> None:
    """What a person must fill in has a ground of its own."""
    document = docx.Document(io.BytesIO(PAPER))
    blanks = [r.text for p in document.paragraphs for r in p.runs if r.style.name == styles.BLANK]

    assert blanks == ["[jaar]", "[naam]"]


def test_the_page_is_a4_and_the_language_is_set() -> None:
    """Spelling is checked in the language of the sheet."""
    section = docx.Document(io.BytesIO(PAPER)).sections[0]
    look = part(PAPER, "word/styles.xml")
    assert look is not None

    assert section.page_width is not None
    assert section.page_height is not None
    assert (round(section.page_width.cm, 1), round(section.page_height.cm, 1)) == (21.0, 29.7)
    assert {e.get(f"{WORD}val") for e in look.iter(f"{WORD}lang")} == {"nl-NL"}


def test_properties_say_what_it_is_and_who_made_nothing() -> None:
    """Title, subject and keywords are set; there is no author, and the dates are the sheet's."""
    properties = docx.Document(io.BytesIO(PAPER)).core_properties

    assert (properties.title, properties.subject, properties.keywords) == ("Een stuk", "Een stuk voor iemand", "concept, stuk")
    assert (properties.author, properties.last_modified_by, properties.comments) == ("", "", "")
    assert properties.created is not None
    assert properties.created.date() == EVERYTHING.day
    assert properties.created == properties.modified


def test_the_mark_stands_above_each_page_and_the_number_below() -> None:
    """A draft is recognised on every page."""
    assert [text for _, text in paragraphs(PAPER, "word/header1.xml")] == ["CONCEPT"]
    assert [text for _, text in paragraphs(PAPER, "word/footer1.xml")] == ["Pagina 1 van 1"]


def test_a_link_leads_to_the_paper_beside_it() -> None:
    """The target is a file in the same folder, not a place on this machine."""
    with zipfile.ZipFile(io.BytesIO(PAPER)) as archive:
        assert 'Target="notice.docx"' in archive.read("word/_rels/document.xml.rels").decode()


def test_members_are_dated_alike_and_the_picture_of_the_template_is_gone() -> None:
    """Nothing in the file depends on when or where it was made."""
    with zipfile.ZipFile(io.BytesIO(PAPER)) as archive:
        assert {member.date_time for member in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert not any("thumbnail" in name for name in archive.namelist())


@pytest.mark.slow
def test_another_process_writes_the_same_bytes() -> None:
    """No order of a set or a dictionary shows in the file."""
    code = (
        "import hashlib; from checker.reporting.formats import word; from tests.reporting.formats.sheets import EVERYTHING;"
        "print(hashlib.sha256(word.write(EVERYTHING)).hexdigest())"
    )
    runs = [subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout for _ in range(2)]

    assert runs[0] == runs[1]


def test_what_no_document_can_hold_is_replaced() -> None:
    """A control character or half a character does not break the file."""
    assert "a\ufffdb\ufffdc" in words_of(word.write(of(Paragraph(said("a\x00b\ud800c")))))
