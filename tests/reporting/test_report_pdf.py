"""The report as PDF: tagged, the same each time, and a clear word where a machine cannot make it."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator
from pathlib import Path

import pypdf
import pytest

from checker import reporting
from checker.domain.resume import Resume
from checker.domain.submissions import Submission
from checker.errors import UsageError
from checker.reporting import report_pdf
from checker.reporting.edition import PLAIN, Edition
from checker.reporting.words import PREDICTION
from tests.cli.running import PASSES, POSTING, checker
from tests.cli.running import TODAY as AT
from tests.reading.crafting import paragraph, pdf
from tests.reporting import printed
from tests.reporting.assessments import MANY_GAPS, SUBMISSION, TODAY
from tests.reporting.hostile import HOSTILE_TEXTS, hostile
from tests.reporting.laid_out import OnTheSpot, document
from tests.reporting.making import assessment, cite, criterion, met, verdict

printing = pytest.mark.skipif(report_pdf.engine()[0] is None, reason=report_pdf.engine()[1] or "it can be made")
CV = document(pdf(paragraph(80, 700, ["Klachtencoördinator", "Gemeente Rietmeer"])))


@pytest.fixture(scope="module")
def paper() -> bytes:
    """Print the report of a CV with many gaps."""
    return report_pdf.render(MANY_GAPS, SUBMISSION, Edition(today=TODAY))


@printing
def test_it_is_tagged_and_names_itself(paper: bytes) -> None:
    """It has a title, a language, and the structure that a screen reader walks; every heading can be jumped to."""
    reader = pypdf.PdfReader(io.BytesIO(paper))
    tags = {element.tag for element in printed.structure(paper)}

    assert reader.metadata is not None
    assert reader.metadata.title == "Rapport voorbeeld-robin – Coördinator Wet open overheid"
    assert str(reader.root_object["/Lang"]) == "nl"
    assert "/MarkInfo" in reader.root_object
    assert reader.xmp_metadata is not None
    assert b"pdfuaid:part" in reader.xmp_metadata.stream.get_data()
    assert tags >= {"H1", "H2", "H3", "H4", "Table", "TR", "TH", "TD", "P", "Link"}
    assert len(reader.outline) > 0


@printing
def test_it_prints_like_the_page(paper: bytes) -> None:
    """A4, numbered, with the notice on every page, what was folded laid open, and no row cut."""
    texts = printed.texts(paper)

    assert printed.page_sizes(paper) == {(595, 842)}
    assert all(f"Pagina {number} van {len(texts)}" in text for number, text in enumerate(texts, start=1))
    assert all(PREDICTION in text for text in texts)
    assert printed.cut_rows(paper) == []
    assert all(rule in " ".join(texts) for rule in MANY_GAPS.receipt.counting_rules)


@printing
def test_the_same_assessment_gives_the_same_bytes(paper: bytes) -> None:
    """Nothing of the clock or of chance is in it."""
    assert reporting.render("report.pdf", MANY_GAPS, SUBMISSION, Edition(today=TODAY)) == paper


@printing
def test_a_picture_says_its_quote_and_is_kept_once() -> None:
    """A picture shown twice is one image in the file, with its text each time."""
    cited = cite(CV, "Klachtencoördinator")
    made = assessment(tuple(verdict(criterion(str(n), "Ervaring;", "experience"), met(cited)) for n in range(2)))
    paper = report_pdf.render(made, Submission(cv=Resume(CV)), Edition(copier=OnTheSpot()))

    assert [element.alt for element in printed.structure(paper) if element.tag == "Figure"] == [
        "Uitsnede van cv, pagina 1, met gemarkeerd: «Klachtencoördinator»"
    ] * 2
    assert paper.count(b"/Subtype /Image") == 1


@printing
def test_hostile_text_comes_through_as_text() -> None:
    """Markup and template marks are printed as they stand in the document."""
    paper = report_pdf.render(*hostile(" ".join(HOSTILE_TEXTS[:3])), PLAIN)

    shown = "".join("".join(printed.texts(paper)).split())
    assert "R&D<b>vet</b></p><script>alert(1)</script>{{7*7}}" in shown


@printing
@pytest.mark.parametrize("text", [*HOSTILE_TEXTS, "\x00\x0b\ufffe\u202e", "a\u0301" * 80, ""])
def test_no_text_stops_the_printer(text: str) -> None:
    """Control signs, stacked accents and endless words still give a paper."""
    made, submission = hostile(text or " ")

    assert len(printed.texts(report_pdf.render(made, submission, PLAIN))) >= 1


@pytest.fixture(params=[ImportError, OSError])
def without_engine(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[type[Exception]]:
    """Take away WeasyPrint, or the system library that it leans on; either says so on stdout before it fails."""

    def fail(name: str) -> None:
        sys.stdout.write(f"{name} could not import some external libraries")
        raise request.param

    report_pdf.engine.cache_clear()
    monkeypatch.setattr(report_pdf, "import_module", fail)
    yield request.param
    report_pdf.engine.cache_clear()


def test_without_its_engine_the_paper_says_what_to_install(without_engine: type[Exception]) -> None:
    """Asked for by name it is a usage error that names the package or the system library."""
    asked = "checker[pdf]" if without_engine is ImportError else "libpango"
    with pytest.raises(UsageError) as error:
        reporting.render("report.pdf", MANY_GAPS, SUBMISSION)

    assert asked in str(error.value)


def test_without_its_engine_all_other_papers_come(tmp_path: Path, without_engine: type[Exception]) -> None:
    """Where no papers were named it is left out, which is said once and not on stdout; named, it ends the check with 2."""
    run = checker("check", POSTING, PASSES, "--json", "--out", tmp_path, *AT)

    assert run.code == 0
    assert run.json["points_available"] == 100
    assert run.err.count("report.pdf kan niet worden gemaakt") == 1
    assert {path.name for path in tmp_path.iterdir()} == set(reporting.papers()) - {"report.pdf"}
    assert checker("check", POSTING, PASSES, "--out", tmp_path, "--papers", "report.pdf", *AT).code == 2


@printing
def test_with_its_engine_nothing_is_said(tmp_path: Path) -> None:
    """Where all can be made, all are, in silence."""
    run = checker("check", POSTING, PASSES, "--out", tmp_path, *AT)

    assert run.err == ""
    assert {path.name for path in tmp_path.iterdir()} == set(reporting.papers())
