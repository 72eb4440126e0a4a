"""`checker demo`: the bundled example, end to end."""

from __future__ import annotations

from pathlib import Path

from checker import reporting
from tests.cli.running import checker


def test_the_demo_checks_and_writes_all_papers(tmp_path: Path) -> None:
    """It shows a CV that passes and one that does not, says which paper to open, and counts from a day of its own."""
    run = checker("demo", "--out", tmp_path)
    assert run.code == 0
    assert run.err == ""
    assert "nog 5 dagen" in (tmp_path / "wmo-1" / "gaps.md").read_text("utf-8")
    assert "Knock-outs: gehaald" in run.out
    assert "Knock-outs: niet gehaald" in run.out
    for folder in tmp_path.iterdir():
        assert sorted(path.name for path in folder.iterdir()) == sorted(reporting.papers())
    opened = Path(" ".join(run.out.split("Open ")[1].split()).removesuffix(" in een browser."))
    assert opened.is_file()
