"""Education: a level, perhaps a direction, completed.

What it asks: a study of at least the level, finished. What proves it: level and completion both stated with the study
("diploma behaald", "afgerond", "diploma: ja", cum laude, a year named as that of graduation). What does not: a bare period, a
title or degree without completion, havo or vwo for mbo, an associate degree for hbo, a propedeuse, a running or broken-off
study, a self-claimed level. Source: labelling guidelines, "Explicit" and "Levels".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from checker.domain.claims import Claim, Evidence
from checker.domain.documents import Citation
from checker.domain.postings import Criterion, Relation, Requirement, Term
from checker.domain.submissions import Submission
from checker.domain.verdicts import Outcome, Ruling, Why
from checker.dutch.lexicon import same_expression
from checker.dutch.phrases import needs
from checker.dutch.words import key_of, same, words
from checker.kinds import degrees
from checker.kinds.base import Case, PostingContext, Sought
from checker.kinds.quoting import extract, once, proposed, quote, quote_of, quoted, setting, touched
from checker.kinds.sentence import Sentence, members
from checker.resources import table

_ASKS = re.compile(r"\b(?:opleiding|diploma|studie|werk\W?\s*en denkniveau|bachelor|master|hbo|mbo|wo)\b", re.IGNORECASE)
_NOT_ASKS = re.compile(r"\b(?:cursus|training|certificaat|certificering)\b", re.IGNORECASE)
_DIRECTION = re.compile(
    r"\b(?:richting|in de richting(?: van)?|op het gebied van|studierichting|in)\s*:?\s+(?P<field>.+)$", re.IGNORECASE
)
_OR_SIMILAR = re.compile(
    r"\s*(?:,|of|en/of)?\s*(?:een\s+)?(?:vergelijkbaar|vergelijkbare (?:richting|opleiding|studie)"
    r"|soortgelijk\w*|gelijkwaardig\w*|aanverwant\w*)\b.*$",
    re.IGNORECASE,
)
_ASIDE = frozenset("de het een en of van in hbo wo mbo opleiding studie bachelor master richting".split())
_THINKING = re.compile(r"\bwerk\W{0,3}\s*en\s+denkniveau", re.IGNORECASE)


class Education(Requirement):
    """A completed study of at least `level` (as in `degrees.LADDER`), in one of `fields` where any are asked."""

    kind: Literal["education"] = "education"
    level: str | None = None
    field: str | None = None
    fields: tuple[Term, ...] = ()
    similar_accepted: bool = False


def recognise(sentence: Sentence, context: PostingContext) -> Education | None:
    """Read a sentence that asks for a study."""
    del context
    level = degrees.asked(sentence.text)
    if (
        not _ASKS.search(sentence.text)
        or level is None
        or (_NOT_ASKS.search(sentence.bare) and "opleiding" not in sentence.lower)
    ):
        return None
    bare = sentence.bare
    field = None if _THINKING.search(bare) else _field(bare)
    similar = bool(field and _OR_SIMILAR.search(field))
    field = _OR_SIMILAR.sub("", field).strip(" ,;.") if field else None
    bracketed = [
        m for b in sentence.brackets for m in members(b)[1] if field is None and "diploma" not in b and not degrees.asked(b)
    ]
    names = _names(field) if field else tuple(bracketed)
    return Education(level=level, field=field or (", ".join(bracketed) or None), fields=_terms(names), similar_accepted=similar)


def _field(bare: str) -> str | None:
    match = _DIRECTION.search(bare)
    if not match:
        return None
    field = match["field"].strip(" ;,.")
    return field if needs(field) and degrees.asked(field) is None else None


def _names(field: str) -> tuple[str, ...]:
    """The studies named: cut at "of" and commas, but a known name with "en" in it stays whole."""
    return tuple(p.strip(" ,;.") for p in re.split(r"\s*,\s*|\s+en/of\s+|\s+of\s+|\s*/\s*", field) if p.strip(" ,;."))


def _terms(names: tuple[str, ...]) -> tuple[Term, ...]:
    terms = [Term(text=n) for n in names]
    for name in names:
        for row in table("richtingen"):
            spellings = [row["richting"], *row["termen"].split("|")]
            if any(same_expression(key_of(s), key_of(name)) for s in spellings):
                terms += [Term(text=s, relation=Relation.SYNONYM) for s in spellings if key_of(s) != key_of(name)]
                terms += [Term(text=s, relation=Relation.RELATED) for s in row["verwant"].split("|") if s]
    return tuple(dict.fromkeys(terms))


def find(requirement: Education, criterion: Criterion, submission: Submission) -> Iterator[Claim]:
    """Offer every study with all that stands with it."""
    del requirement
    document = submission.cv.document
    for study in submission.cv.studies:
        notes = [extract(document, p) for p in study.passages]
        quotes = [q for n in notes if n.text.strip() for q in (quote("note", n.citation()),)]
        yield Claim(criterion.id, (*quote_of("study", document, study.title), *quotes))


class _Read:
    """One study as read: from its entry as our reader bounds it, or from the quotes of a claim about one that it did not."""

    def __init__(self, title: Citation, notes: tuple[Citation, ...], submission: Submission, *, accepted: bool = False) -> None:
        self.title = " ".join(title.quote.split())
        texts = dict.fromkeys(t for c in (title, *notes) if self._mine(t := setting(c, submission).text))
        self.text = "\n".join(texts)
        self.level = degrees.stated(self.title) or degrees.stated(self.text)
        self.completed = degrees.completion(self.text)
        self.accepted = accepted  # a person is asked whether it is of the direction that the posting means
        telling = tuple(c for c in notes if degrees.speaks_of_completion(c.quote))
        self.cited = once((title, *(telling or notes[:1])))

    def _mine(self, text: str) -> bool:
        """A line that states a level of its own, and is not this study's, speaks of another one."""
        own, title = degrees.stated(text), degrees.stated(self.title)
        return own is None or own == title or self.title in " ".join(text.split())


def _studies(evidence: tuple[Evidence, ...], case: Case) -> Iterator[_Read]:
    """The studies that the quotes point at, each with its whole entry; where it is asked, also what stands in no entry."""
    document = case.submission.cv.document
    bounded, accepted = quoted(evidence, "study"), proposed(evidence, "study")
    for study in case.submission.cv.studies:
        title, *notes = (extract(document, p) for p in (study.title, *study.passages))
        cited = tuple(n.citation() for n in notes if n.text.strip())
        if any(touched(bounded, (title, *notes))):
            yield _Read(title.citation(), cited, case.submission)
        if any(touched(accepted, (title, *notes))):
            yield _Read(title.citation(), cited, case.submission, accepted=True)
    for item in evidence if case.accepting else ():
        if item.study is None and (titles := (*quoted((item,), "study"), *proposed((item,), "study"))):
            yield _Read(titles[0], quoted((item,), "note"), case.submission, accepted=bool(proposed((item,), "study")))


def sought(requirement: Education) -> tuple[Sought, ...]:
    """What to quote: the study, and the words on its completion."""
    what = f"niveau {requirement.level or 'naar keuze'}" + (f", richting {requirement.field}" if requirement.field else "")
    return (
        Sought("study", f"de opleiding zoals het cv haar noemt; gevraagd: {what}"),
        Sought("note", "de woorden over de afronding die bij die opleiding staan"),
    )


def decide(requirement: Education, evidence: tuple[Evidence, ...], case: Case) -> Ruling:
    """The best study decides: level, then direction, then completion."""
    ranked = sorted(_studies(evidence, case), key=lambda s: _rank(s, requirement), reverse=True)
    if not ranked:
        return Ruling(Outcome.NOT_MET, Why.ABSENT, steps=("geen opleiding gevonden",))
    best = ranked[0]
    why, review = _why(best, requirement)
    step = f"{best.title}: niveau {best.level or 'niet genoemd'}, {_COMPLETED[best.completed]}; gevraagd: {requirement.level}"
    if requirement.fields:
        step += f", richting {requirement.field}"
    if why is Why.EXPLICIT:
        return Ruling(Outcome.MET, why, citations=best.cited, steps=(step,))
    return Ruling(Outcome.NOT_MET, why, nearest=best.cited, steps=(step,), review=review)


_COMPLETED = {True: "afgerond", False: "niet afgerond", None: "afronding niet genoemd"}


def _rank(study: _Read, requirement: Education) -> tuple[int, ...]:
    enough = degrees.reaches(study.level, requirement.level)
    direction = _direction(study, requirement)
    return (
        enough and direction == 2 and study.completed is True,
        enough and direction == 2,
        enough,
        direction,
        study.completed is True,
        degrees.rank(study.level),
    )


def _direction(study: _Read, requirement: Education) -> int:
    """2: the asked study; 1: a related one; 0: another."""
    if not requirement.fields or study.accepted:
        return 2
    best = 0
    for term in requirement.fields:
        if _names_study(term.text, study.title):
            best = max(best, 1 if term.relation in (Relation.RELATED, Relation.PROPOSED) else 2)
    return best


def _names_study(asked: str, title: str) -> bool:
    """Every word of the asked study stands in the title; levels and articles aside."""
    wanted = [w for w in words(asked) if w.key not in _ASIDE]
    present = words(title)
    return bool(wanted) and all(any(same(w.key, p.key) or w.key in p.parts for p in present) for w in wanted)


def _why(study: _Read, requirement: Education) -> tuple[Why, bool]:
    if study.level is None:
        return Why.IMPLICIT, _direction(study, requirement) == 2 and study.completed is True
    if not degrees.reaches(study.level, requirement.level):
        return (Why.IMPLICIT, True) if degrees.unnumbered(study.level, requirement.level) else (Why.WRONG_LEVEL, False)
    if study.completed is False:
        return Why.NOT_COMPLETED, False
    direction = _direction(study, requirement)
    if direction < 2:
        return Why.WRONG_DIRECTION, direction == 1 or requirement.similar_accepted
    return (Why.EXPLICIT, False) if study.completed else (Why.IMPLICIT, False)


def ask(requirement: Education, ruling: Ruling) -> str:
    """What to write if it is true (Dutch, with blanks)."""
    del ruling
    field = f" {requirement.field}" if requirement.field else " [naam van de opleiding]"
    return f"[jaar] – [jaar]{field}, {requirement.level}, [school] – diploma behaald in [maand jaar]"
