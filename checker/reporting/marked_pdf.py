"""The CV with every cited quote marked: the colour says the verdict, the number the criterion, the note what it proves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.domain.copies import Bookmark, Marking, Standing
from checker.dutch.bsn import find_bsn
from checker.errors import UnreadableError
from checker.reporting import LeftOutError
from checker.reporting.edition import PLAIN
from checker.reporting.marks import cited, marks_in, ruled
from checker.reporting.sources import where
from checker.reporting.text import redact_bsn, shorten, without_bsn, without_points
from checker.reporting.view import report
from checker.reporting.words import PREDICTION

if TYPE_CHECKING:
    from checker.domain.documents import Document
    from checker.domain.submissions import Submission
    from checker.domain.verdicts import Assessment, Verdict
    from checker.reporting.edition import Edition

NO_PDF = "het cv is een .{format}, en alleen in een pdf kan worden gemarkeerd. Exporteer het cv als pdf en controleer die."
BSN = (
    "er staat een burgerservicenummer (BSN) in het cv. In een kopie kan dat niet veilig onleesbaar worden gemaakt. "
    "Haal het uit het cv en controleer het opnieuw."
)
NO_MARKS = "in het cv staat geen enkel citaat om te markeren."
NO_COPY = "van het cv is hier geen kopie te maken."

# What the colours mean. How they look is decided where they are drawn.
LEGEND: dict[Standing, str] = {
    Standing.PROOF: "voldoet",
    Standing.REVIEW: "voldoet, een mens kijkt het na",
    Standing.NEAREST: "voldoet niet: dit komt het dichtst bij",
}
IN_MARGIN = "nummer in de kantlijn: het criterium"
ELSEWHERE = "Niet in dit cv gemarkeerd:"
MADE_FROM = "Waarop dit rust:"
BOOKMARK, QUOTE = 90, 120  # characters


def render(assessment: Assessment, submission: Submission, edition: Edition) -> bytes:
    """Make the copy, or say why there can be none."""
    document = submission.cv.document
    if document.format != "pdf":
        raise LeftOutError(NO_PDF.format(format=document.format))
    if _has_bsn(document, submission):
        raise LeftOutError(BSN)
    marking = marking_of(assessment, submission)
    if not marking.marks:
        raise LeftOutError(NO_MARKS)
    if edition.copier is None:
        raise LeftOutError(NO_COPY)
    try:
        return edition.copier.marked(document, marking)
    except UnreadableError as error:
        raise LeftOutError(str(error)) from error


def marking_of(assessment: Assessment, submission: Submission) -> Marking:
    """Decide all that is laid over the CV, citizen service numbers of the other papers blacked out."""
    marks, served = marks_in(submission.cv.document, assessment)
    number = f"aanvraag {assessment.posting.number}" if assessment.posting.number else ""
    used = {tag.standing for mark in marks for tag in mark.tags}
    marking = Marking(
        title=f"Cv met markeringen, {number}" if number else "Cv met markeringen",
        marks=marks,
        legend=(
            (None, f"Gemarkeerd voor {number or 'deze aanvraag'}:"),
            *((standing, words) for standing, words in LEGEND.items() if standing in used),
            (None, IN_MARGIN),
        ),
        about=_about(assessment, submission, frozenset(place for places in served for place in places)),
        bookmarks=tuple(
            Bookmark(_bookmark(verdict), next(mark for mark, places in enumerate(served) if place in places))
            for place, verdict in enumerate(assessment.verdicts)
            if any(place in places for places in served)
        ),
    )
    return without_bsn(marking, (d.text for d in submission.documents))


def _has_bsn(document: Document, submission: Submission) -> bool:
    """Tell whether a number that any of the papers names as a citizen service number stands in the CV, seen or unseen."""
    texts = [document.text, *(hidden.text for hidden in document.hidden)]
    known = frozenset[str]().union(*(find_bsn(t) for t in (*texts, *(d.text for d in submission.documents))))
    return any(redact_bsn(text, known) != text for text in texts)


def _bookmark(verdict: Verdict) -> str:
    asked = shorten(without_points(verdict.criterion.text), BOOKMARK)
    return f"{verdict.criterion.id} · {ruled(verdict)} · {asked}"


def _about(assessment: Assessment, submission: Submission, marked: frozenset[int]) -> str:
    """Say of the whole what no single mark says: the criteria without a mark, what this predicts, and what it was made from."""
    posting = assessment.posting
    head = ", ".join(part for part in (posting.title, posting.client, posting.number and f"aanvraag {posting.number}") if part)
    without = [_elsewhere(v, submission) for place, v in enumerate(assessment.verdicts) if place not in marked]
    receipt = [f"{name}: {value}" for name, value in report(assessment, submission, PLAIN, pictures=False).receipt]
    parts = [[head], [ELSEWHERE, *without] if without else [], [PREDICTION], [MADE_FROM, *receipt]]
    return "\n\n".join("\n".join(part) for part in parts if part)


def _elsewhere(verdict: Verdict, submission: Submission) -> str:
    """Name a criterion that no words of the CV are marked for, with what is cited from another paper."""
    quotes = [f"«{shorten(c.quote, QUOTE)}» ({where(c, submission)})" for c in cited(verdict)[0]]
    return " ".join([f"{verdict.criterion.id} · {ruled(verdict)}", *quotes])
