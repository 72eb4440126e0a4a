"""Looks every number and every name of a paper up: in the words it cites, in the posting, or in the fixed words."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterable, Iterator, Mapping
from types import ModuleType
from typing import TYPE_CHECKING

from pydantic import BaseModel

from checker.kinds import KINDS
from checker.reporting import frames, questions, stakes
from checker.reporting.dates import DAYS
from checker.reporting.edition import Language
from checker.reporting.gap_words import GapWords
from checker.reporting.letter_words import LetterWords

if TYPE_CHECKING:
    from checker.domain.postings import Posting
    from checker.domain.submissions import Submission
    from checker.domain.verdicts import Assessment, Verdict

_QUOTE = re.compile(r"“[^“”]*”")
_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_MARK = re.compile(r"[⁰¹²³⁴⁵⁶⁷⁸⁹]+")
_NOTE = re.compile(r"^(\d+)\. (.*)$", re.MULTILINE)
_CUT = " …"


def facts(text: str) -> set[str]:
    """Return what could be a fact: every number, without leading zeros, and every word with a capital in it."""
    numbers = {str(int(n)) for n in re.findall(r"\d+", text)}
    return numbers | {w for w in re.findall(r"[^\W\d_]+", text) if any(c.isupper() for c in w)}


def invented(text: str, *allowed: str) -> set[str]:
    """Return the facts of a text that none of the allowed texts has; capitals do not matter, since a sentence begins with one."""
    known = " ".join(allowed)
    there = {w.casefold() for w in re.findall(r"[^\W\d_]+", known)} | {str(int(n)) for n in re.findall(r"\d+", known)}
    return {fact for fact in facts(text) if fact.casefold() not in there}


def fixed(*tables: object) -> str:
    """Return all fixed words of these tables and modules."""
    return " ".join(text for table in tables for text in strings(table))


def strings(value: object) -> Iterator[str]:
    """Return every text in a nest of tables, or in a module that holds them."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, ModuleType):
        yield from (s for held in vars(value).values() if not isinstance(held, ModuleType) for s in strings(held))
    elif isinstance(value, Mapping):
        yield from (s for pair in value.items() for item in pair for s in strings(item))
    elif isinstance(value, list | tuple | frozenset | set):
        yield from (s for item in value for s in strings(item))
    elif dataclasses.is_dataclass(value) and not isinstance(value, type):
        yield from (s for f in dataclasses.fields(value) for s in strings(getattr(value, f.name)))
    elif isinstance(value, re.Pattern):
        yield str(value.pattern)


def asked() -> str:
    """Return the fixed words of the sentences that the kinds of criterion word for the candidate."""
    return " ".join(text for kind in KINDS for text in kind.ask.__code__.co_consts if isinstance(text, str))


def quotes(text: str) -> list[str]:
    """Return what stands between quotation marks."""
    return [q[1:-1] for q in _QUOTE.findall(text)]


def misquoted(text: str, posting: Posting, submission: Submission) -> list[str]:
    """Return the quotes that stand in no document and not in the posting; layout, hyphens and a cut end aside."""
    sources = [*(d.text for d in submission.documents), *strings(posting.model_dump())]
    there = "\n".join(_bare(source) for source in sources)
    return [q for q in quotes(text) if _bare(q.removesuffix("…")) not in there]


def _bare(text: str) -> str:
    return re.sub(r"[\s\\-]+", "", text)


def letter_faults(paper: str, assessment: Assessment, submission: Submission) -> list[str]:
    """Name what a letter or an outline says without a citation: misquoted words, and facts that no note of their line has."""
    posting = assessment.posting
    body, _, listed = paper.partition("\n## Vindplaatsen\n")
    notes = {int(number): text for number, text in _NOTE.findall(listed)}
    demands = " ".join(d.text for c in posting.criteria for d in c.demands)
    ids = " ".join(c.id for c in posting.criteria)
    common = [fixed(LetterWords()), posting.title, posting.client or "", posting.number or "", demands]
    faults = [f"misquoted: {q}" for q in misquoted(paper, posting, submission)]
    for line in body.splitlines():
        marks = [int(m.translate(_SUPERSCRIPTS)) for m in _MARK.findall(line)]
        shown = _MARK.sub(" ", _QUOTE.sub(" ", line))
        cited = [q for mark in marks for q in quotes(notes.get(mark, ""))]
        open_ids = [ids] if LetterWords().not_proven in line else []
        faults += [f"{fact}: {line}" for fact in sorted(invented(shown, *common, *cited, *open_ids))]
    pages = " ".join(str(p.number) for d in submission.documents for p in d.pages)
    faults += [f"note {n}: {f}" for n, t in notes.items() for f in sorted(invented(_QUOTE.sub(" ", t), *common, ids, pages))]
    return faults


def gap_faults(paper: str, assessment: Assessment, submission: Submission) -> list[str]:
    """Name what a gap list says that neither the CV, the posting, the assessment nor the fixed words say."""
    common = f"{fixed(GapWords(), frames, questions, DAYS[Language.DUTCH])} {asked()}"
    faults = [f"misquoted: {q}" for q in misquoted(paper, assessment.posting, submission)]
    by_id = {v.criterion.id: v for v in assessment.verdicts}
    pages = " ".join(str(p.number) for d in submission.documents for p in d.pages)
    for number, block in enumerate(re.split(r"^(?=### )", paper, flags=re.MULTILINE)):
        shown, rest = _QUOTE.sub(" ", block), ""
        found = re.match(r"### (\d+)\. .*, criterium (\S+)\)\n", block)
        if found:
            shown, _, rest = shown.partition("\n## ")
            verdict = by_id[found[2]]
            known = [_plain(verdict.criterion), _worked_out(verdict), verdict.criterion.id, str(number), pages]
            faults += [f"{f}: criterium {found[2]}" for f in sorted(invented(shown, common, *known))]
        known = [
            _plain(assessment.posting),
            _totals(assessment),
            _deadlines(assessment),
            " ".join(map(str, range(1, number + 1))),
        ]
        faults += [f"{f}: {block[:40]}" for f in sorted(invented(rest if found else shown, common, *known))]
    return faults


def _plain(value: BaseModel) -> str:
    return value.model_dump_json()


def _worked_out(verdict: Verdict) -> str:
    """The numbers that our own code counted for one criterion."""
    months = verdict.ruling.months
    counted: Iterable[int] = () if months is None else (months, *divmod(months, 12))
    return " ".join(map(str, (*counted, stakes.points_lost(verdict))))


def _totals(assessment: Assessment) -> str:
    formal = " ".join(f"{c.found} {c.required}" for c in assessment.formal)
    return f"{assessment.points} {assessment.points_reachable} {assessment.points_available} {formal}"


def _deadlines(assessment: Assessment) -> str:
    """The days that are left: ten before the closing, as the examples count."""
    moments = [m for m in (assessment.posting.closes, assessment.posting.question_deadline) if m]
    left = [10 - (max(moments) - m).days for m in moments] if moments else []
    return " ".join(str(n) for n in (*left, *(n - 1 for n in left)))
