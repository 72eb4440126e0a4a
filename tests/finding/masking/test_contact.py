"""Ways to reach somebody, and numbers that are somebody's."""

from __future__ import annotations

import pytest

from tests.finding.masking.shown import shown_in


@pytest.mark.parametrize(
    "line, masked",
    [
        ("06-12345678", "[TELEFOON]"),
        ("Bel 06 12 34 56 78 of (020) 123 45 67.", "Bel [TELEFOON] of [TELEFOON]."),
        ("+31 (0)6 - 12345678", "[TELEFOON]"),
        ("0031 612345678", "[TELEFOON]"),
        ("06-\n12345678", "[TELEFOON]"),
        ("T: 012-345 67 89", "T: [TELEFOON]"),
        ("+32 470 12 34 56", "[TELEFOON]"),
        ("j.jansen@example.nl", "[EMAIL]"),
        ("s.de-\ngruijl@example.nl", "[EMAIL]"),
        ("jan.jansen@\nexample.nl", "[EMAIL]"),
        ("jan(at)example.nl", "[EMAIL]"),
        ("Zie www.janjansen.nl/cv.", "Zie [URL]."),
        ("nl.linkedin.com/in/jan-\njansen-12", "[URL]"),
        ("https://github.com/jan", "[URL]"),
        ("Volg @janjansen", "Volg [URL]"),
        ("NL91 ABNA 0417 1643 00", "[IBAN]"),
        ("BE68 5390 0754 7034", "[IBAN]"),
        ("btw-id NL001234567B01", "btw-id [BTW-NUMMER]"),
        ("KvK-nummer: 12345678", "KvK-nummer: [KVK-NUMMER]"),
        ("Kamer van Koophandel 1234 5678", "Kamer van Koophandel [KVK-NUMMER]"),
        ("Paspoortnummer NX4R7K291", "Paspoortnummer [DOCUMENTNUMMER]"),
        ("SKJ-registratienummer 100012345", "SKJ-registratienummer [DOCUMENTNUMMER]"),
        ("Tarief: € 92,50 per uur", "Tarief: [TARIEF] per uur"),
        ("€ 85 per uur", "[TARIEF] per uur"),
    ],
)
def test_contact_data_and_numbers_are_masked(line: str, masked: str) -> None:
    """However they are written and wherever their line breaks, their label stays."""
    assert shown_in("Praktisch", line) == masked


@pytest.mark.parametrize(
    "line",
    [
        "2012 – 2016",
        "01-2019 – 03-2021",
        "06-2019 t/m 12-2020",
        "Budget van 1.400.000 euro, 310.000 documenten, score 0.75/0.075/4.50",
        "Meegewerkt aan één nummer (14 015)",
        "Aanvraagnummer 30661, dossier 111222333",
        "Zaaksysteem.nl, Rx.Mission en Key2Burgerzaken",
        "Invoering van het abonnementstarief in 2019, voor 50 gemeenten",
        "Beheren van Twitter/Facebook en Instagram",
        "Herinrichting van de Dorpsstraat 12 tot en met 40",
        "Onderzoek in 2012 HR en 2015 IT, schaal 10",
    ],
)
def test_what_only_looks_like_it_stays(line: str) -> None:
    """Years, budgets, products and numbers of cases are about the work."""
    assert shown_in("Werkervaring", f"• {line}") == f"• {line}"


@pytest.mark.parametrize(
    "line, masked",
    [
        ("BSN 111222333", "BSN [BSN]"),
        ("Burgerservicenummer: 111.222.333", "Burgerservicenummer: [BSN]"),
        ("BSN: 111222334", "BSN: [BSN]"),
        ("111222333 (bsn)", "[BSN] (bsn)"),
        ("BSN 10000008", "BSN [BSN]"),
        ("BSN op aanvraag", "BSN op aanvraag"),
    ],
)
def test_a_citizen_service_number_is_masked(line: str, masked: str) -> None:
    """By the eleven-test near its word, and right behind its word even where a digit is wrong."""
    assert shown_in("Personalia", line) == masked


def test_a_citizen_service_number_is_masked_wherever_it_returns() -> None:
    """A number that is named once is secret everywhere."""
    assert shown_in("Werkervaring", "• Dossier 111222333\nPersonalia\nBSN 111222333") == "• Dossier [BSN]\nPersonalia\nBSN [BSN]"
