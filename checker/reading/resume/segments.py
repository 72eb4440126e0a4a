"""The header lines of a job, cut into what each part is: title, employer, client, period, hours."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from checker.domain.documents import Document, Span
from checker.reading.resume.labels import Label, label_in
from checker.reading.resume.words import has_hours, has_place, is_language, organisation_score, role_score, study_score

HARD = re.compile(r"\s*[|·•]\s*|\t+|[ \t]{2,}")
ASIDE = re.compile(r"\s*\((?P<inside>[^()]*)\)\s*$")
COMMA = re.compile(r"[,;]\s+")
SOFT = re.compile(r"(?P<comma>,\s+)|(?P<dash>\s+[–—-]\s+|\s*[;]\s+)|(?P<at>,?\s+(?:bij(?: de| het)?|at|@)\s+)")
EDGE = " \t\n,;|·•–—:*-"
BODY = (
    r"(?:[Gg]emeente|[Ss]tichting|[Pp]rovincie|[Ww]aterschap|[Hh]oogheemraadschap|[Mm]inisterie"
    r"|[Mm]unicipality|[Ss]tadsdeel|[Oo]mgevingsdienst|[Vv]eiligheidsregio)\s+(?:van\s+|of\s+)?[A-Z'’]"
)
OWNED = re.compile(rf"(?P<title>.*\S)\s+(?P<owner>{BODY}.*)$", re.DOTALL)
OWNER = re.compile(BODY)
NAMED = re.compile(r"(?!(?:team|afdeling|cluster|unit|directie|sector|domein|vakgroep)\b)[a-zà-ÿ'’-]+\s(?:[a-zà-ÿ]+\s)?[A-Z'’]")
MANY = re.compile(r"(?:diverse|verschillende|meerdere|wisselende|enkele|various|several)\b", re.IGNORECASE)
VIA = re.compile(
    r"(?P<client>[^(]*\S)\s*(?:\(\s*(?:gedetacheerd\s+)?(?:via|vanuit|namens|through)\s+(?P<inside>[^)]+)\)"
    r"|,?\s+(?:gedetacheerd\s+)?via\s+(?P<behind>[A-Z].*))$",
    re.DOTALL,
)
BEHALF = re.compile(
    r"(?:(?:namens|vanuit|via)\s+)?(?P<employer>[A-Z].*?\S),?\s+(?:(?:gedetacheerd|werkzaam|geplaatst"
    r"|ingezet)\s+)?(?:bij|naar|seconded to)\s+(?P<client>\S.*)$",
    re.DOTALL,
)
THREE = re.compile(
    r"(?P<title>.+?\S),?\s+(?:gedetacheerd\s+)?(?:via|namens|vanuit)\s+(?P<employer>[A-Z].*?\S),?\s+(?:bij|naar)\s+(?P<client>\S.*)$",
    re.DOTALL,
)
UNIT = re.compile(r"(?:team|afdeling|cluster|unit|directie|sector|domein|vakgroep|bureau|locatie)\b", re.IGNORECASE)
MOST_TITLE_WORDS = 4
DANGLING = re.compile(r"\b(?:bij|van|de|het|voor|van de|binnen|in|of|at|for|en|and)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Segment:
    """A part of a header: its place, the header line it is on, and what a label says it is."""

    span: Span
    line: int
    label: Label | None = None
    bold: bool = False
    size: float = 0.0


@dataclass(frozen=True, slots=True)
class Source:
    """The document and the type of the header line that is cut up."""

    document: Document
    line: int
    bold: bool = False
    size: float = 0.0

    def text(self, span: Span) -> str:
        """Return the words at a place."""
        return self.document.text[span.start : span.end]

    def segment(self, span: Span, label: Label | None = None) -> Segment | None:
        """Return a place as a segment, without separators at its ends; None where nothing is left."""
        text = self.text(span)
        left = len(text) - len(text.lstrip(EDGE))
        kept = text.strip(EDGE)
        if kept.startswith("(") and kept.endswith(")") and kept.count("(") == 1:
            kept, left = kept[1:-1].strip(), left + 1
        elif kept.count(")") > kept.count("("):
            kept = kept.rstrip(")").rstrip(EDGE)
        elif kept.count("(") > kept.count(")") and kept.endswith("("):
            kept = kept.rstrip("( ")
        if not any(c.isalnum() for c in kept):
            return None
        return Segment(Span(span.start + left, span.start + left + len(kept)), self.line, label, self.bold, self.size)


def segments_in(source: Source, span: Span) -> Iterator[Segment]:
    """Yield the segments of one header line, or of what a period left of it."""
    text = source.text(span)
    start = span.start
    labels = (cut for cut in COMMA.finditer(text) if (found := label_in(text[cut.end() :])) and found.is_firm)
    for cut in (*sorted((*HARD.finditer(text), *labels), key=lambda cut: cut.start()), None):
        end = span.end if cut is None else span.start + cut.start()
        yield from _labelled(source, Span(start, end), None)
        start = span.end if cut is None else span.start + cut.end()


def _labelled(source: Source, span: Span, label: Label | None) -> Iterator[Segment]:
    text = source.text(span)
    lead = len(text) - len(text.lstrip(EDGE))
    found = label_in(text[lead:])
    if found and found.is_firm and found.value < len(text) - lead:
        yield from _labelled(source, Span(span.start + lead + found.value, span.end), found.label)
        return
    if label in (Label.TASKS, Label.DETAIL, Label.TITLE):
        yield from _whole(source, span, label)
        return
    if three := _all_three(source, span):
        yield from three
        return
    for part, inner in _softly(source, span):
        if inner is Label.HOURS:
            yield from _whole(source, part, Label.HOURS)
        else:
            yield from _seconded(source, part, label or inner)


def _whole(source: Source, span: Span, label: Label | None) -> Iterator[Segment]:
    if segment := source.segment(span, label):
        yield segment


def _all_three(source: Source, span: Span) -> list[Segment]:
    """Return title, employer and client of "adviseur via bureau X bij gemeente Y", or nothing."""
    found = THREE.match(source.text(span))
    if found is None or role_score(found["title"]) < 3:
        return []
    groups = ((Label.TITLE, "title"), (Label.EMPLOYER, "employer"), (Label.CLIENT, "client"))
    cut = ((label, found.span(group)) for label, group in groups)
    return [
        segment for label, (start, end) in cut for segment in _whole(source, Span(span.start + start, span.start + end), label)
    ]


def _seconded(source: Source, span: Span, label: Label | None) -> Iterator[Segment]:
    """Yield client and employer apart where a line names both; else the line as it is."""
    text = source.text(span)
    parts: dict[Label, tuple[int, int]] = {}
    if (via := VIA.match(text)) and (role_score(via["client"]) < 3 or MANY.match(via["client"])) and label is not Label.TITLE:
        group = "inside" if via["inside"] else "behind"
        kind = Label.DETAIL if MANY.match(via["client"].strip(EDGE)) else Label.CLIENT
        parts = {kind: via.span("client"), Label.EMPLOYER: via.span(group)}
    elif (found := BEHALF.match(text)) and organisation_score(found["employer"]) and organisation_score(found["client"]) > 1:
        parts = (
            {Label.EMPLOYER: found.span("employer"), Label.CLIENT: found.span("client")}
            if not role_score(found["employer"])
            else {}
        )
    if not parts:
        yield from _whole(source, span, label)
    for kind, (start, end) in parts.items():
        yield from _whole(source, Span(span.start + start, span.start + end), kind)


def _softly(source: Source, span: Span) -> Iterator[tuple[Span, Label | None]]:
    """Divide at a comma, dash or "bij" where what stands on both sides shows that something else begins."""
    text = source.text(span)
    cuts = [cut for cut in SOFT.finditer(text) if text.count("(", 0, cut.start()) == text.count(")", 0, cut.start())]
    hours = next((cut for cut in cuts if has_hours(text[cut.end() :])), None)
    end = len(text)
    if has_hours(text):
        yield span, Label.HOURS
        return
    if hours:
        end = hours.start()
        yield Span(span.start + hours.end(), span.end), Label.HOURS
    aside = ASIDE.search(text[:end])
    if aside and has_hours(aside["inside"]):
        yield Span(span.start + aside.start("inside"), span.start + aside.end("inside")), Label.HOURS
        end = aside.start()
    for cut in cuts:
        if cut.end() < end and _divides(
            text[: cut.start()], text[cut.end() : end], is_at=cut["at"] is not None, is_dash=cut["dash"] is not None
        ):
            yield Span(span.start, span.start + cut.start()), None
            yield Span(span.start + cut.end(), span.start + end), None
            return
    owned = OWNED.match(text[:end])
    if owned and role_score(owned["title"]) and not DANGLING.search(owned["title"]):
        yield Span(span.start, span.start + owned.end("title")), Label.TITLE
        yield Span(span.start + owned.start("owner"), span.start + end), None
        return
    yield Span(span.start, span.start + end), None


def _divides(left: str, right: str, *, is_at: bool, is_dash: bool) -> bool:
    """Tell whether a function and an organisation stand on the two sides of a separator, in either order."""
    head = SOFT.split(right)[0]
    if is_at:
        is_named = right[:1].isupper() or organisation_score(right) > 3 or NAMED.match(right) is not None
        return (role_score(left) > 0 and organisation_score(left) < 3 and is_named) or _is_unknown_title(left, right)
    right_kind, left_kind = organisation_score(head), organisation_score(left)
    if (role_score(left) and left_kind < 3 and OWNER.match(right)) or _is_unknown_title(left, right):
        return True
    if is_dash and role_score(left) and left_kind < 3 and head[:1].isupper() and not (role_score(head) or is_language(head)):
        return True
    if not right_kind and head[:1].isupper() and len(head) < len(right) and has_place(right):
        right_kind = 2
    if role_score(left) and left_kind < 4 and right_kind >= 3 and not head[:1].islower() | (role_score(head) == 3):
        return True
    if role_score(left) and left_kind < 4 and right_kind == 2 and not role_score(head) and head[:1].isupper():
        words = head.split()
        return len(words) > 1 and words[1][:1].isupper()
    return left_kind >= 3 and role_score(head) == 3 and right_kind < 3 and not role_score(left)


def _is_unknown_title(left: str, right: str) -> bool:
    """Tell whether a few plain words before a public body are a function, though none that we know: "Planoloog, gemeente X"."""
    words = left.strip(EDGE).split()
    return (
        OWNER.match(right) is not None
        and 0 < len(words) <= MOST_TITLE_WORDS
        and words[0][0].isupper()
        and all(word[0].isalpha() for word in words)
        and not organisation_score(left)
        and not study_score(left)
        and not is_language(left)
        and not UNIT.match(left.strip(EDGE))
    )
