"""The points a criterion prints: as a suffix, on a line of their own, or in bands."""

from __future__ import annotations

import re
from dataclasses import dataclass

from checker.domain.postings import Band

_UNIT = r"(?:punten|punt|pnt|ptn|pts|pt|procent|%|p(?=\.?\s*[)\]]))"
_LABEL = r"(?:weging(?:sfactor)?|punten|score|gewicht|max(?:imaal|imum|imale score|\.)?|totaal)"
_AMOUNT = (
    rf"(?:(?:{_LABEL}\s*:?\s*)*(?P<a>\d{{1,3}}(?:[.,]\d+)?)\s*{_UNIT}(?![a-z])\.?"
    rf"|(?:{_LABEL}\s*:?\s*)+(?P<b>\d{{1,3}}(?:[.,]\d+)?)(?![\d.,]*\d))"
)
_BRACKETED = rf"[(\[]\s*(?:{_AMOUNT})\s*[)\]]"
_BARE = re.sub(r"\?P<([ab])>", r"?P<\1\1>", _AMOUNT)
_SUFFIX = re.compile(rf"(?P<whole>{_BRACKETED}|(?<![\w(]){_BARE}|(?<=\t)(?P<cell>\d{{1,3}}))[\s;.,]*$", re.IGNORECASE)
_WITHIN = re.compile(_BRACKETED, re.IGNORECASE)

_SPAN = r"(?P<{0}>\d{{1,2}}|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien)"
_BAND = re.compile(
    r"(?P<more>meer dan|langer dan|>)?\s*(?P<least>minimaal|ten minste|tenminste|minstens|vanaf|≥"
    r"|>=)?\s*(?P<most>max(?:imaal|\.)?|minder dan|tot|<)?\s*"
    rf"{_SPAN.format('low')}(?:\s*(?P<unit0>jaar|jaren|maanden?))?(?:\s*(?:tot(?: en met)?|t/m|à|-|–)\s*{_SPAN.format('high')})?"
    rf"(?:\s*(?P<unit>jaar|jaren|maanden?))?(?P<up>\s*(?:of meer|of langer|en meer|en langer))?"
    r"(?:\s+(?:aantoonbare\s+|relevante\s+)*(?:werk)?ervaring)?\s*(?:[:=→(,-]|–)?\s*(?:is\s+"
    rf"|levert\s+)?(?P<points>\d{{1,3}})\s*{_UNIT}(?![a-z])",
    re.IGNORECASE,
)
_WORDS = dict(
    zip(("een", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien"), (1, *range(1, 11)), strict=True)
)


@dataclass(frozen=True, slots=True)
class Printed:
    """The points as printed, and as counted; `points` is None where the amount is no whole number."""

    text: str
    points: int | None
    bands: tuple[Band, ...] = ()


def read_points(text: str) -> Printed | None:
    """Return the points that a criterion's text prints, or None."""
    banded = _read_bands(text)
    if banded is not None:
        return banded
    match = _SUFFIX.search(text)
    if match:
        amount = next(match[name] for name in ("a", "b", "aa", "bb", "cell") if match[name])
        return Printed(match["whole"].strip(), _whole(amount))
    inside = list(_WITHIN.finditer(text))
    if len(inside) == 1:
        return Printed(inside[0].group(), _whole(inside[0]["a"] or inside[0]["b"]))
    return None


def ends_in_points(text: str) -> bool:
    """Whether a text ends in its points, so that its criterion is complete."""
    return _SUFFIX.search(text) is not None


def _whole(amount: str) -> int | None:
    number = amount.replace(",", ".")
    return int(float(number)) if float(number).is_integer() else None


def _read_bands(text: str) -> Printed | None:
    """Read two or more steps of a duration with points each. The steps' order in print does not matter."""
    matches = [m for m in _BAND.finditer(text) if m["unit"] or m["unit0"]]
    if len(matches) < 2:
        return None
    tops = sorted(_months(m["low"], m["unit"] or m["unit0"]) for m in matches if m["most"] and not m["high"])
    bands = [_band(m, tops) for m in matches if int(m["points"])]
    whole = text[matches[0].start() : matches[-1].end()].strip(" ;,.(")
    ordered = tuple(sorted(bands, key=lambda band: (band.min_months, band.strictly_more)))
    return Printed(whole, max((band.points for band in bands), default=0), ordered)


def _band(match: re.Match[str], tops: list[int]) -> Band:
    """Return one step. A step printed as a maximum starts where the one below it ends."""
    low = _months(match["low"], match["unit0"] or match["unit"])
    if match["most"] and not match["high"]:
        below = [top for top in tops if top < low]
        return Band(min_months=below[-1] if below else 0, points=int(match["points"]), strictly_more=True)
    return Band(min_months=low, points=int(match["points"]), strictly_more=bool(match["more"]))


def _months(number: str, unit: str) -> int:
    count = _WORDS.get(number.lower()) or int(number)
    return count if unit.lower().startswith("maand") else 12 * count
