"""The form of the submission: pages as this posting counts them, references, language, format, one document, text layer."""

from __future__ import annotations

from checker.domain.documents import PartKind
from checker.domain.postings import CvRequirements, Posting
from checker.domain.submissions import Submission
from checker.domain.verdicts import FormalCheck
from checker.dutch.words import words

_DUTCH = frozenset("de het een en van in met voor op ik bij als naar zijn aan door over werd heb ook uit om te die dat".split())
_ENGLISH = frozenset("the and of in with for on i at as to was were have also from by that which my an is are".split())


def formal(posting: Posting, submission: Submission) -> tuple[FormalCheck, ...]:
    """Check what the posting asks of the form; what it does not ask is not checked."""
    asked = posting.cv_requirements
    checks = [_text_layer(submission)]
    if asked.max_pages is not None:
        checks.append(_pages(asked, submission))
    if asked.min_references is not None:
        found = len(submission.cv.references)
        checks.append(FormalCheck("references", found >= asked.min_references, str(found), f"minimaal {asked.min_references}"))
    if asked.language:
        checks.append(_language(asked.language, submission))
    if asked.format:
        is_right = submission.cv.document.format == asked.format.casefold()
        checks.append(FormalCheck("format", is_right, submission.cv.document.format, asked.format.casefold()))
    if asked.single_document:
        separate = submission.motivation is not None
        checks.append(
            FormalCheck(
                "single_document", not separate, "motivatie als los bestand" if separate else "één document", "één document"
            )
        )
    return tuple(checks)


def counted_pages(asked: CvRequirements, submission: Submission) -> int:
    """Physical pages less what this posting excludes; a letter in a file of its own counts only where one document is asked."""
    document = submission.cv.document
    excluded = " ".join(asked.pages_excluded).casefold()
    left_out = {PartKind.MOTIVATION} if "motivati" in excluded or "brief" in excluded else set()
    if "voorblad" in excluded or "omslag" in excluded:
        left_out.add(PartKind.COVER)
    kept: set[int] = {p.number for p in document.pages}
    for part in document.parts:
        if part.kind in left_out:
            shared = {n for other in document.parts if other.kind not in left_out for n in other.pages}
            kept -= set(part.pages) - shared
    total = len(kept)
    if asked.single_document and submission.motivation and PartKind.MOTIVATION not in left_out:
        total += len(submission.motivation.document.pages)
    return total


def _pages(asked: CvRequirements, submission: Submission) -> FormalCheck:
    required = f"maximaal {asked.max_pages}"
    if asked.pages_excluded:
        required += f", exclusief {' en '.join(asked.pages_excluded)}"
    if not submission.cv.document.pages:
        return FormalCheck("pages", None, f"niet te tellen in een .{submission.cv.document.format}", required)
    found = counted_pages(asked, submission)
    return FormalCheck("pages", found <= (asked.max_pages or 0), str(found), required)


def _text_layer(submission: Submission) -> FormalCheck:
    has = submission.cv.document.has_text_layer
    return FormalCheck("text_layer", has, "tekst" if has else "alleen beeld (scan)", "tekst die te lezen is")


def language_of(text: str) -> str | None:
    """Tell whether a text is Dutch ("nl") or English ("en") by its most common words, or None where there are too few."""
    keys = [w.key for w in words(text[:20000])]
    dutch, english = sum(k in _DUTCH for k in keys), sum(k in _ENGLISH for k in keys)
    if dutch + english < 10:
        return None
    return "nl" if dutch >= english else "en"


def _language(wanted: str, submission: Submission) -> FormalCheck:
    names = {"nl": "Nederlands", "en": "Engels"}
    found = language_of(submission.cv.document.text)
    if found is None:
        return FormalCheck("language", None, "te weinig tekst", wanted)
    return FormalCheck("language", names[found].casefold() == wanted.casefold(), names[found], wanted)
