"""Invented CVs: the same from the same seed, of all the sorts that a desk gets."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.reading.worker import read
from tests.batch.folders import tree
from tests.generate_cvs import write_cvs

NUMBER = 300


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder large enough to hold every sort."""
    place = tmp_path_factory.mktemp("cvs")
    write_cvs(NUMBER, place, seed=3)
    return place


def test_the_same_seed_gives_the_same_bytes(folder: Path, tmp_path: Path) -> None:
    """A larger folder begins with the smaller one; another seed gives other persons."""
    write_cvs(10, tmp_path / "klein", seed=3)
    assert tree(tmp_path / "klein").items() <= tree(folder).items()
    write_cvs(10, tmp_path / "anders", seed=4)
    assert tree(tmp_path / "klein").keys() != tree(tmp_path / "anders").keys()


def test_there_is_one_cv_for_each_and_papers_beside_some(folder: Path) -> None:
    """Names are told apart by number; letters and statements lie beside some of them."""
    names = list(tree(folder))
    letters = [name for name in names if name.endswith(".motivatie.pdf")]
    statements = [name for name in names if name.endswith(".inschrijving.toml")]
    assert len(names) - len(letters) - len(statements) == NUMBER
    assert 0 < len(letters) < NUMBER / 2 < len(statements) < NUMBER


def test_they_are_about_three_pages(folder: Path) -> None:
    """As CVs are; the letters are shorter."""
    pages = [content.count(b"/Type /Page ") for path, content in tree(folder).items() if path.endswith(".pdf")]
    assert 2.5 < sum(pages) / len(pages) < 4


SORTS = {
    "locked": b"/Encrypt",
    "scan": b"0.9 g 60 60 475 722 re f",
    "hidden": b"ZorgNed keukentafelgesprekken hbo",
    "cut off": b"%PDF",
    "no pdf": b"in Word",
}


@pytest.mark.parametrize("sort", SORTS)
def test_all_sorts_are_there(folder: Path, sort: str) -> None:
    """Among the honest ones some are locked, without text, with hidden words, cut off, or no PDF at all; each is read as such."""
    contents = [p.read_bytes() for p in sorted(folder.glob("*.pdf")) if not p.name.endswith(".motivatie.pdf")]
    whole = [c for c in contents if c.endswith(b"%%EOF")]
    found = [c for c in (contents if sort in ("cut off", "no pdf") else whole) if SORTS[sort] in c]
    found = [c for c in found if c not in whole] if sort == "cut off" else found
    assert 0 < len(found) < NUMBER / 8
    answer = read(found[0])
    if sort in ("locked", "cut off", "no pdf"):
        assert answer == {"refused": "locked" if sort == "locked" else "damaged"}
    else:
        assert bool(answer["hidden"]) == (sort == "hidden")
        assert bool(answer["text"]) == (sort == "hidden")
