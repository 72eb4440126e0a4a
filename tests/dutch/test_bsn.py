"""Citizen service numbers, told from the other numbers of a CV."""

from __future__ import annotations

import pytest

from checker.domain.documents import Span
from checker.dutch.bsn import find_bsn, passes_eleven_test, places_of_bsn

BSN = "111222333"  # passes the eleven-test and was never issued


@pytest.mark.parametrize(
    "digits, passes",
    [
        (BSN, True),
        ("111.222.333", True),
        ("123456782", True),
        ("111222334", False),
        ("12345678", False),
        ("", False),
        ("000000000", False),
        ("1112223330", False),
    ],
)
def test_the_eleven_test(digits: str, *, passes: bool) -> None:
    """Nine digits whose weighed sum is a multiple of eleven; a longer number is another one."""
    assert passes_eleven_test(digits) is passes


def test_an_old_number_of_eight_digits_has_a_silent_zero() -> None:
    """A number of eight digits is read, and known, as one of nine."""
    assert passes_eleven_test("10000008")
    assert find_bsn("BSN 10000008") == {"010000008"}


def test_a_number_is_found_where_it_stands() -> None:
    """The place is the number's own; a number without the word nearby is none."""
    assert list(places_of_bsn(f"BSN: {BSN}")) == [Span(5, 14)]
    assert list(places_of_bsn(f"dossier {BSN}")) == []
