"""The order of imports, the numbers of the house and what no file may hold; each guard is also seen to go red."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.architecture import code_rules, file_rules

if TYPE_CHECKING:
    from collections.abc import Callable

    Rule = Callable[[Path], list[str]]

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "checker"
DECIDING = ("domain", "dutch", "kinds", "verifying", "scoring")

HOUSE_RULES = (code_rules.long_files, code_rules.long_functions, code_rules.many_parameters)


def plant(folder: Path, name: str, text: str) -> Path:
    """Write one file with a violation (or none) into an otherwise empty tree."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize("rule", HOUSE_RULES)
def test_the_package_keeps_the_house_numbers(rule: Rule) -> None:
    """Files, functions and parameter lists stay within the numbers that keep them readable."""
    assert rule(PACKAGE) == []


def body(lines: int) -> str:
    """Write a function of `lines` lines with a docstring of three."""
    return 'def f() -> None:\n    """Do.\n\n    More.\n    """\n' + "    x = 1\n" * (lines - 1)


@pytest.mark.parametrize(
    "rule,good,bad",
    [
        (code_rules.long_files, "x = 1\n" * 300, "x = 1\n" * 301),
        (code_rules.long_functions, body(40), body(41)),
        (code_rules.many_parameters, "def f(a, b, c, d, e): ...\n", "def f(a, b, c, d, e, g): ...\n"),
        (code_rules.many_parameters, "def f(a, b, *, c, d, e, g): ...\n", "def f(a, b, c, *, d, e, g): ...\n"),
        (
            code_rules.many_parameters,
            "class A:\n def f(self, a, b, c, d, e): ...\n",
            "class A:\n def f(self, a, b, c, d, e, g): ...\n",
        ),
        (
            code_rules.unfrozen_values,
            "@dataclass(frozen=True, slots=True)\nclass A: ...\n",
            "@dataclasses.dataclass(slots=True)\nclass A: ...\n",
        ),
    ],
)
def test_a_house_number_that_is_exceeded_is_named(tmp_path: Path, rule: Rule, good: str, bad: str) -> None:
    """What is just within a number passes; one more is named with its file."""
    assert rule(plant(tmp_path / "good", "a.py", good)) == []
    (sentence,) = rule(plant(tmp_path / "bad", "sub/a.py", bad))
    assert "a.py" in sentence


def test_domain_values_are_frozen() -> None:
    """No value of the domain can change after it was built."""
    assert code_rules.unfrozen_values(PACKAGE / "domain") == []


@pytest.mark.parametrize("layer", DECIDING)
def test_what_decides_knows_no_clock_and_no_environment(layer: str) -> None:
    """The same claims give the same verdict on any day and on any machine."""
    assert (PACKAGE / layer).is_dir()
    assert code_rules.clock_and_environment(PACKAGE / layer) == []


@pytest.mark.parametrize(
    "text",
    [
        "from datetime import date\nx = date.today()\n",
        "from datetime import date as d\nf = d.today\n",
        "import datetime as dt\nx = dt.datetime.now(tz=dt.UTC)\n",
        "def f(cls): return cls.utcnow()\n",
        "import time\n",
        "from time import perf_counter\n",
        "import os\nx = os.environ['A']\n",
        "from os import environ as e\nx = e\n",
        "from os import getenv\nx = getenv('A')\n",
    ],
)
def test_a_look_at_the_clock_or_the_environment_is_named(tmp_path: Path, text: str) -> None:
    """Under whatever name it was imported, and called or passed on."""
    assert code_rules.clock_and_environment(plant(tmp_path, "a.py", text))


def test_a_date_that_is_handed_in_is_no_clock(tmp_path: Path) -> None:
    """A value called `today`, a date that is built and the rest of `os` are free to use."""
    text = "import os\nfrom datetime import date\ndef f(case): return case.today, date(2026, 1, 2), os.fspath, case.time\n"
    assert code_rules.clock_and_environment(plant(tmp_path, "a.py", text)) == []


def test_no_file_holds_what_must_not_leave_a_desk() -> None:
    """No registry host, no path of one machine, no mark of unfinished work, in any file of the repository."""
    assert file_rules.forbidden_words(ROOT) == []


@pytest.mark.parametrize(
    "line",
    [
        "index = https://" + "pypi" + ".org/simple",
        "url = files.python" + "hosted.org",
        "open('/" + "work/a')",
        'open("/' + 'tmp/a")',
        "/" + "home/user",
        "# TO" + "DO: later",
        "raise NotImpl" + "ementedError",
    ],
)
def test_a_file_with_a_forbidden_word_is_named(tmp_path: Path, line: str) -> None:
    """The file and the line are named, whatever the kind of file."""
    assert file_rules.forbidden_words(plant(tmp_path, "docs/a.txt", f"ja\n{line}\n")) == [
        f"{tmp_path / 'docs/a.txt'}:2: {what}" for what, pattern in file_rules.FORBIDDEN.items() if pattern.search(line)
    ]
    assert file_rules.forbidden_words(tmp_path)


def test_what_a_build_or_a_run_made_is_not_read(tmp_path: Path) -> None:
    """Only what people wrote is judged: not a virtual environment, not an output folder."""
    plant(tmp_path, ".venv/a.py", "# TO" + "DO")
    assert file_rules.forbidden_words(plant(tmp_path, "out/a.txt", "/" + "tmp/a")) == []


def test_no_test_is_skipped_without_a_reason() -> None:
    """A test that does not run, or that may fail, says why."""
    assert file_rules.skips_without_reason(ROOT / "tests") == []


@pytest.mark.parametrize("mark", ["@pytest.mark.skip", "@pytest.mark.skipif(True)", "@pytest.mark.xfail(strict=True)"])
def test_a_mark_without_a_reason_is_named(tmp_path: Path, mark: str) -> None:
    """A bare mark, or one with other arguments only, is named; the same mark with a reason is not."""
    test = "\ndef test_a(): ...\n"
    assert len(file_rules.skips_without_reason(plant(tmp_path / "bad", "test_a.py", mark + test))) == 1
    reasoned = mark.removesuffix(")") + (", " if "(" in mark else "(") + "reason='no such font')"
    assert file_rules.skips_without_reason(plant(tmp_path / "good", "test_a.py", reasoned + test)) == []


def test_a_skip_within_a_test_needs_a_reason_too(tmp_path: Path) -> None:
    """The call form is held to the same rule."""
    assert len(file_rules.skips_without_reason(plant(tmp_path, "test_a.py", "def test_a(): pytest.skip()\n"))) == 1


LAYERS = ("cli", "reading", "finding", "verifying", "scoring", "reporting", "kinds", "dutch", "domain")


def lint_imports(folder: Path) -> subprocess.CompletedProcess[str]:
    """Run import-linter on the package in `folder` with the contracts of this repository."""
    config = ROOT / "pyproject.toml"
    program = Path(sys.executable).with_name("lint-imports")
    return subprocess.run([program, "--config", config, "--no-cache"], cwd=folder, capture_output=True, text=True, check=False)


def minimal_package(folder: Path) -> Path:
    """Write a package with nothing but the layers that the contracts name."""
    for layer in LAYERS:
        plant(folder, f"checker/{layer}/__init__.py", "")
    for leaf in ("__init__", "resources", "errors"):
        plant(folder, f"checker/{leaf}.py", "")
    return folder


def test_the_package_imports_downwards_only() -> None:
    """The contracts hold for the package as it stands."""
    run = lint_imports(ROOT)
    assert run.returncode == 0, run.stdout


def test_the_contracts_hold_for_a_package_that_keeps_them(tmp_path: Path) -> None:
    """Imports that point down are free, so that a red contract below is red for its violation."""
    minimal_package(tmp_path)
    plant(tmp_path, "checker/cli/__init__.py", "import checker.reading, typer\n")
    plant(tmp_path, "checker/reading/__init__.py", "import checker.domain, checker.errors, pypdf\n")
    run = lint_imports(tmp_path)
    assert run.returncode == 0, run.stdout + run.stderr


@pytest.mark.parametrize(
    "place,text",
    [
        ("domain/a.py", "import checker.dutch"),
        ("dutch/a.py", "import checker.kinds"),
        ("reading/a.py", "import checker.finding"),
        ("kinds/a.py", "import checker.scoring"),
        ("resources.py", "import checker.domain"),
        ("scoring/a.py", "import random"),
        ("verifying/a.py", "import subprocess"),
        ("dutch/a.py", "import pypdfium2"),
        ("elsewhere.py", ""),
    ],
)
def test_an_import_that_points_up_or_out_is_refused(tmp_path: Path, place: str, text: str) -> None:
    """Upwards, sideways, to a library that what decides must not know; and a module must have a place in the order."""
    plant(minimal_package(tmp_path), f"checker/{place}", f"{text}\n")
    run = lint_imports(tmp_path)
    assert run.returncode == 1, run.stdout + run.stderr
    assert "broken" in run.stdout.lower() or "elsewhere" in run.stdout + run.stderr


def test_every_layer_of_the_contract_that_must_exist_is_in_the_minimal_package() -> None:
    """The planted trees follow the contract: a layer added there and not here would make each of them red for nothing."""
    (layers, _) = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]["contracts"]
    required = {name for row in layers["layers"] for name in row.replace("|", " ").split() if not name.startswith("(")}
    assert required == {*LAYERS, "resources", "errors"}
