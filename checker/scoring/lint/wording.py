"""Words that carry points and are not defined, lists that may be read two ways, and numbers that are no criteria."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.domain.verdicts import Finding, Severity
from checker.scoring.lint.subject import Subject, core, name_of

_VAGUE = (
    (r"\brelevante (?:werk)?ervaring\b", "Welke ervaring telt als “{}”"),
    (r"\b(?:meerdere|verschillende|diverse)\s+(?!(?:wijzen|malen|keren)\b)[^\W\d]+", "Hoeveel, en welke, bedoelt u met “{}”"),
    (r"\b(?:ruime|enige|brede|uitgebreide|gedegen|voldoende|grondige)\s+(?:\w+\s+)?(?:ervaring|kennis)\b", "Hoeveel is “{}”"),
    (r"\b(?:uitstekende?|goede|zeer goede|voldoende)\s+beheersing\b", "Welk niveau (bijvoorbeeld B2 of C1) bedoelt u met “{}”"),
    (r"\b(?:soortgelijke?|vergelijkbare)\s+(?!niveau)[^\W\d]+", "Wat telt als “{}”"),
    (r"\baffiniteit\s+met\b", "Waaruit moet “{}” blijken"),
)
_OPEN_LIST = re.compile(r"\(([^()]*,[^()]*\ben\b[^()]*)\)")
_NAMED_AS = (
    r"\b(?:zoals|bijvoorbeeld|bijv\.|o\.a\.|onder andere|onder meer|denk aan|alle|minimaal|ten minste|tenminste|één van|een van)"
)
_SECOND = re.compile(
    r"onderlinge vergelijking op (?:de )?volgende\s+(?:gunnings?|selectie)?criteria\b\.?:?\s*(?P<list>.{0,220})", re.IGNORECASE
)
_NUMBERED = re.compile(r"^[ \t#>*_]*(\d{1,2})[.)][ \t]+(\S.{2,80})$", re.MULTILINE)
_FEW = 3


def vague(subject: Subject) -> Iterator[Finding]:
    """A word that decides points and that nothing in the posting defines."""
    for criterion in subject.awards:
        text = core(criterion)
        if re.search(r"\bmotivatie\b", text, re.IGNORECASE):
            continue
        for pattern, what in _VAGUE:
            match = re.search(pattern, text, re.IGNORECASE)
            if match is None or re.match(r"\s*(?:,\s*zoals|zoals|\(|,?\s*namelijk|:)", text[match.end() :]):
                continue
            weight = f" ({criterion.points} punten)" if criterion.points else ""
            yield subject.finding(
                "vague",
                Severity.WARNING,
                f"{name_of(criterion).capitalize()}{weight} hangt aan “{match.group()}”, en de uitvraag zegt niet wat dat "
                "is. Neem de woorden van de opdracht over.",
                quote=text,
                question=f"{what.format(match.group())} ({name_of(criterion)})?",
            )


def open_lists(subject: Subject) -> Iterator[Finding]:
    """A list in brackets that may ask all of its items or name examples."""
    for criterion in subject.posting.criteria:
        match = _OPEN_LIST.search(core(criterion))
        if match and not re.search(_NAMED_AS, core(criterion), re.IGNORECASE):
            yield subject.finding(
                "list_all_or_examples",
                Severity.WARNING,
                f"In {name_of(criterion)} is niet duidelijk of alles tussen haakjes wordt gevraagd of dat het voorbeelden "
                "zijn. Benoem in het cv liefst alles.",
                quote=match.group(),
                question=(
                    f"Moet de kandidaat voor {name_of(criterion)} ervaring hebben met alles uit “{match[1]}”, of zijn het "
                    "voorbeelden?"
                ),
            )


def second_list(subject: Subject) -> Iterator[Finding]:
    """The client's own criteria of the next step: without points, and not among those that were read."""
    match = _SECOND.search(subject.plain)
    if match:
        items = re.findall(r"(?:\d[.)]|[-•])\s+([^.;]{5,80})[.;]", match["list"])
        named = f": {'; '.join(items[:_FEW])}" if items else ""
        yield subject.finding(
            "second_criteria_list",
            Severity.INFO,
            f"Daarna vergelijkt de opdrachtgever de doorgelaten cv's op eigen criteria zonder punten{named}. Ze tellen in "
            "deze beoordeling niet mee.",
            quote=match.group()[: match.start("list") - match.start()].strip(),
        )


def other_numbers(subject: Subject) -> Iterator[Finding]:
    """Numbered lines that are no criteria, so that nobody looks for them among the verdicts."""
    criteria = " ".join(core(c) for c in subject.posting.criteria)
    step = _SECOND.search(subject.plain)
    known = f"{criteria} {step['list'] if step else ''}"
    others = [
        m for m in _NUMBERED.finditer(subject.text) if " ".join(re.sub(r"[*_]", "", m[2]).split()).strip(" ;.")[:40] not in known
    ]
    if len(others) > 1 and subject.posting.criteria:
        named = "; ".join(f"“{' '.join(re.sub(r'[*_]', '', m.group()).split())}”" for m in others[:_FEW])
        yield subject.finding(
            "numbers_no_criteria",
            Severity.INFO,
            f"De uitvraag heeft nog {len(others)} genummerde regels die geen criteria zijn, zoals {named}.",
            quote=" ".join(re.sub(r"[*_#]", "", others[0].group()).split()),
        )
