"""Several PDFs as one: their pages behind one another, and a list of contents that names each."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from pypdf.generic import Fit

from checker.reading.pdf.copying import copy_of, written
from checker.reading.pdf.limits import PAGE_LIMIT, Reason, RefusedError


def join(content: bytes, lengths: Sequence[int], names: Sequence[str], title: str) -> bytes:
    """Return one PDF of several that stand behind one another in `content`, each `lengths` bytes long."""
    ends = list(accumulate(lengths))
    contents = [content[end - length : end] for end, length in zip(ends, lengths, strict=True)]
    writer, begins = copy_of(contents, title)
    if len(writer.pages) > PAGE_LIMIT:
        raise RefusedError(Reason.TOO_MANY_PAGES)
    for name, page in zip(names, begins, strict=True):
        writer.add_outline_item(title=name, page_number=page, fit=Fit.fit())
    return written(writer, contents)
