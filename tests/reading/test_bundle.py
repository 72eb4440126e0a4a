"""Files bound into one: page by page as they were, read again, each page known for what it is."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pypdf
import pytest

from checker.domain.documents import Document, PartKind
from checker.errors import UnreadableError
from checker.reading.bundle import Bundle, Piece, bind, read_cover
from checker.reading.files import read_cv, read_motivation
from checker.reading.pool import WorkerPool
from tests.reading.crafting import at, paragraph, pdf, word_file
from tests.reading.pdf.laying import Layout, laid, picture

WORDS = ["Ik ken het werk en de streek, en ik weet wat er van een adviseur wordt gevraagd."] * 4
LETTER = pdf(paragraph(70, 760, ["Motivatie", "Geachte commissie,", *WORDS, "Met vriendelijke groet,"]))
CV = laid(
    at(70, 760, "Werkervaring", 14, "F2") + at(70, 730, "Adviseur bezwaar, 2019 – heden"),
    at(70, 760, "Opleiding", 14, "F2") + at(70, 730, "Hbo-rechten, 2012 – 2016, diploma behaald"),
    layout=Layout(rotation=90),
)
COVER = pdf("0 0 200 200 re f\n")


@pytest.fixture(scope="module")
def pool() -> Iterator[WorkerPool]:
    """One worker for all PDFs of this module."""
    with WorkerPool() as workers:
        yield workers


def read(folder: Path, pool: WorkerPool) -> dict[PartKind, Document]:
    """Read a cover, a letter and a CV from files."""
    for name, content in (("voorblad.pdf", COVER), ("brief.pdf", LETTER), ("cv.pdf", CV)):
        (folder / name).write_bytes(content)
    return {
        PartKind.COVER: read_cover(folder / "voorblad.pdf", pool=pool),
        PartKind.MOTIVATION: read_motivation(folder / "brief.pdf", pool=pool),
        PartKind.CV: read_cv(folder / "cv.pdf", pool=pool),
    }


def bound(documents: dict[PartKind, Document], *kinds: PartKind, pool: WorkerPool) -> Bundle:
    """Bind these kinds of paper, in this order."""
    return bind([Piece(kind, documents[kind]) for kind in kinds], title="Motivatie en cv", name="bundel.pdf", pool=pool)


@pytest.mark.slow
def test_pages_keep_their_order_their_looks_and_their_words(tmp_path: Path, pool: WorkerPool) -> None:
    """Also turned ones and those without text; every page is known for what it is."""
    documents = read(tmp_path, pool)
    bundle = bound(documents, PartKind.COVER, PartKind.MOTIVATION, PartKind.CV, pool=pool)
    assert bundle.pages == ((1, 1), (2, 2), (3, 4))
    assert bundle.document.text == f"{documents[PartKind.MOTIVATION].text}\n{documents[PartKind.CV].text}"
    parts = [(part.kind, part.pages) for part in bundle.document.parts]
    assert parts == [(PartKind.COVER, (1,)), (PartKind.MOTIVATION, (2,)), (PartKind.CV, (3, 4))]
    assert bundle.document.source_at(bundle.document.text.index("Ik ken")).value == "motivation"
    assert bundle.document.source_at(bundle.document.text.index("Adviseur")).value == "cv"
    for place, (content, page) in enumerate([(COVER, 0), (LETTER, 0), (CV, 0), (CV, 1)]):
        assert (picture(bundle.content, place) == picture(content, page)).all()


@pytest.mark.slow
def test_a_letter_within_the_cv_keeps_its_place(tmp_path: Path, pool: WorkerPool) -> None:
    """What the reader saw in the CV's own file stands in the bundle as many pages further on."""
    both = pypdf.PdfWriter()
    for content in (CV, LETTER):
        both.append(io.BytesIO(content))
    both.write(tmp_path / "samen.pdf")
    documents = {**read(tmp_path, pool), PartKind.CV: read_cv(tmp_path / "samen.pdf", pool=pool)}
    bundle = bound(documents, PartKind.COVER, PartKind.CV, pool=pool)
    assert [(part.kind, part.pages) for part in bundle.document.parts][-2:] == [
        (PartKind.CV, (2, 3)),
        (PartKind.MOTIVATION, (4,)),
    ]


@pytest.mark.slow
def test_the_bundle_names_papers_and_nobody(tmp_path: Path, pool: WorkerPool) -> None:
    """A neutral title, a list of contents, no other metadata; the same files give the same bytes."""
    documents = read(tmp_path, pool)
    bundle = bound(documents, PartKind.MOTIVATION, PartKind.CV, pool=pool)
    reader = pypdf.PdfReader(io.BytesIO(bundle.content))
    assert reader.metadata == {"/Title": "Motivatie en cv"}
    assert [item.title for item in reader.outline] == ["Motivatie", "Cv"]  # type: ignore[union-attr]
    assert set(reader.root_object) == {"/Type", "/Pages", "/Outlines"}
    assert bound(documents, PartKind.MOTIVATION, PartKind.CV, pool=pool).content == bundle.content


@pytest.mark.slow
def test_a_word_file_is_refused(tmp_path: Path, pool: WorkerPool) -> None:
    """With the advice to export it."""
    documents = {**read(tmp_path, pool), PartKind.MOTIVATION: read_motivation(word_file(tmp_path / "brief.docx"), pool=pool)}
    with pytest.raises(UnreadableError, match=r"brief\.docx is geen pdf.*exporteer"):
        bound(documents, PartKind.MOTIVATION, PartKind.CV, pool=pool)


@pytest.mark.slow
def test_a_bundle_that_reads_otherwise_is_refused(tmp_path: Path, pool: WorkerPool) -> None:
    """Were a word lost on the way, nobody would see it in the bundle."""
    documents = read(tmp_path, pool)
    documents[PartKind.CV] = replace(documents[PartKind.CV], text=documents[PartKind.CV].text.replace("2019", "2018"))
    with pytest.raises(UnreadableError, match=r"cv\.pdf: na het samenvoegen"):
        bound(documents, PartKind.MOTIVATION, PartKind.CV, pool=pool)


@pytest.mark.slow
def test_what_cannot_be_joined_is_refused_with_its_names(tmp_path: Path, pool: WorkerPool) -> None:
    """More pages than any reader takes."""
    documents = read(tmp_path, pool)
    (tmp_path / "lang.pdf").write_bytes(pdf(*[at(70, 700, "Pagina")] * 59))
    documents[PartKind.MOTIVATION] = read_motivation(tmp_path / "lang.pdf", pool=pool)
    with pytest.raises(UnreadableError, match=r"lang\.pdf \+ cv\.pdf heeft meer dan 60"):
        bound(documents, PartKind.MOTIVATION, PartKind.CV, pool=pool)
