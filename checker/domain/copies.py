"""What papers ask of the files they lean on: pictures of pieces of a page, and a copy with marks in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from checker.domain.documents import Box, Document


@dataclass(frozen=True, slots=True)
class Region:
    """A piece of one page, in points of user space."""

    page: int
    box: Box


@dataclass(frozen=True, slots=True)
class Mark:
    """A highlight: the words it covers as one region a line, its colour, the label in the margin, and what it proves."""

    regions: tuple[Region, ...]
    colour: str  # six hexadecimal digits
    label: str  # the number of the criterion
    note: str  # what the words prove, for the list of annotations


class Copier(Protocol):
    """Makes copies of the files that were handed in. Whoever implements it may do I/O; a paper only asks."""

    def pictures(self, document: Document, regions: Sequence[Region], covered: Sequence[Region] = ()) -> tuple[bytes, ...]:
        """Return a PNG picture of each region; an empty one where the file has no picture to give.

        What is `covered` can be read in none of them.
        """
