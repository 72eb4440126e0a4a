"""The gap list for the candidate, by what is at stake: what is asked, what stands there, what to write if it is true."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.domain.postings import CriterionSection
from checker.domain.verdicts import REACHABLE, Outcome, Why
from checker.dutch.clauses import contradiction
from checker.reporting.checklist import Checklist, checklist
from checker.reporting.dates import moment, time_left
from checker.reporting.frames import facets_of, what_to_write
from checker.reporting.passages import seen, where_to_write
from checker.reporting.questions import question, says_all
from checker.reporting.sources import BY_RULES
from checker.reporting.stakes import by_stake, points_lost
from checker.reporting.text import one_line, quoted, without_points

if TYPE_CHECKING:
    from datetime import date, datetime

    from checker.domain.submissions import Submission
    from checker.domain.verdicts import Assessment, Verdict
    from checker.reporting.edition import Language
    from checker.reporting.gap_words import GapWords
    from checker.reporting.words.common import Words

_ABOUT_TIME = frozenset({Why.TOO_SHORT, Why.OUTSIDE_WINDOW, Why.DATES_AMBIGUOUS})
_PROMISES = frozenset({"availability", "presence", "declaration", "motivation", "residence"})


@dataclass(frozen=True, slots=True)
class Gap:
    """One thing that is missing, said to the candidate."""

    number: int
    criterion: str
    question: str
    worth: str
    asked: str
    to_prove: str
    missing: str
    seen: str
    where: str
    write: tuple[str, ...]
    tips: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Chapter:
    """Gaps of one weight, under one heading."""

    heading: str
    meaning: str
    gaps: tuple[Gap, ...]


@dataclass(frozen=True, slots=True)
class Deadline:
    """A moment that must not be missed, and how many days are left."""

    name: str
    when: str
    left: str


@dataclass(frozen=True, slots=True)
class GapList:
    """The whole letter to the candidate."""

    title: str
    client: str
    number: str
    standing: str
    deadlines: tuple[Deadline, ...]
    chapters: tuple[Chapter, ...]
    checklist: Checklist
    model: str

    @property
    def gaps(self) -> tuple[Gap, ...]:
        """All gaps, the most important first."""
        return tuple(gap for chapter in self.chapters for gap in chapter.gaps)


def gap_list(assessment: Assessment, submission: Submission, words: GapWords, today: date | None = None) -> GapList:
    """Put an assessment into the words of a gap list."""
    posting = assessment.posting
    chapters = _chapters(assessment, submission, words)
    numbers = {gap.criterion: gap.number for chapter in chapters for gap in chapter.gaps}
    return GapList(
        title=posting.title or words.an_assignment,
        client=posting.client or "",
        number=posting.number or "",
        standing=_standing(assessment, words),
        deadlines=(
            *_deadline(words.closes, "{when}", posting.closes, today, words.common.language),
            *_deadline(words.questions, words.until, posting.question_deadline, today, words.common.language),
        ),
        chapters=chapters,
        checklist=checklist(assessment, words, numbers),
        model=(assessment.receipt.model or "") if assessment.receipt.engine != BY_RULES else "",
    )


def _standing(assessment: Assessment, words: GapWords) -> str:
    if assessment.points_reachable <= assessment.points:
        return ""
    standing = words.standing.format(
        sure=assessment.points, available=assessment.points_available, reachable=assessment.points_reachable
    )
    return standing if assessment.knockouts_passed else standing + words.standing_knockouts


def _deadline(name: str, form: str, when: datetime | None, today: date | None, language: Language) -> tuple[Deadline, ...]:
    return (Deadline(name, form.format(when=moment(when, language)), time_left(when, today, language)),) if when else ()


def _chapters(assessment: Assessment, submission: Submission, words: GapWords) -> tuple[Chapter, ...]:
    open_ones = by_stake(assessment)
    awards = [v for v in open_ones if v.criterion.section is CriterionSection.AWARD]
    parts = (
        (
            words.first_knockouts,
            words.knockout_meaning,
            [v for v in open_ones if v.criterion.section is CriterionSection.KNOCKOUT],
        ),
        (words.to_win, "", [v for v in awards if _writing_helps(v)]),
        (words.only_if_more, words.only_if_more_meaning, [v for v in awards if not _writing_helps(v)]),
    )
    chapters, number = [], 1
    for heading, meaning, verdicts in parts:
        gaps = tuple(_gap(v, submission, words, number + n) for n, v in enumerate(verdicts))
        number += len(gaps)
        chapters += [Chapter(heading, meaning, gaps)] if gaps else []
    return tuple(chapters)


def _writing_helps(verdict: Verdict) -> bool:
    return verdict.ruling.why in REACHABLE or verdict.ruling.review


def _gap(verdict: Verdict, submission: Submission, words: GapWords, number: int) -> Gap:
    criterion, ruling = verdict.criterion, verdict.ruling
    write = what_to_write(criterion, ruling.why, literal=words.literal, worded=verdict.advice)
    return Gap(
        number=number,
        criterion=criterion.id,
        question=question(criterion, words.question),
        worth=_worth(verdict, words),
        asked="" if says_all(criterion, words.question) else quoted(without_points(criterion.text)),
        to_prove=_to_prove(verdict, words.common),
        missing=_missing(verdict, words),
        seen=seen(ruling.nearest or ruling.citations, submission, words.common),
        where=where_to_write(criterion, ruling, submission, words.places) if write else "",
        write=write,
        tips=tuple(dict.fromkeys(words.demands[demand.kind] for demand in criterion.demands)),
    )


def _worth(verdict: Verdict, words: GapWords) -> str:
    if verdict.criterion.section is CriterionSection.KNOCKOUT:
        return words.knockout
    one, more = words.points
    lost = points_lost(verdict)
    return (one if lost == 1 else more).format(points=lost)


def _to_prove(verdict: Verdict, words: Words) -> str:
    """Name the things to be proved, where one of several may be what is lacking."""
    if verdict.ruling.why is not Why.IMPLICIT:
        return ""
    facets = [f"{words.facets[f.name]} {quoted(f.text)}" for f in facets_of(verdict.criterion.requirement)]
    return words.joined(list(dict.fromkeys(facets))) if len(facets) > 1 else ""


def _missing(verdict: Verdict, words: GapWords) -> str:
    ruling, kind = verdict.ruling, verdict.criterion.requirement.kind
    sentences = [_spoken_against(verdict, words) or words.common.whys[ruling.why].candidate]
    if ruling.why is Why.NEEDS_INPUT and kind == "unclassified":
        sentences = [words.unrecognised]
    elif ruling.outcome is Outcome.MET:
        sentences = [words.clearer if ruling.review else words.higher]
    elif ruling.months and ruling.why in _ABOUT_TIME:
        sentences.append(words.counted.format(months=words.common.months_in_words(ruling.months)))
    if ruling.review and ruling.outcome is not Outcome.MET:
        sentences.append(words.looked_at)
    return " ".join(sentences)


def _spoken_against(verdict: Verdict, words: GapWords) -> str:
    """Say so where the CV itself denies what is asked; a promise is no denial of what it promises."""
    if verdict.ruling.why is not Why.IMPLICIT or verdict.criterion.requirement.kind in _PROMISES:
        return ""
    for citation in verdict.ruling.nearest:
        text = one_line(citation.quote)
        if (found := contradiction(text, 0, len(text))) is not None:
            return words.spoken_against.get(found.kind, "")
    return ""
