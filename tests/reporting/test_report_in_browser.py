"""The report in a real browser: accessible, never wider than a telephone, and whole on paper."""

from __future__ import annotations

import io
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from checker import pipeline
from checker.reading.copier import PoolCopier
from checker.reading.pool import WorkerPool
from checker.reporting import render
from checker.reporting.edition import Edition, Language
from checker.reporting.rendering import embedded
from checker.reporting.report_words import REPORT
from tests.reporting import printed
from tests.reporting.browsing import DESK, IN_A_BROWSER, PHONE, browser, on_paper, opened, violations
from tests.reporting.hostile import HOSTILE_TEXTS, hostile
from tests.write_examples import DAYS_BEFORE_CLOSING, EXAMPLES

if TYPE_CHECKING:
    from typing import Literal

    from playwright.sync_api import Browser

__all__ = ["browser"]  # the fixture, for pytest to find here
pytestmark = IN_A_BROWSER
POSTING = EXAMPLES / "postings" / "40117-wmo-consulent-waterland-oost.md"
STRONG, MANY_GAPS, HOSTILE, ENGLISH = "wmo-1", "wmo-2", "hostile", "english"
SUBJECTS = (STRONG, MANY_GAPS, HOSTILE, ENGLISH)


def language_of(name: str) -> Language:
    """The language that a report is in."""
    return Language.ENGLISH if name == ENGLISH else Language.DUTCH


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Write the reports that are looked at: a strong CV, one with gaps in both languages, and one of hostile text."""
    folder = tmp_path_factory.mktemp("reports")
    with WorkerPool() as pool:
        for name, cv in ((STRONG, STRONG), (MANY_GAPS, MANY_GAPS), (ENGLISH, MANY_GAPS)):
            order = pipeline.Order(POSTING, EXAMPLES / "cvs" / f"{cv}.pdf")
            assessment, submission = pipeline.run(order, pool)
            closes = assessment.posting.closes
            assert closes is not None
            today = closes.date() - timedelta(days=DAYS_BEFORE_CLOSING)
            edition = Edition(today, language_of(name), PoolCopier(pool))
            (folder / f"{name}.html").write_text(str(render("report.html", assessment, submission, edition)), "utf-8")
    page = str(render("report.html", *hostile(" ".join(HOSTILE_TEXTS))))
    (folder / f"{HOSTILE}.html").write_text(page, "utf-8", "backslashreplace")
    return {name: folder / f"{name}.html" for name in SUBJECTS}


@pytest.mark.parametrize("width", [PHONE, DESK])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", SUBJECTS)
def test_accessible(browser: Browser, reports: dict[str, Path], name: str, scheme: Literal["light", "dark"], width: int) -> None:
    """The checks find nothing, of whatever impact, and the page is not wider than the screen."""
    page = opened(browser, reports[name], width=width, scheme=scheme)

    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.context.close()


def test_what_is_not_accessible_is_named(browser: Browser, reports: dict[str, Path], tmp_path: Path) -> None:
    """Faint words, a picture without words and a page that is too wide are each seen."""
    text = reports[MANY_GAPS].read_text("utf-8")
    faint = text.replace("--muted: #555f6b", "--muted: #b9bfc6", 1).replace('<html lang="nl">', "<html>", 1)
    spoilt = tmp_path / "spoilt.html"
    spoilt.write_text(faint.replace("</main>", '<img src="data:,"><p style="width: 500px">breed</p></main>', 1), "utf-8")

    page = opened(browser, spoilt, width=PHONE)

    assert {line.split(":")[0].split()[1] for line in violations(page)} >= {"color-contrast", "html-has-lang", "image-alt"}
    assert page.evaluate("document.documentElement.scrollWidth") > PHONE
    page.context.close()


@pytest.mark.parametrize("name", SUBJECTS)
def test_the_page_asks_for_nothing(browser: Browser, reports: dict[str, Path], name: str) -> None:
    """Opening it loads one file, runs no script and leaves nothing in the console."""
    context = browser.new_context(offline=True)
    page = context.new_page()
    asked: list[str] = []
    said: list[str] = []
    page.on("request", lambda request: asked.append(request.url.partition(":")[0]))
    page.on("console", lambda message: said.append(message.text))
    page.goto(reports[name].as_uri())

    assert set(asked) <= {"file", "data"}
    assert asked.count("file") == 1
    assert said == []
    context.close()


@pytest.mark.parametrize("name", SUBJECTS)
def test_prints_on_a4(browser: Browser, reports: dict[str, Path], name: str) -> None:
    """Every page is A4 with its number and the notice; no row and no picture is cut, and what was folded is printed too."""
    page = opened(browser, reports[name])
    pictures = page.locator(".view img").count()
    paper = on_paper(page)
    texts = printed.texts(paper)
    words = REPORT[language_of(name)]

    assert len(texts) > 1
    numbered = f"{words.page_number} {{}} {words.page_count} {len(texts)}"
    assert all(numbered.format(number) in text for number, text in enumerate(texts, start=1))
    assert all(words.common.prediction in text for text in texts)
    assert printed.cut_rows(paper) == []
    assert printed.cut_pictures(paper) == []
    assert len([e for e in printed.structure(paper) if e.tag == "Figure" and len(e.pages) == 1 and "«" in e.alt]) == pictures
    assert (pictures > 0) == (name != HOSTILE)
    folded = page.locator("details li").first.text_content() or ""
    assert " ".join(folded.split()[:5]) in " ".join(texts)
    assert printed.page_sizes(paper) == {(595, 842)}
    page.context.close()


def test_a_cut_row_and_a_cut_picture_are_seen(browser: Browser, tmp_path: Path) -> None:
    """Without the rules for breaks both are cut at the foot of the page, and seen; with them neither is."""
    row = f"<table><tr><th>kop</th><td>{'<p>regel</p>' * 12}</td></tr></table>"
    picture = f'<div style="height: 40mm; background: url({embedded(png(), "png")}) 0 0 / 100% 100%"></div>'
    rules = "<style>@page {{ size: A4; margin: 17mm 16mm 19mm }} tr, div + div {{ break-inside: {} }}</style>"
    printed_as = {}
    for name, shown in (("row", row), ("picture", picture)):
        for breaks in ("auto", "avoid"):
            path = tmp_path / f"{name}-{breaks}.html"
            path.write_text(f'{rules.format(breaks)}<div style="height: 235mm"></div>{shown}', "utf-8")
            page = opened(browser, path)
            printed_as[name, breaks] = on_paper(page)
            page.context.close()

    assert len(printed.cut_rows(printed_as["row", "auto"])) == 1
    assert printed.cut_rows(printed_as["row", "avoid"]) == []
    assert len(printed.cut_pictures(printed_as["picture", "auto"])) == 2
    assert printed.cut_pictures(printed_as["picture", "avoid"]) == []


def png() -> bytes:
    """Draw a picture of two pixels."""
    out = io.BytesIO()
    picture = Image.new("L", (1, 2))
    picture.putpixel((0, 1), 255)
    picture.save(out, "PNG")
    return out.getvalue()
