"""From an assessment to the page of a gap report: every decision about what is printed, so that the templates make none."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from checker.domain.postings import CriterionSection
from checker.domain.verdicts import Outcome, Severity
from checker.reporting.dates import moment, short_day, time_left
from checker.reporting.page import Badge, Cost, Entry, Note, Passage, Report, Score
from checker.reporting.sources import where
from checker.reporting.stakes import by_stake, points_lost
from checker.reporting.text import shorten, without_bsn, without_points
from checker.reporting.words import (
    FORMAL_CHECKS,
    OUTCOMES,
    REJECTIONS,
    SECTIONS,
    SEVERITIES,
    SOURCE_NAMES,
    WHYS,
    advise,
    explain,
    months_in_words,
)

if TYPE_CHECKING:
    from checker.domain.claims import Rejection
    from checker.domain.documents import Citation
    from checker.domain.submissions import Submission
    from checker.domain.verdicts import Assessment, Finding, FormalCheck, Receipt, Verdict

REVIEW = "Nakijken"
COSTLIEST = 3
_ENGINES = {
    "rules": "regels (geen taalmodel)",
    "llm": "taalmodel stelt voor, regels beslissen",
    "both": "regels en taalmodel naast elkaar",
}


def report(assessment: Assessment, submission: Submission, today: date | None = None) -> Report:
    """Put an assessment into the words of a gap report, citizen service numbers blacked out."""
    posting = assessment.posting
    anchors = {id(v): f"criterium-{n}" for n, v in enumerate(assessment.verdicts, 1)}
    entries = {id(v): _entry(v, anchors[id(v)], submission) for v in assessment.verdicts}
    by_section = {
        section: tuple(entries[id(v)] for v in assessment.verdicts if v.criterion.section is section)
        for section in CriterionSection
    }
    page = Report(
        title=posting.title or "Inhuuropdracht",
        subtitle=" · ".join(part for part in (posting.client, f"aanvraag {posting.number}" if posting.number else None) if part),
        candidate=assessment.candidate,
        reference_date=_printed_day(assessment.reference_date),
        knockouts=_knockouts(assessment),
        knockouts_note=_knockouts_note(assessment),
        score=_score(assessment),
        closes=moment(posting.closes) if posting.closes else "niet in de opdracht gevonden",
        closes_left=time_left(posting.closes, today) if posting.closes else "",
        questions=moment(posting.question_deadline) if posting.question_deadline else "",
        questions_left=time_left(posting.question_deadline, today) if posting.question_deadline else "",
        costs=tuple(_cost(v, anchors[id(v)]) for v in by_stake(assessment)[:COSTLIEST]),
        knockout_entries=by_section[CriterionSection.KNOCKOUT],
        award_entries=by_section[CriterionSection.AWARD],
        findings=tuple(_finding(f) for f in assessment.findings),
        formal=tuple(_formal(c) for c in assessment.formal),
        rejections=tuple(_rejection(r, submission) for r in assessment.rejections),
        receipt=_receipt(assessment.receipt, _printed_day(assessment.receipt.reference_date)),
        counting_rules=assessment.receipt.counting_rules,
    )
    return without_bsn(page, (d.text for d in submission.documents))


def formal_name(check: FormalCheck) -> str:
    """Name a demand on the form as a reader would."""
    return FORMAL_CHECKS.get(check.check, check.check.replace("_", " ").capitalize())


def _entry(verdict: Verdict, anchor: str, submission: Submission) -> Entry:
    criterion, ruling = verdict.criterion, verdict.ruling
    available = verdict.points_available
    return Entry(
        anchor=anchor,
        id=criterion.id,
        section=SECTIONS[criterion.section],
        text=criterion.text,
        short=shorten(criterion.text, 170),
        badges=_badges(verdict),
        why="" if ruling.outcome is Outcome.MET else WHYS[ruling.why].name,
        points="" if available is None else f"{verdict.points}/{available}",
        months=months_in_words(ruling.months) if ruling.months is not None else "",
        explanation=verdict.explanation or explain(ruling, criterion),
        advice=tuple(dict.fromkeys(text for text in (advise(ruling, criterion), verdict.advice) if text)),
        proof=_passages(ruling.citations, submission),
        nearest=_passages(ruling.nearest, submission),
        steps=ruling.steps,
    )


def _badges(verdict: Verdict) -> tuple[Badge, ...]:
    tone = {Outcome.MET: "good", Outcome.NOT_MET: "bad", Outcome.NEEDS_INPUT: "open"}[verdict.ruling.outcome]
    outcome = Badge(OUTCOMES[verdict.ruling.outcome], tone)
    return (outcome, Badge(REVIEW, "look")) if verdict.ruling.review else (outcome,)


def _passages(citations: tuple[Citation, ...], submission: Submission) -> tuple[Passage, ...]:
    return tuple(Passage(c.quote, f"{where(c, submission)}, {c.document.name}") for c in citations)


def _cost(verdict: Verdict, anchor: str) -> Cost:
    lost = points_lost(verdict)
    knockout = verdict.criterion.section is CriterionSection.KNOCKOUT
    return Cost(
        anchor=anchor,
        id=verdict.criterion.id,
        short=shorten(without_points(verdict.criterion.text), 110),
        why=WHYS[verdict.ruling.why].name if verdict.ruling.outcome is not Outcome.MET else "nog niet zeker",
        stake="knock-out" if knockout else f"{lost} punt" if lost == 1 else f"{lost} punten",
    )


def _knockouts(assessment: Assessment) -> Badge:
    outcomes = _knockout_outcomes(assessment)
    if not outcomes:
        return Badge("Geen knock-outs", "good")
    if assessment.knockouts_passed:
        return Badge(f"Alle {len(outcomes)} gehaald" if len(outcomes) > 1 else "Gehaald", "good")
    if assessment.knockouts_passed is None:
        return Badge(f"{outcomes.count(Outcome.NEEDS_INPUT)} van {len(outcomes)} aan te vullen", "open")
    return Badge(f"{outcomes.count(Outcome.NOT_MET)} van {len(outcomes)} niet gehaald", "bad")


def _knockouts_note(assessment: Assessment) -> str:
    reviewed = any(v.ruling.review for v in assessment.verdicts if v.criterion.section is CriterionSection.KNOCKOUT)
    parts = []
    if assessment.knockouts_passed is False:
        parts.append("Wie een knock-out niet haalt, wordt niet verder beoordeeld.")
    to_fill_in = _knockout_outcomes(assessment).count(Outcome.NEEDS_INPUT)
    if assessment.knockouts_passed is False and to_fill_in:
        parts.append(f"Nog aan te vullen: {to_fill_in}.")
    if reviewed:
        parts.append("Een mens moet er nog naar kijken.")
    return " ".join(parts)


def _knockout_outcomes(assessment: Assessment) -> list[Outcome]:
    return [v.ruling.outcome for v in assessment.verdicts if v.criterion.section is CriterionSection.KNOCKOUT]


def _score(assessment: Assessment) -> Score:
    available = assessment.points_available
    totals = (assessment.points, assessment.points_possible, assessment.points_reachable)
    sure, possible, reachable = (total * 100 // available if available else 0 for total in totals)
    return Score(*totals, available, sure, possible - sure, reachable - possible)


def _finding(finding: Finding) -> Note:
    tone = {Severity.ERROR: "bad", Severity.WARNING: "open", Severity.INFO: "look"}[finding.severity]
    return Note(
        badge=Badge(SEVERITIES[finding.severity], tone),
        text=finding.message,
        where=f"pagina {finding.page}" if finding.page else "",
        quote=finding.quote or "",
        extra=finding.question or "",
    )


def _formal(check: FormalCheck) -> Note:
    badge = {True: Badge("In orde", "good"), False: Badge("Niet in orde", "bad"), None: Badge("Niet vast te stellen", "open")}[
        check.ok
    ]
    return Note(badge, formal_name(check), where=check.found, extra=check.required)


def _rejection(rejection: Rejection, submission: Submission) -> Note:
    nearest = rejection.nearest
    return Note(
        badge=Badge(f"Criterium {rejection.criterion}", "look"),
        text=REJECTIONS[rejection.reason],
        quote=rejection.quote,
        extra=nearest.quote if nearest else "",
        where=where(nearest, submission) if nearest else "",
    )


def _receipt(receipt: Receipt, reference_date: str) -> tuple[tuple[str, str], ...]:
    names = {source.value: name for source, name in SOURCE_NAMES.items()}
    documents = tuple((f"sha256 {names.get(source, source)}", sha256) for source, sha256 in receipt.documents)
    prompts = tuple((f"sha256 instructie {template}", sha256) for template, sha256 in receipt.prompts)
    model = tuple(
        (name, value) for name, value in (("Taalmodel", receipt.model), ("Adres van het model", receipt.endpoint)) if value
    )
    return (
        ("Peildatum", reference_date),
        ("Versie van checker", receipt.version),
        ("Gelezen door", _ENGINES.get(receipt.engine, receipt.engine)),
        *model,
        ("sha256 opdracht", receipt.posting_sha256),
        *documents,
        *prompts,
    )


def _printed_day(iso: str) -> str:
    try:
        return short_day(date.fromisoformat(iso[:10]))
    except ValueError:
        return iso
