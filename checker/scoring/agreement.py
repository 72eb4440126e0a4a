"""Two finders before one court: what only one of them could prove keeps its verdict and goes to a person."""

from __future__ import annotations

from dataclasses import replace

from checker.domain.verdicts import Outcome, Verdict

_BY_ONE = {True: "alleen de regels vonden hiervoor bewijs: kijk na", False: "alleen het model vond hiervoor bewijs: kijk na"}


def agreed(together: tuple[Verdict, ...], by_rules: tuple[Verdict, ...], by_model: tuple[Verdict, ...]) -> tuple[Verdict, ...]:
    """The verdicts on all evidence, with review where the verdicts on each finder's own evidence differ."""
    return tuple(
        _reviewed(verdict, rules_alone=rules.ruling.outcome is Outcome.MET)
        if rules.ruling.outcome is not model.ruling.outcome
        else verdict
        for verdict, rules, model in zip(together, by_rules, by_model, strict=True)
    )


def _reviewed(verdict: Verdict, *, rules_alone: bool) -> Verdict:
    ruling = replace(verdict.ruling, review=True, steps=(*verdict.ruling.steps, _BY_ONE[rules_alone]))
    return replace(verdict, ruling=ruling)
