"""One call for one candidate: a model points at words of the masked papers, and each pointer becomes a claim for the court.

A model's answer is a set of pointers. Which job or study a quote stands in, and what that job's title, employer and period
are, is read by our own reader from the place where the quote stands.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from checker import kinds
from checker.domain.claims import Claim, Evidence, Rejection, RejectionReason
from checker.domain.documents import Source
from checker.domain.postings import Posting
from checker.domain.submissions import Submission
from checker.domain.verdicts import Call
from checker.finding import rules
from checker.finding.llm.endpoint import Endpoint, Message, Question
from checker.finding.llm.pointers import Pointers
from checker.finding.llm.prompts import Prompt, called, fenced, prompt
from checker.finding.llm.wire import ClaimsWire
from checker.finding.masking import masked

Court = Callable[[Sequence[Claim], Submission], tuple[tuple[Evidence, ...], tuple[Rejection, ...]]]

TEMPLATE = "claims.md.j2"
MOST_PROOFS = 600  # of one answer: fifteen criteria over ten jobs stay under it
_LONGEST = 240  # characters of a quote in a complaint
_REASONS = {
    RejectionReason.NOT_FOUND: "these words do not stand in that paper; copy them letter by letter or leave the proof out",
    RejectionReason.TOO_SHORT: "too short to prove anything; quote at least two words",
    RejectionReason.HIDDEN: "these words cannot be seen on the page; leave the proof out",
    RejectionReason.SPLIT: "these words run from one job or study into another; quote from one",
    RejectionReason.FACTS_DIFFER: "these words do not say that",
    RejectionReason.CONTRADICTED: "the words around these deny it",
}


@dataclass(frozen=True, slots=True)
class Offer:
    """What a call brought: claims for the court, what it used, and the instructions it was given."""

    claims: tuple[Claim, ...]
    calls: tuple[Call, ...]
    is_candidate_known: bool = True  # whether the name that had to be masked was recognised


def find(posting: Posting, submission: Submission, endpoint: Endpoint, court: Court) -> Offer:
    """Ask a model about all criteria at once. What fails in court is named in one re-ask, and fails for good after that."""
    papers = masked(submission)
    fixed = instructions(posting)
    pointers = Pointers(posting, submission, papers)

    def complaints(answer: ClaimsWire) -> list[str]:
        """Name each pointer that cannot be followed, and each quote that the court refuses."""
        _, rejections = court(pointers.claims(answer), submission)
        return [*_too_many(answer), *pointers.complaints(answer), *(_complaint(r) for r in rejections)]

    question = Question(
        messages=(Message("system", fixed.text), Message("user", fenced({p.source.value: p.text for p in papers}))),
        answer=ClaimsWire,
        check=complaints,
        topic=TEMPLATE,
        owner=submission.cv.document.sha256,
    )
    answered = endpoint.ask(question)
    last = pointers.claims(answered.values[-1])
    earlier = (c for value in answered.values[:-1] for c in pointers.claims(value) if not court((c,), submission)[1])
    claims = tuple(dict.fromkeys((*local(posting, submission), *last, *earlier)))
    return Offer(claims, (called(fixed, answered, endpoint.profile),), papers[0].is_candidate_known)


def instructions(posting: Posting) -> Prompt:
    """The fixed part: byte for byte the same for every candidate, so that a provider's cache serves a folder of CVs."""
    asked = [c for c in posting.criteria if kinds.sought(c)]
    names = dict.fromkeys(r.kind for c in asked for r in (c.requirement, *c.requirement.any_of, *c.requirement.all_of))
    return prompt(
        TEMPLATE,
        kinds=[{"name": name, "doc": _rule(name)} for name in names],
        criteria=[{"id": c.id, "kind": c.requirement.kind, "text": c.text, "sought": kinds.sought(c)} for c in asked],
    )


def local(posting: Posting, submission: Submission) -> Iterator[Claim]:
    """What no model is asked and none may see: the statement, and criteria that our own arithmetic decides."""
    unasked = {c.id for c in posting.criteria if not kinds.sought(c)}
    for claim in rules.claims(posting, submission):
        if claim.criterion in unasked or all(quote.source is Source.STATEMENT for quote in claim.quotes):
            yield claim


def _rule(name: str) -> str:
    """The rule of a kind as its module states it, without its first line and its source."""
    text = (kinds.BY_NAME[name].__doc__ or "").strip().partition("\n\n")[2]
    return " ".join(text.partition("Source:")[0].split())


def _too_many(answer: ClaimsWire) -> list[str]:
    if len(answer.proofs) <= MOST_PROOFS:
        return []
    return [f"{len(answer.proofs)} proofs are too many; give at most {MOST_PROOFS}, the strongest for each label"]


def _complaint(rejection: Rejection) -> str:
    quote = rejection.quote if len(rejection.quote) <= _LONGEST else f"{rejection.quote[:_LONGEST]}…"
    return f"criterion {rejection.criterion}, quote “{quote}”: {_REASONS[rejection.reason]}"
