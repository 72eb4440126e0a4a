"""What a worker answers, asked in this process."""

from __future__ import annotations

import io
import json

import pytest

from checker.reading.pdf.payload import unpack
from checker.reading.pool import order_for, read_frame, write_frame
from checker.reading.worker import Line, OwnReader, answer, read, serve
from tests.reading.crafting import at, pdf


def test_an_answer_becomes_a_document_whose_places_agree() -> None:
    """Lines, pages and boxes all point into the one text."""
    packed = json.loads(json.dumps(read(pdf(at(60, 700, "Werkervaring"), at(60, 700, "Opleiding")))))
    document = unpack(packed, name="cv.pdf", sha256="0")
    assert document.text == "Werkervaring\nOpleiding"
    assert [document.text[line.span.start : line.span.end] for line in document.lines] == ["Werkervaring", "Opleiding"]
    assert [document.page_at(place) for place in (0, 12, 13, 21)] == [1, 1, 2, 2]
    assert len(document.boxes) == 4 * len(document.text)


def test_a_page_without_text_has_an_empty_range() -> None:
    """Pages are counted whether or not they have text."""
    document = unpack(read(pdf("", at(60, 700, "Tekst op de tweede bladzijde"), "")), name="cv.pdf", sha256="0")
    assert [(page.number, len(page.span)) for page in document.pages] == [(1, 0), (2, 28), (3, 0)]
    assert document.has_text_layer


def test_a_file_without_text_has_no_text_layer() -> None:
    """A scan is a document; whoever needs its text decides what follows."""
    document = unpack(read(pdf("0 0 100 100 re f")), name="scan.pdf", sha256="0")
    assert (document.text, document.has_text_layer, document.boxes) == ("", False, ())


def test_a_refusal_names_its_reason() -> None:
    """The main process words the message."""
    assert read(b"%PDF-1.7 rommel") == {"refused": "damaged"}


def test_the_worker_answers_until_its_input_ends() -> None:
    """One answer for each request."""
    requests, answers = io.BytesIO(), io.BytesIO()
    write_frame(requests, order_for("read", pdf(at(60, 700, "Een"))))
    write_frame(requests, order_for("read", b"%PDF-1.7 rommel"))
    requests.seek(0)
    serve(Line(requests, answers))
    answers.seek(0)
    first, second = read_frame(answers), read_frame(answers)
    assert first is not None
    assert second is not None
    assert (json.loads(first)["text"], json.loads(second)) == ("Een", {"refused": "damaged"})


def test_a_question_goes_out_before_the_answer_and_its_reply_comes_in_between_the_orders() -> None:
    """Both sides share the two pipes: what is read after a question is its reply."""
    orders, answers = io.BytesIO(), io.BytesIO()
    write_frame(orders, json.dumps({"permit": 3}).encode())
    orders.seek(0)
    assert Line(orders, answers).ask("enter", task="brief") == {"permit": 3}
    answers.seek(0)
    assert json.loads(read_frame(answers) or b"") == {"side": "enter", "task": "brief"}


def test_a_question_to_nobody_ends_the_worker() -> None:
    """Who gave the orders is gone: there is no one left to work for."""
    with pytest.raises(SystemExit):
        Line(io.BytesIO(), io.BytesIO()).ask("enter")


def test_a_worker_can_read_for_itself() -> None:
    """A process that is a worker already does not need another one to open a PDF."""
    content = pdf(at(60, 700, "Werkervaring"))
    assert OwnReader().run("read", content) == read(content)


def with_a_font_that_is_not_there(width: int) -> bytes:
    """Return a PDF whose font must be replaced by another, fitted to this width of every character."""
    described = "<< /Type /FontDescriptor /FontName /Onbekend /Flags 32 /StemV 80 /ItalicAngle 0 >>"
    font = "<< /Type /Font /Subtype /TrueType /BaseFont /Onbekend /Encoding /WinAnsiEncoding /FontDescriptor 10 0 R "
    font += f"/FirstChar 32 /LastChar 126 /Widths [{f'{width} ' * 95}] >>"
    return pdf(at(60, 700, "Gewone regel", font="F9"), objects=(described, font))


def test_an_answer_does_not_depend_on_the_documents_before_it() -> None:
    """A folder is read by workers in any order, and gives the same bytes each time."""
    wide, narrow = (order_for("read", with_a_font_that_is_not_there(width)) for width in (700, 300))
    alone = answer(wide)
    answer(narrow)
    assert answer(wide) == alone


@pytest.fixture(autouse=True)
def _no_limits(monkeypatch: pytest.MonkeyPatch) -> None:
    """The limits are for the worker's own process, not for this one."""
    monkeypatch.setattr("checker.reading.worker.resource", None)
