"""What the marked copy of a CV says beside its marks, and when there is none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import pytest

from checker import reporting
from checker.domain.copies import Marking, Region, Standing
from checker.domain.documents import Citation, Document, HiddenText
from checker.domain.resume import Resume
from checker.domain.submissions import Statement, Submission
from checker.domain.verdicts import Assessment, Ruling, Why
from checker.errors import UnreadableError
from checker.reporting import LeftOutError
from checker.reporting.edition import Edition
from checker.reporting.marked_pdf import marking_of
from checker.reporting.text import BLACK
from checker.reporting.words import PREDICTION
from tests.reporting.making import assessment, cite, criterion, document, met, not_met, verdict
from tests.reporting.typing_out import span, typed

CV = typed("Adviseur bezwaar, maart 2021 - heden")
LETTER = replace(document("brief.pdf", "Ik werk twee dagen op kantoor."), sha256="b" * 64)
STATEMENT = document("cv.inschrijving.toml", "uurtarief = 80", file_format="toml")


@dataclass(slots=True)
class Recorder:
    """A copier that keeps what it was asked for."""

    asked: list[Marking] = field(default_factory=list)
    failure: str = ""

    def pictures(self, document: Document, regions: Sequence[Region], covered: Sequence[Region] = ()) -> tuple[bytes, ...]:
        """Give no pictures."""
        return (b"",) * len(regions) if document.content and not covered else ()

    def marked(self, document: Document, marking: Marking) -> bytes:
        """Give the file's name for a copy."""
        if self.failure:
            raise UnreadableError(self.failure)
        self.asked.append(marking)
        return document.name.encode()


def judged(*rulings: Ruling, text: str = "Ervaring met bezwaar") -> Assessment:
    """Make an assessment of knock-outs with these rulings."""
    return assessment(tuple(verdict(criterion(str(n), text, "experience"), r) for n, r in enumerate(rulings, 1)))


def handed_in(cv: Document = CV) -> Submission:
    """Make a submission of a CV, a letter and a statement."""
    return Submission(Resume(cv), Resume(LETTER), Statement(STATEMENT))


def quoted(words: str, cv: Document = CV) -> Citation:
    """Cite the CV."""
    return Citation(cv, (span(cv, words),))


def test_the_paper_is_the_copy_that_the_copier_makes() -> None:
    """Reporting decides on the marks; whoever opens the file puts them in."""
    copier = Recorder()
    paper = reporting.render("marked.pdf", judged(met(quoted("Adviseur bezwaar"))), handed_in(), Edition(copier=copier))
    assert paper == b"cv.pdf"
    assert [mark.title for mark in copier.asked[0].marks] == ["Criterium 1"]


def test_the_legend_explains_the_colours_that_occur() -> None:
    """And no others: a CV without nearest misses needs no word about them."""
    marking = marking_of(judged(met(quoted("Adviseur bezwaar")), not_met(Why.ABSENT)), handed_in())
    assert [standing for standing, _ in marking.legend] == [None, Standing.PROOF, None]
    assert "40417" in marking.legend[0][1]
    assert marking.title == "Cv met markeringen, aanvraag 40417"


def test_bookmarks_lead_from_each_criterion_to_its_first_mark() -> None:
    """In the order of the criteria, those without a mark left out."""
    rulings = (met(quoted("maart 2021 - heden")), not_met(Why.ABSENT), not_met(Why.TOO_SHORT, quoted("Adviseur bezwaar")))
    found = [(b.title, b.mark) for b in marking_of(judged(*rulings), handed_in()).bookmarks]
    assert found == [("1 · Voldoet · Ervaring met bezwaar", 1), ("3 · Voldoet niet: te kort · Ervaring met bezwaar", 0)]


def test_the_note_lists_what_is_not_marked_and_where_it_stands_instead() -> None:
    """Citations in a letter or statement of its own are named there, with the prediction and the receipt."""
    rulings = (
        met(quoted("Adviseur bezwaar")),
        met(cite(LETTER, "twee dagen op kantoor")),
        met(cite(STATEMENT, "uurtarief = 80")),
        not_met(Why.ABSENT),
    )
    about = marking_of(judged(*rulings), handed_in()).about.split("\n")
    assert "2 · Voldoet «twee dagen op kantoor» (motivatie, pagina 1)" in about
    assert "3 · Voldoet «uurtarief = 80» (inschrijving)" in about
    assert "4 · Voldoet niet: niet gevonden" in about
    assert not any(line.startswith("1 ") for line in about)
    assert PREDICTION in about
    assert f"sha256 cv: {'a' * 64}" in about


@pytest.mark.parametrize(
    "cv,words",
    [
        (replace(CV, format="docx", name="cv.docx"), "Exporteer het cv als pdf"),
        (typed("Adviseur bezwaar, BSN 111222333"), "burgerservicenummer"),
        (replace(CV, hidden=(HiddenText(1, "bsn 111222333", "no_ink"),)), "burgerservicenummer"),
    ],
    ids=["no pdf", "bsn", "hidden bsn"],
)
def test_there_is_no_copy_of_what_must_not_be_copied(cv: Document, words: str) -> None:
    """A Word file has no pages to mark; a citizen service number would still be there under whatever covers it."""
    with pytest.raises(LeftOutError, match=words) as raised:
        reporting.render("marked.pdf", judged(met(quoted("Adviseur bezwaar", cv))), handed_in(cv), Edition(copier=Recorder()))
    assert str(raised.value).startswith("marked.pdf kan niet worden gemaakt: ")
    assert "111222333" not in str(raised.value)


def test_a_number_that_another_paper_names_as_a_bsn_is_one_in_the_cv_too() -> None:
    """The CV gives only the digits; the statement says what they are."""
    cv = typed("Adviseur bezwaar, nummer 111222333")
    submission = replace(handed_in(cv), statement=Statement(document("s.toml", 'opmerkingen = "bsn 111222333"')))
    with pytest.raises(LeftOutError, match="burgerservicenummer"):
        reporting.render("marked.pdf", judged(met(quoted("Adviseur bezwaar", cv))), submission, Edition(copier=Recorder()))


def test_a_bsn_of_another_paper_is_black_in_the_notes() -> None:
    """What the notes quote is redacted as in every paper."""
    letter = replace(document("brief.pdf", "Mijn BSN: 111222333, tot ziens."), sha256="b" * 64)
    submission = replace(handed_in(), motivation=Resume(letter))
    marking = marking_of(judged(met(quoted("Adviseur bezwaar")), met(cite(letter, "BSN: 111222333, tot"))), submission)
    assert "111222333" not in marking.about
    assert BLACK * 9 in marking.about


def test_without_marks_without_copier_or_with_one_that_fails_there_is_no_copy() -> None:
    """Each says why."""
    found = judged(met(quoted("Adviseur bezwaar")))
    for made, copier, words in (
        (judged(not_met(Why.ABSENT)), Recorder(), "geen enkel citaat"),
        (found, None, "geen kopie"),
        (found, Recorder(failure="cv.pdf is beschadigd"), "cv.pdf is beschadigd"),
    ):
        with pytest.raises(LeftOutError, match=words):
            reporting.render("marked.pdf", made, handed_in(), Edition(copier=copier))


def test_all_papers_are_made_but_those_that_cannot_be() -> None:
    """What is left out is named with its reason, and keeps the others from nothing."""
    papers = reporting.render_all(judged(not_met(Why.ABSENT)), handed_in(), Edition(copier=Recorder()))
    assert set(papers.made) == set(reporting.papers()) - {"marked.pdf"}
    assert list(papers.left_out) == ["marked.pdf"]
    assert "geen enkel citaat" in papers.left_out["marked.pdf"]
