"""Folders of small CVs for tests of a run, and what a run leaves in its output."""

from __future__ import annotations

from pathlib import Path

from checker.batch.events import Event
from checker.batch.run import Order, Result, run
from tests.cli.running import POSTING
from tests.reading.crafting import paragraph, pdf

LINES = (
    "Werkervaring",
    "Wmo-consulent, gemeente Hoorn, januari 2018 - heden",
    "Voeren van keukentafelgesprekken en opstellen van onderzoeksverslagen.",
    "Opleiding",
    "Sociaal Werk, hbo-bachelor, Hogeschool Inholland. Diploma behaald in 2010.",
)
STATEMENT = "uurtarief = {rate}\n"


def cv(*more: str) -> bytes:
    """Return a CV of one page that passes the knock-outs of the Wmo posting, with lines of its own."""
    return pdf(paragraph(60, 780, [*LINES, *more]))


def write_folder(folder: Path, **contents: bytes) -> Path:
    """Write CVs by their names, each with a statement, and return their folder."""
    folder.mkdir(exist_ok=True)
    for place, (name, content) in enumerate(contents.items()):
        (folder / f"{name}.pdf").write_bytes(content)
        (folder / f"{name}.inschrijving.toml").write_text(STATEMENT.format(rate=70 + place), "utf-8")
    return folder


def small_folder(folder: Path, number: int) -> Path:
    """Write so many CVs that differ in what they say of systems and persons."""
    extra = ("Vastleggen van meldingen in ZorgNed.", "Werken met inwoners met psychische problematiek.", "Overleg met collega's.")
    return write_folder(folder, **{f"cv{n}": cv(extra[n % 3], f"Voorbeeld {n}") for n in range(number)})


def tree(folder: Path) -> dict[str, bytes]:
    """Return every file below a folder."""
    return {str(p.relative_to(folder)): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def carried_out(folder: Path, out: Path, **more: object) -> tuple[Result, list[Event]]:
    """Run with one job and small papers, and return the result with the events."""
    heard: list[Event] = []
    fields: dict[str, object] = {"papers": ("check.json", "gaps.md"), "jobs": 1, **more}
    time_limit = fields.pop("time_limit", 60.0)
    assert isinstance(time_limit, float)
    result = run(Order(POSTING, folder, out, **fields), heard.append, time_limit=time_limit)  # type: ignore[arg-type]
    return result, heard
