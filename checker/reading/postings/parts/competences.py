"""The competences: for the interview, never scored."""

from __future__ import annotations

import re
from collections.abc import Sequence

from checker.reading.postings.parts.rows import Row, content, flow

_BULLET = re.compile(r"^[-–—•*·▪◦‣●○]\s+")
_NUMBER = re.compile(r"^\d{1,2}[.)]\s+")
_STOP = re.compile(r"^(?:Geef in (?:het|je|uw)|Indien (?:de )?informatie|Let op)\b")
_SENTENCE = 5  # words from which an item is a sentence and keeps its full stop


def read_competences(rows: Sequence[Row], start: int, end: int) -> tuple[str, ...]:
    """Return the competences under their heading, without list marks; sentences are made whole."""
    filled = [i for i in content(rows[:end]) if i >= start]
    for order, i in enumerate(filled):
        if _STOP.match(flow(rows[k] for k in filled[order : order + 2]).text) and rows[i].text[0].isupper():
            filled = filled[:order]
            break
    groups: list[list[int]] = []
    marked = [i for i in filled if rows[i].bullet or _BULLET.match(rows[i].text) or _NUMBER.match(rows[i].text)]
    ends = sum(rows[i].text.endswith((";", ".")) for i in filled)
    for i in filled:
        if groups and not _is_new(rows, groups[-1], i, marked=bool(marked), stopped=ends > 1):
            groups[-1].append(i)
        elif marked and not groups and i not in marked:
            continue
        else:
            groups.append([i])
    return tuple(item for group in groups if (item := _item(flow(rows[i] for i in group).text)))


def _is_new(rows: Sequence[Row], group: Sequence[int], i: int, *, marked: bool, stopped: bool) -> bool:
    """Whether a row starts the next competence."""
    text, before = rows[i].text, rows[group[-1]].text
    if marked:
        return rows[i].bullet or bool(_BULLET.match(text) or _NUMBER.match(text))
    if stopped:
        return before.endswith((";", "."))
    return text[0].isupper()


def _item(text: str) -> str:
    text = _NUMBER.sub("", _BULLET.sub("", text)).strip(" ;,")
    return text if len(text.split()) >= _SENTENCE else text.rstrip(".")
