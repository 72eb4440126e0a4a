"""Where the candidate is named: in full everywhere, by one name only where it cannot be a word, a place or an organisation."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from checker.domain.documents import Span
from checker.dutch.words import Word, words
from checker.finding.masking.names import (
    MOST_TITLES,
    MOST_WORDS,
    Name,
    addresses,
    adjoins,
    infix_length,
    is_capital,
    is_initials,
    key_in,
    parts_of,
)
from checker.finding.masking.projection import Mask, Placeholder
from checker.finding.masking.sheet import Sheet
from checker.finding.masking.sightings import SPACED
from checker.finding.masking.standing import Standing, standing_in
from checker.finding.masking.vocabulary import TITLES, salutations

_INVERTED = re.compile(r",\s*")
_FIRMS = frozenset({"BV", "NV", "VOF"})
_LONG_ENOUGH = 4  # letters with the s: a shorter word that ends in one is another word


@dataclass(frozen=True, slots=True)
class Run:
    """Adjoining words that name the candidate, as positions among the words of the text."""

    first: int
    last: int
    carriers: tuple[int, ...]
    has_surname: bool
    is_addressed: bool  # with a form of address or initials

    @property
    def is_full(self) -> bool:
        """Whether it names the candidate beyond doubt: with two of the names, or one of them and a form of address."""
        return len(self.carriers) + self.is_addressed > 1


def mentions(sheet: Sheet, name: Name, organisations: Sequence[str]) -> Iterator[Mask]:
    """Yield every place where the candidate is named; `organisations` are those of the CV, some of which carry the name too."""
    text, found = sheet.text, words(sheet.text)
    reader = _Reader(text, found, name, salutations(text))
    standing = standing_in(sheet, found, organisations)
    at = 0
    while at < len(found):
        run = reader.run_at(at)
        if run and reader.is_mention(run, standing):
            yield Mask(_span(text, found, run), Placeholder.CANDIDATE)
            at = run.last + 1
        else:
            at += 1
    yield from _spaced(sheet, name)
    yield from _initials(sheet, found, name, standing)


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads the candidate's name from the words of a text."""

    text: str
    found: Sequence[Word]
    name: Name
    salutations: frozenset[str]

    def run_at(self, at: int) -> Run | None:
        """Return the longest run of the candidate's name that starts at word `at`, or None."""
        begin, is_addressed = self._address(at)
        if begin < 0:
            return None
        last, carriers = self._names(begin)
        if not carriers:
            return None
        surname = any(self._is_surname(self.found[i]) for i in carriers)
        if not surname and not self.name.surname and self._is_initial_behind(last + 1):
            return Run(at, last + 1, tuple(carriers), has_surname=False, is_addressed=True)
        if surname and len(carriers) == 1 and not is_addressed:
            last, is_addressed = self._inverted(last, carriers)
        return Run(at, last, tuple(carriers), surname, is_addressed)

    def is_mention(self, run: Run, standing: Standing) -> bool:
        """Tell whether a run names the candidate: in full, its capitals kept or all gone, or by a name that can be no other's."""
        at = Span(run.first, run.last + 1)
        if not self.name.is_certain and (standing.is_kept(at) or standing.is_work(at)):
            return False
        capitals = {is_capital(self.found[i]) for i in run.carriers}
        if run.is_full and len(capitals) == 1:
            return True
        return capitals == {True} and (standing.is_surname(at) if run.has_surname else standing.is_given(at))

    def _address(self, at: int) -> tuple[int, bool]:
        """Read form of address, titles and initials before a name; a title without form of address is no part of it."""
        start = at + (self.found[at].key == "de" and self._key(at + 1) == "heer")
        titles = self._past(start, start, lambda word: addresses(word, self.text, self.salutations))
        is_addressed = titles > start
        if start > at and not is_addressed:
            return -1, False
        initials = self._past(start, titles, lambda word: word.key in TITLES) if is_addressed else titles
        end = self._past(start, initials, lambda word: is_initials(word, self.text))
        return (end, is_addressed or end > initials) if end == at or self._joins(end) else (-1, False)

    def _past(self, begin: int, at: int, test: Callable[[Word], bool]) -> int:
        """Return the position behind the words from `at` on that pass a test and adjoin, a few at most."""
        end = min(len(self.found), at + MOST_TITLES)
        while at < end and test(self.found[at]) and (at == begin or self._joins(at)):
            at += 1
        return at

    def _names(self, at: int) -> tuple[int, list[int]]:
        carriers: list[int] = []
        last = at - 1
        while at < len(self.found) and len(carriers) < 2 * MOST_WORDS and (not carriers or self._joins(at)):
            size = self._infix(at)
            if carriers and self._is_new_line(at) and not self._goes_on_below(at + size, carriers):
                break
            if carriers and is_initials(self.found[at], self.text) and self._is_name(at + 1):
                at += 1
            elif self._is_name(at + size):
                carriers.append(at + size)
                last = at + size
                at = last + 1
            else:
                break
        return last, carriers

    def _goes_on_below(self, at: int, carriers: list[int]) -> bool:
        """Tell whether a name that breaks off at the end of a line goes on: a surname, where none was named yet."""
        return self._is_surname_at(at) and not any(self._is_surname(self.found[i]) for i in carriers)

    def _is_new_line(self, at: int) -> bool:
        return "\n" in self.text[self.found[at - 1].end : self.found[at].start]

    def _infix(self, at: int) -> int:
        size = infix_length(self.found, at)
        own = all(self.found[i].key in self.name.infixes for i in range(at, at + size))
        return size if size and own and self._is_surname_at(at + size) and self._joins(at + size) else 0

    def _inverted(self, last: int, carriers: list[int]) -> tuple[int, bool]:
        """Read what may follow a surname and a comma: Tol, M. van; Tol, Marijke van."""
        i = last + 1
        if i >= len(self.found) or not _INVERTED.fullmatch(self.text, self.found[last].end, self.found[i].start):
            return last, False
        start = i
        i = self._past(start, i, lambda word: self._is_given(word) or is_initials(word, self.text))
        carriers.extend(at for at in range(start, i) if self._is_given(self.found[at]))
        if i == start:
            return last, False
        return self._past(start, i, lambda word: word.key in self.name.infixes and word.text.islower()) - 1, True

    def _is_initial_behind(self, at: int) -> bool:
        """Tell whether a surname is given by its initial only: Ruud V."""
        if not (at < len(self.found) and is_initials(self.found[at], self.text)):
            return False
        return self.text[self.found[at - 1].end : self.found[at].start] == " "

    def _key(self, at: int) -> str:
        return self.found[at].key if at < len(self.found) else ""

    def _joins(self, at: int) -> bool:
        return 0 < at < len(self.found) and adjoins(self.text, self.found[at - 1], self.found[at])

    def _is_name(self, at: int) -> bool:
        return at < len(self.found) and (self._is_given(self.found[at]) or self._is_surname(self.found[at]))

    def _is_surname_at(self, at: int) -> bool:
        return at < len(self.found) and self._is_surname(self.found[at])

    def _is_given(self, word: Word) -> bool:
        return _carries(word, self.name.given)

    def _is_surname(self, word: Word) -> bool:
        return _carries(word, self.name.surname)


def _carries(word: Word, keys: frozenset[str]) -> bool:
    """Tell whether a word is one of these names, with a possessive s or as part of a double-barrelled one."""
    key = key_in(word.text)
    if key in keys:
        return len(key) > 1
    if key.endswith("s") and key[:-1] in keys and (len(key) >= _LONG_ENOUGH or "'" in word.text or "’" in word.text):
        return True
    return any(part in keys for part in parts_of(word))


def _span(text: str, found: Sequence[Word], run: Run) -> Span:
    """Return a run's range, with the full stop of initials and the apostrophe of a possessive at its end."""
    start, end = found[run.first].start, found[run.last].end
    after = text[end : end + 1]
    ends_in_initials = is_initials(found[run.last], text)
    ends_in_hiss = text[end - 1] in "sxzSXZ" and after in ("'", "’") and text[start - 1 : start] not in ("'", "‘")
    return Span(start, end + (ends_in_initials or (bool(after) and ends_in_hiss)))


def _spaced(sheet: Sheet, name: Name) -> Iterator[Mask]:
    """Yield lines that print the name with a space between all letters."""
    keys = sorted((re.escape(key) for key in name.given | name.surname | name.infixes), key=len, reverse=True)
    for line in sheet.lines():
        spaced = SPACED.fullmatch(sheet.text[line.start : line.end].strip())
        if spaced and re.fullmatch(f"(?:{'|'.join(keys)})+", key_in(spaced.group())):
            yield Mask(line, Placeholder.CANDIDATE)


def _initials(sheet: Sheet, found: Sequence[Word], name: Name, standing: Standing) -> Iterator[Mask]:
    """Yield initials of given name and surname that stand by themselves: R.V."""
    firsts = {key[0] for key in name.given}
    lasts = {key[0] for key in name.surname}
    for at, word in enumerate(found):
        letters = word.text.replace(".", "")
        if not is_initials(word, sheet.text) or len(letters) < 2 or letters in _FIRMS:
            continue
        is_own = letters[0].casefold() in firsts and letters[-1].casefold() in lasts
        if is_own and not standing.is_kept(Span(at, at + 1)) and not (at + 1 < len(found) and is_capital(found[at + 1])):
            yield Mask(Span(word.start, word.end + 1), Placeholder.CANDIDATE)
