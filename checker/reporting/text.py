"""What happens to other people's words before they stand in a paper: numbers blacked out, white space joined, marks escaped."""

from __future__ import annotations

import dataclasses
import re
from typing import TYPE_CHECKING, Any, TypeVar

from checker.dutch.bsn import NUMBER, digits_of, find_bsn

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

T = TypeVar("T")
BLACK = "█"
_PLANE_ENDS = "".join(chr(plane * 0x10000 + end) for plane in range(17) for end in (0xFFFE, 0xFFFF))  # these are no characters
_NOT_SHOWN = re.compile(rf"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef{_PLANE_ENDS}]")
_SPLIT = re.compile(r"(?<=[^\W\d_])-\n(?=[^\W\d_])")
_LINE_OPENERS = re.compile(r"^(\d+)([.)])(?=\s|$)|^([#+\-=>])")
_POINTS = re.compile(r"[\s;:.]*(?:\(\s*\d+\s*(?:punten|punt|pt)\.?\s*\))?[\s;:.]*$", re.IGNORECASE)
_WRAPPED = re.compile(r"(?P<head>[^\W\d_]+)-[ \t]*\n[ \t]*(?=[^\W\d_])(?!(?:en|of)\b)")
_VOWEL = re.compile(r"[aeiouyàáâäèéêëìíîïòóôöùúûü]", re.IGNORECASE)
_HYPHENED = frozenset(
    "hbo mbo wo vmbo havo vwo wmo woo awb avg bbz zzp ict it e ex oud non niet co pre post anti semi sub sociaal publiek".split()
)
# What opens markup in Markdown, and only there: brackets and signs that cannot be misread stay as they are.
_MARKS = re.compile(
    r"[\\`*|]|(?<![^\W_])_|_(?![^\W_])|\](?=[(\[])|<(?=[A-Za-z/!?])|~(?=~)|(?<=~)~"
    r"|&(?=#|[A-Za-z][A-Za-z0-9]*;)|^\[(?=[ xX]\]|(?:[^\]]|\](?=[(\[]))*\]:)"
)


def redact_bsn(text: str, known: frozenset[str] = frozenset()) -> str:
    """Black out citizen service numbers: those named so here, and those `known` from elsewhere. The length stays the same."""
    shown, after = [], 0
    for start, end in bsn_spans(text, known):
        shown += [text[after:start], re.sub(r"\d", BLACK, text[start:end])]
        after = end
    return "".join([*shown, text[after:]])


def bsn_spans(text: str, known: frozenset[str] = frozenset()) -> list[tuple[int, int]]:
    """Return where citizen service numbers stand: those named so here, and those `known` from elsewhere."""
    secret = known | find_bsn(text)
    return [m.span() for m in NUMBER.finditer(text) if digits_of(m[0]) in secret] if secret else []


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
    """Join lines to one, and replace what no paper can show: control characters, halves of characters, and what is none."""
    return " ".join(_NOT_SHOWN.sub("\ufffd", text).split())


def inline(text: str) -> str:
    """Do the same for a stretch of a line: a space at either end stays, since more text may follow."""
    line = one_line(text)
    return f"{' ' * text[:1].isspace()}{line}{' ' * text[-1:].isspace()}" if line else " " * bool(text)


def joined(text: str) -> str:
    """Close up words that a line end splits after their hyphen; all else stays as it was laid out."""
    return _SPLIT.sub("-", text)


def shorten(text: str, limit: int) -> str:
    """Cut a text at a word near `limit` characters, with an ellipsis where something is left out."""
    line = one_line(text)
    if len(line) <= limit:
        return line
    head = line[:limit]
    return head[: head.rfind(" ")].rstrip(" ,;:") + " …" if " " in head else head + "…"


def readable(text: str) -> str:
    """Join lines to one, and the two halves of a word that a hyphen parts at a line's end.

    The hyphen goes with the break, unless it belongs to the word: hbo-bachelor, KCC-medewerker.
    """
    return one_line(_WRAPPED.sub(lambda m: f"{m['head']}{'-' * _keeps_hyphen(m['head'])}", text))


def _keeps_hyphen(head: str) -> bool:
    is_abbreviation = any(c.isupper() for c in head[1:]) or not _VOWEL.search(head)
    return is_abbreviation or head.casefold() in _HYPHENED


def quoted(text: str) -> str:
    """Put other people's words between quotation marks, on one line."""
    return f"“{readable(text)}”"


def without_points(text: str) -> str:
    """Leave off the points and the closing mark that a posting prints behind a criterion; what is left is verbatim."""
    return _POINTS.sub("", text)


def markdown(text: str) -> str:
    """Write a text so that Markdown shows it as it is: no markup, no heading, no list, on one line."""
    return escaped(one_line(text))


def escaped(line: str) -> str:
    """Escape in one line whatever Markdown would read as markup."""
    line = _MARKS.sub(lambda m: f"\\{m[0]}", line)
    return _LINE_OPENERS.sub(lambda m: f"{m[1]}\\{m[2]}" if m[1] else f"\\{m[3]}", line)
