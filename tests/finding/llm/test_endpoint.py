"""A question goes out as it stands and comes back typed, with one second question at most."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from checker.finding.llm.budget import Budget
from checker.finding.llm.failures import CallError, Failure
from checker.finding.llm.question import Message, Question
from checker.finding.llm.usage import Usage
from checker.settings import READY, Mode
from tests.finding.llm.script import KEY, MODES, PERSONAL, Claims, Script, body, claims, profile, question, refuses, says, tool

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    import httpx2

HOSTILE = "  ingesprongen {{ 7*7 }}\n   \n{% raw %}{# weg #} {% x \\n \u00e9\u2011\ufeff\u2028 {{ self }}\n  {{sys}}\n\n"
GOOD = claims("klachtencoördinator")


def in_mode(mode: Mode, answer: str) -> httpx2.Response:
    """Return an answer in the way of a mode."""
    import httpx2

    return httpx2.Response(200, json=tool(answer)) if mode is Mode.TOOLS else says(answer)


def missing(quote: str) -> Callable[[Claims], Sequence[str]]:
    """Return a check that complains of one quote."""
    return lambda answer: [f"quote not found: {c.quote}" for c in answer.claims if c.quote == quote]


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("strict", [False, True])
def test_an_answer_comes_back_typed(mode: Mode, strict: bool) -> None:  # noqa: FBT001 - a parameter of the test
    """In every mode, with and without strict: one call, one value, its tokens counted once."""
    script = Script(in_mode(mode, GOOD))
    answered = script.endpoint(profile(mode=mode, strict=strict)).ask(question())
    assert answered.values == (Claims.model_validate_json(GOOD),)
    assert type(answered.values[0]) is Claims
    assert (answered.usage, answered.kept, answered.note) == (Usage(100, 50, 20, 1), False, "")
    assert len(script.requests) == 1


@pytest.mark.parametrize("mode", MODES)
def test_text_arrives_as_it_is_and_is_never_rendered(mode: Mode) -> None:
    """Braces, comments, broken tags, indents and lines of spaces all arrive; what a mode adds of its own stands after them."""
    script = Script(in_mode(mode, claims("x")), in_mode(mode, GOOD))
    asked = Question((Message("system", HOSTILE), Message("user", HOSTILE)), Claims, check=missing("x"))
    script.endpoint(profile(mode=mode)).ask(asked)
    for sent in script.bodies:
        texts = [message["content"] for message in sent["messages"][:2]]
        assert all(text.startswith(HOSTILE) for text in texts)
        assert mode is Mode.MD_JSON or texts == [HOSTILE, HOSTILE]


def test_half_a_character_is_sent_as_an_unknown_one() -> None:
    """A lone surrogate cannot be written in UTF-8; it keeps its place, so that offsets stay true."""
    script = Script(says(GOOD))
    script.endpoint().ask(question("a\ud83db\udc00 \U0001f600"))
    assert script.bodies[0]["messages"][1]["content"] == "a\ufffdb\ufffd \U0001f600"


def test_what_an_endpoint_takes_is_sent_and_nothing_else() -> None:
    """Seed, temperature and store go along only where the profile has them, and the limit under the name it has there."""
    plain, full = Script(says(GOOD)), Script(says(GOOD))
    plain.endpoint().ask(question())
    given = profile(temperature=0, seed=7, store_false=True, answer_limit="max_completion_tokens", max_answer_tokens=900)
    full.endpoint(given).ask(question())
    assert set(plain.bodies[0]) == {"messages", "model", "max_tokens", "response_format"}
    (sent,) = full.bodies
    assert {name: sent[name] for name in ("temperature", "seed", "store", "max_completion_tokens")} == {
        "temperature": 0,
        "seed": 7,
        "store": False,
        "max_completion_tokens": 900,
    }
    assert "max_tokens" not in sent


def test_the_ready_profile_of_openai_asks_to_keep_nothing() -> None:
    """`store` is false there, the schema is enforced, and no temperature is sent to models that take none."""
    script = Script(says(GOOD))
    script.endpoint(READY[0]).ask(question())
    (sent,) = script.bodies
    assert sent["store"] is False
    assert sent["response_format"]["json_schema"]["strict"] is True
    assert "temperature" not in sent


@pytest.mark.parametrize("strict", [False, True])
def test_the_schema_on_the_wire_is_ours(strict: bool) -> None:  # noqa: FBT001 - a parameter of the test
    """Closed and complete in both modes that carry one; `strict` stands there only where the profile asks it."""
    schema, tools = Script(says(GOOD)), Script(in_mode(Mode.TOOLS, GOOD))
    schema.endpoint(profile(strict=strict)).ask(question())
    tools.endpoint(profile(strict=strict, mode=Mode.TOOLS)).ask(question())
    named = schema.bodies[0]["response_format"]["json_schema"]
    function = tools.bodies[0]["tools"][0]["function"]
    assert (named.get("strict"), function.get("strict")) == ((True, True) if strict else (None, None))
    for sent in (named["schema"], function["parameters"]):
        assert sent["additionalProperties"] is False
        assert sent["required"] == ["claims"]
    assert tools.bodies[0]["tool_choice"]["function"]["name"] == function["name"]


def test_the_headers_are_ours(monkeypatch: pytest.MonkeyPatch) -> None:
    """The library tells of the machine and of its environment; what goes out is the key and what HTTP needs."""
    monkeypatch.setenv("OPENAI_ORG_ID", "org-x")
    monkeypatch.setenv("OPENAI_CUSTOM_HEADERS", "x-mine: 1")
    script = Script(says(GOOD))
    script.endpoint().ask(question())
    (request,) = script.requests
    known = {"host", "accept", "accept-encoding", "connection", "content-type", "content-length", "user-agent", "authorization"}
    assert set(request.headers) == known
    assert request.headers["authorization"] == f"Bearer {KEY}"
    assert request.url == "https://model.example/v1/chat/completions"


def test_no_key_sends_no_header() -> None:
    """An endpoint of one's own that wants no key gets none, not even the one of another."""
    from checker.finding.llm.endpoint import Endpoint

    script = Script(says(GOOD))
    Endpoint(profile(key_variable=""), key="", transport=script).ask(question())
    assert "authorization" not in script.requests[0].headers


@pytest.mark.parametrize("mode", MODES)
def test_complaints_are_the_text_of_the_second_question(mode: Mode) -> None:
    """What the check says goes back word for word, after the answer; both answers are returned, the newest last."""
    script = Script(in_mode(mode, claims("verzonnen")), in_mode(mode, GOOD))
    answered = script.endpoint(profile(mode=mode)).ask(question(check=missing("verzonnen")))
    assert [value.claims[0].quote for value in answered.values] == ["verzonnen", "klachtencoördinator"]
    assert answered.usage == Usage(200, 100, 40, 2)
    assert "quote not found: verzonnen" in script.bodies[1]["messages"][-1]["content"].splitlines()


def test_a_second_answer_is_final() -> None:
    """There is never a third question: what the check still says is for the court."""
    script = Script(says(claims("verzonnen")))
    answered = script.endpoint().ask(question(check=missing("verzonnen")))
    assert len(answered.values) == len(script.requests) == 2
    assert answered.note == ""


def test_an_answer_of_the_wrong_shape_is_asked_again() -> None:
    """The places that do not fit are named, without what was given and without a library's version."""
    script = Script(says('{"claims": [{"criterion": 1, "citaat": "geheim"}]}'), says(GOOD))
    answered = script.endpoint().ask(question())
    assert answered.values == (Claims.model_validate_json(GOOD),)
    told = script.bodies[1]["messages"][-1]["content"]
    assert "claims.0.quote: Field required" in told
    assert "pydantic" not in told
    assert "geheim" not in told


def test_the_first_answer_stands_where_the_second_question_gives_nothing() -> None:
    """Cut off, refused, empty or without shape the second time: what was answered first is used, and a note says why."""
    for second, words in (
        (says("{", finish="length"), "afgebroken"),
        (says("", refusal="no"), "weigert"),
        (says(""), "leeg"),
        (says("Sorry."), "gevraagde vorm"),
    ):
        answered = Script(says(claims("x")), second).endpoint().ask(question(check=missing("x")))
        assert [value.claims[0].quote for value in answered.values] == ["x"]
        assert words in answered.note
        assert answered.usage.calls == 2


def test_a_second_question_that_does_not_arrive_is_a_failure() -> None:
    """When the endpoint breaks down in between, a run says so rather than judge by half the work."""
    with pytest.raises(CallError) as caught:
        Script(says(claims("x")), refuses(401)).endpoint().ask(question(check=missing("x")))
    assert caught.value.failure is Failure.WRONG_KEY


def test_a_check_that_breaks_is_our_own_fault() -> None:
    """An exception in our code comes out as it is, and is no failure of the endpoint."""

    def broken(_: Claims) -> Sequence[str]:
        raise KeyError("ours")

    with pytest.raises(KeyError, match="ours"):
        Script(says(GOOD)).endpoint().ask(question(check=broken))


def test_tokens_are_counted_once_also_over_a_run() -> None:
    """Two questions of two calls each: four calls, and not what the library adds up."""
    script = Script(says(claims("x")), says(GOOD), says(claims("x")), says(GOOD))
    endpoint = script.endpoint()
    for text in ("een", "twee"):
        endpoint.ask(question(text, check=missing("x")))
    assert endpoint.spent == Usage(400, 200, 80, 4)


@pytest.mark.parametrize("usage", [None, {}, {"prompt_tokens": "veel"}, 7, {"prompt_tokens": 0, "completion_tokens": 0}])
def test_tokens_that_are_not_counted_are_estimated(usage: object) -> None:
    """Some endpoints send no count, or a strange one; then the lengths tell, and that is said."""
    counted = Script(says(GOOD, usage=usage)).endpoint().ask(question()).usage
    assert counted.estimated
    assert counted.input > len(PERSONAL) / 4
    assert counted.output > 0


def test_a_call_that_counts_in_details_that_are_none_is_read() -> None:
    """A missing detail is no cache."""
    usage = {"prompt_tokens": 9, "completion_tokens": 3, "prompt_tokens_details": None}
    assert Script(says(GOOD, usage=usage)).endpoint().ask(question()).usage == Usage(9, 0, 3, 1)


def test_the_budget_stops_before_the_call() -> None:
    """The call that could go over the cap is not made; what was used is counted and told."""
    script, budget = Script(says(GOOD)), Budget(1500)
    endpoint = script.endpoint(profile(max_answer_tokens=1000), budget=budget)
    endpoint.ask(question("een"))
    assert budget.used == 120
    with pytest.raises(CallError, match=r"1\.500 tokens .* 120 zijn gebruikt.*--max-tokens-per-run") as caught:
        endpoint.ask(question("x" * 2000))
    assert caught.value.exit_code == 4
    assert len(script.requests) == 1


def test_a_second_question_over_the_budget_leaves_the_first_answer() -> None:
    """The first answer was paid for, so it is used, with a note."""
    script = Script(says(claims("x"), usage=(400, 600, 0)), says(GOOD))
    endpoint = script.endpoint(profile(max_answer_tokens=1000), budget=Budget(1900))
    answered = endpoint.ask(question(check=missing("x")))
    assert len(answered.values) == len(script.requests) == 1
    assert "--max-tokens-per-run" in answered.note


def test_a_failed_call_gives_its_tokens_back() -> None:
    """What was set aside for a call that failed is there for the next."""
    budget = Budget(1500)
    endpoint = Script(refuses(401), says(GOOD)).endpoint(profile(max_answer_tokens=1000), budget=budget)
    with pytest.raises(CallError):
        endpoint.ask(question())
    assert endpoint.ask(question()).usage.total == budget.used == 120


@pytest.mark.parametrize(
    "spoken",
    [
        f"```json\n{GOOD}\n```",
        f"```\n{GOOD}\n```\nSucces!",
        f"<think>Hmm {{kort}} of niet?</think>\n{GOOD}",
        f"zonder begin </think>\n\n```json\n{GOOD}\n```",
        f"Hier is het antwoord: {GOOD} Groet.",
        f"\ufeff \n{GOOD}",
    ],
)
@pytest.mark.parametrize("mode", MODES)
def test_json_in_wrapping_is_read_in_one_call(mode: Mode, spoken: str) -> None:
    """Fences, thoughts and words of welcome cost no second question, in any mode."""
    script = Script(in_mode(mode, spoken))
    assert script.endpoint(profile(mode=mode)).ask(question()).values == (Claims.model_validate_json(GOOD),)
    assert len(script.requests) == 1


def test_a_quote_may_hold_what_wraps_elsewhere() -> None:
    """An answer that is JSON as it stands is left alone, whatever its strings hold."""
    tricky = claims("```json {} ``` </think> {{ 7*7 }}")
    assert Script(says(tricky)).endpoint().ask(question()).values == (Claims.model_validate_json(tricky),)


def test_content_in_parts_and_arguments_as_data_are_read() -> None:
    """Some servers send the text in parts, or the arguments of a tool as an object."""
    import httpx2

    parts = [{"type": "text", "text": GOOD[:9]}, {"type": "text", "text": GOOD[9:]}]
    assert Script(httpx2.Response(200, json=body(parts))).endpoint().ask(question()).values
    called = Script(httpx2.Response(200, json=tool(json.loads(GOOD))))
    assert called.endpoint(profile(mode=Mode.TOOLS)).ask(question()).values == (Claims.model_validate_json(GOOD),)


def test_empty_lists_are_an_answer() -> None:
    """A model that finds nothing has answered."""
    assert Script(says('{"claims": []}')).endpoint().ask(question()).values == (Claims(claims=[]),)


def test_a_bare_list_is_no_answer_and_not_an_empty_one() -> None:
    """An object without the wrapping key, and a list without an object, are each asked again."""
    for wrong in ("[]", "{}"):
        script = Script(says(wrong), says(GOOD))
        assert script.endpoint().ask(question()).values == (Claims.model_validate_json(GOOD),)
        assert len(script.requests) == 2


def test_many_threads_share_an_endpoint() -> None:
    """Each thread gets the answer to its own question, and all are counted."""
    from concurrent.futures import ThreadPoolExecutor

    class Echo(Script):
        def _next(self, request: httpx2.Request) -> httpx2.Response:
            sent: Any = json.loads(request.content)
            return says(claims(sent["messages"][1]["content"]))

    endpoint = Echo().endpoint()
    with ThreadPoolExecutor(8) as threads:
        answers = list(threads.map(lambda number: endpoint.ask(question(f"cv {number}")), range(24)))
    assert [answer.values[0].claims[0].quote for answer in answers] == [f"cv {number}" for number in range(24)]
    assert endpoint.spent.calls == 24
