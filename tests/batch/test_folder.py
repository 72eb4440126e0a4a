"""Who stands in a folder, and what each is called."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.batch.folder import listing
from checker.errors import UnreadableError


def folder(path: Path, *names: str) -> Path:
    """Write files that hold a word, and return their folder."""
    for name in names:
        (path / name).write_bytes(b"x")
    return path


def test_every_cv_is_a_candidate_with_what_lies_beside_it(tmp_path: Path) -> None:
    """A letter and a statement belong to the CV whose name they have."""
    folder(tmp_path, "b.pdf", "a.docx", "b.motivatie.pdf", "b.inschrijving.toml", "a.motivatie.docx")
    first, second = listing(tmp_path).candidates
    assert (first.name, first.cv.name, first.motivation, first.statement) == (
        "a",
        "a.docx",
        tmp_path / "a.motivatie.docx",
        None,
    )
    assert (second.name, second.motivation, second.statement) == (
        "b",
        tmp_path / "b.motivatie.pdf",
        tmp_path / "b.inschrijving.toml",
    )


def test_what_is_no_cv_is_left_alone(tmp_path: Path) -> None:
    """Hidden and temporary files, other kinds of file, and whatever lies in folders below."""
    folder(tmp_path, "a.PDF", ".b.pdf", "~$c.docx", "notities.txt", "lijst.xlsx")
    (tmp_path / "map.pdf").mkdir()
    folder(tmp_path / "map.pdf", "d.pdf")
    assert [c.name for c in listing(tmp_path).candidates] == ["a"]


def test_the_posting_is_no_candidate(tmp_path: Path) -> None:
    """It may lie among the CVs, under whatever path it was named."""
    folder(tmp_path, "a.pdf", "opdracht.pdf")
    assert [c.name for c in listing(tmp_path, posting=tmp_path / ".." / tmp_path.name / "opdracht.pdf").candidates] == ["a"]


def test_a_letter_or_statement_without_a_cv_is_named(tmp_path: Path) -> None:
    """It may be a slip in a name: it makes no candidate, and it does not vanish."""
    folder(tmp_path, "a.pdf", "jansen.motivatie.pdf", "a.inschrijving.toml", "jansen.inschrijving.toml")
    found = listing(tmp_path)
    assert [c.name for c in found.candidates] == ["a"]
    assert found.strays == ("jansen.inschrijving.toml", "jansen.motivatie.pdf")


def test_candidates_of_one_name_are_told_apart(tmp_path: Path) -> None:
    """Two CVs with the same name before the dot keep their endings; names that differ in case only are numbered."""
    folder(tmp_path, "a.pdf", "a.docx", "B.pdf", "b.pdf", "c.pdf")
    assert [c.name for c in listing(tmp_path).candidates] == ["a.docx", "a.pdf", "B.pdf", "b.pdf (2)", "c"]


def test_no_candidate_takes_the_place_of_a_paper(tmp_path: Path) -> None:
    """The folder of a candidate and the ranking lie side by side."""
    folder(tmp_path, "ranking.csv.pdf")
    assert [c.name for c in listing(tmp_path, taken=("ranking.csv",)).candidates] == ["ranking.csv.pdf"]


def test_a_name_that_is_no_text_is_spelled_out(tmp_path: Path) -> None:
    """A file from another system has a row that can be printed and a folder that can be made."""
    try:
        folder(tmp_path, "jos\udce9.pdf")
    except OSError:
        return  # a file system that has no such names cannot hold one
    (candidate,) = listing(tmp_path).candidates
    assert candidate.name == "jos\\udce9"
    assert candidate.opened().cv.name == "jos\\udce9.pdf"


def test_a_blind_candidate_hides_the_names_of_all_files(tmp_path: Path) -> None:
    """Documents and messages know the letter only."""
    folder(tmp_path, "jansen.PDF", "jansen.motivatie.pdf", "jansen.inschrijving.toml")
    (candidate,) = listing(tmp_path).candidates
    seen = type(candidate)("A", candidate.cv, candidate.motivation, candidate.statement, blind=True)
    assert [f.name for f in seen.opened().files if f] == ["A.pdf", "A.motivatie.pdf", "A.inschrijving.toml"]
    candidate.cv.write_bytes(b"")
    with pytest.raises(UnreadableError, match=r"^A\.pdf is leeg"):
        seen.opened()


def test_a_folder_without_cvs_is_an_error(tmp_path: Path) -> None:
    """Also one that does not exist, or is a file."""
    folder(tmp_path, "jansen.motivatie.pdf")
    for path, said in ((tmp_path, "geen cv's"), (tmp_path / "weg", "niet te lezen"), (tmp_path / "jansen.motivatie.pdf", "map")):
        with pytest.raises(UnreadableError, match=said):
            listing(path)
