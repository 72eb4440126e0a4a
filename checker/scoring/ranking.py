"""The order of a folder: knock-outs first, then sure points, then the lower hourly rate; and who can still overtake whom."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Sequence
from decimal import Decimal

from checker.domain.rankings import Entry, Forward, Reach, Row

NAMED = 10  # overtakers that a row names; all are counted

# Knock-outs, points, whether a rate is known, the rate: the lower tuple stands higher.
Standing = tuple[int, int, int, Decimal]
_PASSED, _OPEN, _FAILED = range(3)
_STATUS = {True: _PASSED, None: _OPEN, False: _FAILED}
_ANY_RATE, _KNOWN_RATE, _NO_RATE = -1, 0, 1


def rank(entries: Sequence[Entry], invited: int | None) -> tuple[Row, ...]:
    """Put the candidates in order; the name only decides on which line those stand who share a place."""
    ordered = sorted(entries, key=lambda e: (standing(e), e.candidate.casefold(), e.candidate))
    now = [standing(e) for e in ordered]
    shared = Counter(now)
    by_review = _reaches(ordered, now, [_at_best(e, e.points_possible, may_pass=e.may_pass) for e in ordered])
    by_writing = _reaches(ordered, now, [_at_best(e, e.points_reachable, may_pass=e.may_mend) for e in ordered])
    return tuple(
        Row(
            entry=entry,
            place=bisect_left(now, mine) + 1,
            shared=shared[mine] > 1,
            forward=_side(mine, now, invited),
            by_review=by_review[position],
            by_writing=by_writing[position],
        )
        for position, (entry, mine) in enumerate(zip(ordered, now, strict=True))
    )


def standing(entry: Entry) -> Standing:
    """Where a candidate stands on what is sure now. A missing rate comes last: nothing says that it is low."""
    rate = (_NO_RATE, Decimal(0)) if entry.hourly_rate is None else (_KNOWN_RATE, entry.hourly_rate)
    return (_STATUS[entry.knockouts_passed], -entry.points, *rate)


def _at_best(entry: Entry, points: int, *, may_pass: bool) -> Standing:
    """Where a candidate would stand with these points. A rate that is still to come may be the lowest."""
    rate = (_ANY_RATE, Decimal(0)) if entry.hourly_rate is None else (_KNOWN_RATE, entry.hourly_rate)
    return (_PASSED if may_pass else _STATUS[entry.knockouts_passed], -points, *rate)


def _reaches(ordered: Sequence[Entry], now: Sequence[Standing], best: Sequence[Standing]) -> list[Reach]:
    """Measure every candidate at the own best against all others as they stand, and as it stands against all at their best."""
    coming = sorted(range(len(ordered)), key=best.__getitem__)
    above: list[int] = []  # positions, in order, of those who at their best would stand above the present one
    next_one = 0
    found = []
    for position, mine in enumerate(now):
        while next_one < len(coming) and best[coming[next_one]] < mine:
            insort(above, coming[next_one])
            next_one += 1
        level = bisect_left(above, bisect_left(now, mine))  # whoever stands above already overtakes nobody
        others = [p for p in above[level : level + NAMED + 1] if p != position][:NAMED]
        self_counted = int(best[position] < mine)
        found.append(
            Reach(
                best=None if best[position][0] == _FAILED else bisect_left(now, best[position]) + 1,
                worst=len(above) - self_counted + 1,
                overtakers=tuple(ordered[p].candidate for p in others),
                overtaker_count=len(above) - level - self_counted,
            )
        )
    return found


def _side(mine: Standing, now: Sequence[Standing], invited: int | None) -> Forward | None:
    """Tell on which side of the line a standing falls; those who share a place stand on one side, or on the line together."""
    if mine[0] == _FAILED:
        return Forward.FAILED
    if invited is None:
        return None
    ahead = bisect_left(now, mine)
    level = sum(1 for other in now[ahead : ahead + invited + 1] if other == mine)
    if ahead >= invited:
        return Forward.BEHIND
    if ahead + level > invited:
        return Forward.TIED
    return Forward.FORWARD if mine[0] == _PASSED else Forward.OPEN
