"""The edition of a paper: what it is printed for, beside the assessment itself. Nothing in it decides anything."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from checker.domain.copies import Copier


class Language(StrEnum):
    """The language of a paper's own words. What it quotes stays as it stands in the documents."""

    DUTCH = "nl"
    ENGLISH = "en"


@dataclass(frozen=True, slots=True)
class Edition:
    """`today` serves headings such as "nog 4 dagen"; `copier`, if there is one, gives pictures and the marked copy."""

    today: date | None = None
    language: Language = Language.DUTCH
    copier: Copier | None = None


PLAIN = Edition()
