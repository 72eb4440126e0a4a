"""The gap report as Markdown: for a ticket, a mail or a repository."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.reporting.rendering import fill
from checker.reporting.report_words import REPORT
from checker.reporting.view import report
from checker.reporting.words import PREDICTION

if TYPE_CHECKING:
    from checker.domain.submissions import Submission
    from checker.domain.verdicts import Assessment
    from checker.reporting.edition import Edition


def render(assessment: Assessment, submission: Submission, edition: Edition) -> str:
    """Write the report, in words alone."""
    page = report(assessment, submission, edition, pictures=False)
    return fill("report.md.j2", page=page, words=REPORT[edition.language], prediction=PREDICTION)
