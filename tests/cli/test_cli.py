"""The program as a whole: its help, wrong usage, and how it ends."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.cli.running import checker

COMMANDS = ("criteria", "check", "batch", "diff", "bundle", "verify", "eval", "statement", "endpoint", "cache", "demo")
HEAVY = ("docx", "instructor", "jinja2", "numpy", "openai", "pydantic", "pypdf", "pypdfium2", "rich", "yaml")

LOADED = f"""
import sys
sys.argv = ["checker", *sys.argv[1:]]
from checker.cli import main
try:
    main()
except SystemExit as end:
    print("ended", end.code or 0)
print("loaded", *(name for name in {HEAVY!r} if name in sys.modules))
"""


def after(*arguments: str) -> list[str]:
    """Run the program in a Python of its own and return its last two lines: how it ended, and what heavy modules it loaded."""
    run = subprocess.run([sys.executable, "-c", LOADED, *arguments], capture_output=True, text=True, check=True)
    return run.stdout.splitlines()[-2:]


@pytest.mark.slow
@pytest.mark.parametrize(
    "arguments", [("--help",), ("check", "--help"), ("endpoint", "--help"), ("cache", "--help"), ("statement",)]
)
def test_help_loads_nothing_heavy(arguments: tuple[str, ...]) -> None:
    """Help and an empty statement come at once, since what a check needs is imported by the check."""
    ended, loaded = after(*arguments)
    assert ended == "ended 0"
    by_typer_itself = set() if arguments == ("--help",) else {"pydantic"}  # it reads the options of a command with it
    assert set(loaded.split()[1:]) <= by_typer_itself


@pytest.mark.slow
def test_what_a_check_loads_is_seen() -> None:
    """The list of heavy modules is one that a command which reads a posting does load."""
    ended, loaded = after("check", "nergens.md", "nergens.pdf")
    assert ended == "ended 3"
    assert {"pydantic", "yaml"} <= set(loaded.split())


def test_help_lists_the_commands() -> None:
    """The help of the program names every command, with a line on what it is for."""
    run = checker("--help")
    assert run.code == 0
    listed = [line.split()[0] for line in run.out.split("Commands:")[1].splitlines() if line.strip()]
    assert tuple(listed) == COMMANDS


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_has_help(command: str) -> None:
    """`checker COMMAND --help` explains the command and exits 0."""
    run = checker(command, "--help")
    assert run.code == 0
    assert f"checker {command}" in run.out


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("onbekend",),
        ("check",),
        ("check", "opdracht.md"),
        ("check", "opdracht.md", "cv.pdf", "--onbekend"),
        ("check", "opdracht.md", "cv.pdf", "--engine", "onbekend"),
        ("check", "opdracht.md", "cv.pdf", "--papers"),
        ("verify", "cv.pdf"),
        ("eval",),
        ("criteria",),
    ],
)
def test_wrong_usage_is_two(arguments: tuple[str, ...]) -> None:
    """A missing argument, an unknown command or option is wrong usage: exit 2, and nothing that looks like a result."""
    run = checker(*arguments)
    assert run.code == 2
    assert "Traceback" not in run.err


def test_an_unknown_engine_is_named_with_those_that_exist() -> None:
    """Whoever asks for an engine that this version lacks is told which there are."""
    run = checker("check", "opdracht.md", "cv.pdf", "--engine", "onbekend")
    assert "'auto'" in run.err
    assert "'rules'" in run.err


@pytest.mark.slow
def test_the_package_runs_as_a_module() -> None:
    """`python -m checker` is the same program, exit code included."""
    run = subprocess.run(
        [sys.executable, "-m", "checker", "check", "nergens.md", "nergens.pdf"], capture_output=True, text=True, check=False
    )
    assert run.returncode == 3
    assert run.stdout == ""
    assert run.stderr == "checker: nergens.md bestaat niet. Controleer de naam en de map.\n"
