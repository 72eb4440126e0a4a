"""The rules a posting sets beside its criteria: the CV's form, what must be explicit, the execution condition, papers."""

from __future__ import annotations

import re
from typing import Literal

from checker.domain.postings import CvRequirements, ExecutionCondition, ExplicitOnlyClause, Paper
from checker.reading.postings.parts.rows import Flow
from checker.reading.postings.parts.sentences import first_sentence, sentences

_NUMBERS = {
    "een": 1,
    "één": 1,
    "twee": 2,
    "drie": 3,
    "vier": 4,
    "vijf": 5,
    "zes": 6,
    "zeven": 7,
    "acht": 8,
    "negen": 9,
    "tien": 10,
}
NUMBER = r"(?:\d{1,3}|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien)"
_AT_MOST = r"(?:maximaal|maximum van|ten hoogste|hoogstens|niet meer dan|max\.?)"
_PAGES = re.compile(
    rf"{_AT_MOST}\s+({NUMBER})\s*(?:\([^)]*\)\s*)?(?:A4['’]?s?\s*)?(?:-\s*)?(?:pagina|blz|bladzijde|A4)", re.IGNORECASE
)
_EXCLUDED = re.compile(
    r"(?:exclusief|excl\.?|met uitzondering van|niet meegerekend)\s*:?\s*(?:de |het |een )?([^,.;()]+?)(?=\s*(?:[,.;()]"
    r"|\bopgesteld\b|\bin (?:het|pdf)\b|$))",
    re.IGNORECASE,
)
_LANGUAGE = re.compile(r"\bin (?:het |de )?(Nederlands|Engels|Duits|Frans)(?:e taal)?\b", re.IGNORECASE)
_REFERENCES = re.compile(rf"(?:minimaal|ten minste|tenminste|minstens|min\.)\s+({NUMBER})\s+(?:\w+\s+)?referenti", re.IGNORECASE)
_FORMAT = re.compile(r"\b(?:in|als|een)\s+\.?(pdf|word)\b|\b(pdf)[- ]?(?:formaat|bestand|document)", re.IGNORECASE)
_ONE_DOCUMENT = r"\b(?:als|in|tot) (?:één|een|1|enkel) (?:\w+[- ])?(?:document|bestand|pdf)\b"
_UNREAD = (
    r"pagina['’]?s .{0,60}(?:niet (?:mee)?gelezen|niet meegenomen|niet beoordeeld|buiten beschouwing)|(?:extra|overige"
    r"|meerdere) pagina.{0,60}niet"
)
_EXPLICIT = (
    r"(?=.*\b(?:niet (?:expliciet|duidelijk|aantoonbaar|letterlijk)|ontbreekt|ontbreken|expliciet|niet (?:uit|in) het cv)\b)"
    r"(?=.*(?:niet (?:in de beoordeling )?meegenomen|geen punten|niet (?:mee)?beoordeeld|niet meegewogen|buiten beschouwing"
    r"|niet meegeteld))(?=.*\b(?:cv|informatie)\b)"
)
_PAPERS = (
    ("VOG", r"\bVOG\b|verklaring omtrent (?:het )?gedrag"),
    ("geheimhoudingsverklaring", r"geheimhoudings\s?verklaring|verklaring (?:van|tot) geheimhouding"),
    ("UEA", r"\bUEA\b|uniform europees aanbestedingsdocument"),
    ("integriteitsverklaring", r"integriteits\s?verklaring"),
    ("eigen verklaring", r"\beigen verklaring\b"),
    ("uittreksel handelsregister", r"uittreksel.{0,40}(?:kvk|handelsregister|kamer van koophandel)|kvk[- ]uittreksel"),
    ("verklaring betalingsgedrag Belastingdienst", r"verklaring (?:betalingsgedrag|van de belastingdienst)"),
    ("kopie diploma", r"kopie(?:ën)? (?:van )?(?:het |de |uw |je )?(?:diploma|certificaat|certificaten)"),
    ("verklaring uitvoeringsvoorwaarde", r"(?:ondertekende|ingevulde) verklaring.{0,60}(?:uitvoeringsvoorwaarde|wet dba)"),
    ("beveiligingsverklaring", r"gedragscode.{0,40}onderteken|onderteken.{0,40}gedragscode"),
)


def number_of(text: str) -> int:
    """Return a number printed in digits or as a word up to ten."""
    return _NUMBERS.get(text.lower()) or int(text)


def read_cv_requirements(section: Flow | None, body: Flow) -> tuple[CvRequirements, Flow | None]:
    """Read what the CV's form must be, from its own section or else from the sentence on pages."""
    place = section if section is not None and section.text else first_sentence(body, _PAGES.pattern)
    together = first_sentence(body, _ONE_DOCUMENT)
    unread = first_sentence(body, _UNREAD) is not None
    if place is None:
        return CvRequirements(
            single_document=bool(together) or None, single_document_quote=together.text if together else None
        ), together
    place = _on_the_cv(place)
    text = place.text
    pages, references, language = _PAGES.search(text), _REFERENCES.search(text), _LANGUAGE.search(text)
    form = _FORMAT.search(text)
    excluded = _EXCLUDED.search(text)
    return CvRequirements(
        quote=text,
        max_pages=number_of(pages[1]) if pages else None,
        pages_excluded=_listed(excluded[1]) if excluded else (),
        language=language[1].capitalize() if language else None,
        min_references=number_of(references[1]) if references else None,
        format=(form[1] or form[2]).lower() if form else None,
        single_document=bool(together) or None,
        single_document_quote=together.text if together else None,
        extra_pages_unread=unread,
    ), place


def _on_the_cv(section: Flow) -> Flow:
    """Return the sentences on the CV's form: the first of them to the last, without what else stands in the section."""
    about = [
        s
        for s in sentences(section)
        if re.search(r"pagina|referenti|\bcv\b|\bpdf\b|motivatie|nederlands|A4", s.text, re.IGNORECASE)
    ]
    if not about:
        return section
    start = section.text.find(about[0].text)
    return section.cut(start, section.text.find(about[-1].text, start) + len(about[-1].text))


def _listed(text: str) -> tuple[str, ...]:
    """Return the things of a short list (a, b en c)."""
    parts = re.split(r"\s*(?:,|/|\ben/of\b|\ben\b|\bén\b|\bof\b)\s*", text)
    return tuple(re.sub(r"^(?:het|de|een)\s+", "", part.strip()) for part in parts if part.strip())


def read_explicit_clause(body: Flow) -> tuple[ExplicitOnlyClause, Flow | None]:
    """Find the sentence that says that what is not explicit does not count."""
    quote = first_sentence(body, rf"^{_EXPLICIT}")
    return ExplicitOnlyClause(present=quote is not None, quote=quote.text if quote else None), quote


def accepts_letter(clause: ExplicitOnlyClause) -> bool:
    """Whether the clause lets information stand in the explanation or letter as well as in the CV."""
    return (
        re.search(r"\bcv\b.{0,20}\b(?:of|en/of|en)\b.{0,20}\b(?:toelichting|motivatie)", clause.quote or "", re.IGNORECASE)
        is not None
    )


def read_execution(section: Flow | None, body: Flow) -> tuple[ExecutionCondition, Flow | None]:
    """Read the execution condition (Wet DBA): its first sentence, whether it must be substantiated, and whom it shuts out."""
    where = section if section is not None and section.text else None
    zzp = first_sentence(
        where or body,
        r"\bzzp\b.{0,80}(?:niet (?:\w+ ){0,3}(?:toegestaan|mogelijk|voldaan|ingezet|in aanmerking)|uitgesloten|uitsluiten)"
        r"|\bzzp\b.{0,60}\bvoldoet\b.{0,30}\bniet\b|\bvoldoet\b.{0,30}\bniet\b.{0,80}\bzzp\b"
        r"|(?:niet (?:wordt )?voldaan|niet toegestaan|niet mogelijk|uitgesloten|geen).{0,80}\bzzp\b",
    )
    if where is None:
        quote = zzp.text if zzp else None
        return ExecutionCondition(present=zzp is not None, quote=quote, zzp_excluded=zzp is not None, zzp_quote=quote), zzp
    first = next(sentences(where))
    due = first_sentence(
        where,
        r"\binschrijver\b.{0,40}\b(?:dient|moet)\b.*onderbouw|\binschrijver\b.{0,40}\b(?:dient|moet)\b.*aannemelijk (?:te )?ma",
    )
    sanction = re.search(
        r"(?:kan|wordt|zal) de inschrijving\b[^.]*(?:terzijde|ongeldig|uitgesloten|afgewezen)[^.]*\.", where.text
    )
    return ExecutionCondition(
        present=True,
        quote=first.text,
        substantiation_required=due is not None,
        substantiation_quote=due.text if due else None,
        sanction_quote=sanction.group() if sanction else None,
        zzp_excluded=zzp is not None,
        zzp_quote=zzp.text if zzp else None,
    ), first


def read_papers(body: Flow) -> tuple[tuple[Paper, ...], Flow | None]:
    """Return the papers that the posting asks for, each with the first sentence that names it."""
    found = [(name, quote) for name, pattern in _PAPERS if (quote := first_sentence(body, pattern))]
    return tuple(Paper(name=name, quote=quote.text) for name, quote in found), found[0][1] if found else None


def read_award_wording(body: Flow) -> Literal["absolute", "comparative", "unknown"]:
    """Tell whether an award is earned by meeting it, or by comparison with others."""
    if first_sentence(
        body, r"voldoet .{0,40}(?:gunnings?|selectie)?criterium.{0,30}ontvangt .{0,40}punten|bijbehorende aantal punten"
    ):
        return "absolute"
    if first_sentence(
        body,
        r"onderlinge vergelijking op (?:de |het )?(?:bovengenoemde |genoemde )?[\"“]?(?:gunnings?|selectie|weeg)criteria"
        r"|onderlinge vergelijking op de wensen",
    ):
        return "comparative"
    return "unknown"
