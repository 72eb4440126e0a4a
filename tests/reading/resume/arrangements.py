"""The same two jobs in the arrangements that CVs use for the head of a job."""

from __future__ import annotations

TWO = [
    ("Klachtencoördinator", "Gemeente Elzenburg", None, "maart 2020 – heden"),
    ("Juridisch medewerker", "Stichting De Brug, Oss", None, "2016 – 2019"),
]

ARRANGEMENTS = {
    "title and period, employer under it": """
Werkervaring
Klachtencoördinator maart 2020 – heden
Gemeente Elzenburg | 28 uur per week
• Coördineren van klachten.
Juridisch medewerker 2016 – 2019
Stichting De Brug, Oss, 0,8 fte
• Opstellen van adviezen in de jaren 2017 – 2018.
""",
    "period, title, employer": """
Werkervaring
maart 2020 – heden
Klachtencoördinator
Gemeente Elzenburg
28 uur per week
Coördineren van alle klachten die bij de gemeente binnenkomen.

2016 – 2019
Juridisch medewerker
Stichting De Brug, Oss
- Opstellen van adviezen.
""",
    "period, employer, title": """
LOOPBAAN
maart 2020 – heden
Gemeente Elzenburg
Klachtencoördinator
Coördineren van alle klachten die bij de gemeente binnenkomen.

2016 – 2019
Stichting De Brug, Oss
Juridisch medewerker
Opstellen van adviezen.
""",
    "title, employer and then the period": """
Relevante werkervaring
Klachtencoördinator, Gemeente Elzenburg
maart 2020 – heden, 28 uur per week
• Coördineren van klachten.

Juridisch medewerker, Stichting De Brug, Oss
2016 – 2019
• Opstellen van adviezen.
""",
    "period and title, employer under it": """
Professionele ervaring
maart 2020 – heden  Klachtencoördinator
Gemeente Elzenburg
• Coördineren van klachten.
2016 – 2019  Juridisch medewerker
Stichting De Brug, Oss
• Opstellen van adviezen.
""",
    "one line with bars": """
Loopbaan
Klachtencoördinator | Gemeente Elzenburg | maart 2020 – heden
• Coördineren van klachten.
Juridisch medewerker | Stichting De Brug, Oss | 2016 – 2019
• Opstellen van adviezen.
""",
    "period first, all on one line": """
Loopbaan
maart 2020 – heden: Klachtencoördinator bij Gemeente Elzenburg
Coördineren van klachten.
2016 – 2019: Juridisch medewerker bij Stichting De Brug, Oss
Opstellen van adviezen.
""",
    "employer above title and period": """
Carrière

Gemeente Elzenburg
Klachtencoördinator (maart 2020 – heden)
• Coördineren van klachten.

Stichting De Brug, Oss
Juridisch medewerker (2016 – 2019)
• Opstellen van adviezen.
""",
    "title, employer, period each on a line": """
Werkervaring

Klachtencoördinator
Gemeente Elzenburg
maart 2020 – heden
• Coördineren van klachten.

Juridisch medewerker
Stichting De Brug, Oss
2016 – 2019
• Opstellen van adviezen.
""",
    "table of labels": """
Werkervaring
Periode: maart 2020 – heden
Functie: Klachtencoördinator
Werkgever: Gemeente Elzenburg
Werkzaamheden: Coördineren van klachten.
Periode: 2016 – 2019
Functie: Juridisch medewerker
Werkgever: Stichting De Brug, Oss
Werkzaamheden: Opstellen van adviezen.
""",
    "labels with the function first": """
Werkervaring
Functie: Klachtencoördinator
Organisatie: Gemeente Elzenburg
Periode: maart 2020 – heden
Taken:
• Coördineren van klachten.
Functie: Juridisch medewerker
Organisatie: Stichting De Brug, Oss
Periode: 2016 – 2019
Taken:
• Opstellen van adviezen.
""",
    "labels and values on lines of their own": """
Werkervaring
Periode
maart 2020 – heden
Functie
Klachtencoördinator
Werkgever
Gemeente Elzenburg
Werkzaamheden
Coördineren van klachten.
Periode
2016 – 2019
Functie
Juridisch medewerker
Werkgever
Stichting De Brug, Oss
Werkzaamheden
Opstellen van adviezen.
""",
    "employer and period, title under it": """
Werkervaring
Gemeente Elzenburg, maart 2020 – heden
Klachtencoördinator
• Coördineren van klachten.
Stichting De Brug, Oss, 2016 – 2019
Juridisch medewerker
• Opstellen van adviezen.
""",
    "employer, title and period between dashes": """
Praktijk
Gemeente Elzenburg – Klachtencoördinator – maart 2020 – heden
• Coördineren van klachten.
Stichting De Brug, Oss – Juridisch medewerker – 2016 – 2019
• Opstellen van adviezen.
""",
    "title at employer, period in brackets": """
Banen
Klachtencoördinator bij Gemeente Elzenburg (maart 2020 – heden)
• Coördineren van klachten.
Juridisch medewerker bij Stichting De Brug, Oss (2016 – 2019)
• Opstellen van adviezen.
""",
    "under a heading that nobody lists": """
Eva Zandstra

Hoe ik hier kwam

maart 2020 – heden
Klachtencoördinator
Gemeente Elzenburg
• Coördineren van klachten.

2016 – 2019
Juridisch medewerker
Stichting De Brug, Oss
• Opstellen van adviezen.
""",
    "under no heading at all": """
Eva Zandstra
Ede, 06-12345601
maart 2020 – heden: Klachtencoördinator, Gemeente Elzenburg
• Coördineren van klachten.
2016 – 2019: Juridisch medewerker, Stichting De Brug, Oss
• Opstellen van adviezen.
""",
    "Markdown": """
## Werkervaring

### Klachtencoördinator
**Gemeente Elzenburg**
maart 2020 – heden

- Coördineren van klachten.

### Juridisch medewerker
**Stichting De Brug, Oss**
2016 – 2019

- Opstellen van adviezen.

## Opleiding
""",
}
