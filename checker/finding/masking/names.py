"""Names of people: how one is read from words in a row, and what of it is a given name or a surname."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest

from checker.dutch.words import Word, plain, words
from checker.finding.masking.contact import without_addresses
from checker.finding.masking.vocabulary import (
    ARTICLES,
    CAPITALISED,
    DEGREES,
    INFIXES,
    LEANING,
    SALUTATIONS,
    TITLES,
    is_function,
    is_organisation,
    is_term,
)

_INITIALS = re.compile(r"(?:(?:[A-ZÀ-ÖØ-ÞİŞÇŁŚŽŠČ]|Th|Ch|Chr|Ph|IJ|Sj|Tj)\.)*(?:[A-ZÀ-ÖØ-ÞİŞÇŁŚŽŠČ]|Th|Ch|Chr|Ph|IJ|Sj|Tj)")
_GLUED = re.compile(r"(?:[A-Z]\.)+(?P<name>[A-Z][\w'’-]+)")  # R.J.Vermaning
_UNDOTTED = re.compile(r"[A-Z]{1,3}")
_GAP = re.compile(r"\.?[ \u00a0]*[(\"'’‘“]?|\.?[)\"'’”]?[ \u00a0]+[(\"'’‘“]?|\.?[ \u00a0]*\n[ \u00a0]*")
_SPELLED = str.maketrans({"ı": "i", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe"})
_SHORT_FORM = 4
MOST_WORDS = 4  # names, or particles before one, that one name has
MOST_TITLES = 6  # titles or initials in a row
_FORMS = SALUTATIONS | TITLES


@dataclass(frozen=True, slots=True)
class Name:
    """A person's name as keys of its words. One of the two may be empty: an agency may print a given name alone."""

    given: frozenset[str]
    surname: frozenset[str]
    infixes: frozenset[str] = frozenset()
    is_certain: bool = False  # more than one place, a label or a mailbox bears it out

    def united(self, other: Name) -> Name:
        """Return the two as one name: what one page has of it and what another has."""
        return Name(self.given | other.given, self.surname | other.surname, self.infixes | other.infixes)


@dataclass(frozen=True, slots=True)
class Read:
    """A name read from words: where it starts and ends, and the words that carry it."""

    start: int
    end: int  # one past the last word
    name: Name
    is_addressed: bool  # a form of address or initials stand before it
    first: str  # the name's own words, in order of print
    carriers: tuple[Word, ...]


def is_initials(word: Word, text: str) -> bool:
    """Tell whether a word is one or more initials with their full stop."""
    return _INITIALS.fullmatch(word.text) is not None and text[word.end : word.end + 1] == "."


def addresses(word: Word, text: str, forms: frozenset[str]) -> bool:
    """Tell whether a word is a form of address; a short one in capitals needs its full stop: MS Office is nobody."""
    if word.key in CAPITALISED and not word.text[0].isupper():
        return False
    is_short = word.text.isupper() and len(word.text) <= _SHORT_FORM
    return word.key in forms and (not is_short or text[word.end : word.end + 1] == ".")


def is_capital(word: Word) -> bool:
    """Tell whether a word begins as a name does; an apostrophe or a particle may stand before the capital."""
    return word.text[:1].isupper() and not any(char.isdigit() for char in word.text)


def adjoins(text: str, left: Word, right: Word) -> bool:
    """Tell whether nothing but a space, a line's end, a full stop of initials or a bracket stands between two words."""
    return _GAP.fullmatch(text, left.end, right.start) is not None


def infix_length(found: Sequence[Word], at: int) -> int:
    """Return how many words of a particle stand at `at`: van der is two, op den is two, a bare op none."""
    size = 0
    while size < MOST_WORDS and at + size < len(found):
        key = found[at + size].key
        leans = key in LEANING and at + size + 1 < len(found) and found[at + size + 1].key in ARTICLES
        if key not in INFIXES and not leans:
            break
        size += 1
    return size


def read_name(text: str, found: Sequence[Word], at: int) -> Read | None:
    """Read a name that starts at word `at`: form of address, titles, initials, names with particles between them."""
    start, addressed = at, False
    while at < min(len(found), start + MOST_TITLES) and _goes_on(text, found, start, at) and found[at].key in _FORMS:
        addressed |= found[at].key in SALUTATIONS
        at += 1
    initials = at
    while at < min(len(found), initials + MOST_TITLES) and _goes_on(text, found, start, at) and is_initials(found[at], text):
        at += 1
    if at == initials and at + 1 < len(found) and _undotted(text, found, at):
        at += 1
    has_initials = at > initials
    carriers: list[Word] = []
    infixes: list[str] = []
    last_group = 0
    while len(carriers) < MOST_WORDS:
        size = infix_length(found, at)
        if at + size >= len(found) or not all(_goes_on(text, found, start, i) for i in range(at, at + size + 1)):
            break
        word = found[at + size]
        if not is_capital(word) or is_initials(word, text) or _closes(word, carriers, has_initials=has_initials or addressed):
            break
        if size:
            infixes += [w.key for w in found[at : at + size]]
            last_group = len(carriers)
        carriers.append(word)
        at += size + 1
    if not carriers:
        return None
    split = last_group if infixes else len(carriers) - 1 if len(carriers) > 1 or has_initials or addressed else 1
    name = Name(_keys(carriers[:split]), _keys(carriers[split:]), frozenset(infixes))
    return Read(start, at, name, addressed or has_initials, text[found[start].start : found[at - 1].end], tuple(carriers))


def parse(text: str) -> Name | None:
    """Read a text that is a name and nothing else; degrees behind it are left aside."""
    found = list(words(text))
    while found and (found[-1].key in DEGREES | TITLES or (len(found) == 2 and is_initials(found[-1], text))):
        found.pop()
    if not found:
        return None
    surname, comma, rest = text.partition(",")
    if comma and "," not in rest and (turned := parse(f"{rest} {surname}")):
        return turned
    glued = _GLUED.fullmatch(found[0].text) if len(found) == 1 else None
    if glued:
        return Name(frozenset(), _keys(words(glued["name"])))
    read = read_name(text, found, 0)
    if read is None or read.end != len(found) or re.search(r"[\d@:&/]", text):
        return None
    return read.name


def is_likely(text: str) -> bool:
    """Tell whether a text that can be read as a name holds no word of the trade."""
    return not any(is_term(word.key) for word in words(text) if word.key not in TITLES | INFIXES)


def ordinary_words(text: str) -> frozenset[str]:
    """Return the words that stand in a text without a capital: what looks like a name may be one of them. `jan 2020` is none."""
    found = words(without_addresses(text))
    return frozenset(
        key_in(word.text)
        for word, after in zip_longest(found, found[1:])
        if word.text.islower() and not (after and after.text[0].isdigit())
    )


def _keys(found: Sequence[Word]) -> frozenset[str]:
    """Return the keys of name words: of a double-barrelled one also its parts."""
    return frozenset(key for word in found for key in (key_in(word.text), *parts_of(word)))


def key_in(text: str) -> str:
    """Return the letters of a name as a mailbox or capitals would spell them: Yılmaz is YILMAZ and yilmaz."""
    return re.sub(r"[^a-z]", "", plain(text).translate(_SPELLED))


def parts_of(word: Word) -> tuple[str, ...]:
    """Return the names that a double-barrelled one is made of; a hyphen at the end of a line makes none."""
    if not word.parts or "\n" in word.text:
        return ()
    parts = (key_in(part) for part in re.split(r"[-\u2010\u2011]", word.text))
    return tuple(part for part in parts if len(part) > 2 and part not in INFIXES)


def _goes_on(text: str, found: Sequence[Word], start: int, at: int) -> bool:
    return at == start or adjoins(text, found[at - 1], found[at])


def _undotted(text: str, found: Sequence[Word], at: int) -> bool:
    """Tell whether capitals without full stops are initials: RJ Vermaning, in a line that is not all in capitals."""
    nearby = found[at + 1]
    return (
        _UNDOTTED.fullmatch(found[at].text) is not None
        and adjoins(text, found[at], nearby)
        and (nearby.text in INFIXES or (is_capital(nearby) and not nearby.text.isupper()))
    )


def _closes(word: Word, carriers: Sequence[Word], *, has_initials: bool) -> bool:
    """Tell whether a word ends a name that is complete: a function, an organisation, an abbreviation."""
    if len(carriers) + has_initials < 2:
        return False
    is_abbreviation = word.text.isupper() and not carriers[0].text.isupper()
    return is_function(word.key) or is_organisation(word.key) or is_abbreviation or is_term(word.key)
