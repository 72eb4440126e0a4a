"""The header of a posting: labelled values in one column or two, on one line or wrapped, in any order."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from checker.reading.postings.parts.dates import read_time
from checker.reading.postings.parts.rows import Flow, Row, content, flow

_LONG = 120  # a row longer than this is prose
_LABEL_WORDS = 3  # a label has at most one word more than these
_IDLE = 2  # rows without a label after which the header is over
_ANYTHING = re.compile(r"\S")
_LABELS: dict[str, tuple[str, Callable[[str], object]]] = {
    "number": (r"(?:aanvraag|opdracht|referentie)[- ]?(?:nummer|nr\.?)", re.compile(r"\b[A-Z]{0,4}-?\d{3,}").search),
    "start": (r"(?:gewenste\s+)?start(?:\s?datum)?|ingangsdatum|aanvang(?:sdatum)?|startmoment", _ANYTHING.search),
    "duration": (
        r"duur(?: (?:van de )?opdracht)?|looptijd|contractduur|opdrachtduur|periode",
        re.compile(r"maand|jaar|week|weken|t/m|tot|dagen|onbekend|overleg|\d{4}", re.IGNORECASE).search,
    ),
    "education_level": (
        r"opleidings?\s?-?niveau|opleidingseis|opleiding|niveau",
        re.compile(r"mbo|hbo|wo\b|vmbo|havo|vwo|master|bachelor|ad\b|universitair|n\.?v\.?t|post", re.IGNORECASE).search,
    ),
    "extension": (
        r"opties?\s+(?:tot\s+|op\s+)?verleng(?:ing|en)|verlengings?(?:opties?|mogelijkhe(?:id|den))?|verlenging mogelijk",
        re.compile(r"\d|mogelijk|maand|ja\b|nee|geen|optie|n\.?v\.?t|onbekend|jaar", re.IGNORECASE).search,
    ),
    "region": (r"regio|provincie", re.compile(r"^[A-Z'’]").search),
    "hours": (
        r"(?:aantal\s+)?uren(?:\s*per\s*week|\s*p/w)?|inzet|uren\s*/\s*week|aantal uur per week|uren omvang|omvang",
        re.compile(r"\d|overleg").search,
    ),
    "closing_date": (
        (
            r"einde\s+(?:inschrijf|reactie|aanmeld)\s?(?:datum|termijn)|sluitings?\s?datum"
            r"|(?:uiterste )?(?:inschrijf|reactie)datum"
            r"|reageren (?:tot|voor)|deadline"
        ),
        re.compile(r"\d").search,
    ),
    "closing_time": (r"eind\s?tijd|sluitingstijd|tijdstip", read_time),
    "das": (r"das[- ]opdracht|das", re.compile(r"^(?:ja|nee)\b", re.IGNORECASE).search),
    "client": (r"opdrachtgever|organisatie|gemeente|klant|eindklant", re.compile(r"^[A-Z'’](?=.{2,60}$)(?!.*[.;]$)").search),
    "place": (r"(?:stand|werk)?plaats|(?:werk)?locatie|vestiging", re.compile(r"^[A-Z'’].{1,60}$").search),
    "title": (r"functie(?:naam|titel)?|titel|rol", re.compile(r"^\S.{2,100}$").search),
    "rate": (r"(?:max(?:imaal|imum|\.)?\s+)?(?:uur)?tarief", re.compile(r"\d|markt|n\.?v\.?t", re.IGNORECASE).search),
    "professionals": (r"(?:benodigd\s+)?aantal\s+professionals", re.compile(r"\d|een|één|twee|drie|vier", re.IGNORECASE).search),
    "scale": (r"functieschaal|schaal|salarisschaal", re.compile(r"\d").search),
}
# These words also stand inside titles and values: only a colon, or a cell of their own, makes them labels.
_NEEDS_CELL = frozenset(
    {"client", "place", "title", "rate", "education_level", "region", "scale", "das", "start", "hours", "closing_time"}
)
_PATTERNS = {name: re.compile(rf"(?:{pattern})(?=\s*:|\s|$)", re.IGNORECASE) for name, (pattern, _) in _LABELS.items()}
_CELL_BORDER = re.compile(r"\t|\s{2,}|\s\|\s")
_GOES_ON = re.compile(
    r"(?:[-,(/]|\b(?:en|of|van|de|het|tot|met|t/m|maar|nog|niet|per|aan|den|op|in|x|\d{1,2}|jan\w*|feb\w*|maart|april|mei"
    r"|jun\w|jul\w|aug\w*|sep\w*|okt\w*|nov\w*|dec\w*))$"
)
_TITLE_CASE = re.compile(r"[A-Z]")


@dataclass(frozen=True, slots=True)
class Header:
    """The labelled values, and the row on which the first label stands (None: there is none)."""

    values: dict[str, Flow] = field(default_factory=dict)
    first: int | None = None


@dataclass(frozen=True, slots=True)
class _Label:
    name: str
    start: int
    end: int


def read_header(rows: Sequence[Row], until: int) -> Header:
    """Return the values of the header, which ends at the row `until` or where prose begins."""
    pieces: dict[str, list[Row]] = {}
    waiting: list[str] = []
    first: int | None = None
    current: str | None = None
    idle = 0
    for i, row in _whole_labels(rows, content(rows[:until])):
        labels = _labels(row.text, {*pieces, *waiting})
        idle = 0 if labels or waiting else idle + 1
        if not labels and first is None:
            continue
        if not labels and (len(row.text) > _LONG or idle > _IDLE):
            break
        first = i if first is None else first
        before = _part(row, 0, labels[0].start if labels else len(row.text))
        if before.text:
            current = _place_loose(before, pieces, waiting, current)
        for order, label in enumerate(labels):
            end = labels[order + 1].start if order + 1 < len(labels) else len(row.text)
            value = _part(row, label.end, end)
            if value.text:
                pieces[label.name], current = [value], label.name
            else:
                waiting.append(label.name)
    values = {name: flow(found) for name, found in pieces.items()}
    return Header({name: value for name, value in values.items() if _LABELS[name][1](value.text)}, first)


def _whole_labels(rows: Sequence[Row], filled: Sequence[int]) -> list[tuple[int, Row]]:
    """Return the rows with every label whole: one that was broken over two rows moves to the second."""
    found = [(i, rows[i]) for i in filled]
    for order in range(len(found) - 1):
        (i, row), (k, following) = found[order], found[order + 1]
        words = [m.start() for m in re.finditer(r"(?<!\S)\S", row.text)][-_LABEL_WORDS:]
        for start in words:
            tail = row.text[start:]
            joined = f"{tail} {following.text}"
            broken = any((m := pattern.match(joined)) and m.end() > len(tail) + 1 for pattern in _PATTERNS.values())
            if tail[0].isupper() and broken and not any(pattern.fullmatch(tail) for pattern in _PATTERNS.values()):
                at = (*row.at[start:], row.at[-1], *following.at)
                found[order] = i, replace(row, text=row.text[:start].rstrip(), at=row.at[: len(row.text[:start].rstrip())])
                found[order + 1] = k, replace(following, text=joined, at=at)
                break
    return [(i, row) for i, row in found if row.text]


def _place_loose(row: Row, pieces: dict[str, list[Row]], waiting: list[str], current: str | None) -> str | None:
    """Give a row without a label to the label that waits for it, else to the value that goes on."""
    for name in waiting:
        if _LABELS[name][1](row.text):
            del waiting[: waiting.index(name) + 1]
            pieces[name] = [row]
            return name
    if current is None:
        return None
    so_far = flow(pieces[current]).text
    if _GOES_ON.search(so_far) or row.text[0].islower() or row.text[0] in "(0123456789":
        pieces[current].append(row)
        return current
    return None


def _part(row: Row, start: int, end: int) -> Row:
    """Return a stretch of a row as a row of its own."""
    piece = row.text[start:end]
    inner = piece.strip(" \t|\u00a0").lstrip(":").strip(" \t|\u00a0")
    left = start + piece.find(inner) if inner else start
    return Row(row.number, inner, row.at[left : left + len(inner)], soft=row.soft and end == len(row.text))


def _labels(text: str, taken: set[str]) -> list[_Label]:
    """Return the labels on a row, left to right. Within a row a label starts with a capital or stands in a cell of its own."""
    borders = {0} | {m.end() for m in _CELL_BORDER.finditer(text)}
    found: list[_Label] = []
    for name, pattern in _PATTERNS.items():
        if name in taken:
            continue
        for match in pattern.finditer(text):
            if _is_label(text, match, name, borders):
                found.append(_Label(name, match.start(), match.end()))
                break
    found.sort(key=lambda label: (label.start, -label.end))
    return [label for order, label in enumerate(found) if order == 0 or label.start >= found[order - 1].end]


def _is_label(text: str, match: re.Match[str], name: str, borders: set[int]) -> bool:
    after = text[match.end() :]
    colon = after.lstrip().startswith(":")
    cell = match.start() in borders
    word = match.start() == 0 or text[match.start() - 1] in " \t|\u00a0"
    if not word or not _TITLE_CASE.match(match.group()[0]):
        return False
    own_cell = cell and (not after.strip() or _CELL_BORDER.match(after) is not None)
    value = after.lstrip(" \t:|")
    if own_cell or (colon and cell):
        return True
    if name in {"client", "place", "title", "rate", "scale"}:
        return False
    in_columns = _follows_a_value(text, match.start())
    plausible = _LABELS[name][1](value) is not None or (in_columns and not value)
    return plausible and (cell or colon or name not in _NEEDS_CELL or in_columns)


def _follows_a_value(text: str, start: int) -> bool:
    """Whether a label in the middle of a row follows the value of another one: two columns printed with single spaces."""
    before = text[:start].strip()
    return any(
        pattern.match(before) for name, pattern in _PATTERNS.items() if name not in {"client", "place", "title", "rate", "scale"}
    )


def is_label_row(text: str) -> bool:
    """Whether a row opens with a label of the header."""
    return any(label.start == 0 for label in _labels(text, set()))
