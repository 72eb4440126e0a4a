"""An endpoint as the settings describe it, with what all questions of one run share."""

from __future__ import annotations

from checker.finding.llm.budget import Purse
from checker.finding.llm.endpoint import Endpoint
from checker.finding.llm.limiter import Limiter, SharedLimiter
from checker.finding.llm.store import Store, default_path
from checker.settings import Settings, key_of


def open_endpoint(
    settings: Settings, *, local_only: bool = False, limiter: Limiter | None = None, purse: Purse | None = None
) -> Endpoint:
    """Open the endpoint that is set, with the answers that this user keeps and the bounds of the run."""
    profile = settings.chosen()
    return Endpoint(
        profile,
        key=key_of(profile),
        store=Store(default_path(), settings.kept_days) if settings.kept_days else None,
        limiter=limiter or SharedLimiter(settings.in_flight),
        budget=purse,
        local_only=local_only,
    )
