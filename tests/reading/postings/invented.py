"""Invented postings with the traps of real ones: stray points, a second list, numbered lines that are no criteria, wraps."""

from __future__ import annotations

import hashlib

from checker.domain.documents import Document

CLASSIC = """\
Hartelijk dank voor je interesse. Helaas is de reactietermijn verlopen en is het niet meer mogelijk te reageren op deze \
inhuuropdracht.

Adviseur Openbare Verlichting (AOV)

Voorbeek

Aanvraagnummer\t45678\tStart\t1 september 2027
Duur\t9 maanden maanden\tOpleidingniveau\tHBO
Opties verlenging\t3 x 2 maand(en)\tRegio\tDrenthe
Uren per week\t24 tot 28 uur\tEinde inschrijfdatum\tdonderdag 3 juni 2027
DAS opdracht\tJa\tEindtijd\t10:30 uur

Uitvoeringsvoorwaarde

De opdrachtnemer waarborgt dat geen arbeidsovereenkomst ontstaat met de opdrachtgever. De verantwoordelijkheid ligt bij de \
opdrachtnemer.

De inschrijver dient bij inschrijving deugdelijk te onderbouwen op welke wijze hij invulling geeft aan deze uitvoeringsvoorwaarde.

Wordt dit niet aannemelijk, dan kan de inschrijving als niet-conform terzijde worden gelegd.

Organisatie

Gemeente Voorbeek ligt tussen twee kanalen. In de gemeente Voorbeek staan achtduizend lichtmasten. De gemeente Verderop werkt mee.

Opdracht

Je vervangt lichtmasten in drie wijken: Noord, Zuid en de Haven.

1. Inspectie

Je loopt de masten na en je legt vast wat je ziet.

2. Planning en overleg

Je maakt een planning en je stemt af met de netbeheerder.

Vereisten / knock-outcriteria

1. Minimaal 4 jaar aantoonbare werkervaring als adviseur openbare verlichting binnen een gemeente;
2. Aantoonbare werkervaring met het beheren van areaalgegevens zoals masten, armaturen en kabels; (15 pt);
3. ‘Eigen vervoer’ is van toepassing. Dit houdt in dat de kandidaat zelf een auto meebrengt voor alle bezoeken. Ditzelfde \
geldt voor veiligheidsschoenen;
4. Een afgeronde opleiding op minimaal mbo niveau 4.

Gunningscriteria te beoordelen door Flextender (weging, totaal 100 punten)

5. Minimaal 5 jaar aantoonbare werkervaring in de afgelopen 7 jaar als adviseur openbare verlichting bij een gemeente \
(30 punten);
6. Bereid om minimaal 2 dagen per week op kantoor te werken in Voorbeek. Dit geef je aan in de motivatie; (20  punten)
7. Aantoonbare werkervaring met het systeem Lumina, benoem concrete voorbeelden in het cv; (25 pt);
8. Kennis van de regels voor donkerte, met name NSVV-richtlijnen (masten, armaturen en kabels) (15 punten).
9. De kandidaat voegt een motivatie toe. De motivatie is door de kandidaat zelf geschreven. Voeg de motivatie samen met het \
cv om deze als één document te uploaden. (10 punten)

Geef in het cv duidelijk aan in hoeverre je/ de door jou aangeboden kandidaat aan de criteria voldoet. Indien informatie niet \
expliciet in het cv of de toelichting is opgenomen, wordt deze niet meegenomen in de beoordeling.

Competenties

- Nauwkeurig;
- Samenwerken;
- Overtuigingskracht;

Beoordeling

Stap 1: Beoordeling cv's op minimumeisen

“Flextender beoordeelt de cv's op de Vereisten / Knock-outcriteria in het bovengenoemde profiel. Kandidaten die voldoen aan de \
Vereisten / Knock-outcriteria in het bovengenoemde profiel gaan naar stap 2”.

Stap 2: Selectie 6 cv's die aan de organisatie worden voorgelegd

Voldoet een kandidaat aan het genoemde gunningscriterium, dan ontvangt deze het bijbehorende aantal punten.

Stap 3: Uitnodiging voor een selectiegesprek

De opdrachtgever beoordeelt de cv's in onderlinge vergelijking op de volgende criteria.

1. Relevante werkervaring op soortgelijke opdrachten.
2. Relevante werkervaring bij soortgelijke organisaties.

Stap 4: Selectiegesprek

De kandidaten dienen op elke competentie minimaal een voldoende te scoren.

Functieschaal

Deze functie is ingedeeld in functieschaal 10. Deze functieschaal is verbonden aan de CAO van de opdrachtgever.

Benodigd aantal professionals

2.

Offerte-eisen

Maximaal 6 pagina's cv, exclusief motivatiebrief én voorblad, opgesteld in het Nederlands (minimaal 3 referenties) in pdf.

Werkdagen

De opdracht wordt vervuld op de volgende werkdagen: in overleg

Is hybride werken mogelijk: Ja, in afstemming

Planning

De gesprekken bij de opdrachtgever zijn gepland op dinsdag 15 juni 2027, tussen 13:00 uur en 15:30 uur. De kandidaten die \
uitgenodigd zijn, ontvangen uiterlijk op maandag 14 juni 2027 bericht.

Overige informatie

- De opdrachtgever zal om een Verklaring Omtrent het Gedrag (VOG) vragen.
- De opdrachtgever zal om een Geheimhoudingsverklaring vragen.

Meer informatie

Vragen kunnen ingediend worden tot donderdag 27 mei 2027, 12:00 uur. De vragen en bijbehorende antwoorden worden op maandag \
31 mei 2027 gepubliceerd op onze website.

De reactietermijn van deze inhuuropdracht duurt tot donderdag 3 juni 2027, 10:30 uur. Tot die tijd kunt u reageren.
"""

MARKDOWN = """\
# Teamleider Begraafplaatsen

| Aanvraagnummer | 9876 |
|---|---|
| Opdrachtgever | Waterschap De Aa |
| Standplaats | Aadorp |
| Start | per 1 maart 2028 |
| Duur | 1 jaar |
| Verlengingsoptie | 2 keer 6 maanden |
| Aantal uren per week | 36 uur |
| Sluitingsdatum | 14-01-2028 |
| Sluitingstijd | 12.00 uur |

## Over de organisatie

Wij beheren vier begraafplaatsen.

## De opdracht

Je leidt een team van **acht** medewerkers.

## Minimumeisen

- **K1**: hbo werk- en denkniveau;
- **K2**: Maximaal uurtarief € 98,50 exclusief btw;

## Wensen (weging, totaal 60 punten)

G1. Ervaring als teamleider: meer dan 5 jaar 20 punten, 3 tot 5 jaar 10 punten;

G2. Ervaring met *grafrechten* en beheerplannen

Weging: 25 punten

G3. Kennis van de Wet op de lijkbezorging \\(Wlb\\)

Weging: 15 punten

## Wat bieden wij?

Een fijn team.

### **Competenties**

* Leidinggeven
* Tact

## CV-eisen

Maximaal vier pagina's; extra pagina's worden niet meegenomen.

Een zzp'er is uitgesloten van deze opdracht.
"""


def document(text: str, name: str = "uitvraag.txt") -> Document:
    """Wrap a text as a document without pages."""
    return Document(name=name, sha256=hashlib.sha256(text.encode()).hexdigest(), text=text, format=name.rsplit(".", 1)[-1])
