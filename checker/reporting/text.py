"""What happens to other people's words before they stand in a paper: numbers blacked out, white space joined, marks escaped."""

from __future__ import annotations

import dataclasses
import re
import unicodedata
from typing import TYPE_CHECKING, Any, TypeVar

from checker.dutch.bsn import NUMBER, digits_of, find_bsn

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

T = TypeVar("T")
BLACK = "█"
_LINE_OPENERS = re.compile(r"^(\d+)([.)])(?=\s|$)|^([#+\-=>])")
_POINTS = re.compile(r"[\s;:.]*(?:\(\s*\d+\s*(?:punten|punt|pt)\.?\s*\))?[\s;:.]*$", re.IGNORECASE)
# What opens markup in Markdown, and only there: brackets and signs that cannot be misread stay as they are.
_MARKS = re.compile(
    r"[\\`*|]|(?<![^\W_])_|_(?![^\W_])|\](?=[(\[])|<(?=[A-Za-z/!?])|~(?=~)|(?<=~)~"
    r"|&(?=#|[A-Za-z][A-Za-z0-9]*;)|^\[(?=[ xX]\]|(?:[^\]]|\](?=[(\[]))*\]:)"
)


def redact_bsn(text: str, known: frozenset[str] = frozenset()) -> str:
    """Black out citizen service numbers: those named so here, and those `known` from elsewhere. The length stays the same."""
    secret = known | find_bsn(text)
    if not secret:
        return text
    return NUMBER.sub(lambda m: re.sub(r"\d", BLACK, m[0]) if digits_of(m[0]) in secret else m[0], text)


def map_text(value: Any, change: Callable[[str], str]) -> Any:  # noqa: ANN401 - any nest of values, same type out as in
    """Return the same nest of dataclasses, dicts, lists and tuples with `change` applied to every string in it."""
    if type(value) is str:
        return change(value)
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        changed = {f.name: map_text(getattr(value, f.name), change) for f in dataclasses.fields(value) if f.init}
        return dataclasses.replace(value, **changed)
    if isinstance(value, dict):
        return {key: map_text(item, change) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return type(value)(map_text(item, change) for item in value)
    return value


def without_bsn(value: T, texts: Iterable[str]) -> T:
    """Black out, in all strings of a paper's content, the numbers named in it and in the `texts` it was made from."""
    known = frozenset[str]().union(*(find_bsn(text) for text in texts))
    changed: T = map_text(value, lambda text: redact_bsn(text, known))
    return changed


def one_line(text: str) -> str:
    """Join lines to one, and drop control characters that no paper can show."""
    kept = "".join(c if c.isspace() or unicodedata.category(c) != "Cc" else "\ufffd" for c in text)
    return " ".join(kept.split())


def shorten(text: str, limit: int) -> str:
    """Cut a text at a word near `limit` characters, with an ellipsis where something is left out."""
    line = one_line(text)
    if len(line) <= limit:
        return line
    head = line[:limit]
    return head[: head.rfind(" ")].rstrip(" ,;:") + " …" if " " in head else head + "…"


def without_points(text: str) -> str:
    """Leave off the points and the closing mark that a posting prints behind a criterion; what is left is verbatim."""
    return _POINTS.sub("", text)


def markdown(text: str) -> str:
    """Write a text so that Markdown shows it as it is: no markup, no heading, no list, on one line."""
    line = _MARKS.sub(lambda m: f"\\{m[0]}", one_line(text))
    return _LINE_OPENERS.sub(lambda m: f"{m[1]}\\{m[2]}" if m[1] else f"\\{m[3]}", line)
