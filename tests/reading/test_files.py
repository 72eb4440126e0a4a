"""Files are known by their content, and each way of being unreadable has its own message."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.domain.documents import PartKind
from checker.errors import UnreadableError
from checker.reading.files import opened, read_cv, read_document, read_motivation
from tests.reading.crafting import at, pdf

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(64)


@pytest.mark.slow
def test_a_pdf_is_read_by_a_pool_of_its_own(tmp_path: Path) -> None:
    """Without a pool there is one for this file; the suffix does not matter."""
    path = tmp_path / "cv.bin"
    path.write_bytes(pdf(at(60, 700, "Werkervaring bij een gemeente")))
    document = read_cv(path)
    assert (document.text, document.format, document.name) == ("Werkervaring bij een gemeente", "pdf", "cv.bin")
    assert [part.kind for part in document.parts] == [PartKind.CV]
    assert len(document.sha256) == 64


def test_a_text_with_another_suffix_is_read(tmp_path: Path) -> None:
    """Text is text."""
    path = tmp_path / "opdracht.text"
    path.write_text("Eis 1", encoding="utf-8")
    assert read_document(path).text == "Eis 1"


def test_a_motivation_is_one_part(tmp_path: Path) -> None:
    """A letter in a file of its own is a motivation from first to last."""
    path = tmp_path / "brief.txt"
    path.write_text("Geachte lezer,\nWerkervaring\n", encoding="utf-8")
    assert [part.kind for part in read_motivation(path).parts] == [PartKind.MOTIVATION]


@pytest.mark.parametrize(
    "name,content,words",
    [
        ("weg.pdf", None, "bestaat niet"),
        ("leeg.pdf", b"  \n", "is leeg"),
        ("nep.pdf", b"<html>", "geen pdf"),
        ("groot.txt", b"a" * (10 * 1024 * 1024 + 1), "10 MB"),
        ("raar.xyz", b"\x00\x01\x02", "onbekend formaat.*pdf, docx, txt, md en html"),
        ("oud.doc", OLE, "wachtwoord of een oud Word-bestand"),
    ],
)
def test_a_file_that_cannot_be_read_says_why(tmp_path: Path, name: str, content: bytes | None, words: str) -> None:
    """The message names the file, what is wrong and what to do."""
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(UnreadableError, match=words) as caught:
        read_document(path)
    assert name in str(caught.value)


def test_a_folder_is_no_document(tmp_path: Path) -> None:
    """One file is asked."""
    with pytest.raises(UnreadableError, match="is een map"):
        read_document(tmp_path)


@pytest.mark.slow
def test_a_damaged_pdf_is_refused_with_its_name(tmp_path: Path) -> None:
    """What the worker refuses becomes a message for people."""
    path = tmp_path / "stuk.pdf"
    path.write_bytes(b"%PDF-1.7\nrommel")
    with pytest.raises(UnreadableError, match=r"stuk\.pdf is beschadigd"):
        read_document(path)


def test_a_file_that_is_open_already_is_read_under_the_name_it_is_given(tmp_path: Path) -> None:
    """Whoever opens a file may call it otherwise: documents and messages then know no other name."""
    path = tmp_path / "achternaam.md"
    path.write_text("# Werkervaring\n\nKlantmanager, 2019 – heden\n", "utf-8")
    document = read_document(opened(path, name="A.md"))
    assert (document.name, document.text) == ("A.md", read_document(path).text)
    path.write_bytes(b"")
    with pytest.raises(UnreadableError) as caught:
        opened(path, name="A.md")
    assert str(caught.value).startswith("A.md is leeg")
