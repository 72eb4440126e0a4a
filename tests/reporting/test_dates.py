"""Days and moments in Dutch."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from checker.reporting.dates import moment, short_day, time_left


def test_days_are_written_in_full() -> None:
    """Weekday, day, month and year, and the hour where there is one."""
    assert moment(datetime(2031, 5, 12, 9, 5)) == "maandag 12 mei 2031, 09.05 uur"
    assert moment(datetime(2031, 12, 28)) == "zondag 28 december 2031"
    assert short_day(date(2031, 1, 1)) == "1 januari 2031"


@pytest.mark.parametrize(
    "today, said",
    [
        (date(2031, 5, 12), "vandaag"),
        (date(2031, 5, 11), "nog 1 dag"),
        (date(2031, 4, 12), "nog 30 dagen"),
        (date(2031, 5, 13), "verlopen"),
        (None, ""),
    ],
)
def test_days_left(today: date | None, said: str) -> None:
    """The days until a deadline, where there is a day to count from."""
    assert time_left(datetime(2031, 5, 12, 9), today) == said
