"""A law.

What it asks: work with that law. What proves it: its name or abbreviation in a job's description ("Awb", "Algemene wet
bestuursrecht", "artikel 9:8 Awb", "Wmo-voorziening"). What does not: another law of the same field, "wet- en regelgeving".
Source: labelling guidelines, "Explicit" (experience with a law needs that law written in a job's description).
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from checker.dutch.lexicon import laws
from checker.dutch.words import Word, key_of, words
from checker.kinds.facets.proof import Proof

_PATTERN = re.compile(
    r"\b(?:[A-Z][a-zé]+ )?[Ww]et(?: op de| op het| tot| van"
    r"| inzake)?(?: [a-zA-Zé][\wé-]+){1,5}?(?= \d{4}\b|[,.;:()]| en | of | bij | binnen | zoals |$)"
    r"|\b[A-Z][a-zé]+wet\b|\b[A-Z][A-Za-z]{1,4}\b"
)


@cache
def names_of(law: str) -> tuple[str, ...]:
    """Return all names of a law, as keys; an unknown law has the one name."""
    key = re.sub(r"^(?:de|het) ", "", key_of(law))
    for group in laws():
        keys = tuple(_bare(key_of(n)) for n in group)
        if _bare(key) in keys:
            return tuple(dict.fromkeys(keys))
    return (_bare(key),)


@cache
def is_known(term: str) -> bool:
    """Tell whether a term is, article aside, the name of a law of the table."""
    key = _bare(re.sub(r"^(?:de|het) ", "", key_of(term)))
    return any(key == _bare(key_of(n)) for group in laws() for n in group)


def _bare(key: str) -> str:
    """A law's name without the year that may stand behind it."""
    return re.sub(r" (?:19|20)\d\d$", "", key)


@lru_cache(maxsize=512)
def named_in(text: str) -> tuple[str, ...]:
    """Return the laws that a posting's sentence names, as it writes them, in order; two names of one law are one."""
    found: list[tuple[int, str]] = []
    present = words(text)
    for group in laws():
        for name in group:
            hit = _find(_bare(key_of(name)), present)
            if hit and (len(name) > 4 or name in text):
                found.append((hit[0], text[hit[0] : hit[1]]))
                break
    for match in _PATTERN.finditer(text):
        name = match.group().strip()
        known = any(abs(start - match.start()) < len(name) + 3 for start, _ in found)
        if "wet" in name.casefold() and "regelgeving" not in name and not known and name.casefold() not in ("wet", "wetten"):
            found.append((match.start(), name))
    return tuple(dict.fromkeys(name for _, name in sorted(found)))


def read(term: str, text: str) -> Proof | None:
    """Find the law under any of its names."""
    present = words(text)
    for name in names_of(term):
        hit = _find(name, present)
        if hit:
            return Proof(*hit)
    return None


def _find(name: str, present: tuple[Word, ...]) -> tuple[int, int] | None:
    wanted = name.split()
    for i in range(len(present) - len(wanted) + 1):
        window = present[i : i + len(wanted)]
        if all(w.key == k or (len(wanted) == 1 and k in w.parts) for w, k in zip(window, wanted, strict=True)):
            return window[0].start, window[-1].end
    return None
