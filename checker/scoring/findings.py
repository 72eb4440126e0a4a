"""What a person should know of the submission and that changes no point: hidden text, personal data, clashing dates."""

from __future__ import annotations

import re

from checker.domain.documents import Document
from checker.domain.postings import Posting
from checker.domain.submissions import Submission
from checker.domain.verdicts import Finding, Severity
from checker.dutch.bsn import places_of_bsn
from checker.kinds.dates import first_date

_INSTRUCTION = re.compile(
    r"\b(?:negeer|vergeet)\b[^.]{0,40}\b(?:instructies|regels|opdrachten)\b|\bignore\b[^.]{0,40}\b(?:instructions|rules)\b"
    r"|\b(?:beoordelingssysteem|taalmodel|language model|ai-?model|system prompt)\b|\bken\b[^.]{0,40}\bpunten toe\b"
    r"|\bmark\b[^.]{0,40}\bas met\b|\bvoldaan\s*=\s*true\b",
    re.IGNORECASE,
)
_ZZP = re.compile(
    r"\b(?:zzp\W?(?:er)?|zelfstandig(?:e)? (?:ondernemer|interimmer|professional|zonder personeel)"
    r"|eenmanszaak|freelance\w*|kvk(?:-nummer)?)\b",
    re.IGNORECASE,
)
_AVAILABLE = re.compile(r"\bbeschikbaar[^.\n]{0,80}", re.IGNORECASE)
_SHOWN = 120
_REASONS = {
    "outside_page": (
        "TEXT_OUTSIDE_PAGE",
        "Tekst buiten de bladzijde (notitie, formulierveld, eigenschappen of bijlage): telt niet mee",
    ),
    "disguised": ("DISGUISED_TEXT", "Vermomde tekst (vreemde of onzichtbare tekens)"),
}


def findings(posting: Posting, submission: Submission) -> tuple[Finding, ...]:
    """Gather the findings on the papers handed in."""
    found: list[Finding] = []
    for document in submission.documents:
        found += _hidden(document)
        found += _personal(document)
        found += _instructions(document)
    if posting.execution_condition.substantiation_required:
        found.append(_substantiation(posting))
    if posting.execution_condition.zzp_excluded:
        found += _self_employed(submission)
    found += _clashes(submission)
    return tuple(found)


def _hidden(document: Document) -> list[Finding]:
    found = []
    for hidden in document.hidden:
        code, message = _REASONS.get(
            hidden.reason, ("HIDDEN_TEXT", "Verborgen tekst: een lezer ziet dit niet, en het telt niet mee als bewijs")
        )
        found.append(Finding(code, Severity.WARNING, f"{message}.", hidden.page, _cut(hidden.text)))
        if _INSTRUCTION.search(hidden.text):
            found.append(_instruction(hidden.page, hidden.text))
    return found


def _instructions(document: Document) -> list[Finding]:
    return [
        _instruction(document.page_at(m.start()), _line(document.text, m.start())) for m in _INSTRUCTION.finditer(document.text)
    ][:3]


def _instruction(page: int | None, text: str) -> Finding:
    message = "Tekst die een beoordelingssysteem lijkt te willen sturen. Zij heeft geen invloed op het oordeel."
    return Finding("INSTRUCTION_IN_TEXT", Severity.WARNING, message, page, _cut(text))


def _line(text: str, position: int) -> str:
    start = text.rfind("\n", 0, position) + 1
    end = text.find("\n", position)
    return text[start : end if end >= 0 else len(text)]


def _cut(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= _SHOWN else f"{flat[:_SHOWN]}…"


def _personal(document: Document) -> list[Finding]:
    message = "Er staat een burgerservicenummer (BSN) in het stuk. Haal het eruit: het mag hier niet worden verwerkt."
    return [Finding("BSN", Severity.ERROR, message, document.page_at(place.start)) for place in places_of_bsn(document.text)][:1]


def _substantiation(posting: Posting) -> Finding:
    condition = posting.execution_condition
    message = (
        "Bij de inschrijving hoort een onderbouwing van de uitvoeringsvoorwaarde (Wet DBA); "
        "zonder kan de inschrijving terzijde worden gelegd."
    )
    return Finding("DBA_SUBSTANTIATION_DUE", Severity.WARNING, message, None, condition.substantiation_quote)


def _self_employed(submission: Submission) -> list[Finding]:
    document = submission.cv.document
    match = _ZZP.search(document.text)
    if not match:
        return []
    message = "Het cv noemt werken als zelfstandige, terwijl deze opdracht zzp uitsluit. Controleer de contractvorm."
    return [
        Finding(
            "SELF_EMPLOYED_SIGNAL",
            Severity.INFO,
            message,
            document.page_at(match.start()),
            _cut(_line(document.text, match.start())),
        )
    ]


def _clashes(submission: Submission) -> list[Finding]:
    """CV and statement that say different things of the start: the less favourable one counts."""
    statement = submission.statement
    if statement is None or statement.available_from is None:
        return []
    document = submission.cv.document
    for match in _AVAILABLE.finditer(document.text):
        written = first_date(document.text[match.start() : match.end()], statement.available_from)
        if written and written != statement.available_from:
            message = "Cv en inschrijving noemen een andere datum van beschikbaarheid; de minst gunstige telt."
            return [
                Finding(
                    "AVAILABILITY_CLASH",
                    Severity.WARNING,
                    message,
                    document.page_at(match.start()),
                    _cut(document.text[match.start() : match.end()]),
                )
            ]
    return []
