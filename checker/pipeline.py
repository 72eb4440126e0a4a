"""The order of the work: read, find, verify, score. The one file that knows it."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from checker.domain.claims import Claim, Rejection
from checker.domain.counting import CountingRule
from checker.domain.documents import Document
from checker.domain.postings import DemandKind, Posting
from checker.domain.submissions import Submission
from checker.domain.verdicts import Assessment, Call, Finding, Receipt, Severity, Verdict
from checker.errors import UnreadableError, UsageError
from checker.finding import rules
from checker.reading.criteria_file import load_criteria
from checker.reading.files import File, read_cv, read_document, read_motivation
from checker.reading.pool import Reader
from checker.reading.postings import read_posting, recognised
from checker.reading.resume import read_resume
from checker.reading.statement import read_statement
from checker.resources import program_version
from checker.scoring.agreement import agreed
from checker.scoring.findings import findings
from checker.scoring.formal import formal
from checker.scoring.judge import assess
from checker.scoring.lint import lint
from checker.scoring.outline import outline_findings
from checker.verifying.drafting import hear
from checker.verifying.verify import verify

if TYPE_CHECKING:
    from checker.finding.llm.endpoint import Endpoint

CRITERIA_SUFFIXES = (".yaml", ".yml")
PLAUSIBLE_YEARS = range(1990, 2101)
_NAME_NOT_MASKED = (
    "De naam van de kandidaat is in de stukken niet herkend; hij kan dus hebben gestaan in wat het model heeft gelezen. "
    "Zet de naam boven aan het cv, of in de naam van het bestand."
)


@dataclass(frozen=True, slots=True)
class Engine:
    """Who finds: the embedded rules, a model, or both. Whoever finds it, the same court decides."""

    name: str = "rules"
    model: Endpoint | None = None


RULES = Engine()


@dataclass(frozen=True, slots=True)
class PostingRead:
    """A posting with the text that its fields point into, what was found in it, and the calls it took."""

    posting: Posting
    text: str = ""  # empty for a criteria file
    findings: tuple[Finding, ...] = ()
    calls: tuple[Call, ...] = ()


def read(path: Path, *, engine: Engine = RULES, today: date | None = None, pool: Reader | None = None) -> PostingRead:
    """Read a posting, or a criteria file that a person reviewed: that one is taken as it is, by every engine."""
    if path.suffix.casefold() in CRITERIA_SUFFIXES:
        return PostingRead(_reviewed(path))
    document = read_document(path, pool=pool)
    if engine.model is not None:
        return _read_by_model(document, engine.model, today)
    posting = read_posting(document)
    return PostingRead(posting, document.text, lint(posting, document.text, today=today))


def _read_by_model(document: Document, model: Endpoint, today: date | None) -> PostingRead:
    """Hold a layout's reading against a model's outline; where no layout recognises the text, read along the outline."""
    from checker.finding.llm.criteria import outline
    from checker.kinds.proposals import with_proposals
    from checker.reading.outlined import plain, read_outlined

    own = read_posting(document) if recognised(document) else None
    given = outline(plain(document), model)
    outlined = read_outlined(document, given.outline)
    posting = own or outlined
    if not posting.criteria:
        message = f"In {document.name} wees het model geen criteria aan. Controleer of dit de uitvraag is."
        raise UnreadableError(message)
    found = (*outline_findings(own, outlined, given.outline), *lint(posting, document.text, today=today))
    return PostingRead(with_proposals(posting, given.outline), document.text, found, given.calls)


def _reviewed(path: Path) -> Posting:
    try:
        text = path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        message = f"{path.name}: dit criteriabestand is niet te lezen. Verwacht: een bestand van `checker criteria … -o`."
        raise UnreadableError(message) from error
    return load_criteria(text, name=path.name)


def submission_from(
    cv: Path | File,
    *,
    motivation: Path | File | None = None,
    statement: Path | File | None = None,
    pool: Reader | None = None,
) -> Submission:
    """Read everything handed in for one candidate."""
    document = read_cv(cv, pool=pool)
    _refuse_scan(document)
    letter = read_motivation(motivation, pool=pool) if motivation else None
    if letter:
        _refuse_scan(letter)
    return Submission(
        cv=read_resume(document),
        motivation=read_resume(letter) if letter else None,
        statement=read_statement(statement) if statement else None,
    )


def _refuse_scan(document: Document) -> None:
    if not document.has_text_layer:
        message = (
            f"{document.name}: dit bestand bevat alleen beeld (een scan of getekende letters), geen tekst die te lezen is. "
            "Verwacht: een pdf met tekst. Exporteer het stuk opnieuw als pdf uit het programma waarin het gemaakt is."
        )
        raise UnreadableError(message)


def beside(cv: Path) -> tuple[Path | None, Path | None]:
    """The motivation and the statement that lie beside a CV: X.motivatie.pdf and X.inschrijving.toml belong to X.pdf."""
    letter = next((p for s in ("pdf", "docx") if (p := cv.with_name(f"{cv.stem}.motivatie.{s}")).is_file()), None)
    statement = cv.with_name(f"{cv.stem}.inschrijving.toml")
    return letter, statement if statement.is_file() else None


def reference_date_of(posting: Posting, given: date | None) -> date:
    """The day on which everything is measured: as given, else the day the posting closes."""
    day = given or (posting.closes.date() if posting.closes else None)
    if day is None:
        message = (
            "De aanvraag noemt geen sluitingsdatum, dus de peildatum is onbekend. Geef hem mee met --reference-date JJJJ-MM-DD."
        )
        raise UsageError(message)
    if day.year not in PLAUSIBLE_YEARS:
        message = (
            f"De peildatum {day.isoformat()} kan niet kloppen: verwacht wordt een jaar van {PLAUSIBLE_YEARS.start} tot en met "
            f"{PLAUSIBLE_YEARS.stop - 1}. Verbeter de sluitingsdatum in de aanvraag, of geef --reference-date JJJJ-MM-DD mee."
        )
        raise UsageError(message)
    return day


@dataclass(frozen=True, slots=True)
class Order:
    """One check as it was asked for: the files, the engine, and the days to measure on and to count from."""

    posting: Path
    cv: Path
    motivation: Path | None = None
    statement: Path | None = None
    engine: Engine = RULES
    letter_by: Endpoint | None = None  # the model that drafts the letter, where one was asked to
    reference_date: date | None = None
    today: date | None = None


def run(order: Order, pool: Reader) -> tuple[Assessment, Submission]:
    """Carry out one check from files, with the workers of one pool for all PDFs."""
    letter, statement = beside(order.cv)
    posting = read(order.posting, engine=order.engine, today=order.today, pool=pool)
    day = reference_date_of(posting.posting, order.reference_date)
    submission = submission_from(
        order.cv, motivation=order.motivation or letter, statement=order.statement or statement, pool=pool
    )
    assessment = check(posting, submission, reference_date=day, engine=order.engine)
    if order.letter_by is not None:
        assessment = with_letter(assessment, submission, order.letter_by)
    return assessment, submission


def check(posting: PostingRead, submission: Submission, *, reference_date: date, engine: Engine = RULES) -> Assessment:
    """Check one submission against one posting."""
    asked = posting.posting
    judged = _judge(asked, submission, reference_date, engine)
    return Assessment(
        posting=asked,
        candidate=Path(submission.cv.document.name).stem,
        reference_date=reference_date.isoformat(),
        verdicts=judged.verdicts,
        receipt=_receipt(asked, submission, reference_date, engine, (*posting.calls, *judged.calls)),
        rejections=judged.rejections,
        formal=formal(asked, submission),
        findings=(*findings(asked, submission), *judged.findings, *posting.findings, *_notes(posting.calls)),
    )


@dataclass(frozen=True, slots=True)
class _Judged:
    verdicts: tuple[Verdict, ...]
    rejections: tuple[Rejection, ...]
    calls: tuple[Call, ...] = ()
    findings: tuple[Finding, ...] = ()


def _judge(posting: Posting, submission: Submission, day: date, engine: Engine) -> _Judged:
    """Bring the claims of each finder before the court, and where there are two, say what only one of them could prove."""

    def decided(claims: Sequence[Claim]) -> _Judged:
        evidence, rejections = verify(claims, submission)
        return _Judged(assess(posting, submission, evidence, day), rejections)

    if engine.model is None:
        return decided(rules.claims(posting, submission))
    from checker.finding.llm.claims import find

    offer = find(posting, submission, engine.model, verify)
    told = () if offer.is_candidate_known else (Finding("NAME_NOT_MASKED", Severity.WARNING, _NAME_NOT_MASKED),)
    found = (*told, *engine.model.findings, *_notes(offer.calls))
    by_model = replace(decided(offer.claims), calls=offer.calls, findings=found)
    if engine.name != "both":
        return by_model
    own = rules.claims(posting, submission)
    together = decided(tuple(dict.fromkeys((*own, *offer.claims))))
    verdicts = agreed(together.verdicts, decided(own).verdicts, by_model.verdicts)
    return _Judged(verdicts, together.rejections, offer.calls, found)


def with_letter(assessment: Assessment, submission: Submission, model: Endpoint) -> Assessment:
    """Have a model draft the letter from what is proved. A letter that the candidate must write is drafted by nobody."""
    from checker.finding.llm.letter import draft

    if any(d.kind is DemandKind.SELF_WRITTEN for c in assessment.posting.criteria for d in c.demands):
        return assessment
    drafted = draft(assessment, submission, model, hear)
    if drafted is None:
        return assessment
    calls = (*assessment.receipt.calls, *drafted.calls)
    receipt = _signed(replace(assessment.receipt, calls=calls), model)
    return replace(assessment, draft=drafted.draft, receipt=receipt, findings=(*assessment.findings, *_notes(drafted.calls)))


def _signed(receipt: Receipt, model: Endpoint) -> Receipt:
    """The receipt with the endpoint that was asked, and by which instructions."""
    prompts = tuple(dict.fromkeys((call.template, call.sha256) for call in receipt.calls))
    profile = model.profile
    return replace(receipt, model=profile.model, endpoint=profile.host, residency=profile.residency, prompts=prompts)


def _notes(calls: Sequence[Call]) -> tuple[Finding, ...]:
    """Why a second question that was due gave nothing: the first answer stands, and a reader must know."""
    return tuple(Finding("MODEL_NOTE", Severity.WARNING, call.note) for call in calls if call.note)


def _receipt(posting: Posting, submission: Submission, reference_date: date, engine: Engine, calls: tuple[Call, ...]) -> Receipt:
    papers = [("cv", submission.cv.document)]
    if submission.motivation:
        papers.append(("motivation", submission.motivation.document))
    if submission.statement:
        papers.append(("statement", submission.statement.document))
    receipt = Receipt(
        documents=tuple((source, document.sha256) for source, document in papers),
        posting_sha256=posting.sha256 or hashlib.sha256(posting.model_dump_json().encode()).hexdigest(),
        engine=engine.name,
        version=program_version(),
        reference_date=reference_date.isoformat(),
        counting_rules=tuple(rule.value for rule in CountingRule),
        calls=calls,
    )
    return _signed(receipt, engine.model) if engine.model else receipt
