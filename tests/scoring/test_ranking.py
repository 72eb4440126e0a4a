"""The order of a folder, the line in it, and who can still overtake whom."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.domain.rankings import Entry, Forward, Row
from checker.scoring.ranking import NAMED, rank


def entrant(  # noqa: PLR0913 - what a test is about is named, the rest is left out
    name: str,
    points: int = 0,
    *,
    rate: str | None = "80.00",
    passed: bool | None = True,
    possible: int | None = None,
    reachable: int | None = None,
    may_pass: bool | None = None,
    may_mend: bool | None = None,
) -> Entry:
    """Return an entry without cells; what is not said is as certain as it can be."""
    least = points if possible is None else possible
    stays = passed is not False
    return Entry(
        candidate=name,
        cv_sha256="0" * 64,
        version="1",
        knockouts_passed=passed,
        may_pass=stays if may_pass is None else may_pass,
        may_mend=(stays if may_pass is None else may_pass) if may_mend is None else may_mend,
        points=points,
        points_possible=least,
        points_reachable=least if reachable is None else reachable,
        hourly_rate=None if rate is None else Decimal(rate),
        cells=(),
    )


def names(rows: tuple[Row, ...]) -> str:
    """Return the candidates in order, each named by one letter."""
    return "".join(row.entry.candidate for row in rows)


def sides(rows: tuple[Row, ...]) -> list[Forward | None]:
    """Return on which side of the line each stands."""
    return [row.forward for row in rows]


def test_knockouts_go_before_points() -> None:
    """Whoever passes stands above who waits for input, and that one above who fails, whatever the points."""
    rows = rank([entrant("a", 90, passed=False), entrant("b", 80, passed=None), entrant("c", 10)], 3)
    assert names(rows) == "cba"
    assert sides(rows) == [Forward.FORWARD, Forward.OPEN, Forward.FAILED]


def test_sure_points_decide_and_not_possible_ones() -> None:
    """What a person may still accept is shown, and moves nobody."""
    assert names(rank([entrant("a", 50, possible=100), entrant("b", 55)], None)) == "ba"


def test_the_lower_rate_parts_equal_points_and_a_missing_one_comes_last() -> None:
    """As the posting says; nothing tells that a rate which was not given is low."""
    entries = [entrant("a", 50, rate=None), entrant("b", 50, rate="82.00"), entrant("c", 50, rate="81.99")]
    assert names(rank(entries, None)) == "cba"


def test_amounts_are_compared_as_amounts() -> None:
    """79.5 and 79.50 are one rate, and 100 is more than 99."""
    rows = rank([entrant("a", rate="79.5"), entrant("b", rate="79.50"), entrant("c", rate="100"), entrant("d", rate="99")], None)
    assert [(row.place, row.shared) for row in rows] == [(1, True), (1, True), (3, False), (4, False)]
    assert names(rows) == "abdc"


def test_the_order_in_which_they_come_in_does_not_matter() -> None:
    """The name is the last resort, so that the same candidates always stand the same way."""
    entries = [entrant(name, 40) for name in "dbacE"]
    assert names(rank(entries, 3)) == names(rank(entries[::-1], 3)) == "abcdE"


def test_who_shares_a_place_stands_on_one_side_of_the_line_or_on_it_together() -> None:
    """With two to go forward, three at the second place are tied at the line, and none of them is through."""
    rows = rank([entrant("a", 90), *(entrant(name, 50) for name in "bcd"), entrant("e", 10)], 2)
    assert sides(rows) == [Forward.FORWARD, *[Forward.TIED] * 3, Forward.BEHIND]
    assert sides(rank([entrant("a", 90), entrant("b", 50), entrant("c", 50), entrant("d", 1)], 3)) == [
        *[Forward.FORWARD] * 3,
        Forward.BEHIND,
    ]


def test_without_a_number_in_the_posting_there_is_no_line() -> None:
    """Nobody is through or behind; a failed knock-out is one all the same."""
    assert sides(rank([entrant("a"), entrant("b", passed=False)], None)) == [None, Forward.FAILED]


def test_failed_candidates_do_not_fill_the_line() -> None:
    """Where fewer pass than may go forward, the rest of the room stays empty."""
    assert sides(rank([entrant("a"), entrant("b", 99, passed=False)], 5)) == [Forward.FORWARD, Forward.FAILED]


def test_who_can_overtake_is_told_for_what_a_person_may_accept_and_for_what_may_be_written() -> None:
    """One can pass the first by review, one only by writing down what is true, and one cannot."""
    a = entrant("a", 60)
    b = entrant("b", 50, possible=70)
    c = entrant("c", 40, reachable=100)
    rows = rank([a, b, c, entrant("d", 30)], 1)
    assert (rows[0].by_review.overtakers, rows[0].by_review.worst) == (("b",), 2)
    assert (rows[0].by_writing.overtakers, rows[0].by_writing.worst) == (("b", "c"), 3)
    assert [row.by_writing.best for row in rows] == [1, 1, 1, 4]
    assert [row.by_review.best for row in rows] == [1, 1, 3, 4]


def test_a_knock_out_that_may_be_met_still_lets_a_candidate_overtake() -> None:
    """One that carries review counts at once, one that can be written down only then, one that is lost never."""
    lost = entrant("x", 90, passed=False)
    entries = [entrant("a", 10), replace(lost, may_pass=True, may_mend=True), replace(lost, candidate="y", may_mend=True)]
    rows = rank([*entries, replace(lost, candidate="z")], 1)
    first = rows[0]
    assert (first.by_review.overtakers, first.by_writing.overtakers) == (("x",), ("x", "y"))
    assert [row.by_writing.best for row in rows] == [1, 1, 1, None]


def test_a_rate_that_is_still_to_come_may_be_the_lowest() -> None:
    """At equal points who gave no rate can overtake who did; who gave a higher one cannot."""
    rows = rank([entrant("a", 50, rate="60.00"), entrant("b", 50, rate="61.00"), entrant("c", 50, rate=None)], 1)
    assert rows[0].by_review.overtakers == ("c",)


def test_of_many_overtakers_the_highest_are_named_and_all_are_counted() -> None:
    """A row stays small, whatever the size of the folder."""
    followers = [entrant(f"n{place:02}", 50 - place, possible=100) for place in range(40)]
    first = rank([entrant("a", 60), *followers], 1)[0]
    assert first.by_review.overtakers == tuple(f"n{place:02}" for place in range(NAMED))
    assert (first.by_review.overtaker_count, first.by_review.worst) == (40, 41)


ENTRANTS = st.builds(
    entrant,
    st.sampled_from([chr(ord("a") + place) for place in range(26)]),
    st.integers(0, 3),
    rate=st.sampled_from([None, "70", "80"]),
    passed=st.sampled_from([True, None, False]),
    possible=st.integers(3, 5),
    reachable=st.integers(5, 6),
    may_pass=st.booleans(),
    may_mend=st.just(value=True),
)


@given(st.lists(ENTRANTS, max_size=12, unique_by=lambda e: e.candidate), st.integers(1, 4))
def test_reach_is_what_ranking_anew_would_give(entries: list[Entry], invited: int) -> None:
    """The best place is that of a ranking with only the own points in; the worst that of one with all others' in."""
    now = rank(entries, invited)
    for row in now:
        alone = [at_best(e) if e is row.entry else e for e in entries]
        against = [e if e is row.entry else at_best(e) for e in entries]
        best, worst = (place_of(row.entry.candidate, rank(field, invited)) for field in (alone, against))
        assert row.by_writing.worst == worst
        assert row.by_writing.best == best
        then = {r.entry.candidate: r.place for r in rank(against, invited)}
        not_above = [r.entry.candidate for r in now if r.place >= row.place]
        passing = [name for name in not_above if then[name] < worst]
        assert (list(row.by_writing.overtakers), row.by_writing.overtaker_count) == (passing[:NAMED], len(passing))


def at_best(entry: Entry) -> Entry:
    """Return an entry with all that can be mended mended; a missing rate is the lowest."""
    rate = Decimal(0) if entry.hourly_rate is None else entry.hourly_rate
    return replace(entry, knockouts_passed=True, points=entry.points_reachable, hourly_rate=rate)


def place_of(candidate: str, rows: tuple[Row, ...]) -> int:
    """Return the place of a candidate."""
    (place,) = (row.place for row in rows if row.entry.candidate == candidate)
    return place


@pytest.mark.parametrize("count", [0, 1])
def test_a_folder_may_hold_hardly_anybody(count: int) -> None:
    """Nobody, or one who stands first and whom nobody can overtake."""
    rows = rank([entrant("a", 5)] * count, 3)
    assert [(row.place, row.by_review.worst, row.by_review.overtakers) for row in rows] == [(1, 1, ())] * count
