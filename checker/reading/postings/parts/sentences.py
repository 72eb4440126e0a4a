"""Sentences of running text, for quoting a rule whole."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.reading.postings.parts.rows import Flow

_END = re.compile(
    r"(?<!\bc\.q)(?<!\bz\.s\.m)(?<!\bbijv)(?<!\bincl)(?<!\bexcl)(?<!\bmax)(?<!\bmin)(?<!\bo\.a)(?<!\bd\.w\.z)(?<!\bnr)(?<!\bca)(?<!\bm\.b\.t)(?<!\bi\.v\.m)"
    r"[.!?][\"”’)]*(?=\s+[\"“‘(]?[A-ZÀ-Þ]|\s+[-•]\s|\s+\(\d|\s*$)|;(?=\s+[-•]\s)|\n"
)


def sentences(text: Flow) -> Iterator[Flow]:
    """Yield the sentences in order, without a list marker before or a stray closing quotation mark after them."""
    start = 0
    for match in _END.finditer(text.text):
        yield _trimmed(text.cut(start, match.end()))
        start = match.end()
    if text.text[start:].strip():
        yield _trimmed(text.cut(start))


def _trimmed(sentence: Flow) -> Flow:
    lead = re.match(r"[-–•*·]\s+|[\"“”](?=.*[^\"“”]$)", sentence.text)
    sentence = sentence.cut(lead.end() if lead else 0)
    stray = re.search(r"[\"”]\.?$", sentence.text)
    if stray and len(re.findall(r"[\"“”]", sentence.text)) % 2:
        return sentence.cut(0, stray.start())
    return sentence


def first_sentence(text: Flow, pattern: str) -> Flow | None:
    """Return the first sentence that the pattern is found in, letter case aside."""
    wanted = re.compile(pattern, re.IGNORECASE)
    return next((sentence for sentence in sentences(text) if wanted.search(sentence.text)), None)
