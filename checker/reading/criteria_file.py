"""The criteria file: a posting as read, in YAML that a person checks and edits and that goes in where a posting goes in."""

from __future__ import annotations

import re
import types
from collections.abc import Mapping
from typing import Any, Union, get_args, get_origin

import yaml
from pydantic import BaseModel, ValidationError
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from checker.domain.postings import Criterion, Posting
from checker.errors import UnreadableError
from checker.kinds import parse_requirement

_HEADER = """\
# Criteriabestand: zo heeft checker de inhuuropdracht gelezen.
# U mag dit bestand nalezen en aanpassen, en het daarna meegeven op de plaats van de inhuuropdracht:
#     checker check {file} CV.pdf
# - criteria: elk criterium met zijn tekst, punten en wat het vraagt (requirement).
# - evidence_sources: waar het bewijs mag staan (cv, motivation, statement).
# - demands: wat aan de vorm van het bewijs wordt gevraagd.
# - accepted_terms: woorden die het criterium bewijzen; relation zegt waar een woord vandaan komt.
#   Zet voorgesteld om in aanvaard wanneer u het woord goedkeurt, of haal de regel weg.
# - places: waar elk gegeven in de inhuuropdracht staat; dit hoeft u niet bij te werken.
"""
_WIDTH = 120
_FLOW_KEYS = 4  # a mapping of no more plain values than this stands on one line
_FLOW_LENGTH = 90

_EXPECTED = {
    "missing": "dit veld ontbreekt",
    "extra_forbidden": "dit veld is onbekend",
    "int_parsing": "verwacht een geheel getal",
    "int_type": "verwacht een geheel getal",
    "int_from_float": "verwacht een geheel getal",
    "string_type": "verwacht tekst",
    "bool_parsing": "verwacht true of false",
    "bool_type": "verwacht true of false",
    "decimal_parsing": "verwacht een bedrag, zoals '92.50'",
    "decimal_type": "verwacht een bedrag, zoals '92.50'",
    "tuple_type": "verwacht een lijst",
    "list_type": "verwacht een lijst",
    "dict_type": "verwacht velden met een waarde",
    "model_type": "verwacht velden met een waarde",
    "date_from_datetime_parsing": "verwacht een datum, zoals '2026-03-16'",
    "date_parsing": "verwacht een datum, zoals '2026-03-16'",
    "datetime_parsing": "verwacht een datum met tijd, zoals '2026-03-16T09:00:00'",
    "datetime_from_date_parsing": "verwacht een datum met tijd, zoals '2026-03-16T09:00:00'",
}

Path = tuple[str | int, ...]


class _Dumper(yaml.SafeDumper):
    """Writes short mappings on one line and indents lists, so that a criterion reads as one block."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: FBT001, FBT002, ARG002
        """Indent the items of a list under their field."""
        super().increase_indent(flow, indentless=False)

    def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002
        """Write every value out; references are hard to edit."""
        return True

    def represent_mapping(self, tag: str, mapping: Any, flow_style: bool | None = None) -> MappingNode:  # noqa: FBT001
        """Lay a short mapping of plain values on one line."""
        values = list(mapping.values()) if isinstance(mapping, Mapping) else []
        plain = bool(values) and len(values) <= _FLOW_KEYS and all(isinstance(v, str | int | None) for v in values)
        short = plain and sum(len(str(v)) for v in values) <= _FLOW_LENGTH and "kind" not in mapping
        return super().represent_mapping(tag, mapping, flow_style=True if short else flow_style)


def dump_criteria(posting: Posting, *, file: str = "criteria.yaml") -> str:
    """Write a posting as a criteria file. `load_criteria` reads exactly the same posting back."""
    data = posting.model_dump(mode="json")
    text = yaml.dump(data, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=_WIDTH, default_flow_style=False)
    return _HEADER.format(file=file) + "\n" + re.sub(r"^(?=  - id: )", "\n", text, flags=re.MULTILINE)


def load_criteria(text: str, *, name: str) -> Posting:
    """Read a criteria file. Whatever is wrong in it is told with its line and with what was expected."""
    try:
        if any(isinstance(event, yaml.AliasEvent) for event in yaml.parse(text, Loader=yaml.SafeLoader)):
            message = f"{name}: verwijzingen (*naam) horen niet in een criteriabestand. Schrijf de waarde zelf uit."
            raise UnreadableError(message)
        root = yaml.compose(text, Loader=yaml.SafeLoader)
    except RecursionError as error:
        message = f"{name}: dit bestand is te diep genest om een criteriabestand te zijn."
        raise UnreadableError(message) from error
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        where = f", regel {mark.line + 1}" if mark is not None else ""
        message = (
            f"{name}{where}: dit is geen geldige YAML. Let op het inspringen, en zet tekst met een dubbele punt tussen "
            "aanhalingstekens."
        )
        raise UnreadableError(message) from error
    lines: dict[Path, int] = {}
    data = _construct(root, (), lines, name) if root is not None else None
    if not isinstance(data, dict) or "criteria" not in data:
        message = (
            f"{name}: dit is geen criteriabestand. Verwacht werd een veld “criteria”; maak er een met “checker criteria "
            "OPDRACHT -o criteria.yaml”."
        )
        raise UnreadableError(message)
    try:
        return Posting.model_validate(_typed(data, lines, name))
    except ValidationError as error:
        raise UnreadableError(_explain(error, Posting, (), lines, name)) from error


def is_criteria_file(text: str) -> bool:
    """Tell whether a YAML text looks like a criteria file: it has a field `criteria` at the top level."""
    return re.search(r"^criteria:", text, re.MULTILINE) is not None


def _construct(node: Node, path: Path, lines: dict[Path, int], name: str) -> Any:
    """Build plain data from the tree of YAML, and note on which line each value stands. Dates stay text."""
    lines[path] = node.start_mark.line + 1
    if isinstance(node, MappingNode):
        found: dict[str, Any] = {}
        for key, value in node.value:
            label = str(key.value)
            if label in found:
                message = (
                    f"{name}, regel {key.start_mark.line + 1}: het veld “{label}” staat hier voor de tweede keer. Laat er "
                    "één staan."
                )
                raise UnreadableError(message)
            found[label] = _construct(value, (*path, label), lines, name)
            lines[(*path, label)] = key.start_mark.line + 1
        return found
    if isinstance(node, SequenceNode):
        return [_construct(value, (*path, i), lines, name) for i, value in enumerate(node.value)]
    return _scalar(node) if isinstance(node, ScalarNode) else None


def _scalar(node: ScalarNode) -> str | int | bool | None:
    """Return null, a truth value, a whole number or text; nothing else is guessed from how a value looks."""
    if node.tag == "tag:yaml.org,2002:null":
        return None
    if node.tag == "tag:yaml.org,2002:bool" and node.value.lower() in {"true", "false"}:
        return bool(node.value.lower() == "true")
    if node.tag == "tag:yaml.org,2002:int" and re.fullmatch(r"[-+]?(?:0|[1-9]\d*)", node.value):
        return int(node.value)
    return str(node.value)


def _typed(data: dict[str, Any], lines: dict[Path, int], name: str) -> dict[str, Any]:
    """Put typed criteria in the place of plain ones; an unquoted number is text where a field holds text."""
    found = _texts(Posting, data)
    criteria = data["criteria"]
    if not isinstance(criteria, list) or not all(isinstance(item, dict) for item in criteria):
        message = (
            f"{name}, regel {lines[('criteria',)]}: onder “criteria” wordt een lijst van criteria verwacht, elk met id, "
            "section, text en requirement."
        )
        raise UnreadableError(message)
    found["criteria"] = [_criterion(item, ("criteria", i), lines, name) for i, item in enumerate(criteria)]
    _refuse_twice(found["criteria"], lines, name)
    return found


def _criterion(item: dict[str, Any], path: Path, lines: dict[Path, int], name: str) -> Criterion:
    """Build one criterion with the requirement of its kind."""
    plain = _texts(Criterion, item)
    requirement = plain.get("requirement")
    if not isinstance(requirement, dict):
        message = (
            f"{name}, regel {lines.get((*path, 'requirement'), lines[path])}: een criterium heeft een veld “requirement” "
            "met ten minste “kind”."
        )
        raise UnreadableError(message)
    try:
        typed = parse_requirement(requirement)
    except ValidationError as error:
        raise UnreadableError(_explain(error, None, (*path, "requirement"), lines, name)) from error
    except (KeyError, ValueError) as error:
        line = lines.get((*path, "requirement", "kind"), lines.get((*path, "requirement"), lines[path]))
        message = f"{name}, regel {line}: {error}"
        raise UnreadableError(message) from error
    try:
        return Criterion.model_validate({**plain, "requirement": typed})
    except ValidationError as error:
        raise UnreadableError(_explain(error, Criterion, path, lines, name)) from error


def _refuse_twice(criteria: list[Criterion], lines: dict[Path, int], name: str) -> None:
    seen: set[str] = set()
    for i, criterion in enumerate(criteria):
        if criterion.id in seen:
            line = lines.get(("criteria", i, "id"), lines["criteria", i])
            message = f"{name}, regel {line}: criterium {criterion.id} staat er twee keer. Geef elk criterium een eigen id."
            raise UnreadableError(message)
        seen.add(criterion.id)


def _texts(model: type[BaseModel], data: dict[str, Any]) -> dict[str, Any]:
    """Make text of the numbers that stand, without quotation marks, where a field holds text."""
    holds_text = {name for name, field in model.model_fields.items() if _is_text(field.annotation)}
    return {key: str(v) if key in holds_text and isinstance(v, int) and not isinstance(v, bool) else v for key, v in data.items()}


def _is_text(annotation: object) -> bool:
    if get_origin(annotation) in {Union, types.UnionType}:
        return any(_is_text(part) for part in get_args(annotation)) and int not in get_args(annotation)
    return annotation is str


def _explain(error: ValidationError, model: type[BaseModel] | None, base: Path, lines: dict[Path, int], name: str) -> str:
    """Say on which line what was found, and what was expected."""
    first = error.errors()[0]
    path: Path = (*base, *first["loc"])
    while path not in lines and path:
        path = path[:-1]
    field = ".".join(str(part) for part in first["loc"])
    expected = _EXPECTED.get(first["type"])
    if expected is None:
        context = first.get("ctx", {})
        expected = f"verwacht {context['expected'].replace(' or ', ' of ')}" if "expected" in context else first["msg"]
    known = ""
    if first["type"] == "extra_forbidden" and model is not None and len(first["loc"]) == 1:
        known = f" Bekend zijn: {', '.join(model.model_fields)}."
    found = "" if first["type"] in {"missing", "extra_forbidden"} else f" Gevonden: {str(first['input'])[:60]!r}."
    more = f" (en nog {error.error_count() - 1} meer)" if error.error_count() > 1 else ""
    return f"{name}, regel {lines.get(path, 1)}: {field}: {expected}.{found}{known}{more}"
