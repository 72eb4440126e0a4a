"""Days and moments as a Dutch reader writes them. Nothing here asks what day it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date, datetime

_WEEKDAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
_MONTHS = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)


def day(value: date) -> str:
    """Write a day in full: maandag 16 maart 2026."""
    return f"{_WEEKDAYS[value.weekday()]} {short_day(value)}"


def short_day(value: date) -> str:
    """Write a day without its weekday: 16 maart 2026."""
    return f"{value.day} {_MONTHS[value.month - 1]} {value.year}"


def moment(value: datetime) -> str:
    """Write a day and, where one is given, the hour: maandag 16 maart 2026, 09.00 uur."""
    clock = f", {value.hour:02}.{value.minute:02} uur" if (value.hour, value.minute) != (0, 0) else ""
    return day(value) + clock


def time_left(deadline: datetime, today: date | None) -> str:
    """Say how many days are left until a deadline, or nothing where no day was given to count from."""
    if today is None:
        return ""
    days = (deadline.date() - today).days
    if days < 0:
        return "verlopen"
    return {0: "vandaag", 1: "nog 1 dag"}.get(days, f"nog {days} dagen")
