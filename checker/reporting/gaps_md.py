"""The gap list as Markdown, to paste in a mail to the candidate."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.reporting.gaps import gap_list
from checker.reporting.rendering import fill

if TYPE_CHECKING:
    from checker.domain.submissions import Submission
    from checker.domain.verdicts import Assessment
    from checker.reporting.edition import Edition


def render(assessment: Assessment, submission: Submission, edition: Edition) -> str:
    """Write the list."""
    return fill("gaps.md.j2", letter=gap_list(assessment, submission, edition.today))
