"""Where values meet templates. Values are escaped for the format they go into; a template holds loops and values only."""

from __future__ import annotations

import base64
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
    environment.filters.update(present=_present, css_string=_css_string, sign=_sign)
    return environment


def _present(value: object) -> list[object]:
    """Let a template loop over a thing that may be missing: once, or not at all."""
    return [value] if value else []


def embedded(content: bytes, kind: str) -> str:
    """Write a picture so that it stands in the page itself."""
    return f"data:image/{kind};base64,{base64.b64encode(content).decode()}"


def _sign(shape: str, ink: str) -> str:
    """Draw a sign in one colour."""
    line = f"fill='none' stroke='{ink}' stroke-width='1.7' stroke-linecap='round' stroke-linejoin='round'"
    drawing = f"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16' width='16' height='16' {line}>{shape}</svg>"
    return embedded(drawing.encode(), "svg+xml")


def _css_string(text: str) -> Markup:
    """Write a text as a string of CSS, so that no sign in it can end the string or the style sheet."""
    whole = text.encode("utf-8", "backslashreplace").decode()  # CSS has no halves of characters
    written = "".join(c if c.isalnum() or c == " " else f"\\{ord(c):x} " for c in whole)
    return Markup(f'"{written}"')  # noqa: S704 - nothing but letters, digits and escapes


def _as_markdown(value: object) -> object:
    if isinstance(value, Markup) or not isinstance(value, str):
        return value
    return markdown(value)
