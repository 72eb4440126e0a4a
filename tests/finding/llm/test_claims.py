"""A model's answer becomes claims: found in the masked papers, read from where they stand, named where they fail."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from checker import pipeline
from checker.domain.claims import RejectionReason
from checker.domain.submissions import Submission
from checker.domain.verdicts import Assessment, Outcome
from checker.finding.llm.claims import instructions
from checker.kinds import sought
from checker.reading.pool import WorkerPool
from tests.cli.running import CVS, POSTING
from tests.finding.llm.scripted import Answer, endpoint, honest, proof

DAY = date(2026, 9, 14)
NAMES = sorted(p.stem for p in CVS.glob("wmo-*.pdf"))


@pytest.fixture(scope="module")
def posting() -> pipeline.PostingRead:
    """The example posting, read once."""
    return pipeline.read(POSTING)


@pytest.fixture(scope="module")
def submissions() -> dict[str, Submission]:
    """The example CVs with what lies beside them."""
    with WorkerPool() as pool:
        files = {name: CVS / f"{name}.pdf" for name in NAMES}
        beside = {name: pipeline.beside(cv) for name, cv in files.items()}
        return {
            name: pipeline.submission_from(cv, motivation=beside[name][0], statement=beside[name][1], pool=pool)
            for name, cv in files.items()
        }


def asked(posting: pipeline.PostingRead, submission: Submission, answer: Answer, name: str = "llm") -> Assessment:
    """Check with a scripted model."""
    return pipeline.check(posting, submission, reference_date=DAY, engine=pipeline.Engine(name, endpoint(answer)))


def verdicts(assessment: Assessment) -> list[tuple[str, str, int]]:
    """What was decided, and the points."""
    return [(v.criterion.id, v.ruling.outcome.value, v.points) for v in assessment.verdicts]


@pytest.mark.parametrize("name", NAMES)
def test_an_honest_reader_and_the_rules_give_the_same_verdicts(
    name: str, posting: pipeline.PostingRead, submissions: dict[str, Submission]
) -> None:
    """The finder changes, the court does not; nothing is refused, and both together leave nothing to review that was not."""
    submission = submissions[name]
    answer = honest(posting.posting, submission)
    rules = pipeline.check(posting, submission, reference_date=DAY)
    for engine in ("llm", "both"):
        found = asked(posting, submission, lambda _: answer, engine)
        assert verdicts(found) == verdicts(rules)
        assert found.points == rules.points
        assert not found.rejections


def test_a_model_that_finds_nothing_proves_nothing(posting: pipeline.PostingRead, submissions: dict[str, Submission]) -> None:
    """Only what no model is asked, such as the rate in the statement, is decided as ever; with the rules beside it, review."""
    submission = submissions["wmo-1"]
    nothing: dict[str, Any] = {"jobs": [], "proofs": []}
    rules = pipeline.check(posting, submission, reference_date=DAY)
    alone = asked(posting, submission, lambda _: nothing)
    met = {v.criterion.requirement.kind for v in alone.verdicts if v.ruling.outcome is Outcome.MET}
    assert met <= {"rate", "declaration", "residence", "availability", "presence"}
    both = asked(posting, submission, lambda _: nothing, "both")
    assert verdicts(both) == verdicts(rules)
    assert both.points < rules.points
    assert both.points_possible >= rules.points


def test_what_does_not_stand_there_is_named_in_one_re_ask_and_then_refused(
    posting: pipeline.PostingRead, submissions: dict[str, Submission]
) -> None:
    """The second question holds the reason; what still fails stands in the report and earns nothing."""
    submission = submissions["wmo-1"]
    criterion = next(c for c in posting.posting.criteria if c.requirement.kind == "experience")
    bodies: list[dict[str, Any]] = []

    def lies(body: dict[str, Any]) -> dict[str, Any]:
        bodies.append(body)
        return {
            "jobs": [],
            "proofs": [
                proof(criterion.id, sought(criterion)[0].label, "twaalf jaar directeur van alles"),
                proof("99", "x", "Werkervaring bij"),
            ],
        }

    found = asked(posting, submission, lies)
    assert len(bodies) == 2
    complaint = bodies[1]["messages"][-1]["content"]
    assert "twaalf jaar directeur van alles" in complaint
    assert "there is no criterion '99'" in complaint
    assert [(r.criterion, r.reason) for r in found.rejections] == [(criterion.id, RejectionReason.NOT_FOUND)]


def test_a_mended_answer_counts_and_leaves_no_refusal(posting: pipeline.PostingRead, submissions: dict[str, Submission]) -> None:
    """What the first answer proved stays, what it got wrong is forgotten once it was put right."""
    submission = submissions["wmo-1"]
    good = honest(posting.posting, submission)
    wrong = [{**p, "quote": p["quote"] + " en nog veel meer"} for p in good["proofs"][:1]]
    answers = iter(({**good, "proofs": [*wrong, *good["proofs"][1:]]}, {"jobs": [], "proofs": good["proofs"][:1]}))
    found = asked(posting, submission, lambda _: next(answers))
    assert verdicts(found) == verdicts(pipeline.check(posting, submission, reference_date=DAY))
    assert not found.rejections


def test_the_fixed_part_is_the_same_for_every_candidate(
    posting: pipeline.PostingRead, submissions: dict[str, Submission]
) -> None:
    """Byte for byte, and first, so that a provider's cache serves a folder; it is under four thousand tokens."""
    systems: list[str] = []

    def listen(body: dict[str, Any]) -> dict[str, Any]:
        systems.append(body["messages"][0]["content"])
        return {"jobs": [], "proofs": []}

    for submission in submissions.values():
        asked(posting, submission, listen)
    assert set(systems) == {instructions(posting.posting).text}
    assert len(systems[0]) / 3.5 < 4000


def test_the_candidate_s_name_and_statement_never_leave(
    posting: pipeline.PostingRead, submissions: dict[str, Submission]
) -> None:
    """What is sent holds no line of the statement and not the name in the head of the CV."""
    submission = submissions["wmo-1"]
    sent: list[str] = []

    def listen(body: dict[str, Any]) -> dict[str, Any]:
        sent.append(str(body))
        return {"jobs": [], "proofs": []}

    asked(posting, submission, listen)
    name = submission.cv.document.text.split("\n")[0].strip()
    assert name
    assert name not in sent[0]
    assert "uurtarief" not in sent[0]


def test_template_marks_in_a_cv_arrive_as_they_are(posting: pipeline.PostingRead, submissions: dict[str, Submission]) -> None:
    """No template engine ever sees what a posting or a CV says."""
    criteria = tuple(c.model_copy(update={"text": f"{c.text} {{{{ 7*7 }}}} {{% x"}) for c in posting.posting.criteria)
    text = instructions(posting.posting.model_copy(update={"criteria": criteria})).text
    assert text.count("{{ 7*7 }} {% x") == len([c for c in criteria if c.id in text])
