"""Writes `schemas/` anew from the types: `python -m tests.write_schemas`, after a change of --json or of a model's answers."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from checker.finding.llm.wire import ANSWERS, answer_schema
from checker.reporting.changes import diff_schema
from checker.reporting.check_json import check_schema
from checker.reporting.criteria_json import criteria_schema
from checker.reporting.ranking_json import ranking_schema

FOLDER = Path(__file__).parents[1] / "schemas"
SCHEMAS: dict[str, Callable[[], str]] = {
    "check.schema.json": check_schema,
    "criteria.schema.json": criteria_schema,
    "diff.schema.json": diff_schema,
    "ranking.schema.json": ranking_schema,
    **{f"answer.{name}.schema.json": partial(answer_schema, answer) for name, answer in ANSWERS.items()},
}


def write(folder: Path) -> None:
    """Write every schema into a folder."""
    for name, schema in SCHEMAS.items():
        (folder / name).write_text(schema(), "utf-8")


if __name__ == "__main__":
    write(FOLDER)
