"""The gap list as a draft mail: a recruiter opens it, adds the address and sends it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.reporting.formats import mail
from checker.reporting.gap_sheet import gap_sheet

if TYPE_CHECKING:
    from checker.domain.submissions import Submission
    from checker.domain.verdicts import Assessment
    from checker.reporting.edition import Edition


def render(assessment: Assessment, submission: Submission, edition: Edition) -> bytes:
    """Write the draft."""
    return mail.write(gap_sheet(assessment, submission, edition))
