"""`checker statement`: an empty statement to fill in."""

from __future__ import annotations

from pathlib import Path

from checker.domain.submissions import ContractForm
from checker.reading.statement import KEYS, read_statement
from tests.cli.running import checker


def test_the_empty_statement_says_nothing(tmp_path: Path) -> None:
    """As it comes it can be handed in: every line is a comment, so nothing is claimed."""
    path = tmp_path / "kandidaat.inschrijving.toml"
    assert checker("statement", "-o", path).code == 0
    read = read_statement(path)
    assert (read.hourly_rate, read.contract_form, read.available_from, read.remarks) == (None, None, None, None)


def test_every_field_is_there_with_a_value_that_can_be_used(tmp_path: Path) -> None:
    """With the hash marks before the fields taken away, the examples are a statement that reads without an error."""
    text = checker("statement").out
    for key in KEYS:
        assert f"# {key} = " in text
        text = text.replace(f"# {key} = ", f"{key} = ")
    path = tmp_path / "ingevuld.toml"
    path.write_text(text, "utf-8")
    read = read_statement(path)
    assert None not in (read.hourly_rate, read.contract_form, read.available_from, read.remarks)


def test_all_contract_forms_are_named() -> None:
    """Whoever fills it in sees which words are known."""
    text = checker("statement").out
    assert all(form.value in text for form in ContractForm)


def test_what_was_filled_in_is_not_overwritten(tmp_path: Path) -> None:
    """A file that exists is left as it is."""
    path = tmp_path / "kandidaat.inschrijving.toml"
    path.write_text("uurtarief = 80\n", "utf-8")
    run = checker("statement", "-o", path)
    assert run.code == 2
    assert path.read_text("utf-8") == "uurtarief = 80\n"
