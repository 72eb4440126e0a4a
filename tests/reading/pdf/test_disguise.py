"""Words that look like one thing and are another."""

from __future__ import annotations

import pytest

from checker.reading.pdf.disguise import find_disguises, is_invisible, scripts_of, substituted
from checker.reading.pdf.glyphs import NO_STYLE, Glyph, Style

BOX = (0.0, 0.0, 1.0, 1.0)


def glyphs(text: str, style: Style = NO_STYLE) -> list[Glyph]:
    """Return a glyph for each character."""
    return [Glyph(i, c, 0, 1, 0, 10, BOX, BOX, 0, style, space=c.isspace()) for i, c in enumerate(text)]


def test_a_word_split_by_a_character_without_width_is_reported() -> None:
    """Such a character keeps a word from being found."""
    assert find_disguises(glyphs("ne\u200bge\u200der dit")) == [("negeer", "zero_width")]


def test_letters_of_two_scripts_in_one_word_are_reported() -> None:
    """A Cyrillic letter in a Latin word is a disguise."""
    assert find_disguises(glyphs("de kl\u0430cht")) == [("kl\u0430cht", "disguised")]


@pytest.mark.parametrize(
    "text",
    [
        "coördinator",
        "50 μm",
        "Ελλάδα",
        "β-blokker",
        "www.example.nl/een\u200blang\u200bpad",
        "zorg\u00adverlener",
        "\ufeffTekst",
        "👩\u200d💻",
    ],
)
def test_ordinary_text_is_no_disguise(text: str) -> None:
    """Accents, units, whole words in another script, breakable addresses, soft hyphens and emoji are honest."""
    assert find_disguises(glyphs(text)) == []


def test_a_soft_hyphen_is_not_dropped_as_invisible() -> None:
    """It may be the hyphen at the end of a line."""
    assert not is_invisible("\u00ad")
    assert is_invisible("\u200b")


def test_scripts_are_those_of_the_letters_only() -> None:
    """Digits and signs have none."""
    assert scripts_of("a1-") == {"LATIN"}
    assert scripts_of("a\u0430") == {"LATIN", "CYRILLIC"}


def test_a_substitute_counts_where_another_reader_does_not_find_it_as_often() -> None:
    """The same words elsewhere on the page do not clear a substitute."""
    style = Style(bold=False, height=10, width=10, mode=0, substitute="2015")
    marked = glyphs("2015", style)
    assert set(substituted(marked, "2010")) == {0, 1, 2, 3}
    assert substituted(marked, "sinds 2015") == {}
    assert substituted(marked, "") == {}
