"""Words that the posting wants literally named ("expliciet benoemd … hoofdstuk 9 Awb").

What proves it: those words, numbers included, in one sentence; an abbreviation and the full name of a law are one name. What
does not: an article of the chapter, the same thing described. Source: labelling guidelines, "Explicit" (a demand on the form
of the proof).
"""

from __future__ import annotations

from checker.dutch.phrases import find, needs
from checker.kinds.facets import law
from checker.kinds.facets.proof import Proof


def read(term: str, text: str) -> Proof | None:
    """Find all the words of `term` in `text`, numbers as numbers, and its laws under any of their names."""
    laws = law.named_in(term)
    rest = term
    for name in laws:
        rest = rest.replace(name, " ")
    found = [p for name in laws if (p := law.read(name, text))]
    match = find(rest, text) if needs(rest) else None
    if len(found) < len(laws) or (needs(rest) and match is None):
        return None
    starts = [p.start for p in found] + ([match.start] if match else [])
    ends = [p.end for p in found] + ([match.end] if match else [])
    return Proof(min(starts), max(ends)) if starts else None
