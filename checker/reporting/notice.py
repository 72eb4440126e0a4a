"""The notice to the candidate: that a program was used, on which data, that a person decides, and what one may ask."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from checker.domain.documents import Source
from checker.reporting.dates import short_day
from checker.reporting.notice_words import WORDS
from checker.reporting.sheet import Block, Heading, Items, Paragraph, Role, Sheet, Table, said, stays_dutch, strong, with_blanks
from checker.reporting.sources import BY_RULES
from checker.reporting.text import quoted, without_bsn

if TYPE_CHECKING:
    from checker.domain.submissions import Submission
    from checker.domain.verdicts import Assessment, Receipt
    from checker.reporting.edition import Edition
    from checker.reporting.notice_words import NoticeWords

_NAME_AND_VALUE = (6, 11)


def notice(assessment: Assessment, submission: Submission, edition: Edition) -> Sheet:
    """Make the sheet, citizen service numbers blacked out."""
    words, posting = WORDS[edition.language], assessment.posting
    title = posting.title or words.an_assignment
    client = words.at_client.format(client=posting.client) if posting.client else ""
    number = words.number.format(number=posting.number) if posting.number else ""
    sheet = Sheet(
        title=words.title,
        subtitle=f"{title}{client}{number}",
        subject=words.subject.format(title=title),
        blocks=(
            Paragraph((*strong(words.to_sender), *with_blanks(words.to_sender_more)), Role.NOTICE),
            *stays_dutch(words.stays_dutch),
            Paragraph(said(words.opening)),
            *_what(words),
            *_data(assessment, submission, words),
            *_how(assessment, words),
            *_rights(words),
            *_agreements(assessment.receipt, words),
        ),
        labels=words.common.labels,
        day=edition.today or date.fromisoformat(assessment.reference_date),
        keywords=words.keywords,
    )
    return without_bsn(sheet, (d.text for d in submission.documents))


def _what(words: NoticeWords) -> tuple[Block, ...]:
    return Heading(words.does), _list(words.does_items), Paragraph(strong(words.predicts))


def _data(assessment: Assessment, submission: Submission, words: NoticeWords) -> tuple[Block, ...]:
    names = {Source.CV: words.cv, Source.MOTIVATION: words.motivation, Source.STATEMENT: words.statement}
    sources = (
        (Source.CV, submission.cv.document),
        (Source.MOTIVATION, submission.motivation.document if submission.motivation else None),
        (Source.STATEMENT, submission.statement.document if submission.statement else None),
    )
    rows = tuple((said(names[source]), said(document.name)) for source, document in sources if document)
    return (
        Heading(words.data),
        Table(words.data_header, rows, (9, 8)),
        Paragraph(said(words.nothing_else)),
        Paragraph(said(_reader(assessment, words))),
    )


def _reader(assessment: Assessment, words: NoticeWords) -> str:
    """Say what a model read, and what for, if one was used."""
    receipt = assessment.receipt
    if not receipt.model:
        return words.no_model
    endpoint = words.at_endpoint.format(endpoint=receipt.endpoint) if receipt.endpoint else ""
    used = words.only_letter if receipt.engine == BY_RULES else words.with_model
    parts = [used.format(model=receipt.model, endpoint=endpoint)]
    parts += [words.letter_too] if assessment.draft and receipt.engine != BY_RULES else []
    parts.append(words.masked)
    parts += [words.residency.format(residency=quoted(receipt.residency))] if receipt.residency else []
    return " ".join(parts)


def _how(assessment: Assessment, words: NoticeWords) -> tuple[Block, ...]:
    day = short_day(date.fromisoformat(assessment.reference_date), words.common.language)
    return (
        Heading(words.decides),
        _list(tuple(item.format(day=day) for item in words.decides_items)),
        Heading(words.does_not),
        _list(words.does_not_items),
        Heading(words.person),
        Paragraph(with_blanks(words.person_text)),
    )


def _rights(words: NoticeWords) -> tuple[Block, ...]:
    items = tuple((*strong(name), *said(f" {what}")) for name, what in words.rights_items)
    return Heading(words.rights), Items(items), Paragraph(with_blanks(words.ask))


def _agreements(receipt: Receipt, words: NoticeWords) -> tuple[Block, ...]:
    agreed = (*words.details_rows, words.abroad) if receipt.model else words.details_rows
    engine = dict(words.engines).get(receipt.engine, receipt.engine)
    facts = (
        (words.measured, short_day(date.fromisoformat(receipt.reference_date), words.common.language)),
        (words.version, receipt.version),
        (words.engine, engine),
    )
    return (
        Heading(words.details),
        Table(words.details_header, tuple((said(name), with_blanks(value)) for name, value in agreed), _NAME_AND_VALUE),
        Heading(words.law),
        Paragraph(said(words.law_text), Role.SMALL),
        Heading(words.facts),
        Table(words.facts_header, tuple((said(name), said(value)) for name, value in facts), _NAME_AND_VALUE),
    )


def _list(items: tuple[str, ...]) -> Items:
    return Items(tuple(said(item) for item in items))
