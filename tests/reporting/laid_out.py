"""Documents that were read from real PDFs, for papers that look at the page itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from hashlib import sha256

from checker.domain.copies import Marking, Region
from checker.domain.documents import Document, Part, PartKind, Span
from checker.reading.pdf.payload import unpack
from checker.reading.pdf.pictures import take_pictures
from checker.reading.worker import read


def document(content: bytes, name: str = "cv.pdf") -> Document:
    """Read a PDF as a CV, in this process."""
    there = unpack(read(content), name=name, sha256=sha256(content).hexdigest())
    return replace(there, content=content, parts=(Part(PartKind.CV, Span(0, len(there.text))),))


@dataclass(frozen=True, slots=True)
class OnTheSpot:
    """A copier that takes its pictures in this process, and keeps a list of what it was asked."""

    asked: list[tuple[str, tuple[Region, ...], tuple[Region, ...]]] = field(default_factory=list)

    def pictures(self, document: Document, regions: Sequence[Region], covered: Sequence[Region] = ()) -> tuple[bytes, ...]:
        """Take a picture of each region."""
        self.asked.append((document.name, tuple(regions), tuple(covered)))
        return tuple(take_pictures(document.content, _numbers(regions), _numbers(covered)))

    def marked(self, document: Document, marking: Marking) -> bytes:
        """Give the file as it is: no paper that is tested with this copier marks it."""
        return document.content if marking.marks else b""


def _numbers(regions: Sequence[Region]) -> list[list[float]]:
    return [[r.page, r.box.x0, r.box.y0, r.box.x1, r.box.y1] for r in regions]
