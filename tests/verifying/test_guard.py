"""The guard reads a quote with its paragraph or bullet, over wraps and pages, and with nothing else."""

from __future__ import annotations

from checker.domain.documents import Citation, Document, Line, Span
from checker.domain.resume import Passage, Place, Resume, Section
from checker.verifying.guard import guard


def document(*rows: str, furniture: str = "", bold: str = "") -> Document:
    """Return a document of these lines; a row that is `furniture` or `bold` is laid out so."""
    text, lines = "", []
    for row in rows:
        if row:
            span = Span(len(text), len(text) + len(row))
            lines.append(Line(span, furniture=row == furniture, bold=row == bold, bullet=row.startswith("•")))
        text += row + "\n"
    return Document("cv.pdf", "0" * 64, text, lines=tuple(lines))


def cite(paper: Document, words: str) -> Citation:
    """Return a citation of the first place where these words stand."""
    start = paper.text.index(words)
    return Citation(paper, (Span(start, start + len(words)),))


def test_negation_on_the_line_before_is_heard() -> None:
    """A clause that is wrapped is one clause."""
    paper = document("In deze functie had ik helaas nog geen enkele", "ervaring met klachtbehandeling.")
    heard = guard(cite(paper, "ervaring met klachtbehandeling"))
    assert heard is not None
    assert heard.line == "In deze functie had ik helaas nog geen enkele ervaring met klachtbehandeling."


def test_negation_over_the_page_is_heard() -> None:
    """A running footer in the middle of a clause does not part it."""
    paper = document("In deze functie had ik helaas nog geen enkele", "pagina 1", "ervaring met klachten.", furniture="pagina 1")
    heard = guard(cite(paper, "ervaring met klachten"))
    assert heard is not None
    assert "pagina" not in heard.line


def test_negation_in_another_bullet_is_not_heard() -> None:
    """A bullet is read by itself."""
    assert guard(cite(document("• Klachten behandelen", "• Geen bezwaren"), "Klachten behandelen")) is None
    assert guard(cite(document("• Geen bezwaren", "• Klachten behandelen"), "Klachten behandelen")) is None


def test_negation_above_a_blank_line_or_a_heading_is_not_heard() -> None:
    """A blank line and a change of type part paragraphs."""
    assert guard(cite(document("Ik had geen", "", "klachten behandelen"), "klachten behandelen")) is None
    assert guard(cite(document("Ik had geen", "klachten behandelen", bold="Ik had geen"), "klachten behandelen")) is None


def test_short_line_below_takes_back() -> None:
    """An entry of education with "Niet afgerond" on the line below is not completed; a bullet of its own is another entry."""
    heard = guard(cite(document("HBO Rechten, Hogeschool Vreedrecht", "Niet afgerond"), "HBO Rechten"))
    assert heard is not None
    assert heard.kind == "unfinished"
    assert guard(cite(document("• HBO Rechten, Hogeschool Vreedrecht", "• Niet afgerond"), "HBO Rechten")) is None


def test_passages_of_the_reading_come_before_the_layout() -> None:
    """Where the CV's reader found paragraphs, they bound the clause."""
    paper = document("In deze functie had ik helaas nog geen enkele", "ervaring met klachtbehandeling.")
    passages = tuple(Passage((line.span,)) for line in paper.lines)
    resume = Resume(paper, sections=(Section(Place.WORK, Span(0, len(paper.text)), passages=passages),))
    assert guard(cite(paper, "ervaring met klachtbehandeling"), resume) is None
    joined = Passage(tuple(line.span for line in paper.lines))
    resume = Resume(paper, sections=(Section(Place.WORK, Span(0, len(paper.text)), passages=(joined,)),))
    assert guard(cite(paper, "ervaring met klachtbehandeling"), resume) is not None


def test_document_without_lines_is_read_by_its_text() -> None:
    """A plain text file has clauses too."""
    paper = Document("cv.txt", "0" * 64, "Ik heb geen ervaring\nmet klachten.")
    assert guard(cite(paper, "met klachten")) is not None
