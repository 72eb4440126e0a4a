"""Numbers and durations as Dutch texts write them."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.dutch.numbers import first_duration, months_of, number


@pytest.mark.parametrize(
    "text, value",
    [
        ("3", "3"),
        ("drie", "3"),
        ("Twaalf", "12"),
        ("1,5", "1.5"),
        ("0.5", "0.5"),
        ("anderhalf", "1.5"),
        ("één", "1"),
        (" zes ", "6"),
    ],
)
def test_a_number_in_digits_or_words(text: str, value: str) -> None:
    """Digits, words, a decimal comma and surrounding space read as one and the same value."""
    assert number(text) == Decimal(value)


def test_a_word_that_is_no_number_is_an_error() -> None:
    """A guess would be a wrong minimum."""
    with pytest.raises(KeyError):
        number("enkele")


@pytest.mark.parametrize(
    "text, months",
    [
        ("minimaal 3 jaar ervaring", 36), ("anderhalf jaar", 18), ("zes maanden", 6), ("voor de duur van 1,5 jaar", 18),
        ("drie (3) jaar", 36), ("2 years", 24), ("18 mnd", 18), ("sinds 2019", None), ("per week 36 uur", None),
        ("12 jaarlijkse gesprekken", None), ("eerst 1 jaar, dan 2 jaar", 12),
    ],
)  # fmt: skip
def test_the_first_duration_of_a_text(text: str, months: int | None) -> None:
    """A duration has a unit; a year, an hour or another word with "jaar" in it has none."""
    assert first_duration(text) == months


@given(st.integers(min_value=0, max_value=99))
def test_years_are_twelve_months(amount: int) -> None:
    """No float in between: a threshold is exact."""
    assert months_of(str(amount), "jaar") == 12 * amount
    assert months_of(str(amount), "maanden") == amount
