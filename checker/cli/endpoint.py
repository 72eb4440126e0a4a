"""`checker endpoint`: which model endpoints there are, and whether one works."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from checker.finding.llm.trial import Result
    from checker.settings import Profile, Settings


class Action(StrEnum):
    """What can be done with an endpoint."""

    TEST = "test"


def command(
    action: Annotated[
        Action | None, typer.Argument(metavar="[test]", help="Ask it one small question.", show_default=False)
    ] = None,
    *,
    profile: Annotated[
        str | None, typer.Option("--profile", metavar="NAME", help="This one, and not the one that is set.")
    ] = None,
    local_only: Annotated[bool, typer.Option("--local-only", help="Refuse any endpoint that is not on this computer.")] = False,
) -> None:
    """List the model endpoints that are set, or test one: what works, and where it sends what it is asked."""
    from checker import settings

    known = settings.load(profile)
    if action is Action.TEST:
        _test(known.chosen(), local_only=local_only)
    else:
        _list(known)


def _list(settings: Settings) -> None:
    """One line for each profile, and what `auto` means here."""
    import os

    from checker.settings import FOLDER_FILE, user_file

    width = max(len(profile.name) for profile in settings.profiles)
    for profile in settings.profiles:
        mark = "*" if profile.name == settings.profile else " "
        variable = profile.key_variable
        key = f"{variable} {'staat klaar' if os.environ.get(variable) else 'ontbreekt'}" if variable else "geen sleutel nodig"
        facts = (profile.base_url or "base_url in te vullen", profile.model or "model in te vullen", _form(profile), key)
        typer.echo(f"{mark} {profile.name:<{width}}  {' · '.join(facts)}")
    typer.echo("\n* is het profiel dat gebruikt wordt als een model het werk doet.")
    typer.echo(f"Gelezen instellingen: {' en '.join(settings.sources) or 'geen bestand, dus zoals het programma ze meebrengt'}.")
    typer.echo(f"Ze mogen staan in {user_file()} en in {FOLDER_FILE} in deze map.")
    typer.echo(f"--engine auto betekent hier: {settings.engine}.")


def _form(profile: Profile) -> str:
    return f"{profile.mode.value}, strict" if profile.strict else profile.mode.value


def _test(profile: Profile, *, local_only: bool) -> None:
    """Say where the question goes, ask it, and say what worked; a failure is worded last and ends the command."""
    from checker.finding.llm.trial import other_forms, try_out
    from checker.settings import key_of

    key = key_of(profile)
    typer.echo(f"Profiel {profile.name}: een testvraag, zonder cv, gaat naar {profile.base_url}, model {profile.model}.")
    typer.echo(f"Verwerking: {profile.residency or 'niet opgegeven (residency in het profiel)'}\n")
    result = try_out(profile, key=key, local_only=local_only)
    for name, found in _steps(result):
        typer.echo(f"{name:<27}{found}")
    if result.failed is None:
        return
    for form in other_forms(result):
        if try_out(form, key=key, local_only=local_only).failed is None:
            strict = "true" if form.strict else "false"
            typer.echo(f'\nDit werkt wel: mode = "{form.mode.value}" en strict = {strict}. Zet dat in het profiel {form.name}.')
            break
    raise result.failed


def _steps(result: Result) -> list[tuple[str, str]]:
    """What is known to work, in the order in which it must."""
    profile = result.profile
    names = ("bereikt", "sleutel aangenomen", "model bekend", f"antwoord als {profile.mode.value}")
    steps = [(name, "ja") for name in names[: result.steps]]
    if not profile.key_variable and len(steps) > 1:
        steps[1] = ("sleutel", "niet nodig")
    if result.fails_next:
        steps.append((names[result.steps], "nee"))
    if result.answered is None:
        return steps
    usage = result.answered.usage
    tokens = f"{usage.input} in de vraag, {usage.output} in het antwoord"
    return [
        *steps,
        ("in één keer", "ja" if usage.calls == 1 else "nee, na een tweede vraag"),
        ("strict aangenomen", "ja" if profile.strict else "niet gevraagd"),
        ("tokens geteld", f"nee; geschat: {tokens}" if usage.estimated else f"ja: {tokens}"),
        ("tijd", f"{result.seconds:.1f} s".replace(".", ",")),
    ]
