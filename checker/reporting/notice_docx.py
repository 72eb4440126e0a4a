"""The notice to the candidate as a Word document; the organisation fills in who answers for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.reporting.formats import word
from checker.reporting.notice import notice

if TYPE_CHECKING:
    from checker.domain.submissions import Submission
    from checker.domain.verdicts import Assessment
    from checker.reporting.edition import Edition


def render(assessment: Assessment, submission: Submission, edition: Edition) -> bytes:
    """Write the notice."""
    return word.write(notice(assessment, submission, edition))
