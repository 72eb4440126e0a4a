"""Every kind of criterion on cases in plain Dutch (tests/kinds/cases/*.md): papers in, the verdict that is due out."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from checker.domain.verdicts import Outcome
from checker.kinds import KINDS
from tests.kinds.casefile import OUTCOMES, Case, CaseError, differences, judge, posting_of, read_cases

FOLDER = Path(__file__).parent / "cases"
FILES = sorted(FOLDER.glob("*.md"))
CASES = [case for file in FILES for case in read_cases(file.read_text("utf-8"), file=file.name)]
LEAST = 90
SOUND = """# Proef

## Een geval dat klopt
Criterium: Minimaal 2 jaar aantoonbare werkervaring als beleidsadviseur (10 punten);
Cv:
```
Werkervaring
Beleidsadviseur, gemeente Almere, januari 2020 – december 2022
• Opstellen van nota’s.
```
Oordeel: voldoet
Reden: explicit
Maanden: 36
"""


@pytest.mark.parametrize("case", CASES, ids=[case.id for case in CASES])
def test_the_verdict_is_the_one_that_is_due(case: Case, tmp_path: Path) -> None:
    """The case's outcome, reason, months, review and quote, from the same steps as a real check."""
    verdict = judge(case, tmp_path)
    assert differences(case, verdict) == [], verdict.ruling.steps
    for citation in (*verdict.ruling.citations, *verdict.ruling.nearest):
        text = citation.document.text
        assert citation.quote == "\n".join(text[r.start : r.end] for r in citation.ranges)
    assert bool(verdict.ruling.citations) == (verdict.ruling.outcome is Outcome.MET)


@pytest.mark.parametrize("name", [module.__name__.rsplit(".", 1)[-1] for module in KINDS])
def test_every_kind_has_a_case_file(name: str) -> None:
    """A kind without cases is a kind of which nobody knows what it does."""
    assert (FOLDER / f"{name}.md").is_file()


@pytest.mark.parametrize("module", KINDS, ids=[module.__name__.rsplit(".", 1)[-1] for module in KINDS])
def test_a_kinds_file_speaks_of_that_kind(module: object) -> None:
    """In the file of a kind most criteria are recognised as that kind, so that the file tests what its name says."""
    name = getattr(module, "__name__", "").rsplit(".", 1)[-1]
    kinds = [posting_of(case).criteria[0].requirement.kind for case in CASES if case.file == f"{name}.md"]
    assert kinds.count(name) > len(kinds) / 2


def test_there_are_enough_cases_with_either_outcome() -> None:
    """The suite holds what it was meant to hold, and no outcome is missing."""
    assert len(CASES) >= LEAST
    assert {case.outcome for case in CASES} == set(OUTCOMES.values())


@pytest.mark.parametrize(
    "field, wrong",
    [("Oordeel", "voldoet niet"), ("Reden", "implicit"), ("Maanden", "35"), ("Nakijken", "ja"), ("Citaat", "gemeente Almelo")],
)
def test_a_wrong_expectation_is_seen(field: str, wrong: str, tmp_path: Path) -> None:
    """Each field of a case can fail: with the right value there is no difference, with a wrong one there is one."""
    (case,) = read_cases(SOUND, file="proef.md")
    verdict = judge(case, tmp_path)
    assert differences(case, verdict) == []
    assert [d.split(":")[0] for d in differences(replace(case, fields={**case.fields, field: wrong}), verdict)] == [field]


@pytest.mark.parametrize(
    "old, new, message",
    [
        ("Oordeel: voldoet\n", "", "“Oordeel” ontbreekt"),
        ("Reden: explicit\n", "", "“Reden” ontbreekt"),
        ("Oordeel: voldoet\n", "Oordeel: misschien\n", "bestaat niet"),
        ("Reden: explicit", "Reden: vaag", "bestaat niet"),
        ("Maanden: 36", "Manden: 36", "onbekend veld “Manden”"),
        ("Maanden: 36", "zomaar een zin", "geen veld"),
        ("Maanden: 36", "Reden: explicit", "twee keer"),
        ("nota’s.\n```", "nota’s.", "ontbreekt"),
        ("Cv:\n```\n", "Cv: los\n", "tussen twee regels"),
        ("Oordeel:", "Aangeboden:\n```\nzomaar\n```\nOordeel:", "geen aanbod: “zomaar”"),
        ("Oordeel:", "Aangeboden:\n```\nrole.0 (krant): x\n```\nOordeel:", "geen aanbod"),
        ("## Een geval dat klopt\n", "", "geen enkel geval"),
        ("Criterium:", "Sectie: gunning\nCriterum:", "onbekend veld “Criterum”"),
        (
            "## Een geval",
            "## Een geval dat klopt\nCriterium: x\nCv:\n```\n```\nOordeel: voldoet\nReden: explicit\n\n## Een geval",
            "twee gevallen",
        ),
    ],
)
def test_a_flawed_case_file_is_an_error(old: str, new: str, message: str) -> None:
    """A case with a slip is refused and named, never passed over."""
    assert old in SOUND
    with pytest.raises(CaseError, match=message):
        read_cases(SOUND.replace(old, new), file="proef.md")
