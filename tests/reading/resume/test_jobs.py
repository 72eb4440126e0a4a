"""Jobs in all the arrangements that CVs use, each with and without the words that give it away."""

from __future__ import annotations

import pytest

from checker.reading.resume import read_resume
from tests.reading.resume.building import heads, placed, plain, told

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


@pytest.mark.parametrize("name", ARRANGEMENTS)
def test_title_employer_and_period_are_told_apart_in_every_arrangement(name: str) -> None:
    """Whatever the order of a job's head, its title, employer and period come out as they stand there."""
    resume = read_resume(plain(ARRANGEMENTS[name]))

    assert heads(resume) == TWO


@pytest.mark.parametrize("name", ARRANGEMENTS)
def test_what_stands_under_a_job_belongs_to_it(name: str) -> None:
    """The description of the first job is not read as the head of the second, nor the other way round."""
    first, second = read_resume(plain(ARRANGEMENTS[name])).jobs
    resume = read_resume(plain(ARRANGEMENTS[name]))

    assert any("klachten" in (text or "") for text in told(resume, first.passages))
    assert not any("adviezen" in (text or "") for text in told(resume, first.passages))
    assert any("adviezen" in (text or "") for text in told(resume, second.passages))


SECONDED = {
    "label and via": "Opdrachtgever: gemeente Elzenburg | Gedetacheerd via Bureau Noord B.V., 28 uur per week",
    "via in brackets": "Gemeente Elzenburg (via Bureau Noord B.V.)",
    "on behalf of": "Namens Bureau Noord B.V. bij gemeente Elzenburg",
    "agency seconds": "Bureau Noord B.V., gedetacheerd bij gemeente Elzenburg",
    "hirer": "Inlener: gemeente Elzenburg, werkgever: Bureau Noord B.V.",
}


@pytest.mark.parametrize("line", SECONDED.values(), ids=SECONDED)
def test_a_seconded_job_has_the_hirer_as_client_and_the_agency_as_employer(line: str) -> None:
    """However a secondment is written, the client is where the work was done."""
    text = f"Werkervaring\nKlachtencoördinator  mei 2021 – juni 2023\n{line}\n• Coördineren van klachten.\n"
    title, employer, client, _ = heads(read_resume(plain(text)))[0]

    assert title == "Klachtencoördinator"
    assert employer == "Bureau Noord B.V."
    assert client is not None
    assert client.casefold() == "gemeente elzenburg"


def test_roles_under_one_employer_are_jobs_of_their_own_with_that_employer() -> None:
    """An employer with an overall period heads its roles; it is no job beside them."""
    text = """
Werkervaring
Gemeente Elzenburg  2010 – 2020
Senior adviseur  2016 – 2020
• Adviseren van het college.
Beleidsmedewerker  2010 – 2016
• Schrijven van nota's.
Receptioniste  2008 – 2009
Hotel De Zon
• Ontvangen van gasten.
"""
    assert heads(read_resume(plain(text))) == [
        ("Senior adviseur", "Gemeente Elzenburg", None, "2016 – 2020"),
        ("Beleidsmedewerker", "Gemeente Elzenburg", None, "2010 – 2016"),
        ("Receptioniste", "Hotel De Zon", None, "2008 – 2009"),
    ]


def test_a_period_that_wraps_in_its_table_cell_is_one_period() -> None:
    """A cell of period and employer beside a cell of title and text, each wrapped as narrow cells are."""
    resume = read_resume(
        placed(
            [
                (50, 700, "hb", "Werkervaring"),
                (50, 670, "", "mei 2021 – augustus"),
                (50, 656, "", "2023"),
                (50, 642, "", "Stichting Welzijn"),
                (50, 628, "", "Veluwezoom, Rheden"),
                (180, 670, "b", "Manager welzijn"),
                (180, 656, "", "32 uur per week"),
                (194, 642, "*", "Opstellen van de jaarlijkse aanvraag en de verantwoording"),
                (194, 628, "", "aan de gemeente."),
                (50, 600, "", "2015 – april 2021"),
                (50, 586, "", "Gemeente Elzenburg"),
                (180, 600, "b", "Opbouwwerker"),
                (194, 586, "*", "Organiseren van avonden."),
            ]
        )
    )

    assert heads(resume) == [
        ("Manager welzijn", "Stichting Welzijn Veluwezoom, Rheden", None, "mei 2021 – augustus 2023"),
        ("Opbouwwerker", "Gemeente Elzenburg", None, "2015 – april 2021"),
    ]
    assert (
        told(resume, resume.jobs[0].passages)[-1] == "Opstellen van de jaarlijkse aanvraag en de verantwoording aan de gemeente."
    )


def test_a_period_in_running_text_heads_no_job() -> None:
    """Years in a bullet or a sentence stay part of the description."""
    text = """
Werkervaring
Beleidsadviseur  januari 2019 – heden
Gemeente Elzenburg
Parttime functie; tot februari 2022 gecombineerd met een opdracht elders.
• Opstellen van het beleidsplan Meedoen 2024 – 2027
• Voorzitter van de werkgroep (2020 – 2021)
"""
    resume = read_resume(plain(text))

    assert [head[3] for head in heads(resume)] == ["januari 2019 – heden"]


def test_text_after_the_last_job_belongs_to_no_job() -> None:
    """A heading of another kind ends the job above it, known or set in the type of the known ones."""
    resume = read_resume(
        placed(
            [
                (50, 700, "hb", "Werkervaring"),
                (50, 670, "b", "Adviseur\t2019 – 2021"),
                (50, 656, "", "Gemeente Elzenburg"),
                (60, 642, "*", "Adviseren over bezwaar."),
                (50, 600, "hb", "Wat mij drijft"),
                (50, 576, "", "Ik werk graag met inwoners."),
                (50, 540, "hb", "Opleiding"),
                (50, 516, "", "2010 – 2014\tHBO-Rechten"),
            ]
        )
    )
    position = resume.document.text.index("Ik werk graag")

    assert resume.job_at(position) is None
    assert resume.job_at(resume.document.text.index("bezwaar")) is resume.jobs[0]


def test_a_job_that_a_sidebar_interrupts_goes_on_after_it() -> None:
    """The text of the sidebar is not the job's; the job's text on the next page is."""
    resume = read_resume(
        placed(
            [
                (200, 760, "n", "Eva Zandstra"),
                (200, 700, "hb", "Werkervaring"),
                (200, 670, "b", "maart 2020 – heden Klachtencoördinator"),
                (200, 656, "", "Gemeente Elzenburg | 32 uur per week"),
                (214, 640, "*", "Beantwoorden van vragen over paspoorten en meldingen"),
                (20, 700, "hb", "Contact"),
                (20, 680, "", "Almelo"),
                (20, 666, "", "e.zandstra@example.nl"),
                (20, 640, "hb", "Systemen"),
                (20, 620, "", "Djuma"),
                (20, 606, "", "Corsa"),
                (214, -40, "", "openbare ruimte via de telefoon."),
                (214, -56, "*", "Bijhouden van de kennisbank."),
                (200, -100, "hb", "Opleiding"),
                (200, -130, "b", "2010 – 2014 HBO-Rechten"),
            ]
        )
    )
    text = resume.document.text
    whole = told(resume, tuple(p for job in resume.jobs for p in job.passages))

    assert resume.job_at(text.index("Djuma")) is None
    assert heads(resume)[0] == heads(resume)[1] == ("Klachtencoördinator", "Gemeente Elzenburg", None, "maart 2020 – heden")
    assert "Beantwoorden van vragen over paspoorten en meldingen openbare ruimte via de telefoon." in whole
    assert "Bijhouden van de kennisbank." in whole
    assert told(resume, resume.systems) == ["Djuma", "Corsa"]
