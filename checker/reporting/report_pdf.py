"""The gap report as a PDF: the printed page, tagged, the same bytes for the same assessment."""

from __future__ import annotations

import contextlib
import io
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any

from checker.reporting import LeftOutError, report_html

if TYPE_CHECKING:
    from checker.domain.submissions import Submission
    from checker.domain.verdicts import Assessment
    from checker.reporting.edition import Edition

VARIANT = "pdf/ua-1"  # tagged, with title and language: it can be read aloud
_NO_ENGINE = "WeasyPrint is niet geïnstalleerd. Installeer het met: pip install 'checker[pdf]'."
_NO_LIBRARY = (
    "de systeembibliotheek Pango ontbreekt. Installeer haar, bijvoorbeeld met "
    "`apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0` of `brew install pango`."
)


def render(assessment: Assessment, submission: Submission, edition: Edition) -> bytes:
    """Write the page and print it; the engine keeps a picture once, wherever it is shown."""
    printer, missing = engine()
    if printer is None:
        raise LeftOutError(missing)
    page = report_html.page(assessment, submission, edition, once=False)
    html = printer.HTML(
        string=page.encode("utf-8", "backslashreplace").decode(),  # file names can hold half a character
        url_fetcher=printer.urls.URLFetcher(allowed_protocols=("data",)),  # pictures stand in the page itself
    )
    printed: bytes = html.write_pdf(pdf_variant=VARIANT)
    return printed


@cache
def engine() -> tuple[Any, str]:
    """Load the engine, or say what it lacks; what it prints about that itself is no part of anybody's output."""
    with contextlib.redirect_stdout(io.StringIO()):
        try:
            return import_module("weasyprint"), ""
        except ImportError:
            return None, _NO_ENGINE
        except OSError:
            return None, _NO_LIBRARY
