"""Each paper in a second language: its words are all there, none of its Dutch is left, and what it quotes is marked as Dutch."""

from __future__ import annotations

import dataclasses
import io
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from enum import Enum
from string import Formatter

import docx
import pytest

from checker import reporting
from checker.domain.verdicts import Assessment
from checker.reporting import checklist_words, gap_words, letter_words, notice_words, place_words, question_words
from checker.reporting.dates import DAYS
from checker.reporting.edition import Edition, Language
from checker.reporting.mark_words import MARKS
from checker.reporting.marked_pdf import marking_of
from checker.reporting.report_words import REPORT
from checker.reporting.words.dutch import DUTCH
from checker.reporting.words.english import ENGLISH
from tests.reporting.assessments import MANY_GAPS, STRONG, SUBMISSION, TODAY
from tests.reporting.test_papers import as_text

PAIRS: dict[str, tuple[object, object]] = {
    "all": (DUTCH, ENGLISH),
    "days": (DAYS[Language.DUTCH], DAYS[Language.ENGLISH]),
    "questions": (question_words.DUTCH, question_words.ENGLISH),
    "places": (place_words.DUTCH, place_words.ENGLISH),
    "checklist": (checklist_words.DUTCH, checklist_words.ENGLISH),
    **{
        name: (table[Language.DUTCH], table[Language.ENGLISH])
        for name, table in (
            ("report", REPORT),
            ("gaps", gap_words.WORDS),
            ("letter", letter_words.WORDS),
            ("notice", notice_words.WORDS),
            ("marks", MARKS),
        )
    },
}
# What each language has for itself: who says that something stays Dutch, and the articles before a name.
OF_ONE_LANGUAGE = re.compile(r"language|stays_dutch|articles\.")
MAY_BE_EMPTY = re.compile(r"whys\.explicit\.advice|kinds\.\w+\.1|elsewhere\.1")
# Names and words that are the same in both languages, and codes.
SAME = frozenset({"april", "september", "november", "december", "knock", "out", "rules", "llm", "both", "sha256", "Criteria"})
ENGLISH_EDITION = Edition(today=TODAY, language=Language.ENGLISH)


def texts(value: object, path: str = "") -> Iterator[tuple[str, str]]:
    """Return every text of a table with the way to it; tables of other subjects have a line of their own in the list."""
    if isinstance(value, Enum):
        return
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, Mapping):
        yield from (pair for key, held in value.items() for pair in texts(held, f"{path}.{key}"))
    elif dataclasses.is_dataclass(value):
        names = [f.name for f in dataclasses.fields(value) if f.name not in ("common", "question", "places", "checklist")]
        yield from (pair for name in names for pair in texts(getattr(value, name), f"{path}.{name}"))
    elif hasattr(value, "_asdict"):
        yield from texts(value._asdict(), path)
    elif isinstance(value, tuple):
        yield from (pair for place, held in enumerate(value) for pair in texts(held, f"{path}.{place}"))


def slots(text: str) -> list[str]:
    """Return the names in braces."""
    return sorted(name for _, name, _, _ in Formatter().parse(text) if name is not None)


def faults(dutch: object, english: object) -> list[str]:
    """Name what one language lacks, what is empty, what is filled in differently, and what was left in Dutch."""
    here, there = ({path: text for path, text in texts(table) if not OF_ONE_LANGUAGE.search(path)} for table in (dutch, english))
    found = [f"only in one: {path}" for path in here.keys() ^ there.keys()]
    for path in here.keys() & there.keys():
        if not (here[path] and there[path]) and not MAY_BE_EMPTY.search(path):
            found.append(f"empty: {path}")
        if slots(here[path]) != slots(there[path]):
            found.append(f"filled in differently: {path}")
        words = set(re.findall(r"[^\W\d_]\w*", re.sub(r"\{\w*\}", "", there[path])))
        if here[path] == there[path] and words - SAME:
            found.append(f"the same: {path}: {there[path]}")
    return sorted(found)


@pytest.mark.parametrize("name", PAIRS)
def test_both_languages_say_the_same_things(name: str) -> None:
    """Every table has all its words in both languages, with the same blanks, and no Dutch is left in the English one."""
    assert faults(*PAIRS[name]) == []


def test_what_a_language_lacks_is_named() -> None:
    """A word that is left in Dutch, an empty one, a name that is not filled in and a missing key are each seen."""
    table = gap_words.WORDS[Language.ENGLISH]
    broken = replace(table, greeting="Beste kandidaat,", mind="", seen="{quotes}", spoken_against={"hope": "a wish"})

    found = faults(gap_words.WORDS[Language.DUTCH], broken)

    assert "the same: .greeting: Beste kandidaat," in found
    assert "empty: .mind" in found
    assert "filled in differently: .seen" in found
    assert "only in one: .spoken_against.negation" in found


def dutch_phrases() -> set[str]:
    """Return the fixed Dutch of all tables, cut where something is filled in: what is too short to be known by is left out."""
    fixed = (text for dutch, _ in PAIRS.values() for path, text in texts(dutch) if not OF_ONE_LANGUAGE.search(path))
    pieces = (piece.strip(" .,;:()[]“”") for text in fixed for piece in re.split(r"\{\w*\}|\[[^\]]*\]", text))
    return {piece for piece in pieces if len(piece.split()) >= 3}


def dutch_in(text: str) -> list[str]:
    """Name the fixed Dutch phrases in a paper."""
    return sorted(phrase for phrase in dutch_phrases() if phrase in text)


SPOKEN = [p for p in reporting.papers() if p.endswith((".html", ".md", ".txt", ".eml", ".docx"))]


@pytest.mark.parametrize("made", [STRONG, MANY_GAPS], ids=["strong", "gaps"])
@pytest.mark.parametrize("name", SPOKEN)
def test_an_english_paper_speaks_no_dutch_of_its_own(name: str, made: Assessment) -> None:
    """None of the fixed Dutch phrases stands in it, and it says once what stays Dutch; the Dutch paper is full of them."""
    seen = as_text(name, reporting.render(name, made, SUBMISSION, ENGLISH_EDITION))
    dutch = as_text(name, reporting.render(name, made, SUBMISSION, Edition(today=TODAY)))

    assert dutch_in(seen) == []
    assert "Left in Dutch:" in seen
    assert len(dutch_in(dutch)) > 2
    assert "Left in Dutch" not in dutch


@pytest.mark.parametrize("made", [STRONG, MANY_GAPS], ids=["strong", "gaps"])
def test_the_marks_are_english_too(made: Assessment) -> None:
    """What is laid over a CV for an English reader has no Dutch of its own."""
    marking = marking_of(made, SUBMISSION, Language.ENGLISH)
    said = " ".join([marking.title, marking.about, *(words for _, words in marking.legend), *(m.note for m in marking.marks)])

    assert dutch_in(said) == []
    assert "stay in Dutch" in marking.about


def packed(name: str) -> bytes:
    """Return an English paper that is no plain text."""
    paper = reporting.render(name, MANY_GAPS, SUBMISSION, ENGLISH_EDITION)
    assert isinstance(paper, bytes)
    return paper


def test_the_language_is_declared() -> None:
    """A page in English says so, and marks what it quotes as Dutch; a Word file and a mail are in British English."""
    page = str(reporting.render("report.html", MANY_GAPS, SUBMISSION, ENGLISH_EDITION))

    assert '<html lang="en">' in page
    asked = MANY_GAPS.verdicts[0].criterion.text
    assert f'<p dir="auto" lang="nl">{asked}</p>' in page
    assert all('lang="nl"' in quote for quote in re.findall(r"<blockquote[^>]*><p[^>]*>", page))
    assert all('lang="nl"' in step for step in re.findall(r"<li><bdi[^>]*>", page))
    mail = message_from_bytes(packed("gaps.eml"), policy=default)
    assert isinstance(mail, EmailMessage)
    body = mail.get_body(("html",))
    assert body is not None
    assert "<html lang='en-GB'>" in body.get_content()
    for name in ("gaps.docx", "letter.docx", "notice.docx"):
        word = docx.Document(io.BytesIO(packed(name)))
        assert word.core_properties.language == "en-GB"


def test_a_dutch_page_marks_no_part_as_dutch() -> None:
    """Where the whole page is Dutch, no part of it need say so."""
    page = str(reporting.render("report.html", MANY_GAPS, SUBMISSION))

    assert page.count('lang="nl"') == 1
