"""The gap report as one self-contained page: to read on a screen or a telephone, to print on A4, to send on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from checker.reporting.rendering import embedded, fill
from checker.reporting.report_words import REPORT
from checker.reporting.view import report

if TYPE_CHECKING:
    from checker.domain.submissions import Submission
    from checker.domain.verdicts import Assessment
    from checker.reporting.edition import Edition

_CLEAR = "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"
_IN_DUTCH = Markup(' lang="nl"')  # on what stays Dutch in a paper that is not, so that it is read aloud as Dutch


def render(assessment: Assessment, submission: Submission, edition: Edition) -> str:
    """Write the page. A picture is painted behind every clear one that shows it, so that the page carries it once."""
    return page(assessment, submission, edition, once=True)


def page(assessment: Assessment, submission: Submission, edition: Edition, *, once: bool) -> str:
    """Write the page with each picture `once`, or in every place where it is shown."""
    shown = report(assessment, submission, edition)
    pictures = {picture.name: embedded(picture.png, "png") for picture in shown.pictures}
    words = REPORT[edition.language]
    return fill(
        "report.html.j2",
        page=shown,
        words=words,
        language=edition.language.value,
        dutch="" if words.common.is_dutch else _IN_DUTCH,
        prediction=words.common.prediction,
        sources=dict.fromkeys(pictures, _CLEAR) if once else pictures,
        painted=pictures if once else {},
    )
