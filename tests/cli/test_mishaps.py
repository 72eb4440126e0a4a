"""Whatever a user hands in ends in a message and an exit code: no traceback, no half result, nothing of anybody's life."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.running import PASSES, POSTING, Run, blank_pdf, checker, locked_pdf

SECRETS = ("111222333", "Jansje", "jansje@example.nl")
PERSON = "Jansje Voorbeeld, bsn 111222333, jansje@example.nl"
BINARY = b"\xff\xfe\x00\x81 not text"
DEEP = "[" * 100_000


def assert_refused(run: Run, code: int, *words: str) -> None:
    """Check for one message on stderr, with these words, and nothing on stdout."""
    assert run.code == code, run.err
    assert run.out == ""
    assert run.err.startswith("checker: ")
    assert "Traceback" not in run.err
    assert not any(secret in run.err for secret in SECRETS)
    for word in words:
        assert word in run.err


def written(content: bytes | str) -> Callable[[Path], Path]:
    """Return a maker of a file with this content."""

    def make(path: Path) -> Path:
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    return make


def folder(path: Path) -> Path:
    """Make a folder where a file is expected."""
    path.mkdir()
    return path


def missing(path: Path) -> Path:
    """Leave the place empty."""
    return path


UNREADABLE_PDFS = [
    pytest.param(missing, "bestaat niet", id="missing"),
    pytest.param(folder, "is een map", id="folder"),
    pytest.param(written(b""), "is leeg", id="empty"),
    pytest.param(written(PERSON), "is geen pdf", id="not a pdf"),
    pytest.param(written(PASSES.read_bytes()[:3000]), "beschadigd", id="cut off"),
    pytest.param(locked_pdf, "wachtwoord", id="locked"),
    pytest.param(blank_pdf, "alleen beeld", id="scan"),
]


@pytest.mark.parametrize("make,word", UNREADABLE_PDFS)
def test_a_cv_that_cannot_be_read_is_three(tmp_path: Path, make: Callable[[Path], Path], word: str) -> None:
    """The CV is named with what is wrong; `check` and `verify` say the same, with and without --json."""
    cv = make(tmp_path / "kandidaat.pdf")
    quotes = written('["Wmo-consulent"]')(tmp_path / "citaten.json")
    assert_refused(checker("check", POSTING, cv, "--json"), 3, "kandidaat.pdf", word)
    assert_refused(checker("verify", cv, quotes), 3, "kandidaat.pdf", word)


@pytest.mark.parametrize("make,word", [p for p in UNREADABLE_PDFS if p.id in ("missing", "locked", "scan")])
def test_a_motivation_that_cannot_be_read_is_three(tmp_path: Path, make: Callable[[Path], Path], word: str) -> None:
    """A letter that was named is never left out in silence."""
    letter = make(tmp_path / "brief.pdf")
    assert_refused(checker("check", POSTING, PASSES, "--motivation", letter), 3, "brief.pdf", word)


UNREADABLE_POSTINGS = [
    pytest.param("aanvraag.md", missing, "bestaat niet", id="missing"),
    pytest.param("aanvraag.md", folder, "is een map", id="folder"),
    pytest.param("aanvraag.txt", written(f"Zomaar een brief.\n{PERSON}\n"), "gunningscriteria", id="no posting"),
    pytest.param("aanvraag.md", written(BINARY), "UTF-8", id="binary"),
    pytest.param("c.yaml", missing, "criteriabestand", id="missing yaml"),
    pytest.param("c.yaml", folder, "criteriabestand", id="folder yaml"),
    pytest.param("c.yaml", written(BINARY), "criteriabestand", id="binary yaml"),
    pytest.param("c.yaml", written(f"criteria: [\n - {PERSON}: :"), "regel", id="broken yaml"),
    pytest.param("c.yaml", written(f"criteria: {'[' * 500}{']' * 500}"), "genest", id="deep yaml"),
    pytest.param("c.yaml", written("iets: anders\n"), "criteria", id="other yaml"),
    pytest.param("c.yaml", written("criteria:\n  - id: 1\n"), "requirement", id="half yaml"),
]


@pytest.mark.parametrize("name,make,word", UNREADABLE_POSTINGS)
def test_a_posting_that_cannot_be_read_is_three(tmp_path: Path, name: str, make: Callable[[Path], Path], word: str) -> None:
    """A posting or criteria file is named with what is wrong, by `criteria` and by `check`."""
    posting = make(tmp_path / name)
    assert_refused(checker("criteria", posting, "--json"), 3, name, word)
    assert_refused(checker("check", posting, PASSES), 3, name, word)


@pytest.mark.parametrize(
    "make,word",
    [
        pytest.param(missing, "bestaat niet", id="missing"),
        pytest.param(folder, "is een map", id="folder"),
        pytest.param(written(BINARY), "UTF-8", id="binary"),
        pytest.param(written(f"uurtarief = = 80 # {PERSON}"), "regel 1", id="broken"),
        pytest.param(written("tarief = 80"), "uurtarief, contractvorm", id="unknown key"),
        pytest.param(written('uurtarief = "tachtig"'), "uurtarief", id="no number"),
    ],
)
def test_a_statement_that_cannot_be_read_is_three(tmp_path: Path, make: Callable[[Path], Path], word: str) -> None:
    """The line is named, and what was expected there."""
    statement = make(tmp_path / "kandidaat.inschrijving.toml")
    assert_refused(checker("check", POSTING, PASSES, "--statement", statement), 3, "kandidaat.inschrijving.toml", word)


@pytest.mark.parametrize(
    "make",
    [
        pytest.param(missing, id="missing"),
        pytest.param(folder, id="folder"),
        pytest.param(written(""), id="empty"),
        pytest.param(written("{"), id="broken"),
        pytest.param(written(DEEP), id="deep"),
        pytest.param(written(BINARY), id="binary"),
        pytest.param(written(json.dumps({"quote": PERSON})), id="no list"),
        pytest.param(written(json.dumps([PERSON, 1])), id="no quote"),
    ],
)
def test_quotes_that_cannot_be_read_are_three(tmp_path: Path, make: Callable[[Path], Path]) -> None:
    """The form that is expected is told, whatever was handed in."""
    quotes = make(tmp_path / "citaten.json")
    assert_refused(checker("verify", PASSES, quotes), 3, "citaten.json", "JSON-lijst")


LABELS = {"posting": POSTING.name, "criteria": [{"id": "1", "verdict": "met", "why": "explicit"}]}


@pytest.mark.parametrize(
    "labels",
    ["{", "[]", "{}", DEEP, json.dumps(LABELS | {"peildatum": PERSON}), json.dumps(LABELS | {"criteria": [{"id": "1"}]})],
    ids=["broken", "list", "empty", "deep", "no date", "no verdict"],
)
def test_labels_that_cannot_be_read_are_three(tmp_path: Path, labels: str) -> None:
    """Labels in another form are named before a single CV is read."""
    (tmp_path / "a.gold.json").write_text(labels, "utf-8")
    assert_refused(checker("eval", tmp_path, "--postings", POSTING.parent), 3, "a.gold.json", "verdict")


def test_a_folder_without_labels_and_labels_without_posting_are_three(tmp_path: Path) -> None:
    """`eval` says what it looked for, and where."""
    assert_refused(checker("eval", tmp_path / "nergens"), 3, "gold.json")
    (tmp_path / "a.gold.json").write_text(json.dumps(LABELS), "utf-8")
    assert_refused(checker("eval", tmp_path), 3, POSTING.name, "--postings")


def test_a_place_that_cannot_be_written_is_two(tmp_path: Path) -> None:
    """No command leaves anything behind, on stdout or on the disk, where it cannot write."""
    (tmp_path / "bestand").write_text("van iemand anders", "utf-8")
    (tmp_path / "c.yaml").mkdir()
    for arguments in (
        ("check", POSTING, PASSES, "--json", "--out", tmp_path / "bestand"),
        ("check", POSTING, PASSES, "--out", tmp_path / "bestand" / "map"),
        ("criteria", POSTING, "--json", "-o", tmp_path / "c.yaml"),
        ("statement", "-o", tmp_path / "bestand" / "s.toml"),
        ("demo", "--out", tmp_path / "bestand"),
    ):
        run = checker(*arguments)
        assert run.code == 2
        assert run.out == ""
        assert "kan niet worden geschreven" in run.err
    assert sorted(path.name for path in tmp_path.iterdir()) == ["bestand", "c.yaml"]
    assert (tmp_path / "bestand").read_text("utf-8") == "van iemand anders"


def test_a_file_name_that_is_no_text_is_no_reason_to_stop(tmp_path: Path) -> None:
    """A CV with a name of raw bytes is checked, and its papers are written."""
    cv = tmp_path / "kandidaat-\udcff.pdf"
    shutil.copy(PASSES, cv)
    run = checker("check", POSTING, cv, "--json", "--out", tmp_path / "uit")
    assert run.code == 0, run.err
    assert run.json["candidate"] == cv.stem
    assert (tmp_path / "uit" / "report.html").is_file()
