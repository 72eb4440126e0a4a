"""Criteria that decide each other: one that follows from another, or a knock-out that is narrower than its award."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from checker.domain.postings import Criterion, CriterionSection
from checker.domain.verdicts import Finding, Severity
from checker.dutch.numbers import DURATION, months_of
from checker.scoring.lint.subject import Subject, core, name_of

_DURATION = re.compile(
    rf"(?<![\w,.])(?P<more>meer dan\s+)?(?:minimaal|ten minste|tenminste|minstens)?\s*{DURATION}", re.IGNORECASE
)
_WINDOW = re.compile(rf"\bin de (?:afgelopen|laatste) {DURATION}", re.IGNORECASE)
_EMPTY = re.compile(
    r"\b(?:aantoonbare?|werkervaring|ervaring|minimaal|meer|dan|van|de|het|een|als|met|in|bij|binnen|op|en|of|kandidaat"
    r"|heeft|relevante?)\b",
    re.IGNORECASE,
)
_SAME_WORDS = 2  # fewer words than these are no subject to compare


@dataclass(frozen=True, slots=True)
class _Tenure:
    """An experience criterion as a length of time, a window and the words that narrow it."""

    months: int
    window: int | None
    words: frozenset[str]


def _tenure(criterion: Criterion) -> _Tenure | None:
    text = core(criterion)
    if not re.search(r"ervaring", text, re.IGNORECASE):
        return None
    window = _WINDOW.search(text)
    rest = _WINDOW.sub(" ", text)
    length = _DURATION.search(rest)
    if length is None:
        return None
    months = months_of(length["n"], length["unit"]) + (1 if length["more"] else 0)
    words = _EMPTY.sub(" ", re.sub(r"\([^)]*\)", " ", _DURATION.sub(" ", rest))).lower()
    return _Tenure(
        months, months_of(window["n"], window["unit"]) if window else None, frozenset(re.findall(r"[^\W\d]{2,}", words))
    )


def _follows(weak: _Tenure, strong: _Tenure) -> bool:
    """Whether whoever has the stronger tenure must have the weaker one: as long within its window, and no narrower subject."""
    if len(weak.words) < _SAME_WORDS or not weak.words <= strong.words:
        return False
    if weak.window is None:
        return strong.months >= weak.months
    if strong.window is None:
        return False
    return strong.months - max(0, strong.window - weak.window) >= weak.months


def implied(subject: Subject) -> Iterator[Finding]:
    """An award that everyone earns who passes a knock-out, or who earns another award."""
    read = [(criterion, tenure) for criterion in subject.posting.criteria if (tenure := _tenure(criterion))]
    for weak, small in read:
        if weak.section is not CriterionSection.AWARD:
            continue
        strong = next((other for other, large in read if other is not weak and _follows(small, large)), None)
        if strong is None:
            continue
        by_knockout = strong.section is CriterionSection.KNOCKOUT
        message = f"Wie aan {name_of(strong)} voldoet, voldoet ook aan {name_of(weak)}."
        more = " De punten onderscheiden dus niemand." if by_knockout else " Eén goed uitgewerkte functie levert beide op."
        yield subject.finding(
            "criterion_implied", Severity.WARNING if by_knockout else Severity.INFO, message + more, quote=core(weak)
        )


def narrower_knockout(subject: Subject) -> Iterator[Finding]:
    """A knock-out that asks a function without the wider names that its award accepts in brackets."""
    for award in subject.awards:
        wider = re.search(r"\(([^()]*,[^()]*)\)", core(award))
        if wider is None or re.search(r"\d|^\s*(?:zoals|bijv)", wider[1]):
            continue
        large = _tenure(award)
        for knockout in subject.knockouts:
            small = _tenure(knockout)
            if small and large and len(small.words) >= _SAME_WORDS and small.words == large.words and "(" not in core(knockout):
                yield subject.finding(
                    "knockout_narrower",
                    Severity.WARNING,
                    f"{name_of(award).capitalize()} aanvaardt ook “{wider[1]}”, {name_of(knockout)} niet. Een kandidaat met "
                    "alleen die ervaring kan afvallen.",
                    quote=core(knockout),
                    question=f"Geldt de verruiming “{wider[1]}” van {name_of(award)} ook voor {name_of(knockout)}?",
                )
