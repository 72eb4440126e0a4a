"""The court: a claim becomes evidence where each of its quotes stands in the documents, else a rejection with its reason."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from checker.domain.claims import Claim, Evidence, Exhibit, Quote, Rejection, RejectionReason
from checker.domain.documents import Citation, Document, Source
from checker.domain.resume import Job, Place, Resume, Study
from checker.domain.submissions import Submission
from checker.verifying.guard import guard
from checker.verifying.quote_gate import is_hidden, is_too_short, nearest, occurrences


@dataclass(frozen=True, slots=True, eq=False)
class _Paper:
    """A file in which the quotes of one source are sought, and the part of it that counts."""

    document: Document
    resume: Resume | None
    part: Source | None  # None: the whole file is of this source
    place: Place | None  # None: the sections of the resume tell


@dataclass(frozen=True, slots=True, eq=False)
class _Found:
    """A quote and one place where it stands."""

    quote: Quote
    citation: Citation
    paper: _Paper

    @property
    def job(self) -> Job | None:
        return self.paper.resume.job_at(self.citation.start) if self.paper.resume and not self.paper.place else None

    @property
    def study(self) -> Study | None:
        if not self.paper.resume or self.paper.place:
            return None
        at = self.citation.start
        return next((s for s in self.paper.resume.studies if s.span.start <= at < s.span.end), None)

    @property
    def place(self) -> Place:
        if self.paper.place or not self.paper.resume:
            return self.paper.place or Place.OTHER
        return self.paper.resume.place_at(self.citation.start)

    @property
    def unit(self) -> tuple[int, int] | None:
        """The job or study that bounds the quote, by its range."""
        bound = self.job or self.study
        return (bound.span.start, bound.span.end) if bound else None

    @property
    def leaves_unit(self) -> bool:
        """Whether the quote begins in one job or study and ends in another."""
        return self.unit is not None and self.citation.end > self.unit[1]


def verify(claims: Sequence[Claim], submission: Submission) -> tuple[tuple[Evidence, ...], tuple[Rejection, ...]]:
    """Judge claims: every quote verbatim, in the paper it names, and all within one job or one study."""
    evidence: list[Evidence] = []
    rejections: list[Rejection] = []
    for claim in claims:
        judged = _judge(claim, submission)
        if isinstance(judged, Evidence):
            evidence.append(judged)
        else:
            rejections.extend(judged)
    return tuple(evidence), tuple(rejections)


def _judge(claim: Claim, submission: Submission) -> Evidence | list[Rejection]:
    options: list[list[_Found]] = []
    refused: list[Rejection] = []
    for quote in claim.quotes:
        papers = _papers(quote.source, submission)
        found = [_Found(quote, c, p) for p in papers for c in occurrences(quote.text, p.document, source=p.part)]
        too_short = quote.start is None and is_too_short(quote.text)
        if found and not too_short:
            options.append(found)
        else:
            refused.append(_refusal(claim.criterion, quote, papers, too_short=too_short))
    if refused or not options:
        return refused
    chosen = _together(options)
    units = {found.unit for found in chosen if found.unit}
    if len(units) > 1 or any(found.leaves_unit for found in chosen):
        stray = next((f for f in chosen if f.unit not in (None, chosen[0].unit) or f.leaves_unit), chosen[-1])
        return [Rejection(claim.criterion, stray.quote.text, RejectionReason.SPLIT, stray.citation)]
    return _evidence(claim, chosen)


def _evidence(claim: Claim, chosen: Sequence[_Found]) -> Evidence:
    exhibits = tuple(
        Exhibit(f.quote.facet, f.citation, guard(f.citation, f.paper.resume), proposed=f.quote.proposed) for f in chosen
    )
    anchor = next((f for f in chosen if f.unit), chosen[0])
    return Evidence(claim.criterion, exhibits, anchor.place, anchor.job, anchor.study)


def _together(options: Sequence[Sequence[_Found]]) -> list[_Found]:
    """Choose one place for each quote: where its finder saw it, else within the job or study that holds most of the quotes.

    Among the places that are left, one that nothing turns around is preferred, then the first.
    """
    tally: dict[tuple[int, int], int] = {}
    for found in options:
        hinted = [_hinted(found)] if found[0].quote.start is not None else found
        for unit in {f.unit for f in hinted if f.unit}:
            tally[unit] = tally.get(unit, 0) + 1
    best = max(tally, key=lambda unit: tally[unit], default=None)
    return [_hinted(found) if found[0].quote.start is not None else _preferred(found, best) for found in options]


def _hinted(found: Sequence[_Found]) -> _Found:
    start = found[0].quote.start or 0
    return min(found, key=lambda f: abs(f.citation.start - start))


def _preferred(found: Sequence[_Found], unit: tuple[int, int] | None) -> _Found:
    within = [f for f in found if f.unit == unit] or [f for f in found if f.unit is None] or list(found)
    if len(within) == 1:
        return within[0]
    return next((f for f in within if guard(f.citation, f.paper.resume) is None), within[0])


def _refusal(criterion: str, quote: Quote, papers: Sequence[_Paper], *, too_short: bool) -> Rejection:
    if too_short:
        return Rejection(criterion, quote.text, RejectionReason.TOO_SHORT)
    if any(is_hidden(quote.text, paper.document) for paper in papers):
        return Rejection(criterion, quote.text, RejectionReason.HIDDEN)
    closest = next((c for p in papers if (c := nearest(quote.text, p.document))), None)
    return Rejection(criterion, quote.text, RejectionReason.NOT_FOUND, closest)


def _papers(source: Source, submission: Submission) -> list[_Paper]:
    """Return the files and parts in which a quote of this source may stand. A letter may be a part of the CV's file."""
    cv = submission.cv
    if source is Source.STATEMENT:
        own = [_Paper(submission.statement.document, None, None, Place.STATEMENT)] if submission.statement else []
        return [*own, _Paper(cv.document, cv, Source.STATEMENT, Place.STATEMENT)]
    if source is Source.MOTIVATION:
        letter = submission.motivation
        own = [_Paper(letter.document, letter, None, Place.MOTIVATION)] if letter else []
        return [*own, _Paper(cv.document, cv, Source.MOTIVATION, Place.MOTIVATION)]
    return [_Paper(cv.document, cv, Source.CV, None)]
