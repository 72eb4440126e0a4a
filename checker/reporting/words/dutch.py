"""The Dutch that every paper speaks.

What is advised stands in the imperative, so that a recruiter and a candidate can both read it. A test names what is missing.
"""

from __future__ import annotations

from checker.domain.claims import RejectionReason
from checker.domain.documents import Source
from checker.domain.postings import CriterionSection, DemandKind, FacetName
from checker.domain.verdicts import Outcome, Severity, Why
from checker.reporting.edition import Language
from checker.reporting.sheet import Labels
from checker.reporting.words.common import WhyWords, Words

DUTCH = Words(
    language=Language.DUTCH,
    labels=Labels(notes="Vindplaatsen", page="Pagina", of="van", language="nl-NL"),
    prediction="Voorspelt stap 1 en 2 van de procedure, meer niet; een mens beslist.",
    outcomes={
        Outcome.MET: "Voldoet",
        Outcome.NOT_MET: "Voldoet niet",
        Outcome.NEEDS_INPUT: "Aan te vullen",
    },
    whys={
        Why.EXPLICIT: WhyWords(
            "staat er uitdrukkelijk",
            "Dit staat uitdrukkelijk in de stukken.",
            "",
            "Dit staat er al uitdrukkelijk.",
        ),
        Why.ABSENT: WhyWords(
            "niet gevonden",
            "Hierover is niets gevonden; wat er niet uitdrukkelijk staat, telt niet mee.",
            "Schrijf het op als het waar is, op de plaats waar de opdracht het wil zien.",
            "Hierover hebben we niets gevonden in wat je hebt ingeleverd.",
        ),
        Why.IMPLICIT: WhyWords(
            "niet uitdrukkelijk genoemd",
            "Er staat iets dat hierop wijst, maar niet met zoveel woorden wat de opdracht vraagt.",
            "Schrijf met zoveel woorden op wat gevraagd wordt, bij de functie of opleiding waar het bij hoort, als het waar is.",
            "Er staat iets dat erop wijst, maar de beoordelaar mag niets invullen dat er niet met zoveel woorden staat.",
        ),
        Why.TOO_SHORT: WhyWords(
            "te kort",
            "De ervaring staat er, maar duurt aantoonbaar korter dan gevraagd.",
            "Controleer of alle functies die meetellen er staan, elk met begin- en eindmaand.",
            "De ervaring staat er, maar is opgeteld korter dan gevraagd. Misschien ontbreekt er een functie of opdracht.",
        ),
        Why.OUTSIDE_WINDOW: WhyWords(
            "buiten de gevraagde periode",
            "De ervaring staat er, maar ligt te ver buiten de periode die de opdracht noemt.",
            "Controleer of er binnen de gevraagde periode nog ervaring is die niet in het cv staat.",
            "De ervaring staat er, maar ligt (voor een deel) te lang geleden. Misschien heb je ook recentere ervaring.",
        ),
        Why.DATES_AMBIGUOUS: WhyWords(
            "data niet precies genoeg",
            "De data laten meer lezingen toe; alleen de kortste telt, en die haalt de gevraagde duur niet.",
            "Zet bij elke functie de begin- en de eindmaand.",
            "Er staan alleen jaren of globale data bij. Dan telt de kortst mogelijke periode, en die is te kort.",
        ),
        Why.NOT_COMPLETED: WhyWords(
            "niet afgerond",
            "De opleiding of cursus staat er, maar niet als afgerond.",
            "Vermeld de afronding en het jaar, alleen als het diploma of certificaat is behaald.",
            "De opleiding of cursus staat er, maar volgens je cv is die niet afgerond.",
        ),
        Why.WRONG_LEVEL: WhyWords(
            "ander niveau",
            "Het niveau dat er staat, is lager dan gevraagd.",
            "Controleer of er een diploma op het gevraagde niveau is dat nog niet in het cv staat.",
            "Het niveau dat in je cv staat, is lager dan gevraagd. Misschien heb je nog een ander diploma.",
        ),
        Why.WRONG_DIRECTION: WhyWords(
            "andere richting",
            "Het niveau klopt, maar de opleiding heeft een andere richting dan gevraagd.",
            "Controleer of er een opleiding in de gevraagde richting is die nog niet in het cv staat.",
            "Het niveau klopt, maar de opleiding heeft een andere richting dan gevraagd.",
        ),
        Why.WRONG_SECTOR: WhyWords(
            "andere sector",
            "De ervaring staat er, maar niet herkenbaar in de sector die gevraagd wordt.",
            "Noem bij elke functie de organisatie; bij detachering ook de opdrachtgever waar het werk is gedaan.",
            "De ervaring staat er, maar er blijkt niet uit dat je die in de gevraagde sector hebt opgedaan.",
        ),
        Why.WRONG_PLACE: WhyWords(
            "niet op de gevraagde plaats",
            "Het staat er, maar niet op de plaats waar de opdracht het wil zien.",
            "Zet het op de plaats die de opdracht noemt.",
            "Het staat er, maar niet op de plaats waar de opdracht het wil zien.",
        ),
        Why.WRONG_ROLE: WhyWords(
            "andere functie",
            "Er staat ervaring, maar niet in de functie die gevraagd wordt.",
            "Noem de gevraagde functie bij naam als die rol werkelijk is vervuld.",
            "Er staat ervaring, maar in een andere functie dan gevraagd.",
        ),
        Why.WRONG_REGION: WhyWords(
            "andere regio",
            "De ervaring staat er, maar niet in de regio die gevraagd wordt.",
            "Noem bij elke functie de gemeente of plaats.",
            "De ervaring staat er, maar er blijkt niet uit dat het in de gevraagde regio was.",
        ),
        Why.OVER_LIMIT: WhyWords(
            "boven de grens",
            "Wat er staat, gaat over de grens die de opdracht stelt.",
            "Overleg of dit anders kan; opschrijven alleen helpt hier niet.",
            "Wat er staat, gaat over de grens die de opdracht stelt. Laat ons weten of dit anders kan.",
        ),
        Why.TOO_LATE: WhyWords(
            "te laat beschikbaar",
            "De beschikbaarheid die er staat, begint later dan gevraagd.",
            "Overleg of eerder beginnen kan; opschrijven alleen helpt hier niet.",
            "De datum waarop je volgens de stukken kunt beginnen, is later dan gevraagd. Laat ons weten of het eerder kan.",
        ),
        Why.EXCLUDED_FORM: WhyWords(
            "contractvorm uitgesloten",
            "De opdracht sluit deze contractvorm uit.",
            "Overleg of een andere contractvorm mogelijk is.",
            "De contractvorm die is opgegeven, mag bij deze opdracht niet. Laat ons weten of een andere vorm kan.",
        ),
        Why.BORDERLINE: WhyWords(
            "op de grens",
            "Dit ligt zo dicht bij de grens dat een mens het moet bekijken.",
            "Geef het preciezer op, zodat er geen twijfel blijft.",
            "Dit ligt precies op de grens; met een preciezere opgave is er geen twijfel.",
        ),
        Why.NEEDS_INPUT: WhyWords(
            "nog niets aangeleverd",
            "Dit kan nog niet worden beoordeeld: er is een opgave of het oordeel van een mens nodig.",
            "Vul het aan in de inschrijving, of laat iemand dit criterium lezen.",
            "Dit staat nog nergens, en we hebben het wel nodig.",
        ),
    },
    sections={CriterionSection.KNOCKOUT: "Knock-out", CriterionSection.AWARD: "Gunning"},
    sources={Source.CV: "cv", Source.MOTIVATION: "motivatie", Source.STATEMENT: "inschrijving"},
    sources_with_article={
        Source.CV: "het cv",
        Source.MOTIVATION: "de motivatie",
        Source.STATEMENT: "de inschrijving",
    },
    facets={
        FacetName.ROLE: "functie",
        FacetName.TASK: "taak",
        FacetName.LAW: "wet of regeling",
        FacetName.TARGET_GROUP: "doelgroep",
        FacetName.SECTOR: "soort organisatie",
        FacetName.DOMAIN: "vakgebied",
        FacetName.REGION: "regio",
        FacetName.SYSTEM: "systeem",
        FacetName.MENTION: "letterlijke vermelding",
    },
    demands={
        DemandKind.EXAMPLES: "Noem twee concrete voorbeelden, elk met de organisatie en wat er gedaan is.",
        DemandKind.SEPARATE_EXAMPLE: "Zet één voorbeeld apart, onder een eigen kopje of in een eigen alinea.",
        DemandKind.LITERAL: "Gebruik de woorden die de opdracht noemt; die moeten er letterlijk staan.",
        DemandKind.AS_TASK: "Beschrijf het als taak bij de functie zelf; een trefwoord is niet genoeg.",
        DemandKind.IN_WORK: "Leg het uit in de werkervaring, bij een functie met begin- en einddatum.",
        DemandKind.IN_MOTIVATION: "Schrijf dit in de motivatie.",
        DemandKind.CONFIRMED: "Bevestig dit in een volledige zin.",
        DemandKind.SELF_WRITTEN: "De motivatie moet door de kandidaat zelf geschreven zijn.",
        DemandKind.SINGLE_DOCUMENT: "Lever het in één document aan.",
        DemandKind.TOPIC: "Ga in de motivatie in op elk gevraagd onderwerp.",
    },
    rejections={
        RejectionReason.NOT_FOUND: "niet in het cv gevonden: deze woorden staan zo niet in de stukken",
        RejectionReason.CONTRADICTED: (
            "de zin eromheen zegt iets anders (een ontkenning, een verwachting of een andere uitvoerder)"
        ),
        RejectionReason.HIDDEN: "deze tekst is voor een lezer niet zichtbaar en telt daarom niet",
        RejectionReason.TOO_SHORT: "het citaat is te kort om iets te bewijzen",
        RejectionReason.SPLIT: "de delen van het bewijs staan bij verschillende functies",
        RejectionReason.FACTS_DIFFER: "het citaat staat er, maar zegt iets anders dan werd beweerd",
    },
    formal_checks={
        "pages": "Aantal pagina's",
        "max_pages": "Aantal pagina's",
        "language": "Taal",
        "references": "Referenties",
        "min_references": "Referenties",
        "format": "Bestandsformaat",
        "single_document": "Eén document",
        "substantiation": "Onderbouwing uitvoeringsvoorwaarde",
        "dba_substantiation": "Onderbouwing uitvoeringsvoorwaarde",
        "execution_condition": "Uitvoeringsvoorwaarde",
        "motivation": "Motivatie",
        "text_layer": "Leesbare tekst",
    },
    severities={Severity.ERROR: "Fout", Severity.WARNING: "Let op", Severity.INFO: "Ter informatie"},
    unrecognised="Het programma herkent dit criterium niet; een mens moet het lezen.",
    review_met="Het bewijs is gevonden, maar een mens moet het nakijken voordat het zeker meetelt.",
    review_not_met="Een mens kan dit anders wegen: laat het nakijken.",
    absent="In {sources} is hierover niets gevonden; wat er niet uitdrukkelijk staat, telt niet mee.",
    demonstrable="Aantoonbaar: {months}.",
    band="Dat is goed voor {points} van de {available} punten.",
    page="{name}, pagina {page}",
    conjunctions=("en", "of"),
    months=("maand", "maanden"),
    years=("jaar", "jaar"),
    decimal=",",
)
