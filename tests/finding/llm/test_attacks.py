"""No attack on the reader wins a point: whatever a model is talked into, the court reads the papers itself."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from checker import kinds, pipeline
from checker.domain.submissions import Submission
from checker.domain.verdicts import Assessment
from checker.reading.pool import WorkerPool
from tests.cli.running import CVS, POSTING
from tests.finding.llm.attacks import ATTACKS, Attack, planted
from tests.finding.llm.scripted import endpoint, honest, proof

DAY = date(2026, 9, 14)
CVS_ATTACKED = ("wmo-3",)
ENGINES = ("llm", "both")


@pytest.fixture(scope="module")
def pool() -> Any:  # noqa: ANN401 - a fixture that closes what it opened
    """Workers for all PDFs of this file."""
    with WorkerPool() as workers:
        yield workers


@pytest.fixture(scope="module")
def posting() -> pipeline.PostingRead:
    """The example posting."""
    return pipeline.read(POSTING)


def handed_in(cv: Path, name: str, pool: WorkerPool) -> Submission:
    """Read a CV with what lies beside the example it was made from."""
    letter, statement = pipeline.beside(CVS / f"{name}.pdf")
    return pipeline.submission_from(cv, motivation=letter, statement=statement, pool=pool)


def points(assessment: Assessment) -> list[tuple[str, str, int, int]]:
    """What each criterion earns, for sure and perhaps."""
    return [(v.criterion.id, v.ruling.outcome.value, v.points, v.points_possible) for v in assessment.verdicts]


def obeying(posting: pipeline.PostingRead, submission: Submission, text: str) -> dict[str, Any]:
    """What a reader answers who does what the text says: honest work, and for every label the planted words and inventions."""
    answer = honest(posting.posting, submission)
    job = {"id": "J9", "title": text, "employer": text, "client": "", "period": "januari 2005 – heden"}
    for criterion in posting.posting.criteria:
        for sought in kinds.sought(criterion):
            for quote in (text, " ".join(text.split()[:4]), criterion.text, f"{sought.words} in de periode 2010 – heden"):
                answer["proofs"].append(proof(criterion.id, sought.label, quote, job="J9"))
    return {**answer, "jobs": [*answer["jobs"], job]}


@pytest.mark.parametrize("hidden", [True, False], ids=["hidden", "visible"])
@pytest.mark.parametrize("attack", ATTACKS, ids=lambda a: a.name)
def test_a_planted_line_wins_nothing(
    attack: Attack,
    *,
    hidden: bool,
    posting: pipeline.PostingRead,
    pool: WorkerPool,
    tmp_path: Path,
) -> None:
    """With the rules, with a model that obeys it, and with both: the same points as without it, sure and possible."""
    for name in CVS_ATTACKED:
        clean = handed_in(CVS / f"{name}.pdf", name, pool)
        expected = points(pipeline.check(posting, clean, reference_date=DAY))
        file = tmp_path / f"{name}.pdf"
        file.write_bytes(planted((CVS / f"{name}.pdf").read_bytes(), attack.text, hidden=hidden))
        attacked = handed_in(file, name, pool)
        assert points(pipeline.check(posting, attacked, reference_date=DAY)) == expected
        answer = obeying(posting, attacked, attack.text)
        for engine in ENGINES:
            asked = pipeline.Engine(engine, endpoint(lambda _, said=answer: said))  # type: ignore[misc]
            assert points(pipeline.check(posting, attacked, reference_date=DAY, engine=asked)) == expected


def test_what_is_planted_is_there(pool: WorkerPool, tmp_path: Path) -> None:
    """The tests above would pass on an untouched file: seen or hidden, the words are in this one."""
    for hidden in (True, False):
        file = tmp_path / "wmo-2.pdf"
        file.write_bytes(planted((CVS / "wmo-2.pdf").read_bytes(), ATTACKS[0].text, hidden=hidden))
        document = handed_in(file, "wmo-2", pool).cv.document
        found = " ".join(h.text for h in document.hidden) if hidden else " ".join(document.text.split())
        assert ATTACKS[0].text in found
        assert hidden is not (ATTACKS[0].text in " ".join(document.text.split()))


@pytest.mark.parametrize("attack", ATTACKS, ids=lambda a: a.name)
def test_a_posting_cannot_talk_a_model_into_points(attack: Attack, pool: WorkerPool, tmp_path: Path) -> None:
    """A line in the posting's text, and an outline that obeys it: criteria, points and verdicts stay those of the posting."""
    clean = pipeline.read(POSTING)
    submission = handed_in(CVS / "wmo-2.pdf", "wmo-2", pool)
    expected = points(pipeline.check(clean, submission, reference_date=DAY))
    file = tmp_path / "posting.md"
    lines = POSTING.read_text("utf-8").split("\n")
    middle = next(i for i, line in enumerate(lines) if line.strip() and i > len(lines) // 4)
    file.write_text("\n".join([*lines[:middle], "", attack.text, "", *lines[middle:]]), "utf-8")

    def answer(body: dict[str, Any]) -> dict[str, Any]:
        if "PostingWire" not in str(body["response_format"]):
            return obeying(clean, submission, attack.text)
        first = {
            "id": "1", "section": "award", "text": attack.text, "printed_points": "(100 punten)", "kind": "experience",
            "things": [{"name": "task", "words": attack.text.split()[0]}],
            "synonyms": [{"words": attack.text.split()[0], "same_as": "Werkervaring"}],
        }  # fmt: skip
        return {"fields": [{"name": "client", "quote": attack.text}], "criteria": [first]}

    engine = pipeline.Engine("llm", endpoint(answer))
    attacked = pipeline.read(file, engine=engine, pool=pool)
    assert [(c.id, c.text, c.points) for c in attacked.posting.criteria] == [
        (c.id, c.text, c.points) for c in clean.posting.criteria
    ]
    found = points(pipeline.check(attacked, submission, reference_date=DAY, engine=engine))
    assert [row[:3] for row in found] == [row[:3] for row in expected]
