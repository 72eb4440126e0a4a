"""He or she: made neutral where the candidate is spoken of in the third person."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checker.domain.documents import Source, Span
from checker.dutch.words import PARTICLES
from checker.finding.masking.projection import Mask, Placeholder
from checker.finding.masking.sheet import CONTACT, Sheet

_SUBJECT = re.compile(r"\b(?:hij|zij|ze|he|she)\b(?!/)", re.IGNORECASE)
# Zijn is also a verb: before one of these words, before a stop and behind te it can be nothing else.
_AFTER_VERB = (
    r"de|het|een|er|niet|ook|in|op|bij|van|voor|met|te|om|dat|die|door|naar|uit|aan|tot|als|en|of|maar|geen|daar|hier|dan|over"
    rf"|onder|tijdens|binnen|sinds|geheel|totaliteit|(?:{'|'.join(PARTICLES)})ge\w+[dt]"
)
_OTHER = re.compile(
    rf"\b(?:hem|haar|hare|him|her|hers|his|(?<!\bte )(?<!\bop )zijn(?!\s*(?:[.,;:?!)]|$)|\s+(?:{_AFTER_VERB})\b))\b(?!/)",
    re.IGNORECASE,
)
_FIRST_PERSON = re.compile(r"\b(?:[Ii]k|[Mm]ij|[Mm]ijn|[Mm]e|I|[Mm]y)\b")
_OPENS_SENTENCE = re.compile(r"(?:^|[.!?:•]\s)[ \t]*(?:Hij|Zij|Ze|Haar|Zijn|He|She|His|Her)\s", re.MULTILINE)
_BEFORE = re.compile(r"(?P<word>[^\W\d_]+)[ \u00a0\n]+$")
_AFTER = re.compile(r"[ \u00a0\n]+(?P<word>[^\W\d_]+)")


def pronouns(sheet: Sheet, named: Sequence[Span]) -> Iterator[Mask]:
    """Yield the pronouns of texts that speak of the candidate: sections that name them in a sentence, papers without an ik.

    Whoever else a pronoun there stands for loses nothing: the placeholder holds both forms.
    """
    for span in _spoken(sheet, named):
        for pattern, placeholder in ((_SUBJECT, Placeholder.HE_OR_SHE), (_OTHER, Placeholder.HIS_OR_HER)):
            yield from (Mask(Span(*m.span()), placeholder) for m in pattern.finditer(sheet.text, span.start, span.end))


def _spoken(sheet: Sheet, named: Sequence[Span]) -> Iterator[Span]:
    told = [mention for mention in named if _in_sentence(sheet.text, mention)]
    is_third = not _FIRST_PERSON.search(sheet.text) and (told or _OPENS_SENTENCE.search(sheet.text))
    if is_third or (told and sheet.source is Source.MOTIVATION):
        yield Span(0, len(sheet.text))
        return
    for section in sheet.resume.sections:
        span = sheet.span_of(section)
        if span and section.place not in CONTACT and any(span.contains(mention) for mention in told):
            yield span


def _in_sentence(text: str, mention: Span) -> bool:
    """Tell whether a name stands within a sentence, rather than on a line of its own."""
    before, after = _BEFORE.search(text[max(0, mention.start - 40) : mention.start]), _AFTER.match(text, mention.end)
    follows = before is not None and before["word"].islower() and not before["word"].startswith("groet")
    return follows or (after is not None and after["word"].islower())
