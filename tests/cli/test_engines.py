"""Which engine a command opens, and that nobody's CV goes to a model that no settings file and no option chose."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.cli.engines import Asked, opened
from checker.cli.options import Engine, Letter
from checker.errors import EndpointError
from tests.cli.homes import new_home

CHOSEN = 'engine = "both"\nprofile = "ollama"\n[profiles.ollama]\nmodel = "klein"\n'


@pytest.fixture(name="here")
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A user without settings, in an empty folder."""
    return new_home(tmp_path, monkeypatch)


def opens(asked: Asked) -> tuple[str, bool, bool]:
    """The engine that opens, whether it has a model, and whether a model drafts letters."""
    with opened(asked) as (engine, drafter):
        return engine.name, engine.model is not None, drafter is not None


def test_auto_is_the_rules_where_nobody_chose_a_model(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A key that happens to stand in the environment sends no CV to anybody."""
    monkeypatch.setenv("OPENAI_API_KEY", "sleutel-van-iets-anders")
    assert opens(Asked(Engine.AUTO)) == ("rules", False, False)
    assert not list(here.iterdir())


def test_auto_is_what_a_settings_file_chose(here: Path) -> None:
    """In the folder where the command is given, or for this user."""
    (here / "checker.toml").write_text(CHOSEN, "utf-8")
    assert opens(Asked(Engine.AUTO)) == ("both", True, False)


def test_rules_are_rules_whatever_the_settings_say(here: Path) -> None:
    """A settings file is not even read: a broken one stops nobody who asks for the rules."""
    (here / "checker.toml").write_text("engine = ", "utf-8")
    assert opens(Asked(Engine.RULES)) == ("rules", False, False)


def test_a_model_that_is_asked_for_needs_only_a_key(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The variables that every client reads are enough; without a key the message says which variable is missing."""
    with pytest.raises(EndpointError, match="OPENAI_API_KEY"):
        opens(Asked(Engine.LLM))
    monkeypatch.setenv("OPENAI_API_KEY", "sk-proef")
    assert opens(Asked(Engine.LLM)) == ("llm", True, False)
    assert not list(here.iterdir())


def test_a_letter_by_a_model_leaves_the_finding_to_the_rules(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The one has nothing to do with the other."""
    monkeypatch.setenv("OPENAI_API_KEY", "sk-proef")
    assert opens(Asked(Engine.AUTO, Letter.LLM)) == ("rules", False, True)
    assert not list(here.iterdir())


def test_local_only_refuses_a_vendor_before_anything_is_read(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The refusal names the host."""
    monkeypatch.setenv("OPENAI_API_KEY", "sk-proef")
    with pytest.raises(EndpointError, match=r"api\.openai\.com"):
        opens(Asked(Engine.LLM, local_only=True))
    assert not list(here.iterdir())
