"""README and manual say what is so: their commands run, and every option, reason, code and paper is explained."""

from __future__ import annotations

import ast
import json
import re
import shlex
import shutil
from pathlib import Path

import pytest
import typer

from checker import reporting
from checker.cli import app
from checker.cli.options import Engine
from checker.domain.claims import RejectionReason
from checker.domain.submissions import ContractForm
from checker.domain.verdicts import Outcome, Why
from checker.reading.statement import KEYS
from checker.reporting.words import OUTCOMES, SEVERITIES, WHYS
from checker.verifying.quote_gate import Status
from tests.cli.running import CVS, ROOT, checker

README = (ROOT / "README.md").read_text("utf-8")
MANUAL = (ROOT / "docs" / "handleiding.md").read_text("utf-8")
DOCS = {"README.md": README, "docs/handleiding.md": MANUAL}
CODE = re.compile(r"[A-Z]{2,}(?:_[A-Z]+)*|[a-z]+(?:_[a-z0-9]+)*")


def options() -> dict[str, list[set[str]]]:
    """Return, for each command, its options as --help knows them: the spellings of each."""
    commands = getattr(typer.main.get_command(app), "commands")  # noqa: B009 - typer declares the group without it
    return {
        name: [
            set(option.opts) for option in command.params if option.param_type_name == "option" and "--help" not in option.opts
        ]
        for name, command in commands.items()
    }


def blocks(text: str, language: str) -> list[str]:
    """Return the lines of all fenced blocks in a language, joined where a line goes on indented."""
    found = re.findall(rf"^```{language}\n(.*?)^```", text, re.MULTILINE | re.DOTALL)
    return [line for block in found for line in re.sub(r"\n +", " ", block).splitlines() if line.strip()]


def synopses(text: str) -> dict[str, set[str]]:
    """Return, for each command that a synopsis shows, the options that stand there."""
    lines = [line.split() for line in blocks(text, "text") if line.startswith("checker ")]
    return {words[1]: {w.strip("[]") for w in words if w.lstrip("[").startswith("-")} for words in lines}


def differences(text: str) -> list[str]:
    """Name the commands and options of --help that a synopsis lacks, and those that it has too many."""
    shown, found = synopses(text), []
    for command, known in options().items():
        there = shown.pop(command, set())
        found += [f"{command} lacks {min(spellings)}" for spellings in known if not spellings & there]
        found += [f"{command} has no {name}" for name in sorted(there - set().union(*known, set()))]
    return found + [f"no command {command}" for command in shown]


def test_the_synopsis_is_that_of_the_program() -> None:
    """The README shows every command with every option of its --help, and no other."""
    assert set(synopses(README)) == set(options())
    assert differences(README) == []


def test_a_synopsis_that_drifts_is_named() -> None:
    """An option left out, one that is gone and a command that is gone are each named."""
    assert differences(README.replace(" [--postings DIR]", "")) == ["eval lacks --postings"]
    assert differences(README.replace("[--postings DIR]", "[--postings DIR] [--later]")) == ["eval has no --later"]
    assert differences(README.replace("checker demo [--out DIR]", "checker show")) == ["demo lacks --out", "no command show"]


def test_the_manual_names_every_command_and_every_option_of_a_check() -> None:
    """Who only reads Dutch finds all commands, and all that a check of a CV can be told."""
    for command in options():
        assert f"checker {command}" in MANUAL
    for spellings in [*options()["check"], *options()["batch"], *options()["criteria"], *options()["statement"]]:
        assert any(re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", MANUAL) for name in spellings), spellings


@pytest.mark.parametrize("name", DOCS)
def test_no_option_is_named_that_does_not_exist(name: str) -> None:
    """Whatever looks like an option is one of the program's."""
    known = {spelling for known in options().values() for spellings in known for spelling in spellings} | {"--help"}
    assert set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", DOCS[name])) <= known


def commands(text: str) -> list[str]:
    """Return the lines of the shell that a document shows, each once."""
    return list(dict.fromkeys(blocks(text, "sh")))


@pytest.mark.slow
@pytest.mark.parametrize("name", DOCS)
def test_every_command_that_is_shown_works(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Typed one after another in a folder with a posting, a CV, a letter and quotes, each command ends with 0."""
    examples = ROOT / "examples"
    (tmp_path / "examples").symlink_to(examples)
    shutil.copy(examples / "postings" / "51220-functioneel-beheerder-rijkswoude.pdf", tmp_path / "opdracht.pdf")
    shutil.copy(CVS / "beheer-1.pdf", tmp_path / "cv.pdf")
    shutil.copy(CVS / "wmo-3.motivatie.pdf", tmp_path / "motivatie.pdf")
    (tmp_path / "cvs").mkdir()
    shutil.copy(CVS / "beheer-1.pdf", tmp_path / "cvs" / "jansen.pdf")
    (tmp_path / "citaten.json").write_text(json.dumps(["functioneel beheerder"]), "utf-8")
    monkeypatch.chdir(tmp_path)
    lines = commands(DOCS[name])
    assert any(line.startswith("checker check ") for line in lines)
    targets = set(re.findall(r"^(\w+):.*## ", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    for line in lines:
        program, *arguments = shlex.split(line)
        if program == "make":
            assert set(arguments) <= targets, line
            continue
        assert program == "checker", line
        run = checker(*arguments)
        assert run.code == 0, f"{line}: {run.err}"


def test_every_outcome_and_reason_is_explained() -> None:
    """The manual has each outcome, and a row for each reason with its Dutch name, its code, its meaning and what to do."""
    for outcome in Outcome:
        assert f"**{OUTCOMES[outcome]}** (`{outcome.value}`)" in MANUAL
    rows = {cells[1].strip("`"): cells for cells in table_rows(MANUAL) if len(cells) == 4}
    for why in Why:
        name, _, *explained = rows[why.value]
        assert name == WHYS[why].name
        assert all(explained), why


def table_rows(text: str) -> list[list[str]]:
    """Return the cells of every row of every table."""
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in text.splitlines() if line.startswith("|")]


def codes(folder: Path) -> set[str]:
    """Return the codes of all findings that the modules of a folder can make."""
    found: set[str] = set()
    for path in folder.rglob("*.py"):
        tree = ast.parse(path.read_text("utf-8"))
        for function in (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)):
            for call in (node for node in ast.walk(function) if isinstance(node, ast.Call) and makes_finding(node)):
                if isinstance(call.args[0], ast.Constant):
                    found.add(str(call.args[0].value))
                elif function.name != "finding":  # the one that hands on what it was given
                    found |= chosen_from(function) | chosen_from(*(n for n in tree.body if isinstance(n, ast.Assign)))
    return found


def makes_finding(call: ast.Call) -> bool:
    """Tell whether a call makes a finding, directly or through the linter's subject."""
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    return name in ("Finding", "finding") and bool(call.args)


def chosen_from(*nodes: ast.AST) -> set[str]:
    """Return what looks like a code in the tuples that stand in these nodes, where a code is chosen from them."""
    tuples = (n for node in nodes for n in ast.walk(node) if isinstance(n, ast.Tuple))
    texts = {e.value for t in tuples for e in t.elts if isinstance(e, ast.Constant) and isinstance(e.value, str)}
    return {text for text in texts if CODE.fullmatch(text)}


def test_every_finding_is_explained() -> None:
    """The manual has a row for each code that a check of the papers or the reading of a posting can give, and for no other."""
    rows = {cells[0].strip("`") for cells in table_rows(MANUAL.split("## Wat je nog moet weten")[1].split("\n## ")[0])}
    assert rows - {"code", "---"} == codes(ROOT / "checker")


def test_the_codes_of_findings_are_seen(tmp_path: Path) -> None:
    """A code in the call, one chosen in a loop and one from a table are each found; other words are not."""
    (tmp_path / "a.py").write_text(
        'TABLE = {"x": ("FROM_TABLE", "Een zin.")}\n'
        'def f(s):\n    yield s.finding("in_call", 1)\n    yield "no_code"\n'
        'def g(s):\n    for p, code in (("(?i)x", "in_loop"),):\n        yield s.finding(code, 1)\n'
        "def h(x):\n    code, _ = TABLE[x]\n    return Finding(code, 1)\n"
        "def finding(code):\n    return Finding(code)\n",
        "utf-8",
    )
    assert codes(tmp_path) == {"FROM_TABLE", "in_call", "in_loop"}


def test_every_other_name_that_a_reader_meets_is_explained() -> None:
    """Refused quotes, answers of verify, severities, papers, and what can be filled in all stand in the manual."""
    names = [*(reason.value for reason in RejectionReason), *(status.value for status in Status), *reporting.papers()]
    names += [*KEYS, *(form.value for form in ContractForm)]
    assert [name for name in names if f"`{name}`" not in MANUAL] == []
    assert [word for word in SEVERITIES.values() if f"*{word}*" not in MANUAL] == []
    assert [paper for paper in reporting.papers() if f"`{paper}`" not in README] == []
    assert [engine.value for engine in Engine if f"--engine {engine.value}" not in MANUAL] == []


def test_the_listing_of_folders_is_complete() -> None:
    """The README has a line for every part of the package."""
    listed = set(re.findall(r"^(checker/\w+)", README, re.MULTILINE))
    there = {path for path in (ROOT / "checker").iterdir() if path.name not in ("__pycache__", "_data")}
    parts = {path for path in there if path.is_dir() or path.stem in ("pipeline", "evaluation", "settings")}
    assert listed == {f"checker/{path.stem}" for path in parts}


def test_links_lead_somewhere() -> None:
    """A file that a document links to exists."""
    for name, text in DOCS.items():
        for target in re.findall(r"\]\(([^)#:]+)\)", text):
            assert ((ROOT / name).parent / target).exists(), f"{name}: {target}"
