"""The draft motivation as Markdown, for the candidate to rewrite."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.reporting.formats import markdown
from checker.reporting.letter_sheet import letter_sheet

if TYPE_CHECKING:
    from checker.domain.submissions import Submission
    from checker.domain.verdicts import Assessment
    from checker.reporting.edition import Edition


def render(assessment: Assessment, submission: Submission, edition: Edition) -> str:
    """Write the draft."""
    return markdown.write(letter_sheet(assessment, submission, edition))
