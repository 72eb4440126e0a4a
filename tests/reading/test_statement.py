"""The statement is read strictly: a slip in it would change an offer."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from checker.domain.documents import Source
from checker.domain.submissions import ContractForm
from checker.errors import UnreadableError
from checker.reading.statement import read_statement


def written(folder: Path, text: str) -> Path:
    """Write a statement."""
    path = folder / "x.inschrijving.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_full_statement_is_read(tmp_path: Path) -> None:
    """Amounts are exact, dates are dates, and its lines can be cited."""
    text = 'uurtarief = 95.10\ncontractvorm = "ZZP"\nbeschikbaar_per = 2026-09-01\nopmerkingen = "excl. btw"\n'
    statement = read_statement(written(tmp_path, text))
    assert statement.hourly_rate == Decimal("95.10")
    assert statement.contract_form is ContractForm.ZZP
    assert statement.available_from == date(2026, 9, 1)
    assert statement.remarks == "excl. btw"
    document = statement.document
    assert document.source_at(0) is Source.STATEMENT
    assert document.text[document.lines[0].span.start : document.lines[0].span.end] == "uurtarief = 95.10"


def test_an_empty_statement_says_nothing(tmp_path: Path) -> None:
    """Every key may be left out; a quoted date is a date too."""
    assert read_statement(written(tmp_path, "# niets\n")).hourly_rate is None
    assert read_statement(written(tmp_path, 'beschikbaar_per = "2026-09-01"')).available_from == date(2026, 9, 1)


@pytest.mark.parametrize(
    "text,words",
    [
        ("# kop\ntarief = 95", "regel 2.*'tarief'.*uurtarief, contractvorm, beschikbaar_per, opmerkingen"),
        ('uurtarief = "95"', "regel 1.*geen getal.*95.50"),
        ("uurtarief = true", "geen getal"),
        ("uurtarief = -1", "het bedrag -1"),
        ("uurtarief = nan", "het bedrag"),
        ('\n\ncontractvorm = "freelance"', "regel 3.*'freelance'.*zzp, bv, payroll"),
        ("contractvorm = 3", "3.*zzp"),
        ('beschikbaar_per = "1 september"', "1 september.*2026-09-01"),
        ('beschikbaar_per = "2026-02-30"', "2026-02-30"),
        ("beschikbaar_per = 2026-09-01T10:00:00", "bestaande datum"),
        ("opmerkingen = 3", "geen tekst"),
        ("uurtarief = 95,50", "regel 1.*geen geldige TOML"),
        ('opmerkingen = "open', "regel 1.*geen geldige TOML"),
        ("[kop]\nx = 1", "regel 1.*'kop'"),
    ],
)
def test_a_slip_is_named_with_its_line_and_what_was_expected(tmp_path: Path, text: str, words: str) -> None:
    """The message says what was found, where, and what is legal."""
    with pytest.raises(UnreadableError, match=words):
        read_statement(written(tmp_path, text))


def test_bytes_that_are_no_text_are_refused(tmp_path: Path) -> None:
    """A statement is UTF-8."""
    path = tmp_path / "x.toml"
    path.write_bytes(b'opmerkingen = "\xff"')
    with pytest.raises(UnreadableError, match="UTF-8"):
        read_statement(path)
