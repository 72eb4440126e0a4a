"""A page as a viewer shows it: upright, its lower left corner at zero, whatever its boxes, rotation and unit are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from checker.reading.pdf.outside import DAMAGE

Rect = tuple[float, float, float, float]
PAPER: Rect = (0.0, 0.0, 612.0, 792.0)  # what viewers take where a page has no box that makes sense
TURNS = {0: (1, 0, 0, 1), 90: (0, 1, -1, 0), 180: (-1, 0, 0, -1), 270: (0, -1, 1, 0)}


@dataclass(frozen=True, slots=True)
class Sheet:
    """What can be seen of a page: its box in user space, and by how many degrees it is turned clockwise."""

    box: Rect
    rotation: int

    @classmethod
    def of(cls, page: Any) -> Sheet:
        """Measure a page: the part of the crop box that lies within the media box."""
        crop, media = _box(page, "cropbox"), _box(page, "mediabox")
        box = (max(crop[0], media[0]), max(crop[1], media[1]), min(crop[2], media[2]), min(crop[3], media[3]))
        seen = next((b for b in (box, media) if b[2] > b[0] and b[3] > b[1]), PAPER)
        return cls(seen, int(page.rotation) % 360 // 90 * 90)

    @property
    def width(self) -> float:
        """The width as shown."""
        return self.box[2] - self.box[0] if self.rotation % 180 == 0 else self.box[3] - self.box[1]

    @property
    def height(self) -> float:
        """The height as shown."""
        return self.box[3] - self.box[1] if self.rotation % 180 == 0 else self.box[2] - self.box[0]

    @property
    def upright(self) -> tuple[int, int, int, int]:
        """The matrix, without a shift, that makes what is drawn upright look upright on this page."""
        return TURNS[self.rotation]

    def shown(self, rect: Rect) -> Rect:
        """Return where a rectangle of user space is seen."""
        a, b, c, d = self.upright
        across, up = self.box[2] - self.box[0], self.box[3] - self.box[1]
        points = [(x - self.box[0], y - self.box[1]) for x, y in ((rect[0], rect[1]), (rect[2], rect[3]))]
        turned = [(a * x + b * y - min(0, a * across + b * up), c * x + d * y - min(0, c * across + d * up)) for x, y in points]
        return _ordered(turned)

    def placed(self, rect: Rect) -> Rect:
        """Return where in user space a rectangle lies that is seen here."""
        return _ordered([self.point(rect[0], rect[1]), self.point(rect[2], rect[3])])

    def point(self, x: float, y: float) -> tuple[float, float]:
        """Return where in user space a point lies that is seen here."""
        a, b, c, d = self.upright
        across, up = self.box[2] - self.box[0], self.box[3] - self.box[1]
        x, y = x + min(0, a * across + b * up), y + min(0, c * across + d * up)
        return a * x + c * y + self.box[0], b * x + d * y + self.box[1]


def _box(page: Any, name: str) -> Rect:
    try:
        left, bottom, right, top = (float(value) for value in getattr(page, name))
    except DAMAGE:
        return PAPER
    return min(left, right), min(bottom, top), max(left, right), max(bottom, top)


def _ordered(points: list[tuple[float, float]]) -> Rect:
    (x0, y0), (x1, y1) = points
    return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)
