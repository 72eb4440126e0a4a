"""A worker for tests whose model answers from a script, by a word in the CV; no socket is opened."""

from __future__ import annotations

import json

import httpx2

from checker.batch.worker import main
from tests.finding.llm.script import refuses, says

MODULE = "tests.batch.scripted_jobs"
PROVED = "Vastleggen van meldingen in ZorgNed."
_ANSWER = {"proofs": [{"criterion": "7", "proves": "system.0", "paper": "cv", "job": "", "quote": PROVED}], "jobs": []}
_REFUSALS = {"GEWEIGERD": 401, "NIET AANGENOMEN": 400}


def reply(_: object, request: httpx2.Request) -> httpx2.Response:
    """Prove what the CV says of one system, or refuse."""
    asked = request.read().decode()
    for word, status in _REFUSALS.items():
        if word in asked:
            return refuses(status)
    return says(json.dumps(_ANSWER if PROVED in asked else {"jobs": [], "proofs": []}))


if __name__ == "__main__":
    httpx2.HTTPTransport.handle_request = reply  # type: ignore[method-assign, assignment]
    main()
