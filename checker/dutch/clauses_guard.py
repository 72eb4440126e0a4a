"""The clause guard: whether the words around a quote, or in it, turn it around. Scope is read as a Dutch reader reads it.

*niet* speaks of its own clause, *geen* of the noun that follows, *niet afgerond* of what stands before it, an agent after
*door* of its passive. A quote is contradicted where half of its own words or more lie in such a reach.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from checker.domain.claims import Contradiction
from checker.domain.documents import Span
from checker.dutch import clauses_cues as cues
from checker.dutch import clauses_english as english
from checker.dutch import clauses_idioms as idioms
from checker.dutch import clauses_reaches as reaches
from checker.dutch.clauses_actors import others
from checker.dutch.clauses_cues import Cue, Reach
from checker.dutch.clauses_reading import Piece, Reading, read, speaks_of_writer
from checker.dutch.clauses_split import sentences
from checker.dutch.folding import fold

_LABEL_WORDS = 5
_LIST_ITEM_WORDS = 4
_AFTERTHOUGHT_WORDS = 7
_NEAR = 80  # characters before a denial within which an idiom of it begins
_END_OF_ZONDER = re.compile(r" (?:en|maar|voor|bij|als|and|but|for) ")
_TAKES_BACK = re.compile(
    r"(?:(?:dit|dat) (?:deed|deden|doet|doen) (?:ik|hij|zij|ze|wij|we) niet(?: zelf)?|[\w'-]+(?: [\w'-]+){0,2} (?:deed"
    r"|deden|doet|doen) (?:dit|dat) niet(?: zelf)?"
    rf"|(?:dit|dat) (?:was|is) niet (?:mijn|haar|zijn|onze) (?:taak|rol|werk)"
    rf"|(?P<other>(?:dit|dat) (?:deed|deden|doet|doen) (?:niet (?:ik|hij|zij|wij|we)(?:zelf)?,? maar )?{cues.AGENT}))"
)
_NOT = ("niet", "nooit", "nimmer")
_OF_CANDIDATE = re.compile(r"\s*(?:omdat|doordat|aangezien|hoewel|terwijl|zodat) (?:hij|zij|ze) ")
_PERSON = re.compile(r"(?<!\w)(?:ik|wij|we|hij|zij|mij|mijn|i|my)(?!\w)")


@lru_cache(maxsize=2048)
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
    for said, reach in others(reading):
        if reading.covers(reach):
            return Contradiction(cue=said, kind="other_actor", line=_line(text, own[0].start, own[-1].end))
    following = every[around[-1] + 1 : around[-1] + 2]
    return _afterthought(text, own[0].start, following[0]) if following else None


def _cues(reading: Reading) -> Iterator[tuple[Cue, re.Match[str]]]:
    """Yield the cues of a sentence that mean what they say, the surest kinds first."""
    for cue in (*cues.UNFINISHED, *cues.OTHER_ACTOR, *english.CUES, *cues.NEGATION, *cues.HOPE, *cues.FUTURE):
        for match in cue.pattern.finditer(reading.text):
            if _means_it(reading, cue, match):
                yield cue, match


def _means_it(reading: Reading, cue: Cue, match: re.Match[str]) -> bool:
    """Tell an idiom, a double negation or a condition from the real thing."""
    piece = reading.pieces[reading.piece_at(match.start())]
    before, after = reading.text[piece.start : match.start()], reading.text[match.end() : piece.end]
    if cue is english.BY_AGENT:
        return english.is_other_agent(reading.text_of(piece))
    if cue.kind == "negation":
        return _negates(reading, piece, match.group(), before, after)
    if cue.reach is Reach.RELATIVE:
        own = idioms.GROUP.search(match.group()) and idioms.OWN_TEAM.match(reading.text, match.end())
        return not own and (
            _is_other_agent(reading.text_of(piece), before, after) or _by_infinitive(match.group(), before, after)
        )
    if cue.study:
        lonely = len(reading.words(piece)) < _LIST_ITEM_WORDS
        return not before.endswith("niet ") and (lonely or idioms.STUDY_WORD.search(reading.text) is not None)
    return True


def _by_infinitive(by: str, before: str, after: str) -> bool:
    """Tell whether *door …* names who does what an infinitive names: het opstellen van adviezen door de jurist."""
    if idioms.BY_OWN_HAND.search(before) or idioms.BY_OWN_HAND.search(after):
        return False
    return bool(idioms.DETERMINED.match(by) and idioms.NOMINAL_INFINITIVE.search(before.rstrip()))


def _negates(reading: Reading, piece: Piece, word: str, before: str, after: str) -> bool:
    clause, following = reading.text_of(piece), reading.text[piece.end :]
    if piece.subordinator and (piece.is_condition or not (speaks_of_writer(clause) or _OF_CANDIDATE.match(clause))):
        return False
    if idioms.OF_OTHERS.match(clause) and not _PERSON.search(clause):
        return False
    rest, before = after.strip(), before[-_NEAR:]
    if english.NO.fullmatch(word):
        return english.negates(word, before, rest)
    if word.endswith(_NOT):
        return not (idioms.AFTER_NOT.match(rest) or idioms.BEFORE_NOT.search(before))
    if word == "geen":
        made = idioms.MADE_IT.match(following)
        return not (idioms.AFTER_NO.match(rest) or idioms.WITH_NO.search(clause) or made)
    if word == "zonder":
        return not (idioms.INFINITIVE_WITH_TE.search(after) or before.endswith(("met en ", "niet ", "met of ")))
    return True


def _is_other_agent(clause: str, before: str, after: str) -> bool:
    """Tell whether *door …* names who did it, in a passive that a candidate might claim as his own work."""
    if idioms.BY_OWN_HAND.search(clause) or idioms.HARMLESS_PASSIVE.search(clause) or idioms.ADOPTED.search(clause):
        return False
    if idioms.INFINITIVE_WITH_TE.search(after) or (idioms.NOMINAL.search(before.rstrip()) and not idioms.PASSIVE.search(clause)):
        return False
    if idioms.ENDS_IN_PARTICIPLE.search(before.rstrip()) or idioms.PARTICIPLE_LAST.search(after.strip(" .")):
        return True
    passive = idioms.PASSIVE.search(clause) and idioms.ANY_PARTICIPLE.search(clause)
    return passive is not None or idioms.HAPPENED.search(clause) is not None


def _reaches(reading: Reading, cue: Cue, match: re.Match[str]) -> Iterator[Span]:
    """Yield the stretches of the sentence that a cue speaks of."""
    at = reading.piece_at(match.start())
    piece = reading.pieces[at]
    reach = _narrowed(reading, cue, match, piece)
    if reach is Reach.BEFORE:
        yield Span(reaches.back(reading, at, match), match.end())
        if piece.closed == ":":
            yield Span(match.start(), len(reading.text))
        return
    end = _forward(reading, at, cue, match)
    if reach in (Reach.NOUN, Reach.AFTER):
        yield Span(match.start(), end)
        return
    yield Span(reaches.left(reading, at), end)
    if reach is Reach.RELATIVE:
        whole = Span(reaches.antecedent(reading, at), piece.end)
        if reading.quote.end > piece.start or reading.opens_in(whole):
            yield whole


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
    if match.group() in ("zonder", "without"):
        end = _END_OF_ZONDER.search(reading.text, match.end(), piece.end)
        return reaches.before_participle(reading, match.end(), end.start() if end else piece.end)
    governs = cue.kind in ("hope", "future") or (cue.kind == "other_actor" and cue.reach is Reach.AFTER)
    while governs and at + 1 < len(reading.pieces) and reading.pieces[at + 1].subordinator:
        at += 1
    return reading.pieces[at if cue.kind == "other_actor" else reaches.list_right(reading, at)].end


def _afterthought(text: str, start: int, following: Span) -> Contradiction | None:
    """Read a short sentence without a subject that takes back the one before it: Niet afgerond."""
    said = fold(text[following.start : following.end]).text.strip(" .()")
    line = _line(text, start, following.end)
    if taken := _TAKES_BACK.fullmatch(said):
        return Contradiction(cue=said, kind="other_actor" if taken.group("other") else "negation", line=line)
    if len(said.split()) > _AFTERTHOUGHT_WORDS or speaks_of_writer(said):
        return None
    for cue in cues.UNFINISHED:
        match = cue.pattern.match(said)
        if match and (cue.reach is Reach.BEFORE or match.group() == said):
            return Contradiction(cue=match.group(), kind=cue.kind, line=line)
    return None


def _line(text: str, start: int, end: int) -> str:
    return " ".join(text[start:end].split())
