"""Bombs, passwords and endless files are refused with a reason."""

from __future__ import annotations

import io
import zlib

import pypdf
import pytest

from checker.reading.pdf.limits import Reason, RefusedError, inspect
from tests.reading.crafting import at, pdf


def locked(user: str, owner: str = "eigenaar") -> bytes:
    """Return a PDF with passwords."""
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(pdf(at(60, 700, "Tekst"))))
    writer.encrypt(user, owner, algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def bomb() -> bytes:
    """Return a PDF whose content unpacks to a hundred megabytes of blanks."""
    packed = zlib.compress(b" " * 100_000_000, 9).hex()
    return pdf(packed + ">", stream="/Filter [/ASCIIHexDecode /FlateDecode]")


def endless_widths() -> bytes:
    """Return a PDF with a font that declares the width of two billion characters."""
    widths = "<< /Subtype /CIDFontType2 /BaseFont /X /W [0 2000000000 500] >>"
    font = "<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts [10 0 R] >>"
    return pdf(at(60, 700, "Tekst"), objects=(widths, font))


@pytest.mark.parametrize(
    "content,reason",
    [
        (locked("geheim"), Reason.LOCKED),
        (bomb(), Reason.BOMB),
        (pdf(at(60, 700, "Tekst") + "0 g " * 250_000), Reason.BOMB),
        (endless_widths(), Reason.BOMB),
        (pdf(*["" for _ in range(61)]), Reason.TOO_MANY_PAGES),
    ],
    ids=["locked", "bomb", "operators", "widths", "pages"],
)
def test_it_is_refused_for_its_reason(content: bytes, reason: Reason) -> None:
    """The reason decides what the user is told."""
    with pytest.raises(RefusedError) as caught:
        inspect(content)
    assert caught.value.reason == reason.value


def test_a_password_of_the_owner_only_locks_nothing() -> None:
    """Such a file opens for everyone."""
    assert [opinion() for opinion in inspect(locked("")).second_opinion] == ["Tekst"]


def test_damage_that_only_pypdf_minds_is_left_to_pdfium() -> None:
    """Some files that can be read are too much for pypdf."""
    assert inspect(b"%PDF-1.7\nrommel").texts == []
