"""Presence on site.

What it asks: to be (or be willing to be) at a place, so many days a week. What proves it: a sentence that says so, with at
least the days asked, in the paper that the criterion names. What does not: "hybride", "in overleg", fewer days, another
place, the right sentence in the wrong paper. Source: labelling guidelines, "A statement" and "A criterion that names its
place".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Literal

from checker.domain.claims import Claim, Evidence
from checker.domain.documents import Citation, Source
from checker.domain.postings import Criterion, Requirement
from checker.domain.submissions import Submission
from checker.domain.verdicts import Outcome, Ruling, Why
from checker.dutch.extracts import Extract
from checker.dutch.numbers import NUMBER, number
from checker.dutch.words import words
from checker.kinds.base import Case, PostingContext, Sought
from checker.kinds.quoting import all_text, denied, once, proposed, quote, quoted, touched
from checker.kinds.sentence import Sentence

_ASKS = re.compile(
    r"\b(?:fysiek\w*|aanwezig\w*|op kantoor|op (?:de )?locatie|ter plaatse|kantoordag\w*|(?:gemeente|stad"
    r"|raad)huis|stadskantoor|gemeentekantoor)\b",
    re.IGNORECASE,
)
_SAYS = re.compile(
    r"\b(?:aanwezig\w*|op (?:het )?kantoor|op (?:de |uw )?locatie|kantoordag\w*|on-?site|at the office"
    r"|physically present|present at|gemeentekantoor|hybride|hybrid|gemeentehuis|stadhuis|stadskantoor"
    r"|raadhuis|werkplek|thuiswerk\w*)\b",
    re.IGNORECASE,
)
_AT_WORK = re.compile(
    r"\b(?:aanwezig\w*|op (?:het )?kantoor|op (?:de |uw )?locatie|kantoordag\w*|gemeentehuis|stadhuis"
    r"|stadskantoor|raadhuis|gemeentekantoor|on-?site|at the office|physically present|present at)\b",
    re.IGNORECASE,
)
_DAYS = re.compile(
    rf"(?P<n>{NUMBER})(?:\s*(?:-|–|à|tot(?: en met)?|t/m|of)\s*(?P<high>{NUMBER}))?\s*(?:vaste |hele "
    rf"|volle |full )?(?:(?:werk|kantoor)?dag(?:en)?|days?)\b(?:\s*(?:per|in de|a)\s*(?:week|wk))?",
    re.IGNORECASE,
)
_WEEKDAY = re.compile(r"\b(?:maan|dins|woens|donder|vrij)dag\b", re.IGNORECASE)
_AT_MOST = re.compile(r"\b(?:maximaal|hooguit|niet meer dan|at most|up to|max\.?)\s*$", re.IGNORECASE)
_PLACE = re.compile(
    r"\b(?:kantoor|locatie|in|te|op)\s+(?:de\s+|het\s+|locatie\s+"
    r"|kantoor\s+)?(?P<place>(?:[A-Z][\w'’-]+)(?:[ -](?:in |aan den |op |bij )?[A-Z][\w'’-]+){0,3})"
)
_OPEN = re.compile(
    r"\b(?:in overleg|negotiable|nader te bepalen|bij voorkeur|afspraken over|indien gewenst|waar mogelijk)\b", re.IGNORECASE
)


class Presence(Requirement):
    """Present at `place`, at least `days_per_week` days a week."""

    kind: Literal["presence"] = "presence"
    place: str | None = None
    days_per_week: int | None = None


def recognise(sentence: Sentence, context: PostingContext) -> Presence | None:
    """Read a sentence that asks for presence or for willingness to it."""
    if not _ASKS.search(sentence.text) or re.search(r"ervaring", sentence.text, re.IGNORECASE):
        return None
    days = _DAYS.search(sentence.text)
    named = [m["place"] for m in _PLACE.finditer(sentence.text) if m["place"] not in ("Minimaal", "Dit", "Deze")]
    place = named[0] if named else context.place
    return Presence(place=place, days_per_week=int(number(days["n"])) if days else None)


def find(requirement: Presence, criterion: Criterion, submission: Submission) -> Iterator[Claim]:
    """Offer every sentence on where the work is done."""
    del requirement
    for sentence in _sentences(submission):
        if _SAYS.search(sentence.text):
            yield Claim(criterion.id, (quote("presence", sentence.citation()),))


def _sentences(submission: Submission) -> Iterator[Extract]:
    """Every sentence of the papers outside the jobs: where somebody sat in an earlier job promises nothing."""
    for text in all_text(submission, (Source.CV, Source.MOTIVATION, Source.STATEMENT)):
        if text.document is submission.cv.document and submission.cv.job_at(text.positions[0]):
            continue
        yield from text.sentences()


def sought(requirement: Presence) -> tuple[Sought, ...]:
    """What to quote: the sentences on where the work is done."""
    days = f", {requirement.days_per_week} dagen per week" if requirement.days_per_week else ""
    place = f" ({requirement.place})" if requirement.place else ""
    return (Sought("presence", f"een zin over aanwezigheid op de werkplek{place}{days}"),)


def decide(requirement: Presence, evidence: tuple[Evidence, ...], case: Case) -> Ruling:
    """A sentence that says it, in a paper that counts."""
    right: list[Citation] = []
    misplaced: list[Citation] = []
    near: list[Citation] = []
    accepted = list(touched(proposed(evidence, "presence"), _sentences(case.submission)))
    pointed = [s for s in touched(quoted(evidence, "presence"), _sentences(case.submission)) if _SAYS.search(s.text)]
    for sentence in (*pointed, *accepted):
        citation = sentence.citation()
        if sentence not in accepted and not _confirms(requirement, sentence.text):
            near.append(citation)
        else:
            (right if citation.source in case.criterion.evidence_sources else misplaced).append(citation)
    asked = f"gevraagd: {requirement.days_per_week or 'aanwezigheid'}{' dagen per week' if requirement.days_per_week else ''}"
    if right:
        return Ruling(Outcome.MET, Why.EXPLICIT, citations=once(tuple(right))[:2], steps=(f"{asked}; bevestigd",))
    if misplaced:
        step = f"{asked}; bevestigd, maar niet waar het moet staan"
        return Ruling(Outcome.NOT_MET, Why.WRONG_PLACE, nearest=once(tuple(misplaced)), steps=(step,))
    why = Why.IMPLICIT if near else Why.ABSENT
    return Ruling(Outcome.NOT_MET, why, nearest=once(tuple(near))[:3], steps=(f"{asked}; niet bevestigd",))


def _confirms(requirement: Presence, text: str) -> bool:
    at_work = _AT_WORK.search(text)
    if not at_work or denied(text, at_work.start(), at_work.end()):
        return False
    days = [_days(text, m) for m in _DAYS.finditer(text)]
    days.append(Decimal(len({m.casefold() for m in _WEEKDAY.findall(text)})))
    if requirement.days_per_week is not None:
        enough = any(d >= requirement.days_per_week for d in days) or bool(
            re.search(r"\b(?:alle|elke|iedere) (?:werk)?dag", text, re.IGNORECASE)
        )
    else:
        enough = not _OPEN.search(text)
    return enough and _same_place(requirement, text)


def _days(text: str, match: re.Match[str]) -> Decimal:
    """The days that a match promises on site: not at most, not at home, not a month."""
    after = text[match.end() : match.end() + 60]
    if _AT_MOST.search(text[: match.start()]) or re.match(
        r"\s*(?:per maand|a month|per twee weken|per 2 weken|per veertien dagen|beschikbaar\b[^.]*\bwaarvan"
        r"|thuis|vanuit huis|from home)\b",
        after,
        re.IGNORECASE,
    ):
        return Decimal(0)
    return number(match["n"])


def _same_place(requirement: Presence, text: str) -> bool:
    """The place asked is named, or no other place is."""
    if requirement.place is None:
        return True
    wanted = {w.key for w in words(requirement.place) if w.text[:1].isupper()}
    if wanted & {w.key for w in words(text)}:
        return True
    others = [m["place"] for m in _PLACE.finditer(text)]
    return not others


def ask(requirement: Presence, ruling: Ruling) -> str:
    """What to write if it is true (Dutch, with blanks)."""
    del ruling
    days = f" minimaal {requirement.days_per_week} dagen per week" if requirement.days_per_week else ""
    place = f" ({requirement.place})" if requirement.place else ""
    return f"Hierbij bevestig ik dat ik{days} fysiek aanwezig ben op kantoor{place}. [alleen als dit klopt]"
