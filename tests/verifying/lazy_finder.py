"""A finder that is honest and careless: it quotes what proves a criterion, cut or stretched as a reader in a hurry would.

It starts from the rules' own claims for a criterion that they prove, keeps of each claim what the verdict rests on, and offers
that in another cut. A quote is worth what the sentence is worth in which it stands, so the verdict must stay.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from checker.domain.claims import Claim, Quote
from checker.domain.documents import Citation, Document
from checker.domain.submissions import Submission
from checker.kinds.jobs.claims import FRAME
from checker.verifying.quote_gate import is_too_short, occurrences

Cut = Callable[[Quote, Document], tuple[int, int]]


def _whole(quote: Quote, document: Document) -> tuple[int, int]:
    return quote.start or 0, quote.end or 0


def _shorter(quote: Quote, document: Document) -> tuple[int, int]:
    """Without what follows the last comma or the like, else without the last third of the words."""
    start, end = _whole(quote, document)
    text = document.text[start:end]
    borders = [m.start() for m in re.finditer(r"[,;:(]\s|\s[–-]\s", text) if len(text[: m.start()].split()) > 1]
    words = list(re.finditer(r"\S+", text))
    return start, start + (borders[-1] if borders else words[max(0, (2 * len(words) + 2) // 3 - 1)].end())


def _without_beginning(quote: Quote, document: Document) -> tuple[int, int]:
    """Without the first third of the words."""
    start, end = _whole(quote, document)
    words = list(re.finditer(r"\S+", document.text[start:end]))
    return start + words[len(words) // 3].start(), end


def _with_words_before(quote: Quote, document: Document) -> tuple[int, int]:
    """With the words before it on its line, bullet included."""
    start, end = _whole(quote, document)
    return document.text.rfind("\n", 0, start) + 1, end


def _whole_lines(quote: Quote, document: Document) -> tuple[int, int]:
    """From the beginning of the first line to the end of the last; a word that is broken off there is read to its end."""
    start, end = _with_words_before(quote, document)
    text = document.text
    stop = text.find("\n", end)
    while stop > 0 and text[stop - 1] == "-":
        stop = text.find("\n", stop + 1)
    return start, len(text) if stop < 0 else stop


CUTS: dict[str, Cut] = {
    "as it is": _whole,
    "shorter": _shorter,
    "without its beginning": _without_beginning,
    "with the words before": _with_words_before,
    "whole lines": _whole_lines,
}


def claims(found: Iterable[Claim], cited: Iterable[Citation], submission: Submission, cut: str) -> tuple[Claim, ...]:
    """Offer what a verdict rests on in another cut: no place given, line breaks as spaces."""
    places = {(c.document.sha256, c.start, c.end) for c in cited}
    offered = []
    for claim in found:
        kept = [(q, d) for q in claim.quotes for d in _documents(q, submission) if (d.sha256, q.start, q.end) in places]
        if any(q.facet not in FRAME for q, _ in kept):
            offered.append(replace(claim, quotes=tuple(_recut(q, d, CUTS[cut]) for q, d in kept)))
    return tuple(offered)


def apart(found: Iterable[Claim]) -> tuple[Claim, ...]:
    """Each quote as a claim of its own, without the words that say which job it is about."""
    return tuple(replace(c, quotes=(q,)) for c in found for q in c.quotes if q.facet not in FRAME)


def _documents(quote: Quote, submission: Submission) -> Iterator[Document]:
    """The file in which a quote stands where it says that it stands."""
    for document in submission.documents:
        if any((c.start, c.end) == (quote.start, quote.end) for c in occurrences(quote.text, document)):
            yield document


def _recut(quote: Quote, document: Document, cut: Cut) -> Quote:
    start, end = cut(quote, document)
    furniture = [line.span for line in document.lines if line.furniture]
    text = "".join(document.text[i] for i in range(start, end) if not any(f.start <= i < f.end for f in furniture))
    words = re.sub(r"(?<![-\s])\s+", " ", text.strip())  # a word that is broken off at the end of its line stays broken
    return quote if is_too_short(words) else Quote(quote.facet, words, quote.source)
