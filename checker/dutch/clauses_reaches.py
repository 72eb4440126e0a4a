"""How far a cue reaches beyond its own clause: to the noun it hangs on, the entry it closes, the enumeration it stands in."""

from __future__ import annotations

import re

from checker.dutch import clauses_idioms as idioms
from checker.dutch.clauses_reading import SMALL, Reading, speaks_of_writer

_LIST_ITEM_WORDS = 4
_ANTECEDENT_WORDS = 3
_RELATIVE = ("die", "dat", "welke", "which", "that")
_VERB_FIRST = re.compile(
    r"\s*(?!(?:maar|en|want|dus|of|daarna|nu|dan|ook|dat|die|daar|zo|hier|toch)\b)[a-z]+ (?:ik|hij|zij|ze|we|wij)\b"
)
_AUXILIARY = r"(?:werd(?:en)?|word(?:t|en)|was|waren|were)"
_AUXILIARY_FIRST = re.compile(rf"\s*(?:{_AUXILIARY}|is|zijn|are) ")
_AUXILIARY_LAST = re.compile(rf"(?<!\w)(?<!te )(?:{_AUXILIARY}|is|zijn|are)\s*$")
# A participle that no noun looks like: opgesteld and verleend, not besluit, beleid or gesprekken.
DONE_LAST = re.compile(
    r"(?<!\w)(?:\w*ge(?!bied|richt|recht|zag|schil)\w+[dt]|\w*ge(?:schreven|sloten|nomen|geven|houden|zonden)|(?:be"
    r"|ver)(?:oordeeld|handeld|heerd|waakt|geleid|leend|zorgd|werkt|stuurd|zonden|sproken|rekend)|\w*bereid)[ .]*$"
)
_POINTER = re.compile(
    r"(?<!\w)(?:dit|dat|this) (?:[\w']+ ){0,2}(?:deed|deden|doet|doen|gedaan|heb|heeft|was|is)(?!\w)"
    r"|(?<!\w)(?:deed|deden|doet|doen) (?:[\w']+ ){0,2}(?:dit|dat)(?!\w)"
)
_POINTS_AT_DEED = re.compile(r"(?<!\w)(?:deed|deden|doet|doen|gedaan|taken?|taak|werk|rol|done|task)(?!\w)")


def points_back(clause: str) -> bool:
    """Tell whether a clause speaks of the deed named before it: dat deed de jurist, dit deed zij niet zelf."""
    return _POINTER.search(clause) is not None and _POINTS_AT_DEED.search(clause) is not None


def list_right(reading: Reading, at: int) -> int:
    """Return the last piece of the enumeration that goes on after piece `at`: geen klachten, bezwaren of beroepen."""
    for i in range(at + 1, len(reading.pieces)):
        piece = reading.pieces[i]
        words = reading.words(piece)
        if (
            piece.opened != "comma"
            or len(words) > _LIST_ITEM_WORDS
            or piece.subordinator
            or words[0] in ("wel", "maar", "daarna")
        ):
            break
        if {"en", "of", "noch"} & set(words):
            return i
    return at


def left(reading: Reading, at: int) -> int:
    """Return where the enumeration or the fronted object before piece `at` begins: klachten en bezwaren behandelde ik niet."""
    first, own = at, reading.pieces[at]
    if own.opened == "comma" and (
        _VERB_FIRST.match(reading.text, own.start) or _AUXILIARY_FIRST.match(reading.text, own.start, own.end)
    ):
        while first and reading.pieces[first].opened in ("comma", "sub"):
            first -= 1
        return reading.pieces[first].start
    if not own.subordinator and points_back(reading.text_of(own)):
        return _deed_before(reading, at)
    for i in range(at - 1, -1, -1):
        if reading.pieces[i + 1].opened not in ("comma", "sub"):
            break
        if not reading.pieces[i].subordinator and _AUXILIARY_LAST.search(reading.text_of(reading.pieces[i])):
            return reading.pieces[i].start
    linked = {"en", "of"} & set(reading.words(own)[:_LIST_ITEM_WORDS])
    while linked and first and reading.pieces[first].opened == "comma":
        if len(reading.words(reading.pieces[first - 1])) >= _LIST_ITEM_WORDS:
            break
        first -= 1
    return reading.pieces[first].start


def antecedent(reading: Reading, at: int) -> int:
    """Return where the noun begins that a relative or a loose participle clause hangs on."""
    piece = reading.pieces[at]
    loose = piece.opened == "comma" and not piece.subordinator and not idioms.PASSIVE.search(reading.text_of(piece))
    if not at or not (loose or piece.subordinator in _RELATIVE):
        return piece.start
    before = reading.pieces[at - 1]
    if _done(reading.text_of(before)):
        return piece.start
    words = list(re.finditer(r"\S+", reading.text_of(before)))[-_ANTECEDENT_WORDS:]
    for i in range(len(words) - 2, -1, -1):
        if words[i].group() in SMALL:
            return before.start + words[i + 1].start()
    return before.start + words[0].start() if words else piece.start


def _done(clause: str) -> bool:
    """Tell whether a clause says itself what was done with the noun that the next one hangs on: adviezen geschreven, die …."""
    return DONE_LAST.search(clause) is not None and not idioms.PASSIVE.search(clause)


def back(reading: Reading, at: int, match: re.Match[str]) -> int:
    """Return where the entry begins that an afterthought such as *niet afgerond* closes."""
    first = at
    own = reading.text[reading.pieces[at].start : match.start()].strip()
    while first and not (own and reading.pieces[first].opened == ";"):
        before = reading.pieces[first - 1]
        completed = match.group() != "nee" and idioms.COMPLETED.search(reading.text_of(before))
        if completed or before.closed == ")" or before.subordinator:
            break
        first -= 1
        own = own or reading.text_of(before).strip()
    return reading.pieces[first].start


def before_participle(reading: Reading, start: int, end: int) -> int:
    """Return where a noun phrase ends that a participle follows: zonder formele procedure | afgesloten."""
    found = DONE_LAST.search(reading.text, start, end)
    return found.start() if found else end


def _deed_before(reading: Reading, at: int) -> int:
    """Return where the deed begins that *dat* in piece `at` points at: up to a hard border, or to what the writer did."""
    first = at
    while first and reading.pieces[first].opened in ("comma", ":", "link"):
        if speaks_of_writer(reading.text_of(reading.pieces[first - 1])):
            break
        first -= 1
    return reading.pieces[first].start
