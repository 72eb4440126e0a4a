"""What every paper says: how the tables of one language are laid out, and the sentences made from them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from checker.domain.verdicts import Outcome, Why
from checker.reporting.edition import Language

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from checker.domain.claims import RejectionReason
    from checker.domain.documents import Source
    from checker.domain.postings import Criterion, CriterionSection, DemandKind, FacetName
    from checker.domain.verdicts import Ruling, Severity, Verdict
    from checker.reporting.sheet import Labels


class WhyWords(NamedTuple):
    """A reason in a few words, as an explanation, as advice, and as it is told to the candidate."""

    name: str
    sentence: str
    advice: str
    candidate: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """The words of one language that all papers share: a table for each list of names in the domain, and a few sentences."""

    language: Language
    labels: Labels
    prediction: str
    outcomes: Mapping[Outcome, str]
    whys: Mapping[Why, WhyWords]
    sections: Mapping[CriterionSection, str]
    sources: Mapping[Source, str]
    sources_with_article: Mapping[Source, str]
    facets: Mapping[FacetName, str]
    demands: Mapping[DemandKind, str]
    rejections: Mapping[RejectionReason, str]
    formal_checks: Mapping[str, str]
    severities: Mapping[Severity, str]
    unrecognised: str
    review_met: str
    review_not_met: str
    absent: str
    demonstrable: str
    band: str
    page: str
    conjunctions: tuple[str, str]  # between things that all count, and between things of which one does
    months: tuple[str, str]
    years: tuple[str, str]
    decimal: str

    @property
    def is_dutch(self) -> bool:
        """Whether this is the language of the CVs and the postings, and of whatever is decided about them."""
        return self.language is Language.DUTCH

    def joined(self, names: Sequence[str]) -> str:
        """Name things that all count: de taal, de vorm en het bestand."""
        return _listed(names, self.conjunctions[0])

    def sources_in_words(self, sources: Iterable[Source]) -> str:
        """Name the papers with their articles: het cv of de motivatie."""
        return _listed([self.sources_with_article[source] for source in sources], self.conjunctions[1])

    def months_in_words(self, months: int) -> str:
        """Write a duration with its years: 20 maanden (1 jaar en 8 maanden)."""
        years, rest = divmod(months, 12)
        parts = [_counted(years, self.years), *([_counted(rest, self.months)] if rest else [])]
        return f"{_counted(months, self.months)} ({self.joined(parts)})" if years else _counted(months, self.months)

    def explanation_of(self, verdict: Verdict) -> str:
        """Say why a criterion was decided so, in the words that the verdict brings where those are of this language."""
        return (verdict.explanation if self.is_dutch else "") or self.explain(verdict.ruling, verdict.criterion)

    def explain(self, ruling: Ruling, criterion: Criterion) -> str:
        """Say in a few sentences why a criterion was decided so; for verdicts that bring no explanation of their own."""
        unrecognised = ruling.why is Why.NEEDS_INPUT and criterion.requirement.kind == "unclassified"
        sentences = [self.unrecognised if unrecognised else self.whys[ruling.why].sentence]
        if ruling.why is Why.ABSENT and criterion.evidence_sources:
            sentences = [self.absent.format(sources=self.sources_in_words(criterion.evidence_sources))]
        if ruling.months is not None:
            sentences.append(self.demonstrable.format(months=self.months_in_words(ruling.months)))
        if ruling.band_points is not None and criterion.points is not None and ruling.outcome is Outcome.MET:
            sentences.append(self.band.format(points=ruling.band_points, available=criterion.points))
        if ruling.review:
            sentences.append(self.review_met if ruling.outcome is Outcome.MET else self.review_not_met)
        return " ".join(sentences)

    def advise(self, ruling: Ruling, criterion: Criterion) -> str:
        """Say what can be done about a criterion that is not met, the demands on the form of the proof included."""
        if ruling.outcome is Outcome.MET:
            return ""
        demands = dict.fromkeys(self.demands[demand.kind] for demand in criterion.demands)
        return " ".join([self.whys[ruling.why].advice, *demands])


def _listed(names: Sequence[str], last: str) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} {last} {names[-1]}"


def _counted(number: int, forms: tuple[str, str]) -> str:
    return f"{number} {forms[0] if number == 1 else forms[1]}"
