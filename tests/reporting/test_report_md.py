"""The gap report as Markdown."""

from __future__ import annotations

import re

from markdown_it import MarkdownIt

from checker.reporting import render
from checker.reporting.edition import Edition
from checker.reporting.words import PREDICTION
from tests.reporting.assessments import MANY_GAPS, STRONG, SUBMISSION, TODAY
from tests.reporting.hostile import HOSTILE_TEXTS, hostile


def tags_of(paper: str) -> list[str]:
    """Return the tags that a Markdown program makes of a paper, in order."""
    shown = MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(paper)
    return re.findall(r"</?[a-z0-9]+", shown)


def test_no_text_can_break_the_structure() -> None:
    """Whatever stands in a document, headings, tables and lists are those of a harmless text."""
    expected = tags_of(str(render("report.md", *hostile("gewoon"))))

    for text in HOSTILE_TEXTS:
        assert tags_of(str(render("report.md", *hostile(text)))) == expected


def test_report_has_all_its_parts() -> None:
    """Summary, table, every criterion, form, findings, refused quotes and receipt follow each other."""
    paper = str(render("report.md", MANY_GAPS, SUBMISSION, Edition(today=TODAY)))

    assert re.findall(r"^## (.+)$", paper, flags=re.MULTILINE) == [
        "In het kort",
        "Overzicht van de criteria",
        "Per criterium",
        "Vormeisen",
        "Bevindingen over de stukken",
        "Bevindingen over de opdracht",
        "Niet aanvaard als bewijs",
        "Verantwoording",
    ]
    assert paper.count("\n### ") == len(MANY_GAPS.verdicts)
    assert "| 4 van 5 niet gehaald | 5 | 40 | 65 | 100 | maandag 12 mei 2031, 09.00 uur (nog 6 dagen) |" in paper
    assert PREDICTION in paper


def test_tables_and_lists_are_read_as_such() -> None:
    """A Markdown program sees three tables or more, and the working as a numbered list."""
    tags = tags_of(str(render("report.md", MANY_GAPS, SUBMISSION)))

    assert tags.count("<table") == 4
    assert tags.count("<tr") >= len(MANY_GAPS.verdicts)


def test_what_is_empty_has_no_heading() -> None:
    """A clean assessment has no sections for findings or refused quotes."""
    paper = str(render("report.md", STRONG, SUBMISSION))

    assert "## Bevindingen" not in paper
    assert "## Niet aanvaard" not in paper
