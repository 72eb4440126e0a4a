"""What happens in a run, as it happens: for whoever shows progress or keeps a log. No event holds a name or a word of a CV."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class Step(StrEnum):
    """What happened."""

    BEGUN = "begun"  # the run: `total` candidates
    KEPT = "kept"  # one that an earlier run did
    STARTED = "started"
    DONE = "done"
    UNREAD = "unread"
    LEFT = "left"  # not done after all: the model answers nobody any more
    BROKEN_OFF = "broken_off"
    ENDED = "ended"  # the run: `total` candidates done


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened, to the candidate on line `row` of the list, whose CV has this hash."""

    step: Step
    row: int | None = None
    cv_sha256: str | None = None
    total: int | None = None
    seconds: float | None = None
    knockouts_passed: bool | None = None
    points: int | None = None
    tokens: int = 0  # of calls to a model, for this candidate or, as the run begins, for the posting
    cost: Decimal | None = None


Hear = Callable[[Event], None]
