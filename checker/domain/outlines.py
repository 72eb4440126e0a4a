"""The outline of a posting as a model gives it: where its criteria and its header's values stand, and what it takes them for.

Ranges point into the posting's plain text. What stands there is read again by the same code that reads every posting.
"""

from __future__ import annotations

from dataclasses import dataclass

from checker.domain.documents import Span
from checker.domain.postings import CriterionSection


@dataclass(frozen=True, slots=True)
class OutlinedCriterion:
    """One numbered line: its place, and what a model takes it to ask.

    `things` are (name, words), `synonyms` are (the posting's words, another wording).
    """

    id: str
    section: CriterionSection
    span: Span
    kind: str
    things: tuple[tuple[str, str], ...] = ()
    synonyms: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Outline:
    """All that was pointed at; `fields` are header values by the name of their label."""

    fields: tuple[tuple[str, Span], ...]
    criteria: tuple[OutlinedCriterion, ...]
    refused: tuple[str, ...] = ()  # quotes that do not stand in the posting
