"""The gap list as plain text, to paste into a mail to the candidate."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.reporting.formats import plain
from checker.reporting.gap_sheet import gap_sheet

if TYPE_CHECKING:
    from checker.domain.submissions import Submission
    from checker.domain.verdicts import Assessment
    from checker.reporting.edition import Edition


def render(assessment: Assessment, submission: Submission, edition: Edition) -> str:
    """Write the list."""
    return plain.write(gap_sheet(assessment, submission, edition))
