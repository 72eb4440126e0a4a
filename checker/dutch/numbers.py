"""Numbers as Dutch texts write them: "3", "drie", "1,5"; and durations in years and months."""

from __future__ import annotations

import re
from decimal import Decimal

_NAMES: dict[str, int | Decimal] = {
    "een": 1, "één": 1, "twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6, "zeven": 7, "acht": 8, "negen": 9, "tien": 10,
    "elf": 11, "twaalf": 12, "dertien": 13, "veertien": 14, "vijftien": 15, "zestien": 16, "twintig": 20, "dertig": 30,
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "anderhalf": Decimal("1.5"), "half": Decimal("0.5"),
}  # fmt: skip

NUMBER = r"(?:\d+(?:[.,]\d+)?|" + "|".join(sorted(_NAMES, key=len, reverse=True)) + r")"
DURATION = rf"(?P<n>{NUMBER})(?:\s*\(\s*\w+\s*\))?\s*(?P<unit>jaren|jaar|maanden|maand|mnd|years?|months?)\b"
_DURATION = re.compile(rf"(?<![\w,.]){DURATION}", re.IGNORECASE)


def number(text: str) -> Decimal:
    """Return the value of a number in digits or words. Raises KeyError for a word that is no number."""
    cleaned = text.strip().casefold()
    if cleaned[:1].isdigit():
        return Decimal(cleaned.replace(",", "."))
    return Decimal(_NAMES[cleaned])


def months_of(amount: str, unit: str) -> int:
    """Return a duration in whole months: "anderhalf", "jaar" is 18."""
    factor = 12 if unit.casefold().startswith(("jaar", "jaren", "year")) else 1
    return int(number(amount) * factor)


def first_duration(text: str) -> int | None:
    """Return the first duration in `text` in months, or None."""
    match = _DURATION.search(text)
    return months_of(match["n"], match["unit"]) if match else None
