"""The line to one endpoint: a question goes out, an answer or a plain failure comes back, with patience in between."""

from __future__ import annotations

import hashlib
import json
import math
import ssl
import time
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING

import httpx2

from checker.finding.llm.completion import Completion, completion_of, error_in
from checker.finding.llm.failures import CallError, Facts, Failure, call_error, failure_of
from checker.finding.llm.limiter import ANSWERED, FAILED, Limiter, Outcome
from checker.finding.llm.usage import estimated_tokens
from checker.resources import program_version

if TYPE_CHECKING:
    from checker.finding.llm.budget import Purse
    from checker.settings import Profile

LONGEST_WAIT = 60.0  # seconds; an endpoint that asks for more is not waited for
_CONNECT = 15.0
_SLOWEST_RETRY = 16.0
_MEGABYTES = 20
_ERROR_STATUSES = {str(status) for status in range(400, 600)}


class Line:
    """Sends questions to one endpoint, as many at once as the limiter lets through, and asks again where that may help."""

    def __init__(
        self, profile: Profile, client: httpx2.Client, *, key: str, limiter: Limiter, budget: Purse | None = None
    ) -> None:
        self._profile, self._client, self._limiter, self._budget = profile, client, limiter, budget
        self._headers = {"content-type": "application/json", "accept": "application/json"}
        self._headers["user-agent"] = f"checker/{program_version()}"
        if key:
            self._headers["authorization"] = f"Bearer {key}"

    def send(self, question: bytes) -> Completion:
        """Ask, within the budget of the run."""
        if self._budget is None:
            return self._patiently(question)
        most, used = estimated_tokens(len(question)) + self._profile.max_answer_tokens, 0
        self._budget.reserve(most)
        try:
            completion = self._patiently(question)
            used = completion.usage.total
        finally:
            self._budget.settle(most, used)
        return completion

    def _patiently(self, question: bytes) -> Completion:
        """Ask again, a bounded number of times, where the failure may pass."""
        attempt = 0
        while True:
            try:
                return self._once(question, attempt)
            except CallError as error:
                if not error.passing or attempt >= self._profile.retries:
                    raise
                if error.failure is not Failure.BUSY:  # then the limiter lets nobody in until it is over
                    time.sleep(_wait(error, question, attempt))
            attempt += 1

    def _once(self, question: bytes, attempt: int) -> Completion:
        """Make one call, and tell the limiter how it went."""
        self._limiter.enter()
        outcome = FAILED
        try:
            completion = self._exchange(question)
            outcome = ANSWERED
        except CallError as error:
            if error.failure is Failure.BUSY:
                outcome = Outcome(answered=False, pause=_wait(error, question, attempt))
            raise
        finally:
            self._limiter.leave(outcome)
        return completion

    def _exchange(self, question: bytes) -> Completion:
        """Send and receive; whatever goes wrong on the way becomes a failure with a name."""
        try:
            status, headers, content = self._receive(question)
        except httpx2.ConnectTimeout:
            raise self._error(Failure.UNREACHABLE, passing=True) from None
        except httpx2.TimeoutException:
            raise self._error(Failure.TIMEOUT) from None
        except httpx2.DecodingError:
            raise self._error(Failure.NOT_AN_ANSWER, {"status": "niet uit te pakken"}) from None
        except httpx2.TransportError as error:
            if _is_about_tls(error):
                raise self._error(Failure.TLS) from None
            raise self._error(Failure.UNREACHABLE, passing=True) from None
        body = _json(content)
        completion = completion_of(body, asked=len(question)) if status == httpx2.codes.OK else None
        if completion is None:
            raise self._refusal(status, headers, error_in(body))
        return completion

    def _receive(self, question: bytes) -> tuple[int, httpx2.Headers, bytes]:
        """Read the whole answer, within the time and the size that one can have."""
        until = time.monotonic() + self._profile.timeout
        url = f"{self._profile.base_url}/chat/completions"
        content = bytearray()
        with self._client.stream("POST", url, content=question, headers=self._headers) as response:
            for part in response.iter_bytes():
                content += part
                if len(content) > _MEGABYTES * 1_000_000:
                    raise self._error(Failure.TOO_BIG, {"megabytes": _MEGABYTES})
                if time.monotonic() > until:
                    raise self._error(Failure.TIMEOUT)
            return response.status_code, response.headers, bytes(content)

    def _refusal(self, status: int, headers: httpx2.Headers, error: dict[str, object]) -> CallError:
        """Name the failure that a status and an error in the body stand for; some servers send the error with a 200."""
        code = str(error.get("code") or error.get("status") or "")
        if status == httpx2.codes.OK and code in _ERROR_STATUSES:
            status = int(code)
        failure, facts = failure_of(status, error)
        if failure not in (Failure.BUSY, Failure.SERVER):
            return self._error(failure, facts)
        wait = _asked_wait(headers)
        if wait is not None and wait > LONGEST_WAIT:
            return self._error(Failure.WAIT_TOO_LONG, {**facts, "seconds": math.ceil(wait)})
        return self._error(failure, facts, passing=True, wait=wait)

    def _error(
        self, failure: Failure, facts: Facts | None = None, *, passing: bool = False, wait: float | None = None
    ) -> CallError:
        return call_error(failure, self._profile, facts=facts, passing=passing, wait=wait)


def _wait(error: CallError, question: bytes, attempt: int) -> float:
    """The seconds until the next attempt: what the endpoint asks, else twice as long each time.

    They are spread by the question itself, so that many calls do not all come back at once and a run can be repeated.
    """
    if error.wait is not None:
        return error.wait
    spread = hashlib.sha256(question + bytes([attempt])).digest()[0] / 255
    return min(_SLOWEST_RETRY, 2.0**attempt) * (0.5 + spread / 2)


def _asked_wait(headers: httpx2.Headers) -> float | None:
    """The seconds that the endpoint asks to wait, from any of the ways to write them; None where it asks nothing usable."""
    for name, unit in (("retry-after-ms", 1000), ("retry-after", 1)):
        try:
            seconds = float(headers.get(name, "")) / unit
        except ValueError:
            continue
        if math.isfinite(seconds):
            return max(0.0, seconds)
    try:
        moment = parsedate_to_datetime(headers.get("retry-after", ""))
    except (ValueError, TypeError):
        return None
    return max(0.0, (moment.astimezone(UTC) - datetime.now(UTC)).total_seconds())


def _is_about_tls(error: BaseException | None) -> bool:
    """Tell whether a failed connection failed on its certificate or on what both sides can speak."""
    while error is not None:
        if isinstance(error, ssl.SSLError):
            return True
        error = error.__cause__ or error.__context__
    return False


def _json(content: bytes) -> object:
    """The body as data; None where it is no JSON."""
    try:
        return json.loads(content)
    except (ValueError, RecursionError):
        return None
