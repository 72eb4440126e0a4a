"""The legend: one quiet line at the edge of the first page that says what the colours mean, and a note with the rest."""

from __future__ import annotations

from collections.abc import Sequence

from checker.reading.pdf.lettering import width_of, words_at
from checker.reading.pdf.looks import LOOKS, chip, rgb, rounded
from checker.reading.pdf.margins import Margins
from checker.reading.pdf.sheet import Rect, Sheet

SMALLER = 1.0  # of the numbers' lettering
HIGH, APART, SWATCH, EDGE = 1.9, 1.1, 1.5, 0.8  # of the lettering: the line, between its parts, a patch of colour, to the edge
INK = "4a4a4a"


class Legend:
    """Where the line stands, what it says, and the operators that paint it."""

    def __init__(self, sheet: Sheet, margins: Margins, taken: Sequence[Rect], parts: Sequence[tuple[str | None, str]]) -> None:
        self.parts = parts
        self.title = parts[0][1].rstrip(":")
        self.words = "  ".join(words for _, words in parts)
        wanted = margins.size * SMALLER
        room = sheet.width - 4 * EDGE * margins.size
        self.size = wanted * min(1.0, room / self._width(wanted))
        width, height = self._width(self.size), HIGH * self.size
        x = max((sheet.width - width) / 2, EDGE * self.size)
        y = _free(sheet, [*margins.lines, *taken], (x, x + width), height, EDGE * self.size)
        self.rect: Rect = (x, y, x + width, y + height)
        side = 1.2 * self.size
        middle = y + height / 2
        self.icon: Rect = (x + 0.45 * self.size, middle - side / 2, x + 0.45 * self.size + side, middle + side / 2)

    def _width(self, size: float) -> float:
        """Return how wide the line is: a note's icon, then the parts, each with its patch."""
        patches = sum(standing is not None for standing, _ in self.parts) * (SWATCH + 0.4)
        words = sum(width_of(words, size) for _, words in self.parts)
        return words + (patches + APART * (len(self.parts) - 1) + 2.8) * size

    def drawn(self) -> str:
        """Return the operators for the line, from its own corner on."""
        size, height = self.size, self.rect[3] - self.rect[1]
        base, x = height / 2 - 0.36 * size, 2.2 * size
        out = f"1 1 1 rg 0.8 0.8 0.8 RG 0.4 w {rounded((0.2, 0.2, self.rect[2] - self.rect[0] - 0.2, height - 0.2))} B\n"
        for standing, words in self.parts:
            if standing is not None:
                look = LOOKS[standing]
                low, high = height / 2 - 0.55 * size, height / 2 + 0.55 * size
                out += look.painted([x, high, x + SWATCH * size, high, x, low, x + SWATCH * size, low])
                out += "[] 0 d\n"
                x += (SWATCH + 0.4) * size
            out += f"{rgb(INK, 'rg')} {words_at(x, base, words, '/F', size)}"
            x += width_of(words, size) + APART * size
        return out

    def icon_drawn(self) -> str:
        """Return the operators for the icon of the note that stands in the line."""
        side = self.icon[2] - self.icon[0]
        return chip((0, 0, side, side), "i", LOOKS["proof"], side * 0.75)


def _free(sheet: Sheet, taken: Sequence[Rect], across: tuple[float, float], height: float, edge: float) -> float:
    """Return how high the line stands: at the foot of the page or at its head, where it covers the least."""
    places = (edge, sheet.height - edge - height)
    return min(places, key=lambda y: sum(_covered((across[0], y, across[1], y + height), rect) for rect in taken))


def _covered(one: Rect, other: Rect) -> float:
    across = min(one[2], other[2]) - max(one[0], other[0])
    up = min(one[3], other[3]) - max(one[1], other[1])
    return max(across, 0.0) * max(up, 0.0)
