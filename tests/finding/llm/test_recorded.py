"""Whole checks with the answers of a reader, recorded and replayed with the network closed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from checker import pipeline
from checker.domain.verdicts import Assessment
from checker.finding.llm.endpoint import Endpoint
from checker.reading.pool import WorkerPool
from checker.reporting import render
from checker.verifying.drafting import fault
from checker.verifying.quote_gate import locate
from tests import recordings
from tests.record import check
from tests.recordings import CASSETTES, PROFILE, RECORDINGS, Recording, replayed


@pytest.fixture(scope="module")
def pool() -> Iterator[WorkerPool]:
    """Workers for all PDFs of this file."""
    with WorkerPool() as workers:
        yield workers


def verdicts(assessment: Assessment) -> list[tuple[str, str]]:
    """What was decided."""
    return [(v.criterion.id, v.ruling.outcome.value) for v in assessment.verdicts]


@pytest.mark.parametrize("recording", RECORDINGS, ids=lambda r: r.name)
def test_a_recorded_check_replays_with_sockets_closed(recording: Recording, pool: WorkerPool) -> None:
    """One call for the posting, one for the CV, one for a letter; every citation stands; verdicts as the rules give them."""
    with replayed(recording) as cassette:
        assessment, submission = check(recording, Endpoint(PROFILE, key=""), pool)
    calls = assessment.receipt.calls
    assert [call.template for call in calls] == [
        "criteria.md.j2",
        "claims.md.j2",
        *(["letter.md.j2"] if recording.letter else []),
    ]
    assert sum(call.attempts for call in calls) == cassette.play_count
    cited = [c for v in assessment.verdicts for c in (*v.ruling.citations, *v.ruling.nearest)]
    assert cited
    assert all(locate(c.quote, c.document, start=c.start) for c in cited)
    by_rules, _ = pipeline.run(pipeline.Order(recording.posting_file, recording.cv_file), pool)
    assert verdicts(assessment) == verdicts(by_rules)
    assert (assessment.receipt.model, assessment.receipt.endpoint) == ("desk", "endpoint")
    assert "criteria.md.j2" in str(render("report.md", assessment, submission))


def test_a_recorded_letter_holds_nothing_that_its_quotes_do_not(pool: WorkerPool) -> None:
    """Each sentence that was kept leans on quotes and passes the court again; the paper says that a model wrote it."""
    recording = next(r for r in RECORDINGS if r.letter)
    with replayed(recording):
        assessment, submission = check(recording, Endpoint(PROFILE, key=""), pool)
    assert assessment.draft is not None
    sentences = [s for p in assessment.draft.paragraphs for s in p.sentences]
    known = f"{assessment.posting.title} {assessment.posting.client}"
    assert len(sentences) > 3
    assert all(fault(s.text, [c.quote for c in s.citations], known) is None for s in sentences)
    letter = " ".join(str(render("letter.md", assessment, submission)).split())
    assert "Een taalmodel heeft de zinnen geschreven" in letter
    assert all(s.text.split(",")[0] in letter for s in sentences)


def test_a_changed_prompt_says_how_to_record_again(pool: WorkerPool, monkeypatch: pytest.MonkeyPatch) -> None:
    """An old answer never meets a new question."""
    from checker.finding.llm import criteria, prompts

    def changed(template: str, **values: object) -> prompts.Prompt:
        real = prompts.prompt(template, **values)
        return prompts.Prompt(real.template, real.sha256, real.text + "\nEn nog iets.")

    monkeypatch.setattr(criteria, "prompt", changed)
    with pytest.raises(AssertionError, match="make record"), replayed(RECORDINGS[0]):
        check(RECORDINGS[0], Endpoint(PROFILE, key=""), pool)


def test_an_answer_that_is_not_asked_for_is_stale(pool: WorkerPool) -> None:
    """A recording that is only partly used fails as well."""
    with pytest.raises(AssertionError, match="not every recorded answer"), replayed(RECORDINGS[0]):
        pipeline.read(RECORDINGS[0].posting_file, engine=pipeline.Engine("llm", Endpoint(PROFILE, key="")), pool=pool)


def test_a_recording_that_is_not_there_says_how_to_make_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is named."""
    monkeypatch.setattr(recordings, "CASSETTES", tmp_path)
    with pytest.raises(AssertionError, match="make record"), replayed(RECORDINGS[0]):
        pass


def test_recordings_hold_no_key_no_host_and_no_name() -> None:
    """They are text that anyone may read."""
    for file in CASSETTES.glob("*.yaml"):
        text = file.read_text("utf-8")
        assert "uthorization" not in text
        assert "127.0.0.1" not in text
        assert "[KANDIDAAT]" in text
