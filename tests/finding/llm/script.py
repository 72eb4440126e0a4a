"""A model endpoint that gives scripted answers and remembers what it was asked; no socket is opened."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import httpx2
from pydantic import BaseModel, ConfigDict

from checker.finding.llm.endpoint import Endpoint
from checker.finding.llm.question import Message, Question
from checker.settings import Mode, Profile

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

KEY = "sk-geheim-1234567890"
PERSONAL = "Jansje de Vries-Ooievaar woont op Steenweg 12"  # stands for what a CV holds


class Claim(BaseModel):
    """One claim with its quote."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    criterion: str
    quote: str


class Claims(BaseModel):
    """What a model answers."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    claims: list[Claim]


def profile(**fields: Any) -> Profile:  # noqa: ANN401 - checked by the model
    """Return a profile of an endpoint that asks for a key and does not exist."""
    given = {"name": "proef", "base_url": "https://model.example/v1", "model": "m-1", "key_variable": "PROEF_KEY", "retries": 2}
    return Profile(**{**given, **fields})


def question(
    text: str = PERSONAL, *, check: Callable[[Claims], Sequence[str]] | None = None, owner: str = "", topic: str = "claims"
) -> Question[Claims]:
    """Return a question about a CV with this text."""
    return Question((Message("system", "Lees."), Message("user", text)), Claims, check=check, owner=owner, topic=topic)


def claims(*quotes: str) -> str:
    """Return an answer with these quotes, as JSON."""
    return json.dumps({"claims": [{"criterion": "1", "quote": quote} for quote in quotes]}, ensure_ascii=False)


def body(content: object = None, *, finish: str = "stop", usage: object = (100, 20, 50), **message: object) -> dict[str, Any]:
    """Return the body of an answer, as servers send it; usage is asked, answered and cached."""
    if isinstance(usage, tuple):
        asked, answered, cached = usage
        usage = {"prompt_tokens": asked, "completion_tokens": answered, "prompt_tokens_details": {"cached_tokens": cached}}
    spoken = {"role": "assistant", "content": content, **message}
    return {"id": "x", "model": "m-1", "choices": [{"index": 0, "finish_reason": finish, "message": spoken}], "usage": usage}


def tool(arguments: object) -> dict[str, Any]:
    """Return the body of an answer that calls a tool."""
    call = {"id": "call_1", "type": "function", "function": {"name": "Claims", "arguments": arguments}}
    return body(None, finish="tool_calls", tool_calls=[call])


def says(text: str, **fields: Any) -> httpx2.Response:  # noqa: ANN401 - see body
    """Return an answer with this text."""
    return httpx2.Response(200, json=body(text, **fields))


def refuses(status: int, error: object = None, **headers: str) -> httpx2.Response:
    """Return a refusal with an error in the body, that repeats what nobody may see."""
    told = {"message": f"bad request: {PERSONAL} with key {KEY}", **(error if isinstance(error, dict) else {})}
    return httpx2.Response(status, json={"error": told}, headers={name.replace("_", "-"): text for name, text in headers.items()})


class Script(httpx2.MockTransport):
    """Gives its answers one after another; the last one again and again."""

    def __init__(self, *answers: httpx2.Response | Exception | Callable[[], httpx2.Response]) -> None:
        super().__init__(self._next)
        self._answers = list(answers)
        self.requests: list[httpx2.Request] = []

    def _next(self, request: httpx2.Request) -> httpx2.Response:
        self.requests.append(request)
        answer = self._answers[min(len(self.requests), len(self._answers)) - 1]
        if isinstance(answer, Exception):
            raise answer
        if not isinstance(answer, httpx2.Response):
            return answer()
        return httpx2.Response(answer.status_code, headers=answer.headers, content=answer.content)

    @property
    def bodies(self) -> list[Any]:
        """What was asked, as data."""
        return [json.loads(request.content) for request in self.requests]

    def endpoint(self, asked: Profile | None = None, **shared: Any) -> Endpoint:  # noqa: ANN401 - as Endpoint takes them
        """Return an endpoint that this script answers."""
        return Endpoint(asked or profile(), key=KEY, transport=self, **shared)


MODES = tuple(Mode)
