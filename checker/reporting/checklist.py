"""What must be sent along or confirmed beside the CV, as a list to tick: for the candidate, and for whoever tenders."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.domain.verdicts import Outcome
from checker.reporting.checklist_words import OF_THE_TENDERER
from checker.reporting.notes import formal_name
from checker.reporting.text import quoted, without_points

if TYPE_CHECKING:
    from collections.abc import Mapping

    from checker.domain.postings import Criterion, CvRequirements, Paper, Posting
    from checker.domain.verdicts import Assessment, FormalCheck, Verdict
    from checker.reporting.checklist_words import ChecklistWords
    from checker.reporting.gap_words import GapWords

_REFERENCES = ("references", "min_references")


@dataclass(frozen=True, slots=True)
class Checklist:
    """Items to tick, by who must see to them."""

    candidate: tuple[str, ...] = ()
    tenderer: tuple[str, ...] = ()


def checklist(assessment: Assessment, words: GapWords, numbers: Mapping[str, int]) -> Checklist:
    """List what is asked and not yet sure. `numbers` says under which number of the list a criterion stands above."""
    posting, own = assessment.posting, words.checklist
    mine = [
        own.see_above.format(name=_name(v.criterion, own), number=numbers[v.criterion.id])
        if v.criterion.id in numbers
        else f"{_name(v.criterion, own)}: {quoted(without_points(v.criterion.text))}"
        for v in assessment.verdicts
        if v.criterion.requirement.kind in own.to_confirm and not _sure(v)
    ]
    mine += [_wanting(check, words) for check in assessment.formal if check.ok is False]
    mine += _form(posting.cv_requirements, own)
    mine += [_paper(paper, own) for paper in posting.papers if paper.name not in OF_THE_TENDERER]
    theirs = _condition(posting, own)
    theirs += [_paper(paper, own) for paper in posting.papers if paper.name in OF_THE_TENDERER]
    return Checklist(tuple(dict.fromkeys(mine)), tuple(dict.fromkeys(theirs)))


def _name(criterion: Criterion, words: ChecklistWords) -> str:
    topic = getattr(criterion.requirement, "topic", "")
    return words.to_declare.get(topic) or words.to_confirm[criterion.requirement.kind]


def _sure(verdict: Verdict) -> bool:
    return verdict.ruling.outcome is Outcome.MET and not verdict.ruling.review


def _paper(paper: Paper, words: ChecklistWords) -> str:
    name = paper.name[:1].upper() + paper.name[1:]
    meaning = f" ({words.papers[paper.name]})" if paper.name in words.papers else ""
    return f"{name}{meaning}: {quoted(paper.quote)}"


def _condition(posting: Posting, words: ChecklistWords) -> list[str]:
    condition, items = posting.execution_condition, []
    if condition.substantiation_required:
        items.append(_with_quote(words.substantiation, condition.substantiation_quote or condition.quote))
    if condition.zzp_excluded:
        items.append(_with_quote(words.no_self_employed, condition.zzp_quote or condition.quote))
    return items


def _with_quote(text: str, quote: str | None) -> str:
    return f"{text}: {quoted(quote)}" if quote else text


def _wanting(check: FormalCheck, words: GapWords) -> str:
    own = words.checklist
    form = own.references if check.check in _REFERENCES else own.form_wanting
    return form.format(name=formal_name(check, words.common), required=check.required, found=check.found)


def _form(rules: CvRequirements, words: ChecklistWords) -> list[str]:
    asked = [
        text
        for wanted, text in (
            (rules.max_pages, words.most_pages.format(pages=rules.max_pages)),
            (rules.language, words.in_language.format(language=rules.language)),
            (rules.format, words.as_file.format(format=rules.format)),
            (rules.single_document, words.one_document),
        )
        if wanted
    ]
    return [words.form.format(rules=", ".join(asked))] if asked else []
