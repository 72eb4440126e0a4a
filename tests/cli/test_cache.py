"""`checker cache`: what is kept, until when, and how it goes."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import pytest

from checker.finding.llm.store import Kept, Store, default_path
from checker.finding.llm.usage import Usage
from tests.cli.homes import new_home
from tests.cli.running import PASSES, checker

if TYPE_CHECKING:
    from pathlib import Path

DAY = 86_400


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A user who has nothing kept."""
    return new_home(tmp_path, monkeypatch)


def keep(number: int, owner: str = "") -> None:
    """Keep so many answers about one owner."""
    for index in range(number):
        Store(default_path(), 28).put(f"{owner}{index}", Kept(("{}",), Usage(), owner))


def owner_of(cv: Path) -> str:
    """Return the hash that answers about a CV are kept under."""
    return hashlib.sha256(cv.read_bytes()).hexdigest()


def test_nothing_kept_is_said_and_makes_nothing(tmp_path: Path) -> None:
    """A look leaves no file and no folder behind."""
    run = checker("cache")
    assert run.code == 0
    assert run.out.startswith("Bewaard: 0 antwoorden, 0 kB, in ")
    assert "28 dagen" in run.out
    assert not (tmp_path / "cache").exists()


def test_what_is_kept_is_counted_with_its_days(monkeypatch: pytest.MonkeyPatch) -> None:
    """How many, how large, since when and until when."""
    keep(3)
    monkeypatch.setenv("CHECKER_KEPT_DAYS", "7")
    first, second, third = checker("cache").out.splitlines()
    assert first.startswith("Bewaard: 3 antwoorden, ")
    assert " vervalt op " in second
    assert "7 dagen" in third


def test_keeping_nothing_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever sets 0 days reads that nothing is kept, and what there was is gone."""
    keep(1)
    monkeypatch.setenv("CHECKER_KEPT_DAYS", "0")
    out = checker("cache").out
    assert "0 antwoorden" in out
    assert "niet bewaard" in out


def test_all_is_purged() -> None:
    """And the next look finds nothing."""
    keep(2)
    keep(1, owner_of(PASSES))
    assert checker("cache", "--purge").out == "Gewist: 3 antwoorden.\n"
    assert "0 antwoorden" in checker("cache").out


def test_one_candidate_is_purged() -> None:
    """By the file of the CV, under whatever name."""
    keep(2)
    keep(1, owner_of(PASSES))
    assert checker("cache", "--purge", "--cv", PASSES).out == f"Gewist: 1 antwoord over {PASSES.name}.\n"
    assert "2 antwoorden" in checker("cache").out


def test_a_cv_without_purge_is_wrong_usage_and_purges_nothing() -> None:
    """Nobody loses anything by a forgotten word."""
    keep(1, owner_of(PASSES))
    run = checker("cache", "--cv", PASSES)
    assert run.code == 2
    assert "--purge" in run.err
    assert "1 antwoord," in checker("cache").out


def test_a_cv_that_is_not_there_purges_nothing(here: Path) -> None:
    """A slip in a name is not taken for everything."""
    keep(2)
    run = checker("cache", "--purge", "--cv", here / "weg.pdf")
    assert run.code == 3
    assert "weg.pdf" in run.err
    assert "2 antwoorden" in checker("cache").out


def test_a_damaged_file_is_said() -> None:
    """It is set aside, and nothing breaks; a purge takes it along."""
    keep(1)
    default_path().write_bytes(b"kapot " * 900)
    assert "beschadigd" in checker("cache").out
    assert checker("cache", "--purge").code == 0
    assert [path.name for path in default_path().parent.iterdir()] == [default_path().name]
