"""A criterion as a question to the candidate: the posting's own words, turned by their opening, without points and demands.

Nothing is paraphrased: a sentence whose opening is not known keeps its words behind a general question.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from checker.domain.postings import DemandKind
from checker.reporting.text import one_line, without_points

if TYPE_CHECKING:
    from checker.domain.postings import Criterion
    from checker.reporting.question_words import QuestionWords

_LONGEST = 190
_POINTS = re.compile(r"\s*\(\s*\d+\s*(?:punten|punt|pt)\.?\s*\)", re.IGNORECASE)
_PROVABLE = re.compile(r"\b(?:aantoonbaar|aantoonbare)\s+", re.IGNORECASE)
_PROVED_BY = re.compile(r"\s*[,(]\s*(?:(?:moet|dit)\s+)?aantoonbaar\b.*$", re.IGNORECASE)
_EMPTY_BRACKETS = re.compile(r"\s*\(\s*\)|\s+(?=[,;.])")
_WORD = re.compile(r"\w+")

# What a criterion opens with, and how a question about it opens: with the opening left out, or kept behind the verb.
_LEFT_OUT = (
    (r"(?:de )?kandidaat (?:heeft|beschikt over) ", "Heb je "),
    (r"(?:de )?kandidaat is ", "Ben je "),
    (r"(?:de )?kandidaat woont ", "Woon je "),
    (r"uurtarief (?:van )?", "Is je uurtarief "),
)
_KEPT = (
    (r"(?:bereid|beschikbaar|woonachtig) ", "Ben je "),
    (r"(?:een|minimaal|minstens|ten minste|meer dan|relevante|werkervaring|ervaring|kennis|afgeronde|voltooide) ", "Heb je "),
)
_AT_LEAST = re.compile(r"(?:minimaal|minstens|ten minste) ", re.IGNORECASE)
_LIKES_AN_ARTICLE = re.compile(r"(?:afgeronde?|voltooide?)\s+(?:\S+\s+){0,2}(?:opleiding|cursus|training|studie)", re.IGNORECASE)
_MASTERY = re.compile(r"(?:(?P<how>uitstekende|zeer goede|goede) )?beheersing van (?P<what>.+)$", re.IGNORECASE)
_VERBS = {
    "bent": "Ben",
    "woont": "Woon",
    "hebt": "Heb",
    "werkt": "Werk",
    "beheerst": "Beheers",
    "spreekt": "Spreek",
    "kunt": "Kun",
}
_SECOND_PERSON = re.compile(rf"je (?P<verb>{'|'.join(_VERBS)}) (?P<rest>.*)$", re.IGNORECASE)
# Words of a criterion that a question need not repeat.
_FILLERS = frozenset(("de", "kandidaat", "heeft", "beschikt", "over", "woont", "is", "beheersing", "van", "aantoonbaar"))


def question(criterion: Criterion, words: QuestionWords) -> str:
    """Ask for what a criterion asks, in one plain sentence."""
    kind = criterion.requirement.kind
    topic = getattr(criterion.requirement, "topic", "")
    if topic in words.by_topic:
        return words.by_topic[topic]
    if kind == "motivation":
        return words.by_kind[kind]
    bare = _bare(criterion)
    general = words.show.format(text=bare) if bare and len(bare) <= _LONGEST else words.anything
    return (_turned(bare, kind) if words.turns else "") or words.by_kind.get(kind, general)


def says_all(criterion: Criterion, words: QuestionWords) -> bool:
    """Tell whether the question holds every word of the criterion that asks something, so that it need not be quoted too."""
    asked = _WORD.findall(_PROVABLE.sub("", without_points(criterion.text)).casefold())
    return set(asked) <= {*_WORD.findall(question(criterion, words).casefold()), *_FILLERS}


def _bare(criterion: Criterion) -> str:
    """The sentence that says what is asked: no points, no demands on the form, nothing behind the first sentence."""
    text = one_line(_POINTS.sub("", without_points(criterion.text)))
    for demand in criterion.demands:
        if demand.kind not in (DemandKind.SELF_WRITTEN, DemandKind.TOPIC, DemandKind.IN_MOTIVATION):
            text = text.replace(one_line(demand.text), "")
    text = _PROVABLE.sub("", _PROVED_BY.sub("", re.split(r";|\.\s", text)[0]))
    return _EMPTY_BRACKETS.sub("", text).strip(" ,;.(")


def _turned(text: str, kind: str) -> str:
    """Turn a sentence into a question, or return nothing where its opening is not known."""
    if not text or len(text) > _LONGEST:
        return ""
    if you := _SECOND_PERSON.match(text):
        return f"{_VERBS[you['verb'].casefold()]} je {you['rest']}?"
    if mastery := _MASTERY.match(text):
        how = f" {mastery['how'].casefold().removesuffix('e')}" if mastery["how"] else ""
        return f"Beheers je {mastery['what']}{how}?"
    if kind == "presence" and _AT_LEAST.match(text):
        return f"Ben je {_lowered(text)}?"
    if _LIKES_AN_ARTICLE.match(text):
        text = f"een {_lowered(text)}"
    for openings, is_kept in ((_LEFT_OUT, False), (_KEPT, True)):
        for pattern, opening in openings:
            if found := re.match(pattern, text, re.IGNORECASE):
                return f"{opening}{_lowered(text if is_kept else text[found.end() :])}?"
    return ""


def _lowered(text: str) -> str:
    first = text.split(maxsplit=1)[0]
    return text if any(c.isupper() for c in first[1:]) else text[:1].lower() + text[1:]
