"""He and she, where they speak of the candidate."""

from __future__ import annotations

import pytest

from tests.finding.masking.shown import WORK, shown

HEAD = "Quirine Haverkotte\nq.haverkotte@example.nl\n"


@pytest.mark.parametrize(
    "line, masked",
    [
        ("Quirine is jurist. Zij houdt van haar vak.", "[KANDIDAAT] is jurist. [HIJ/ZIJ] houdt van [ZIJN/HAAR] vak."),
        ("Quirine is jurist. Hij houdt van zijn vak.", "[KANDIDAAT] is jurist. [HIJ/ZIJ] houdt van [ZIJN/HAAR] vak."),
        (
            "Quirine weet: klachten zijn niet erg, als ze zijn opgelost.",
            "[KANDIDAAT] weet: klachten zijn niet erg, als [HIJ/ZIJ] zijn opgelost.",
        ),
        ("Quirine wil er zijn voor inwoners, in zijn geheel.", "[KANDIDAAT] wil er zijn voor inwoners, in zijn geheel."),
        ("Quirine likes her work, and she is good at it.", "[KANDIDAAT] likes [ZIJN/HAAR] work, and [HIJ/ZIJ] is good at it."),
    ],
)
def test_pronouns_become_neutral_where_the_candidate_is_spoken_of(line: str, masked: str) -> None:
    """One placeholder for either sex, and the verb zijn stays where it can be nothing else."""
    assert f"\nProfiel\n{masked}\n" in shown(f"{HEAD}Profiel\n{line}\n{WORK}")


def test_pronouns_stay_where_the_candidate_speaks() -> None:
    """In a CV that says ik, he and she are somebody else, and part of what was done."""
    line = "Ik hielp een moeder; zij kreeg haar opvang terug en hij zijn baan."
    assert line in shown(f"{HEAD}Profiel\n{line}\n{WORK}")


def test_a_quote_about_the_candidate_is_made_neutral_in_a_cv_that_says_ik() -> None:
    """Only the section that names the candidate in a sentence changes."""
    text = (
        f"{HEAD}Profiel\nIk hielp hem met haar.\n{WORK}Wat anderen zeggen\n‘Quirine kent haar dossiers, ook als zij weg was.’\n"
    )
    given = shown(text)
    assert "Ik hielp hem met haar." in given
    assert "‘[KANDIDAAT] kent [ZIJN/HAAR] dossiers, ook als [HIJ/ZIJ] weg was.’" in given
