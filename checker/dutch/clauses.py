"""Dutch clauses: where they begin and end, and what in them turns a quote around."""

from checker.dutch.clauses_guard import contradiction
from checker.dutch.clauses_split import blocks, clause_at, sentences

__all__ = ["blocks", "clause_at", "contradiction", "sentences"]
