"""The first look at a PDF, by pypdf under lowered limits: bombs, passwords and wrong files end here with a reason."""

from __future__ import annotations

import io
from collections.abc import Callable
from enum import StrEnum
from functools import partial
from typing import Any, TypeVar

import pypdf
from pypdf.errors import FileNotDecryptedError, LimitReachedError, PyPdfError

from checker.reading.pdf.outside import DAMAGE, Outside, gather

PAGE_LIMIT = 60
T = TypeVar("T")
LIMITS: dict[str, Any] = {
    "maximum_declared_stream_length": 25_000_000,
    "zlib_maximum_output_length": 20_000_000,
    "lzw_maximum_output_length": 20_000_000,
    "run_length_maximum_output_length": 20_000_000,
    "array_based_stream_maximum_output_length": 20_000_000,
    "stream_decoding_work_maximum_length": 60_000_000,
    "stream_parsing_work_maximum_count": 400_000,
    "xform_maximum_invocations_per_extraction": 500,
    "page_tree_maximum_entries": 200,
    "disable_legacy_handling": True,
}


class Reason(StrEnum):
    """Why a PDF is refused, in the words of the worker's answer."""

    LOCKED = "locked"
    DAMAGED = "damaged"
    BOMB = "bomb"
    TOO_MANY_PAGES = "too_many_pages"


class RefusedError(Exception):
    """This PDF is not read, for a reason that its owner can act on."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason.value)
        self.reason = reason.value


def inspect(content: bytes) -> Outside:
    """Return what the file carries outside its pages, or refuse it.

    pypdf fails on some files that PDFium opens, so only a limit, a password and too many pages are final here.
    """
    try:
        outside = _under_limits(lambda: _gather_few(pypdf.PdfReader(io.BytesIO(content))))
    except (PyPdfError, *DAMAGE):
        return Outside()
    outside.second_opinion = [partial(_under_limits, opinion) for opinion in outside.second_opinion]
    return outside


def _under_limits(work: Callable[[], T]) -> T:
    with pypdf.apply_configuration(**LIMITS):
        try:
            return work()
        except FileNotDecryptedError as error:
            raise RefusedError(Reason.LOCKED) from error
        except LimitReachedError as error:
            raise RefusedError(Reason.BOMB) from error


def _gather_few(reader: pypdf.PdfReader) -> Outside:
    if len(reader.pages) > PAGE_LIMIT:
        raise RefusedError(Reason.TOO_MANY_PAGES)
    return gather(reader)
