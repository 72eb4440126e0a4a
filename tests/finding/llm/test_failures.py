"""Whatever goes wrong ends in plain Dutch with exit code 4, and shows neither a key nor a word of a CV."""

from __future__ import annotations

import gzip
import ssl
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import httpx2
import pytest

from checker.finding.llm import line
from checker.finding.llm.endpoint import Endpoint, is_this_computer
from checker.finding.llm.failures import CallError, Failure
from checker.finding.llm.limiter import Outcome, SharedLimiter
from checker.settings import Mode
from tests.finding.llm.script import KEY, PERSONAL, Script, body, claims, profile, question, refuses, says

GOOD = says(claims("x"))


@pytest.fixture(autouse=True)
def waits(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """No test really waits between attempts; the seconds are remembered."""
    waited: list[float] = []
    monkeypatch.setattr(time, "sleep", waited.append)
    return waited


class Open:
    """A limiter that lets every call through at once, and remembers the pauses that the endpoint wanted."""

    def __init__(self) -> None:
        self.pauses: list[float] = []

    def enter(self) -> None:
        """Let it through."""

    def leave(self, outcome: Outcome) -> None:
        """Remember the pause."""
        self.pauses.append(outcome.pause)


def failure(*answers: httpx2.Response | Exception | Callable[[], httpx2.Response], **fields: object) -> tuple[CallError, Script]:
    """Return how a question to these answers fails."""
    script = Script(*answers)
    with pytest.raises(CallError) as caught:
        script.endpoint(profile(**fields), limiter=Open()).ask(question())
    return caught.value, script


def tls() -> httpx2.ConnectError:
    """A connection that failed on a certificate, as the transport reports it."""
    error = httpx2.ConnectError("certificate verify failed")
    error.__cause__ = ssl.SSLCertVerificationError("self-signed")
    return error


HTML = httpx2.Response(200, text=f"<html>{PERSONAL}</html>")
CASES = [
    (refuses(401), Failure.WRONG_KEY, 1, "PROEF_KEY"),
    (refuses(402), Failure.NO_CREDIT, 1, "tegoed"),
    (refuses(403), Failure.FORBIDDEN, 1, "mag niet"),
    (refuses(404), Failure.UNKNOWN_MODEL, 1, "model m-1"),
    (refuses(400), Failure.NOT_ACCEPTED, 1, "JSON_SCHEMA, TOOLS of MD_JSON"),
    (refuses(422), Failure.NOT_ACCEPTED, 1, "checker endpoint test"),
    (refuses(400, {"param": "temperature", "code": "unsupported_value"}), Failure.FIELD_REFUSED, 1, "veld temperature"),
    (refuses(400, {"param": PERSONAL, "code": PERSONAL}), Failure.NOT_ACCEPTED, 1, "mode"),
    (refuses(400, {"code": "model_not_found"}), Failure.UNKNOWN_MODEL, 1, "CHECKER_MODEL"),
    (refuses(400, {"code": "context_length_exceeded"}), Failure.TOO_LONG, 1, "te lang"),
    (refuses(400, {"code": "content_filter"}), Failure.REFUSED, 1, "filter"),
    (refuses(413), Failure.TOO_LONG, 1, "te lang"),
    (refuses(418), Failure.UNEXPECTED, 1, "418"),
    (refuses(429), Failure.BUSY, 3, "na 2 nieuwe pogingen"),
    (refuses(429, {"code": "insufficient_quota"}), Failure.NO_CREDIT, 1, "tegoed"),
    (refuses(429, retry_after="3600"), Failure.WAIT_TOO_LONG, 1, "3600 seconden"),
    (refuses(408), Failure.SERVER, 3, "408"),
    (refuses(409), Failure.SERVER, 3, "409"),
    (refuses(500), Failure.SERVER, 3, "500"),
    (refuses(503, {"code": "model_overloaded"}), Failure.SERVER, 3, "model_overloaded"),
    (refuses(503, retry_after="3600"), Failure.WAIT_TOO_LONG, 1, "3600 seconden"),
    (httpx2.Response(502, text="<html>"), Failure.SERVER, 3, "502"),
    (httpx2.Response(301, headers={"location": "https://elders.example/"}), Failure.REDIRECT, 1, "verwijst door"),
    (httpx2.Response(307, headers={"location": "https://elders.example/"}), Failure.REDIRECT, 1, "307"),
    (HTML, Failure.NOT_AN_ANSWER, 1, "/v1"),
    (httpx2.Response(200, content=b""), Failure.NOT_AN_ANSWER, 1, "/v1"),
    (httpx2.Response(204), Failure.NOT_AN_ANSWER, 1, "204"),
    (httpx2.Response(200, json=[1]), Failure.NOT_AN_ANSWER, 1, "geen antwoord"),
    (httpx2.Response(200, json={"choices": []}), Failure.NOT_AN_ANSWER, 1, "geen antwoord"),
    (httpx2.Response(200, json={"choices": [{"message": None}]}), Failure.NOT_AN_ANSWER, 1, "geen antwoord"),
    (httpx2.Response(200, json={"choices": [{"message": {"tool_calls": [7]}}]}), Failure.NOT_AN_ANSWER, 1, "geen antwoord"),
    (httpx2.Response(200, content=b"[" * 200_000), Failure.NOT_AN_ANSWER, 1, "geen antwoord"),
    (httpx2.Response(200, json={"error": {"type": "server_error"}}), Failure.NOT_AN_ANSWER, 1, "server_error"),
    (httpx2.Response(200, json={"error": PERSONAL}), Failure.NOT_AN_ANSWER, 1, "geen antwoord"),
    (httpx2.Response(200, json={"error": {"code": 429, "message": PERSONAL}}), Failure.BUSY, 3, "te druk"),
    (httpx2.Response(200, json={"error": {"code": 401}}), Failure.WRONG_KEY, 1, "PROEF_KEY"),
    (httpx2.Response(200, json={"object": "error", "code": 502, "message": PERSONAL}), Failure.SERVER, 3, "502"),
    (says("{", finish="length"), Failure.TRUNCATED, 1, "max_answer_tokens"),
    (says("", refusal=f"no, {PERSONAL}"), Failure.REFUSED, 1, "weigert"),
    (says(PERSONAL, finish="content_filter"), Failure.REFUSED, 1, "weigert"),
    (says(""), Failure.EMPTY, 2, "leeg"),
    (httpx2.Response(200, json=body(None)), Failure.EMPTY, 2, "leeg"),
    (says(f"{PERSONAL} {{"), Failure.MALFORMED, 2, "gevraagde vorm"),
    (says('{"claims": "' + PERSONAL + '"}'), Failure.MALFORMED, 2, "gevraagde vorm"),
    (httpx2.ConnectError("refused"), Failure.UNREACHABLE, 3, "Staat de server aan"),
    (httpx2.ConnectTimeout("slow"), Failure.UNREACHABLE, 3, "niet bereikbaar"),
    (httpx2.RemoteProtocolError("closed"), Failure.UNREACHABLE, 3, "niet bereikbaar"),
    (httpx2.ReadError("reset"), Failure.UNREACHABLE, 3, "niet bereikbaar"),
    (httpx2.ProxyError("407"), Failure.UNREACHABLE, 3, "proxy"),
    (httpx2.ReadTimeout("slow"), Failure.TIMEOUT, 1, "120 seconden"),
    (tls(), Failure.TLS, 1, "SSL_CERT_FILE"),
]  # fmt: skip


@pytest.mark.parametrize("answer,kind,calls,words", CASES, ids=[f"{number}-{case[1].name}" for number, case in enumerate(CASES)])
def test_a_failure_is_named_and_says_what_to_do(answer: httpx2.Response, kind: Failure, calls: int, words: str) -> None:
    """Its kind, the endpoint, what to do; asked again only where that may help, a bounded number of times."""
    error, script = failure(answer)
    assert error.failure is kind
    assert error.exit_code == 4
    assert str(error).startswith("Endpoint proef (model.example): ")
    assert words in str(error)
    assert len(script.requests) == calls


@pytest.mark.parametrize("answer,kind,calls,words", CASES, ids=[f"{number}-{case[1].name}" for number, case in enumerate(CASES)])
def test_no_failure_shows_a_key_or_a_word_of_a_cv(answer: httpx2.Response, kind: Failure, calls: int, words: str) -> None:
    """Not in its message, and nothing is chained to it that a traceback would print."""
    error, _ = failure(answer)
    for shown in (str(error), repr(error)):
        assert KEY not in shown
        assert not any(word in shown for word in PERSONAL.split() if len(word) > 4)
        assert "{" not in shown
    assert error.__cause__ is None
    assert error.__suppress_context__


def test_every_kind_of_failure_is_seen_here() -> None:
    """No failure has a sentence that no test ever reads."""
    seen = {case[1] for case in CASES} | {Failure.NOT_LOCAL, Failure.BUDGET, Failure.TOO_BIG}
    assert seen == set(Failure)


def test_a_tool_that_is_not_called_is_no_answer() -> None:
    """Some servers ignore the tool that must be called; another mode is advised."""
    error, script = failure(says("Dag!"), mode=Mode.TOOLS)
    assert (error.failure, len(script.requests)) == (Failure.MALFORMED, 2)
    assert "andere mode" in str(error)


def test_an_answer_without_end_is_not_read_to_its_end(monkeypatch: pytest.MonkeyPatch) -> None:
    """Also where it is small on the wire and large when unpacked."""
    monkeypatch.setattr(line, "_MEGABYTES", 1)
    packed = gzip.compress(b" " * 3_000_000)
    error, _ = failure(lambda: httpx2.Response(200, stream=httpx2.ByteStream(packed), headers={"content-encoding": "gzip"}))
    assert error.failure is Failure.TOO_BIG
    assert "1 MB" in str(error)


def test_an_answer_that_cannot_be_unpacked_is_none() -> None:
    """Bytes that are not what their header says."""
    error, _ = failure(lambda: httpx2.Response(200, stream=httpx2.ByteStream(b"x"), headers={"content-encoding": "gzip"}))
    assert error.failure is Failure.NOT_AN_ANSWER


def test_an_answer_that_drips_is_timed_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """The time-out is for the whole answer, not for the pause between two bytes."""
    moments = iter(range(0, 10_000, 100))
    monkeypatch.setattr(time, "monotonic", lambda: float(next(moments)))
    error, _ = failure(GOOD, timeout=50)
    assert error.failure is Failure.TIMEOUT


def test_what_passes_is_waited_out(waits: list[float]) -> None:
    """An answer that comes on the third attempt is an answer; each wait is longer than the one before it could be short."""
    script = Script(refuses(500), httpx2.ConnectError("x"), GOOD)
    assert script.endpoint().ask(question()).values
    assert len(script.requests) == 3
    first, second = waits
    assert 0.5 <= first <= 1 <= second <= 2


def test_waits_are_the_same_in_every_run(waits: list[float]) -> None:
    """They are spread by the question, not by chance, and differ from one question to another."""
    for text in ("een", "een", "twee"):
        Script(refuses(500), GOOD).endpoint().ask(question(text))
    assert waits[0] == waits[1] != waits[2]


def test_a_busy_endpoint_pauses_everybody() -> None:
    """The wait goes to the limiter, which all threads share: as long as is asked, else longer each time."""
    asked, unasked = Open(), Open()
    Script(refuses(429, retry_after="7"), GOOD).endpoint(limiter=asked).ask(question())
    Script(refuses(429), refuses(429), GOOD).endpoint(limiter=unasked).ask(question())
    assert asked.pauses == [7, 0]
    first, second, last = unasked.pauses
    assert 0.5 <= first <= 1 <= second <= 2
    assert last == 0


def test_the_pause_is_really_kept() -> None:
    """With the limiter of a run, the next attempt comes after the time that the endpoint asked for."""
    begun = time.monotonic()
    limiter = SharedLimiter(4)
    Script(refuses(429, retry_after="0.2"), GOOD).endpoint(limiter=limiter).ask(question())
    assert time.monotonic() - begun >= 0.2
    assert limiter.allowed == 2


def test_the_limiter_hears_of_every_end() -> None:
    """Also of a call that broke off for a reason that no one foresaw, so that no place is lost."""
    limiter = SharedLimiter(1)
    endpoint = Script(ZeroDivisionError(), GOOD).endpoint(limiter=limiter)
    with pytest.raises(ZeroDivisionError):
        endpoint.ask(question())
    assert endpoint.ask(question()).values


@pytest.mark.parametrize("status", [503, 500])
def test_an_endpoint_that_names_its_time_is_believed(status: int, waits: list[float]) -> None:
    """In seconds, in thousandths, or as a date."""
    soon = format_datetime(datetime.now(UTC) + timedelta(seconds=30), usegmt=True)
    for headers in ({"retry_after": "7"}, {"retry_after_ms": "1500", "retry_after": "9"}, {"retry_after": soon}):
        Script(refuses(status, **headers), GOOD).endpoint().ask(question())
    assert waits[:2] == [7, 1.5]
    assert 25 < waits[2] <= 30


@pytest.mark.parametrize("written", ["straks", "-5", "nan", "inf", "Mon, 32 Foo 2026", "Mon, 01 Jan 2001 00:00:00 GMT"])
def test_a_time_that_is_none_is_no_reason_to_stop(written: str, waits: list[float]) -> None:
    """Nonsense, a negative number and a moment that is past do not stop the next attempt, nor delay it for long."""
    assert Script(refuses(500, retry_after=written), GOOD).endpoint().ask(question()).values
    assert all(0 <= wait <= 1 for wait in waits)


def test_no_retries_is_one_call() -> None:
    """The profile may ask for none."""
    _, script = failure(refuses(500), retries=0)
    assert len(script.requests) == 1


@pytest.mark.parametrize("base_url", ["http://127.0.0.1:8000/v1", "http://127.8.8.8/v1", "http://[::1]:11434/v1"])
def test_local_only_lets_this_computer_through(base_url: str) -> None:
    """Any address of the loopback."""
    script = Script(GOOD)
    assert script.endpoint(profile(base_url=base_url), local_only=True).ask(question()).values


@pytest.mark.parametrize(
    "host",
    [
        "api.openai.com",
        "10.0.0.5",
        "192.168.1.9",
        "0.0.0.0",  # noqa: S104 - refused, not bound
        "localhost.example.nl",
        "127.0.0.1.nip.io",
        "127.1",
        "[::ffff:8.8.8.8]",
    ],
)
def test_local_only_refuses_every_other_host_before_a_byte_is_sent(host: str) -> None:
    """Not even the name is looked up: that would be a message to a name server."""
    script = Script(GOOD)
    with pytest.raises(CallError, match="niet deze computer") as caught:
        script.endpoint(profile(base_url=f"http://{host}/v1"), local_only=True)
    assert caught.value.failure is Failure.NOT_LOCAL
    assert script.requests == []


def test_a_localhost_that_leads_elsewhere_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """A hosts file can send that name anywhere, so its address is what counts."""
    found = ["127.0.0.1"]
    monkeypatch.setattr("socket.getaddrinfo", lambda *_: [(2, 1, 6, "", (address, 0)) for address in found])
    assert is_this_computer("localhost")
    found.append("203.0.113.7")
    assert not is_this_computer("localhost")


def test_local_only_uses_no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    """A proxy from the environment is another computer; without --local-only it is used, as a company may demand."""
    monkeypatch.setenv("HTTP_PROXY", "http://proxy.example:3128")
    monkeypatch.setenv("ALL_PROXY", "http://proxy.example:3128")
    here = profile(base_url="http://127.0.0.1:8000/v1")
    closed, usual = Endpoint(here, key=KEY, local_only=True), Endpoint(here, key=KEY)
    assert not closed._client._mounts
    assert usual._client._mounts
