"""What a criterion's sentence says, whatever its kind: minimum, window, lists, the place and the form of the proof."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from checker.domain.documents import Source
from checker.domain.postings import Demand, DemandKind
from checker.dutch.numbers import DURATION, NUMBER, months_of

_POINTS = re.compile(
    r"[;,.]?\s*[(\[]?\s*(?:max(?:imaal|\.)?\s*)?\d+\s*(?:punten|punt|pt\.?|p\.|%|procent)\s*[)\]]?\s*[;.,]*\s*$", re.IGNORECASE
)
_AT_LEAST = r"minimaal|ten minste|tenminste|minstens|ten minimale|min\.|>=|≥"
_MORE = r"meer dan|langer dan|ruim|>"
_MINIMUM = re.compile(
    rf"(?:van\s+)?(?:(?P<least>{_AT_LEAST})|(?P<more>{_MORE}))?\s*(?P<d>{DURATION})(?P<plus>\s*of meer)?", re.IGNORECASE
)
_WINDOW = re.compile(
    rf"(?:(?:in|binnen|gedurende|over)\s+)?(?:de\s+|het\s+)?(?:afgelopen|laatste|voorgaande|voorbije)\s+(?P<d>{DURATION})"
    rf"|(?:niet|nooit) (?:langer"
    rf"|ouder) dan\s+(?P<d2>{DURATION.replace('?P<n>', '?P<n2>').replace('?P<unit>', '?P<unit2>')})\s+geleden",
    re.IGNORECASE,
)
_OF_EXPERIENCE = re.compile(r"\s+(?:\w+\s+){0,4}?\w*ervaring", re.IGNORECASE)
_CONSECUTIVE = re.compile(r"\b(?:aaneengesloten|onafgebroken|aaneensluitende?)\b", re.IGNORECASE)
_EXAMPLES = re.compile(
    r"[;,.(]*\s*\(?\b(?:benoem|noem|geef|licht toe|onderbouw|beschrijf|vermeld"
    r"|toon aan)\b[^;()]*\b(?:voorbeeld|voorbeelden|praktijkvoorbeeld|casus)\w*[^;()]*\)?",
    re.IGNORECASE,
)
_LITERAL = re.compile(
    r"[;,.(]\s*\(?(?:in (?:het|de) (?:cv|motivatie) )?(?:is|moet|wordt|dient|staat)?[^;()]{0,40}\b(?:expliciet|letterlijk)\s+"
    r"(?:te zijn |te worden )?(?:benoemd|vermeld|genoemd|opgenomen)(?:\s+(?:te zijn"
    r"|worden))?(?:\s+in het cv)?\s*(?:dat\s+)?(?P<what>[^;]*)",
    re.IGNORECASE,
)
_AS_TASK = re.compile(r"[;,.(]\s*\(?(?:dit|deze|dat)?[^;]{0,40}\bexpliciet\s+(?:als\s+\w+\s+)?beschreven\b[^;]*", re.IGNORECASE)
_NOT_ONLY = re.compile(r"niet (?:alleen|enkel|slechts) (?P<what>[^)]*)", re.IGNORECASE)
_STEPS = re.compile(
    rf"[:;(,]?\s*(?:meer dan|minimaal|ten minste|vanaf|tot|van|bij|>=?)?\s*{NUMBER}\s*(?:(?:-|tot|t/m"
    rf"|à)\s*{NUMBER}\s*)?(?:jaar|maanden)\b[^;,]{{0,40}}?\d+\s*(?:punten|punt|pt|%)",
    re.IGNORECASE,
)
_IN_WORK = re.compile(
    r"[;,(]\s*\(?(?:dit|deze|dat)?\s*(?:is |wordt |dient |moet )?[^;,(]{0,30}toegelicht[^;]*werkervaring[^;]*", re.IGNORECASE
)
_IN_CV = re.compile(r"\bin (?:het|uw|je|jouw|de) (?:cv|curriculum vitae|werkervaring)\b", re.IGNORECASE)
_IN_MOTIVATION = re.compile(
    r"\b(?:in|of|en|en/of) (?:in )?(?:de|uw|je|jouw|een) (?:persoonlijke )?(?:motivatie|motivatiebrief|brief|toelichting)\b",
    re.IGNORECASE,
)
_CONFIRMED = re.compile(r"[^;.]*\b(?:bevestig|bevestigd|bevestigen|bevestiging)\b[^;.]*", re.IGNORECASE)
_SELF_WRITTEN = re.compile(r"[^.;]*\bzelf geschreven\b[^.;]*|[^.;]*\beigen woorden\b[^.;]*", re.IGNORECASE)
_ONE_DOCUMENT = re.compile(r"[^.;]*\b(?:één|een|1)\s+(?:document|bestand|pdf(?:-bestand)?)\b[^.;]*", re.IGNORECASE)
_SEPARATE = re.compile(r"\b(?:separaat|separate|apart|aparte|afzonderlijk|afzonderlijke)\b", re.IGNORECASE)
_BRACKETS = re.compile(r"\(([^()]*)\)")


@dataclass(frozen=True)
class Sentence:
    """A criterion's text, its point suffix taken off, with what can be read from it."""

    text: str

    @classmethod
    def of(cls, text: str, printed_points: str | None = None, *, banded: bool = False) -> Sentence:
        """Take off the points, as printed or as commonly written, and the closing punctuation."""
        previous = ""
        core = text.strip()
        if banded and (steps := _STEPS.search(core)):
            core = core[: steps.start()].rstrip(" :;,(")
        if printed_points and core.rstrip(" ;.,").endswith(printed_points.strip(" ;.,")):
            core = core[: core.rindex(printed_points.strip(" ;.,"))]
        while core != previous:
            previous = core
            core = _POINTS.sub("", core).rstrip(" ;,")
        return cls(core)

    @cached_property
    def lower(self) -> str:
        """The text in lower case."""
        return self.text.casefold()

    @cached_property
    def window_months(self) -> int | None:
        """The window to look back in, in months."""
        match = _WINDOW.search(self.text)
        if not match:
            return None
        return months_of(match["n"], match["unit"]) if match["n"] else months_of(match["n2"], match["unit2"])

    @cached_property
    def minimum(self) -> tuple[int | None, bool]:
        """The least duration in months, and whether it must be exceeded."""
        without = _WINDOW.sub(" ", self.text)
        found = [
            m
            for m in _MINIMUM.finditer(without)
            if m["least"] or m["more"] or m["plus"] or _OF_EXPERIENCE.match(without, m.end())
        ]
        if not found:
            return None, False
        match = found[0]
        return months_of(match["n"], match["unit"]), bool(match["more"]) and not match["plus"]

    @cached_property
    def consecutive(self) -> bool:
        """Whether the experience must be one unbroken stretch."""
        return bool(_CONSECUTIVE.search(self.text))

    @cached_property
    def demands(self) -> tuple[Demand, ...]:
        """The demands on the form of the proof."""
        found: list[Demand] = []
        if match := _EXAMPLES.search(self.text):
            kind = DemandKind.SEPARATE_EXAMPLE if _SEPARATE.search(match.group()) else DemandKind.EXAMPLES
            found.append(Demand(kind=kind, text=_tidy(match.group())))
        if match := _LITERAL.search(self.text):
            found.append(Demand(kind=DemandKind.LITERAL, text=_tidy(match.group()), terms=(_named(match["what"]),)))
        elif match := _AS_TASK.search(self.text):
            others = _NOT_ONLY.search(match.group())
            terms = tuple(t.strip() for t in re.split(r",| of | en ", others["what"])) if others else ()
            found.append(Demand(kind=DemandKind.AS_TASK, text=_tidy(match.group()), terms=terms))
        for pattern, kind in (
            (_IN_WORK, DemandKind.IN_WORK),
            (_CONFIRMED, DemandKind.CONFIRMED),
            (_SELF_WRITTEN, DemandKind.SELF_WRITTEN),
            (_ONE_DOCUMENT, DemandKind.SINGLE_DOCUMENT),
        ):
            if match := pattern.search(self.text):
                found.append(Demand(kind=kind, text=_tidy(match.group())))
        if _IN_MOTIVATION.search(self.text) and not _IN_CV.search(self.text):
            found.append(Demand(kind=DemandKind.IN_MOTIVATION, text=self.text))
        return tuple(found)

    @cached_property
    def named_sources(self) -> tuple[Source, ...]:
        """The places that the criterion itself names for the proof; empty where it names none."""
        found = [Source.CV] if _IN_CV.search(self.text) else []
        if _IN_MOTIVATION.search(self.text):
            found.append(Source.MOTIVATION)
        return tuple(found)

    @cached_property
    def content(self) -> str:
        """What is asked, without minimum, window and demands on the form."""
        text = self.text
        for pattern in (_EXAMPLES, _LITERAL, _AS_TASK, _IN_WORK, _WINDOW):
            text = pattern.sub(" ", text)
        if self.minimum[0]:
            text = next(
                (
                    text[: m.start()] + " " + text[m.end() :]
                    for m in _MINIMUM.finditer(text)
                    if m["least"] or m["more"] or m["plus"] or _OF_EXPERIENCE.match(text, m.end())
                ),
                text,
            )
        return re.sub(r"\s+", " ", text).strip(" ;,.")

    @cached_property
    def brackets(self) -> tuple[str, ...]:
        """The bracketed lists of the content."""
        return tuple(m.strip() for m in _BRACKETS.findall(self.content))

    @cached_property
    def bare(self) -> str:
        """The content without its brackets."""
        return re.sub(r"\s+", " ", _BRACKETS.sub(" ", self.content)).strip(" ;,.")


def _tidy(text: str) -> str:
    return text.strip(" ;,.()")


def _named(what: str) -> str:
    """What must be literally named: the clause without its subject."""
    bare = re.sub(r"^(?:de |uw )?(?:kandidaat|professional|u|je)\s+", "", what.strip(" .;,"), flags=re.IGNORECASE)
    return re.sub(r"\s+(?:heeft|hebt|hebben|is|zijn|wordt|worden)\s+\w+$", "", bare, flags=re.IGNORECASE)


def members(bracket: str) -> tuple[str, tuple[str, ...]]:
    """Read a bracketed list: "examples", "any", "all" or "named" (commas only), and its members without open ones."""
    text = bracket.strip()
    kind = "named"
    if re.match(r"(?:zoals|bijv\.?|bijvoorbeeld|o\.a\.|onder andere|denk aan|waaronder|met name)\b", text, re.IGNORECASE):
        kind = "examples"
    elif re.search(r"\s(?:en/of|of|dan wel)\s|/(?!private)", text):
        kind = "any"
    elif re.search(r"\sen\s", text):
        kind = "all"
    parts = re.split(
        r"\s*,\s*|\s+en/of\s+|\s+of\s+|\s+en\s+",
        re.sub(r"^(?:zoals|bijv\.?|bijvoorbeeld|o\.a\.|onder andere|denk aan|waaronder|met name)\s*", "", text),
    )
    open_members = r"aanverwante|overige|andere|dergelijke|etc\.?|e\.d\.?|enz\.?"
    return kind, tuple(
        p.strip(" .")
        for p in parts
        if p.strip(" .") and not re.match(rf"(?:de\s+)?(?:{open_members})\b", p.strip(), re.IGNORECASE)
    )
