"""The gap report as a PDF: the printed page, tagged, the same bytes for the same assessment."""

from __future__ import annotations

import contextlib
import io
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any

from checker.errors import UsageError
from checker.reporting import report_html

if TYPE_CHECKING:
    from checker.domain.submissions import Submission
    from checker.domain.verdicts import Assessment
    from checker.reporting.edition import Edition

VARIANT = "pdf/ua-1"  # tagged, with title and language: it can be read aloud
_CANNOT = "report.pdf kan hier niet worden gemaakt: "
_NO_ENGINE = "WeasyPrint is niet geïnstalleerd. Installeer het met: pip install 'checker[pdf]'."
_NO_LIBRARY = (
    "de systeembibliotheek Pango ontbreekt. Installeer haar, bijvoorbeeld met "
    "`apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0` of `brew install pango`."
)


def render(assessment: Assessment, submission: Submission, edition: Edition) -> bytes:
    """Write the page and print it; the engine keeps a picture once, wherever it is shown."""
    engine, missing = _engine()
    if engine is None:
        raise UsageError(_CANNOT + missing)
    page = report_html.page(assessment, submission, edition, once=False)
    html = engine.HTML(
        string=page.encode("utf-8", "backslashreplace").decode(),  # file names can hold half a character
        url_fetcher=engine.urls.URLFetcher(allowed_protocols=("data",)),  # pictures stand in the page itself
    )
    printed: bytes = html.write_pdf(pdf_variant=VARIANT)
    return printed


def obstacle() -> str:
    """Say why this paper cannot be made on this machine; nothing where it can."""
    engine, missing = _engine()
    return "" if engine else _CANNOT + missing


@cache
def _engine() -> tuple[Any, str]:
    """Load the engine, or say what it lacks; what it prints about that itself is no part of anybody's output."""
    with contextlib.redirect_stdout(io.StringIO()):
        try:
            return import_module("weasyprint"), ""
        except ImportError:
            return None, _NO_ENGINE
        except OSError:
            return None, _NO_LIBRARY
