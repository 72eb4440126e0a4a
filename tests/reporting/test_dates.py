"""Days and moments in words."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from checker.reporting.dates import moment, short_day, time_left
from checker.reporting.edition import Language


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


def test_days_in_english() -> None:
    """An English paper has English days, months and hours."""
    deadline = datetime(2031, 5, 12, 9, 5)

    assert moment(deadline, Language.ENGLISH) == "Monday 12 May 2031, 09:05"
    assert moment(datetime(2031, 12, 28), Language.ENGLISH) == "Sunday 28 December 2031"
    assert [time_left(deadline, date(2031, 5, day), Language.ENGLISH) for day in (13, 12, 11, 2)] == [
        "passed",
        "today",
        "1 day left",
        "10 days left",
    ]
