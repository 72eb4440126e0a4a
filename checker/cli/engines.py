"""From the options of a command to the engine that finds, opened and closed with what its calls share."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.cli.options import Engine, Letter

if TYPE_CHECKING:
    from checker import pipeline, settings
    from checker.finding.llm.endpoint import Endpoint


@dataclass(frozen=True, slots=True)
class Asked:
    """Who was asked to find, and where the model is that was asked for: by name, at home only, for so many tokens."""

    engine: Engine = Engine.AUTO
    letter: Letter = Letter.RULES
    profile: str | None = None
    local_only: bool = False
    max_tokens: int | None = None


def chosen(asked: Asked) -> tuple[str, settings.Settings | None]:
    """The name of the engine that was asked for, and the settings of the model that it, or the letter, needs.

    `auto` is a model's engine only where a settings file of this user or folder says so.
    """
    if asked.engine is Engine.RULES and asked.letter is Letter.RULES:
        return Engine.RULES.value, None
    from checker import settings

    known = settings.load(asked.profile)
    name = known.engine if asked.engine is Engine.AUTO else asked.engine.value
    asks = name != Engine.RULES.value or asked.letter is Letter.LLM
    return name, known if asks else None


@contextmanager
def opened(asked: Asked) -> Iterator[tuple[pipeline.Engine, Endpoint | None]]:
    """Open the engine that was asked for, and the model that drafts letters, if one does: it is the same endpoint."""
    from checker import pipeline

    name, known = chosen(asked)
    if known is None:
        yield pipeline.RULES, None
        return
    from checker.finding.llm.budget import Budget
    from checker.finding.llm.opening import open_endpoint

    purse = None if asked.max_tokens is None else Budget(asked.max_tokens)
    endpoint = open_endpoint(known, local_only=asked.local_only, purse=purse)
    try:
        engine = pipeline.RULES if name == pipeline.RULES.name else pipeline.Engine(name, endpoint)
        yield engine, endpoint if asked.letter is Letter.LLM else None
    finally:
        endpoint.close()
