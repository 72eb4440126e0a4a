"""Candidates as letters."""

from __future__ import annotations

from pathlib import Path

from checker.batch.blind import blinded, key_file, letters
from checker.batch.folder import Candidate, listing


def candidates(folder: Path, **contents: bytes) -> tuple[Candidate, ...]:
    """Write CVs and list the folder."""
    folder.mkdir(exist_ok=True)
    for name, content in contents.items():
        (folder / f"{name}.pdf").write_bytes(content)
    return listing(folder).candidates


def who(folder: Path, key: Path) -> dict[str, str]:
    """Return the letter of each file."""
    return {c.cv.stem: c.name for c in blinded(candidates(folder), key)}


def test_counting_in_letters() -> None:
    """After Z come two letters."""
    assert [letters(n) for n in (0, 1, 25, 26, 27, 51, 52, 701, 702)] == ["A", "B", "Z", "AA", "AB", "AZ", "BA", "ZZ", "AAA"]


def test_letters_follow_the_content_and_not_the_name(tmp_path: Path) -> None:
    """The same CVs under other names get the same letters."""
    contents = [bytes([65 + n]) * 9 for n in range(8)]
    one = {f"p{n}": contents[n] for n in range(8)}
    other = {f"p{7 - n}": contents[n] for n in range(8)}
    candidates(tmp_path / "een", **one)
    candidates(tmp_path / "twee", **other)
    first = who(tmp_path / "een", tmp_path / "een.csv")
    second = who(tmp_path / "twee", tmp_path / "twee.csv")
    assert [first[f"p{n}"] for n in range(8)] == [second[f"p{7 - n}"] for n in range(8)]
    assert sorted(first.values()) == list("ABCDEFGH")
    assert sorted(first, key=lambda stem: first[stem]) != sorted(first)


def test_who_is_who_stands_in_a_file_beside_the_folder(tmp_path: Path) -> None:
    """What is sent on does not hold the key."""
    out = tmp_path / "uit"
    key = key_file(out)
    assert key == tmp_path / "uit.sleutel.csv"
    candidates(tmp_path / "cvs", jansen=b"1", devries=b"2")
    found = who(tmp_path / "cvs", key)
    lines = key.read_text("utf-8-sig").splitlines()
    assert lines[0] == "kandidaat;bestand"
    assert set(lines[1:]) == {f"{letter};{stem}.pdf" for stem, letter in found.items()}


def test_a_letter_that_was_given_stays(tmp_path: Path) -> None:
    """New CVs get new letters, a changed CV keeps its own, and the letter of one who left is not given again."""
    key = tmp_path / "sleutel.csv"
    folder = tmp_path / "cvs"
    candidates(folder, een=b"1", twee=b"2", drie=b"3")
    before = who(folder, key)
    (folder / "twee.pdf").unlink()
    candidates(folder, een=b"anders", vier=b"4", vijf=b"5")
    after = who(folder, key)
    assert {stem: after[stem] for stem in ("een", "drie")} == {stem: before[stem] for stem in ("een", "drie")}
    assert sorted((after["vier"], after["vijf"])) == ["D", "E"]


def test_names_that_a_spreadsheet_would_run_have_one_letter_each(tmp_path: Path) -> None:
    """They are made safe in the key, and known again from it."""
    folder, key = tmp_path / "cvs", tmp_path / "sleutel.csv"
    folder.mkdir()
    for name in ("=a.pdf", "'=a.pdf", "a;b.pdf", 'a"b.pdf', "a  b.pdf", "a b.pdf"):
        (folder / name).write_bytes(name.encode())
    first = who(folder, key)
    assert len(set(first.values())) == 6
    assert who(folder, key) == first


def test_a_key_that_is_damaged_is_made_anew(tmp_path: Path) -> None:
    """The same CVs get the same letters again."""
    folder, key = tmp_path / "cvs", tmp_path / "sleutel.csv"
    candidates(folder, een=b"1", twee=b"2")
    first = who(folder, key)
    key.write_bytes(b"\xff\xfe\x00")
    assert who(folder, key) == first


def test_what_a_killed_run_left_of_a_key_is_cleaned(tmp_path: Path) -> None:
    """Half a key beside the folder holds names."""
    folder, key = tmp_path / "cvs", tmp_path / "sleutel.csv"
    candidates(folder, een=b"1")
    (tmp_path / ".sleutel.csv.x1").write_text("kandidaat;best", "utf-8")
    who(folder, key)
    assert sorted(p.name for p in tmp_path.iterdir()) == ["cvs", "sleutel.csv"]
