"""What papers ask of the files they lean on: pictures of pieces of a page, and a copy with marks in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from checker.domain.documents import Box, Document


@dataclass(frozen=True, slots=True)
class Region:
    """A piece of one page, in points of user space."""

    page: int
    box: Box


class Standing(StrEnum):
    """What a marked passage does for a criterion, the strongest first; it decides how the mark looks."""

    PROOF = "proof"  # the criterion is met
    REVIEW = "review"  # it is met, and a person must look
    NEAREST = "nearest"  # it is not met: this comes closest


@dataclass(frozen=True, slots=True)
class Tag:
    """A number in the margin: which criterion, and what the passage does for it."""

    text: str
    standing: Standing


@dataclass(frozen=True, slots=True)
class Mark:
    """A highlight: the words it covers, the numbers beside it, and what the words prove.

    `regions` are the words, one or more pieces a line. `painted` are those of them that get this mark's colour: where quotes
    overlap, colour is laid on once.
    """

    regions: tuple[Region, ...]
    painted: tuple[Region, ...]
    tags: tuple[Tag, ...]
    title: str
    note: str

    @property
    def standing(self) -> Standing:
        """The strongest of what the passage does."""
        return min((tag.standing for tag in self.tags), key=list(Standing).index)


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A line of the list of contents that leads to a mark, by its place among the marks."""

    title: str
    mark: int


@dataclass(frozen=True, slots=True)
class Marking:
    """All that is laid over one file: the marks, what their looks mean, what is to be said of the whole, and the way to them."""

    title: str
    marks: tuple[Mark, ...]
    legend: tuple[tuple[Standing | None, str], ...]
    about: str
    bookmarks: tuple[Bookmark, ...] = ()


class Copier(Protocol):
    """Makes copies of the files that were handed in. Whoever implements it may do I/O; a paper only asks."""

    def pictures(self, document: Document, regions: Sequence[Region], covered: Sequence[Region] = ()) -> tuple[bytes, ...]:
        """Return a PNG picture of each region; an empty one where the file has no picture to give.

        What is `covered` can be read in none of them.
        """

    def marked(self, document: Document, marking: Marking) -> bytes:
        """Return a copy of a PDF with the marks in it. Raises `UnreadableError` where none can be made."""
