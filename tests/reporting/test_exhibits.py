"""Proof with pictures: each is taken once, shows no citizen service number, and is not missed where there is none."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence

from checker.domain.copies import Marking, Region
from checker.domain.documents import Document
from checker.domain.resume import Resume
from checker.domain.submissions import Submission
from checker.domain.verdicts import Why
from checker.reporting import render
from checker.reporting.edition import PLAIN, Edition
from checker.reporting.exhibits import album
from tests.reading.crafting import paragraph, pdf
from tests.reporting.laid_out import OnTheSpot, document
from tests.reporting.making import assessment, cite, criterion, met, not_met, verdict

JOB = ["Klachtencoördinator", "Gemeente Rietmeer", "maart 2019 - heden"]
CV = document(pdf(paragraph(80, 700, JOB) + paragraph(80, 400, ["BSN: 111222333", "Talen: Duits (B2)"])))
SUBMISSION = Submission(cv=Resume(CV))
MADE = assessment(
    (
        verdict(criterion("1", "Ervaring;", "experience"), met(cite(CV, JOB[0]), cite(CV, JOB[1]), cite(CV, JOB[2]))),
        verdict(criterion("2", "Ervaring; (20 punten)", "experience", 20), met(cite(CV, JOB[0]), cite(CV, JOB[2]))),
        verdict(criterion("3", "Duits; (5 punten)", "language", 5), not_met(Why.IMPLICIT, cite(CV, "Duits (B2)"))),
    )
)


def page(edition: Edition) -> str:
    """Render the report of three criteria, two of which are proved by the same job."""
    return str(render("report.html", MADE, SUBMISSION, edition))


def test_each_picture_is_taken_once_and_stands_on_the_page_once() -> None:
    """Two criteria that the same lines prove share a picture; the worker is asked once for a whole document."""
    copier = OnTheSpot()
    shown = page(Edition(copier=copier))
    pictures = re.findall(r"data:image/png;base64,([\w+/=]+)", shown)

    assert len(copier.asked) == 1
    assert len(pictures) == len(set(pictures)) == 2
    assert re.findall(r'<img class="(p\d+)"', shown) == ["p1", "p1", "p2"]


def test_identical_pictures_of_different_places_are_one() -> None:
    """A file that was handed in twice, under another name, adds no picture."""
    copy = document(CV.content, "kopie.pdf")
    verdicts = tuple(verdict(criterion(str(n), "a", "experience"), met(cite(d, JOB[0]))) for n, d in enumerate((CV, copy)))

    taken = album(verdicts, SUBMISSION, OnTheSpot())

    assert len({picture.name for picture in taken.values()}) == 1


def test_a_picture_says_its_quotes() -> None:
    """Who cannot see it hears what is marked in it and where it comes from, and sees the same beside it."""
    alts = re.findall(r'<img[^>]* alt="([^"]*)"', page(Edition(copier=OnTheSpot())))

    assert html.unescape(alts[0]).startswith("Uitsnede van cv, pagina 1, met gemarkeerd: «Klachtencoördinator» «Gemeente")


def test_without_a_copier_the_report_says_the_same() -> None:
    """Pictures are added to the words and take the place of none: without them every word is still there."""
    with_pictures, without = page(Edition(copier=OnTheSpot())), page(PLAIN)

    assert "<img" in with_pictures
    assert "<img" not in without
    assert words_of(with_pictures) == words_of(without)


class Blind:
    """A copier of a file that no picture can be taken of."""

    def pictures(self, document: Document, regions: Sequence[Region], covered: Sequence[Region] = ()) -> tuple[bytes, ...]:  # noqa: ARG002 - the protocol's
        """Give nothing."""
        return (b"",) * len(regions)

    def marked(self, document: Document, marking: Marking) -> bytes:
        """Give nothing."""
        return b"" if marking.marks else document.content


def test_a_file_without_pictures_is_no_hindrance() -> None:
    """Where the worker cannot give a picture the report is the one without pictures."""
    assert page(Edition(copier=Blind())) == page(PLAIN)


def words_of(shown: str) -> list[str]:
    """Return the words of a page as a reader sees them."""
    return html.unescape(re.sub(r"<style>.*?</style>|<[^>]+>", " ", shown, flags=re.DOTALL)).split()


def test_no_picture_shows_a_citizen_service_number() -> None:
    """The number is blackened in the picture itself: whatever number stood there, the picture is the same."""
    pictures = []
    for number in ("111222333", "123456782"):
        paper = document(pdf(paragraph(80, 400, [f"BSN: {number}", "Talen: Duits (B2)"])))
        verdicts = (verdict(criterion("1", "Duits;", "language"), met(cite(paper, "Duits (B2)"))),)
        copier = OnTheSpot()
        (picture,) = album(verdicts, Submission(cv=Resume(paper)), copier).values()
        ((_, regions, covered),) = copier.asked
        pictures.append((picture.png, *copier.pictures(paper, regions)))
        assert len(covered) == 1
    (one, bare_one), (other, bare_other) = pictures

    assert one == other
    assert bare_one != bare_other


def test_a_report_stays_small() -> None:
    """A CV of five full pages, every line of which proves something by itself, gives a report of less than a megabyte."""
    lines = [f"Taak {n}: klachten van inwoners over de afdeling {n} behandelen en afronden, regel {n * 7919}" for n in range(275)]
    paper = document(pdf(*(paragraph(60, 800, lines[start : start + 55], 10) for start in range(0, 275, 55))))
    proofs = [met(*(cite(paper, line) for line in lines[n::11])) for n in range(11)]
    made = assessment(tuple(verdict(criterion(str(n), "Ervaring;", "experience"), proof) for n, proof in enumerate(proofs)))

    page = str(render("report.html", made, Submission(cv=Resume(paper)), Edition(copier=OnTheSpot())))

    assert page.count("<figure") == 275
    assert page.count("<img") > 50
    assert len(page.encode()) < 1_000_000
