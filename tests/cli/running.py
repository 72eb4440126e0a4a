"""Runs the command line within the test, so that stdout, stderr and the exit code can be looked at apart."""

from __future__ import annotations

import contextlib
import io
import json
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest import mock

from pypdf import PdfWriter

from checker.cli import main

ROOT = Path(__file__).parents[2]
POSTING = ROOT / "examples" / "postings" / "40117-wmo-consulent-waterland-oost.md"
CVS = ROOT / "examples" / "cvs"
PASSES = CVS / "wmo-1.pdf"
FAILS = CVS / "wmo-2.pdf"
WITHOUT_RATE = CVS / "wmo-3.pdf"
TODAY = ("--today", "2026-09-01")


@dataclass(frozen=True, slots=True)
class Run:
    """What one call of the program gave."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:  # noqa: ANN401 - what it holds is what each test asks
        """All of stdout as one JSON document."""
        return json.loads(self.out)


def checker(*arguments: object) -> Run:
    """Run `checker ARGUMENTS` as the program does, and return what it gave."""
    out, err = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8") for _ in range(2))
    code: object = 0
    with (
        mock.patch.object(sys, "argv", ["checker", *map(str, arguments)]),
        contextlib.redirect_stdout(out),
        contextlib.redirect_stderr(err),
    ):
        try:
            main()
        except SystemExit as end:
            code = end.code or 0
    assert isinstance(code, int)
    return Run(code, _text(out), _text(err))


def _text(stream: io.TextIOWrapper) -> str:
    stream.flush()
    buffer = stream.buffer
    assert isinstance(buffer, io.BytesIO)
    return buffer.getvalue().decode("utf-8")


def blank_pdf(path: Path) -> Path:
    """Write a PDF without a word on it, as a scan is one."""
    writer = PdfWriter()
    writer.add_blank_page(595, 842)
    writer.write(path)
    return path


def locked_pdf(path: Path) -> Path:
    """Write a CV that asks for a password."""
    writer = PdfWriter(clone_from=str(PASSES))
    writer.encrypt("geheim")
    writer.write(path)
    return path
