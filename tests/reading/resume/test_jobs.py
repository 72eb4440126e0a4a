"""Jobs in all the arrangements that CVs use, each with and without the words that give it away."""

from __future__ import annotations

import pytest

from checker.reading.resume import read_resume
from tests.reading.resume.arrangements import ARRANGEMENTS, TWO
from tests.reading.resume.building import heads, placed, plain, told


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


def test_title_agency_and_hirer_on_one_line_are_told_apart() -> None:
    """A function "via" one and "bij" another names all three."""
    text = "Werkervaring\n2018 – 2021\nAdviseur via Bureau Noord bij Gemeente Elzenburg\n• Adviseren.\n"

    assert heads(read_resume(plain(text))) == [("Adviseur", "Bureau Noord", "Gemeente Elzenburg", "2018 – 2021")]


def test_an_employer_is_never_lent_to_a_job_that_names_another() -> None:
    """An unknown name behind a dash is that job's employer; the municipality of the job above it is not."""
    text = (
        "Werkervaring\nJurist – Gemeente Elzenburg\n2019 – heden\n• Adviseren.\n\nTeamleider – Zonnepad\n2016 – 2019\n• Leiden.\n"
    )

    assert [head[:2] for head in heads(read_resume(plain(text)))] == [
        ("Jurist", "Gemeente Elzenburg"),
        ("Teamleider", "Zonnepad"),
    ]


def test_a_project_with_dates_of_its_own_is_a_job_for_the_same_employer() -> None:
    """Projects listed under a job count for whom the job was done."""
    text = """
Werkervaring

Projectleider, Gemeente Elzenburg
2018 – heden
Verantwoordelijk voor projecten in het sociaal domein.
Project Omgevingswet (2020 – 2021)
• Invoeren van de wet.
"""

    assert heads(read_resume(plain(text)))[1] == ("Project Omgevingswet", "Gemeente Elzenburg", None, "2020 – 2021")


def test_an_export_of_a_professional_network_is_read() -> None:
    """Employer, function, and a period with its length in brackets; roles under one employer share it."""
    text = """
Ervaring

Gemeente Elzenburg
5 jaar
Senior adviseur
januari 2020 - Present (3 jaar 2 maanden)
Coördineren van alle klachten over de gemeente.
Adviseur
maart 2015 - december 2019 (4 jaar 10 maanden)
Begeleiden van een team van twaalf medewerkers.
"""

    assert heads(read_resume(plain(text))) == [
        ("Senior adviseur", "Gemeente Elzenburg", None, "januari 2020 - Present"),
        ("Adviseur", "Gemeente Elzenburg", None, "maart 2015 - december 2019"),
    ]


def test_a_column_of_dates_at_the_right_belongs_to_the_text_beside_it() -> None:
    """A period that is read after the text to its left heads that text, not what follows."""
    resume = read_resume(
        placed(
            [
                (50, 700, "hb", "Werkervaring"),
                (50, 670, "b", "Klachtencoördinator"),
                (50, 656, "", "Gemeente Elzenburg"),
                (50, 642, "*", "Coördineren van klachten van inwoners."),
                (420, 670, "", "maart 2020 – heden"),
                (50, 600, "b", "Jurist"),
                (50, 586, "", "Zonnepad"),
                (50, 572, "*", "Adviseren van bestuur."),
                (420, 600, "", "2016 – 2019"),
            ]
        )
    )

    assert heads(resume) == [
        ("Klachtencoördinator", "Gemeente Elzenburg", None, "maart 2020 – heden"),
        ("Jurist", "Zonnepad", None, "2016 – 2019"),
    ]
    assert told(resume, resume.jobs[0].passages) == ["Coördineren van klachten van inwoners."]


def test_headings_to_the_left_of_their_first_line_divide_the_cv() -> None:
    """A heading that shares its line with the first title is a heading still."""
    resume = read_resume(
        placed(
            [
                (50, 770, "n", "Eva Zandstra"),
                (50, 700, "b", "WERKERVARING\tAdviseur"),
                (180, 686, "", "Gemeente Elzenburg, 2019 – heden"),
                (190, 672, "*", "Adviseren over de Wmo."),
                (50, 560, "b", "OPLEIDING\tHBO Social Work"),
                (180, 546, "", "Hogeschool Noord, 2011 – 2015"),
            ]
        )
    )

    assert heads(resume) == [("Adviseur", "Gemeente Elzenburg", None, "2019 – heden")]
    assert told(resume, tuple(study.title for study in resume.studies)) == ["HBO Social Work"]


def test_a_period_that_wraps_in_its_table_cell_is_one_period() -> None:
    """A cell of period and employer beside a cell of title and text, each wrapped as narrow cells are."""
    resume = read_resume(
        placed(
            [
                (50, 700, "hb", "Werkervaring"),
                (50, 670, "", "mei 2021 – augustus"),
                (50, 656, "", "2023"),
                (50, 642, "", "Stichting Welzijn"),
                (50, 628, "", "Bergzoom, Rheden"),
                (180, 670, "b", "Manager welzijn"),
                (180, 656, "", "32 uur per week"),
                (194, 642, "*", "Schrijven van het jaarplan en van de verslagen daarover"),
                (194, 628, "", "aan de gemeente."),
                (50, 600, "", "2015 – april 2021"),
                (50, 586, "", "Gemeente Elzenburg"),
                (180, 600, "b", "Opbouwwerker"),
                (194, 586, "*", "Organiseren van avonden."),
            ]
        )
    )

    assert heads(resume) == [
        ("Manager welzijn", "Stichting Welzijn Bergzoom, Rheden", None, "mei 2021 – augustus 2023"),
        ("Opbouwwerker", "Gemeente Elzenburg", None, "2015 – april 2021"),
    ]
    assert told(resume, resume.jobs[0].passages)[-1] == "Schrijven van het jaarplan en van de verslagen daarover aan de gemeente."


def test_a_period_in_running_text_heads_no_job() -> None:
    """Years in a bullet or a sentence stay part of the description."""
    text = """
Werkervaring
Beleidsadviseur  januari 2019 – heden
Gemeente Elzenburg
Parttime functie; tot februari 2022 gecombineerd met een opdracht elders.
• Schrijven van het jaarplan Water 2024 – 2027
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
                (214, 640, "*", "Doorzetten van meldingen over straten en over de"),
                (20, 700, "hb", "Contact"),
                (20, 680, "", "Almelo"),
                (20, 666, "", "e.zandstra@example.nl"),
                (20, 640, "hb", "Systemen"),
                (20, 620, "", "Djuma"),
                (20, 606, "", "Corsa"),
                (214, -40, "", "verlichting naar de beheerder."),
                (214, -56, "*", "Ordenen van het archief."),
                (200, -100, "hb", "Opleiding"),
                (200, -130, "b", "2010 – 2014 HBO-Rechten"),
            ]
        )
    )
    text = resume.document.text
    whole = told(resume, tuple(p for job in resume.jobs for p in job.passages))

    assert resume.job_at(text.index("Djuma")) is None
    assert heads(resume)[0] == heads(resume)[1] == ("Klachtencoördinator", "Gemeente Elzenburg", None, "maart 2020 – heden")
    assert "Doorzetten van meldingen over straten en over de verlichting naar de beheerder." in whole
    assert "Ordenen van het archief." in whole
    assert told(resume, resume.systems) == ["Djuma", "Corsa"]
