"""The assessment as data."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from checker.domain.documents import Part, PartKind, Span
from checker.domain.resume import Resume
from checker.domain.submissions import Submission
from checker.domain.verdicts import Assessment, Why
from checker.reporting.check_json import CheckOut, check_json, check_schema
from tests.reporting.assessments import CV, MANY_GAPS, STRONG, SUBMISSION
from tests.reporting.making import assessment, cite, criterion, document, met, verdict

SCHEMA = Path(__file__).parents[2] / "schemas" / "check.schema.json"


def plain_data(made: Assessment) -> Any:  # noqa: ANN401 - parsed JSON
    """Return the output as a reader of the JSON has it."""
    return json.loads(json.dumps(check_json(made, SUBMISSION)))


def is_stale(schema: str) -> bool:
    """Tell whether a stored schema differs from what the types say."""
    return schema != check_schema()


def test_schema_is_the_one_of_the_types() -> None:
    """The stored schema is the generated one; write `check_schema()` to it after a change of the types."""
    assert not is_stale(SCHEMA.read_text(encoding="utf-8"))


def test_a_stale_schema_is_seen() -> None:
    """A field that the types no longer have makes the stored schema stale."""
    assert is_stale(check_schema().replace("points_reachable", "points_dreamt"))


def test_output_has_the_fields_that_others_count_on() -> None:
    """Every field of the contract is there, also where it has no value."""
    out = check_json(MANY_GAPS, SUBMISSION)

    assert set(out) >= {
        "schema_version", "posting", "reference_date", "engine", "criteria", "rejections", "formal", "findings",
        "knockouts_passed", "points", "points_possible", "points_reachable", "points_available", "receipt",
    }  # fmt: skip
    assert out["posting"] == {
        "number": "40417", "title": "Coördinator Wet open overheid", "client": "Gemeente Rietmeer", "closes": "2031-05-12T09:00",
    }  # fmt: skip
    first = CheckOut.model_validate(out).criteria[0].model_dump()
    assert set(first) >= {
        "id", "section", "text", "type", "points_available", "points", "verdict", "why", "review", "months",
        "explanation", "advice", "citations", "nearest", "steps",
    }  # fmt: skip


def test_output_survives_its_own_types() -> None:
    """What is written can be read back by the types that the schema is made from, and is plain JSON."""
    for made in (STRONG, MANY_GAPS):
        out = check_json(made, SUBMISSION)

        assert CheckOut.model_validate(json.loads(json.dumps(out))).model_dump(mode="json") == out


def test_totals_are_those_of_the_assessment() -> None:
    """Sure, possible, reachable and available points and the knock-outs stand as the assessment has them."""
    out = check_json(STRONG, SUBMISSION)

    assert (out["points"], out["points_possible"], out["points_reachable"], out["points_available"]) == (80, 100, 100, 100)
    assert out["knockouts_passed"] is True
    assert check_json(MANY_GAPS, SUBMISSION)["knockouts_passed"] is False


def test_knockout_has_no_points() -> None:
    """A knock-out has nothing to earn and earns nothing."""
    first = CheckOut.model_validate(check_json(STRONG, SUBMISSION)).criteria[0]

    assert (first.points_available, first.points) == (None, 0)


def test_citation_points_into_its_file() -> None:
    """A citation names paper, file, page and range, and its quote is what stands in that range."""
    out = CheckOut.model_validate(check_json(STRONG, SUBMISSION))
    of_cv, of_letter = out.criteria[0].citations[0], out.criteria[4].citations[0]

    assert (of_cv.document, of_cv.file, of_cv.page) == ("cv", "voorbeeld-robin.pdf", 2)
    assert CV.text[of_cv.start : of_cv.end] == of_cv.quote
    assert (of_letter.document, of_letter.file) == ("motivation", "voorbeeld-robin.motivatie.pdf")


def test_statement_has_no_page() -> None:
    """A file without pages gives a citation without one, and it is the statement's."""
    quoted = CheckOut.model_validate(check_json(MANY_GAPS, SUBMISSION)).criteria[2].nearest[0]

    assert (quoted.document, quoted.page, quoted.quote) == ("statement", None, "uurtarief = 92.50")


def test_letter_inside_the_cv_is_motivation_with_the_cv_as_file() -> None:
    """A motivation in the CV's PDF keeps the CV's file name and counts as motivation."""
    paper = document("alles.pdf", "Werk bij gemeente\n", "Ik kom graag\n")
    split = len("Werk bij gemeente\n")
    parts = (Part(PartKind.CV, Span(0, split), (1,)), Part(PartKind.MOTIVATION, Span(split, len(paper.text)), (2,)))
    object.__setattr__(paper, "parts", parts)
    made = assessment((verdict(criterion("1", "Kom", "motivation", 10), met(cite(paper, "Ik kom graag"))),))

    quoted = CheckOut.model_validate(check_json(made, Submission(cv=Resume(paper)))).criteria[0].citations[0]

    assert (quoted.document, quoted.file, quoted.page) == ("motivation", "alles.pdf", 2)


def test_ranges_are_there_only_where_there_is_more_than_one() -> None:
    """A quote that page furniture interrupts carries its ranges; any other has no such field."""
    quoted = cite(CV, "Informatiecoördinator", "maart 2027")
    made = assessment((verdict(criterion("1", "Rol", "experience", 10), met(quoted, cite(CV, "Zaakpoort"))),))

    interrupted, plain = plain_data(made)["criteria"][0]["citations"]

    assert interrupted["ranges"] == [[r.start, r.end] for r in quoted.ranges]
    assert interrupted["quote"] == "Informatiecoördinator\nmaart 2027"
    assert "ranges" not in plain


def test_explanation_is_worded_where_the_verdict_has_none() -> None:
    """No verdict goes out without an explanation; one that it brings is kept."""
    made = assessment((verdict(criterion("1", "Rol", "experience"), met(cite(CV, "Zaakpoort")), "Eigen uitleg.", "Eigen raad."),))

    own = CheckOut.model_validate(check_json(made, SUBMISSION)).criteria[0]

    assert (own.explanation, own.advice) == ("Eigen uitleg.", "Eigen raad.")
    assert all(c.explanation for c in CheckOut.model_validate(check_json(MANY_GAPS, SUBMISSION)).criteria)


def test_the_fixture_has_every_reason() -> None:
    """The assessment with many gaps shows all reasons, so that the papers are seen with each of them."""
    assert {v.ruling.why for v in MANY_GAPS.verdicts} == set(Why)
