"""Recorded answers of a model: what is recorded, how it is kept as text that people can review, and how it is replayed.

A recording is matched on method, path and body, so that a changed prompt never meets an old answer. Record anew with
`make record`, which needs an endpoint (see cassettes/README.md).
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import vcr
import yaml
from vcr.cassette import Cassette

from checker.settings import Profile

ROOT = Path(__file__).parents[1]
CASSETTES = ROOT / "cassettes"
EXAMPLES = ROOT / "examples"
HOW_TO_RECORD = "what is asked of the model has changed: record its answers anew with `make record` (see cassettes/README.md)"


@dataclass(frozen=True, slots=True)
class Recording:
    """One whole check of an example: its posting and CV, and whether a letter is drafted as well."""

    name: str
    posting: str
    cv: str
    letter: bool = False

    @property
    def posting_file(self) -> Path:
        """The example posting."""
        return EXAMPLES / "postings" / self.posting

    @property
    def cv_file(self) -> Path:
        """The example CV."""
        return EXAMPLES / "cvs" / self.cv


# What is sent beside the prompt decides the answer too, and so belongs to a recording.
PROFILE = Profile(
    name="recorded", base_url="http://endpoint/v1", model="desk", strict=True, temperature=0, max_answer_tokens=16000
)

RECORDINGS = (
    Recording("check-wmo-1", "40117-wmo-consulent-waterland-oost.md", "wmo-1.pdf"),
    Recording("check-beheer-2", "51220-functioneel-beheerder-rijkswoude.pdf", "beheer-2.pdf", letter=True),
    Recording("check-omgeving-3", "27554-jurist-omgevingsrecht-vechtkant.txt", "omgeving-3.pdf"),
)


class _Readable(yaml.SafeDumper):
    """Writes text of more than one line as a block, so that a prompt reads as a page."""


def _text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    style = "|" if "\n" in text and not any(line != line.rstrip() for line in text.split("\n")) else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Readable.add_representer(str, _text)


class _Reviewable:
    """A serializer that unfolds JSON bodies, messages and answers included."""

    @staticmethod
    def serialize(cassette: dict[str, Any]) -> str:
        """Lay a cassette out as YAML."""
        for interaction in cassette["interactions"]:
            request, response = interaction["request"], interaction["response"]
            request["body"] = json.loads(request["body"])
            response["body"] = _unfolded(json.loads(response["body"]["string"]))
        return yaml.dump(cassette, Dumper=_Readable, allow_unicode=True, sort_keys=False, width=120)

    @staticmethod
    def deserialize(text: str) -> dict[str, Any]:
        """Fold it up again, letter for letter as it was sent."""
        cassette: dict[str, Any] = yaml.safe_load(text)
        for interaction in cassette["interactions"]:
            request, response = interaction["request"], interaction["response"]
            request["body"] = json.dumps(request["body"], ensure_ascii=False)
            response["body"] = {"string": json.dumps(_folded(response["body"]), ensure_ascii=False)}
        return cassette


def _unfolded(body: dict[str, Any]) -> dict[str, Any]:
    for choice in body.get("choices", ()):
        message = choice["message"]
        if message.get("content"):
            message["content"] = {"json": json.loads(message["content"])}
    return body


def _folded(body: dict[str, Any]) -> dict[str, Any]:
    for choice in body.get("choices", ()):
        message = choice["message"]
        if message.get("content"):
            message["content"] = json.dumps(message["content"]["json"], ensure_ascii=False)
    return body


def _bare_request(request: Any) -> Any:  # noqa: ANN401 - vcrpy has no types
    """Keep no key, no host, no version of a client: only what decides the answer."""
    request.headers = {"content-type": "application/json"}
    request.uri = f"http://endpoint{request.path}"
    return request


def _bare_response(response: dict[str, Any]) -> dict[str, Any]:
    response["headers"] = {"content-type": ["application/json"]}
    return response


def _recorder() -> vcr.VCR:
    recorder = vcr.VCR(
        match_on=("method", "path", "body"),
        before_record_request=_bare_request,
        before_record_response=_bare_response,
        serializer="reviewable",
    )
    recorder.register_serializer("reviewable", _Reviewable)
    return recorder


@contextmanager
def recorded(recording: Recording) -> Iterator[Cassette]:
    """Record what is asked and answered, over whatever was recorded before."""
    (CASSETTES / f"{recording.name}.yaml").unlink(missing_ok=True)
    with _recorder().use_cassette(str(CASSETTES / f"{recording.name}.yaml"), record_mode="once") as cassette:
        yield cassette


@contextmanager
def replayed(recording: Recording) -> Iterator[Cassette]:
    """Answer from the recording alone; a question that was never asked, or not asked again, is an error that says what to do."""
    path = CASSETTES / f"{recording.name}.yaml"
    if not path.is_file():
        raise AssertionError(f"{path.name}: {HOW_TO_RECORD}")
    with _recorder().use_cassette(str(path), record_mode="none", allow_playback_repeats=False) as cassette:
        try:
            yield cassette
        except Exception as error:
            if not cassette.all_played:
                raise AssertionError(f"{path.name}: {HOW_TO_RECORD}") from error
            raise
    if not cassette.all_played:
        raise AssertionError(f"{path.name}: not every recorded answer was asked for; {HOW_TO_RECORD}")
