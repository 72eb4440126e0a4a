"""Every planted fault is refused for its own reason, every true quote and every innocent look-alike is found."""

from __future__ import annotations

from collections import Counter

import pytest

from checker.verifying.quote_gate import status
from tests.verifying.faults.__main__ import table
from tests.verifying.faults.suite import Case, cv, faults, innocents, true_quotes

DOCUMENT = cv()


def _named(case: Case) -> str:
    return f"{case.group}: {case.quote}"


@pytest.mark.parametrize("case", faults(), ids=_named)
def test_planted_fault_is_refused(case: Case) -> None:
    """A changed, invented, stitched, hidden or clipped quote gets the status that says so."""
    assert status(case.quote, DOCUMENT).status == case.expect


@pytest.mark.parametrize("case", true_quotes(), ids=_named)
def test_true_quote_is_found_where_it_stands(case: Case) -> None:
    """A true quote with layout noise is found and cites exactly the characters of the document."""
    judged = status(case.quote, DOCUMENT)
    assert judged.status == "found"
    assert judged.citation is not None
    assert judged.citation.quote == case.cites


@pytest.mark.parametrize("case", innocents(), ids=_named)
def test_innocent_look_alike_is_found(case: Case) -> None:
    """A negation that speaks of something else, an idiom or an agentless passive turns nothing around."""
    judged = status(case.quote, DOCUMENT)
    assert judged.status == "found", judged.contradiction


def test_suite_is_large_enough() -> None:
    """The suite holds at least sixty faults of fifteen sorts, forty true quotes and twenty look-alikes."""
    assert len(faults()) >= 60
    assert len(Counter(case.group for case in faults())) >= 15
    assert len(true_quotes()) >= 40
    assert len(innocents()) >= 20


def test_no_quote_of_the_suite_occurs_twice() -> None:
    """Each case tests something of its own."""
    cases = (*faults(), *true_quotes())
    assert max(Counter(case.quote for case in cases).values()) == 1


def test_table_compares_with_other_ways() -> None:
    """The printed table has the gate at no fault and every true quote, and shows that likeness and substrings accept faults."""
    planted, true, innocent = (line.split()[-5:] for line in list(table())[-3:])
    assert planted[1] == "0"
    assert all(int(count) > 0 for count in planted[2:])
    assert true[0] == true[1]
    assert innocent[0] == innocent[1]
