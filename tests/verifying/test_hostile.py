"""The court holds against any finder: whatever is quoted, nothing is met that the rules' own claims do not prove."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

import pytest

from checker import kinds
from checker.domain.claims import Claim, Evidence
from checker.domain.documents import Source
from checker.domain.postings import Relation, Requirement, Term
from checker.domain.verdicts import Outcome, Ruling, Why
from checker.kinds.base import Case
from checker.kinds.jobs.claims import FRAME
from checker.kinds.system import System
from checker.verifying.verify import verify
from tests.verifying.given import Given, blanked, cases, examples, unbounded
from tests.verifying.hostile_finder import attacks
from tests.write_examples import cvs

Court = Callable[[tuple[Evidence, ...], Case], Ruling]

CVS = [cv.stem for cv in cvs()]
LEAST_TRACES = 40
MOSTLY = 0.9  # what a person is asked about where our reader saw no job or study at all
KINDS_THAT_READ_QUOTES = {
    "experience", "knowledge", "system", "education", "course", "language", "availability", "presence", "declaration",
    "motivation",
}  # fmt: skip


def false_awards(givens: Iterable[Given], court: Court = kinds.decide) -> list[str]:
    """Attack each criterion that is not met: with each claim alone, with all of them, and with all beside the rules' own."""
    found: list[str] = []
    for given in givens:
        every: list[Evidence] = []
        for claim in attacks(given.case.criterion, given.case.submission):
            evidence, _ = verify((claim,), given.case.submission)
            every.extend(evidence)
            if court(evidence, given.case).outcome is Outcome.MET:
                found.append(f"{given.name}: {[(q.facet, q.text) for q in claim.quotes][:6]}")
        together = (court(evidence, given.case) for evidence in (tuple(every), (*given.evidence, *every)))
        found.extend(f"{given.name}: everything together" for ruling in together if ruling.outcome is Outcome.MET)
    return found


@pytest.mark.parametrize("cv", CVS)
def test_no_claim_on_an_example_is_met_that_the_rules_do_not_prove(cv: str) -> None:
    """Any words of the papers, under any label, in any combination: no criterion that was lost is won."""
    assert false_awards(g for g in examples() if g.name.split()[0] == cv and not g.is_met) == []


def test_no_claim_on_a_case_is_met_that_the_rules_do_not_prove() -> None:
    """The case files hold what comes nearest to proof and is none."""
    assert false_awards(given for given in cases() if not given.is_met) == []


def test_traces_of_what_was_proved_prove_nothing() -> None:
    """With the proving words gone, what is left of them in a profile, a list of skills or a reference wins nothing."""
    traces = [left for given in examples() if given.is_met and (left := blanked(given))]
    assert len(traces) >= LEAST_TRACES
    assert false_awards(traces[::3]) == []


def believing(evidence: tuple[Evidence, ...], case: Case) -> Ruling:
    """A court that takes a label at its word."""
    if not evidence:
        return Ruling(Outcome.NOT_MET, Why.ABSENT)
    return Ruling(Outcome.MET, Why.EXPLICIT, citations=(evidence[0].exhibits[0].citation,))


def test_a_court_that_believes_labels_is_found_out() -> None:
    """The attacks reach the court: one that does not read again awards what was lost, in every kind."""
    lost = {given.case.criterion.requirement.kind: given for given in cases() if not given.is_met}
    assert set(lost) >= KINDS_THAT_READ_QUOTES
    for kind in KINDS_THAT_READ_QUOTES:
        assert false_awards([lost[kind]], believing), kind


def won(kind: str) -> list[Given]:
    """The cases of a kind that quotes prove, and not the statement by itself."""
    met = [g for g in cases() if g.is_met and g.case.criterion.requirement.kind == kind and not kinds.local(g.case.criterion)]
    return [g for g in met if kinds.decide((), g.case).outcome is not Outcome.MET]


def decided(given: Given, claims: Iterable[Claim]) -> Ruling:
    """Bring other claims about the same papers before the court."""
    return kinds.decide(verify(tuple(claims), given.case.submission)[0], given.case)


@pytest.mark.parametrize("kind", sorted(KINDS_THAT_READ_QUOTES))
def test_what_a_model_proposes_is_left_to_a_person(kind: str) -> None:
    """A proof that rests on a proposed synonym is never met: it is marked for a person, and can raise the possible points."""
    assert won(kind)
    for given in won(kind):
        proposed = (replace(c, quotes=tuple(replace(q, proposed=True) for q in c.quotes)) for c in given.claims)
        ruling = decided(given, proposed)
        assert (ruling.outcome, ruling.review) == (Outcome.NOT_MET, True), given.name
        assert ruling.nearest, given.name


@pytest.mark.parametrize("kind", sorted(KINDS_THAT_READ_QUOTES))
def test_a_proposal_adds_nothing_that_is_sure(kind: str) -> None:
    """With the proof proposed and only the job named, the outcome is that of a claim without the proof."""
    for given in won(kind):
        framed = [c for c in given.claims if any(q.facet in FRAME for q in c.quotes)]
        bare = [replace(c, quotes=tuple(q for q in c.quotes if q.facet in FRAME)) for c in framed]
        proposed = [replace(c, quotes=tuple(replace(q, proposed=q.facet not in FRAME) for q in c.quotes)) for c in given.claims]
        assert decided(given, proposed).outcome is decided(given, bare).outcome, given.name


def with_proposed_terms(requirement: Requirement) -> Requirement:
    """The requirement with each term as one that a model proposed."""
    changed = {
        "facets": tuple(
            f.model_copy(update={"accepted_terms": _proposed(f.accepted_terms)}) for f in getattr(requirement, "facets", ())
        ),
        "fields": _proposed(getattr(requirement, "fields", ())),
    }
    return requirement.model_copy(update={name: value for name, value in changed.items() if value})


def _proposed(terms: tuple[Term, ...]) -> tuple[Term, ...]:
    return tuple(t.model_copy(update={"relation": Relation.PROPOSED}) for t in terms if t.relation is not Relation.RELATED)


def test_a_term_that_a_model_proposes_for_the_posting_is_left_to_a_person() -> None:
    """What is proved by such a term alone is never met, wherever it is read, and marked for a person."""
    count = 0
    for given in (*cases(), *examples()):
        criterion = given.case.criterion
        turned = criterion.model_copy(update={"requirement": with_proposed_terms(criterion.requirement)})
        if given.is_met and turned != criterion:
            count += 1
            ruling = Given.of(given.name, replace(given.case, criterion=turned)).ruling
            assert (ruling.outcome, ruling.review) == (Outcome.NOT_MET, True), given.name
    assert count > LEAST_TRACES


def knowledge_only(given: Given) -> bool:
    """Tell of a criterion for which no job is asked."""
    requirement = given.case.criterion.requirement
    return isinstance(requirement, System) and requirement.knowledge_only


@pytest.mark.parametrize("kind", ["experience", "system", "education"])
def test_what_stands_in_no_job_or_study_is_left_to_a_person(kind: str) -> None:
    """Where our reader bounds no job and no study, a claim about one is never met; a person may see that it is one."""
    dated = [g for g in won(kind) if Source.MOTIVATION not in g.case.criterion.evidence_sources and not knowledge_only(g)]
    left = [replace(given, case=replace(given.case, submission=unbounded(given.case.submission))) for given in dated]
    rulings = [(given.name, decided(given, given.claims)) for given in left]
    assert [name for name, ruling in rulings if ruling.outcome is Outcome.MET] == []
    assert sum(ruling.review for _, ruling in rulings) >= MOSTLY * len(rulings)
