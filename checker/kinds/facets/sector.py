"""The sector of the employer, or of the client behind a secondment.

What it asks: a municipality, a public body, a welfare foundation, … What proves it: an employer or client that is
recognisable as one. What does not: a place name alone, an agency whose client is not named, a body that only works for
municipalities. Source: labelling guidelines, "Explicit" ("binnen een gemeente" / "publieke sector").
"""

from __future__ import annotations

from functools import cache

from checker.dutch.words import Word, key_of, same, words
from checker.kinds.facets.proof import Proof
from checker.resources import table

_TOGETHER = "gemeentelijke samenwerking"  # read before "gemeente", whose name it contains
_PUBLIC = ("publiek", "overheid", "semioverheid", "nloverheid")
_FIELDS = frozenset(("welzijn", "school", "inspectie", "brandweer", "politie"))  # words of a field of work as much as of a body


@cache
def _terms() -> dict[str, tuple[str, ...]]:
    return {r["sector"]: tuple(key_of(t) for t in r["termen"].split("|")) for r in table("sectoren")}


@cache
def _public(degree: str) -> tuple[str, ...]:
    return tuple(r["sector"] for r in table("sectoren") if r["publiek"] == degree)


def known(name: str) -> str | None:
    """Return our name of a sector that a posting asks for ("gemeentelijke organisatie" is gemeente), or None."""
    present = words(name)
    if any(w.key.startswith(_PUBLIC) or "overheid" in w.parts for w in present):
        return "publieke sector"
    for sector, terms in sorted(_terms().items(), key=lambda row: row[0] != _TOGETHER):
        if any(_run(t.split(), present) for t in (*terms, key_of(sector)) if t not in _FIELDS) or any(
            sector != _TOGETHER and len(w.key) > 6 and w.key.startswith(sector[:7]) for w in present
        ):
            return sector
    return None


def read(term: str, text: str) -> Proof | None:
    """Find words in an employer's or client's name that show it to be of the sector."""
    present = words(text)
    sector = known(term) or term
    if sector == "publieke sector":
        for degree in ("ja", "semi"):
            hit = _any(_public(degree), present)
            if hit:
                return Proof(*hit, accepted=degree == "ja")
        return None
    if sector not in _terms():
        hit = _run(key_of(term).split(), present)
        return Proof(*hit) if hit else None
    if sector == "gemeente":
        return _municipality(present)
    hit = _any((sector,), present) or _run(key_of(term).split(), present)
    return Proof(*hit) if hit else None


def _municipality(present: tuple[Word, ...]) -> Proof | None:
    """A municipality by its name; a body that works for several municipalities only comes near."""
    if any(w.key in _CHURCH or w.key.endswith("kerk") for w in present):
        return None
    near = _any((_TOGETHER,), present)
    hit = _any(("gemeente",), present)
    one = hit and any(w.start >= hit[1] and w.text[:1].isupper() for w in present) and not _is_plural(hit, present)
    if near and not one:
        return Proof(*near, accepted=False)
    return Proof(*hit) if hit and not _is_plural(hit, present) else (Proof(*hit, accepted=False) if hit else None)


def _is_plural(hit: tuple[int, int], present: tuple[Word, ...]) -> bool:
    """Tell of "gemeenten" without a name: some municipalities, none in particular."""
    word = next(w for w in present if w.start == hit[0])
    after = [w for w in present if w.start >= hit[1]]
    return word.key.endswith("gemeenten") and not (after and after[0].text[:1].isupper())


_CHURCH = frozenset(
    "protestantse hervormde gereformeerde evangelische christelijke doopsgezinde lutherse kerkelijke "
    "remonstrantse vrijgemaakte baptisten pinkster".split()
)


def _any(sectors: tuple[str, ...], present: tuple[Word, ...]) -> tuple[int, int] | None:
    for sector in sectors:
        for term in _terms()[sector]:
            hit = _run(term.split(), present)
            if hit:
                return hit
    return None


def _run(wanted: list[str], present: tuple[Word, ...]) -> tuple[int, int] | None:
    for i in range(len(present) - len(wanted) + 1):
        window = present[i : i + len(wanted)]
        if all(_equal(k, w) for k, w in zip(wanted, window, strict=True)):
            return window[0].start, window[-1].end
    return None


def _equal(wanted: str, word: Word) -> bool:
    """Abbreviations stand in capitals ("IND", "RUD"); other words may be inflected."""
    if len(wanted) <= 4 and wanted.isalpha() and wanted != "rijk":
        return word.key == wanted and word.text[:1].isupper()
    return word.key == wanted or (len(wanted) > 5 and same(wanted, word.key)) or wanted in word.parts
