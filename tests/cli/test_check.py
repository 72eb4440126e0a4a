"""`checker check`: exit codes, what goes to stdout, and that the same input gives the same bytes."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from pydantic import TypeAdapter

from checker import reporting
from checker.reporting.check_json import CheckOut
from checker.reporting.marked_pdf import NO_PDF
from tests.cli.running import FAILS, PASSES, POSTING, TODAY, WITHOUT_RATE, Run, checker
from tests.reading.crafting import word_file


def test_a_failed_knockout_is_still_a_check_that_was_done() -> None:
    """Whatever the verdict, a check that could be carried out exits 0, and says so on stdout alone."""
    run = checker("check", POSTING, FAILS, *TODAY)
    assert run.code == 0
    assert run.err == ""
    assert "Knock-outs: niet gehaald" in run.out
    assert "een mens beslist" in run.out
    the_table_speaks_dutch(run)


def the_table_speaks_dutch(run: Run) -> None:
    """Who reads the terminal sees reasons and checks by their Dutch names, never by the names of the code."""
    assert "niet afgerond" in " ".join(run.out.split())
    assert "vorm Referenties" in run.out
    for code in ("not_completed", "too_short", "over_limit", "references", "warning"):
        assert code not in run.out


@pytest.mark.parametrize("cv,passed,code", [(PASSES, "true", 0), (FAILS, "false", 1), (WITHOUT_RATE, "null", 0)])
def test_fail_on_knockout_is_for_false_only(cv: Path, passed: str, code: int) -> None:
    """With --fail-on knockout a failed knock-out exits 1; one that waits for input does not."""
    run = checker("check", POSTING, cv, "--json", "--fail-on", "knockout", *TODAY)
    assert run.code == code
    assert json.dumps(run.json["knockouts_passed"]) == passed


def test_json_is_all_there_is_on_stdout(tmp_path: Path) -> None:
    """With --json stdout is one document that the schema's types accept, also where papers are written."""
    run = checker("check", POSTING, PASSES, "--json", "--out", tmp_path, "--papers", "gaps.md", *TODAY)
    assert run.code == 0
    assert run.err == ""
    read = TypeAdapter(CheckOut).validate_json(run.out)
    assert read.engine == "rules"
    assert read.reference_date == "2026-09-14"
    assert [path.name for path in tmp_path.iterdir()] == ["gaps.md"]


def test_the_same_input_gives_the_same_bytes(tmp_path: Path) -> None:
    """Two runs write identical papers, and the same JSON on stdout as in the paper of that name."""
    runs = [checker("check", POSTING, FAILS, "--json", "--out", tmp_path / name, *TODAY) for name in ("een", "twee")]
    assert runs[0] == runs[1]
    for name in reporting.papers():
        assert (tmp_path / "een" / name).read_bytes() == (tmp_path / "twee" / name).read_bytes()
    assert (tmp_path / "een" / "check.json").read_text("utf-8") == runs[0].out


def test_today_decides_nothing() -> None:
    """The clock turns headings and the posting's deadlines; verdicts and points stay as they are."""
    early, late = (checker("check", POSTING, FAILS, "--json", "--today", day).json for day in ("2026-08-01", "2027-08-01"))
    assert early.pop("findings") != late.pop("findings")
    assert early == late


def test_papers_come_in_english_where_a_client_wants_them(tmp_path: Path) -> None:
    """--lang changes the words of the papers; the terminal, the data and the verdicts stay as they are."""
    runs = [
        checker(
            "check", POSTING, FAILS, "--out", tmp_path / lang, "--papers", "check.json,gaps.md,report.md", "--lang", lang, *TODAY
        )
        for lang in ("nl", "en")
    ]
    assert [run.code for run in runs] == [0, 0]
    assert runs[0].out.splitlines()[:-1] == runs[1].out.splitlines()[:-1]
    assert (tmp_path / "nl" / "check.json").read_bytes() == (tmp_path / "en" / "check.json").read_bytes()
    assert (tmp_path / "en" / "gaps.md").read_text("utf-8").startswith("# Additions to your CV\n")
    assert "Overview of the criteria" in (tmp_path / "en" / "report.md").read_text("utf-8")
    assert (tmp_path / "nl" / "gaps.md").read_text("utf-8").startswith("# Aanvullingen op je cv\n")


def test_a_language_without_papers_is_wrong_usage() -> None:
    """The terminal speaks Dutch: who asks for English and no papers is told, not left with Dutch."""
    run = checker("check", POSTING, FAILS, "--lang", "en", *TODAY)
    assert run.code == 2
    assert "--lang en zonder --out" in run.err


def test_an_unknown_language_is_wrong_usage(tmp_path: Path) -> None:
    """There are two; the third is an error before anything is read."""
    run = checker("check", POSTING, FAILS, "--out", tmp_path, "--lang", "de", *TODAY)
    assert run.code == 2
    assert not list(tmp_path.iterdir())


def test_all_papers_come_unless_some_are_chosen(tmp_path: Path) -> None:
    """--out alone writes every paper, in a folder that is made for it."""
    run = checker("check", POSTING, PASSES, "--out", tmp_path / "nieuw" / "map", *TODAY)
    assert run.code == 0
    assert sorted(path.name for path in (tmp_path / "nieuw" / "map").iterdir()) == sorted(reporting.papers())


def test_a_paper_that_cannot_be_made_is_left_out_with_a_word(tmp_path: Path) -> None:
    """A Word file has no pages to mark: all other papers are written, and stderr says which one is not, and why."""
    cv = word_file(tmp_path / "kandidaat.docx")
    run = checker("check", POSTING, cv, "--json", "--out", tmp_path / "uit", *TODAY)
    assert run.code == 0
    assert run.json["candidate"] == "kandidaat"
    assert run.err == f"checker: marked.pdf kan niet worden gemaakt: {NO_PDF.format(format='docx')}\n"
    assert {path.name for path in (tmp_path / "uit").iterdir()} == {*reporting.papers()} - {"marked.pdf"}


def test_a_paper_that_was_asked_for_and_cannot_be_made_is_an_error(tmp_path: Path) -> None:
    """Then nothing is written, as for any paper that is wrong."""
    cv = word_file(tmp_path / "kandidaat.docx")
    run = checker("check", POSTING, cv, "--out", tmp_path / "uit", "--papers", "gaps.md,marked.pdf", *TODAY)
    assert (run.code, run.out) == (2, "")
    assert "marked.pdf kan niet worden gemaakt" in run.err
    assert not (tmp_path / "uit").exists()


@pytest.mark.parametrize("papers", ["onbekend.html", "report.html,onbekend.html", "", ","])
def test_an_unknown_paper_is_an_error_that_lists_those_there_are(tmp_path: Path, papers: str) -> None:
    """A name that is no paper ends the call before anything is read or written."""
    run = checker("check", POSTING, PASSES, "--out", tmp_path, "--papers", papers)
    assert run.code == 2
    assert all(name in run.err for name in reporting.papers())
    assert list(tmp_path.iterdir()) == []


def test_papers_need_a_folder() -> None:
    """--papers without --out would write nothing, and says so."""
    run = checker("check", POSTING, PASSES, "--papers", "report.html")
    assert run.code == 2
    assert "--out" in run.err


def test_fail_on_knows_knockouts_only() -> None:
    """Any other ground to fail on is wrong usage."""
    run = checker("check", POSTING, PASSES, "--fail-on", "punten")
    assert run.code == 2
    assert "knockout" in run.err


@pytest.mark.parametrize("option", ["--today", "--reference-date"])
@pytest.mark.parametrize("day", ["morgen", "2026-02-30", "0001-01-01", "9999-12-31"])
def test_a_date_that_is_none_is_wrong_usage(option: str, day: str) -> None:
    """A word, a day that the calendar lacks and a year that cannot be meant each name their option."""
    run = checker("check", POSTING, PASSES, option, day)
    assert run.code == 2
    assert option in run.err


def test_the_reference_date_can_be_given() -> None:
    """--reference-date takes the place of the closing date, and years of experience are counted up to it."""
    run = checker("check", POSTING, PASSES, "--json", "--reference-date", "2019-01-01", *TODAY)
    assert run.json["reference_date"] == "2019-01-01"
    assert run.json["points"] < checker("check", POSTING, PASSES, "--json", *TODAY).json["points"]


def test_without_any_reference_date_nothing_is_checked(tmp_path: Path) -> None:
    """A posting that names no closing date needs --reference-date: exit 2 without it, 0 with it."""
    criteria = tmp_path / "criteria.yaml"
    assert checker("criteria", POSTING, "-o", criteria, *TODAY).code == 0
    lines = criteria.read_text("utf-8").splitlines(keepends=True)
    criteria.write_text("".join("closes: null\n" if line.startswith("closes:") else line for line in lines), "utf-8")
    run = checker("check", criteria, PASSES, *TODAY)
    assert run.code == 2
    assert run.out == ""
    assert "--reference-date" in run.err
    assert checker("check", criteria, PASSES, "--reference-date", "2026-09-14", *TODAY).code == 0


def test_what_lies_beside_the_cv_is_taken_along(tmp_path: Path) -> None:
    """X.inschrijving.toml beside X.pdf is read unless another one is named."""
    cv = Path(shutil.copy(PASSES, tmp_path / "kandidaat.pdf"))
    assert rate(checker("check", POSTING, cv, "--json", *TODAY).json) == "needs_input"
    (tmp_path / "kandidaat.inschrijving.toml").write_text("uurtarief = 80\n", "utf-8")
    assert rate(checker("check", POSTING, cv, "--json", *TODAY).json) == "met"
    other = tmp_path / "anders.toml"
    other.write_text("uurtarief = 90\n", "utf-8")
    assert rate(checker("check", POSTING, cv, "--json", "--statement", other, *TODAY).json) == "not_met"


def test_a_motivation_can_be_a_file_of_its_own() -> None:
    """--motivation names the letter, and what it says is cited from it."""
    letter = PASSES.with_name("wmo-3.motivatie.pdf")
    run = checker("check", POSTING, FAILS, "--json", "--motivation", letter, *TODAY)
    assert {c["file"] for criterion in run.json["criteria"] for c in criterion["citations"]} >= {letter.name}


def rate(found: dict[str, list[dict[str, str]]]) -> str:
    """Return the verdict on the rate."""
    (verdict,) = (criterion["verdict"] for criterion in found["criteria"] if criterion["type"] == "rate")
    return verdict
