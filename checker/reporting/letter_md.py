"""The draft motivation as Markdown, for the candidate to rewrite."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.reporting.letter import letter
from checker.reporting.rendering import fill

if TYPE_CHECKING:
    from checker.domain.submissions import Submission
    from checker.domain.verdicts import Assessment
    from checker.reporting.edition import Edition


def render(assessment: Assessment, submission: Submission, edition: Edition) -> str:
    """Write the draft."""
    del edition
    draft = letter(assessment, submission)
    return fill("outline.md.j2" if draft.self_written else "letter.md.j2", draft=draft)
