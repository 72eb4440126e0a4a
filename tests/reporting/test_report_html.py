"""The gap report as a page."""

from __future__ import annotations

import base64
import re
from html.parser import HTMLParser

import pytest

from checker.domain.documents import Source
from checker.domain.verdicts import Assessment, Ruling, Why
from checker.reporting import render
from checker.reporting.edition import Edition
from checker.reporting.rendering import _css_string
from checker.reporting.words import PREDICTION, advise
from tests.reporting.assessments import CV, MANY_GAPS, STRONG, SUBMISSION, TODAY
from tests.reporting.hostile import HOSTILE_TEXTS, hostile
from tests.reporting.making import assessment, cite, criterion, met, not_met, verdict

VOID = {"meta", "br", "hr", "img", "link"}
TONES = ("good", "bad", "open", "look")


class Outline(HTMLParser):
    """The tags of a page: whether they close, which there are, and the headings in order."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.headings: list[int] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag."""
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)
        if re.fullmatch(r"h[1-6]", tag):
            self.headings.append(int(tag[1]))

    def handle_endtag(self, tag: str) -> None:
        """Close the innermost tag, which must be this one."""
        assert self.open.pop() == tag


def page_of(made: Assessment = MANY_GAPS) -> str:
    """Render a page."""
    return str(render("report.html", made, SUBMISSION, Edition(today=TODAY)))


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours as WCAG defines it."""

    def luminance(colour: str) -> float:
        parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
        red, green, blue = (p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("text", HOSTILE_TEXTS, ids=range(len(HOSTILE_TEXTS)))
def test_no_text_can_break_the_page(text: str) -> None:
    """Whatever stands in a document, all tags close and none is added."""
    made, submission = hostile(text)
    harmless, other = hostile("gewoon")

    outline, expected = (Outline(str(render("report.html", *pair))) for pair in ((made, submission), (harmless, other)))

    assert outline.open == []
    assert [tag for tag, _ in outline.tags] == [tag for tag, _ in expected.tags]


def test_page_stands_on_its_own() -> None:
    """There is no script, no outside file and no address that a browser would fetch; what it forbids itself says so too."""
    page = page_of()
    outline = Outline(page)

    assert {tag for tag, _ in outline.tags}.isdisjoint({"script", "link", "iframe", "object", "embed", "form", "base"})
    assert not any(name.startswith("on") for _, attributes in outline.tags for name in attributes)
    assert all((attributes.get("href") or "#").startswith("#") for _, attributes in outline.tags)
    assert all((attributes.get("src") or "data:").startswith("data:") for _, attributes in outline.tags)
    assert all(target.startswith("data:image/") for target in re.findall(r"url\([\"']?([^)]*)", page))
    assert not re.search(r"@import|https?://", page)
    assert "default-src 'none'; style-src 'unsafe-inline'; img-src data:" in page


def test_page_has_a_language_and_orderly_headings() -> None:
    """A screen reader knows the language, finds one main heading and never skips a level."""
    outline = Outline(page_of())

    assert ("html", {"lang": "nl"}) in outline.tags
    assert outline.headings.count(1) == 1
    assert all(after - before <= 1 for before, after in zip(outline.headings, outline.headings[1:], strict=False))


def test_links_lead_to_a_criterion() -> None:
    """Each link of the summary and the tables has its target, and each target one place."""
    outline = Outline(page_of())
    targets = [a["id"] for _, a in outline.tags if "id" in a]

    assert len(targets) == len(set(targets))
    assert {a["href"] for _, a in outline.tags if "href" in a} <= {f"#{target}" for target in targets}


@pytest.mark.parametrize("dark", [False, True])
def test_colours_can_be_read(dark: bool) -> None:  # noqa: FBT001 - a parameter of the test
    """In light and in dark every text colour has at least 4.5 to 1 on each ground it is used on."""
    light, _, rest = page_of().partition("@media screen and (prefers-color-scheme: dark)")
    colours = dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", rest if dark else light))
    pairs = [(ink, ground) for ink in ("ink", "muted", "accent", *TONES) for ground in ("paper", "ground", "tint")]
    pairs += [(tone, f"{tone}-ground") for tone in TONES]

    assert {
        pair: round(contrast(colours[pair[0]], colours[pair[1]]), 2)
        for pair in pairs
        if contrast(colours[pair[0]], colours[pair[1]]) < 4.5
    } == {}
    assert contrast("#999999", "#ffffff") < 4.5


def test_each_tone_has_a_sign_of_its_own() -> None:
    """Verdicts differ in shape and word, not only in colour."""
    signs = dict(re.findall(r'\.signed\.(\w+) \{ background-image: url\("([^"]+)"', page_of()))
    shapes = {tone: re.sub(rb"stroke='#\w+'", b"", base64.b64decode(uri.split(",")[1])) for tone, uri in signs.items()}

    assert set(shapes) >= set(TONES)
    assert len(set(shapes.values())) == len(shapes)


def test_summary_answers_in_five_seconds() -> None:
    """Knock-outs, points, the three gaps that cost most and the deadline stand before anything else."""
    summary = page_of().split("Overzicht van de criteria")[0]

    assert "4 van 5 niet gehaald" in summary
    assert '5 <span class="of">van 100 zeker</span>' in summary
    assert re.findall(r"<dd>(\d+)</dd>", summary) == ["5", "40", "65"]
    assert re.findall(r'class="what">(\d+)\.', summary) == ["1", "2", "3"]
    assert "maandag 12 mei 2031, 09.00 uur" in summary
    assert "nog 6 dagen" in summary
    assert "Vragen stellen tot woensdag 7 mei 2031, 12.00 uur <strong>(nog 1 dag)</strong>" in summary
    assert 'aria-label="Van 100 punten: 5 zeker, 40 mogelijk, 65 haalbaar"' in summary
    assert PREDICTION in summary


def test_costliest_gaps_go_by_knockout_and_points() -> None:
    """A failed knock-out comes first, then one to fill in, then the award with most to win."""
    made = assessment(
        (
            verdict(criterion("1", "a", "experience", 5), not_met(Why.ABSENT)),
            verdict(criterion("2", "b", "experience", 30), not_met(Why.ABSENT)),
            verdict(criterion("3", "c", "rate", evidence_sources=(Source.STATEMENT,)), not_met(Why.NEEDS_INPUT)),
            verdict(criterion("4", "d", "experience"), not_met(Why.ABSENT)),
            verdict(criterion("5", "e", "experience", 40), met(cite(CV, "Zaakpoort"))),
        )
    )

    assert re.findall(r'class="what">(\d+)\.', page_of(made)) == ["4", "3", "2"]


@pytest.mark.parametrize(
    "verdicts, said",
    [
        ((met(cite(CV, "Zaakpoort")), met(cite(CV, "Zaakpoort"))), "Alle 2 gehaald"),
        ((met(cite(CV, "Zaakpoort")),), "Gehaald"),
        ((met(cite(CV, "Zaakpoort")), not_met(Why.NEEDS_INPUT)), "1 van 2 aan te vullen"),
        ((not_met(Why.NEEDS_INPUT), not_met(Why.ABSENT)), "1 van 2 niet gehaald"),
        ((), "Geen knock-outs"),
    ],
)
def test_knockouts_in_words(verdicts: tuple[Ruling, ...], said: str) -> None:
    """The first thing on the page says whether the knock-outs pass, fail or wait."""
    made = assessment(tuple(verdict(criterion(str(n), "a", "experience"), r) for n, r in enumerate(verdicts)))

    assert f">{said}</p>" in page_of(made)


def test_everything_of_a_verdict_is_on_the_page() -> None:
    """Each criterion shows its text, its reason, its quotes with their place, and its working."""
    page = page_of()

    for v in MANY_GAPS.verdicts:
        assert v.criterion.text in page
        assert all(step in page for step in v.ruling.steps)
    assert "cv, pagina 2, voorbeeld-robin.pdf" in page
    assert "inschrijving, voorbeeld-robin.inschrijving.toml" in page


def test_advice_is_given_once() -> None:
    """General advice and the sentence worded for the criterion stand together, and not twice."""
    asked = criterion("1", "a", "experience", 5)
    ruling = not_met(Why.ABSENT)
    general = advise(ruling, asked)

    both = page_of(assessment((verdict(asked, ruling, "", "archivaris bij [gemeente]"),)))
    same = page_of(assessment((verdict(asked, ruling, "", general),)))

    assert general in both
    assert "archivaris bij [gemeente]" in both
    assert same.count(general) == 1


def test_refused_quotes_and_receipt_stand_on_the_page() -> None:
    """What was refused is shown with its reason, and the receipt with every hash and counting rule."""
    page = page_of()

    assert "niet in het cv gevonden" in page
    assert "Woo-besluiten opgesteld bij gemeente Zandwijk" in page
    assert all(sha256 in page for _, sha256 in MANY_GAPS.receipt.documents)
    assert all(rule in page for rule in MANY_GAPS.receipt.counting_rules)


def test_what_is_empty_has_no_heading() -> None:
    """A clean assessment has no sections for findings or refused quotes."""
    page = page_of(STRONG)

    assert "Bevindingen" not in page
    assert "Niet aanvaard als bewijs" not in page


@pytest.mark.parametrize("text", [*HOSTILE_TEXTS, '"; } body { display: none', "\\", "</style><script>", "a\nb", "\udcff"])
def test_no_text_gets_out_of_the_style_sheet(text: str) -> None:
    """The line at the head of a printed page is a string of CSS, whatever stands in it."""
    written = str(_css_string(text))
    inside = written[1:-1]

    assert written[0] == written[-1] == '"'
    assert not set('"<>\n;{}') & set(inside)
    assert re.sub(r"\\([0-9a-f]+) ", lambda m: chr(int(m[1], 16)), inside) == text.encode("utf-8", "backslashreplace").decode()
