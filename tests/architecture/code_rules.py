"""The rules for our own code that no linter has: sizes, parameters, frozen values, clock and environment.

Each takes a folder of Python files and returns one sentence per violation.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

MAX_FILE_LINES = 300
MAX_FUNCTION_LINES = 40
MAX_PARAMETERS = 5
MAX_POSITIONAL = 2  # of a function that has more parameters than that

CLOCK_METHODS = ("now", "today", "utcnow")
CLOCK_AND_ENVIRONMENT = ("time", "os.environ", "os.environb", "os.getenv", "os.getenvb")

Function = ast.FunctionDef | ast.AsyncFunctionDef


def trees(folder: Path) -> Iterator[tuple[Path, str, ast.Module]]:
    """Yield every Python file below `folder` with its text and syntax tree."""
    for path in sorted(folder.rglob("*.py")):
        text = path.read_text("utf-8")
        yield path, text, ast.parse(text)


def functions(tree: ast.Module) -> Iterator[Function]:
    """Yield every function and method, nested ones too."""
    yield from (node for node in ast.walk(tree) if isinstance(node, Function))


def lines_without_docstring(function: Function) -> int:
    """Count the lines from `def` to the last one, less those of the docstring."""
    lines = (function.end_lineno or function.lineno) - function.lineno + 1
    first = function.body[0]
    if ast.get_docstring(function, clean=False) is not None:
        lines -= (first.end_lineno or first.lineno) - first.lineno + 1
    return lines


def long_files(folder: Path) -> list[str]:
    """Name the files that are over the house number of lines."""
    sizes = [(path, len(text.splitlines())) for path, text, _ in trees(folder)]
    return [f"{path}: {size} lines, at most {MAX_FILE_LINES}" for path, size in sizes if size > MAX_FILE_LINES]


def long_functions(folder: Path) -> list[str]:
    """Name the functions that are over the house number of lines without their docstring."""
    return [
        f"{path}:{function.lineno}: {function.name} has {lines_without_docstring(function)} lines, at most {MAX_FUNCTION_LINES}"
        for path, _, tree in trees(folder)
        for function in functions(tree)
        if lines_without_docstring(function) > MAX_FUNCTION_LINES
    ]


def many_parameters(folder: Path) -> list[str]:
    """Name the functions with more than five parameters, unless all after the second are keyword-only."""
    found = []
    for path, _, tree in trees(folder):
        for function in functions(tree):
            positional = [a.arg for a in (*function.args.posonlyargs, *function.args.args) if a.arg not in ("self", "cls")]
            count = len(positional) + len(function.args.kwonlyargs)
            if count > MAX_PARAMETERS and len(positional) > MAX_POSITIONAL:
                found.append(f"{path}:{function.lineno}: {function.name} has {count} parameters, {len(positional)} by position")
    return found


def unfrozen_values(folder: Path) -> list[str]:
    """Name the dataclasses that are not frozen."""
    found = []
    for path, _, tree in trees(folder):
        for node in ast.walk(tree):
            if not isinstance(node, ast.ClassDef):
                continue
            for decorator in node.decorator_list:
                text = ast.unparse(decorator)
                if text.split("(")[0].split(".")[-1] == "dataclass" and "frozen=True" not in text:
                    found.append(f"{path}:{node.lineno}: {node.name} is not frozen")
    return found


def imported_names(tree: ast.Module) -> dict[str, str]:
    """Map each name that an import binds to what it stands for, as a dotted path."""
    names: dict[str, str] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names.update({alias.asname or alias.name.split(".")[0]: alias.name for alias in node.names})
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.update({alias.asname or alias.name: f"{node.module}.{alias.name}" for alias in node.names})
    return names


def clock_and_environment(folder: Path) -> list[str]:
    """Name each place that reads the clock or the environment."""
    found = []
    for path, _, tree in trees(folder):
        names = imported_names(tree)
        for node in ast.walk(tree):
            if not isinstance(node, ast.Attribute | ast.Name | ast.Import | ast.ImportFrom):
                continue
            if isinstance(node, ast.Import | ast.ImportFrom):
                read = {target for target in imported_names(ast.Module([node], [])).values() if target.split(".")[0] == "time"}
            else:
                head, dot, tail = ast.unparse(node).partition(".")
                dotted = f"{names.get(head, '')}{dot}{tail}"
                is_clock = dotted.startswith("datetime.") and dotted.rsplit(".", 1)[-1] in CLOCK_METHODS
                read = {dotted} if is_clock or dotted in CLOCK_AND_ENVIRONMENT else set()
            found += [f"{path}:{node.lineno}: reads {name}" for name in sorted(read)]
        for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call)):
            if isinstance(call.func, ast.Attribute) and call.func.attr in CLOCK_METHODS:
                found.append(f"{path}:{call.lineno}: calls {ast.unparse(call.func)}")
    return found
