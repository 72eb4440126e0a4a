"""Writing: whole files or none."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from checker.errors import UsageError
from checker.writing import write


def test_a_file_is_written_in_folders_of_its_own(tmp_path: Path) -> None:
    """Folders are made as needed, others may read the file, and nothing else lies beside it."""
    path = tmp_path / "een" / "twee" / "stuk.md"
    write(path, "één")
    assert path.read_bytes() == "één".encode()
    assert stat.S_IMODE(path.stat().st_mode) == 0o644
    assert list(path.parent.iterdir()) == [path]


def test_an_older_file_is_replaced_as_a_whole(tmp_path: Path) -> None:
    """A paper written again holds the new content only."""
    write(tmp_path / "stuk.pdf", b"een lange eerste versie")
    write(tmp_path / "stuk.pdf", b"twee")
    assert (tmp_path / "stuk.pdf").read_bytes() == b"twee"


def test_nothing_is_left_where_writing_failed(tmp_path: Path) -> None:
    """The file that was written aside is taken away, and the message says in Dutch what stood in the way."""
    (tmp_path / "map").mkdir()
    with pytest.raises(UsageError, match="dit is een map"):
        write(tmp_path / "map", "x")
    assert [path.name for path in tmp_path.iterdir()] == ["map"]


def test_a_file_may_be_made_in_a_folder_that_is_cleaned_after_a_crash(tmp_path: Path) -> None:
    """What a killed run leaves behind is then never beside the papers."""
    aside = tmp_path / "aside"
    with pytest.raises(UsageError, match="kan niet worden geschreven"):
        write(tmp_path / "stuk.md", "x", aside_in=aside)
    assert list(tmp_path.iterdir()) == []
    aside.mkdir()
    write(tmp_path / "stuk.md", "x", aside_in=aside)
    assert (tmp_path / "stuk.md").read_text("utf-8") == "x"
    assert list(aside.iterdir()) == []
