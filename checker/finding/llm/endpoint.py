"""One model endpoint: questions of any kind go through it, by Instructor, and come back typed, or fail in plain words."""

from __future__ import annotations

import hashlib
import ipaddress
import json
import logging
import socket
import threading
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import httpx2
from pydantic import BaseModel, ValidationError

from checker.errors import EndpointError
from checker.finding.llm.failures import CallError, Failure, call_error
from checker.finding.llm.limiter import Limiter, SharedLimiter
from checker.finding.llm.line import Line
from checker.finding.llm.question import Answered, Message, Question, T
from checker.finding.llm.schema import wire_schema
from checker.finding.llm.store import Kept, Store
from checker.finding.llm.usage import Usage
from checker.settings import Mode, Profile

if TYPE_CHECKING:
    from instructor import Instructor

    from checker.domain.verdicts import Finding
    from checker.finding.llm.budget import Purse

__all__ = ["Answered", "Endpoint", "Message", "Question"]

_ASKED_AGAIN = 1
_IN_FLIGHT = 4
_CONNECT = 15.0  # seconds
_TALKATIVE = ("instructor", "openai", "httpx2", "httpcore2")  # they log what is asked and answered
# Where the second question ends so, the answer to the first stands, with a note.
_FIRST_STANDS = (Failure.TRUNCATED, Failure.REFUSED, Failure.EMPTY, Failure.MALFORMED, Failure.BUDGET)


class Endpoint:
    """Asks one endpoint, from any number of threads; an answer that is kept is not asked for again."""

    def __init__(  # noqa: PLR0913 - what a run shares is handed in, each part by its name
        self,
        profile: Profile,
        *,
        key: str,
        store: Store | None = None,
        limiter: Limiter | None = None,
        budget: Purse | None = None,
        local_only: bool = False,
        transport: httpx2.BaseTransport | None = None,
    ) -> None:
        if local_only and not is_this_computer(urlsplit(profile.base_url).hostname or ""):
            raise call_error(Failure.NOT_LOCAL, profile)
        self._profile, self._store = profile, store
        self._client = httpx2.Client(
            transport=transport,
            timeout=httpx2.Timeout(profile.timeout, connect=min(_CONNECT, profile.timeout)),
            follow_redirects=False,  # a CV goes to the place that was chosen, and to no other
            trust_env=not local_only,  # a proxy is another computer
        )
        self._line = Line(profile, self._client, key=key, limiter=limiter or SharedLimiter(_IN_FLIGHT), budget=budget)
        self._spent, self._counting = Usage(), threading.Lock()

    @property
    def profile(self) -> Profile:
        """The profile that this endpoint was made from."""
        return self._profile

    @property
    def spent(self) -> Usage:
        """What was really asked and answered through this endpoint; kept answers cost nothing."""
        return self._spent

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What a reader of the report must know of the answers that are kept."""
        return self._store.findings if self._store is not None else ()

    def close(self) -> None:
        """Close the connections."""
        self._client.close()

    def warm(self) -> None:
        """Load the libraries, which takes seconds that are not the endpoint's; the first question does it otherwise."""
        self._instructor(self._client)

    def ask(self, question: Question[T]) -> Answered[T]:
        """Answer a question: from what is kept, else by asking, and once more where the answer does not fit."""
        key = self._key_of(question)
        if self._store is not None and (kept := self._store.get(key)):
            values = _values(question, kept.texts)
            if values and (len(values) > _ASKED_AGAIN or not question.check or not question.check(values[-1])):
                return Answered(values, kept.usage, kept=True)
        texts, usage, note = self._asked_now(question)
        if self._store is not None and not note:
            self._store.put(key, Kept(texts, usage, question.owner, question.topic))
        return Answered(_values(question, texts), usage, kept=False, note=note)

    def _key_of(self, question: Question[T]) -> str:
        """The hash of everything that decides an answer."""
        deciding = {
            "url": self._profile.base_url,
            "messages": [[message.role, message.text] for message in question.messages],
            "name": question.answer.__name__,
            "schema": wire_schema(question.answer.model_json_schema()),
            "mode": self._profile.mode.value,
            "strict": self._profile.strict,
            "parameters": self._parameters(),
        }
        return hashlib.sha256(
            json.dumps(deciding, sort_keys=True, ensure_ascii=False).encode("utf-8", "surrogatepass")
        ).hexdigest()

    def _parameters(self) -> dict[str, Any]:
        """What goes along with every question, where this endpoint takes it."""
        profile = self._profile
        sent = {"model": profile.model, profile.answer_limit: profile.max_answer_tokens}
        wanted = {"temperature": profile.temperature, "seed": profile.seed, "store": False if profile.store_false else None}
        return sent | {name: value for name, value in wanted.items() if value is not None}

    def _instructor(self, http: httpx2.Client) -> Instructor:
        """Instructor, speaking as the profile has it, by a client of its own for each question."""
        import instructor
        import openai

        client = openai.OpenAI(base_url=self._profile.base_url, api_key="-", max_retries=0, http_client=http)
        speaking = instructor.from_openai(client, mode=instructor.Mode[self._profile.mode.value])
        _silence()
        return speaking

    def _asked_now(self, question: Question[T]) -> tuple[tuple[str, ...], Usage, str]:
        """Put a question through Instructor, which asks once more, in our words, where an answer does not fit."""
        from checker.finding.llm.reading import CURRENT, Reading, asked

        turn = _Turn(self._line, self._profile)
        reading = Reading(question, is_last=lambda: turn.usage.calls > _ASKED_AGAIN)
        note, current = "", CURRENT.set(reading)
        try:
            with httpx2.Client(transport=turn) as http:
                self._instructor(http).create(
                    response_model=asked(question.answer),
                    messages=_sendable(question.messages),
                    max_retries=_ASKED_AGAIN,
                    extra_body=_strictly(question.answer, self._profile) if self._profile.strict else None,
                    **self._parameters(),
                )
        except Exception as error:  # noqa: BLE001 - the libraries wrap whatever happened, and it is raised again as what it was
            failed = _named(error, reading.problem, self._profile)
            if not (reading.texts and isinstance(failed, CallError) and failed.failure in _FIRST_STANDS):
                raise failed from None  # what Instructor raises holds the answer in its text
            note = str(failed)
        finally:
            CURRENT.reset(current)
            with self._counting:
                self._spent += turn.usage
        return tuple(reading.texts), turn.usage, note


class _Turn(httpx2.BaseTransport):
    """The way from the library to the line, for one question: it counts each answer once, and stops at one that is none."""

    def __init__(self, line: Line, profile: Profile) -> None:
        self._line, self._profile = line, profile
        self.usage = Usage()

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        """Send what the library wrote; of its headers and addresses nothing is used."""
        completion = self._line.send(request.read())
        self.usage += completion.usage
        if completion.failure is not None:
            raise call_error(completion.failure, self._profile)
        return httpx2.Response(httpx2.codes.OK, json=completion.body)


def is_this_computer(host: str) -> bool:
    """Tell whether a host is this computer, without asking anyone else: only a loopback address, or localhost that is one."""
    if host == "localhost":
        try:
            addresses = {str(found[4][0]) for found in socket.getaddrinfo(host, None)}
        except OSError:
            return False
        return all(ipaddress.ip_address(address).is_loopback for address in addresses)
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _values(question: Question[T], texts: tuple[str, ...]) -> tuple[T, ...]:
    """Read kept answers; none where the shape that is asked has become a stricter one."""
    try:
        return tuple(question.answer.model_validate_json(text) for text in texts)
    except ValidationError:
        return ()


def _strictly(answer: type[BaseModel], profile: Profile) -> dict[str, Any] | None:
    """The words that make an endpoint enforce the schema, which Instructor leaves out."""
    name, schema = answer.__name__, wire_schema(answer.model_json_schema())
    if profile.mode is Mode.JSON_SCHEMA:
        return {"response_format": {"type": "json_schema", "json_schema": {"name": name, "strict": True, "schema": schema}}}
    if profile.mode is Mode.TOOLS:
        function = {"name": name, "description": answer.__doc__ or name, "parameters": schema, "strict": True}
        return {"tools": [{"type": "function", "function": function}]}
    return None


def _sendable(messages: tuple[Message, ...]) -> Any:  # noqa: ANN401 - one of a dozen types of the library
    """The messages with their text as it is; half a character, which no message can carry, is sent as an unknown one."""
    return [
        {"role": message.role, "content": message.text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")}
        for message in messages
    ]


def _named(error: BaseException, problem: Failure, profile: Profile) -> BaseException:
    """Find what went wrong under what the libraries made of it: a failure of the endpoint, an answer that does not fit, a bug."""
    from instructor.core.exceptions import ResponseParsingError

    while not isinstance(error, EndpointError | ResponseParsingError) and error.__cause__ is not None:
        error = error.__cause__
    return call_error(problem, profile) if isinstance(error, ResponseParsingError) else error


def _silence() -> None:
    """Close the mouths of the libraries: at any level they log what is asked and what is answered."""
    for name in _TALKATIVE:
        logger = logging.getLogger(name)
        logger.setLevel(logging.CRITICAL + 1)
        logger.propagate = False
        if not logger.handlers:
            logger.addHandler(logging.NullHandler())
