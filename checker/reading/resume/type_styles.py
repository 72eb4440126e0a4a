"""The type that headings are set in: which styles of a CV are used for headings, whatever the headings say."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence

from checker.dutch.periods import find_periods
from checker.reading.resume.rows import Row
from checker.reading.resume.words import is_language, organisation_score, role_score, school_score, study_score

Style = tuple[float, bool, bool, int]

LONGEST = 60
MOST_WORDS = 8
SPACED = re.compile(r"(?:\S\s){3,}\S?$")
SENTENCE = re.compile(r"[.;,!?]$|@|\d{4,}")
VALUE = re.compile(r"\S:\s+\S")
LEAST_KNOWN = 0.4  # of the lines in a style: fewer known headings than this, and the style is no heading's
LEAST_FIT = 0.8  # of the lines in a style: fewer that could be headings, and the style is no heading's
MORE_ABOVE = 1.15
NEAR = 3


def can_be_heading(row: Row) -> bool:
    """Tell whether a row is short and bare enough to be a heading."""
    text = row.text
    is_short = len(text) <= LONGEST and len(text.split()) <= MOST_WORDS
    if SPACED.match(text):
        return not row.bullet
    return is_short and not row.bullet and len(row.cells) <= 1 and not SENTENCE.search(text) and any(c.isalpha() for c in text)


def body_style(rows: Sequence[Row]) -> Style:
    """Return the style that most of the text is set in."""
    counts: Counter[Style] = Counter()
    for row in rows:
        counts[row.style] += len(row.text)
    return counts.most_common(1)[0][0] if counts else (0.0, False, False, 0)


def is_louder(row: Row, body: Style, styles: Collection[Style]) -> bool:
    """Tell whether a row is set as loud as a known heading: larger type, or bold or capitals where they are."""
    size, bold, capitals, level = row.style
    largest = max(style[0] for style in styles)
    return (
        (size > body[0] and size >= largest)
        or (level > 0)
        or any(style[1:] == (bold, capitals, level) and abs(style[0] - size) <= 1 for style in styles)
    )


def stands_out(rows: Sequence[Row], number: int) -> bool:
    """Tell whether a row is set off from its neighbours: more white space above than below, or larger than both of them."""
    row = rows[number]
    if not number or number + 1 >= len(rows):
        return True
    before, after = rows[number - 1], rows[number + 1]
    if not row.has_box:
        return row.after_gap or bool(row.line.size) or row.line.bold or row.level > 0 or row.style[2]
    if before.page != row.page or after.page != row.page or before.middle <= row.middle:
        return True
    is_larger = row.style[0] > max(before.style[0], after.style[0])
    return is_larger or before.middle - row.middle > MORE_ABOVE * (row.middle - after.middle)


def trusted(rows: Sequence[Row], styles: Collection[Style], named: Collection[int]) -> set[Style]:
    """Return the styles in which an unknown line may be taken for a heading, because that is what the style is used for."""
    used = Counter(row.style for row in rows)
    known = Counter(rows[number].style for number in named)
    return {style for style in styles if known[style] >= LEAST_KNOWN * used[style] or _is_for_headings(rows, style)}


def discovered(rows: Sequence[Row], body: Style) -> set[Style]:
    """Return the loudest style that is used for headings, where no heading is known by its words."""
    louder = {row.style for row in rows if row.style != body and _loudness(row.style) > _loudness(body)}
    for style in sorted(louder, key=_loudness, reverse=True):
        if _is_for_headings(rows, style):
            return {style}
    return set()


def _loudness(style: Style) -> tuple[int, float, bool, bool]:
    size, bold, capitals, level = style
    return (10 - level if level else 0, size, bold, capitals)


def _is_for_headings(rows: Sequence[Row], style: Style) -> bool:
    used = [number for number, row in enumerate(rows) if row.style == style and number]
    fit = [number for number in used if can_be_heading(rows[number]) and not is_something_else(rows, number)]
    return len(fit) > 1 and len(fit) >= LEAST_FIT * len(used)


def is_something_else(rows: Sequence[Row], number: int) -> bool:
    """Tell whether a short line is dated, a study, a language or the head of an entry, and so no heading."""
    text = rows[number].text
    return (
        bool(find_periods(text, single=True))
        or bool(VALUE.search(text) and organisation_score(text) > 1)
        or (study_score(text) > 1 and bool(school_score(text)))
        or is_language(text)
        or heads_an_entry(rows, number)
        or number + 1 >= len(rows)
    )


def heads_an_entry(rows: Sequence[Row], number: int) -> bool:
    """Tell whether a row names a dated entry: right under its period, or above it where the entry would not be whole without."""
    if is_under_period(rows, number):
        return True
    text = rows[number].text
    role, organisation = role_score(text) > 0, organisation_score(text) > 1
    if not role and not organisation:
        return False
    below = rows[number + 1 : number + 1 + NEAR]
    dated = next((place for place, row in enumerate(below) if find_periods(row.text)), None)
    if dated is None or any(row.bullet for row in below[: dated + 1]):
        return False
    entry = below[: dated + 1]
    names_role = any(role_score(row.text) > 0 for row in entry)
    names_organisation = any(organisation_score(row.text) > 1 for row in entry)
    if dated == 0 and len(below) > 1 and not (names_role and names_organisation) and not below[1].bullet:
        names_role = names_role or role_score(below[1].text) > 0
        names_organisation = names_organisation or organisation_score(below[1].text) > 1
    return not (names_role and names_organisation)


def is_under_period(rows: Sequence[Row], number: int) -> bool:
    """Tell whether a row stands right under a row that is a period and nothing else."""
    if not number or rows[number].after_gap:
        return False
    above = rows[number - 1].text
    return any(len(found.span) >= len(above.strip(" |:.,–-")) for found in find_periods(above))
