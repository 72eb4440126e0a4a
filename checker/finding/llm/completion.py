"""The body of an answer: what it says, reduced to what Instructor needs; what it is not; and what it used."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from checker.finding.llm.failures import Failure
from checker.finding.llm.usage import Usage, usage_of_call

_THOUGHT_ENDS = "</think>"


@dataclass(frozen=True, slots=True)
class Completion:
    """One answer of a model, or why it is none."""

    body: dict[str, Any]
    usage: Usage
    failure: Failure | None = None


def error_in(body: object) -> dict[str, object]:
    """Return the error that a body carries, in any of the shapes that servers give it; empty where there is none."""
    if not isinstance(body, dict):
        return {}
    found = body.get("error")
    if isinstance(found, dict):
        return {str(name): value for name, value in found.items()}
    if isinstance(found, str) or body.get("object") == "error":
        return {**{str(name): value for name, value in body.items()}, "object": "error"}
    return {}


def completion_of(body: object, *, asked: int) -> Completion | None:
    """Read an answer; None where the body is not one. `asked` is the length of the question in characters."""
    if not isinstance(body, dict):
        return None
    try:
        choice = body["choices"][0]
        message = choice["message"]
        content, calls = message.get("content"), message.get("tool_calls")
        text = bare_json(_text(content))
        tools = [_tool_call(number, call) for number, call in enumerate(calls or [])]
    except (TypeError, KeyError, IndexError, AttributeError):
        return None
    answered = len(text) + sum(len(tool["function"]["arguments"]) for tool in tools)
    usage = usage_of_call(body.get("usage"), asked=asked, answered=answered)
    failure = None
    if choice.get("finish_reason") == "length":
        failure = Failure.TRUNCATED
    elif choice.get("finish_reason") == "content_filter" or message.get("refusal"):
        failure = Failure.REFUSED
    return Completion(_reduced(text, tools), usage, failure)


def bare_json(text: str) -> str:
    """Return the JSON object in a text: without the thoughts before it, the fence around it, or a word of welcome."""
    if _is_json(text):
        return text
    _, ended, rest = text.partition(_THOUGHT_ENDS)
    spoken = rest if ended else text
    inner = spoken[spoken.find("{") : spoken.rfind("}") + 1]
    return inner if _is_json(inner) else spoken.strip()


def _is_json(text: str) -> bool:
    try:
        return isinstance(json.loads(text), dict)
    except (ValueError, RecursionError):
        return False


def _text(content: object) -> str:
    """The text of a message, which some servers send in parts."""
    if isinstance(content, list):
        return "".join(str(part.get("text") or "") for part in content if isinstance(part, dict))
    return content if isinstance(content, str) else ""


def _tool_call(number: int, call: dict[str, Any]) -> dict[str, Any]:
    """One call of a tool, its arguments as text."""
    function = call["function"]
    given = function.get("arguments")
    arguments = bare_json(given) if isinstance(given, str) else json.dumps(given, ensure_ascii=False)
    name = str(function.get("name") or "")
    return {"id": str(call.get("id") or f"call_{number}"), "type": "function", "function": {"name": name, "arguments": arguments}}


def _reduced(text: str, tools: list[dict[str, Any]]) -> dict[str, Any]:
    """The answer as the library must see it. Its own count of tokens is left out: the library would add it up twice."""
    message = {"role": "assistant", "content": text, **({"tool_calls": tools} if tools else {})}
    choice = {"index": 0, "finish_reason": "tool_calls" if tools else "stop", "message": message}
    return {"id": "answer", "object": "chat.completion", "created": 0, "model": "", "choices": [choice]}
