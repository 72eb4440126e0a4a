"""Copies of PDFs, made in the worker process that also reads them."""

from __future__ import annotations

import base64
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

from checker.domain.copies import Marking, Region
from checker.domain.documents import Document
from checker.errors import UnreadableError
from checker.reading.files import REFUSALS
from checker.reading.pool import Reader


@dataclass(frozen=True, slots=True)
class PoolCopier:
    """A `Copier` that has a pool of workers do the work."""

    pool: Reader

    def pictures(self, document: Document, regions: Sequence[Region], covered: Sequence[Region] = ()) -> tuple[bytes, ...]:
        """Return a PNG picture of each region; empty ones for a file that is no PDF or that kills its worker."""
        if not document.content or not regions:
            return (b"",) * len(regions)
        try:
            answer = self.pool.run("pictures", document.content, regions=_numbers(regions), covered=_numbers(covered))
        except UnreadableError:
            return (b"",) * len(regions)
        return tuple(base64.b64decode(p) for p in answer.get("pictures", [""] * len(regions)))

    def marked(self, document: Document, marking: Marking) -> bytes:
        """Return a copy with the marks in it; raises `UnreadableError` for a file that no copy can be made of."""
        marks = [{**asdict(mark), "standing": mark.standing} for mark in marking.marks]
        lines = [[x.page, x.box.x0, x.box.y0, x.box.x1, x.box.y1, x.bullet] for x in document.lines if x.box and x.page]
        answer = self.pool.run("marked", document.content, marking={**asdict(marking), "marks": marks}, lines=lines)
        return _copy(answer, document.name)

    def joined(self, documents: Sequence[Document], names: Sequence[str], title: str) -> bytes:
        """Return PDFs as one, in this order, each named in its list of contents; raises `UnreadableError` where that fails."""
        contents = [document.content for document in documents]
        lengths = [len(content) for content in contents]
        answer = self.pool.run("joined", b"".join(contents), lengths=lengths, names=list(names), title=title)
        return _copy(answer, " + ".join(document.name for document in documents))


def _copy(answer: dict[str, Any], name: str) -> bytes:
    if "refused" in answer:
        message = f"{name} {REFUSALS[answer['refused']]}"
        raise UnreadableError(message)
    return base64.b64decode(answer["copy"])


def _numbers(regions: Sequence[Region]) -> list[list[float]]:
    return [[r.page, r.box.x0, r.box.y0, r.box.x1, r.box.y1] for r in regions]
