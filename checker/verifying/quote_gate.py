"""The quote gate: words stand in the document, or they do not. No score of likeness lets anything through."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from itertools import pairwise

from checker.domain.claims import Contradiction
from checker.domain.documents import Citation, Document, Source, Span
from checker.dutch.folding import Folded, fold, fold_passage
from checker.verifying.guard import guard

MIN_WORDS = 2
MIN_LETTERS = 4
_NEAR_ENOUGH = 0.4  # the share of a quote's words that a passage must have to be shown as the nearest


class Status(StrEnum):
    """What became of a quote, in the words of the JSON output."""

    FOUND = "found"
    NOT_FOUND = "not_found"
    CONTRADICTED = "contradicted"
    HIDDEN = "hidden"
    TOO_SHORT = "too_short"


@dataclass(frozen=True, slots=True, eq=False)
class QuoteStatus:
    """One quote judged. `citation` is where it stands; `nearest` is shown for a quote that does not, and proves nothing."""

    quote: str
    status: Status
    citation: Citation | None = None
    nearest: Citation | None = None
    contradiction: Contradiction | None = None


@lru_cache(maxsize=16)
def folded(document: Document) -> Folded:
    """Return the text that quotes are matched with: the document's, folded, without its running headers and footers."""
    return fold_passage(document.text, tuple(_without_furniture(document)))


def locate(quote: str, document: Document, *, start: int | None = None, source: Source | None = None) -> Citation | None:
    """Return where the quote stands, nearest to `start` where that is given and else first, or None.

    With a `source`, only the part of the file that is that paper is looked at.
    """
    places = occurrences(quote, document, source=source)
    if start is None:
        return next(places, None)
    return min(places, key=lambda citation: abs(citation.start - start), default=None)


def occurrences(quote: str, document: Document, *, source: Source | None = None) -> Iterator[Citation]:
    """Yield every place where the quote stands verbatim, in order."""
    text = folded(document)
    for begin, end in text.find_all(_folded_words(quote)):
        ranges = text.ranges(begin, end)
        if source is None or {document.source_at(ranges[0].start), document.source_at(ranges[-1].end - 1)} == {source}:
            yield Citation(document, ranges)


@lru_cache(maxsize=4096)
def _folded_words(quote: str) -> Folded:
    """Fold a quote once: the same words are offered for one criterion after another."""
    return fold(quote)


def is_hidden(quote: str, document: Document) -> bool:
    """Tell whether the quote stands in text that a reader of the page does not see."""
    return any(text.find(quote) for text in _hidden(document))


def is_too_short(quote: str) -> bool:
    """Tell whether a quote says too little to be evidence by itself: one word of fewer than four letters."""
    return len(quote.split()) < MIN_WORDS and sum(map(str.isalnum, quote)) < MIN_LETTERS


def status(quote: str, document: Document) -> QuoteStatus:
    """Judge one quote. Where it stands more than once, a place that nothing turns around is preferred."""
    if is_too_short(quote):
        return QuoteStatus(quote, Status.TOO_SHORT)
    first: QuoteStatus | None = None
    for citation in occurrences(quote, document):
        contradiction = guard(citation)
        if contradiction is None:
            return QuoteStatus(quote, Status.FOUND, citation)
        first = first or QuoteStatus(quote, Status.CONTRADICTED, citation, contradiction=contradiction)
    if first:
        return first
    if is_hidden(quote, document):
        return QuoteStatus(quote, Status.HIDDEN)
    return QuoteStatus(quote, Status.NOT_FOUND, nearest=nearest(quote, document))


def examine_quotes(document: Document, quotes: Sequence[str]) -> tuple[QuoteStatus, ...]:
    """Judge quotes one by one, in the order given."""
    return tuple(status(quote, document) for quote in quotes)


def nearest(quote: str, document: Document) -> Citation | None:
    """Return the passage that shares most words with a quote that was not found: for display, never for acceptance."""
    text = folded(document)
    words = _words(text.text)
    sought = Counter(word for word, _ in _words(fold(quote).text))
    size = min(sum(sought.values()), len(words))
    if not size:
        return None
    best, most, shared = 0, 0, 0
    window: Counter[str] = Counter()
    for at, (word, _) in enumerate(words):
        window[word] += 1
        shared += window[word] <= sought[word]
        if at >= size:
            gone = words[at - size][0]
            shared -= window[gone] <= sought[gone]
            window[gone] -= 1
        if shared > most:
            best, most = at, shared
    if most < _NEAR_ENOUGH * size:
        return None
    return Citation(document, text.ranges(words[max(0, best - size + 1)][1].start, words[best][1].end))


def _words(text: str) -> list[tuple[str, Span]]:
    found: list[tuple[str, Span]] = []
    at = 0
    for word in text.split(" "):
        bare = word.strip(".,;:()'!?")
        if bare:
            found.append((bare, Span(at, at + len(word))))
        at += len(word) + 1
    return found


@lru_cache(maxsize=16)
def _hidden(document: Document) -> tuple[Folded, ...]:
    return tuple(fold(hidden.text) for hidden in document.hidden)


def _without_furniture(document: Document) -> Iterator[Span]:
    """Yield the ranges between the furniture lines; the whole text where there are none."""
    furniture = sorted(line.span for line in document.lines if line.furniture)
    edges = [Span(0, 0), *furniture, Span(len(document.text), len(document.text))]
    for left, right in pairwise(edges):
        if left.end < right.start:
            yield Span(left.end, right.start)
