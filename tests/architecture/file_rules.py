"""The rules for every file of the repository: what must not stand in it.

The patterns are put together from halves, so that these files pass their own test.
"""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

MADE = {".git", ".venv", ".hypothesis", "__pycache__", "build", "dist", "out", "_data"}

FORBIDDEN = {
    "a registry host": re.compile("pypi" + r"\.org|python" + r"hosted\.org|npm" + r"js\.(?:org|com)|anaconda" + r"\.org"),
    "a path of one machine": re.compile(r"(?<![\w.~-])/(?:" + "work|home|root|tmp|Users" + r")/\w"),
    "unfinished work": re.compile(r"\b(?:TO" + r"DO|FIX" + r"ME|NotImpl" + r"ementedError)\b"),
}


def repository_files(root: Path) -> Iterator[Path]:
    """Yield the files that people wrote: not what git, a build, a cache or a run made."""
    for path in sorted(root.rglob("*")):
        folders = path.relative_to(root).parts[:-1]
        if path.is_file() and not any(part in MADE or part.endswith(("_cache", ".egg-info")) for part in folders):
            yield path


def forbidden_words(root: Path) -> list[str]:
    """Name each line with a registry host, a machine's path or a mark of unfinished work."""
    found = []
    for path in repository_files(root):
        lines = path.read_bytes().decode("latin-1").split("\n")
        for number, line in enumerate(lines, start=1):
            found += [f"{path}:{number}: {what}" for what, pattern in FORBIDDEN.items() if pattern.search(line)]
    return found


def skips_without_reason(folder: Path) -> list[str]:
    """Name each skip or expected failure in the tests that does not say why."""
    found = []
    for path in sorted(folder.rglob("*.py")):
        tree = ast.parse(path.read_text("utf-8"))
        calls = {id(node.func): node for node in ast.walk(tree) if isinstance(node, ast.Call)}
        for node in ast.walk(tree):
            if not isinstance(node, ast.Attribute) or node.attr not in ("skip", "skipif", "xfail"):
                continue
            if ast.unparse(node.value) not in ("pytest", "pytest.mark", "mark") or has_reason(calls.get(id(node))):
                continue
            found.append(f"{path}:{node.lineno}: {ast.unparse(node)} without a reason")
    return found


def has_reason(call: ast.Call | None) -> bool:
    """Tell whether a call of skip, skipif or xfail gives a reason that is not empty."""
    if call is None:
        return False
    given = [keyword.value for keyword in call.keywords if keyword.arg == "reason"]
    if isinstance(call.func, ast.Attribute) and call.func.attr != "skipif":
        given += [argument for argument in call.args if isinstance(argument, ast.Constant) and isinstance(argument.value, str)]
    return any(not isinstance(value, ast.Constant) or bool(value.value) for value in given)
