"""Tokens add up, and cost what the profile says."""

from __future__ import annotations

from decimal import Decimal

from checker.finding.llm.usage import Usage, estimated_tokens
from checker.settings import Prices


def test_usages_add_up() -> None:
    """Each number, and one estimate makes the sum an estimate."""
    assert Usage(1, 2, 3, 1) + Usage(10, 20, 30, 1, estimated=True) == Usage(11, 22, 33, 2, estimated=True)
    assert Usage(100, 40, 7, 1).total == 107


def test_a_cost_is_exact() -> None:
    """What the provider had in its cache has a price of its own, or that of the rest."""
    usage = Usage(input=1_500_000, cached=500_000, output=200_000, calls=3)
    assert usage.cost(Prices(input=Decimal("0.40"), output=Decimal("1.60"), cached=Decimal("0.10"))) == Decimal("0.77")
    assert usage.cost(Prices(input=Decimal("0.40"), output=Decimal("1.60"))) == Decimal("0.92")
    assert usage.cost(None) is None


def test_more_cached_than_asked_costs_no_less_than_nothing() -> None:
    """A server that counts oddly does not pay us."""
    cost = Usage(input=100, cached=900, output=0, calls=1).cost(Prices(input=Decimal(1), output=Decimal(1), cached=Decimal(0)))
    assert cost == 0


def test_an_estimate_is_on_the_high_side() -> None:
    """Three and a half characters make a token."""
    assert estimated_tokens(3500) == 1001
