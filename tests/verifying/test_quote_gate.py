"""The quote gate: no change of words gets through, no change of layout is refused, and citations are exact."""

from __future__ import annotations

import re
import string
import time
from dataclasses import dataclass, field
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.domain.documents import Document, HiddenText, Line, Part, PartKind, Source, Span
from checker.dutch.folding import fold
from checker.verifying.quote_gate import examine_quotes, locate, nearest, status

CLEAN = (
    "Marit van der Zwaluwen was van maart 2016 - juni 2023 adviseur bij de gemeente Oosterwaard en behandelde 240 klachten "
    "per jaar op grond van hoofdstuk 9 Awb. Zij was niet verantwoordelijk voor het budget en had geen leidinggevende taken, "
    "maar wel de financiële administratie van 's middags tot 's avonds. Diploma hbo-rechten behaald in 2008 in Vreedrecht."
)
NAMES = ("Marit", "Zwaluwen", "Oosterwaard", "Vreedrecht")
NEGATIONS = ("niet", "geen", "nooit", "zonder", "nog niet")
WORDS = tuple(m.span() for m in re.finditer(r"\S+", CLEAN) if m.group() != "-")


def plain(text: str) -> Document:
    """Return a document without layout."""
    return Document("cv.txt", "0" * 64, text)


@dataclass
class _Page:
    """A document as it grows: its text, its lines, and where each character of the clean text went."""

    text: str = ""
    line: int = 0
    lines: list[Line] = field(default_factory=list)
    places: list[Span] = field(default_factory=list)

    def put(self, shown: str) -> None:
        self.places.append(Span(len(self.text), len(self.text) + len(shown)))
        self.text += shown

    def end_line(self, furniture: str = "") -> None:
        self.lines.append(Line(Span(self.line, len(self.text))))
        self.text += "\n"
        if furniture:
            self.lines.append(Line(Span(len(self.text), len(self.text) + len(furniture)), furniture=True))
            self.text += furniture + "\n"
        self.line = len(self.text)


def noisy(seed: int) -> tuple[Document, tuple[Span, ...]]:
    """Lay the clean text out with random line breaks, hyphens, furniture, ligatures, dashes, quotes, spaces and case."""
    page, dice = _Page(), Random(seed)  # noqa: S311 -- layout, no secret
    upper = seed % 4 == 0
    for i, char in enumerate(CLEAN):
        chance = dice.randrange(100)
        between_letters = 1 < i < len(CLEAN) - 2 and CLEAN[i - 2 : i + 2].isalpha()
        if between_letters and chance < 4:
            page.text += "-"
            page.end_line("Curriculum vitae - pagina 1" if chance == 0 else "")
        elif between_letters and chance < 6:
            page.text += "\u00ad"
        if char == " " and chance < 20:
            page.places.append(Span(len(page.text), len(page.text) + 1))
            page.end_line("Curriculum vitae - pagina 1" if chance < 3 else "")
        elif CLEAN[i - 1 : i + 1] == "fi":
            page.text = page.text[: page.places[-1].start] + "ﬁ"
            page.places[-1] = Span(page.places[-1].start, len(page.text))
            page.places.append(page.places[-1])
        else:
            shown = {" ": " \u00a0\u2009"[chance % 3], "-": "-–‐"[chance % 3], "'": "'’‘"[chance % 3]}.get(char, char)
            page.put(shown.upper() if upper and shown != "ß" else shown)
    page.end_line()
    return Document("cv.pdf", "1" * 64, page.text, lines=tuple(page.lines)), tuple(page.places)


@given(st.integers(0, 1_000_000), st.integers(0, len(WORDS) - 1), st.integers(2, 12))
def test_layout_noise_is_accepted_and_cited_exactly(seed: int, first: int, count: int) -> None:
    """A true quote is found through any layout, its citation begins and ends with its first and last character."""
    document, places = noisy(seed)
    first = min(first, len(WORDS) - 2)
    begin, end = WORDS[first][0], WORDS[min(first + count, len(WORDS)) - 1][1]
    quote = CLEAN[begin:end]
    citation = locate(quote, document, start=places[begin].start)
    assert citation is not None
    assert (citation.start, citation.end) == (places[begin].start, places[end - 1].end)
    assert "pagina" not in citation.quote
    assert fold(citation.quote).find(quote) is not None
    assert fold(quote).find(citation.quote) is not None


@given(st.data())
def test_changed_digit_is_refused(data: st.DataObject) -> None:
    """One other digit in a true quote, and it stands nowhere."""
    at = data.draw(st.sampled_from([i for i, c in enumerate(CLEAN) if c.isdigit()]))
    digit = data.draw(st.sampled_from([d for d in string.digits if d != CLEAN[at]]))
    _refused(CLEAN[:at] + digit + CLEAN[at + 1 :], at)


@given(st.data())
def test_changed_letter_in_a_name_is_refused(data: st.DataObject) -> None:
    """One other letter in a name, and it stands nowhere."""
    name = data.draw(st.sampled_from(NAMES))
    at = CLEAN.index(name) + data.draw(st.integers(0, len(name) - 1))
    letter = data.draw(st.sampled_from([c for c in string.ascii_lowercase + "é" if c != CLEAN[at].lower()]))
    _refused(CLEAN[:at] + letter + CLEAN[at + 1 :], at)


@given(st.sampled_from(WORDS[1:]), st.sampled_from(NEGATIONS))
def test_added_negation_is_refused(word: tuple[int, int], negation: str) -> None:
    """A negation put into a true quote, and it stands nowhere."""
    _refused(CLEAN[: word[0]] + negation + " " + CLEAN[word[0] :], word[0])


@pytest.mark.parametrize("negation", ["niet ", "geen "])
def test_dropped_negation_is_refused(negation: str) -> None:
    """A negation taken out of a true quote, and it stands nowhere."""
    at = CLEAN.index(negation)
    _refused(CLEAN.replace(negation, ""), at)


def _refused(changed: str, at: int) -> None:
    """Check the whole changed text and the stretch around the change, whole words only."""
    left, right = changed.rfind(" ", 0, max(0, at - 12)) + 1, changed.find(" ", at + 14)
    document = plain(CLEAN)
    for quote in (changed, changed[left : right if right > 0 else len(changed)]):
        assert locate(quote, document) is None
        assert status(quote, document).status == "not_found"


def test_nearest_to_the_hint_is_chosen() -> None:
    """Where a quote stands twice, the place that its finder saw is cited."""
    document = plain("klachten behandelen. Later opnieuw klachten behandelen.")
    found = locate("klachten behandelen", document, start=30)
    assert found is not None
    assert found.start == 35


def test_first_place_is_chosen_without_a_hint() -> None:
    """Where a quote stands twice and nobody says where, the first place is cited."""
    found = locate("klachten", plain("klachten en klachten"))
    assert found is not None
    assert found.start == 0


def test_source_bounds_the_search() -> None:
    """Words of the letter are no words of the CV, though both stand in one file; nor are words that run from one to the other."""
    text = "Ik kan klachten behandelen.\nJurist sinds 2019."
    parts = (Part(PartKind.MOTIVATION, Span(0, 28)), Part(PartKind.CV, Span(28, len(text))))
    document = Document("cv.pdf", "2" * 64, text, parts=parts)
    assert locate("klachten behandelen", document, source=Source.CV) is None
    assert locate("klachten behandelen", document, source=Source.MOTIVATION) is not None
    assert locate("behandelen. Jurist", document, source=Source.CV) is None


def test_hidden_words_are_called_hidden() -> None:
    """Words that only stand in hidden text are neither found nor merely missing."""
    document = Document("cv.pdf", "3" * 64, "Jurist", hidden=(HiddenText(1, "Master Rechten afgerond", "no_ink"),))
    assert status("master rechten", document).status == "hidden"


def test_place_without_a_contradiction_is_preferred() -> None:
    """A quote that is denied in one place and stands in another is found in the other."""
    document = plain("Geen leiding gegeven aan teams in 2015.\n\nLeiding gegeven aan teams in 2019.")
    judged = status("leiding gegeven aan teams", document)
    assert judged.status == "found"
    assert judged.citation is not None
    assert judged.citation.start == document.text.index("Leiding")


def test_contradiction_shows_the_whole_line() -> None:
    """A quote out of a denial comes with the line that denies it."""
    judged = status("leidinggevende taken", plain("Adviseur zonder\nleidinggevende taken."))
    assert judged.status == "contradicted"
    assert judged.contradiction is not None
    assert judged.contradiction.line == "Adviseur zonder leidinggevende taken."


def test_nearest_passage_is_shown_and_proves_nothing() -> None:
    """A changed quote is refused, with the passage that comes closest."""
    judged = status("maart 2017 - juni 2023 adviseur", plain(CLEAN))
    assert judged.status == "not_found"
    assert judged.citation is None
    assert judged.nearest is not None
    assert judged.nearest.quote == "maart 2016 - juni 2023 adviseur"


def test_nothing_is_nearest_where_nothing_is_near() -> None:
    """Words of which nothing stands in the document have no nearest passage."""
    assert nearest("zeilschip kombuis", plain(CLEAN)) is None


def test_quotes_are_judged_in_order() -> None:
    """One status for each quote, in the order in which they came."""
    statuses = [judged.status for judged in examine_quotes(plain(CLEAN), ["Awb", "hoofdstuk 9 Awb", "hoofdstuk 8 Awb"])]
    assert statuses == ["too_short", "found", "not_found"]


def test_hundred_quotes_are_located_fast() -> None:
    """A hundred quotes in twelve thousand characters cost well under a second, folding included."""
    text = "\n".join(f"Regel {i}: behandelen van klacht nummer {i * 37} over groenonder-\nhoud in wijk {i}." for i in range(170))
    document = plain(text)
    started = time.perf_counter()
    found = [locate(f"klacht nummer {i * 37} over groenonderhoud in wijk {i}", document) for i in range(100)]
    assert all(found)
    assert time.perf_counter() - started < 1
