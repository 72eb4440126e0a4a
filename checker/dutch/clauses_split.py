"""Where a Dutch sentence and a clause begin and end, in text that was laid out for a page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from checker.domain.documents import Span

_ABBREVIATIONS = frozenset(
    """mr drs ir ing dr prof bc ba ma msc bsc llm llb dhr mw mevr mej hr fam st ds jhr o.a o.m e.d e.a e.v d.w.z d.m.v m.b.t
    m.b.v m.i.v m.u.v t.b.v t.a.v t.o.v t.g.v t.n.v t.h.v t.w.v t.z.t i.v.m i.c.m i.h.k.v i.p.v i.s.m i.o.v i.o i.v.t
    i.e i.r.t a.i a.d a.u.b a.g.v b.v n.v v.o.f n.v.t n.a.v o.b.v o.l.v o.i.d p.m p.w p.j p.u p/w v.a v.w.b z.s.m z.g
    q.q c.q c.s m.n m.a.w m.m m.v w.o h.b.o m.b.o bijv bv enz etc evt resp incl excl ca circa min max nr nrs no tel
    art artt lid blz pag par hfst afd jan feb mrt apr jun jul aug sep sept okt nov dec vgl zgn zgen aant gem prov afk
    dd jl ll aanw mnd wk u.u z.o.z""".split()
)
_STOP = re.compile(r"[.!?…]+[)'\"’”]*(?=\s|$)")
_WORD_BEFORE = re.compile(r"[^\s(\[‘“'\"]+$")
_BREAK = re.compile(r"\n[^\S\n]*\n\s*|\n\s*(?=[•◦▪▫‣∙●○■□◆▶►➢➤✓✔❖\ue000-\uf8ff]|[-–—*]\s|o\s+[A-Z]|\d{1,2}[.)]\s)")
_BORDER = re.compile(r"[;:](?=\s|$)")


def blocks(text: str) -> tuple[Span, ...]:
    """Return the paragraphs and list items of a text, as far as blank lines and list markers show them."""
    return tuple(_pieces(text, Span(0, len(text)), (match.span() for match in _BREAK.finditer(text))))


@lru_cache(maxsize=1024)
def sentences(text: str) -> tuple[Span, ...]:
    """Return the sentences of a text, in order. Abbreviations, initials, numbers and articles of law do not end one."""
    found: list[Span] = []
    for block in blocks(text):
        stops = (m.end() for m in _STOP.finditer(text, block.start, block.end) if _ends_sentence(text, m, block))
        found.extend(_pieces(text, block, ((stop, stop) for stop in stops)))
    return tuple(found)


def clause_at(text: str, start: int, end: int) -> Span:
    """Return the clause around [start, end): within one block, from border (. ; :) to border; wider where the range is."""
    covered: list[Span] = []
    for sentence in sentences(text):
        borders = ((m.end(), m.end()) for m in _BORDER.finditer(text, sentence.start, sentence.end))
        covered.extend(c for c in _pieces(text, sentence, borders) if c.start < end and start < c.end)
    return Span(covered[0].start, covered[-1].end) if covered else Span(start, end)


def _pieces(text: str, whole: Span, gaps: Iterator[tuple[int, int]]) -> Iterator[Span]:
    """Cut a range at gaps and yield what is left, without the white space around it."""
    start = whole.start
    for gap_start, gap_end in (*gaps, (whole.end, whole.end)):
        piece = text[start:gap_start]
        if piece.strip():
            left = start + len(piece) - len(piece.lstrip())
            yield Span(left, left + len(piece.strip()))
        start = gap_end


def _ends_sentence(text: str, stop: re.Match[str], block: Span) -> bool:
    """Tell whether a full stop ends a sentence. After an abbreviation it does only where a new sentence plainly starts."""
    if stop.group()[0] != "." or len(stop.group().rstrip(")'\"’”")) > 1:
        return True
    before = _WORD_BEFORE.search(text, block.start, stop.start())
    word = before.group() if before else ""
    after = text[stop.end() : block.end].lstrip()
    if word.casefold() in _ABBREVIATIONS or _is_initial(word):
        return False
    if word.isdigit() and len(word) <= 2 and before and not text[block.start : before.start()].strip():
        return False  # the number of a list item
    return not after or not after[0].islower()


def _is_initial(word: str) -> bool:
    """Tell whether a word is a person's initials: J, Th, A.B, J.-P."""
    parts = re.split(r"[.-]+", word)
    return all(len(part) == 1 and part.isupper() for part in parts if part) or word in {
        "Th",
        "Ch",
        "Ph",
        "Chr",
        "Joh",
        "Fr",
        "Tj",
        "Sj",
        "IJ",
    }
