"""Two places of a posting that do not go together. Where a reading makes them go together, the finding says which."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.domain.postings import Criterion
from checker.domain.verdicts import Finding, Severity
from checker.scoring.lint.subject import Subject, core, count_in, days_in_words, name_of

_ON_SITE = r"kantoor|fysiek|locatie|aanwezig|stadhuis|gemeentehuis"
_DAY_NAMES = re.compile(r"\b(?:ma(?:andag)?|di(?:nsdag)?|wo(?:ensdag)?|do(?:nderdag)?|vr(?:ijdag)?)\b", re.IGNORECASE)
_HOURS_A_DAY = 8
_LEVELS = ("mbo", "hbo", "wo")


def on_site(subject: Subject) -> Iterator[Finding]:
    """Days on site against hybrid work."""
    posting = subject.posting
    arranged = " ".join(filter(None, (posting.working_days, posting.hybrid)))
    if not re.search(r"hybride|thuis|\bja\b", f"{posting.working_days or ''} {posting.hybrid or ''}", re.IGNORECASE):
        return
    if re.search(r"\bnee\b", posting.hybrid or "", re.IGNORECASE):
        return
    most = count_in(arranged, r"(?:maximaal|max\.?|hoogstens)\s+{n}\s+dag")
    for criterion in posting.criteria:
        if not re.search(_ON_SITE, criterion.text, re.IGNORECASE) or not re.search(
            r"\bdag|vereist|verplicht|aanwezig", criterion.text
        ):
            continue
        days = count_in(criterion.text, r"{n}\s+dag(?:en)?\s+(?:per|in de)\s+week") or count_in(criterion.text, r"{n}\s+dagen")
        if days and most:
            yield from _days_against_hybrid(subject, criterion, days, most)
        elif not days and re.search(r"fysieke?\s+aanwezig|op (?:de )?locatie", criterion.text):
            yield subject.finding(
                "on_site_unclear",
                Severity.WARNING,
                f"{name_of(criterion).capitalize()} vraagt aanwezigheid zonder aantal dagen, en hybride werken mag ook "
                f"(“{posting.hybrid or arranged}”). "
                "Te lezen als: op locatie wanneer het werk dat vraagt. Laat de kandidaat de bereidheid zonder voorbehoud "
                "bevestigen.",
                quote=core(criterion),
                question=(
                    f"{name_of(criterion).capitalize()} vraagt fysieke aanwezigheid en hybride werken is mogelijk. Hoeveel "
                    "dagen per week op locatie?"
                ),
            )


def _days_against_hybrid(subject: Subject, criterion: Criterion, days: int, most: int) -> Iterator[Finding]:
    """Compare a number of days on site with a number of hybrid days, which may be days at home or days on site."""
    posting = subject.posting
    week = posting.hours_min // _HOURS_A_DAY if posting.hours_min else None
    if most >= days and (week is None or days + most <= week):
        return
    fits = week is None or days + most <= week
    reading = (
        f" Bij {posting.hours_min} uur ({week} dagen) klopt het als met “maximaal {days_in_words(most)}” thuiswerken is bedoeld."
        if fits and week
        else ""
    )
    yield subject.finding(
        "on_site_contradiction",
        Severity.WARNING if fits else Severity.ERROR,
        f"{name_of(criterion).capitalize()} vraagt {days_in_words(days)} op locatie; onder Werkdagen staat "
        f"“{posting.working_days}”, zonder te zeggen of dat dagen thuis "
        f"of dagen op kantoor zijn.{reading}",
        quote=core(criterion),
        question=(
            f"Bedoelt “{posting.working_days}” het aantal dagen thuis? {name_of(criterion).capitalize()} vraagt "
            f"{days_in_words(days)} op locatie."
        ),
    )


def rate(subject: Subject) -> Iterator[Finding]:
    """A rate that includes what elsewhere may be claimed."""
    for criterion in subject.posting.criteria:
        if not re.search(r"tarief", criterion.text, re.IGNORECASE) or not re.search(r"inclusief", criterion.text, re.IGNORECASE):
            continue
        if not re.search(r"werk-werk|parkeer|alle (?:reis)?kosten|reiskosten", criterion.text, re.IGNORECASE):
            continue
        elsewhere = next((s for s in subject.sentences if _may_be_claimed(s)), None)
        if elsewhere:
            yield subject.finding(
                "rate_contradiction",
                Severity.WARNING,
                f"{name_of(criterion).capitalize()} rekent deze kosten tot het tarief; elders staat dat kosten apart kunnen "
                "worden gedeclareerd. "
                "Reken ze voor de zekerheid tot het tarief.",
                quote=elsewhere,
                question=(
                    f"Welke reis- en parkeerkosten zijn inbegrepen in het tarief ({name_of(criterion)}), en welke mogen "
                    "worden gedeclareerd?"
                ),
            )


def _may_be_claimed(sentence: str) -> bool:
    costs = re.search(r"reiskosten|parkeerkosten|kilometer", sentence, re.IGNORECASE)
    claimed = re.search(
        r"gedeclareerd|declareren|declarabel|worden (?:apart )?vergoed|vergoed (?:per|conform)", sentence, re.IGNORECASE
    )
    return bool(costs and claimed) and not re.search(
        r"\b(?:niet|geen)\b[^.]{0,60}(?:gedeclareerd|declareren|declarabel|vergoed)", sentence, re.IGNORECASE
    )


def hours_and_days(subject: Subject) -> Iterator[Finding]:
    """More working days than the hours fill."""
    posting = subject.posting
    named = {name[:2].lower() for name in _DAY_NAMES.findall(posting.working_days or "")}
    if posting.hours_max and len(named) == 5 and posting.hours_max <= 3 * _HOURS_A_DAY:
        yield subject.finding(
            "hours_and_days",
            Severity.INFO,
            f"Voor {posting.hours_max} uur per week worden vijf werkdagen genoemd. Dat kan betekenen dat de dagen nog te "
            "kiezen zijn.",
            quote=posting.working_days,
            question=f"Moeten de {posting.hours_max} uur over vijf dagen worden verdeeld, of zijn de dagen te kiezen?",
        )


def header_and_knockout(subject: Subject) -> Iterator[Finding]:
    """A level in the header that no knock-out demands."""
    header = _level(subject.posting.education_level or "")
    if header is None or not subject.knockouts:
        return
    demanded = [
        level
        for c in subject.knockouts
        if (level := _level(c.text)) is not None and re.search(r"opleiding|diploma|niveau", c.text)
    ]
    if demanded and max(demanded) >= header:
        return
    asked = f"vragen hoogstens {_LEVELS[max(demanded)]}" if demanded else "vragen geen opleidingsniveau"
    printed = subject.posting.education_level or ""
    label = re.search(rf"opleidings?\s?-?niveau\W{{0,3}}{re.escape(printed)}", subject.plain, re.IGNORECASE)
    yield subject.finding(
        "level_only_in_header",
        Severity.WARNING,
        f"De kop noemt opleidingsniveau {printed}, maar de knock-outs {asked}. Beoordeeld wordt op de criteria.",
        quote=label.group() if label else printed,
        question=f"De kop noemt {printed}; de knock-outs {asked}. Is {printed} een harde eis?",
    )


def _level(text: str) -> int | None:
    found = [i for i, level in enumerate(_LEVELS) if re.search(rf"\b{level}(?=\b|-)", text, re.IGNORECASE)]
    return min(found) if found else None
