"""How a name stands among other words: whether a word that can be a name is one there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.domain.documents import Span
from checker.domain.resume import Passage, Place
from checker.dutch.words import Word
from checker.finding.masking.names import infix_length, is_capital, key_in, ordinary_words
from checker.finding.masking.sheet import CONTACT, WORKING, Sheet
from checker.finding.masking.vocabulary import SALUTATIONS, TITLES, is_function, is_organisation, is_place, is_term

# A name behind one of these is that of a place or an organisation: bij Jansen, gemeente Laren.
_TOWARDS = frozenset("bij via namens at by te in naar nabij rond rondom regio gemeente sint st huize".split())
_MONTHS = frozenset("jan feb mar mrt apr mei may jun jul aug sep sept okt oct nov dec april juni june juli july max".split())
_SHORT = 4  # words
_OPENS = frozenset(".!?:;•▪|\n“\"‘'")


@dataclass(frozen=True, slots=True)
class Standing:
    """The text around a name. Ranges are positions among the words of the text."""

    sheet: Sheet
    found: Sequence[Word]
    kept: tuple[Span, ...]  # ranges of the text that name an organisation, a function, a study
    lowered: frozenset[str]  # words that also stand there without a capital

    def is_given(self, at: Span) -> bool:
        """Tell whether a given name that stands by itself is the candidate's."""
        word = self.found[at.start]
        if self.is_kept(at):
            return False
        if self._is_whole(at):
            return True
        before, after = self._before(at), self._after(at)
        if before and (is_organisation(before.key) or before.key in {"sint", "st", "huize", "prins", "prinses"}):
            return False
        if after and (is_capital(after) or self._is_longer_name(at)):
            return False
        if word.key in _MONTHS and (after is None or after.text[0].isdigit()):
            return False
        if before and is_place(word.text) and before.key in _TOWARDS:
            return False
        return not (key_in(word.text) in self.lowered and self._opens_sentence(at))

    def is_surname(self, at: Span) -> bool:
        """Tell whether a surname that stands by itself, particles included, is the candidate's and not an organisation's."""
        if self.is_kept(at):
            return False
        start = self.found[at.start].start
        place = self.sheet.place_at(start)
        if self._is_whole(at):
            return True
        before, after = self._before(at), self._after(at)
        if place in CONTACT and (not self._is_ambiguous(at) or self._is_in_short_item(start)):
            return True
        if place is Place.REFERENCES or self._is_ambiguous(at) or self._beside_ampersand(at):
            return False
        if before and (before.key in _TOWARDS or self._is_of_another(before)):
            return False
        return not (after and (is_capital(after) or is_organisation(after.key)))

    def is_work(self, at: Span) -> bool:
        """Tell whether the name stands where the CV tells of work, study and skills."""
        return self.sheet.place_at(self.found[at.start].start) in WORKING

    def is_kept(self, at: Span) -> bool:
        """Tell whether the name stands within that of an employer, a client, a function, a study or a course."""
        span = Span(self.found[at.start].start, self.found[at.end - 1].end)
        return any(kept.contains(span) for kept in self.kept)

    def _is_whole(self, at: Span) -> bool:
        """Tell whether the name is a whole item of the contact lines, or a whole line outside lists of work."""
        start, end = self.found[at.start].start, self.found[at.end - 1].end
        segment = self.sheet.segment_at(start)
        if segment is None or segment.place in WORKING:
            return False
        whole = segment.span if segment.place in CONTACT else segment.line
        return not any(c.isalnum() for c in self.sheet.text[whole.start : start] + self.sheet.text[end : whole.end])

    def _is_in_short_item(self, position: int) -> bool:
        """Tell whether an item of the contact lines has no room for a sentence: the name of one's own firm."""
        segment = self.sheet.segment_at(position)
        return segment is not None and len(self.sheet.text[segment.span.start : segment.span.end].split()) <= _SHORT

    def _is_ambiguous(self, at: Span) -> bool:
        last = self.found[at.end - 1]
        return is_place(last.text) or is_function(last.key) or key_in(last.text) in self.lowered

    def _beside_ampersand(self, at: Span) -> bool:
        start, end = self.found[at.start].start, self.found[at.end - 1].end
        return "&" in self.sheet.text[max(0, start - 3) : start] + self.sheet.text[end : end + 3]

    def _is_of_another(self, before: Word) -> bool:
        """Tell whether a surname follows somebody's own name or office, or a kind of organisation: wethouder Jansen."""
        if is_organisation(before.key) or (is_function(before.key) and not is_capital(before)):
            return True
        return is_capital(before) and not is_term(before.key) and before.key not in SALUTATIONS | TITLES

    def _is_longer_name(self, at: Span) -> bool:
        """Tell whether a particle and a capital follow: Anna van Rijn."""
        size = infix_length(self.found, at.end)
        return bool(size) and at.end + size < len(self.found) and is_capital(self.found[at.end + size])

    def _before(self, at: Span) -> Word | None:
        return self._neighbour(at.start - 1, at.start)

    def _after(self, at: Span) -> Word | None:
        return self._neighbour(at.end, at.end - 1)

    def _neighbour(self, other: int, own: int) -> Word | None:
        """Return a word beside the name where nothing but spaces stands between them."""
        if not 0 <= other < len(self.found):
            return None
        left, right = sorted((self.found[other], self.found[own]), key=lambda word: word.start)
        gap = self.sheet.text[left.end : right.start]
        return self.found[other] if not gap.strip(" \u00a0") else None

    def _opens_sentence(self, at: Span) -> bool:
        above = self.sheet.text[: self.found[at.start].start].rstrip(" \u00a0")
        return not above or above[-1] in _OPENS


def standing_in(sheet: Sheet, found: Sequence[Word], organisations: Sequence[str]) -> Standing:
    """Gather what may carry the candidate's name and is not the candidate."""
    return Standing(sheet, found, tuple(_kept(sheet, organisations)), ordinary_words(sheet.text))


def _kept(sheet: Sheet, organisations: Sequence[str]) -> Iterator[Span]:
    resume = sheet.resume
    passages: list[Passage | None] = [*resume.courses, *resume.systems]
    for job in resume.jobs:
        passages += [job.title, job.employer, job.client]
    for study in resume.studies:
        passages += [study.title, study.school]
    for passage in passages:
        span = sheet.span_of(passage) if passage else None
        if span:
            yield span
    for organisation in organisations:
        yield from (sheet.folded.original(*place) for place in sheet.folded.find_all(organisation))
