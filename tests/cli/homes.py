"""A user of one's own for a test: no settings, no kept answers, no variables of a model."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import httpx2

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def new_home(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make `folder` the home of the user, and an empty folder within it the place where commands are given."""
    for name in list(os.environ):
        if name.startswith(("CHECKER_", "OPENAI_", "MISTRAL_", "AZURE_")):
            monkeypatch.delenv(name)
    monkeypatch.setenv("HOME", str(folder))
    for kind in ("CONFIG", "CACHE"):
        monkeypatch.setenv(f"XDG_{kind}_HOME", str(folder / kind.lower()))
    here = folder / "here"
    here.mkdir()
    monkeypatch.chdir(here)
    return here


def answer_with(transport: httpx2.MockTransport, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a script answer everything that would go over the network."""
    monkeypatch.setattr(httpx2.HTTPTransport, "handle_request", lambda _, request: transport.handle_request(request))
