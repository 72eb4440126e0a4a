"""What is asked and answered stands in no log and no warning, and a key nowhere at all."""

from __future__ import annotations

import io
import logging
import time
import warnings
from typing import TYPE_CHECKING

import httpx2
import pytest

from checker import settings
from checker.errors import EndpointError
from checker.finding.llm import endpoint as endpoint_module
from checker.finding.llm.endpoint import Endpoint
from checker.settings import Mode
from tests.finding.llm.script import KEY, MODES, PERSONAL, Claims, Script, body, claims, profile, question, refuses, says, tool

if TYPE_CHECKING:
    from collections.abc import Iterator

LIBRARIES = ("", "instructor", "instructor.v2.retry", "instructor.v2", "openai", "openai._base_client", "httpx2", "httpcore2")


@pytest.fixture
def log() -> Iterator[io.StringIO]:
    """Everything that any logger would print, at the lowest level, with the libraries as a fresh program has them."""
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    root = logging.getLogger()
    loggers = [logging.getLogger(name) for name in LIBRARIES]
    before = [(logger.level, logger.propagate, list(logger.handlers)) for logger in loggers]
    for logger in loggers:
        logger.setLevel(logging.DEBUG)
        logger.propagate = True
    root.addHandler(handler)
    yield stream
    root.removeHandler(handler)
    for logger, (level, propagate, handlers) in zip(loggers, before, strict=True):
        logger.setLevel(level)
        logger.propagate = propagate
        logger.handlers[:] = handlers


def everything_that_happens(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ask in every mode, with good answers, bad ones, failures, and a second question."""
    monkeypatch.setattr(time, "sleep", lambda _: None)
    wrong = f'{{"claims": "{PERSONAL}"}}'
    for mode in MODES:
        good = httpx2.Response(200, json=tool(claims(PERSONAL))) if mode is Mode.TOOLS else says(claims(PERSONAL))
        for answers in (
            (good,),
            (says(wrong), says(wrong)),
            (httpx2.Response(200, json=tool(wrong)), good),
            (refuses(401),),
            (refuses(500),),
            (says(PERSONAL, finish="length"),),
            (httpx2.ConnectError(PERSONAL),),
            (httpx2.Response(200, json=body({"odd": PERSONAL}, annotations=PERSONAL, audio=PERSONAL)),),
        ):
            try:
                asked = question(
                    f"{PERSONAL} {{{{ 7*7 }}}}", check=lambda answer: [f"not found: {PERSONAL}"] if answer.claims else []
                )
                Script(*answers).endpoint(profile(mode=mode, timeout=5)).ask(asked)
            except EndpointError:
                logging.getLogger("checker").exception("with all that a traceback shows")


def test_no_logger_tells_what_was_asked_or_answered(
    log: io.StringIO, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """With every logger at its lowest level there is no word of the CV, of the answer or of the key; our own errors are there."""
    with warnings.catch_warnings(record=True) as warned:
        warnings.simplefilter("always")
        everything_that_happens(monkeypatch)
    printed = "".join(capfd.readouterr()) + log.getvalue() + "".join(str(warning.message) for warning in warned)
    assert "Endpoint proef" in log.getvalue()
    for word in (KEY, "Ooievaar", "Steenweg", "7*7", "authorization"):
        assert word not in printed


def test_the_libraries_would_have_told(log: io.StringIO, monkeypatch: pytest.MonkeyPatch) -> None:
    """The guard is seen to fail: left alone, the libraries log the CV."""
    monkeypatch.setattr(endpoint_module, "_silence", lambda: None)
    everything_that_happens(monkeypatch)
    assert "Steenweg" in log.getvalue()


def test_the_library_would_have_rendered_the_text() -> None:
    """The other trap, seen: with Instructor's own context a message is a template."""
    import instructor
    import openai

    script = Script(says(claims("x")))
    client = openai.OpenAI(api_key="-", base_url="https://model.example/v1", http_client=httpx2.Client(transport=script))
    instructor.from_openai(client, mode=instructor.Mode.JSON_SCHEMA).create(
        model="m", response_model=Claims, messages=[{"role": "user", "content": "{{ 7*7 }}"}], context={"doc": "x"}
    )
    assert script.bodies[0]["messages"][0]["content"] == "49"


def test_a_key_is_in_nothing_that_can_be_printed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Not in the profile, the settings, the endpoint, the question or the answer."""
    monkeypatch.setenv("PROEF_KEY", KEY)
    asked = profile()
    assert settings.key_of(asked) == KEY
    endpoint = Endpoint(asked, key=KEY, transport=Script(says(claims("x"))))
    answered = endpoint.ask(question())
    known = settings.load(environ={"PROEF_KEY": KEY, "OPENAI_API_KEY": KEY})
    for thing in (asked, known, endpoint, answered, endpoint.profile, endpoint._line, endpoint._client):
        assert KEY not in repr(thing)
        assert KEY not in str(thing)


@pytest.mark.parametrize("key", ["", "   ", "twee woorden", "é", "sk-\nx"])
def test_a_key_that_is_none_is_named_by_its_variable(key: str) -> None:
    """Missing, or with what no header can carry: the variable is named, the value is not."""
    with pytest.raises(EndpointError, match="PROEF_KEY") as caught:
        settings.key_of(profile(), {"PROEF_KEY": key})
    assert not key.strip() or key not in str(caught.value)


def test_a_key_with_the_end_of_its_line_is_a_key() -> None:
    """As `$(cat file)` and env files leave it."""
    assert settings.key_of(profile(), {"PROEF_KEY": f"{KEY}\r\n"}) == KEY
