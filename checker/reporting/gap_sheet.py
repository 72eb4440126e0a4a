"""The gap list laid out as a sheet: deadlines, the three things to begin with, the gaps, the list to tick, how it was made."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from checker.reporting.gap_words import WORDS
from checker.reporting.gaps import gap_list
from checker.reporting.sheet import (
    Block,
    Heading,
    Items,
    Marker,
    Paragraph,
    Role,
    Run,
    Sheet,
    Table,
    Text,
    said,
    stays_dutch,
    strong,
    with_blanks,
)
from checker.reporting.text import without_bsn

if TYPE_CHECKING:
    from checker.domain.submissions import Submission
    from checker.domain.verdicts import Assessment
    from checker.reporting.edition import Edition
    from checker.reporting.gap_words import GapWords
    from checker.reporting.gaps import Chapter, Gap, GapList

NOTICE = "notice"  # the paper that the list leads to
_FEW = 3  # as many gaps need no list of what to begin with


def gap_sheet(assessment: Assessment, submission: Submission, edition: Edition) -> Sheet:
    """Make the sheet, citizen service numbers blacked out."""
    words = WORDS[edition.language]
    gaps = gap_list(assessment, submission, words, edition.today)
    sheet = Sheet(
        title=words.title,
        subtitle=_about(gaps, words),
        subject=words.subject.format(title=gaps.title),
        blocks=(
            *stays_dutch(words.stays_dutch),
            *_opening(gaps, words),
            *_deadlines(gaps, words),
            *_first(gaps, words),
            *(block for chapter in gaps.chapters for block in _chapter(chapter, words)),
            *_checklist(gaps, words),
            *_closing(gaps, words),
        ),
        labels=words.common.labels,
        day=edition.today or date.fromisoformat(assessment.reference_date),
        keywords=words.keywords,
    )
    return without_bsn(sheet, (d.text for d in submission.documents))


def _about(gaps: GapList, words: GapWords) -> str:
    client = words.at_client.format(client=gaps.client) if gaps.client else ""
    number = words.number.format(number=gaps.number) if gaps.number else ""
    return f"{gaps.title}{client}{number}"


def _opening(gaps: GapList, words: GapWords) -> tuple[Block, ...]:
    if not gaps.gaps:
        cheer = (*strong(words.all_clear), *said(f" {words.all_clear_more}"))
        return Paragraph(said(words.greeting)), Paragraph(cheer)
    standing = f" {gaps.standing}" if gaps.standing else ""
    truth = (*strong(words.only_true), *with_blanks(f" {words.only_true_more}"))
    return Paragraph(said(words.greeting)), Paragraph(said(words.opening + standing)), Paragraph(truth)


def _deadlines(gaps: GapList, words: GapWords) -> tuple[Block, ...]:
    if not gaps.deadlines:
        return ()
    with_days = any(d.left for d in gaps.deadlines)
    rows = tuple((strong(d.name), said(d.when), *((said(d.left),) if with_days else ())) for d in gaps.deadlines)
    table = Table(words.deadlines if with_days else words.deadlines[:2], rows, (6, 8, 3) if with_days else (6, 11))
    return (table, Paragraph(said(words.after_closing))) if gaps.gaps else (table,)


def _first(gaps: GapList, words: GapWords) -> tuple[Block, ...]:
    if len(gaps.gaps) <= _FEW:
        return ()
    items = tuple(said(f"{gap.question} ({gap.worth})") for gap in gaps.gaps[:_FEW])
    return Heading(words.first_three), Items(items, Marker.NUMBER)


def _chapter(chapter: Chapter, words: GapWords) -> tuple[Block, ...]:
    meaning = (Paragraph(said(chapter.meaning)),) if chapter.meaning else ()
    return (Heading(chapter.heading), *meaning, *(block for gap in chapter.gaps for block in _gap(gap, words)))


def _gap(gap: Gap, words: GapWords) -> tuple[Block, ...]:
    read = f" {words.seen} {gap.seen}." if gap.seen else ""
    heading = words.heading.format(number=gap.number, question=gap.question, worth=gap.worth, id=gap.criterion)
    asked = [f"{words.asked} {gap.asked}."] if gap.asked else []
    asked += [words.all_in_one.format(facets=gap.to_prove)] if gap.to_prove else []
    blocks: list[Block] = [Heading(heading, 2)]
    blocks += [Paragraph(said(" ".join(asked)), Role.SMALL, keep=True)] if asked else []
    blocks.append(_labelled(words.now, said(f"{gap.missing}{read}")))
    if gap.where:
        blocks.append(replace(_labelled(words.where, said(f"{gap.where}.")), keep=True))
    labels = (words.write, *("" for _ in gap.write[1:]))
    fills = [_labelled(label, with_blanks(text), Role.FILL) for label, text in zip(labels, gap.write, strict=False)]
    blocks += [*(replace(fill, keep=True) for fill in fills[:-1]), *fills[-1:]]
    if gap.tips:
        blocks.append(_labelled(words.mind, said(" ".join(gap.tips))))
    return tuple(blocks)


def _labelled(label: str, text: Text, role: Role = Role.BODY) -> Paragraph:
    return Paragraph((*strong(label), *said(" "), *text) if label else text, role)


def _checklist(gaps: GapList, words: GapWords) -> tuple[Block, ...]:
    parts = ((words.from_you, gaps.checklist.candidate), (words.from_tenderer, gaps.checklist.tenderer))
    blocks: list[Block] = []
    for meaning, items in parts:
        if items:
            blocks += [Paragraph(said(meaning)), Items(tuple(said(item) for item in items), Marker.BOX)]
    return (Heading(words.to_tick), *blocks) if blocks else ()


def _closing(gaps: GapList, words: GapWords) -> tuple[Block, ...]:
    reader = words.with_model.format(model=gaps.model) if gaps.model else words.no_model
    notice = (*said(f" {words.notice_before}"), Run(words.notice, link=NOTICE), *said(words.notice_after))
    sent_back = (Heading(words.closing), Paragraph(said(words.closing_text))) if gaps.gaps else ()
    return *sent_back, Heading(words.how_made), Paragraph((*said(words.made.format(reader=reader)), *notice), Role.SMALL)
