"""Month arithmetic: what counts once, what a window keeps, and what 31 loose days are worth."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.domain.calendar import (
    DateReading,
    Period,
    add_months,
    dutch,
    last_day,
    longest_stretch_months,
    months,
    parse_dutch,
    union,
    window,
)
from checker.domain.counting import CountingRule


def period(first: str, last: str) -> Period:
    """Return a period from two ISO dates."""
    return Period(date.fromisoformat(first), date.fromisoformat(last))


DAYS = st.dates(min_value=date(1960, 1, 1), max_value=date(2040, 12, 31))
PERIODS = st.tuples(DAYS, DAYS).map(lambda days: Period(min(days), max(days)))
MONTHS = st.tuples(st.integers(1960, 2040), st.integers(1, 12))
WHOLE_MONTHS = st.tuples(MONTHS, MONTHS).map(lambda ends: Period(date(*min(ends), 1), last_day(*max(ends))))


@pytest.mark.parametrize(
    "first, last, expected",
    [
        ("2021-03-01", "2023-06-30", 28),
        ("2019-12-31", "2021-01-01", 12),
        ("2019-01-01", "2021-12-31", 36),
        ("2019-12-31", "2022-01-01", 24),
        ("2019-01-01", "2022-12-31", 48),
        ("2020-12-31", "2021-01-01", 0),
        ("2020-01-01", "2021-12-31", 24),
        ("2021-01-01", "2021-12-31", 12),
        ("2024-02-01", "2024-02-29", 1),
        ("2024-02-01", "2024-02-28", 0),
        ("2021-06-30", "2026-06-29", 60),
        ("2021-06-29", "2026-06-29", 60),
        ("2021-07-01", "2026-06-29", 59),
        ("2021-01-31", "2021-02-27", 1),
    ],
)
def test_months_of_one_stretch(first: str, last: str, expected: int) -> None:
    """A stretch gives its whole calendar months; a month that is not complete gives none."""
    assert months([period(first, last)]) == expected


def test_overlap_counts_once() -> None:
    """Two jobs at the same time are as long as the time they cover together."""
    assert months([period("2018-01-01", "2020-12-31"), period("2020-01-01", "2021-12-31")]) == 48


def test_days_left_over_are_pooled() -> None:
    """31 loose days of separate stretches make a month; 30 do not."""
    sixteen, fifteen = period("2019-03-02", "2019-03-17"), period("2020-05-05", "2020-05-19")
    assert months([sixteen, fifteen]) == 1
    assert months([sixteen, Period(fifteen.first, fifteen.last - timedelta(days=1))]) == 0


def test_months_of_nothing_is_zero() -> None:
    """No periods, and periods that all lie outside the window, are no months."""
    assert months([]) == 0
    assert months([period("2010-01-01", "2012-12-31")], within=period("2020-01-01", "2021-12-31")) == 0
    assert longest_stretch_months([]) == 0


def test_window_holds_the_same_day_so_many_months_back() -> None:
    """The window of the last five years has both its first and its last day."""
    assert window(date(2026, 6, 29), 60) == period("2021-06-29", "2026-06-29")


def test_window_from_a_leap_day() -> None:
    """A leap day has no counterpart in most years: the window then starts on 28 February."""
    assert window(date(2024, 2, 29), 36) == period("2021-02-28", "2024-02-29")
    assert window(date(2024, 2, 29), 48) == period("2020-02-29", "2024-02-29")


def test_window_clips_every_job() -> None:
    """Of a job that began before the window, the part inside counts."""
    jobs = [period("2015-01-01", "2022-06-30"), period("2025-01-01", "2026-06-29")]
    assert months(jobs, within=window(date(2026, 6, 29), 60)) == 12 + 17 + 1  # 2 and 29 loose days


def test_adjacent_days_make_one_stretch() -> None:
    """A job that starts the day after another continues it; one day later it does not."""
    first, next_day, later = (
        period("2020-01-01", "2020-03-31"),
        period("2020-04-01", "2020-05-31"),
        period("2020-04-02", "2020-05-31"),
    )
    assert union([next_day, first]) == (period("2020-01-01", "2020-05-31"),)
    assert union([later, first]) == (first, later)


def test_consecutive_experience_is_the_longest_stretch() -> None:
    """For consecutive experience a gap breaks the count, and stretches are not added up."""
    jobs = [period("2015-01-01", "2015-12-31"), period("2017-01-01", "2018-06-30"), period("2018-07-01", "2018-12-31")]
    assert longest_stretch_months(jobs) == 24
    assert longest_stretch_months(jobs, within=period("2015-06-01", "2017-03-31")) == 7


def test_period_out_of_order_is_refused() -> None:
    """A period that ends before it starts cannot be represented."""
    with pytest.raises(ValueError, match="on or before its last day"):
        period("2021-01-02", "2021-01-01")


def test_reading_keeps_shortest_within_longest() -> None:
    """A shortest reading outside the longest one cannot be represented."""
    with pytest.raises(ValueError, match="within the longest"):
        DateReading(period("2019-01-01", "2021-12-31"), period("2019-12-31", "2021-01-01"))


def test_reading_is_exact_when_both_are_equal() -> None:
    """Only dates that can be read in one way are exact; an empty shortest reading is not."""
    year = period("2021-01-01", "2021-12-31")
    assert DateReading(year, year).is_exact
    assert not DateReading(None, year).is_exact


def test_dates_are_written_the_dutch_way() -> None:
    """Steps print days as Dutch readers write them."""
    assert dutch(date(2026, 6, 29)) == "29-06-2026"
    assert str(period("2021-03-01", "2023-06-30")) == "01-03-2021 t/m 30-06-2023"


@pytest.mark.parametrize("text", ["29-06-2026", "29-6-2026", "2026-06-29", " 29-06-2026 "])
def test_dates_are_read_in_both_orders(text: str) -> None:
    """A date may be given the Dutch way or the ISO way."""
    assert parse_dutch(text) == date(2026, 6, 29)


@pytest.mark.parametrize("text", ["", "29 juni 2026", "31-06-2026", "29-06-26", "2026-6-29x"])
def test_what_is_no_date_is_refused(text: str) -> None:
    """Anything else, a day that does not exist included, is an error rather than a guess."""
    with pytest.raises(ValueError, match=r"date|day"):
        parse_dutch(text)


def test_counting_rules_are_sentences() -> None:
    """Each rule is a Dutch sentence that stands on its own, and no two are the same."""
    sentences = [rule.value for rule in CountingRule]
    assert len(set(sentences)) == len(sentences)
    assert all(sentence[0].isupper() or sentence[0] == "'" for sentence in sentences)
    assert all(sentence.endswith(".") for sentence in sentences)


@given(DAYS)
def test_dates_written_are_read_back(day: date) -> None:
    """What a report prints can be given back as input."""
    assert parse_dutch(dutch(day)) == day


@given(st.lists(PERIODS, max_size=6))
def test_union_covers_the_same_days_once(periods: list[Period]) -> None:
    """The union has no gap filled, no day twice, and no two stretches that touch."""
    stretches = union(periods)
    assert all(a.last + timedelta(days=1) < b.first for a, b in pairwise(stretches))
    assert all(any(p.clip(s) == p for s in stretches) for p in periods)
    assert sum(s.days for s in stretches) <= sum(p.days for p in periods)


@given(st.lists(WHOLE_MONTHS, max_size=6))
def test_union_never_exceeds_the_sum(periods: list[Period]) -> None:
    """Named months counted together are never more than counted one by one."""
    assert months(periods) <= sum(months([p]) for p in periods)


@given(st.lists(WHOLE_MONTHS, max_size=6), WHOLE_MONTHS)
def test_another_job_never_lowers_the_count(periods: list[Period], other: Period) -> None:
    """A job more, overlapping or not, never makes experience shorter."""
    assert months(periods) <= months([*periods, other])


@given(PERIODS, PERIODS)
def test_longer_stretch_never_counts_less(one: Period, other: Period) -> None:
    """A stretch within another has no more months, so a shortest reading never exceeds the longest."""
    inner = one.clip(other)
    assert (0 if inner is None else months([inner])) <= min(months([one]), months([other]))


@given(st.lists(WHOLE_MONTHS, max_size=6), WHOLE_MONTHS)
def test_clipping_never_adds(periods: list[Period], within: Period) -> None:
    """What a window keeps is at most what there was, and at most the window itself."""
    assert months(periods, within=within) <= min(months(periods), months([within]))


@given(PERIODS, st.data())
def test_splitting_changes_nothing(whole: Period, data: st.DataObject) -> None:
    """A job written as two that follow each other counts the same."""
    if whole.first == whole.last:
        return
    cut = data.draw(st.dates(whole.first, whole.last - timedelta(days=1)))
    parts = [Period(whole.first, cut), Period(cut + timedelta(days=1), whole.last)]
    assert months(parts) == months([whole])
    assert longest_stretch_months(parts) == longest_stretch_months([whole])


@given(st.lists(PERIODS, max_size=6))
def test_order_does_not_matter(periods: list[Period]) -> None:
    """Jobs may be listed in any order."""
    assert months(periods) == months(periods[::-1])


@given(st.lists(PERIODS, max_size=6))
def test_longest_stretch_is_part_of_the_whole(periods: list[Period]) -> None:
    """Consecutive experience never exceeds all experience."""
    assert longest_stretch_months(periods) <= months(periods)


@given(DAYS, st.integers(0, 480))
def test_window_has_its_months(reference_date: date, length: int) -> None:
    """Someone who worked through the whole window has at least the months that the window asks for."""
    assert months([window(reference_date, length)]) >= length
    assert add_months(reference_date, -length) == window(reference_date, length).first
