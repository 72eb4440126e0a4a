"""The criteria file: out, edited by a person, and in again."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.domain.postings import Posting
from checker.errors import UnreadableError
from checker.reading.criteria_file import dump_criteria, load_criteria
from checker.reading.postings import read_posting
from tests.reading.postings.invented import CLASSIC, MARKDOWN, document

TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), max_size=80)


def postings() -> tuple[Posting, Posting]:
    """Read both invented postings."""
    return read_posting(document(CLASSIC)), read_posting(document(MARKDOWN, "uitvraag.md"))


@pytest.mark.parametrize("posting", postings(), ids=lambda posting: posting.title)
def test_what_goes_out_comes_in(posting: Posting) -> None:
    """A criteria file that nobody edited is exactly the posting it was written from, typed requirements included."""
    assert load_criteria(dump_criteria(posting), name="criteria.yaml") == posting


@settings(max_examples=60, deadline=None)
@given(text=TEXTS, title=TEXTS, number=TEXTS)
def test_any_words_survive(text: str, title: str, number: str) -> None:
    """No word, sign or number in a text is lost or turned into something else on the way."""
    posting = postings()[1]
    first = posting.criteria[0].model_copy(update={"text": text, "id": f"x{number}"})
    changed = posting.model_copy(update={"title": title, "number": number, "criteria": (first, *posting.criteria[1:])})
    assert load_criteria(dump_criteria(changed), name="criteria.yaml") == changed


def test_a_person_can_read_it() -> None:
    """The file opens with a Dutch word on what it is for, keeps letters as they are, and sets criteria apart."""
    text = dump_criteria(postings()[0])
    assert text.startswith("# Criteriabestand")
    assert "als één document te uploaden" in text
    assert text.count("\n\n  - id: ") == 9


def test_an_edit_goes_in() -> None:
    """Unquoted ids and numbers that a person types are read as the text that they stand for."""
    text = dump_criteria(postings()[0]).replace("number: '45678'", "number: 99").replace("id: '9'", "id: 12")
    posting = load_criteria(text, name="criteria.yaml")
    assert (posting.number, posting.criteria[-1].id) == ("99", "12")


def line_of(text: str, part: str) -> int:
    """Return the line on which a part of the text stands."""
    return text.count("\n", 0, text.index(part)) + 1


@pytest.mark.parametrize(
    "before, after, expected",
    [
        ("hours_min: 24", "hours_min: veel", "verwacht een geheel getal. Gevonden: 'veel'"),
        ("hours_min: 24", "uren_min: 24", "uren_min: dit veld is onbekend. Bekend zijn: file, sha256"),
        ("closes: '2027-06-03T10:30:00'", "closes: morgen", "verwacht een datum met tijd"),
        ("    section: award", "    section: wens", "verwacht 'knockout' of 'award'"),
        ("      kind: motivation", "      kind: dans", "onbekend soort criterium 'dans'; bekend zijn:"),
        ("  - id: '9'", "  - id: '8'", "criterium 8 staat er twee keer"),
        ("hours_max: 28", "hours_min: 28", "het veld “hours_min” staat hier voor de tweede keer"),
    ],
)
def test_an_error_names_its_line(before: str, after: str, expected: str) -> None:
    """What is wrong is told with the line it stands on, what was found and what was expected."""
    text = dump_criteria(postings()[0])
    line = line_of(text, before)
    with pytest.raises(UnreadableError) as caught:
        load_criteria(text.replace(before, after, 1), name="mijn.yaml")
    assert str(caught.value).startswith(f"mijn.yaml, regel {line}: ")
    assert expected in str(caught.value)


@pytest.mark.parametrize(
    "text, expected",
    [
        ("criteria: [", "geen geldige YAML"),
        ("", "geen criteriabestand"),
        ("- een\n- twee\n", "geen criteriabestand"),
        ("criteria: 3\n", "een lijst van criteria verwacht"),
        ("criteria:\n- id: 1\n  section: award\n  text: x\n", "een veld “requirement”"),
        ("a: &a [x]\ncriteria: *a\n", "verwijzingen"),
        ("criteria: " + "[" * 3000, "geen geldige YAML"),
    ],
    ids=["broken", "empty", "list", "number", "no requirement", "alias", "deep"],
)
def test_other_files_are_refused(text: str, expected: str) -> None:
    """A file that is no criteria file ends in a message and never in a traceback."""
    with pytest.raises(UnreadableError, match=expected):
        load_criteria(text, name="mijn.yaml")
