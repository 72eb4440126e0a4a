"""Dates that are given on the command line."""

from __future__ import annotations

from datetime import date

import pytest

from checker.cli.output import clock, day_from


@pytest.mark.parametrize("text", ["2026-06-29", "29-06-2026"])
def test_both_orders_of_a_date_are_read(text: str) -> None:
    """A date may be written as the schema does or as people do."""
    assert day_from(text, "--today") == date(2026, 6, 29)


def test_the_clock_is_read_only_where_no_day_was_given() -> None:
    """A day that was given is that day; no day gives the day of the clock."""
    assert clock(date(2026, 6, 29)) == date(2026, 6, 29)
    assert day_from(None, "--today") is None
    assert clock(None) >= date(2026, 1, 1)
