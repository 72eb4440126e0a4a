"""Options that more than one command has."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer


class Engine(StrEnum):
    """Who finds the evidence. Whoever finds it, the same court decides."""

    AUTO = "auto"
    RULES = "rules"
    LLM = "llm"
    BOTH = "both"


PostingFile = Annotated[
    Path, typer.Argument(metavar="POSTING", help="The posting: .txt .md .pdf .docx .html, or a reviewed criteria .yaml.")
]
CvFile = Annotated[Path, typer.Argument(metavar="CV", help="The CV: .pdf, or .docx.")]
EngineOption = Annotated[
    Engine,
    typer.Option(
        "--engine", help="Who finds the evidence. auto: the rules, unless a settings file chose a model; it says which."
    ),
]


class Letter(StrEnum):
    """Who words the draft letter."""

    RULES = "rules"
    LLM = "llm"


ProfileOption = Annotated[
    str | None, typer.Option("--profile", metavar="NAME", help="The model endpoint to ask, by its name in the settings.")
]
LocalOnly = Annotated[bool, typer.Option("--local-only", help="Refuse any model endpoint that is not this computer.")]
MaxTokens = Annotated[
    int | None, typer.Option("--max-tokens-per-run", metavar="N", min=1, help="Stop before a call that would take more tokens.")
]
LetterOption = Annotated[
    Letter, typer.Option("--letter", help="Who words the draft letter: the templates, or a model from the verified quotes.")
]
ReferenceDate = Annotated[
    str | None,
    typer.Option("--reference-date", metavar="DATE", help="Measure on this day (YYYY-MM-DD) instead of the closing date."),
]
Today = Annotated[
    str | None, typer.Option("--today", metavar="DATE", help="The day the papers count from; decides nothing. Default: today.")
]


class Lang(StrEnum):
    """The language of the papers."""

    DUTCH = "nl"
    ENGLISH = "en"


LangOption = Annotated[
    Lang, typer.Option("--lang", help="The language of the papers; what they quote and what was worked out stays Dutch.")
]
Json = Annotated[bool, typer.Option("--json", help="Print one JSON document on stdout, and nothing else there.")]
