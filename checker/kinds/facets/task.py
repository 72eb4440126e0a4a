"""A task, target group or field of work.

What it asks: the activity in the posting's words. What proves it: a sentence of a job's description with all its words, in
any form and order, compounds and undisputed synonyms included. What does not: some of the words, or the same words in a
profile, a skills list or a course. Source: labelling guidelines, "Explicit".
"""

from __future__ import annotations

from checker.dutch.phrases import find
from checker.kinds.facets import law
from checker.kinds.facets.proof import Proof


def read(term: str, text: str) -> Proof | None:
    """Find all the words of `term` in `text`; a law under any of its names."""
    if law.is_known(term):
        return law.read(term, text)
    match = find(term, text)
    return Proof(match.start, match.end) if match else None
