"""The masked text: what a model reads in place of the document, with the way back for whatever it quotes."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import groupby

from checker.domain.documents import Document, Source, Span
from checker.dutch.extracts import Extract
from checker.dutch.folding import Folded, fold


class Placeholder(StrEnum):
    """The fixed words that stand for personal data, whatever was there: a model reads the same of every candidate."""

    CANDIDATE = "[KANDIDAAT]"
    REFEREE = "[REFERENT]"
    PERSON = "[PERSOON]"  # anyone else who is named: an addressee, the writer of a letter for the candidate
    HE_OR_SHE = "[HIJ/ZIJ]"
    HIS_OR_HER = "[ZIJN/HAAR]"
    EMAIL = "[EMAIL]"
    PHONE = "[TELEFOON]"
    URL = "[URL]"
    ADDRESS = "[ADRES]"
    POSTCODE = "[POSTCODE]"
    RESIDENCE = "[WOONPLAATS]"
    BIRTH = "[GEBOORTEDATUM]"  # date, place and age
    BSN = "[BSN]"
    IBAN = "[IBAN]"
    VAT = "[BTW-NUMMER]"
    TRADE_REGISTER = "[KVK-NUMMER]"
    PAPER_NUMBER = "[DOCUMENTNUMMER]"
    RATE = "[TARIEF]"
    LEFT_OUT = "[WEGGELATEN]"  # nationality, marital status, sex, children, religion, health and the like


@dataclass(frozen=True, slots=True)
class Mask:
    """A range of the text to be masked, and the words that stand in its place."""

    span: Span
    placeholder: Placeholder


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the masked text: one range of the document as it stands, or a placeholder for one or more."""

    start: int
    end: int
    ranges: tuple[Span, ...]
    is_masked: bool = False

    def original(self, start: int, end: int) -> tuple[Span, ...]:
        """Return the ranges of the document that the piece's part of [start, end) stands for; a placeholder is never cut."""
        if self.is_masked:
            return self.ranges
        (copied,) = self.ranges
        first, last = max(start, self.start) - self.start, min(end, self.end) - self.start
        return (Span(copied.start + first, copied.start + last),)


@dataclass(frozen=True, slots=True, eq=False)
class MaskedText:
    """One paper of the submission as a model may read it. Its own words are kept out of logs, and so is the file's name."""

    source: Source
    document: Document = field(repr=False)
    text: str = field(repr=False)
    pieces: tuple[Piece, ...] = field(repr=False)
    is_candidate_known: bool  # whether a name was recognised at all; where none was, one may still stand there
    folded: Folded = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "folded", fold(self.text))

    def original(self, start: int, end: int) -> tuple[Span, ...]:
        """Return the ranges of the document that a range of the masked text stands for, in order."""
        found: list[Span] = []
        first = bisect_right(self.pieces, start, key=lambda piece: piece.end)
        for piece in self.pieces[first:] if start < end else ():
            if piece.start >= end:
                break
            for span in piece.original(start, end):
                if found and found[-1].end == span.start:
                    found[-1] = Span(found[-1].start, span.end)
                else:
                    found.append(span)
        return tuple(found)

    def locate(self, quote: str) -> tuple[Span, ...] | None:
        """Return the ranges of the document at the first place where a quote of the masked text stands, or None."""
        found = self.folded.find(quote)
        if found is None:
            return None
        place = self.folded.original(*found)
        return self.original(place.start, place.end)

    def places(self, quote: str) -> Iterator[tuple[Span, ...]]:
        """Yield the ranges of the document at every place where a quote of the masked text stands."""
        for found in self.folded.find_all(quote):
            place = self.folded.original(*found)
            yield self.original(place.start, place.end)

    def shown(self, ranges: Iterable[Span]) -> str:
        """Return what stands here for ranges of the document: the words as they are, and placeholders for what is masked."""
        asked = tuple(ranges)
        return "".join(text for piece in self.pieces for text in self._shown(piece, asked))

    def _shown(self, piece: Piece, asked: tuple[Span, ...]) -> Iterator[str]:
        if piece.is_masked:
            if any(span.overlaps(own) for span in asked for own in piece.ranges):
                yield self.text[piece.start : piece.end]
            return
        (own,) = piece.ranges
        for span in asked:
            first, last = max(span.start, own.start), min(span.end, own.end)
            if first < last:
                yield self.text[piece.start + first - own.start : piece.start + last - own.start]

    def words(self, quote: str) -> str | None:
        """Return the document's own words at the place of a quote that a model copied from the masked text, or None."""
        ranges = self.locate(quote)
        return None if ranges is None else "\n".join(self.document.text[span.start : span.end] for span in ranges)


def project(source: Source, extract: Extract, masks: Iterable[Mask], *, is_candidate_known: bool) -> MaskedText:
    """Put the placeholders in, and remember what everything stands for."""
    pieces: list[Piece] = []
    texts: list[str] = []
    at = done = 0
    for mask in merged(masks, extract.text):
        for text, piece in _copied(extract, Span(done, mask.span.start), at):
            texts.append(text)
            pieces.append(piece)
            at = piece.end
        texts.append(mask.placeholder)
        pieces.append(Piece(at, at + len(mask.placeholder), tuple(_ranges(extract, mask.span)), is_masked=True))
        at += len(mask.placeholder)
        done = mask.span.end
    for text, piece in _copied(extract, Span(done, len(extract.text)), at):
        texts.append(text)
        pieces.append(piece)
    return MaskedText(source, extract.document, "".join(texts), tuple(pieces), is_candidate_known)


def merged(masks: Iterable[Mask], text: str) -> tuple[Mask, ...]:
    """Return the masks in order, overlapping ones as one with the placeholder of the longest, white space at their ends off."""
    found: list[Mask] = []
    longest = 0
    for mask in sorted(filter(None, (_trimmed(mask, text) for mask in masks)), key=_order):
        if not found or mask.span.start >= found[-1].span.end:
            found.append(mask)
            longest = len(mask.span)
            continue
        last = found[-1]
        placeholder = mask.placeholder if len(mask.span) > longest else last.placeholder
        longest = max(longest, len(mask.span))
        found[-1] = Mask(Span(last.span.start, max(last.span.end, mask.span.end)), placeholder)
    return tuple(found)


def _order(mask: Mask) -> tuple[int, int, int]:
    return mask.span.start, -mask.span.end, tuple(Placeholder).index(mask.placeholder)


def _trimmed(mask: Mask, text: str) -> Mask | None:
    words = text[mask.span.start : mask.span.end]
    start = mask.span.start + len(words) - len(words.lstrip())
    return Mask(Span(start, start + len(words.strip())), mask.placeholder) if words.strip() else None


def _copied(extract: Extract, span: Span, at: int) -> Iterator[tuple[str, Piece]]:
    """Yield a stretch of the extract as pieces that each stand for one range of the document."""
    for copied in _ranges(extract, span):
        yield extract.document.text[copied.start : copied.end], Piece(at, at + len(copied), (copied,))
        at += len(copied)


def _ranges(extract: Extract, span: Span) -> Iterator[Span]:
    positions = extract.positions[span.start : span.end]
    for _, group in groupby(enumerate(positions), key=lambda item: item[1] - item[0]):
        numbers = [position for _, position in group]
        yield Span(numbers[0], numbers[-1] + 1)
