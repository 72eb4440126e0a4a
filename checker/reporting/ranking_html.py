"""The ranking as one self-contained page: to read on a screen or a telephone, to print on A4, to open each report from."""

from __future__ import annotations

import base64
import hashlib
from typing import TYPE_CHECKING

from checker.reporting.ranking_view import overview
from checker.reporting.ranking_words import BLIND, COUNTING_RULES, MEANINGS, ORDER, PERSON, TITLE, WORDS
from checker.reporting.rendering import fill
from checker.reporting.words import PREDICTION

if TYPE_CHECKING:
    from checker.domain.rankings import Ranking


def render(ranking: Ranking) -> str:
    """Write the page. It stands in order and can be read without its script, which only sorts."""
    script = fill("ranking.js.j2")
    return fill(
        "ranking.html.j2",
        page=overview(ranking),
        words=WORDS,
        kicker=TITLE,
        available=ranking.heading.points_available,
        order=ORDER,
        meanings=MEANINGS,
        person=PERSON,
        blind=BLIND if ranking.heading.blind else "",
        counting_rules=COUNTING_RULES,
        prediction=PREDICTION,
        script_hash=base64.b64encode(hashlib.sha256(script.encode()).digest()).decode(),
    )
