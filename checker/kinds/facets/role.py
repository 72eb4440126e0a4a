"""A function held.

What it asks: experience *as* that function. What proves it: the function, or an undisputed synonym, as the job's title, or
as a role literally described ("als coördinator verantwoordelijk voor …"). What does not: another function in which some of
the work was done, an assistant to the function, a profile text. Source: labelling guidelines, "Explicit".
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from checker.dutch.phrases import needs
from checker.dutch.words import Word, is_head, plain, same, words
from checker.kinds.facets.proof import Proof

_NOUN_ENDINGS = (
    "coordinator", "medewerker", "medewerkster", "adviseur", "consulent", "consulente", "manager", "jurist", "regisseur",
    "beheerder", "leider", "leidster", "specialist", "behandelaar", "begeleider", "coach", "planner", "analist", "secretaris",
    "secretaresse", "inspecteur", "handhaver", "toezichthouder", "ontwerper", "ontwikkelaar", "architect", "controller",
    "inkoper", "ambtenaar", "verlener", "directeur", "hoofd", "griffier", "docent", "werker", "bemiddelaar", "ondersteuner",
    "assistent", "functionaris", "trainer", "expert", "engineer", "tester", "deskundige", "strateeg", "redacteur",
    "voorlichter", "woordvoerder", "officer", "professional", "maker", "trekker", "accountant", "auditor", "econoom",
    "planoloog", "stedenbouwkundige", "projectleider", "verkeerskundige", "boa", "opzichter", "administrateur", "telefonist",
    "telefoniste", "receptionist", "receptioniste", "gastheer", "gastvrouw", "makelaar", "taxateur", "opsporingsambtenaar",
    "rechercheur", "wijkagent", "pedagoog", "psycholoog", "scrummaster", "owner", "beleidsmaker", "uitvoerder", "modelleur",
    "loog", "meester", "kundige", "ist", "bestuurder", "wethouder", "wachter", "monteur", "chauffeur", "kok", "arts", "therapeut",
    "bewindvoerder", "regelaar", "raadsman", "raadsvrouw", "tolk", "chef", "supervisor", "leidinggevende", "procesregisseur",
)  # fmt: skip

# Compounds of a leading function that name another one: a project manager manages a project, no team.
_OTHER_FUNCTIONS = {
    "manager": ("project", "programma", "account", "product", "case", "klant", "office", "contract", "event", "relatie", "proces",
                "community", "verander", "kwaliteits", "informatie", "wijk"),
    "coordinator": ("project", "vrijwilligers", "evenementen"),
    "leider": ("project", "proces"),
    "adviseur": ("verkoop", "studie", "hypotheek"),
}  # fmt: skip
_BESIDE = frozenset(
    "assistent assistente stagiair stagiaire stage trainee vrijwilliger vrijwillig ondersteuner "
    "ondersteuning plaatsvervangend waarnemend aankomend leerling".split()
)
_OF = re.compile(r"\b(?:van|bij|voor|aan|onder)\s+(?:(?:de|het|een|onze|zijn|haar)\s+)?$", re.IGNORECASE)
_AS = re.compile(
    r"\b(?:als|in de rol van|in de functie van|in mijn rol als|in mijn functie als|rol:|functie:|fungeerde als|trad op als)\s+"
    r"(?:\([^)]*\)\s*)?(?P<role>[^.;:,\n]{3,80})",
    re.IGNORECASE,
)


@lru_cache(maxsize=8192)
def is_role_noun(key: str) -> bool:
    """Tell whether a word names a function."""
    return plain(key).endswith(_NOUN_ENDINGS)


def described(term: str, text: str) -> Proof | None:
    """Find the function `term` as a role literally described in a sentence ("als coördinator verantwoordelijk voor …")."""
    for start, named in _roles(text):
        proof = title(term, named)
        if proof:
            return Proof(start + proof.start, start + proof.end, accepted=proof.accepted)
    return None


@lru_cache(maxsize=2048)
def _roles(text: str) -> tuple[tuple[int, str], ...]:
    return tuple((match.start("role"), match["role"]) for match in _AS.finditer(text))


@lru_cache(maxsize=4096)
def title(term: str, text: str) -> Proof | None:
    """Compare a function's name with a title, word by word."""
    present = words(text)
    hits: list[Word] = []
    accepted = not any(
        w.key in _BESIDE or w.key.endswith(("assistent", "assistente")) or any(p in _BESIDE for p in w.parts) for w in present
    )
    for need in needs(term):
        hit = next((h for a in need.alternatives[:1] for h in (_word(a[0], present),) if h), None)
        hit = hit or _split(need.alternatives[0][0], present)
        if hit is None:
            return None
        word, exact = hit
        hits.append(word)
        accepted = accepted and exact and not _serves(word, present, text)
    return Proof(min(w.start for w in hits), max(w.end for w in hits), accepted=accepted) if hits else None


def _serves(word: Word, present: tuple[Word, ...], text: str) -> bool:
    """Tell whether the function stands behind another: a "secretaresse van de teamleider" is a secretary."""
    before = text[: word.start]
    return (
        bool(_OF.search(before)) and is_role_noun(word.key) and any(is_role_noun(w.key) for w in present if w.end <= word.start)
    )


def _word(asked: str, present: tuple[Word, ...]) -> tuple[Word, bool] | None:
    for word in present:
        if same(asked, word.key) or any(same(asked, p) for p in word.parts):
            return word, True
    noun = is_role_noun(asked)
    for word in present:
        if noun and is_head(asked, word.key):
            return word, not _another(asked, word)
        if not noun and len(asked) >= 5 and word.key.startswith(asked):
            return word, True
    return None


def _another(asked: str, word: Word) -> bool:
    return any(asked.endswith(head) and word.key.startswith(firsts) for head, firsts in _OTHER_FUNCTIONS.items())


def _split(asked: str, present: tuple[Word, ...]) -> tuple[Word, bool] | None:
    """A compound function written apart: klachtcoördinator as "coördinator klachten" or "klachten coördinator"."""
    for modifier, ending in _compounds(asked):
        head = next((w for w in present if w.key == ending), None)
        other = next((w for w in present if same(modifier, w.key) or any(same(modifier, p) for p in w.parts)), None)
        if head and other:
            return Word("", min(head.start, other.start), max(head.end, other.end), asked, asked), True
    return None


@lru_cache(maxsize=1024)
def _compounds(asked: str) -> tuple[tuple[str, str], ...]:
    endings = [ending for ending in _NOUN_ENDINGS if asked.endswith(ending) and len(asked) - len(ending) >= 4]
    return tuple((asked[: -len(ending)], ending) for ending in endings)


@cache
def terms_in(text: str) -> tuple[str, ...]:
    """Read the functions that a posting's wording names: "klantmanager/ consulent inburgering" names two.

    What follows the last function noun ("inburgering") belongs to each of them.
    """
    pieces = [p.strip(" ,;") for p in re.split(r"\s+en/of\s+|\s+of\s+|\s*/\s*|\s*,\s+", text) if p.strip(" ,;")]
    if len(pieces) < 2:
        return (text.strip(),)
    with_noun = [p for p in pieces if any(is_role_noun(w.key) for w in words(p))]
    if not with_noun:
        return (text.strip(),)
    tail = _tail(pieces[-1])
    out = []
    for i, piece in enumerate(pieces):
        if not any(is_role_noun(w.key) for w in words(piece)):
            out.append(f"{_head(pieces[0])} {piece}".strip())
        else:
            out.append(piece if i == len(pieces) - 1 or _tail(piece) else f"{piece} {tail}".strip())
    return tuple(dict.fromkeys(out))


def _tail(piece: str) -> str:
    """What follows the function noun."""
    nouns = [w for w in words(piece) if is_role_noun(w.key)]
    return piece[nouns[-1].end :].strip() if nouns else ""


def _head(piece: str) -> str:
    """Up to and including the function noun."""
    nouns = [w for w in words(piece) if is_role_noun(w.key)]
    return piece[: nouns[-1].end].strip() if nouns else ""
