"""The words by which a line of a CV shows what it is: a function, an organisation, a study, a school, hours, a note."""

from __future__ import annotations

import re
from functools import cache

from checker.resources import table

HOURS = re.compile(
    r"(?:ca\.?\s*|circa\s*|gemiddeld\s*|minimaal\s*)?\d{1,2}(?:[.,]\d{1,2})?(?:\s*(?:-|–|tot|à)\s*\d{1,2})?\s*-?\s*"
    r"(?:u(?:ur|ren)?\b\.?(?:\s*(?:per|p\.?|/)\s*w(?:eek|k)?\.?)?|u/w|hours?\b(?:\s*(?:per|a|/)\s*week)?"
    r"|hrs?\b|fte\b|dagen(?:\s*(?:per|/)\s*week)?)"
    r"|(?:full|part)[\s-]?time\b|voltijds?\b|deeltijds?\b|[01][.,]\d{1,2}\s*fte\b|fte\s*:?\s*[01][.,]\d"
    r"|naast (?:de|mijn|het) (?:studie|werk|opleiding)|(?:oproep|nul-?uren)\w*$|bijbaan$",
    re.IGNORECASE,
)
NOTE = re.compile(
    r"diploma(?:'s)?\s*(?:is\s*)?(?:behaald|ontvangen|obtained|received|in\b|:|ja\b|nee\b|\d{4})|(?:niet"
    r"|nog niet|deels)\s+(?:afgerond|voltooid|behaald)"
    r"|^\(?(?:met\s+)?(?:diploma|afgerond|behaald|voltooid|gestopt|certificaat|getuigschrift|cum laude"
    r"|geslaagd|lopend|propedeuse)\b"
    r"|\b(?:degree|certificate|diploma) (?:obtained|awarded|completed)|^graduat|^completed|^afgestudeerd"
    r"|afstudeer|scriptie|^thesis|^specialisatie"
    r"|^richting\b|^profiel\b|^major\b|^minor\b|^eindcijfer|^vakken",
    re.IGNORECASE,
)
SELF_EMPLOYED = re.compile(
    r"(?:zelfstandig(?:e)?|freelance|zzp|eigen (?:bedrijf|onderneming|praktijk)|self-employed)\b.*", re.IGNORECASE
)
WORD = re.compile(r"[\w'’.&+-]+")
LONGEST_ENDING = 24
PARENTHESIS = re.compile(r"\([^)]*\)?")


@cache
def words(kind: str, form: str) -> frozenset[str]:
    """Return the words of one kind from the table, by how they match."""
    return frozenset(row["woord"] for row in table("cv_woorden") if row["soort"] == kind and row["vorm"] == form)


@cache
def places() -> dict[str, bool]:
    """Return every Dutch place, folded, with whether its name is also a word or a surname."""
    found: dict[str, bool] = {}
    for row in table("plaatsen"):
        for name in (row["plaats"], *row["alias"].split("|")):
            if name:
                found[name.casefold()] = row["ambigu"] == "ja"
    return found


def tokens(text: str) -> list[str]:
    """Return the words of a text, folded, without closing punctuation."""
    return [word.strip(".'’-").casefold() or word for word in WORD.findall(text)]


def _ends_in(word: str, endings: frozenset[str]) -> bool:
    return any(
        word.endswith(word[start:]) and word[start:] in endings
        for start in range(max(0, len(word) - LONGEST_ENDING), len(word) - 1)
    )


def _is_role(word: str) -> bool:
    if word in words("functie", "woord"):
        return True
    return any(_ends_in(part, words("functie", "eind")) for part in (word, word.rstrip("s")))


def role_score(text: str) -> int:
    """Return how strongly a text names a function: 3 at its head, 1 further on, 0 not at all."""
    found = [
        place for place, word in enumerate(tokens(PARENTHESIS.sub(" ", text))) if _is_role(word) or _is_role(word.split("-")[-1])
    ]
    if not found:
        return 0
    return 3 if found[0] <= 3 else 1


def organisation_score(text: str) -> int:
    """Return how strongly a text names an organisation: 4 by its kind, 2 by a compound or a place, 0 not at all."""
    plain = PARENTHESIS.sub(" ", text)
    found = tokens(plain)
    if not found:
        return 0
    if SELF_EMPLOYED.fullmatch(plain.strip()) and role_score(plain) == 0:
        return 3
    if found[0] in words("organisatie", "begin") or re.search(
        r"\b(?:B\.?V|N\.?V|V\.?O\.?F|GmbH|Ltd|Inc|LLP)\b\.?|&\s+\w+", plain
    ):
        return 4
    if any(word in words("organisatie", "begin") for word in found[1:4]) and not text[:1].islower():
        return 3
    if any(_ends_in(word, words("organisatie", "eind")) for word in found):
        return 2
    return 2 if has_place(plain) else 0


def has_place(text: str) -> bool:
    """Tell whether a text is a place, or ends in one after a comma, or is "X en omgeving"."""
    pieces = [piece.strip() for piece in re.split(r"[,|(]", text)]
    last = re.sub(r"\s+(?:en omgeving|e\.?o\.?)$", "", pieces[-1].strip(" )."))
    return last.casefold() in places() and not (len(pieces) == 1 and places()[last.casefold()])


def is_language(text: str) -> bool:
    """Tell whether a text is the name of a language."""
    return text.strip().casefold() in {term.casefold() for row in table("talen") for term in row["termen"].split("|")}


def has_hours(text: str) -> bool:
    """Tell whether a text is about hours only, or begins with them."""
    return HOURS.match(text.strip(" ,|·(-–")) is not None


def study_score(text: str) -> int:
    """Return how strongly a text names a study or its level."""
    found = tokens(text)
    exact = words("studie", "woord")
    if any(word in exact or word.split("-")[0] in exact or word.startswith(tuple(words("studie", "begin"))) for word in found):
        return 3
    return (
        1
        if any(word.endswith(("kunde", "wetenschap", "wetenschappen", "studies", "rechten", "opleiding")) for word in found)
        else 0
    )


def is_course(text: str) -> bool:
    """Tell whether a text names a course, training or certificate, and no level of education."""
    named = any(
        word in words("cursus", "woord")
        or word.startswith(tuple(words("cursus", "begin")))
        or _ends_in(word, words("cursus", "eind"))
        for word in tokens(text)
    )
    return named and not has_level(text)


def has_level(text: str) -> bool:
    """Tell whether a text names a level of education or a degree, rather than learning in general."""
    levels = words("studie", "woord") - words("studie", "zacht")
    begins = tuple(words("studie", "begin"))
    return any(
        word in levels or word.split("-")[0] in levels or (word.startswith(begins) and not word.startswith("masterclass"))
        for word in tokens(text)
    )


def school_score(text: str) -> int:
    """Return how strongly a text names a school."""
    found = tokens(text)
    if any(word in words("onderwijsinstelling", "woord") for word in found):
        return 3
    return 2 if any(_ends_in(word, words("onderwijsinstelling", "eind")) for word in found) else 0
