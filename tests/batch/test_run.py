"""A whole run in real processes: resumed, broken off, with CVs that hang, die or eat memory."""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import threading
import time
import zipfile
from collections import Counter
from pathlib import Path
from urllib.parse import unquote

import pytest

from checker.batch import run as runs
from checker.batch.events import Event, Step
from checker.batch.store import HIDDEN, Keep
from checker.errors import UnreadableError, UsageError
from tests.batch.folders import carried_out, cv, small_folder, tree, write_folder
from tests.batch.misbehaving import DIED_ONCE, MODULE
from tests.cli.running import POSTING, locked_pdf

pytestmark = pytest.mark.slow


def steps(events: list[Event]) -> Counter[Step]:
    """Count what happened."""
    return Counter(event.step for event in events)


def test_the_same_folder_gives_the_same_bytes_whatever_the_number_of_jobs(tmp_path: Path) -> None:
    """Order, papers, records and ranking do not depend on who was ready first."""
    folder = small_folder(tmp_path / "cvs", 5)
    for jobs in (1, 2):
        carried_out(folder, tmp_path / f"uit{jobs}", jobs=jobs)
    assert tree(tmp_path / "uit1") == tree(tmp_path / "uit2")
    papers = {"ranking.csv", "ranking.html", "ranking.json", "ranking.xlsx", "cv0/check.json", "cv4/gaps.md"}
    assert papers <= set(tree(tmp_path / "uit1"))


def test_a_second_run_does_nothing_again_but_what_is_new_or_changed(tmp_path: Path) -> None:
    """A changed CV, a new one, a new statement; a candidate who left is gone; the result is that of a first run."""
    folder, out = small_folder(tmp_path / "cvs", 4), tmp_path / "uit"
    _, first = carried_out(folder, out)
    assert steps(first)[Step.DONE] == 4
    (folder / "cv0.pdf").write_bytes(cv("Iets anders"))
    (folder / "cv1.inschrijving.toml").write_text("uurtarief = 60\n", "utf-8")
    (folder / "cv2.pdf").unlink()
    write_folder(folder, nieuw=cv("Nieuw"))
    result, second = carried_out(folder, out)
    assert (steps(second)[Step.DONE], steps(second)[Step.KEPT]) == (3, 1)
    assert [row.entry.candidate for row in result.ranking.rows].count("cv2") == 0
    carried_out(folder, tmp_path / "anew")
    assert tree(out) == tree(tmp_path / "anew")


def test_a_run_that_is_killed_goes_on_where_it_was(tmp_path: Path) -> None:
    """Killed with so many done, twice: nothing is done twice, and the end is that of an undisturbed run."""
    folder, out = small_folder(tmp_path / "cvs", 5), tmp_path / "uit"
    for least in (1, 3):
        before = records(out)
        process = subprocess.Popen(command(folder, out), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        while process.poll() is None and len(records(out)) < least:
            time.sleep(0.01)
        process.kill()
        process.wait()
        assert before.items() <= records(out).items(), "a candidate that was done was done again"
    assert subprocess.run(command(folder, out), check=False, capture_output=True).returncode == 0
    assert subprocess.run(command(folder, tmp_path / "anew"), check=False, capture_output=True).returncode == 0
    assert tree(out) == tree(tmp_path / "anew")


def command(folder: Path, out: Path) -> list[str]:
    """Return the command line of a run with two jobs."""
    return [sys.executable, "-m", "checker", "batch", str(POSTING), str(folder), "--out", str(out), "--jobs", "2"]


def records(out: Path) -> dict[str, float]:
    """Return when each record was written."""
    return {p.name: p.stat().st_mtime_ns for p in (out / HIDDEN / "records").glob("*.json")}


def test_ctrl_c_keeps_what_is_done_and_ranks_it(tmp_path: Path) -> None:
    """Exit code 130, soon; the rest is counted as pending, and the next run goes on."""
    folder, out = small_folder(tmp_path / "cvs", 60), tmp_path / "uit"
    process = subprocess.Popen([*command(folder, out), "--json"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    while process.poll() is None and not records(out):
        time.sleep(0.01)
    process.send_signal(signal.SIGINT)
    told, _ = process.communicate(timeout=30)
    ranking = json.loads((out / "ranking.json").read_text("utf-8"))
    assert process.returncode == 130
    assert json.loads(told) == ranking
    assert len(ranking["rows"]) == len(records(out)) >= 1
    assert ranking["pending"] == 60 - len(ranking["rows"]) > 0
    result, events = carried_out(folder, out, papers=runs.DEFAULT_PAPERS)
    assert steps(events)[Step.KEPT] == len(ranking["rows"])
    assert result.ranking.pending == 0


def test_one_cv_that_hangs_dies_eats_or_cannot_be_read_is_a_row(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The process is ended and replaced; the others are checked, and each of the bad ones has its reason."""
    monkeypatch.setattr(runs, "MODULE", MODULE)
    bad = {name: cv(name.upper()) for name in ("hangt", "sterft", "eet")}
    folder = write_folder(tmp_path / "cvs", **bad, goed=cv("Goed"), beter=cv("Beter"), leeg=b"", stuk=cv()[:300])
    locked_pdf(folder / "slot.pdf")
    result, events = carried_out(folder, tmp_path / "uit", time_limit=8.0)
    assert {row.entry.candidate for row in result.ranking.rows} == {"beter", "goed"}
    reasons = {u.candidate: u.reason for u in result.ranking.unread}
    assert set(reasons) == {"hangt", "sterft", "eet", "leeg", "stuk", "slot"}
    for name in bad:
        assert reasons[name].startswith(f"{name}.pdf: dit bestand kan niet veilig worden gelezen")
    assert "is leeg" in reasons["leeg"]
    assert "wachtwoord" in reasons["slot"]
    assert (steps(events)[Step.DONE], steps(events)[Step.UNREAD]) == (2, 6)
    _, again = carried_out(folder, tmp_path / "uit", time_limit=8.0)
    assert steps(again)[Step.KEPT] == 7, "a bad file is not tried again; one that could not be opened is"


def test_a_process_that_dies_once_costs_nobody_a_row(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What came before, or another's hand, may have ended it: a fresh process tells whether the CV is to blame."""
    monkeypatch.setattr(runs, "MODULE", MODULE)
    monkeypatch.setenv(DIED_ONCE, str(tmp_path / "gebeurd"))
    folder = write_folder(tmp_path / "cvs", een=cv("STERFT EENMAAL"))
    result, _ = carried_out(folder, tmp_path / "uit")
    assert (tmp_path / "gebeurd").exists()
    assert [row.entry.candidate for row in result.ranking.rows] == ["een"]


def test_jobs_start_once_and_serve_many_cvs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two processes for a folder of five, whoever does what."""
    started = []
    original = subprocess.Popen

    def counted(arguments: list[str], **more: object) -> object:
        started.append(arguments)
        return original(arguments, **more)  # type: ignore[call-overload]

    monkeypatch.setattr("checker.reading.pool.subprocess.Popen", counted)
    carried_out(small_folder(tmp_path / "cvs", 5), tmp_path / "uit", jobs=2)
    assert [arguments[-1] for arguments in started] == ["checker.batch.worker"] * 2


def test_a_reviewed_criteria_file_decides(tmp_path: Path) -> None:
    """It is used as it is: a weight that a person changed counts for every candidate."""
    folder, criteria = small_folder(tmp_path / "cvs", 1), tmp_path / "criteria.yaml"
    done = subprocess.run([sys.executable, "-m", "checker", "criteria", str(POSTING), "-o", str(criteria)], check=True)
    assert done.returncode == 0
    criteria.write_text(criteria.read_text("utf-8").replace("points: 10\n", "points: 11\n", 1), "utf-8")
    for posting, total in ((POSTING, 100), (criteria, 101)):
        order = runs.Order(posting, folder, tmp_path / posting.stem, papers=("check.json",))
        assert runs.run(order, lambda _event: None).ranking.heading.points_available == total


def test_a_blind_run_names_nobody(tmp_path: Path) -> None:
    """Neither rows, papers, reasons, records nor the names of folders tell how a file was called; the key does."""
    folder, out = tmp_path / "cvs", tmp_path / "uit"
    write_folder(folder, jansen=cv("Een"), pietersen=cv("Twee"), klaassen=b"%PDF-1.4 niets")
    result, _ = carried_out(folder, out, blind=True, papers=runs.DEFAULT_PAPERS)
    assert sorted([*(r.entry.candidate for r in result.ranking.rows), *(u.candidate for u in result.ranking.unread)]) == [
        "A",
        "B",
        "C",
    ]
    assert betrayals(out, "jansen", "pietersen", "klaassen") == []
    assert result.key is not None
    assert "jansen.pdf" in result.key.read_text("utf-8")
    assert result.ranking.heading.blind
    _, again = carried_out(folder, out, blind=True, papers=runs.DEFAULT_PAPERS)
    assert steps(again)[Step.KEPT] == 3


@pytest.mark.parametrize("blind", [False, True])
def test_the_ranking_opens_each_report_that_was_written(tmp_path: Path, blind: bool) -> None:  # noqa: FBT001 - a case
    """Page and workbook link to a file that lies there; in a blind run neither they nor their notes name anybody."""
    folder, out = tmp_path / "cvs", tmp_path / "uit"
    write_folder(folder, **{"jansen #1": cv("Wmo-consulent Jansen #1"), "pietersen": b"%PDF-1.4 niets"})
    result, _ = carried_out(folder, out, blind=blind, papers=("report.html",))
    with zipfile.ZipFile(out / "ranking.xlsx") as archive:
        shown = {name: archive.read(name).decode("utf-8") for name in archive.namelist()}
    shown["page"] = (out / "ranking.html").read_text("utf-8")
    links = [unquote(link) for link in re.findall(r'(?:href="\./|Target=")([^"]*report\.html)"', "\n".join(shown.values()))]
    assert len(links) == 3  # two sheets and the page
    assert all((out / link.replace("\\", "/")).is_file() for link in links)
    assert result.ranking.papers == {row.entry.candidate: ("report.html",) for row in result.ranking.rows} | {
        unread.candidate: () for unread in result.ranking.unread
    }
    named = [name for name, text in shown.items() if re.search("jansen|pietersen", text, re.IGNORECASE)]
    assert (named == []) == blind


def betrayals(out: Path, *names: str) -> list[str]:
    """Return the files of an output that have one of these names in them, or in their own name."""
    return [
        path for path, content in tree(out).items() if any(name in path or name.encode() in content.lower() for name in names)
    ]


def test_a_name_that_stays_is_found(tmp_path: Path) -> None:
    """In a paper, and in the name of a folder."""
    for path in ("A/report.html", "jansen/check.json", "B/check.json"):
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text("Voor: Jansen" if path.startswith("A") else "", "utf-8")
    assert betrayals(tmp_path, "jansen") == ["A/report.html", "jansen/check.json"]


def test_a_run_that_cannot_write_ends_and_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A full disk is no row: the run stops, with what was written kept."""

    def full(*_arguments: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("checker.batch.store._move", full)
    with pytest.raises(UsageError, match="No space left"):
        carried_out(small_folder(tmp_path / "cvs", 3), tmp_path / "uit")


def test_what_makes_a_run_impossible_is_said_before_anything_is_written(tmp_path: Path) -> None:
    """No CVs, an unknown paper, a posting that is none."""
    folder = small_folder(tmp_path / "cvs", 1)
    (tmp_path / "leeg").mkdir()
    (tmp_path / "geen.txt").write_text("geen opdracht", "utf-8")
    out = tmp_path / "uit"
    with pytest.raises(UnreadableError, match="geen cv's"):
        carried_out(tmp_path / "leeg", out)
    with pytest.raises(UsageError, match="Onbekend stuk"):
        carried_out(folder, out, papers=("brief.html",))
    with pytest.raises(UnreadableError):
        runs.run(runs.Order(tmp_path / "geen.txt", folder, out), lambda _event: None)
    assert not out.exists()


def test_events_tell_rows_and_hashes_and_no_names(tmp_path: Path) -> None:
    """Who follows a run learns how it goes, and of whom only the hash of a file."""
    folder = write_folder(tmp_path / "cvs", jansen=cv("Een"), leeg=b"")
    _, events = carried_out(folder, tmp_path / "uit")
    assert [events[0].step, events[-1].step] == [Step.BEGUN, Step.ENDED]
    (done,) = (event for event in events if event.step is Step.DONE)
    assert (done.row, done.knockouts_passed, len(done.cv_sha256 or "")) == (1, True, 64)
    assert done.seconds is not None
    assert "jansen" not in repr(events)


def test_keeping_is_by_this_very_run_unless_told_otherwise(tmp_path: Path) -> None:
    """Another set of papers in the same folder needs a word."""
    folder, out = small_folder(tmp_path / "cvs", 2), tmp_path / "uit"
    carried_out(folder, out)
    with pytest.raises(UsageError, match="andere run"):
        carried_out(folder, out, papers=("check.json",))
    _, since = carried_out(folder, out, papers=("check.json",), keep=Keep.SINCE)
    assert steps(since)[Step.KEPT] == 2
    carried_out(folder, out, papers=("check.json",), keep=Keep.RESUME)
    shutil.rmtree(tmp_path / "anew", ignore_errors=True)
    carried_out(folder, tmp_path / "anew", papers=("check.json",))
    assert tree(out) == tree(tmp_path / "anew")


def test_no_thread_and_no_process_is_left(tmp_path: Path) -> None:
    """A run cleans up after itself."""
    carried_out(small_folder(tmp_path / "cvs", 2), tmp_path / "uit")
    assert threading.active_count() == 1
    with pytest.raises(ChildProcessError):
        os.waitpid(-1, os.WNOHANG)
