"""The command line: one file for each command. What a command needs is imported when it runs, so that --help is quick."""

from __future__ import annotations

import io
import sys

import typer

from checker.cli import batch, bundle, cache, check, criteria, demo, diff, endpoint, evaluate, statement, verify
from checker.errors import CheckerError

app = typer.Typer(
    name="checker",
    help="Check a CV against the criteria of an inhuuropdracht: every verdict with its quotes, decided in plain code.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,  # plain help: what draws boxes takes longer to import than the whole program
)
app.command("criteria")(criteria.command)
app.command("check")(check.command)
app.command("batch")(batch.command)
app.command("diff")(diff.command)
app.command("bundle")(bundle.command)
app.command("verify")(verify.command)
app.command("eval")(evaluate.command)
app.command("statement")(statement.command)
app.command("endpoint")(endpoint.command)
app.command("cache")(cache.command)
app.command("demo")(demo.command)


def main() -> None:
    """Run the command line; what a user can cause ends in a message and an exit code, never in a traceback."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # a terminal that lacks a character, a file name that is no text
    try:
        app()
    except CheckerError as error:
        sys.stderr.write(f"checker: {error}\n")
        sys.exit(error.exit_code)
    except KeyboardInterrupt:
        sys.exit(130)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(0)
