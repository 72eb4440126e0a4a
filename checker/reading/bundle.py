"""Several PDFs bound into one, and that one read again: what it says, and which of its pages are what."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from checker.domain.documents import Document, Part, PartKind, Span
from checker.errors import UnreadableError
from checker.reading.copier import PoolCopier
from checker.reading.files import read_document, read_pdf
from checker.reading.pool import WorkerPool

NAMES = {PartKind.COVER: "Voorblad", PartKind.MOTIVATION: "Motivatie", PartKind.CV: "Cv"}


@dataclass(frozen=True, slots=True, eq=False)
class Piece:
    """One file of a bundle, and what it is."""

    kind: PartKind
    document: Document


@dataclass(frozen=True, slots=True, eq=False)
class Bundle:
    """The bound file, what our reader makes of it, and the pages (from 1, both included) that each piece fills."""

    content: bytes
    document: Document
    pieces: tuple[Piece, ...]
    pages: tuple[tuple[int, int], ...]


def read_cover(path: Path, *, pool: WorkerPool) -> Document:
    """Read a cover page, which may be a picture and nothing else."""
    document = read_document(path, pool=pool)
    pages = tuple(page.number for page in document.pages)
    return replace(document, parts=(Part(PartKind.COVER, Span(0, len(document.text)), pages),))


def bind(pieces: Sequence[Piece], *, title: str, name: str, pool: WorkerPool) -> Bundle:
    """Bind files in this order, and read the result; `name` is what its citations call it."""
    for piece in pieces:
        if piece.document.format != "pdf":
            message = (
                f"{piece.document.name} is geen pdf. Een bundel wordt van pdf's gemaakt: exporteer het document als pdf en "
                "probeer het opnieuw."
            )
            raise UnreadableError(message)
    documents = [piece.document for piece in pieces]
    content = PoolCopier(pool).joined(documents, [NAMES[piece.kind] for piece in pieces], title)
    read = read_pdf(content, name=name, pool=pool)
    parts: list[Part] = []
    pages: list[tuple[int, int]] = []
    for document in documents:
        before = pages[-1][1] if pages else 0
        pages.append((before + 1, before + len(document.pages)))
        parts += _parts_of(document, read, before)
    return Bundle(content, replace(read, parts=tuple(parts)), tuple(pieces), tuple(pages))


def _parts_of(document: Document, bound: Document, before: int) -> list[Part]:
    """Return the parts of a file as they stand in the bundle, which must say there what the file says."""
    count = len(document.pages)
    start = bound.pages[before].span.start if len(bound.pages) >= before + count else -1
    if start < 0 or bound.text[start : start + len(document.text)] != document.text:
        message = (
            f"{document.name}: na het samenvoegen staat er niet meer precies dezelfde tekst. Sla het document opnieuw op als pdf "
            "en probeer het nog eens."
        )
        raise UnreadableError(message)
    return [
        Part(part.kind, Span(part.span.start + start, part.span.end + start), tuple(page + before for page in part.pages))
        for part in document.parts
    ]
