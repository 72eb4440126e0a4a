"""Each Word paper opens in LibreOffice and loses nothing on its way to PDF."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest

from checker import reporting
from checker.reporting.edition import Edition
from tests.reporting.assessments import MANY_GAPS, STRONG, SUBMISSION, TODAY
from tests.reporting.formats.reading import words_of
from tests.reporting.hostile import HOSTILE_TEXTS, hostile

OFFICE = shutil.which("soffice")
WORD_PAPERS = [name for name in reporting.papers() if name.endswith(".docx")]

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(OFFICE is None, reason="LibreOffice (soffice) is not installed: Debian package libreoffice-writer-nogui"),
]
Convert = Callable[[dict[str, bytes]], dict[str, bytes]]


@pytest.fixture(scope="module")
def convert(tmp_path_factory: pytest.TempPathFactory) -> Convert:
    """Convert Word documents to PDF, all in one start of the program, with a profile of its own."""
    profile = tmp_path_factory.mktemp("office")

    def to_pdf(papers: dict[str, bytes]) -> dict[str, bytes]:
        folder = tmp_path_factory.mktemp("papers")
        for name, content in papers.items():
            (folder / f"{name}.docx").write_bytes(content)
        command = [str(OFFICE), f"-env:UserInstallation={profile.as_uri()}", "--headless", "--convert-to", "pdf"]
        files = [str(folder / f"{name}.docx") for name in papers]
        subprocess.run([*command, "--outdir", str(folder), *files], check=True, capture_output=True, timeout=180)
        return {name: Path(folder / f"{name}.pdf").read_bytes() for name in papers}

    return to_pdf


def text_of(pdf: bytes) -> str:
    """Return all words of a PDF."""
    document = pypdfium2.PdfDocument(io.BytesIO(pdf))
    try:
        return " ".join(page.get_textpage().get_text_bounded() for page in document)
    finally:
        document.close()


def bare(text: str) -> str:
    """Leave out what a layout may change: white space, hyphens at line ends, marks of lists, signs."""
    return re.sub(r"[\W_\ufffd]+", "", text)


def missing(document: bytes, pdf: bytes) -> list[str]:
    """Return the words of a document that its PDF lacks."""
    there = bare(text_of(pdf))
    return [word for word in words_of(document).split() if bare(word) and bare(word) not in there]


def test_nothing_is_lost(convert: Convert) -> None:
    """Every word of every paper stands in its PDF, footnotes and table cells included."""
    made = {"strong": STRONG, "gaps": MANY_GAPS}
    papers = {
        f"{kind}-{name.removesuffix('.docx')}": bytes(reporting.render(name, a, SUBMISSION, Edition(today=TODAY)))  # type: ignore[arg-type]
        for kind, a in made.items()
        for name in WORD_PAPERS
    }
    pdfs = convert(papers)

    assert {name: missing(papers[name], pdfs[name]) for name in papers} == {name: [] for name in papers}


def test_hostile_text_opens(convert: Convert) -> None:
    """Whatever stands in a CV, the office opens the paper and shows the words around it."""
    papers = {
        f"{n}-{name.removesuffix('.docx')}": bytes(reporting.render(name, *hostile(text)))  # type: ignore[arg-type]
        for n, text in enumerate(HOSTILE_TEXTS)
        for name in WORD_PAPERS
    }
    pdfs = convert(papers)

    assert all(bare("Aanvullingen op je cv") in bare(text_of(pdfs[name])) for name in papers if name.endswith("gaps"))
    assert [name for name in papers if not text_of(pdfs[name]).strip()] == []


def test_a_loss_would_be_seen(convert: Convert) -> None:
    """The comparison names a word that the PDF lacks."""
    paper = bytes(reporting.render("gaps.docx", STRONG, SUBMISSION))  # type: ignore[arg-type]
    other = bytes(reporting.render("notice.docx", STRONG, SUBMISSION))  # type: ignore[arg-type]

    assert "Aanvullingen" in missing(paper, convert({"other": other})["other"])
