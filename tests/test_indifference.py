"""The same candidate under another name, sex or year of birth gets the same verdicts, reasons, months and points."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from checker import pipeline
from checker.domain.documents import Document
from checker.domain.submissions import Submission
from checker.domain.verdicts import Assessment
from checker.reading.files import read_cv, read_motivation
from checker.reading.resume import read_resume
from checker.reading.statement import read_statement

EXAMPLES = Path(__file__).parents[1] / "examples"
CVS = sorted(p for p in (EXAMPLES / "cvs").glob("*.pdf") if ".motivatie" not in p.name)
NAMES = ("Noah", "Fatma", "Soufiane", "Xiu")
PRONOUNS = (("zij", "hij"), ("Zij", "Hij"), ("haar", "zijn"), ("Haar", "Zijn"), ("mevrouw", "meneer "), ("Mw.", "Dhr"))
BIRTH = re.compile(r"((?:[Gg]eboren|[Gg]eboortedatum)[^\n]{0,40}?)(19\d\d)")


def projection(assessment: Assessment) -> list[tuple[Any, ...]]:
    """What must not depend on who the candidate is."""
    return [
        (v.criterion.id, v.ruling.outcome, v.ruling.why, v.ruling.review, v.points, v.ruling.months) for v in assessment.verdicts
    ]


def candidate_names(document: Document) -> list[str]:
    """The candidate's first and last name: the line in the largest type whose last word stands in an e-mail address."""
    mailboxes = "".join(re.findall(r"\S+(?=@)", document.text)).casefold()
    for line in sorted(document.lines, key=lambda line: -line.size):
        words = [w for w in re.findall(r"[\w'’-]+(?!\w*\.)", document.text[line.span.start : line.span.end]) if w[:1].isupper()]
        if len(words) > 1 and words[-1].casefold() in mailboxes:
            return words
    return []


def renamed(document: Document, names: list[str], other: str) -> Document:
    """Put another name of the same length where the candidate's stands, so that everything keeps its place."""
    text = document.text
    for name in names:
        letters = (other * len(name))[: len(name)]
        text = re.sub(rf"\b{re.escape(name)}\b", letters[:1].upper() + letters[1:].lower(), text)
    return replace(document, text=text)


def turned(document: Document) -> Document:
    """Swap the pronouns and the year of birth, lengths kept."""
    text = BIRTH.sub(lambda m: m[1] + "1996", document.text)
    for one, two in PRONOUNS:
        text = re.sub(rf"\b{re.escape(one)}(?!\w)", two, text)
    return replace(document, text=text)


@cache
def posting_read(path: Path) -> pipeline.PostingRead:
    """A posting, read once."""
    return pipeline.read(path)


def assess(cv: Document, letter: Document | None, statement: Path | None, posting: Path) -> Assessment:
    """Check documents as they are."""
    submission = Submission(
        cv=read_resume(cv),
        motivation=read_resume(letter) if letter else None,
        statement=read_statement(statement) if statement else None,
    )
    read = posting_read(posting)
    return pipeline.check(read, submission, reference_date=pipeline.reference_date_of(read.posting, None))


def posting_of(cv: Path) -> Path:
    """The posting that an example CV answers."""
    prefix = {"wmo": "40117", "omgeving": "27554", "beheer": "51220"}[cv.stem.split("-")[0]]
    return next((EXAMPLES / "postings").glob(f"{prefix}*.*"))


@pytest.mark.parametrize("cv", CVS, ids=lambda p: p.stem)
def test_verdicts_do_not_depend_on_name_sex_or_age(cv: Path) -> None:
    """Four other names, the other sex and another year of birth change nothing of what is decided."""
    letter_file, statement = pipeline.beside(cv)
    document, letter = read_cv(cv), read_motivation(letter_file) if letter_file else None
    names = candidate_names(document)
    posting = posting_of(cv)
    expected = projection(assess(document, letter, statement, posting))

    assert names, "the example must show a name to replace"
    for other in NAMES:
        changed = renamed(document, names, other)
        assert changed.text != document.text
        assert projection(assess(changed, renamed(letter, names, other) if letter else None, statement, posting)) == expected
    assert projection(assess(turned(document), turned(letter) if letter else None, statement, posting)) == expected


def test_the_projection_sees_a_difference() -> None:
    """Changing what is decided on, a diploma, does change the projection: the comparison can fail."""
    cv = EXAMPLES / "cvs" / "wmo-1.pdf"
    document = read_cv(cv)
    undone = replace(document, text=document.text.replace("hbo-bachelor", "mbo niveau 4"))

    before = projection(assess(document, None, None, posting_of(cv)))
    after = projection(assess(undone, None, None, posting_of(cv)))

    assert before != after
