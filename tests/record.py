"""Record the answers of a model anew: `python -m tests.record [NAME …]` (or `make record`).

The endpoint is the one that the settings choose; what was recorded is replayed by tests/finding/llm/test_recorded.py.
"""

from __future__ import annotations

import sys

from checker import pipeline, settings
from checker.domain.submissions import Submission
from checker.domain.verdicts import Assessment
from checker.finding.llm.endpoint import Endpoint
from checker.reading.pool import WorkerPool
from tests.recordings import PROFILE, RECORDINGS, Recording, recorded


def check(recording: Recording, endpoint: Endpoint, pool: WorkerPool) -> tuple[Assessment, Submission]:
    """Carry out one whole check, and have the letter drafted where the recording wants one."""
    engine = pipeline.Engine("llm", endpoint)
    letter = endpoint if recording.letter else None
    return pipeline.run(pipeline.Order(recording.posting_file, recording.cv_file, engine=engine, letter_by=letter), pool)


def main() -> None:
    """Record those that are named, or all."""
    chosen = settings.load().chosen()
    profile = PROFILE.model_copy(update={"base_url": chosen.base_url, "timeout": chosen.timeout})
    endpoint = Endpoint(profile, key=settings.key_of(chosen))  # keeps no answers: each question is really asked
    wanted = [r for r in RECORDINGS if r.name in sys.argv[1:] or not sys.argv[1:]]
    with WorkerPool(1) as pool:
        for recording in wanted:
            with recorded(recording):
                check(recording, endpoint, pool)


if __name__ == "__main__":
    main()
