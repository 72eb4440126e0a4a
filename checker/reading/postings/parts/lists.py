"""The two lists of criteria: where each item starts and ends, and what it is numbered."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from checker.reading.postings.parts.headings import Heading, Role
from checker.reading.postings.parts.points import ends_in_points
from checker.reading.postings.parts.rows import Flow, Row, content, flow, is_spaced

_PREFIX = r"(?:(?:eis|wens|criterium|knock-?out|ko|gc|sc|k|g|e|w|s)[ .-]?)"
_NUMBER = re.compile(
    rf"(?P<id>{_PREFIX}?\d{{1,2}}(?:\.\d{{1,2}})?|[a-z](?=\)))(?P<stop>[.):]+(?=\s)|[.):]*\t\s*|[.):](?-i:(?=[A-Z‘'\"“]))"
    r"|(?-i:(?=\s+[–-]\s+[A-Z])|(?<=\d\.\d)(?=\s+[A-Z‘'\"“])|(?<=\d\.\d\d)(?=\s+[A-Z‘'\"“])))"
    r"|(?P<lettered>(?:Eis|Wens|Criterium|KO|GC|SC|K|G|E|W|S)[ .-]?\d{1,2}(?:\.\d{1,2})?)(?=\s)",
    re.IGNORECASE,
)
_BEFORE_NUMBER = re.compile(r"(?:[-–—•*·▪]\s+)?")
_BULLET = re.compile(r"(?P<bullet>[-–—•*·▪◦‣●○■□✓➢►]|o(?=\s))\s+")
_COMPLETE = re.compile(r"[;.!?][)\]\"”’]*$|[;.]\s*\([^()]*\)$")
_STOP = re.compile(
    r"(?:Geef (?:in|op) (?:het|je|uw|de)\s+(?:cv|CV)|Indien (?:de )?informatie niet|Voldoet een kandidaat|Let op\b"
    r"|N\.?B\.?[: ]|LET OP\b)"
)


@dataclass(frozen=True, slots=True)
class Item:
    """One criterion as it stands: its printed number (None for a bullet) and its text."""

    id: str | None
    text: Flow
    whole: Flow  # with the marker


def read_items(rows: Sequence[Row], heading: Heading, until: int) -> tuple[Item, ...]:
    """Return the items of the list that stands under a heading, up to the row `until`."""
    filled = [i for i in content(rows[:until]) if i >= heading.end]
    filled = _before_stop(rows, filled)
    starts = _numbered(rows, filled) or _bulleted(rows, filled) or _loose(rows, filled)
    items: list[Item] = []
    for order, first in enumerate(starts):
        last_one = order + 1 == len(starts)
        end = len(filled) if last_one else starts[order + 1]
        if last_one:
            scored = heading.role is Role.AWARD and any(ends_in_points(item.text.text) for item in items)
            end = _end_of_last(rows, filled[first:end], scored=scored) + first
        items.append(_item(flow(rows[i] for i in filled[first:end])))
    return tuple(item for item in items if item.text.text)


def _item(whole: Flow) -> Item:
    marker = _number_at_start(whole.text)
    if marker:
        printed = marker["id"] or marker["lettered"]
        body = whole.cut(marker.end())
        return Item(printed, body.cut(len(body.text) - len(body.text.lstrip("-–: \t"))), whole)
    bullet = _BULLET.match(whole.text)
    return Item(None, whole.cut(bullet.end()) if bullet else whole, whole)


def _number_at_start(text: str) -> re.Match[str] | None:
    """Match the number that opens a row, with or without a bullet before it."""
    bullet = _BEFORE_NUMBER.match(text)
    return _NUMBER.match(text, bullet.end() if bullet else 0)


def _before_stop(rows: Sequence[Row], filled: list[int]) -> list[int]:
    """Leave out what follows on the list: the stock sentences on how to fill in the CV."""
    for order in range(1, len(filled)):
        sentence = flow(rows[i] for i in filled[order : order + 3]).text
        if _STOP.match(sentence) and _complete(rows[filled[order - 1]].text):
            return filled[:order]
    return filled


def _complete(text: str) -> bool:
    return _COMPLETE.search(text) is not None or ends_in_points(text)


def _numbered(rows: Sequence[Row], filled: Sequence[int]) -> list[int]:
    """Return where numbered items start, counted in `filled`; a number that does not follow the last one is text."""
    marks = [(order, m) for order, i in enumerate(filled) if (m := _number_at_start(rows[i].text))]
    starts: list[int] = []
    last: str | None = None
    for position, (order, match) in enumerate(marks):
        here = match["id"] or match["lettered"]
        if last is not None and not _follows(last, here):
            continue
        sooner = starts and not _complete(_text_before(rows, filled, starts[-1], order))
        if sooner and _comes_again(rows, filled, marks[position + 1 :], here):
            continue
        starts.append(order)
        last = here
    return starts


def _closed(text: str) -> bool:
    return text.endswith(";")


def _text_before(rows: Sequence[Row], filled: Sequence[int], first: int, order: int) -> str:
    return flow(rows[i] for i in filled[first:order]).text


def _comes_again(rows: Sequence[Row], filled: Sequence[int], later: Sequence[tuple[int, re.Match[str]]], number: str) -> bool:
    """Whether the same number opens a later row that stands after a complete one."""
    return any(
        (match["id"] or match["lettered"]) == number and order and _complete(rows[filled[order - 1]].text)
        for order, match in later
    )


def _follows(last: str, here: str) -> bool:
    """Whether a number is the next one of the same series."""
    if last.isalpha():
        return here.isalpha() and ord(here) == ord(last) + 1
    if here.isalpha() or re.sub(r"\d+", "", last).lower() != re.sub(r"\d+", "", here).lower():
        return False
    before, after = ([int(n) for n in re.findall(r"\d+", text)] for text in (last, here))
    return after[-1] == before[-1] + 1 and after[:-1] == before[:-1]


def _bulleted(rows: Sequence[Row], filled: Sequence[int]) -> list[int]:
    """Return where bullets of the outermost kind start."""
    marks = [(order, m["bullet"]) for order, i in enumerate(filled) if (m := _BULLET.match(rows[i].text))]
    flagged = [order for order, i in enumerate(filled) if rows[i].bullet]
    if not marks:
        return flagged
    return [order for order, bullet in marks if bullet == marks[0][1]]


def _loose(rows: Sequence[Row], filled: Sequence[int]) -> list[int]:
    """Return where items start in a list that lost its markers: each after a complete one."""
    scored = any(ends_in_points(rows[i].text) for i in filled)
    closed = sum(rows[i].text.endswith(";") for i in filled) > 1
    done = ends_in_points if scored else _closed if closed else _complete
    if not any(done(rows[i].text) for i in filled):
        return []
    starts = [0]
    for order in range(1, len(filled)):
        if done(_text_before(rows, filled, starts[-1], order)):
            starts.append(order)
    return starts


def _end_of_last(rows: Sequence[Row], own: Sequence[int], *, scored: bool) -> int:
    """Return how many rows the last item of a list has: it ends where it is complete and something new starts."""
    spaced = is_spaced(rows)
    for size in range(1, len(own)):
        row = rows[own[size]]
        text = flow(rows[i] for i in own[:size]).text
        if row.headed or (scored and ends_in_points(text) and not ends_in_points(f"{text} {row.text}")):
            return size
        new_paragraph = not spaced and _parted(rows, own[size - 1], own[size])
        if not scored and new_paragraph and _complete(text) and row.text[0].isupper() and not ends_in_points(row.text):
            return size
    return len(own)


def _parted(rows: Sequence[Row], before: int, after: int) -> bool:
    """Whether blank lines part two rows that stand on one page."""
    between = rows[before + 1 : after]
    return bool(between) and all(row.blank for row in between) and rows[before].page == rows[after].page
