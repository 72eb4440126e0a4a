"""Dates that are given on the command line."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.cli.output import clock, day_from
from checker.errors import UsageError


@pytest.mark.parametrize("text", ["2026-06-29", "29-06-2026"])
def test_both_orders_of_a_date_are_read(text: str) -> None:
    """A date may be written as the schema does or as people do."""
    assert day_from(text, "--today") == date(2026, 6, 29)


def test_the_clock_is_read_only_where_no_day_was_given() -> None:
    """A day that was given is that day; no day gives the day of the clock."""
    assert clock(date(2026, 6, 29)) == date(2026, 6, 29)
    assert day_from(None, "--today") is None
    assert clock(None) >= date(2026, 1, 1)


@given(st.dates(min_value=date(1950, 1, 1), max_value=date(2100, 12, 31)))
def test_a_date_is_read_in_both_orders(day: date) -> None:
    """Every day of the calendar can be written either way."""
    assert day_from(day.isoformat(), "--today") == day
    assert day_from(f"{day:%d-%m-%Y}", "--today") == day


def test_no_date_is_no_error() -> None:
    """An option that was not given has no value."""
    assert day_from(None, "--today") is None


@pytest.mark.parametrize("text", ["", "morgen", "2026-13-01", "2026/06/29", "29-06-26"])
def test_anything_else_is_no_date(text: str) -> None:
    """The message names the option and the form that is expected."""
    with pytest.raises(UsageError, match=r"--today.*JJJJ-MM-DD"):
        day_from(text, "--today")
