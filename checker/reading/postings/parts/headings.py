"""Headings of a posting: which lines are one, and what part of the posting each opens."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from checker import resources
from checker.reading.postings.parts.rows import Row, content, flow

_WRAPPED_OVER = 6  # rows a heading may be broken over
_LONGEST = 130
_BRACKETS = re.compile(r"\([^()]*\)")
_JUDGE = re.compile(r"\bte beoordelen door (?P<who>(?:[^\W\d]|[ .&'-]){2,40})$")
_CLIENT = re.compile(r"\b(?:de )?(?:opdrachtgever|gemeente|organisatie|aanvrager|inlener)\b")
_TOTAL = re.compile(r"[\s,:–-]*\b(?:weging|totaal)\b[^.;]{0,30}$")
_NUMBERED = re.compile(r"^(?:\d{1,2}(?:\.\d)*[.)]?|[A-Z][.)])\s+(?=\D)")
_ENDED = re.compile(r"[.;:!?)\]\"”’»]$")


class Role(StrEnum):
    """What part of the posting a heading opens."""

    KNOCKOUT = "knockout"
    AWARD = "award"
    BY_CLIENT = "by_client"  # a list that the client judges later on
    COMPETENCES = "competences"
    EXECUTION = "execution"
    CV = "cv"
    ASSESSMENT = "assessment"
    SCALE = "scale"
    FEE = "fee"
    PROFESSIONALS = "professionals"
    DAYS = "days"
    PLANNING = "planning"
    OTHER = "other"
    MORE = "more"
    ORGANISATION = "organisation"
    ASSIGNMENT = "assignment"


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading on the rows `start` up to `end`, as printed."""

    role: Role
    start: int
    end: int
    text: str


@cache
def _table() -> dict[str, Role]:
    """The known headings, folded."""
    return {row["kop"]: Role(row["rol"]) for row in resources.table("posting_koppen")}


def _fold(text: str) -> str:
    text = _TOTAL.sub("", _BRACKETS.sub(" ", text.lower().replace("’", "'")))
    text = re.sub(r"\s*/\s*", "/", text).strip(" :/-–\t")
    text = re.sub(r"\bknock[\s-]*outs?[\s-]*(?=(?:criteria|eisen)\b)", "knock-out", text)
    return re.sub(r"\s+", " ", text)


def role_of(text: str) -> Role | None:
    """Return the part that a line opens, where the whole line is a known heading."""
    if text.count("(") != text.count(")") or (not text[:1].isupper() and not text[:1].isdigit()):
        return None
    folded = _fold(text)
    judge = _JUDGE.search(folded)
    if judge:
        role = _table().get(folded[: judge.start()].strip())
        by_client = role is Role.AWARD and _CLIENT.search(judge["who"]) is not None
        return Role.BY_CLIENT if by_client else role if role in {Role.KNOCKOUT, Role.AWARD} else None
    role = _table().get(folded)
    if role is None and (number := _NUMBERED.match(text)):
        return role_of(text[number.end() :])
    return role


def find_headings(rows: Sequence[Row]) -> tuple[Heading, ...]:
    """Return all headings in order. A heading may be wrapped; a wrapped sentence is no heading."""
    filled = content(rows)
    found: list[Heading] = []
    order = 0
    while order < len(filled):
        heading = _heading_at(rows, filled, order)
        if heading is None:
            order += 1
            continue
        found.append(heading)
        order = next((k for k in range(order, len(filled)) if filled[k] >= heading.end), len(filled))
    return tuple(found)


def _heading_at(rows: Sequence[Row], filled: Sequence[int], order: int) -> Heading | None:
    """Return the longest heading that starts on this row."""
    if len(rows[filled[order]].text) > _LONGEST:
        return None
    best: tuple[int, Role, str] | None = None
    for size in range(1, _WRAPPED_OVER + 1):
        if order + size > len(filled) or (size > 1 and rows[filled[order + size - 1]].headed):
            break
        text = flow(rows[i] for i in filled[order : order + size]).text
        role = role_of(text) if _has_word(rows[filled[order]].text) else None
        if role is not None:
            best = size, role, text
    if best is None:
        return None
    size, role, text = best
    before = rows[filled[order - 1]] if order else None
    after = rows[filled[order + size]] if order + size < len(filled) else None
    first = rows[filled[order]]
    runs_on = after is not None and after.text[0].islower() and before is not None and not _ENDED.search(before.text)
    if runs_on and not first.headed:
        return None
    return Heading(role, filled[order], filled[order + size - 1] + 1, text)


def _has_word(text: str) -> bool:
    """Whether more than a number stands on a row: a number alone is an answer, not the start of a numbered heading."""
    return re.search(r"[^\W\d]{2}", text) is not None
