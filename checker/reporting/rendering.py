"""Where values meet templates. Values are escaped for the format they go into; a template holds loops and values only."""

from __future__ import annotations

from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from checker.reporting.text import markdown


def fill(template: str, **values: object) -> str:
    """Fill a template of this package. The first ending says what the paper is: `report.html.j2`, `report.md.j2`."""
    return _environment(template.split(".")[1]).get_template(template).render(**values)


@cache
def _environment(format_name: str) -> Environment:
    # The values are text from CVs and postings: they are filled in, never compiled.
    environment = Environment(
        loader=PackageLoader("checker.reporting"),
        autoescape=format_name == "html",  # noqa: S701 - Markdown has an escaping of its own, in finalize
        finalize=_as_markdown if format_name == "md" else None,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["present"] = _present
    return environment


def _present(value: object) -> list[object]:
    """Let a template loop over a thing that may be missing: once, or not at all."""
    return [value] if value else []


def _as_markdown(value: object) -> object:
    if isinstance(value, Markup) or not isinstance(value, str):
        return value
    return markdown(value)
