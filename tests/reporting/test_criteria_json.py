"""The reading of a posting as data."""

from __future__ import annotations

import json
from datetime import date, datetime
from decimal import Decimal

from checker.domain.postings import Criterion, CriterionSection, Demand, DemandKind, PlaceInPosting, Posting
from checker.domain.verdicts import Finding, Severity
from checker.kinds import parse_requirement
from checker.reporting.criteria_json import criteria_json, criteria_schema, render_criteria

RATE = Criterion(
    id="3",
    section=CriterionSection.KNOCKOUT,
    text="Uurtarief maximaal € 88,50;",
    printed_points="(5 pt)",
    requirement=parse_requirement({"kind": "unclassified"}),
    demands=(
        Demand(kind=DemandKind.LITERAL, text="expliciet benoemd", terms=("een",)),
        Demand(kind=DemandKind.AS_TASK, text="expliciet benoemd"),
    ),
)
POSTING = Posting(
    file="u.txt",
    title="Marktmeester",
    closes=datetime(2027, 10, 4, 9, 0),
    interview_date=date(2027, 10, 12),
    rate_cap=Decimal("88.50"),
    working_days="in overleg",
    criteria=(RATE,),
    places={"criterion 3": PlaceInPosting(line=2, start=10, end=30)},
)


def test_fields_have_the_spelling_that_others_count_on() -> None:
    """Moments are ISO 8601 to the minute, amounts are numbers, what is not known is null, a kind is called `type`."""
    out = criteria_json(POSTING)
    assert (out["closes"], out["interview_date"], out["rate_cap"], out["number"]) == (
        "2027-10-04T09:00",
        "2027-10-12",
        88.5,
        None,
    )
    assert out["onsite"] == {"working_days": "in overleg", "hybrid": None}
    assert out["places"] == {"criterion 3": {"line": 2, "start": 10, "end": 30}}
    criteria = out["criteria"]
    assert isinstance(criteria, list)
    assert (criteria[0]["type"], criteria[0]["section"], criteria[0]["points"]) == ("unclassified", "knockout", None)
    assert criteria[0]["printed_points"] == "(5 pt)"
    assert "kind" not in criteria[0]


def test_a_demand_is_quoted_once() -> None:
    """One sentence that makes two demands is one quote; both readings of it stand beside."""
    criteria = criteria_json(POSTING)["criteria"]
    assert isinstance(criteria, list)
    assert criteria[0]["demands"] == ["expliciet benoemd"]
    assert [demand["kind"] for demand in criteria[0]["demands_read"]] == ["literal", "as_task"]


def test_fields_of_the_kind_stand_beside_the_others() -> None:
    """What a kind of its own knows is laid flat, amounts as numbers."""
    requirement = parse_requirement({"kind": "residence", "max_km": 40})
    criterion = RATE.model_copy(update={"requirement": requirement})
    criteria = criteria_json(POSTING.model_copy(update={"criteria": (criterion,)}))["criteria"]
    assert isinstance(criteria, list)
    assert (criteria[0]["type"], criteria[0]["max_km"]) == ("residence", 40)


def test_a_finding_gives_the_line_of_its_quote() -> None:
    """A quote is found over wraps and marks; a quote that stands nowhere has no line."""
    found = Finding("vague", Severity.WARNING, "Onduidelijk.", quote="ruime ervaring met kramen", question="Hoeveel?")
    text = "Eisen\n\n1. ruime **ervaring**\nmet kramen"
    lint = criteria_json(POSTING, [found], text=text)["lint"]
    assert lint == [
        {
            "code": "vague",
            "severity": "warning",
            "message": "Onduidelijk.",
            "quote": found.quote,
            "line": 3,
            "question": "Hoeveel?",
        }
    ]
    nowhere = criteria_json(POSTING, [found], text="iets anders")["lint"]
    assert isinstance(nowhere, list)
    assert nowhere[0]["line"] is None


def test_the_document_is_json_and_has_a_schema() -> None:
    """What is printed reads back as the same data, and every field of it stands in the schema."""
    printed = json.loads(render_criteria(POSTING))
    assert printed == criteria_json(POSTING)
    assert set(printed) == set(json.loads(criteria_schema())["properties"])
