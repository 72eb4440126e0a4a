"""The notice to the candidate as Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.reporting.formats import markdown
from checker.reporting.notice import notice

if TYPE_CHECKING:
    from checker.domain.submissions import Submission
    from checker.domain.verdicts import Assessment
    from checker.reporting.edition import Edition


def render(assessment: Assessment, submission: Submission, edition: Edition) -> str:
    """Write the notice."""
    return markdown.write(notice(assessment, submission, edition))
