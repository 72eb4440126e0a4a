"""Every way of hiding text is found, taken out of the text and reported; honest pages lose nothing."""

from __future__ import annotations

import io

import pypdfium2
import pytest
from pypdf import PdfWriter
from pypdf.generic import DictionaryObject, NameObject

from checker.reading.pdf.limits import inspect
from checker.reading.pdf.reader import PageText, read_pages
from tests.reading.crafting import at, pdf
from tests.reading.pdf.tricks import ALPHA, BURIED, FORM, HELVETICA, HONEST, PAINT, PLAIN, SEEN, SLY, TRICKS


def read(content: bytes) -> PageText:
    """Return the first page, with pypdf's reading as second opinion."""
    return read_pages(content, inspect(content).second_opinion)[0]


def shown(page: PageText) -> str:
    """Return the words of a page."""
    return " ".join(line.text for line in page.lines)


@pytest.mark.parametrize("trick", TRICKS)
def test_a_trick_is_found_and_leaves_no_text(trick: str) -> None:
    """Hidden words are reported as one passage and are not in the text; the visible line stays whole."""
    page = read(pdf(SEEN + TRICKS[trick], resources=ALPHA))
    assert shown(page) == "Zichtbare tekst van de kandidaat"
    assert [text for text, _ in page.hidden] == [BURIED]


@pytest.mark.parametrize("trick", SLY)
def test_a_trick_against_a_short_look_is_found(trick: str) -> None:
    """What is looked at first, or not at all, never clears a page on which something is hidden."""
    page = read(SLY[trick])
    hidden = " ".join(text for text, _ in page.hidden)
    assert hidden in {BURIED, "aaaaa", "niet"}
    assert hidden not in shown(page).split()


@pytest.mark.parametrize("style", PLAIN)
def test_little_ink_suffices(style: str) -> None:
    """A character is seen by any of its pixels, not only by those that are looked at first."""
    page = read(PLAIN[style])
    assert (page.hidden, shown(page).split()[-1]) == ([], "aaaaa")


@pytest.mark.parametrize("style", HONEST)
def test_honest_text_is_never_called_hidden(style: str) -> None:
    """Small, pale, outlined or reversed text can be read, and is text."""
    page = read(pdf(SEEN + HONEST[style]))
    assert page.hidden == []
    assert "eerlijke woorden" in shown(page)


def test_hidden_text_in_a_form_object_is_found() -> None:
    """Text may be nested in form objects."""
    form = FORM.format(len(PAINT), PAINT)
    page = read(pdf(SEEN + "/X0 Do", resources="/XObject << /X0 10 0 R >>", objects=(form, HELVETICA)))
    assert [text for text, _ in page.hidden] == [BURIED]


def test_text_outside_the_crop_box_is_off_the_page() -> None:
    """What the crop box cuts off cannot be seen."""
    page = read(pdf(SEEN + at(60, 100, BURIED), page="/CropBox [0 400 595 842]"))
    assert page.hidden == [(BURIED, "off_page")]


def test_a_page_may_inherit_its_bounds() -> None:
    """A page without a MediaBox of its own is as large as its parent says, and what stands on it is on the page."""
    writer = PdfWriter(clone_from=io.BytesIO(pdf(SEEN + at(60, 815, "bovenaan"))))
    parent = writer.pages[0]["/Parent"].get_object()
    assert isinstance(parent, DictionaryObject)
    parent[NameObject("/MediaBox")] = writer.pages[0].pop("/MediaBox")
    made = io.BytesIO()
    writer.write(made)
    page = read(made.getvalue())
    assert page.hidden == []
    assert "bovenaan" in shown(page)


def test_text_of_a_layer_that_is_off_is_hidden() -> None:
    """Optional content that is switched off is not shown."""
    page = read(
        pdf(
            f"{SEEN}/OC /L1 BDC {at(60, 600, BURIED)} EMC",
            resources="/Properties << /L1 10 0 R >>",
            catalog="/OCProperties << /OCGs [10 0 R] /D << /OFF [10 0 R] >> >>",
            objects=("<< /Type /OCG /Name (laag) >>",),
        )
    )
    assert [text for text, _ in page.hidden] == [BURIED]


def scan_with_layer(scanned: str, layer: str) -> bytes:
    """Return a page that shows a picture of one text under an invisible layer with another."""
    source = pypdfium2.PdfDocument(pdf(at(60, 600, scanned, size=14)))
    pixels = source[0].render(scale=2, grayscale=True).to_numpy().reshape(1684, 1190)[440:500, 100:700]
    source.close()
    coded = pixels.tobytes().hex() + ">"
    picture = "<< /Type /XObject /Subtype /Image /Width 600 /Height 60 /ColorSpace /DeviceGray /BitsPerComponent 8 "
    picture += f"/Filter /ASCIIHexDecode /Length {len(coded)} >>\nstream\n{coded}\nendstream"
    content = f"q 300 0 0 30 50 592 cm /Im Do Q BT 3 Tr /F1 14 Tf 60 600 Td ({layer}) Tj ET"
    return pdf(content, resources="/XObject << /Im 10 0 R >>", objects=(picture,))


def test_the_layer_of_words_over_a_scan_is_text() -> None:
    """Invisible words are text where the page shows the same words as a picture or as paths."""
    page = read(scan_with_layer("Ervaring met klachten", "Ervaring met klachten"))
    assert (shown(page), page.hidden) == ("Ervaring met klachten", [])


def test_a_layer_that_says_something_else_than_the_scan_is_hidden() -> None:
    """A false layer over a scan is what only a machine reads."""
    page = read(scan_with_layer("Ervaring met klachten", BURIED))
    assert (shown(page), page.hidden) == ("", [(BURIED, "invisible")])


def test_text_over_other_text_is_reported_and_taken_out() -> None:
    """Two different texts in one place can neither be read nor be trusted."""
    page = read(
        pdf(SEEN + at(60, 600, "Werkervaring bij een grote gemeente") + at(60, 600, "Andere woorden op dezelfde plaats hier"))
    )
    assert shown(page) == "Zichtbare tekst van de kandidaat"
    assert {reason for _, reason in page.hidden} == {"overprinted"}


def test_substituted_text_is_taken_out() -> None:
    """ActualText that says something else than the glyphs is what no reader of the page sees."""
    swap = f"/Span << /ActualText ({BURIED}) >> BDC {at(60, 600, 'Gewone regel')} EMC"
    page = read(pdf(SEEN + swap))
    assert BURIED not in shown(page)
    assert page.hidden == [(BURIED, "disguised")]


@pytest.mark.parametrize("coding", ["utf-16-be", "utf-8-sig", "latin-1"])
def test_substituted_text_with_accents_is_taken_out_in_every_coding(coding: str) -> None:
    """A file may write its strings in three codings, two of them with a mark in front."""
    buried = "coördinator bij de provincie, privé"
    coded = (b"\xfe\xff" if coding == "utf-16-be" else b"") + buried.encode(coding)
    page = read(pdf(f"{SEEN}/Span << /ActualText <{coded.hex()}> >> BDC {at(60, 600, 'Gewone regel')} EMC"))
    assert "provincie" not in shown(page)
    assert page.hidden == [(buried, "disguised")]


@pytest.mark.parametrize("replaced,asked", [("", 0), ("fi", 0), ("ﬃx", 1), ("Andere woorden", 1)])
def test_a_second_opinion_is_asked_only_of_a_page_that_substitutes_text(replaced: str, asked: int) -> None:
    """Another reader's text costs more than our own, and honest pages have no use for it."""
    calls: list[int] = []

    def opinion() -> str:
        calls.append(1)
        return "Gewone regel"

    coded = replaced.encode("utf-16-be").hex()
    text = at(60, 600, "Gewone regel")
    read_pages(pdf(f"/Span << /ActualText <FEFF{coded}> >> BDC {text} EMC" if replaced else text), [opinion])
    assert len(calls) == asked


def test_a_spelled_out_ligature_is_no_substitution() -> None:
    """Programs mark ligatures with the letters they stand for."""
    page = read(pdf(f"{SEEN}/Span << /ActualText (fi) >> BDC {at(60, 600, 'fi')} EMC"))
    assert page.hidden == []


def test_a_hidden_word_leaves_the_rest_of_its_line() -> None:
    """Only the hidden word goes: a negation painted white cannot be used, nor can it take its line along."""
    content = at(60, 600, "Diploma") + f"q 1 g {at(102, 600, 'niet')} Q " + at(125, 600, "behaald")
    page = read(pdf(content))
    assert (shown(page), page.hidden) == ("Diploma behaald", [("niet", "no_ink")])
