"""The gap report as one self-contained page: to read on a screen or a telephone, to print on A4, to send on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.reporting.rendering import fill
from checker.reporting.view import report
from checker.reporting.words import PREDICTION

if TYPE_CHECKING:
    from checker.domain.submissions import Submission
    from checker.domain.verdicts import Assessment
    from checker.reporting.edition import Edition


def render(assessment: Assessment, submission: Submission, edition: Edition) -> str:
    """Write the page."""
    return fill("report.html.j2", page=report(assessment, submission, edition.today), prediction=PREDICTION)
