"""`checker demo`: the bundled example, end to end."""

from __future__ import annotations

from pathlib import Path

from checker import reporting
from tests.cli.running import checker


def test_the_demo_checks_and_writes_all_papers(tmp_path: Path) -> None:
    """It shows a CV that passes and one that does not, and says which paper to open; no option is needed."""
    run = checker("demo", "--out", tmp_path)
    assert run.code == 0
    assert run.err == ""
    assert "Knock-outs: gehaald" in run.out
    assert "Knock-outs: niet gehaald" in run.out
    for folder in tmp_path.iterdir():
        assert sorted(path.name for path in folder.iterdir()) == sorted(reporting.papers())
    opened = Path(" ".join(run.out.split("Open ")[1].split()).removesuffix(" in een browser."))
    assert opened.is_file()


def test_the_demo_is_the_same_on_any_day(tmp_path: Path) -> None:
    """Its papers count from a day of their own, so that they never show a deadline long past."""
    for name in ("een", "twee"):
        checker("demo", "--out", tmp_path / name)
    first = {path.relative_to(tmp_path / "een"): path.read_bytes() for path in (tmp_path / "een").rglob("*.*")}
    second = {path.relative_to(tmp_path / "twee"): path.read_bytes() for path in (tmp_path / "twee").rglob("*.*")}
    assert first == second
    assert b"nog 5 dagen" in first[Path("wmo-1/gaps.md")]
