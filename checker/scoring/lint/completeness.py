"""What the posting leaves empty: fields, choices never made, values that cannot be, sentences that break off."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from checker.domain.verdicts import Finding, Severity
from checker.scoring.lint.subject import Subject

_HIGHEST_SCALE = Decimal(18)  # the collective agreement for municipalities ends at scale 18
_FULL_WEEK = 40
_PLACEHOLDER = re.compile(
    r"\[\s*(?:invullen|in te vullen|naam|datum|aantal|functie|gemeente|bedrag|plaats|\.{2,}|…|x+)[^\]]{0,40}\]"
    r"|<\s*(?:invullen|naam|datum|aantal)[^>]{0,40}>"
    r"|\bX{2,}\b|\bdd-mm-(?:jj){1,2}\b|\blorem ipsum\b",
    re.IGNORECASE,
)
_CHOICE = re.compile(r"(?:[^.:;\n]{0,60}[:?]\s*)?\bja\s*/\s*nee\b", re.IGNORECASE)
_BREAKS_OFF = re.compile(r"^\s*[-•*]\s+(.*\b(?:eigen|van|de|het|een|met|voor|door|om|tot|bij|en|of))\s*$")


def missing_fields(subject: Subject) -> Iterator[Finding]:
    """Fields of the header that are not there. Nothing is guessed for them."""
    posting = subject.posting
    if posting.closes is None:
        yield subject.finding(
            "closing_missing",
            Severity.ERROR,
            "Er is geen sluitingsdatum gevonden. Geef een peildatum op met --reference-date.",
            quote=posting.title or None,
            question="Wanneer sluit de inschrijving?",
        )
    labels = {
        "aanvraagnummer": posting.number,
        "opdrachtgever": posting.client,
        "start": posting.start,
        "duur": posting.duration.raw,
        "uren per week": posting.hours_min,
    }
    absent = [label for label, value in labels.items() if value is None]
    if absent:
        named = absent[0] if len(absent) == 1 else f"{', '.join(absent[:-1])} en {absent[-1]}"
        yield subject.finding(
            "field_missing",
            Severity.WARNING,
            f"Niet gevonden in de uitvraag: {named}.",
            quote=posting.title or None,
            question=f"Wat is de {named} van deze opdracht?" if len(absent) == 1 else f"Kunt u aanvullen: {named}?",
        )


def unfilled(subject: Subject) -> Iterator[Finding]:
    """Choices and blanks of the template that were never filled in."""
    for pattern, code in ((_CHOICE, "choice_not_made"), (_PLACEHOLDER, "placeholder")):
        for quote in dict.fromkeys(" ".join(match.group().split()) for match in pattern.finditer(subject.text)):
            yield subject.finding(
                code,
                Severity.WARNING,
                f"Hier is iets niet ingevuld: “{quote}”.",
                quote=quote,
                question=f"In de uitvraag staat nog “{quote}”. Wat moet hier staan?",
            )


def impossible_values(subject: Subject) -> Iterator[Finding]:
    """A pay scale or a number of hours that cannot be."""
    posting = subject.posting
    scale = re.match(r"\d+(?:[.,]\d)?", posting.pay_scale or "")
    if scale and not 0 < Decimal(scale.group().replace(",", ".")) <= _HIGHEST_SCALE:
        printed = re.search(rf"\w*schaal\s*:?\s*{re.escape(scale.group())}", subject.plain, re.IGNORECASE)
        yield subject.finding(
            "pay_scale_impossible",
            Severity.WARNING,
            f"Functieschaal {posting.pay_scale} bestaat niet; de schalen van gemeenten lopen tot en met 18. De schaal "
            "bepaalt mede het tarief.",
            quote=printed.group() if printed else posting.pay_scale,
            question=f"In de uitvraag staat functieschaal {posting.pay_scale}. Welke schaal is bedoeld?",
        )
    low, high = posting.hours_min, posting.hours_max
    if low is not None and high is not None and not 0 < low <= high <= _FULL_WEEK:
        hours = f"{low}" if low == high else f"{low} tot {high}"
        yield subject.finding(
            "hours_impossible",
            Severity.WARNING,
            f"{hours} uur per week kan niet kloppen.",
            quote=subject.sentence_with(rf"\b{low}\b.{{0,20}}\buur") or hours,
            question="Hoeveel uren per week worden gevraagd?",
        )


def unfinished_sentences(subject: Subject) -> Iterator[Finding]:
    """Items that break off in the middle, so that what they ask cannot be known."""
    lines = subject.text.split("\n")
    for line, following in zip(lines, [*lines[1:], ""], strict=True):
        match = _BREAKS_OFF.match(line)
        if match and (not following.strip() or following.lstrip()[:2] in {"- ", "* ", "• "}):
            yield subject.finding(
                "sentence_breaks_off",
                Severity.WARNING,
                f"Deze zin breekt af: “…{match[1][-50:]}”. Wat er gevraagd wordt, staat er niet.",
                quote=match[1],
                question=f"De zin “{match[1]}” breekt af. Wat moet hier staan?",
            )
