"""What a PDF carries outside the text of its pages, and pypdf's reading of that text as a second opinion."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from typing import Any

import pypdf
from pypdf.errors import LimitReachedError, PyPdfError
from pypdf.generic import ContentStream, DictionaryObject, NameObject

# what pypdf raises, besides its own errors, on files that are merely damaged
DAMAGE = (ValueError, TypeError, LookupError, AttributeError, ArithmeticError, RuntimeError, AssertionError, OSError)
LEAST_WORDS = 3  # words that the pages do not have: fewer are labels
ORDINARY = frozenset({"/Title", "/Author", "/Creator", "/Producer", "/CreationDate", "/ModDate", "/Trapped", "/PTEX.Fullbanner"})
LONG_ORDINARY = 25  # words: a longer title or program name is a message
MESSAGE = 2000  # characters of one finding
BRIEF = 200_000  # bytes of a page's content: fewer cannot hold as many tokens as a limit allows
CONTENTS = NameObject("/Contents")
ADDRESS = re.compile(r"(?:https?://|mailto:|www\.)\S+|\S+@\S+")
WORD = re.compile(r"[^\W_]+")
TAG = re.compile(r"<[^>]*>")
Opinion = Callable[[], str]
XMP_PROSE = re.compile(r"<(dc:description|dc:subject|pdf:Keywords)\b[^>]*>(.*?)</\1>", re.IGNORECASE | re.DOTALL)


@dataclass(slots=True)
class Outside:
    """The texts outside the pages, each with the page it hangs on, and a way to ask for each page's text as pypdf reads it."""

    texts: list[tuple[int | None, str]] = field(default_factory=list)
    second_opinion: list[Opinion] = field(default_factory=list)

    def findings(self, pages: str) -> list[tuple[int | None, str, str]]:
        """Return the texts that say something which the text of the pages does not."""
        known = {word.casefold() for word in WORD.findall(pages)}
        found: list[tuple[int | None, str, str]] = []
        for text, page in {" ".join(text.split()): page for page, text in reversed(self.texts)}.items():
            new = [word for word in WORD.findall(ADDRESS.sub(" ", text)) if word.casefold() not in known]
            if len(new) >= LEAST_WORDS:
                found.append((page, text[:MESSAGE], "outside_page"))
        return found


def gather(reader: pypdf.PdfReader) -> Outside:
    """Collect it from an opened file; what is too damaged to read is left out, but limits and passwords are raised."""
    outside = Outside()
    for number, page in enumerate(reader.pages, start=1):
        outside.second_opinion.append(_opinion(page))
        outside.texts += [(number, text) for text in _collected(_annotations, page)]
    for source in (_metadata, _form, _attachments, _scripts):
        outside.texts += [(None, text) for text in _collected(source, reader)]
    return outside


def _opinion(page: pypdf.PageObject) -> Opinion:
    """Have the limits see what a page is made of, its fonts and its unpacked content; reading its text costs ten times that."""
    content = _tried(page.get_contents)
    if content is None or len(content.get_data()) > BRIEF:
        text = _text(page)
        return lambda: text
    packed = page.raw_get(CONTENTS)
    page[CONTENTS] = ContentStream(None, None)
    _text(page)
    page[CONTENTS] = packed
    return partial(_text, page)


def _text(page: pypdf.PageObject) -> str:
    return _tried(page.extract_text) or ""


def _tried(call: Any) -> Any:
    try:
        return call()
    except LimitReachedError:
        raise
    except (PyPdfError, *DAMAGE):
        return None


def _collected(source: Any, subject: Any) -> list[str]:
    texts: list[str] = []

    def take() -> None:
        texts.extend(text for text in source(subject) if isinstance(text, str) and text.strip())

    _tried(take)
    return texts


def _annotations(page: pypdf.PageObject) -> Iterator[str]:
    for reference in page.get("/Annots") or ():
        annotation = reference.get_object()
        if isinstance(annotation, DictionaryObject):
            for key in ("/Contents", "/RC", "/Subj", "/V", "/TU"):
                value = annotation.get(key)
                if value is not None:
                    yield TAG.sub(" ", str(value.get_object()))


def _metadata(reader: pypdf.PdfReader) -> Iterator[str]:
    for key, value in (reader.metadata or {}).items():
        text = str(value)
        if key not in ORDINARY or len(WORD.findall(text)) > LONG_ORDINARY:
            yield text
    stream: Any = reader.root_object.get("/Metadata")
    if stream is not None:
        raw = stream.get_object().get_data().decode("utf-8", errors="replace")
        for _, text in XMP_PROSE.findall(raw):
            yield TAG.sub(" ", text)


def _form(reader: pypdf.PdfReader) -> Iterator[str]:
    for item in (reader.get_fields() or {}).values():
        yield str(item.get("/V") or "")


def _attachments(reader: pypdf.PdfReader) -> Iterator[str]:
    for attachment in reader.attachment_list:
        text = attachment.content.decode("utf-8", errors="replace")
        readable = text if "\x00" not in text and text.count("\ufffd") * 20 < len(text) else "geen leesbare tekst"
        yield f"bijlage in de pdf, {attachment.name}: {readable}"


def _scripts(reader: pypdf.PdfReader) -> Iterator[str]:
    root: Any = reader.root_object
    names = root.get("/Names")
    tree = names.get_object().get("/JavaScript") if names is not None else None
    listed = list(tree.get_object().get("/Names") or ())[1::2] if tree is not None else []
    for action in [root.get("/OpenAction"), *listed]:
        target: Any = action.get_object() if action is not None else None
        if isinstance(target, DictionaryObject) and "/JS" in target:
            script: Any = target["/JS"].get_object()
            code = script.get_data().decode("utf-8", errors="replace") if hasattr(script, "get_data") else str(script)
            yield f"script dat bij het openen wordt uitgevoerd: {code}"
