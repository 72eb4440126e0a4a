"""The words of the field: which functions, laws, systems, studies and languages have more than one name."""

from __future__ import annotations

from functools import cache

from checker.domain.postings import Relation, Term
from checker.dutch.words import key_of, same
from checker.resources import table


@cache
def _groups(table_name: str, column: str) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(t.strip() for t in row[column].split("|") if t.strip()) for row in table(table_name))


@cache
def verbs() -> tuple[tuple[str, ...], ...]:
    """Groups of verbs that say the same of a task."""
    return tuple(tuple(r["termen"].split("|")) for r in table("begrippen") if r["soort"] == "werkwoord")


@cache
def concepts() -> tuple[tuple[str, ...], ...]:
    """Groups of nouns that name one thing."""
    return tuple(tuple(r["termen"].split("|")) for r in table("begrippen") if r["soort"] == "begrip")


@cache
def field_terms(field: str) -> tuple[str, ...]:
    """The narrower fields that a field of work consists of: welzijn is part of the sociaal domein."""
    wanted = key_of(field)
    for row in table("begrippen"):
        first, *rest = row["termen"].split("|")
        if row["soort"] == "werkveld" and same_expression(key_of(first), wanted):
            return tuple(rest)
    return ()


def same_expression(a: str, b: str) -> bool:
    """Compare two expressions word by word, inflection aside."""
    left, right = a.split(), b.split()
    return len(left) == len(right) and all(same(x, y) for x, y in zip(left, right, strict=True))


@cache
def synonyms(key: str) -> tuple[str, ...]:
    """The other names of a verb or concept, as keys (words separated by spaces)."""
    found: list[str] = []
    for group in (*verbs(), *concepts()):
        keys = [key_of(t) for t in group]
        if key in keys:
            found.extend(k for k in keys if k != key)
    return tuple(dict.fromkeys(found))


@cache
def function_terms(function: str) -> tuple[Term, ...]:
    """The names of a function: synonyms and narrower functions prove it, related ones only come near."""
    wanted = key_of(function)
    rows = table("functies")
    groups = {r["functie"] for r in rows if r["relatie"] == "synoniem" and wanted in (key_of(r["term"]), key_of(r["functie"]))}
    terms = []
    for row in rows:
        is_own = key_of(row["functie"]) == wanted
        if key_of(row["term"]) == wanted or not (is_own or row["functie"] in groups):
            continue
        if row["relatie"] == "synoniem" or (row["relatie"] == "nauwer" and is_own):
            terms.append(Term(text=row["term"], relation=Relation.SYNONYM))
        elif row["relatie"] == "verwant":
            terms.append(Term(text=row["term"], relation=Relation.RELATED))
    return tuple(dict.fromkeys(terms))


@cache
def laws() -> tuple[tuple[str, ...], ...]:
    """Each law's names: abbreviations and full name."""
    return tuple((*r["afkorting"].split("|"), r["naam"]) for r in table("wetten"))


@cache
def systems() -> tuple[tuple[str, ...], ...]:
    """Each system's names, the product first."""
    return tuple((r["product"], *(a for a in r["aliassen"].split("|") if a)) for r in table("systemen"))


@cache
def suppliers() -> tuple[str, ...]:
    """The names of software suppliers."""
    return tuple(dict.fromkeys(r["leverancier"] for r in table("systemen") if r["leverancier"]))


@cache
def languages() -> tuple[tuple[str, ...], ...]:
    """Each language's names."""
    return _groups("talen", "termen")


@cache
def municipalities() -> dict[str, str]:
    """Every name of a municipality, present or dissolved, as a key, with the name of the present one."""
    names: dict[str, str] = {}
    for row in table("gemeenten"):
        for name in (row["gemeente"], *row["aliassen"].split("|")):
            if name.strip():
                names[key_of(name)] = row["gemeente"]
    for row in table("gemeenten_voormalig"):
        names.setdefault(key_of(row["gemeente"]), row["opvolger"])
    return names
