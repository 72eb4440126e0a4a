"""An endpoint as the settings describe it, with what all questions of one run share."""

from __future__ import annotations

from checker.finding.llm.budget import Budget
from checker.finding.llm.endpoint import Endpoint
from checker.finding.llm.limiter import SharedLimiter
from checker.finding.llm.store import Store, default_path
from checker.settings import Settings, key_of


def open_endpoint(settings: Settings, *, local_only: bool = False, max_tokens: int | None = None) -> Endpoint:
    """Open the endpoint that is set, with the answers that this user keeps and at most so many tokens for the run."""
    profile = settings.chosen()
    return Endpoint(
        profile,
        key=key_of(profile),
        store=Store(default_path(), settings.kept_days) if settings.kept_days else None,
        limiter=SharedLimiter(settings.in_flight),
        budget=None if max_tokens is None else Budget(max_tokens),
        local_only=local_only,
    )
