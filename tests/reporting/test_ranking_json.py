"""The ranking as data."""

from __future__ import annotations

import json

from pydantic import TypeAdapter

from checker.reporting.ranking_json import RankingOut, ranking_json, render
from tests.reporting.rankings import RANKING


def test_output_is_read_back_by_its_own_types() -> None:
    """What is written is one JSON document that the schema's types accept."""
    read = TypeAdapter(RankingOut).validate_json(render(RANKING))
    assert read.model_dump(mode="json") == ranking_json(RANKING)


def test_rows_hold_place_line_points_and_reach() -> None:
    """Money is text, a failed candidate has no place, and ties at the line are named."""
    data = json.loads(render(RANKING))
    assert [row["place"] for row in data["rows"]] == [1, 2, 2, 4, None]
    assert [row["forward"] for row in data["rows"]] == ["forward", "tied", "tied", "behind", "failed"]
    assert [row["hourly_rate"] for row in data["rows"]] == ["82.50", None, None, "82.50", "82.50"]
    assert data["tied_at_the_line"] == ["tweede", "Vermeer, Ilse"]
    assert data["rows"][1]["by_review"] == {
        "best": 1,
        "worst": 4,
        "overtaken_by": ["Vermeer, Ilse", "open"],
        "overtaken_by_count": 2,
    }
    assert data["unread"] == [
        {"candidate": "@scan", "reason": "-scan.pdf: dit bestand bevat alleen beeld.", "cv_sha256": "c" * 64}
    ]
    assert (data["points_available"], data["invited_count"], data["pending"]) == (100, 2, 0)


def test_verdicts_are_there_without_the_words_of_a_cv() -> None:
    """Each row has each criterion with its verdict and where it rests; the quotes stand in the candidate's own papers."""
    data = json.loads(render(RANKING))
    assert [cell["id"] for cell in data["rows"][0]["criteria"]] == [column["id"] for column in data["criteria"]]
    assert data["rows"][4]["criteria"][0] == {
        "id": "1",
        "verdict": "not_met",
        "why": "not_completed",
        "points": 0,
        "review": False,
        "document": "cv",
        "page": 2,
    }
    assert "diploma behaald" not in render(RANKING)
