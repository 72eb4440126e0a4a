"""From an assessment to the page of a gap report: every decision about what is printed, so that the templates make none."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from checker.domain.postings import CriterionSection
from checker.domain.verdicts import Outcome
from checker.reporting.dates import moment, short_day, time_left
from checker.reporting.exhibits import Exhibition, album
from checker.reporting.notes import finding_note, formal_note, receipt_rows, rejection_note
from checker.reporting.page import Badge, Cost, Entry, Report, Score
from checker.reporting.report_words import REPORT, ReportWords
from checker.reporting.sources import source_of
from checker.reporting.stakes import by_stake, points_lost
from checker.reporting.text import shorten, without_bsn, without_points

if TYPE_CHECKING:
    from checker.domain.documents import Citation, Source
    from checker.domain.submissions import Submission
    from checker.domain.verdicts import Assessment, Verdict
    from checker.reporting.edition import Edition, Language

COSTLIEST = 3
TONES = {Outcome.MET: "good", Outcome.NOT_MET: "bad", Outcome.NEEDS_INPUT: "open"}


def report(assessment: Assessment, submission: Submission, edition: Edition, *, pictures: bool = True) -> Report:
    """Put an assessment into the words of a gap report, citizen service numbers blacked out."""
    posting, words, today = assessment.posting, REPORT[edition.language], edition.today
    taken = album(assessment.verdicts, submission, edition.copier if pictures else None)
    exhibition = Exhibition(submission, taken, words)
    anchors = {id(v): f"criterium-{n}" for n, v in enumerate(assessment.verdicts, 1)}
    entries = {id(v): _entry(v, anchors[id(v)], exhibition) for v in assessment.verdicts}
    by_section = {
        section: tuple(entries[id(v)] for v in assessment.verdicts if v.criterion.section is section)
        for section in CriterionSection
    }
    title = posting.title or words.untitled
    number = words.posting_number.format(posting.number) if posting.number else None
    page = Report(
        name=words.report.format(candidate=assessment.candidate, title=title),
        running=f"{title} · {assessment.candidate}",
        title=title,
        subtitle=" · ".join(part for part in (posting.client, number) if part),
        candidate=assessment.candidate,
        reference_date=_printed_day(assessment.reference_date, edition.language),
        knockouts=_knockouts(assessment, words),
        knockouts_note=_knockouts_note(assessment, words),
        score=_score(assessment, words),
        closes=moment(posting.closes, edition.language) if posting.closes else words.no_deadline,
        closes_left=time_left(posting.closes, today, edition.language) if posting.closes else "",
        questions=moment(posting.question_deadline, edition.language) if posting.question_deadline else "",
        questions_left=time_left(posting.question_deadline, today, edition.language) if posting.question_deadline else "",
        costs=tuple(_cost(v, anchors[id(v)], words) for v in by_stake(assessment)[:COSTLIEST]),
        knockout_entries=by_section[CriterionSection.KNOCKOUT],
        award_entries=by_section[CriterionSection.AWARD],
        formal=tuple(formal_note(c, words) for c in assessment.formal),
        findings=tuple(finding_note(f, words) for f in assessment.findings if not f.about_posting),
        lint=tuple(finding_note(f, words) for f in assessment.findings if f.about_posting),
        rejections=tuple(rejection_note(r, submission, words) for r in assessment.rejections),
        receipt=receipt_rows(assessment.receipt, _printed_day(assessment.receipt.reference_date, edition.language), words),
        counting_rules=assessment.receipt.counting_rules,
        pictures=tuple({picture.name: picture for picture in taken.values()}.values()),
    )
    return without_bsn(page, (d.text for d in submission.documents))


def _entry(verdict: Verdict, anchor: str, exhibition: Exhibition) -> Entry:
    criterion, ruling, words = verdict.criterion, verdict.ruling, exhibition.words
    available = verdict.points_available
    general = words.common.advise(ruling, criterion)
    return Entry(
        anchor=anchor,
        id=criterion.id,
        section=words.common.sections[criterion.section],
        text=criterion.text,
        short=shorten(without_points(criterion.text), 120),
        badges=_badges(verdict, words),
        why="" if ruling.outcome is Outcome.MET else words.common.whys[ruling.why].name,
        points="" if available is None else f"{verdict.points}/{available}",
        points_in_words="" if available is None else words.points_won.format(verdict.points, available),
        proved=_places(ruling.citations, exhibition),
        explanation=words.common.explanation_of(verdict),
        advice=(general,) if general else (),
        wording=(verdict.advice,) if verdict.advice and verdict.advice != general else (),
        evidence=(*exhibition.proof(ruling.citations), *exhibition.nearest(ruling.nearest)),
        steps=ruling.steps,
    )


def _badges(verdict: Verdict, words: ReportWords) -> tuple[Badge, ...]:
    outcome = Badge(words.common.outcomes[verdict.ruling.outcome], TONES[verdict.ruling.outcome])
    return (outcome, Badge(words.review, "look")) if verdict.ruling.review else (outcome,)


def _places(citations: tuple[Citation, ...], exhibition: Exhibition) -> str:
    """Say as shortly as a table needs where the proof stands: cv p. 2, 3; motivatie p. 1."""
    pages: dict[Source, dict[int, None]] = {}
    for citation in citations:
        found = pages.setdefault(source_of(citation, exhibition.submission), {})
        if citation.page is not None:
            found[citation.page] = None
    named = ((exhibition.words.common.sources[source], sorted(found)) for source, found in pages.items())
    return "; ".join(f"{name} p. {', '.join(map(str, found))}" if found else name for name, found in named)


def _cost(verdict: Verdict, anchor: str, words: ReportWords) -> Cost:
    lost = points_lost(verdict)
    knockout = verdict.criterion.section is CriterionSection.KNOCKOUT
    return Cost(
        anchor=anchor,
        id=verdict.criterion.id,
        short=shorten(without_points(verdict.criterion.text), 110),
        why=words.common.whys[verdict.ruling.why].name if verdict.ruling.outcome is not Outcome.MET else words.not_yet_sure,
        stake=words.knockout_stake if knockout else (words.point if lost == 1 else words.points_of).format(lost),
    )


def _knockouts(assessment: Assessment, words: ReportWords) -> Badge:
    outcomes = _knockout_outcomes(assessment)
    if not outcomes:
        return Badge(words.no_knockouts, "good")
    if assessment.knockouts_passed:
        return Badge(words.knockouts_passed.format(len(outcomes)) if len(outcomes) > 1 else words.knockout_passed, "good")
    if assessment.knockouts_passed is None:
        return Badge(words.knockouts_open.format(outcomes.count(Outcome.NEEDS_INPUT), len(outcomes)), "open")
    return Badge(words.knockouts_failed.format(outcomes.count(Outcome.NOT_MET), len(outcomes)), "bad")


def _knockouts_note(assessment: Assessment, words: ReportWords) -> str:
    reviewed = any(v.ruling.review for v in assessment.verdicts if v.criterion.section is CriterionSection.KNOCKOUT)
    to_fill_in = _knockout_outcomes(assessment).count(Outcome.NEEDS_INPUT)
    parts = []
    if assessment.knockouts_passed is False:
        parts.append(words.knockouts_elimination)
        parts += [words.knockouts_to_fill_in.format(to_fill_in)] if to_fill_in else []
    if reviewed:
        parts.append(words.knockouts_to_review)
    return " ".join(parts)


def _knockout_outcomes(assessment: Assessment) -> list[Outcome]:
    return [v.ruling.outcome for v in assessment.verdicts if v.criterion.section is CriterionSection.KNOCKOUT]


def _score(assessment: Assessment, words: ReportWords) -> Score:
    available = assessment.points_available
    totals = {"sure": assessment.points, "possible": assessment.points_possible, "reachable": assessment.points_reachable}
    sure, possible, reachable = (total * 100 // available if available else 0 for total in totals.values())
    return Score(
        **totals,
        available=available,
        sure_width=sure,
        possible_width=possible - sure,
        reachable_width=reachable - possible,
        in_words=words.scale.format(available=available, **totals),
    )


def _printed_day(iso: str, language: Language) -> str:
    try:
        return short_day(date.fromisoformat(iso[:10]), language)
    except ValueError:
        return iso
