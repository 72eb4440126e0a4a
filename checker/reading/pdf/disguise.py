"""Text that shows one thing and says another: characters without width, look-alike letters, substituted text."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache

from checker.reading.pdf.glyphs import Glyph

SOFT_HYPHEN = "\u00ad"
LEAST_SUBSTITUTE = 3  # letters and digits: ligatures and hyphens are substituted honestly
LEAST_MIXED = 4  # letters: μm and the like are units
ADDRESS = frozenset("@/.:")  # long addresses may carry invisible places to break
SCRIPTS = ("LATIN", "CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE", "COPTIC")
Finding = tuple[str, str]


def is_invisible(character: str) -> bool:
    """Tell whether a character has no width and no shape: zero-width spaces, direction marks, tags."""
    return not character.isascii() and character != SOFT_HYPHEN and unicodedata.category(character) == "Cf"


def find_disguises(glyphs: list[Glyph]) -> list[Finding]:
    """Return the words of a page with invisible characters between their letters, and those of mixed scripts."""
    split: list[str] = []
    mixed: list[str] = []
    for token in _tokens(glyphs):
        if token.isascii():
            continue
        shown = "".join(character for character in token if not is_invisible(character))
        if shown != token and not ADDRESS & set(shown) and _between_letters(token):
            split.append(shown)
        mixed += [word for word in _letter_runs(shown) if len(word) >= LEAST_MIXED and len(scripts_of(word)) > 1]
    found = [(" ".join(split), "zero_width")] if split else []
    return [*found, (" ".join(mixed), "disguised")] if mixed else found


def _tokens(glyphs: Iterable[Glyph]) -> Iterator[str]:
    token: list[str] = []
    for glyph in glyphs:
        if glyph.space:
            yield "".join(token)
            token = []
        else:
            token.append(glyph.text)
    yield "".join(token)


def _between_letters(token: str) -> bool:
    places = [place for place, character in enumerate(token) if is_invisible(character)]
    return any(_letter_near(token, place, -1) and _letter_near(token, place, 1) for place in places)


def _letter_near(token: str, place: int, step: int) -> bool:
    place += step
    while 0 <= place < len(token) and is_invisible(token[place]):
        place += step
    return 0 <= place < len(token) and scripts_of(token[place]) == {"LATIN"}


def _letter_runs(text: str) -> list[str]:
    return "".join(character if character.isalpha() else " " for character in text).split()


def scripts_of(text: str) -> set[str]:
    """Return the scripts, of those that look alike, in which a text is written."""
    return {script for character in text if (script := _script(character))}


@lru_cache(maxsize=4096)
def _script(character: str) -> str | None:
    name = unicodedata.name(character, "") if character.isalpha() else ""
    return next((script for script in SCRIPTS if name.startswith(script)), None)


def has_substitutes(glyphs: list[Glyph]) -> bool:
    """Tell whether any characters are said to stand for something longer than a ligature."""
    return any(len(_folded(claim)) >= LEAST_SUBSTITUTE for claim in {glyph.style.substitute for glyph in glyphs})


def substituted(glyphs: list[Glyph], second: str) -> dict[int, str]:
    """Return the characters that stand for other glyphs (ActualText) and say what another reader does not find there."""
    theirs = _folded(second)
    if not theirs:
        return {}
    ours = _folded("".join(glyph.text for glyph in glyphs))
    reasons: dict[int, str] = {}
    verdicts: dict[str, bool] = {}
    for glyph in glyphs:
        claim = _folded(glyph.style.substitute)
        if len(claim) < LEAST_SUBSTITUTE:
            continue
        if claim not in verdicts:
            verdicts[claim] = ours.count(claim) > theirs.count(claim)
        if verdicts[claim]:
            reasons[glyph.index] = "disguised"
    return reasons


def _folded(text: str) -> str:
    return "".join(character for character in unicodedata.normalize("NFKC", text).casefold() if character.isalnum())
