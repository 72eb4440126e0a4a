"""The gap list for the candidate, by what is at stake: what is asked, what stands there, what to write if it is true."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.domain.postings import CriterionSection
from checker.domain.verdicts import REACHABLE, Outcome, Why
from checker.reporting.dates import moment, time_left
from checker.reporting.frames import facets_of, what_to_write, where_to_write
from checker.reporting.notes import formal_name
from checker.reporting.page import Passage
from checker.reporting.sources import where
from checker.reporting.stakes import by_stake, points_lost
from checker.reporting.text import without_bsn, without_points
from checker.reporting.words import DEMANDS, FACETS, UNRECOGNISED_TO_CANDIDATE, WHYS, months_in_words

if TYPE_CHECKING:
    from datetime import date

    from checker.domain.postings import CvRequirements, Posting
    from checker.domain.submissions import Submission
    from checker.domain.verdicts import Assessment, Verdict

FIRST = "Eerst dit: wie een knock-out niet haalt, valt af"
TO_WIN = "Hier zijn punten te winnen door het op te schrijven"
ONLY_IF_MORE = "Dit helpt alleen als er meer is dan er nu staat"
CLEARER = "Dit staat er al; duidelijker mag, want iemand moet het nog nakijken."
HIGHER = "Dit staat er al, maar met meer aantoonbare maanden is een hogere trede mogelijk."
_ABOUT_TIME = frozenset({Why.TOO_SHORT, Why.OUTSIDE_WINDOW, Why.DATES_AMBIGUOUS})
_TO_CONFIRM = {
    "availability": "Bevestiging van je beschikbaarheid",
    "presence": "Bevestiging van je aanwezigheid",
    "declaration": "Verklaring",
    "rate": "Opgave van je uurtarief",
    "residence": "Opgave van je woonplaats",
}


@dataclass(frozen=True, slots=True)
class Gap:
    """One thing that is missing, said to the candidate."""

    heading: str
    asked: str
    to_prove: tuple[str, ...]
    now: tuple[Passage, ...]
    missing: str
    write: tuple[str, ...]
    where: str
    tips: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Chapter:
    """Gaps of one weight, under one heading."""

    heading: str
    gaps: tuple[Gap, ...]


@dataclass(frozen=True, slots=True)
class GapList:
    """The whole letter to the candidate."""

    title: str
    client: str
    number: str
    closes: str
    questions: str
    chapters: tuple[Chapter, ...]
    checklist: tuple[str, ...]
    made_with: str


def gap_list(assessment: Assessment, submission: Submission, today: date | None = None) -> GapList:
    """Put an assessment into the words of a gap list, citizen service numbers blacked out."""
    posting = assessment.posting
    letter = GapList(
        title=posting.title or "de opdracht",
        client=posting.client or "",
        number=posting.number or "",
        closes=_deadline(posting, today),
        questions=_questions(posting, today),
        chapters=_chapters(assessment, submission),
        checklist=_checklist(assessment),
        made_with=_made_with(assessment),
    )
    return without_bsn(letter, (d.text for d in submission.documents))


def _chapters(assessment: Assessment, submission: Submission) -> tuple[Chapter, ...]:
    open_ones = by_stake(assessment)
    awards = [v for v in open_ones if v.criterion.section is CriterionSection.AWARD]
    parts = (
        (FIRST, [v for v in open_ones if v.criterion.section is CriterionSection.KNOCKOUT]),
        (TO_WIN, [v for v in awards if _writing_helps(v)]),
        (ONLY_IF_MORE, [v for v in awards if not _writing_helps(v)]),
    )
    return tuple(Chapter(heading, tuple(_gap(v, submission) for v in verdicts)) for heading, verdicts in parts if verdicts)


def _writing_helps(verdict: Verdict) -> bool:
    return verdict.ruling.why in REACHABLE or verdict.ruling.review


def _gap(verdict: Verdict, submission: Submission) -> Gap:
    criterion, ruling = verdict.criterion, verdict.ruling
    passages = ruling.nearest or ruling.citations
    return Gap(
        heading=_heading(verdict),
        asked=criterion.text,
        to_prove=tuple(dict.fromkeys(f"{FACETS[f.name]}: {f.text}" for f in facets_of(criterion.requirement))),
        now=tuple(Passage(c.quote, where(c, submission)) for c in passages),
        missing=_missing(verdict),
        write=what_to_write(criterion, ruling.why, worded=verdict.advice),
        where=where_to_write(criterion),
        tips=tuple(dict.fromkeys(DEMANDS[demand.kind] for demand in criterion.demands)),
    )


def _heading(verdict: Verdict) -> str:
    if verdict.criterion.section is CriterionSection.KNOCKOUT:
        return f"Criterium {verdict.criterion.id} (knock-out)"
    lost = points_lost(verdict)
    return f"Criterium {verdict.criterion.id} ({lost} {'punt' if lost == 1 else 'punten'})"


def _missing(verdict: Verdict) -> str:
    ruling = verdict.ruling
    sentences = [WHYS[ruling.why].candidate]
    if ruling.why is Why.NEEDS_INPUT and verdict.criterion.requirement.kind == "unclassified":
        sentences = [UNRECOGNISED_TO_CANDIDATE]
    elif ruling.outcome is Outcome.MET:
        sentences = [CLEARER if ruling.review else HIGHER]
    elif ruling.months is not None and ruling.why in _ABOUT_TIME:
        sentences.append(f"We tellen nu {months_in_words(ruling.months)}.")
    if ruling.review and ruling.outcome is not Outcome.MET:
        sentences.append("Iemand kijkt hier nog naar; hoe duidelijker het er staat, hoe beter.")
    return " ".join(sentences)


def _checklist(assessment: Assessment) -> tuple[str, ...]:
    posting = assessment.posting
    items = [
        f"{_TO_CONFIRM[v.criterion.requirement.kind]}: «{without_points(v.criterion.text)}»"
        for v in assessment.verdicts
        if v.criterion.requirement.kind in _TO_CONFIRM and not _sure(v)
    ]
    items += _condition(posting)
    items += [f"{formal_name(c)}: gevraagd {c.required}, nu {c.found}" for c in assessment.formal if c.ok is False]
    if posting.cv_requirements.min_references:
        wanted = posting.cv_requirements.min_references
        items.append(f"Referenties: {wanted}, elk met naam, functie en organisatie. Vraag ze eerst om toestemming.")
    items += _form(posting.cv_requirements)
    items += [f"{paper.name}: «{paper.quote}»" for paper in posting.papers]
    return tuple(dict.fromkeys(items))


def _sure(verdict: Verdict) -> bool:
    return verdict.ruling.outcome is Outcome.MET and not verdict.ruling.review


def _condition(posting: Posting) -> list[str]:
    condition, items = posting.execution_condition, []
    if condition.substantiation_required:
        quote = condition.substantiation_quote or condition.quote
        items.append("Schriftelijke onderbouwing van de uitvoeringsvoorwaarde" + (f": «{quote}»" if quote else ""))
    if condition.zzp_excluded:
        quote = condition.zzp_quote or condition.quote
        items.append("Contractvorm: als zzp'er kan deze opdracht niet" + (f". «{quote}»" if quote else ""))
    return items


def _form(rules: CvRequirements) -> list[str]:
    asked = [
        text
        for wanted, text in (
            (rules.max_pages, f"hooguit {rules.max_pages} pagina's"),
            (rules.language, f"taal {rules.language}"),
            (rules.format, f"bestandsformaat {rules.format}"),
            (rules.single_document, "alles in één document"),
        )
        if wanted
    ]
    return [f"Vorm van je cv: {', '.join(asked)}"] if asked else []


def _deadline(posting: Posting, today: date | None) -> str:
    return _with_days(moment(posting.closes), time_left(posting.closes, today)) if posting.closes else ""


def _questions(posting: Posting, today: date | None) -> str:
    deadline = posting.question_deadline
    return _with_days(moment(deadline), time_left(deadline, today)) if deadline else ""


def _with_days(when: str, left: str) -> str:
    return f"{when} ({left})" if left else when


def _made_with(assessment: Assessment) -> str:
    model = assessment.receipt.model
    reader = f"Daarbij is een taalmodel gebruikt ({model})." if model else "Daarbij is geen taalmodel gebruikt."
    return (
        "Deze lijst is gemaakt met een programma dat je stukken naast de criteria van de opdracht legt. "
        f"{reader} Het programma voorspelt alleen de eerste beoordeling van de stukken; een mens beslist. "
        "Je mag altijd vragen of iemand er zelf naar kijkt, en uitleg vragen over wat hier staat."
    )
