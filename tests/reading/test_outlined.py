"""A posting read along an outline is the posting that the layout reads; and one without a known layout is read as well."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.domain.documents import Document, Span
from checker.domain.outlines import Outline, OutlinedCriterion
from checker.domain.postings import CriterionSection, Posting
from checker.dutch.folding import fold
from checker.reading.files import read_document
from checker.reading.outlined import plain, read_outlined
from checker.reading.plain import read_text
from checker.reading.postings import read_posting, recognised

POSTINGS = sorted(p for p in (Path(__file__).parents[2] / "examples" / "postings").iterdir() if p.is_file())

MEMO = """Inkoopbureau Zuiderdal

Gevraagd: senior planner openbare ruimte voor de gemeente Zuiderdal
Reageren kan tot en met 12 maart 2027, 10:00 uur. Kenmerk ZD-7715.

Waar wij niet van afwijken
- je hebt een afgeronde hbo-opleiding;
- je hebt minimaal 2 jaar werkervaring als planner bij
  een gemeente.

Waar je punten mee verdient
- werkervaring met GIS-software (30 punten)
- je fietst graag naar kantoor (10 punten)
"""


def span_of(text: str, words: str) -> Span:
    """Where words stand in the plain text, as a model that copied them would be led back."""
    hit = fold(text).find(fold(words))
    assert hit, words
    return fold(text).original(*hit)


def outline_of(document: Document, posting: Posting) -> Outline:
    """The outline that an honest model would give of a posting."""
    text = plain(document)
    return Outline((), tuple(OutlinedCriterion(c.id, c.section, span_of(text, c.text), "unclassified") for c in posting.criteria))


@pytest.mark.parametrize("path", POSTINGS, ids=lambda p: p.stem)
def test_an_outline_of_a_known_layout_gives_the_same_posting(path: Path) -> None:
    """Criteria, points, places and every field of the header: only the name of the layout differs."""
    document = read_document(path)
    posting = read_posting(document)
    outlined = read_outlined(document, outline_of(document, posting))
    assert outlined.model_copy(update={"layout": posting.layout}) == posting


def test_a_text_without_a_known_layout_is_read_along_its_outline() -> None:
    """Criteria are typed and header values parsed by the code that reads every posting; wraps are joined, points are counted."""
    document = read_text(MEMO.encode(), name="memo.txt", sha256="0")
    assert not recognised(document)
    text = plain(document)
    lines = [
        ("1", CriterionSection.KNOCKOUT, "je hebt een afgeronde hbo-opleiding;"),
        ("2", CriterionSection.KNOCKOUT, "je hebt minimaal 2 jaar werkervaring als planner bij een gemeente."),
        ("3", CriterionSection.AWARD, "werkervaring met GIS-software (30 punten)"),
    ]
    criteria = tuple(OutlinedCriterion(i, section, span_of(text, words), "experience") for i, section, words in lines)
    fields = (("number", span_of(text, "ZD-7715")), ("closing_date", span_of(text, "12 maart 2027, 10:00 uur")))
    posting = read_outlined(document, Outline(fields, criteria))
    assert [(c.id, c.requirement.kind, c.points) for c in posting.criteria] == [
        ("1", "education", None),
        ("2", "experience", None),
        ("3", "experience", 30),
    ]
    assert posting.criteria[1].text == lines[1][2]
    assert (posting.number, posting.closes and posting.closes.isoformat()) == ("ZD-7715", "2027-03-12T10:00:00")
    place = posting.places["criterion 3"]
    assert document.text[place.start : place.end] == lines[2][2]
