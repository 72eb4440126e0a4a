"""The order of the work: read, find, verify, score. The one file that knows it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from checker.domain.counting import CountingRule
from checker.domain.documents import Document
from checker.domain.postings import Posting
from checker.domain.submissions import Submission
from checker.domain.verdicts import Assessment, Finding, Receipt
from checker.errors import UnreadableError, UsageError
from checker.finding import rules
from checker.reading.criteria_file import load_criteria
from checker.reading.files import File, read_cv, read_document, read_motivation
from checker.reading.pool import Reader
from checker.reading.postings import read_posting
from checker.reading.resume import read_resume
from checker.reading.statement import read_statement
from checker.resources import program_version
from checker.scoring.findings import findings
from checker.scoring.formal import formal
from checker.scoring.judge import assess
from checker.scoring.lint import lint
from checker.verifying.verify import verify

CRITERIA_SUFFIXES = (".yaml", ".yml")
PLAUSIBLE_YEARS = range(1990, 2101)


def posting_and_text(path: Path, *, pool: Reader | None = None) -> tuple[Posting, str]:
    """Read a posting with the text that its fields point into, or a criteria file that a person reviewed, which has none."""
    if path.suffix.casefold() not in CRITERIA_SUFFIXES:
        document = read_document(path, pool=pool)
        return read_posting(document), document.text
    try:
        text = path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        message = f"{path.name}: dit criteriabestand is niet te lezen. Verwacht: een bestand van `checker criteria … -o`."
        raise UnreadableError(message) from error
    return load_criteria(text, name=path.name), ""


def posting_from(path: Path, *, pool: Reader | None = None) -> Posting:
    """Read a posting, or a criteria file, where its text is not needed."""
    return posting_and_text(path, pool=pool)[0]


def posting_findings(posting: Posting, text: str, *, today: date | None) -> tuple[Finding, ...]:
    """The linter's findings on a posting; a criteria file has no text to lint."""
    return lint(posting, text, today=today) if text else ()


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
    engine: str = "rules"
    reference_date: date | None = None
    today: date | None = None


def run(order: Order, pool: Reader) -> tuple[Assessment, Submission]:
    """Carry out one check from files, with the workers of one pool for all PDFs."""
    letter, statement = beside(order.cv)
    posting, text = posting_and_text(order.posting, pool=pool)
    day = reference_date_of(posting, order.reference_date)
    found = posting_findings(posting, text, today=order.today)
    submission = submission_from(
        order.cv, motivation=order.motivation or letter, statement=order.statement or statement, pool=pool
    )
    return check(posting, submission, reference_date=day, engine=order.engine, lint_findings=found), submission


def check(
    posting: Posting, submission: Submission, *, reference_date: date, engine: str, lint_findings: tuple[Finding, ...] = ()
) -> Assessment:
    """Check one submission against one posting."""
    claims = rules.claims(posting, submission)
    evidence, rejections = verify(claims, submission)
    return Assessment(
        posting=posting,
        candidate=Path(submission.cv.document.name).stem,
        reference_date=reference_date.isoformat(),
        verdicts=assess(posting, submission, evidence, reference_date),
        receipt=_receipt(posting, submission, reference_date, engine),
        rejections=rejections,
        formal=formal(posting, submission),
        findings=(*findings(posting, submission), *lint_findings),
    )


def _receipt(posting: Posting, submission: Submission, reference_date: date, engine: str) -> Receipt:
    papers = [("cv", submission.cv.document)]
    if submission.motivation:
        papers.append(("motivation", submission.motivation.document))
    if submission.statement:
        papers.append(("statement", submission.statement.document))
    return Receipt(
        documents=tuple((source, document.sha256) for source, document in papers),
        posting_sha256=posting.sha256 or hashlib.sha256(posting.model_dump_json().encode()).hexdigest(),
        engine=engine,
        version=program_version(),
        reference_date=reference_date.isoformat(),
        counting_rules=tuple(rule.value for rule in CountingRule),
    )


def parse_date(text: str | None, option: str) -> date | None:
    """Read a date given on the command line."""
    if text is None:
        return None
    for form in ("%Y-%m-%d", "%d-%m-%Y"):
        try:
            return datetime.strptime(text, form).date()
        except ValueError:
            continue
    message = f"{option}: {text!r} is geen datum. Verwacht: JJJJ-MM-DD, bijvoorbeeld 2026-06-29."
    raise UsageError(message)
