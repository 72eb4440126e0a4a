"""Other people's words on their way into a paper."""

from __future__ import annotations

from html import escape

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from checker.reporting.text import (
    map_text,
    markdown,
    one_line,
    readable,
    redact_bsn,
    shorten,
    without_bsn,
    without_points,
)
from tests.reporting.hostile import HOSTILE_TEXTS

BSN = "111222333"  # passes the eleven-test and was never issued


def as_paragraph(text: str) -> str:
    """Write the HTML of one paragraph of plain text, as a Markdown program does."""
    return "<p>" + escape(text, quote=False).replace('"', "&quot;") + "</p>\n"


@pytest.mark.parametrize(
    "text",
    [
        f"BSN: {BSN}",
        "bsn 111.222.333",
        "Burgerservicenummer\n111 222 333",
        f"sofinummer {BSN}",
        "Sofi-nr: 111-222-333",
        f"{BSN} (BSN)",
        f"BSN{BSN}",
        "BSN 10000008",
    ],
)
def test_number_near_its_word_is_blacked_out(text: str) -> None:
    """A number that passes the eleven-test near a word for it loses its digits and keeps its length."""
    redacted = redact_bsn(text)

    assert not any(c.isdigit() for c in redacted)
    assert len(redacted) == len(text)


@pytest.mark.parametrize(
    "text",
    [
        "BSN 111222334",
        f"dossiernummer {BSN}",
        f"BSN op aanvraag. {'tekst ' * 20}{BSN}",
        "BSN op aanvraag, bel 06-12345600",
        "BSN op aanvraag 1112223330001",
        "BSN 000000000",
    ],
)
def test_other_numbers_stay(text: str) -> None:
    """A number that fails the test, stands far from the word, or is longer or a telephone number stays as it is."""
    assert redact_bsn(text) == text


def test_number_named_elsewhere_is_blacked_out_without_the_word() -> None:
    """A quote that holds only the number is blacked out because its document names it."""
    page = {"quotes": [f"nummer {BSN}"], "start": 111222333}

    assert without_bsn(page, [f"BSN: {BSN}"]) == {"quotes": ["nummer █████████"], "start": 111222333}


@given(st.text())
def test_redaction_keeps_the_length(text: str) -> None:
    """Positions in a text still hold after blacking out."""
    assert len(redact_bsn("bsn " + text)) == len(text) + 4


@given(st.text(alphabet=st.characters(categories=["L", "N", "P", "S", "Z"])).filter(str.strip))
@example("__0__")
@example("[naam]: tekst")
@example("[a](b]: tekst")
@example("[functie] bij [naam]: [tekst]")
def test_markdown_shows_a_text_as_it_is(text: str) -> None:
    """Whatever a text holds, Markdown renders it as one paragraph of exactly that text."""
    line = one_line(text)

    assert MarkdownIt("commonmark").enable("strikethrough").render(markdown(text)) == as_paragraph(line)


@pytest.mark.parametrize("text", HOSTILE_TEXTS)
def test_markdown_shows_hostile_text_as_it_is(text: str) -> None:
    """Markup, list marks, entities and links in a text come out as text."""
    shown = MarkdownIt("commonmark").enable(["strikethrough", "table"]).render(markdown(text))

    assert shown == as_paragraph(one_line(text))


def test_one_line_joins_lines_and_shows_control_characters() -> None:
    """Line breaks become spaces; a control character becomes a visible sign."""
    assert one_line(" a\n b\t\x07c ") == "a b \ufffdc"


def test_shorten_cuts_at_a_word() -> None:
    """A long text is cut between words with an ellipsis, one long word within itself, and a short text not at all."""
    assert shorten("een twee drie, vier", 15) == "een twee drie …"
    assert shorten("x" * 300, 10) == "x" * 10 + "…"
    assert shorten("een twee", 8) == "een twee"


@pytest.mark.parametrize(
    "text, kept",
    [
        ("Ervaring met Zaakpoort; (20 punten)", "Ervaring met Zaakpoort"),
        ("Ervaring (Zaakpoort). (5 pt);", "Ervaring (Zaakpoort)"),
        ("Ervaring met (20 punten) Zaakpoort;", "Ervaring met (20 punten) Zaakpoort"),
    ],
)
def test_points_behind_a_criterion_are_left_off(text: str, kept: str) -> None:
    """Only the points and the closing mark at the end go; the rest stays verbatim."""
    assert without_points(text) == kept


def test_map_text_leaves_other_values_alone() -> None:
    """Numbers, nothing and the nesting itself pass unchanged."""
    assert map_text({"a": ["x", 1, None, ("y", True)]}, str.upper) == {"a": ["X", 1, None, ("Y", True)]}


@pytest.mark.parametrize(
    "text, said",
    [
        ("klachtonder-\ndeel", "klachtonderdeel"),
        ("een hbo-\nbachelor", "een hbo-bachelor"),
        ("KCC-\nmedewerker", "KCC-medewerker"),
        ("ggz-\ninstelling", "ggz-instelling"),
        ("bezwaar-\nen beroepschriften", "bezwaar- en beroepschriften"),
        ("2019 -\n2021", "2019 - 2021"),
        ("gewone\nregel", "gewone regel"),
    ],
)
def test_a_word_that_a_line_end_parts_is_joined(text: str, said: str) -> None:
    """The hyphen of a break goes; one that belongs to the word, or stands for the rest of it, stays."""
    assert readable(text) == said
