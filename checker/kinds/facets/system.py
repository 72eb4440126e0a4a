"""A system (software).

What it asks: work with that product. What proves it: its name, or another name of the same product, in a job's description.
What does not: another product of the same supplier, a systems list, an e-learning. Source: labelling guidelines, "Explicit".
"""

from __future__ import annotations

from functools import cache

from checker.dutch.lexicon import suppliers, systems
from checker.dutch.words import Word, key_of, words
from checker.kinds.facets.proof import Proof


@cache
def names_of(product: str) -> tuple[str, ...]:
    """Return the names under which a product may stand in a CV, as keys."""
    key = key_of(product)
    names = [key]
    for group in systems():
        keys = [key_of(n) for n in group]
        if key == keys[0]:
            names.extend(k for k in keys if len(k.split()) > 1 or k == key or len(k) > 4)
        elif key in keys:
            names.append(keys[0])
    return tuple(dict.fromkeys(names))


def read(term: str, text: str) -> Proof | None:
    """Find the product under any of its names; "Suite van Centric" is also read as "Centric Suite"."""
    present = words(text)
    for name in names_of(term):
        hit = _run(name.split(), present)
        if hit and _written_as_name(term, text[hit[0] : hit[1]]):
            return Proof(*hit)
    product, supplier = supplier_of(term)
    if supplier:
        hit = _near(key_of(product), key_of(supplier), present)
        if hit:
            return Proof(*hit)
    return None


def _written_as_name(term: str, found: str) -> bool:
    """A product whose name is also a word ("Word", "Teams", "JOIN") is written as a name."""
    if len(term.split()) > 1 or len(found.split()) > 1:
        return True
    if term.isupper() and term.isalpha():
        return found.isupper()
    return found[:1].isupper() or not term[:1].isupper() or any(c.isdigit() for c in found)


@cache
def supplier_of(term: str) -> tuple[str, str]:
    """Cut "Suite van Centric" or "Suite van leverancier Centric" into product and supplier; the supplier may be empty."""
    for supplier in suppliers():
        key = key_of(supplier)
        parts = key_of(term).split()
        if key in parts and len(parts) > 1:
            rest = [p for p in parts if p not in (key, "van", "leverancier", "de", "het", "systeem", "applicatie")]
            return " ".join(rest), key
    return term, ""


def _run(wanted: list[str], present: tuple[Word, ...]) -> tuple[int, int] | None:
    joined = "".join(wanted)
    for i, word in enumerate(present):
        window = present[i : i + len(wanted)]
        if word.key == joined or joined in word.parts or [w.key for w in window] == wanted:
            return word.start, (word if word.key == joined or joined in word.parts else window[-1]).end
    return None


def _near(product: str, supplier: str, present: tuple[Word, ...]) -> tuple[int, int] | None:
    """Product and supplier within three words of each other, in either order."""
    at = {w.key: i for i, w in enumerate(present)}
    a, b = at.get(product), at.get(supplier)
    if a is None or b is None or abs(a - b) > 3:
        return None
    first, last = present[min(a, b)], present[max(a, b)]
    return first.start, last.end
