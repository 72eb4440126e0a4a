"""A sentence as the clause guard reads it: plain, in lower case, and cut where a clause or an enumeration may end."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.domain.documents import Span
from checker.dutch.clauses_cues import any_of
from checker.dutch.folding import MAYBE_BULLET, MAYBE_HYPHEN, MAYBE_SPACE, fold

_SHARE = 0.5
_CONDITIONS = "als|wanneer|indien|tenzij|mits|wie|voordat|toen|zolang|when|if|unless|who"
_SUBORDINATORS = any_of(
    "wie|wat|wanneer|omdat|zodat|terwijl|hoewel|ofschoon|voordat|nadat|totdat|toen|indien|tenzij|mits|doordat|opdat"
    "|zolang|aangezien",
    r"waar(?! (?:nodig|mogelijk|gewenst))\w*",
    r"who|which|where|when|if|unless|because|although|whereas|while|that(?= (?:was|were|is|are|did|do|does|could|had|have"
    r"|has)\b)",
    r"als(?= (?:de|het|er|ik|we|wij|iemand|iets|mensen|inwoners|klanten|afspraken|partijen|zij|hij|ze|je|u|dat|dit|deze|die)\b)",
)
# After one of these, die and dat point at a noun and open no clause: ik heb dat werk gedaan.
_BEFORE_A_POINTER = """ik heb had is was deed doe van met voor aan op in bij en door om ook naar over tot kan wil uit""".split()
_NO_POINTER = "".join(rf"(?<!\b{word} )" for word in _BEFORE_A_POINTER)
_NEW_CLAUSE = "ik|we|wij|hij|zij|daarna|vervolgens|niet|geen|nooit|heb|had|ben|was|wil|wilde|zou|hoop|streef|sinds|i|my|never|not"
_BORDER = re.compile(
    r"(?P<hard>[;|()]|:(?!\d)| [-/] )|(?P<comma>,(?!\d))|(?P<link> (?:maar|want|doch|echter|but)(?= ))|"
    rf"(?P<and> (?:en|and)(?= (?:{_NEW_CLAUSE})\b))|(?P<sub> (?=(?:{_SUBORDINATORS}|(?:{_NO_POINTER}(?:die|dat|welke)))\b))"
)
_SUBORDINATE = re.compile(rf"\s*(?:(?:van|met|voor|aan|op|in|bij|door|over) )?(?P<word>{_SUBORDINATORS}|die|dat|welke|om)\b")
_POINTER = re.compile(r"\s*(?:dit|dat) (?:deed|deden|doet|doen) ")
_CONDITION = re.compile(_CONDITIONS)
_FIRST_PERSON = re.compile(r"(?<![\w.])(?:ik|we|wij|mijn|mij|i|my|me)(?![\w.])")
_WORD = re.compile(r"[^\W_](?:[\w'-]*\w)?")
SMALL = frozenset(
    """de het een en of van in op te aan bij met voor door als tot om over uit naar ik we wij is was zijn waren heb had heeft
    hebben ook nog wel er dat die dit deze mijn ons onze onder per binnen waarin waarbij wordt worden werd werden niet geen
    zonder nooit noch""".split()
)


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a sentence between two borders, what opened and closed it, and the word that makes it a subordinate clause."""

    start: int
    end: int
    opened: str
    closed: str
    subordinator: str | None

    @property
    def is_condition(self) -> bool:
        """Whether the piece says when or for whom something holds: als de inwoner niet reageert, wie niet digitaal vaardig is."""
        return self.subordinator is not None and _CONDITION.fullmatch(self.subordinator) is not None


@dataclass(frozen=True, slots=True)
class Reading:
    """One or more sentences as plain text, cut into pieces, with the quote's range in them."""

    text: str
    pieces: tuple[Piece, ...]
    quote: Span

    def piece_at(self, position: int) -> int:
        """Return the number of the piece that holds a position."""
        return next((i for i, piece in enumerate(self.pieces) if position < piece.end), len(self.pieces) - 1)

    def text_of(self, piece: Piece) -> str:
        """Return a piece's text."""
        return self.text[piece.start : piece.end]

    def opens_in(self, reach: Span) -> bool:
        """Tell whether the first of the quote's own words lies in the reach of a cue: the noun, not the deed done to it."""
        found = (m for m in _WORD.finditer(self.text, self.quote.start, self.quote.end) if m.group() not in SMALL)
        first = next(found, None)
        return first is not None and reach.start <= first.start() < reach.end

    def words(self, piece: Piece) -> list[str]:
        """Return a piece's words."""
        return self.text_of(piece).split()

    def covers(self, reach: Span) -> bool:
        """Tell whether the quote's own words lie, for half or more, in the reach of a cue."""
        found = [m for m in _WORD.finditer(self.text, self.quote.start, self.quote.end) if m.group() not in SMALL]
        return bool(found) and sum(Span(*m.span()).overlaps(reach) for m in found) >= _SHARE * len(found)


def read(text: str, sentences: Sequence[Span], quote: Span) -> Reading:
    """Fold adjoining sentences, resolve what their line breaks hide, and find the quote's range in them."""
    whole = Span(sentences[0].start, sentences[-1].end)
    stops = {sentence.end - 1 for sentence in sentences[:-1]}
    folded = fold(text[whole.start : whole.end])
    plain: list[str] = []
    begin, end = -1, 0
    for char, at in zip(folded.text, folded.starts, strict=True):
        position = whole.start + at
        if quote.start <= position < quote.end:
            begin = len(plain) if begin < 0 else begin
            end = len(plain) + 1
        if char not in (MAYBE_HYPHEN, MAYBE_BULLET):
            plain.append(";" if position in stops else " " if char == MAYBE_SPACE else char)
    joined = "".join(plain)
    return Reading(joined, tuple(_pieces(joined)), Span(max(begin, 0), max(end, 0)))


def speaks_of_writer(text: str) -> bool:
    """Tell whether the writer appears in a clause: ik, wij, mijn."""
    return _FIRST_PERSON.search(text) is not None


def _pieces(text: str) -> Iterator[Piece]:
    start, opened = 0, ""
    borders = [(m.start(), m.end(), m.lastgroup or "", m.group().strip()) for m in _BORDER.finditer(text)]
    for begin, end, kind, sign in [*borders, (len(text), len(text), "hard", ".")]:
        closed = sign if kind == "hard" else kind
        if text[start:begin].strip(" ."):
            found = _SUBORDINATE.match(text, start, begin) if opened in ("sub", "comma", "", "and") else None
            word = found.group("word") if found else None
            pointer = (word in ("die", "dat", "om") and opened in ("", "and")) or _POINTER.match(text, start, begin)
            yield Piece(start, begin, opened, closed, None if pointer else word)
            opened = closed
        elif kind == "hard" or not opened:
            opened = closed
        start = end
