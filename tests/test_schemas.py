"""The JSON Schemas in the repository are those of the types, and what --json prints is described by them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.write_schemas import FOLDER, SCHEMAS, write


def stale(folder: Path) -> list[str]:
    """Name the schemas that differ from what the types say, those that are missing, and those that nothing writes."""
    stored = {path.name: path.read_text("utf-8") for path in folder.iterdir()}
    expected = {name: schema() for name, schema in SCHEMAS.items()}
    return sorted(name for name in stored.keys() | expected.keys() if stored.get(name) != expected.get(name))


def test_no_schema_is_stale() -> None:
    """Where this fails, the output changed: `python -m tests.write_schemas` writes the schemas anew."""
    assert stale(FOLDER) == []


def test_a_stale_schema_is_named(tmp_path: Path) -> None:
    """A changed one, a missing one and one that nothing writes are each seen; writing them anew mends the first two."""
    write(tmp_path)
    (tmp_path / "check.schema.json").write_text("{}", "utf-8")
    (tmp_path / "criteria.schema.json").unlink()
    (tmp_path / "other.schema.json").write_text("{}", "utf-8")
    assert stale(tmp_path) == ["check.schema.json", "criteria.schema.json", "other.schema.json"]
    write(tmp_path)
    assert stale(tmp_path) == ["other.schema.json"]


@pytest.mark.parametrize("name", [name for name in SCHEMAS if not name.startswith("answer.")])
def test_every_field_of_the_output_is_required(name: str) -> None:
    """Whoever reads the JSON may count on each field of the top level; what is not known is null, not absent."""
    schema: dict[str, Any] = json.loads((FOLDER / name).read_text("utf-8"))
    assert set(schema["required"]) == set(schema["properties"])
    assert schema["additionalProperties"] is False
    assert schema["properties"]["schema_version"]["const"] == 1
