"""Deciding a criterion that jobs must prove: which jobs prove every facet, for how long, and else what decides against it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from checker.domain.claims import Evidence
from checker.domain.documents import Citation, Source
from checker.domain.postings import DemandKind, Facet, FacetName
from checker.domain.verdicts import Outcome, Ruling, Why
from checker.kinds.base import Case
from checker.kinds.jobs import examples, months
from checker.kinds.jobs.months import Duration
from checker.kinds.jobs.reading import HEADS, Standing
from checker.kinds.jobs.standing import Stretch, every_job, stretches
from checker.kinds.quoting import once

_WRONG = {FacetName.ROLE: Why.WRONG_ROLE, FacetName.SECTOR: Why.WRONG_SECTOR, FacetName.REGION: Why.WRONG_REGION}
_SHOWN = 4  # nearest misses worth showing


@dataclass(frozen=True, slots=True, eq=False)
class Bench:
    """The case with its evidence read: the stretches, and what they must prove."""

    case: Case
    facets: tuple[Facet, ...]
    duration: Duration
    stretches: tuple[Stretch, ...]
    evidence: tuple[Evidence, ...]

    @property
    def heads(self) -> tuple[int, ...]:
        """The facets that say who one was and where: to be proved by one and the same job."""
        return tuple(i for i, f in enumerate(self.facets) if f.name in (*HEADS, FacetName.DOMAIN))

    @property
    def content(self) -> tuple[int, ...]:
        """The facets that say what one did."""
        return tuple(i for i in range(len(self.facets)) if i not in self.heads)

    @property
    def jobs(self) -> tuple[Stretch, ...]:
        """The dated jobs."""
        return tuple(s for s in self.stretches if s.in_job)


def rule(facets: tuple[Facet, ...], duration: Duration, evidence: tuple[Evidence, ...], case: Case) -> Ruling:
    """Decide: jobs that prove all facets, in time; then the form of the proof; else the reason that decides."""
    bench = Bench(case, facets, duration, stretches(evidence, facets, case), evidence)
    own = _proving(bench)
    ruling = _counted(bench, own) if own else None
    if (ruling is None or ruling.outcome is not Outcome.MET) and (told := _with_letter(bench)):
        ruling = _counted(bench, (*own, *told))
    return ruling or _by_letter(bench) or _by_example(bench) or _against(bench)


def _counted(bench: Bench, proving: tuple[Stretch, ...]) -> Ruling:
    """Hold jobs that prove everything against the number of employers, the time and the form of the proof."""
    if len(employers := {s.employer() for s in proving}) < bench.duration.min_employers:
        return _too_few(proving, len(employers), bench.duration)
    ruling = _timed(bench, proving)
    return examples.demanded(ruling, bench.case, bench.facets) if ruling.outcome is Outcome.MET else ruling


def _proving(bench: Bench) -> tuple[Stretch, ...]:
    """The jobs that count. With a minimum each must prove everything; without one, several jobs may prove the tasks together."""
    together = bench.duration.min_months is None
    candidates = [s for s in bench.jobs if s.dates and s.proves(bench.heads)]
    if not together:
        return tuple(s for s in candidates if s.proves(bench.content) and _plenty(bench, (s,)))
    candidates = [s for s in candidates if any(s.proves((i,)) for i in bench.content) or not bench.content]
    covered = all(any(s.proves((i,)) for s in candidates) for i in bench.content)
    return tuple(candidates) if covered and _plenty(bench, tuple(candidates)) else ()


def _plenty(bench: Bench, stretches: tuple[Stretch, ...]) -> bool:
    """Facets that need several of their terms ("meerdere domeinen") have them."""
    for i, facet in enumerate(bench.facets):
        if facet.at_least > 1:
            found = frozenset[str]().union(*(s.readings[i].terms for s in stretches)) if stretches else frozenset()
            if len(found) < facet.at_least:
                return False
    return True


def _timed(bench: Bench, proving: tuple[Stretch, ...]) -> Ruling:
    case, duration = bench.case, bench.duration
    if duration.min_months is None:
        return _untimed(bench, proving)
    counted = months.count(proving, duration, case.reference_date)
    outcome, why = months.verdict(counted, duration)
    cited = once(tuple(c for s in proving for c in s.citations()))
    steps = months.steps(proving, duration, case.reference_date)
    if outcome is Outcome.MET:
        return Ruling(outcome, why, citations=cited, steps=steps, months=counted.shortest)
    review = _related_would_do(bench, proving)
    return Ruling(outcome, why, nearest=cited, steps=steps, months=counted.shortest, review=review)


def _untimed(bench: Bench, proving: tuple[Stretch, ...]) -> Ruling:
    case, duration = bench.case, bench.duration
    inside = [
        s
        for s in proving
        if not duration.window_months or (s.dates and months.touches_window(s.dates, duration, case.reference_date)[0])
    ]
    inside = [s for s in inside if all(any(t.proves((i,)) for t in inside) for i in bench.content)]
    cited = once(tuple(c for s in (inside or proving) for c in s.citations()))
    steps = tuple(f"{s.name()}: beschreven in deze functie" for s in (inside or proving))
    if inside:
        return Ruling(Outcome.MET, Why.EXPLICIT, citations=cited, steps=steps)
    maybe = any(s.dates and months.touches_window(s.dates, duration, case.reference_date)[1] for s in proving)
    why = Why.DATES_AMBIGUOUS if maybe else Why.OUTSIDE_WINDOW
    return Ruling(
        Outcome.NOT_MET, why, nearest=cited, steps=(*steps, f"venster van {duration.window_months} maanden: niet geraakt")
    )


def _related_would_do(bench: Bench, proving: tuple[Stretch, ...]) -> bool:
    """With the jobs that only come near counted as well, the minimum would be met: a person must look."""
    near = [s for s in bench.jobs if all(r.standing >= Standing.NEAR for r in s.readings)]
    if len(near) <= len(proving):
        return False
    return bench.duration.enough(months.count(tuple(near), bench.duration, bench.case.reference_date).shortest)


def _with_letter(bench: Bench) -> tuple[Stretch, ...]:
    """Dated jobs whose employer the motivation names with the task: the letter proves the task, the CV the time."""
    if (
        Source.MOTIVATION not in bench.case.criterion.evidence_sources
        or not bench.content
        or any(f.at_least > 1 for f in bench.facets)
    ):
        return ()
    letters = [s for s in bench.stretches if s.in_letter and s.proves(bench.content)]
    found = []
    for job in every_job(bench.evidence, bench.facets, bench.case) if letters else ():
        letter = next((s for s in letters if examples.names_job(s, job)), None)
        if letter and job.proves(bench.heads):
            readings = tuple(letter.readings[i] if i in bench.content else job.readings[i] for i in range(len(bench.facets)))
            found.append(replace(job, readings=readings))
    return tuple(found)


def _by_letter(bench: Bench) -> Ruling | None:
    """A motivation proves a task, a law or a system where it names the employer it was done for, and the posting takes it."""
    case = bench.case
    if Source.MOTIVATION not in case.criterion.evidence_sources or _asks_time_or_employers(bench.duration):
        return None
    if bench.heads or any(f.at_least > 1 for f in bench.facets):
        return None
    for stretch in bench.stretches:
        if stretch.in_letter and stretch.proves(bench.content) and examples.names_employer(stretch, case.submission):
            cited = tuple(r.citation for r in stretch.readings if r.citation)
            ruling = Ruling(
                Outcome.MET, Why.EXPLICIT, citations=once(cited), steps=("beschreven in de motivatie, met de werkgever erbij",)
            )
            return examples.demanded(ruling, case, bench.facets)
    return None


def _by_example(bench: Bench) -> Ruling | None:
    """Where an example of its own is asked, one that tells all of the task and names the employer proves it."""
    if not wants(bench.case, DemandKind.SEPARATE_EXAMPLE) or bench.heads or _asks_time_or_employers(bench.duration):
        return None
    found = examples.separate(bench.case.submission, bench.facets)
    submission = bench.case.submission
    if not found or not (examples.tells_employer(found, submission) or examples.dated_in_job(found, submission)):
        return None
    return Ruling(
        Outcome.MET, Why.EXPLICIT, citations=found, steps=("uitgewerkt in een eigen voorbeeld, met de organisatie erbij",)
    )


def _asks_time_or_employers(duration: Duration) -> bool:
    """Tell whether more is asked than that it was done once: only dated jobs can show that."""
    return bool(duration.min_months or duration.window_months) or duration.min_employers > 1


def _too_few(proving: tuple[Stretch, ...], found: int, duration: Duration) -> Ruling:
    cited = once(tuple(c for s in proving for c in s.citations()))
    step = f"gevonden bij {found} organisatie(s); gevraagd: {duration.min_employers}"
    return Ruling(Outcome.NOT_MET, Why.ABSENT if found == 0 else Why.WRONG_SECTOR, nearest=cited, steps=(step,))


def _against(bench: Bench) -> Ruling:
    """No job proves everything: name what decides."""
    jobs = sorted(bench.jobs, key=lambda s: _closeness(bench, s), reverse=True)
    best = next((s for s in jobs if _closeness(bench, s) > 0), None)
    cited = once(tuple(c for s in jobs[:2] if _closeness(bench, s) > 0 for c in _shown(s)))
    elsewhere = _elsewhere(bench)
    why = _reason(bench, best, elsewhere)
    review = bool(best) and why not in (Why.IMPLICIT, Why.ABSENT) and _would_do(bench)
    nearest = cited or tuple(c for s in elsewhere for c in _shown(s))
    steps = tuple(_missing(bench, s) for s in jobs[:3] if _closeness(bench, s) > 0)
    counted = months.count((), bench.duration, bench.case.reference_date).shortest if bench.duration.min_months else None
    return Ruling(
        Outcome.NOT_MET, why, nearest=() if why is Why.ABSENT else nearest[:_SHOWN], steps=steps, months=counted, review=review
    )


def _would_do(bench: Bench) -> bool:
    near = tuple(s for s in bench.jobs if all(r.standing >= Standing.NEAR and r.citation for r in s.readings))
    return bool(near) and bench.duration.enough(max(months.count(near, bench.duration, bench.case.reference_date).shortest, 0))


def _closeness(bench: Bench, stretch: Stretch) -> int:
    """How many facets a job proves; what one did weighs more than where."""
    content = sum(3 * (stretch.readings[i].standing is Standing.PROVED) for i in bench.content)
    heads = sum(
        2 * (stretch.readings[i].standing is Standing.PROVED) for i in bench.heads if bench.facets[i].name is FacetName.ROLE
    )
    near = sum(stretch.readings[i].standing in (Standing.NEAR, Standing.CONTRADICTED) for i in range(len(bench.facets)))
    return content + heads + near


def _elsewhere(bench: Bench) -> list[Stretch]:
    return [s for s in bench.stretches if not s.in_job and any(r.standing is not Standing.MISSING for r in s.readings)]


def _reason(bench: Bench, best: Stretch | None, elsewhere: list[Stretch]) -> Why:
    letters = [s for s in elsewhere if s.in_letter and s.proves(bench.content) and bench.content]
    if best is not None:
        failing = [f.name for f, r in zip(bench.facets, best.readings, strict=True) if r.standing is not Standing.PROVED]
        content_proved = best.proves(bench.content)
        if content_proved:
            for name in (FacetName.ROLE, FacetName.SECTOR, FacetName.REGION, FacetName.DOMAIN):
                if name in failing:
                    return _WRONG.get(name, Why.WRONG_SECTOR)
        if letters and Source.MOTIVATION not in bench.case.criterion.evidence_sources:
            return Why.WRONG_PLACE
        return Why.IMPLICIT
    if letters:
        return Why.WRONG_PLACE if Source.MOTIVATION not in bench.case.criterion.evidence_sources else Why.IMPLICIT
    return Why.IMPLICIT if elsewhere else Why.ABSENT


def _shown(stretch: Stretch) -> tuple[Citation, ...]:
    named = [r.citation for r in stretch.readings if r.citation]
    return once((*named, *stretch.frame()))


_WORDS = {
    FacetName.ROLE: "de functie",
    FacetName.TASK: "de taak",
    FacetName.LAW: "de wet",
    FacetName.TARGET_GROUP: "de doelgroep",
    FacetName.SECTOR: "de soort organisatie",
    FacetName.DOMAIN: "het werkveld",
    FacetName.REGION: "de regio",
    FacetName.SYSTEM: "het systeem",
    FacetName.MENTION: "de letterlijke vermelding",
}


def _missing(bench: Bench, stretch: Stretch) -> str:
    open_facets = [
        f"{_WORDS[f.name]} “{f.text}”"
        for f, r in zip(bench.facets, stretch.readings, strict=True)
        if r.standing is not Standing.PROVED
    ]
    return f"{stretch.name()}: niet expliciet: {', '.join(open_facets) or 'niet alles in één functie'}"


def wants(case: Case, kind: DemandKind) -> bool:
    """Tell whether the criterion makes this demand on the form of the proof."""
    return any(d.kind is kind for d in case.criterion.demands)
