"""How a mark looks: a colour for each standing, and a sign beside it, so that it is read without colour too."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from checker.reading.pdf.lettering import width_of, words_at
from checker.reading.pdf.sheet import Rect

LINE = 0.07  # of its height: the weight of the line under a highlight
CURVE = 0.45  # of a corner's radius: where the handles of its curve stand
RADIUS = 0.25  # of a number's box
BASE = 0.27  # of the lettering: how far a number's baseline stands above the middle of its box, downwards


@dataclass(frozen=True, slots=True)
class Look:
    """The colours of one standing, and what sets it apart in black and white: its line, its sign, its filled box."""

    paper: str  # what is laid over the words
    ink: str  # the line under them, the edge of a number's box
    fill: str
    number: str
    sign: str = ""
    dash: str = ""  # in heights of the words; none: no line

    def labelled(self, text: str) -> str:
        """Return a number with the sign of its standing."""
        return f"{text}{self.sign}"

    def painted(self, corners: Sequence[float]) -> str:
        """Return the operators for a highlight over one piece of a line."""
        x0, y0, x1, y1, x2, y2, x3, y3 = corners
        area = f"{rgb(self.paper, 'rg')} {x0:.2f} {y0:.2f} m {x1:.2f} {y1:.2f} l {x3:.2f} {y3:.2f} l {x2:.2f} {y2:.2f} l h f\n"
        if not self.dash:
            return area
        height = abs(y0 - y2) + abs(x0 - x2)
        dash = " ".join(f"{float(part) * height:.2f}" for part in self.dash.split())
        rise = ((x0 - x2) * LINE, (y0 - y2) * LINE)
        line = f"{x2 + rise[0]:.2f} {y2 + rise[1]:.2f} m {x3 + rise[0]:.2f} {y3 + rise[1]:.2f} l S"
        return f"{area}{rgb(self.ink, 'RG')} {height * LINE:.2f} w [{dash}] 0 d {line}\n"


LOOKS = {
    "proof": Look(paper="b7ecbf", ink="1b7a3a", fill="1b7a3a", number="ffffff"),
    "review": Look(paper="ffe88a", ink="8a6200", fill="ffe88a", number="5c4100", sign="?", dash="0.08 0.14"),
    "nearest": Look(paper="ffd3bd", ink="b0401a", fill="ffffff", number="9a3412", dash="0.35 0.2"),
}


def colour(name: str) -> list[float]:
    """Return the parts of a colour of six hexadecimal digits."""
    return [int(name[place : place + 2], 16) / 255 for place in (0, 2, 4)]


def rgb(name: str, operator: str) -> str:
    """Return the operators that choose a colour to fill (`rg`) or to draw (`RG`) with."""
    return f"{' '.join(f'{part:.3f}' for part in colour(name))} {operator}"


def chip(rect: Rect, text: str, look: Look, size: float) -> str:
    """Return the operators for a number in its box."""
    labelled = look.labelled(text)
    weight = size * 0.09
    inner = (rect[0] + weight / 2, rect[1] + weight / 2, rect[2] - weight / 2, rect[3] - weight / 2)
    box = f"{rgb(look.fill, 'rg')} {rgb(look.ink, 'RG')} {weight:.2f} w {rounded(inner)} B\n"
    x = (rect[0] + rect[2] - width_of(labelled, size)) / 2
    y = (rect[1] + rect[3]) / 2 - size * 0.36
    return f"{box}{rgb(look.number, 'rg')} {words_at(x, y, labelled, '/B', size)}"


def rounded(rect: Rect) -> str:
    """Return the path of a box with round corners."""
    x0, y0, x1, y1 = rect
    r = RADIUS * (y1 - y0)
    k = r * CURVE
    return (
        f"{x0 + r:.2f} {y0:.2f} m {x1 - r:.2f} {y0:.2f} l {x1 - k:.2f} {y0:.2f} {x1:.2f} {y0 + k:.2f} {x1:.2f} {y0 + r:.2f} c "
        f"{x1:.2f} {y1 - r:.2f} l {x1:.2f} {y1 - k:.2f} {x1 - k:.2f} {y1:.2f} {x1 - r:.2f} {y1:.2f} c "
        f"{x0 + r:.2f} {y1:.2f} l {x0 + k:.2f} {y1:.2f} {x0:.2f} {y1 - k:.2f} {x0:.2f} {y1 - r:.2f} c "
        f"{x0:.2f} {y0 + r:.2f} l {x0:.2f} {y0 + k:.2f} {x0 + k:.2f} {y0:.2f} {x0 + r:.2f} {y0:.2f} c h"
    )
