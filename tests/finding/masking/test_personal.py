"""What a CV says of the person and not of the work."""

from __future__ import annotations

import pytest

from tests.finding.masking.shown import shown_in


@pytest.mark.parametrize(
    "line, masked",
    [
        ("Geboren 14 september 1979 te Nieuwegein", "Geboren [GEBOORTEDATUM]"),
        ("Geboortedatum: 14-09-1979", "Geboortedatum: [GEBOORTEDATUM]"),
        ("Geboortedatum en -plaats: 3 mei 1971, Winschoten", "Geboortedatum en -plaats: [GEBOORTEDATUM]"),
        ("Geboortedatum\n3 mei 1971", "Geboortedatum\n[GEBOORTEDATUM]"),
        ("* 3-5-1971", "[GEBOORTEDATUM]"),
        ("Leeftijd: 43 jaar", "Leeftijd: [GEBOORTEDATUM]"),
        ("43 jaar", "[GEBOORTEDATUM]"),
        ("Date of birth: May 3, 1971", "Date of birth: [GEBOORTEDATUM]"),
        ("Nationaliteit Nederlandse", "Nationaliteit [WEGGELATEN]"),
        ("Nederlandse nationaliteit", "[WEGGELATEN]"),
        ("Nationaliteit: Turkse en Nederlandse", "Nationaliteit: [WEGGELATEN]"),
        ("Burgerlijke staat Samenwonend, twee kinderen", "Burgerlijke staat [WEGGELATEN]"),
        ("Geslacht: vrouw | Rijbewijs B", "Geslacht: [WEGGELATEN] | Rijbewijs B"),
        ("Ongehuwd", "[WEGGELATEN]"),
        ("Verblijfsvergunning: onbepaalde tijd", "Verblijfsvergunning: [WEGGELATEN]"),
        ("Religie: islam", "Religie: [WEGGELATEN]"),
        ("Rijbewijs B en E", "Rijbewijs B en E"),
        ("Beschikbaar\n1 augustus 2026", "Beschikbaar\n1 augustus 2026"),
        ("Beschikbaar per 3 april 2023, 36 uur per week", "Beschikbaar per 3 april 2023, 36 uur per week"),
    ],
)
def test_personalia_lose_their_values(line: str, masked: str) -> None:
    """The label stays and shows what was left out; what may be asked for, a licence or a start, stays whole."""
    assert shown_in("Personalia", line) == masked


@pytest.mark.parametrize(
    "line, masked",
    [
        ("Als 43-jarige jurist ken ik het vak.", "Als [GEBOORTEDATUM] jurist ken ik het vak."),
        ("Ik ben 43 jaar oud en reis graag.", "Ik ben [GEBOORTEDATUM] en reis graag."),
        ("Ik ben 43, en ik reis graag.", "Ik ben [GEBOORTEDATUM], en ik reis graag."),
        ("Ik ben getrouwd en reis graag met mijn man.", "Ik ben [WEGGELATEN] en reis graag met [WEGGELATEN]."),
        ("Als moeder van drie ken ik de jeugdzorg.", "Als [WEGGELATEN] ken ik de jeugdzorg."),
        ("Ik heb de Duitse nationaliteit.", "Ik heb de [WEGGELATEN]."),
        ("Ik heb 15 jaar ervaring met gezinnen.", "Ik heb 15 jaar ervaring met gezinnen."),
        ("Ik ben 12 jaar werkzaam als jurist.", "Ik ben 12 jaar werkzaam als jurist."),
        ("Met 25-jarige ervaring in de Wajong.", "Met 25-jarige ervaring in de Wajong."),
    ],
)
def test_a_profile_loses_age_and_family_and_keeps_experience(line: str, masked: str) -> None:
    """Years of experience and the people one works for are the work."""
    assert shown_in("Profiel", line) == masked


@pytest.mark.parametrize(
    "line, masked",
    [
        ("Getrouwd met een huisarts, vader van een tweeling en hardloper.", "[WEGGELATEN], [WEGGELATEN] en hardloper."),
        ("Ouderling in de Gereformeerde Kerk te Ermelo, speelt orgel.", "[WEGGELATEN], speelt orgel."),
        ("Lid van de PvdA. Kaderlid van de FNV. Tennist.", "[WEGGELATEN]. [WEGGELATEN]. Tennist."),
        ("Wandelen, sinds mijn burn-out elke dag; koken.", "Wandelen, [WEGGELATEN]; koken."),
        ("Voorlezen aan kinderen, tuinieren.", "Voorlezen aan kinderen, tuinieren."),
    ],
)
def test_lines_about_the_person_lose_what_is_special(line: str, masked: str) -> None:
    """Family, belief, party, union and health go by the clause; the rest of the hobbies stays."""
    assert shown_in("Hobby's", line) == masked


@pytest.mark.parametrize(
    "line",
    [
        "• Begeleiden van gescheiden ouders, een moeder van vier en een alleenstaande vader.",
        "• Terugbrengen van het ziekteverzuim; re-integratie van mensen met een Wajong-uitkering.",
        "• Kerkelijk werker en vakbondsbestuurder bijgestaan; FNV en CDA aan tafel.",
        "• Inwoners met de Syrische nationaliteit, vaak 43-jarige mannen.",
        "• Doelgroep: jongeren van 18 tot 23 jaar, geboren in 2001.",
        "• Geslacht en leeftijd registreren; burgerlijke staat wijzigen.",
        "• Opvang van kinderen in het gezin, met hun dochters.",
    ],
)
def test_the_same_words_in_the_work_stay(line: str) -> None:
    """Whom the candidate worked for, and on what, is evidence."""
    assert shown_in("Werkervaring", line) == line
