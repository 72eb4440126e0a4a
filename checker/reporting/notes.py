"""What stands beside the criteria in a report: formal checks, findings, refused quotes and the receipt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.domain.verdicts import Severity
from checker.reporting.page import Badge, Note
from checker.reporting.sources import where
from checker.reporting.words.dutch import DUTCH

if TYPE_CHECKING:
    from checker.domain.claims import Rejection
    from checker.domain.submissions import Submission
    from checker.domain.verdicts import Call, Finding, FormalCheck, Receipt
    from checker.reporting.report_words import ReportWords
    from checker.reporting.words.common import Words

_TONES = {Severity.ERROR: "bad", Severity.WARNING: "warn", Severity.INFO: "info"}


def formal_name(check: FormalCheck, words: Words = DUTCH) -> str:
    """Name a demand on the form as a reader would; one that has no name of its own is printed as it is called."""
    return words.formal_checks.get(check.check, check.check.replace("_", " ").capitalize())


def formal_note(check: FormalCheck, words: ReportWords) -> Note:
    """Word a check on the form."""
    badges = {
        True: Badge(words.in_order, "good"),
        False: Badge(words.not_in_order, "bad"),
        None: Badge(words.cannot_be_told, "open"),
    }
    return Note(badges[check.ok], formal_name(check, words.common), where=check.found, extra=check.required)


def finding_note(finding: Finding, words: ReportWords) -> Note:
    """Word a finding, with the question that can be asked about it."""
    return Note(
        badge=Badge(words.common.severities[finding.severity], _TONES[finding.severity]),
        text=finding.message,
        where=words.page.format(finding.page) if finding.page else "",
        quote=finding.quote or "",
        extra=finding.question or "",
    )


def rejection_note(rejection: Rejection, submission: Submission, words: ReportWords) -> Note:
    """Word a refused quote, with what does stand there."""
    nearest = rejection.nearest
    return Note(
        badge=Badge(words.rejected_for.format(rejection.criterion), "info"),
        text=words.common.rejections[rejection.reason],
        quote=rejection.quote,
        extra=nearest.quote if nearest else "",
        where=words.rejected_nearest.format(where(nearest, submission, words.common)) if nearest else "",
    )


def receipt_rows(receipt: Receipt, reference_date: str, words: ReportWords) -> tuple[tuple[str, str], ...]:
    """Name all that makes the assessment repeatable."""
    names = {source.value: name for source, name in words.common.sources.items()}
    documents = tuple((words.hash_document.format(names.get(source, source)), sha256) for source, sha256 in receipt.documents)
    prompts = tuple((words.hash_prompt.format(template), sha256) for template, sha256 in receipt.prompts)
    asked = ((words.model, receipt.model), (words.endpoint, receipt.endpoint), (words.residency, receipt.residency))
    calls = tuple((words.call.format(call.template), call_in_words(call, words)) for call in receipt.calls)
    return (
        (words.reference_date, reference_date),
        (words.version, receipt.version),
        (words.read_by, words.engines.get(receipt.engine, receipt.engine)),
        *((name, value) for name, value in asked if value),
        (words.hash_posting, receipt.posting_sha256),
        *documents,
        *prompts,
        *calls,
    )


def call_in_words(call: Call, words: ReportWords) -> str:
    """Say what a question to a model took."""
    if call.kept:
        return words.call_kept
    said = words.call_tokens.format(attempts=call.attempts, sent=call.tokens_in, cached=call.tokens_cached, got=call.tokens_out)
    return (
        said
        if call.cost is None
        else said + words.call_cost.format(cost=f"{call.cost:.4f}".replace(".", words.common.decimal), currency=call.currency)
    )
