"""Family, belief, party, union and health in the lines that are about the person: personalia, hobbies, unpaid work."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from checker.domain.documents import Span
from checker.domain.resume import Place
from checker.finding.masking.personal import SOME_CHILDREN, any_of, label_end, words_of
from checker.finding.masking.projection import Mask, Placeholder
from checker.finding.masking.sheet import Sheet

_CLAUSE = re.compile(r"[.;,•|]\s+|\.$|\s+[–—-]\s+")
_CLAUSE_OR_AND = re.compile(rf"{_CLAUSE.pattern}|\s+(?:en|and)\s+")
_CLAUSE_OR_LINE = re.compile(rf"{_CLAUSE.pattern}|\n")


@cache
def _family() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of(words_of('familie', 'clausule'))}|{SOME_CHILDREN})\b", re.IGNORECASE)


@cache
def _special() -> re.Pattern[str]:
    names, begins = any_of(words_of("bijzonder", "naam")), any_of(words_of("bijzonder", "begin"))
    return re.compile(rf"\b(?:(?:{names})\b|(?i:{begins}))")


def private(sheet: Sheet) -> Iterator[Mask]:
    """Yield the clauses that tell of the candidate's family, or of what the law calls special categories of data."""
    for section, span in sheet.passages():
        if not sheet.is_private(section, span):
            continue
        is_list = section.place is Place.PERSONAL
        if section.place is not Place.VOLUNTARY:
            yield from _clauses(sheet.text, span, _family(), _CLAUSE_OR_LINE if is_list else _CLAUSE_OR_AND)
        yield from _clauses(sheet.text, span, _special(), _CLAUSE_OR_LINE if is_list else _CLAUSE)


def _clauses(text: str, passage: Span, sought: re.Pattern[str], border: re.Pattern[str]) -> Iterator[Mask]:
    cuts = [found.span() for found in border.finditer(text, passage.start, passage.end)]
    begin = passage.start
    for start, end in (*cuts, (passage.end, passage.end)):
        if sought.search(text, begin, start):
            yield Mask(Span(max(begin, label_end(text, begin)), start), Placeholder.LEFT_OUT)
        begin = end
