"""The region in which the employer or client lies.

What it asks: a labour market region, a province or another named region. What proves it: the region's name with the job, or
an employer or client that is a municipality of it (a dissolved one counts for its successor). What does not: the candidate's
own place, a neighbouring region. Source: labelling guidelines; region table with its date in checker/data/SOURCES.md.
"""

from __future__ import annotations

from functools import cache

from checker.dutch.lexicon import municipalities
from checker.dutch.words import Word, key_of, same, words
from checker.kinds.facets.proof import Proof
from checker.resources import table


@cache
def _spellings(region: str) -> tuple[str, ...]:
    """All spellings of a region, as keys, the word "regio" left out."""
    key = _bare(key_of(region))
    names = {key}
    for row in table("regio_aliassen"):
        alias, name = _bare(key_of(row["alias"])), _bare(key_of(row["regio"]))
        if key in (alias, name):
            names |= {alias, name}
    for row in table("regios"):
        name = _bare(key_of(row["regio"]))
        if _alike(key, name):
            names.add(name)
    return tuple(sorted(names))


def _bare(key: str) -> str:
    return " ".join(p for p in key.split() if p not in ("regio", "de", "het", "provincie", "in"))


def _alike(a: str, b: str) -> bool:
    """The same words, one of them perhaps inflected or misspelt by an ending ("Vechtstreken")."""
    left, right = a.split(), b.split()
    return len(left) == len(right) and all(x == y or same(x, y) for x, y in zip(left, right, strict=True))


@cache
def members(region: str) -> frozenset[str]:
    """The present municipalities of a region or province."""
    names = _spellings(region)
    found = {r["gemeente"] for r in table("regios") if _bare(key_of(r["regio"])) in names}
    found |= {
        r["gemeente"] for r in table("gemeenten") if _bare(key_of(r["regio"])) in names or _bare(key_of(r["provincie"])) in names
    }
    return frozenset(found)


def read(term: str, text: str) -> Proof | None:
    """Find the region, or one of its municipalities named as an employer or client."""
    present = words(text)
    for name in _spellings(term):
        hit = _run(name.split(), present)
        if hit:
            return Proof(*hit)
    named = municipalities()
    for size in (4, 3, 2, 1):
        for i in range(len(present) - size + 1):
            window = present[i : i + size]
            key = " ".join(w.key for w in window)
            if named.get(key) in members(term) and _is_body(present, i):
                return Proof(present[i - 1].start, window[-1].end)
    return None


def _is_body(present: tuple[Word, ...], i: int) -> bool:
    """The name follows "gemeente" or "municipality of": a place name alone is no employer."""
    before = [w.key for w in present[max(0, i - 2) : i]]
    return "gemeente" in before or "municipality" in before or "gemeenten" in before


def _run(wanted: list[str], present: tuple[Word, ...]) -> tuple[int, int] | None:
    for i in range(len(present) - len(wanted) + 1):
        window = present[i : i + len(wanted)]
        if all(w.key == k or same(k, w.key) for w, k in zip(window, wanted, strict=True)):
            return window[0].start, window[-1].end
    return None
