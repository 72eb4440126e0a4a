"""The form of a submission, as the posting at hand asks it."""

from __future__ import annotations

import pytest

from checker.domain.documents import Document, Page, Part, PartKind, Span
from checker.domain.postings import CvRequirements, Posting
from checker.domain.resume import Passage, Resume
from checker.domain.submissions import Submission
from checker.domain.verdicts import FormalCheck
from checker.scoring.formal import counted_pages, formal, language_of

DUTCH = "Ik ben jurist en heb voor een gemeente gewerkt. Dat was in het team van de dienst, met veel zaken die ik ook zelf deed."
ENGLISH = (
    "I am a lawyer and have worked for the city. That was in the team of the service, with cases which I also handled by myself."
)
CV, LETTER, COVER = PartKind.CV, PartKind.MOTIVATION, PartKind.COVER


def paper(*kinds: PartKind | tuple[PartKind, ...], text: str = DUTCH) -> Document:
    """A PDF of as many pages, each of them (or shared by) the given kinds of part."""
    size = 200
    pages = tuple(Page(i + 1, Span(i * size, (i + 1) * size)) for i in range(len(kinds)))
    parts: dict[PartKind, list[int]] = {}
    for number, kind in enumerate(kinds, start=1):
        for each in kind if isinstance(kind, tuple) else (kind,):
            parts.setdefault(each, []).append(number)
    made = tuple(Part(kind, Span((n[0] - 1) * size, n[-1] * size), tuple(n)) for kind, n in parts.items())
    return Document(name="cv.pdf", sha256="0" * 64, text=text.ljust(size * len(kinds)), format="pdf", pages=pages, parts=made)


def handed_in(document: Document, letter: Document | None = None, references: int = 0) -> Submission:
    """A submission of these files."""
    named = tuple(Passage((Span(i, i + 1),)) for i in range(references))
    return Submission(cv=Resume(document, references=named), motivation=Resume(letter) if letter else None)


def check_of(name: str, asked: CvRequirements, submission: Submission) -> FormalCheck | None:
    """The one check of that name, or None where it was not made."""
    found = [c for c in formal(Posting(cv_requirements=asked), submission) if c.check == name]
    assert len(found) < 2
    return found[0] if found else None


@pytest.mark.parametrize(
    "excluded, pages",
    [((), 5), (("motivatiebrief",), 4), (("voorblad",), 4), (("motivatie", "voorblad"), 3), (("referenties",), 5)],
)
def test_pages_are_counted_less_what_this_posting_excludes(excluded: tuple[str, ...], pages: int) -> None:
    """A cover, three pages of CV and a letter: each posting excludes something else, or nothing."""
    document = paper(COVER, CV, CV, CV, LETTER)
    assert counted_pages(CvRequirements(max_pages=4, pages_excluded=excluded), handed_in(document)) == pages


def test_a_page_that_the_letter_shares_with_the_cv_counts() -> None:
    """A page is left out only where nothing on it belongs to the CV."""
    document = paper(CV, (CV, LETTER), LETTER)
    assert counted_pages(CvRequirements(pages_excluded=("motivatiebrief",)), handed_in(document)) == 2


@pytest.mark.parametrize("one_document, excluded, pages", [(None, (), 2), (True, (), 3), (True, ("motivatie",), 2)])
def test_a_letter_of_its_own_counts_where_one_document_is_asked(
    *, one_document: bool | None, excluded: tuple[str, ...], pages: int
) -> None:
    """Elsewhere a second file is no page of the CV."""
    asked = CvRequirements(single_document=one_document, pages_excluded=excluded)
    assert counted_pages(asked, handed_in(paper(CV, CV), paper(LETTER))) == pages


@pytest.mark.parametrize("pages, ok", [(3, True), (4, True), (5, False)])
def test_the_limit_itself_is_allowed(pages: int, *, ok: bool) -> None:
    """A limit of 4 is met by four."""
    found = check_of("pages", CvRequirements(max_pages=4), handed_in(paper(*[CV] * pages)))
    assert found is not None
    assert (found.ok, found.found) == (ok, str(pages))


def test_pages_of_a_file_without_pages_are_not_judged() -> None:
    """A text file has no pages, and that is no failure."""
    found = check_of("pages", CvRequirements(max_pages=4), handed_in(Document(name="cv.txt", sha256="0" * 64, text=DUTCH)))
    assert found is not None
    assert found.ok is None


@pytest.mark.parametrize("references, ok", [(0, False), (1, False), (2, True), (3, True)])
def test_references_are_counted(references: int, *, ok: bool) -> None:
    """Two asked: one is too few."""
    found = check_of("references", CvRequirements(min_references=2), handed_in(paper(CV), references=references))
    assert found is not None
    assert found.ok is ok


@pytest.mark.parametrize("text, language", [(DUTCH, "nl"), (ENGLISH, "en"), ("CV 2019", None), ("", None)])
def test_the_language_is_told_by_its_commonest_words(text: str, language: str | None) -> None:
    """Too little text is not judged."""
    assert language_of(text) == language


@pytest.mark.parametrize(
    "text, wanted, ok",
    [(DUTCH, "Nederlands", True), (ENGLISH, "Nederlands", False), (ENGLISH, "Engels", True), ("x", "Engels", None)],
)
def test_the_language_asked_is_compared(text: str, wanted: str, *, ok: bool | None) -> None:
    """An English CV is not a Dutch one, and an unreadable one is neither."""
    found = check_of("language", CvRequirements(language=wanted), handed_in(paper(CV, text=text)))
    assert found is not None
    assert found.ok is ok


def test_the_format_and_the_text_layer_are_checked() -> None:
    """A Word file where a PDF is asked, and a scan."""
    word = Document(name="cv.docx", sha256="0" * 64, text=DUTCH, format="docx")
    scan = Document(name="cv.pdf", sha256="0" * 64, text="", format="pdf", has_text_layer=False)
    as_word = check_of("format", CvRequirements(format="PDF"), handed_in(word))
    as_scan = check_of("text_layer", CvRequirements(), handed_in(scan))
    assert as_word is not None
    assert as_scan is not None
    assert (as_word.ok, as_scan.ok) == (False, False)


@pytest.mark.parametrize("letter, ok", [(None, True), (paper(LETTER), False)])
def test_one_document_is_one_file(letter: Document | None, *, ok: bool) -> None:
    """A letter in a file of its own is a second document."""
    found = check_of("single_document", CvRequirements(single_document=True), handed_in(paper(CV), letter))
    assert found is not None
    assert found.ok is ok


def test_what_is_not_asked_is_not_checked() -> None:
    """A posting without demands leaves only the question whether there is text."""
    assert [c.check for c in formal(Posting(), handed_in(paper(CV)))] == ["text_layer"]
