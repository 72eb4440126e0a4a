"""Where the candidate is named, and where the same words name somebody or something else."""

from __future__ import annotations

import pytest

from tests.finding.masking.shown import WORK, shown


def cv(head: str, *lines: str) -> str:
    """A CV with this head and these lines under work."""
    return f"{head}\n{WORK}" + "".join(f"{line}\n" for line in lines)


@pytest.mark.parametrize(
    "head, line",
    [
        ("Jan Jansen\njan.jansen@example.nl", "2012 – 2015 Adviseur, Jansen & Partners, Zeist"),
        ("Jan Jansen\njan.jansen@example.nl", "• Advies voor Jansen Groep, en overleg met wethouder Jansen."),
        ("Jan Jansen\njan.jansen@example.nl", "Jan 2020 – Mei 2021 Adviseur, gemeente Veere"),
        ("Jan Jansen\njan.jansen@example.nl", "• Vergunning voor Jan van Dijk Bouw."),
        ("Anna de Vries\na.devries@example.nl", "2012 – 2015 Secretaresse, Anna Ziekenhuis, Geldrop"),
        ("Anna de Vries\na.devries@example.nl", "• Verhuizing naar Anna Paulowna begeleid."),
        ("Anna de Vries\na.devries@example.nl", "2012 – 2015 Adviseur, De Vries Advies, Delft"),
        ("Sanne Best\ns.best@example.nl", "2012 – 2015 Adviseur, gemeente Best"),
        ("Sanne Best\ns.best@example.nl", "• In Best de loketten ingericht. Best lastig, maar gelukt."),
        ("Eva Laren\ne.laren@example.nl", "• Huisbezoeken in Huizen, Blaricum en Laren."),
        ("Mark Bakker\nm.bakker@example.nl", "2012 – 2015 Bakker, Bakkerij Bakker, Goes"),
        ("Noor Smit\nn.smit@example.nl", "• Voor de Noor-\nderzorg gewerkt."),
        ("Bram Visser\nb.visser@example.nl", "• Inhuur via Detachering B.V. en V.O.F. De Kust."),
        ("Will de Goede\nw.degoede@example.nl", "• Ik will niets missen. Will power."),
    ],
)
def test_the_same_words_that_name_something_else_stay(head: str, line: str) -> None:
    """Employers, places, months, other people, words at the start of a sentence: evidence is not damaged."""
    assert f"\n{line}\n" in shown(cv(head, line))


@pytest.mark.parametrize(
    "head, line, masked",
    [
        ("Jan Jansen\njan.jansen@example.nl", "• Jan kreeg de leiding.", "• [KANDIDAAT] kreeg de leiding."),
        (
            "Jan Jansen\njan.jansen@example.nl",
            "• Gevraagd om Jan en om Jans advies.",
            "• Gevraagd om [KANDIDAAT] en om [KANDIDAAT] advies.",
        ),
        (
            "Jan Jansen\njan.jansen@example.nl",
            "• Contact: JAN JANSEN, J. Jansen, Jansen, J.",
            "• Contact: [KANDIDAAT], [KANDIDAAT], [KANDIDAAT]",
        ),
        ("Jan Jansen\njan.jansen@example.nl", "2012 – 2015 Jan Jansen Makelaars", "2012 – 2015 [KANDIDAAT] Makelaars"),
        ("Anna de Vries\na.devries@example.nl", "• Notulen van A. de Vries.", "• Notulen van [KANDIDAAT]."),
        ("Anna de Vries\na.devries@example.nl", "• Mevrouw De Vries leidde\nhet team.", "• [KANDIDAAT] leidde\nhet team."),
        ("Anna de Vries\na.devries@example.nl", "• Bedankt door Anna\nde Vries zelf.", "• Bedankt door [KANDIDAAT] zelf."),
        ("Kimberley Mol\nk.mol@example.nl", "• Geleid door Kimber-\nley.", "• Geleid door [KANDIDAAT]."),
        ("Sanne Best\ns.best@example.nl", "• Sanne Best leidde het project.", "• [KANDIDAAT] leidde het project."),
        ("Roos Vink\nr.vink@example.nl", "• Paraaf R.V. op elk stuk.", "• Paraaf [KANDIDAAT] op elk stuk."),
    ],
)
def test_the_candidate_is_masked_wherever_named(head: str, line: str, masked: str) -> None:
    """In full, by one name, with initials or a form of address, turned around, over a line's end, as a possessive."""
    assert f"\n{masked}\n" in shown(cv(head, line))


@pytest.mark.parametrize(
    "head, masked",
    [
        ("mr. Quirine Haverkotte\nGoes", "mr. [KANDIDAAT]\n[WOONPLAATS]"),
        ("CV Quirine Haverkotte\nGoes", "CV [KANDIDAAT]\n[WOONPLAATS]"),
        ("Quirine Haverkotte | Jurist | Goes", "[KANDIDAAT] | Jurist | [WOONPLAATS]"),
        ("Kandidaat: Quirine H.\nGoes", "Kandidaat: [KANDIDAAT]\n[WOONPLAATS]"),
        ("Quirine Haverkotte (1979)\nGoes", "[KANDIDAAT] [GEBOORTEDATUM]\n[WOONPLAATS]"),
        ("Personalia\nAchternaam: Haverkotte\nVoornamen: Quirine Johanna\nE-mail: qjh@example.nl",
         "Personalia\nAchternaam: [KANDIDAAT]\nVoornamen: [KANDIDAAT]\nE-mail: [EMAIL]"),
        ("Personalia\nNaam: Q.J. Haverkotte\nVoorletters: Q.J.", "Personalia\nNaam: [KANDIDAAT]\nVoorletters: [KANDIDAAT]"),
        ("Quirine Haverkotte\nHaverkotte Advies\nq.haverkotte@example.nl", "[KANDIDAAT]\n[KANDIDAAT] Advies\n[EMAIL]"),
    ],
)  # fmt: skip
def test_the_name_is_found_in_heads_of_many_forms(head: str, masked: str) -> None:
    """Behind a title, a label or the word CV, as one item of a line, with a year of birth, spread over labels."""
    assert shown(cv(head)) == f"{masked}\n{WORK}"


def test_the_name_of_the_file_is_a_witness() -> None:
    """A head that says nothing else is believed where the file is named after the candidate, also in the name of a firm."""
    text = f"Quirine Haverkotte\n{WORK}2012 – 2015 Quirine Haverkotte Advies\n"
    assert "2015 [KANDIDAAT] Advies" in shown(text, name="CV_Quirine_Haverkotte.txt")
    assert "2015 Quirine Haverkotte Advies" in shown(text)


@pytest.mark.parametrize("title", ["Senior Jurist Omgevingsrecht", "Sociaal Domein", "Data Steward"])
def test_a_title_at_the_head_of_an_anonymous_cv_does_no_damage(title: str) -> None:
    """What is taken for a name by its form alone is masked nowhere where work is told."""
    work = f"{title}, gemeente Goes, 2015 – heden\n• {title} voor zes teams.\n"
    assert work in shown(f"{title}\nProfiel\nThuis in het sociaal domein.\nWerkervaring\n{work}")
