"""The court: a claim becomes evidence where each of its quotes stands in the documents, else a rejection with its reason."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from checker.domain.claims import Claim, Evidence, Exhibit, Quote, Rejection, RejectionReason
from checker.domain.documents import Citation, Document, Source, Span
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
        return next((unit for unit in self._units if isinstance(unit, Job)), None)

    @property
    def study(self) -> Study | None:
        return next((unit for unit in self._units if isinstance(unit, Study)), None)

    @property
    def place(self) -> Place:
        if self.paper.place or not self.paper.resume:
            return self.paper.place or Place.OTHER
        return self.paper.resume.place_at(self.citation.start)

    @property
    def unit(self) -> Span | None:
        """The job or study that bounds the quote, by its range."""
        return self._units[0].span if self._units else None

    @property
    def leaves_unit(self) -> bool:
        """Whether the quote runs from one job or study into another."""
        return len(self._units) > 1

    @property
    def _units(self) -> tuple[Job | Study, ...]:
        if self.paper.place or not self.paper.resume:
            return ()
        both: tuple[Job | Study, ...] = (*self.paper.resume.jobs, *self.paper.resume.studies)
        return tuple(unit for unit in both if any(unit.span.overlaps(part) for part in self.citation.ranges))


def verify(claims: Sequence[Claim], submission: Submission) -> tuple[tuple[Evidence, ...], tuple[Rejection, ...]]:
    """Judge claims: every quote verbatim, in the paper it names, and all within one job or one study.

    A claim whose words stand in two jobs alike, with nothing in it that tells them apart, is evidence in each of them.
    """
    evidence: list[Evidence] = []
    rejections: list[Rejection] = []
    for claim in claims:
        found, refused = _judge(claim, submission)
        evidence.extend(found)
        rejections.extend(refused)
    return tuple(evidence), tuple(rejections)


def _judge(claim: Claim, submission: Submission) -> tuple[list[Evidence], list[Rejection]]:
    options: list[list[_Found]] = []
    refused: list[Rejection] = []
    for quote in claim.quotes:
        papers = _papers(quote.source, submission)
        found = [_Found(quote, c, p) for p in papers for c in occurrences(quote.text, p.document, source=p.part)]
        too_short = quote.start is None and is_too_short(quote.text)
        if found and not too_short:
            options.append([_hinted(found)] if quote.start is not None else found)
        else:
            refused.append(_refusal(claim.criterion, quote, papers, too_short=too_short))
    if refused or not options:
        return [], refused
    readings = [_within(unit, options) for unit in _likeliest(options)]
    sound = [chosen for chosen in readings if _stray(chosen) is None]
    stray = _stray(readings[0])
    if not sound and stray:
        return [], [Rejection(claim.criterion, stray.quote.text, RejectionReason.SPLIT, stray.citation)]
    return [_evidence(claim, chosen) for chosen in sound], []


def _evidence(claim: Claim, chosen: Sequence[_Found]) -> Evidence:
    exhibits = tuple(
        Exhibit(f.quote.facet, f.citation, guard(f.citation, f.paper.resume), proposed=f.quote.proposed) for f in chosen
    )
    anchor = next((f for f in chosen if f.unit), chosen[0])
    return Evidence(claim.criterion, exhibits, anchor.place, anchor.job, anchor.study)


def _likeliest(options: Sequence[Sequence[_Found]]) -> Sequence[Span | None]:
    """The jobs or studies that hold most of the quotes; none where no quote stands in one."""
    tally: dict[Span, int] = {}
    for found in options:
        for unit in {f.unit for f in found if f.unit}:
            tally[unit] = tally.get(unit, 0) + 1
    most = max(tally.values(), default=0)
    return sorted(unit for unit in tally if tally[unit] == most) or (None,)


def _within(unit: Span | None, options: Sequence[Sequence[_Found]]) -> list[_Found]:
    """Every place of each quote within a job or study, else those outside all of them, else wherever it stands."""
    chosen: list[_Found] = []
    for found in options:
        chosen.extend([f for f in found if f.unit == unit] or [f for f in found if f.unit is None] or found)
    return chosen


def _stray(chosen: Sequence[_Found]) -> _Found | None:
    """A quote that stands in another job or study than the first that does, or in two."""
    first = next((f.unit for f in chosen if f.unit), None)
    return next((f for f in chosen if f.unit not in (None, first) or f.leaves_unit), None)


def _hinted(found: Sequence[_Found]) -> _Found:
    start = found[0].quote.start or 0
    return min(found, key=lambda f: abs(f.citation.start - start))


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
