"""The JSON Schema that goes over the wire: closed, every key required, and nothing in it that some endpoint refuses."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

# Some endpoints refuse these in their strict mode, some leave them out in silence, some then enforce nothing at all.
UNSUPPORTED = (
    "default pattern format oneOf allOf not prefixItems patternProperties uniqueItems minLength maxLength minItems maxItems "
    "minimum maximum exclusiveMinimum exclusiveMaximum multipleOf"
).split()


def wire_schema(schema: dict[str, Any]) -> dict[str, Any]:
    """Return a model's JSON Schema as strict modes ask it: no other keys, all keys required, no titles of fields.

    A reference that stands beside other words is written out, since strict modes do not take both.
    """
    root = deepcopy(schema)
    closed = _closed(root, root)
    closed["title"] = schema.get("title", "Answer")
    return closed


def _closed(node: dict[str, Any], root: dict[str, Any]) -> dict[str, Any]:
    """Close one schema and all that it holds."""
    reference = node.get("$ref")
    if reference is not None and len(node) > 1:
        beside = {name: value for name, value in node.items() if name != "$ref"}
        return _closed({**deepcopy(_referred(root, reference)), **beside}, root)
    if unsupported := _unsupported(node):
        message = (
            f"a model of an answer has {', '.join(unsupported)}, which endpoints do not take; check it after the answer came"
        )
        raise ValueError(message)
    closed = {name: value for name, value in node.items() if name != "title"}
    for group in ("$defs", "properties"):
        if group in closed:
            closed[group] = {name: _closed(part, root) for name, part in closed[group].items()}
    if "items" in closed:
        closed["items"] = _closed(closed["items"], root)
    if "anyOf" in closed:
        closed["anyOf"] = [_closed(part, root) for part in closed["anyOf"]]
    if closed.get("type") == "object":
        closed["additionalProperties"] = False
        closed["required"] = list(closed.get("properties", {}))
    return closed


def _unsupported(node: dict[str, Any]) -> list[str]:
    """Name what a schema has that not every endpoint takes; of unions, only one with nothing is a common good."""
    found = [name for name in UNSUPPORTED if name in node]
    if isinstance(node.get("additionalProperties"), dict):
        found.append("a dict")
    if sum(part != {"type": "null"} for part in node.get("anyOf", ())) > 1:
        found.append("a union")
    return found


def _referred(root: dict[str, Any], reference: str) -> dict[str, Any]:
    """Find the definition that a reference names."""
    found: dict[str, Any] = root["$defs"][reference.removeprefix("#/$defs/")]
    return found
