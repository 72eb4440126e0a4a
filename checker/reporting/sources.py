"""Which paper a citation stands in, and how a reader is told where."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.domain.documents import Source

if TYPE_CHECKING:
    from checker.domain.documents import Citation
    from checker.domain.submissions import Submission
    from checker.reporting.words.common import Words


BY_RULES = "rules"  # the engine of a receipt whose model, if there is one, found nothing and only drafted the letter


def source_of(citation: Citation, submission: Submission) -> Source:
    """Return the paper: a file of its own is what it was handed in as, whatever parts were seen in it."""
    if submission.statement and citation.document.sha256 == submission.statement.document.sha256:
        return Source.STATEMENT
    if submission.motivation and citation.document.sha256 == submission.motivation.document.sha256:
        return Source.MOTIVATION
    return citation.source


def where(citation: Citation, submission: Submission, words: Words) -> str:
    """Name the paper and the page: cv, pagina 2."""
    name = words.sources[source_of(citation, submission)]
    return name if citation.page is None else words.page.format(name=name, page=citation.page)
