"""The papers made from an assessment: one file for each, named `<paper>_<format>.py`, with a function `render`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from importlib import import_module
from importlib.resources import files
from typing import TYPE_CHECKING

from checker.errors import UsageError
from checker.reporting.edition import PLAIN, Edition

if TYPE_CHECKING:
    from types import ModuleType

    from checker.domain.rankings import Ranking
    from checker.domain.submissions import Submission
    from checker.domain.verdicts import Assessment

_PAPER_FILE = re.compile(r"([a-z]+)_(html|md|json|docx|pdf|txt|eml|csv|xlsx)\.py")
# A criteria file is about a posting and a ranking about a folder: they are written by functions of their own.
_NOT_ABOUT_ONE_CANDIDATE = frozenset({"criteria", "ranking"})


class LeftOutError(UsageError):
    """A paper that cannot be made here, with the reason: an error where it was asked for by name, else a remark."""


@dataclass(frozen=True, slots=True)
class Papers:
    """The papers that were made, by their names, and those that were left out, each with the reason."""

    made: dict[str, str | bytes]
    left_out: dict[str, str]


def papers() -> tuple[str, ...]:
    """Return the names to choose from, such as `report.html`; they come from the file names, so that nothing is imported."""
    return tuple(name for name in _all_papers() if name.split(".")[0] not in _NOT_ABOUT_ONE_CANDIDATE)


def ranking_papers() -> tuple[str, ...]:
    """Return the names of the papers about a whole folder, such as `ranking.csv`."""
    return tuple(name for name in _all_papers() if name.startswith("ranking."))


def _all_papers() -> tuple[str, ...]:
    matches = (_PAPER_FILE.fullmatch(entry.name) for entry in files(__name__).iterdir())
    return tuple(sorted(f"{m[1]}.{m[2]}" for m in matches if m))


def check_names(names: tuple[str, ...]) -> None:
    """Raise a usage error for a paper that does not exist, with the list of those that do."""
    unknown = [name for name in names if name not in papers()]
    if unknown:
        message = f"Onbekend stuk: {', '.join(unknown)}. Kies uit: {', '.join(papers())}."
        raise UsageError(message)


def render(name: str, assessment: Assessment, submission: Submission, edition: Edition = PLAIN) -> str | bytes:
    """Write one paper, in one edition of it. Raises `LeftOutError` where this paper cannot be made."""
    check_names((name,))
    try:
        paper: str | bytes = _module(name).render(assessment, submission, edition)
    except LeftOutError as error:
        message = f"{name} kan niet worden gemaakt: {error}"
        raise LeftOutError(message) from error
    return paper


def render_all(assessment: Assessment, submission: Submission, edition: Edition = PLAIN) -> Papers:
    """Write every paper that can be made; those that cannot be are named with the reason."""
    made: dict[str, str | bytes] = {}
    left_out: dict[str, str] = {}
    for name in papers():
        try:
            made[name] = render(name, assessment, submission, edition)
        except LeftOutError as error:
            left_out[name] = str(error)
    return Papers(made, left_out)


def render_ranking(name: str, ranking: Ranking) -> str | bytes:
    """Write one paper about a whole folder."""
    paper: str | bytes = _module(name).render(ranking)
    return paper


def _module(name: str) -> ModuleType:
    return import_module(f"{__name__}.{name.replace('.', '_')}")
