"""The options that only `checker batch` has."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

CvFolder = Annotated[Path, typer.Argument(metavar="FOLDER", help="The CVs: every .pdf and .docx in it, not in folders below.")]
OutFolder = Annotated[Path, typer.Option("--out", help="Write the ranking and each candidate's papers into this folder.")]
Jobs = Annotated[
    int | None,
    typer.Option(
        "--jobs", min=1, help="How many CVs at a time. Default: one for each core, and with a model one for each call at once."
    ),
]
Resume = Annotated[bool, typer.Option("--resume", help="Take over a folder that holds another run: do again what differs.")]
Since = Annotated[bool, typer.Option("--since", help="Only new or changed CVs; rows that an earlier version made are kept.")]
Papers = Annotated[
    str | None, typer.Option("--papers", help="Which papers, separated by commas. Default: check.json, gaps.md, report.html.")
]
Pictures = Annotated[bool, typer.Option("--pictures", help="With pictures in the papers that can hold them. Slower.")]
PapersDay = Annotated[
    str | None,
    typer.Option("--today", metavar="DATE", help="The day the papers count from. Default: none, so that a run can go on."),
]
Blind = Annotated[bool, typer.Option("--blind", help="Candidates as letters; who is who stands beside the output folder.")]
Cluster = Annotated[
    str | None,
    typer.Option(
        "--cluster", metavar="ADDRESS", help="Check on the workers of this Dask scheduler, as tcp://host:8786. By rules."
    ),
]
LogJson = Annotated[bool, typer.Option("--log-json", help="Log what happens on stderr, one JSON object a line.")]
