"""Words as a Dutch reader compares them: inflection, nominalisation and compounds, never mere substrings.

Two words are the same task word when their roots are equal ("coördineren", "coördinatie", "gecoördineerd"), or when they
are compounds with equal parts ("klachtproces", "klachtenproces"). Digits and capitals carry no root: they stand for
themselves.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

_WORD = re.compile(r"[^\W_]+(?:(?:['’.&+](?=[^\W_])|[-\u2010\u2011]\s*\n\s*|[-\u2010\u2011])[^\W_]+)*")
_BREAK = re.compile(r"[-\u2010\u2011]\s*\n\s*")
_NO_KEY = re.compile(r"[^0-9a-z&+]")
_HYPHEN = re.compile(r"[-\u2010\u2011]")
_VOWELS = "aeiouy"
_MIN_PART = 4  # letters a compound part needs before it counts as one
_MIN_REST = 3  # letters that are left of a compound when an asked word is its first part ("leerplicht" in "leerplichtwet")
_MIN_HEAD = 5  # letters an asked word needs before it is recognised inside a longer compound

# Separable and inseparable first parts of verbs: the participle's "ge" stands behind them ("op-ge-steld").
PARTICLES = (
    "samen", "terug", "onder", "tegen", "voort", "klaar", "door", "over", "voor", "achter", "vast", "neer", "weg", "aan",
    "bij", "deel", "uit", "mee", "toe", "los", "af", "op", "om", "in", "na",
)  # fmt: skip

# What may stand before a verb without making a compound of it: begeleiden is no leiden, uitgeven no geven.
_PREFIXES = (
    "be", "ge", "ver", "ont", "her", "er", "bege", "verge", "mis", "wan", "goed", "mede", "mee", "leer", "aange", "inge", "uitge",
    "afge", "opge",
)  # fmt: skip
_VERBAL = frozenset((*PARTICLES, *_PREFIXES))

# Nouns and adjectives that begin with "ge" without being participles.
_NO_PARTICIPLE = (
    "gemeent", "gebied", "gezin", "gesprek", "gedrag", "gegeven", "gebruik", "gebouw", "geschil", "gevolg", "gezond", "geld",
    "geval", "gevoel", "geweld", "gezag", "gelijk", "geluid", "gerecht", "gebrek", "gemiddeld", "generalist", "gewest",
)  # fmt: skip

# Strong and irregular forms, without particle or prefix.
_IRREGULAR = {
    "schreef": "schrijv", "schreven": "schrijv", "geschreven": "schrijv", "schrijft": "schrijv", "schrijf": "schrijv",
    "deed": "doen", "deden": "doen", "gedaan": "doen", "doet": "doen", "doe": "doen", "dan": "doen",
    "gaf": "geev", "gaven": "geev", "gegeven": "geev", "geef": "geev", "geeft": "geev", "geven": "geev",
    "nam": "neem", "namen": "neem", "genomen": "neem", "nomen": "neem", "neemt": "neem",
    "name": "neem", "names": "neem", "neem": "neem", "nemen": "neem",
    "sprak": "spreek", "spraken": "spreek", "gesproken": "spreek", "sproken": "spreek", "spreekt": "spreek",
    "zocht": "zoek", "zochten": "zoek", "gezocht": "zoek", "bracht": "breng", "brachten": "breng", "gebracht": "breng",
    "hield": "houd", "hielden": "houd", "gehouden": "houd", "houdt": "houd", "hou": "houd", "houden": "houd",
    "zette": "zet", "zetten": "zet", "gezet": "zet", "zet": "zet", "dacht": "denk", "gedacht": "denk",
    "ontwierp": "ontwerp", "ontworpen": "ontwerp", "wierf": "werv", "geworven": "werv", "werft": "werv", "werf": "werv",
    "wees": "wijz", "gewezen": "wijz", "wijst": "wijz", "wijs": "wijz", "koos": "kiez", "gekozen": "kiez",
    "sloot": "sluit", "gesloten": "sluit", "sloten": "sluit", "besloot": "besluit", "besloten": "besluit",
    "bood": "bied", "geboden": "bied", "verbond": "verbind", "verbonden": "verbind", "las": "lees", "gelezen": "lees",
    "hielp": "help", "geholpen": "help", "trof": "tref", "getroffen": "tref", "vond": "vind", "gevonden": "vind",
    "advies": "advis", "adviezen": "advis", "analyses": "analyse", "verkocht": "verkoop", "kocht": "koop", "gekocht": "koop",
    "jongeren": "jonger", "jongere": "jonger", "leden": "lid", "lid": "lid", "steden": "stad", "stad": "stad",
    "notas": "nota", "nota": "nota",
    "fotos": "foto", "gemeentes": "gemeent", "gemeente": "gemeent", "gemeenten": "gemeent", "schepen": "schip",
    "bewind": "bewind", "toezicht": "toezicht", "toeziet": "toezicht", "toezien": "toezicht",
}  # fmt: skip

_LONG_SUFFIXES = ("eringen", "ering", "aties", "atie", "eerden", "eerde", "eren", "eert", "eerd", "ages", "age", "eer")
_SUFFIXES = ("ingen", "ing")


def plain(text: str) -> str:
    """Return `text` in lower case without diacritics, as a key to compare by; the length may change."""
    if text.isascii():
        return text.casefold()
    decomposed = unicodedata.normalize("NFKD", text.replace("ß", "ss"))
    return "".join(c for c in decomposed if not unicodedata.combining(c)).casefold()


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a text with its place, its key (lower case, no diacritics, no hyphens) and its root."""

    text: str
    start: int
    end: int
    key: str
    root: str
    parts: tuple[str, ...] = ()  # the keys of a hyphenated word's parts


@lru_cache(maxsize=8192)
def root(key: str) -> str:
    """Return what a word's forms have in common. `key` is a word in lower case without diacritics or hyphens."""
    if len(key) <= 3 or any(c.isdigit() for c in key):
        return key
    if key in _IRREGULAR:
        return _settle(_IRREGULAR[key])
    particle, rest = _particle(key)
    if rest in _IRREGULAR:
        return particle + _settle(_IRREGULAR[rest])
    stem = _participle(rest)
    if stem in _IRREGULAR:
        return particle + _settle(_IRREGULAR[stem])
    return particle + _settle(stem)


def _particle(key: str) -> tuple[str, str]:
    """Cut off a verb's particle where what follows shows that it is one: a participle's "ge" or an irregular form."""
    for particle in PARTICLES:
        rest = key[len(particle) :]
        if key.startswith(particle) and len(rest) >= 3 and (rest in _IRREGULAR or _participle(rest) != rest):
            return particle, rest
    return "", key


def _participle(stem: str) -> str:
    if (
        stem.startswith("ge")
        and len(stem) > 5
        and not stem.startswith(_NO_PARTICIPLE)
        and stem.endswith(("d", "t", "en", "de", "te"))
    ):
        return stem[2:]
    return stem


def _settle(stem: str) -> str:
    """Strip endings, and bring vowels and final consonants to one spelling."""
    for suffix in _LONG_SUFFIXES:
        rest = stem[: -len(suffix)]
        if stem.endswith(suffix) and len(rest) >= 4 and rest[-1] not in "oae":
            return _finish(rest)
    for suffix in _SUFFIXES:
        rest = stem[: -len(suffix)]
        if stem.endswith(suffix) and len(rest) >= 3 and any(v in rest for v in _VOWELS):
            return _finish(rest)
    if stem.endswith("ies"):
        return _finish(stem[:-1])
    if len(stem) > 4 and stem.endswith("en"):
        return _finish(stem[:-2])
    if len(stem) > 4 and stem.endswith("e") and not stem.endswith("ie"):
        return _finish(stem[:-1])
    return _finish(stem)


def _finish(stem: str) -> str:
    stem = _undouble(stem)
    if len(stem) > 3 and stem[-1] in "td" and stem[-2] not in _VOWELS + "t":
        stem = stem[:-1]
    if len(stem) > 4 and stem.endswith("s") and stem[-2] not in _VOWELS:
        stem = stem[:-1]
    stem = re.sub(r"([aeou])\1(?=[^aeiou]+$)", r"\1", _undouble(stem))
    return stem[:-1] + {"v": "f", "z": "s"}.get(stem[-1], stem[-1]) if stem else stem


def _undouble(stem: str) -> str:
    return stem[:-1] if len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] not in _VOWELS else stem


@lru_cache(maxsize=4096)
def words(text: str) -> tuple[Word, ...]:
    """Cut `text` into words. A hyphen at a line end joins; a hyphen within a word is kept out of the key and named in `parts`."""
    found: list[Word] = []
    for match in _WORD.finditer(text):
        raw = match.group()
        pieces = [raw.lower()] if raw.isascii() and raw.isalnum() else _pieces(raw)
        key = "".join(pieces)
        if key:
            parts = tuple(p for p in pieces if p) if len(pieces) > 1 else ()
            found.append(Word(raw, match.start(), match.end(), key, root(key), parts))
    return tuple(found)


def _pieces(raw: str) -> list[str]:
    return [_NO_KEY.sub("", plain(p)) for p in _HYPHEN.split(_BREAK.sub("-", raw))]


def key_of(text: str) -> str:
    """Return the keys of all words of `text`, one space between, to compare whole expressions by."""
    return " ".join(w.key for w in words(text))


@lru_cache(maxsize=65536)
def same(asked: str, found: str) -> bool:
    """Tell whether two keys are forms of one word, or compounds of the same parts."""
    if asked == found:
        return True
    if min(len(asked), len(found)) <= 3 or not (asked.isalpha() and found.isalpha()):
        return False
    return root(asked) == root(found) or (asked[:3] == found[:3] and _same_parts(asked, found))


def _same_parts(asked: str, found: str) -> bool:
    """Compounds with one linking letter more or less: klachtproces, klachtenproces; beleidplan, beleidsplan."""
    shared = 0
    while shared < min(len(asked), len(found)) and asked[-1 - shared] == found[-1 - shared]:
        shared += 1
    for size in range(shared, _MIN_PART - 1, -1):
        left, right = asked[:-size], found[:-size]
        if min(len(left), len(right)) >= 3 and left != right and _linked(left, right):
            return True
    return _heads_inflected(asked, found)


def _linked(left: str, right: str) -> bool:
    longer, shorter = (left, right) if len(left) > len(right) else (right, left)
    return longer in (shorter + "en", shorter + "s", shorter + "e", shorter + "n")


def _heads_inflected(asked: str, found: str) -> bool:
    """Compounds that differ in a linking letter and in the head's ending: klachtprocessen, klachtenproces."""
    start = 0
    while start < min(len(asked), len(found)) and asked[start] == found[start]:
        start += 1
    for cut in range(start, _MIN_PART - 1, -1):
        for link in ("en", "s", "e", "n"):
            for a, b in ((asked, found), (found, asked)):
                tail_a, tail_b = a[cut:], b[cut:]
                if (
                    tail_a.startswith(link)
                    and min(len(tail_a) - len(link), len(tail_b)) >= _MIN_PART
                    and root(tail_a[len(link) :]) == root(tail_b)
                ):
                    return True
    return False


@lru_cache(maxsize=65536)
def within(asked: str, found: str) -> bool:
    """Tell whether `asked` is the first or last part of the compound `found` ("beleid" in "welzijnsbeleid", "beleidsplan")."""
    if len(asked) < _MIN_HEAD or len(found) < len(asked) + 3 or any(c.isdigit() for c in found):
        return False
    return _is_head(asked, found) or _is_modifier(asked, found)


def _is_modifier(asked: str, found: str) -> bool:
    stems = {asked, asked + "s", asked + "en", asked + "e", asked + "n"}
    if asked.endswith("en"):
        stems |= {asked[:-2], asked[:-2] + "s"}
    return any(found.startswith(s) and len(found) - len(s) >= _MIN_REST for s in stems if len(s) >= _MIN_PART)


@lru_cache(maxsize=65536)
def _is_head(asked: str, found: str) -> bool:
    """The head of a compound may be inflected: "zorgaanbieders" has the head "aanbieder"."""
    target = root(asked)
    for cut in range(3, len(found) - _MIN_PART + 1):
        tail = found[cut:]
        if found[:cut] in _VERBAL:
            continue
        if abs(len(tail) - len(asked)) <= 3 and tail[:3] == asked[:3] and root(tail) == target:
            return True
    return False


def is_head(asked: str, found: str) -> bool:
    """Tell whether the compound `found` has `asked` as its last part ("coördinator" in "teamcoördinator")."""
    return len(asked) >= _MIN_PART and len(found) >= len(asked) + 3 and _is_head(asked, found)


@lru_cache(maxsize=16384)
def splits(key: str) -> tuple[tuple[str, str], ...]:
    """Return every way to read `key` as a compound of two parts, linking letters taken off the first."""
    pairs: list[tuple[str, str]] = []
    for cut in range(3, len(key) - 2):
        left, right = key[:cut], key[cut:]
        pairs.append((left, right))
        unlinked = [left[: -len(link)] for link in ("en", "s") if left.endswith(link)]
        pairs.extend((u, right) for u in unlinked if len(u) >= _MIN_PART)
    return tuple(pairs)
