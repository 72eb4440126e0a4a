"""A sheet as plain text and as Markdown."""

from __future__ import annotations

from markdown_it import MarkdownIt

from checker.reporting.formats import markdown, plain
from checker.reporting.sheet import Heading, Items, Paragraph, Run, Style, Table, said
from tests.reporting.formats.sheets import EVERYTHING, of


def test_plain_text_keeps_the_order_and_the_notes() -> None:
    """Each paragraph is one line; the notes are numbered and stand at the end."""
    text = plain.write(EVERYTHING)

    assert text.startswith("CONCEPT\n\nEen stuk\n========\n\nVoor iemand\n\nLet op. Lees dit eerst.\n\nDeel een\n--------\n")
    assert "Ik werk bij X¹ en bij Y².\n" in text
    assert "\n    Sinds [jaar] werk ik bij [naam].\n" in text
    assert "\n1. een\n2. twee\n\n- punt\n\n☐ vak\n\nsluit: morgen\nvragen: vandaag\n" in text
    assert text.endswith("Vindplaatsen\n------------\n\n¹ cv, pagina 1\n² cv, pagina 2\n")


def test_markdown_is_read_as_what_it_is() -> None:
    """Headings, lists, tables, links and strong words come out as such."""
    shown = MarkdownIt("commonmark").enable("table").render(markdown.write(EVERYTHING))

    for element in (
        "<h1>Een stuk</h1>",
        "<h2>Deel een</h2>",
        "<h3>1. Een vraag</h3>",
        "<blockquote>\n<p><strong>Let op.</strong> Lees dit eerst.</p>\n</blockquote>",
        "<ol>\n<li>een</li>\n<li>twee</li>\n</ol>",
        "<th>Wat</th>",
        "<td><strong>sluit</strong></td>",
        '<a href="notice.md">kennisgeving</a>',
        "<li>cv, pagina 2</li>",
    ):
        assert element in shown, element


def test_text_is_never_markup() -> None:
    """Marks in a heading, a cell, an item and between two runs stay text."""
    wild = "*a* | b [c"
    sheet = of(
        Heading(wild),
        Items((said(f"# {wild}"),)),
        Table(("x",), ((said(wild),),), (1,)),
        Paragraph((Run("c]"), Run("(http://d)"))),
    )
    shown = MarkdownIt("commonmark").enable("table").render(markdown.write(sheet))

    assert "<em>" not in shown
    assert "<a " not in shown
    assert "<td>*a* | b [c</td>" in shown
    assert shown.count("<h1>") == 1


def test_our_own_marks_cannot_be_forged() -> None:
    """A code point that stands in for a mark is replaced in other people's words."""
    shown = markdown.write(of(Paragraph((Run("\ufdd0vet\ufdd0", Style.PLAIN),))))

    assert "**vet" not in shown
