"""A wording of the posting as a test on a sentence of the CV: which words must be there, in whichever form and order.

"het coördineren en bewaken van klachtprocessen" is proved by "Ik coördineer de klachten en bewaak het proces", and not by
"klachten geregistreerd". Articles, prepositions and words without content of their own ask nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from checker.dutch.lexicon import concepts, synonyms, verbs
from checker.dutch.words import PARTICLES, Word, key_of, root, same, splits, within, words

_EMPTY = frozenset(
    """
    de het een der den des dit deze dat die hun haar zijn mijn uw je jouw onze ons u ik hij zij wij men er hier daar te ten ter
    van voor met op in aan bij door om naar uit over tot tussen binnen buiten onder via per als dan zoals ook niet alleen en of
    enof evenals alsmede waaronder onderandere oa bijv bijvoorbeeld etc eventueel eventuele dergelijke diverse verschillende
    relevante relevant aanverwante bijbehorende overige andere concrete concreet aantoonbare aantoonbaar aantoonbaarheid ruime
    goede gedegen brede actuele recente praktische ervaring werkervaring kennis vaardigheid werken werkzaam werk werkzaamheden
    uitvoeren uitvoering verrichten voeren gevoerd houden doen maken toepassen toepassing gebruiken gebruik hanteren omgaan bezig
    zowel tegelijk gebied terrein
    vlak kader zin hebben heeft hebt heb had is was worden wordt werd geweest kandidaat professional je jij wet regelgeving
    wetgeving wetenregelgeving soortgelijke vergelijkbare minimaal minimale specifiek betrekking omgeving binnen richting
    the of and in with for a an
    """.split()
)
_LONG = 12  # letters from which a misspelling in the posting cannot be another word
_LIGHT_HEADS = tuple(root(h) for h in (
    "proces", "traject", "werkzaamheden", "activiteiten", "taken", "vraagstukken", "zaken", "casussen", "technieken",
    "vaardigheden", "dossiers", "opgave", "opgaven", "aangelegenheden",
))  # fmt: skip


@dataclass(frozen=True, slots=True)
class Need:
    """One thing that must be said: any of the alternatives, each one or more words that must all be there."""

    alternatives: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Match:
    """Where a phrase was found in a text: from its first to its last word."""

    start: int
    end: int


@lru_cache(maxsize=2048)
def needs(phrase: str) -> tuple[Need, ...]:
    """Read what a wording asks: one Need for each word with content. An empty result asks nothing and proves nothing."""
    found = [Need(_alternatives(w)) for w in words(phrase) if w.key not in _EMPTY]
    return tuple(found)


def _alternatives(word: Word) -> tuple[tuple[str, ...], ...]:
    options: list[tuple[str, ...]] = [(word.key,)]
    options.extend(tuple(s.split()) for s in synonyms(word.key))
    if not options[1:]:
        options.extend(tuple(s.split()) for s in _by_root(word.key))
    for left, right in splits(word.key):
        if len(right) >= 4 and root(right) in _LIGHT_HEADS and len(left) >= 4:
            options.append((left,))
            options.extend(tuple(s.split()) for s in (*synonyms(left), *_by_root(left)))
    if word.parts and all(len(p) > 2 for p in word.parts):
        options.append(word.parts)
    return tuple(dict.fromkeys(options))


@lru_cache(maxsize=4096)
def _by_root(key: str) -> tuple[str, ...]:
    """Synonyms of another form of the word: "afhandeling" has those of "afhandelen"."""
    found: list[str] = []
    for group in (*verbs(), *concepts()):
        keys = [key_of(t) for t in group]
        if any(" " not in k and same(key, k) for k in keys):
            found.extend(k for k in keys if not same(key, k))
    return tuple(dict.fromkeys(found))


@dataclass(frozen=True, slots=True)
class _Present:
    """The words of a text, and what tells at a glance which words it cannot have."""

    words: tuple[Word, ...]
    keys: str  # each after a space
    roots: frozenset[str]
    longest: int

    def may_have(self, asked: str) -> bool:
        """Tell whether a form of a word, a compound with it or a misspelling of it may stand in the text.

        Forms of one word have one root or begin alike, a compound has the word in it, and only long words are misspelt.
        """
        return asked[:3] in self.keys or root(asked) in self.roots or min(len(asked), self.longest) >= _LONG

    def has_start(self, asked: str) -> bool:
        """Tell whether a word of the text begins as this one does."""
        return f" {asked[:3]}" in self.keys


@lru_cache(maxsize=1024)
def _present(text: str) -> _Present:
    found = words(text)
    roots = frozenset(word.root for word in found) | {root(part) for word in found for part in word.parts}
    return _Present(found, "".join(f" {w.key}" for w in found), roots, max((len(w.key) for w in found), default=0))


@lru_cache(maxsize=8192)
def find(phrase: str, text: str) -> Match | None:
    """Find all that `phrase` asks in `text` (one sentence or clause), or None."""
    asked = needs(phrase)
    if not asked:
        return None
    present = _present(text)
    hits: list[Word] = []
    for need in asked:
        hit = _first(need, present)
        if hit is None:
            return None
        hits.extend(hit)
    return Match(min(w.start for w in hits), max(w.end for w in hits))


@lru_cache(maxsize=4096)
def share(phrase: str, text: str) -> float:
    """Tell which share of what `phrase` asks stands in `text`: for showing what comes nearest, never for deciding."""
    asked = needs(phrase)
    present = _present(text)
    return sum(_first(need, present) is not None for need in asked) / len(asked) if asked else 0.0


def _first(need: Need, present: _Present) -> tuple[Word, ...] | None:
    for alternative in need.alternatives:
        if hits := _all(alternative, present):
            return hits
    for alternative in need.alternatives:
        if len(alternative) == 1 and (pair := _pair(alternative[0], present) or _separated(alternative[0], present)):
            return pair
    return None


def _all(alternative: tuple[str, ...], present: _Present) -> tuple[Word, ...]:
    """Return a word for each that is asked, or none at all."""
    hits: list[Word] = []
    for asked in alternative:
        hit = _word(asked, present.words) if present.may_have(asked) else None
        if hit is None:
            return ()
        hits.append(hit)
    return tuple(hits)


def _separated(asked: str, present: _Present) -> tuple[Word, ...] | None:
    """A separable verb written apart: "afhandelen" as "ik handelde … af"."""
    if not asked.startswith(PARTICLES):
        return None
    for particle in PARTICLES:
        if asked.startswith(particle) and len(asked) - len(particle) >= 4 and particle in present.keys:
            for i, word in enumerate(present.words):
                if same(asked[len(particle) :], word.key):
                    apart = next((w for w in present.words[i + 1 :] if w.key == particle), None)
                    if apart:
                        return word, apart
    return None


def _word(asked: str, present: tuple[Word, ...]) -> Word | None:
    opening, origin = asked[:3], root(asked)
    for word in present:
        if (word.root == origin or word.key.startswith(opening)) and same(asked, word.key):
            return word
        if word.parts and any(same(asked, p) for p in word.parts):
            return word
    size, long = len(asked), len(asked) >= _LONG
    for word in present:
        if (len(word.key) > size and within(asked, word.key)) or (long and _misspelt(asked, word.key)):
            return word
    return None


def _misspelt(asked: str, found: str) -> bool:
    """A long word of the posting with one letter too many, too few or wrong ("zorgverzerkeraar")."""
    if len(found) < _LONG or abs(len(asked) - len(found)) > 1 or not (asked + found).isalpha():
        return False
    start = 0
    while start < min(len(asked), len(found)) and asked[start] == found[start]:
        start += 1
    left, right = asked[start:], found[start:]
    return left[1:] == right[1:] or left[1:] == right or left == right[1:]


def _pair(asked: str, present: _Present) -> tuple[Word, ...] | None:
    """A compound written as two words: "klachtproces" as "proces van klachten"."""
    if not present.has_start(asked):
        return None
    for left, right in splits(asked):
        if len(left) >= 4 and len(right) >= 4:
            a = _form(left, present)
            b = _form(right, present) if a else None
            if a and b:
                return a, b
    return None


def _form(asked: str, present: _Present) -> Word | None:
    """A form of the word; forms of one word begin alike."""
    if not present.has_start(asked):
        return None
    return next((w for w in present.words if w.key.startswith(asked[:3]) and same(asked, w.key)), None)


_OR = re.compile(r"\s+en/of\s+|\s+of\s+|\s*/\s*(?=[^\W\d_])|\s+dan wel\s+|\s+or\s+", re.IGNORECASE)
_VERB_HEAD = re.compile(
    r"^(?P<head>(?:het\s+)?(?:\w+\s+)?\w{3,}(?:en|ing|atie)\s+(?:van|met|aan|op|voor|over|in|bij|tot|naar)\s+)", re.IGNORECASE
)
_SHARED_HEAD = re.compile(r"^(?P<head>.*\b(?:van|met|aan|op|voor|over|in|bij|tot|naar)\s+)(?P<rest>\S.*)$", re.IGNORECASE)


def choices(text: str) -> tuple[str, ...]:
    """Read a wording with "of" as its choices; what stands before the last preposition goes with each.

    "opstellen van nota's of adviezen" is "opstellen van nota's", "opstellen van adviezen"; "projectmatig werken of
    veranderopgaven" is two wordings of their own.
    """
    pieces = [p.strip(" ,;") for p in _OR.split(text) if p.strip(" ,;")]
    if len(pieces) < 2:
        return (text.strip(),)
    pieces = [q.strip() for p in pieces for q in p.split(",") if q.strip()]
    head = _SHARED_HEAD.match(pieces[0])
    if head is None and "/" in text and len(words(pieces[0])) > 1:
        first = pieces[0][: words(pieces[0])[-1].start]
        return (pieces[0], *(p if len(words(p)) > 1 else first + p for p in pieces[1:]))
    if head is None:
        return tuple(pieces)
    verb = _VERB_HEAD.match(pieces[0])
    prefix = verb["head"] if verb else head["head"]
    return (pieces[0], *(p if _VERB_HEAD.match(p) or (not verb and _own(p)) else prefix + p for p in pieces[1:]))


def _own(piece: str) -> bool:
    """A choice that is long enough, or has a preposition of its own, stands by itself."""
    return len(needs(piece)) > 2 or bool(_SHARED_HEAD.match(piece))
