"""Copies of PDFs, made in the worker process that also reads them."""

from __future__ import annotations

import base64
from collections.abc import Sequence
from dataclasses import dataclass

from checker.domain.copies import Region
from checker.domain.documents import Document
from checker.errors import UnreadableError
from checker.reading.pool import WorkerPool


@dataclass(frozen=True, slots=True)
class PoolCopier:
    """A `Copier` that has a pool of workers do the work."""

    pool: WorkerPool

    def pictures(self, document: Document, regions: Sequence[Region], covered: Sequence[Region] = ()) -> tuple[bytes, ...]:
        """Return a PNG picture of each region; empty ones for a file that is no PDF or that kills its worker."""
        if not document.content or not regions:
            return (b"",) * len(regions)
        try:
            answer = self.pool.run("pictures", document.content, regions=_numbers(regions), covered=_numbers(covered))
        except UnreadableError:
            return (b"",) * len(regions)
        return tuple(base64.b64decode(p) for p in answer.get("pictures", [""] * len(regions)))


def _numbers(regions: Sequence[Region]) -> list[list[float]]:
    return [[r.page, r.box.x0, r.box.y0, r.box.x1, r.box.y1] for r in regions]
