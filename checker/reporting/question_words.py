"""The questions to the candidate about a criterion, in one table for each language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class QuestionWords:
    """Questions where the criterion's own sentence makes none; the defaults are Dutch. Braces are filled in."""

    turns: bool = True  # the posting's sentence can be turned into a question of this language
    by_kind: Mapping[str, str] = field(
        default_factory=lambda: {
            "rate": "Wat is je uurtarief?",
            "residence": "Waar woon je?",
            "presence": "Kun je zo vaak aanwezig zijn als de opdracht vraagt?",
            "availability": "Ben je beschikbaar zoals de opdracht vraagt?",
            "motivation": "Heb je een motivatie geschreven zoals de opdracht vraagt?",
            "declaration": "Kun je dit bevestigen?",
            "language": "Beheers je de gevraagde taal?",
        }
    )
    by_topic: Mapping[str, str] = field(
        default_factory=lambda: {
            "own_device": "Neem je je eigen apparatuur mee?",
            "execution_condition": "In welke contractvorm ga je werken, en past die bij deze opdracht?",
        }
    )
    show: str = "Kun je dit laten zien: {text}?"
    anything: str = "Kun je dit laten zien?"


DUTCH = QuestionWords()
ENGLISH = QuestionWords(
    turns=False,
    by_kind={
        "rate": "What is your hourly rate?",
        "residence": "Where do you live?",
        "presence": "Can you be present as often as the posting asks?",
        "availability": "Are you available as the posting asks?",
        "motivation": "Have you written a motivation letter as the posting asks?",
        "declaration": "Can you confirm this?",
        "language": "Do you master the language asked for?",
    },
    by_topic={
        "own_device": "Do you bring your own equipment?",
        "execution_condition": "In which form of contract will you work, and does it suit this assignment?",
    },
    show="Can you show this: {text}?",
    anything="Can you show this?",
)
