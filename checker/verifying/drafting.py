"""The court for a drafted letter: a sentence stays where every number, name and period in it stands in its quotes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from checker.domain.documents import Citation, Span
from checker.domain.drafts import Draft, DraftParagraph, DraftSentence, DropReason
from checker.domain.submissions import Submission
from checker.domain.verdicts import Assessment
from checker.dutch.periods_moments import MONTH_NAME, MONTH_NUMBERS
from checker.dutch.words import key_of
from checker.kinds.facets.role import is_role_noun

_NUMBER = re.compile(r"\d+")
_MONTH = re.compile(rf"\b{MONTH_NAME}\b\.?", re.IGNORECASE)
_NUMERIC_MONTH = re.compile(r"(?<![\d.-])(?P<number>0?[1-9]|1[0-2])[-/.](?:19|20)?\d\d(?!\d)")
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_COUNTED = re.compile(
    r"\b(?:twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|vijftien|twintig|dertig|veertig|vijftig"
    r"|honderd|duizend|tientallen|honderden|duizenden)\b",
    re.IGNORECASE,
)
_SINCE = re.compile(r"\b(?:sinds|heden|momenteel|thans|nog steeds|jarenlang\w*|recent\w*)\b", re.IGNORECASE)
_STILL = re.compile(r"\b(?:heden|nu|sinds|present|huidig\w*|tot op heden|vanaf)\b|[-–—]\s*$", re.IGNORECASE)
_LEVELS = frozenset("mbo hbo wo vmbo bachelor master propedeuse doctoraal universitair universitaire".split())
# Words that open a Dutch sentence with a capital and name nobody.
_OPENERS = frozenset(
    """aan al alle als bij binnen bovendien daar daarbij daarmee daarna daarnaast daarvoor dat de deze die dit door dus een eerder
    en er het hier hierbij hierin hiermee hiervoor ik in met mijn na naast naar nu om onder ook op over samen sinds te ten
    tevens tijdens toen tot tussen uit uw van vanaf vanuit verder via voor voordat waar waarbij wanneer want wat wekelijks
    dagelijks we wij zo zowel momenteel thans graag jaarlijks maandelijks vervolgens inmiddels""".split()
)


def hear(said: Sequence[tuple[str, str, tuple[Citation, ...]]], assessment: Assessment, submission: Submission) -> Draft:
    """Keep what its quotes bear out, count the rest by reason."""
    known = " ".join(filter(None, (assessment.posting.title, assessment.posting.client)))
    dropped: Counter[DropReason] = Counter()
    kept: dict[str, list[DraftSentence]] = {}
    for topic, text, citations in said:
        sentence = " ".join(text.split())
        mixed = DropReason.MIXED if len(_jobs(citations, submission)) > 1 else None
        reason = mixed or fault(sentence, [c.quote for c in citations], known)
        if reason is None:
            kept.setdefault(topic, []).append(DraftSentence(sentence, citations))
        else:
            dropped[reason] += 1
    paragraphs = tuple(DraftParagraph(topic, tuple(sentences)) for topic, sentences in kept.items())
    return Draft(paragraphs, tuple(sorted(dropped.items())))


def _jobs(citations: Sequence[Citation], submission: Submission) -> set[Span]:
    """The jobs that the quotes stand in."""
    cv = submission.cv
    found = (cv.job_at(c.start) for c in citations if c.document is cv.document)
    return {job.span for job in found if job is not None}


def fault(sentence: str, quotes: Sequence[str], known: str = "") -> DropReason | None:
    """Return what a sentence says that its quotes do not, or None. `known` is what every letter to this client may name."""
    if not quotes or "[" in sentence:
        return DropReason.NO_QUOTE
    text = "\n".join(quotes)
    words = {word.casefold() for word in _WORD.findall(f"{text}\n{known}")}
    if not _numbers(sentence) <= _numbers(text) or any(m[0].casefold() not in words for m in _COUNTED.finditer(sentence)):
        return DropReason.STRANGE_NUMBER
    if not _months(sentence) <= _months(text) or (_SINCE.search(sentence) and not _STILL.search(text)):
        return DropReason.STRANGE_PERIOD
    strange = any(_is_strange(m, sentence, words) or _claims_more(m[0], words) for m in _WORD.finditer(sentence))
    return DropReason.STRANGE_NAME if strange else None


def _claims_more(word: str, known: set[str]) -> bool:
    """Tell whether a word names a function, or a level of education, that the quotes do not."""
    lower = word.casefold()
    if lower in known:
        return False
    return is_role_noun(key_of(lower)) or bool(_LEVELS & set(lower.split("-")) - known)


def _numbers(text: str) -> set[int]:
    return {int(number) for number in _NUMBER.findall(text)}


def _months(text: str) -> set[int]:
    """The months named in a text, as numbers; "03-2021" names one too."""
    named = {MONTH_NUMBERS[m["month"][:3].casefold()] for m in _MONTH.finditer(text)}
    return named | {int(m["number"]) for m in _NUMERIC_MONTH.finditer(text)}


def _is_strange(word: re.Match[str], sentence: str, known: set[str]) -> bool:
    """Tell whether a word is written as a name and stands in none of the quotes. A word that opens a sentence may be no name."""
    if not any(letter.isupper() for letter in word[0]) or word[0].casefold() in known or _MONTH.fullmatch(word[0]):
        return False
    before = sentence[: word.start()].rstrip(" \"'“”‘’")
    opens = not before or before.endswith((".", "!", "?", ":"))
    return not (opens and word[0].casefold() in _OPENERS)
