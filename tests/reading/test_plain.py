"""Text, Markdown and HTML as documents."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from checker.domain.documents import Document
from checker.reading.plain import decode, is_html, is_text, lines_of, read_html, read_text


def html(body: str) -> Document:
    """Read a page."""
    return read_html(body.encode(), name="x.html", sha256="0")


def test_a_text_is_its_own_canonical_text() -> None:
    """Only the mark at the start and the line ends are made uniform."""
    document = read_text("\ufeffEen\r\ntwee  twee\r\n".encode(), name="x.md", sha256="0")
    assert (document.text, document.format) == ("Een\ntwee  twee\n", "md")


def test_old_encodings_are_read() -> None:
    """Windows-1252 and UTF-16 still come from old programs."""
    assert decode("coördinatie – €".encode("cp1252"), name="x") == "coördinatie – €"
    assert decode("coördinatie".encode("utf-16"), name="x") == "coördinatie"


def test_markers_flag_their_line() -> None:
    """A list item is known by its marker; a page number or a negative number is none."""
    flags = [line.bullet for line in lines_of("- een\n  • twee\n* drie\n-5 graden\ngewoon\n**vet**")]
    assert flags == [True, True, True, False, False, False]


@given(st.text())
def test_lines_cover_the_text(text: str) -> None:
    """Lines and the line ends between them are the whole text."""
    assert "\n".join(text[line.span.start : line.span.end] for line in lines_of(text)) == text


def test_html_blocks_become_lines() -> None:
    """Each block is a line, a row of cells is one, and list items are flagged."""
    document = html(
        "<html><body><h2>Eisen</h2><p>Een   <b>zin</b>.</p><ul><li>eerste<li>tweede</ul>"
        "<table><tr><td>a</td><td>b</td></tr></table>"
    )
    assert document.text == "Eisen\nEen zin.\neerste\ntweede\na  b"
    assert [line.bullet for line in document.lines] == [False, False, True, True, False]
    assert document.lines[0].bold


def test_what_a_browser_does_not_show_is_left_out() -> None:
    """Scripts, styles and hidden elements are no text, and what follows them is."""
    document = html(
        "<html><head><title>t</title><style>p{}</style></head><body>a<script>b</script><p hidden>c<b>d</b></p>"
        '<div style="display: none">e<br>f</div><p>g</p>'
    )
    assert document.text == "a\ng"


def test_html_is_known_by_its_start() -> None:
    """A Markdown file that mentions tags is no HTML."""
    assert is_html(b"<!DOCTYPE html><p>", "")
    assert is_html(b"\xef\xbb\xbf  <html>", ".bin")
    assert not is_html(b"<p> staat voor een alinea", ".md")
    assert not is_html(b"gewone tekst", ".txt")


def test_binary_content_is_no_text() -> None:
    """Zero bytes and control characters give it away."""
    assert is_text(b"gewone tekst\n")
    assert not is_text(b"abc\x00def")
    assert not is_text(bytes(range(1, 9)) * 4)
