"""Invented assessments, built by hand: a strong one, one with all gaps, and one whose text breaks a careless paper."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from checker.domain.claims import Rejection, RejectionReason
from checker.domain.documents import PartKind, Source
from checker.domain.postings import (
    Criterion,
    Demand,
    DemandKind,
    ExecutionCondition,
    FacetName,
)
from checker.domain.resume import Place, Resume
from checker.domain.submissions import ContractForm, Statement, Submission
from checker.domain.verdicts import (
    Finding,
    FormalCheck,
    Ruling,
    Severity,
    Why,
)
from tests.reporting.making import (
    Asked,
    assessment,
    cite,
    criterion,
    document,
    facet,
    job,
    met,
    not_met,
    posting,
    section,
    verdict,
)

TODAY = date(2031, 5, 6)

CV_PAGES = (
    """Robin Voorbeeld
Waterkant 12, 4999 ZZ Veldhaven · robin@example.nl · 06-12345600
Profiel
Ruime kennis van de Wet open overheid en goed met mensen.
Werkervaring
Informatiecoördinator, gemeente Veldhaven
maart 2027 – heden
- Woo-verzoeken zelfstandig behandeld, van ontvangst tot besluit
- Gewerkt met Zaakpoort voor registratie en publicatie
Voorbeeld uit de praktijk
Voor gemeente Veldhaven heb ik het verzoek over de haven in vier weken afgerond.
""",
    """Medewerker documentaire informatie, Stichting Lindehof
2024 – 2026
- Archief geordend en medewerkers geholpen
Opleidingen
2019 – 2023 hbo-bachelor Informatiemanagement, Hogeschool Oeverland, diploma behaald
2016 – 2019 mbo 4 Documentaire informatie
Talen
Nederlands (moedertaal), Duits (B2)
Ik kan beginnen op 1 juli 2031 voor 32 uur per week.
""",
)
LETTER = """Motivatie
Geachte lezer, ik werk drie dagen per week graag op het stadhuis van Rietmeer.
Mijn ervaring bij gemeente Veldhaven sluit aan bij uw vraag.
"""
STATEMENT = """uurtarief = 92.50
contractvorm = "zzp"
beschikbaar_per = 2031-07-01
"""


CV = document("voorbeeld-robin.pdf", *CV_PAGES)
MOTIVATION = document("voorbeeld-robin.motivatie.pdf", LETTER, kind=PartKind.MOTIVATION)
STATEMENT_FILE = document("voorbeeld-robin.inschrijving.toml", STATEMENT, kind=PartKind.STATEMENT, file_format="toml")

RESUME = Resume(
    CV,
    sections=(
        section(CV, Place.WORK, "Werkervaring", "Opleidingen"),
        section(CV, Place.EDUCATION, "Opleidingen", "Talen"),
        section(CV, Place.LANGUAGES, "Talen"),
    ),
    jobs=(
        job(
            CV,
            "Informatiecoördinator",
            "gemeente Veldhaven",
            "maart 2027 – heden",
            "Woo-verzoeken zelfstandig behandeld, van ontvangst tot besluit",
            "Gewerkt met Zaakpoort voor registratie en publicatie",
        ),
        job(
            CV,
            "Medewerker documentaire informatie",
            "Stichting Lindehof",
            "2024 – 2026",
            "Archief geordend en medewerkers geholpen",
        ),
    ),
)

SUBMISSION = Submission(
    cv=RESUME,
    motivation=Resume(MOTIVATION),
    statement=Statement(STATEMENT_FILE, Decimal("92.50"), ContractForm.ZZP, date(2031, 7, 1)),
)


TOPICS = tuple(
    Demand(kind=DemandKind.TOPIC, text=text)
    for text in ("geschiktheid voor de opdracht", "relevante ervaring", "motivatie voor deze opdracht")
)
SELF_WRITTEN = Demand(kind=DemandKind.SELF_WRITTEN, text="De motivatie is door de kandidaat zelf geschreven.")
LETTER_CRITERION = criterion(
    "6",
    "Voeg een motivatie toe waarin u ingaat op geschiktheid voor de opdracht, relevante ervaring en motivatie daarvoor;",
    "motivation",
    10,
    evidence_sources=(Source.MOTIVATION,),
    demands=TOPICS,
)

ROLE_STEPS = (
    "gemeente Veldhaven, informatiecoördinator, mrt 2027 – heden → 50 maanden in het venster 12-05-2026 … 12-05-2031",
    "50 maanden; 36 gevraagd: voldoet",
)

STRONG = assessment(
    (
        verdict(
            criterion("1", "Aantoonbaar afgeronde opleiding op minimaal hbo-bachelorniveau;", "education"),
            met(cite(CV, "hbo-bachelor Informatiemanagement, Hogeschool Oeverland, diploma behaald")),
        ),
        verdict(
            criterion(
                "2", "Minimaal 3 jaar aantoonbare werkervaring in de afgelopen 5 jaar als informatiecoördinator;", "experience"
            ),
            met(
                cite(CV, "Informatiecoördinator, gemeente Veldhaven"),
                cite(CV, "maart 2027 – heden"),
                months=50,
                steps=ROLE_STEPS,
            ),
        ),
        verdict(
            criterion("3", "Aantoonbare werkervaring met het behandelen van Woo-verzoeken; (40 punten)", "experience", 40),
            met(cite(CV, "Woo-verzoeken zelfstandig behandeld, van ontvangst tot besluit")),
        ),
        verdict(
            criterion("4", "Aantoonbare werkervaring met Zaakpoort; (20 punten)", "system", 20),
            met(cite(CV, "Gewerkt met Zaakpoort voor registratie en publicatie"), review=True),
        ),
        verdict(
            criterion("5", "Bereid om drie dagen per week op het stadhuis te werken; (30 punten)", "presence", 30),
            met(cite(MOTIVATION, "ik werk drie dagen per week graag op het stadhuis van Rietmeer")),
        ),
        verdict(LETTER_CRITERION, met(cite(MOTIVATION, "Mijn ervaring bij gemeente Veldhaven sluit aan bij uw vraag."))),
    ),
    formal=(FormalCheck("max_pages", ok=True, found="2 pagina's", required="maximaal 5 pagina's"),),
)

_GAPS: tuple[tuple[Criterion, Ruling], ...] = (
    (
        criterion(
            "1",
            "Minimaal 5 jaar aantoonbare werkervaring als coördinator binnen een gemeente;",
            "experience",
            requirement=Asked(
                kind="experience",
                facets=(facet(FacetName.ROLE, "coördinator"), facet(FacetName.SECTOR, "gemeente")),
                min_months=60,
            ),
        ),
        not_met(
            Why.TOO_SHORT,
            cite(CV, "Informatiecoördinator, gemeente Veldhaven"),
            cite(CV, "maart 2027 – heden"),
            months=50,
            steps=("gemeente Veldhaven, mrt 2027 – heden → 50 maanden", "50 maanden; 60 gevraagd: voldoet niet"),
        ),
    ),
    (
        criterion(
            "2",
            "Minimaal 3 dagen per week fysiek aanwezig in Rietmeer; dit moet bevestigd worden;",
            "presence",
            evidence_sources=(Source.CV, Source.MOTIVATION, Source.STATEMENT),
            demands=(Demand(kind=DemandKind.CONFIRMED, text="dit moet bevestigd worden"),),
        ),
        not_met(Why.ABSENT),
    ),
    (
        criterion("3", "Uurtarief maximaal € 90,00 exclusief btw;", "rate", evidence_sources=(Source.STATEMENT,)),
        not_met(Why.OVER_LIMIT, cite(STATEMENT_FILE, "uurtarief = 92.50")),
    ),
    (
        criterion("4", "Inschrijver voldoet aan de uitvoeringsvoorwaarde;", "declaration", evidence_sources=(Source.STATEMENT,)),
        not_met(Why.EXCLUDED_FORM, cite(STATEMENT_FILE, 'contractvorm = "zzp"')),
    ),
    (
        criterion("5", "Kandidaat past aantoonbaar bij het team;", "unclassified"),
        not_met(Why.NEEDS_INPUT),
    ),
    (
        criterion(
            "6",
            "Aantoonbare werkervaring met de Wet open overheid, benoem concrete voorbeelden in het cv; (20 punten)",
            "experience",
            20,
            requirement=Asked(kind="experience", facets=(facet(FacetName.LAW, "Wet open overheid"),)),
            demands=(Demand(kind=DemandKind.EXAMPLES, text="benoem concrete voorbeelden in het cv"),),
        ),
        not_met(Why.IMPLICIT, cite(CV, "Ruime kennis van de Wet open overheid"), review=True),
    ),
    (
        criterion("7", "Minimaal 2 jaar werkervaring in de documentaire informatievoorziening; (10 punten)", "experience", 10),
        not_met(Why.DATES_AMBIGUOUS, cite(CV, "2024 – 2026"), months=12),
    ),
    (
        criterion("8", "Werkervaring in de afgelopen 3 jaar met archiefbeheer; (5 punten)", "experience", 5),
        not_met(Why.OUTSIDE_WINDOW, cite(CV, "Archief geordend en medewerkers geholpen"), months=0),
    ),
    (
        criterion("9", "Afgeronde masteropleiding; (5 punten)", "education", 5),
        not_met(Why.WRONG_LEVEL, cite(CV, "hbo-bachelor Informatiemanagement")),
    ),
    (
        criterion("10", "Afgeronde opleiding op mbo-niveau 4; (5 punten)", "education", 5),
        not_met(Why.NOT_COMPLETED, cite(CV, "2016 – 2019 mbo 4 Documentaire informatie")),
    ),
    (
        criterion("11", "Afgeronde hbo-opleiding in de richting Rechten; (5 punten)", "education", 5),
        not_met(Why.WRONG_DIRECTION, cite(CV, "hbo-bachelor Informatiemanagement"), review=True),
    ),
    (
        criterion("12", "Werkervaring met informatiebeheer in de zorg; (5 punten)", "experience", 5),
        not_met(Why.WRONG_SECTOR, cite(CV, "gemeente Veldhaven")),
    ),
    (
        criterion(
            "13",
            "Bereid om op het stadhuis te werken. Dit geef je duidelijk aan in de motivatie; (5 punten)",
            "presence",
            5,
            evidence_sources=(Source.MOTIVATION,),
        ),
        not_met(Why.WRONG_PLACE, cite(CV, "Ik kan beginnen op 1 juli 2031 voor 32 uur per week.")),
    ),
    (
        criterion("14", "Werkervaring als adviseur; (5 punten)", "experience", 5),
        not_met(Why.WRONG_ROLE, cite(CV, "Medewerker documentaire informatie, Stichting Lindehof")),
    ),
    (
        criterion("15", "Werkervaring in de regio Oosterwoud; (5 punten)", "experience", 5),
        not_met(Why.WRONG_REGION, cite(CV, "gemeente Veldhaven")),
    ),
    (
        criterion("16", "Beschikbaar per 1 juni 2031; (5 punten)", "availability", 5),
        not_met(Why.TOO_LATE, cite(CV, "Ik kan beginnen op 1 juli 2031")),
    ),
    (
        criterion("17", "Woont binnen 60 kilometer van Rietmeer; (5 punten)", "residence", 5),
        not_met(Why.BORDERLINE, cite(CV, "4999 ZZ Veldhaven"), review=True),
    ),
    (
        criterion("18", "Beheersing van het Duits; (5 punten)", "language", 5),
        met(cite(CV, "Duits (B2)")),
    ),
    (
        criterion("19", "Werkervaring met Zaakpoort; (5 punten)", "system", 5),
        met(cite(CV, "Gewerkt met Zaakpoort voor registratie en publicatie"), review=True),
    ),
    (
        criterion("20", "Afgeronde training gesprekstechnieken; (10 punten)", "course", 10),
        not_met(Why.ABSENT),
    ),
)

MANY_GAPS = assessment(
    tuple(verdict(asked, ruling) for asked, ruling in _GAPS),
    posting=posting(
        tuple(asked for asked, _ in _GAPS),
        execution_condition=ExecutionCondition(
            present=True,
            quote="De opdracht kan niet door een zzp'er worden vervuld.",
            substantiation_required=True,
            substantiation_quote="Inschrijver licht schriftelijk toe hoe aan de voorwaarde wordt voldaan.",
            zzp_excluded=True,
            zzp_quote="De opdracht kan niet door een zzp'er worden vervuld.",
        ),
    ),
    rejections=(
        Rejection(
            "6",
            "Woo-besluiten opgesteld bij gemeente Zandwijk",
            RejectionReason.NOT_FOUND,
            cite(CV, "Woo-verzoeken zelfstandig behandeld"),
        ),
        Rejection("8", "archiefbeheer in 2029", RejectionReason.HIDDEN),
    ),
    formal=(
        FormalCheck("max_pages", ok=True, found="2 pagina's", required="maximaal 5 pagina's"),
        FormalCheck("references", ok=False, found="geen referenties", required="minimaal 2 referenties"),
        FormalCheck("language", ok=None, found="niet vast te stellen", required="Nederlands"),
    ),
    findings=(
        Finding(
            "HIDDEN_TEXT",
            Severity.ERROR,
            "Er staat tekst in het cv die een lezer niet ziet; die telt niet mee.",
            1,
            "archiefbeheer in 2029",
        ),
        Finding(
            "posting_points",
            Severity.WARNING,
            "De punten tellen op tot 100, maar er staat nergens een totaal.",
            question="Klopt het dat in totaal 100 punten te verdienen zijn?",
        ),
        Finding("CONTACT", Severity.INFO, "Het cv bevat een telefoonnummer."),
    ),
)
