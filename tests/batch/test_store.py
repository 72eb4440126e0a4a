"""The output folder: what has a record is whole, and is done."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from checker.batch.checking import Outcome, Settings
from checker.batch.folder import Handed
from checker.batch.store import HIDDEN, Keep, Store
from checker.domain.postings import Posting
from checker.domain.rankings import Unread
from checker.errors import UsageError
from checker.reading.files import File
from tests.batch.folders import tree
from tests.reporting.rankings import FIRST

SETTINGS = Settings(Posting(title="Adviseur"), (), date(2031, 5, 12), "rules", ("check.json", "gaps.md"))
HANDED = Handed(File("a.pdf", b"cv"), None, None)
DONE = Outcome(replace(FIRST, candidate="a"), {"check.json": b"{}", "gaps.md": b"# lijst"})


def commit(out: Path, outcome: Outcome = DONE, *, settings: Settings = SETTINGS, keep: Keep = Keep.SAME) -> None:
    """Put one candidate away, as a run does."""
    store = Store(out, settings, keep)
    with store.open():
        store.commit("a", store.inputs(HANDED), "0" * 64, outcome)


def is_done(out: Path, handed: Handed = HANDED, *, settings: Settings = SETTINGS, keep: Keep = Keep.SAME) -> bool:
    """Tell whether a later run finds the candidate done."""
    store = Store(out, settings, keep)
    with store.open():
        return store.done("a", store.inputs(handed)) is not None


def test_what_is_committed_is_done_and_is_all_there_is(tmp_path: Path) -> None:
    """The papers in a folder of the candidate's own; the record hidden; nothing left aside."""
    commit(tmp_path)
    assert is_done(tmp_path)
    assert {name for name in tree(tmp_path) if not name.startswith(HIDDEN)} == {"a/check.json", "a/gaps.md"}
    assert sorted(p.name for p in (tmp_path / HIDDEN).iterdir()) == ["lock", "records", "run.json"]


@pytest.mark.parametrize(
    "handed",
    [
        Handed(File("a.pdf", b"cv."), None, None),
        Handed(File("b.pdf", b"cv"), None, None),
        Handed(File("a.pdf", b"cv"), File("a.motivatie.pdf", b"brief"), None),
        Handed(File("a.pdf", b"cv"), None, File("a.inschrijving.toml", b"uurtarief = 80")),
    ],
)
def test_any_change_in_what_was_handed_in_is_new(tmp_path: Path, handed: Handed) -> None:
    """Another CV, another name in the papers, a letter or a statement that came later."""
    commit(tmp_path)
    assert not is_done(tmp_path, handed)


@pytest.mark.parametrize("paper", ["check.json", "gaps.md"])
def test_a_paper_that_is_gone_is_made_again(tmp_path: Path, paper: str) -> None:
    """A record alone is not enough."""
    commit(tmp_path)
    (tmp_path / "a" / paper).unlink()
    assert not is_done(tmp_path)


@pytest.mark.parametrize("text", ["", "{", "[]", '{"candidate": "a"}'])
def test_a_record_that_cannot_be_read_is_none(tmp_path: Path, text: str) -> None:
    """It is as if the candidate was never checked."""
    commit(tmp_path)
    (record,) = (tmp_path / HIDDEN / "records").iterdir()
    record.write_text(text, "utf-8")
    assert not is_done(tmp_path)


def test_the_record_goes_first_and_comes_last(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ended between two papers, the candidate has no record, whatever was there before."""
    commit(tmp_path)

    def ended(*_arguments: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("checker.batch.store._move", ended)
    with pytest.raises(KeyboardInterrupt):
        commit(tmp_path)
    monkeypatch.undo()
    assert list((tmp_path / HIDDEN / "records").iterdir()) == []
    assert not is_done(tmp_path)
    commit(tmp_path)
    assert is_done(tmp_path)


def test_what_a_killed_run_left_aside_is_cleaned(tmp_path: Path) -> None:
    """Half a folder, and half a file."""
    commit(tmp_path)
    before = tree(tmp_path)
    aside = tmp_path / HIDDEN / "aside" / "half"
    aside.mkdir(parents=True)
    (aside / ".check.json.xyz").write_bytes(b"{")
    assert is_done(tmp_path)
    assert tree(tmp_path) == before


def test_an_unread_candidate_is_done_and_has_no_folder(tmp_path: Path) -> None:
    """Papers of an earlier version of the CV go; a reason that may pass is no end."""
    commit(tmp_path)
    commit(tmp_path, Outcome(reason="a.pdf is beschadigd"))
    assert is_done(tmp_path)
    assert not (tmp_path / "a").exists()
    commit(tmp_path, Outcome(reason="het model antwoordt niet", final=False))
    assert not is_done(tmp_path)
    store = Store(tmp_path, SETTINGS, Keep.SAME)
    with store.open():
        record = store.record("a")
    assert record is not None
    assert record.result == Unread("a", "0" * 64, "het model antwoordt niet")


def test_what_others_put_in_a_candidate_s_folder_stays(tmp_path: Path) -> None:
    """Papers are replaced, notes are not."""
    commit(tmp_path)
    (tmp_path / "a" / "aantekening.txt").write_text("bellen", "utf-8")
    commit(tmp_path, replace(DONE, papers={"check.json": b"[]"}))
    assert tree(tmp_path / "a") == {"check.json": b"[]", "aantekening.txt": b"bellen"}


def test_who_left_the_folder_leaves_the_output(tmp_path: Path) -> None:
    """Their papers and record go, so that no ranking and no reader finds them; others stay."""
    commit(tmp_path)
    store = Store(tmp_path, SETTINGS, Keep.SAME)
    with store.open():
        store.commit("b", "", "", DONE)
        store.drop_others({"b"})
    assert not (tmp_path / "a").exists()
    assert (tmp_path / "b" / "check.json").exists()
    assert len(list((tmp_path / HIDDEN / "records").iterdir())) == 1


OTHER_DAY: dict[str, Any] = {"settings": replace(SETTINGS, reference_date=date(2031, 5, 13))}
OTHER_PAPERS: dict[str, Any] = {"settings": replace(SETTINGS, papers=("check.json",))}


@pytest.mark.parametrize("other", [OTHER_DAY, OTHER_PAPERS])
def test_a_folder_with_another_run_is_not_written_over(tmp_path: Path, other: dict[str, Any]) -> None:
    """What differs is said, and both ways to go on; nothing changes."""
    commit(tmp_path)
    before = tree(tmp_path)
    with pytest.raises(UsageError, match=r"(?s)andere run.*--resume.*--since"):
        is_done(tmp_path, **other)
    assert tree(tmp_path) == before


def test_resume_does_again_what_differs(tmp_path: Path) -> None:
    """Another day or other papers are another result; going back to the first is so too, unless it is still there."""
    commit(tmp_path)
    assert not is_done(tmp_path, keep=Keep.RESUME, **OTHER_PAPERS)
    assert not is_done(tmp_path, keep=Keep.RESUME, **OTHER_DAY)
    assert is_done(tmp_path, keep=Keep.RESUME)


def test_since_keeps_what_decides_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Rows of another version, or with other papers, stay; another day to measure on decides otherwise."""
    commit(tmp_path)
    assert is_done(tmp_path, keep=Keep.SINCE, **OTHER_PAPERS)
    assert not is_done(tmp_path, keep=Keep.SINCE, **OTHER_DAY)
    monkeypatch.setattr("checker.batch.store.program_version", lambda: "99")
    assert is_done(tmp_path, keep=Keep.SINCE)
    assert not is_done(tmp_path, keep=Keep.RESUME)


def test_two_runs_in_one_folder_are_refused(tmp_path: Path) -> None:
    """The second one is told; the lock goes with the process that holds it."""
    store = Store(tmp_path, SETTINGS, Keep.SAME)
    with store.open(), pytest.raises(UsageError, match="al een run bezig"):
        is_done(tmp_path)
    assert not is_done(tmp_path)


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    """A file where the folder should be."""
    (tmp_path / "uit").write_text("x", "utf-8")
    with pytest.raises(UsageError, match="kan niet worden geschreven"):
        is_done(tmp_path / "uit")
