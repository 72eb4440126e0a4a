"""Copies of a PDF with its pages as they are and without what acts by itself: scripts, actions, attachments, media.

What is kept is listed, so that what nobody thought of is left behind: the pages, harmless annotations and form fields, the
layers that say what is shown. A comment or field that may hold a citizen service number is left behind as well.
"""

from __future__ import annotations

import io
import math
import re
from collections.abc import Iterator
from typing import Any

import numpy as np
import numpy.typing as npt
import pypdf
import pypdf.errors
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, NameObject, PdfObject

from checker.reading.pdf.limits import LIMITS, Reason, RefusedError
from checker.reading.pdf.outside import DAMAGE
from checker.reading.pdf.reader import open_pdf

Picture = npt.NDArray[np.int16]
HEADER = "%PDF-1.7"
KEPT_ANNOTATIONS = frozenset(
    f"/{name}"
    for name in (
        "Link Widget Text FreeText Line Square Circle Polygon PolyLine Highlight Underline Squiggly StrikeOut Caret Stamp Ink "
        "Watermark"
    ).split()
)
KEPT_ADDRESSES = re.compile(r"(?:https?://|mailto:|tel:|www\.)", re.IGNORECASE)
KEPT_OF_A_FORM = ("/Fields", "/DR", "/DA", "/Q", "/NeedAppearances")
DROPPED_FROM_PAGES = ("/AA", "/Metadata", "/PieceInfo", "/Thumb", "/PresSteps", "/Trans", "/Dur", "/VP", "/AF")
TEXTS = ("/Contents", "/RC", "/V", "/DV", "/T", "/TU", "/Subj")
PIXELS = 250_000  # of a page's picture: enough to see a letter that changed
FAINT = 32  # of 255: a smaller difference is none
LEVELS = 32  # of form fields within form fields
NUMBER = re.compile(r"(?<!\d)(?<!\d[.,-])\d(?:[\s.-]?\d){7,8}(?!\d|[.,-]\d)")


def copy_of(contents: list[bytes], title: str) -> tuple[pypdf.PdfWriter, list[int]]:
    """Return the pages of one or more PDFs behind one another, as a document to be written, and where each begins, from 0."""
    begins: list[int] = []
    writer = pypdf.PdfWriter()
    writer.metadata = None
    writer.pdf_header = HEADER
    try:
        with pypdf.apply_configuration(**LIMITS):
            for content in contents:
                reader = _opened(content)
                _tame(reader)
                begins.append(len(writer.pages))
                writer.append(reader, import_outline=False)
                _keep_layers(writer, reader)
    except pypdf.errors.LimitReachedError as error:
        raise RefusedError(Reason.BOMB) from error
    except (pypdf.errors.PyPdfError, *DAMAGE) as error:
        raise RefusedError(Reason.DAMAGED) from error
    writer.metadata = {"/Title": title}
    return writer, begins


def written(writer: pypdf.PdfWriter, contents: list[bytes]) -> bytes:
    """Return the file, if its pages look as those of the files it was made of; annotations are no part of a page's looks."""
    out = io.BytesIO()
    try:
        writer.write(out)
    except (pypdf.errors.PyPdfError, *DAMAGE) as error:
        raise RefusedError(Reason.DAMAGED) from error
    copy = out.getvalue()
    if not all(_alike(one, other) for one, other in zip(_pictures([copy]), _pictures(contents), strict=True)):
        raise RefusedError(Reason.DAMAGED)
    return copy


def _pictures(contents: list[bytes]) -> Iterator[Picture]:
    """Yield a small picture of each page, without annotations."""
    for content in contents:
        document = open_pdf(content)
        try:
            for page in document:
                width, height = page.get_size()
                scale = min(1.0, math.sqrt(PIXELS / max(width * height, 1.0)))
                bitmap = page.render(scale=scale, draw_annots=False, may_draw_forms=False)
                yield np.array(bitmap.to_numpy(), dtype=np.int16)
                bitmap.close()
                page.close()
        finally:
            document.close()


def _alike(one: Picture, other: Picture) -> bool:
    return one.shape == other.shape and bool(np.abs(one - other).max(initial=0) <= FAINT)


def _opened(content: bytes) -> pypdf.PdfReader:
    """Open a PDF; one that pypdf cannot follow is first written anew by PDFium, which read its text."""
    try:
        return _with_pages(content)
    except pypdf.errors.LimitReachedError:
        raise
    except (pypdf.errors.PyPdfError, *DAMAGE):
        return _with_pages(_written_anew(content))


def _with_pages(content: bytes) -> pypdf.PdfReader:
    """Return the file with as many pages as the reader of the text sees: marks must not end up on another page."""
    reader = pypdf.PdfReader(io.BytesIO(content))
    document = open_pdf(content)
    seen = len(document)
    document.close()
    if len(reader.pages) != seen:
        raise RefusedError(Reason.DAMAGED)
    return reader


def _written_anew(content: bytes) -> bytes:
    document = open_pdf(content)
    out = io.BytesIO()
    document.save(out)
    document.close()
    return out.getvalue()


def _tame(reader: pypdf.PdfReader) -> None:
    """Take out of an opened document what is not to be copied; the copy then never sees it."""
    for page in reader.pages:
        for key in DROPPED_FROM_PAGES:
            page.pop(key, None)
        annotations = [item for item in _items(page.get("/Annots")) if _tamed(item.get_object())]
        if annotations:
            page[NameObject("/Annots")] = ArrayObject(annotations)
        else:
            page.pop("/Annots", None)
    _empty_file_specifications(reader)
    root = reader.root_object
    form = _dictionary(root.get("/AcroForm"))
    root.pop("/AcroForm", None)
    if form is not None:
        for item in _items(form.get("/Fields")):
            _tame_field(item.get_object())
        kept = {NameObject(key): form.raw_get(key) for key in KEPT_OF_A_FORM if key in form}
        root[NameObject("/AcroForm")] = DictionaryObject(kept)


def _empty_file_specifications(reader: pypdf.PdfReader) -> None:
    """Take the file out of whatever carries one, wherever on the pages it hangs."""
    seen: set[tuple[int, int]] = set()
    waiting: list[Any] = [item for page in reader.pages for item in page.values()]
    while waiting:
        value = waiting.pop()
        if isinstance(value, IndirectObject):
            if (value.idnum, value.generation) in seen:
                continue
            seen.add((value.idnum, value.generation))
            value = value.get_object()
        if isinstance(value, DictionaryObject):
            if "/EF" in value and ("/F" in value or "/UF" in value):
                value.pop("/EF")
                value.pop("/RF", None)
            waiting += value.values()
        elif isinstance(value, ArrayObject):
            waiting += value


def _tamed(annotation: Any) -> bool:
    """Take what acts out of an annotation, and tell whether the rest may be kept."""
    if not isinstance(annotation, DictionaryObject) or annotation.get("/Subtype") not in KEPT_ANNOTATIONS:
        return False
    holders = [annotation, *_parents(annotation)]
    for holder in holders:
        _disarm(holder)
    annotation.pop("/Popup", None)  # a viewer opens one of its own
    answered = annotation.pop("/IRT", None)
    if answered is not None and _tamed(answered.get_object()):  # else what it answers is not kept
        annotation[NameObject("/IRT")] = answered
    return not any(_may_be_bsn(str(holder[key])) for holder in holders for key in TEXTS if key in holder)


def _tame_field(field: Any, level: int = 0) -> None:
    if isinstance(field, DictionaryObject) and level < LEVELS:
        _disarm(field)
        for kid in _items(field.get("/Kids")):
            _tame_field(kid.get_object(), level + 1)


def _disarm(holder: DictionaryObject) -> None:
    """Leave an annotation or field no action but a jump within the document or to an address."""
    for key in ("/AA", "/PA", "/AF", "/FS"):
        holder.pop(key, None)
    if holder.get("/FT") == "/Sig":
        holder.pop("/V", None)  # the copy is another file: a signature in it could only be broken
    action = _dictionary(holder.get("/A"))
    address = str(action.get("/URI", "")) if action else ""
    jump = action is not None and action.get("/S") == "/GoTo"
    if action is None or not (jump or (action.get("/S") == "/URI" and KEPT_ADDRESSES.match(address))):
        holder.pop("/A", None)
    else:
        action.pop("/Next", None)


def _parents(annotation: DictionaryObject) -> Iterator[DictionaryObject]:
    parent = _dictionary(annotation.get("/Parent"))
    for _ in range(LEVELS):
        if parent is None:
            return
        yield parent
        parent = _dictionary(parent.get("/Parent"))


def _keep_layers(writer: pypdf.PdfWriter, reader: pypdf.PdfReader) -> None:
    """Bring along what says which layers are shown: without it, hidden ones would appear."""
    layers = _dictionary(reader.root_object.get("/OCProperties"))
    if layers is None:
        return
    known = _dictionary(writer.root_object.get("/OCProperties"))
    groups, hidden = _layers(layers.clone(writer))
    if known is not None:
        earlier, hidden_earlier = _layers(known)
        groups, hidden = [*earlier, *groups], [*hidden_earlier, *hidden]
    shown = DictionaryObject({NameObject("/OFF"): ArrayObject(hidden), NameObject("/Order"): ArrayObject(groups)})
    writer.root_object[NameObject("/OCProperties")] = DictionaryObject(
        {NameObject("/OCGs"): ArrayObject(groups), NameObject("/D"): shown}
    )


def _layers(properties: DictionaryObject) -> tuple[list[Any], list[Any]]:
    """Return all layers, and those of them that are not shown."""
    groups = _items(properties.get("/OCGs"))
    shown = _dictionary(properties.get("/D")) or DictionaryObject()
    if shown.get("/BaseState") == "/OFF":
        return groups, [group for group in groups if group not in _items(shown.get("/ON"))]
    return groups, _items(shown.get("/OFF"))


def _may_be_bsn(text: str) -> bool:
    return any(_passes_eleven_test(m[0]) for m in NUMBER.finditer(text))


def _passes_eleven_test(number: str) -> bool:
    digits = [int(c) for c in number if c.isdigit()]
    weights = (9, 8, 7, 6, 5, 4, 3, 2, -1)[-len(digits) :]
    return sum(w * d for w, d in zip(weights, digits, strict=True)) % 11 == 0


def _dictionary(value: Any) -> DictionaryObject | None:
    found = value.get_object() if isinstance(value, PdfObject) else value
    return found if isinstance(found, DictionaryObject) else None


def _items(value: Any) -> list[Any]:
    found = value.get_object() if isinstance(value, PdfObject) else value
    return list(found) if isinstance(found, ArrayObject) else []
