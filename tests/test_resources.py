"""The folders and tables that travel with the program."""

from __future__ import annotations

import pytest

from checker import resources


def test_an_unknown_kind_of_data_is_an_error_that_lists_the_known_ones() -> None:
    """A typing error in a folder's name is told, not answered with an empty folder."""
    with pytest.raises(ValueError, match=r"'prompt'.*prompts, schemas, examples"):
        resources.data("prompt")


def test_an_unknown_table_is_an_error_that_lists_the_known_ones() -> None:
    """A typing error in a table's name is told, with the names there are."""
    with pytest.raises(ValueError, match=rf"'nergens'.*{resources.tables()[0]}"):
        resources.table("nergens")


def test_an_installation_without_its_data_says_what_it_lacks(monkeypatch: pytest.MonkeyPatch) -> None:
    """A package that was copied without its folders fails with the folder's name."""
    monkeypatch.setattr(resources, "KINDS", (*resources.KINDS, "elsewhere"))
    with pytest.raises(FileNotFoundError, match="'elsewhere'"):
        resources.data("elsewhere")


@pytest.mark.parametrize("name", resources.tables())
def test_every_table_has_rows_as_wide_as_its_head(name: str) -> None:
    """No row has a cell too many or too few: a comma without quotes around it shifts every column after it."""
    rows = resources.table(name)
    assert rows
    assert all(None not in row and None not in row.values() for row in rows)


def test_a_table_is_read_once() -> None:
    """Tables are asked for often and read from disk once."""
    name = resources.tables()[0]
    assert resources.table(name) is resources.table(name)


def test_the_receipt_always_has_a_version() -> None:
    """Installed or not, there is something to print, and it starts with a digit as versions do."""
    assert resources.program_version()[0].isdigit()
