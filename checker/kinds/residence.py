"""Residence within so many kilometres.

What it asks: to live within N km of the place of work. What proves it: a place of residence or postcode in the CV (or the
statement) at a straight-line distance of at most N/1.3, since roads are longer. What does not: farther than N (over the
limit), in between (borderline), no place at all. Source: labelling guidelines, "Residence within N km"; places: GeoNames.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from functools import cache
from typing import Literal

from checker.domain.claims import Claim, Evidence
from checker.domain.documents import Citation
from checker.domain.postings import Criterion, Requirement
from checker.domain.submissions import Submission
from checker.domain.verdicts import Outcome, Ruling, Why
from checker.dutch.words import key_of, words
from checker.kinds.base import Case, PostingContext, Sought
from checker.kinds.quoting import extract, quote, statement_lines
from checker.kinds.sentence import Sentence
from checker.resources import table

DETOUR = 1.3  # roads against the straight line: within N/1.3 is sure to be within N by road on the guidelines' reading
_EARTH_KM = 6371.0
_ASKS = re.compile(r"\b(?:\d+)\s*(?:km|kilometer)\b", re.IGNORECASE)
_LIVES = re.compile(r"\b(?:woon\w*|wonen\w*|reisafstand|standplaats|woonachtig|omtrek|straal)\b", re.IGNORECASE)
_FROM = re.compile(
    r"\b(?:van|vanaf|tot|rond|rondom)\s+(?:het\s+|de\s+)?(?:gemeentehuis|stadhuis|kantoor|gemeente"
    r"|locatie)?\s*(?:in|te|van)?\s*(?P<place>[A-Z][\w'’-]+(?:[ -](?:aan den |op |in "
    r"|bij )?[A-Z][\w'’-]+){0,3})"
)
_POSTCODE = re.compile(r"\b(?P<pc>[1-9]\d{3})\s?[A-Z]{2}\b")


class Residence(Requirement):
    """Living within `max_km` of `place`."""

    kind: Literal["residence"] = "residence"
    max_km: int
    place: str | None = None


@cache
def _places() -> dict[str, tuple[float, float]]:
    found: dict[str, tuple[float, float]] = {}
    for row in sorted(table("plaatsen"), key=lambda r: key_of(r["plaats"]) != key_of(r["gemeente"])):
        for name in (row["plaats"], *row["alias"].split("|")):
            if name:
                found.setdefault(key_of(name), (float(row["lat"]), float(row["lon"])))
    return found


@cache
def _postcodes() -> dict[str, tuple[float, float]]:
    return {r["pc4"]: (float(r["lat"]), float(r["lon"])) for r in table("pc4")}


def coordinates(text: str) -> tuple[float, float] | None:
    """Where a text says that somebody lives: by postcode, else by the first name of a place in it."""
    if (match := _POSTCODE.search(text)) and match["pc"] in _postcodes():
        return _postcodes()[match["pc"]]
    present = list(words(text))
    for size in (4, 3, 2, 1):
        for i in range(len(present) - size + 1):
            window = present[i : i + size]
            key = " ".join(w.key for w in window)
            if key in _places() and (window[0].text[:1].isupper() or window[0].text[:1] in "'’s"):
                return _places()[key]
    return None


def kilometres(a: tuple[float, float], b: tuple[float, float]) -> float:
    """The great-circle distance between two points (latitude, longitude in degrees)."""
    lat1, lon1, lat2, lon2 = map(math.radians, (*a, *b))
    h = math.sin((lat2 - lat1) / 2) ** 2 + math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2
    return 2 * _EARTH_KM * math.asin(math.sqrt(h))


def recognise(sentence: Sentence, context: PostingContext) -> Residence | None:
    """Read a sentence that asks to live within a distance."""
    match = _ASKS.search(sentence.text)
    if not match or not _LIVES.search(sentence.text):
        return None
    named = [m["place"] for m in _FROM.finditer(sentence.text) if coordinates(m["place"])]
    place = named[0] if named else (context.place or context.client)
    return Residence(max_km=int(re.sub(r"\D", "", match.group())), place=re.sub(r"^[Gg]emeente\s+", "", place) if place else None)


def find(requirement: Residence, criterion: Criterion, submission: Submission) -> Iterator[Claim]:
    """Offer the place of residence as the CV or the statement gives it."""
    del requirement
    yield from (Claim(criterion.id, (quote("residence", home),)) for home in _homes(submission))


def _homes(submission: Submission) -> Iterator[Citation]:
    """The place of residence that our reader found in the CV, then the statement's lines on it."""
    resume = submission.cv
    if resume.residence is not None:
        yield extract(resume.document, resume.residence).citation()
    yield from (line.citation() for line in statement_lines(submission) if re.search(r"\bwoon", line.text, re.IGNORECASE))


def sought(requirement: Residence) -> tuple[Sought, ...]:
    """Nothing: the place of residence that our reader found decides."""
    del requirement
    return ()


def decide(requirement: Residence, evidence: tuple[Evidence, ...], case: Case) -> Ruling:
    """The straight-line distance decides, from where the papers say that the candidate lives, whatever was quoted."""
    del evidence
    homes = tuple(_homes(case.submission))
    here = coordinates(requirement.place) if requirement.place else None
    for citation in homes:
        home = coordinates(citation.quote)
        if home is None or here is None:
            continue
        distance = kilometres(home, here)
        step = f"hemelsbreed {distance:.0f} km van {requirement.place}; gevraagd maximaal {requirement.max_km} km reisafstand"
        if distance > requirement.max_km:
            return Ruling(Outcome.NOT_MET, Why.OVER_LIMIT, nearest=(citation,), steps=(step,))
        if distance > requirement.max_km / DETOUR:
            step += f"; tussen {requirement.max_km / DETOUR:.0f} en {requirement.max_km} km beslist de route"
            return Ruling(Outcome.NOT_MET, Why.BORDERLINE, nearest=(citation,), steps=(step,), review=True)
        return Ruling(Outcome.MET, Why.EXPLICIT, citations=(citation,), steps=(step,))
    if homes:
        return Ruling(Outcome.NOT_MET, Why.IMPLICIT, nearest=(homes[0],), steps=("woonplaats niet te plaatsen",), review=True)
    return Ruling(Outcome.NOT_MET, Why.ABSENT, steps=("geen woonplaats gevonden",))


def ask(requirement: Residence, ruling: Ruling) -> str:
    """What to write if it is true (Dutch, with blanks)."""
    del requirement, ruling
    return "Woonplaats: [plaats]. [bij een grensgeval: reisafstand volgens een routeplanner: … km]"
