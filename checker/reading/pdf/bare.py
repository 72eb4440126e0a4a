"""PDFium's functions for what is asked of every character and object of a page: in bulk, without a check of each argument.

Those checks cost more than the calls themselves. Here a handle is a plain address, and so is the place for an answer.
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from itertools import repeat
from typing import Any

import numpy as np
import numpy.typing as npt
import pypdfium2.raw as pdfium

Call = Callable[..., Any]
Box = tuple[float, float, float, float]
Table = npt.NDArray[np.float32] | npt.NDArray[np.float64]


def address(handle: Any) -> int:
    """Return where a handle points, 0 for one that points nowhere."""
    return ctypes.cast(handle, ctypes.c_void_p).value or 0


def _bare(function: Any, result: Any, *arguments: Any) -> Call:
    return ctypes.PYFUNCTYPE(result, *arguments)(address(function))  # keeps Python's lock, for a worker has one thread


HANDLE, INDEX, PLACE = ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p
UNICODE = _bare(pdfium.FPDFText_GetUnicode, ctypes.c_uint, HANDLE, INDEX)
IS_GENERATED = _bare(pdfium.FPDFText_IsGenerated, ctypes.c_int, HANDLE, INDEX)
LOOSE_BOX = _bare(pdfium.FPDFText_GetLooseCharBox, ctypes.c_int, HANDLE, INDEX, PLACE)
TIGHT_BOX = _bare(pdfium.FPDFText_GetCharBox, ctypes.c_int, HANDLE, INDEX, PLACE, PLACE, PLACE, PLACE)
ORIGIN = _bare(pdfium.FPDFText_GetCharOrigin, ctypes.c_int, HANDLE, INDEX, PLACE, PLACE)
MATRIX = _bare(pdfium.FPDFText_GetMatrix, ctypes.c_int, HANDLE, INDEX, PLACE)
FONT_SIZE = _bare(pdfium.FPDFText_GetFontSize, ctypes.c_double, HANDLE, INDEX)
TEXT_OBJECT = _bare(pdfium.FPDFText_GetTextObject, HANDLE, HANDLE, INDEX)
PAGE_OBJECTS = _bare(pdfium.FPDFPage_CountObjects, ctypes.c_int, HANDLE)
PAGE_OBJECT = _bare(pdfium.FPDFPage_GetObject, HANDLE, HANDLE, INDEX)
FORM_OBJECTS = _bare(pdfium.FPDFFormObj_CountObjects, ctypes.c_int, HANDLE)
FORM_OBJECT = _bare(pdfium.FPDFFormObj_GetObject, HANDLE, HANDLE, ctypes.c_ulong)
KIND = _bare(pdfium.FPDFPageObj_GetType, ctypes.c_int, HANDLE)
BOUNDS = _bare(pdfium.FPDFPageObj_GetBounds, ctypes.c_int, HANDLE, PLACE, PLACE, PLACE, PLACE)
MARKS = _bare(pdfium.FPDFPageObj_CountMarks, ctypes.c_int, HANDLE)
MARK = _bare(pdfium.FPDFPageObj_GetMark, HANDLE, HANDLE, ctypes.c_ulong)
MARK_STRING = _bare(pdfium.FPDFPageObjMark_GetParamBlobValue, ctypes.c_int, HANDLE, ctypes.c_char_p, PLACE, ctypes.c_ulong, PLACE)
FONT = _bare(pdfium.FPDFTextObj_GetFont, HANDLE, HANDLE)
RENDER_MODE = _bare(pdfium.FPDFTextObj_GetTextRenderMode, ctypes.c_int, HANDLE)
SET_RENDER_MODE = _bare(pdfium.FPDFTextObj_SetTextRenderMode, ctypes.c_int, HANDLE, ctypes.c_int)
SET_FILL = _bare(pdfium.FPDFPageObj_SetFillColor, ctypes.c_int, HANDLE, *[ctypes.c_uint] * 4)
SET_ACTIVE = _bare(pdfium.FPDFPageObj_SetIsActive, ctypes.c_int, HANDLE, ctypes.c_int)


def of_each(function: Call, handle: int, count: int, *places: range) -> list[Any]:
    """Return what a function says about each of so many characters or objects."""
    return list(map(function, repeat(handle), range(count), *places))


def objects_of(page: Any) -> list[tuple[int, int]]:
    """Return the objects of a page, each with its kind."""
    handle = address(page.raw)
    objects = of_each(PAGE_OBJECT, handle, PAGE_OBJECTS(handle))
    return list(zip(objects, map(KIND, objects), strict=True))


def loose_boxes(textpage: int, count: int) -> list[Box]:
    """Return the box of each character, as wide as its advance and as high as its font."""
    table = np.zeros((count, 4), dtype=np.float32)
    of_each(LOOSE_BOX, textpage, count, _columns(table)[0])
    left, top, right, bottom = table.T
    return _boxes(left, np.minimum(bottom, top), right, np.maximum(bottom, top))


def tight_boxes(textpage: int, loose: list[Box]) -> list[Box]:
    """Return the box of each character's ink; where PDFium knows none, its loose box."""
    table = np.zeros((len(loose), 4))
    known = of_each(TIGHT_BOX, textpage, len(loose), *_columns(table))
    left, right, bottom, top = table.T
    boxes = _boxes(left, bottom, right, top)
    return boxes if all(known) else [box if found else other for box, found, other in zip(boxes, known, loose, strict=True)]


def origins(textpage: int, count: int) -> list[list[float]]:
    """Return the point on the baseline at which each character begins."""
    table = np.zeros((count, 2))
    of_each(ORIGIN, textpage, count, *_columns(table))
    points: list[list[float]] = table.tolist()
    return points


def _boxes(*columns: npt.NDArray[Any]) -> list[Box]:
    return list(zip(*(column.tolist() for column in columns), strict=True))


def _columns(table: Table) -> list[range]:
    """Return for each column of a table the addresses of its numbers."""
    first, size = table.ctypes.data, table.itemsize
    down = size * table.shape[1]
    return [range(first + place, first + place + down * len(table), down) for place in range(0, down, size)]
