"""The CV with every cited quote marked: the colour says the verdict, the number the criterion, the note what it proves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.domain.copies import Bookmark, Marking
from checker.dutch.bsn import find_bsn
from checker.errors import UnreadableError
from checker.reporting import LeftOutError
from checker.reporting.edition import PLAIN, Edition
from checker.reporting.mark_words import MARKS
from checker.reporting.marks import cited, marks_in, ruled
from checker.reporting.sources import where
from checker.reporting.text import redact_bsn, shorten, without_bsn, without_points
from checker.reporting.view import report

if TYPE_CHECKING:
    from checker.domain.documents import Document
    from checker.domain.submissions import Submission
    from checker.domain.verdicts import Assessment, Verdict
    from checker.reporting.edition import Language
    from checker.reporting.mark_words import MarkWords

NO_PDF = "het cv is een .{format}, en alleen in een pdf kan worden gemarkeerd. Exporteer het cv als pdf en controleer die."
BSN = (
    "er staat een burgerservicenummer (BSN) in het cv. In een kopie kan dat niet veilig onleesbaar worden gemaakt. "
    "Haal het uit het cv en controleer het opnieuw."
)
NO_MARKS = "in het cv staat geen enkel citaat om te markeren."
NO_COPY = "van het cv is hier geen kopie te maken."

BOOKMARK, QUOTE = 90, 120  # characters


def render(assessment: Assessment, submission: Submission, edition: Edition) -> bytes:
    """Make the copy, or say why there can be none."""
    document = submission.cv.document
    if document.format != "pdf":
        raise LeftOutError(NO_PDF.format(format=document.format))
    if _has_bsn(document, submission):
        raise LeftOutError(BSN)
    marking = marking_of(assessment, submission, edition.language)
    if not marking.marks:
        raise LeftOutError(NO_MARKS)
    if edition.copier is None:
        raise LeftOutError(NO_COPY)
    try:
        return edition.copier.marked(document, marking)
    except UnreadableError as error:
        raise LeftOutError(str(error)) from error


def marking_of(assessment: Assessment, submission: Submission, language: Language = PLAIN.language) -> Marking:
    """Decide all that is laid over the CV, citizen service numbers of the other papers blacked out."""
    words = MARKS[language]
    marks, served = marks_in(submission.cv.document, assessment, words)
    number = _number(assessment, words)
    used = {tag.standing for mark in marks for tag in mark.tags}
    marking = Marking(
        title=f"{words.title}, {number}" if number else words.title,
        marks=marks,
        legend=(
            (None, words.marked_for.format(number=number or words.no_number)),
            *((standing, meaning) for standing, meaning in words.legend.items() if standing in used),
            (None, words.in_margin),
        ),
        about=_about(assessment, submission, frozenset(place for places in served for place in places), words),
        bookmarks=tuple(
            Bookmark(_bookmark(verdict, words), next(mark for mark, places in enumerate(served) if place in places))
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


def _number(assessment: Assessment, words: MarkWords) -> str:
    return words.number.format(number=assessment.posting.number) if assessment.posting.number else ""


def _bookmark(verdict: Verdict, words: MarkWords) -> str:
    asked = shorten(without_points(verdict.criterion.text), BOOKMARK)
    return f"{verdict.criterion.id} · {ruled(verdict, words)} · {asked}"


def _about(assessment: Assessment, submission: Submission, marked: frozenset[int], words: MarkWords) -> str:
    """Say of the whole what no single mark says: the criteria without a mark, what this predicts, and what it was made from."""
    posting, edition = assessment.posting, Edition(language=words.common.language)
    head = ", ".join(part for part in (posting.title, posting.client, _number(assessment, words)) if part)
    without = [_elsewhere(v, submission, words) for place, v in enumerate(assessment.verdicts) if place not in marked]
    receipt = [f"{name}: {value}" for name, value in report(assessment, submission, edition, pictures=False).receipt]
    parts = [
        [head],
        [words.stays_dutch] if words.stays_dutch else [],
        [words.elsewhere, *without] if without else [],
        [words.common.prediction],
        [words.made_from, *receipt],
    ]
    return "\n\n".join("\n".join(part) for part in parts if part)


def _elsewhere(verdict: Verdict, submission: Submission, words: MarkWords) -> str:
    """Name a criterion that no words of the CV are marked for, with what is cited from another paper."""
    quotes = [f"«{shorten(c.quote, QUOTE)}» ({where(c, submission, words.common)})" for c in cited(verdict)[0]]
    return " ".join([f"{verdict.criterion.id} · {ruled(verdict, words)}", *quotes])
