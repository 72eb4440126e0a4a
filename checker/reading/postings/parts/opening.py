"""The title of a posting, the line with its place, and the client."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from checker.dutch.lexicon import municipalities
from checker.dutch.words import key_of
from checker.reading.postings.parts.rows import Flow, Row, content, flow, is_spaced

_NOTICE = re.compile(
    r"(?:Hartelijk dank|Bedankt|Dank je wel|Dank u wel) voor (?:je|jouw|uw) (?:interesse|belangstelling).{0,300}?"
    r"(?:inhuuropdracht|opdracht|aanvraag|reageren|reactie)[^.]{0,40}\."
    r"|(?:Helaas )?(?:is )?[Dd]e (?:reactietermijn|inschrijftermijn)[^.]{0,80}?(?:is )?(?:verlopen"
    r"|gesloten|verstreken)[^.]{0,160}\."
    r"|(?:Reageren|Inschrijven|Aanmelden)[^.]{0,40}?niet meer mogelijk[^.]{0,80}\."
)
_NAVIGATION = re.compile(
    r"(?:home|menu|inloggen|terug(?: naar .*)?|(?:inhuur)?opdrachten|alle (?:inhuur)?opdrachten|(?:inhuur)?opdracht"
    r"|aanvraag|flextender|marktplaatsuitvraag"
    r"|reageer(?: nu)?|reageren|delen|printen?|pdf|download(?: pdf)?|gesloten|open|status.*|opdrachtdetails?|details?"
    r"|algemeen|algemene informatie)",
    re.IGNORECASE,
)
_TITLE_LABEL = re.compile(r"^(?:inhuuropdracht|functie|titel|opdracht|aanvraag|vacature)\s*:\s*", re.IGNORECASE)
_HEADCOUNT = re.compile(r"\s*\(\d+\s*(?:personen|professionals|kandidaten|x|fte)\)\s*$", re.IGNORECASE)
_UNFINISHED = re.compile(r"(?:[-–/,(&]|\b(?:en|of|van|de|het|voor|met|bij|op|in|/))$", re.IGNORECASE)

_BODY = (
    r"(?:[Gg]emeente|[Ww]aterschap|[Hh]oogheemraadschap|[Pp]rovincie|[Oo]mgevingsdienst|[Vv]eiligheidsregio|GGD"
    r"|[Ww]erkorganisatie|[Gg]emeenschappelijke [Rr]egeling)"
)
_CAPITAL = r"(?:['’][st]-?\s?)?[A-ZÀ-Þ][\w'’]*(?:-[\w'’]+)*"
_JOINT = r"(?:aan den|aan de|in de|op de|bij|aan|den|de|van|op|het|der|ten|ter|['’]t|a/d)"
_NAME = rf"{_CAPITAL}(?:[ ]{_JOINT}[ ]{_CAPITAL}|[ ]{_CAPITAL})*"
_NAMED = re.compile(rf"(?<![\w-])({_BODY})[ ]({_NAME})")
_IS_ONE = re.compile(rf"(?:^|[.!?:]\s+|\s{{2,}}|\n)({_NAME}) is een (?:[\w,-]+ ){{0,8}}?gemeente\b")
_ACTS = re.compile(rf"({_NAME}) (?:behoudt zich het recht voor|beoordeelt de (?:CV|cv)['’]?s|is op zoek naar)")
_NO_NAME = re.compile(
    r"^(?:De|Het|Een|Daarom|Wij|We|Je|Jij|Als|In|Dit|Deze|Dat|Om|Bij|Voor|Met|Er|Onze|Opdrachtgever|Flextender|Inschrijver"
    r"|Kandidaat|Opdracht|Organisatie)\b"
)


@dataclass(frozen=True, slots=True)
class Opening:
    """The title and, where the opening prints one, the line with place or client."""

    title: Flow | None
    second: Flow | None


def read_opening(rows: Sequence[Row], until: int, text: str) -> Opening:
    """Read title and second line from the rows before the first label."""
    filled = content(rows[:until]) or [i for i, row in enumerate(rows[:until]) if not row.blank]
    notice = {place for match in _NOTICE.finditer(flow(rows[i] for i in filled).text) for place in range(*match.span())}
    position = 0
    kept: list[int] = []
    for i in filled:
        position = flow(rows[i] for i in filled).text.find(rows[i].text, position) if notice else position
        if position not in notice and "\t" not in rows[i].text and not _NAVIGATION.fullmatch(rows[i].text):
            kept.append(i)
        position += len(rows[i].text) if notice else 0
    headed = [i for i in kept if rows[i].headed]
    kept = kept[kept.index(headed[0]) :] if headed else kept
    return _split(rows, kept, text)


def _split(rows: Sequence[Row], kept: Sequence[int], text: str) -> Opening:
    """Tell a wrapped title from a title with a place under it."""
    if not kept:
        return Opening(None, None)
    title = [kept[0]]
    second: list[int] = []
    spaced = is_spaced(rows)
    for before, i in pairwise(kept):
        if second or _names_place(rows[i].text, text):
            second.append(i)
            break
        touching = spaced or all(not row.blank for row in rows[before + 1 : i])
        if not (_UNFINISHED.search(rows[before].text) or rows[i].text[0].islower() or touching or rows[i].text[0] in "(-"):
            break
        title.append(i)
    whole = flow(rows[i] for i in title)
    label = _TITLE_LABEL.match(whole.text)
    headcount = _HEADCOUNT.search(whole.text)
    end = headcount.start() if headcount else len(whole.text)
    return Opening(whole.cut(label.end() if label else 0, end), flow(rows[i] for i in second) if second else None)


def _names_place(line: str, text: str) -> bool:
    """Whether a line is a body or the name of one that the posting speaks of."""
    if re.match(rf"{_BODY}[ ]", line):
        return True
    return re.search(rf"{_BODY}\s+{re.escape(line)}\b", text) is not None


def read_client(opening: Opening, labelled: Flow | None, body: Flow) -> tuple[str | None, Flow | None]:
    """Return the client and where it stands: from the header, else from the name that the text itself uses most."""
    for place in (labelled, opening.second):
        if place is not None:
            return (place.text if re.match(rf"{_BODY}\b", place.text) else _full_name(place.text, body)), place
    return _most_named(body)


def _full_name(name: str, body: Flow) -> str:
    """Return a bare place name with the kind of body that the text gives it; a bare name is a municipality."""
    match = re.search(rf"({_BODY})\s+{re.escape(name)}\b", body.text)
    if match is None and re.search(r"\b(?:BV|B\.V\.|N\.?V\.?|Stichting|Dienst|Regio|Werkplein|ISD|RUD|SSC|Bedrijf)\b", name):
        return name
    return f"{match[1][0].upper() + match[1][1:] if match else 'Gemeente'} {name}"


def _known_part(name: str) -> str | None:
    """Return the longest beginning of a name that is a municipality: what follows it is a heading or a sentence."""
    words = name.split()
    return next((part for n in range(len(words), 0, -1) if key_of(part := " ".join(words[:n])) in municipalities()), None)


def _most_named(body: Flow) -> tuple[str | None, Flow | None]:
    """Count the names of bodies; a tie is no answer."""
    count: Counter[str] = Counter()
    first: dict[str, Flow] = {}
    for pattern, weight in ((_NAMED, 2), (_IS_ONE, 3), (_ACTS, 2)):
        for match in pattern.finditer(body.text):
            kind, printed = (match[1], match[2]) if pattern is _NAMED else ("Gemeente", re.sub(rf"^{_BODY}\s+", "", match[1]))
            known = _known_part(printed)
            if known is None and _NO_NAME.match(printed):
                continue
            name = known or printed
            full = f"{kind[0].upper()}{kind[1:]} {name}"
            count[full] += weight
            first.setdefault(full, body.cut(*match.span()))
    for full in sorted(count, key=len, reverse=True):
        shorter = [other for other in count if full.startswith(f"{other} ") and count[other] >= count[full]]
        if shorter:
            count[shorter[0]] += count.pop(full)
    ranked = count.most_common(2)
    if not ranked or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
        return None, None
    return ranked[0][0], first[ranked[0][0]]
