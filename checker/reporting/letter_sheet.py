"""The draft motivation laid out as a sheet: a letter, or an outline where the posting wants the candidate's own words."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from checker.reporting.letter import letter
from checker.reporting.letter_words import WORDS
from checker.reporting.sheet import (
    Block,
    Heading,
    Items,
    Paragraph,
    Role,
    Run,
    Sheet,
    Style,
    Text,
    said,
    strong,
    with_blanks,
)
from checker.reporting.text import quoted, without_bsn

if TYPE_CHECKING:
    from checker.domain.submissions import Submission
    from checker.domain.verdicts import Assessment
    from checker.reporting.edition import Edition
    from checker.reporting.letter import Letter, Part
    from checker.reporting.letter_words import LetterWords


def letter_sheet(assessment: Assessment, submission: Submission, edition: Edition) -> Sheet:
    """Make the sheet, citizen service numbers blacked out. It is dated by the assessment: a draft knows no today."""
    words = WORDS[edition.language]
    draft = letter(assessment, submission, words)
    body = _outline(draft, words) if draft.self_written else _letter(draft, words)
    sheet = Sheet(
        title=words.outline_title if draft.self_written else words.title,
        subtitle="",
        subject=words.subject.format(title=draft.title),
        blocks=(
            _first(draft, words),
            *_address(draft, words),
            *body,
            *_open(draft, words),
        ),
        labels=words.common.labels,
        day=date.fromisoformat(assessment.reference_date),
        mark=words.mark,
        keywords=words.drafted_keywords if draft.by_model else words.keywords,
    )
    return without_bsn(sheet, (d.text for d in submission.documents))


def _first(draft: Letter, words: LetterWords) -> Paragraph:
    if not draft.self_written:
        more = words.first_drafted_more + draft.left_out if draft.by_model else words.first_letter_more
        return Paragraph((*strong(words.first_letter), *with_blanks(more), *said(words.stays_dutch)), Role.NOTICE)
    asked = said(words.first_outline_asked.format(demand=quoted(draft.self_written)))
    return Paragraph((*strong(words.first_outline), *asked, *said(words.first_outline_more + words.stays_dutch)), Role.NOTICE)


def _address(draft: Letter, words: LetterWords) -> tuple[Block, ...]:
    number = words.number.format(number=draft.number) if draft.number else ""
    client = said(draft.client) or _blank(words.unknown_client)
    title = draft.title or words.an_assignment
    return (
        Paragraph((*strong(words.to), Run(" "), *client)),
        Paragraph((*strong(words.about), *said(words.about_text.format(title=title, number=number)))),
    )


def _letter(draft: Letter, words: LetterWords) -> tuple[Block, ...]:
    why = (Paragraph(_blank(words.why)),) if draft.asks_why else ()
    return (
        Paragraph(with_blanks(words.place_and_date)),
        Paragraph(said(words.greeting)),
        Paragraph(said(words.opening.format(title=draft.title or words.an_assignment))),
        *why,
        *(block for part in draft.parts for block in _part(part, words)),
        Paragraph(_blank(words.last_words)),
        Paragraph(said(words.goodbye), keep=True),
        Paragraph(_blank(words.name)),
    )


def _part(part: Part, words: LetterWords) -> tuple[Block, ...]:
    """A heading with its paragraphs, and a blank where the posting asks for this topic."""
    paragraphs = (Paragraph(_flowing(p.sentences)) for p in part.paragraphs)
    blank = (Paragraph(_blank(words.own_words.format(topic=part.heading))),) if part.questions else ()
    return Heading(part.heading), *paragraphs, *blank


def _outline(draft: Letter, words: LetterWords) -> tuple[Block, ...]:
    blocks: list[Block] = []
    for part in draft.parts:
        blocks.append(Heading(part.heading))
        if part.questions:
            blocks.append(Items(tuple(_blank(f"[{question}]") for question in part.questions)))
        if part.paragraphs:
            blocks += [Paragraph(strong(words.facts), keep=True), Items(tuple(p.fact for p in part.paragraphs))]
    return tuple(blocks)


def _flowing(sentences: tuple[Text, ...]) -> Text:
    """Join sentences to one running text."""
    return tuple(run for i, sentence in enumerate(sentences) for run in ((Run(" "), *sentence) if i else sentence))


def _blank(text: str) -> Text:
    return (Run(text, Style.BLANK),)


def _open(draft: Letter, words: LetterWords) -> tuple[Block, ...]:
    if not draft.open_criteria:
        return ()
    more = words.not_proven_more.format(criteria=words.common.joined(draft.open_criteria))
    return (Paragraph((*strong(words.not_proven), *said(more)), Role.NOTICE),)
