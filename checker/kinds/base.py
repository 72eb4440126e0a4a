"""What every kind of criterion shares: the context it is read in, and the case it is decided on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from checker.domain.postings import Criterion, Facet, FacetName, Posting, Relation, Term, Value
from checker.domain.submissions import Submission


class PostingContext(Value):
    """What a criterion's sentence leaves to the rest of the posting."""

    title: str = ""
    client: str | None = None
    place: str | None = None
    closes: datetime | None = None
    start_iso: date | None = None
    duration_months: int | None = None
    assignment: str = ""
    cv_or_letter: bool = False  # the posting accepts "het cv of de toelichting"


@dataclass(frozen=True, slots=True, eq=False)
class Case:
    """All that a ruling may look at beside its evidence. The reference date is an argument; nothing here asks what day it is."""

    submission: Submission
    posting: Posting
    criterion: Criterion
    reference_date: date
    accepting: bool = False  # asks what the verdict would be if a person accepted what only a person may


@dataclass(frozen=True, slots=True)
class Sought:
    """A label that a kind reads, and in a few Dutch words what to quote under it: what a model is asked to look for."""

    label: str
    words: str


def facet(name: FacetName, text: str, *terms: str, relation: Relation = Relation.POSTING) -> Facet:
    """A facet with the posting's own words, and further terms."""
    accepted = [Term(text=t, relation=relation) for t in dict.fromkeys(terms or (text,))]
    return Facet(name=name, text=text, accepted_terms=tuple(accepted))
