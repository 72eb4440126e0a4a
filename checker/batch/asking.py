"""The model that a run asks: described once, opened in every job, with one bound on calls and tokens for all of them.

The description travels to the jobs without a key: each takes it from the environment variable that the profile names.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Self

from checker.batch.permits import Permits, Shared
from checker.finding.llm.budget import Budget, Purse
from checker.finding.llm.endpoint import Endpoint
from checker.finding.llm.limiter import Limiter, SharedLimiter
from checker.finding.llm.opening import open_endpoint
from checker.settings import Profile, Settings

_DECIDING = {"base_url", "model", "mode", "strict", "temperature", "seed", "max_answer_tokens"}
_CALL_ROOM = 60.0  # seconds to connect, to read the last part of a slow answer, and to tell of it


@dataclass(frozen=True, slots=True)
class Model:
    """Which endpoint a run asks, and within what bounds. Of the settings only the chosen profile is kept."""

    settings: Settings
    local_only: bool = False
    max_tokens: int | None = None

    @classmethod
    def chosen(cls, known: Settings, *, local_only: bool = False, max_tokens: int | None = None) -> Self:
        """Take from the settings what a job needs to know."""
        profile = known.chosen()
        return cls(known.model_copy(update={"profiles": (profile,), "sources": ()}), local_only, max_tokens)

    @property
    def profile(self) -> Profile:
        """The endpoint."""
        return self.settings.chosen()

    @property
    def deciding(self) -> dict[str, Any]:
        """What of the endpoint decides its answers."""
        return self.profile.model_dump(mode="json", include=_DECIDING)

    def shared(self) -> Shared:
        """Make what all jobs share."""
        purse = None if self.max_tokens is None else Budget(self.max_tokens)
        return Shared(SharedLimiter(self.settings.in_flight), purse, 2 * self.profile.timeout + _CALL_ROOM)

    def opened(self, limiter: Limiter, purse: Purse | None) -> Endpoint:
        """Open the endpoint with the bounds that are handed in. Raises EndpointError where its key is missing."""
        return open_endpoint(self.settings, local_only=self.local_only, limiter=limiter, purse=purse)

    def opened_in_job(self, permits: Permits) -> Endpoint:
        """Open the endpoint within the bounds of the run."""
        return self.opened(permits, None if self.max_tokens is None else permits)

    def packed(self) -> dict[str, Any]:
        """Put it in the form that goes over a pipe."""
        return {
            "settings": self.settings.model_dump(mode="json"),
            "local_only": self.local_only,
            "max_tokens": self.max_tokens,
        }

    @classmethod
    def unpacked(cls, plain: Mapping[str, Any]) -> Self:
        """Read what `packed` wrote."""
        return cls(Settings.model_validate(plain["settings"]), plain["local_only"], plain["max_tokens"])
