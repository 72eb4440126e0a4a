"""Which words of a document are marked, and with what: each cited passage once, for all the criteria that it serves."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from checker.domain.copies import Mark, Standing, Tag
from checker.domain.documents import Span
from checker.domain.verdicts import Outcome
from checker.reporting.regions import regions_of
from checker.reporting.text import one_line, shorten, without_points

if TYPE_CHECKING:
    from checker.domain.documents import Citation, Document
    from checker.domain.verdicts import Assessment, Ruling, Verdict
    from checker.reporting.mark_words import MarkWords
    from checker.reporting.words.common import Words

SEPARATOR = 5  # characters: what stands between two quotes that are read as one, such as " | "
CRITERION, EXPLANATION = 160, 300  # characters of each in a note


@dataclass(frozen=True, slots=True)
class _Passage:
    """Words that are cited as one, and for each criterion, by its place in the assessment, what they do."""

    spans: tuple[Span, ...]
    uses: tuple[tuple[int, Standing], ...]

    @property
    def start(self) -> int:
        return self.spans[0].start

    def __len__(self) -> int:
        return sum(map(len, self.spans))

    def within(self, other: _Passage) -> bool:
        """Tell whether another, longer passage holds these words and serves all the same criteria."""
        held = all(any(o.contains(s) for o in other.spans) for s in self.spans)
        return held and len(other) > len(self) and set(self.uses) <= set(other.uses)


def marks_in(
    document: Document, assessment: Assessment, words: MarkWords
) -> tuple[tuple[Mark, ...], tuple[tuple[int, ...], ...]]:
    """Return the marks in reading order, and with each the criteria it serves, by their places in the assessment."""
    passages = _joined(document, _passages(document, assessment.verdicts))
    painted = _painted(passages)
    marks = [
        Mark(
            regions=regions_of(document, p.spans),
            painted=regions_of(document, painted[p]),
            tags=tuple(Tag(assessment.verdicts[place].criterion.id, standing) for place, standing in p.uses),
            title=title_of([assessment.verdicts[place].criterion.id for place, _ in p.uses], words),
            note="\n\n".join(note_on(assessment.verdicts[place], standing, words) for place, standing in p.uses),
        )
        for p in passages
    ]
    shown = [(mark, tuple(place for place, _ in p.uses)) for mark, p in zip(marks, passages, strict=True) if mark.regions]
    return tuple(mark for mark, _ in shown), tuple(places for _, places in shown)


def cited(verdict: Verdict) -> tuple[tuple[Citation, ...], Standing]:
    """Return what is marked for a verdict: its proof where it is met, else what comes closest."""
    ruling = verdict.ruling
    if ruling.outcome is not Outcome.MET:
        return (*ruling.citations, *ruling.nearest), Standing.NEAREST
    return ruling.citations, Standing.REVIEW if ruling.review else Standing.PROOF


def title_of(numbers: list[str], words: MarkWords) -> str:
    """Name criteria by their numbers: Criteria 3, 7 en 9."""
    one, more = words.criterion
    return (one if len(numbers) == 1 else more).format(numbers=words.common.joined(numbers))


def ruled(verdict: Verdict, words: MarkWords) -> str:
    """Say what was decided, in a few words: Voldoet niet: te kort (nakijken)."""
    ruling, common = verdict.ruling, words.common
    why = "" if ruling.outcome is Outcome.MET else f": {common.whys[ruling.why].name}"
    return f"{common.outcomes[ruling.outcome]}{why}{f' ({words.review})' if ruling.review else ''}"


def note_on(verdict: Verdict, standing: Standing, words: MarkWords) -> str:
    """Say what a passage does for a criterion: the verdict, what is asked, and why."""
    criterion, available = verdict.criterion, verdict.points_available
    points = "" if available is None else f", {words.points.format(points=verdict.points, available=available)}"
    head = f"{criterion.id} · {words.common.sections[criterion.section]}{points} · {ruled(verdict, words)}"
    asked = shorten(without_points(criterion.text), CRITERION)
    reasons = [shorten(words.common.explanation_of(verdict), EXPLANATION), words.closest]
    return "\n".join([head, asked, *(reasons if standing is Standing.NEAREST else _proved(verdict.ruling, words.common))])


def _proved(ruling: Ruling, words: Words) -> list[str]:
    """Say of a criterion that is met what the words alone do not show."""
    months = [] if ruling.months is None else [words.demonstrable.format(months=words.months_in_words(ruling.months))]
    return [*months, words.review_met] if ruling.review else months


def _passages(document: Document, verdicts: Iterable[Verdict]) -> list[_Passage]:
    """Gather what is cited, in reading order, without the quotes that say nothing beside a longer one."""
    uses: dict[tuple[Span, ...], dict[int, Standing]] = {}
    for place, verdict in enumerate(verdicts):
        citations, standing = cited(verdict)
        for citation in citations:
            if citation.document.sha256 == document.sha256:
                uses.setdefault(citation.ranges, {})[place] = standing
    found = [_Passage(spans, tuple(served.items())) for spans, served in uses.items()]
    kept = [p for p in found if not any(p.within(other) for other in found)]
    return sorted(kept, key=lambda p: (p.start, -len(p)))


def _joined(document: Document, passages: Iterable[_Passage]) -> list[_Passage]:
    """Join quotes that stand beside one another and serve the same criteria, such as a function, its employer and its period."""
    joined: list[_Passage] = []
    for passage in passages:
        last = joined[-1] if joined else None
        if last and last.uses == passage.uses and _adjacent(document, last.spans[-1].end, passage.start):
            joined[-1] = replace(last, spans=(*last.spans, *passage.spans))
        else:
            joined.append(passage)
    return joined


def _adjacent(document: Document, end: int, start: int) -> bool:
    between = document.text[end:start]
    same_page = document.page_at(end - 1) == document.page_at(start)
    return 0 <= start - end <= SEPARATOR and same_page and not any(c.isalnum() for c in one_line(between))


def _painted(passages: Iterable[_Passage]) -> dict[_Passage, list[Span]]:
    """Divide the words among the passages: what several hold gets the colour of the strongest."""
    strength = list(Standing)
    taken: set[int] = set()
    painted: dict[_Passage, list[Span]] = {}
    for passage in sorted(passages, key=lambda p: (min(strength.index(s) for _, s in p.uses), p.start, -len(p))):
        free = [place for span in passage.spans for place in range(span.start, span.end) if place not in taken]
        painted[passage] = list(_runs(free))
        taken.update(free)
    return painted


def _runs(places: list[int]) -> Iterator[Span]:
    """Write places as ranges."""
    start = 0
    for place in range(1, len(places) + 1):
        if place == len(places) or places[place] != places[place - 1] + 1:
            yield Span(places[start], places[place - 1] + 1)
            start = place
