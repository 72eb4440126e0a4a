"""The ranking as a page."""

from __future__ import annotations

import base64
import hashlib
import html
import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from checker.domain.rankings import Ranking, Unread
from checker.reporting.ranking_html import render
from checker.reporting.text import BLACK, one_line
from checker.reporting.words import PREDICTION
from checker.scoring.ranking import rank
from tests.reporting import printed
from tests.reporting.browsing import DESK, IN_A_BROWSER, PHONE, browser, on_paper, opened, violations
from tests.reporting.hostile import HOSTILE_TEXTS
from tests.reporting.rankings import FAILED, FIRST, HEADING, OPEN, RANKING, TIED

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Literal

    from playwright.sync_api import Browser, Page

__all__ = ["browser"]  # the fixture, for pytest to find here
FULL = replace(RANKING, papers={row.entry.candidate: ("report.html",) for row in RANKING.rows})
PLENTY = Ranking(
    HEADING,
    rank(
        [
            replace(e, candidate=f"{e.candidate} {n}", points=e.points - n % 7)
            for n in range(12)
            for e in (FIRST, TIED, OPEN, FAILED)
        ],
        5,
    ),
    RANKING.unread,
)


def body(page: str) -> str:
    """Return what a reader can see, without the head and the script."""
    return html.unescape(page.partition("<body>")[2].partition("<script>")[0])


def words(page: str) -> str:
    """Return the words of a page on one line."""
    return one_line(re.sub(r"<[^>]*>", " ", body(page)))


def test_the_same_ranking_gives_the_same_page_and_it_asks_for_nothing() -> None:
    """One file: styles, signs and script stand in it, and the only script that may run is the one that was written."""
    page = render(FULL)
    assert page == render(FULL)
    script = page.split("<script>")[1].split("</script>")[0]
    allowed = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    assert f"script-src 'sha256-{allowed}'" in page
    assert "default-src 'none'" in page
    assert re.findall(r"(?:src|href)=[\"'](?!data:|#|\./)([^\"']*)", page) == []


def test_counts_the_line_and_the_notice_stand_first() -> None:
    """How many CVs, how many pass, wait and fail, how many go forward, who is tied, and that a person decides."""
    summary = words(render(RANKING).split("</section>")[0] + "<script>")
    for part in ("6 cv's", "5 gelezen, 1 niet gelezen", "3 gehaald", "1 nog open", "1 niet gehaald", "2 gaan door", PREDICTION):
        assert part in summary
    assert "Gelijk op de streep, ook op uurtarief: tweede, Vermeer, Ilse." in summary


def test_candidates_stand_on_their_side_of_the_line() -> None:
    """Above, on and below it, each under a heading; who fails and who was not read under headings of their own."""
    shown = words(render(RANKING))
    order = ["Boven de streep", "=SOM(A1)", "Op de streep: gelijk", "tweede", "Vermeer, Ilse", "Onder de streep", "open"]
    order += ["Knock-out niet gehaald", "+31", "Criterium 1: niet afgerond", "Niet gelezen", "@scan", "bevat alleen beeld"]
    rest = shown[shown.index("Volgorde") :]
    for part in order:
        assert part in rest, part
        rest = rest[rest.index(part) + len(part) :]


def test_points_are_drawn_and_told() -> None:
    """Sure points solid, possible ones hatched on top, and the same in words; the rate as Dutch readers write it."""
    page = render(RANKING)
    row = next(row for row in page.split("<tr ") if 'data-key="Vermeer, Ilse"' in row)
    assert 'class="sure" style="width:60%"' in row
    assert 'class="possible" style="width:40%"' in row
    assert "60 zeker, 100 mogelijk, 100 haalbaar" in one_line(re.sub(r"<[^>]*>", "", row))
    assert "€ 82,50" in page
    assert "1 tot 4 na nakijken" in page
    assert "tweede; open" in page


def test_tables_are_real_tables() -> None:
    """Each has a caption, and each heading says what it is a heading of."""
    tables = render(FULL).split("<table")[1:]
    assert len(tables) == 3
    for table in tables:
        assert "<caption>" in table
        assert [head for head in re.findall(r"<th\b[^>]*>", table) if "scope=" not in head] == []


@pytest.mark.parametrize("name, link", [("Ilse Vermeer", "Ilse%20Vermeer"), ("a#b?c:d%", "a%23b%3Fc%3Ad%25"), ("x:y", "x%3Ay")])
def test_a_name_opens_the_report(name: str, link: str) -> None:
    """By a path beside the page; where no report was written a name is only a name."""
    made = replace(RANKING, rows=rank([replace(FIRST, candidate=name)], 2))
    assert f'href="./{link}/report.html"' in render(replace(made, papers={name: ("report.html",)}))
    assert "report.html" not in render(made)


@pytest.mark.parametrize("text", HOSTILE_TEXTS, ids=range(len(HOSTILE_TEXTS)))
def test_hostile_text_comes_through_as_text(text: str) -> None:
    """Wherever text of others stands."""
    heading = replace(HEADING, title=text, client=text)
    entry = replace(FIRST, candidate=text, findings=(text,))
    made = Ranking(heading, rank([entry, FAILED], 2), (Unread(text, "", text),), papers={text: ("report.html",)})
    page = render(made)
    assert body(page).replace("\n", " ").count(one_line(text)) >= 4
    assert page.count("<script>") == 1


def test_bsn_is_blacked_out_and_nobody_is_quoted() -> None:
    """Also where a file is named after it; the quotes stand in the reports."""
    entry = replace(FIRST, candidate="BSN 111222333")
    page = render(Ranking(HEADING, rank([entry], 2), (Unread("BSN 111222333 a", "", "BSN 111222333.pdf is leeg"),)))
    assert "111222333" not in page
    assert BLACK in page
    assert "diploma behaald" not in page


def test_a_blind_page_says_so() -> None:
    """And what to look at before the reports are sent on."""
    assert "Blind: kandidaten heten naar een letter" in render(replace(RANKING, heading=replace(HEADING, blind=True)))
    assert "Blind:" not in render(RANKING)


def test_what_is_missing_is_said() -> None:
    """No number to go forward, a run that was broken off, a folder in which nothing could be read."""
    rows = rank([FIRST, TIED], None)
    page = render(Ranking(replace(HEADING, invited_count=None), rows, (), pending=3))
    assert "zegt niet hoeveel kandidaten" in page
    assert "De run is afgebroken" in page
    assert "Knock-outs gehaald of nog open" in page
    assert "Volgorde" not in render(replace(RANKING, rows=()))


class TestInABrowser:
    """What only a browser can tell."""

    pytestmark = IN_A_BROWSER

    @pytest.fixture
    def path(self, tmp_path: Path) -> Path:
        """Write the page with all there is on it."""
        path = tmp_path / "ranking.html"
        path.write_text(render(FULL), "utf-8")
        return path

    @pytest.mark.parametrize("width", [PHONE, DESK])
    @pytest.mark.parametrize("scheme", ["light", "dark"])
    def test_accessible(self, browser: Browser, path: Path, scheme: Literal["light", "dark"], width: int) -> None:
        """The checks find nothing, nothing is said in the console, and the page is not wider than the screen."""
        page = opened(browser, path, width=width, scheme=scheme)
        assert violations(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        page.context.close()

    def test_a_heading_sorts_and_the_order_comes_back(self, browser: Browser, path: Path) -> None:
        """By its button, told to a screen reader; the line is only drawn where the rows stand in their order."""
        page = opened(browser, path)
        written = ["=SOM(A1)", "tweede", "Vermeer, Ilse", "open"]
        table = page.locator("table").first
        assert (names(page), table.locator(".group:visible").count()) == (written, 3)

        table.get_by_role("button", name="Kandidaat").click()
        assert (names(page), table.locator(".group:visible").count()) == (["=SOM(A1)", "open", "tweede", "Vermeer, Ilse"], 0)
        assert table.locator("th.candidate").first.get_attribute("aria-sort") == "ascending"
        table.get_by_role("button", name="Uurtarief").click()
        assert names(page)[2:] == ["tweede", "Vermeer, Ilse"]  # those without a rate
        table.get_by_role("button", name="Punten").click()
        assert table.locator("th.points").get_attribute("aria-sort") == "descending"
        assert table.locator("[aria-sort]").count() == 1
        table.get_by_role("button", name="Plaats").click()
        assert (names(page), table.locator(".group:visible").count()) == (written, 3)
        page.context.close()

    def test_without_a_script_it_stands_in_order(self, browser: Browser, path: Path) -> None:
        """No button is offered that does nothing, and nothing is hidden."""
        context = browser.new_context(offline=True, java_script_enabled=False)
        page = context.new_page()
        page.goto(path.as_uri())
        assert page.locator("button").count() == 0
        assert names(page) == ["=SOM(A1)", "tweede", "Vermeer, Ilse", "open"]
        context.close()

    def test_prints_on_a4(self, browser: Browser, tmp_path: Path) -> None:
        """Every page with its number and the notice, the headings on each page of a table, and no row cut."""
        path = tmp_path / "ranking.html"
        path.write_text(render(PLENTY), "utf-8")
        page = opened(browser, path)
        paper = on_paper(page)
        texts = printed.texts(paper)
        assert len(texts) > 2
        assert all(f"Pagina {number} van {len(texts)}" in text for number, text in enumerate(texts, start=1))
        assert all(PREDICTION in text for text in texts)
        assert printed.cut_rows(paper) == []
        assert printed.page_sizes(paper) == {(595, 842)}
        assert sum("Uurtarief" in text for text in texts) >= len(texts) - 1
        page.context.close()


def names(page: Page) -> list[str]:
    """Name the candidates of the first table from top to bottom."""
    return [text.strip() for text in page.locator("table").first.locator("th.candidate bdi").all_inner_texts()]
