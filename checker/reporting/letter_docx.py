"""The draft motivation as a Word document, with the places of its proof as footnotes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.reporting.formats import word
from checker.reporting.letter_sheet import letter_sheet

if TYPE_CHECKING:
    from checker.domain.submissions import Submission
    from checker.domain.verdicts import Assessment
    from checker.reporting.edition import Edition


def render(assessment: Assessment, submission: Submission, edition: Edition) -> bytes:
    """Write the draft."""
    return word.write(letter_sheet(assessment, submission, edition))
