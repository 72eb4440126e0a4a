"""`checker batch`: exit codes, what goes to stdout, to stderr and to the terminal."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from pydantic import TypeAdapter

from checker.reporting.ranking_json import RankingOut
from tests.batch.folders import cv, small_folder, write_folder
from tests.cli.running import POSTING, checker

pytestmark = pytest.mark.slow


def test_a_folder_with_unreadable_cvs_among_others_was_checked(tmp_path: Path) -> None:
    """Exit code 0, one line on stdout where there is no terminal, nothing on stderr; ranking and papers are there."""
    folder = write_folder(tmp_path / "cvs", goed=cv("Goed"), stuk=b"%PDF-1.4 niets", leeg=b"")
    out = tmp_path / "uit"
    run = checker("batch", POSTING, folder, "--out", out, "--jobs", "1")
    assert (run.code, run.err) == (0, "")
    assert run.out == f"3 cv's: 1 gelezen, 2 niet gelezen; knock-outs 1 gehaald. Rangschikking en stukken in {out}\n"
    assert sorted(p.name for p in (out / "goed").iterdir()) == ["check.json", "gaps.md", "report.html"]
    assert {"ranking.csv", "ranking.json"} <= {p.name for p in out.iterdir()}
    assert not (out / "stuk").exists()


def test_json_is_the_ranking_and_all_there_is_on_stdout(tmp_path: Path) -> None:
    """The same document as ranking.json, which the schema's types accept."""
    folder, out = small_folder(tmp_path / "cvs", 2), tmp_path / "uit"
    run = checker("batch", POSTING, folder, "--out", out, "--json", "--papers", "check.json", "--jobs", "1")
    assert (run.code, run.err) == (0, "")
    assert run.out == (out / "ranking.json").read_text("utf-8")
    assert TypeAdapter(RankingOut).validate_json(run.out).invited_count == 4
    assert [p.name for p in (out / "cv0").iterdir()] == ["check.json"]


def test_a_folder_of_which_nothing_could_be_read_is_3(tmp_path: Path) -> None:
    """The rows are there all the same, with their reasons."""
    folder, out = write_folder(tmp_path / "cvs", leeg=b""), tmp_path / "uit"
    run = checker("batch", POSTING, folder, "--out", out, "--jobs", "1")
    assert run.code == 3
    assert json.loads((out / "ranking.json").read_text("utf-8"))["unread"][0]["reason"].startswith("leeg.pdf is leeg")


def test_a_folder_without_cvs_is_3(tmp_path: Path) -> None:
    """Nothing is written."""
    run = checker("batch", POSTING, tmp_path, "--out", tmp_path / "uit")
    assert (run.code, run.out) == (3, "")
    assert "geen cv's" in run.err
    assert not (tmp_path / "uit").exists()


@pytest.mark.parametrize(
    "arguments,said",
    [
        (["--papers", "brief.html"], "Onbekend stuk"),
        (["--papers", ""], "Onbekend stuk"),
        (["--resume", "--since"], "--resume en --since"),
        (["--reference-date", "morgen"], "--reference-date"),
        (["--jobs", "0"], "--jobs"),
        (["--engine", "droom"], "--engine"),
    ],
)
def test_wrong_usage_is_2(tmp_path: Path, arguments: list[str], said: str) -> None:
    """Before anything is read or written."""
    folder = small_folder(tmp_path / "cvs", 1)
    run = checker("batch", POSTING, folder, "--out", tmp_path / "uit", *arguments)
    assert run.code == 2
    assert said in run.err
    assert not (tmp_path / "uit").exists()


def test_the_output_folder_must_be_given(tmp_path: Path) -> None:
    """A run has always something to write."""
    assert checker("batch", POSTING, small_folder(tmp_path / "cvs", 1)).code == 2


def test_the_log_is_json_and_names_nobody(tmp_path: Path) -> None:
    """One object a line on stderr: hashes and rows. A knock-out that waits for input is null, and not left out."""
    folder = write_folder(tmp_path / "cvs", jansen=cv("Een"), pietersen=b"%PDF-1.4 niets")
    (folder / "jansen.inschrijving.toml").unlink()
    run = checker("batch", POSTING, folder, "--out", tmp_path / "uit", "--log-json", "--papers", "check.json", "--jobs", "1")
    lines = [json.loads(line) for line in run.err.splitlines()]
    assert [line["event"] for line in lines] == ["begun", "started", "done", "started", "unread", "ended"]
    assert lines[2]["knockouts_passed"] is None
    assert (lines[2]["row"], lines[4]["row"]) == (1, 2)
    assert all(re.fullmatch(r"[0-9a-f]{64}", line["cv_sha256"]) for line in lines[1:5])
    assert "jansen" not in run.err
    assert "pietersen" not in run.err


def test_papers_do_not_depend_on_the_clock(tmp_path: Path) -> None:
    """Without --today nothing counts from today; with it the papers do, and the verdicts stay."""
    folder = small_folder(tmp_path / "cvs", 1)
    pages = []
    for name, today in (("een", []), ("twee", ["--today", "2026-09-10"])):
        run = checker("batch", POSTING, folder, "--out", tmp_path / name, "--papers", "report.html", "--jobs", "1", *today)
        assert run.code == 0
        pages.append((tmp_path / name / "cv0" / "report.html").read_text("utf-8"))
    assert "nog 4 dagen" not in pages[0]
    assert "nog 4 dagen" in pages[1]
    assert (tmp_path / "een" / "ranking.csv").read_bytes() == (tmp_path / "twee" / "ranking.csv").read_bytes()
