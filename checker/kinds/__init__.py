"""The kinds of criterion, one file each: what it asks, what proves it, what does not.

A kind is a module with a frozen `Requirement` of its own and five functions: `recognise` reads it from a criterion's sentence,
`find` offers what a submission says of it, `sought` tells another finder what to look for, `decide` rules on the verified
evidence, `ask` words what is still to be written.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from types import ModuleType
from typing import Any, get_args

from checker.domain.claims import Claim, Evidence
from checker.domain.documents import Source
from checker.domain.postings import Band, Criterion, CriterionSection, Facet, Relation, Requirement, Term
from checker.domain.submissions import Submission
from checker.domain.verdicts import Outcome, Ruling, Why
from checker.kinds import (
    availability,
    course,
    declaration,
    education,
    experience,
    knowledge,
    language,
    motivation,
    presence,
    rate,
    residence,
    system,
    unclassified,
)
from checker.kinds.base import Case, PostingContext, Sought
from checker.kinds.composite import alternatives, combined
from checker.kinds.quoting import once
from checker.kinds.sentence import Sentence

# In the order in which they are tried: what asks for a paper or a promise first, what asks for work last.
KINDS: tuple[ModuleType, ...] = (
    rate,
    motivation,
    residence,
    availability,
    presence,
    language,
    education,
    course,
    declaration,
    system,
    knowledge,
    experience,
    unclassified,
)


def model(kind: ModuleType) -> type[Requirement]:
    """Return the requirement that a kind's module defines."""
    for value in vars(kind).values():
        if isinstance(value, type) and issubclass(value, Requirement) and value.__module__ == kind.__name__:
            return value
    message = f"{kind.__name__} defines no Requirement"
    raise TypeError(message)


def name(kind: ModuleType) -> str:
    """Return the name of a kind, as it stands in the JSON field `type`."""
    return str(get_args(model(kind).model_fields["kind"].annotation)[0])


BY_NAME: dict[str, ModuleType] = {name(k): k for k in KINDS}


def parse_requirement(data: dict[str, Any]) -> Requirement:
    """Build a requirement from its plain form. Raises ValueError that lists the known kinds."""
    kind = data.get("kind")
    if kind not in BY_NAME:
        message = f"onbekend soort criterium {kind!r}; bekend zijn: {', '.join(sorted(BY_NAME))}"
        raise ValueError(message)
    plain = dict(data)
    for group in ("any_of", "all_of"):
        plain[group] = tuple(parse_requirement(r) for r in data.get(group) or ())
    return model(BY_NAME[str(kind)]).model_validate(plain)


def read_criterion(  # noqa: PLR0913
    *,
    id: str,  # noqa: A002
    section: CriterionSection,
    text: str,
    points: int | None,
    printed_points: str | None,
    bands: tuple[Band, ...] = (),
    context: PostingContext,
) -> Criterion:
    """Build the typed criterion from its verbatim text."""
    sentence = Sentence.of(text, printed_points, banded=bool(bands))
    requirement = _at_lowest_band(requirement_of(sentence, context), bands)
    return Criterion(
        id=id,
        section=section,
        text=text,
        points=points,
        printed_points=printed_points,
        bands=bands,
        requirement=requirement,
        evidence_sources=_sources(requirement, sentence, context),
        demands=(*sentence.demands, *motivation.topic_demands(requirement)),
    )


def _at_lowest_band(requirement: Requirement, bands: tuple[Band, ...]) -> Requirement:
    """Where bands are printed, the lowest is the least that earns anything."""
    if not bands or "min_months" not in type(requirement).model_fields:
        return requirement
    lowest = min(bands, key=lambda b: b.min_months)
    return requirement.model_copy(update={"min_months": lowest.min_months, "strictly_more": lowest.strictly_more})


def requirement_of(sentence: Sentence, context: PostingContext) -> Requirement:
    """The first kind that recognises the sentence, with the alternatives that the sentence itself gives."""
    for kind in KINDS:
        if kind is unclassified:
            break
        requirement: Requirement | None = kind.recognise(sentence, context)
        if requirement is not None:
            return alternatives(requirement, sentence)
    return unclassified.Unclassified()


def _sources(requirement: Requirement, sentence: Sentence, context: PostingContext) -> tuple[Source, ...]:
    """Where the proof may stand: the order of the design's smaller decisions."""
    if isinstance(requirement, rate.Rate):
        return (Source.STATEMENT,)
    if isinstance(requirement, declaration.Declaration) and requirement.topic == "execution_condition":
        return (Source.STATEMENT,)
    if isinstance(requirement, motivation.Motivation):
        return (Source.MOTIVATION,)
    if sentence.named_sources:
        return sentence.named_sources
    if isinstance(requirement, presence.Presence | availability.Availability | declaration.Declaration):
        return (Source.CV, Source.MOTIVATION, Source.STATEMENT)
    if isinstance(requirement, residence.Residence):
        return (Source.CV, Source.STATEMENT)
    return (Source.CV, Source.MOTIVATION) if context.cv_or_letter else (Source.CV,)


def parts(criterion: Criterion) -> tuple[Requirement, ...]:
    """Return a criterion's requirement, and those that it is made of."""
    return (criterion.requirement, *criterion.requirement.any_of, *criterion.requirement.all_of)


def sought(criterion: Criterion) -> tuple[Sought, ...]:
    """Return the labels that a criterion's proof is quoted under, each once, with what to quote (Dutch)."""
    asked: dict[str, list[str]] = {}
    for requirement in parts(criterion):
        for one in BY_NAME[requirement.kind].sought(requirement):
            said = asked.setdefault(one.label, [])
            if one.words not in said:
                said.append(one.words)
    return tuple(Sought(label, "; of ".join(said)) for label, said in asked.items())


def local(criterion: Criterion) -> bool:
    """Tell of a criterion for which no model is asked: the statement, our own arithmetic or a person decides it."""
    return not sought(criterion)


def find(criterion: Criterion, submission: Submission) -> Iterator[Claim]:
    """Offer what the submission says of a criterion and of the requirements it is made of."""
    for requirement in parts(criterion):
        yield from BY_NAME[requirement.kind].find(requirement, criterion, submission)


def decide(evidence: tuple[Evidence, ...], case: Case) -> Ruling:
    """Rule on a criterion: its own requirement, or another that also suffices, and all that must hold as well."""
    requirement = case.criterion.requirement
    own = _decide(requirement, evidence, case)
    return combined(
        own,
        any_of=[_decide(r, evidence, case) for r in requirement.any_of],
        all_of=[_decide(r, evidence, case) for r in requirement.all_of],
    )


def _decide(requirement: Requirement, evidence: tuple[Evidence, ...], case: Case) -> Ruling:
    """Rule on one requirement by what is proved; where that is not enough, tell whether a person may find that it is.

    What a model merely proposes, of the papers or of the posting, and a job or study that our reader did not bound, can raise
    the points that are possible. They are no evidence: the ruling is made without them, and only its mark for a person depends
    on them.
    """
    kind = BY_NAME[requirement.kind]
    ruling: Ruling = kind.decide(requirement, _proved(evidence), case)
    accepted = _with_proposals(requirement)
    is_open = accepted != requirement or any(map(_is_open, evidence))
    if ruling.outcome is not Outcome.NOT_MET or ruling.review or not is_open:
        return ruling
    hoped: Ruling = kind.decide(accepted, evidence, replace(case, accepting=True))
    if hoped.outcome is not Outcome.MET:
        return ruling
    why = Why.IMPLICIT if ruling.why is Why.ABSENT else ruling.why
    nearest = once((*hoped.citations, *ruling.nearest))
    return replace(ruling, why=why, nearest=nearest, steps=(*ruling.steps, _LEFT_TO_A_PERSON), review=True)


_LEFT_TO_A_PERSON = "aangewezen, niet vastgesteld: een mens moet beslissen of dit bewijs is"


def _proved(evidence: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    """The evidence without the quotes that rest on a synonym which nobody has accepted."""
    kept = (replace(item, exhibits=tuple(e for e in item.exhibits if not e.proposed)) for item in evidence)
    return tuple(item for item in kept if item.exhibits)


def _with_proposals(requirement: Requirement) -> Requirement:
    """The requirement as it would be if a person accepted the terms that a model proposed."""
    changed: dict[str, Any] = {}
    facets: tuple[Facet, ...] = getattr(requirement, "facets", ())
    if any(t.relation is Relation.PROPOSED for f in facets for t in f.accepted_terms):
        changed["facets"] = tuple(f.model_copy(update={"accepted_terms": _accepted(f.accepted_terms)}) for f in facets)
    studies: tuple[Term, ...] = getattr(requirement, "fields", ())
    if any(t.relation is Relation.PROPOSED for t in studies):
        changed["fields"] = _accepted(studies)
    return requirement.model_copy(update=changed) if changed else requirement


def _accepted(terms: tuple[Term, ...]) -> tuple[Term, ...]:
    return tuple(t.model_copy(update={"relation": Relation.ACCEPTED}) if t.relation is Relation.PROPOSED else t for t in terms)


def _is_open(item: Evidence) -> bool:
    """Tell of a claim that a person may accept: it rests on a proposal, or stands in no job or study that our reader bounds."""
    loose = item.job is None and item.study is None and any(e.facet in _OF_A_PLACE for e in item.exhibits)
    return loose or any(e.proposed for e in item.exhibits)


# Labels of what our reader bounds: a job, a study, a course, a language. Outside of them a person may still see one.
_OF_A_PLACE = frozenset(("period", "study", "course", "completion", "mention", "language", "spoken"))


def ask(criterion: Criterion, ruling: Ruling) -> str:
    """Word what the candidate could write down, if it is true (Dutch, with blanks)."""
    return str(BY_NAME[criterion.requirement.kind].ask(criterion.requirement, ruling))
