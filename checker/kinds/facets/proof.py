"""What a facet's reader answers."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Proof:
    """Where in a text the words stand that prove a facet. Not `accepted`: they come near, a person must look."""

    start: int
    end: int
    accepted: bool = True
    term: str = ""
