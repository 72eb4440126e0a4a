"""One call for a posting: a model says where its criteria and its header's values stand. The rest is read by our own code."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from checker import kinds
from checker.domain.documents import Span
from checker.domain.outlines import Outline, OutlinedCriterion
from checker.domain.postings import CriterionSection
from checker.domain.verdicts import Call
from checker.dutch.folding import Folded, fold
from checker.finding.llm.endpoint import Endpoint, Message, Question
from checker.finding.llm.prompts import called, fenced, prompt
from checker.finding.llm.wire import CriterionWire, PostingWire

TEMPLATE = "criteria.md.j2"
MOST_CRITERIA = 60
_LONGEST = 200  # characters of a quote in a complaint
_MOST_SYNONYMS = 12  # of one criterion
_LONGEST_SYNONYM = 80


@dataclass(frozen=True, slots=True)
class Outlined:
    """What the call brought."""

    outline: Outline
    calls: tuple[Call, ...]


def outline(text: str, endpoint: Endpoint) -> Outlined:
    """Ask a model for the outline of a posting's plain text. What is not found there is named in one re-ask, then refused."""
    fixed = prompt(TEMPLATE, kinds=[{"name": name, "line": _first_line(name)} for name in kinds.BY_NAME])
    reader = _Reader(fold(text))
    question = Question(
        messages=(Message("system", fixed.text), Message("user", fenced({"posting": text}))),
        answer=PostingWire,
        check=lambda answer: [*reader.complaints(answer)],
        topic=TEMPLATE,
        owner="",
    )
    answered = endpoint.ask(question)
    return Outlined(reader.outline(answered.values[-1]), (called(fixed, answered, endpoint.profile),))


def _first_line(name: str) -> str:
    return (kinds.BY_NAME[name].__doc__ or "").strip().partition("\n")[0]


@dataclass(frozen=True, slots=True)
class _Reader:
    """Finds what a model copied in the text that it was copied from."""

    text: Folded

    def complaints(self, answer: PostingWire) -> Iterator[str]:
        """Name what cannot be used as it is."""
        if not answer.criteria:
            yield "no criteria were given"
        if len(answer.criteria) > MOST_CRITERIA:
            yield f"{len(answer.criteria)} criteria are too many; give the two lists of criteria alone"
        numbers = [c.id for c in answer.criteria]
        yield from (f"criterion {number!r} is given twice" for number in sorted({n for n in numbers if numbers.count(n) > 1}))
        for quote in self._refused(answer):
            shown = quote if len(quote) <= _LONGEST else f"{quote[:_LONGEST]}…"
            yield f"these words do not stand in the posting; copy them letter by letter or leave them out: “{shown}”"

    def outline(self, answer: PostingWire) -> Outline:
        """Keep what stands in the text, and name what does not."""
        found: dict[str, OutlinedCriterion] = {}
        after = 0
        for criterion in answer.criteria[:MOST_CRITERIA]:
            span = self._span(criterion.text, after) or self._span(criterion.text)
            if span and criterion.id.strip() and criterion.id not in found:
                after = span.end
                found[criterion.id] = self._criterion(criterion, span)
        fields = {f.name: span for f in reversed(answer.fields) if (span := self._span(f.quote))}
        return Outline(tuple(fields.items()), tuple(found.values()), tuple(dict.fromkeys(self._refused(answer))))

    def _criterion(self, criterion: CriterionWire, span: Span) -> OutlinedCriterion:
        own = fold(criterion.text)
        things = tuple((t.name, t.words) for t in criterion.things if own.find(fold(t.words)))
        synonyms = tuple(
            (s.words, s.same_as.strip())
            for s in criterion.synonyms[:_MOST_SYNONYMS]
            if own.find(fold(s.words)) and 0 < len(s.same_as.strip()) <= _LONGEST_SYNONYM
        )
        return OutlinedCriterion(criterion.id, CriterionSection(criterion.section), span, criterion.kind, things, synonyms)

    def _refused(self, answer: PostingWire) -> Iterator[str]:
        quotes = [f.quote for f in answer.fields]
        for criterion in answer.criteria:
            quotes += [criterion.text, criterion.printed_points]
        yield from (quote for quote in quotes if quote.strip() and self._span(quote) is None)

    def _span(self, quote: str, after: int = 0) -> Span | None:
        """Where the words stand in the plain text, at or after a position of it."""
        if not quote.strip():
            return None
        for begin, end in self.text.find_all(fold(quote)):
            span = self.text.original(begin, end)
            if span.start >= after:
                return span
        return None
