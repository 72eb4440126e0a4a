"""Who the candidate is: the name that most places agree on, with the mailbox and the file's name as witnesses."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import reduce
from pathlib import PurePath

from checker.domain.resume import Place
from checker.finding.masking.contact import EMAIL
from checker.finding.masking.names import Name, key_in, ordinary_words
from checker.finding.masking.sheet import Sheet
from checker.finding.masking.sightings import labelled_parts, sightings

_BY_MAILBOX = 6
_BY_FILE = 5
_ENOUGH = 3
_CERTAIN = 6
_SHORTEST = 3  # letters of a surname that a mailbox or a file's name can show


def identity(sheets: Sequence[Sheet]) -> Name | None:
    """Return the candidate's name as the papers give it, or None where none of them shows one."""
    mailboxes, files = _mailboxes(sheets), _file_words(sheets)
    ordinary = frozenset(key for sheet in sheets for key in ordinary_words(sheet.text))
    scores: dict[Name, int] = {}
    for sighting in (sighting for sheet in sheets for sighting in sightings(sheet)):
        name = sighting.name
        long = {key for key in name.surname if len(key) >= _SHORTEST}
        in_mailbox = any(_is_in(name, mailbox) for mailbox in mailboxes)
        is_plausible = sighting.is_likely and not (name.given | name.surname) & ordinary
        if is_plausible or in_mailbox or sighting.is_told:
            backing = _BY_MAILBOX * in_mailbox + _BY_FILE * bool(long & files)
            scores[name] = scores.get(name, backing) + sighting.weight
    parts = [part for sheet in sheets for part in labelled_parts(sheet)]
    if not scores or max(scores.values()) < _ENOUGH:
        return replace(reduce(Name.united, parts), is_certain=True) if parts else None
    best = max(scores, key=lambda name: scores[name])
    others = [name for name in scores if name is not best and _is_same(best, name)]
    return replace(reduce(Name.united, (*others, *parts), best), is_certain=bool(parts) or scores[best] >= _CERTAIN)


def _is_in(name: Name, mailbox: str) -> bool:
    """Tell whether a mailbox carries the surname, or opens with the given name."""
    return any(
        len(key) >= _SHORTEST and (key in mailbox if key in name.surname else mailbox.startswith(key))
        for key in name.given | name.surname
    )


def _is_same(one: Name, other: Name) -> bool:
    return bool(one.surname & other.surname) or bool(not other.surname and one.given & other.given)


def _mailboxes(sheets: Iterable[Sheet]) -> tuple[str, ...]:
    """Return the letters before the @ of every address that is not a referee's."""
    return tuple(
        key_in(found.group().split("@")[0])
        for sheet in sheets
        for found in EMAIL.finditer(sheet.text)
        if sheet.place_at(found.start()) is not Place.REFERENCES
    )


def _file_words(sheets: Iterable[Sheet]) -> frozenset[str]:
    return frozenset(key_in(part) for sheet in sheets for part in re.split(r"[\W_\d]+", PurePath(sheet.document.name).stem))
