"""Proof as a reader looks at it: quotes that stand together, beside a picture of that piece of the page."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.domain.documents import Span
from checker.dutch.bsn import find_bsn
from checker.reporting.page import Evidence, Exhibit, Mark, Passage, Picture, View
from checker.reporting.scenes import region_of, scenes, words_of
from checker.reporting.sources import where
from checker.reporting.text import bsn_spans, joined, shorten

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from checker.domain.copies import Copier, Region
    from checker.domain.documents import Citation, Document
    from checker.domain.submissions import Submission
    from checker.domain.verdicts import Verdict
    from checker.reporting.report_words import ReportWords
    from checker.reporting.scenes import Piece, Scene

PIXELS = 1.35  # of the page for a point of the document: a picture is shown at about the size that it has on paper
OPEN = 3  # places of proof that are shown at once; a fourth is not worth folding away
ROOM = 540_000  # bytes of pictures in one report, some seventy: what finds no room is shown in words, as all of it is
SPOKEN = 300  # characters of a quote that the text behind a picture repeats; the whole quote stands beside it

Album = dict[tuple[str, "Region"], Picture]


def album(verdicts: Iterable[Verdict], submission: Submission, copier: Copier | None) -> Album:
    """Have a picture taken of every piece of a page that the report shows, each piece and each picture once."""
    taken: Album = {}
    if copier is None:
        return taken
    wanted: dict[Document, dict[Region, None]] = defaultdict(dict)
    for verdict in verdicts:
        for scene in (*scenes(verdict.ruling.citations), *scenes(verdict.ruling.nearest)):
            for piece in scene.pieces():
                wanted[scene.document][piece.region] = None
    known = frozenset[str]().union(*(find_bsn(document.text) for document in submission.documents))
    names: dict[bytes, str] = {}
    spent = 0
    for document, regions in wanted.items():
        pngs = copier.pictures(document, tuple(regions), _secret(document, known))
        for region, png in zip(regions, pngs, strict=True):
            spent += 0 if png in names else len(png)
            if png and spent <= ROOM:
                taken[document.sha256, region] = Picture(names.setdefault(png, f"p{len(names) + 1}"), png)
    return taken


def _secret(document: Document, known: frozenset[str]) -> tuple[Region, ...]:
    """The citizen service numbers on the pages: blackened in a picture as they are in words."""
    spans = [Span(start, end) for start, end in bsn_spans(document.text, known)]
    return tuple(region_of(document, words) for words in words_of(document, spans))


@dataclass(frozen=True, slots=True)
class Exhibition:
    """Shows citations with the pictures of an album."""

    submission: Submission
    album: Mapping[tuple[str, Region], Picture]
    words: ReportWords

    def proof(self, citations: Iterable[Citation]) -> tuple[Evidence, ...]:
        """Show what proves a criterion, if anything does."""
        return self._evidence("proof", self.words.proof, citations)

    def nearest(self, citations: Iterable[Citation]) -> tuple[Evidence, ...]:
        """Show what comes nearest to proving it, if anything does."""
        return self._evidence("nearest", self.words.nearest, citations)

    def _evidence(self, kind: str, heading: str, citations: Iterable[Citation]) -> tuple[Evidence, ...]:
        shown = tuple(self._exhibit(scene) for scene in scenes(citations))
        more = shown[OPEN:] if len(shown) > OPEN + 1 else ()
        evidence = Evidence(kind, heading, shown[: len(shown) - len(more)], more, self.words.more_places.format(len(more)))
        return (evidence,) if shown else ()

    def _exhibit(self, scene: Scene) -> Exhibit:
        places = {c: f"{where(c, self.submission, self.words.common)}, {c.document.name}" for c in scene.quoted}
        alt = self.words.picture.format(
            where=where(scene.citations[0], self.submission, self.words.common),
            quotes=" ".join(f"«{shorten(joined(c.quote), SPOKEN)}»" for c in scene.quoted),
        )
        shown = [(self.album.get((scene.document.sha256, piece.region)), piece) for piece in scene.pieces()]
        return Exhibit(
            passages=tuple(Passage(joined(c.quote), place) for c, place in places.items()),
            where="; ".join(dict.fromkeys(places.values())),
            views=tuple(_view(picture, piece, alt) for picture, piece in shown if picture),
        )


def _view(picture: Picture, piece: Piece, alt: str) -> View:
    return View(
        picture=picture.name,
        width=f"{PIXELS * piece.width:.0f}",
        height=f"{100 * piece.height / piece.width:.2f}",
        marks=tuple(
            Mark(f"{m.left:.2f}", f"{m.top:.2f}", f"{m.right - m.left:.2f}", f"{m.bottom - m.top:.2f}") for m in piece.marks
        ),
        alt=alt,
    )
