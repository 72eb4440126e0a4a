"""The clause guard: whether the words around a quote, or in it, turn it around. Scope is read as a Dutch reader reads it.

*niet* speaks of its own clause, *geen* of the noun that follows, *niet afgerond* of what stands before it, an agent after
*door* of its passive. A quote is contradicted where half of its own words or more lie in such a reach.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.domain.claims import Contradiction
from checker.domain.documents import Span
from checker.dutch import clauses_cues as cues
from checker.dutch import clauses_idioms as idioms
from checker.dutch.clauses_cues import Cue, Reach
from checker.dutch.clauses_reading import SMALL, Piece, Reading, read, speaks_of_writer
from checker.dutch.clauses_split import sentences
from checker.dutch.folding import fold

_LABEL_WORDS = 5
_LIST_ITEM_WORDS = 4
_AFTERTHOUGHT_WORDS = 7
_ANTECEDENT_WORDS = 3
_END_OF_ZONDER = re.compile(r" (?:en|maar|voor|bij|als) ")
_NOT = ("niet", "nooit", "nimmer")
_VERB_FIRST = re.compile(
    r"\s*(?!(?:maar|en|want|dus|of|daarna|nu|dan|ook|dat|die|daar|zo|hier|toch)\b)[a-z]+ (?:ik|hij|zij|ze|we|wij)\b"
)


def contradiction(text: str, start: int, end: int) -> Contradiction | None:
    """Return what turns the words at [start, end) around: a negation, something unfinished, a hope, another actor.

    Only the sentence they stand in counts, and a short afterthought such as "Niet afgerond." The caller decides whether the kind
    matters for what is to be proved: a promise is a hope for an experience and the proof itself for a declaration.
    """
    every = sentences(text)
    around = [i for i, sentence in enumerate(every) if sentence.start < end and start < sentence.end]
    if not around:
        return None
    own = every[around[0] : around[-1] + 1]
    reading = read(text, own, Span(start, end))
    for cue, match in _cues(reading):
        if any(reading.covers(reach) for reach in _reaches(reading, cue, match)):
            return Contradiction(cue=match.group().strip(), kind=cue.kind, line=_line(text, own[0].start, own[-1].end))
    following = every[around[-1] + 1 : around[-1] + 2]
    return _afterthought(text, own[0].start, following[0]) if following else None


def _cues(reading: Reading) -> Iterator[tuple[Cue, re.Match[str]]]:
    """Yield the cues of a sentence that mean what they say, the surest kinds first."""
    for cue in (*cues.UNFINISHED, *cues.OTHER_ACTOR, *cues.NEGATION, *cues.HOPE, *cues.FUTURE):
        for match in cue.pattern.finditer(reading.text):
            if _means_it(reading, cue, match):
                yield cue, match
    for match in idioms.SUPPORT.finditer(reading.text):
        if match.group(2) or not idioms.MANY_ROLES.match(match.group(1)):
            yield Cue("other_actor", Reach.AFTER, idioms.SUPPORT), match
    for pattern in (idioms.SUBJECT_ANYWHERE, idioms.SUBJECT_FIRST):
        for match in pattern.finditer(reading.text):
            if _is_subject(reading, match, first=pattern is idioms.SUBJECT_FIRST):
                yield Cue("other_actor", Reach.CLAUSE, pattern), match


def _means_it(reading: Reading, cue: Cue, match: re.Match[str]) -> bool:
    """Tell an idiom, a double negation or a condition from the real thing."""
    piece = reading.pieces[reading.piece_at(match.start())]
    before, after = reading.text[piece.start : match.start()], reading.text[match.end() : piece.end]
    if cue.kind == "negation":
        return _negates(reading.text_of(piece), piece, match.group(), before, after)
    if cue.reach is Reach.RELATIVE:
        return _is_other_agent(reading.text_of(piece), before, after)
    if cue.study:
        lonely = len(reading.words(piece)) < _LIST_ITEM_WORDS
        return not before.endswith("niet ") and (lonely or idioms.STUDY_WORD.search(reading.text) is not None)
    return True


def _negates(clause: str, piece: Piece, word: str, before: str, after: str) -> bool:
    if piece.subordinator and (piece.is_condition or not speaks_of_writer(clause)):
        return False
    rest = after.strip()
    if word.endswith(_NOT):
        return not (idioms.AFTER_NOT.match(rest) or idioms.BEFORE_NOT.search(before))
    if word == "geen":
        return not (idioms.AFTER_NO.match(rest) or idioms.WITH_NO.search(clause))
    if word == "zonder":
        return not (idioms.INFINITIVE_WITH_TE.search(after) or before.endswith(("met en ", "niet ", "met of ")))
    return True


def _is_other_agent(clause: str, before: str, after: str) -> bool:
    """Tell whether *door …* names who did it, in a passive that a candidate might claim as his own work."""
    if idioms.BY_OWN_HAND.search(clause) or idioms.HARMLESS_PASSIVE.search(clause) or idioms.ADOPTED.search(clause):
        return False
    if idioms.INFINITIVE_WITH_TE.search(after):
        return False
    if idioms.ENDS_IN_PARTICIPLE.search(before.rstrip()) or idioms.PARTICIPLE_LAST.search(after.strip(" .")):
        return True
    passive = idioms.PASSIVE.search(clause) and idioms.ANY_PARTICIPLE.search(clause)
    return passive is not None or idioms.HAPPENED.search(clause) is not None


def _is_subject(reading: Reading, match: re.Match[str], *, first: bool) -> bool:
    """Tell whether a colleague is the one who acts, in a clause in which the writer does not appear."""
    piece = reading.pieces[reading.piece_at(match.start())]
    before = reading.text[piece.start : match.start()]
    if (first and before.strip()) or idioms.PREPOSITION_BEFORE.search(before) or piece.subordinator:
        return False
    rest = before + reading.text[match.end() : piece.end]
    return not idioms.BY_OWN_HAND.search(rest) and not speaks_of_writer(rest)


def _reaches(reading: Reading, cue: Cue, match: re.Match[str]) -> Iterator[Span]:
    """Yield the stretches of the sentence that a cue speaks of."""
    at = reading.piece_at(match.start())
    piece = reading.pieces[at]
    reach = _narrowed(reading, cue, match, piece)
    if reach is Reach.BEFORE:
        yield Span(_back(reading, at, match), match.end())
        if piece.closed == ":":
            yield Span(match.start(), len(reading.text))
        return
    end = _forward(reading, at, cue, match)
    if reach in (Reach.NOUN, Reach.AFTER):
        yield Span(match.start(), end)
        return
    yield Span(_left(reading, at), end)
    if reach is Reach.RELATIVE:
        yield Span(_antecedent(reading, at), piece.end)


def _narrowed(reading: Reading, cue: Cue, match: re.Match[str], piece: Piece) -> Reach:
    """Settle how far *niet* and *geen* reach from the words that follow: niet X maar Y, geen ervaring met X."""
    rest = reading.text[match.end() : piece.end].strip(" .")
    word = match.group()
    if word == "geen":
        closes = not rest or re.fullmatch(cues.PARTICIPLE, rest)
        return Reach.CLAUSE if closes or idioms.PREDICATE_NOUN.match(rest) else Reach.NOUN
    if not word.endswith(_NOT) or rest.startswith(("door mij", "door ons")):
        return cue.reach
    contrast = reading.text[piece.end :].lstrip(", ").startswith("maar ") and not set(rest.split()) <= idioms.OPEN_ADVERBS
    opens = not reading.text[piece.start : match.start()].strip() and piece.opened in ("and", "link", "comma", "(")
    return Reach.AFTER if contrast or opens or rest.startswith("zijnde") else cue.reach


def _forward(reading: Reading, at: int, cue: Cue, match: re.Match[str]) -> int:
    """Return where the reach of a cue in piece `at` ends: with its piece, its list, its label or the clause it governs."""
    piece = reading.pieces[at]
    if piece.closed == ":" and len(reading.words(piece)) <= _LABEL_WORDS:
        return len(reading.text)
    if match.group() == "zonder":
        end = _END_OF_ZONDER.search(reading.text, match.end(), piece.end)
        return end.start() if end else piece.end
    governs = cue.kind in ("hope", "future") or (cue.kind == "other_actor" and cue.reach is Reach.AFTER)
    while governs and at + 1 < len(reading.pieces) and reading.pieces[at + 1].subordinator:
        at += 1
    return reading.pieces[at if cue.kind == "other_actor" else _list_right(reading, at)].end


def _list_right(reading: Reading, at: int) -> int:
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


def _left(reading: Reading, at: int) -> int:
    """Return where the enumeration or the fronted object before piece `at` begins: klachten en bezwaren behandelde ik niet."""
    first, own = at, reading.pieces[at]
    if own.opened == "comma" and _VERB_FIRST.match(reading.text, own.start):
        while first and reading.pieces[first].opened in ("comma", "sub"):
            first -= 1
        return reading.pieces[first].start
    linked = {"en", "of"} & set(reading.words(own)[:_LIST_ITEM_WORDS])
    while linked and first and reading.pieces[first].opened == "comma":
        if len(reading.words(reading.pieces[first - 1])) >= _LIST_ITEM_WORDS:
            break
        first -= 1
    return reading.pieces[first].start


def _antecedent(reading: Reading, at: int) -> int:
    """Return where the noun begins that a relative or a loose participle clause hangs on."""
    piece = reading.pieces[at]
    loose = piece.opened == "comma" and not piece.subordinator and not idioms.PASSIVE.search(reading.text_of(piece))
    if not at or not (loose or piece.subordinator in ("die", "dat", "welke")):
        return piece.start
    before = reading.pieces[at - 1]
    words = list(re.finditer(r"\S+", reading.text_of(before)))[-_ANTECEDENT_WORDS:]
    for i in range(len(words) - 2, -1, -1):
        if words[i].group() in SMALL:
            return before.start + words[i + 1].start()
    return before.start + words[0].start() if words else piece.start


def _back(reading: Reading, at: int, match: re.Match[str]) -> int:
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


def _afterthought(text: str, start: int, following: Span) -> Contradiction | None:
    """Read a short sentence without a subject that takes back the one before it: Niet afgerond."""
    said = fold(text[following.start : following.end]).text.strip(" .()")
    if len(said.split()) > _AFTERTHOUGHT_WORDS or speaks_of_writer(said):
        return None
    for cue in cues.UNFINISHED:
        match = cue.pattern.match(said)
        if match and (cue.reach is Reach.BEFORE or match.group() == said):
            return Contradiction(cue=match.group(), kind=cue.kind, line=_line(text, start, following.end))
    return None


def _line(text: str, start: int, end: int) -> str:
    return " ".join(text[start:end].split())
