"""Postings: each layout is a module here with `recognise` and `read`, found by its file name."""

from __future__ import annotations

import pkgutil
from functools import cache
from importlib import import_module
from typing import Protocol, cast

from checker.domain.documents import Document
from checker.domain.postings import Posting
from checker.errors import UnreadableError


class Layout(Protocol):
    """What a layout module offers."""

    LOOKED_FOR: str

    def recognise(self, document: Document) -> bool:
        """Whether a document has this layout."""
        ...

    def read(self, document: Document) -> Posting:
        """Read a document that has this layout."""
        ...


@cache
def layouts() -> dict[str, Layout]:
    """Return the layout modules by name."""
    names = sorted(module.name for module in pkgutil.iter_modules(__path__) if not module.ispkg)
    return {name: cast("Layout", import_module(f"{__name__}.{name}")) for name in names}


def recognised(document: Document) -> bool:
    """Whether any layout knows this text."""
    return any(layout.recognise(document) for layout in layouts().values())


def read_posting(document: Document) -> Posting:
    """Read a posting by the one layout that recognises it."""
    if not document.text.strip():
        message = f"De uitvraag {document.name} bevat geen tekst. Lever de uitvraag aan als bestand met een tekstlaag."
        raise UnreadableError(message)
    matching = [name for name, layout in layouts().items() if layout.recognise(document)]
    if len(matching) > 1:
        message = (
            f"De uitvraag {document.name} past op meer dan één indeling ({', '.join(matching)}); verwacht was er precies één."
        )
        raise UnreadableError(message)
    if not matching:
        looked_for = "; of ".join(layout.LOOKED_FOR for layout in layouts().values())
        message = (
            f"In {document.name} is geen inhuuropdracht herkend. Gezocht is: {looked_for}. "
            "Controleer of dit de uitvraag is, of schrijf de criteria in een criteriabestand (.yaml) en geef dat mee."
        )
        raise UnreadableError(message)
    return layouts()[matching[0]].read(document)
