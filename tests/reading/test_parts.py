"""Cover, CV and motivation in one file."""

from __future__ import annotations

from dataclasses import replace

import pytest

from checker.domain.documents import Document, Line, Page, PartKind, Span
from checker.reading.parts import split_parts

JOB = ["Werkervaring", "Adviseur 2019 – heden", "Gemeente Voorbeeldstad", "Behandelen van meldingen van inwoners."]
CV = ["Tessa Voorbeeld", "Profiel", "Ik help inwoners graag verder.", *JOB, "Opleiding", "Hbo-rechten 2010 – 2014"]
PROSE = ["Met veel belangstelling las ik uw opdracht, omdat het werk aansluit bij wat ik de laatste jaren heb gedaan."] * 3
LETTER = ["Geachte mevrouw, geachte heer,", *PROSE, "Met vriendelijke groet,", "Tessa Voorbeeld"]
COVER = ["Curriculum vitae", "Tessa Voorbeeld", "Aangeboden voor: adviseur", "Aanvraagnummer 12345"]
SECTIONS = {"Werkervaring", "Opleiding", "Profiel", "Motivatie", "Referenties"}


def document(*pages: list[str]) -> Document:
    """Return a document with these lines on its pages; section headings are bold."""
    lines: list[Line] = []
    spans: list[Page] = []
    position = 0
    for number, texts in enumerate(pages, start=1):
        start = position
        for text in texts:
            lines.append(Line(Span(position, position + len(text)), page=number, size=11, bold=text in SECTIONS))
            position += len(text) + 1
        spans.append(Page(number, Span(start, position)))
    whole = "\n".join(text for texts in pages for text in texts)
    return Document("cv.pdf", "0", whole, format="pdf", pages=tuple(spans), lines=tuple(lines))


def kinds(found: Document) -> list[tuple[str, tuple[int, ...]]]:
    """Return each part's kind and pages."""
    return [(part.kind.value, part.pages) for part in split_parts(found).parts]


@pytest.mark.parametrize(
    "pages,expected",
    [
        ([CV, CV], [("cv", (1, 2))]),
        ([COVER, CV], [("cover", (1,)), ("cv", (2,))]),
        ([CV, LETTER], [("cv", (1,)), ("motivation", (2,))]),
        ([CV, ["Motivatie", *LETTER]], [("cv", (1,)), ("motivation", (2,))]),
        ([CV, ["Motivatiebrief voor opdracht 12345", *PROSE]], [("cv", (1,)), ("motivation", (2,))]),
        ([LETTER, CV], [("motivation", (1,)), ("cv", (2,))]),
        ([["Tessa Voorbeeld", "Voorbeeldstad, 3 mei 2026", *LETTER], CV, CV], [("motivation", (1,)), ("cv", (2, 3))]),
        ([COVER, LETTER, CV], [("cover", (1,)), ("motivation", (2,)), ("cv", (3,))]),
        ([COVER, CV, LETTER], [("cover", (1,)), ("cv", (2,)), ("motivation", (3,))]),
        ([[*CV, "Motivatie", *PROSE]], [("cv", (1,)), ("motivation", (1,))]),
        ([LETTER[:3], LETTER[3:], CV], [("motivation", (1, 2)), ("cv", (3,))]),
    ],
)
def test_the_parts_of_a_file(pages: list[list[str]], expected: list[tuple[str, tuple[int, ...]]]) -> None:
    """A letter may stand first or last, on pages of its own or behind the CV; a cover stands first."""
    assert kinds(document(*pages)) == expected


@pytest.mark.parametrize(
    "pages",
    [
        [[*CV, "Motivatie", "Ik wil graag helpen."]],
        [["Tessa Voorbeeld", "Profiel", "Beste collega's noemen mij rustig.", *JOB]],
        [[*CV, "Mijn motivatie haal ik uit het helpen van inwoners die vastlopen in regels en procedures van de overheid."]],
        [["Tessa Voorbeeld", "Profiel", *PROSE, *JOB]],
        [[*CV, "Motivatie", "Referenties", *PROSE]],
    ],
    ids=["two lines", "beste in a sentence", "motivatie in a sentence", "profile", "heading only"],
)
def test_what_is_no_letter_stays_cv(pages: list[list[str]]) -> None:
    """A remark, a profile and a sentence that uses the word are part of the CV."""
    assert [kind for kind, _ in kinds(document(*pages))] == ["cv"]


def test_a_motivation_in_the_middle_ends_at_the_next_section() -> None:
    """A section headed Motivatie within a CV is a motivation up to the next heading of the CV."""
    found = split_parts(document(["Tessa Voorbeeld", "Motivatie", *PROSE, *JOB, "Opleiding", "Hbo-rechten 2010 – 2014"]))
    assert [part.kind for part in found.parts] == [PartKind.CV, PartKind.MOTIVATION, PartKind.CV]
    assert found.text[found.parts[2].span.start :].startswith("Werkervaring")


def test_the_parts_cover_the_text() -> None:
    """No character is without a part and none has two."""
    found = split_parts(document(COVER, CV, LETTER))
    assert [part.span.start for part in found.parts] == [0, *(part.span.end for part in found.parts[:-1])]
    assert found.parts[-1].span.end == len(found.text)


def test_a_first_page_with_sections_is_no_cover() -> None:
    """A short first page of a CV is CV."""
    assert kinds(document(["Curriculum vitae", "Tessa Voorbeeld", "Personalia", "Woonplaats Voorbeeldstad"], CV))[0][0] == "cv"


def test_a_file_without_pages_is_split_too() -> None:
    """Word and text files have no pages; their letter is found by its words."""
    paged = document([*CV, "Motivatie", *LETTER])
    bare = replace(paged, pages=(), lines=tuple(replace(line, page=None) for line in paged.lines))
    assert [kind for kind, _ in kinds(bare)] == ["cv", "motivation"]


def test_an_empty_document_is_one_empty_cv() -> None:
    """A scan has pages and no text: its pages count as CV."""
    scan = Document("scan.pdf", "0", "", format="pdf", pages=(Page(1, Span(0, 0)), Page(2, Span(0, 0))))
    assert kinds(scan) == [("cv", (1, 2))]
