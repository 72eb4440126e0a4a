"""Fold what is layout and nothing else, with a map back: the only way in which words are ever compared with a document.

Folded text knows three signs of its own, none of which survives in it otherwise. They stand for what a line break hides:
whether a hyphen at a line's end belongs to the word, whether a break after a hyphen was a space, and whether a dash that
opens a line is a list marker or the middle of a range.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from checker.domain.documents import Span

MAYBE_HYPHEN = "\u00ad"  # reads "", "-" or "- "
MAYBE_SPACE = "\u200b"  # reads "" or " "
MAYBE_BULLET = "\u2043"  # reads "" or "- "

_HYPHENS = frozenset("-\u2010\u2011")
_DASHES = frozenset("-\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u2212\ufe58\ufe63\uff0d")
_QUOTES = frozenset("'\"`´‘’‚‛“”„‟′″ʼʹ«»‹›＇＂")
_BULLETS = frozenset("•◦▪▫‣∙●○■□◆◇►▶▸➢➤➔✓✔❖⦁")
_LINE_MARKERS = frozenset("*o")
_LINE_BREAKS = frozenset("\n\r\v\f\x85\u2028\u2029")
_GAP = frozenset(" -" + MAYBE_HYPHEN + MAYBE_SPACE + MAYBE_BULLET)
_SIGNS = frozenset(MAYBE_HYPHEN + MAYBE_SPACE + MAYBE_BULLET)
# A word cut loose from one of these says something else than the whole: post-hbo is no hbo, niet-juridisch is not juridisch.
_PREFIXES = frozenset(
    """niet non oud ex pre post anti semi pseudo sub quasi aspirant assistent adjunct kandidaat vice hulp leerling stagiair
    trainee co mede bijna""".split()
)
_LETTERS = re.compile(r"[a-z]+(?![^\x00-\x7f])")  # a letter before another sign may bear it as a mark
_JOINTS_OF_NUMBERS = frozenset(".,:")


@dataclass(frozen=True, slots=True, eq=False)
class Folded:
    """Folded text in which each character knows the range of the original that it stands for.

    Positions that `find` returns are positions in `text`; `original` and `ranges` lead back to the document.
    """

    text: str
    starts: tuple[int, ...] = field(repr=False)
    ends: tuple[int, ...] = field(repr=False)
    parts: tuple[Span, ...] = field(repr=False)  # the ranges of the original that were folded, in order
    letters: str = field(init=False, repr=False)  # `text` without its gaps, and where each letter stands in it
    places: tuple[int, ...] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        places = tuple(i for i, char in enumerate(self.text) if char not in _GAP)
        object.__setattr__(self, "places", places)
        object.__setattr__(self, "letters", "".join(self.text[i] for i in places))

    def original(self, start: int, end: int) -> Span:
        """Return the range of the original from the folded character at `start` up to the one at `end`."""
        return Span(self.starts[start], self.ends[end - 1])

    def ranges(self, start: int, end: int) -> tuple[Span, ...]:
        """Return the ranges of the original, split where the passage's own ranges split."""
        found: list[Span] = []
        part = 0
        for at in range(start, end):
            if self.text[at] == " ":
                continue
            while self.starts[at] >= self.parts[part].end:
                part += 1
            if found and found[-1].start >= self.parts[part].start:
                found[-1] = Span(found[-1].start, self.ends[at])
            else:
                found.append(Span(self.starts[at], self.ends[at]))
        return tuple(found)

    def find(self, needle: Folded | str, start: int = 0) -> tuple[int, int] | None:
        """Return the first place at or after `start` where the needle stands, whole words only, or None."""
        return next(self.find_all(needle, start), None)

    def find_all(self, needle: Folded | str, start: int = 0) -> Iterator[tuple[int, int]]:
        """Yield every place where the needle stands: verbatim but for layout, and bounded by words."""
        sought = needle if isinstance(needle, Folded) else fold(needle)
        size = len(sought.letters)
        at = self.letters.find(sought.letters) if size else -1
        while at >= 0:
            begin, end = self.places[at], self.places[at + size - 1] + 1
            if begin >= start and self._bounded(begin, end) and self._same(sought, at, size):
                yield begin, end
            at = self.letters.find(sought.letters, at + 1)

    def _same(self, sought: Folded, at: int, size: int) -> bool:
        here = self.text[self.places[at] : self.places[at + size - 1] + 1]
        there = sought.text[sought.places[0] : sought.places[size - 1] + 1]
        if here == there:
            return True
        if _SIGNS.isdisjoint(here) and _SIGNS.isdisjoint(there):
            return False
        for i in range(size - 1):
            gap = self.text[self.places[at + i] + 1 : self.places[at + i + 1]]
            other = sought.text[sought.places[i] + 1 : sought.places[i + 1]]
            if gap != other and _readings(gap).isdisjoint(_readings(other)):
                return False
        return True

    def _bounded(self, begin: int, end: int) -> bool:
        """Tell whether both ends of [begin, end) fall between words, not within one."""
        return not self._inside(begin, leading=True) and not self._inside(end, leading=False)

    def _inside(self, at: int, *, leading: bool) -> bool:
        """Tell whether a cut before the folded character `at` runs through a word, a number or a name."""
        before, after = self.text[max(0, at - 2) : at], self.text[at : at + 2]
        if not before or not after:
            return False
        left, right = before[-1], after[0]
        if MAYBE_HYPHEN in (left, right):
            return True
        if _is_word(left):
            return (
                _is_word(right) or right in "+#" or (len(after) > 1 and self._joined(left, right, after[1], at, leading=leading))
            )
        return len(before) > 1 and _is_word(right) and self._joined(before[0], left, right, at, leading=leading)

    def _joined(self, left: str, joint: str, right: str, at: int, *, leading: bool) -> bool:
        """Tell whether two letters or digits with a sign between them are one word: 1.4, collega's, post-hbo."""
        if joint in _JOINTS_OF_NUMBERS:
            return left.isnumeric() and right.isnumeric()
        if not (left.isalpha() and right.isalpha()):
            return False
        if joint == "'":
            return True
        return joint == "-" and leading and self._word_before(at - 1) in _PREFIXES

    def _word_before(self, at: int) -> str:
        begin = at
        while begin and self.text[begin - 1].isalpha():
            begin -= 1
        return self.text[begin:at]


@lru_cache(maxsize=256)
def fold(text: str) -> Folded:
    """Fold a text for comparison: white space, hyphens at line ends, ligatures, dashes, quotes, bullets, letter case."""
    return _Folder(text, range(len(text) + 1), (Span(0, len(text)),)).run()


def fold_passage(text: str, ranges: Sequence[Span]) -> Folded:
    """Fold several ranges of a document as one running text, as if what stands between them were a line break."""
    characters: list[str] = []
    positions: list[int] = []
    for part in ranges:
        if characters:
            characters.append("\n")
            positions.append(positions[-1] + 1)
        characters.append(text[part.start : part.end])
        positions.extend(range(part.start, part.end))
    positions.append(positions[-1] + 1 if positions else 0)
    return _Folder("".join(characters), positions, tuple(ranges)).run()


def _is_word(char: str) -> bool:
    return char.isalnum() or unicodedata.category(char)[0] == "M"


def _readings(gap: str) -> frozenset[str]:
    """Spell out what a gap with signs may have been before the line broke."""
    readings = [""]
    for char in gap:
        options = {MAYBE_HYPHEN: ("", "-", "- "), MAYBE_SPACE: ("", " "), MAYBE_BULLET: ("", "- ")}.get(char, (char,))
        readings = [reading + option for reading in readings for option in options]
    return frozenset(re.sub(" +", " ", reading) for reading in readings)


class _Folder:
    """One walk over the original, a cluster (letter with its combining marks) at a time."""

    def __init__(self, text: str, positions: Sequence[int], parts: tuple[Span, ...]) -> None:
        self._text = text
        self._positions = positions
        self._parts = parts
        self._folded: list[str] = []
        self._starts: list[int] = []
        self._ends: list[int] = []

    def run(self) -> Folded:
        at = self._marker(0)
        while at < len(self._text):
            at = self._step(at)
        if self._folded and self._folded[-1] == " ":
            self._folded.pop()
            self._starts.pop()
            self._ends.pop()
        return Folded("".join(self._folded), tuple(self._starts), tuple(self._ends), self._parts)

    def _take(self, start: int, end: int) -> None:
        """Keep characters as they are."""
        self._folded.extend(self._text[start:end])
        self._starts.extend(self._positions[start:end])
        self._ends.extend([position + 1 for position in self._positions[start:end]])

    def _emit(self, folded: str, start: int, end: int) -> None:
        for char in folded:
            self._folded.append(char)
            self._starts.append(self._positions[start])
            self._ends.append(self._positions[end - 1] + 1)

    def _step(self, at: int) -> int:
        """Fold what stands at `at` and return where to go on."""
        if letters := _LETTERS.match(self._text, at):
            self._take(at, letters.end())
            return letters.end()
        char = self._text[at]
        if self._is_blank(at):
            return self._blank(at)
        if unicodedata.category(char) in ("Cf", "Cc"):
            return self._invisible(at)
        end = at + 1
        while end < len(self._text) and unicodedata.category(self._text[end])[0] == "M":
            end += 1
        if char in _HYPHENS and end == at + 1 and self._at_line_end(at):
            return self._line_end_hyphen(at)
        if char == "/" and self._at_line_end(at):
            self._emit(char + MAYBE_SPACE, at, at + 1)
            return self._blanks_end(at + 1)
        self._emit(_plain(self._text[at:end]), at, end)
        return end

    def _is_blank(self, at: int) -> bool:
        char = self._text[at]
        if char.isspace() or char in _BULLETS or unicodedata.category(char) == "Co":
            return True
        return char == "·" and not self._text[at - 1 : at].strip() and not self._text[at + 1 : at + 2].strip()

    def _blanks_end(self, at: int) -> int:
        while at < len(self._text) and (self._is_blank(at) or unicodedata.category(self._text[at]) == "Cf"):
            at += 1
        return at

    def _blank(self, at: int) -> int:
        """Fold a run of white space and bullets into one space, and read a marker that opens the next line."""
        end = self._blanks_end(at)
        fresh = not self._folded or not _LINE_BREAKS.isdisjoint(self._text[at:end])
        if self._folded and self._folded[-1] != " ":
            self._emit(" ", at, end)
        return self._marker(end) if fresh else end

    def _marker(self, at: int) -> int:
        """Read a list marker at `at` that is a letter or a dash: it may also be a word, or the middle of a range."""
        char = self._text[at : at + 1]
        if not char or not self._text[at + 1 : at + 2].isspace():
            return at
        if char in _LINE_MARKERS:
            return self._blanks_end(at + 1)
        if char not in _DASHES:
            return at
        end = self._blanks_end(at + 1)
        if self._folded:
            self._emit(MAYBE_BULLET, at, at + 1)
        return end

    def _invisible(self, at: int) -> int:
        """Drop a soft hyphen or a zero-width sign; a word that breaks at a soft hyphen goes on on the next line."""
        end = at + 1
        if self._text[at] == MAYBE_HYPHEN and not _LINE_BREAKS.isdisjoint(self._text[end : self._blanks_end(end)]):
            return self._blanks_end(end)
        return end

    def _at_line_end(self, at: int) -> bool:
        """Tell whether the sign at `at` closes a word at the end of a line and the next line goes on with a word."""
        end = self._blanks_end(at + 1)
        broken = not _LINE_BREAKS.isdisjoint(self._text[at + 1 : end])
        return broken and at > 0 and _is_word(self._text[at - 1]) and end < len(self._text) and _is_word(self._text[end])

    def _line_end_hyphen(self, at: int) -> int:
        end = self._blanks_end(at + 1)
        if not (self._text[at - 1].isalpha() or _is_mark(self._text[at - 1])) or not self._text[end].isalpha():
            self._emit("-" + MAYBE_SPACE, at, at + 1)
        else:
            self._emit(MAYBE_HYPHEN, at, at + 1)
        return end


def _is_mark(char: str) -> bool:
    return unicodedata.category(char)[0] == "M"


def _plain(cluster: str) -> str:
    """Fold one letter with its marks. A superscript or a circled number keeps its own form: 2² is not 22."""
    if cluster in _QUOTES:
        return "'"
    if cluster in _DASHES:
        return "-"
    if unicodedata.category(cluster[0]) == "No":
        return cluster
    normal = unicodedata.normalize("NFKC", cluster)
    return "".join("-" if c in _DASHES else "'" if c in _QUOTES else c.casefold() for c in normal)
