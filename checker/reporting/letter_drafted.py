"""The paragraphs of a letter that a model drafted, as far as its sentences stood: each with a note that says where."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.reporting.letter_sentences import Paragraph
from checker.reporting.sheet import Run
from checker.reporting.sources import where
from checker.reporting.text import quoted

if TYPE_CHECKING:
    from checker.domain.drafts import Draft, DraftSentence
    from checker.domain.submissions import Submission
    from checker.reporting.letter_words import LetterWords
    from checker.reporting.sheet import Text


def drafted(draft: Draft, submission: Submission, words: LetterWords) -> dict[str, list[Paragraph]]:
    """Return the paragraphs by the topic of the posting that they are about; those about none stand under the empty word."""
    found: dict[str, list[Paragraph]] = {}
    for paragraph in draft.paragraphs:
        sentences = tuple(_sentence(s, submission, words) for s in paragraph.sentences)
        fact = tuple(run for sentence in sentences for run in sentence)
        found.setdefault(paragraph.topic, []).append(Paragraph(sentences, fact))
    return found


def left_out(draft: Draft, words: LetterWords) -> str:
    """Say how many sentences were left out and why; nothing where none was."""
    if not draft.dropped:
        return ""
    reasons = [words.dropped[reason].format(number=number) for reason, number in draft.dropped]
    return words.left_out.format(number=sum(number for _, number in draft.dropped), reasons=words.common.joined(reasons))


def _sentence(sentence: DraftSentence, submission: Submission, words: LetterWords) -> Text:
    notes = dict.fromkeys(
        words.note_quote.format(where=where(citation, submission, words.common), quotes=quoted(citation.quote))
        for citation in sentence.citations
    )
    return (Run(sentence.text), Run("", note="; ".join(notes)))
