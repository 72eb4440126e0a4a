"""A question to a model and its answer, as the rest of the program knows them: no client, no network."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, Literal, TypeVar

from pydantic import BaseModel

from checker.finding.llm.usage import Usage

T = TypeVar("T", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class Message:
    """One message, sent as it stands: no template engine ever sees it."""

    role: Literal["system", "user"]
    text: str


@dataclass(frozen=True, slots=True)
class Question(Generic[T]):
    """What is asked, and the shape of the answer. `check` says what is wrong with an answer of the right shape."""

    messages: tuple[Message, ...]
    answer: type[T]
    check: Callable[[T], Sequence[str]] | None = None
    topic: str = ""  # the name of the prompt, for the receipt
    owner: str = ""  # the hash of the CV that it is about, so that what is kept of it can be purged


@dataclass(frozen=True, slots=True)
class Answered(Generic[T]):
    """The answers of the right shape, the newest last: one, or two where there was a second question.

    `usage` is what it took to get them, also where they were kept from before and nothing was asked now. `note` says, for who
    reads the report, why a second question that was due gave nothing.
    """

    values: tuple[T, ...]
    usage: Usage
    kept: bool
    note: str = ""
