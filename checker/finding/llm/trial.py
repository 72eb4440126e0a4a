"""One small question to an endpoint, to see what works before a CV is sent there."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass

import httpx2
from pydantic import BaseModel, ConfigDict

from checker.finding.llm.endpoint import Answered, Endpoint, Message, Question
from checker.finding.llm.failures import CallError, Failure
from checker.settings import Mode, Profile

_ALL_STEPS = 4  # reached, key accepted, model known, answer in the right shape
_STEPS = {
    Failure.UNREACHABLE: 0,
    Failure.TLS: 0,
    Failure.WRONG_KEY: 1,
    Failure.FORBIDDEN: 1,
    Failure.UNKNOWN_MODEL: 2,
    Failure.TRUNCATED: 3,
    Failure.REFUSED: 3,
    Failure.EMPTY: 3,
    Failure.MALFORMED: 3,
}  # of other failures it is only known that something was reached
_FORM_FAILURES = (Failure.NOT_ACCEPTED, Failure.MALFORMED, Failure.EMPTY)  # another mode may mend these


class Trial(BaseModel):
    """An answer that any model can give, with a number and a list in it."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    som: int
    letters: list[str]


QUESTION = Question(
    messages=(
        Message("system", "Je beantwoordt een testvraag in JSON."),
        Message("user", "Hoeveel is 19 plus 23? En welke twee letters heeft het woord cv?"),
    ),
    answer=Trial,
    topic="trial",
)


@dataclass(frozen=True, slots=True)
class Result:
    """How it went: the answer or the failure, and the seconds that it took."""

    profile: Profile
    seconds: float
    answered: Answered[Trial] | None = None
    failed: CallError | None = None

    @property
    def steps(self) -> int:
        """How many of the steps are known to have gone well."""
        return _ALL_STEPS if self.failed is None else _STEPS.get(self.failed.failure, 1)

    @property
    def fails_next(self) -> bool:
        """Whether it is known that the step after those went wrong."""
        return self.failed is not None and self.failed.failure in _STEPS


def try_out(profile: Profile, *, key: str, local_only: bool = False, transport: httpx2.BaseTransport | None = None) -> Result:
    """Ask the question once; nothing is kept, and a failure is a result."""
    endpoint = Endpoint(profile, key=key, local_only=local_only, transport=transport)
    endpoint.warm()
    begun = time.monotonic()
    try:
        answered = endpoint.ask(QUESTION)
    except CallError as failed:
        return Result(profile, time.monotonic() - begun, failed=failed)
    finally:
        endpoint.close()
    return Result(profile, time.monotonic() - begun, answered=answered)


def other_forms(result: Result) -> Iterator[Profile]:
    """The same endpoint, asked in other ways, where the way may be what failed."""
    if result.failed is None or result.failed.failure not in _FORM_FAILURES:
        return
    profile = result.profile
    if profile.strict:
        yield profile.model_copy(update={"strict": False})
    for mode in Mode:
        if mode is not profile.mode:
            yield profile.model_copy(update={"mode": mode, "strict": False})
