"""Sentences end where a Dutch reader ends them, and the clause guard hears a denial where he does."""

from __future__ import annotations

from pathlib import Path
from time import perf_counter

import pytest

from checker.dutch.clauses import blocks, clause_at, contradiction, sentences

_CASES = Path(__file__).parent / "clauses"


def _rows(name: str) -> list[list[str]]:
    return [row.split(" ## ") for row in (_CASES / name).read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize("kind, anchor, text", _rows("contradicted.txt"))
def test_words_that_are_turned_around(kind: str, anchor: str, text: str) -> None:
    """A denial, something unfinished, a hope or another actor is heard, and its kind is named."""
    start = text.index(anchor)
    heard = contradiction(text, start, start + len(anchor))
    assert heard is not None
    assert heard.kind == kind


@pytest.mark.parametrize("anchor, text", _rows("innocent.txt"))
def test_words_that_stand(anchor: str, text: str) -> None:
    """An idiom, a double negation, a condition, or a denial of something else turns nothing around."""
    start = text.index(anchor)
    assert contradiction(text, start, start + len(anchor)) is None


@pytest.mark.parametrize(
    "text", ["Klachten behandelen.\nGeen bezwaren.", "• Klachten behandelen\n• Geen bezwaren", "Klachten\n\nGeen bezwaren"]
)
def test_neighbour_is_not_heard(text: str) -> None:
    """A negation in the next sentence, bullet or paragraph is none for this one."""
    assert contradiction(text, text.index("Klachten"), text.index("Klachten") + 8) is None


def test_wrapped_negation_is_heard() -> None:
    """A line break within the clause, or within the cue itself, hides nothing."""
    for text in ("Ik heb geen\nervaring met Suite.", "Master Rechten (niet afge-\nrond)"):
        anchor = "Suite" if "Suite" in text else "Master Rechten"
        assert contradiction(text, text.index(anchor), text.index(anchor) + len(anchor)) is not None


def test_afterthought_takes_the_sentence_before_it_back() -> None:
    """A short sentence without a subject speaks of the one before it, and both are shown."""
    heard = contradiction("HBO Rechten, Hogeschool Vreedrecht. Niet afgerond.", 0, 11)
    assert heard is not None
    assert heard.kind == "unfinished"
    assert heard.line == "HBO Rechten, Hogeschool Vreedrecht. Niet afgerond."


def test_nothing_is_heard_outside_the_text() -> None:
    """A range without words has no clause and no contradiction."""
    assert contradiction("   ", 0, 3) is None


SENTENCES = [
    ("Ik werkte voor mr. drs. J.P. de Wit. Daarna niet.", ["Ik werkte voor mr. drs. J.P. de Wit.", "Daarna niet."]),
    ("Art. 9:8 Awb, o.a. lid 1.4 e.v., is m.b.t. klachten van belang.", None),
    ("Werk bij Groen B.V. Incl. overleg i.v.m. planning t/m 2021.", None),
    ("Budget ca. 1.4 mln. euro, bijv. voor zorg e.d. op St. Maarten.", None),
    ("Dhr. A. Bos en mw. Th. Visser a.i. coördinator.", None),
    ("Klaar! Zie verder? Ja.", ["Klaar!", "Zie verder?", "Ja."]),
    ("Taken: intake; afdoening.", None),
    ("• Een\n• Twee\n- Drie", ["• Een", "• Twee", "- Drie"]),
    ("1. Eerste punt\n2. Tweede punt", ["1. Eerste punt", "2. Tweede punt"]),
    ("Over de\nregel heen. En\nverder.", ["Over de\nregel heen.", "En\nverder."]),
    ("Alinea een\n\nAlinea twee", ["Alinea een", "Alinea twee"]),
    ("", []),
]


@pytest.mark.parametrize("text, expected", SENTENCES)
def test_sentences(text: str, expected: list[str] | None) -> None:
    """Abbreviations, initials, numbers and articles of law do not end a sentence; None stands for one sentence."""
    found = [text[s.start : s.end] for s in sentences(text)]
    assert found == ([text] if expected is None else expected)


def test_blocks_split_at_blank_lines_and_bullets() -> None:
    """Paragraphs and list items are blocks; a wrapped line is none."""
    text = "Een alinea\ndie doorloopt\n\n• punt\n• punt"
    assert [text[b.start : b.end] for b in blocks(text)] == ["Een alinea\ndie doorloopt", "• punt", "• punt"]


@pytest.mark.parametrize(
    "anchor, clause",
    [
        ("intake", "intake van klachten;"),
        ("afdoening", "afdoening om 9:30 uur."),
        ("intake van klachten; afdoening", "intake van klachten; afdoening om 9:30 uur."),
        ("Verder", "Verder niets."),
    ],
)
def test_clause_runs_from_border_to_border(anchor: str, clause: str) -> None:
    """A clause ends at a stop, a semicolon or a colon, and is widened where the quote crosses one."""
    text = "Taken: intake van klachten; afdoening om 9:30 uur. Verder niets."
    span = clause_at(text, text.index(anchor), text.index(anchor) + len(anchor))
    assert text[span.start : span.end] == clause


TAKEN_BACK = [
    ("negation", "Hoorzittingen voorzitten. Dat deed ik niet zelf."),
    ("negation", "Hoorzittingen voorzitten. Marit deed dit niet."),
    ("negation", "Hoorzittingen voorzitten. Dat was niet haar taak."),
    ("other_actor", "Hoorzittingen voorzitten. Dat deed de jurist."),
    ("other_actor", "Hoorzittingen voorzitten. Dit deed niet zij maar de jurist."),
]


@pytest.mark.parametrize("kind, text", TAKEN_BACK)
def test_next_sentence_hands_the_deed_to_another(kind: str, text: str) -> None:
    """A short sentence that points back at the deed and denies it, or gives it to a colleague, takes it back."""
    heard = contradiction(text, 0, len("Hoorzittingen voorzitten"))
    assert heard is not None
    assert heard.kind == kind
    assert heard.line == text


@pytest.mark.parametrize("added", ["Dat deed ik niet alleen.", "Dat deed ik graag.", "Dat deed ik samen met de jurist."])
def test_next_sentence_leaves_the_deed_where_it_is(added: str) -> None:
    """A sentence that points back at the deed without denying it takes nothing back."""
    assert contradiction(f"Hoorzittingen voorzitten. {added}", 0, len("Hoorzittingen voorzitten")) is None


@pytest.mark.parametrize("word", ["woord ", "door de ", "deed de jurist ", "doorsturen ", "stukken voor het "])
def test_long_text_without_stops_is_read_in_time(word: str) -> None:
    """A column of keywords that was read as one sentence does not stall the guard."""
    began = perf_counter()
    contradiction(word * 3000, 0, 10)
    assert perf_counter() - began < 2
