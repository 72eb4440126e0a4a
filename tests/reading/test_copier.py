"""Copies are made in the worker process: what a file does there ends in an error that names it, never here."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from checker.domain.copies import Mark, Marking, Standing, Tag
from checker.domain.documents import Document, Span
from checker.errors import UnreadableError
from checker.reading.copier import PoolCopier
from checker.reading.files import read_document
from checker.reading.pool import WorkerPool
from checker.reporting.regions import regions_of
from tests.reading.crafting import at, pdf
from tests.reading.pdf.laying import annotated


@pytest.fixture(scope="module")
def pool() -> Iterator[WorkerPool]:
    """One worker for all PDFs of this module."""
    with WorkerPool() as workers:
        yield workers


def marking(document: Document) -> Marking:
    """Mark the first words of a document."""
    regions = regions_of(document, [Span(0, 12)])
    item = Mark(regions, regions, (Tag("1", Standing.PROOF),), "Criterium 1", "\udcff & <b>{{ x }}</b> \U0001f600 שלום")
    return Marking("Titel", (item,), ((None, "Gemarkeerd:"),), "Uitleg")


def read(path: Path, content: bytes, pool: WorkerPool) -> Document:
    """Read a PDF from a file."""
    path.write_bytes(content)
    return read_document(path, pool=pool)


@pytest.mark.slow
def test_a_copy_comes_back_with_its_marks(tmp_path: Path, pool: WorkerPool) -> None:
    """Notes hold any text as it is, but for what no text can hold."""
    document = read(tmp_path / "cv.pdf", pdf(at(60, 700, "Werkervaring van een kandidaat")), pool)
    copy = PoolCopier(pool).marked(document, marking(document))
    assert [note["/Contents"] for _, note in annotated(copy, "/Highlight")] == ["? & <b>{{ x }}</b> \U0001f600 שלום"]


@pytest.mark.slow
@pytest.mark.parametrize("content", [b"", b"%PDF-1.7 rommel"])
def test_a_file_that_cannot_be_copied_is_named(tmp_path: Path, pool: WorkerPool, content: bytes) -> None:
    """With what is wrong, in the words of the reader."""
    document = read(tmp_path / "cv.pdf", pdf(at(60, 700, "Werkervaring van een kandidaat")), pool)
    with pytest.raises(UnreadableError, match=r"cv\.pdf is beschadigd"):
        PoolCopier(pool).marked(replace(document, content=content), marking(document))


@pytest.mark.slow
def test_a_file_that_takes_too_long_is_refused(tmp_path: Path, pool: WorkerPool) -> None:
    """The worker is ended, and the next file gets another one."""
    document = read(tmp_path / "cv.pdf", pdf(at(60, 700, "Werkervaring van een kandidaat")), pool)
    with WorkerPool(time_limit=0.001) as hasty, pytest.raises(UnreadableError, match="niet veilig"):
        PoolCopier(hasty).marked(document, marking(document))


@pytest.mark.slow
def test_the_bytes_do_not_depend_on_the_worker(tmp_path: Path, pool: WorkerPool) -> None:
    """Another process, with another seed for its hashes, makes the same copy."""
    document = read(tmp_path / "cv.pdf", pdf(at(60, 700, "Werkervaring van een kandidaat")), pool)
    first = PoolCopier(pool).marked(document, marking(document))
    with WorkerPool() as other:
        assert PoolCopier(other).marked(document, marking(document)) == first
