"""The criteria of a posting, section by section, ready to be typed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from checker.domain.postings import CriterionSection
from checker.reading.postings.parts.headings import Heading, Role
from checker.reading.postings.parts.lists import Item, read_items
from checker.reading.postings.parts.points import Printed, read_points
from checker.reading.postings.parts.rows import Flow, Row

_SECTIONS = {Role.KNOCKOUT: CriterionSection.KNOCKOUT, Role.AWARD: CriterionSection.AWARD}
_TOTAL = re.compile(r"(?:totaal|maximaal|max\.?)\D{0,20}(\d{2,3})\s*(?:punten|pt|%|procent)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Found:
    """One criterion as it stands in the posting, not yet typed."""

    id: str
    section: CriterionSection
    text: Flow
    printed: Printed | None


def read_lists(rows: Sequence[Row], headings: Sequence[Heading]) -> tuple[Found, ...]:
    """Return the criteria of the first knock-out list and the first award list that have items."""
    lists: dict[CriterionSection, tuple[Item, ...]] = {}
    for heading, until in bounds(rows, headings):
        section = _SECTIONS.get(heading.role)
        if section is not None and section not in lists:
            items = read_items(rows, heading, until)
            if items:
                lists[section] = items
    return _identified(lists)


def bounds(rows: Sequence[Row], headings: Sequence[Heading]) -> list[tuple[Heading, int]]:
    """Return each heading with the row on which the next one starts."""
    ends = [*(heading.start for heading in headings), len(rows)]
    return list(zip(headings, ends[1:], strict=True))


def total_printed(headings: Sequence[Heading]) -> int | None:
    """Return the total that the heading of the awards announces."""
    for heading in headings:
        match = _TOTAL.search(heading.text) if heading.role is Role.AWARD else None
        if match:
            return int(match[1])
    return None


def _identified(lists: dict[CriterionSection, tuple[Item, ...]]) -> tuple[Found, ...]:
    """Give every criterion its printed number; bullets are counted on, and numbers that start again get their list's letter."""
    printed = [item.id for items in lists.values() for item in items]
    clash = len({number for number in printed if number}) < sum(number is not None for number in printed)
    found: list[Found] = []
    for section, items in lists.items():
        letter = ("K" if section is CriterionSection.KNOCKOUT else "G") if clash else ""
        for item in items:
            number = f"{letter}{item.id}" if item.id else str(len(found) + 1)
            found.append(Found(number, section, item.text, read_points(item.text.text)))
    return tuple(found)
