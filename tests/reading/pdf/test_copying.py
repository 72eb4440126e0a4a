"""A copy has the pages and what belongs to them; whatever acts by itself, and whatever was hidden in the file, stays behind."""

from __future__ import annotations

import io
import zlib

import pypdf
import pytest
from pypdf.errors import PdfReadError

from checker.reading.pdf.copying import copy_of, written
from checker.reading.pdf.limits import RefusedError
from tests.reading.crafting import at, pdf
from tests.reading.pdf.laying import annotated, opened, picture

SCRIPT = "<< /S /JavaScript /JS (app.alert\\(1\\)) >>"
FILE = "<< /Type /Filespec /F (bijlage.txt) /EF << /F 10 0 R >> >>"
PAYLOAD = "<< /Type /EmbeddedFile /Length 7 >>\nstream\nVERRAAD\nendstream"
WORDS = at(70, 700, "Gewone tekst van een kandidaat")


def copied(*contents: bytes, title: str = "Titel") -> bytes:
    """Return the copy."""
    return written(copy_of(list(contents), title)[0], list(contents))


def link(action: str) -> str:
    """Return a link annotation with an action."""
    return f"<< /Type /Annot /Subtype /Link /Rect [70 690 200 715] /A {action} >>"


ACTIVE = [
    pytest.param(pdf(WORDS, catalog=f"/OpenAction {SCRIPT}"), id="script on opening"),
    pytest.param(pdf(WORDS, catalog=f"/AA << /WC {SCRIPT} >>"), id="script on closing"),
    pytest.param(pdf(WORDS, catalog=f"/Names << /JavaScript << /Names [(a) {SCRIPT}] >> >>"), id="named script"),
    pytest.param(pdf(WORDS, page=f"/AA << /O {SCRIPT} >>"), id="script of a page"),
    pytest.param(pdf(WORDS, page=f"/Annots [{link(SCRIPT)}]"), id="script of a link"),
    pytest.param(pdf(WORDS, page=f"/Annots [{link('<< /S /Launch /F (virus.exe) >>')}]"), id="program"),
    pytest.param(pdf(WORDS, page=f"/Annots [{link('<< /S /URI /URI (javascript:alert) >>')}]"), id="address that is a script"),
    pytest.param(
        pdf(WORDS, page=f"/Annots [{link(f'<< /S /URI /URI (https://example.nl) /Next {SCRIPT} >>')}]"), id="script after a link"
    ),
    pytest.param(pdf(WORDS, page=f"/Annots [{link('<< /S /SubmitForm /F (https://example.nl) >>')}]"), id="form that is sent"),
    pytest.param(
        pdf(WORDS, page=f"/Annots [<< /Subtype /Widget /FT /Tx /T (a) /AA << /K {SCRIPT} >> /Rect [0 0 9 9] >>]"), id="field"
    ),
    pytest.param(
        pdf(
            WORDS,
            page="/Annots [11 0 R]",
            catalog="/AcroForm << /Fields [10 0 R] /XFA (VERRAAD) >>",
            objects=(
                f"<< /FT /Tx /T (a) /Kids [11 0 R] /AA << /C {SCRIPT} >> >>",
                "<< /Type /Annot /Subtype /Widget /Parent 10 0 R /Rect [0 0 9 9] >>",
            ),
        ),
        id="field above a field",
    ),
    pytest.param(
        pdf(WORDS, catalog=f"/Names << /EmbeddedFiles << /Names [(a) {FILE}] >> >>", objects=(PAYLOAD,)), id="attachment"
    ),
    pytest.param(
        pdf(WORDS, page=f"/Annots [<< /Subtype /FileAttachment /FS {FILE} /Rect [0 0 9 9] >>]", objects=(PAYLOAD,)),
        id="pinned file",
    ),
    pytest.param(
        pdf(
            WORDS,
            page="/Annots [11 0 R 12 0 R 13 0 R]",
            objects=(
                PAYLOAD,
                f"<< /Subtype /FileAttachment /FS {FILE} /Rect [0 0 9 9] >>",
                "<< /Subtype /Popup /Parent 11 0 R /Rect [0 0 9 9] >>",
                "<< /Subtype /Text /IRT 11 0 R /Rect [0 0 9 9] >>",
            ),
        ),
        id="what hangs on a pinned file",
    ),
    pytest.param(
        pdf(WORDS, resources=f"/Properties << /P0 << /AF [{FILE}] >> >>", objects=(PAYLOAD,)), id="file within the page"
    ),
    pytest.param(pdf(WORDS, page="/Annots [<< /Subtype /Screen /A << /S /Rendition /JS (x) >> /Rect [0 0 9 9] >>]"), id="film"),
    pytest.param(pdf(WORDS, catalog="/Metadata 10 0 R", objects=(PAYLOAD,)), id="metadata"),
    pytest.param(
        pdf(WORDS, page="/PieceInfo << /Maker << /Private (VERRAAD) >> >> /Metadata 10 0 R", objects=(PAYLOAD,)),
        id="maker's notes",
    ),
]


@pytest.mark.parametrize("content", ACTIVE)
def test_what_acts_or_hides_is_left_behind(content: bytes) -> None:
    """No script, program, form that sends itself, attachment, film or metadata is in the bytes of the copy."""
    copy = copied(content)
    for word in (b"/JavaScript", b"/JS", b"/Launch", b"/SubmitForm", b"/Rendition", b"javascript:", b"VERRAAD", b"/EF", b"/XFA"):
        assert word in content or word not in copy
        assert word not in copy
    assert opened(copy).text == opened(content).text
    assert (picture(copy) == picture(content)).all()


def test_what_is_harmless_is_kept() -> None:
    """Links to addresses and within the document, remarks and form fields come along."""
    page = (
        f"/Annots [{link('<< /S /URI /URI (https://example.nl) >>')} {link('<< /S /GoTo /D [10 0 R /Fit] >>')} "
        "<< /Type /Annot /Subtype /Text /Contents (Opmerking) /Rect [300 700 320 720] >> 11 0 R]"
    )
    field = "<< /Type /Annot /Subtype /Widget /FT /Tx /T (Naam) /V (Robin) /Rect [70 600 200 620] >>"
    content = pdf(WORDS, page=page, catalog="/AcroForm << /Fields [11 0 R] >>", objects=("<< /Type /Page >>", field))
    content = content.replace(b"/D [10 0 R", b"/D [12 0 R")
    reader = pypdf.PdfReader(io.BytesIO(copied(content)))
    kept = [a for _, a in annotated(copied(content))]
    assert [a["/Subtype"] for a in kept] == ["/Link", "/Link", "/Text", "/Widget"]
    assert kept[0]["/A"]["/URI"] == "https://example.nl"
    assert kept[1]["/A"]["/D"][0].idnum == reader.pages[0].indirect_reference.idnum  # type: ignore[union-attr]
    assert reader.get_form_text_fields() == {"Naam": "Robin"}


@pytest.mark.parametrize("key", ["/Contents", "/V"])
def test_a_note_or_field_with_what_may_be_a_bsn_is_left_behind(key: str) -> None:
    """Such a number is in no paper, and under a highlight it would still be in this one."""
    kind = "/Widget /FT /Tx /T (a)" if key == "/V" else "/Text"
    for number, there in (("111222333", 0), ("1112.22.333", 0), ("111222334", 1), ("06-12345678", 1)):
        content = pdf(WORDS, page=f"/Annots [<< /Subtype {kind} {key} (nr {number}) /Rect [0 0 9 9] >>]")
        assert len(list(annotated(copied(content)))) == there


def test_remarks_that_answer_one_another_come_along() -> None:
    """Also where they do so in a circle."""
    remark = "<< /Subtype /Text /Contents (Opmerking) /IRT {} 0 R /Rect [0 0 9 9] >>"
    content = pdf(WORDS, page="/Annots [10 0 R 11 0 R]", objects=(remark.format(11), remark.format(10)))
    assert [a["/Contents"] for _, a in annotated(copied(content))] == ["Opmerking", "Opmerking"]


def test_layers_that_are_off_stay_off() -> None:
    """What a reader of the CV does not see is not seen in the copy either, also behind another document."""
    for shown in ("/OFF [10 0 R]", "/BaseState /OFF /ON []"):
        hidden = pdf(
            WORDS + "/OC /L0 BDC\n" + at(70, 600, "Verborgen laag") + "EMC\n",
            resources="/Properties << /L0 10 0 R >>",
            catalog=f"/OCProperties << /OCGs [10 0 R] /D << {shown} >> >>",
            objects=("<< /Type /OCG /Name (laag) >>",),
        )
        assert (picture(copied(hidden)) == picture(hidden)).all()
        both = copied(hidden, hidden)
        assert (picture(both, 0) == picture(hidden)).all()
        assert (picture(both, 1) == picture(hidden)).all()


def test_the_only_metadata_is_the_title() -> None:
    """No author, program, date or path of the original or of this machine."""
    content = pdf(WORDS)
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(content))
    writer.add_metadata({"/Author": "R. Voorbeeld", "/Producer": "Schrijver 1.0"})
    out = io.BytesIO()
    writer.write(out)
    assert pypdf.PdfReader(io.BytesIO(copied(out.getvalue()))).metadata == {"/Title": "Titel"}


def test_a_file_that_only_pdfium_can_follow_is_copied_all_the_same() -> None:
    """A file whose end is missing is written anew first."""
    content = pdf(WORDS)
    broken = content[: content.rindex(b"startxref")]
    with pytest.raises(PdfReadError):
        pypdf.PdfReader(io.BytesIO(broken))
    assert opened(copied(broken)).text == "Gewone tekst van een kandidaat"


def test_a_file_that_opens_only_with_its_owners_password_is_copied_open() -> None:
    """Anyone may read it without a password; the copy has none."""
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(pdf(WORDS)))
    writer.encrypt(user_password="", owner_password="eigenaar", algorithm="AES-256")  # noqa: S106 - a made-up password
    out = io.BytesIO()
    writer.write(out)
    copy = copied(out.getvalue())
    assert opened(copy).text == "Gewone tekst van een kandidaat"
    assert not pypdf.PdfReader(io.BytesIO(copy)).is_encrypted


@pytest.mark.parametrize(
    "content",
    [
        b"%PDF-1.7 rommel",
        b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 1 0 R >>\nendobj\ntrailer << /Root 1 0 R >>",
        pdf(*[WORDS] * 61),
    ],
    ids=["nonsense", "pages that are none", "too many pages"],
)
def test_what_cannot_be_copied_is_refused(content: bytes) -> None:
    """With a reason, as the reader refuses it."""
    with pytest.raises(RefusedError):
        copied(content)


def test_a_copy_that_looks_otherwise_is_refused() -> None:
    """A letter that changed on the way would be seen by who forwards it, or worse, by nobody."""
    writer, _ = copy_of([pdf(WORDS)], "Titel")
    with pytest.raises(RefusedError, match="damaged"):
        written(writer, [pdf(WORDS.replace("kandidaat", "kandidoot"))])


def test_a_bomb_is_not_unpacked() -> None:
    """A stream that grows without end is copied as it is, or refused; it is never unpacked here."""
    packed = zlib.compress(b" " * 60_000_000).hex()
    content = pdf(packed + ">", stream="/Filter [/ASCIIHexDecode /FlateDecode]")
    assert len(copied(content)) < 2 * len(content)


@pytest.fixture(autouse=True)
def _no_limits(monkeypatch: pytest.MonkeyPatch) -> None:
    """The limits are for the worker's own process, not for this one."""
    monkeypatch.setattr("checker.reading.worker.resource", None)
