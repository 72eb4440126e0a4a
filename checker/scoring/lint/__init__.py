"""The posting linter: what in a posting a recruiter should know before writing, and what may still be asked."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from checker.domain.postings import Posting
from checker.domain.verdicts import Finding, Severity
from checker.scoring.lint import completeness, contradictions, implications, planning, points, proof, text_damage, wording
from checker.scoring.lint.subject import Subject

Check = Callable[[Subject], Iterator[Finding]]

CHECKS: tuple[Check, ...] = (
    points.on_knockouts,
    points.total,
    points.missing,
    planning.passed,
    planning.order_of_dates,
    planning.weekdays,
    planning.closing_twice,
    planning.available_too_soon,
    planning.screening_takes_longer,
    completeness.missing_fields,
    completeness.unfilled,
    completeness.impossible_values,
    completeness.unfinished_sentences,
    text_damage.lost_characters,
    contradictions.on_site,
    contradictions.rate,
    contradictions.hours_and_days,
    contradictions.header_and_knockout,
    proof.hidden_knockouts,
    proof.self_written,
    proof.place_of_proof,
    proof.distance_from_where,
    implications.implied,
    implications.narrower_knockout,
    wording.vague,
    wording.open_lists,
    wording.second_list,
    wording.other_numbers,
)
_ORDER = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.INFO: 2}


def lint(posting: Posting, text: str, *, today: date | None = None) -> tuple[Finding, ...]:
    """Return what is wrong, unclear or risky in a posting, gravest first. Every finding quotes the posting; spelling is none.

    `text` is the posting's canonical text. Without `today` nothing is said about deadlines that have passed, and questions are
    suggested as if they may still be asked.
    """
    subject = Subject(posting, text, today)
    found = [finding for check in CHECKS for finding in check(subject)]
    return tuple(sorted(found, key=lambda finding: _ORDER[finding.severity]))
