"""Where the proof must stand: demands hidden outside the criteria, and criteria that do not say where they may be proved."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.domain.postings import Criterion
from checker.domain.verdicts import Finding, Severity
from checker.scoring.lint.subject import Subject, core, name_of

_SANCTION = (
    r"op straffe van|terzijde (?:worden )?gelegd|niet in behandeling|leidt tot (?:uitsluiting|afwijzing|ongeldig)|"
    r"(?:wordt|worden|is|zijn) (?:hierdoor )?(?:ongeldig|uitgesloten van)"
)
_A_PLACE = (
    r"\b(?:in|bij|via|op) (?:het |de |je |uw |een )?(?:cv|motivatie|toelichting|inschrijving|offerte|opmerkingenveld|brief)\b"
)


def hidden_knockouts(subject: Subject) -> Iterator[Finding]:
    """A demand that can cost the bid and stands in no criterion."""
    condition = subject.posting.execution_condition
    covered = any(re.search(r"uitvoeringsvoorwaarde|\bDBA\b|\bzzp", c.text, re.IGNORECASE) for c in subject.posting.criteria)
    if condition.substantiation_required and not covered:
        sanction = " Ontbreekt die, dan kan de inschrijving terzijde worden gelegd." if condition.sanction_quote else ""
        yield subject.finding(
            "hidden_knockout",
            Severity.ERROR,
            "Bij de inschrijving hoort een schriftelijke onderbouwing van de uitvoeringsvoorwaarde (Wet DBA). Geen "
            f"criterium noemt die.{sanction}",
            quote=condition.substantiation_quote or condition.quote,
            question=(
                "In welke vorm en waar moet de onderbouwing van de uitvoeringsvoorwaarde worden ingediend, en telt zij mee "
                "voor het aantal pagina's?"
            ),
        )
    if condition.zzp_excluded and not covered:
        yield subject.finding(
            "hidden_knockout",
            Severity.ERROR,
            "Een zzp'er voldoet niet aan de uitvoeringsvoorwaarde. Geen criterium noemt dat, maar het kan de inschrijving "
            "kosten.",
            quote=condition.zzp_quote,
        )
    criteria = " ".join(core(c) for c in subject.posting.criteria)
    known = {condition.quote, condition.substantiation_quote, condition.zzp_quote}
    for sentence in subject.sentences:
        stands_elsewhere = (
            sentence in known or (condition.sanction_quote or "\0") in sentence or sentence.strip(" .;") in criteria
        )
        if re.search(_SANCTION, sentence, re.IGNORECASE) and not stands_elsewhere:
            yield subject.finding(
                "hidden_knockout",
                Severity.WARNING,
                "Deze voorwaarde kan de inschrijving kosten en staat niet tussen de criteria.",
                quote=sentence,
            )


def self_written(subject: Subject) -> Iterator[Finding]:
    """A motivation that the candidate must have written."""
    for criterion in subject.posting.criteria:
        match = re.search(
            r"[^.;]*\b(?:zelf|persoonlijk|eigenhandig)\s+(?:geschreven|opgesteld)[^.;]*", core(criterion), re.IGNORECASE
        )
        if match:
            yield subject.finding(
                "self_written_motivation",
                Severity.WARNING,
                f"{name_of(criterion).capitalize()} vraagt een motivatie die de kandidaat zelf schrijft. Gebruik een "
                "concept alleen als geheugensteun.",
                quote=match.group().strip(),
            )


def place_of_proof(subject: Subject) -> Iterator[Finding]:
    """A confirmation or a letter for which the posting names no place, or no room."""
    rules = subject.posting.cv_requirements
    for criterion in subject.posting.criteria:
        if re.search(r"\bbevestig(?:d|en|t)\b|bring your own device|\bBYOD\b", criterion.text, re.IGNORECASE) and not re.search(
            _A_PLACE, criterion.text, re.IGNORECASE
        ):
            yield subject.finding(
                "place_of_proof_unknown",
                Severity.WARNING,
                f"{name_of(criterion).capitalize()} kan niet uit werkervaring blijken en de uitvraag zegt niet waar de "
                "bevestiging moet staan. "
                "Zet de bevestiging in het cv.",
                quote=core(criterion),
                question=f"Waar moet de bevestiging van {name_of(criterion)} staan: in het cv, een motivatie of de inschrijving?",
            )
        elif (
            _asks_letter(criterion) and rules.max_pages and not any("motivatie" in part.lower() for part in rules.pages_excluded)
        ):
            yield subject.finding(
                "letter_in_page_limit",
                Severity.WARNING,
                f"{name_of(criterion).capitalize()} vraagt een motivatie; de cv-eisen (maximaal {rules.max_pages} pagina's) "
                "zeggen niet of die meetelt. "
                "Houd cv en motivatie samen binnen het maximum.",
                quote=rules.quote or core(criterion),
                question=(
                    f"Telt de motivatie ({name_of(criterion)}) mee voor de {rules.max_pages} pagina's, en mag zij een apart "
                    "document zijn?"
                ),
            )


def _asks_letter(criterion: Criterion) -> bool:
    return re.search(r"\bmotivatie(?:brief)?\b", criterion.text, re.IGNORECASE) is not None


def distance_from_where(subject: Subject) -> Iterator[Finding]:
    """A distance without the place it is measured from."""
    for criterion in subject.posting.criteria:
        distance = re.search(r"\d+\s*(?:km\b|kilometer)", criterion.text, re.IGNORECASE)
        if not distance or not re.search(r"\bwoon|\bwonen|reisafstand|woonplaats", criterion.text, re.IGNORECASE):
            continue
        if not re.search(
            r"\b(?:van|vanaf|tot|rond(?:om)?)\s+(?:het |de )?(?:[A-Z]|kantoor|stadhuis|gemeentehuis|werklocatie|standplaats)",
            criterion.text,
        ):
            yield subject.finding(
                "distance_from_where",
                Severity.WARNING,
                f"{name_of(criterion).capitalize()} zegt niet vanaf welk punt en hoe (over de weg of hemelsbreed) de "
                f"{distance.group()} wordt gemeten.",
                quote=core(criterion),
                question=f"Vanaf welk adres en langs welke route wordt de {distance.group()} van {name_of(criterion)} gemeten?",
            )
