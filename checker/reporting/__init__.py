"""The papers made from an assessment: one file for each, named `<paper>_<format>.py`, with a function `render`."""

from __future__ import annotations

import re
from importlib import import_module
from importlib.resources import files
from typing import TYPE_CHECKING

from checker.errors import UsageError
from checker.reporting.edition import PLAIN, Edition

if TYPE_CHECKING:
    from types import ModuleType

    from checker.domain.submissions import Submission
    from checker.domain.verdicts import Assessment

_PAPER_FILE = re.compile(r"([a-z]+)_(html|md|json|docx|pdf|txt|eml|csv|xlsx)\.py")
# A criteria file is about a posting and a ranking about a folder: they are written by functions of their own.
_NOT_ABOUT_ONE_CANDIDATE = frozenset({"criteria", "ranking"})


def papers() -> tuple[str, ...]:
    """Return the names to choose from, such as `report.html`; they come from the file names, so that nothing is imported."""
    matches = (_PAPER_FILE.fullmatch(entry.name) for entry in files(__name__).iterdir())
    return tuple(sorted(f"{m[1]}.{m[2]}" for m in matches if m and m[1] not in _NOT_ABOUT_ONE_CANDIDATE))


def makeable() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the papers that this machine can make, and for each other one a sentence that says what is missing."""
    obstacles = {name: _obstacle(name) for name in papers()}
    return tuple(name for name, why in obstacles.items() if not why), tuple(why for why in obstacles.values() if why)


def check_names(names: tuple[str, ...]) -> None:
    """Raise a usage error for a paper that does not exist, with the list of those that do."""
    unknown = [name for name in names if name not in papers()]
    if unknown:
        message = f"Onbekend stuk: {', '.join(unknown)}. Kies uit: {', '.join(papers())}."
        raise UsageError(message)


def render(name: str, assessment: Assessment, submission: Submission, edition: Edition = PLAIN) -> str | bytes:
    """Write one paper, in one edition of it."""
    check_names((name,))
    paper: str | bytes = _module(name).render(assessment, submission, edition)
    return paper


def _obstacle(name: str) -> str:
    asked = getattr(_module(name), "obstacle", None)  # only a paper that leans on something of the machine's has one
    return str(asked()) if asked else ""


def _module(name: str) -> ModuleType:
    return import_module(f"{__name__}.{name.replace('.', '_')}")
