"""What calls to a model used: tokens, counted once for each call, and what they cost."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from checker.settings import Prices

_CHARACTERS_PER_TOKEN = 3.5
_MILLION = 1_000_000


def estimated_tokens(characters: int) -> int:
    """Estimate how many tokens a text of this length is, on the high side for Dutch."""
    return int(characters / _CHARACTERS_PER_TOKEN) + 1


@dataclass(frozen=True, slots=True)
class Usage:
    """Tokens of one call or of many. `input` includes what the provider had in its cache."""

    input: int = 0
    cached: int = 0
    output: int = 0
    calls: int = 0
    estimated: bool = False  # the endpoint did not count, so we did

    def __add__(self, other: Usage) -> Usage:
        return Usage(
            self.input + other.input,
            self.cached + other.cached,
            self.output + other.output,
            self.calls + other.calls,
            self.estimated or other.estimated,
        )

    @property
    def total(self) -> int:
        """All tokens, in and out."""
        return self.input + self.output

    def cost(self, prices: Prices | None) -> Decimal | None:
        """Return what these tokens cost, where the profile has prices."""
        if prices is None:
            return None
        cached = min(self.cached, self.input)
        from_cache = prices.input if prices.cached is None else prices.cached
        return ((self.input - cached) * prices.input + cached * from_cache + self.output * prices.output) / _MILLION


def usage_of_call(counted: object, *, asked: int, answered: int) -> Usage:
    """Read the `usage` of one answer; where the endpoint does not count, estimate from the lengths in characters."""
    if not isinstance(counted, dict) or not (_count(counted, "prompt_tokens") or _count(counted, "completion_tokens")):
        return Usage(input=estimated_tokens(asked), output=estimated_tokens(answered), calls=1, estimated=True)
    details = counted.get("prompt_tokens_details")
    return Usage(
        input=_count(counted, "prompt_tokens"),
        cached=_count(details, "cached_tokens") if isinstance(details, dict) else 0,
        output=_count(counted, "completion_tokens"),
        calls=1,
    )


def _count(counted: Mapping[str, Any], name: str) -> int:
    value = counted.get(name)
    return value if isinstance(value, int) and value > 0 else 0
