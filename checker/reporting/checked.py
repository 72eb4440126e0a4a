"""A check as it was stored, read back to be compared: of what `checker check --json` prints, only what is compared.

So a file of another version can still be read.
"""

from __future__ import annotations

import json
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, ValidationError

from checker.domain.documents import Source
from checker.domain.postings import CriterionSection
from checker.domain.verdicts import Outcome, Why
from checker.errors import UnreadableError

EXPECTED = "Verwacht: een bestand `check.json` van `checker check --out`, of wat `checker check --json` geeft."


class _Read(BaseModel):
    """What is read of one side; what else stands there is passed over."""

    model_config = ConfigDict(frozen=True, extra="ignore")


class Quote(_Read):
    """Words that carry a verdict, or that come closest."""

    document: Source
    file: str
    page: int | None
    quote: str


class Decided(_Read):
    """One criterion as one side decided it."""

    id: str
    section: CriterionSection
    text: str
    points: int
    points_available: int | None
    verdict: Outcome
    why: Why
    review: bool
    months: int | None
    citations: tuple[Quote, ...]
    nearest: tuple[Quote, ...]

    @property
    def sure(self) -> int:
        """The points that are sure."""
        return 0 if self.review else self.points

    @property
    def standing(self) -> tuple[int, int]:
        """How good it is: the outcome, one for a person to look at below one that is sure, then the points."""
        if self.verdict is Outcome.MET:
            return (3 if self.review else 4, self.points)
        return (2 if self.review else int(self.verdict is Outcome.NEEDS_INPUT), self.points)

    @property
    def key(self) -> tuple[CriterionSection, str, str]:
        """What makes two criteria the same one: the section, the number and the words."""
        return self.section, self.id, " ".join(self.text.split())


class PostingRead(_Read):
    """Which posting one side is about."""

    number: str | None
    title: str
    client: str | None


class Hash(_Read):
    """A file that was read, by its hash."""

    source: str
    sha256: str


class ReceiptRead(_Read):
    """What one side was made from."""

    documents: tuple[Hash, ...]
    posting_sha256: str
    version: str
    counting_rules: tuple[str, ...]


class Checked(_Read):
    """One side: an assessment as `checker check --json` prints it."""

    schema_version: Literal[1]
    candidate: str
    posting: PostingRead
    reference_date: str
    engine: str
    criteria: tuple[Decided, ...]
    knockouts_passed: bool | None
    points: int
    points_possible: int
    points_reachable: int
    points_available: int
    receipt: ReceiptRead


def checked_from(data: Any, name: str) -> Checked:  # noqa: ANN401 - whatever a JSON file holds
    """Read one side from data, or from the text of a file; `name` is what an error calls it."""
    try:
        return Checked.model_validate(json.loads(data) if isinstance(data, str | bytes) else data)
    except (ValueError, RecursionError) as error:
        where = ""
        if isinstance(error, ValidationError):
            where = f" (bij {'.'.join(str(part) for part in error.errors()[0]['loc'])})"
        message = f"{name}: dit is geen resultaat van een controle{where}. {EXPECTED}"
        raise UnreadableError(message) from error
