"""Prints how four ways of checking quotes fare on the same planted faults: `python -m tests.verifying.faults`."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence

from instructor.dsl.citation import CitationMixin
from rapidfuzz import fuzz

from checker.verifying.quote_gate import status
from tests.verifying.faults.suite import Case, cv, faults, innocents, true_quotes

DOCUMENT = cv()
ALL_TEXT = DOCUMENT.text + "\n" + "\n".join(hidden.text for hidden in DOCUMENT.hidden)
"""What a program sees that extracts text and looks no further: hidden words and running headers included."""
SCORE = 85


def by_gate(quote: str) -> bool:
    """Accept what the gate finds."""
    return status(quote, DOCUMENT).status == "found"


def by_substring(quote: str) -> bool:
    """Accept what stands in the text, white space aside."""
    return " ".join(quote.split()) in " ".join(ALL_TEXT.split())


def by_citation_mixin(quote: str) -> bool:
    """Accept what Instructor's CitationMixin keeps: a match with up to five edits."""
    kept = CitationMixin.model_validate({"substring_quotes": [quote]}, context={"context": ALL_TEXT})
    return bool(kept.substring_quotes)


def by_likeness(quote: str) -> bool:
    """Accept what is like some stretch of the text: rapidfuzz's partial ratio."""
    return fuzz.partial_ratio(quote, ALL_TEXT) >= SCORE


def _row(name: str, cases: Sequence[Case], ways: Sequence[Callable[[str], bool]]) -> str:
    counts = [sum(way(case.quote) for case in cases) for way in ways]
    return f"{name:<22}{len(cases):>6}" + "".join(f"{count:>12}" for count in counts)


def table() -> Iterator[str]:
    """Yield the table's lines: how many quotes of each group every way accepts."""
    ways = {"gate": by_gate, "substring": by_substring, "likeness": by_likeness, "mixin": by_citation_mixin}
    called = list(ways.values())
    yield f"likeness = rapidfuzz partial_ratio >= {SCORE}; mixin = instructor CitationMixin; numbers are quotes accepted"
    yield f"{'':<22}{'quotes':>6}" + "".join(f"{name:>12}" for name in ways)
    planted = faults()
    for group in dict.fromkeys(case.group for case in planted):
        yield _row(group, [case for case in planted if case.group == group], called)
    yield _row("FAULTS (want 0)", planted, called)
    yield _row("TRUE (want all)", true_quotes(), called)
    yield _row("INNOCENT (want all)", innocents(), called)


if __name__ == "__main__":
    sys.stdout.writelines(line + "\n" for line in table())
