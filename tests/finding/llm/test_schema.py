"""The schema on the wire is the one that OpenAI's own helper makes, without titles, and refuses what endpoints do not take."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Any, Literal

import pytest
from openai.lib._pydantic import to_strict_json_schema
from pydantic import BaseModel, ConfigDict, Field

from checker.finding.llm.reading import asked
from checker.finding.llm.schema import wire_schema


class Kind(StrEnum):
    """A choice."""

    A = "a"
    B = "b"


class Part(BaseModel):
    """A part of an answer."""

    model_config = ConfigDict(extra="forbid")

    title: str  # a field may be called so
    properties: list[str]
    kind: Annotated[Kind, Field(description="Which kind it is.")]


class Loose(BaseModel):
    """A part that forgot to forbid other keys."""

    number: int | None
    other: Annotated[Part, Field(description="A reference with words beside it.")]


class Whole(BaseModel):
    """An answer."""

    parts: list[Part]
    loose: Loose
    same: Loose
    maybe: Part | None
    word: Literal["x", "y"]


def untitled(schema: Any) -> Any:  # noqa: ANN401 - any part of a schema
    """Return a schema without the titles that pydantic makes up; a field of that name is no title."""
    if isinstance(schema, list):
        return [untitled(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    return {
        name: {key: untitled(part) for key, part in value.items()} if name in ("properties", "$defs") else untitled(value)
        for name, value in schema.items()
        if name != "title"
    }


@pytest.mark.parametrize("model", [Part, Loose, Whole])
def test_the_schema_is_that_of_the_vendor_s_helper(model: type[BaseModel]) -> None:
    """Closed, complete, references written out where words stand beside them; only the titles of fields are gone."""
    ours = wire_schema(model.model_json_schema())
    assert ours.pop("title") == model.__name__
    assert ours == untitled(to_strict_json_schema(model))


def test_a_schema_keeps_no_trace_of_the_one_it_came_from() -> None:
    """Making it changes nothing in the model's own schema."""
    before = Whole.model_json_schema()
    wire_schema(before)
    assert before == Whole.model_json_schema()


def test_instructor_is_given_the_same_schema() -> None:
    """The class that stands in for the model towards the library has its name, its words and its schema."""
    assert asked(Whole).model_json_schema() == wire_schema(Whole.model_json_schema())
    assert asked(Whole) is asked(Whole)


@pytest.mark.parametrize(
    "field",
    [
        (str, "x"),
        (int | None, None),
        (dict[str, int], ...),
        (int | str, ...),
        (Annotated[str, Field(pattern="^a")], ...),
        (Annotated[str, Field(max_length=9)], ...),
        (Annotated[list[str], Field(min_length=1)], ...),
        (Annotated[int, Field(ge=0)], ...),
        (tuple[int, int], ...),
    ],
)
def test_a_model_that_endpoints_do_not_take_is_refused(field: Any) -> None:  # noqa: ANN401 - as create_model takes them
    """A default, a dict, a union, a pattern or a length: the author hears of it, not the user."""
    from pydantic import create_model

    model = create_model("Wrong", field=field)
    with pytest.raises(ValueError, match="endpoints do not take"):
        wire_schema(model.model_json_schema())
