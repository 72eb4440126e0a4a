"""The gap report as Markdown: for a ticket, a mail or a repository."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.reporting.rendering import fill
from checker.reporting.report_words import REPORT
from checker.reporting.view import report

if TYPE_CHECKING:
    from checker.domain.submissions import Submission
    from checker.domain.verdicts import Assessment
    from checker.reporting.edition import Edition


def render(assessment: Assessment, submission: Submission, edition: Edition) -> str:
    """Write the report, in words alone."""
    page = report(assessment, submission, edition, pictures=False)
    words = REPORT[edition.language]
    return fill("report.md.j2", page=page, words=words, prediction=words.common.prediction)
