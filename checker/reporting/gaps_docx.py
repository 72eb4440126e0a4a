"""The gap list as a Word document, for the candidate to fill in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.reporting.formats import word
from checker.reporting.gap_sheet import gap_sheet

if TYPE_CHECKING:
    from checker.domain.submissions import Submission
    from checker.domain.verdicts import Assessment
    from checker.reporting.edition import Edition


def render(assessment: Assessment, submission: Submission, edition: Edition) -> bytes:
    """Write the list."""
    return word.write(gap_sheet(assessment, submission, edition))
