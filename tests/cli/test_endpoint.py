"""`checker endpoint`: what is set, and what works, in plain words."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import httpx2
import pytest

from tests.cli.homes import answer_with, new_home
from tests.cli.running import Run, checker
from tests.finding.llm.script import KEY, Script, body, refuses, says, tool

if TYPE_CHECKING:
    from pathlib import Path

GOOD = '{"som": 42, "letters": ["c", "v"]}'


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A user who has a key and nothing else; no test waits between attempts."""
    monkeypatch.setattr(time, "sleep", lambda _: None)
    place = new_home(tmp_path, monkeypatch)
    monkeypatch.setenv("OPENAI_API_KEY", KEY)
    return place


def ask_the_endpoint(
    monkeypatch: pytest.MonkeyPatch, *answers: httpx2.Response | Exception, options: tuple[str, ...] = ()
) -> tuple[Run, Script]:
    """Test the endpoint against these answers."""
    script = Script(*answers)
    answer_with(script, monkeypatch)
    return checker("endpoint", "test", *options), script


def steps(run: Run) -> dict[str, str]:
    """Return the lines of steps, by their name."""
    return {name.strip(): found.strip() for line in run.out.splitlines() if (name := line[:27]) and (found := line[27:])}


def test_the_profiles_are_listed(here: Path) -> None:
    """Each with its address, model, form and key; nothing is asked, and no key is shown."""
    (here / "checker.toml").write_text('profile = "vllm"\nengine = "llm"\n[profiles.vllm]\nmodel = "m"\n', "utf-8")
    run = checker("endpoint")
    assert run.code == 0
    lines = run.out.splitlines()
    assert "  openai    https://api.openai.com/v1 · gpt-4.1 · JSON_SCHEMA, strict · OPENAI_API_KEY staat klaar" in lines
    assert "* vllm      http://localhost:8000/v1 · m · JSON_SCHEMA · geen sleutel nodig" in lines
    assert any("azure" in line and "base_url in te vullen" in line and "AZURE_OPENAI_API_KEY ontbreekt" in line for line in lines)
    assert "--engine auto betekent hier: llm." in lines
    assert "Gelezen instellingen: checker.toml." in lines
    assert KEY not in run.out


def test_without_files_it_says_so() -> None:
    """And that auto then means the rules, key or no key."""
    out = checker("endpoint").out
    assert "--engine auto betekent hier: rules." in out
    assert "geen bestand" in out


def test_an_endpoint_that_works(monkeypatch: pytest.MonkeyPatch, here: Path) -> None:
    """Where it goes, how it is processed, and each step that went well."""
    (here / "checker.toml").write_text('[profiles.openai]\nresidency = "In de EU, zegt het contract."\n', "utf-8")
    run, script = ask_the_endpoint(monkeypatch, says(GOOD, usage=(61, 12, 0)))
    assert run.code == 0, run.err
    assert "gaat naar https://api.openai.com/v1, model gpt-4.1." in run.out
    assert "Verwerking: In de EU, zegt het contract." in run.out
    found = steps(run)
    assert found.pop("tijd").endswith(" s")
    assert found == {
        "bereikt": "ja",
        "sleutel aangenomen": "ja",
        "model bekend": "ja",
        "antwoord als JSON_SCHEMA": "ja",
        "in één keer": "ja",
        "strict aangenomen": "ja",
        "tokens geteld": "ja: 61 in de vraag, 12 in het antwoord",
    } | {name: text for name, text in found.items() if name.startswith(("Profiel", "Verwerking"))}
    assert len(script.requests) == 1
    assert KEY not in run.out + run.err


def test_what_is_less_than_perfect_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    """A second question that was needed, tokens that are not counted, a statement that is missing."""
    run, _ = ask_the_endpoint(monkeypatch, says("hm", usage=None), says(GOOD, usage=None))
    assert run.code == 0
    assert steps(run)["in één keer"] == "nee, na een tweede vraag"
    assert steps(run)["tokens geteld"].startswith("nee; geschat: ")
    assert "Verwerking: niet opgegeven" in run.out


@pytest.mark.parametrize(
    "answer,known",
    [
        (httpx2.ConnectError("x"), {"bereikt": "nee"}),
        (refuses(401), {"bereikt": "ja", "sleutel aangenomen": "nee"}),
        (refuses(404), {"bereikt": "ja", "sleutel aangenomen": "ja", "model bekend": "nee"}),
        (refuses(500), {"bereikt": "ja"}),
        (
            says("", refusal="no"),
            {"bereikt": "ja", "sleutel aangenomen": "ja", "model bekend": "ja", "antwoord als JSON_SCHEMA": "nee"},
        ),
    ],
)
def test_an_endpoint_that_fails_shows_how_far_it_came(
    monkeypatch: pytest.MonkeyPatch, answer: httpx2.Response, known: dict[str, str]
) -> None:
    """No more is claimed than is known; the failure ends the command with 4."""
    run, _ = ask_the_endpoint(monkeypatch, answer)
    assert run.code == 4
    assert run.err.startswith("checker: Endpoint openai (api.openai.com): ")
    found = steps(run)
    assert {name: text for name, text in found.items() if text in ("ja", "nee")} == known


def test_another_form_that_works_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    """Refused with strict, refused without, and answered by a tool: what to put in the profile is said."""
    run, script = ask_the_endpoint(monkeypatch, refuses(400), refuses(400), httpx2.Response(200, json=tool(GOOD)))
    assert run.code == 4
    assert 'Dit werkt wel: mode = "TOOLS" en strict = false. Zet dat in het profiel openai.' in run.out
    forms = [(sent.get("response_format", {}).get("json_schema", {}).get("strict"), "tools" in sent) for sent in script.bodies]
    assert forms == [(True, False), (None, False), (None, True)]


def test_no_form_that_works_is_no_advice(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each other form is tried once, and nothing is promised."""
    run, script = ask_the_endpoint(monkeypatch, refuses(400))
    assert run.code == 4
    assert "Dit werkt wel" not in run.out
    assert len(script.requests) == 4


def test_local_only_refuses_before_anything_is_sent(monkeypatch: pytest.MonkeyPatch) -> None:
    """The vendor is never reached."""
    run, script = ask_the_endpoint(monkeypatch, says(GOOD), options=("--local-only",))
    assert run.code == 4
    assert "niet deze computer" in run.err
    assert script.requests == []


def test_local_only_lets_an_own_server_through(monkeypatch: pytest.MonkeyPatch) -> None:
    """On this computer, by number."""
    monkeypatch.setenv("CHECKER_BASE_URL", "http://127.0.0.1:8080/v1")
    run, script = ask_the_endpoint(
        monkeypatch, httpx2.Response(200, json=body(GOOD)), options=("--local-only", "--profile", "llamacpp")
    )
    assert run.code == 0, run.err
    assert steps(run)["sleutel"] == "niet nodig"
    assert script.requests[0].url.host == "127.0.0.1"
    assert "authorization" not in script.requests[0].headers


def test_no_key_is_said_before_anything_is_sent(monkeypatch: pytest.MonkeyPatch) -> None:
    """With the name of its variable."""
    monkeypatch.delenv("OPENAI_API_KEY")
    run, script = ask_the_endpoint(monkeypatch, says(GOOD))
    assert (run.code, script.requests) == (4, [])
    assert "OPENAI_API_KEY" in run.err


def test_an_unknown_profile_and_an_unknown_action_are_wrong_usage() -> None:
    """With the names that are known."""
    unknown = checker("endpoint", "test", "--profile", "opneai")
    assert unknown.code == 2
    assert "openai, azure, mistral, ollama, vllm, llamacpp" in unknown.err
    assert checker("endpoint", "try").code == 2
