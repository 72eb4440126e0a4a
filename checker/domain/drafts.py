"""A draft letter as a model wrote it and the court left it: only sentences whose facts stand in the quotes they lean on."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from checker.domain.documents import Citation


class DropReason(StrEnum):
    """Why a sentence was left out of a draft."""

    NO_QUOTE = "no_quote"  # it names no quote, or one that is not on the list
    STRANGE_NUMBER = "strange_number"  # a number or year that stands in none of its quotes
    STRANGE_NAME = "strange_name"  # a name, organisation or function that stands in none of its quotes
    MIXED = "mixed"  # it leans on quotes of more than one job, and may give one job what is another's
    STRANGE_PERIOD = "strange_period"  # a month, or a word such as "sinds" or "heden", that its quotes do not bear out


@dataclass(frozen=True, slots=True, eq=False)
class DraftSentence:
    """One sentence, and the verified quotes that it rests on."""

    text: str
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True, eq=False)
class DraftParagraph:
    """The sentences on one topic of the posting; `topic` is empty where none is asked."""

    topic: str
    sentences: tuple[DraftSentence, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Draft:
    """The letter's body. `dropped` counts what was left out, by reason; the sentences themselves are not kept."""

    paragraphs: tuple[DraftParagraph, ...]
    dropped: tuple[tuple[DropReason, int], ...] = ()
