"""Words that the posting wants literally named ("expliciet benoemd … hoofdstuk 9 Awb").

What proves it: those words, numbers included, in one sentence. What does not: an article of the chapter, a synonym of the
law, the same thing described. Source: labelling guidelines, "Explicit" (a demand on the form of the proof).
"""

from __future__ import annotations

from checker.dutch.phrases import find
from checker.kinds.facets.proof import Proof


def read(term: str, text: str) -> Proof | None:
    """Find all the words of `term` in `text`, numbers as numbers."""
    match = find(term, text)
    return Proof(match.start, match.end) if match else None
