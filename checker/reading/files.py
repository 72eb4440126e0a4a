"""Open what was handed in: by content, whatever the suffix says, with an error that tells what to do next."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field, replace
from pathlib import Path

from checker.domain.documents import Document, Part, PartKind, Span
from checker.errors import UnreadableError
from checker.reading.parts import split_parts
from checker.reading.pdf.payload import unpack
from checker.reading.plain import is_html, is_text, read_html, read_text
from checker.reading.pool import Reader, WorkerPool

SIZE_LIMIT = 10 * 1024 * 1024
PDF_START = 1024  # bytes within which the PDF header must stand
OLE = b"\xd0\xcf\x11\xe0"  # encrypted Office files and Word 97
ZIP = b"PK\x03\x04"
KNOWN = "pdf, docx, txt, md en html"
REFUSALS = {
    "locked": "is beveiligd met een wachtwoord. Sla het document op zonder wachtwoord en probeer het opnieuw.",
    "damaged": "is beschadigd of geen volledige pdf. Exporteer het document opnieuw als pdf en probeer het nog eens.",
    "bomb": "kan niet veilig worden gelezen: het is veel groter of ingewikkelder opgebouwd dan een gewoon document. "
    "Sla het document opnieuw op als pdf en probeer het nog eens.",
    "too_many_pages": "heeft meer dan 60 pagina's. Verwacht wordt één document van enkele pagina's; splits het bestand.",
}


@dataclass(frozen=True, slots=True)
class File:
    """A file that was handed in, already opened: what it is called, and what is in it."""

    name: str
    content: bytes = field(repr=False)


def read_document(handed: Path | File, *, pool: Reader | None = None) -> Document:
    """Read a file of any known format; PDFs are read by a worker process of `pool`, or of a pool for this one file."""
    file = opened(handed)
    name, content = file.name, file.content
    suffix = Path(name).suffix.lower()
    sha256 = hashlib.sha256(content).hexdigest()
    if b"%PDF-" in content[:PDF_START]:
        return _read_pdf(content, name=name, sha256=sha256, pool=pool)
    if suffix == ".pdf":
        message = f"{name} heet .pdf, maar is geen pdf. Exporteer het document als pdf en probeer het opnieuw."
        raise UnreadableError(message)
    if content.startswith(ZIP):
        from checker.reading.docx import is_docx, read_docx

        if is_docx(content):
            return read_docx(content, name=name, sha256=sha256)
    if content.startswith(OLE):
        message = f"{name} is beveiligd met een wachtwoord of een oud Word-bestand (.doc). Sla het op als pdf zonder wachtwoord."
        raise UnreadableError(message)
    if not is_text(content):
        message = f"{name} heeft een onbekend formaat. Verwacht wordt {KNOWN}; sla het document op als pdf."
        raise UnreadableError(message)
    if is_html(content, suffix):
        return read_html(content, name=name, sha256=sha256)
    return read_text(content, name=name, sha256=sha256)


def read_cv(handed: Path | File, *, pool: Reader | None = None) -> Document:
    """Read a CV and tell its cover page and a motivation bound with it apart."""
    return split_parts(read_document(handed, pool=pool))


def read_motivation(handed: Path | File, *, pool: Reader | None = None) -> Document:
    """Read a motivation that was handed in as a file of its own."""
    document = read_document(handed, pool=pool)
    pages = tuple(page.number for page in document.pages)
    return replace(document, parts=(Part(PartKind.MOTIVATION, Span(0, len(document.text)), pages),))


def read_pdf(content: bytes, *, name: str, pool: Reader) -> Document:
    """Read a PDF that was made here; `name` is what errors and citations call it."""
    return _read_pdf(content, name=name, sha256=hashlib.sha256(content).hexdigest(), pool=pool)


def opened(handed: Path | File, *, name: str | None = None) -> File:
    """Open a file that exists, is no folder, is not empty and is not too large; `name` is what it is called from then on."""
    if isinstance(handed, File):
        return handed
    called = name or handed.name
    try:
        if handed.is_dir():
            message = f"{called} is een map. Verwacht wordt één bestand ({KNOWN})."
            raise UnreadableError(message)
        with handed.open("rb") as stream:
            content = stream.read(SIZE_LIMIT + 1)
    except FileNotFoundError as error:
        message = f"{called} bestaat niet. Controleer de naam en de map."
        raise UnreadableError(message) from error
    except OSError as error:
        message = f"{called} kan niet worden geopend ({error.strerror}). Controleer de rechten op het bestand."
        raise UnreadableError(message) from error
    if not content.strip():
        message = f"{called} is leeg. Verwacht wordt een document met tekst."
        raise UnreadableError(message)
    if len(content) > SIZE_LIMIT:
        message = f"{called} is groter dan 10 MB. Verklein de afbeeldingen in het document en sla het opnieuw op."
        raise UnreadableError(message)
    return File(called, content)


def _read_pdf(content: bytes, *, name: str, sha256: str, pool: Reader | None) -> Document:
    if pool is None:
        with WorkerPool() as own:
            return _read_pdf(content, name=name, sha256=sha256, pool=own)
    try:
        answer = pool.run("read", content)
    except UnreadableError as error:
        message = f"{name}: {error}"
        raise UnreadableError(message) from error
    if "refused" in answer:
        message = f"{name} {REFUSALS[answer['refused']]}"
        raise UnreadableError(message)
    return replace(unpack(answer, name=name, sha256=sha256), content=content)
