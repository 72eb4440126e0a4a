"""A motivation.

What it asks: a letter, with the topics named, perhaps in one document with the CV, perhaps written by the candidate. What
proves it: the letter, each topic addressed in it. What does not: no letter, a profile text, a letter in a file of its own
where one document is asked. Whether the candidate wrote it, no program can tell. Source: labelling guidelines, "Explicit".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from checker.domain.claims import Claim, Evidence
from checker.domain.documents import Citation, Source
from checker.domain.postings import Criterion, Demand, DemandKind, Requirement
from checker.domain.submissions import Submission
from checker.domain.verdicts import Outcome, Ruling, Why
from checker.dutch.extracts import Extract
from checker.dutch.phrases import needs
from checker.dutch.words import root, same, words
from checker.kinds.base import Case, PostingContext, Sought
from checker.kinds.quoting import extract, once, proposed, prose, quote, quoted, touched
from checker.kinds.sentence import Sentence

_ASKS = re.compile(r"\b(?:motivatie|motivatiebrief|begeleidende brief|motivering)\b", re.IGNORECASE)
_ADDS = re.compile(
    r"\b(?:voegt|toevoegen|bijvoegen|voeg|levert|aanleveren|aangeleverd|toegevoegd|bijgevoegd|upload\w*"
    r"|schrijft|geschreven|persoonlijke motivatie|motivatiebrief|motivatie van)\b",
    re.IGNORECASE,
)
_TOPICS = re.compile(
    r"\b(?:ingegaan op|ingaat op|gaat in op|in op|beschrijf|beschreven|onderdelen|onderwerpen"
    r"|aan bod)\s*(?:komen)?\s*:?\s*(?P<list>[^.;]+)",
    re.IGNORECASE,
)
_PRESENTS = re.compile(
    r"\b(?:stel(?:len)?\s+(?:ik|wij|we)\b[^.]{0,60}\bvoor\b|(?:onze|mijn)\s+(?:kandidaat|professional|collega|medewerker)\b|bied(?:en)?\s+(?:ik|wij|we)\b[^.]{0,60}\baan\b"
    r"|namens\s+(?:de\s+)?(?:kandidaat|professional)|als\s+(?:haar|zijn)\s+\w*(?:manager|leidinggevende|begeleider))",
    re.IGNORECASE,
)
_GENERAL = frozenset("opdracht functie rol inhuuropdracht aanvraag gemeente organisatie".split())
_WISH = ("motiv", "waarom", "graag", "spreekt", "aanspreek", "aangesprok", "trekt", "belangstel", "interesse", "reden", "drijf")
_STEMS = (
    (
        ("geschikt", "meerwaarde", "kwaliteit", "competent"),
        ("geschikt", "past", "passen", "passend", "kracht", "kwaliteit", "meerwaarde"),
    ),
    (("motiv", "reden", "belangstel", "interesse", "waarom", "drijfve", "beweegreden"), _WISH),
    (("ervaring",), ("ervaring", "ervar")),
)


class Motivation(Requirement):
    """A letter that addresses all `topics`."""

    kind: Literal["motivation"] = "motivation"
    topics: tuple[str, ...] = ()
    self_written: bool = False
    single_document: bool = False


def recognise(sentence: Sentence, context: PostingContext) -> Motivation | None:
    """Read a sentence that asks for a letter."""
    del context
    if (
        not _ASKS.search(sentence.text)
        or not _ADDS.search(sentence.text)
        or re.search(r"werkervaring|bereid", sentence.text, re.IGNORECASE)
    ):
        return None
    listed = _TOPICS.search(sentence.text)
    topics = tuple(t.strip(" ,") for t in re.split(r"\s*,\s*|\s+en\s+", listed["list"])) if listed else ()
    kinds = {d.kind for d in sentence.demands}
    return Motivation(
        topics=tuple(t for t in topics if t),
        self_written=DemandKind.SELF_WRITTEN in kinds,
        single_document=DemandKind.SINGLE_DOCUMENT in kinds,
    )


def topic_demands(requirement: Requirement) -> tuple[Demand, ...]:
    """The topics that a letter must address, as the demands that the papers put blanks and headings to."""
    topics = requirement.topics if isinstance(requirement, Motivation) else ()
    return tuple(Demand(kind=DemandKind.TOPIC, text=topic) for topic in topics)


def find(requirement: Motivation, criterion: Criterion, submission: Submission) -> Iterator[Claim]:
    """Offer the sentences of the letter that address a topic, or its opening where none is asked."""
    letter = _sentences(submission)
    quotes = []
    for i, topic in enumerate(requirement.topics):
        hit = next((s for s in letter if _addresses(topic, s.text)), None)
        if hit:
            quotes.append(quote(f"topic.{i}", hit.citation()))
    quotes += [quote("letter", s.citation()) for s in letter[:1]]
    if quotes:
        yield Claim(criterion.id, tuple(quotes))


def _sentences(submission: Submission) -> tuple[Extract, ...]:
    """The sentences of the letter that say something: no salutation, no greeting."""
    texts = (extract(r.document, p) for r, _, p in prose(submission, Source.MOTIVATION))
    return tuple(s for text in texts for s in text.sentences() if len(s.text.split()) > 3)


def _addresses(topic: str, text: str) -> bool:
    """A sentence addresses a topic when it has its telling word; the opening word of a topic tells ("geschiktheid voor …")."""
    asked = [w.key for w in words(topic) if needs(w.text) and w.key not in _GENERAL]
    asked = (
        ["ervaring"] if any(w.key.endswith("ervaring") for w in words(topic)) else asked[:2] or [w.key for w in words(topic)][:1]
    )
    present = words(text)
    stems = tuple(s for first, s_ in _STEMS for k in asked if k.startswith(first) for s in s_)
    if any(k.startswith("geschikt") for k in asked) and any(w.key == "pas" for w in present):
        return True
    return any(any(same(k, w.key) or root(k) == w.root for k in asked) or w.key.startswith(stems or ("\0",)) for w in present)


def sought(requirement: Motivation) -> tuple[Sought, ...]:
    """What to quote: the letter's opening, and for each topic the sentence that addresses it."""
    topics = (Sought(f"topic.{i}", f"waar de motivatie ingaat op: {topic}") for i, topic in enumerate(requirement.topics))
    return (Sought("letter", "de eerste zin van de motivatie"), *topics)


def decide(requirement: Motivation, evidence: tuple[Evidence, ...], case: Case) -> Ruling:
    """The letter is there, in the right document, with its topics."""
    letter = _sentences(case.submission)
    labels = [f"topic.{i}" for i in range(len(requirement.topics))]
    said = tuple(touched(quoted(evidence, "letter", *labels), letter))
    hits = [_hit(topic, said) or _told(evidence, name, letter) for topic, name in zip(requirement.topics, labels, strict=True)]
    opening = next(touched((*quoted(evidence, "letter", *labels), *proposed(evidence, "letter")), letter), None)
    cited = [s.citation() for s in (*hits, opening) if s]
    if not cited or not case.submission.has_motivation:
        return Ruling(Outcome.NOT_MET, Why.ABSENT, steps=("geen motivatie aangeleverd",))
    single = requirement.single_document or bool(case.posting.cv_requirements.single_document)
    if single and cited[0].document is not case.submission.cv.document:
        step = "de motivatie is een eigen bestand; gevraagd is één document met het cv"
        return Ruling(Outcome.NOT_MET, Why.WRONG_PLACE, nearest=once(tuple(cited))[:2], steps=(step,))
    if requirement.self_written and (other := _by_another(case)):
        step = "de brief is door een ander geschreven; gevraagd is een motivatie van de kandidaat zelf"
        return Ruling(Outcome.NOT_MET, Why.IMPLICIT, nearest=(other,), steps=(step,), review=True)
    missing = [topic for topic, hit in zip(requirement.topics, hits, strict=True) if hit is None]
    if missing:
        return Ruling(
            Outcome.NOT_MET,
            Why.IMPLICIT,
            nearest=once(tuple(cited))[:3],
            steps=(f"niet behandeld: {', '.join(missing)}",),
            review=True,
        )
    steps = [f"behandeld: {', '.join(requirement.topics)}"] if requirement.topics else ["motivatie aangeleverd"]
    if requirement.self_written:
        steps.append("of de kandidaat de motivatie zelf schreef, kan dit programma niet zien")
    return Ruling(Outcome.MET, Why.EXPLICIT, citations=once(tuple(cited)), steps=tuple(steps))


def _hit(topic: str, said: tuple[Extract, ...]) -> Extract | None:
    """The quoted sentence that addresses a topic, under whatever label: one sentence may address them all."""
    return next((s for s in said if _addresses(topic, s.text)), None)


def _told(evidence: tuple[Evidence, ...], name: str, letter: tuple[Extract, ...]) -> Extract | None:
    """What a model merely says of a topic is left to a person."""
    return next(touched(proposed(evidence, name), letter), None)


def _by_another(case: Case) -> Citation | None:
    """The sentence in which somebody else presents the candidate, if the letter has one."""
    for resume, _, passage in prose(case.submission, Source.MOTIVATION):
        for sentence in extract(resume.document, passage).sentences():
            if _PRESENTS.search(sentence.text):
                return sentence.citation()
    return None


def ask(requirement: Motivation, ruling: Ruling) -> str:
    """What to do (Dutch)."""
    del ruling
    where = ", in één pdf met het cv" if requirement.single_document else ""
    own = "zelf geschreven " if requirement.self_written else ""
    topics = f" over: {', '.join(requirement.topics)}" if requirement.topics else ""
    return f"een {own}motivatie{where}{topics}"
