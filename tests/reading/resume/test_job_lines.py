"""Jobs that are named on one line, roles under one employer, and dated entries that are no job."""

from __future__ import annotations

import pytest

from checker.reading.resume import read_resume
from tests.reading.resume.building import heads, placed, plain, told

ONE_LINE = [
    (
        "Teamleider Inkomen gemeente Velden, 1 mei 2019 – heden",
        ("Teamleider Inkomen", "gemeente Velden", None, "1 mei 2019 – heden"),
    ),
    ("01.02.2022 – 31.10.2025 Adviseur, gemeente Velden", ("Adviseur", "gemeente Velden", None, "01.02.2022 – 31.10.2025")),
    ("Kassamedewerker bij tuincentrum De Linde, 2012 – 2015", ("Kassamedewerker", "tuincentrum De Linde", None, "2012 – 2015")),
    ("Consulent bij de gemeente Velden, sinds mei 2023", ("Consulent", "gemeente Velden", None, "sinds mei 2023")),
    ("Planoloog, gemeente Velden, mei 2018 – heden", ("Planoloog", "gemeente Velden", None, "mei 2018 – heden")),
    ("Fietsmeester bij gemeente Velden (mei 2018 – heden)", ("Fietsmeester", "gemeente Velden", None, "mei 2018 – heden")),
    ("mei 2018 – heden: Marktmeester, gemeente Velden", ("Marktmeester", "gemeente Velden", None, "mei 2018 – heden")),
    ("Afdeling Inkoop, gemeente Velden, 2018 – heden", (None, "Afdeling Inkoop, gemeente Velden", None, "2018 – heden")),
    (
        "Wmo-consulent | Diverse opdrachtgevers (via Bureau Noord) | 2019 – 2020",
        ("Wmo-consulent", "Bureau Noord", None, "2019 – 2020"),
    ),
]


@pytest.mark.parametrize("line, head", ONE_LINE)
def test_one_line_names_all_of_a_job(line: str, head: tuple[str | None, ...]) -> None:
    """Function and organisation are told apart where "gemeente" begins without a capital, and "diverse" names no client."""
    assert heads(read_resume(plain(f"Werkervaring\n{line}\n• Gesprekken voeren.\n"))) == [head]


def test_roles_under_one_employer_are_jobs_of_their_own() -> None:
    """The overall period of an employer is no job beside those of its roles."""
    text = """
Werkervaring

Gemeente Velden, januari 2015 – heden

Teamleider Burgerzaken
januari 2024 – heden
• Leiding aan twaalf medewerkers.

Consulent burgerzaken
januari 2015 – december 2023
• Aanvragen afhandelen.
"""
    assert heads(read_resume(plain(text))) == [
        ("Teamleider Burgerzaken", "Gemeente Velden", None, "januari 2024 – heden"),
        ("Consulent burgerzaken", "Gemeente Velden", None, "januari 2015 – december 2023"),
    ]


def test_time_off_is_no_job() -> None:
    """A dated entry for leave ends the job before it and is none itself."""
    text = """
Werkervaring
Jurist, gemeente Velden, 2020 – 2023

2019 – 2020
Verlof
Zorg voor familie.

Jurist, gemeente Oord, 2016 – 2019
"""
    resume = read_resume(plain(text))

    assert [period for *_, period in heads(resume)] == ["2020 – 2023", "2016 – 2019"]
    assert resume.job_at(resume.document.text.index("Zorg")) is None


def test_a_list_item_that_wraps_to_the_left_is_one() -> None:
    """Some programs set the rest of an item further to the left than its start."""
    resume = read_resume(
        placed(
            [
                (50, 760, "hb", "Werkervaring"),
                (50, 730, "b", "Jurist, gemeente Velden, 2016 – 2019"),
                (57, 710, "*", "Beheren van autorisaties volgens de verordening en de Baseline"),
                (50, 696, "", "Informatiebeveiliging Overheid."),
                (57, 682, "*", "Schrijven van brieven."),
            ]
        )
    )

    assert told(resume, resume.jobs[0].passages) == [
        "Beheren van autorisaties volgens de verordening en de Baseline Informatiebeveiliging Overheid.",
        "Schrijven van brieven.",
    ]


def test_a_title_that_wraps_above_its_period_is_whole() -> None:
    """Both rows of a bold head belong to the job, though the heads of the other jobs take one row."""
    resume = read_resume(
        placed(
            [
                (50, 780, "hb", "Werkervaring"),
                (50, 750, "b", "Consulent | Gemeente Velden"),
                (50, 736, "", "09/2020 – nu"),
                (50, 722, "", "Gesprekken voeren met gezinnen."),
                (50, 700, "b", "Gezinsbegeleider | Stichting De"),
                (50, 686, "b", "Waterkant"),
                (50, 672, "", "08/2015 – 08/2020"),
                (50, 658, "", "Begeleiden van gezinnen."),
            ]
        )
    )

    assert heads(resume)[1] == ("Gezinsbegeleider", "Stichting De Waterkant", None, "08/2015 – 08/2020")
    assert told(resume, resume.jobs[0].passages) == ["Gesprekken voeren met gezinnen."]
