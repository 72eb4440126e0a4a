"""A declaration: own device, the execution condition (Wet DBA), a licence, a promise.

What it asks: that the tenderer or candidate says so. What proves it: that sentence in the CV, the motivation or the statement;
for the execution condition the contract form in the statement. What does not: silence; a contract form that the posting
excludes. Source: labelling guidelines, "A statement"; design, smaller decisions (contract forms).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from checker.domain.claims import Claim, Evidence
from checker.domain.documents import Citation
from checker.domain.postings import Criterion, Requirement
from checker.domain.submissions import ContractForm, Submission
from checker.domain.verdicts import Outcome, Ruling, Why
from checker.dutch.extracts import Extract
from checker.dutch.phrases import find as find_phrase
from checker.dutch.phrases import needs, share
from checker.kinds.base import Case, PostingContext, Sought
from checker.kinds.quoting import all_text, denied, once, proposed, quote, quoted, statement_line, touched
from checker.kinds.sentence import Sentence

_CONDITION = re.compile(
    r"\b(?:uitvoeringsvoorwaarde\w*|wet dba|schijnzelfstandigheid|zzp\W?er|zelfstandige zonder personeel|dienstbetrekking)\b",
    re.IGNORECASE,
)
_DEVICE = re.compile(
    r"\b(?:bring your own device|byod|eigen (?:\w+ ){0,3}?(?:laptop|telefoon|apparatuur|device|devices|werkplek|middelen))\b",
    re.IGNORECASE,
)
_PHONE = re.compile(r"\b\w*(?:telefoon|smartphone|mobiel|phone)\w*", re.IGNORECASE)
_COMPUTER = re.compile(r"\b(?:\w*laptop|ipad|tablet|notebook|macbook|computer)\b", re.IGNORECASE)
_OWN = re.compile(r"\b(?:eigen|zelf|own|meenemen|neem|neemt|brengt|breng|beschik\w*|bezit)\b", re.IGNORECASE)
_LENT = re.compile(
    r"\b(?:laptop|telefoon|ipad|tablet|apparatuur|device)\b[^.,;]*\bvan (?:de|het|mijn|onze) (?:gemeente"
    r"|opdrachtgever|werkgever|organisatie|zaak)",
    re.IGNORECASE,
)
_LICENCE = re.compile(r"\brijbewijs\b", re.IGNORECASE)
_BUSY = re.compile(r"\b(?:bezig met|lessen|in opleiding|examen gepland|nog niet)\b", re.IGNORECASE)
_OTHER = re.compile(
    r"\b(?:bereid|akkoord|verklaart|bevestigt|in het bezit|beschikt over|overleg(?:gen|t)|vog"
    r"|geheimhouding|gaat akkoord|voldoet aan|conformeert|meenemen)\b",
    re.IGNORECASE,
)
_EMPLOYED = (ContractForm.SECONDMENT, ContractForm.EMPLOYMENT, ContractForm.PAYROLL, ContractForm.TEMPORARY)
_NEAR = 0.5


class Declaration(Requirement):
    """Something to be declared: the execution condition, own devices, a licence, or the sentence itself."""

    kind: Literal["declaration"] = "declaration"
    topic: Literal["execution_condition", "own_device", "licence", "other"] = "other"
    subject: str = ""


def recognise(sentence: Sentence, context: PostingContext) -> Declaration | None:
    """Read a sentence that asks for a declaration."""
    del context
    text = sentence.text
    if re.search(r"ervaring|opleiding|diploma", text, re.IGNORECASE):
        return None
    if _CONDITION.search(text):
        return Declaration(topic="execution_condition", subject=text)
    if _DEVICE.search(text):
        return Declaration(topic="own_device", subject=text)
    if _LICENCE.search(text):
        return Declaration(topic="licence", subject=text)
    return Declaration(subject=text) if _OTHER.search(text) and needs(text) else None


def find(requirement: Declaration, criterion: Criterion, submission: Submission) -> Iterator[Claim]:
    """Offer the statement's contract form, or the sentences that declare it."""
    if requirement.topic == "execution_condition":
        if line := statement_line(submission, "contractvorm"):
            yield Claim(criterion.id, (quote("contract_form", line),))
        return
    for unit in _units(criterion, submission):
        if _offers(requirement, unit.text):
            yield Claim(criterion.id, (quote("declaration", unit.citation()),))


def _units(criterion: Criterion, submission: Submission) -> Iterator[Extract]:
    """Each sentence, and each passage as a whole, of the papers in which the criterion takes its proof."""
    for text in all_text(submission, criterion.evidence_sources):
        yield from (*text.sentences(), text)


def _offers(requirement: Declaration, text: str) -> bool:
    if requirement.topic == "own_device":
        return bool(_DEVICE.search(text) or (_PHONE.search(text) and _COMPUTER.search(text) and _OWN.search(text)))
    if requirement.topic == "licence":
        return bool(_LICENCE.search(text))
    return share(requirement.subject, text) >= _NEAR


def sought(requirement: Declaration) -> tuple[Sought, ...]:
    """What to quote: the declaring sentence; the execution condition is decided on the statement alone."""
    if requirement.topic == "execution_condition":
        return ()
    return (Sought("declaration", f"de zin die dit verklaart: {requirement.subject}"),)


def decide(requirement: Declaration, evidence: tuple[Evidence, ...], case: Case) -> Ruling:
    """Decide by the contract form, or by the declaring sentence."""
    if requirement.topic == "execution_condition":
        return _condition(case)
    near: list[Citation] = []
    for unit in touched(quoted(evidence, "declaration"), _units(case.criterion, case.submission)):
        if _offers(requirement, unit.text) and _declares(requirement, unit.text):
            return Ruling(Outcome.MET, Why.EXPLICIT, citations=(unit.citation(),), steps=("verklaard, zoals gevraagd",))
        if _offers(requirement, unit.text):
            near.append(unit.citation())
    accepted = proposed(evidence, "declaration")
    for unit in touched(accepted, _units(case.criterion, case.submission)):
        return Ruling(Outcome.MET, Why.EXPLICIT, citations=(unit.citation(),), steps=("verklaard",))
    why = Why.IMPLICIT if near else Why.ABSENT
    return Ruling(Outcome.NOT_MET, why, nearest=once(tuple(near))[:3], steps=("niet bevestigd in cv, motivatie of inschrijving",))


def _declares(requirement: Declaration, text: str) -> bool:
    if requirement.topic == "own_device":
        if _LENT.search(text):
            return False
        named = re.search(r"bring your own device|\bbyod\b", text, re.IGNORECASE)
        both = (not _PHONE.search(requirement.subject) or _PHONE.search(text)) and (
            not _COMPUTER.search(requirement.subject) or _COMPUTER.search(text)
        )
        hit = named or (_OWN.search(text) if both else None)
        return hit is not None and not denied(text, hit.start(), hit.end())
    if requirement.topic == "licence":
        wanted = re.search(r"[Rr]ijbewijs\s*\(?(?P<c>[A-E]+)\b", requirement.subject)
        found = re.search(r"[Rr]ijbewijs\s*:?\s*\(?(?P<c>[A-E](?:\W{1,4}[A-E])*(?:\s+en\s+[A-E])?)\b", text)
        hit = _LICENCE.search(text)
        right = not _BUSY.search(text) and (wanted is None or (found is not None and wanted["c"] in found["c"]))
        return hit is not None and right and not denied(text, hit.start(), hit.end())
    match = find_phrase(requirement.subject, text)
    return match is not None and not denied(text, match.start, match.end)


def _condition(case: Case) -> Ruling:
    """The statement's contract form: zzp where it is excluded fails; plain employment meets; the rest meets with review."""
    statement = case.submission.statement
    line = statement_line(case.submission, "contractvorm")
    if statement is None or statement.contract_form is None or line is None:
        return Ruling(Outcome.NEEDS_INPUT, Why.NEEDS_INPUT, steps=("geen contractvorm opgegeven in de inschrijving",))
    cited = (line,)
    form = statement.contract_form
    excluded = case.posting.execution_condition.zzp_excluded
    step = f"contractvorm: {form.value}; zzp {'uitgesloten' if excluded else 'niet uitgesloten'}"
    if excluded and form is ContractForm.ZZP:
        return Ruling(Outcome.NOT_MET, Why.EXCLUDED_FORM, nearest=cited, steps=(step,))
    steps = (step, "de verklaring of onderbouwing zelf moet nog bij de inschrijving")
    return Ruling(Outcome.MET, Why.EXPLICIT, citations=cited, steps=steps, review=excluded and form not in _EMPLOYED)


def ask(requirement: Declaration, ruling: Ruling) -> str:
    """What to write if it is true (Dutch, with blanks)."""
    del ruling
    if requirement.topic == "execution_condition":
        return (
            "in de inschrijving: contractvorm [detachering, loondienst, …]; zo voldoen we aan de uitvoeringsvoorwaarde: "
            "[korte uitleg]"
        )
    if requirement.topic == "own_device":
        return "Ik gebruik voor deze opdracht een eigen [telefoon met abonnement] en een eigen [laptop]. [alleen als dit klopt]"
    return f"Ik bevestig: {requirement.subject}. [alleen als dit klopt]"
